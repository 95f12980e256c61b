//! The state of the app and the one table of its URLs.

#[cfg(feature = "demo")]
mod demo;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::Method;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use tower::util::MapRequest;
use tower_cookies::CookieManagerLayer;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

#[cfg(feature = "demo")]
pub use self::demo::{demo_connection, demo_finqu_connection};
use crate::config::{CheckoutMode, Config};
use crate::metrics::Metrics;
use crate::pages::{self, Page};
use crate::store::Store;
use crate::store::bigcommerce::{BigCommerce, BigCommerceConfig};
use crate::store::finqu::{Finqu, FinquConfig};
use crate::store::public_catalog::PublicCatalog;
use crate::store::public_data::{Keeping, PublicDataCache};
use crate::theme::{BrokenTheme, Themes};
use crate::web::cart_cookie::CartCookie;
use crate::web::client_ip::TrustedProxies;
use crate::web::cookies::CookieSealer;
use crate::web::crowd::Crowd;
use crate::web::health::Readiness;
use crate::web::host::AllowedHosts;
use crate::web::keyed_hash::KeyedHash;
use crate::web::limits::Limits;
use crate::web::log_outs::LogOuts;
use crate::web::once::UsedOnce;
use crate::web::renewal::Renewals;
use crate::web::session::Sessions;
use crate::web::submissions::Submissions;
use crate::web::unsettled::Unsettled;
use crate::web::{
    assets, context, crowd, csrf, errors, forms, guards, headers, health, host, language, reload,
    request_log, submissions,
};

/// What every request may use. Cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Parts>);

/// The parts of [`AppState`].
pub struct Parts {
    /// The store behind the app.
    pub store: Arc<dyn Store>,
    /// What every visitor sees alike, kept for a while.
    pub public_data: PublicDataCache,
    /// What guests see of the catalogue, kept for a short while.
    pub catalog: PublicCatalog,
    /// Words and look of the shop.
    pub themes: Arc<Themes>,
    /// Seals and opens cookies.
    pub sealer: CookieSealer,
    /// Reads and writes the session cookie.
    pub sessions: Sessions,
    /// Reads and writes the cart cookie.
    pub carts: CartCookie,
    /// Tokens of the store's own pages that were used.
    pub used_tokens: UsedOnce,
    /// Log-outs that the store is still to hear of.
    pub log_outs: LogOuts,
    /// The outcomes of forms.
    pub submissions: Submissions,
    /// Forms whose change may have happened.
    pub unsettled: Unsettled,
    /// The renewals of customer access tokens.
    pub renewals: Renewals,
    /// How carts are handed over to the store's checkout.
    pub checkout: CheckoutMode,
    /// How many requests are worked on at once.
    pub crowd: Crowd,
    /// Whether requests are to come here.
    pub readiness: Readiness,
    /// Figures for the operator.
    pub metrics: Arc<Metrics>,
    /// Under which names requests may ask for the app.
    pub hosts: AllowedHosts,
    /// Limits per account and per address.
    pub limits: Arc<Limits>,
    /// Names accounts and addresses in the audit log.
    pub hash: KeyedHash,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: TrustedProxies,
    /// The origin under which shoppers reach the app, when it is set.
    pub public_origin: Option<String>,
    /// Whether shoppers reach the app by https.
    pub https: bool,
    /// Whether pages for whoever sets the shop up are there.
    pub development: bool,
    /// The embedded store, when it is the backend.
    #[cfg(feature = "demo")]
    pub demo: Option<crate::demo::DemoStore>,
}

impl std::ops::Deref for AppState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl AppState {
    /// The languages of the store, its first one first, as far as they are known without asking it.
    pub fn store_languages(&self) -> Vec<String> {
        self.public_data.peek().map(|settings| settings.locales.clone()).unwrap_or_default()
    }

