//! A started app, and a browser without scripts: cookies are kept, redirects are told rather than followed.

use std::net::SocketAddr;
use std::time::Duration;

use reqwest::{Client, RequestBuilder, redirect};
use storefront_account::app::{AppState, router};
use storefront_account::config::{Args, Config};
use storefront_account::demo::{DemoOptions, DemoStore};
use storefront_account::store::bigcommerce::{BigCommerceConfig, PriceSource};
use tokio::net::TcpListener;

pub use crate::answer::Answer;

/// The password of the demo's customers.
pub const PASSWORD: &str = "Demo-Passw0rd!";
/// The customer with 23 addresses and 37 orders.
pub const VIP: &str = "vip@example.com";
/// A customer with a few addresses and orders.
pub const RETAIL: &str = "retail@example.com";
/// A customer with nothing.
pub const EMPTY: &str = "empty@example.com";
/// A customer of the wholesale group, with a price list.
pub const WHOLESALE: &str = "wholesale@example.com";

/// An app of its own on a store of its own.
pub struct TestApp {
    /// Where it answers, without a slash at the end.
    pub origin: String,
    /// The store behind it.
    pub demo: DemoStore,
}

impl TestApp {
    /// Starts both on free ports.
    pub async fn start() -> Self {
        Self::start_with(Args::default()).await
    }

    /// Starts both, with settings.
    pub async fn start_with(args: Args) -> Self {
        Self::start_on(args, |_, connection| connection).await
    }

    /// Starts both; customers are asked for by their id.
    pub async fn impersonating() -> Self {
        Self::start_on(Args::default(), |demo, connection| BigCommerceConfig {
            impersonation_token: Some(demo.impersonation_token().into()),
            ..connection
        })
        .await
    }

    /// Starts both; the prices of lists come from the Pricing API.
    pub async fn with_pricing_api() -> Self {
        Self::start_on(Args::default(), |demo, connection| BigCommerceConfig {
            prices: PriceSource::PricingApi {
                api_url: demo.rest_url().parse().expect("an address"),
                access_token: demo.access_token().into(),
            },
            ..connection
        })
        .await
    }

    /// Starts both, with settings and another way to reach the store.
    async fn start_on(
        args: Args,
        change: impl FnOnce(&DemoStore, BigCommerceConfig) -> BigCommerceConfig,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let options = DemoOptions { storefront_url: origin.clone(), ..DemoOptions::default() };
        let demo = DemoStore::start(options).await.expect("the embedded store starts");
        let config = Config::from_args(&args).expect("sound settings");
        let changed = |connection| change(&demo, connection);
        let state = AppState::for_demo_with(&config, demo.clone(), changed).expect("the app starts");
        let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        Self { origin, demo }
    }

    /// A fresh browser.
    pub fn browser(&self) -> Browser {
        Browser::at(&self.origin)
    }

    /// A browser in which this customer is logged in.
    pub async fn logged_in(&self, email: &str) -> Browser {
        let browser = self.browser();
        browser.log_in(email, PASSWORD).await.leads_to("/account");
        browser
    }

    /// A browser in which a new customer is logged in, and the customer's e-mail address.
    pub async fn new_customer(&self) -> (Browser, String) {
        let email = format!("new-{}@example.com", uuid::Uuid::new_v4());
        let browser = self.browser();
        browser.post("/register", &registration(&email)).await.leads_to("/account");
        (browser, email)
    }

    /// The operations that the store was asked for since the last call.
    pub fn store_calls(&self) -> Vec<String> {
        let calls = self.demo.requests().into_iter().filter_map(|request| request.operation).collect();
        self.demo.clear_requests();
        calls
    }
}

/// The least that a registration needs at the embedded store.
pub fn registration(email: &str) -> Vec<(&'static str, String)> {
    let mut fields: Vec<(&'static str, String)> = [
        ("first_name", "Nora"),
        ("last_name", "New"),
        ("password", PASSWORD),
        ("country_code", "US"),
        ("address1", "1 Main Street"),
        ("city", "Austin"),
        ("state", "Texas"),
        ("postal_code", "78701"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into();
    fields.push(("email", email.to_owned()));
    fields.extend(REQUIRED_CUSTOM.iter().map(|(name, value)| (*name, (*value).to_owned())));
    fields
}

/// The merchant's required field of the embedded store, and one of its options.
pub const REQUIRED_CUSTOM: &[(&str, &str)] = &[("custom_27", "112")];

/// A browser.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    origin: String,
}

impl Browser {
    /// A fresh browser for the app at this origin.
    pub fn at(origin: &str) -> Self {
        // The client is built without a TLS provider of its own; nothing here speaks TLS.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .cookie_store(true)
            .redirect(redirect::Policy::none())
            .timeout(Duration::from_secs(30))
            .build()
            .expect("a client");
        Self { client, origin: origin.to_owned() }
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.client.get(self.url(path))).await
    }

    /// Sends a form.
    pub async fn post<N: AsRef<str>, V: AsRef<str>>(&self, path: &str, fields: &[(N, V)]) -> Answer {
        let pairs = fields.iter().map(|(name, value)| (name.as_ref(), value.as_ref()));
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.post_body(path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Sends a body as it is.
    pub async fn post_body(&self, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
        Answer::of(self.client.post(self.url(path)).header("content-type", content_type).body(body)).await
    }

    /// Sends the form of a page as a browser would: what it is filled with, with some fields typed anew.
    pub async fn submit(&self, page: &str, typed: &[(&str, &str)]) -> Answer {
        let mut fields = self.get(page).await.form_values();
        for (name, value) in typed {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        self.post(page, &fields).await
    }

    /// Sends the form of a product's page, with some fields typed anew.
    pub async fn add_to_cart(&self, product: &str, typed: &[(&str, &str)]) -> Answer {
        let mut fields = self.get(product).await.form_values();
        for (name, value) in typed {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        self.post("/cart/add", &fields).await
    }

    /// Asks with exactly these cookies, in place of the browser's own.
    pub async fn get_with_cookies(&self, path: &str, cookies: &str) -> Answer {
        let bare = Self::at(&self.origin);
        Answer::of(bare.request(reqwest::Method::GET, path).header(reqwest::header::COOKIE, cookies)).await
    }

    /// Sends a form with exactly these cookies, in place of the browser's own.
    pub async fn post_with_cookies(&self, path: &str, fields: &[(&str, &str)], cookies: &str) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let bare = Self::at(&self.origin);
        let request = bare.request(reqwest::Method::POST, path).header(reqwest::header::COOKIE, cookies);
        Answer::of(request.header("content-type", "application/x-www-form-urlencoded").body(body)).await
    }

    /// Sends a request made by hand.
    pub fn request(&self, method: reqwest::Method, path: &str) -> RequestBuilder {
        self.client.request(method, self.url(path))
    }

    /// Logs in by the form.
    pub async fn log_in(&self, email: &str, password: &str) -> Answer {
        self.post("/login", &[("email", email), ("password", password)]).await
    }

    /// Logs out.
    pub async fn log_out(&self) -> Answer {
        self.post::<&str, &str>("/logout", &[]).await
    }

    /// Follows an answer's redirect.
    pub async fn follow(&self, answer: &Answer) -> Answer {
        self.get(answer.location()).await
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}
