//! Logging in and out.

use reqwest::StatusCode;

use crate::browser::{EMPTY, PASSWORD, RETAIL, TestApp, VIP, on_every_store};

on_every_store! {
    async fn right_credentials_lead_to_the_account(app: TestApp) {
        let browser = app.browser();
        browser.get("/login").await.is_page();
        browser.log_in(RETAIL, PASSWORD).await.leads_to("/account");
        browser.get("/account").await.is_page();
    }

    async fn the_page_asked_for_comes_after_log_in(app: TestApp) {
        let browser = app.browser();
        let target = "/account/orders?status=shipped&x=%2F%2Fevil.test";
        let turned_away = browser.get(target).await;
        let login = browser.follow(&turned_away).await;
        assert_eq!(login.field("redirectTo").as_deref(), Some(target));
        let fields = [("email", RETAIL), ("password", PASSWORD), ("redirectTo", target)];
        browser.post("/login", &fields).await.leads_to(target);
    }

    async fn coming_back_from_the_store_never_leads_to_another_site(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        for target in
            ["//evil.test", "/\\evil.test", "https://evil.test/", "javascript:alert(1)", "/x\r\ny", ""]
        {
            let query =
                form_urlencoded::Serializer::new(String::new()).append_pair("redirectTo", target).finish();
            let answer = browser.get(&format!("/login/return?{query}")).await;
            let to = answer.location();
            let is_own = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\');
            assert!(to.is_empty() || is_own, "{target:?} leads to {to}");
            assert!(!answer.body.contains("evil.test"), "{target:?}");
        }
        let back = browser.get("/login/return?redirectTo=%2Faccount%2Forders").await;
        let expected = if app.store.hosted_pages().is_some() { "" } else { "/account/orders" };
        assert_eq!(back.location(), expected, "without single sign-on the shopper just comes back");
    }

    async fn every_wrong_credential_gets_the_same_answer(app: TestApp) {
        app.demo.disallow_on_channel(EMPTY).await;
        let mut answers = Vec::new();
        for (email, password) in [
            (RETAIL, "wrong"),
            ("nobody@example.com", PASSWORD),
            (EMPTY, PASSWORD),
            (RETAIL, " Demo-Passw0rd!"),
            (RETAIL, "demo-passw0rd!"),
        ] {
            let answer = app.browser().log_in(email, password).await;
            answer.complains_at("email");
            assert!(!answer.has("main input[type=password][value]"), "a password is never filled in");
            assert_eq!(answer.field("email").as_deref(), Some(email));
            answers.push(answer.body_without_numbers().replace(email, "(email)"));
        }
        assert!(answers.iter().all(|answer| *answer == answers[0]));
    }

    async fn missing_credentials_are_named_field_by_field(app: TestApp) {
        let answer = app.browser().log_in("", "").await;
        answer.complains_at("email");
        answer.complains_at("password");
        app.browser().log_in("not an address", "x").await.complains_at("email");
        app.browser().log_in(RETAIL, &"x".repeat(1025)).await.complains_at("password");
        let log_ins = app.store_calls().into_iter().filter(|call| call.eq_ignore_ascii_case("login"));
        assert_eq!(log_ins.count(), 0, "the store is not asked for what cannot be right");
    }
}

#[tokio::test]
async fn a_forced_reset_says_so_and_sends_a_mail() {
    let app = TestApp::start().await;
    app.demo.force_password_reset(RETAIL).await;
    let wrong = app.browser().log_in(RETAIL, PASSWORD).await.complains_at("email");
    let nobody = app.browser().log_in("nobody@example.com", PASSWORD).await.complains_at("email");
    assert_ne!(wrong, nobody);
    assert_eq!(app.demo.mails()[0].to, RETAIL);
}

#[tokio::test]
async fn a_channel_that_is_not_live_is_the_shops_trouble_not_the_shoppers() {
    let app = TestApp::start().await;
    app.browser().get("/login").await.is_page();
    app.demo.behave(|behaviour| behaviour.channel_live = false);
    let answer = app.browser().log_in(RETAIL, PASSWORD).await;
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.field("email").as_deref(), Some(RETAIL), "what was typed is kept");
}

on_every_store! {
    async fn who_is_logged_in_goes_straight_on(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        browser.get("/login").await.leads_to("/account");
        browser.get("/login?redirectTo=%2Faccount%2Forders").await.leads_to("/account/orders");
        browser.get("/register").await.leads_to("/account");
    }

    async fn log_out_ends_the_session_here_and_at_the_store(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        app.store_calls();
        let answer = browser.log_out().await;
        answer.leads_to("/login");
        assert_eq!(answer.headers["clear-site-data"], "\"cache\"");
        let calls = app.store_calls();
        assert!(matches!(&calls[..], [call] if call.eq_ignore_ascii_case("logout")), "{calls:?}");
        assert!(browser.follow(&answer).await.notice().contains("logged out"));
        browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
    }

    async fn looking_at_the_log_out_page_logs_nobody_out(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        assert!(browser.get("/logout").await.is_page().has("main form[method=post] button"));
        browser.get("/account").await.is_page();
    }

    async fn log_out_works_here_while_the_store_is_down(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        app.demo.behave(|behaviour| behaviour.down = Some(503));
        let answer = browser.log_out().await;
        answer.leads_to("/login");
        app.demo.behave(|behaviour| behaviour.down = None);
        assert!(browser.follow(&answer).await.notice().contains("as soon as"));
        browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
    }

    async fn log_out_without_a_session_is_no_error(app: TestApp) {
        app.browser().log_out().await.leads_to("/login");
        app.browser().get("/logout").await.is_page();
    }
}
