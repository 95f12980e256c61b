//! Log-in, renewal, log-out.

use std::time::Duration;

use serde_json::{Value, json};
use storefront_account::demo::SEED_PASSWORD;

use crate::finqu::user_errors;
use crate::{EMPTY, RETAIL, Shop, VIP, WHOLESALE};

async fn change_token(shop: &Shop, field: &str, token: &str) -> Value {
    let selection = match field {
        "customerAccessTokenRenew" => "customerAccessToken { accessToken expiresAt }",
        _ => "deletedAccessToken",
    };
    let mutation = format!(
        "mutation ($t: String!) {{ {field}(customerAccessToken: $t) {{ {selection} customerUserErrors {{ field message code }} }} }}"
    );
    shop.finqu(&mutation, json!({ "t": token })).send().await.data()[field].take()
}

async fn renew(shop: &Shop, token: &str) -> Value {
    change_token(shop, "customerAccessTokenRenew", token).await
}

async fn delete(shop: &Shop, token: &str) -> Value {
    change_token(shop, "customerAccessTokenDelete", token).await
}

async fn is_alive(shop: &Shop, token: &str) -> bool {
    !shop.finqu_as(token, "customer { id }").await["customer"].is_null()
}

#[tokio::test]
async fn everybody_of_the_seed_data_can_log_in_with_an_opaque_token_that_tells_its_end() {
    let shop = Shop::open().await;
    for email in [RETAIL, WHOLESALE, VIP, EMPTY, " VIP@Example.com "] {
        let payload = shop.finqu_try_log_in(email, SEED_PASSWORD).await;
        let token = payload["customerAccessToken"]["accessToken"].as_str().unwrap();
        assert!(token.len() == 64 && is_alive(&shop, token).await);
        let end: jiff::Timestamp =
            payload["customerAccessToken"]["expiresAt"].as_str().unwrap().parse().unwrap();
        let left = end.as_second() - jiff::Timestamp::now().as_second();
        assert!((7 * 24 * 3600 - 60..=7 * 24 * 3600).contains(&left));
    }
}

#[tokio::test]
async fn a_wrong_pair_does_not_say_what_was_wrong() {
    let shop = Shop::open().await;
    shop.store.disallow_on_channel(RETAIL).await;
    shop.store.force_password_reset(WHOLESALE).await;
    for (email, password) in [
        (VIP, "wrong!"),
        ("nobody@example.com", SEED_PASSWORD),
        ("no address", SEED_PASSWORD),
        (RETAIL, SEED_PASSWORD),
        (WHOLESALE, SEED_PASSWORD),
    ] {
        let payload = shop.finqu_try_log_in(email, password).await;
        assert_eq!(user_errors(&payload), ["INVALID_CREDENTIALS"], "{email}");
        assert!(payload["customerAccessToken"].is_null());
    }
    let payload = shop.finqu_try_log_in(" ", "").await;
    assert_eq!(user_errors(&payload), ["BLANK input.email", "BLANK input.password"]);
    shop.store.behave(|store| store.finqu.fields_start_with_input = false);
    let payload = shop.finqu_try_log_in(VIP, "").await;
    assert_eq!(user_errors(&payload), ["BLANK password"]);
}

#[tokio::test]
async fn log_in_can_be_closed() {
    let shop = Shop::open().await;
    shop.store.behave(|store| store.finqu.login_disabled = true);
    assert_eq!(user_errors(&shop.finqu_try_log_in(VIP, SEED_PASSWORD).await), ["LOGIN_DISABLED"]);
    shop.store.behave(|store| {
        store.finqu.login_disabled = false;
        store.finqu.customer_accounts_enabled = false;
    });
    assert_eq!(user_errors(&shop.finqu_try_log_in(VIP, SEED_PASSWORD).await), ["LOGIN_DISABLED"]);
}

