//! Limits of what comes from one address, whatever the account is.

use reqwest::StatusCode;
use storefront_account::config::Args;

use crate::browser::{PASSWORD, RETAIL, TestApp, VIP, WHOLESALE, registration};
use crate::goods::DOTTED;
use crate::limits::is_limited;
use crate::tokens::{customer_id, login_claims, signed};
use crate::visitors::{behind_proxy, get_from, log_in_from, post_from, together};

/// A token that looks right and is signed by nobody.
fn forged(number: usize) -> String {
    // {"typ":"JWT","alg":"HS256"} and {"customer_id":1}
    format!(
        "/login/token/eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJjdXN0b21lcl9pZCI6MX0.c2lnbmF0dXJl{number:04}"
    )
}

/// How many forged log-in links pass from these addresses, one after the other.
async fn links_that_pass(app: &TestApp, from: impl Iterator<Item = String>) -> usize {
    let mut passed = 0;
    for (number, from) in from.enumerate() {
        let answer = get_from(app, &from, &forged(number)).await;
        match answer.status {
            StatusCode::SEE_OTHER => passed += 1,
            status => assert_eq!(status, StatusCode::TOO_MANY_REQUESTS),
        }
    }
    passed
}

#[tokio::test]
async fn whoever_makes_addresses_up_is_counted_as_one() {
    let app = TestApp::start().await;
    let wrong = |i: usize| {
        let (app, from, email) = (&app, format!("198.51.100.{i}"), format!("somebody-{i}@example.com"));
        async move { log_in_from(app, &from, &email, "wrong").await }
    };
    for begin in [0, 25] {
        for answer in together((begin..begin + 25).map(wrong)).await {
            answer.complains_at("email");
        }
    }
    app.store_calls();
    is_limited(&log_in_from(&app, "203.0.113.1", VIP, PASSWORD).await, 650);
    assert_eq!(app.store_calls(), Vec::<String>::new());
}

#[tokio::test]
async fn only_the_address_next_to_the_trusted_proxy_counts() {
    let app = TestApp::start_with(behind_proxy()).await;
    let forwarded = (0..15).map(|i| format!("203.0.113.{i}, 198.51.100.{i}, 192.0.2.1, 127.0.0.9"));
    assert_eq!(links_that_pass(&app, forwarded).await, 10);
    assert_eq!(links_that_pass(&app, std::iter::once("192.0.2.2".to_owned())).await, 1);
}

#[tokio::test]
async fn a_network_of_ipv6_counts_as_one_address() {
    let app = TestApp::start_with(behind_proxy()).await;
    let neighbours = (0..15).map(|i| format!("2001:db8:1:2:{i:x}::{i:x}"));
    assert_eq!(links_that_pass(&app, neighbours).await, 10);
    assert_eq!(links_that_pass(&app, std::iter::once("2001:db8:1:3::1".to_owned())).await, 1);
}

#[tokio::test]
async fn the_factor_multiplies_what_shoppers_behind_one_address_share() {
    let app =
        TestApp::start_with(Args { storefront_limit_factor: Some("2".into()), ..Args::default() }).await;
    assert_eq!(links_that_pass(&app, (0..25).map(|_| "192.0.2.1".to_owned())).await, 20);
    let tries = together((0..8).map(|_| async { app.browser().log_in(VIP, "wrong").await.status })).await;
    let refused = tries.iter().filter(|status| **status == StatusCode::TOO_MANY_REQUESTS).count();
    assert_eq!(refused, 3, "what one shopper does is not shared");
}

