//! A store that is down, slow, or refuses our own key: calm pages, kept forms, kept sessions.

use std::time::Duration;

use reqwest::StatusCode;
use storefront_account::config::Args;

use crate::account::PAGES;
use crate::browser::{Answer, PASSWORD, RETAIL, TestApp, VIP, on_every_store, registration};

/// A calm page, and a session that goes on.
#[track_caller]
pub fn is_calm(answer: &Answer, path: &str) {
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.cookie("session"), None, "{path}: the session is kept");
    assert!(answer.text_of(".request-id code").is_some_and(|id| id.len() == 36), "{path}");
    assert_eq!(answer.header("cache-control"), "private, no-store", "{path}");
}

on_every_store! {
    async fn every_page_of_the_account_is_calm_while_the_store_is_down(app: TestApp) {
        for status in [500, 502, 503] {
            // Each on a store of its own: one that fails for long is not asked for a while.
            let app = app.sibling(Args::default()).await;
            let browser = app.logged_in(VIP).await;
            app.demo.behave(|behaviour| behaviour.down = Some(status));
            for path in PAGES {
                let answer = browser.get(path).await;
                // Pages for what a store cannot do are not there, up or down.
                if answer.status != StatusCode::NOT_FOUND {
                    is_calm(&answer, path);
                }
            }
            app.demo.behave(|behaviour| behaviour.down = None);
            browser.get("/account").await.is_page();
        }
    }

    async fn log_in_and_registration_keep_what_was_typed(app: TestApp) {
        app.browser().get("/register").await.is_page();
        app.demo.behave(|behaviour| behaviour.down = Some(503));
        let log_in = app.browser().log_in(RETAIL, PASSWORD).await;
        let register = app.browser().post("/register", &registration("kept@example.com")).await;
        for (answer, email) in [(&log_in, RETAIL), (&register, "kept@example.com")] {
            answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
            assert_eq!(answer.field("email").as_deref(), Some(email));
            assert_eq!(answer.field("password").as_deref(), Some(""), "never a password");
            assert!(answer.headers.contains_key("retry-after") && answer.cookie("session").is_none());
        }
        assert_eq!(register.field("first_name").as_deref(), Some("Nora"));
        app.demo.behave(|behaviour| behaviour.down = None);
        app.browser().post("/register", &registration("kept@example.com")).await.leads_to("/account");
    }

    async fn an_outage_ends_no_session_and_the_form_can_be_sent_again(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        let mut fields = browser.get("/account/details").await.form_values();
        fields.retain(|(name, _)| name != "first_name");
        fields.push(("first_name".to_owned(), "Patient".to_owned()));
        app.demo.behave(|behaviour| behaviour.down = Some(503));
        let kept = browser.post("/account/details", &fields).await;
        is_calm(&kept, "/account/details");
        assert_eq!(kept.field("first_name").as_deref(), Some("Patient"), "what was typed is there");
        app.demo.behave(|behaviour| behaviour.down = None);
        browser.post("/account/details", &kept.form_values()).await.leads_to("/account/details");
        let page = browser.get("/account/details").await;
        assert_eq!(page.field("first_name").as_deref(), Some("Patient"));
    }

    async fn a_store_that_is_too_slow_is_not_waited_for(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        app.demo.behave(|behaviour| behaviour.latency = Duration::from_secs(8));
        let begun = std::time::Instant::now();
        let (account, orders) = tokio::join!(browser.get("/account"), browser.get("/account/orders"));
        assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
        is_calm(&account, "/account");
        is_calm(&orders, "/account/orders");
        app.demo.behave(|behaviour| behaviour.latency = Duration::ZERO);
        browser.get("/account").await.is_page();
    }

    async fn our_own_key_being_refused_lets_nobody_in_and_says_nothing_of_credentials(app: TestApp) {
        app.browser().get("/login").await.is_page();
        app.demo.behave(|behaviour| behaviour.refuse_bearer = true);
        let answer = app.browser().log_in(RETAIL, PASSWORD).await;
        answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.field("email").as_deref(), Some(RETAIL));
        assert!(!answer.body.contains("is not right"), "the shopper's credentials were right");
    }
}
