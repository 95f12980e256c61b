//! A started app on an embedded store, which is asked by one contract or the other.

use std::sync::Arc;

use storefront_account::app::{AppState, StartError, demo_finqu_connection, router};
use storefront_account::config::{Args, Config};
use storefront_account::demo::{DemoOptions, DemoStore, FinquBehaviour};
use storefront_account::serve::{Connections, Stop, serve};
use storefront_account::store::bigcommerce::{BigCommerceConfig, PriceSource};
use storefront_account::store::finqu::FinquConfig;
use storefront_account::store::settings::PublicData;
use storefront_account::store::{Caller, Store};
use tokio::net::TcpListener;

use crate::browser::{Browser, PASSWORD, registration};
use crate::chaos::Chaos;

/// By which contract the embedded store is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// BigCommerce's.
    BigCommerce,
    /// Finqu's.
    Finqu,
}

/// Makes a test of each function: that it holds on every face of the embedded store. Where they differ, the function
/// asks [`TestApp::store`] what it can do, as pages do.
macro_rules! on_every_store {
    ($(async fn $name:ident($app:ident: TestApp) $body:block)*) => { $(
        mod $name {
            #[allow(unused_imports, reason = "what the tests around it need")]
            use super::*;

            async fn holds($app: TestApp) $body

            #[tokio::test]
            async fn on_bigcommerce() {
                holds(TestApp::on(crate::test_app::Face::BigCommerce).await).await;
            }

            #[tokio::test]
            async fn on_finqu() {
                holds(TestApp::on(crate::test_app::Face::Finqu).await).await;
            }
        }
    )* };
}
pub(crate) use on_every_store;

/// An app of its own on a store of its own.
pub struct TestApp {
    /// Where it answers, without a slash at the end.
    pub origin: String,
    /// The store behind it.
    pub demo: DemoStore,
    /// The store as the app sees it.
    pub store: Arc<dyn Store>,
    /// The app itself.
    pub state: AppState,
    face: Face,
}

impl TestApp {
    /// Starts both on free ports.
    pub async fn start() -> Self {
        Self::start_with(Args::default()).await
    }

    /// Starts both, with settings.
    pub async fn start_with(args: Args) -> Self {
        Self::asking(args, |_, connection| connection).await
    }

    /// Starts both on free ports; the store is asked by this contract.
    pub async fn on(face: Face) -> Self {
        Self::on_with(face, Args::default()).await
    }

    async fn on_with(face: Face, args: Args) -> Self {
        match face {
            Face::BigCommerce => Self::start_with(args).await,
            Face::Finqu => Self::serve(face, args, AppState::for_demo_finqu).await,
        }
    }

    /// Starts both; the store is asked by this contract, on a way on which things can go wrong.
    pub async fn behind_chaos(face: Face) -> (Self, Chaos) {
        let mut chaos = None;
        let app = match face {
            Face::BigCommerce => {
                Self::asking(Args::default(), |_, mut connection| {
                    chaos = Some(Chaos::in_front_of(&mut connection.graphql_url));
                    connection
                })
                .await
            }
            Face::Finqu => {
                Self::serve(face, Args::default(), |config, demo| {
                    let mut connection = demo_finqu_connection(&demo)?;
                    chaos = Some(Chaos::in_front_of(&mut connection.graphql_url));
                    AppState::for_finqu(config, connection)
                })
                .await
            }
        };
        (app, chaos.expect("a proxy"))
    }

    /// Another app with settings of its own, on another store that is asked by the same contract.
    pub async fn sibling(&self, args: Args) -> Self {
        Self::on_with(self.face, args).await
    }

    /// Starts both; the store is asked by Finqu's contract.
    pub async fn finqu() -> Self {
        Self::on(Face::Finqu).await
    }

    /// Another app on this very store, which it reaches in another way by Finqu's contract. The sessions of the one
    /// are those of the other, if their secrets are.
    pub async fn finqu_again(&self, args: &Args, change: impl FnOnce(&mut FinquConfig)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let mut connection = demo_finqu_connection(&self.demo).expect("an address");
        change(&mut connection);
        let args = Args { storefront_allowed_hosts: Some("127.0.0.1".into()), ..args.clone() };
        let config = Config::from_args(&args).expect("sound settings");
        let state = AppState::for_finqu(&config, connection).expect("the app starts");
        Self::answering(listener, &config, state, self.demo.clone(), Face::Finqu)
    }

