//! Whether there is an account with an e-mail address is nobody's business.

use std::time::{Duration, Instant};

use reqwest::StatusCode;
use storefront_account::config::Args;
use storefront_account::store::Caller;

use tokio::sync::Semaphore;

use crate::browser::{Answer, PASSWORD, RETAIL, TestApp, on_every_store, registration};
use crate::relay::{Relay, Treatment};
use crate::visitors::together;

const FLOOR: Duration = Duration::from_millis(700);

/// What an answer tells besides its request and what was typed.
fn essence(answer: &Answer, email: &str) -> (StatusCode, Vec<(String, String)>, String) {
    let mut headers: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| !["date", "x-request-id"].contains(&name.as_str()))
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .filter(|(name, _)| name != "content-length")
        .collect();
    headers.sort();
    (answer.status, headers, answer.body_without_numbers().replace(email, "(email)"))
}

on_every_store! {
    async fn an_unknown_account_and_a_wrong_password_get_the_same_answer_after_the_same_floor(app: TestApp) {
        let mut told = Vec::new();
        for email in [RETAIL, "nobody@example.com"] {
            let begun = Instant::now();
            let answer = app.browser().log_in(email, "wrong").await;
            assert!(begun.elapsed() >= FLOOR, "{:?}", begun.elapsed());
            answer.complains_at("email");
            told.push(essence(&answer, email));
        }
        assert_eq!(told[0], told[1]);
    }
}

/// How long each of these took, in milliseconds, in the middle.
fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

