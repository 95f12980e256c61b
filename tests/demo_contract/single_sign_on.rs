//! Customer Login tokens and the Current Customer API.

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde_json::{Value, json};

use crate::carts::new_cart;
use crate::hosted_checkout::Browser;
use crate::{Answer, Shop, VIP};

const LOG_IN: &str = "mutation ($jwt: String!, $cart: String) { loginWithCustomerLoginJwt(jwt: $jwt, guestCartEntityId: $cart) { \
                      redirectTo customer { email } cart { entityId } customerAccessToken { value expiresAt } } }";
const NOT_VALID: &str = "The login token is not valid or has expired.";

fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// A token for the VIP with some claims changed.
fn token(shop: &Shop, change: Value) -> String {
    signed(shop, Algorithm::HS256, shop.store.client_secret(), change)
}

fn signed(shop: &Shop, algorithm: Algorithm, secret: &str, change: Value) -> String {
    let mut claims = json!({
        "iss": shop.store.client_id(),
        "iat": now(),
        "jti": uuid::Uuid::new_v4().to_string(),
        "operation": "customer_login",
        "store_hash": shop.store.store_hash(),
        "customer_id": 3,
        "channel_id": 1,
    });
    for (name, value) in change.as_object().unwrap() {
        claims[name] = value.clone();
    }
    let key = EncodingKey::from_secret(secret.as_bytes());
    jsonwebtoken::encode(&Header::new(algorithm), &claims, &key).unwrap()
}

/// Tokens that nobody should accept, each with its name.
fn hostile(shop: &Shop) -> Vec<(&'static str, String)> {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    let good = token(shop, json!({}));
    let payload = good.split('.').nth(1).unwrap();
    let unsigned = |header: Value| format!("{}.{payload}.", URL_SAFE_NO_PAD.encode(header.to_string()));
    let (head, signature) = (good.split('.').next().unwrap(), good.split('.').nth(2).unwrap());
    let forged = URL_SAFE_NO_PAD.encode(json!({ "customer_id": 1 }).to_string());
    vec![
        ("alg none", unsigned(json!({ "alg": "none", "typ": "JWT" }))),
        ("alg NONE", unsigned(json!({ "alg": "NONE" }))),
        ("RS256 in the header, HS256 signature", {
            let header = URL_SAFE_NO_PAD.encode(json!({ "alg": "RS256", "typ": "JWT" }).to_string());
            format!("{header}.{payload}.{signature}")
        }),
        ("HS512 by the right secret", signed(shop, Algorithm::HS512, shop.store.client_secret(), json!({}))),
        ("wrong secret", signed(shop, Algorithm::HS256, "secret", json!({}))),
        ("empty secret", signed(shop, Algorithm::HS256, "", json!({}))),
        ("another payload under the signature", format!("{head}.{forged}.{signature}")),
        ("expired", token(shop, json!({ "iat": now() - 60 }))),
        ("from the future", token(shop, json!({ "iat": now() + 60 }))),
        ("wrong store", token(shop, json!({ "store_hash": "another" }))),
        ("wrong channel", token(shop, json!({ "channel_id": 7 }))),
        ("wrong app", token(shop, json!({ "iss": "another" }))),
        ("wrong operation", token(shop, json!({ "operation": "current_customer" }))),
        ("no jti", token(shop, json!({ "jti": null }))),
        ("customer as text", token(shop, json!({ "customer_id": "3" }))),
        ("not JSON", "bm90.anNvbg.AAAA".to_owned()),
        ("no JWT", "junk".to_owned()),
        ("empty", String::new()),
    ]
}

async fn log_in(shop: &Shop, jwt: &str) -> Answer {
    shop.call(LOG_IN, json!({ "jwt": jwt })).send().await
}

#[tokio::test]
async fn a_token_logs_in_with_cart_and_destination() {
    let shop = Shop::open().await;
    let cart = new_cart(&shop, None, &[(101, 1)]).await;
    let jwt = token(&shop, json!({ "redirect_to": "/account/orders?page=2" }));
    let data =
        shop.ask(LOG_IN, json!({ "jwt": jwt, "cart": cart })).await["loginWithCustomerLoginJwt"].take();
    assert_eq!(data["redirectTo"], "/account/orders?page=2");
    assert_eq!(data["customer"]["email"], VIP);
    assert_eq!(data["cart"]["entityId"], *cart);
    assert!(shop.is_alive(data["customerAccessToken"]["value"].as_str().unwrap()).await);
}

