//! Forgotten passwords and the mailed link.

use std::time::Duration;

use reqwest::StatusCode;

use crate::browser::{PASSWORD, RETAIL, TestApp, VIP};

const NEW: &str = "Fresh-Passw0rd?";

/// Path and query of the link in the newest mail.
fn mailed_link(app: &TestApp) -> String {
    let link = app.demo.mails()[0].link.clone().expect("a link");
    link.strip_prefix(&app.origin).expect("a link to this app").to_owned()
}

#[tokio::test]
async fn the_answer_is_the_same_whether_or_not_there_is_an_account() {
    let app = TestApp::start().await;
    let mut pages = Vec::new();
    for email in [RETAIL, "nobody@example.com"] {
        let browser = app.browser();
        let answer = browser.post("/forgot-password", &[("email", email)]).await;
        answer.leads_to("/forgot-password?sent=1");
        pages.push(browser.follow(&answer).await.is_page().body.clone());
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(app.demo.mails().len(), 1);
}

#[tokio::test]
async fn an_address_that_cannot_be_one_is_told_at_its_field() {
    let app = TestApp::start().await;
    for email in ["", "nobody", "a@b@c.de", "a@b.c\r\nBcc: x@y.zz"] {
        app.browser().post("/forgot-password", &[("email", email)]).await.complains_at("email");
    }
    assert!(app.demo.mails().is_empty());
}

#[tokio::test]
async fn the_mailed_link_sets_a_new_password_once() {
    let app = TestApp::start().await;
    app.browser().post("/forgot-password", &[("email", RETAIL)]).await;
    let link = mailed_link(&app);
    let browser = app.browser();
    let answer = browser.get(&link).await;
    answer.leads_to("/passwordreset");
    assert_eq!(answer.headers["referrer-policy"], "no-referrer");
    let page = browser.follow(&answer).await;
    assert!(!page.is_page().body.contains(link.split("t=").nth(1).unwrap()), "the token is not on the page");
    let answer = browser.post("/passwordreset", &[("password", NEW)]).await;
    answer.leads_to("/login");
    assert!(browser.follow(&answer).await.notice().contains("new password"));
    browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
    app.browser().log_in(RETAIL, PASSWORD).await.complains_at("email");
    app.browser().log_in(RETAIL, NEW).await.leads_to("/account");
    // A second time the link is dead.
    let other = app.browser();
    other.get(&link).await.leads_to("/passwordreset");
    let answer = other.post("/passwordreset", &[("password", "Other-Passw0rd?")]).await;
    answer.leads_to("/passwordreset?link=dead");
    assert!(other.follow(&answer).await.has("main a[href='/forgot-password']"));
}

#[tokio::test]
async fn opening_the_link_uses_nothing_up() {
    let app = TestApp::start().await;
    app.browser().post("/forgot-password", &[("email", RETAIL)]).await;
    let link = mailed_link(&app);
    app.store_calls();
    for _ in 0..5 {
        app.browser().get(&link).await.leads_to("/passwordreset");
    }
    assert_eq!(app.store_calls(), Vec::<String>::new());
    let browser = app.browser();
    browser.get(&link).await;
    browser.post("/passwordreset", &[("password", NEW)]).await.leads_to("/login");
}

#[tokio::test]
async fn broken_links_get_one_page_and_the_store_is_not_asked() {
    let app = TestApp::start().await;
    app.browser().get("/").await;
    app.store_calls();
    let mut pages = Vec::new();
    for query in [
        "c=1",
        "t=abc",
        "c=&t=abc",
        "c=1&t=",
        "c=abc&t=abc",
        "c=-1&t=abc",
        "c=1&c=2&t=abc",
        "c=1&t=a%00b",
        "c=99999999999999999999&t=abc",
        "c=<script>&t=\"><svg onload=alert(1)>",
        "c=%D9%A1&t=x",
        "c=1&t=%ff",
    ] {
        let browser = app.browser();
        let answer =
            browser.get(&format!("/passwordreset?{}", query.replace(['<', '>', '"', ' '], "%3C"))).await;
        answer.leads_to("/passwordreset?link=dead");
        pages.push(browser.follow(&answer).await.is_page().body.clone());
    }
    pages.push(app.browser().get("/passwordreset").await.is_page().body.clone());
    assert!(pages.iter().all(|page| *page == pages[0]));
    assert_eq!(app.store_calls(), Vec::<String>::new());
    app.browser().post("/passwordreset", &[("password", NEW)]).await.leads_to("/passwordreset?link=dead");
}

#[tokio::test]
async fn expired_and_foreign_links_get_the_page_too() {
    let app = TestApp::start().await;
    app.demo.behave(|behaviour| behaviour.reset_token_lifetime = Duration::ZERO);
    app.browser().post("/forgot-password", &[("email", RETAIL)]).await;
    let expired = mailed_link(&app);
    app.demo.behave(|behaviour| behaviour.reset_token_lifetime = Duration::from_secs(3600));
    app.browser().post("/forgot-password", &[("email", RETAIL)]).await;
    let retail = mailed_link(&app);
    app.browser().post("/forgot-password", &[("email", VIP)]).await;
    let vip = mailed_link(&app);
    let token = |link: &str| link.split("t=").nth(1).unwrap().to_owned();
    let crossed = retail.replace(&token(&retail), &token(&vip));
    let invented = retail.replace(&token(&retail), "0123456789abcdef");
    for link in [expired, crossed, invented] {
        let browser = app.browser();
        browser.get(&link).await.leads_to("/passwordreset");
        browser.post("/passwordreset", &[("password", NEW)]).await.leads_to("/passwordreset?link=dead");
    }
    app.browser().log_in(RETAIL, PASSWORD).await.leads_to("/account");
    app.browser().log_in(VIP, PASSWORD).await.leads_to("/account");
}

#[tokio::test]
async fn a_weak_password_leaves_the_link_alive() {
    let app = TestApp::start().await;
    app.browser().post("/forgot-password", &[("email", RETAIL)]).await;
    let browser = app.browser();
    browser.get(&mailed_link(&app)).await;
    browser.post("/passwordreset", &[("password", "short")]).await.complains_at("password");
    browser.post("/passwordreset", &[("password", "")]).await.complains_at("password");
    app.demo.behave(|behaviour| {
        behaviour.error_on.insert("ValidationError");
    });
    let refused = browser.post("/passwordreset", &[("password", NEW)]).await;
    refused.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    app.demo.behave(|behaviour| behaviour.error_on.clear());
    browser.post("/passwordreset", &[("password", NEW)]).await.leads_to("/login");
}

#[tokio::test]
async fn a_link_works_while_somebody_else_is_logged_in() {
    let app = TestApp::start().await;
    app.browser().post("/forgot-password", &[("email", RETAIL)]).await;
    let browser = app.logged_in(VIP).await;
    browser.get(&mailed_link(&app)).await;
    browser.get("/passwordreset").await.is_page();
    browser.post("/passwordreset", &[("password", NEW)]).await.leads_to("/login");
    browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
    app.browser().log_in(RETAIL, NEW).await.leads_to("/account");
    app.browser().log_in(VIP, PASSWORD).await.leads_to("/account");
}

#[tokio::test]
async fn an_outage_looks_the_same_for_every_address_and_keeps_it() {
    let app = TestApp::start().await;
    app.browser().get("/").await;
    app.demo.behave(|behaviour| behaviour.down = Some(503));
    let mut bodies = Vec::new();
    for email in [RETAIL, "nobody@example.com"] {
        let answer = app.browser().post("/forgot-password", &[("email", email)]).await;
        answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.field("email").as_deref(), Some(email));
        assert!(answer.has(".request-id code"));
        bodies.push(answer.body_without_numbers().replace(email, "(email)"));
    }
    assert_eq!(bodies[0], bodies[1]);
}
