//! Tokens out, and hostile tokens back.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::*;

const SECRET: &str = "the client secret of this app, long enough";

fn hosted() -> Hosted {
    let config = SingleSignOn {
        client_id: "client".into(),
        client_secret: SECRET.into(),
        store_hash: "abc123".into(),
        store_url: "https://store-abc123.mybigcommerce.com/".parse().unwrap(),
    };
    Hosted::new(config, 7).unwrap()
}

fn signed(claims: &Value, secret: &str) -> String {
    let key = EncodingKey::from_secret(secret.as_bytes());
    jsonwebtoken::encode(&Header::new(Algorithm::HS256), claims, &key).unwrap()
}

/// A good token's claims with parts of them exchanged; `null` removes one.
fn claims(exchange: Value) -> Value {
    let now = Timestamp::now().as_second();
    let mut claims = json!({
        "customer": { "id": 42, "email": "ann@example.com", "group_id": "3" },
        "iss": "bc/apps", "sub": "abc123", "iat": now, "exp": now + 900, "version": 1,
        "aud": "client", "application_id": "client", "store_hash": "abc123", "operation": "current_customer",
    });
    for (name, value) in exchange.as_object().unwrap() {
        match value {
            Value::Null => claims.as_object_mut().unwrap().remove(name),
            value => claims.as_object_mut().unwrap().insert(name.clone(), value.clone()),
        };
    }
    claims
}

/// A token with a header of its own and a signature that was made for another one.
fn with_header(header: &str, claims: &Value) -> String {
    let good = signed(claims, SECRET);
    let mut parts: Vec<&str> = good.split('.').collect();
    let header = URL_SAFE_NO_PAD.encode(header);
    parts[0] = &header;
    parts.join(".")
}

#[test]
fn a_token_of_the_store_names_the_customer() {
    let identity = hosted().identity(&signed(&claims(json!({})), SECRET)).unwrap();
    assert_eq!(identity.customer_id, "42");
    assert!(identity.expires_at > Timestamp::now());
}

