#!/usr/bin/env bash
# What others' code brings in: known holes, licences, sources, crates that must not be there (deny.toml).
# The list of known holes is fetched from GitHub. Where that cannot be reached, ADVISORIES=no checks the rest.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v cargo-deny >/dev/null || {
  echo "audit: cargo-deny is missing: cargo install --locked cargo-deny" >&2
  exit 1
}
cargo deny --locked check --hide-inclusion-graph bans licenses sources
if [ "${ADVISORIES:-yes}" = no ]; then
  echo "audit: known holes were NOT looked for (ADVISORIES=no)."
  exit 0
fi
cargo deny --locked check --hide-inclusion-graph advisories || {
  echo "audit: either there is a known hole (above), or the list of them could not be fetched." >&2
  exit 1
}
