//! New passwords.

use std::time::Duration;

use serde_json::{Value, json};
use storefront_account::demo::SEED_PASSWORD;

use crate::{RETAIL, Shop, VIP, errors};

const NEW: &str = "Fresh-Ink-2027";
const ERRORS: &str = "errors { __typename ... on Error { message } ... on ValidationError { path } }";

async fn change(shop: &Shop, token: &str, current: &str, new: &str) -> Vec<String> {
    let query = format!(
        "mutation ($input: ChangePasswordInput!) {{ customer {{ changePassword(input: $input) {{ {ERRORS} }} }} }}"
    );
    let input = json!({ "input": { "currentPassword": current, "newPassword": new } });
    errors(&shop.ask_as(token, &query, input).await["customer"]["changePassword"])
}

async fn request(shop: &Shop, input: Value) -> Vec<String> {
    let query = format!(
        "mutation ($input: RequestResetPasswordInput!, $reCaptcha: ReCaptchaV2Input) {{ customer {{ \
        requestResetPassword(input: $input, reCaptchaV2: $reCaptcha) {{ {ERRORS} }} }} }}"
    );
    errors(&shop.ask(&query, json!({ "input": input })).await["customer"]["requestResetPassword"])
}

async fn reset(shop: &Shop, customer: i32, token: &str, new: &str) -> Vec<String> {
    let query = format!(
        "mutation ($input: ResetPasswordInput!) {{ customer {{ resetPassword(input: $input) {{ {ERRORS} }} }} }}"
    );
    let input = json!({ "input": { "customerEntityId": customer, "token": token, "newPassword": new } });
    errors(&shop.ask(&query, input).await["customer"]["resetPassword"])
}

/// The token of the newest mail.
fn mailed(shop: &Shop) -> String {
    let mails = shop.store.mails();
    let link = mails[0].link.as_ref().unwrap();
    link.split_once("&t=").unwrap().1.to_owned()
}

#[tokio::test]
async fn a_changed_password_keeps_this_session_and_ends_all_others() {
    let shop = Shop::open().await;
    let (mine, other) = (shop.log_in(VIP).await, shop.log_in(VIP).await);
    let somebody = shop.log_in(RETAIL).await;
    assert_eq!(change(&shop, &mine, SEED_PASSWORD, NEW).await, [""; 0]);
    assert!(shop.is_alive(&mine).await);
    assert!(!shop.is_alive(&other).await);
    assert!(shop.is_alive(&somebody).await);
    assert_eq!(shop.try_log_in(VIP, SEED_PASSWORD).await.refusal().0, "Invalid credentials");
    shop.try_log_in(VIP, NEW).await.data();
}

#[tokio::test]
async fn a_wrong_current_a_reused_or_a_weak_new_password_is_refused() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    assert_eq!(change(&shop, &token, "wrong", NEW).await, ["CustomerPasswordError"]);
    assert_eq!(change(&shop, &token, "", NEW).await, ["CustomerPasswordError"]);
    assert_eq!(change(&shop, &token, SEED_PASSWORD, SEED_PASSWORD).await, ["CustomerPasswordError"]);
    assert_eq!(change(&shop, &token, SEED_PASSWORD, "Short-1").await, ["ValidationError input.newPassword"]);
    assert_eq!(change(&shop, &token, SEED_PASSWORD, "").await.len(), 5);
    shop.try_log_in(VIP, SEED_PASSWORD).await.data();
}

#[tokio::test]
async fn a_reset_link_leads_to_the_storefront_and_works_once() {
    let shop = Shop::open().await;
    shop.store.set_storefront_url("https://shop.example".to_owned());
    let session = shop.log_in(VIP).await;
    assert_eq!(
        request(&shop, json!({ "email": "VIP@example.com", "path": "/passwordreset" })).await,
        [""; 0]
    );
    let mail = &shop.store.mails()[0];
    let token = mailed(&shop);
    assert_eq!(mail.to, VIP);
    assert_eq!(mail.link, Some(format!("https://shop.example/passwordreset?c=3&t={token}")));
    assert!(mail.body.contains(mail.link.as_ref().unwrap()));

    assert_eq!(reset(&shop, 3, &token, NEW).await, [""; 0]);
    assert!(!shop.is_alive(&session).await);
    shop.try_log_in(VIP, NEW).await.data();
    assert_eq!(reset(&shop, 3, &token, "Another-Ink-1").await, ["CustomerPasswordError"]);
}