#[test]
fn hostile_tokens_name_nobody() {
    let now = Timestamp::now().as_second();
    let good = claims(json!({}));
    let with = |exchange: Value| signed(&claims(exchange), SECRET);
    let (head, _) =
        with(json!({})).rsplit_once('.').map(|(head, tail)| (head.to_owned(), tail.to_owned())).unwrap();
    let hs384 = jsonwebtoken::encode(
        &Header::new(Algorithm::HS384),
        &good,
        &EncodingKey::from_secret(SECRET.as_bytes()),
    );
    for (what, token) in [
        ("no token", String::new()),
        ("not JSON", format!("{}.{}.x", URL_SAFE_NO_PAD.encode("<html>"), URL_SAFE_NO_PAD.encode("hello"))),
        ("no signature", format!("{head}.")),
        ("two parts", head.clone()),
        ("algorithm none", with_header(r#"{"alg":"none","typ":"JWT"}"#, &good)),
        ("algorithm None without signature", {
            let token = with_header(r#"{"alg":"None"}"#, &good);
            format!("{}.", token.rsplit_once('.').unwrap().0)
        }),
        ("RS256 header", with_header(r#"{"alg":"RS256","typ":"JWT"}"#, &good)),
        ("HS384 with the right key", hs384.unwrap()),
        ("wrong key", signed(&good, "another secret that is long enough, too")),
        ("empty key", signed(&good, "")),
        ("expired", with(json!({ "exp": now - 61 }))),
        ("no end", with(json!({ "exp": null }))),
        ("a life of an hour", with(json!({ "exp": now + 3600 }))),
        ("end as text", with(json!({ "exp": "tomorrow" }))),
        ("from the future", with(json!({ "iat": now + 3600, "exp": now + 7200 }))),
        ("no beginning", with(json!({ "iat": null }))),
        ("another store", with(json!({ "store_hash": "evil", "sub": "evil" }))),
        ("another store in one place", with(json!({ "store_hash": "evil" }))),
        ("another store in the other", with(json!({ "sub": "evil" }))),
        ("no store", with(json!({ "sub": null }))),
        ("another operation", with(json!({ "operation": "customer_login" }))),
        ("another app", with(json!({ "aud": "evil" }))),
        ("no app", with(json!({ "aud": null }))),
        ("another issuer", with(json!({ "iss": "evil" }))),
        ("no issuer", with(json!({ "iss": null }))),
        ("customer 0", with(json!({ "customer": { "id": 0 } }))),
        ("customer -1", with(json!({ "customer": { "id": -1 } }))),
        ("customer as text", with(json!({ "customer": { "id": "42" } }))),
        ("customer 1.5", with(json!({ "customer": { "id": 1.5 } }))),
        ("no customer", with(json!({ "customer": null }))),
        ("a megabyte", with(json!({ "more": "x".repeat(1 << 20) }))),
        ("our own token to log in", hosted().sign("42", None, None).unwrap()),
    ] {
        let refused = hosted().identity(&token);
        assert!(matches!(refused, Err(SsoError::NotBelieved(_))), "{what}: {refused:?}");
    }
}

#[test]
fn a_log_in_address_holds_a_token_for_one_customer_and_path() {
    let ip = Some("203.0.113.7".parse().unwrap());
    let claims_of = |token: &str| {
        let payload = URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
        serde_json::from_slice::<Value>(&payload).unwrap()
    };
    let url = hosted().log_in_url("42", "/account.php?action=inbox", ip).unwrap();
    let token = url.path().strip_prefix("/login/token/").unwrap();
    assert_eq!(url.origin(), hosted().store_url.origin());
    let claims = claims_of(token);
    let now = Timestamp::now().as_second();
    assert!((now - 5..=now).contains(&claims["iat"].as_i64().unwrap()));
    assert_eq!((&claims["iss"], &claims["operation"]), (&json!("client"), &json!("customer_login")));
    assert_eq!((&claims["store_hash"], &claims["customer_id"]), (&json!("abc123"), &json!(42)));
    assert_eq!((&claims["channel_id"], &claims["request_ip"]), (&json!(7), &json!("203.0.113.7")));
    assert_eq!(claims["redirect_to"], "/account.php?action=inbox");
    let again = hosted().log_in_url("42", "/account.php?action=inbox", ip).unwrap();
    let again = claims_of(again.path().strip_prefix("/login/token/").unwrap());
    assert_ne!(claims["jti"], again["jti"], "each token has a name of its own");
    let here = hosted().log_in_token("42", &Caller::default()).unwrap();
    let here = claims_of(here.expose_secret());
    assert!(here.get("redirect_to").is_none() && here.get("request_ip").is_none());
}

#[test]
fn nobody_is_logged_in_elsewhere() {
    for path in ["//evil.example/", "https://evil.example/", "account.php", "/\\evil.example", ""] {
        assert_eq!(hosted().log_in_url("42", path, None), Err(SsoError::Signing), "{path}");
    }
    for customer in ["", "0", "-1", "ann", "42 "] {
        assert_eq!(hosted().log_in_url(customer, "/", None), Err(SsoError::Signing), "{customer}");
    }
}

#[test]
fn a_browser_asks_at_the_store() {
    let expected = "https://store-abc123.mybigcommerce.com/customer/current.jwt?app_client_id=client";
    assert_eq!(hosted().identity_url().as_str(), expected);
    assert!(!format!("{:?}", hosted()).contains("secret"));
}

proptest::proptest! {
    #[test]
    fn no_text_is_believed(token in "\\PC*") {
        proptest::prop_assert!(hosted().identity(&token).is_err());
    }

    #[test]
    fn no_change_to_a_token_is_believed(at in 0usize..400, to in "[A-Za-z0-9_.-]") {
        let good = signed(&claims(json!({})), SECRET);
        let at = at % good.len();
        let changed = format!("{}{to}{}", &good[..at], &good[at + 1..]);
        // The last character of a part has bits that mean nothing.
        let means_the_same = good[at + 1..].starts_with('.') || at + 1 == good.len();
        proptest::prop_assume!(changed != good && !means_the_same);
        proptest::prop_assert!(hosted().identity(&changed).is_err());
    }

    #[test]
    fn signed_nonsense_names_nobody(payload in "\\PC*", id in proptest::num::f64::ANY) {
        for claims in [json!(payload), json!([payload]), json!({ "customer": payload }), claims(json!({ "exp": id }))] {
            proptest::prop_assert!(hosted().identity(&signed(&claims, SECRET)).is_err());
        }
    }
}
