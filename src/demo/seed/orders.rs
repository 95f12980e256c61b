//! The orders of the seed data: one of every kind for the VIP, a few for the others.

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;

use super::customers::address_book;
use super::order_kinds::{
    discounted, only_download, picked_up, refunded, shipped, to_three_addresses, with_certificate,
    with_deleted_product, with_download, with_handling, with_many_lines, with_message_and_wrapping,
};
use crate::demo::addresses::Address;
use crate::demo::catalog::{PRODUCTS, Product};
use crate::demo::money::{DEFAULT_CURRENCY, Minor, per_thousand};
use crate::demo::orders::{self, Destination, Instrument, Line, Order, Payment, Status};

/// The tax on everything but gift certificates, in thousandths.
const TAX: i64 = 80;
/// 18 November 2026, 14:05 UTC: when the newest order was placed.
const NEWEST: i64 = 1_795_010_700;

/// Whose orders they are.
pub(super) struct Buyer {
    customer: i32,
    pub(super) name: &'static str,
    /// What the group paid then, in thousandths of the price.
    share: i64,
    newest: i32,
}

const RETAIL: Buyer = Buyer { customer: 1, name: "retail", share: 1000, newest: 203 };
const WHOLESALE: Buyer = Buyer { customer: 2, name: "wholesale", share: 850, newest: 302 };
pub(super) const VIP: Buyer = Buyer { customer: 3, name: "vip", share: 900, newest: 1037 };

/// Stores all orders.
pub(super) fn plant(connection: &Connection) -> rusqlite::Result<()> {
    for (buyer, orders) in all() {
        for order in orders {
            orders::insert(connection, Some(buyer.customer), &order)?;
        }
    }
    Ok(())
}

