//! The program itself: settings, messages, exit codes, and a store that it reaches by settings alone.

use std::net::TcpListener;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use reqwest::Client;

use crate::browser::{Browser, PASSWORD, RETAIL, TestApp};

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

/// Ends the program with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn with_a_stores_settings_it_serves_that_store() {
    let store = TestApp::start().await.demo;
    let port =
        TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address").port();
    let origin = format!("http://127.0.0.1:{port}");
    let child = program()
        .env("STOREFRONT_BACKEND", "bigcommerce")
        .env("STOREFRONT_LISTEN", format!("127.0.0.1:{port}"))
        .env("STOREFRONT_PUBLIC_URL", &origin)
        .env("SESSION_SECRET", "s".repeat(40))
        .env("BIGCOMMERCE_GRAPHQL_URL", store.graphql_url())
        .env("BIGCOMMERCE_STOREFRONT_TOKEN", store.storefront_token())
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let _running = Running(child);
    let client = Client::builder().build().expect("a client");
    for attempt in 0.. {
        match client.get(format!("{origin}/healthz")).send().await {
            Ok(_) => break,
            Err(error) => assert!(attempt < 100, "{error}"),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let browser = Browser::at(&origin);
    browser.log_in(RETAIL, PASSWORD).await.leads_to("/account");
    browser.get("/account/orders").await.is_page();
    let home = browser.get("/").await;
    assert!(
        !home.has(".demo-strip") && !home.body.contains("Demo-Passw0rd!"),
        "nothing of the demo is there"
    );
    browser.get("/demo/mailbox").await.has_status(reqwest::StatusCode::NOT_FOUND);
}