#[tokio::test]
async fn every_code_can_be_asked_for_by_an_address_and_also_one_that_came_later() {
    let shop = Shop::open().await;
    for code in [
        "INVALID_CREDENTIALS",
        "UNIDENTIFIED_CUSTOMER",
        "TOKEN_EXPIRED",
        "TOKEN_INVALID",
        "TOO_MANY_ATTEMPTS",
        "EMAIL_TAKEN",
        "INVALID_EMAIL",
        "INVALID_PASSWORD",
        "PASSWORD_MISMATCH",
        "LOGIN_DISABLED",
        "REGISTRATION_DISABLED",
        "BLANK",
        "INVALID",
        "ACCOUNT_ON_HOLD",
    ] {
        let email = format!("{}@codes.example", code.to_lowercase().replace('_', "-"));
        assert_eq!(user_errors(&shop.finqu_try_log_in(&email, "any").await), [code]);
        let register = "mutation ($e: String!) { customerCreate(input: { email: $e, password: \"secret\" }) { \
                        customer { id } customerUserErrors { field message code } } }";
        let data = shop.finqu(register, json!({ "e": email })).send().await.data();
        assert_eq!(user_errors(&data["customerCreate"]), [code]);
        assert!(data["customerCreate"]["customer"].is_null());
    }
}

#[tokio::test]
async fn a_renewed_token_goes_on_and_the_old_one_ends_if_the_store_wants_it() {
    let shop = Shop::open().await;
    let first = shop.finqu_log_in(VIP).await;
    let second =
        renew(&shop, &first).await["customerAccessToken"]["accessToken"].as_str().unwrap().to_owned();
    assert!(second != first && is_alive(&shop, &second).await && !is_alive(&shop, &first).await);
    shop.store.behave(|store| store.finqu.renew_ends_old_token = false);
    let third =
        renew(&shop, &second).await["customerAccessToken"]["accessToken"].as_str().unwrap().to_owned();
    assert!(is_alive(&shop, &second).await && is_alive(&shop, &third).await);
}

#[tokio::test]
async fn log_out_ends_this_token_only() {
    let shop = Shop::open().await;
    let (first, second) = (shop.finqu_log_in(VIP).await, shop.finqu_log_in(VIP).await);
    assert_eq!(delete(&shop, &first).await, json!({ "deletedAccessToken": first, "customerUserErrors": [] }));
    assert!(!is_alive(&shop, &first).await && is_alive(&shop, &second).await);
}

#[tokio::test]
async fn expired_and_unknown_tokens_are_told_apart_where_they_are_arguments() {
    let shop = Shop::open().await;
    shop.store.behave(|store| store.customer_token_lifetime = Duration::ZERO);
    let expired = shop.finqu_log_in(VIP).await;
    assert!(!is_alive(&shop, &expired).await);
    for (token, code) in
        [(expired.as_str(), "TOKEN_EXPIRED"), ("junk", "TOKEN_INVALID"), ("", "TOKEN_INVALID")]
    {
        let renewed = renew(&shop, token).await;
        assert_eq!(user_errors(&renewed), [format!("{code} customerAccessToken")]);
        assert!(renewed["customerAccessToken"].is_null());
        let deleted = delete(&shop, token).await;
        assert_eq!(user_errors(&deleted), [format!("{code} customerAccessToken")]);
        assert!(deleted["deletedAccessToken"].is_null());
    }
}

#[tokio::test]
async fn customers_and_passwords_are_those_of_the_other_contract() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let change = "mutation { customer { changePassword(input: { currentPassword: \"Demo-Passw0rd!\", newPassword: \"Other-Passw0rd!\" }) { \
                  errors { __typename } } } }";
    shop.ask_as(&token, change, Value::Null).await;
    assert_eq!(user_errors(&shop.finqu_try_log_in(VIP, SEED_PASSWORD).await), ["INVALID_CREDENTIALS"]);
    assert_eq!(user_errors(&shop.finqu_try_log_in(VIP, "Other-Passw0rd!").await), Vec::<String>::new());
}
