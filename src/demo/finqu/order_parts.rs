//! Discounts, payments and shipping of an order.

use async_graphql::SimpleObject;

use super::address::Address;
use super::money::{number, percentage, rate};
use super::order::Order;
use crate::demo::money::Minor;
use crate::demo::orders::{Destination, Instrument, Payment};
use crate::demo::shop_counter;

/// Something taken off. Amounts are with tax.
#[derive(SimpleObject)]
pub(super) struct CartDiscount {
    title: Option<String>,
    #[graphql(name = "type")]
    kind: &'static str,
    code: Option<String>,
    amount: f64,
    total_amount: f64,
    total_savings: f64,
}

#[derive(SimpleObject)]
pub(super) struct CartTaxLine {
    pub(super) price: f64,
    pub(super) rate: f64,
    pub(super) rate_percentage: f64,
}

#[derive(SimpleObject)]
pub(super) struct CartPaymentMethod {
    #[graphql(name = "type")]
    kind: String,
    title: String,
    status: &'static str,
    is_paid: bool,
    info: Option<String>,
}

#[derive(SimpleObject)]
pub(super) struct CartShippingMethod {
    #[graphql(name = "type")]
    kind: &'static str,
    title: String,
    info: Option<&'static str>,
    pickup_availability: Option<&'static str>,
    pickup_address: Option<Address>,
    price: f64,
    net_price: f64,
    tax: f64,
    rate: f64,
    rate_percentage: f64,
}

/// The coupons of an order, and what was taken off without one.
pub(super) fn discounts(order: &Order) -> Vec<CartDiscount> {
    let discount = |kind, title: Option<&str>, code: Option<&str>, amount: Minor| CartDiscount {
        title: title.map(ToOwned::to_owned),
        kind,
        code: code.map(ToOwned::to_owned),
        amount: number(order.with_tax(amount)),
        total_amount: number(order.with_tax(amount)),
        total_savings: number(order.with_tax(amount)),
    };
    let coupons = order.0.coupons.iter();
    let coupons = coupons.map(|coupon| discount("coupon", None, Some(&coupon.code), coupon.amount));
    let other = Some(order.0.discount).filter(|amount| *amount > 0);
    let other = other.map(|amount| discount("discount", Some("Discount"), None, amount));
    other.into_iter().chain(coupons).collect()
}

/// How goods reach the customer: one entry for each address, and one for what she picks up.
pub(super) fn shipping_methods(order: &Order) -> Vec<CartShippingMethod> {
    let method = |kind, title: String, net: Minor| CartShippingMethod {
        kind,
        title,
        info: None,
        pickup_availability: None,
        pickup_address: None,
        price: number(order.with_tax(net)),
        net_price: number(net),
        tax: number(order.with_tax(net) - net),
        rate: rate(order.tax_rate()),
        rate_percentage: percentage(order.tax_rate()),
    };
    let carrier = |to: &Destination| match to.shipments.first() {
        Some(shipment) => format!("{}, {}", shipment.provider, shipment.method),
        None => "Shipping".to_owned(),
    };
    let sent = order.0.destinations.iter();
    let sent = sent.map(|to| method("shipping", carrier(to), to.shipping + to.handling));
    let picked_up = order.0.pickups.iter().map(|_| CartShippingMethod {
        info: Some(shop_counter::INSTRUCTIONS),
        pickup_availability: Some(shop_counter::OPEN),
        pickup_address: Some(Address::new(&shop_counter::address(), shop_counter::EMAIL)),
        ..method("pickup", shop_counter::METHOD.to_owned(), 0)
    });
    sent.chain(picked_up).collect()
}

impl CartPaymentMethod {
    pub(super) fn new(payment: &Payment, is_paid: bool) -> Self {
        let info = payment.instrument.as_ref().map(|instrument| match instrument {
            Instrument::Card { brand, last4 } => format!("{brand} ending in {last4}"),
            Instrument::Certificate { code } => code.clone(),
        });
        Self {
            kind: payment.method.clone(),
            title: payment.name.clone(),
            status: if is_paid { "paid" } else { "pending" },
            is_paid,
            info,
        }
    }
}
