//! The app on the embedded store.

use std::sync::Arc;

use super::{AppState, StartError};
use crate::config::Config;
use crate::demo::DemoStore;
use crate::store::bigcommerce::{BigCommerce, BigCommerceConfig, PriceSource, SingleSignOn};
use crate::store::finqu::{Finqu, FinquConfig};

impl AppState {
    /// The state of an app on the embedded store, with everything that it offers.
    ///
    /// # Errors
    /// When the client cannot be built, or the theme is broken.
    pub fn for_demo(config: &Config, demo: DemoStore) -> Result<Self, StartError> {
        Self::for_demo_with(config, demo, |store| store)
    }

    /// The state of an app on the embedded store, which is reached in another way.
    ///
    /// # Errors
    /// When the client cannot be built, or the theme is broken.
    pub fn for_demo_with(
        config: &Config,
        demo: DemoStore,
        change: impl FnOnce(BigCommerceConfig) -> BigCommerceConfig,
    ) -> Result<Self, StartError> {
        let store = BigCommerce::new(change(demo_connection(&demo)?))?;
        Self::new(config, Arc::new(store), "demo").map(|state| state.on_demo(demo))
    }

    /// The state of an app on the embedded store, asked by Finqu's contract.
    ///
    /// # Errors
    /// When the client cannot be built, or the theme is broken.
    pub fn for_demo_finqu(config: &Config, demo: DemoStore) -> Result<Self, StartError> {
        let store = Finqu::new(demo_finqu_connection(&demo)?)?;
        Self::new(config, Arc::new(store), "demo finqu").map(|state| state.on_demo(demo))
    }

    fn on_demo(mut self, demo: DemoStore) -> Self {
        if let Some(parts) = Arc::get_mut(&mut self.0) {
            parts.demo = Some(demo);
        }
        self
    }
}

/// How to reach the embedded store: by customer access tokens, with prices by GraphQL and with single sign-on.
///
/// # Errors
/// When its addresses are none.
pub fn demo_connection(demo: &DemoStore) -> Result<BigCommerceConfig, url::ParseError> {
    Ok(BigCommerceConfig {
        graphql_url: demo.graphql_url().parse()?,
        storefront_token: demo.storefront_token().into(),
        channel_id: 1,
        impersonation_token: None,
        trusted_proxy_secret: None,
        prices: PriceSource::GraphQl,
        single_sign_on: Some(SingleSignOn {
            client_id: demo.client_id().to_owned(),
            client_secret: demo.client_secret().into(),
            store_hash: demo.store_hash().to_owned(),
            store_url: demo.origin().parse()?,
        }),
        image_origins: vec![demo.origin().to_owned()],
    })
}

/// How to reach the embedded store by Finqu's contract.
///
/// # Errors
/// When its address is none.
pub fn demo_finqu_connection(demo: &DemoStore) -> Result<FinquConfig, url::ParseError> {
    Ok(FinquConfig {
        graphql_url: demo.finqu_url().parse()?,
        secret_key: demo.finqu_secret_key().into(),
        currency: None,
        country: None,
        order_sort_key: Some("created_at".to_owned()),
        image_origins: vec![demo.origin().to_owned()],
    })
}
