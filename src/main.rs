//! The program: settings, embedded store if asked, serve, drain.

mod stopping;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use storefront_account::app::{AppState, router};
use storefront_account::config::{Args, Backend, Command, Config, DemoFace};
use storefront_account::serve::{Connections, serve};
use storefront_account::theme::Report;
use storefront_account::web::client_ip::TrustedProxies;
use storefront_account::web::health::metrics_router;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::parse();
    if let Some(Command::CheckTheme { dir }) = &args.command {
        return check_theme(dir.clone().or_else(|| args.theme_dir()).as_deref());
    }
    let config = match Config::from_args(&args) {
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

/// Tells everything that is to be said of a theme.
#[allow(clippy::print_stdout, reason = "this is the program's answer, not a log line")]
fn check_theme(dir: Option<&Path>) -> ExitCode {
    let report = Report::of(dir);
    println!("{report}");
    if report.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
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
    if let Some(address) = config.metrics_listen {
        show_metrics(address, &state).await?;
    }
    // Who speaks https is a proxy.
    if state.https && config.trusted_proxies.is_empty() {
        tracing::warn!(
            "STOREFRONT_TRUSTED_PROXIES is not set: all shoppers seem to come from the address of the proxy, and share its limits"
        );
    }
    announce(&origin, &config.backend);
    let (metrics, connections) = (state.metrics.clone(), connections(&config));
    let stop = stopping::when_asked(state.clone());
    serve(listener, router(state), connections, metrics, stop).await;
    Ok(())
}

fn connections(config: &Config) -> Connections {
    let trusted_proxies = TrustedProxies::new(config.trusted_proxies.clone());
    Connections { most: config.max_connections, trusted_proxies }
}

/// Serves the figures, for as long as the program runs.
async fn show_metrics(address: SocketAddr, state: &AppState) -> Result<(), String> {
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| format!("STOREFRONT_METRICS_LISTEN: cannot listen on {address}: {error}"))?;
    let app = metrics_router(state.metrics.clone());
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(())
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
