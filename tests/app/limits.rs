//! Limits of tries with one account.

use std::time::{Duration, Instant};

use reqwest::StatusCode;
use storefront_account::config::Args;

use crate::browser::{Answer, EMPTY, PASSWORD, RETAIL, TestApp, VIP, on_every_store};
use crate::relay::{Relay, Treatment};
use crate::visitors::{behind_proxy, log_in_from, post_from, together};

/// The answer to one try too many.
#[track_caller]
pub fn is_limited(answer: &Answer, at_most: u64) {
    answer.has_status(StatusCode::TOO_MANY_REQUESTS);
    let wait: u64 = answer.header("retry-after").parse().expect("whole seconds");
    assert!((1..=at_most).contains(&wait), "{wait}");
    assert!(answer.text_of("main").unwrap().contains("too many tries"));
    assert!(!answer.has("main input[type=password][value]"), "a password is never filled in");
}

on_every_store! {
    async fn the_sixth_wrong_log_in_within_a_minute_does_not_reach_the_store(app: TestApp) {
        for answer in together((0..5).map(|_| async { app.browser().log_in(VIP, "wrong").await })).await {
            answer.complains_at("email");
        }
        app.store_calls();
        let answer = app.browser().log_in(VIP, "wrong").await;
        is_limited(&answer, 65);
        assert_eq!(answer.field("email").as_deref(), Some(VIP));
        is_limited(&app.browser().log_in(VIP, PASSWORD).await, 65);
        assert_eq!(app.store_calls(), Vec::<String>::new());
        app.browser().log_in(RETAIL, PASSWORD).await.leads_to("/account");
    }

    async fn tries_that_come_together_do_not_pass_together(app: TestApp) {
        let answers = together((0..20).map(|_| async { app.browser().log_in(VIP, "wrong").await })).await;
        let refused = answers.iter().filter(|answer| answer.status == StatusCode::TOO_MANY_REQUESTS).count();
        assert_eq!(refused, 15);
    }

    async fn right_log_ins_do_not_count(app: TestApp) {
        for _ in 0..8 {
            app.browser().log_in(EMPTY, PASSWORD).await.leads_to("/account");
        }
    }

    async fn what_the_store_did_not_judge_does_not_count(app: TestApp) {
        app.browser().get("/login").await.is_page();
        app.demo.behave(|behaviour| behaviour.down = Some(503));
        for _ in 0..7 {
            app.browser().log_in(VIP, "wrong").await.has_status(StatusCode::SERVICE_UNAVAILABLE);
        }
        app.demo.behave(|behaviour| behaviour.down = None);
        app.browser().log_in(VIP, PASSWORD).await;
        assert_eq!(app.state.limits.refusals().iter().map(|(_, count)| count).sum::<u64>(), 0);
    }
}

#[tokio::test]
async fn spellings_of_one_address_count_as_one_and_the_store_gets_each_as_typed() {
    let (app, relay) = Relay::start(Args::default(), |_| Treatment::Pass).await;
    let spellings = [
        "KA\u{301}RI@Example.com",
        "KARI@EXAMPLE.COM",
        "\u{ff4b}\u{ff41}\u{ff52}\u{ff49}@example.com",
        "k\u{e4}ri@example.com",
        "\u{212a}ari@example.com",
    ];
    for answer in together(spellings.map(|email| async { app.browser().log_in(email, "x").await })).await {
        answer.complains_at("email");
    }
    is_limited(&app.browser().log_in(" kari@example.com", "x").await, 65);
    for spelling in spellings {
        let sent = relay.bodies().iter().filter(|body| body.contains(&format!("\"{spelling}\""))).count();
        assert_eq!(sent, 1, "{spelling}");
    }
}

#[tokio::test]
async fn the_answer_to_one_try_too_many_does_not_tell_whether_there_is_an_account() {
    let app = TestApp::start().await;
    let mut bodies = Vec::new();
    for email in [VIP, "nobody@example.com"] {
        together((0..5).map(|_| async { app.browser().log_in(email, "wrong").await })).await;
        let answer = app.browser().log_in(email, "wrong").await;
        is_limited(&answer, 65);
        bodies.push(answer.body_without_numbers().replace(email, "(email)"));
    }
    assert_eq!(bodies[0], bodies[1]);
}