    /// Puts the parts together. `store_name` tells the sessions of one store from those of another.
    ///
    /// # Errors
    /// When the theme is broken.
    fn new(config: &Config, store: Arc<dyn Store>, store_name: &str) -> Result<Self, StartError> {
        let https = config.public_url.as_ref().is_some_and(|url| url.scheme() == "https");
        let public_origin = config.public_url.as_ref().map(|url| url.origin().ascii_serialization());
        let themes = Arc::new(Themes::open(config.theme_dir.clone(), config.development)?);
        themes.watch();
        let sealer = CookieSealer::new(&config.session_secrets, https);
        let hash = KeyedHash::new(&config.session_secrets);
        let limits = Arc::new(Limits::new(hash.clone(), config.limit_factor));
        let metrics = Arc::new(Metrics::new(store.upstream(), limits.clone()));
        Ok(Self(Arc::new(Parts {
            public_data: PublicDataCache::new(store.clone(), public_origin.clone(), Keeping::default()),
            catalog: PublicCatalog::new(store.clone()),
            crowd: Crowd::new(&themes.current()),
            themes,
            sessions: Sessions::new(sealer.clone(), store_name.to_owned(), config.longest_session),
            carts: CartCookie::new(sealer.clone(), store_name.to_owned()),
            sealer,
            used_tokens: UsedOnce::new(),
            log_outs: LogOuts::new(metrics.clone()),
            submissions: Submissions::new(),
            unsettled: Unsettled::new(),
            renewals: Renewals::new(),
            checkout: config.checkout,
            readiness: Readiness::default(),
            metrics,
            hosts: AllowedHosts::new(config.public_url.as_ref(), &config.allowed_hosts),
            limits,
            hash,
            trusted_proxies: TrustedProxies::new(config.trusted_proxies.clone()),
            public_origin,
            https,
            development: config.development,
            store,
            #[cfg(feature = "demo")]
            demo: None,
        })))
    }

    /// The state of an app on a BigCommerce store.
    ///
    /// # Errors
    /// When the client cannot be built, or the theme is broken.
    pub fn for_bigcommerce(config: &Config, store: BigCommerceConfig) -> Result<Self, StartError> {
        let name = format!("{} {}", store.graphql_url.host_str().unwrap_or_default(), store.channel_id);
        Self::new(config, Arc::new(BigCommerce::new(store)?), &name)
    }

    /// The state of an app on a Finqu store.
    ///
    /// # Errors
    /// When the client cannot be built, or the theme is broken.
    pub fn for_finqu(config: &Config, store: FinquConfig) -> Result<Self, StartError> {
        let name = format!("finqu {}", store.graphql_url.host_str().unwrap_or_default());
        Self::new(config, Arc::new(Finqu::new(store)?), &name)
    }
}

