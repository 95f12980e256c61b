#!/usr/bin/env bash
# A logged-in page with a store that takes 50 ms. usage: orders.sh [SECONDS]
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
SECONDS_LONG=${1:-20}

start_app 50
log_in >"$WORK/cookies"
expect_page /account/orders "$(cat "$WORK/cookies")"
requests "1 GET /account/orders $WORK/cookies -"
title "Orders of an account, 200 connections, store 50 ms, ${SECONDS_LONG} s"
press 200 3
store '{"forget": true}'
press 200 "$SECONDS_LONG"
# Those that wrk gave up at its end have asked the store, too.
asked=$(($(calls) - 200))
answers=$(figure answers "$WORK/wrk")
note "$(figure per_second "$WORK/wrk") pages/s, p50 $(figure p50_ms "$WORK/wrk") ms, memory $(mib "$(rss_kib)") MiB"
gate "99 of 100 answered within" "$(figure p99_ms "$WORK/wrk")" "<" 200 ms
gate "answers that are no page" "$((answers - $(figure answers_ok "$WORK/wrk")))" "=" 0
gate "broken connections" "$(figure broken "$WORK/wrk")" "=" 0
gate "questions to the store for each page" \
  "$(awk -v asked="$asked" -v answers="$answers" 'BEGIN { printf "%.3f", asked / answers }')" "<=" 1
verdict