    /// The same by BigCommerce's contract.
    pub async fn bigcommerce_again(&self, args: &Args, change: impl FnOnce(&mut BigCommerceConfig)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let args = Args { storefront_allowed_hosts: Some("127.0.0.1".into()), ..args.clone() };
        let config = Config::from_args(&args).expect("sound settings");
        let state = AppState::for_demo_with(&config, self.demo.clone(), |mut connection| {
            change(&mut connection);
            connection
        });
        let state = state.expect("the app starts");
        Self::answering(listener, &config, state, self.demo.clone(), Face::BigCommerce)
    }

    /// Starts both; customers are asked for by their id.
    pub async fn impersonating() -> Self {
        Self::asking(Args::default(), |demo, connection| BigCommerceConfig {
            impersonation_token: Some(demo.impersonation_token().into()),
            ..connection
        })
        .await
    }

    /// Starts both; the prices of lists come from the Pricing API.
    pub async fn with_pricing_api() -> Self {
        Self::asking(Args::default(), |demo, connection| BigCommerceConfig {
            prices: PriceSource::PricingApi {
                api_url: demo.rest_url().parse().expect("an address"),
                access_token: demo.access_token().into(),
            },
            ..connection
        })
        .await
    }

    /// Starts both; the prices of lists come from the Pricing API, on a way on which things can go wrong.
    pub async fn with_pricing_api_behind_chaos() -> (Self, Chaos) {
        let mut chaos = None;
        let app = Self::asking(Args::default(), |demo, connection| {
            let mut api_url = demo.rest_url().parse().expect("an address");
            chaos = Some(Chaos::in_front_of(&mut api_url));
            let prices = PriceSource::PricingApi { api_url, access_token: demo.access_token().into() };
            BigCommerceConfig { prices, ..connection }
        })
        .await;
        (app, chaos.expect("a proxy"))
    }

    /// Starts both, with settings and another way to reach the store.
    async fn asking(
        args: Args,
        change: impl FnOnce(&DemoStore, BigCommerceConfig) -> BigCommerceConfig,
    ) -> Self {
        Self::serve(Face::BigCommerce, args, |config, demo| {
            AppState::for_demo_with(config, demo.clone(), |connection| change(&demo, connection))
        })
        .await
    }

    async fn serve(
        face: Face,
        args: Args,
        state: impl FnOnce(&Config, DemoStore) -> Result<AppState, StartError>,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let options = DemoOptions { storefront_url: origin.clone(), ..DemoOptions::default() };
        let demo = DemoStore::start(options).await.expect("the embedded store starts");
        // Browsers of tests ask by address, whatever the public URL says.
        let args = Args { storefront_allowed_hosts: Some("127.0.0.1".into()), ..args };
        let config = Config::from_args(&args).expect("sound settings");
        let state = state(&config, demo.clone()).expect("the app starts");
        Self::answering(listener, &config, state, demo, face)
    }

    fn answering(
        listener: TcpListener,
        config: &Config,
        state: AppState,
        demo: DemoStore,
        face: Face,
    ) -> Self {
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let store = state.store.clone();
        let trusted_proxies = state.trusted_proxies.clone();
        let connections = Connections { most: config.max_connections, trusted_proxies };
        let (app, metrics) = (router(state.clone()), state.metrics.clone());
        let stop = Stop { soon: std::future::pending(), now: std::future::pending() };
        tokio::spawn(async move { serve(listener, app, connections, metrics, stop).await });
        Self { origin, demo, store, state, face }
    }

    /// Changes how the store behaves by Finqu's contract.
    pub fn behave(&self, change: impl FnOnce(&mut FinquBehaviour)) {
        self.demo.behave(|behaviour| change(&mut behaviour.finqu));
    }

    /// What the store tells everybody, asked apart from the app.
    pub async fn public_data(&self) -> PublicData {
        let caller = Caller { locale: "en".into(), ..Caller::default() };
        self.store.public_data(&caller).await.expect("the public data")
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

    /// A customer as the store sees her, beside the app: a log-in of its own.
    pub async fn caller(&self, email: &str) -> Caller {
        let guest = Caller { locale: "en".into(), ..Caller::default() };
        let log_in = self.store.log_in(&guest, email, &PASSWORD.into(), None).await.expect("a log-in");
        Caller { token: Some(log_in.token), customer_id: Some(log_in.customer_id), ..guest }
    }

    /// The operations that the store was asked for since the last call.
    pub fn store_calls(&self) -> Vec<String> {
        let calls = self.demo.requests().into_iter().filter_map(|request| request.operation).collect();
        self.demo.clear_requests();
        calls
    }
}
