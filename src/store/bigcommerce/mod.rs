//! The adapter to BigCommerce's Storefront GraphQL API.
//!
//! `documents/` holds what is sent; `transport` sends it and `response` reads the envelope; the other modules turn
//! the data into the app's own types, one module for each part of the port.

mod address;
mod config;
mod customer;
mod deliveries;
mod documents;
mod field_values;
mod form_fields;
mod http_client;
mod large_order;
mod order;
mod order_items;
mod order_list;
mod order_status;
mod paging;
mod passwords;
mod picture;
mod public_data;
mod refusals;
mod response;
mod scalars;
mod session;
mod transport;

use async_trait::async_trait;
use secrecy::SecretString;

use self::transport::Api;
use super::{
    Address, AddressBook, AddressId, AddressInput, Caller, Capabilities, Customer, CustomerChange,
    CustomerSummary, LogIn, NewCustomer, Order, OrderFilter, OrderId, OrderList, Overview, PageRequest,
    PublicData, ResetLink, Store, StoreError,
};

pub use self::config::{BigCommerceConfig, ConfigError, graphql_url};

/// Origins from which BigCommerce serves images of stores.
const IMAGE_ORIGINS: [&str; 2] = ["https://cdn11.bigcommerce.com", "https://*.bigcommerce.com"];

const CAPABILITIES: Capabilities = Capabilities {
    registration: true,
    password_recovery: true,
    password_change: true,
    email_change: true,
    address_book: true,
    order_status_filter: true,
};

/// A channel of a BigCommerce store.
#[derive(Debug)]
pub struct BigCommerce {
    api: Api,
    image_origins: Vec<String>,
}

impl BigCommerce {
    /// The adapter to the channel that the configuration names. Nothing is sent yet.
    ///
    /// # Errors
    /// When the configuration cannot work.
    pub fn new(config: BigCommerceConfig) -> Result<Self, ConfigError> {
        let own = IMAGE_ORIGINS.map(str::to_owned).into_iter();
        Ok(Self { api: Api::new(&config)?, image_origins: own.chain(config.image_origins).collect() })
    }
}

#[async_trait]
impl Store for BigCommerce {
    fn capabilities(&self) -> &Capabilities {
        &CAPABILITIES
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

    async fn log_out(&self, caller: &Caller, cart: Option<&str>) -> Result<Option<String>, StoreError> {
        session::log_out(&self.api, caller, cart).await
    }

    async fn register(&self, caller: &Caller, customer: &NewCustomer) -> Result<(), StoreError> {
        customer::register(&self.api, caller, customer).await
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

    async fn add_address(&self, caller: &Caller, address: &AddressInput) -> Result<(), StoreError> {
        address::add_address(&self.api, caller, address).await
    }

    async fn update_address(
        &self,
        caller: &Caller,
        id: &AddressId,
        address: &AddressInput,
    ) -> Result<(), StoreError> {
        address::update_address(&self.api, caller, id, address).await
    }

    async fn delete_address(&self, caller: &Caller, id: &AddressId) -> Result<(), StoreError> {
        address::delete_address(&self.api, caller, id).await
    }

    async fn change_password(
        &self,
        caller: &Caller,
        current: &SecretString,
        new: &SecretString,
    ) -> Result<(), StoreError> {
        passwords::change_password(&self.api, caller, current, new).await
    }

    async fn request_password_reset(
        &self,
        caller: &Caller,
        email: &str,
        path: &str,
    ) -> Result<(), StoreError> {
        passwords::request_password_reset(&self.api, caller, email, path).await
    }

    async fn reset_password(
        &self,
        caller: &Caller,
        link: &ResetLink,
        new: &SecretString,
    ) -> Result<(), StoreError> {
        passwords::reset_password(&self.api, caller, link, new).await
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
