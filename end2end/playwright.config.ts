import { randomBytes } from "node:crypto";
import { defineConfig, devices } from "@playwright/test";
import { chromiumArgs, chromiumPath } from "./support/browser";
import { freePort } from "./support/port";

const onCi = Boolean(process.env.CI);

// Chosen once, by the first process; the workers inherit them.
process.env.E2E_PORT ||= String(await freePort());
process.env.E2E_SESSION_SECRET ||= randomBytes(32).toString("hex");

const origin = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results/artifacts",
  fullyParallel: true,
  forbidOnly: onCi,
  retries: onCi ? 1 : 0,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [
    [onCi ? "dot" : "list"],
    ["json", { outputFile: "test-results/report.json" }],
    ["html", { open: "never" }],
    ...(process.env.GITHUB_ACTIONS ? [["github"] as ["github"]] : []),
  ],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: origin,
    locale: "en-US",
    timezoneId: "UTC",
    colorScheme: "light",
    // No test depends on motion, and none should wait for it.
    contextOptions: { reducedMotion: "reduce" },
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs() },
  },
  // Tags: @script needs scripts; @no-script is about doing without; @http looks at answers only, so once is
  // enough; @axe likewise; @mobile is the choice for phones.
  projects: [
    { name: "chromium", grepInvert: /@no-script/ },
    { name: "no-js", grepInvert: /@script|@http|@axe/, use: { javaScriptEnabled: false } },
    { name: "mobile", grep: /@mobile/, use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } },
  ],
  webServer: {
    name: "app",
    // E2E_APP names a program that is built already, such as one to be released.
    command: process.env.E2E_APP || "cargo run --locked",
    cwd: "..",
    url: `${origin}/healthz`,
    reuseExistingServer: false,
    stdout: "pipe",
    // From nothing, cargo has some 300 crates to build.
    timeout: 30 * 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    env: {
      STOREFRONT_BACKEND: "demo",
      STOREFRONT_LISTEN: `127.0.0.1:${process.env.E2E_PORT}`,
      STOREFRONT_PUBLIC_URL: "",
      STOREFRONT_DEMO_DB: "",
      STOREFRONT_TRUSTED_PROXIES: "",
      SESSION_SECRET: process.env.E2E_SESSION_SECRET,
      RUST_LOG: "warn",
    },
  },
});
