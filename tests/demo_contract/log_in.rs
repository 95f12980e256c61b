//! Log-in and log-out.

use serde_json::{Value, json};
use storefront_account::demo::{DemoOptions, SEED_PASSWORD};
use uuid::Uuid;

use crate::carts::{cart, contents, new_cart};
use crate::{EMPTY, RETAIL, Shop, VIP, errors};

const LOG_OUT: &str = "mutation LogOut($cart: String) { logout(cartEntityId: $cart) { result cartUnassignResult { \
                       cart { entityId } errors { __typename ... on Error { message } } } } }";

async fn cart_after_log_in(shop: &Shop, guest_cart: Option<&str>) -> (String, Value) {
    let query = "mutation ($cart: String) { login(email: \"vip@example.com\", password: \"Demo-Passw0rd!\", \
                 guestCartEntityId: $cart) { cart { entityId } customerAccessToken { value } } }";
    let data = shop.ask(query, json!({ "cart": guest_cart })).await;
    let token = data["login"]["customerAccessToken"]["value"].as_str().unwrap();
    (token.to_owned(), data["login"]["cart"]["entityId"].clone())
}

#[tokio::test]
async fn everybody_of_the_seed_data_can_log_in_in_any_case_of_the_address() {
    let shop = Shop::open().await;
    for email in [RETAIL, "wholesale@example.com", VIP, EMPTY, "VIP@Example.com"] {
        let token = shop.log_in(email).await;
        assert!(shop.is_alive(&token).await);
    }
}

#[tokio::test]
async fn a_wrong_pair_does_not_say_what_was_wrong() {
    let shop = Shop::open().await;
    shop.store.disallow_on_channel(RETAIL).await;
    for (email, password) in [
        (VIP, "wrong"),
        (VIP, ""),
        (VIP, "demo-passw0rd!"),
        ("nobody@example.com", SEED_PASSWORD),
        ("", ""),
        ("' OR 1=1 --", SEED_PASSWORD),
        (RETAIL, SEED_PASSWORD),
    ] {
        let answer = shop.try_log_in(email, password).await;
        assert_eq!(answer.refusal().0, "Invalid credentials", "{email}");
    }
}

#[tokio::test]
async fn a_forced_reset_refuses_the_log_in_and_mails_a_link() {
    let shop = Shop::open().await;
    shop.store.force_password_reset(VIP).await;
    assert_eq!(shop.try_log_in(VIP, "wrong").await.refusal().0, "Invalid credentials");
    assert!(shop.store.mails().is_empty());
    let message = shop.try_log_in(VIP, SEED_PASSWORD).await.refusal().0;
    assert!(message.ends_with("Reset password"), "{message}");
    let mails = shop.store.mails();
    assert_eq!(mails[0].to, VIP);
    assert!(mails[0].link.as_ref().unwrap().contains("/login.php?action=change_password&c=3&t="));
}

#[tokio::test]
async fn nobody_logs_in_to_a_channel_that_is_not_live() {
    let shop = Shop::open().await;
    shop.store.behave(|store| store.channel_live = false);
    let message = shop.try_log_in(VIP, SEED_PASSWORD).await.refusal().0;
    assert!(message.ends_with("operation cannot be performed as the storefront channel is not live"));
}

#[tokio::test]
async fn log_out_ends_all_sessions_of_the_customer_and_nobody_elses() {
    let shop = Shop::open().await;
    let (first, second) = (shop.log_in(VIP).await, shop.log_in(VIP).await);
    let other = shop.log_in(RETAIL).await;
    let data = shop.ask_as(&first, LOG_OUT, Value::Null).await;
    assert_eq!(data["logout"]["result"], "success");
    assert!(!shop.is_alive(&first).await);
    assert!(!shop.is_alive(&second).await);
    assert!(shop.is_alive(&other).await);
}

#[tokio::test]
async fn a_second_log_in_ends_the_first_where_the_store_wants_one_session() {
    let shop = Shop::open().await;
    let first = shop.log_in(VIP).await;
    let second = shop.log_in(VIP).await;
    assert!(shop.is_alive(&first).await && shop.is_alive(&second).await);
    shop.store.behave(|store| store.single_session = true);
    let third = shop.log_in(VIP).await;
    assert!(!shop.is_alive(&first).await && !shop.is_alive(&second).await);
    assert!(shop.is_alive(&third).await);
}