#[tokio::test]
async fn a_weak_new_password_does_not_use_up_the_link() {
    let shop = Shop::open().await;
    request(&shop, json!({ "email": VIP })).await;
    let token = mailed(&shop);
    assert_eq!(reset(&shop, 3, &token, "weak").await.len(), 4);
    assert_eq!(reset(&shop, 3, &token, NEW).await, [""; 0]);
}

#[tokio::test]
async fn a_bad_foreign_superseded_or_old_token_is_refused() {
    let shop = Shop::open().await;
    request(&shop, json!({ "email": VIP })).await;
    let first = mailed(&shop);
    request(&shop, json!({ "email": VIP })).await;
    let second = mailed(&shop);
    for (customer, token) in
        [(3, "junk"), (3, ""), (1, second.as_str()), (999, second.as_str()), (3, first.as_str())]
    {
        assert_eq!(reset(&shop, customer, token, NEW).await, ["CustomerPasswordError"]);
    }
    shop.store.behave(|store| store.reset_token_lifetime = Duration::ZERO);
    request(&shop, json!({ "email": VIP })).await;
    assert_eq!(reset(&shop, 3, &mailed(&shop), NEW).await, ["CustomerPasswordError"]);
    shop.try_log_in(VIP, SEED_PASSWORD).await.data();
}

#[tokio::test]
async fn a_reset_ends_a_forced_one() {
    let shop = Shop::open().await;
    shop.store.force_password_reset(VIP).await;
    shop.try_log_in(VIP, SEED_PASSWORD).await;
    assert_eq!(reset(&shop, 3, &mailed(&shop), NEW).await, [""; 0]);
    shop.try_log_in(VIP, NEW).await.data();
}

#[tokio::test]
async fn asking_for_a_link_does_not_tell_who_is_a_customer() {
    let shop = Shop::open().await;
    shop.store.disallow_on_channel(RETAIL).await;
    for email in ["nobody@example.com", RETAIL] {
        assert_eq!(request(&shop, json!({ "email": email })).await, [""; 0]);
    }
    assert!(shop.store.mails().is_empty());
}

#[tokio::test]
async fn a_link_is_never_mailed_for_a_bad_address_or_a_foreign_page() {
    let shop = Shop::open().await;
    for (input, path) in [
        (json!({ "email": "vip" }), "input.email"),
        (json!({ "email": "" }), "input.email"),
        (json!({ "email": VIP, "path": "https://evil.example/" }), "input.path"),
        (json!({ "email": VIP, "path": "//evil.example/" }), "input.path"),
        (json!({ "email": VIP, "path": "" }), "input.path"),
    ] {
        assert_eq!(request(&shop, input).await, [format!("ValidationError {path}")]);
    }
    shop.store.behave(|store| store.recaptcha_required = true);
    assert_eq!(request(&shop, json!({ "email": VIP })).await, ["ValidationError reCaptchaV2"]);
    assert!(shop.store.mails().is_empty());
}

#[tokio::test]
async fn guests_deleted_customers_and_every_other_member_of_the_error_unions_are_told() {
    let shop = Shop::open().await;
    assert_eq!(change(&shop, "dead", SEED_PASSWORD, NEW).await, ["CustomerNotLoggedInError"]);
    let token = shop.log_in(VIP).await;
    shop.store.delete_customer(VIP).await;
    assert_eq!(change(&shop, &token, SEED_PASSWORD, NEW).await, ["CustomerDoesNotExistError"]);
    for name in
        ["ValidationError", "CustomerDoesNotExistError", "CustomerPasswordError", "CustomerNotLoggedInError"]
    {
        shop.store.behave(|store| store.error_on = [name].into());
        assert!(change(&shop, &token, SEED_PASSWORD, NEW).await[0].starts_with(name));
    }
    for name in ["ValidationError", "CustomerPasswordError"] {
        shop.store.behave(|store| store.error_on = [name].into());
        assert!(reset(&shop, 1, "x", NEW).await[0].starts_with(name));
    }
    shop.store.behave(|store| store.error_on = ["ValidationError"].into());
    assert!(request(&shop, json!({ "email": VIP })).await[0].starts_with("ValidationError"));
}
