//! The customer.

use async_graphql::Object;
use rusqlite::Connection;

use super::address::{Address, full_name};
use super::consents::ConsentRecord;
use super::loyalty::LoyaltyDiscountProgress;
use super::money::{given, number, rfc_2822};
use super::order::Order;
use super::settings::{Currency, Locale};
use crate::demo::consents::Consent;
use crate::demo::customer_profiles::{self, Profile};
use crate::demo::customers::{self, group_name};
use crate::demo::money::Minor;
use crate::demo::{addresses, consents, orders};

/// A customer with everything that is told of her, read at once.
pub(super) struct Customer {
    customer: customers::Customer,
    profile: Profile,
    address: Option<addresses::Address>,
    consents: Vec<Consent>,
    sums: Sums,
}

/// What her orders come to, in the default currency with tax.
#[derive(Default)]
struct Sums {
    orders: i32,
    ordered: Minor,
    refunds: i32,
    refunded: Minor,
    first: Option<String>,
    last: Option<String>,
    spent: Minor,
}

impl Customer {
    /// The customer of an id.
    pub(super) fn find(connection: &Connection, id: i32) -> rusqlite::Result<Option<Self>> {
        let Some(customer) = customers::by_id(connection, id)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            customer,
            profile: customer_profiles::of_customer(connection, id)?,
            address: addresses::of_customer(connection, id)?.into_iter().next().map(|(_, address)| address),
            consents: consents::of_customer(connection, id)?,
            sums: Sums::of(orders::of_customer(connection, id)?),
        }))
    }
}

impl Sums {
    fn of(newest_first: Vec<orders::Order>) -> Self {
        let mut sums = Self {
            orders: i32::try_from(newest_first.len()).unwrap_or(i32::MAX),
            first: newest_first.last().and_then(|order| rfc_2822(order.ordered_at)),
            last: newest_first.first().and_then(|order| rfc_2822(order.ordered_at)),
            ..Self::default()
        };
        for order in newest_first.into_iter().map(Order) {
            let (total, refunded) = (order.total_in_default(), order.refunded_in_default());
            sums.ordered += total;
            sums.refunded += refunded;
            sums.refunds += i32::from(refunded > 0);
            if order.is_paid() {
                sums.spent += total - refunded;
            }
        }
        sums
    }
}

#[Object]
impl Customer {
    async fn id(&self) -> i32 {
        self.customer.id
    }

    async fn customer_number(&self) -> String {
        format!("C{:05}", self.customer.id)
    }

    async fn name(&self) -> Option<String> {
        full_name(&self.customer.first_name, &self.customer.last_name)
    }

    async fn first_name(&self) -> Option<String> {
        given(&self.customer.first_name)
    }

    async fn last_name(&self) -> Option<String> {
        given(&self.customer.last_name)
    }

    /// The e-mail address of the log-in.
    async fn username(&self) -> &str {
        &self.customer.email
    }

    async fn has_access(&self) -> bool {
        self.profile.has_access
    }

    async fn accepts_marketing(&self) -> Option<bool> {
        self.profile.accepts_marketing
    }

    async fn tags(&self) -> Option<Vec<String>> {
        Some(self.profile.tags.clone()).filter(|tags| !tags.is_empty())
    }

    /// The name of the customer group.
    async fn audiences(&self) -> Option<Vec<&str>> {
        group_name(self.customer.group).map(|name| vec![name])
    }

    async fn address(&self) -> Option<Address> {
        Address::of_customer(&self.customer, &self.profile, self.address.as_ref())
    }

    async fn language(&self) -> Option<Locale> {
        Locale::find(self.profile.language.as_deref()?)
    }

    async fn currency(&self) -> Option<Currency> {
        Currency::find(self.profile.currency.as_deref()?)
    }

    async fn order_count(&self) -> i32 {
        self.sums.orders
    }

    async fn order_total(&self) -> f64 {
        number(self.sums.ordered)
    }

    async fn refund_count(&self) -> i32 {
        self.sums.refunds
    }

    async fn refund_total(&self) -> f64 {
        number(self.sums.refunded)
    }

    async fn first_order_date(&self) -> Option<&str> {
        self.sums.first.as_deref()
    }

    async fn last_order_date(&self) -> Option<&str> {
        self.sums.last.as_deref()
    }

    /// Null before the first order.
    async fn loyalty_discount_progress(&self) -> Option<LoyaltyDiscountProgress> {
        (self.sums.orders > 0).then(|| LoyaltyDiscountProgress::at(self.sums.spent))
    }

    /// The whole history, newest first.
    async fn consents(&self) -> Vec<ConsentRecord> {
        self.consents.iter().cloned().map(Into::into).collect()
    }
}
