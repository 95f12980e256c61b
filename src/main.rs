//! The program: settings, embedded store if asked, serve, drain.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use storefront_account::app::{AppState, router};
use storefront_account::config::{Args, Backend, Config, DemoFace};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let config = match Config::from_args(&Args::parse()) {
        Ok(config) => config,
        Err(mistakes) => return refuse(mistakes.iter().map(ToString::to_string)),
    };
    start_log(config.json_logs);
    match run(config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => refuse([problem]),
    }
}

/// Tells what keeps the program from running. Not a log line: it is for the person at the terminal.
fn refuse(problems: impl IntoIterator<Item = String>) -> ExitCode {
    eprintln!("storefront-account cannot start:");
    for problem in problems {
        eprintln!("  {problem}");
    }
    eprintln!("Run with --help to see every setting.");
    ExitCode::FAILURE
}

fn start_log(json: bool) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if json { log.json().init() } else { log.init() }
}

async fn run(config: Config) -> Result<(), String> {
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|error| format!("STOREFRONT_LISTEN: cannot listen on {}: {error}", config.listen))?;
    let address = listener.local_addr().map_err(|error| format!("STOREFRONT_LISTEN: {error}"))?;
    let origin = match &config.public_url {
        Some(url) => url.origin().ascii_serialization(),
        None => format!("http://{address}"),
    };
    let state = match &config.backend {
        Backend::Demo { database, face } => demo(&config, database.clone(), *face, &origin).await?,
        Backend::BigCommerce(store) => {
            AppState::for_bigcommerce(&config, (**store).clone()).map_err(|error| error.to_string())?
        }
        Backend::Finqu(store) => {
            AppState::for_finqu(&config, (**store).clone()).map_err(|error| error.to_string())?
        }
    };
    announce(&origin, &config.backend);
    let app = router(state).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, app)
        .with_graceful_shutdown(asked_to_stop())
        .await
        .map_err(|error| format!("serving failed: {error}"))
}

#[cfg(feature = "demo")]
async fn demo(
    config: &Config,
    database: Option<PathBuf>,
    face: DemoFace,
    origin: &str,
) -> Result<AppState, String> {
    use storefront_account::demo::{DemoOptions, DemoStore};

    let options = DemoOptions { database, storefront_url: origin.to_owned(), ..DemoOptions::default() };
    let demo = DemoStore::start(options)
        .await
        .map_err(|error| format!("the demo store (STOREFRONT_DEMO_DB): {error}"))?;
    match face {
        DemoFace::BigCommerce => AppState::for_demo(config, demo),
        DemoFace::Finqu => AppState::for_demo_finqu(config, demo),
    }
    .map_err(|error| error.to_string())
}

#[cfg(not(feature = "demo"))]
async fn demo(_: &Config, _: Option<PathBuf>, _: DemoFace, _: &str) -> Result<AppState, String> {
    Err("STOREFRONT_BACKEND: this program was built without the demo store".to_owned())
}

/// Tells the person at the terminal where to look.
#[allow(clippy::print_stdout, reason = "this is the program's answer, not a log line")]
fn announce(origin: &str, backend: &Backend) {
    println!("Ready: {origin}");
    if matches!(backend, Backend::Demo { .. }) {
        println!("Demo store. Log in with vip@example.com and the password Demo-Passw0rd!");
    }
}

/// Ctrl-C or SIGTERM.
async fn asked_to_stop() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
