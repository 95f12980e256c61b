import { randomBytes } from "node:crypto";
import { defineConfig, devices } from "@playwright/test";
import { chromiumArgs, chromiumPath } from "./support/browser";
import { SPARE, type Store, THEMED, WHOLE, testsOf } from "./support/stores";

const onCi = Boolean(process.env.CI);

// Chosen once, by the first process; the workers inherit it.
process.env.E2E_SESSION_SECRET ||= randomBytes(32).toString("hex");

/** The app before a store. */
function app(store: Store) {
  return {
    name: store.theme || store.backend,
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
      STOREFRONT_THEME_DIR: store.theme,
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

const LOOK = /@(look|picture)/;

export default defineConfig<{ store: Store; language: string }>({
  testDir: "tests",
  outputDir: "test-results/artifacts",
  // One set of pictures: fonts are the tests' own, but other systems draw letters in other ways.
  snapshotPathTemplate: "{testDir}/__snapshots__/{projectName}/{arg}{ext}",
  ignoreSnapshots: process.platform !== "linux",
  fullyParallel: true,
  forbidOnly: onCi,
  retries: onCi ? 1 : 0,
  workers: 2,
  timeout: 30_000,
  expect: {
    timeout: 7_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: "disabled" },
    toMatchAriaSnapshot: { pathTemplate: "{testDir}/__snapshots__/names/{arg}{ext}" },
  },
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
    language: "en",
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
  // once is enough; @axe likewise; @mobile is the choice for phones; @look and @picture are for the projects of looks,
  // and the picture of the style guide, @guide, for one of them. For
  // the tags of stores see `support/stores.ts`.
  projects: [
    { name: "chromium", ...testsOf(WHOLE, "@no-script", "@look", "@picture") },
    { name: "no-js", ...testsOf(WHOLE, "@script", "@http", "@axe", "@look", "@picture"), use: { javaScriptEnabled: false } },
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
    { name: "light", grep: /@picture/ },
    {
      name: "dark",
      grep: LOOK,
      grepInvert: /@guide/,
      use: { colorScheme: "dark", viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    },
    { name: "right-to-left", grep: LOOK, grepInvert: /@guide/, use: { locale: "ar", language: "ar" } },
    { name: "theme", grep: LOOK, grepInvert: /@guide/, use: { store: THEMED, baseURL: THEMED.origin } },
  ],
  webServer: [app(WHOLE), app(SPARE), app(THEMED)],
});
