//! A session that ends while its owner is in the shop.

use std::time::Duration;

use crate::browser::{PASSWORD, RETAIL, TestApp, WHOLESALE};
use crate::goods::{CARTON, LINED, STAMP};

#[tokio::test]
async fn pages_of_the_shop_go_on_for_a_guest_with_a_notice() {
    let app = TestApp::start().await;
    for path in [LINED, "/notebooks/?sort=newest", "/search?q=ink", "/"] {
        let browser = app.logged_in(WHOLESALE).await;
        app.demo.expire_tokens(WHOLESALE).await;
        let answer = browser.get(path).await;
        answer.leads_to(path);
        assert_eq!(answer.cookie("session").as_deref(), Some("session="), "{path}");
        let page = browser.follow(&answer).await;
        assert!(page.is_page().notice().contains("the prices for guests"), "{path}: {}", page.notice());
        assert!(!page.body.contains("$11.90") && !page.body.contains("Your price"), "{path}");
        // Told once.
        assert_eq!(browser.get(path).await.is_page().notice(), "", "{path}");
    }
}

#[tokio::test]
async fn a_page_for_the_group_only_is_gone_with_the_session() {
    let app = TestApp::start().await;
    let browser = app.logged_in(WHOLESALE).await;
    app.demo.expire_tokens(WHOLESALE).await;
    let answer = browser.get(CARTON).await;
    answer.leads_to(CARTON);
    browser.follow(&answer).await.has_status(reqwest::StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_session_that_was_idle_for_too_long_is_told_the_same() {
    let app = TestApp::start().await;
    app.demo.behave(|behaviour| behaviour.shopper_inactivity = Duration::from_secs(1));
    let browser = app.logged_in(WHOLESALE).await;
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let page = browser.get(LINED).await;
    assert!(page.is_page().body.contains("$14.90"));
    assert!(page.notice().contains("the prices for guests"), "{}", page.notice());
    assert_eq!(page.cookie("session").as_deref(), Some("session="));
    assert_eq!(browser.get(LINED).await.notice(), "");
}

#[tokio::test]
async fn an_ended_session_leads_to_no_other_site() {
    let app = TestApp::start().await;
    for path in ["//evil.example/", "//evil.example/%2e%2e", "/\\evil.example/"] {
        let log_in = app.browser().log_in(RETAIL, PASSWORD).await;
        app.demo.expire_tokens(RETAIL).await;
        let to = location_of(&app, path, &log_in.cookie("session").expect("a session")).await;
        assert!(!to.starts_with("//") && !to.starts_with("/\\"), "{path} leads to {to}");
    }
}

/// Where a request for exactly this path leads. Browsers send such a path as it stands; the client of these tests would
/// tidy it up.
async fn location_of(app: &TestApp, path: &str, session: &str) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let host = app.origin.strip_prefix("http://").expect("an origin");
    let mut connection = tokio::net::TcpStream::connect(host).await.expect("a connection");
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {session}\r\nConnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).await.expect("a request");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.expect("an answer");
    let header = answer.lines().find_map(|line| line.strip_prefix("location: "));
    header.unwrap_or_default().to_owned()
}

#[tokio::test]
async fn what_was_chosen_for_the_cart_survives_the_end_of_the_session() {
    let app = TestApp::start().await;
    let browser = app.logged_in(RETAIL).await;
    let typed = [
        ("option-7", "Aino & Co"),
        ("option-8", "1042"),
        ("option-26", "1141"),
        ("option-9", "first\nsecond"),
        ("quantity", "3"),
    ];
    let mut form = browser.get(STAMP).await.form_values();
    form.retain(|(name, _)| !typed.iter().any(|(known, _)| known == name));
    form.extend(typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
    app.demo.expire_tokens(RETAIL).await;
    let answer = browser.post("/cart/add", &form).await;
    answer.leads_to("/login?redirectTo=%2Fcart%2Fadd");
    assert!(browser.follow(&answer).await.notice().contains("what you typed is kept"));
    let log_in = [("email", RETAIL), ("password", PASSWORD), ("redirectTo", "/cart/add")];
    let back = browser.post("/login", &log_in).await;
    back.leads_to("/cart/add");
    let page = browser.follow(&back).await;
    for (name, value) in typed {
        assert_eq!(page.is_page().field(name).as_deref(), Some(value), "{name}");
    }
    browser.post("/cart/add", &page.form_values()).await.leads_to("/cart");
    assert_eq!(browser.get("/cart").await.text_of(".site-header .count").as_deref(), Some("3"));
    // It was shown once.
    browser.get("/cart/add").await.leads_to("/cart");
}

#[tokio::test]
async fn what_was_chosen_is_not_shown_to_somebody_else() {
    let app = TestApp::start().await;
    let browser = app.logged_in(RETAIL).await;
    let mut form = browser.get(STAMP).await.form_values();
    form.retain(|(name, _)| name != "option-7");
    form.push(("option-7".into(), "For my eyes".into()));
    app.demo.expire_tokens(RETAIL).await;
    browser.post("/cart/add", &form).await.leads_to("/login?redirectTo=%2Fcart%2Fadd");
    let log_in = [("email", WHOLESALE), ("password", PASSWORD), ("redirectTo", "/cart/add")];
    let back = browser.post("/login", &log_in).await;
    let page = browser.follow(&back).await;
    page.leads_to("/cart");
    assert!(!browser.get("/cart").await.body.contains("For my eyes"));
}
