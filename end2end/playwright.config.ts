import { randomBytes } from "node:crypto";
import { defineConfig, devices } from "@playwright/test";
import { chromiumArgs, chromiumPath } from "./support/browser";
import { SPARE, type Store, WHOLE, testsOf } from "./support/stores";

const onCi = Boolean(process.env.CI);

// Chosen once, by the first process; the workers inherit it.
process.env.E2E_SESSION_SECRET ||= randomBytes(32).toString("hex");

/** The app before a store. */
function app(store: Store) {
  return {
    name: store.backend,
    // E2E_APP names a program that is built already, such as one to be released. Cargo builds one thing at a time, so
    // whichever app is started second finds the program built.
    command: process.env.E2E_APP || "cargo run --locked",
    cwd: "..",
    url: `${store.origin}/healthz`,
    reuseExistingServer: false,
    stdout: "pipe" as const,
    // From nothing, cargo has some 300 crates to build.
    timeout: 30 * 60_000,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5_000 },
    env: {
      STOREFRONT_BACKEND: store.backend,
      STOREFRONT_LISTEN: new URL(store.origin).host,
      STOREFRONT_PUBLIC_URL: "",
      STOREFRONT_DEMO_DB: "",
      STOREFRONT_TRUSTED_PROXIES: "",
      STOREFRONT_ALLOWED_HOSTS: "",
      STOREFRONT_METRICS_LISTEN: "",
      // All tests come from one address.
      STOREFRONT_LIMIT_FACTOR: "1000",
      SESSION_SECRET: process.env.E2E_SESSION_SECRET ?? "",
      RUST_LOG: "warn",
    },
  };
}

export default defineConfig<{ store: Store }>({
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
    store: WHOLE,
    baseURL: WHOLE.origin,
    locale: "en-US",
    timezoneId: "UTC",
    colorScheme: "light",
    // No test depends on motion, and none should wait for it.
    contextOptions: { reducedMotion: "reduce" },
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs() },
  },
  // Tags: @script needs scripts; @no-script is about doing without; @http looks only at what the app answers, so
  // once is enough; @axe likewise; @mobile is the choice for phones. For the tags of stores see `support/stores.ts`.
  projects: [
    { name: "chromium", ...testsOf(WHOLE, "@no-script") },
    { name: "no-js", ...testsOf(WHOLE, "@script", "@http", "@axe"), use: { javaScriptEnabled: false } },
    {
      name: "mobile",
      ...testsOf(WHOLE),
      grep: /@mobile/,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    },
    { name: "finqu", ...testsOf(SPARE, "@no-script"), use: { store: SPARE, baseURL: SPARE.origin } },
    {
      name: "finqu-no-js",
      ...testsOf(SPARE, "@script", "@http", "@axe"),
      use: { store: SPARE, baseURL: SPARE.origin, javaScriptEnabled: false },
    },
  ],
  webServer: [app(WHOLE), app(SPARE)],
});
