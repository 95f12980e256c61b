//! An order as the API tells it, with what all pages need of it.

use serde::Deserialize;

use super::address::ApiAddress;
use super::ids::ApiId;
use super::moments::when;
use super::numbers::money;
use super::order_lines::ApiLine;
use super::order_totals::{ApiDiscount, ApiTaxLine};
use crate::store::graphql::scalars::{ApiDecimal, non_blank};
use crate::store::{Money, OrderId, When};

/// The type `Order`; each document asks for some of it, and everything may be null.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiOrder {
    id: Option<ApiId>,
    order_number: Option<String>,
    created_at: Option<String>,
    pub(super) order_status: Option<String>,
    pub(super) financial_status: Option<String>,
    pub(super) is_fulfilled: Option<bool>,
    pub(super) is_shipped: Option<bool>,
    pub(super) is_cancelled: Option<bool>,
    currency: Option<String>,
    pub(super) subtotal_price: Option<ApiDecimal>,
    total_price: Option<ApiDecimal>,
    total_net_price: Option<ApiDecimal>,
    pub(super) total_tax: Option<ApiDecimal>,
    pub(super) shipping_price: Option<ApiDecimal>,
    pub(super) payment_fee: Option<ApiDecimal>,
    pub(super) tax_lines: Option<Vec<ApiTaxLine>>,
    pub(super) discounts: Option<Vec<ApiDiscount>>,
    pub(super) payment_methods: Option<Vec<ApiPaymentMethod>>,
    pub(super) shipping_methods: Option<Vec<ApiShippingMethod>>,
    pub(super) lines: Option<Vec<ApiLine>>,
    pub(super) shipping_address: Option<ApiAddress>,
    pub(super) billing_address: Option<ApiAddress>,
    pub(super) customer_note: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ApiPaymentMethod {
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
    pub(super) title: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiShippingMethod {
    pub(super) title: Option<String>,
    pub(super) info: Option<String>,
    pub(super) pickup_availability: Option<String>,
    pub(super) pickup_address: Option<ApiAddress>,
}

impl ApiOrder {
    /// By what the order is asked for; `None` for one that cannot be asked for.
    pub(super) fn key(&self) -> Option<OrderId> {
        self.id.as_ref().map(|id| OrderId(id.0.clone()))
    }

    /// The number that the shopper knows it by; without one, the id.
    pub(super) fn number(&self) -> String {
        let id = || self.id.as_ref().map(|id| id.0.clone());
        self.order_number.clone().and_then(non_blank).or_else(id).unwrap_or_default()
    }

    pub(super) fn placed_at(&self) -> When {
        when(self.created_at.clone().unwrap_or_default())
    }

    /// The order's currency; `fallback` where it names none.
    pub(super) fn currency<'a>(&'a self, fallback: &'a str) -> &'a str {
        self.currency.as_deref().filter(|code| !code.trim().is_empty()).unwrap_or(fallback)
    }

    /// The amount paid or to pay, with tax; `None` where the store tells neither it nor its parts.
    pub(super) fn total(&self, currency: &str) -> Option<Money> {
        let parts = || {
            let (net, tax) = (money(self.total_net_price?, currency), money(self.total_tax?, currency));
            Some(Money::new(net.amount + tax.amount, net.currency))
        };
        self.total_price.map(|total| money(total, currency)).or_else(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(json: &str) -> ApiOrder {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn an_order_is_asked_for_by_its_id_and_known_by_its_number() {
        let both = order(r#"{"id":"o-1","orderNumber":"1001"}"#);
        assert_eq!((both.key(), both.number().as_str()), (Some(OrderId("o-1".into())), "1001"));
        for nameless in [r#"{"id":17,"orderNumber":null}"#, r#"{"id":17,"orderNumber":" "}"#] {
            let order = order(nameless);
            assert_eq!(
                (order.key(), order.number().as_str()),
                (Some(OrderId("17".into())), "17"),
                "{nameless}"
            );
        }
        assert_eq!(order(r#"{"id":null,"orderNumber":"1001"}"#).key(), None);
    }

    #[test]
    fn the_total_is_never_guessed() {
        let total = |json| order(json).total("EUR").map(|total| total.amount.to_string());
        let all = r#"{"totalPrice":12.9,"totalNetPrice":1,"totalTax":1}"#;
        assert_eq!(total(all).as_deref(), Some("12.90"));
        let parts = r#"{"totalPrice":null,"totalNetPrice":10.280000000000001,"totalTax":2.62}"#;
        assert_eq!(total(parts).as_deref(), Some("12.90"));
        assert_eq!(total(r#"{"totalPrice":null,"totalNetPrice":10.28,"totalTax":null}"#), None);
        assert_eq!(total("{}"), None);
    }

    #[test]
    fn moments_and_currencies_may_be_missing() {
        assert_eq!(order("{}").placed_at(), When::Words(String::new()));
        assert_eq!(order(r#"{"currency":"sek"}"#).currency("EUR"), "sek");
        assert_eq!(order(r#"{"currency":null}"#).currency("EUR"), "EUR");
        assert_eq!(order(r#"{"currency":""}"#).currency("EUR"), "EUR");
    }
}
