//! A session that was ended stays ended, and the store hears of it.

use std::time::Duration;

use storefront_account::config::Args;

use crate::browser::{Browser, PASSWORD, TestApp, VIP, on_every_store};

/// The session cookie of a browser that just logged in.
async fn session_of(browser: &Browser) -> String {
    browser.log_in(VIP, PASSWORD).await.cookie("session").expect("a session")
}

/// How often the store was told of a log-out.
fn told(app: &TestApp) -> usize {
    app.demo
        .requests()
        .iter()
        .filter(|request| {
            request.operation.as_deref().is_some_and(|name| name.eq_ignore_ascii_case("logout"))
        })
        .count()
}

on_every_store! {
    async fn a_copied_cookie_is_worthless_after_log_out_while_the_store_is_down(app: TestApp) {
        let browser = app.browser();
        let copy = session_of(&browser).await;
        app.demo.behave(|behaviour| behaviour.down = Some(503));
        let answer = browser.log_out().await;
        answer.leads_to("/login");
        assert_eq!(answer.cookie("session").as_deref(), Some("session="));
        let replayed = app.browser().get_with_cookies("/account", &copy).await;
        replayed.leads_to("/login?redirectTo=%2Faccount");
        app.demo.behave(|behaviour| behaviour.down = None);
        app.browser().get_with_cookies("/account", &copy).await.leads_to("/login?redirectTo=%2Faccount");
    }

    async fn the_store_hears_of_a_log_out_when_it_is_back_and_only_once(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        app.demo.behave(|behaviour| behaviour.down = Some(503));
        let answer = browser.log_out().await;
        assert!(browser.follow(&answer).await.notice().contains("as soon as"));
        let waiting = || app.state.metrics.log_outs_waiting.get();
        assert_eq!(waiting(), 1);
        app.demo.clear_requests();
        app.demo.behave(|behaviour| behaviour.down = None);
        for attempt in 0.. {
            if told(&app) > 0 && waiting() == 0 {
                break;
            }
            assert!(attempt < 100, "the store was never told");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert_eq!(told(&app), 1);
    }

    async fn a_late_answer_does_not_bring_a_session_back(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        browser.get("/").await.is_page();
        app.demo.behave(|behaviour| behaviour.latency = Duration::from_millis(400));
        let slow = { let browser = browser.clone(); tokio::spawn(async move { browser.get("/account").await }) };
        tokio::time::sleep(Duration::from_millis(100)).await;
        browser.log_out().await;
        slow.await.expect("an answer");
        app.demo.behave(|behaviour| behaviour.latency = Duration::ZERO);
        browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
    }

    async fn a_late_answer_to_a_guest_does_not_end_a_session_that_began_meanwhile(app: TestApp) {
        let browser = app.browser();
        app.demo.behave(|behaviour| behaviour.latency = Duration::from_millis(300));
        let slow = { let browser = browser.clone(); tokio::spawn(async move { browser.get("/register").await }) };
        tokio::time::sleep(Duration::from_millis(50)).await;
        browser.log_in(VIP, PASSWORD).await.leads_to("/account");
        slow.await.expect("an answer");
        browser.get("/account").await.is_page();
    }
}

#[tokio::test]
async fn a_session_planted_before_log_in_is_not_taken_over() {
    let app = TestApp::start().await;
    let attackers = session_of(&app.browser()).await;
    let form = [("email", crate::browser::RETAIL), ("password", PASSWORD)];
    let answer = app.browser().post_with_cookies("/login", &form, &attackers).await;
    let victims = answer.cookie("session").expect("a session of its own");
    assert_ne!(victims, attackers);
    let still = app.browser().get_with_cookies("/account", &attackers).await;
    assert!(still.is_page().body.contains(VIP), "the planted session is its owner's, as before");
}

#[tokio::test]
async fn a_copied_cookie_opens_nothing_on_another_instance_either() {
    let shared = Args { session_secret: Some("s".repeat(40)), ..Args::default() };
    let first = TestApp::start_with(shared.clone()).await;
    let second = first.bigcommerce_again(&shared, |_| {}).await;
    let browser = first.browser();
    let copy = session_of(&browser).await;
    second.browser().get_with_cookies("/account", &copy).await.is_page();
    browser.log_out().await.leads_to("/login");
    for instance in [&first, &second] {
        let replayed = instance.browser().get_with_cookies("/account", &copy).await;
        replayed.leads_to("/login?redirectTo=%2Faccount");
    }
}
