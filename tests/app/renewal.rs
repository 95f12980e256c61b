//! Tokens that end soon are renewed, and nobody notices.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use reqwest::StatusCode;
use storefront_account::demo::FinquFault;
use storefront_account::store::Caller;
use storefront_account::web::session::Session;
use tower_cookies::Cookies;

use crate::browser::{Answer, PASSWORD, RETAIL, TestApp, VIP, on_every_store};

const YEAR: Duration = Duration::from_secs(365 * 24 * 3600);

/// The cookie of a session that began twenty hours ago and whose token, good for two hours more, is due.
async fn due(app: &TestApp, email: &str) -> String {
    two_ages(app, email).await.0
}

/// Two cookies with the same token: one for which its renewal is due, and one for which it is not yet.
async fn two_ages(app: &TestApp, email: &str) -> (String, String) {
    let guest = Caller { locale: "en".into(), ..Caller::default() };
    app.demo.behave(|behaviour| behaviour.customer_token_lifetime = Duration::from_secs(2 * 3600));
    let log_in = app.store.log_in(&guest, email, &PASSWORD.into(), None).await.unwrap();
    let cookie = |begun| {
        let cookies = Cookies::default();
        assert!(app.state.sessions.write(&cookies, &Session::begin(&log_in, Some(YEAR), begun)));
        let cookie = cookies.list().remove(0);
        format!("{}={}", cookie.name(), cookie.value())
    };
    app.store_calls();
    (cookie(Timestamp::now() - SignedDuration::from_hours(20)), cookie(Timestamp::now()))
}

async fn get(app: &TestApp, page: &str, cookie: &str) -> Answer {
    app.browser().get_with_cookies(page, cookie).await
}

/// How often the store was asked to renew since the last call.
fn renewals(app: &TestApp) -> usize {
    app.store_calls().iter().filter(|call| *call == "RenewToken").count()
}

on_every_store! {
    async fn only_stores_that_can_are_asked_to_renew(app: TestApp) {
        let cookie = due(&app, VIP).await;
        get(&app, "/account", &cookie).await.is_page();
        assert_eq!(renewals(&app), usize::from(app.store.token_renewal().is_some()));
    }
}

#[tokio::test]
async fn a_fresh_token_is_left_alone() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    for page in ["/account", "/account/orders", "/"] {
        browser.get(page).await.is_page();
    }
    assert_eq!(renewals(&app), 0);
}

#[tokio::test]
async fn a_token_near_its_end_is_renewed_with_the_page_and_the_new_one_is_used() {
    for ends_old in [true, false] {
        let app = TestApp::finqu().await;
        app.behave(|finqu| finqu.renew_ends_old_token = ends_old);
        let old = due(&app, VIP).await;
        let answer = get(&app, "/account", &old).await;
        assert!(answer.is_page().text_of("h1").unwrap().contains("Vivian"));
        assert_eq!(renewals(&app), 1, "{ends_old}");
        let new = answer.cookie("session").expect("the new token");
        assert_ne!(new, old);
        get(&app, "/account/orders", &new).await.is_page();
        assert_eq!(renewals(&app), 0, "the new one is fresh: {ends_old}");
    }
}

#[tokio::test]
async fn many_requests_at_a_time_renew_once() {
    let app = TestApp::finqu().await;
    app.demo.behave(|behaviour| behaviour.latency = Duration::from_millis(50));
    let old = due(&app, VIP).await;
    let pages = ["/account", "/account/orders", "/account/details", "/account/addresses", "/products", "/"];
    let answers = pages.map(|page| {
        let (browser, old) = (app.browser(), old.clone());
        tokio::spawn(async move { browser.get_with_cookies(page, &old).await })
    });
    for answer in answers {
        let answer = answer.await.unwrap();
        assert!(answer.is_page().cookie("session").is_some_and(|cookie| cookie != "session="));
    }
    assert_eq!(renewals(&app), 1);
}

#[tokio::test]
async fn the_old_cookie_still_works_for_a_while() {
    let app = TestApp::finqu().await;
    let old = due(&app, VIP).await;
    get(&app, "/account", &old).await.is_page();
    assert_eq!(renewals(&app), 1);
    // A browser that never saw the answer.
    for _ in 0..3 {
        let answer = get(&app, "/account/orders", &old).await;
        assert!(answer.is_page().cookie("session").is_some_and(|cookie| cookie != "session="));
    }
    assert_eq!(renewals(&app), 0, "what was renewed is handed out again");
}

