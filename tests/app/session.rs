//! The session cookie: sealed, short-lived, and never an error.

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{COOKIE, SET_COOKIE};
use storefront_account::config::Args;

use crate::browser::{Answer, Browser, EMPTY, PASSWORD, RETAIL, TestApp, VIP, on_every_store};

/// The `name=value` of the session cookie that an answer sets.
fn session_cookie(answer: &Answer) -> String {
    let cookies = answer.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
    let cookie = cookies.rev().find(|cookie| cookie.contains("session=")).expect("a session cookie");
    cookie.split(';').next().expect("a pair").to_owned()
}

/// Whose details are shown, as the store knows them.
async fn owner(browser: &Browser) -> String {
    let page = browser.get("/account/details").await;
    let words = page.is_page().text_of("main form.form dd bdi");
    words.or_else(|| page.field("email")).expect("an e-mail address")
}

async fn with_cookie(app: &TestApp, cookie: &str) -> Answer {
    Answer::of(app.browser().request(reqwest::Method::GET, "/account").header(COOKIE, cookie)).await
}

on_every_store! {
    async fn the_cookie_shows_nothing_and_is_out_of_reach_of_scripts(app: TestApp) {
        let answer = app.browser().log_in(RETAIL, PASSWORD).await;
        let cookie = answer
            .headers
            .get(SET_COOKIE)
            .and_then(|value| value.to_str().ok())
            .expect("a cookie")
            .to_owned();
        for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(attribute), "{attribute} in {cookie}");
        }
        assert!(!cookie.contains("Domain") && !cookie.contains("retail") && cookie.len() < 4096);
        assert!(answer.headers["cache-control"].to_str().unwrap().contains("no-store"));
    }

    async fn over_https_the_cookie_is_bound_to_this_host(app: TestApp) {
        let url = Some("https://account.shop.test".into());
        let app = app.sibling(Args { storefront_public_url: url, ..Args::default() }).await;
        let answer = app.browser().log_in(RETAIL, PASSWORD).await;
        let cookies = answer.headers.get_all(SET_COOKIE).iter().map(|value| value.to_str().unwrap());
        let cookies: Vec<_> = cookies.collect();
        assert!(cookies.iter().any(|cookie| cookie.starts_with("__Host-session=")), "{cookies:?}");
        for cookie in cookies {
            assert!(cookie.starts_with("__Host-") && cookie.contains("; Secure"), "{cookie}");
        }
        assert!(answer.headers["strict-transport-security"].to_str().unwrap().contains("max-age=63072000"));
    }

    async fn a_changed_cookie_is_a_guests(app: TestApp) {
        let sound = session_cookie(&app.browser().log_in(RETAIL, PASSWORD).await);
        with_cookie(&app, &sound).await.is_page();
        app.store_calls();
        let value = sound.strip_prefix("session=").expect("a name").to_owned();
        let mut forged =
            vec![String::new(), "x".repeat(8000), "%00".into(), value[..value.len() / 2].to_owned()];
        for at in (0..value.len()).step_by(7) {
            let mut bytes = value.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            forged.push(String::from_utf8(bytes).unwrap());
        }
        for value in forged.into_iter().filter(|forged| *forged != value) {
            let answer = with_cookie(&app, &format!("session={value}")).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{value}");
        }
        assert_eq!(app.store_calls(), Vec::<String>::new(), "the store is not bothered");
    }

    async fn a_forged_cookie_is_cleared(app: TestApp) {
        let answer = with_cookie(&app, "session=forged").await;
        let cleared = session_cookie(&answer);
        assert_eq!(cleared, "session=");
    }

    async fn secrets_can_be_changed_without_logging_anybody_out(app: TestApp) {
        let (old, new) = ("o".repeat(32), "n".repeat(32));
        let with = |secrets: String| Args { session_secret: Some(secrets), ..Args::default() };
        // The demo's customers are the same everywhere, but its tokens are not: only reading the cookie can be tried.
        let before = app.sibling(with(old.clone())).await;
        let cookie = session_cookie(&before.browser().log_in(RETAIL, PASSWORD).await);
        let both = app.sibling(with(format!("{new},{old}"))).await;
        with_cookie(&both, &cookie).await;
        let tried = both.store_calls().contains(&"AccountOverview".to_owned());
        assert!(tried, "the cookie was read, and its token tried");
        let after = app.sibling(with(new)).await;
        with_cookie(&after, &cookie).await.leads_to("/login?redirectTo=%2Faccount");
        assert_eq!(after.store_calls(), Vec::<String>::new());
    }

    async fn a_token_that_died_leads_to_log_in_and_back(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        app.demo.expire_tokens(RETAIL).await;
        let answer = browser.get("/account/orders?status=shipped").await;
        answer.leads_to("/login?redirectTo=%2Faccount%2Forders%3Fstatus%3Dshipped");
        assert!(browser.follow(&answer).await.notice().contains("logged out"));
        // Told once, and no loop.
        assert_eq!(browser.get("/login").await.is_page().notice(), "");
    }

    async fn a_session_never_outlives_its_token(app: TestApp) {
        // The app ends a session a minute before the store does.
        app.demo.behave(|behaviour| behaviour.customer_token_lifetime = Duration::from_secs(59));
        let browser = app.logged_in(RETAIL).await;
        app.store_calls();
        browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
        assert_eq!(app.store_calls(), Vec::<String>::new());
    }

    async fn what_was_typed_survives_the_end_of_the_session(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        let typed = [
            ("first_name", "Half"),
            ("last_name", "Typed"),
            ("company", "</textarea><script>alert(1)</script>"),
        ];
        let mut form = browser.get("/account/details").await.form_values();
        app.demo.expire_tokens(RETAIL).await;
        for (name, value) in typed {
            form.retain(|(known, _)| known != name);
            form.push((name.to_owned(), value.to_owned()));
        }
        let answer = browser.post("/account/details", &form).await;
        answer.leads_to("/login?redirectTo=%2Faccount%2Fdetails");
        assert!(browser.follow(&answer).await.notice().contains("what you typed is kept"));
        let fields = [("email", RETAIL), ("password", PASSWORD), ("redirectTo", "/account/details")];
        let back = browser.post("/login", &fields).await;
        let page = browser.follow(&back).await;
        for (name, value) in typed {
            assert_eq!(page.field(name).as_deref(), Some(value));
        }
        assert!(page.notice().contains("not saved"));
        assert!(!page.body.contains("<script>alert"));
        // It was shown once; the next visit shows what the store knows.
        assert_ne!(browser.get("/account/details").await.field("first_name").as_deref(), Some("Half"));
    }

    async fn what_was_typed_is_never_shown_to_somebody_else(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        let form = browser.get("/account/details").await.form_values();
        app.demo.expire_tokens(RETAIL).await;
        browser.post("/account/details", &form).await.leads_to("/login?redirectTo=%2Faccount%2Fdetails");
        browser.log_in(EMPTY, PASSWORD).await.leads_to("/account");
        assert_eq!(owner(&browser).await, EMPTY);
    }

    async fn a_form_of_one_customer_never_changes_another(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        let form = browser.get("/account/details").await.form_values();
        browser.log_out().await;
        browser.log_in(EMPTY, PASSWORD).await;
        let answer = browser.post("/account/details", &form).await;
        answer.leads_to("/account");
        assert!(browser.follow(&answer).await.notice().contains("another account"));
        assert_eq!(owner(&browser).await, EMPTY);
    }

    async fn the_stores_refusal_of_our_own_token_logs_nobody_out(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        app.demo.behave(|behaviour| behaviour.refuse_bearer = true);
        let answer = browser.get("/account").await;
        answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert!(answer.headers.get(SET_COOKIE).is_none(), "the session is kept");
        app.demo.behave(|behaviour| behaviour.refuse_bearer = false);
        browser.get("/account").await.is_page();
    }
}
