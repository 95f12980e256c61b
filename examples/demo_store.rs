//! The demo store alone, without the storefront: for tools that want to ask it themselves, and to record its answers.
//!
//! `cargo run --example demo_store -- 127.0.0.1:4000` prints the settings that lead a storefront to it.

use std::process::ExitCode;

use storefront_account::demo::{DemoOptions, DemoStore};

#[tokio::main]
#[allow(clippy::print_stdout, reason = "this is the program's answer, not a log line")]
async fn main() -> ExitCode {
    let listen = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:0".to_owned());
    let Ok(listen) = listen.parse() else {
        eprintln!("{listen} is no address with a port");
        return ExitCode::FAILURE;
    };
    let store = match DemoStore::start(DemoOptions { listen, ..DemoOptions::default() }).await {
        Ok(store) => store,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    println!("BIGCOMMERCE_GRAPHQL_URL={}", store.graphql_url());
    println!("BIGCOMMERCE_STOREFRONT_TOKEN={}", store.storefront_token());
    // It is served until somebody ends it.
    std::future::pending().await
}
