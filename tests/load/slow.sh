#!/usr/bin/env bash
# A thousand clients that send their headers a piece at a time, as many with their bodies, as many that hardly read what
# they asked for. usage: slow.sh [CLIENTS]
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
CLIENTS=${1:-1000}
# New ones each second; so the first has waited longer than the last by RAMP seconds when that comes.
PACE=500
RAMP=$(((CLIENTS + PACE - 1) / PACE))

open_files() { ls -U "/proc/$APP_PID/fd" | wc -l; }

# slow WHAT PATH SECONDS OPTION...: attacks for longer than the gate allows, and looks when the app has let all go. Asked
# of the app rather than of the client, which learns of it only when it has read what is on its way.
slow() {
  local what=$1 path=$2 allowed=$3 sampler prober before began
  shift 3
  title "$CLIENTS clients with slow $what"
  reset_peak
  before=$(rss_kib)
  began=$(date +%s.%N)
  while sleep 0.5; do
    echo "$(date +%s.%N) $(open_files)"
  done >"$WORK/files" &
  sampler=$!
  PIDS+=("$sampler")
  probe beside /login 20 "$((allowed + RAMP + 5))" &
  prober=$!
  rm -f "$WORK/slow.csv"
  (cd "$WORK" && slowhttptest -c "$CLIENTS" -r "$PACE" -l "$((allowed + RAMP + 10))" -u "$ORIGIN$path" -p 3 -g -o slow \
    "$@" >"$WORK/slow.log" 2>&1) || true
  wait "$prober"
  kill "$sampler"
  # Those that the app has not let go are closed by the attacker now.
  for _ in $(seq 50); do [ "$(open_files)" -gt "$((idle + 20))" ] || break; sleep 0.1; done
  note "at most $(awk -v idle="$idle" '$2 > most { most = $2 } END { print most - idle }' "$WORK/files") open at once," \
    "$(mib "$(($(peak_kib) - before))") MiB more memory"
  # The attacker's own count, lest a run without an attack passes; those closed early are attacks, too.
  gate "connections made" "$(awk -F, 'NR > 1 && $2 + $3 + $4 > most { most = $2 + $3 + $4 } END { print most + 0 }' "$WORK/slow.csv")" \
    ">=" "$((CLIENTS * 9 / 10))"
  # A tenth may be left for the probe's connections and the store's.
  gate "let go after" "$(awk -v began="$began" -v ramp="$RAMP" -v few="$((idle + CLIENTS / 10))" \
    '$2 > few { last = $1 } END { late = last - began - ramp; printf "%.1f", (late > 0 ? late : 0) }' "$WORK/files")" "<=" "$allowed" s
  gate "others' answers that are no page" \
    "$(($(figure unavailable_count "$WORK/beside") + $(figure other_count "$WORK/beside")))" "=" 0
  gate "others' slowest answer" "$(figure page_slowest_ms "$WORK/beside")" "<" 1000 ms
}

need slowhttptest slowhttptest
start_app
for page in /login /register; do expect_page "$page"; done
idle=$(open_files)
# Without an origin a form is refused before it is read.
form="application/x-www-form-urlencoded"$'\r\n'"Origin: $ORIGIN"
slow headers /login 10 -H -i 3 -x 24
slow bodies /login 15 -B -i 3 -x 24 -s 8192 -f "$form"
# A window of some bytes, and several answers, so that they do not fit into what the system keeps on their way.
slow reading /register 30 -X -k 10 -n 5 -z 32 -w 256 -y 512
verdict
