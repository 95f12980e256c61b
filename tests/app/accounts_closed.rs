//! Shops without accounts, shops that take no new ones, and shops that let nobody in.

use reqwest::StatusCode;

use crate::browser::{Answer, PASSWORD, RETAIL, TestApp, registration};
use crate::goods::shop_pages;

async fn log_in(app: &TestApp, email: &str) -> Answer {
    app.browser().log_in(email, PASSWORD).await
}

#[tokio::test]
async fn without_accounts_there_is_a_shop_and_a_page_that_says_so() {
    let app = TestApp::finqu().await;
    app.behave(|finqu| finqu.customer_accounts_enabled = false);
    for path in ["/login", "/register"] {
        let page = app.browser().get(path).await;
        page.has_status(StatusCode::NOT_FOUND);
        let words = page.text_of("main").unwrap();
        assert!(
            words.contains("There are no customer accounts here") && words.contains("Paper & Pine"),
            "{words}"
        );
        assert!(page.has("main a[href='/']") && !page.has("main form"), "{path}");
    }
    for page in shop_pages(&app).await {
        let page = app.browser().get(&page).await;
        assert!(
            !page.is_page().has("header a[href^='/login'], header a[href='/account']"),
            "no way to nothing"
        );
    }
}

#[tokio::test]
async fn forms_that_come_all_the_same_are_refused() {
    let app = TestApp::finqu().await;
    app.behave(|finqu| finqu.customer_accounts_enabled = false);
    for answer in
        [log_in(&app, RETAIL).await, app.browser().post("/register", &registration("a@example.com")).await]
    {
        assert!(answer.status.is_client_error(), "{}", answer.status);
        assert!(answer.has("main h1") && answer.cookie("session").is_none());
    }
    app.behave(|finqu| finqu.customer_accounts_enabled = true);
    let app = app.finqu_again(&storefront_account::config::Args::default(), |_| {}).await;
    app.browser().log_in("a@example.com", PASSWORD).await.complains_at("email");
}

#[tokio::test]
async fn a_shop_that_takes_no_accounts_says_so_and_keeps_what_was_typed() {
    let app = TestApp::finqu().await;
    app.behave(|finqu| finqu.registration_disabled = true);
    let answer = app.browser().post("/register", &registration("late@example.com")).await;
    answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text_of(".error-summary").unwrap().contains("does not take new accounts"));
    assert_eq!(answer.field("first_name").as_deref(), Some("Nora"));
    log_in(&app, RETAIL).await.leads_to("/account");
}

#[tokio::test]
async fn a_closed_door_says_so_and_those_inside_stay() {
    let app = TestApp::finqu().await;
    let inside = app.logged_in(RETAIL).await;
    app.behave(|finqu| finqu.login_disabled = true);
    let answer = log_in(&app, RETAIL).await;
    answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text_of(".error-summary").unwrap().contains("Nobody can log in to this shop at the moment")
    );
    assert_eq!(answer.field("email").as_deref(), Some(RETAIL));
    inside.get("/account").await.is_page();
}

#[tokio::test]
async fn every_reason_of_the_store_against_a_log_in_has_its_answer() {
    let app = TestApp::finqu().await;
    let wrong = log_in(&app, "nobody@example.com").await.complains_at("email");
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    for (code, status, words) in [
        ("invalid-credentials", unprocessable, wrong.as_str()),
        ("unidentified-customer", unprocessable, &wrong),
        ("invalid-email", unprocessable, &wrong),
        ("invalid-password", unprocessable, &wrong),
        ("password-mismatch", unprocessable, &wrong),
        ("email-taken", unprocessable, &wrong),
        ("blank", unprocessable, &wrong),
        ("invalid", unprocessable, &wrong),
        ("token-expired", unprocessable, &wrong),
        ("token-invalid", unprocessable, &wrong),
        ("registration-disabled", unprocessable, &wrong),
        ("something-of-tomorrow", unprocessable, &wrong),
        ("login-disabled", unprocessable, "Nobody can log in to this shop at the moment"),
        ("too-many-attempts", StatusCode::TOO_MANY_REQUESTS, "too many tries in a short time"),
    ] {
        let email = format!("{code}@codes.example");
        let answer = log_in(&app, &email).await;
        answer.has_status(status);
        let told = answer.text_of("main").unwrap();
        assert!(told.contains(words), "{code}: {told}");
        assert!(!told.contains("The store answers"), "{code}: upstream words are not shown");
        assert_eq!(answer.field("email").as_deref(), Some(email.as_str()), "{code}");
        assert!(answer.cookie("session").is_none(), "{code}");
        assert_eq!(answer.headers.contains_key("retry-after"), code == "too-many-attempts", "{code}");
    }
}

#[tokio::test]
async fn every_reason_of_the_store_against_a_registration_keeps_what_was_typed() {
    let app = TestApp::finqu().await;
    for code in [
        "invalid-credentials",
        "unidentified-customer",
        "token-expired",
        "token-invalid",
        "too-many-attempts",
        "email-taken",
        "invalid-email",
        "invalid-password",
        "password-mismatch",
        "login-disabled",
        "registration-disabled",
        "blank",
        "invalid",
        "something-of-tomorrow",
    ] {
        let email = format!("{code}@codes.example");
        let answer = app.browser().post("/register", &registration(&email)).await;
        assert!(
            answer.status.is_client_error() || answer.status.is_server_error(),
            "{code}: {}",
            answer.status
        );
        assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{code}");
        assert!(answer.has(".error-summary"), "{code}: something is said");
        assert_eq!(answer.field("first_name").as_deref(), Some("Nora"), "{code}");
        assert_eq!(answer.field("city").as_deref(), Some("Austin"), "{code}");
        assert_eq!(answer.field("password").as_deref(), Some(""), "{code}");
        assert!(answer.cookie("session").is_none(), "{code}");
    }
}
