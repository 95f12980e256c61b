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
pub mod form_fields;
pub mod hosted;
pub mod money;
pub mod order;
pub mod paging;
pub mod price;
pub mod product;
pub mod public_catalog;
pub mod public_data;
pub mod settings;

use std::net::IpAddr;

use async_trait::async_trait;
use jiff::Timestamp;
use secrecy::SecretString;

pub use address::{Address, AddressBook, AddressId, AddressInput};
pub use capabilities::Capabilities;
pub use cart::{CartPage, CartState, CheckoutUrls, NewLine};
pub use catalog::{Listing, ListingRequest, Route, ShopFrame};
pub use customer::{Customer, CustomerChange, CustomerSummary, NewCustomer};
pub use error::{Refusal, StoreError};
pub use hosted::HostedPages;
pub use money::Money;
pub use order::{Order, OrderFilter, OrderId, OrderList, OrderSummary};
pub use paging::PageRequest;
pub use product::{ProductPage, ProductRequest};
pub use settings::PublicData;

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
    /// The first address, if there is one.
    pub address: Option<Address>,
    /// How many addresses there are.
    pub address_count: Option<u32>,
}

/// The link of a password reset mail.
#[derive(Clone, Debug)]
pub struct ResetLink {
    /// The customer's id (`c` of the link).
    pub customer_id: String,
    /// The one-time token (`t` of the link).
    pub token: SecretString,
}

/// A commerce backend.
///
/// Every method is one round trip to the backend at most, unless its documentation says otherwise. Reads may be
/// repeated by the adapter after a connection failure; changes are sent once.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// What this backend can do.
    fn capabilities(&self) -> &Capabilities;

    /// Origins from which this backend serves images, for the Content-Security-Policy.
    fn image_origins(&self) -> Vec<String>;

    /// Settings, form fields and countries: what every visitor sees alike. Asked as a guest always.
    async fn public_data(&self, caller: &Caller) -> Result<PublicData, StoreError>;

    /// Logs a customer in. A guest's cart is merged into the customer's.
    ///
    /// # Errors
    /// [`StoreError::BadCredentials`] for every reason that the shopper must not learn more about,
    /// [`StoreError::PasswordResetRequired`] when the store has mailed a link for a forced reset.
    async fn log_in(
        &self,
        caller: &Caller,
        email: &str,
        password: &SecretString,
        guest_cart: Option<&str>,
    ) -> Result<LogIn, StoreError>;

    /// Logs a customer in by a token of a system that the store trusts (a Customer Login JWT).
    ///
    /// # Errors
    /// [`StoreError::BadCredentials`] for every token that the store does not accept.
    async fn log_in_with_token(
        &self,
        caller: &Caller,
        token: &SecretString,
        guest_cart: Option<&str>,
    ) -> Result<LogIn, StoreError>;

    /// Ends the caller's token at the store. Returns the cart that the guest may keep.
    async fn log_out(&self, caller: &Caller, cart: Option<&str>) -> Result<Option<CartState>, StoreError>;

    /// The store's own pages, when single sign-on with them is set up.
    fn hosted_pages(&self) -> Option<&dyn HostedPages>;

    /// What a path of the shop leads to, as the caller may see it. The path may have a query, on which some
    /// redirects depend.
    async fn route(&self, caller: &Caller, path: &str) -> Result<Route, StoreError>;

    /// A product with the caller's prices.
    async fn product(&self, caller: &Caller, request: &ProductRequest) -> Result<ProductPage, StoreError>;

    /// A list of products with the caller's prices; `None` when there is no such category or brand for the caller.
    async fn listing(
        &self,
        caller: &Caller,
        request: &ListingRequest,
    ) -> Result<(ShopFrame, Option<Listing>), StoreError>;

    /// A cart.
    async fn cart(&self, caller: &Caller, cart: &str) -> Result<CartPage, StoreError>;

    /// Puts something into a cart; without a cart, makes one in the given currency.
    ///
    /// # Errors
    /// [`Refusal::NoSuchCart`] when the cart is gone, [`Refusal::NotEnoughStock`], [`Refusal::Cart`].
    async fn add_to_cart(
        &self,
        caller: &Caller,
        cart: Option<&str>,
        line: &NewLine,
        currency: Option<&str>,
    ) -> Result<CartState, StoreError>;

    /// Changes the quantity of a line, which is at least 1.
    ///
    /// # Errors
    /// As [`Store::add_to_cart`].
    async fn change_cart_line(
        &self,
        caller: &Caller,
        cart: &str,
        line: &cart::CartLine,
        quantity: u32,
    ) -> Result<CartState, StoreError>;

    /// Removes a line. `None` when the cart is gone with its last line.
    ///
    /// # Errors
    /// As [`Store::add_to_cart`].
    async fn remove_cart_line(
        &self,
        caller: &Caller,
        cart: &str,
        line: &str,
    ) -> Result<Option<CartState>, StoreError>;

    /// Changes the currency of a cart, which makes a new one of it.
    ///
    /// # Errors
    /// As [`Store::add_to_cart`].
    async fn change_cart_currency(
        &self,
        caller: &Caller,
        cart: &str,
        currency: &str,
    ) -> Result<CartState, StoreError>;

    /// Where the store's own checkout takes this cart over, with the caller logged in; `None` when it is gone.
    async fn checkout(&self, caller: &Caller, cart: &str) -> Result<Option<CheckoutUrls>, StoreError>;

    /// Creates a customer. Does not log in.
    async fn register(&self, caller: &Caller, customer: &NewCustomer) -> Result<(), StoreError>;

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

    /// Adds an address.
    async fn add_address(&self, caller: &Caller, address: &AddressInput) -> Result<(), StoreError>;

    /// Replaces an address.
    async fn update_address(
        &self,
        caller: &Caller,
        id: &AddressId,
        address: &AddressInput,
    ) -> Result<(), StoreError>;

    /// Deletes an address.
    async fn delete_address(&self, caller: &Caller, id: &AddressId) -> Result<(), StoreError>;

    /// Changes the password, given the current one.
    async fn change_password(
        &self,
        caller: &Caller,
        current: &SecretString,
        new: &SecretString,
    ) -> Result<(), StoreError>;

    /// Asks the store to mail a reset link that leads to `path` of this app.
    async fn request_password_reset(
        &self,
        caller: &Caller,
        email: &str,
        path: &str,
    ) -> Result<(), StoreError>;

    /// Sets a new password by a mailed link.
    async fn reset_password(
        &self,
        caller: &Caller,
        link: &ResetLink,
        new: &SecretString,
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
