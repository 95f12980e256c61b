#!/usr/bin/env bash
# The log-in page as fast as it can be had. usage: login.sh [SECONDS]
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
SECONDS_LONG=${1:-15}

start_app
expect_page /login
requests "1 GET /login - -"
title "Log-in page, 64 connections, ${SECONDS_LONG} s"
press 64 3
press 64 "$SECONDS_LONG"
note "p50 $(figure p50_ms "$WORK/wrk") ms, slowest $(figure slowest_ms "$WORK/wrk") ms, memory $(mib "$(rss_kib)") MiB"
gate "requests" "$(figure per_second "$WORK/wrk")" ">=" 1500 /s
gate "99 of 100 answered within" "$(figure p99_ms "$WORK/wrk")" "<" 80 ms
gate "answers that are no page" "$(($(figure answers "$WORK/wrk") - $(figure answers_ok "$WORK/wrk")))" "=" 0
gate "broken connections" "$(figure broken "$WORK/wrk")" "=" 0
verdict
