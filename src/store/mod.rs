//! The port to the store's backend: the app's own types, what a backend can do, and what can go wrong.
//!
//! Pages know this module and nothing of vendors; adapters (such as [`bigcommerce`]) translate a vendor's API
//! into it. Data that were fetched for one customer are never shared: only [`Store::public_data`] may be cached.

pub mod address;
pub mod bigcommerce;
pub mod capabilities;
pub mod cart;
pub mod catalog;
pub mod customer;
pub mod error;
pub mod finqu;
pub mod form_fields;
mod graphql;
pub mod hosted;
pub mod http;
pub mod loyalty;
pub mod money;
pub mod order;
pub mod paging;
pub mod passwords;
pub mod preferences;
pub mod price;
pub mod product;
pub mod public_catalog;
pub mod public_data;
pub mod settings;
pub mod when;

use std::net::IpAddr;

use async_trait::async_trait;
use jiff::Timestamp;
use secrecy::SecretString;
use tokio::time::Instant;

use self::http::Upstream;

pub use address::{Address, AddressBook, AddressId, AddressInput, Addresses};
pub use capabilities::Capabilities;
pub use cart::{CartPage, CartState, Carts, CheckoutUrls, NewLine};
pub use catalog::{Catalog, Listing, ListingRequest, Route, ShopFrame};
pub use customer::{BusinessNumbers, Customer, CustomerChange, CustomerSummary, NewCustomer, Registered};
pub use error::{Refusal, RefusedField, StoreError};
pub use hosted::{HostedPages, LogInByToken};
pub use loyalty::LoyaltyProgress;
pub use money::Money;
pub use order::{Order, OrderFilter, OrderId, OrderList, OrderSummary};
pub use paging::PageRequest;
pub use passwords::{Passwords, ResetLink};
pub use preferences::{Consent, Preferences, PreferencesStore};
pub use product::{ProductPage, ProductRequest};
pub use settings::PublicData;
pub use when::When;

/// On whose behalf, and for which request, the store is asked.
///
/// Everything in it reaches the backend as headers or arguments; nothing of it may be logged but the request id.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The customer access token; `None` asks as a guest.
    pub token: Option<SecretString>,
    /// The id of the customer whose token it is.
    pub customer_id: Option<String>,
    /// The shopper's address, as far as a trusted proxy vouches for it.
    pub client_ip: Option<IpAddr>,
    /// BCP 47 language of the answer, such as `en` or `de-AT`.
    pub locale: String,
    /// Joins our log lines with the backend's; a UUID.
    pub request_id: String,
    /// When whoever waits has to have an answer; `None` leaves it to the store's own limits.
    pub deadline: Option<Instant>,
}

/// A log-in that the store accepted.
#[derive(Clone, Debug)]
pub struct LogIn {
    /// The customer access token.
    pub token: SecretString,
    /// The end of the token's life, as the store says.
    pub expires_at: Timestamp,
    /// The customer's id at the store.
    pub customer_id: String,
    /// The cart that belongs to the customer now, if any.
    pub cart: Option<CartState>,
    /// The language of the customer's profile (BCP 47), where the store keeps one.
    pub language: Option<String>,
    /// Where the shopper wants to go, as a log-in by token says: a path of the shop, not yet checked.
    pub redirect_to: Option<String>,
}

/// The first page of the account area: the customer, the newest orders, one address.
#[derive(Clone, Debug)]
pub struct Overview {
    /// Who is logged in.
    pub customer: CustomerSummary,
    /// Store credit, one amount per currency; amounts of zero are left out.
    pub store_credit: Vec<Money>,
    /// At most four, newest first. `None` when the store could not read them.
    pub orders: Option<Vec<OrderSummary>>,
    /// The addresses at a glance. `None` when the store could not read them.
    pub addresses: Option<AddressGlance>,
    /// How far the customer has come in the store's loyalty programme, where there is one.
    pub loyalty: Option<LoyaltyProgress>,
}

/// What the first page tells of the addresses.
#[derive(Clone, Debug)]
pub struct AddressGlance {
    /// The first one, if there is one.
    pub first: Option<Address>,
    /// How many there are.
    pub total: Option<u32>,
}

/// A new token in place of one that ends soon.
#[derive(Clone, Debug)]
pub struct RenewedToken {
    /// The customer access token.
    pub token: SecretString,
    /// The end of its life, as the store says.
    pub expires_at: Timestamp,
}

