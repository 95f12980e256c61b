#!/usr/bin/env bash
# The browser tests. Fails as well when no test ran. Arguments go to Playwright.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts=$PWD/scripts

fail() { echo "make test: $*" >&2; exit 1; }

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  fail "Node.js is missing; the browser tests need version 20 or later with npm. See https://nodejs.org." \
    "The app itself does not need it, and \`make test-rust\` runs the tests that do without."
fi
[ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ] ||
  fail "Node.js $(node --version) is too old; the browser tests need version 20 or later."

# Built here rather than in Playwright's time limit for starting the app.
[ -n "${E2E_APP:-}" ] || cargo build --locked

cd end2end
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund
CHROMIUM_PATH=$("$scripts/find-chromium.sh")
export CHROMIUM_PATH

npx tsc --noEmit
rm -f test-results/report.json
npx playwright test "$@"

# Playwright is content with runs in which everything was skipped; this is not.
node -e '
  const { stats } = JSON.parse(require("fs").readFileSync("test-results/report.json", "utf8"));
  const { expected, unexpected, flaky, skipped } = stats;
  console.log(`make test: ${expected} browser tests passed, ${unexpected} failed, ${flaky} passed at the second try, ${skipped} skipped.`);
  process.exit(expected > 0 && unexpected === 0 ? 0 : 1);
'
