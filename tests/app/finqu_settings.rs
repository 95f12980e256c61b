//! What the operator can set beside address and key.

use storefront_account::config::Args;

use crate::browser::{PASSWORD, TestApp, VIP};
use crate::orders::order_links;

const LINED: &str = "/products/everyday-notebook-a5-lined";

#[tokio::test]
async fn a_currency_that_is_set_is_everybodys_first_one() {
    let app = TestApp::finqu().await;
    let app = app.finqu_again(&Args::default(), |connection| connection.currency = Some("eur".into())).await;
    app.demo.clear_requests();
    for browser in [app.browser(), app.logged_in(VIP).await] {
        for page in ["/", "/products", LINED] {
            let amounts = browser.get(page).await.is_page().amounts();
            assert!(
                !amounts.is_empty() && amounts.iter().all(|amount| amount.starts_with('€')),
                "{page}: {amounts:?}"
            );
        }
        assert_eq!(
            browser.get(LINED).await.attribute("#currency option[selected]", "value").as_deref(),
            Some("EUR")
        );
        browser.post("/currency", &[("currency", "USD")]).await.leads_to("/");
        assert!(browser.get(LINED).await.amounts().iter().all(|amount| amount.starts_with('$')));
    }
    assert!(!app.store_calls().contains(&"Currencies".to_owned()), "nothing has to be looked up");
}

#[tokio::test]
async fn orders_keep_the_currency_that_they_were_paid_in() {
    let app = TestApp::finqu().await;
    let expected = app.logged_in(VIP).await.get("/account/orders").await.amounts();
    let euros =
        app.finqu_again(&Args::default(), |connection| connection.currency = Some("EUR".into())).await;
    assert_eq!(euros.logged_in(VIP).await.get("/account/orders").await.amounts(), expected);
    assert!(expected.iter().all(|amount| amount.starts_with('$')));
}

#[tokio::test]
async fn either_spelling_of_the_sort_key_lists_the_newest_orders_first() {
    let app = TestApp::finqu().await;
    let expected = order_links(&app.logged_in(VIP).await.get("/account/orders").await);
    for key in ["created_at", "CREATED_AT"] {
        let sorted = app
            .finqu_again(&Args::default(), |connection| connection.order_sort_key = Some(key.into()))
            .await;
        let browser = sorted.logged_in(VIP).await;
        assert_eq!(order_links(browser.get("/account/orders").await.is_page()), expected, "{key}");
        assert!(
            browser.get("/account").await.is_page().has("section[aria-labelledby=latest-order]"),
            "{key}"
        );
    }
}

#[tokio::test]
async fn a_sort_key_that_the_store_does_not_know_ends_no_session() {
    let app = TestApp::finqu().await;
    let odd = |key: Option<String>| {
        let args = Args { session_secret: Some("s".repeat(40)), ..Args::default() };
        let app = &app;
        async move { app.finqu_again(&args, |connection| connection.order_sort_key = key).await }
    };
    let cookie = odd(None).await.browser().log_in(VIP, PASSWORD).await.cookie("session").unwrap();
    let answer =
        odd(Some("nonsense".into())).await.browser().get_with_cookies("/account/orders", &cookie).await;
    assert!(answer.status.is_server_error(), "{}", answer.status);
    assert_eq!(answer.cookie("session"), None);
    odd(None).await.browser().get_with_cookies("/account/orders", &cookie).await.is_page();
}
