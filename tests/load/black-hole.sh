#!/usr/bin/env bash
# The store takes every question and answers none, and then it is back. usage: black-hole.sh [SECONDS]
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
SECONDS_LONG=${1:-30}
# By then enough shoppers have waited in vain, so that the others need not: ten seconds are looked at, and the last to wait
# may have begun before they were over.
SETTLED=15

[ "$SECONDS_LONG" -ge 25 ] || fail "less than 25 s show nothing"
start_app 50
log_in >"$WORK/cookies"
expect_page /account/orders "$(cat "$WORK/cookies")"
requests "1 GET /account/orders $WORK/cookies -"
title "A store that answers nothing for ${SECONDS_LONG} s, 200 connections"
press 200 3
before=$(rss_kib)
reset_peak
store '{"hole": true}'
(sleep "$SETTLED"; probe settled /account/orders 50 "$((SECONDS_LONG - SETTLED - 2))" "$(cat "$WORK/cookies")") &
prober=$!
PAUSE=100 press 200 "$SECONDS_LONG"
wait "$prober"
store '{"hole": false}'
probe after /account/orders 50 12 "$(cat "$WORK/cookies")"
peak=$(peak_kib)
refused=$(figure answers_unavailable "$WORK/wrk")
note "$(figure answers "$WORK/wrk") answers, $(calls) questions to the store since the start"
gate "slowest answer" "$(figure slowest_ms "$WORK/wrk")" "<=" 4200 ms
gate "answers other than a calm refusal (503)" "$(($(figure answers "$WORK/wrk") - refused))" "=" 0
gate "broken connections" "$(figure broken "$WORK/wrk")" "=" 0
gate "after $SETTLED s, 99 of 100 refusals within" "$(figure unavailable_p99_ms "$WORK/settled")" "<" 50 ms
gate "more memory at the peak" "$(mib "$((peak - before))")" "<=" 64 MiB
gate "once the store is back, only pages again after" "$(figure good_after_s "$WORK/after")" "<" 10 s
verdict
