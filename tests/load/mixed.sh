#!/usr/bin/env bash
# What shoppers do: 60 % product pages, a third of them logged in, 30 % account pages, 10 % log-ins, with a store that
# takes 50 ms. usage: mixed.sh [SECONDS]; a run that says something of growth takes 600.
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
SECONDS_LONG=${1:-60}

start_app 50
log_in >"$WORK/cookies"
for page in /account /account/orders /account/addresses /cloth-journal/; do
  expect_page "$page" "$(cat "$WORK/cookies")"
done
requests \
  "40 GET /cloth-journal/ - -" \
  "20 GET /cloth-journal/ $WORK/cookies -" \
  "10 GET /account $WORK/cookies -" \
  "10 GET /account/orders $WORK/cookies -" \
  "10 GET /account/addresses $WORK/cookies -" \
  "10 POST /login - email=shopper-{n}%40example.com&password=Demo-Passw0rd%21"
title "Mixed, 64 connections, store 50 ms, ${SECONDS_LONG} s"
press 64 3
while sleep 1; do rss_kib; done >"$WORK/memory" &
PIDS+=($!)
press 64 "$SECONDS_LONG"
# Over the second half; the first one fills caches.
growth=$(awk '{ kib[NR] = $1 } END { half = kib[int(NR / 2)]; printf "%.1f", (kib[NR] - half) / half * 100 }' "$WORK/memory")
answers=$(figure answers "$WORK/wrk")
good=$(($(figure answers_ok "$WORK/wrk") + $(figure answers_moved "$WORK/wrk")))
note "$(figure per_second "$WORK/wrk") requests/s, p50 $(figure p50_ms "$WORK/wrk") ms"
gate "99 of 100 answered within" "$(figure p99_ms "$WORK/wrk")" "<" 300 ms
gate "answers that are neither page nor redirect" "$((answers - good))" "=" 0
gate "broken connections" "$(figure broken "$WORK/wrk")" "=" 0
gate "memory" "$(mib "$(sort -n "$WORK/memory" | tail -1)")" "<=" 256 MiB
gate "growth of memory over the last half" "$growth" "<" 5 %
verdict