/// The times of a hundred answers about known addresses and of as many about unknown ones, in pairs that begin one after
/// the other.
async fn in_pairs<F: Future<Output = ()>>(ask: impl Fn(&'static str, usize) -> F) -> [f64; 2] {
    // Few enough for the store's lane of log-ins, however slow the machine is.
    let at_once = &Semaphore::new(12);
    let pairs = (0..100).map(|i| {
        let time = |kind| {
            let ask = ask(kind, i);
            async move {
                let begun = Instant::now();
                ask.await;
                begun.elapsed()
            }
        };
        let (known, unknown) = (time("known"), time("unknown"));
        async move {
            tokio::time::sleep(Duration::from_millis(60) * i as u32).await;
            let _turn = at_once.acquire().await.unwrap();
            // Which one of a pair goes first must not matter.
            if i % 2 == 0 {
                tokio::join!(known, unknown)
            } else {
                let (unknown, known) = tokio::join!(unknown, known);
                (known, unknown)
            }
        }
    });
    let (known, unknown): (Vec<_>, Vec<_>) = together(pairs).await.into_iter().unzip();
    [median(known), median(unknown)]
}

/// Expects that the medians of both are less than 10 ms apart. A machine that is busy with other things says nothing, so
/// only a round counts whose answers came soon after the floor.
async fn takes_the_same_time<F: Future<Output = ()>>(ask: impl Fn(&'static str, usize) -> F) {
    let mut rounds = Vec::new();
    for round in 0..5 {
        let [known, unknown] = in_pairs(|kind, i| ask(kind, round * 100 + i)).await;
        rounds.push(format!("{known:.1} ms against {unknown:.1} ms"));
        assert!(known >= 700.0 && unknown >= 700.0, "{rounds:?}");
        if known.max(unknown) < 800.0 {
            assert!((known - unknown).abs() < 10.0, "{rounds:?}");
            return;
        }
    }
    panic!("the machine is too busy to tell: {rounds:?}");
}

/// A store that takes its time with addresses that it knows.
fn slow_with_known(body: &str) -> Treatment {
    if body.contains("\"known") { Treatment::Late(Duration::from_millis(300)) } else { Treatment::Pass }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_time_of_a_refused_log_in_does_not_tell_whether_there_is_an_account() {
    let args = Args { storefront_limit_factor: Some("100".into()), ..Args::default() };
    let (app, _) = Relay::start(args, slow_with_known).await;
    app.browser().get("/login").await.is_page();
    takes_the_same_time(|kind, i| {
        // Five tries with each, as the limits allow.
        let (browser, email) = (app.browser(), format!("{kind}-{}@example.com", i / 5));
        async move {
            browser.log_in(&email, "wrong").await.complains_at("email");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_time_of_a_mail_that_was_asked_for_does_not_tell_whether_there_is_an_account() {
    let args = Args { storefront_limit_factor: Some("100".into()), ..Args::default() };
    let (app, _) = Relay::start(args, slow_with_known).await;
    app.browser().get("/login").await.is_page();
    takes_the_same_time(|kind, i| {
        let (browser, email) = (app.browser(), format!("{kind}-{i}@example.com"));
        async move {
            let answer = browser.post("/forgot-password", &[("email", email)]).await;
            answer.leads_to("/forgot-password?sent=1");
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_store_says_of_an_address_alone_is_not_told() {
    // A mail that cannot be sent fails for accounts that are there only.
    let failing: fn(&str) -> Treatment = |body| {
        let known = body.contains("retail@") && body.contains("equestReset");
        if known { Treatment::Status(StatusCode::INTERNAL_SERVER_ERROR) } else { Treatment::Pass }
    };
    let (app, relay) = Relay::start(Args::default(), failing).await;
    let mut told = Vec::new();
    for email in [RETAIL, "nobody@example.com"] {
        let begun = Instant::now();
        let answer = app.browser().post("/forgot-password", &[("email", email)]).await;
        assert!(begun.elapsed() >= FLOOR);
        answer.leads_to("/forgot-password?sent=1");
        told.push(essence(&answer, email));
    }
    assert_eq!(told[0], told[1]);
    assert!(relay.bodies().iter().any(|body| body.contains("retail@")), "the store was asked");
    for error in ["ValidationError"] {
        app.demo.behave(|behaviour| {
            behaviour.error_on.insert(error);
        });
        let answer = app.browser().post("/forgot-password", &[("email", "other@example.com")]).await;
        assert_eq!(essence(&answer, "other@example.com"), told[0], "{error}");
    }
}

#[tokio::test]
async fn an_address_in_use_is_told_only_when_everything_else_is_right() {
    let app = TestApp::start().await;
    let begun = Instant::now();
    let used = app.browser().post("/register", &registration(RETAIL)).await;
    assert!(begun.elapsed() >= FLOOR);
    assert!(used.complains_at("email").contains("already"));
    for (field, wrong) in [("password", "short"), ("first_name", ""), ("state", "Nowhere"), ("city", "")] {
        let mut told = Vec::new();
        for email in [RETAIL, "somebody@example.com"] {
            let mut form = registration(email);
            form.retain(|(name, _)| *name != field);
            form.push((field, wrong.to_owned()));
            app.store_calls();
            let answer = app.browser().post("/register", &form).await;
            answer.complains_at(field);
            assert!(!app.store_calls().iter().any(|call| call.contains("egister")), "{field}");
            told.push(essence(&answer, email));
        }
        assert_eq!(told[0], told[1], "{field}");
    }
}

#[tokio::test]
async fn a_customer_cannot_try_out_who_else_has_an_account_without_end() {
    let app = TestApp::start().await;
    let (browser, _) = app.new_customer().await;
    for i in 0..9 {
        let begun = Instant::now();
        browser.submit("/account/details", &[("email", RETAIL)]).await.complains_at("email");
        assert!(i > 0 || begun.elapsed() >= FLOOR);
    }
    let answer = browser.submit("/account/details", &[("email", RETAIL), ("phone", "123")]).await;
    crate::limits::is_limited(&answer, 3900);
    assert_eq!(answer.field("phone").as_deref(), Some("123"));
    browser.submit("/account/details", &[("phone", "123")]).await.leads_to("/account/details");
    let guest = Caller { locale: "en".into(), ..Caller::default() };
    assert!(app.store.log_in(&guest, RETAIL, &PASSWORD.into(), None).await.is_ok());
}
