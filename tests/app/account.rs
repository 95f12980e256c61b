//! The overview, and who may see the account area.

use reqwest::StatusCode;

use crate::browser::{EMPTY, RETAIL, TestApp, VIP};

/// All pages of the account area.
pub const PAGES: &[&str] = &[
    "/account",
    "/account/details",
    "/account/password",
    "/account/addresses",
    "/account/addresses/new",
    "/account/addresses/edit?id=1",
    "/account/addresses/delete?id=1",
    "/account/orders",
    "/account/orders/detail?id=1",
];

#[tokio::test]
async fn guests_are_sent_to_log_in_from_every_page_before_anything_is_loaded() {
    let app = TestApp::start().await;
    for page in PAGES {
        let answer = app.browser().get(page).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}");
        assert!(answer.location().starts_with("/login?redirectTo=%2Faccount"), "{page}");
        assert!(answer.body.is_empty(), "{page} tells nothing to guests");
    }
    assert_eq!(app.store_calls(), Vec::<String>::new());
}

#[tokio::test]
async fn guests_change_nothing() {
    let app = TestApp::start().await;
    for page in PAGES {
        let answer = app.browser().post(page, &[("first_name", "Eve"), ("password", "x")]).await;
        assert!(
            answer.status == StatusCode::METHOD_NOT_ALLOWED
                || answer.location().starts_with("/login?redirectTo="),
            "{page}: {}",
            answer.status
        );
    }
    assert_eq!(app.store_calls(), Vec::<String>::new());
}

#[tokio::test]
async fn the_overview_shows_the_latest_orders_and_an_address() {
    let app = TestApp::start().await;
    let page = app.logged_in(VIP).await.get("/account").await;
    page.is_page();
    assert_eq!(page.count("section[aria-labelledby=latest-order]"), 1);
    assert_eq!(page.count("li.order-row"), 3);
    assert!(page.has("address"));
    assert!(page.text_of("main").unwrap().contains("All 23 addresses"));
}

#[tokio::test]
async fn a_new_account_is_told_what_will_be_here() {
    let app = TestApp::start().await;
    let page = app.logged_in(EMPTY).await.get("/account").await;
    page.is_page();
    assert!(page.has("main .state a[href='/']"));
    assert!(page.has("a[href='/account/addresses/new']"));
}

#[tokio::test]
async fn the_navigation_marks_the_page_one_is_on() {
    let app = TestApp::start().await;
    let browser = app.logged_in(RETAIL).await;
    for (page, current) in [
        ("/account", "Overview"),
        ("/account/orders", "Orders"),
        ("/account/addresses", "Addresses"),
        ("/account/addresses/new", "Addresses"),
        ("/account/details", "Details"),
        ("/account/password", "Password"),
    ] {
        let answer = browser.get(page).await;
        assert_eq!(answer.all_texts("nav.account-nav [aria-current=page]"), [current], "{page}");
        assert_eq!(answer.count("h1"), 1, "{page}");
        assert!(answer.has("nav.account-nav form[method=post][action='/logout']"), "{page}");
    }
}

#[tokio::test]
async fn a_page_costs_one_request_to_the_store() {
    let app = TestApp::start().await;
    let browser = app.logged_in(VIP).await;
    browser.get("/account").await.is_page();
    app.store_calls();
    for page in ["/account", "/account/details", "/account/password", "/account/addresses", "/account/orders"]
    {
        browser.get(page).await.is_page();
        assert_eq!(app.store_calls().len(), 1, "{page}");
    }
    for page in ["/logout", "/forgot-password", "/passwordreset"] {
        browser.get(page).await.is_page();
        assert_eq!(app.store_calls().len(), 0, "{page}");
    }
}
