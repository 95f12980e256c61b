//! A store that keeps failing is not asked for a while, and nobody waits for it.

use std::time::{Duration, Instant};

use reqwest::StatusCode;

use crate::browser::{TestApp, VIP, on_every_store};

on_every_store! {
    async fn a_store_that_hangs_costs_shoppers_their_patience_once(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        browser.get("/login").await;
        assert_eq!(browser.get("/readyz").await.body, "ready");
        app.demo.behave(|behaviour| behaviour.latency = Duration::from_secs(30));
        let begun = Instant::now();
        let waiting: Vec<_> = (0..24)
            .map(|_| {
                let browser = browser.clone();
                tokio::spawn(async move { browser.get("/account").await })
            })
            .collect();
        for answer in waiting {
            let answer = answer.await.expect("an answer");
            answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
            assert!(answer.headers.contains_key("retry-after") && answer.cookie("session").is_none());
        }
        assert!(begun.elapsed() < Duration::from_millis(5_500), "{:?}", begun.elapsed());
        app.demo.clear_requests();
        let begun = Instant::now();
        for _ in 0..5 {
            browser.get("/account").await.has_status(StatusCode::SERVICE_UNAVAILABLE);
        }
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
        assert_eq!(app.store_calls(), Vec::<String>::new(), "it is left alone");
        assert_eq!(browser.get("/readyz").await.body, "ready; the store fails");
        browser.get("/healthz").await.has_status(StatusCode::OK);
        // Another lane is open: log-in asks, and does not wait longer than a change may.
        app.demo.behave(|behaviour| behaviour.latency = Duration::ZERO);
        for attempt in 0.. {
            if browser.get("/account").await.status == StatusCode::OK {
                break;
            }
            assert!(attempt < 90, "it is asked again after a few seconds");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert_eq!(browser.get("/readyz").await.body, "ready");
    }
}
