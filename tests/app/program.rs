//! The program itself: settings, messages, exit codes, and a store that it reaches by settings alone.

use std::net::TcpListener;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use reqwest::Method;

use crate::browser::{Browser, PASSWORD, RETAIL, TestApp};
use crate::theme::folder;

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_storefront-account"));
    command.env_clear().env("RUST_LOG", "warn");
    command
}

fn run(command: &mut Command) -> (Output, String) {
    let output = command.output().expect("the program starts");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    (output, told)
}

#[test]
fn help_documents_every_setting() {
    let output = program().arg("--help").output().expect("the program starts");
    let help = String::from_utf8_lossy(&output.stdout).into_owned();
    let example =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/.env.example")).expect("a file");
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("a file");
    let settings: Vec<&str> = help
        .split("[env: ")
        .skip(1)
        .filter_map(|rest| rest.split(['=', ']']).next())
        .map(str::trim)
        .collect();
    assert!(settings.len() >= 13, "{settings:?}");
    for setting in settings {
        assert!(example.contains(&format!("{setting}=")), "{setting} in .env.example");
        assert!(readme.contains(&format!("`{setting}`")), "{setting} in README.md");
    }
}

#[test]
fn a_port_in_use_is_told_by_the_settings_name() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let (output, told) = run(program().env("STOREFRONT_LISTEN", &address));
    assert!(!output.status.success());
    assert!(told.contains("STOREFRONT_LISTEN") && told.contains(&address), "{told}");
}

#[test]
fn all_mistakes_are_told_at_once_without_secrets() {
    let (output, told) = run(program()
        .env("STOREFRONT_BACKEND", "bigcommerce")
        .env("STOREFRONT_LISTEN", "nowhere")
        .env("SESSION_SECRET", "hush-hush"));
    assert!(!output.status.success());
    for setting in [
        "STOREFRONT_LISTEN",
        "STOREFRONT_PUBLIC_URL",
        "SESSION_SECRET",
        "BIGCOMMERCE_STOREFRONT_TOKEN",
        "BIGCOMMERCE_STORE_HASH",
    ] {
        assert!(told.contains(setting), "{setting}: {told}");
    }
    assert!(!told.contains("hush-hush"));
}

fn check_theme(command: &mut Command) -> (Option<i32>, String) {
    let output = command.output().expect("the program starts");
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn a_theme_is_checked_without_starting_and_the_exit_code_tells_the_outcome() {
    let good =
        folder(&[("theme.css", ":root { --accent: light-dark(#0b5785, #7fc6f2) }"), ("notes.doc", "")]);
    let pale = folder(&[("theme.css", ":root { --text: #bbb }")]);
    let broken = folder(&[("theme.toml", "scheme = 'blue'\nname = ''"), ("theme.css", "a { } }")]);
    let (code, told) = check_theme(program().arg("check-theme").arg(good.path()));
    assert_eq!(code, Some(0), "{told}");
    assert!(
        told.contains("warning: notes.doc") && told.contains("errors: 0, unreadable pairs: 0, warnings: 1")
    );
    let (code, told) = check_theme(program().arg("check-theme").env("STOREFRONT_THEME_DIR", pale.path()));
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("FAIL"), "{told}");
    let (code, told) = check_theme(program().arg("check-theme").arg(broken.path()));
    assert_eq!(code, Some(1), "{told}");
    for mistake in ["theme.toml, line 1: scheme", "theme.toml, line 2: name", "theme.css, line 1"] {
        assert!(told.contains(mistake), "{mistake}: {told}");
    }
    assert_eq!(check_theme(program().args(["check-theme", "/nowhere"])).0, Some(1));
    assert_eq!(check_theme(program().arg("check-theme")).0, Some(0), "the built-in theme");
}

