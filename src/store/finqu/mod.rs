//! The adapter to Finqu's Storefront GraphQL API.
//!
//! `documents/` holds what is sent; `transport` sends it with the `context` of its shopper, `response` reads the envelope
//! and `user_errors` the reasons for which changes are refused; the other modules turn the data into the app's own
//! types, one module for each part of the port.
//!
//! Nearly everything in this API may be null, its amounts are binary fractions, and much of it is told in different ways
//! by different sources. Where two readings are possible, both are understood.

mod address;
mod api_order;
mod config;
mod context;
mod currencies;
mod customer;
mod documents;
mod form_fields;
mod hosted_links;
mod ids;
mod listing;
mod loyalty;
mod moments;
mod numbers;
mod order;
mod order_lines;
mod order_list;
mod order_status;
mod order_totals;
mod paging;
mod preferences;
mod product;
mod product_card;
mod public_data;
mod registration;
mod response;
mod route;
mod session;
mod statuses;
mod transport;
mod user_errors;
mod variant;

use async_trait::async_trait;
use secrecy::SecretString;

pub use self::config::{FinquConfig, is_public_key};
use self::transport::Api;
use super::http::{ConfigError, Upstream};
use super::{
    Address, AddressBook, AddressId, AddressInput, Caller, Capabilities, CartState, Catalog, Customer,
    CustomerChange, CustomerSummary, Listing, ListingRequest, LogIn, NewCustomer, Order, OrderFilter,
    OrderId, OrderList, Overview, PageRequest, Preferences, PreferencesStore, ProductPage, ProductRequest,
    PublicData, Registered, RenewedToken, Route, ShopFrame, Store, StoreError, TokenRenewal,
    preferences::PreferencesChange,
};

/// A Finqu store.
#[derive(Debug)]
pub struct Finqu {
    api: Api,
    capabilities: Capabilities,
    order_sort_key: Option<String>,
    image_origins: Vec<String>,
}

impl Finqu {
    /// The adapter to the store that the configuration names. Nothing is sent yet.
    ///
    /// # Errors
    /// When the configuration cannot work.
    pub fn new(config: FinquConfig) -> Result<Self, ConfigError> {
        let api = Api::new(&config)?;
        let capabilities = Capabilities {
            email_change: false,
            order_status_filter: false,
            hides_prices: false,
            parcels: false,
            newest_orders_first: config.order_sort_key.is_some(),
            sorts: &listing::SORTS,
        };
        let FinquConfig { order_sort_key, image_origins, .. } = config;
        Ok(Self { api, capabilities, order_sort_key, image_origins })
    }
}

#[async_trait]
impl Store for Finqu {
    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn catalog(&self) -> Option<&dyn Catalog> {
        Some(self)
    }

    fn preferences(&self) -> Option<&dyn PreferencesStore> {
        Some(self)
    }

    fn token_renewal(&self) -> Option<&dyn TokenRenewal> {
        Some(self)
    }

    fn upstream(&self) -> &Upstream {
        self.api.upstream()
    }

    fn image_origins(&self) -> Vec<String> {
        self.image_origins.clone()
    }

    async fn public_data(&self, caller: &Caller) -> Result<PublicData, StoreError> {
        public_data::public_data(&self.api, caller).await
    }

    async fn log_in(
        &self,
        caller: &Caller,
        email: &str,
        password: &SecretString,
        _: Option<&str>,
    ) -> Result<LogIn, StoreError> {
        session::log_in(&self.api, caller, email, password).await
    }

    async fn log_out(&self, caller: &Caller, _: Option<&str>) -> Result<Option<CartState>, StoreError> {
        session::log_out(&self.api, caller).await.map(|()| None)
    }

    async fn register(&self, caller: &Caller, customer: &NewCustomer) -> Result<Registered, StoreError> {
        registration::register(&self.api, caller, customer).await
    }

    async fn customer_summary(&self, caller: &Caller) -> Result<CustomerSummary, StoreError> {
        customer::customer_summary(&self.api, caller).await
    }

    async fn overview(&self, caller: &Caller) -> Result<Overview, StoreError> {
        order_list::overview(&self.api, caller, self.order_sort_key.as_deref()).await
    }

    async fn customer(&self, caller: &Caller) -> Result<Customer, StoreError> {
        customer::customer(&self.api, caller).await
    }

    async fn update_customer(&self, caller: &Caller, change: &CustomerChange) -> Result<(), StoreError> {
        customer::update_customer(&self.api, caller, change).await
    }

    async fn addresses(&self, caller: &Caller, _: &PageRequest) -> Result<AddressBook, StoreError> {
        address::addresses(&self.api, caller).await
    }

    async fn address(
        &self,
        caller: &Caller,
        id: &AddressId,
    ) -> Result<(CustomerSummary, Option<Address>), StoreError> {
        address::address(&self.api, caller, id).await
    }

    async fn update_address(
        &self,
        caller: &Caller,
        id: &AddressId,
        address: &AddressInput,
    ) -> Result<(), StoreError> {
        address::update_address(&self.api, caller, id, address).await
    }

    async fn orders(
        &self,
        caller: &Caller,
        _: &OrderFilter,
        page: &PageRequest,
    ) -> Result<OrderList, StoreError> {
        order_list::orders(&self.api, caller, self.order_sort_key.as_deref(), page).await
    }

    async fn order(
        &self,
        caller: &Caller,
        id: &OrderId,
    ) -> Result<(CustomerSummary, Option<Order>), StoreError> {
        order::order(&self.api, caller, id).await
    }
}

#[async_trait]
impl Catalog for Finqu {
    fn all_products(&self) -> Option<&'static str> {
        Some(route::PRODUCTS)
    }

    async fn route(&self, _: &Caller, path: &str) -> Result<Route, StoreError> {
        Ok(route::route(path))
    }

    async fn product(&self, caller: &Caller, request: &ProductRequest) -> Result<ProductPage, StoreError> {
        product::product(&self.api, caller, request).await
    }

    async fn listing(
        &self,
        caller: &Caller,
        request: &ListingRequest,
    ) -> Result<(ShopFrame, Option<Listing>), StoreError> {
        listing::listing(&self.api, caller, request).await
    }
}

#[async_trait]
impl PreferencesStore for Finqu {
    async fn preferences(&self, caller: &Caller) -> Result<(CustomerSummary, Preferences), StoreError> {
        preferences::preferences(&self.api, caller).await
    }

    async fn update_preferences(
        &self,
        caller: &Caller,
        change: &PreferencesChange,
    ) -> Result<(), StoreError> {
        preferences::update_preferences(&self.api, caller, change).await
    }
}

#[async_trait]
impl TokenRenewal for Finqu {
    async fn renew(&self, caller: &Caller) -> Result<RenewedToken, StoreError> {
        session::renew(&self.api, caller).await
    }
}
