//! Every setting: name, default, meaning, check. All mistakes are reported at once.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::Parser;
use secrecy::SecretString;
use url::Url;

use crate::store::bigcommerce::{BigCommerceConfig, PriceSource};

/// The customer area of a headless store.
///
/// Every setting is an environment variable or a flag of the same name. Without any setting the program shows
/// itself on an embedded demo store.
#[derive(Parser, Clone, Debug, Default)]
#[command(version, about, long_about)]
pub struct Args {
    /// Backend: `demo` (the embedded store) or `bigcommerce`.
    #[arg(long, env = "STOREFRONT_BACKEND", value_name = "NAME")]
    pub storefront_backend: Option<String>,
    /// Address and port to listen on [default: 127.0.0.1:3000].
    #[arg(long, env = "STOREFRONT_LISTEN", value_name = "ADDR:PORT")]
    pub storefront_listen: Option<String>,
    /// The origin under which shoppers reach this program, such as https://account.example.com. Decides whether
    /// cookies are Secure. Required for every backend but the demo.
    #[arg(long, env = "STOREFRONT_PUBLIC_URL", value_name = "URL")]
    pub storefront_public_url: Option<String>,
    /// Addresses of reverse proxies whose X-Forwarded-For is believed, separated by commas.
    #[arg(long, env = "STOREFRONT_TRUSTED_PROXIES", value_name = "IP,IP")]
    pub storefront_trusted_proxies: Option<String>,
    /// Secrets that seal the session cookie, at least 32 characters each, separated by commas: the first seals, all
    /// open. Required for every backend but the demo, which makes up a random one.
    #[arg(long, env = "SESSION_SECRET", value_name = "SECRET,SECRET", hide_env_values = true)]
    pub session_secret: Option<String>,
    /// Form of the log lines: `text` or `json` [default: text].
    #[arg(long, env = "STOREFRONT_LOG", value_name = "FORM")]
    pub storefront_log: Option<String>,
    /// File in which the embedded store keeps its data; without it they end with the process.
    #[arg(long, env = "STOREFRONT_DEMO_DB", value_name = "FILE")]
    pub storefront_demo_db: Option<String>,
    /// BigCommerce: the store hash, as in the API path of the store.
    #[arg(long, env = "BIGCOMMERCE_STORE_HASH", value_name = "HASH")]
    pub bigcommerce_store_hash: Option<String>,
    /// BigCommerce: the channel of this storefront [default: 1].
    #[arg(long, env = "BIGCOMMERCE_CHANNEL_ID", value_name = "ID")]
    pub bigcommerce_channel_id: Option<String>,
    /// BigCommerce: a private storefront token with the scopes Unauthenticated and Customer.
    #[arg(long, env = "BIGCOMMERCE_STOREFRONT_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    pub bigcommerce_storefront_token: Option<String>,
    /// BigCommerce: the trusted proxy secret, from BigCommerce's support; lets the store see shoppers' addresses.
    #[arg(long, env = "BIGCOMMERCE_TRUSTED_PROXY_SECRET", value_name = "SECRET", hide_env_values = true)]
    pub bigcommerce_trusted_proxy_secret: Option<String>,
    /// BigCommerce: the whole address of the GraphQL API, in place of the one made from store hash and channel.
    #[arg(long, env = "BIGCOMMERCE_GRAPHQL_URL", value_name = "URL")]
    pub bigcommerce_graphql_url: Option<String>,
    /// BigCommerce: further origins of product images, separated by commas, for the Content-Security-Policy.
    #[arg(long, env = "BIGCOMMERCE_IMAGE_ORIGINS", value_name = "URL,URL")]
    pub bigcommerce_image_origins: Option<String>,
}

/// The checked settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// Which store is behind the app.
    pub backend: Backend,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The origin under which shoppers reach the app; `None` follows the listening address (demo only).
    pub public_url: Option<Url>,
    /// Peers whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Secrets for cookies: the first seals, all open. Never empty.
    pub session_secrets: Vec<SecretString>,
    /// Whether log lines are JSON.
    pub json_logs: bool,
}

