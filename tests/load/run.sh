#!/usr/bin/env bash
# All load runs, or those that are named: run.sh login slow. Exits 1 when a gate was missed. Some 7 minutes in all.
set -euo pipefail
cd "$(dirname "$0")"

runs=("$@")
[ $# -gt 0 ] || runs=(login orders mixed overload idle slow flood black-hole)
bad=()
for run in "${runs[@]}"; do
  "./$run.sh" || bad+=("$run")
done
echo
if [ ${#bad[@]} -gt 0 ]; then
  echo "load: gates were missed by: ${bad[*]}"
  exit 1
fi
echo "load: every gate was met."