#[test]
fn with_a_broken_theme_it_does_not_start_and_tells_every_mistake() {
    let dir = folder(&[("theme.toml", "scheme = 'blue'\nname = ''"), ("logo.png", "none")]);
    let (output, told) =
        run(program().env("STOREFRONT_LISTEN", "127.0.0.1:0").env("STOREFRONT_THEME_DIR", dir.path()));
    assert!(!output.status.success());
    for mistake in ["STOREFRONT_THEME_DIR: theme.toml, line 1", "theme.toml, line 2", "logo.png"] {
        assert!(told.contains(mistake), "{mistake}: {told}");
    }
}

/// Ends the program with the test.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that nobody has taken yet.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address").port()
}

/// Starts the program with these settings; a browser for it, and where it answers.
pub async fn start<'a>(settings: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Running, Browser, String) {
    let port = free_port();
    let origin = format!("http://127.0.0.1:{port}");
    let child = program()
        .env("STOREFRONT_LISTEN", format!("127.0.0.1:{port}"))
        .env("STOREFRONT_PUBLIC_URL", &origin)
        .env("SESSION_SECRET", "s".repeat(40))
        .envs(settings)
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let running = Running(child);
    let browser = Browser::at(&origin);
    for attempt in 0.. {
        match browser.request(Method::GET, "/healthz").send().await {
            Ok(_) => break,
            Err(error) => assert!(attempt < 100, "{error}"),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    (running, browser, origin)
}

/// Serves a store with these settings, and looks around.
async fn serves(settings: &[(&str, &str)]) {
    let (_running, browser, _) = start(settings.iter().copied()).await;
    browser.log_in(RETAIL, PASSWORD).await.leads_to("/account");
    browser.get("/account/orders").await.is_page();
    let home = browser.get("/").await;
    assert!(
        !home.has(".demo-strip") && !home.body.contains("Demo-Passw0rd!"),
        "nothing of the demo is there"
    );
    browser.get("/demo/mailbox").await.has_status(reqwest::StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn with_a_stores_settings_it_serves_that_store() {
    let store = TestApp::start().await.demo;
    serves(&[
        ("STOREFRONT_BACKEND", "bigcommerce"),
        ("BIGCOMMERCE_GRAPHQL_URL", store.graphql_url()),
        ("BIGCOMMERCE_STOREFRONT_TOKEN", store.storefront_token()),
    ])
    .await;
}

#[tokio::test]
async fn the_other_backends_settings_serve_a_store_of_that_kind() {
    let store = TestApp::finqu().await.demo;
    serves(&[
        ("STOREFRONT_BACKEND", "finqu"),
        ("FINQU_GRAPHQL_URL", &store.finqu_url()),
        ("FINQU_SECRET_KEY", store.finqu_secret_key()),
    ])
    .await;
}

#[tokio::test]
async fn a_public_key_is_refused_at_the_start_by_the_settings_name() {
    let store = TestApp::finqu().await.demo;
    let (output, told) = run(program()
        .env("STOREFRONT_BACKEND", "finqu")
        .env("STOREFRONT_LISTEN", "127.0.0.1:0")
        .env("STOREFRONT_PUBLIC_URL", "http://127.0.0.1:3000")
        .env("SESSION_SECRET", "s".repeat(40))
        .env("FINQU_GRAPHQL_URL", store.finqu_url())
        .env("FINQU_SECRET_KEY", store.finqu_public_key()));
    assert!(!output.status.success());
    assert!(told.contains("FINQU_SECRET_KEY") && told.contains("public key"), "{told}");
    assert!(!told.contains(store.finqu_public_key()), "{told}");
}

#[test]
fn what_the_other_backend_needs_is_told_at_once() {
    let (output, told) = run(program().env("STOREFRONT_BACKEND", "finqu"));
    assert!(!output.status.success());
    for setting in ["STOREFRONT_PUBLIC_URL", "SESSION_SECRET", "FINQU_GRAPHQL_URL", "FINQU_SECRET_KEY"] {
        assert!(told.contains(setting), "{setting}: {told}");
    }
}
