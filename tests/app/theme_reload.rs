//! A theme that is edited while the program runs.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use storefront_account::config::Args;

use crate::browser::{Browser, TestApp};
use crate::theme::{app, args, folder, write};

/// What the stream of changes tells, until this is in it.
async fn until(stream: &mut reqwest::Response, what: impl Fn(&str) -> bool) -> String {
    let mut told = String::new();
    while !what(&told) {
        let chunk = tokio::time::timeout(Duration::from_secs(10), stream.chunk()).await;
        let chunk = chunk.expect("a change in time").expect("an answer").expect("no end");
        told.push_str(&String::from_utf8_lossy(&chunk));
    }
    told
}

async fn listen(browser: &Browser) -> reqwest::Response {
    browser.request(Method::GET, "/assets/theme/changes").send().await.expect("an answer")
}

#[tokio::test]
async fn in_development_an_edit_shows_at_once_and_a_broken_one_is_told_while_the_last_good_one_stays() {
    let dir = folder(&[("theme.toml", "name = \"Before\"\n"), ("theme.css", "a { color: var(--link) }")]);
    let app = TestApp::start_with(args(&dir)).await;
    let browser = app.browser();
    let before = browser.get("/login").await;
    let version = before.attribute("script[data-theme-version]", "data-theme-version").expect("a version");
    let script = before.attribute("script[data-theme-version]", "src").expect("a script");
    browser.get(&script).await.has_status(StatusCode::OK);
    let mut changes = listen(&browser).await;
    assert_eq!(changes.headers()["content-type"], "text/event-stream");
    until(&mut changes, |told| told.contains(&version)).await;

    write(dir.path(), "theme.toml", "name = \"After all\"\n");
    until(&mut changes, |told| told.contains("\n\n")).await;
    let after = browser.get("/login").await;
    assert!(after.title().ends_with("– After all"), "{}", after.title());
    assert_ne!(after.attribute("script[data-theme-version]", "data-theme-version").as_ref(), Some(&version));

    write(dir.path(), "theme.css", "a { color: red; } }");
    until(&mut changes, |told| told.contains("\n\n")).await;
    let broken = browser.get("/login").await;
    assert!(broken.title().ends_with("– After all"));
    let told = broken.text_of(".theme-problems").expect("a notice");
    assert!(told.contains("theme.css, line 1"), "{told}");

    write(dir.path(), "theme.css", "a { color: var(--text); }");
    until(&mut changes, |told| told.contains("\n\n")).await;
    assert!(!browser.get("/login").await.has(".theme-problems"));
}

#[tokio::test]
async fn listening_for_changes_ends_when_the_program_is_to_stop() {
    let app = app(&[("theme.toml", "")]).await;
    let mut changes = listen(&app.browser()).await;
    until(&mut changes, |told| told.contains("\n\n")).await;
    app.state.readiness.leave();
    let end = tokio::time::timeout(Duration::from_secs(5), changes.chunk()).await.expect("an end in time");
    assert_eq!(end.expect("a clean end"), None);
    let mut again = listen(&app.browser()).await;
    let end = tokio::time::timeout(Duration::from_secs(5), again.chunk()).await.expect("an end in time");
    assert_eq!(end.expect("a clean end"), None, "who comes back meanwhile does not hold the program up");
}

#[tokio::test]
async fn in_production_nothing_listens_and_edits_wait_for_a_restart() {
    let dir = folder(&[("theme.toml", "name = \"Before\"\n")]);
    let production = Args { storefront_mode: Some("production".into()), ..args(&dir) };
    let app = TestApp::start_with(production).await;
    let browser = app.browser();
    browser.get("/assets/theme/changes").await.has_status(StatusCode::NOT_FOUND);
    let page = browser.get("/login").await;
    assert!(!page.has("script[data-theme-version]") && !page.body.contains("reload"));
    write(dir.path(), "theme.toml", "name = \"After\"\n");
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(browser.get("/login").await.title().ends_with("– Before"));
}