#[tokio::test]
async fn a_token_works_once_whichever_way_it_is_used() {
    let shop = Shop::open().await;
    let jwt = token(&shop, json!({}));
    log_in(&shop, &jwt).await.data();
    assert_eq!(log_in(&shop, &jwt).await.refusal().0, NOT_VALID);
    let page = Browser::open().get(&format!("{}/login/token/{jwt}", shop.store.origin())).await;
    assert_eq!(page.location(), "/login.php?error=login");

    let same_name = token(&shop, json!({ "jti": "again" }));
    log_in(&shop, &same_name).await.data();
    let other_customer = token(&shop, json!({ "jti": "again", "customer_id": 1 }));
    assert_eq!(log_in(&shop, &other_customer).await.refusal().0, NOT_VALID);
}

#[tokio::test]
async fn hostile_tokens_all_get_the_same_answer() {
    let shop = Shop::open().await;
    for (name, jwt) in hostile(&shop) {
        assert_eq!(log_in(&shop, &jwt).await.refusal().0, NOT_VALID, "{name}");
        if !jwt.is_empty() {
            let browser = Browser::open();
            let page = browser.get(&format!("{}/login/token/{jwt}", shop.store.origin())).await;
            assert_eq!(page.location(), "/login.php?error=login", "{name}");
            assert!(page.headers.get("set-cookie").is_none(), "{name}");
        }
    }
    let long = format!("{}{}", token(&shop, json!({})), "A".repeat(1_000_000));
    assert_eq!(log_in(&shop, &long).await.refusal().0, NOT_VALID);
}

#[tokio::test]
async fn who_may_not_log_in_hears_the_words_of_wrong_credentials() {
    let shop = Shop::open().await;
    shop.store.disallow_on_channel(VIP).await;
    for customer in [3, 999, -1] {
        let jwt = token(&shop, json!({ "customer_id": customer }));
        assert_eq!(log_in(&shop, &jwt).await.refusal().0, "Invalid credentials");
        let jwt = token(&shop, json!({ "customer_id": customer }));
        let page = Browser::open().get(&format!("{}/login/token/{jwt}", shop.store.origin())).await;
        assert_eq!(page.location(), "/login.php?error=login");
    }
    shop.store.behave(|store| store.channel_live = false);
    let message = log_in(&shop, &token(&shop, json!({ "customer_id": 1 }))).await.refusal().0;
    assert!(message.ends_with("channel is not live"), "{message}");
}

#[tokio::test]
async fn a_token_for_another_address_is_refused() {
    let shop = Shop::open().await;
    let elsewhere = token(&shop, json!({ "request_ip": "192.0.2.7" }));
    let page = Browser::open().get(&format!("{}/login/token/{elsewhere}", shop.store.origin())).await;
    assert_eq!(page.location(), "/login.php?error=login");
    let call = shop.call(LOG_IN, json!({ "jwt": elsewhere })).header("True-Client-IP", "192.0.2.8");
    assert_eq!(call.send().await.refusal().0, NOT_VALID);
    let call = shop.call(LOG_IN, json!({ "jwt": elsewhere })).header("True-Client-IP", "192.0.2.7");
    call.send().await.data();
}

#[tokio::test]
async fn a_token_opens_the_hosted_pages_and_log_out_closes_them() {
    let shop = Shop::open().await;
    let at = |path: &str| format!("{}{path}", shop.store.origin());
    let browser = Browser::open();
    assert_eq!(browser.get(&at("/account.php")).await.location(), "/login.php");
    let jwt =
        token(&shop, json!({ "redirect_to": "/account.php?action=view_returns", "request_ip": "127.0.0.1" }));
    let entry = browser.get(&at(&format!("/login/token/{jwt}"))).await;
    assert_eq!(entry.location(), "/account.php?action=view_returns");
    let page = browser.get(&at("/account.php?action=view_returns")).await;
    assert!(
        page.text.contains("Returns") && page.text.contains("Logged in as vip@example.com"),
        "{}",
        page.text
    );
    assert!(browser.get(&at("/login.php")).await.text.contains("Logged in as vip@example.com"));

    assert_eq!(browser.get(&at("/login.php?action=logout")).await.location(), "/login.php");
    assert!(browser.get(&at("/login.php")).await.text.contains("Nobody is logged in"));
    let failed = browser.get(&at("/login.php?error=login")).await;
    assert!(failed.text.contains("You could not be logged in"));
}

