//! Shops that look at each new account first.

use reqwest::StatusCode;
use reqwest::header::SET_COOKIE;

use crate::browser::{Answer, PASSWORD, RETAIL, TestApp, registration};

const NEW: &str = "patient@example.com";

async fn shop() -> TestApp {
    let app = TestApp::finqu().await;
    app.behave(|finqu| finqu.require_approval = true);
    app
}

fn sets_no_session(answer: &Answer) -> bool {
    answer.cookie("session").is_none_or(|cookie| cookie == "session=")
}

#[tokio::test]
async fn a_new_account_waits_on_a_page_of_its_own() {
    let app = shop().await;
    let browser = app.browser();
    let answer = browser.post("/register", &registration(NEW)).await;
    answer.leads_to("/register/waiting");
    assert!(sets_no_session(&answer));
    let page = browser.follow(&answer).await;
    let words = page.is_page().text_of("main").unwrap();
    assert!(words.contains("waiting for approval") && words.contains("as soon as it is approved"), "{words}");
    assert!(page.has("main a[href='/']"), "a way on");
    assert!(!page.headers.contains_key(SET_COOKIE) && !page.body.contains(NEW));
    browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
    assert_eq!(app.demo.mails()[0].to, NEW);
}

#[tokio::test]
async fn log_in_says_why_not_yet_however_the_store_tells_it_and_leads_in_no_circle() {
    for blocks in [false, true] {
        let app = shop().await;
        app.behave(|finqu| finqu.approval_blocks_login = blocks);
        app.browser().post("/register", &registration(NEW)).await.leads_to("/register/waiting");
        let browser = app.browser();
        let answer = browser.log_in(NEW, PASSWORD).await;
        answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sets_no_session(&answer), "{blocks}");
        assert!(answer.has("main form[method=post]") && answer.location().is_empty(), "it is the same page");
        assert_eq!(answer.field("email").as_deref(), Some(NEW));
        let words = answer.text_of(".error-summary").unwrap();
        // A store that closes the door itself does not say for whom.
        let expected = if blocks { "log in to this shop at the moment" } else { "still waiting" };
        assert!(words.contains(expected), "{blocks}: {words}");
        browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
        browser.get("/login").await.is_page();
        assert_eq!(browser.get("/login").await.notice(), "");
    }
}

#[tokio::test]
async fn a_token_that_is_not_used_is_ended() {
    let app = shop().await;
    app.behave(|finqu| finqu.approval_blocks_login = false);
    app.browser().post("/register", &registration(NEW)).await.leads_to("/register/waiting");
    app.store_calls();
    app.browser().log_in(NEW, PASSWORD).await.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.store_calls(), ["LogIn", "CustomerAccess", "LogOut"]);
}

#[tokio::test]
async fn who_waits_is_known_to_nobody_else() {
    let app = shop().await;
    app.behave(|finqu| finqu.approval_blocks_login = false);
    app.browser().post("/register", &registration(NEW)).await.leads_to("/register/waiting");
    let mut answers = Vec::new();
    for email in [NEW, RETAIL, "nobody@example.com"] {
        let answer = app.browser().log_in(email, "Wrong-Passw0rd!").await;
        answer.complains_at("email");
        answers.push(answer.body_without_numbers().replace(email, "(email)"));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "without the password nobody learns of it");
}

#[tokio::test]
async fn after_approval_one_logs_in_like_everybody() {
    for blocks in [false, true] {
        let app = shop().await;
        app.behave(|finqu| finqu.approval_blocks_login = blocks);
        app.browser().post("/register", &registration(NEW)).await.leads_to("/register/waiting");
        app.demo.approve(NEW).await;
        let browser = app.browser();
        browser.log_in(NEW, PASSWORD).await.leads_to("/account");
        assert!(browser.get("/account").await.text_of("h1").unwrap().contains("Nora"));
        app.browser().log_in(RETAIL, PASSWORD).await.leads_to("/account");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_registration_is_told_before_it_waits() {
    let app = shop().await;
    let answer = app.browser().post("/register", &registration(RETAIL)).await;
    answer.complains_at("email");
    let answer = app.browser().post("/register", &registration("nobody")).await;
    answer.complains_at("email");
}