fn all() -> [(&'static Buyer, Vec<Order>); 3] {
    let retail = [(201, Status::Completed), (202, Status::Shipped), (203, Status::AwaitingFulfillment)];
    let wholesale = [(301, Status::Completed), (302, Status::AwaitingPayment)];
    [
        (&RETAIL, retail.map(|(id, status)| RETAIL.plain(id, status)).into()),
        (&WHOLESALE, wholesale.map(|(id, status)| WHOLESALE.plain(id, status)).into()),
        (&VIP, (1001..=1037).map(vip_order).collect()),
    ]
}

/// The VIP's order of a number. Every status and every part of an order occurs.
fn vip_order(id: i32) -> Order {
    let draft = |status| VIP.draft(id, status);
    let mut order = match id {
        1037 => draft(Status::AwaitingPayment),
        1036 => with_message_and_wrapping(draft(Status::AwaitingFulfillment)),
        1035 => to_three_addresses(draft(Status::PartiallyShipped)),
        1034 => shipped(draft(Status::Shipped), true, true),
        1033 => shipped(draft(Status::Shipped), true, false),
        1032 => shipped(draft(Status::Shipped), false, true),
        1031 => picked_up(draft(Status::AwaitingPickup)),
        1030 => with_download(draft(Status::Completed)),
        1029 => refunded(draft(Status::PartiallyRefunded), 1),
        1028 => refunded(draft(Status::Refunded), i32::MAX),
        1027 => with_deleted_product(draft(Status::Completed)),
        1026 => discounted(draft(Status::Completed)),
        1023 => with_certificate(draft(Status::Completed)),
        1022 => with_handling(draft(Status::Completed)),
        1020 => draft(Status::Pending),
        1019 => draft(Status::AwaitingShipment),
        1018 => draft(Status::Cancelled),
        1017 => draft(Status::Declined),
        1016 => draft(Status::Disputed),
        1015 => draft(Status::Incomplete),
        1014 => draft(Status::ManualVerificationRequired),
        1012 => with_many_lines(draft(Status::Completed)),
        1002 => only_download(draft(Status::Completed)),
        _ => draft(Status::Completed),
    };
    order.tax = per_thousand(order.taxable(), TAX);
    let total = order.total();
    order.payments = match id {
        1037 => vec![payment("bankdeposit", "Bank Deposit", total, None)],
        1025 => vec![payment("storecredit", "Store Credit", 1500, None), card("Visa", "4242", total - 1500)],
        1024 => vec![certificate_payment(2000), card("Mastercard", "4444", total - 2000)],
        1017 | 1015 => Vec::new(),
        _ => vec![card("Visa", "4242", total)],
    };
    order
}

/// Whether the orders of the past can have it: the store had a smaller range then.
pub(super) fn was_sold(product: &Product) -> bool {
    product.id < 150 && !product.is_digital()
}

impl Buyer {
    /// An order with two lines to the first address, without tax and payments.
    fn draft(&self, id: i32, status: Status) -> Order {
        let book = address_book(self.name);
        let address = book.into_iter().next().unwrap_or_default();
        let age = SignedDuration::from_hours(24 * 29).saturating_mul(self.newest - id);
        let placed = Timestamp::from_second(NEWEST).unwrap_or_default();
        let ordered_at = placed.saturating_sub(age).unwrap_or(placed);
        let number = usize::try_from(id).unwrap_or_default();
        let goods: Vec<&Product> = PRODUCTS.iter().filter(|product| was_sold(product)).collect();
        let pick = |step: usize| goods[(number * 5 + step) % goods.len()];
        let lines =
            vec![self.line(id * 100 + 1, pick(0), 1 + id % 3), self.line(id * 100 + 2, pick(7), 2 - id % 2)];
        Order {
            id,
            status,
            ordered_at,
            updated_at: later(ordered_at, 2),
            currency: DEFAULT_CURRENCY.to_owned(),
            email: format!("{}@example.com", self.name),
            billing: address.clone(),
            message: None,
            destinations: vec![destination(id * 10 + 1, address, lines)],
            pickups: Vec::new(),
            downloads: Vec::new(),
            certificates: Vec::new(),
            discount: 0,
            coupons: Vec::new(),
            tax: 0,
            payments: Vec::new(),
            cart: None,
        }
    }

    /// An order with nothing special, paid by card.
    fn plain(&self, id: i32, status: Status) -> Order {
        let mut order = self.draft(id, status);
        if status == Status::Shipped {
            order = shipped(order, true, true);
        }
        order.tax = per_thousand(order.taxable(), TAX);
        order.payments = vec![card("Visa", "1881", order.total())];
        order
    }

    pub(super) fn line(&self, id: i32, product: &Product, quantity: i32) -> Line {
        let options = match product.kind {
            "notebook" => vec![("Cover".to_owned(), "Forest green".to_owned())],
            _ => Vec::new(),
        };
        Line {
            id,
            product: product.id,
            name: product.name.to_owned(),
            sku: product.sku.to_owned(),
            brand: Some(product.brand.to_owned()),
            quantity,
            refunded: 0,
            list_price: product.list_price,
            price: per_thousand(product.sale_price.unwrap_or(product.list_price), self.share),
            wrapping: None,
            options,
        }
    }
}

pub(super) fn destination(id: i32, address: Address, lines: Vec<Line>) -> Destination {
    Destination { id, address, lines, shipping: 695, handling: 0, shipments: Vec::new() }
}

pub(super) fn later(moment: Timestamp, days: i64) -> Timestamp {
    let later = moment.saturating_add(SignedDuration::from_hours(24 * days));
    later.unwrap_or(moment)
}

fn payment(method: &str, name: &str, amount: Minor, instrument: Option<Instrument>) -> Payment {
    Payment { method: method.to_owned(), name: name.to_owned(), amount, instrument }
}

fn card(brand: &str, last4: &str, amount: Minor) -> Payment {
    let instrument = Instrument::Card { brand: brand.to_owned(), last4: last4.to_owned() };
    payment("card", "Credit card", amount, Some(instrument))
}

fn certificate_payment(amount: Minor) -> Payment {
    let instrument = Instrument::Certificate { code: "PINE-7Q2-K4M".to_owned() };
    payment("giftcertificate", "Gift Certificate", amount, Some(instrument))
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seed_orders_add_up_and_are_paid_in_full() {
        for order in all().into_iter().flat_map(|(_, orders)| orders) {
            assert_eq!(order.tax, per_thousand(order.taxable(), TAX), "{}", order.id);
            let paid: Minor = order.payments.iter().map(|payment| payment.amount).sum();
            assert!(paid == order.total() || order.payments.is_empty(), "{}", order.id);
            assert!(order.payments.iter().all(|payment| payment.amount > 0), "{}", order.id);
        }
    }

    #[test]
    fn the_vip_has_orders_of_every_status_over_three_years() {
        let orders: Vec<_> = (1001..=1037).map(vip_order).collect();
        let mut labels: Vec<_> = orders.iter().map(|order| order.status.label()).collect();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), 15);
        assert_eq!(orders[36].ordered_at.to_string(), "2026-11-18T14:05:00Z");
        assert!(orders[0].ordered_at.to_string().starts_with("2024-01-"));
    }
}
