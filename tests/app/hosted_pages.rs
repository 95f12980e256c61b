//! The way to the pages that the store hosts itself, and the round trip back.

use reqwest::{Method, StatusCode};
use url::Url;

use crate::browser::{Answer, Browser, TestApp, WHOLESALE};
use crate::login_return::at_checkout;
use crate::tokens::customer_id;

#[tokio::test]
async fn only_customers_are_led_to_the_stores_own_account_pages() {
    let app = TestApp::start().await;
    let page = "/account/hosted?page=returns";
    app.browser().get(page).await.leads_to("/login?redirectTo=%2Faccount%2Fhosted%3Fpage%3Dreturns");
    let browser = app.logged_in(WHOLESALE).await;
    for page in ["returns", "messages", "payment-methods"] {
        let answer = browser.get(&format!("/account/hosted?page={page}")).await;
        answer.has_status(StatusCode::SEE_OTHER);
        let url: Url = answer.location().parse().expect("an absolute address");
        assert_eq!(url.origin().ascii_serialization(), app.demo.origin());
        assert!(url.path().starts_with("/login/token/") && url.query().is_none(), "{page}");
        assert!(answer.body.is_empty());
        assert_eq!(answer.header("cache-control"), "private, no-store");
    }
    for unknown in
        ["?page=", "?page=orders", "?page=%2Faccount.php", "?page=//evil.example", "?page=RETURNS", ""]
    {
        browser.get(&format!("/account/hosted{unknown}")).await.has_status(StatusCode::NOT_FOUND);
    }
    let looked = Answer::of(browser.request(Method::HEAD, page)).await;
    assert_eq!((looked.status, looked.location()), (StatusCode::METHOD_NOT_ALLOWED, ""));
}

#[tokio::test]
async fn no_page_holds_an_address_that_logs_in() {
    let app = TestApp::start().await;
    let browser = app.logged_in(WHOLESALE).await;
    for page in crate::account::PAGES.iter().chain(&["/", "/cart", "/login/return"]) {
        let answer = browser.get(page).await;
        assert!(
            !answer.body.contains("login/token") && !answer.body.contains(app.demo.client_secret()),
            "{page}"
        );
    }
}

#[tokio::test]
async fn who_goes_there_is_known_there_and_comes_back_as_the_same() {
    let app = TestApp::start().await;
    let browser = app.logged_in(WHOLESALE).await;
    let id = customer_id(&browser).await;
    let answer = browser.get("/account/hosted?page=returns").await;
    let hosted = Browser::at(app.demo.origin());
    let path = |text: &str| text.strip_prefix(app.demo.origin()).unwrap_or(text).to_owned();
    let arrived = hosted.get(&path(answer.location())).await;
    arrived.has_status(StatusCode::SEE_OTHER);
    assert_eq!(arrived.location(), "/account.php?action=view_returns");
    assert!(hosted.get(arrived.location()).await.is_page().body.contains(WHOLESALE));
    let again = Browser::at(app.demo.origin()).get(&path(answer.location())).await;
    assert!(again.location().starts_with("/login.php"), "an address works once");
    let current = format!("/customer/current.jwt?app_client_id={}", app.demo.client_id());
    let token = hosted.get(&current).await.is_page().body.clone();
    // The same person in a browser that does not know here yet.
    let fresh = at_checkout(&app).await;
    fresh
        .post("/login/return", &[("token", token.as_str()), ("redirectTo", "/account")])
        .await
        .leads_to("/account");
    assert_eq!(customer_id(&fresh).await, id);
}
