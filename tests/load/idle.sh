#!/usr/bin/env bash
# Ten thousand connections that say nothing, half of them after one request. usage: idle.sh [CONNECTIONS]
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
CONNECTIONS=${1:-10000}

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
note "$(figure open "$WORK/idle") were open at once or in turn, $(figure failed "$WORK/idle") of them not served"
gate "still open 40 s later" "$(figure left_open "$WORK/idle")" "=" 0
gate "closed after idling at most" "$(figure oldest_s "$WORK/idle")" "<=" 15 s
gate "more memory at the peak" "$(mib "$(($(peak_kib) - before))")" "<=" 128 MiB
gate "others' answers that are no page" "$(($(figure unavailable_count "$WORK/during") + $(figure other_count "$WORK/during")))" "=" 0
gate "others' answers, 99 of 100, against without" \
  "$(awk -v during="$(figure page_p99_ms "$WORK/during")" -v before="$(figure page_p99_ms "$WORK/before")" \
    'BEGIN { printf "%.1f", during / before }')" "<" 2 "times"
verdict
