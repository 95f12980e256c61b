//! What only the operator can mend: shoppers see a calm page and stay logged in, and the log says what it is.

use reqwest::StatusCode;
use storefront_account::config::Args;
use storefront_account::demo::{FinquFault, FinquScope};
use storefront_account::store::finqu::FinquConfig;

use crate::browser::{Answer, PASSWORD, TestApp, VIP};
use crate::log::Reading;

/// Settings with which the sessions of one app are those of another.
fn shared() -> Args {
    Args { session_secret: Some("s".repeat(40)), ..Args::default() }
}

fn is_calm(answer: &Answer, path: &str) {
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    let title = answer.text_of("main h1").unwrap();
    assert!(title.contains("does not answer") || title.contains("is closed"), "a page of ours");
    assert!(answer.has(&format!("main .state a[href='{path}']")), "a way to try again");
    assert!(answer.text_of(".request-id code").is_some_and(|id| id.len() == 36));
    assert_eq!(answer.cookie("session"), None, "the session is kept");
    for word in ["FINQU", "key", "scope", "locked", "version", "HTTP"] {
        assert!(!answer.text_of("main").unwrap().contains(word), "{word} is not for shoppers");
    }
}

/// Exactly one line tells why, names the request that the page names, and holds nothing of the customer.
fn is_told(log: &Reading, answer: &Answer, why: &str, secrets: &[String]) {
    let id = answer.text_of(".request-id code").unwrap();
    let everything = log.text();
    let lines = log.warnings();
    let telling: Vec<_> = lines.iter().filter(|line| line.contains(why) && line.contains(&id)).collect();
    assert!(!telling.is_empty(), "no line with {why:?} and {id}: {lines:#?}");
    let of_the_api = telling.iter().filter(|line| line.contains("operation="));
    assert_eq!(of_the_api.count(), 1, "told once: {telling:#?}");
    for secret in secrets {
        assert!(!everything.contains(secret.as_str()), "{secret} in {everything}");
    }
}

/// What no log may hold.
async fn secrets(app: &TestApp) -> Vec<String> {
    let token = app.caller(VIP).await.token.unwrap();
    let token = secrecy::ExposeSecret::expose_secret(&token).to_owned();
    vec![token, VIP.into(), "Vivian".into(), PASSWORD.into(), app.demo.finqu_secret_key().into()]
}

#[tokio::test]
async fn a_locked_merchant_a_retired_version_and_a_refused_key_are_told_apart_in_the_log() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    let secrets = secrets(&app).await;
    let log = Reading::begin();
    for (status, why) in [
        (402, "locked: the platform asks its merchant for a payment"),
        (410, "the API version in FINQU_GRAPHQL_URL is retired or unknown"),
        (403, "lacks a scope, needed here: customer:read and order:read"),
        (401, "the secret key is not accepted"),
    ] {
        app.behave(|finqu| finqu.fault = Some(FinquFault::HttpStatus(status)));
        let answer = browser.get("/account").await;
        is_calm(&answer, "/account");
        is_told(&log, &answer, why, &secrets);
        app.behave(|finqu| finqu.fault = None);
        browser.get("/account").await.is_page();
    }
}

#[tokio::test]
async fn a_version_that_is_not_served_any_more_ends_no_session() {
    let app = TestApp::finqu().await;
    let sound = app.finqu_again(&shared(), |_| {}).await;
    let cookie = sound.browser().log_in(VIP, PASSWORD).await.cookie("session").unwrap();
    let secrets = secrets(&app).await;
    let log = Reading::begin();
    for version in ["0.8.0", "latest"] {
        let old = |connection: &mut FinquConfig| {
            connection.graphql_url.path_segments_mut().unwrap().pop().push(version);
        };
        let old = app.finqu_again(&shared(), old).await;
        let answer = old.browser().get_with_cookies("/account", &cookie).await;
        is_calm(&answer, "/account");
        is_told(&log, &answer, "FINQU_GRAPHQL_URL", &secrets);
    }
    sound.browser().get_with_cookies("/account", &cookie).await.is_page();
}

#[tokio::test]
async fn a_scope_that_the_key_lacks_is_named_and_the_rest_works() {
    let app = TestApp::finqu().await;
    let sound = app.finqu_again(&shared(), |_| {}).await;
    let cookie = sound.browser().log_in(VIP, PASSWORD).await.cookie("session").unwrap();
    let secrets = secrets(&app).await;
    let log = Reading::begin();
    let key = app.demo.finqu_key_with_scopes(&[FinquScope::CustomerAuth, FinquScope::CustomerRead]);
    let narrow = app.finqu_again(&shared(), |connection| connection.secret_key = key.into()).await;
    for (path, scope) in [("/account", "order:read"), ("/account/orders", "order:read")] {
        let answer = narrow.browser().get_with_cookies(path, &cookie).await;
        is_calm(&answer, path);
        is_told(&log, &answer, scope, &secrets);
    }
    for page in ["/account/details", "/account/preferences", "/account/addresses", "/", "/products"] {
        narrow.browser().get_with_cookies(page, &cookie).await.is_page();
    }
    let fields = narrow.browser().get_with_cookies("/account/details", &cookie).await.form_values();
    let mut fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.retain(|(name, _)| *name != "company");
    fields.push(("company", "Typed"));
    log.warnings();
    let refused = narrow.browser().post_with_cookies("/account/details", &fields, &cookie).await;
    refused.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(refused.field("company").as_deref(), Some("Typed"), "what was typed is kept");
    assert!(log.warnings().iter().any(|line| line.contains("customer:write")));
}

#[tokio::test]
async fn a_key_without_any_scope_lets_nobody_in_and_says_so_to_the_operator() {
    let app = TestApp::finqu().await;
    let key = app.demo.finqu_key_with_scopes(&[]);
    let narrow = app.finqu_again(&shared(), |connection| connection.secret_key = key.into()).await;
    let log = Reading::begin();
    narrow.browser().get("/login").await.is_page();
    let answer = narrow.browser().log_in(VIP, PASSWORD).await;
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.field("email").as_deref(), Some(VIP));
    let lines = log.warnings();
    assert!(lines.iter().any(|line| line.contains("customer:auth")), "{lines:#?}");
    assert!(lines.iter().all(|line| !line.contains(VIP) && !line.contains(PASSWORD)), "{lines:#?}");
    narrow.browser().get("/products").await.is_page();
}

#[tokio::test]
async fn codes_of_tomorrow_are_in_the_log_and_not_on_the_page() {
    let app = TestApp::finqu().await;
    app.browser().get("/login").await;
    let log = Reading::begin();
    let answer = app.browser().log_in("sale-of-tomorrow@codes.example", PASSWORD).await;
    answer.complains_at("email");
    assert!(!answer.body.contains("SALE_OF_TOMORROW"));
    let lines = log.warnings();
    assert_eq!(lines.iter().filter(|line| line.contains("SALE_OF_TOMORROW")).count(), 1, "{lines:#?}");
    assert!(lines.iter().all(|line| !line.contains("codes.example")), "{lines:#?}");
}
