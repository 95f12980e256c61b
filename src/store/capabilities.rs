//! What a backend can do, as far as the presence of a part of [`Store`](super::Store) does not tell. Pages ask this and
//! never a vendor's name.

use super::catalog::Sort;

/// The record of abilities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capabilities {
    /// The e-mail address can be changed.
    pub email_change: bool,
    /// The order list can be narrowed by status.
    pub order_status_filter: bool,
    /// Prices may be hidden from guests and shown to customers.
    pub hides_prices: bool,
    /// Orders tell of their parcels.
    pub parcels: bool,
    /// Orders are known to come newest first.
    pub newest_orders_first: bool,
    /// The orders in which goods can be listed, in the order in which they are offered.
    pub sorts: &'static [Sort],
}
