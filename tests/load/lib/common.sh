# What every load script needs: the app before a stand-in store, figures, gates. Sourced, never run.
#
# APP names the program to measure; without it the release build is made and taken.
set -euo pipefail

LOAD=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
PROJECT=$(cd "$LOAD/../.." && pwd)
STORE_PORT=${LOAD_STORE_PORT:-4100}
APP_PORT=${LOAD_APP_PORT:-4101}
ORIGIN=http://127.0.0.1:$APP_PORT
# The address that shoppers see; another one where something stands before the app.
PUBLIC=${PUBLIC:-$ORIGIN}
CONTROL=http://127.0.0.1:$STORE_PORT/control
EMAIL=vip@example.com
PASSWORD='Demo-Passw0rd!'
WORK=$(mktemp -d)
PIDS=()
missed=0

fail() { echo "load: $*" >&2; exit 1; }

stop_all() {
  local pid
  for pid in "${PIDS[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${PIDS[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$WORK"
}
trap stop_all EXIT
trap 'exit 130' INT TERM

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

# need COMMAND PACKAGE: installs a tool of Debian's where this user may, else says how.
need() {
  command -v "$1" >/dev/null && return
  echo "load: $1 is missing; installing it with apt-get." >&2
  if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$2" >&2 ||
      { as_root apt-get update >&2; as_root apt-get install --yes --no-install-recommends "$2" >&2; } || true
  fi
  command -v "$1" >/dev/null || fail "$1 is missing. Debian and Ubuntu: apt-get install $2."
}

# ask ARGUMENT…: curl as a shopper's browser would ask.
ask() { curl -s -H "Host: ${PUBLIC#*//}" -H "Origin: $PUBLIC" "$@"; }

