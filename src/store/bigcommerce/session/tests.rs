//! Answers to log-ins, accepted and refused.

use super::super::response::read;
use super::*;
use crate::store::http::Kind;

fn logged_in(json: &str) -> Result<LogIn, StoreError> {
    let now = "2026-06-01T00:00:00Z".parse().unwrap();
    read(json.as_bytes(), Kind::Mutation).and_then(|answer| accepted(answer, now, refusal))
}

fn with(customer: &str, token: &str) -> Result<LogIn, StoreError> {
    logged_in(&format!(
        r#"{{"data":{{"login":{{"customer":{customer},"cart":null,"customerAccessToken":{token}}}}}}}"#
    ))
}

const TOKEN: &str = r#"{"value":"abc_1","expiresAt":"2026-06-02T00:00:00Z"}"#;

#[test]
fn an_accepted_log_in() {
    let json = format!(
        r#"{{"data":{{"login":{{"customer":{{"entityId":7}},"cart":{{"entityId":"c-1","lineItems":{{"totalQuantity":3}}}},
            "customerAccessToken":{TOKEN}}}}},"errors":[{{"message":"a side effect failed"}}]}}"#
    );
    let log_in = logged_in(&json).unwrap();
    assert_eq!(log_in.customer_id, "7");
    assert_eq!(log_in.token.expose_secret(), "abc_1");
    assert_eq!(log_in.cart, Some(CartState { id: "c-1".into(), count: 3 }));
    assert_eq!(log_in.redirect_to, None);
    assert_eq!(log_in.expires_at.to_string(), "2026-06-02T00:00:00Z");
    assert!(!format!("{log_in:?}").contains("abc_1"));
}

#[test]
fn half_log_ins_are_none() {
    let customer = r#"{"entityId":7}"#;
    let cases = [
        ("null", TOKEN),
        (customer, "null"),
        (customer, r#"{"value":"","expiresAt":"2026-06-02T00:00:00Z"}"#),
        (customer, r#"{"value":"abc_1","expiresAt":"2026-05-31T23:59:59Z"}"#),
        (customer, r#"{"value":"abc_1","expiresAt":"2026-06-01T00:00:00Z"}"#),
    ];
    for (customer, token) in cases {
        let error = with(customer, token).unwrap_err();
        assert!(matches!(error, StoreError::Unexpected(_)), "{customer} {token}: {error}");
        assert!(!error.to_string().contains("abc_1"));
    }
}

#[test]
fn refusals_are_told_by_their_words() {
    let error = |message: &str| {
        let message = serde_json::to_string(message).unwrap();
        logged_in(&format!(
            r#"{{"data":{{"login":null}},"errors":[{{"message":{message},"path":["login"]}}]}}"#
        ))
        .unwrap_err()
    };
    for message in ["Invalid credentials", "INVALID CREDENTIALS.", "Error: Invalid credentials (401)"] {
        assert!(matches!(error(message), StoreError::BadCredentials), "{message}");
    }
    for message in ["Reset password", "Reset password\"", "Please: \"Reset Password\".", "x Reset password! "]
    {
        assert!(matches!(error(message), StoreError::PasswordResetRequired), "{message}");
    }
    assert!(matches!(error("Reset password of ann@example.com failed"), StoreError::Unexpected(_)));
    let not_live = "This operation cannot be performed as the storefront channel is not live.";
    assert!(matches!(error(not_live), StoreError::Closed(_)));
    let unknown = error("ann@example.com is odd");
    assert_eq!(unknown.to_string(), "the store answered with an unexpected error (no code at login)");
}

#[test]
fn refusals_also_come_without_any_data() {
    let json = r#"{"data":null,"errors":[{"message":"Invalid credentials"}]}"#;
    assert!(matches!(logged_in(json), Err(StoreError::BadCredentials)));
}

#[test]
fn a_token_that_is_not_accepted_is_a_wrong_credential_whatever_the_words() {
    let now = "2026-06-01T00:00:00Z".parse().unwrap();
    let refused = |message: &str| {
        let json =
            format!(r#"{{"data":{{"login":null}},"errors":[{{"message":"{message}","path":["login"]}}]}}"#);
        let answer = read(json.as_bytes(), Kind::Mutation);
        answer.and_then(|answer| accepted(answer, now, token_refusal)).unwrap_err()
    };
    for message in ["Invalid token", "Expired", "Invalid credentials", ""] {
        assert!(matches!(refused(message), StoreError::BadCredentials), "{message}");
    }
    assert!(matches!(refused("the storefront channel is not live"), StoreError::Closed(_)));
    assert!(matches!(refused("Internal server error"), StoreError::Unexpected(_)));
}

#[test]
fn a_token_says_where_the_shopper_wants_to_go() {
    let json = format!(
        r#"{{"data":{{"login":{{"redirectTo":"/account/orders","customer":{{"entityId":7}},"cart":null,
            "customerAccessToken":{TOKEN}}}}}}}"#
    );
    assert_eq!(logged_in(&json).unwrap().redirect_to.as_deref(), Some("/account/orders"));
}