/// Backends whose customer access tokens can be renewed.
#[async_trait]
pub trait TokenRenewal: Send + Sync {
    /// A new token in place of the caller's, which may end with it.
    ///
    /// # Errors
    /// [`StoreError::InvalidToken`] when the caller's token is over already.
    async fn renew(&self, caller: &Caller) -> Result<RenewedToken, StoreError>;
}

/// A commerce backend: what each has, and the parts that not every one has.
///
/// Every method is one round trip to the backend at most, unless its documentation says otherwise. Reads may be
/// repeated by the adapter after a connection failure; changes are sent once.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// The finer points of what this backend can do.
    fn capabilities(&self) -> &Capabilities;

    /// Product pages and search.
    fn catalog(&self) -> Option<&dyn Catalog> {
        None
    }

    /// Carts and the way to the store's checkout.
    fn carts(&self) -> Option<&dyn Carts> {
        None
    }

    /// Any number of addresses. Without it, a customer has exactly one, which may be empty.
    fn address_book(&self) -> Option<&dyn Addresses> {
        None
    }

    /// Changing and recovering passwords by the API.
    fn passwords(&self) -> Option<&dyn Passwords> {
        None
    }

    /// What customers agree to.
    fn preferences(&self) -> Option<&dyn PreferencesStore> {
        None
    }

    /// Customer access tokens can be renewed.
    fn token_renewal(&self) -> Option<&dyn TokenRenewal> {
        None
    }

    /// Customers of a system that the store trusts come by a link.
    fn log_in_by_token(&self) -> Option<&dyn LogInByToken> {
        None
    }

    /// The store's own pages, when single sign-on with them is set up.
    fn hosted_pages(&self) -> Option<&dyn HostedPages> {
        None
    }

    /// The way to the store, with what is known of how it is.
    fn upstream(&self) -> &Upstream;

    /// Origins from which this backend serves images, for the Content-Security-Policy.
    fn image_origins(&self) -> Vec<String>;

    /// Settings, form fields and countries: what every visitor sees alike. Asked as a guest always.
    async fn public_data(&self, caller: &Caller) -> Result<PublicData, StoreError>;

    /// Logs a customer in. A guest's cart is merged into the customer's. Up to two round trips.
    ///
    /// # Errors
    /// [`StoreError::BadCredentials`] for every reason that the shopper must not learn more about,
    /// [`StoreError::PasswordResetRequired`] when the store has mailed a link for a forced reset,
    /// [`StoreError::AwaitsApproval`] and [`StoreError::LogInClosed`].
    async fn log_in(
        &self,
        caller: &Caller,
        email: &str,
        password: &SecretString,
        guest_cart: Option<&str>,
    ) -> Result<LogIn, StoreError>;

    /// Ends the caller's token at the store. Returns the cart that the guest may keep.
    async fn log_out(&self, caller: &Caller, cart: Option<&str>) -> Result<Option<CartState>, StoreError>;

    /// Creates a customer.
    async fn register(&self, caller: &Caller, customer: &NewCustomer) -> Result<Registered, StoreError>;

    /// Who is logged in, with little else: for pages that only need the frame.
    async fn customer_summary(&self, caller: &Caller) -> Result<CustomerSummary, StoreError>;

    /// The data of the account overview.
    async fn overview(&self, caller: &Caller) -> Result<Overview, StoreError>;

    /// The customer with all details and custom fields.
    async fn customer(&self, caller: &Caller) -> Result<Customer, StoreError>;

    /// Changes the customer's details.
    async fn update_customer(&self, caller: &Caller, change: &CustomerChange) -> Result<(), StoreError>;

    /// One page of the customer's addresses.
    async fn addresses(&self, caller: &Caller, page: &PageRequest) -> Result<AddressBook, StoreError>;

    /// One address with its owner, or `None` when the customer has no such address.
    ///
    /// Backends without a look-up by id read the pages in turn, so this may take several round trips for
    /// customers with very many addresses.
    async fn address(
        &self,
        caller: &Caller,
        id: &AddressId,
    ) -> Result<(CustomerSummary, Option<Address>), StoreError>;

    /// Replaces an address.
    async fn update_address(
        &self,
        caller: &Caller,
        id: &AddressId,
        address: &AddressInput,
    ) -> Result<(), StoreError>;

    /// One page of the customer's orders, newest first.
    async fn orders(
        &self,
        caller: &Caller,
        filter: &OrderFilter,
        page: &PageRequest,
    ) -> Result<OrderList, StoreError>;

    /// One order with its owner, or `None` when the customer has no such order.
    ///
    /// Orders of very many items may take several round trips.
    async fn order(
        &self,
        caller: &Caller,
        id: &OrderId,
    ) -> Result<(CustomerSummary, Option<Order>), StoreError>;
}
