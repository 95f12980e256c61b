//! Changing the password.

use crate::browser::{PASSWORD, TestApp};

const NEW: &str = "  An0ther-one ü!  ";

fn form<'a>(current: &'a str, new: &'a str) -> [(&'static str, &'a str); 2] {
    [("current_password", current), ("password", new)]
}

#[tokio::test]
async fn the_new_password_works_exactly_as_typed_and_the_old_one_no_more() {
    let app = TestApp::start().await;
    let (browser, email) = app.new_customer().await;
    let answer = browser.submit("/account/password", &form(PASSWORD, NEW)).await;
    answer.leads_to("/account/password");
    assert!(browser.follow(&answer).await.notice().contains("changed"));
    app.browser().log_in(&email, PASSWORD).await.complains_at("email");
    app.browser().log_in(&email, NEW.trim()).await.complains_at("email");
    app.browser().log_in(&email, NEW).await.leads_to("/account");
}

#[tokio::test]
async fn a_wrong_current_password_is_told_at_its_field() {
    let app = TestApp::start().await;
    let (browser, _) = app.new_customer().await;
    let answer = browser.submit("/account/password", &form("Wrong-Passw0rd!", NEW)).await;
    answer.complains_at("current_password");
    assert!(!answer.has("input[type=password][value]"), "passwords are never filled in");
}

#[tokio::test]
async fn unmet_rules_are_named_before_the_store_is_asked() {
    let app = TestApp::start().await;
    let (browser, _) = app.new_customer().await;
    let page = browser.get("/account/password").await;
    assert!(page.count("#password-rules li") >= 2, "the rules stand there before typing");
    app.store_calls();
    let answer = browser.post("/account/password", &form(PASSWORD, "short")).await;
    let message = answer.complains_at("password");
    assert!(message.contains("characters") && message.contains("number"), "{message}");
    browser.post("/account/password", &form("", NEW)).await.complains_at("current_password");
    browser.post("/account/password", &form(PASSWORD, "")).await.complains_at("password");
    browser.post("/account/password", &form(PASSWORD, PASSWORD)).await.complains_at("password");
    browser.post("/account/password", &form(PASSWORD, &"aB1!".repeat(300))).await.complains_at("password");
    assert!(!app.store_calls().contains(&"ChangePassword".to_owned()));
}

#[tokio::test]
async fn the_stores_refusals_are_explained() {
    let app = TestApp::start().await;
    let (browser, _) = app.new_customer().await;
    for error in ["ValidationError", "CustomerDoesNotExistError", "CustomerPasswordError"] {
        app.demo.behave(|behaviour| {
            behaviour.error_on.insert(error);
        });
        let answer = browser.post("/account/password", &form(PASSWORD, NEW)).await;
        app.demo.behave(|behaviour| behaviour.error_on.clear());
        answer.has_status(reqwest::StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.has(".error-summary"), "{error}");
    }
}

#[tokio::test]
async fn password_managers_find_the_way() {
    let app = TestApp::start().await;
    let (browser, email) = app.new_customer().await;
    browser.get("/.well-known/change-password").await.leads_to("/account/password");
    let page = browser.get("/account/password").await;
    assert_eq!(page.attribute("input[autocomplete=username]", "value"), Some(email));
    assert!(page.has("input[autocomplete=current-password]") && page.has("input[autocomplete=new-password]"));
}
