//! Every setting: name, default, meaning.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use super::check::given;

/// The customer area of a headless store.
///
/// Every setting is an environment variable or a flag of the same name. Without any setting the program shows
/// itself on an embedded demo store.
#[derive(Parser, Clone, Debug, Default)]
#[command(version, about, long_about)]
#[command(subcommand_precedence_over_arg = true)]
pub struct Args {
    /// What to do instead of serving.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Backend: `bigcommerce`, `finqu`, or the embedded store: `demo` (as a BigCommerce store), `demo-finqu`
    /// [default: demo].
    #[arg(long, env = "STOREFRONT_BACKEND", value_name = "NAME")]
    pub storefront_backend: Option<String>,
    /// Address and port to listen on [default: 127.0.0.1:3000].
    #[arg(long, env = "STOREFRONT_LISTEN", value_name = "ADDR:PORT")]
    pub storefront_listen: Option<String>,
    /// The origin under which shoppers reach this program, such as https://account.example.com. Decides whether
    /// cookies are Secure. Required for every backend but the demo.
    #[arg(long, env = "STOREFRONT_PUBLIC_URL", value_name = "URL")]
    pub storefront_public_url: Option<String>,
    /// Further names under which requests may ask for this program, with or without a port, separated by commas; others
    /// are refused. The public URL's own name always is allowed [default: none].
    #[arg(long, env = "STOREFRONT_ALLOWED_HOSTS", value_name = "HOST,HOST")]
    pub storefront_allowed_hosts: Option<String>,
    /// Address and port for metrics in Prometheus' format; keep it out of reach of shoppers [default: none].
    #[arg(long, env = "STOREFRONT_METRICS_LISTEN", value_name = "ADDR:PORT")]
    pub storefront_metrics_listen: Option<String>,
    /// Most connections at once; one address may have a tenth of them, trusted proxies all [default: 10000].
    #[arg(long, env = "STOREFRONT_MAX_CONNECTIONS", value_name = "NUMBER")]
    pub storefront_max_connections: Option<String>,
    /// Hours after which every shopper has to log in again, active or not [default: 24].
    #[arg(long, env = "STOREFRONT_SESSION_HOURS", value_name = "HOURS")]
    pub storefront_session_hours: Option<String>,
    /// Addresses of reverse proxies whose X-Forwarded-For is believed, or ranges of them such as 10.0.0.0/8, separated
    /// by commas.
    #[arg(long, env = "STOREFRONT_TRUSTED_PROXIES", value_name = "IP,RANGE")]
    pub storefront_trusted_proxies: Option<String>,
    /// Multiplies the limits that all shoppers behind one address share: for shops whose customers come from few
    /// networks [default: 1].
    #[arg(long, env = "STOREFRONT_LIMIT_FACTOR", value_name = "NUMBER")]
    pub storefront_limit_factor: Option<String>,
    /// Secrets that seal the session cookie, at least 32 characters each, separated by commas: the first seals, all
    /// open. Required for every backend but the demo, which makes up a random one.
    #[arg(long, env = "SESSION_SECRET", value_name = "SECRET,SECRET", hide_env_values = true)]
    pub session_secret: Option<String>,
    /// Form of the log lines: `text` or `json` [default: text].
    #[arg(long, env = "STOREFRONT_LOG", value_name = "FORM")]
    pub storefront_log: Option<String>,
    /// How the store's own checkout is shown: `redirect` leads there, `embedded` shows it in a frame
    /// [default: redirect].
    #[arg(long, env = "STOREFRONT_CHECKOUT", value_name = "MODE")]
    pub storefront_checkout: Option<String>,
    /// Whether shoppers use this program or whoever sets it up: `development` shows the style guide and a pseudo-locale,
    /// and reads an edited theme again; `production` does not [default: development on the embedded store, else production].
    #[arg(long, env = "STOREFRONT_MODE", value_name = "MODE")]
    pub storefront_mode: Option<String>,
    /// Folder of the shop's theme: name, colours, logo, texts [default: the built-in theme].
    #[arg(long, env = "STOREFRONT_THEME_DIR", value_name = "DIR")]
    pub storefront_theme_dir: Option<String>,
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
    /// BigCommerce: a customer impersonation token; with it, logged-in customers are asked for by their id in place of
    /// their own access token.
    #[arg(long, env = "BIGCOMMERCE_IMPERSONATION_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    pub bigcommerce_impersonation_token: Option<String>,
    /// BigCommerce: the client id of a store-level API account, for single sign-on with the store's own pages.
    #[arg(long, env = "BIGCOMMERCE_CLIENT_ID", value_name = "ID")]
    pub bigcommerce_client_id: Option<String>,
    /// BigCommerce: the client secret of that account.
    #[arg(long, env = "BIGCOMMERCE_CLIENT_SECRET", value_name = "SECRET", hide_env_values = true)]
    pub bigcommerce_client_secret: Option<String>,
    /// BigCommerce: the access token of a store-level API account, for the REST Pricing API.
    #[arg(long, env = "BIGCOMMERCE_ACCESS_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    pub bigcommerce_access_token: Option<String>,
    /// BigCommerce: where the prices of lists come from, `graphql` or `rest` [default: graphql].
    #[arg(long, env = "BIGCOMMERCE_PRICES", value_name = "API")]
    pub bigcommerce_prices: Option<String>,
    /// BigCommerce: the trusted proxy secret, from BigCommerce's support; lets the store see shoppers' addresses.
    #[arg(long, env = "BIGCOMMERCE_TRUSTED_PROXY_SECRET", value_name = "SECRET", hide_env_values = true)]
    pub bigcommerce_trusted_proxy_secret: Option<String>,
    /// BigCommerce: the whole address of the GraphQL API, in place of the one made from store hash and channel.
    #[arg(long, env = "BIGCOMMERCE_GRAPHQL_URL", value_name = "URL")]
    pub bigcommerce_graphql_url: Option<String>,
    /// BigCommerce: the address of the REST APIs up to the store hash, in place of the one made from it.
    #[arg(long, env = "BIGCOMMERCE_API_URL", value_name = "URL")]
    pub bigcommerce_api_url: Option<String>,
    /// BigCommerce: the origin of the store's own pages, in place of the one made from store hash and channel.
    #[arg(long, env = "BIGCOMMERCE_STORE_URL", value_name = "URL")]
    pub bigcommerce_store_url: Option<String>,
    /// BigCommerce: further origins of product images, separated by commas, for the Content-Security-Policy.
    #[arg(long, env = "BIGCOMMERCE_IMAGE_ORIGINS", value_name = "URL,URL")]
    pub bigcommerce_image_origins: Option<String>,
    /// Finqu: the whole address of the Storefront API, with its version.
    #[arg(long, env = "FINQU_GRAPHQL_URL", value_name = "URL")]
    pub finqu_graphql_url: Option<String>,
    /// Finqu: a secret key (fq_secret…) with the scopes customer:auth, customer:read, customer:write and order:read.
    #[arg(long, env = "FINQU_SECRET_KEY", value_name = "KEY", hide_env_values = true)]
    pub finqu_secret_key: Option<String>,
    /// Finqu: the currency of prices until a shopper chooses another [default: the first one of the store].
    #[arg(long, env = "FINQU_CURRENCY", value_name = "CODE")]
    pub finqu_currency: Option<String>,
    /// Finqu: the country for taxes and prices [default: the store's].
    #[arg(long, env = "FINQU_COUNTRY", value_name = "CODE")]
    pub finqu_country: Option<String>,
    /// Finqu: by what the store sorts orders, newest first, in its own spelling, such as created_at
    /// [default: the store's own order].
    #[arg(long, env = "FINQU_ORDER_SORT_KEY", value_name = "KEY")]
    pub finqu_order_sort_key: Option<String>,
    /// Finqu: origins of product images, separated by commas, for the Content-Security-Policy
    /// [default: any https origin].
    #[arg(long, env = "FINQU_IMAGE_ORIGINS", value_name = "URL,URL")]
    pub finqu_image_origins: Option<String>,
}

impl Args {
    /// The folder of the theme, if one is named.
    pub fn theme_dir(&self) -> Option<PathBuf> {
        given(&self.storefront_theme_dir).map(PathBuf::from)
    }
}

/// What the program can do besides serving.
#[derive(Subcommand, Clone, Debug)]
pub enum Command {
    /// Looks through a theme: contrast of its colours, unknown names, missing texts, files that are not used. Ends with 1
    /// when something cannot be read or used.
    CheckTheme {
        /// The theme's folder [default: STOREFRONT_THEME_DIR, else the built-in theme].
        dir: Option<PathBuf>,
    },
}
