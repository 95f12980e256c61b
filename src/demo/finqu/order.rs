//! An order.
//!
//! The store keeps prices of orders without tax and one sum of tax for the whole order. This contract wants tax in every
//! amount, so the order's own rate of tax is put on each.

use async_graphql::{Context, Object, Result};

use super::address::Address;
use super::customer::Customer;
use super::money::{given, number, percentage, rate, rfc_2822};
use super::order_lines::CartLineItem;
use super::order_parts::{
    CartDiscount, CartPaymentMethod, CartShippingMethod, CartTaxLine, discounts, shipping_methods,
};
use super::shared;
use crate::demo::money::{self, Minor, per_thousand};
use crate::demo::orders::{self, Status};

pub(super) struct Order(pub(super) orders::Order);

/// The id of an order, which is not its number.
pub(super) fn id_of(number: i32) -> String {
    format!("o-{number}")
}

/// The number of the order that an id names.
pub(super) fn number_of(id: &str) -> Option<i32> {
    id.strip_prefix("o-")?.parse().ok().filter(|number| id_of(*number) == id)
}

/// A number with its check digit, by the weights 7, 3 and 1 from the right.
fn reference_number(number: i32) -> String {
    let digits = number.to_string();
    let weighted = digits.bytes().rev().zip([7, 3, 1].into_iter().cycle());
    let sum: u32 = weighted.map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

impl Order {
    /// The tax in thousandths of what it is taken of.
    pub(super) fn tax_rate(&self) -> i64 {
        let taxable = self.0.taxable();
        if taxable > 0 { (self.0.tax * 1000 + taxable / 2) / taxable } else { 0 }
    }

    pub(super) fn with_tax(&self, amount: Minor) -> Minor {
        per_thousand(amount, 1000 + self.tax_rate())
    }

    /// Shipping and handling with tax.
    fn shipping(&self) -> Minor {
        self.with_tax(self.0.shipping() + self.0.handling())
    }

    /// Whether the money has come.
    pub(super) fn is_paid(&self) -> bool {
        let paid: Minor = self.0.payments.iter().map(|payment| payment.amount).sum();
        let waits = matches!(
            self.0.status,
            Status::AwaitingPayment
                | Status::Pending
                | Status::Incomplete
                | Status::Declined
                | Status::Cancelled
                | Status::ManualVerificationRequired
        );
        !waits && paid >= self.0.total()
    }

    pub(super) fn total_in_default(&self) -> Minor {
        self.in_default(self.0.total())
    }

    /// What was given back.
    pub(super) fn refunded_in_default(&self) -> Minor {
        let refunded = self.0.lines().map(|line| line.price * Minor::from(line.refunded)).sum();
        self.in_default(self.with_tax(refunded))
    }

    /// An amount of this order in the default currency.
    fn in_default(&self, amount: Minor) -> Minor {
        let rate = money::currency(&self.0.currency).map_or(1000, |currency| currency.rate);
        (amount * 1000 + rate / 2).div_euclid(rate)
    }

    fn goods_lines(&self) -> Vec<CartLineItem> {
        self.0.lines().map(|line| CartLineItem::goods(self, line)).collect()
    }

    fn extra_lines(&self) -> Vec<CartLineItem> {
        CartLineItem::wrappings(self).into_iter().chain(CartLineItem::certificates(self)).collect()
    }

    fn all_lines(&self) -> Vec<CartLineItem> {
        self.goods_lines().into_iter().chain(self.extra_lines()).collect()
    }

    /// What is sent or picked up, not downloaded.
    fn physical(&self) -> impl Iterator<Item = &orders::Line> {
        let sent = self.0.destinations.iter().flat_map(|to| &to.lines);
        sent.chain(self.0.pickups.iter().flat_map(|pickup| &pickup.lines))
    }
}

#[Object]
impl Order {
    async fn id(&self) -> String {
        id_of(self.0.id)
    }

    async fn order_number(&self) -> String {
        self.0.id.to_string()
    }

    /// What a bank transfer names; null for orders that are paid in other ways.
    async fn reference_number(&self) -> Option<String> {
        let by_bank = self.0.payments.iter().any(|payment| payment.method == "bankdeposit");
        by_bank.then(|| reference_number(self.0.id))
    }

    /// RFC 2822 text.
    async fn created_at(&self) -> Option<String> {
        rfc_2822(self.0.ordered_at)
    }

    /// The merchant's own words.
    async fn order_status(&self) -> &str {
        self.0.status.label()
    }

    /// `paid` or `not_paid`.
    async fn financial_status(&self) -> &str {
        if self.is_paid() { "paid" } else { "not_paid" }
    }

    async fn is_fulfilled(&self) -> bool {
        matches!(
            self.0.status,
            Status::Completed
                | Status::Shipped
                | Status::AwaitingPickup
                | Status::PartiallyRefunded
                | Status::Refunded
        )
    }

    async fn is_shipped(&self) -> bool {
        let sent = !self.0.destinations.is_empty();
        let done = matches!(
            self.0.status,
            Status::Completed | Status::Shipped | Status::PartiallyRefunded | Status::Refunded
        );
        sent && done
    }

    async fn is_cancelled(&self) -> bool {
        matches!(self.0.status, Status::Cancelled | Status::Declined)
    }

    async fn customer(&self, context: &Context<'_>) -> Result<Option<Customer>> {
        let id = super::asker::asker(context)?.customer();
        let find = move |connection: &mut _| id.map_or(Ok(None), |id| Customer::find(connection, id));
        Ok(shared(context)?.database.call(find).await?)
    }

    async fn discounts(&self) -> Option<Vec<CartDiscount>> {
        Some(discounts(self))
    }

    async fn currency(&self) -> &str {
        &self.0.currency
    }

    /// All lines with tax: what the total leaves of the other parts, so that the parts add up to it. Each line is
    /// rounded by itself, so their sum may be some hundredths off.
    async fn subtotal_price(&self) -> f64 {
        let coupons = self.0.coupons.iter().map(|coupon| coupon.amount);
        let off: Minor = coupons.chain([self.0.discount]).map(|amount| self.with_tax(amount)).sum();
        number(self.0.total() - self.shipping() + off)
    }

    async fn total_price(&self) -> f64 {
        number(self.0.total())
    }

    async fn total_net_price(&self) -> f64 {
        number(self.0.total() - self.0.tax)
    }

    async fn total_tax(&self) -> f64 {
        number(self.0.tax)
    }

    async fn tax_lines(&self) -> Option<Vec<CartTaxLine>> {
        let tax = CartTaxLine {
            price: number(self.0.tax),
            rate: rate(self.tax_rate()),
            rate_percentage: percentage(self.tax_rate()),
        };
        Some(Some(tax).filter(|_| self.0.tax > 0).into_iter().collect())
    }

    async fn customer_note(&self) -> Option<String> {
        given(self.0.message.as_deref()?)
    }

    async fn payment_methods(&self) -> Option<Vec<CartPaymentMethod>> {
        let paid = self.is_paid();
        Some(self.0.payments.iter().map(|payment| CartPaymentMethod::new(payment, paid)).collect())
    }

    /// Nothing: no way of paying costs a fee here.
    async fn payment_fee(&self) -> f64 {
        0.0
    }

    async fn shipping_methods(&self) -> Option<Vec<CartShippingMethod>> {
        Some(shipping_methods(self))
    }

    async fn shipping_price(&self) -> f64 {
        number(self.shipping())
    }

    async fn lines(&self) -> Option<Vec<CartLineItem>> {
        Some(self.all_lines())
    }

    async fn physical_lines(&self) -> Option<Vec<CartLineItem>> {
        Some(self.physical().map(|line| CartLineItem::goods(self, line)).collect())
    }

    async fn line_count(&self) -> Option<i32> {
        i32::try_from(self.all_lines().len()).ok()
    }

    /// Null when nothing is sent.
    async fn shipping_address(&self) -> Option<Address> {
        self.0.destinations.first().map(|to| Address::new(&to.address, &self.0.email))
    }

    async fn billing_address(&self) -> Option<Address> {
        Some(Address::new(&self.0.billing, &self.0.email))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_number_ends_in_its_check_digit() {
        assert_eq!(reference_number(123_456), "1234561");
        assert_eq!(reference_number(1037), "10375");
    }

    #[test]
    fn an_id_names_one_order_and_other_texts_name_none() {
        assert_eq!(number_of(&id_of(1042)), Some(1042));
        for bad in ["1042", "o-", "o-01042", "o-+1042", "O-1042", "o-1042 ", "o-99999999999"] {
            assert_eq!(number_of(bad), None, "{bad}");
        }
    }
}