#[tokio::test]
async fn a_token_leads_into_the_framed_checkout() {
    let shop = Shop::open().await;
    let customer = shop.log_in(VIP).await;
    let id = new_cart(&shop, Some(&customer), &[(101, 1)]).await;
    let query = "mutation ($id: String) { cart { createCartRedirectUrls(input: { cartEntityId: $id }) { \
                 redirectUrls { embeddedCheckoutUrl } } } }";
    let urls = shop.ask_as(&customer, query, json!({ "id": id })).await;
    let url = urls["cart"]["createCartRedirectUrls"]["redirectUrls"]["embeddedCheckoutUrl"].as_str().unwrap();
    let path = url.strip_prefix(shop.store.origin()).unwrap();
    let browser = Browser::open();
    let jwt = token(&shop, json!({ "redirect_to": path }));
    assert_eq!(browser.get(&format!("{}/login/token/{jwt}", shop.store.origin())).await.location(), path);
    assert_eq!(browser.get(url).await.location(), "/embedded-checkout");
    let page = browser.get(&format!("{}/embedded-checkout", shop.store.origin())).await;
    assert!(page.text.contains("Logged in as Vivian Laurent"), "{}", page.text);
}

#[tokio::test]
async fn the_storefront_can_ask_who_is_logged_in_to_the_hosted_pages() {
    let shop = Shop::open().await;
    let browser = Browser::open();
    let current =
        |client: &str| format!("{}/customer/current.jwt?app_client_id={client}", shop.store.origin());
    let own = current(shop.store.client_id());
    assert_eq!(browser.get(&own).await.status, 404);
    browser.get(&format!("{}/login/token/{}", shop.store.origin(), token(&shop, json!({})))).await.location();
    for wrong in [current("another"), current(""), current("").replace("?app_client_id=", "")] {
        let page = browser.get(&wrong).await;
        assert_eq!((page.status, page.text.as_str()), (404, ""), "{wrong}");
    }

    let page = browser.get(&own).await;
    assert_eq!(page.status, 200);
    assert!(page.header("content-type").starts_with("text/plain"));
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_audience(&[shop.store.client_id()]);
    validation.set_issuer(&["bc/apps"]);
    let key = DecodingKey::from_secret(shop.store.client_secret().as_bytes());
    let claims = jsonwebtoken::decode::<Value>(&page.text, &key, &validation).unwrap().claims;
    assert_eq!(claims["customer"], json!({ "id": 3, "email": VIP, "group_id": "3" }));
    assert_eq!(claims["sub"], shop.store.store_hash());
    assert_eq!(claims["store_hash"], shop.store.store_hash());
    assert_eq!(claims["application_id"], shop.store.client_id());
    assert_eq!((&claims["operation"], &claims["version"]), (&json!("current_customer"), &json!(1)));
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 900);
    // It is no log-in token.
    assert_eq!(log_in(&shop, &page.text).await.refusal().0, NOT_VALID);
}

#[tokio::test]
async fn only_scripts_of_the_storefront_may_read_who_is_logged_in() {
    let shop = Shop::open().await;
    shop.store.set_storefront_url("http://127.0.0.1:4321".to_owned());
    let url =
        format!("{}/customer/current.jwt?app_client_id={}", shop.store.origin(), shop.store.client_id());
    let browser = Browser::open();
    for origin in ["http://127.0.0.1:4321", "https://evil.example", "null"] {
        let answer = browser.0.get(&url).header("Origin", origin).send().await.unwrap();
        assert_eq!(answer.headers()["access-control-allow-origin"], "http://127.0.0.1:4321", "{origin}");
        assert_eq!(answer.headers()["access-control-allow-credentials"], "true");
        assert_eq!(answer.headers()["vary"], "Origin");
        assert_eq!(answer.headers()["cache-control"], "private, no-store");
    }
}
