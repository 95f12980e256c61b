//! For whom prices are.

use rusqlite::Connection;

use super::tax::{STORE_ZONE, TaxZone};
use crate::demo::money::Currency;
use crate::demo::{addresses, customers};

/// What the store knows of who asks, as far as goods and prices depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Audience {
    /// The customer group; guests have none.
    pub(crate) group: Option<i32>,
    pub(crate) zone: &'static TaxZone,
}

/// An audience that reckons in a currency.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shopper {
    pub(crate) group: Option<i32>,
    pub(crate) zone: &'static TaxZone,
    pub(crate) currency: &'static Currency,
}

impl Audience {
    /// Somebody who is not logged in: in no group, in the store's own zone.
    pub(crate) const GUEST: Audience = Audience { group: None, zone: &STORE_ZONE };

    /// A customer's group, and the zone of the first address in the book. Nobody and unknown customers are guests.
    pub(crate) fn of(connection: &Connection, customer: Option<i32>) -> rusqlite::Result<Audience> {
        let Some(id) = customer else {
            return Ok(Self::GUEST);
        };
        let Some(customer) = customers::by_id(connection, id)? else {
            return Ok(Self::GUEST);
        };
        let book = addresses::of_customer(connection, id)?;
        let zone =
            book.first().map_or(&STORE_ZONE, |(_, address)| TaxZone::of_country(&address.country_code));
        Ok(Audience { group: Some(customer.group), zone })
    }

    pub(crate) fn with_currency(self, currency: &'static Currency) -> Shopper {
        Shopper { group: self.group, zone: self.zone, currency }
    }
}
