//! The program is asked to stop, and what it shows an operator.

use std::time::Duration;

use reqwest::{Client, Method, StatusCode};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

use crate::browser::{Browser, PASSWORD, RETAIL, TestApp};
use crate::program::{Running, free_port, start};

/// A program on a store of its own, and where it answers.
async fn running(store: &TestApp, settings: &[(&str, &str)]) -> (Running, Browser, String) {
    let settings = [
        ("STOREFRONT_BACKEND", "bigcommerce"),
        ("BIGCOMMERCE_GRAPHQL_URL", store.demo.graphql_url()),
        ("BIGCOMMERCE_STOREFRONT_TOKEN", store.demo.storefront_token()),
    ]
    .into_iter()
    .chain(settings.iter().copied());
    start(settings).await
}

fn ask_to_stop(program: &Running) {
    let asked = std::process::Command::new("kill").args(["-TERM", &program.0.id().to_string()]).status();
    assert!(asked.expect("kill runs").success());
}

#[tokio::test]
async fn requests_under_way_are_answered_and_sessions_survive_a_restart() {
    let store = TestApp::start().await;
    let (mut program, browser, origin) = running(&store, &[]).await;
    let session = browser.log_in(RETAIL, PASSWORD).await.cookie("session").expect("a session");
    browser.get("/readyz").await.has_status(StatusCode::OK);
    let address = origin.trim_start_matches("http://").to_owned();
    let mut half = TcpStream::connect(&address).await.expect("a connection");
    half.write_all(b"GET / HTTP/1.1\r\nHo").await.expect("half a head");
    store.demo.behave(|behaviour| behaviour.latency = Duration::from_secs(2));
    let under_way: Vec<_> = (0..20)
        .map(|_| {
            let (browser, session) = (Browser::at(&origin), session.clone());
            tokio::spawn(async move { browser.get_with_cookies("/account", &session).await })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(500)).await;
    let begun = Instant::now();
    ask_to_stop(&program);
    tokio::time::sleep(Duration::from_millis(300)).await;
    browser.get("/readyz").await.has_status(StatusCode::SERVICE_UNAVAILABLE);
    browser.get("/healthz").await.has_status(StatusCode::OK);
    for answer in under_way {
        answer.await.expect("an answer").is_page();
    }
    let ended = loop {
        if let Some(status) = program.0.try_wait().expect("a process") {
            break status;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "it does not end");
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    assert!(ended.success() && begun.elapsed() > Duration::from_secs(4), "{ended} {:?}", begun.elapsed());
    let mut rest = Vec::new();
    let _ = timeout(Duration::from_secs(1), half.read_to_end(&mut rest)).await.expect("the half is closed");
    store.demo.behave(|behaviour| behaviour.latency = Duration::ZERO);
    let (_again, browser, _) = running(&store, &[]).await;
    browser.get_with_cookies("/account", &session).await.is_page();
}

#[tokio::test]
async fn figures_are_shown_on_an_address_of_their_own_and_name_nobody() {
    let store = TestApp::start().await;
    let metrics = format!("127.0.0.1:{}", free_port());
    let (_program, browser, _) = running(&store, &[("STOREFRONT_METRICS_LISTEN", &metrics)]).await;
    browser.log_in(RETAIL, PASSWORD).await.leads_to("/account");
    browser.get("/account/orders?q=secret-query").await.is_page();
    browser.request(Method::from_bytes(b"EVIL").expect("a method"), "/").send().await.expect("an answer");
    browser.get("/made-up-path").await.has_status(StatusCode::NOT_FOUND);
    browser.log_out().await.leads_to("/login");
    browser.get("/metrics").await.has_status(StatusCode::NOT_FOUND);
    let client = Client::builder().no_proxy().build().expect("a client");
    let answer = client.get(format!("http://{metrics}/metrics")).send().await.expect("an answer");
    assert!(
        answer.headers()["content-type"].to_str().expect("text").starts_with("application/openmetrics-text")
    );
    let text = answer.text().await.expect("text");
    for line in [
        "storefront_requests_total{method=\"POST\",page=\"/login\",status=\"303\"} 1",
        "storefront_requests_total{method=\"GET\",page=\"/account/orders\",status=\"200\"} 1",
        "storefront_requests_total{method=\"GET\",page=\"store\",status=\"404\"}",
        "storefront_requests_total{method=\"other\",",
        "storefront_request_seconds_count{page=\"/account/orders\"} 1",
        "storefront_store_calls_total{operation=\"Login\",outcome=\"answered\"} 1",
        "storefront_store_seconds_count{operation=\"OrderPage\"} 1",
        "storefront_store_breaker_open{lane=\"account\"} 0",
        "storefront_sessions_opened_total 1",
        "storefront_sessions_ended_total{reason=\"log-out\"} 1",
        "storefront_limit_refusals_total{rule=\"log_in\"} 0",
        "storefront_panics_total 0",
        "storefront_log_outs_waiting 0",
        "# EOF",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    for personal in [RETAIL, "secret-query", "made-up-path", "EVIL", "127.0.0.1"] {
        assert!(!text.contains(personal), "{personal}");
    }
}
