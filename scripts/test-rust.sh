#!/usr/bin/env bash
# All Rust tests: unit, integration, examples in the docs. Fails as well when no test ran.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "make test: $*" >&2; exit 1; }

command -v cargo >/dev/null || fail "cargo is missing. Install Rust from https://rustup.rs and try again."
command -v cc >/dev/null || fail "a C compiler is missing. Debian and Ubuntu: apt-get install build-essential."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
cargo test --locked --all-targets 2>&1 | tee "$log"
cargo test --locked --doc 2>&1 | tee -a "$log"

passed=$(awk '/^test result: / { sum += $4 } END { print sum + 0 }' "$log")
[ "$passed" -gt 0 ] || fail "no Rust test ran."
echo "make test: $passed Rust tests passed."
