//! More requests at once than can be worked on.

use std::time::Duration;

use reqwest::StatusCode;
use storefront_account::config::Args;
use tokio::time::Instant;

use crate::browser::TestApp;

#[tokio::test]
async fn those_who_come_too_many_hear_so_at_once_and_those_inside_are_served() {
    let most = Some("20000".to_owned());
    let app = TestApp::start_with(Args { storefront_max_connections: most, ..Args::default() }).await;
    let guest = app.browser();
    guest.get("/login").await.is_page();
    app.demo.behave(|behaviour| behaviour.latency = Duration::from_millis(2_500));
    // Unknown paths are asked for at the store: they wait, those that find room there and those that do not.
    let inside: Vec<_> = (0..700)
        .map(|n| {
            let guest = guest.clone();
            tokio::spawn(async move { guest.get(&format!("/wait-{}", n % 150)).await })
        })
        .collect();
    let mut statuses = Vec::new();
    for answer in inside {
        statuses.push(answer.await.expect("an answer"));
    }
    let turned_away: Vec<_> =
        statuses.iter().filter(|answer| answer.status == StatusCode::SERVICE_UNAVAILABLE).collect();
    let served = statuses.iter().filter(|answer| answer.status == StatusCode::NOT_FOUND).count();
    assert!(served >= 100 && !turned_away.is_empty(), "{served} served, {} turned away", turned_away.len());
    for answer in turned_away {
        assert!(answer.has("h1") && answer.headers.contains_key("retry-after"));
        assert_eq!(answer.header("cache-control"), "private, no-store");
        assert!(answer.headers.contains_key("content-security-policy"));
    }
    app.demo.behave(|behaviour| behaviour.latency = Duration::ZERO);
    let begun = Instant::now();
    guest.get("/login").await.is_page();
    assert!(begun.elapsed() < Duration::from_secs(1), "nothing is left of it");
}