#[tokio::test]
async fn a_link_that_comes_too_soon_is_not_used_up_and_no_token_is_asked_for_twice() {
    let app = TestApp::start_with(behind_proxy()).await;
    let id = customer_id(&app.logged_in(WHOLESALE).await).await;
    app.store_calls();
    let links = (0..12).map(|_| "192.0.2.1".to_owned());
    assert_eq!(links_that_pass(&app, links).await, 10);
    assert_eq!(app.store_calls().len(), 10);
    // The same tokens again, from elsewhere.
    assert_eq!(links_that_pass(&app, (0..10).map(|i| format!("192.0.2.{}", i + 10))).await, 10);
    assert_eq!(app.store_calls(), Vec::<String>::new());
    let sound = format!("/login/token/{}", signed(&app, &login_claims(&app, id)));
    let answer = get_from(&app, "192.0.2.1", &sound).await;
    answer.has_status(StatusCode::TOO_MANY_REQUESTS);
    let wait: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=650).contains(&wait) && answer.cookie("session").is_none());
    assert!(!answer.body.contains("eyJ"), "the token stands on no page");
    get_from(&app, "192.0.2.2", &sound).await.leads_to("/account");
}

#[tokio::test]
async fn what_cannot_be_a_token_is_not_shown_to_the_store() {
    let app = TestApp::start().await;
    app.browser().get("/login").await;
    app.store_calls();
    for token in [
        "a.b.c".to_owned(),
        // No algorithm, another one, no JSON, a list in place of claims.
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJjdXN0b21lcl9pZCI6MX0.c2ln".to_owned(),
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzUxMiJ9.eyJjdXN0b21lcl9pZCI6MX0.c2ln".to_owned(),
        "bm9wZQ.eyJjdXN0b21lcl9pZCI6MX0.c2ln".to_owned(),
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.WzFd.c2ln".to_owned(),
        "x".repeat(5000),
    ] {
        app.browser().get(&format!("/login/token/{token}")).await.leads_to("/login");
    }
    assert_eq!(app.store_calls(), Vec::<String>::new());
}

#[tokio::test]
async fn the_eleventh_registration_within_an_hour_is_kept_for_later() {
    let app = TestApp::start().await;
    let tries = (0..10).map(|_| async { app.browser().post("/register", &registration(RETAIL)).await });
    for answer in together(tries).await {
        answer.complains_at("email");
    }
    app.store_calls();
    let answer = app.browser().post("/register", &registration("new@example.com")).await;
    is_limited(&answer, 3900);
    assert_eq!(answer.field("first_name").as_deref(), Some("Nora"));
    assert_eq!(answer.field("email").as_deref(), Some("new@example.com"));
    assert_eq!(app.store_calls(), Vec::<String>::new());
}

#[tokio::test]
async fn an_address_that_asks_for_mails_to_many_is_told_to_wait() {
    let app = TestApp::start_with(behind_proxy()).await;
    let ask = |i: usize| {
        let (app, email) = (&app, format!("somebody-{i}@example.com"));
        async move { post_from(app, "192.0.2.1", "/forgot-password", &[("email", &email)]).await }
    };
    app.browser().get("/forgot-password").await.is_page();
    for answer in together((0..10).map(ask)).await {
        answer.leads_to("/forgot-password?sent=1");
    }
    app.store_calls();
    for email in [RETAIL, "nobody@example.com"] {
        let answer = post_from(&app, "192.0.2.1", "/forgot-password", &[("email", email)]).await;
        is_limited(&answer, 3900);
        assert_eq!(answer.field("email").as_deref(), Some(email));
    }
    assert_eq!(app.store_calls(), Vec::<String>::new());
    post_from(&app, "192.0.2.2", "/forgot-password", &[("email", RETAIL)])
        .await
        .leads_to("/forgot-password?sent=1");
}

#[tokio::test]
async fn the_sixty_first_search_within_a_minute_waits_and_the_rest_of_the_shop_does_not() {
    let app = TestApp::start().await;
    let browser = app.browser();
    for _ in 0..60 {
        browser.get("/search?q=ink").await.is_page();
    }
    let answer = browser.get("/search?q=ink").await;
    answer.has_status(StatusCode::TOO_MANY_REQUESTS);
    let wait: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=65).contains(&wait));
    assert!(answer.text_of(".request-id code").is_some(), "a page of ours");
    browser.get("/search").await.is_page();
    browser.get(DOTTED).await.is_page();
    let refused = app.state.limits.refusals();
    assert!(refused.contains(&("search", 1)) && refused.contains(&("log_in", 0)), "{refused:?}");
}
