//! Signed tokens of single sign-on, sound and hostile.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use crate::browser::{Browser, TestApp};

/// Now, in seconds since 1970.
pub fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// The number of the customer who is logged in.
pub async fn customer_id(browser: &Browser) -> i64 {
    let page = browser.get("/account/details").await;
    page.is_page().attribute("input[name=_owner]", "value").expect("an owner").parse().expect("a number")
}

/// The claims of a sound Customer Login token.
pub fn login_claims(app: &TestApp, customer: i64) -> Value {
    json!({
        "iss": app.demo.client_id(),
        "iat": now(),
        "jti": uuid::Uuid::new_v4().to_string(),
        "operation": "customer_login",
        "store_hash": app.demo.store_hash(),
        "customer_id": customer,
        "channel_id": 1,
    })
}

/// The claims of a sound Current Customer token. Each is another one.
pub fn identity_claims(app: &TestApp, customer: i64) -> Value {
    json!({
        "customer": { "id": customer, "email": "somebody@example.com", "group_id": "1" },
        "iss": "bc/apps",
        "sub": app.demo.store_hash(),
        "iat": now(),
        "exp": now() + 900,
        "version": 1,
        "aud": app.demo.client_id(),
        "application_id": app.demo.client_id(),
        "store_hash": app.demo.store_hash(),
        "operation": "current_customer",
        "test": uuid::Uuid::new_v4().to_string(),
    })
}

/// The claims with some replaced; `null` leaves one out.
pub fn with(mut claims: Value, change: Value) -> Value {
    for (name, value) in change.as_object().expect("an object") {
        match value {
            Value::Null => drop(claims.as_object_mut().expect("an object").remove(name)),
            value => claims[name] = value.clone(),
        }
    }
    claims
}

/// Signed as the store does it.
pub fn signed(app: &TestApp, claims: &Value) -> String {
    signed_with(Algorithm::HS256, app.demo.client_secret(), claims)
}

/// Signed in another way.
pub fn signed_with(algorithm: Algorithm, secret: &str, claims: &Value) -> String {
    let key = EncodingKey::from_secret(secret.as_bytes());
    jsonwebtoken::encode(&Header::new(algorithm), claims, &key).expect("a token")
}

/// Tokens around sound claims that nobody may believe, each with its name.
pub fn forged(app: &TestApp, claims: &Value) -> Vec<(&'static str, String)> {
    let good = signed(app, claims);
    let parts: Vec<&str> = good.split('.').collect();
    let (head, payload, signature) = (parts[0], parts[1], parts[2]);
    let encode = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let secret = app.demo.client_secret();
    vec![
        ("alg none", format!("{}.{payload}.", encode(json!({ "alg": "none", "typ": "JWT" })))),
        ("alg None with a signature", format!("{}.{payload}.{signature}", encode(json!({ "alg": "None" })))),
        ("RS256 in the header", format!("{}.{payload}.{signature}", encode(json!({ "alg": "RS256" })))),
        ("another algorithm", signed_with(Algorithm::HS512, secret, claims)),
        ("wrong key", signed_with(Algorithm::HS256, "another secret", claims)),
        ("empty key", signed_with(Algorithm::HS256, "", claims)),
        ("another payload", format!("{head}.{}.{signature}", encode(json!({ "customer_id": 1 })))),
        ("no signature", format!("{head}.{payload}.")),
        ("two parts", format!("{head}.{payload}")),
        ("four parts", format!("{good}.{signature}")),
        ("not JSON", "bm90.anNvbg.AAAA".to_owned()),
        ("not a token", "junk".to_owned()),
        ("dots", "...".to_owned()),
        ("long", "a".repeat(20_000)),
    ]
}