/// The backend with its own settings.
#[derive(Clone, Debug)]
pub enum Backend {
    /// The embedded store.
    Demo {
        /// Where it keeps its data; `None` keeps them in memory.
        database: Option<PathBuf>,
    },
    /// A BigCommerce store.
    BigCommerce(BigCommerceConfig),
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

/// Shortest secret for cookies, in characters.
const MIN_SECRET: usize = 32;

impl Config {
    /// Checks the settings.
    ///
    /// # Errors
    /// All mistakes at once.
    pub fn from_args(args: &Args) -> Result<Self, Vec<ConfigError>> {
        let mut check = Check::default();
        let backend_name = given(&args.storefront_backend).unwrap_or("demo");
        let is_demo = backend_name == "demo";
        let listen =
            check.parse("STOREFRONT_LISTEN", given(&args.storefront_listen).unwrap_or("127.0.0.1:3000"));
        let public_url = check.origin("STOREFRONT_PUBLIC_URL", given(&args.storefront_public_url));
        if !is_demo && given(&args.storefront_public_url).is_none() {
            check.missing("STOREFRONT_PUBLIC_URL", "the origin under which shoppers reach this program");
        }
        let trusted_proxies = list(&args.storefront_trusted_proxies)
            .into_iter()
            .filter_map(|ip| check.parse("STOREFRONT_TRUSTED_PROXIES", ip))
            .collect();
        let session_secrets = check.secrets(list(&args.session_secret), is_demo);
        let json_logs = match given(&args.storefront_log).unwrap_or("text") {
            "text" => false,
            "json" => true,
            other => {
                check.wrong("STOREFRONT_LOG", format!("`{other}` is neither `text` nor `json`"));
                false
            }
        };
        let backend = check.backend(backend_name, args);
        match (check.0.is_empty(), listen, backend) {
            (true, Some(listen), Some(backend)) => {
                Ok(Self { backend, listen, public_url, trusted_proxies, session_secrets, json_logs })
            }
            _ => Err(check.0),
        }
    }
}

/// A setting that is there and not empty.
fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|value| !value.is_empty())
}

