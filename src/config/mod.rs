//! Every setting: name, default, meaning, check. All mistakes are reported at once.

mod args;
mod bigcommerce;
mod check;
mod finqu;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use secrecy::SecretString;
use url::Url;

pub use self::args::{Args, Command};
use self::check::{Check, given, list};
use crate::store::bigcommerce::BigCommerceConfig;
use crate::store::finqu::FinquConfig;
use crate::web::client_ip::AddressRange;

/// The checked settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// Which store is behind the app.
    pub backend: Backend,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The origin under which shoppers reach the app; `None` follows the listening address (demo only).
    pub public_url: Option<Url>,
    /// Further hosts, with or without a port, under which requests may ask for the app.
    pub allowed_hosts: Vec<String>,
    /// Where to serve metrics, if at all.
    pub metrics_listen: Option<SocketAddr>,
    /// Most connections at once.
    pub max_connections: usize,
    /// How long a session lasts at most.
    pub longest_session: Duration,
    /// Peers whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<AddressRange>,
    /// Multiplies the limits that all shoppers behind one address share.
    pub limit_factor: usize,
    /// Secrets for cookies: the first seals, all open. Never empty.
    pub session_secrets: Vec<SecretString>,
    /// Whether log lines are JSON.
    pub json_logs: bool,
    /// Whether pages for whoever sets the shop up are there.
    pub development: bool,
    /// How the store's own checkout is shown.
    pub checkout: CheckoutMode,
    /// The folder of the theme; `None` is the built-in one.
    pub theme_dir: Option<PathBuf>,
}

/// How the store's own checkout is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CheckoutMode {
    /// The shopper is led there.
    #[default]
    Redirect,
    /// On a page of this app, in a frame.
    Embedded,
}

/// The backend with its own settings.
#[derive(Clone, Debug)]
pub enum Backend {
    /// The embedded store.
    Demo {
        /// Where it keeps its data; `None` keeps them in memory.
        database: Option<PathBuf>,
        /// Which contract it is asked by.
        face: DemoFace,
    },
    /// A BigCommerce store.
    BigCommerce(Box<BigCommerceConfig>),
    /// A Finqu store.
    Finqu(Box<FinquConfig>),
}

/// The contracts that the embedded store speaks, on the same data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemoFace {
    /// BigCommerce's.
    BigCommerce,
    /// Finqu's.
    Finqu,
}

/// A mistake in one setting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{setting}: {problem}")]
pub struct ConfigError {
    /// The setting's name.
    pub setting: &'static str,
    /// What is wrong with it, without its value where that is a secret.
    pub problem: String,
}

impl Config {
    /// Checks the settings.
    ///
    /// # Errors
    /// All mistakes at once.
    pub fn from_args(args: &Args) -> Result<Self, Vec<ConfigError>> {
        let mut check = Check::default();
        let backend_name = given(&args.storefront_backend).unwrap_or("demo");
        let is_demo = matches!(backend_name, "demo" | "demo-finqu");
        let listen =
            check.parse("STOREFRONT_LISTEN", given(&args.storefront_listen).unwrap_or("127.0.0.1:3000"));
        let public_url = check.origin("STOREFRONT_PUBLIC_URL", given(&args.storefront_public_url));
        if !is_demo && given(&args.storefront_public_url).is_none() {
            check.missing("STOREFRONT_PUBLIC_URL", "the origin under which shoppers reach this program");
        }
        let allowed_hosts = check.hosts("STOREFRONT_ALLOWED_HOSTS", list(&args.storefront_allowed_hosts));
        let metrics_listen = given(&args.storefront_metrics_listen)
            .and_then(|address| check.parse("STOREFRONT_METRICS_LISTEN", address));
        let connections = given(&args.storefront_max_connections);
        let max_connections = check.number("STOREFRONT_MAX_CONNECTIONS", connections, 10_000, 10..=1_000_000);
        let hours = given(&args.storefront_session_hours);
        let hours = check.number("STOREFRONT_SESSION_HOURS", hours, 24, 1..=24 * 365);
        let longest_session = Duration::from_secs(hours as u64 * 3600);
        let trusted_proxies = list(&args.storefront_trusted_proxies)
            .into_iter()
            .filter_map(|ip| check.parse("STOREFRONT_TRUSTED_PROXIES", ip))
            .collect();
        let limit_factor = given(&args.storefront_limit_factor);
        let limit_factor = check.number("STOREFRONT_LIMIT_FACTOR", limit_factor, 1, 1..=1_000);
        let session_secrets = check.secrets(list(&args.session_secret), is_demo);
        let log = given(&args.storefront_log);
        let json_logs = check.one_of("STOREFRONT_LOG", log, [("text", false), ("json", true)]);
        let default_mode = if is_demo { "development" } else { "production" };
        let mode = given(&args.storefront_mode).unwrap_or(default_mode);
        let modes = [("production", false), ("development", true)];
        let development = check.one_of("STOREFRONT_MODE", Some(mode), modes);
        let checkout = check.one_of(
            "STOREFRONT_CHECKOUT",
            given(&args.storefront_checkout),
            [("redirect", CheckoutMode::Redirect), ("embedded", CheckoutMode::Embedded)],
        );
        let backend = check.backend(backend_name, args);
        match (check.0.is_empty(), listen, backend) {
            (true, Some(listen), Some(backend)) => Ok(Self {
                backend,
                listen,
                public_url,
                allowed_hosts,
                metrics_listen,
                max_connections,
                longest_session,
                trusted_proxies,
                limit_factor,
                session_secrets,
                json_logs,
                development,
                checkout,
                theme_dir: args.theme_dir(),
            }),
            _ => Err(check.0),
        }
    }
}

#[cfg(test)]
mod tests;
