//! Another e-mail address needs a fresh proof of who the shopper is.

use jiff::{SignedDuration, Timestamp};
use storefront_account::web::session::Session;
use tower_cookies::Cookies;

use crate::browser::{Answer, Browser, PASSWORD, TestApp};
use crate::limits::is_limited;

/// The cookie of a session of this customer that began so long ago.
async fn session_from(app: &TestApp, email: &str, minutes_ago: i64) -> String {
    let guest = storefront_account::store::Caller { locale: "en".into(), ..Default::default() };
    let log_in = app.store.log_in(&guest, email, &PASSWORD.into(), None).await.expect("a log-in");
    let cookies = Cookies::default();
    let begun = Timestamp::now() - SignedDuration::from_mins(minutes_ago);
    assert!(app.state.sessions.write(&cookies, &Session::begin(&log_in, None, begun)));
    cookies.list().remove(0).stripped().to_string()
}

/// Sends the form of the details with some fields typed anew.
async fn submit(browser: &Browser, session: &str, typed: &[(&str, &str)]) -> Answer {
    let page = browser.get_with_cookies("/account/details", session).await;
    let mut fields = page.is_page().form_values();
    fields.retain(|(name, _)| typed.iter().all(|(known, _)| known != name));
    let fields: Vec<_> =
        fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).chain(typed.iter().copied()).collect();
    browser.post_with_cookies("/account/details", &fields, session).await
}

fn fresh_email() -> String {
    format!("other-{}@example.com", uuid::Uuid::new_v4())
}

#[tokio::test]
async fn a_short_time_after_the_log_in_no_password_is_asked_for() {
    let app = TestApp::start().await;
    let (browser, _) = app.new_customer().await;
    let email = fresh_email();
    browser.submit("/account/details", &[("email", &email)]).await.leads_to("/account/details");
    app.browser().log_in(&email, PASSWORD).await.leads_to("/account");
}

#[tokio::test]
async fn later_the_current_password_is_asked_for_and_everything_typed_is_kept() {
    let app = TestApp::start().await;
    let (browser, email) = app.new_customer().await;
    let session = session_from(&app, &email, 16).await;
    let page = browser.get_with_cookies("/account/details", &session).await;
    assert!(!page.has("#current_password"), "not before it is needed");
    submit(&browser, &session, &[("phone", "1")]).await.leads_to("/account/details");
    let other = fresh_email();
    let asked = submit(&browser, &session, &[("email", &other), ("phone", "+1 512")]).await;
    assert!(asked.complains_at("current_password").contains("current password"));
    assert_eq!(asked.field("email"), Some(other.clone()));
    assert_eq!(asked.field("phone").as_deref(), Some("+1 512"));
    assert!(asked.has("#current_password[autocomplete=current-password]"));
    app.browser().log_in(&email, PASSWORD).await.leads_to("/account");

    let typed = [("email", other.as_str()), ("current_password", PASSWORD)];
    let done = submit(&browser, &session, &typed).await;
    done.leads_to("/account/details");
    let renewed = done.cookie("session").expect("a new session");
    assert_ne!(renewed, session);
    browser.get_with_cookies("/account", &renewed).await.is_page();
    let old = browser.get_with_cookies("/account", &session).await;
    old.leads_to("/login?redirectTo=%2Faccount");
    app.browser().log_in(&other, PASSWORD).await.leads_to("/account");
    // The proof is fresh now.
    submit(&browser, &renewed, &[("email", &email)]).await.leads_to("/account/details");
}

#[tokio::test]
async fn a_wrong_password_changes_nothing_and_counts_as_a_failed_log_in() {
    let app = TestApp::start().await;
    let (browser, email) = app.new_customer().await;
    let session = session_from(&app, &email, 16).await;
    let other = fresh_email();
    let typed = [("email", other.as_str()), ("first_name", "Typed"), ("current_password", "Wrong-Passw0rd!")];
    for _ in 0..5 {
        let wrong = submit(&browser, &session, &typed).await;
        wrong.complains_at("current_password");
        assert_eq!(wrong.field("first_name").as_deref(), Some("Typed"));
        assert!(!wrong.body.contains("Wrong-Passw0rd!"));
    }
    app.store_calls();
    is_limited(&submit(&browser, &session, &typed).await, 65);
    is_limited(&app.browser().log_in(&email, PASSWORD).await, 65);
    assert!(!app.store_calls().iter().any(|call| call == "Login" || call.contains("Update")));
    let page = browser.get_with_cookies("/account/details", &session).await;
    assert_eq!(page.field("email"), Some(email));
    assert_eq!(page.field("first_name").as_deref(), Some("Nora"));
}

#[tokio::test]
async fn another_mistake_leaves_the_field_for_the_password_where_it_is() {
    let app = TestApp::start().await;
    let (browser, email) = app.new_customer().await;
    let session = session_from(&app, &email, 16).await;
    let typed = [("email", "not an address"), ("current_password", PASSWORD)];
    let wrong = submit(&browser, &session, &typed).await;
    wrong.complains_at("email");
    assert!(wrong.has("#current_password") && !wrong.has("#current_password[value]"));
    let long = "x".repeat(1025);
    let other = fresh_email();
    let typed = [("email", other.as_str()), ("current_password", long.as_str())];
    submit(&browser, &session, &typed).await.complains_at("current_password");
}
