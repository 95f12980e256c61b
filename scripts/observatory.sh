#!/usr/bin/env bash
# The headers as others grade them: Mozilla's HTTP Observatory and Google's CSP Evaluator, run on this machine, for the
# log-in page, a page of an account and product pages. The Observatory asks the usual ports only, so 80 and 443 must be
# free and allowed. APP names the program; without it the release build is made and taken.
PUBLIC=https://localhost
. "$(dirname "$0")/../tests/load/lib/common.sh"
OBSERVATORY=$PROJECT/tests/observatory

need openssl openssl
need npm npm
# Neither its server nor the lists that it would fetch are needed.
npm ci --prefix "$OBSERVATORY" --ignore-scripts --omit=optional --no-audit --no-fund >/dev/null
lists=$OBSERVATORY/node_modules/@mdn/mdn-http-observatory/conf
echo '{}' >"$lists/hsts-preload.json"
echo '[]' >"$lists/tld-list.json"

# An authority and a certificate for this run only.
(
  cd "$WORK"
  openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=observatory -keyout ca.key -out ca.pem
  openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout key.pem -out request.pem
  openssl x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -days 1 -out cert.pem \
    -extfile <(echo subjectAltName=DNS:localhost)
) 2>"$WORK/openssl.log" || fail "no certificate: $(cat "$WORK/openssl.log")"

export STOREFRONT_TRUSTED_PROXIES=127.0.0.1
start_app
cookies=$(log_in)
NODE_EXTRA_CA_CERTS=$WORK/ca.pem node "$OBSERVATORY/scan.mjs" "$ORIGIN" "$WORK/key.pem" "$WORK/cert.pem" \
  "Log-in page" /login "" \
  "Orders of an account" /account/orders "$cookies" \
  "Product page" /cloth-journal/ "" \
  "Product page, logged in" /cloth-journal/ "$cookies"