#[tokio::test]
async fn a_guests_cart_is_taken_over_restored_and_merged_at_log_in() {
    let shop = Shop::open().await;
    assert!(cart_after_log_in(&shop, None).await.1.is_null());
    assert!(cart_after_log_in(&shop, Some("no-uuid")).await.1.is_null());
    assert!(cart_after_log_in(&shop, Some(&Uuid::new_v4().to_string())).await.1.is_null());

    let first = new_cart(&shop, None, &[(101, 2), (102, 1)]).await;
    let (token, taken_over) = cart_after_log_in(&shop, Some(&first)).await;
    assert_eq!(taken_over, *first);
    assert_eq!(cart_after_log_in(&shop, None).await.1, *first);
    // Her own cart is no guest's.
    assert_eq!(cart_after_log_in(&shop, Some(&first)).await.1, *first);

    let second = new_cart(&shop, None, &[(102, 4), (103, 1)]).await;
    let combined = cart_after_log_in(&shop, Some(&second)).await.1;
    let combined = combined.as_str().unwrap();
    assert!(combined != first && combined != second);
    assert_eq!(contents(&shop, Some(&token), combined).await, [(101, 2), (102, 5), (103, 1)]);
    for gone in [first, second] {
        assert!(cart(&shop, Some(&token), &gone).await.is_null());
    }
    assert_eq!(cart_after_log_in(&shop, None).await.1, combined);
}

#[tokio::test]
async fn a_log_in_does_not_take_over_the_cart_of_another_customer() {
    let shop = Shop::open().await;
    let retail = shop.log_in(RETAIL).await;
    let theirs = new_cart(&shop, Some(&retail), &[(101, 2)]).await;
    let (token, own) = cart_after_log_in(&shop, Some(&theirs)).await;
    assert!(own.is_null());
    assert!(cart(&shop, Some(&token), &theirs).await.is_null());
    assert_eq!(contents(&shop, Some(&retail), &theirs).await, [(101, 2)]);
}

#[tokio::test]
async fn log_out_hands_the_cart_back_only_where_carts_do_not_persist() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 2)]).await;
    let ids = json!({ "cart": id });
    let (token, _) = cart_after_log_in(&shop, Some(&id)).await;
    let data = shop.ask_as(&token, LOG_OUT, ids.clone()).await;
    assert!(data["logout"]["cartUnassignResult"]["cart"].is_null());
    assert!(cart(&shop, None, &id).await.is_null());

    shop.store.behave(|store| store.persistent_cart = false);
    let (token, restored) = cart_after_log_in(&shop, None).await;
    assert_eq!(restored, *id);
    let data = shop.ask_as(&token, LOG_OUT, ids).await;
    assert_eq!(data["logout"]["cartUnassignResult"]["cart"]["entityId"], *id);
    assert_eq!(contents(&shop, None, &id).await, [(101, 2)]);
    assert!(cart_after_log_in(&shop, None).await.1.is_null());
}

#[tokio::test]
async fn log_out_hands_back_nobody_elses_cart() {
    let shop = Shop::open().await;
    shop.store.behave(|store| store.persistent_cart = false);
    let retail = shop.log_in(RETAIL).await;
    let theirs = new_cart(&shop, Some(&retail), &[(101, 2)]).await;
    let token = shop.log_in(VIP).await;
    let data = shop.ask_as(&token, LOG_OUT, json!({ "cart": theirs })).await;
    assert!(data["logout"]["cartUnassignResult"]["cart"].is_null());
    assert!(cart(&shop, None, &theirs).await.is_null());
}

#[tokio::test]
async fn log_out_ends_the_session_even_when_the_cart_cannot_be_taken_back() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 1)]).await;
    for name in ["CartUnassignInaccessibleError", "CartUnassignNotAllowedError"] {
        shop.store.behave(|store| store.error_on = [name].into());
        let token = shop.log_in(VIP).await;
        let data = shop.ask_as(&token, LOG_OUT, json!({ "cart": id })).await;
        assert_eq!(errors(&data["logout"]["cartUnassignResult"]), [name]);
        assert!(!shop.is_alive(&token).await);
    }
}

#[tokio::test]
async fn a_database_file_keeps_customers_sessions_and_mails() {
    let file = std::env::temp_dir().join(format!("storefront-demo-{}.sqlite", uuid::Uuid::new_v4()));
    let options = || DemoOptions { database: Some(file.clone()), ..DemoOptions::default() };
    let shop = Shop::open_with(options()).await;
    let token = shop.log_in(VIP).await;
    shop.store.delete_customer(EMPTY).await;
    shop.store.force_password_reset(RETAIL).await;
    shop.try_log_in(RETAIL, SEED_PASSWORD).await;

    let again = Shop::open_with(options()).await;
    assert!(again.is_alive(&token).await);
    assert_eq!(again.store.mails(), shop.store.mails());
    assert_eq!(again.store.mails().len(), 1);
    assert_eq!(again.try_log_in(EMPTY, SEED_PASSWORD).await.refusal().0, "Invalid credentials");
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_with_a_reason() {
    let file = std::env::temp_dir().join(format!("storefront-demo-{}.txt", uuid::Uuid::new_v4()));
    std::fs::write(&file, "this is a text and surely not a database").unwrap();
    let options = DemoOptions { database: Some(file.clone()), ..DemoOptions::default() };
    let refused = storefront_account::demo::DemoStore::start(options).await;
    assert!(refused.err().unwrap().to_string().contains("cannot use its database"));
    std::fs::remove_file(file).unwrap();
}