#[tokio::test]
async fn forms_are_saved_with_the_new_token() {
    let app = TestApp::finqu().await;
    let fields = app.logged_in(VIP).await.get("/account/details").await.form_values();
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), if name == "first_name" { "Renewed" } else { value }))
        .collect();
    let old = due(&app, VIP).await;
    let answer = app.browser().post_with_cookies("/account/details", &fields, &old).await;
    answer.leads_to("/account/details");
    assert_eq!(app.store_calls(), ["RenewToken", "UpdateCustomer"]);
    let new = answer.cookie("session").unwrap();
    assert_eq!(get(&app, "/account/details", &new).await.field("first_name").as_deref(), Some("Renewed"));
}

#[tokio::test]
async fn a_renewal_that_fails_logs_nobody_out() {
    for fault in [
        FinquFault::HttpStatus(500),
        FinquFault::HttpStatus(429),
        FinquFault::HttpStatus(403),
        FinquFault::ErrorsWith200,
        FinquFault::HtmlPage,
    ] {
        let app = TestApp::finqu().await;
        let old = due(&app, VIP).await;
        app.behave(|finqu| finqu.fault = Some(fault));
        let answer = get(&app, "/account", &old).await;
        answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert_ne!(answer.cookie("session").as_deref(), Some("session="), "{fault:?}");
        app.behave(|finqu| finqu.fault = None);
        assert_eq!(renewals(&app), 1, "{fault:?}: a change is sent once");
        get(&app, "/account", &old).await.is_page();
        assert_eq!(renewals(&app), 0, "{fault:?}: and not tried again at once");
    }
}

#[tokio::test]
async fn a_store_that_is_down_logs_nobody_out() {
    let app = TestApp::finqu().await;
    let (old, other) = (due(&app, VIP).await, due(&app, RETAIL).await);
    app.demo.behave(|behaviour| behaviour.down = Some(503));
    let answer = get(&app, "/account", &old).await;
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert_ne!(answer.cookie("session").as_deref(), Some("session="));
    app.demo.behave(|behaviour| behaviour.down = None);
    get(&app, "/account", &old).await.is_page();
    renewals(&app);
    get(&app, "/account", &other).await.is_page();
    assert_eq!(renewals(&app), 1, "the trouble of one is not that of others");
}

#[tokio::test]
async fn a_token_that_is_over_leads_to_log_in_once() {
    let app = TestApp::finqu().await;
    let old = due(&app, VIP).await;
    app.demo.expire_tokens(VIP).await;
    let answer = get(&app, "/account/orders", &old).await;
    answer.leads_to("/login?redirectTo=%2Faccount%2Forders");
    assert_eq!(answer.cookie("session").as_deref(), Some("session="));
    // In the shop one goes on as a guest.
    let shop = get(&app, "/products", &old).await;
    shop.leads_to("/products");
    assert_eq!(shop.cookie("session").as_deref(), Some("session="));
}

#[tokio::test]
async fn log_out_ends_the_new_token_and_the_old_cookie_opens_nothing_more() {
    for ends_old in [true, false] {
        let app = TestApp::finqu().await;
        app.behave(|finqu| finqu.renew_ends_old_token = ends_old);
        let old = due(&app, VIP).await;
        let new = get(&app, "/account", &old).await.cookie("session").unwrap();
        app.store_calls();
        app.browser().post_with_cookies("/logout", &[], &new).await.leads_to("/login");
        assert_eq!(app.store_calls(), ["LogOut"]);
        for cookie in [&new, &old] {
            get(&app, "/account", cookie).await.leads_to("/login?redirectTo=%2Faccount");
        }
    }
}

#[tokio::test]
async fn log_out_with_the_old_cookie_ends_what_became_of_it() {
    let app = TestApp::finqu().await;
    let old = due(&app, VIP).await;
    let new = get(&app, "/account", &old).await.cookie("session").unwrap();
    app.browser().post_with_cookies("/logout", &[], &old).await.leads_to("/login");
    get(&app, "/account", &new).await.leads_to("/login?redirectTo=%2Faccount");
}

#[tokio::test]
async fn a_request_under_way_goes_on_with_the_token_that_another_one_has_renewed() {
    let app = TestApp::finqu().await;
    app.behave(|finqu| finqu.renew_ends_old_token = true);
    let (due, under_way) = two_ages(&app, VIP).await;
    get(&app, "/account", &due).await.is_page();
    assert_eq!(renewals(&app), 1);
    let page = get(&app, "/account/orders", &under_way).await;
    assert!(page.is_page().cookie("session").is_some_and(|cookie| cookie != "session="));
    let form = [("first_name", "Vivian"), ("last_name", "Laurent")];
    let saved = app.browser().post_with_cookies("/account/details", &form, &under_way).await;
    saved.leads_to("/account/details");
    let again = get(&app, "/products", &under_way).await;
    assert!(again.leads_to("/products").cookie("session").is_some_and(|cookie| cookie != "session="));
    assert_eq!(renewals(&app), 0, "nothing is renewed twice");
}
