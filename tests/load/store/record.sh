#!/usr/bin/env bash
# Records answers.json anew: walks through the app before the demo store and keeps what the store said. Needed when the
# app asks for other things than it did before.
. "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
DEMO_PORT=4102

cd "$PROJECT"
cargo build --locked --bins --example demo_store >&2
programs=${CARGO_TARGET_DIR:-$PROJECT/target}/debug

"$programs/examples/demo_store" "127.0.0.1:$DEMO_PORT" >"$WORK/settings" &
PIDS+=($!)
wait_for "http://127.0.0.1:$DEMO_PORT/" "The demo store"
token=$(awk -F= '/^BIGCOMMERCE_STOREFRONT_TOKEN=/ { print $2 }' "$WORK/settings")

node "$LOAD/store/recorder.mjs" "$STORE_PORT" "http://127.0.0.1:$DEMO_PORT/graphql" "$LOAD/store/answers.json" &
RECORDER=$!
PIDS+=("$RECORDER")

run_app "$programs/storefront-account" "$token"

wrong=$(ask -o /dev/null -w '%{http_code}' --data-urlencode "email=$EMAIL" --data-urlencode "password=wrong" \
  "$ORIGIN/login")
[ "$wrong" = 422 ] || fail "a wrong password was answered with $wrong, not 422."
cookies=$(log_in)
for page in / /login /cloth-journal/ /notebooks/ /search?q=pen; do
  expect_page "$page"
done
for page in / /account /account/orders /account/addresses /account/details /cloth-journal/ /notebooks/ /cart; do
  expect_page "$page" "$cookies"
done

kill -TERM "$RECORDER"
wait "$RECORDER"
du -h "$LOAD/store/answers.json"
