//! Passwords where only the store's own pages change and recover them: links to those pages, and useful pages without.

use reqwest::StatusCode;

use crate::browser::{Answer, Browser, PASSWORD, RETAIL, TestApp};

/// Pages about passwords: for guests, and for customers.
const GUESTS: &str = "/forgot-password";
const CUSTOMERS: &str = "/account/password";

async fn both_pages(app: &TestApp) -> [Answer; 2] {
    [app.browser().get(GUESTS).await, app.logged_in(RETAIL).await.get(CUSTOMERS).await]
}

#[tokio::test]
async fn the_pages_lead_to_the_stores_own() {
    let app = TestApp::finqu().await;
    for (page, words) in both_pages(&app).await.iter().zip(["Forgotten your password?", "Change password"]) {
        assert_eq!(page.is_page().text_of("main h1").as_deref(), Some(words));
        assert!(page.text_of("main").unwrap().contains("Paper & Pine does this on its own pages"));
        let link = page.attribute("main .state a.button", "href").expect("a link");
        let path = link.strip_prefix(app.demo.origin()).expect("an address of the store");
        let hosted = Browser::at(app.demo.origin()).get(path).await;
        assert!(hosted.is_page().has("form"), "{link} is a page that helps");
        assert!(!page.has("main form") && !page.has("main input"), "nothing can be typed here");
        assert!(!link.contains('?') && !link.contains(RETAIL), "nothing of the shopper is in the address");
    }
}

#[tokio::test]
async fn without_addresses_of_the_store_the_pages_say_whom_to_ask() {
    let app = TestApp::finqu().await;
    app.behave(|finqu| finqu.hosted_routes = false);
    for page in both_pages(&app).await {
        let words = page.is_page().text_of("main").unwrap();
        assert!(words.contains("Please ask Paper & Pine"), "{words}");
        assert!(!page.body.contains(app.demo.origin()) || !page.has("main .state a.button[href^='http']"));
        assert!(!page.has("main form"));
    }
}

#[tokio::test]
async fn log_in_offers_help_only_where_there_is_some() {
    for hosted in [true, false] {
        let app = TestApp::finqu().await;
        app.behave(|finqu| finqu.hosted_routes = hosted);
        let page = app.browser().get("/login").await;
        assert_eq!(page.is_page().has("main a[href='/forgot-password']"), hosted);
        let failed = app.browser().log_in(RETAIL, "wrong").await;
        failed.complains_at("email");
        assert_eq!(failed.has("main a[href='/forgot-password']"), hosted);
    }
}

#[tokio::test]
async fn links_of_mails_lead_on_to_the_page_that_helps() {
    let app = TestApp::finqu().await;
    for link in
        ["/passwordreset", "/passwordreset?c=1&t=abc", "/passwordreset?link=dead", "/passwordreset?t=%ff"]
    {
        let answer = app.browser().get(link).await;
        answer.leads_to(GUESTS);
        assert!(answer.cookie("reset").is_none(), "{link}: nothing of it is kept");
        app.browser().follow(&answer).await.is_page();
    }
    let browser = app.browser();
    let answer = browser.get("/.well-known/change-password").await;
    answer.leads_to(CUSTOMERS);
    browser.follow(&answer).await.leads_to("/login?redirectTo=%2Faccount%2Fpassword");
}

#[tokio::test]
async fn forms_that_come_all_the_same_change_nothing() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(RETAIL).await;
    app.store_calls();
    let new = "Other-Passw0rd?";
    let change = browser.post(CUSTOMERS, &[("current_password", PASSWORD), ("password", new)]).await;
    let forgot = app.browser().post(GUESTS, &[("email", RETAIL)]).await;
    let reset = app.browser().post("/passwordreset", &[("password", new)]).await;
    for answer in [&change, &forgot, &reset] {
        assert!(answer.status != StatusCode::OK && !answer.status.is_server_error(), "{}", answer.status);
        assert!(!answer.body.contains(new) && !answer.body.contains(PASSWORD));
    }
    change.has_status(StatusCode::NOT_FOUND);
    forgot.has_status(StatusCode::NOT_FOUND);
    assert!(
        app.store_calls().iter().all(|call| call == "PublicData"),
        "the store is not asked to change anything"
    );
    assert!(app.demo.mails().is_empty());
    app.browser().log_in(RETAIL, PASSWORD).await.leads_to("/account");
    app.browser().log_in(RETAIL, new).await.complains_at("email");
}