/// Why the app cannot be put together.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The theme.
    #[error(transparent)]
    Theme(#[from] BrokenTheme),
    /// The address of the store's API.
    #[error("the store's address: {0}")]
    Address(#[from] url::ParseError),
    /// The client of the store's API.
    #[error("the store's client: {0}")]
    Client(#[from] crate::store::http::ConfigError),
}

/// Pages for everybody.
const OPEN_PAGES: &[(&str, Page)] = &[
    ("/", |ctx| Box::pin(pages::home::show(ctx))),
    ("/search", |ctx| Box::pin(pages::shop::search::show(ctx))),
    ("/cart", |ctx| Box::pin(pages::cart::show(ctx))),
    ("/cart/add", |ctx| Box::pin(pages::cart::add::show(ctx))),
    ("/cart/update", |ctx| Box::pin(pages::cart::back(ctx))),
    ("/cart/remove", |ctx| Box::pin(pages::cart::back(ctx))),
    ("/appearance", |ctx| Box::pin(pages::currency::back(ctx))),
    ("/currency", |ctx| Box::pin(pages::currency::back(ctx))),
    ("/checkout", |ctx| Box::pin(pages::checkout::show(ctx))),
    ("/checkout/frame", |ctx| Box::pin(pages::checkout::frame(ctx))),
    ("/login", |ctx| Box::pin(pages::login::show(ctx))),
    ("/login/return", |ctx| Box::pin(pages::sso::come_back::show(ctx))),
    ("/login/token/{jwt}", |ctx| Box::pin(pages::sso::log_in_link::log_in_by_link(ctx))),
    ("/logout", |ctx| Box::pin(pages::logout::show(ctx))),
    ("/register", |ctx| Box::pin(pages::register::show(ctx))),
    ("/register/waiting", |ctx| Box::pin(pages::register::waiting(ctx))),
    ("/forgot-password", |ctx| Box::pin(pages::forgot_password::show(ctx))),
    ("/passwordreset", |ctx| Box::pin(pages::password_reset::show(ctx))),
];

/// Pages for logged-in shoppers.
const ACCOUNT_PAGES: &[(&str, Page)] = &[
    ("/account", |ctx| Box::pin(pages::account::overview::show(ctx))),
    ("/account/details", |ctx| Box::pin(pages::account::details::show(ctx))),
    ("/account/preferences", |ctx| Box::pin(pages::account::preferences::show(ctx))),
    ("/account/password", |ctx| Box::pin(pages::account::password::show(ctx))),
    ("/account/addresses", |ctx| Box::pin(pages::account::addresses::show(ctx))),
    ("/account/addresses/new", |ctx| Box::pin(pages::account::address_new::show(ctx))),
    ("/account/addresses/edit", |ctx| Box::pin(pages::account::address_edit::show(ctx))),
    ("/account/addresses/delete", |ctx| Box::pin(pages::account::address_delete::show(ctx))),
    ("/account/orders", |ctx| Box::pin(pages::account::orders::show(ctx))),
    ("/account/hosted", |ctx| Box::pin(pages::sso::leave::show(ctx))),
    ("/account/orders/detail", |ctx| Box::pin(pages::account::order_detail::show(ctx))),
];

/// For whoever works on the shop's look.
const STYLE_GUIDE: Page = |ctx| Box::pin(pages::style_guide::show(ctx));

/// Everything else may be a page at the store's own paths.
const STORE_PAGE: Page = |ctx| Box::pin(pages::shop::at_path(ctx));

#[cfg(feature = "demo")]
const MAILBOX: Page = |ctx| Box::pin(pages::demo_mailbox::show(ctx));

/// The page at a path, for forms that have to be shown again.
pub fn page_at(path: &str) -> Option<Page> {
    OPEN_PAGES.iter().chain(ACCOUNT_PAGES).find(|(at, _)| *at == path).map(|(_, page)| *page)
}

/// Largest accepted form, in bytes.
pub const MAX_FORM: usize = 64 * 1024;
/// Longest time for one request.
const REQUEST_TIME: Duration = Duration::from_secs(20);

/// How hard answers are compressed: a tenth smaller than by brotli's default here, for some tens of microseconds a page.
const COMPRESSION: CompressionLevel = CompressionLevel::Precise(6);

/// The app as a service.
pub fn router(state: AppState) -> Router {
    let mut open = Router::new();
    for &(path, page) in OPEN_PAGES {
        open = open.route(path, get(move |ctx| pages::answer(page, ctx)));
    }
    let mut account = Router::new();
    for &(path, page) in ACCOUNT_PAGES {
        account = account.route(path, get(move |ctx| pages::answer(page, ctx)));
    }
    let account = account.route_layer(from_fn_with_state(state.clone(), guards::require_session));

    let mut changes = Router::new();
    for (path, method) in server_fn::axum::server_fn_paths() {
        if method == Method::POST {
            changes = changes.route(path, post(forms::submit));
        }
    }

    let app = open
        .merge(account)
        .merge(changes)
        .route("/.well-known/change-password", get(pages::account::password::well_known))
        .route("/assets/{file}", get(assets::serve))
        .route("/assets/theme/{hash}/{*file}", get(assets::serve_theme))
        .route("/favicon.ico", get(assets::favicon))
        .route("/healthz", get(health::process))
        .route("/readyz", get(health::ready));
    let app = match state.themes.is_watched() {
        true => app.route("/assets/theme/changes", get(reload::changes)),
        false => app,
    };
    let app = match state.development {
        true => app.route("/style-guide", get(|ctx| pages::answer(STYLE_GUIDE, ctx))),
        false => app,
    };
    #[cfg(feature = "demo")]
    let app = match state.demo {
        Some(_) => app.route("/demo/mailbox", get(|ctx| pages::answer(MAILBOX, ctx))),
        None => app,
    };

    // The last layer is the outermost.
    let app = app
        .fallback(get(|ctx| pages::answer(STORE_PAGE, ctx)))
        .layer(csrf::layer(&state))
        .layer(from_fn(csrf::tells_its_origin))
        .layer(from_fn_with_state(state.clone(), host::check))
        .layer(from_fn(move |request, next| errors::in_time(REQUEST_TIME, request, next)))
        .layer(errors::net(state.metrics.clone()))
        .layer(from_fn_with_state(state.clone(), errors::dress_up))
        .layer(from_fn_with_state(state.clone(), context::attach))
        .layer(CookieManagerLayer::new())
        .layer(from_fn_with_state(state.clone(), crowd::enter))
        .layer(from_fn_with_state(state.clone(), submissions::once))
        .layer(CompressionLayer::new().quality(COMPRESSION))
        .layer(from_fn_with_state(state.clone(), headers::secure))
        .layer(from_fn_with_state(state.clone(), request_log::log))
        .with_state(state.clone());
    // Around everything, since routes are found by the path that is left.
    let app = MapRequest::new(app, move |request| language::take_prefix(&state, request));
    Router::new().fallback_service(app)
}
