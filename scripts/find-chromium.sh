#!/usr/bin/env bash
# Prints the path of a Chromium that starts.
#
# In this order: the one named by CHROMIUM_PATH, the system's, Playwright's own (fetched if need be), and one
# installed with apt-get where this user may. Run it in a folder with Playwright installed.
set -euo pipefail

say() { echo "make test: $*" >&2; }
starts() { "$1" --version >/dev/null 2>&1; }

named=${CHROMIUM_PATH:-${PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH:-}}
if [ -n "$named" ]; then
  starts "$named" || { say "CHROMIUM_PATH names $named, which does not start."; exit 1; }
  echo "$named"
  exit 0
fi

system() {
  local name path
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    path=$(command -v "$name") || continue
    # Some distributions ship a stub that only asks to install something else.
    if starts "$path"; then
      echo "$path"
      return 0
    fi
  done
  return 1
}

playwrights_own() {
  local path
  path=$(node -e 'console.log(require("playwright-core").chromium.executablePath())' 2>/dev/null) || return 1
  [ -x "$path" ] && starts "$path" && echo "$path"
}

system && exit 0
playwrights_own && exit 0

say "no Chromium found; fetching the one of Playwright."
if npx playwright install chromium >&2 && playwrights_own; then exit 0; fi

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}
if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
  say "that did not work; installing chromium with apt-get."
  as_root apt-get update >&2 || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium >&2 || true
  system && exit 0
  # It may have been fetched, and lack libraries only.
  as_root npx playwright install-deps chromium >&2 || true
  playwrights_own && exit 0
fi

say "there is no Chromium to test with. Install one, or name one: CHROMIUM_PATH=/path/to/chromium make test"
exit 1
