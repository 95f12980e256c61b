#!/usr/bin/env bash
# Ten thousand connections that say nothing, half of them after one request. usage: idle.sh [CONNECTIONS]
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
CONNECTIONS=${1:-10000}

# Otherwise they take all the places that there are.
export STOREFRONT_MAX_CONNECTIONS=$((CONNECTIONS + 2000))
start_app
[ "$(ulimit -n)" -gt "$((CONNECTIONS + 200))" ] || fail "this needs $CONNECTIONS open files; ulimit -n says $(ulimit -n)."
expect_page /login
title "$CONNECTIONS idle connections"
probe warm /login 100 2
probe before /login 100 5
before=$(rss_kib)
reset_peak
node "$LOAD/lib/idle.mjs" "$APP_PORT" "$CONNECTIONS" 40 >"$WORK/idle" &
idler=$!
PIDS+=("$idler")
for _ in $(seq 600); do grep -q '^open' "$WORK/idle" && break; sleep 0.1; done
probe during /login 100 5
wait "$idler"
gate "opened and served" "$(($(figure open "$WORK/idle") - $(figure failed "$WORK/idle")))" ">=" "$((CONNECTIONS * 99 / 100))"
gate "still open 40 s later" "$(figure left_open "$WORK/idle")" "=" 0
gate "closed after idling at most" "$(figure oldest_s "$WORK/idle")" "<=" 15 s
gate "more memory at the peak" "$(mib "$(($(peak_kib) - before))")" "<=" 128 MiB
gate "others' answers that are no page" "$(($(figure unavailable_count "$WORK/during") + $(figure other_count "$WORK/during")))" "=" 0
gate "others' answers, 99 of 100, against without" \
  "$(awk -v during="$(figure page_p99_ms "$WORK/during")" -v before="$(figure page_p99_ms "$WORK/before")" \
    'BEGIN { if (during + 0 > 0) printf "%.1f", during / before; else print "none" }')" "<" 2 "times"
verdict