fn list(value: &Option<String>) -> Vec<&str> {
    given(value).unwrap_or_default().split(',').map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Collects mistakes.
#[derive(Default)]
struct Check(Vec<ConfigError>);

impl Check {
    fn wrong(&mut self, setting: &'static str, problem: impl Into<String>) {
        self.0.push(ConfigError { setting, problem: problem.into() });
    }

    fn missing(&mut self, setting: &'static str, what: &str) {
        self.wrong(setting, format!("is needed: {what}"));
    }

    fn parse<T: std::str::FromStr>(&mut self, setting: &'static str, value: &str) -> Option<T>
    where
        T::Err: std::fmt::Display,
    {
        value.parse().map_err(|error| self.wrong(setting, format!("`{value}`: {error}"))).ok()
    }

    fn url(&mut self, setting: &'static str, value: &str) -> Option<Url> {
        let url: Url = self.parse(setting, value)?;
        match url.scheme() {
            "https" if url.has_host() => return Some(url),
            "http" if is_loopback(&url) => return Some(url),
            "http" => self.wrong(setting, "must be https: plain http would show tokens to the network"),
            _ => self.wrong(setting, format!("`{value}` is no http or https address")),
        }
        None
    }

    fn origin(&mut self, setting: &'static str, value: Option<&str>) -> Option<Url> {
        let url = self.url(setting, value?)?;
        if url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty()
        {
            return Some(url);
        }
        self.wrong(setting, "must be an origin only: scheme, host and port, without a path");
        None
    }

    fn secrets(&mut self, given: Vec<&str>, is_demo: bool) -> Vec<SecretString> {
        if given.is_empty() {
            if is_demo {
                return vec![random_secret()];
            }
            self.missing(
                "SESSION_SECRET",
                "at least 32 random characters, e.g. from `openssl rand -base64 48`",
            );
        }
        if given.iter().any(|secret| secret.chars().count() < MIN_SECRET) {
            self.wrong("SESSION_SECRET", format!("each secret needs at least {MIN_SECRET} characters"));
        }
        given.into_iter().map(SecretString::from).collect()
    }

    fn backend(&mut self, name: &str, args: &Args) -> Option<Backend> {
        match name {
            "demo" if cfg!(feature = "demo") => {
                Some(Backend::Demo { database: given(&args.storefront_demo_db).map(PathBuf::from) })
            }
            "demo" => {
                self.missing(
                    "STOREFRONT_BACKEND",
                    "this program was built without the demo store; use `bigcommerce`",
                );
                None
            }
            "bigcommerce" => self.bigcommerce(args),
            other => {
                self.wrong(
                    "STOREFRONT_BACKEND",
                    format!("`{other}` is unknown; use `demo` or `bigcommerce`"),
                );
                None
            }
        }
    }

    fn bigcommerce(&mut self, args: &Args) -> Option<Backend> {
        let channel_id =
            self.parse("BIGCOMMERCE_CHANNEL_ID", given(&args.bigcommerce_channel_id).unwrap_or("1"));
        let token = given(&args.bigcommerce_storefront_token);
        if token.is_none() {
            self.missing("BIGCOMMERCE_STOREFRONT_TOKEN", "a private storefront token (see the README)");
        }
        let hash = given(&args.bigcommerce_store_hash);
        let hash_is_sound = |hash: &str| hash.chars().all(|c| c.is_ascii_alphanumeric());
        let graphql_url = match (given(&args.bigcommerce_graphql_url), hash, channel_id) {
            (Some(url), ..) => self.url("BIGCOMMERCE_GRAPHQL_URL", url),
            (None, Some(hash), Some(channel)) if hash_is_sound(hash) => {
                self.parse("BIGCOMMERCE_STORE_HASH", &graphql_url(hash, channel))
            }
            (None, Some(_), Some(_)) => {
                self.wrong("BIGCOMMERCE_STORE_HASH", "has letters and digits only");
                None
            }
            (None, None, _) => {
                self.missing("BIGCOMMERCE_STORE_HASH", "the hash of the store (or BIGCOMMERCE_GRAPHQL_URL)");
                None
            }
            (None, Some(_), None) => None,
        };
        let image_origins = list(&args.bigcommerce_image_origins)
            .into_iter()
            .filter_map(|origin| self.origin("BIGCOMMERCE_IMAGE_ORIGINS", Some(origin)))
            .map(|url| url.origin().ascii_serialization())
            .collect();
        Some(Backend::BigCommerce(BigCommerceConfig {
            graphql_url: graphql_url?,
            channel_id: channel_id?,
            storefront_token: SecretString::from(token?),
            impersonation_token: None,
            prices: PriceSource::GraphQl,
            single_sign_on: None,
            trusted_proxy_secret: given(&args.bigcommerce_trusted_proxy_secret).map(SecretString::from),
            image_origins,
        }))
    }
}

/// Where the Storefront GraphQL API of a store's channel answers.
fn graphql_url(store_hash: &str, channel_id: u64) -> String {
    format!("https://store-{store_hash}-{channel_id}.mybigcommerce.com/graphql")
}

/// Whether an address leads to this very machine.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

fn random_secret() -> SecretString {
    let bytes: [u8; 32] = rand::random();
    SecretString::from(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(errors: &[ConfigError]) -> Vec<&'static str> {
        errors.iter().map(|error| error.setting).collect()
    }

    #[test]
    #[cfg(feature = "demo")]
    fn without_settings_the_demo_runs_with_a_random_secret() {
        let config = Config::from_args(&Args::default()).unwrap();
        assert!(matches!(config.backend, Backend::Demo { database: None }));
        assert_eq!(config.listen, "127.0.0.1:3000".parse().unwrap());
        let secret = secrecy::ExposeSecret::expose_secret(&config.session_secrets[0]);
        assert!(secret.len() >= MIN_SECRET);
    }

    #[test]
    fn a_real_store_names_everything_that_is_missing_at_once() {
        let args = Args { storefront_backend: Some("bigcommerce".into()), ..Args::default() };
        let errors = Config::from_args(&args).unwrap_err();
        assert_eq!(
            settings(&errors),
            [
                "STOREFRONT_PUBLIC_URL",
                "SESSION_SECRET",
                "BIGCOMMERCE_STOREFRONT_TOKEN",
                "BIGCOMMERCE_STORE_HASH"
            ]
        );
    }

    #[test]
    fn all_mistakes_are_told_together_and_no_secret_is_repeated() {
        let args = Args {
            storefront_backend: Some("bigcommerce".into()),
            storefront_listen: Some("nowhere".into()),
            storefront_public_url: Some("ftp://x".into()),
            storefront_trusted_proxies: Some("10.0.0.1,gateway".into()),
            session_secret: Some("tooshort".into()),
            storefront_log: Some("xml".into()),
            bigcommerce_channel_id: Some("first".into()),
            bigcommerce_store_hash: Some("a/b".into()),
            bigcommerce_storefront_token: Some("token".into()),
            ..Args::default()
        };
        let errors = Config::from_args(&args).unwrap_err();
        for setting in [
            "STOREFRONT_LISTEN",
            "STOREFRONT_PUBLIC_URL",
            "STOREFRONT_TRUSTED_PROXIES",
            "SESSION_SECRET",
            "STOREFRONT_LOG",
            "BIGCOMMERCE_CHANNEL_ID",
        ] {
            assert!(settings(&errors).contains(&setting), "{setting} is missing in {errors:?}");
        }
        assert!(!format!("{errors:?}").contains("tooshort"));
    }

    #[test]
    #[cfg(feature = "demo")]
    fn a_public_url_is_an_origin() {
        for bad in [
            "http://shop.test",
            "https://shop.test/account",
            "https://shop.test/?x",
            "https://u@shop.test",
            "shop.test",
        ] {
            let args = Args { storefront_public_url: Some(bad.into()), ..Args::default() };
            assert_eq!(settings(&Config::from_args(&args).unwrap_err()), ["STOREFRONT_PUBLIC_URL"], "{bad}");
        }
    }

    #[test]
    fn the_api_address_is_made_from_hash_and_channel() {
        let args = Args {
            storefront_backend: Some("bigcommerce".into()),
            storefront_public_url: Some("https://account.shop.test".into()),
            session_secret: Some("s".repeat(32)),
            bigcommerce_store_hash: Some("abc123".into()),
            bigcommerce_channel_id: Some("7".into()),
            bigcommerce_storefront_token: Some("token".into()),
            ..Args::default()
        };
        let Backend::BigCommerce(store) = Config::from_args(&args).unwrap().backend else {
            panic!("not BigCommerce")
        };
        assert_eq!(store.graphql_url.as_str(), "https://store-abc123-7.mybigcommerce.com/graphql");
    }
}