wait_for() { # wait_for URL NAME
  local _
  for _ in $(seq 200); do
    ask -o /dev/null --max-time 1 "$1" && return
    sleep 0.05
  done
  cat "$WORK"/*.log >&2 2>/dev/null || true
  fail "$2 does not answer at $1."
}

# run_app PROGRAM TOKEN: the app before whatever listens at the store's port. More settings come from the environment.
run_app() {
  STOREFRONT_BACKEND=bigcommerce STOREFRONT_LISTEN=127.0.0.1:$APP_PORT STOREFRONT_PUBLIC_URL=$PUBLIC \
    SESSION_SECRET=$(od -An -tx1 -N32 /dev/urandom | tr -d ' \n') \
    BIGCOMMERCE_GRAPHQL_URL=http://127.0.0.1:$STORE_PORT/graphql BIGCOMMERCE_STOREFRONT_TOKEN=$2 \
    RUST_LOG=${RUST_LOG:-error} "$1" >"$WORK/app.log" 2>&1 &
  APP_PID=$!
  PIDS+=("$APP_PID")
  wait_for "$ORIGIN/healthz" "The app"
}

# start_app [LATENCY]: the store, answering after so many milliseconds, and the app before it. The open files of this
# shell limit the connections of both sides.
start_app() {
  need node nodejs
  ulimit -n "$(ulimit -Hn)"
  if [ -z "${APP:-}" ]; then
    (cd "$PROJECT" && cargo build --release --locked) >&2
    APP=${CARGO_TARGET_DIR:-$PROJECT/target}/release/storefront-account
  fi
  node "$LOAD/store/store.mjs" "$STORE_PORT" "${1:-0}" 2>"$WORK/store.log" &
  PIDS+=($!)
  wait_for "$CONTROL" "The store"
  run_app "$APP" load
}

# Prints the cookies of a new session, as one header value.
log_in() {
  local status
  status=$(ask -o /dev/null -w '%{http_code}' -D "$WORK/headers" \
    --data-urlencode "email=$EMAIL" --data-urlencode "password=$PASSWORD" "$ORIGIN/login")
  [ "$status" = 303 ] || fail "the log-in was answered with $status, not 303."
  awk -F'[:;]' 'tolower($1) == "set-cookie" && $2 !~ /^[^=]*=$/ { printf "%s%s", sep, substr($2, 2); sep = "; " }' \
    "$WORK/headers"
}

# expect_page PATH [COOKIES]: a page that is not there would be measured as a fast one.
expect_page() {
  local status
  status=$(ask -o /dev/null -w '%{http_code}' -H "Cookie: ${2:-}" "$ORIGIN$1")
  [ "$status" = 200 ] || fail "$1 was answered with $status, not 200. $(cat "$WORK/store.log")"
}

store() { curl -sf "$CONTROL" -d "$1" >/dev/null; } # store '{"hole": true}'

calls() { # calls [OPERATION]: how often the store was asked since it was told to forget
  curl -sf "$CONTROL" | node -e '
    const { calls } = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const [operation] = process.argv.slice(1);
    console.log(operation ? (calls[operation] ?? 0) : Object.values(calls).reduce((sum, n) => sum + n, 0));
  ' "$@"
}

rss_kib() { awk '/^VmRSS/ { print $2 }' "/proc/$APP_PID/status"; }

# From here on, `peak_kib` tells the largest memory.
reset_peak() { echo 5 >"/proc/$APP_PID/clear_refs"; }
peak_kib() { awk '/^VmHWM/ { print $2 }' "/proc/$APP_PID/status"; }

mib() { awk -v kib="$1" 'BEGIN { printf "%.1f", kib / 1024 }'; }

# figure NAME FILE: a figure that a tool wrote as "name value".
figure() { awk -v name="$1" '$1 == name { print $2; found = 1 } END { exit !found }' "$2"; }

# requests LINE...: the requests that wrk sends; a line is "WEIGHT METHOD PATH COOKIES-FILE BODY", with - for none.
requests() {
  need wrk wrk
  printf '%s\n' "$@" | tr ' ' '\t' >"$WORK/requests"
}

# press CONNECTIONS SECONDS: sends them, each connection as soon as it has its answer and, with PAUSE, so many
# milliseconds later, until COUNT are answered, if that is given. The figures are in $WORK/wrk.
press() {
  REQUESTS=$WORK/requests ORIGIN=$ORIGIN wrk --threads 1 --connections "$1" --duration "${2}s" --timeout 30s \
    --script "$LOAD/lib/requests.lua" "$ORIGIN" >"$WORK/wrk"
}

# probe FILE PATH PACE SECONDS [COOKIES]: a gentle shopper beside the load; the figures are in $WORK/FILE.
probe() { node "$LOAD/lib/probe.mjs" "$ORIGIN$2" "$3" "$4" "${5:-}" >"$WORK/$1"; }

title() {
  printf '\n%s\n' "$*"
  awk '{ if ($1 > 1) print "  note: the machine is busy already (load " $1 "), so figures will be worse" }' /proc/loadavg
}

note() { printf '        %s\n' "$*"; }

# gate WHAT VALUE OPERATOR BOUND [UNIT]: prints the figure and whether it holds.
gate() {
  local word=ok
  if ! awk -v value="$2" -v bound="$4" -v operator="$3" 'BEGIN {
    if (value !~ /^-?[0-9.]+$/) exit 1
    if (operator == ">=") exit !(value + 0 >= bound + 0)
    if (operator == "<=") exit !(value + 0 <= bound + 0)
    if (operator == "<") exit !(value + 0 < bound + 0)
    if (operator == "=") exit !(value + 0 == bound + 0)
    exit 2
  }'; then
    word=MISSED
    missed=1
  fi
  printf '%-7s %s: %s%s (gate: %s %s%s)\n' "$word" "$1" "$2" "${5:+ $5}" "$3" "$4" "${5:+ $5}"
}

# The last line of every script.
verdict() {
  kill -0 "$APP_PID" 2>/dev/null || { echo "MISSED  the app is not running any more"; missed=1; }
  exit "$missed"
}
