// Which browser the tests drive, and how it is started.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** A Chromium named by the environment, or the system's; undefined leaves it to Playwright's own download. */
export function chromiumPath(): string | undefined {
  const { CHROMIUM_PATH, PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH, PATH = "" } = process.env;
  const named = CHROMIUM_PATH || PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  if (named) return named;
  const folders = [...PATH.split(delimiter), "/usr/bin", "/usr/local/bin"];
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, ...ELSEWHERE].find((path) => existsSync(path));
}

/** Nothing is fetched behind the tests' back; root (as in containers) has no sandbox to drop into. */
export function chromiumArgs(): string[] {
  const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
  ];
  return process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet;
}
