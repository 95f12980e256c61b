//! What a backend can do. Pages ask this and never a vendor's name.

/// The record of abilities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capabilities {
    /// Customers can register.
    pub registration: bool,
    /// Forgotten passwords are recovered through the API, by a mailed link to this app.
    pub password_recovery: bool,
    /// The password can be changed by a logged-in customer.
    pub password_change: bool,
    /// The e-mail address can be changed.
    pub email_change: bool,
    /// Customers have a book of addresses rather than a single one.
    pub address_book: bool,
    /// The order list can be narrowed by status.
    pub order_status_filter: bool,
    /// There are product pages, a search and carts.
    pub shop: bool,
}
