#!/usr/bin/env bash
# Ten thousand log-ins with as many e-mail addresses and a wrong password: from one address, few reach the store; from as
# many addresses they do, but what is remembered of them stays small. usage: flood.sh [LOG-INS]
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
LOG_INS=${1:-10000}
LIMIT=50

export STOREFRONT_TRUSTED_PROXIES=127.0.0.1
start_app
expect_page /login
# Connections take memory on both sides; log-ins that succeed count against no limit.
requests "1 POST /login - email=vip%40example.com&password=Demo-Passw0rd%21"
press 200 3
before=$(rss_kib)
store '{"forget": true}'

title "Log-in flood, $LOG_INS e-mail addresses"
requests "1 POST /login - email=one{n}%40example.com&password=wrong"
COUNT=$LOG_INS press 200 60
note "from one address: $(figure answers "$WORK/wrk") log-ins, $(figure answers_limited "$WORK/wrk") answered with 429"
gate "from one address, asked of the store" "$(calls Login)" "<=" "$LIMIT"
gate "log-ins" "$(($(figure answers_ok "$WORK/wrk") + $(figure answers_moved "$WORK/wrk")))" "=" 0
gate "faults" "$(figure answers_failed "$WORK/wrk")" "=" 0
store '{"forget": true}'
requests "1 POST /login - email=many{n}%40example.com&password=wrong"
FORWARDED=1 COUNT=$LOG_INS press 200 60
note "from $LOG_INS addresses: $(figure answers "$WORK/wrk") log-ins, $(calls Login) of them asked of the store"
# Fewer would say nothing of what is remembered; some are refused while the store has enough to do.
gate "from many addresses, asked of the store" "$(calls Login)" ">=" "$((LOG_INS / 2))"
gate "more memory after both" "$(mib "$(($(rss_kib) - before))")" "<=" 16 MiB
verdict
