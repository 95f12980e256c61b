//! The adapter to BigCommerce's Storefront GraphQL API.
//!
//! `documents/` holds what is sent; `transport` sends it and `response` reads the envelope; the other modules turn
//! the data into the app's own types, one module for each part of the port. `parts` joins them to the port's parts.

mod address;
mod breadcrumbs;
mod cart;
mod cart_changes;
mod cart_lines;
mod cart_options;
mod cart_refusals;
mod checkout;
mod config;
mod currencies;
mod customer;
mod deliveries;
mod documents;
mod facets;
mod field_values;
mod form_fields;
mod hosted;
mod large_order;
mod listing;
mod listing_filter;
mod order;
mod order_items;
mod order_list;
mod order_status;
mod paging;
mod parts;
mod passwords;
mod picture;
mod prices;
mod pricing_api;
mod product;
mod product_card;
mod product_options;
mod product_variants;
mod public_data;
mod refusals;
mod response;
mod route;
mod scalars;
mod session;
mod shop_frame;
mod statuses;
mod transport;

use async_trait::async_trait;
use secrecy::SecretString;

use self::hosted::Hosted;
use self::pricing_api::PricingApi;
use self::transport::Api;
use super::catalog::Sort;
use super::http::Upstream;
use super::{
    Address, AddressBook, AddressId, AddressInput, Addresses, Caller, Capabilities, CartState, Carts,
    Catalog, Customer, CustomerChange, CustomerSummary, HostedPages, LogIn, LogInByToken, NewCustomer, Order,
    OrderFilter, OrderId, OrderList, Overview, PageRequest, Passwords, PublicData, Registered, Store,
    StoreError,
};

pub use self::config::{BigCommerceConfig, PriceSource, SingleSignOn, api_url, graphql_url, store_url};
pub use super::http::{ConfigError, is_loopback};

/// Origins from which BigCommerce serves images of stores.
const IMAGE_ORIGINS: [&str; 2] = ["https://cdn11.bigcommerce.com", "https://*.bigcommerce.com"];

const CAPABILITIES: Capabilities = Capabilities {
    email_change: true,
    order_status_filter: true,
    hides_prices: true,
    parcels: true,
    newest_orders_first: true,
    sorts: &Sort::ALL,
};

/// A channel of a BigCommerce store.
#[derive(Debug)]
pub struct BigCommerce {
    api: Api,
    /// Where the prices of lists come from, unless they come with the products.
    pricing: Option<PricingApi>,
    hosted: Option<Hosted>,
    image_origins: Vec<String>,
}

impl BigCommerce {
    /// The adapter to the channel that the configuration names. Nothing is sent yet.
    ///
    /// # Errors
    /// When the configuration cannot work.
    pub fn new(config: BigCommerceConfig) -> Result<Self, ConfigError> {
        let api = Api::new(&config)?;
        let own = IMAGE_ORIGINS.map(str::to_owned).into_iter();
        let pricing = match &config.prices {
            PriceSource::GraphQl => None,
            PriceSource::PricingApi { api_url, access_token } => {
                Some(PricingApi::new(api_url, access_token, config.channel_id, api.upstream().clone())?)
            }
        };
        Ok(Self {
            api,
            pricing,
            hosted: config.single_sign_on.map(|sso| Hosted::new(sso, config.channel_id)).transpose()?,
            image_origins: own.chain(config.image_origins).collect(),
        })
    }
}

#[async_trait]
impl Store for BigCommerce {
    fn capabilities(&self) -> &Capabilities {
        &CAPABILITIES
    }

    fn catalog(&self) -> Option<&dyn Catalog> {
        Some(self)
    }

    fn carts(&self) -> Option<&dyn Carts> {
        Some(self)
    }

    fn address_book(&self) -> Option<&dyn Addresses> {
        Some(self)
    }

    fn passwords(&self) -> Option<&dyn Passwords> {
        Some(self)
    }

    fn log_in_by_token(&self) -> Option<&dyn LogInByToken> {
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
        guest_cart: Option<&str>,
    ) -> Result<LogIn, StoreError> {
        session::log_in(&self.api, caller, email, password, guest_cart).await
    }

    async fn log_out(&self, caller: &Caller, cart: Option<&str>) -> Result<Option<CartState>, StoreError> {
        session::log_out(&self.api, caller, cart).await
    }

    fn hosted_pages(&self) -> Option<&dyn HostedPages> {
        self.hosted.as_ref().map(|hosted| hosted as &dyn HostedPages)
    }

    async fn register(&self, caller: &Caller, customer: &NewCustomer) -> Result<Registered, StoreError> {
        customer::register(&self.api, caller, customer).await?;
        Ok(Registered::LogInNext)
    }

    async fn customer_summary(&self, caller: &Caller) -> Result<CustomerSummary, StoreError> {
        customer::customer_summary(&self.api, caller).await
    }

    async fn overview(&self, caller: &Caller) -> Result<Overview, StoreError> {
        order_list::overview(&self.api, caller).await
    }

    async fn customer(&self, caller: &Caller) -> Result<Customer, StoreError> {
        customer::customer(&self.api, caller).await
    }

    async fn update_customer(&self, caller: &Caller, change: &CustomerChange) -> Result<(), StoreError> {
        customer::update_customer(&self.api, caller, change).await
    }

    async fn addresses(&self, caller: &Caller, page: &PageRequest) -> Result<AddressBook, StoreError> {
        address::addresses(&self.api, caller, page).await
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
        filter: &OrderFilter,
        page: &PageRequest,
    ) -> Result<OrderList, StoreError> {
        order_list::orders(&self.api, caller, filter, page).await
    }

    async fn order(
        &self,
        caller: &Caller,
        id: &OrderId,
    ) -> Result<(CustomerSummary, Option<Order>), StoreError> {
        order::order(&self.api, caller, id).await
    }
}
