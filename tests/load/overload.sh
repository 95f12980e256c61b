#!/usr/bin/env bash
# Four times as many requests as can be answered: what can be answered is, the rest is refused at once.
# usage: overload.sh [SECONDS]
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
SECONDS_LONG=${1:-20}
PAUSE_MS=500

# As from a proxy in front, which may have more connections than one shopper.
export STOREFRONT_TRUSTED_PROXIES=127.0.0.1
start_app 50
log_in >"$WORK/cookies"
expect_page /account/orders "$(cat "$WORK/cookies")"
requests "1 GET /account/orders $WORK/cookies -"
title "Overload, store 50 ms, ${SECONDS_LONG} s"
press 200 3
press 200 5
capacity=$(($(figure answers_ok "$WORK/wrk") / 5))
# Each connection asks twice a second at most.
connections=$((capacity * 4 * PAUSE_MS / 1000))
probe during /account/orders 50 "$((SECONDS_LONG - 2))" "$(cat "$WORK/cookies")" &
prober=$!
PAUSE=$PAUSE_MS press "$connections" "$SECONDS_LONG"
probe after /account/orders 50 12 "$(cat "$WORK/cookies")"
wait "$prober"
good=$(figure answers_ok "$WORK/wrk")
refused=$(figure answers_unavailable "$WORK/wrk")
note "capacity $capacity pages/s; $connections connections were given $(figure per_second "$WORK/wrk") answers/s," \
  "$((good / SECONDS_LONG)) of them pages; pages came within $(figure page_p99_ms "$WORK/during") ms (99 of 100)"
gate "pages, of what is answered without overload" "$((good * 100 / SECONDS_LONG / capacity))" ">=" 80 %
gate "refusals (503), 99 of 100 within" "$(figure unavailable_p99_ms "$WORK/during")" "<" 50 ms
gate "other answers" "$(($(figure answers "$WORK/wrk") - good - refused + $(figure other_count "$WORK/during")))" "=" 0
gate "broken connections" "$(figure broken "$WORK/wrk")" "=" 0
gate "only pages again after" "$(figure good_after_s "$WORK/after")" "<" 10 s
verdict