#[tokio::test]
async fn an_account_that_is_tried_from_everywhere_is_slowed_down_and_its_owner_gets_in() {
    let app = TestApp::start_with(behind_proxy()).await;
    let tries = (0..20).map(|i| {
        let (app, from) = (&app, format!("198.51.100.{i}"));
        async move { log_in_from(app, &from, VIP, "wrong").await }
    });
    for answer in together(tries).await {
        answer.complains_at("email");
    }
    app.store_calls();
    let begun = Instant::now();
    let (wrong, right, other) = tokio::join!(
        log_in_from(&app, "198.51.100.200", VIP, "wrong"),
        log_in_from(&app, "203.0.113.5", VIP, PASSWORD),
        async {
            let answer = log_in_from(&app, "203.0.113.6", RETAIL, PASSWORD).await;
            assert_eq!(app.store_calls().len(), 1, "those who are slowed down have not reached the store");
            (answer, begun.elapsed())
        },
    );
    assert!(begun.elapsed() >= Duration::from_secs(3));
    wrong.complains_at("email");
    right.leads_to("/account");
    other.0.leads_to("/account");
    assert!(other.1 < Duration::from_secs(3), "another account is as quick as ever: {:?}", other.1);
}

#[tokio::test]
async fn a_wrong_current_password_counts_like_a_failed_log_in_of_this_customer() {
    let app = TestApp::start().await;
    let (browser, email) = app.new_customer().await;
    let wrong = [("current_password", "Wrong-Passw0rd!"), ("password", "An0ther-one!")];
    for _ in 0..3 {
        browser.post("/account/password", &wrong).await.complains_at("current_password");
    }
    for answer in together((0..2).map(|_| async { app.browser().log_in(&email, "wrong").await })).await {
        answer.complains_at("email");
    }
    app.store_calls();
    is_limited(&browser.post("/account/password", &wrong).await, 65);
    is_limited(&app.browser().log_in(&email, PASSWORD).await, 65);
    assert!(!app.store_calls().iter().any(|call| call == "ChangePassword" || call == "Login"));
    browser.get("/account").await.is_page();
}

#[tokio::test]
async fn the_fourth_mail_within_an_hour_is_not_asked_for_and_nobody_sees_that() {
    let app = TestApp::start_with(behind_proxy()).await;
    let mut answers = Vec::new();
    for email in [RETAIL, "nobody@example.com"] {
        let ask = |i: usize, email: String| {
            let app = &app;
            async move {
                post_from(app, &format!("198.51.100.{i}"), "/forgot-password", &[("email", &email)]).await
            }
        };
        let spelled = [email.to_owned(), email.to_uppercase(), format!(" {email} ")];
        together(spelled.into_iter().enumerate().map(|(i, email)| ask(i, email))).await;
        app.store_calls();
        let begun = Instant::now();
        let answer = ask(7, email.to_owned()).await;
        assert!(begun.elapsed() >= Duration::from_millis(700));
        answer.leads_to("/forgot-password?sent=1");
        assert_eq!(app.store_calls(), Vec::<String>::new());
        answers.push((answer.status, answer.body));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(app.demo.mails().len(), 3);
}

#[tokio::test]
async fn the_eleventh_wrong_try_with_a_reset_link_does_not_reach_the_store() {
    let app = TestApp::start().await;
    let tries = (0..10).map(|i| {
        let app = &app;
        async move {
            let browser = app.browser();
            browser.get(&format!("/passwordreset?c=1&t=guess{i}")).await.leads_to("/passwordreset");
            browser.post("/passwordreset", &[("password", "Fresh-Passw0rd?")]).await
        }
    });
    for answer in together(tries).await {
        answer.leads_to("/passwordreset?link=dead");
    }
    app.store_calls();
    let browser = app.browser();
    browser.get("/passwordreset?c=1&t=guess").await;
    is_limited(&browser.post("/passwordreset", &[("password", "Fresh-Passw0rd?")]).await, 3900);
    assert!(!app.store_calls().contains(&"ResetPassword".to_owned()));
    let other = app.browser();
    other.get("/passwordreset?c=2&t=guess").await;
    other
        .post("/passwordreset", &[("password", "Fresh-Passw0rd?")])
        .await
        .leads_to("/passwordreset?link=dead");
}

#[tokio::test]
async fn each_instance_counts_for_itself() {
    let app = TestApp::start().await;
    let other = app.bigcommerce_again(&Args::default(), |_| {}).await;
    for instance in [&app, &other] {
        let tries = (0..8).map(|_| async { instance.browser().log_in(VIP, "wrong").await.status });
        let passed = together(tries).await;
        assert_eq!(passed.iter().filter(|status| **status == StatusCode::UNPROCESSABLE_ENTITY).count(), 5);
    }
}
