//! The sums of an order.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::api_order::ApiOrder;
use super::numbers::{money, plain};
use crate::store::Money;
use crate::store::graphql::scalars::{ApiDecimal, non_blank};
use crate::store::order::{OrderItem, OrderTotals, TaxLine};

/// Something taken off.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiDiscount {
    code: Option<String>,
    amount: Option<ApiDecimal>,
    total_amount: Option<ApiDecimal>,
    total_savings: Option<ApiDecimal>,
}

/// The tax of one rate.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiTaxLine {
    price: Option<ApiDecimal>,
    rate_percentage: Option<ApiDecimal>,
}

impl ApiDiscount {
    /// What it saved, as a positive amount.
    fn saved(&self, currency: &str) -> Option<Money> {
        let saved = money(self.total_savings.or(self.total_amount).or(self.amount)?, currency);
        OrderTotals::unless_zero(Money::new(saved.amount.abs(), saved.currency))
    }
}

impl ApiTaxLine {
    /// The tax, which has no name but a rate.
    fn line(&self, currency: &str) -> Option<TaxLine> {
        let amount = OrderTotals::unless_zero(money(self.price?, currency))?;
        Some(TaxLine { name: String::new(), percent: self.rate_percentage.map(plain), amount })
    }
}

impl ApiOrder {
    /// The sums; `None` without a total. Where the store tells no sum of the lines, `items` are added up.
    pub(super) fn totals(&self, currency: &str, items: &[OrderItem]) -> Option<OrderTotals> {
        let total = self.total(currency)?;
        let code = total.currency.clone();
        let part = |number: Option<ApiDecimal>| number.map(|number| money(number, currency));
        let added = || Money::new(items.iter().map(|item| item.total.amount).sum(), code.clone());
        let discounts = self.discounts.as_deref().unwrap_or_default();
        let coded = |discount: &ApiDiscount| discount.code.clone().and_then(non_blank);
        let uncoded: Decimal = discounts
            .iter()
            .filter(|discount| coded(discount).is_none())
            .filter_map(|discount| discount.saved(currency))
            .map(|saved| saved.amount)
            .sum();
        Some(OrderTotals {
            subtotal: part(self.subtotal_price).unwrap_or_else(added),
            discount: OrderTotals::unless_zero(Money::new(uncoded, code.clone())),
            coupons: discounts
                .iter()
                .filter_map(|discount| Some((coded(discount)?, discount.saved(currency)?)))
                .collect(),
            shipping: part(self.shipping_price).and_then(OrderTotals::unless_zero),
            handling: None,
            wrapping: None,
            payment_fee: part(self.payment_fee).and_then(OrderTotals::unless_zero),
            taxes: self.tax_lines.iter().flatten().filter_map(|line| line.line(currency)).collect(),
            tax: part(self.total_tax).unwrap_or_else(|| Money::new(Decimal::ZERO, code.clone())),
            tax_included: true,
            total,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(json: &str) -> Option<OrderTotals> {
        serde_json::from_str::<ApiOrder>(json).unwrap().totals("EUR", &[])
    }

    fn euro(text: &str) -> Money {
        Money::new(text.parse().unwrap(), "EUR")
    }

    #[test]
    fn every_sum_of_an_order() {
        let totals = totals(
            r#"{"subtotalPrice":100.10000000000001,"totalPrice":98.2,"totalTax":18.38,"shippingPrice":5.9,"paymentFee":2.2,
                "taxLines":[{"price":18.0,"ratePercentage":25.5},{"price":0.38,"ratePercentage":14},
                    {"price":0,"ratePercentage":0},{"price":null,"ratePercentage":10},{"price":1,"ratePercentage":null}],
                "discounts":[{"code":"TEN","totalSavings":-8,"amount":1},{"code":null,"totalAmount":1.5},
                    {"code":"","amount":0.5},{"code":"NULL","amount":null}]}"#,
        )
        .unwrap();
        assert_eq!(totals.subtotal, euro("100.10"));
        assert_eq!((totals.discount, totals.coupons), (Some(euro("2")), vec![("TEN".into(), euro("8"))]));
        assert_eq!((totals.shipping, totals.payment_fee), (Some(euro("5.9")), Some(euro("2.2"))));
        let tax = |percent: Option<&str>, amount| TaxLine {
            name: String::new(),
            percent: percent.map(|percent| percent.parse().unwrap()),
            amount: euro(amount),
        };
        assert_eq!(totals.taxes, [tax(Some("25.5"), "18"), tax(Some("14"), "0.38"), tax(None, "1")]);
        assert_eq!((totals.tax, totals.tax_included, totals.total), (euro("18.38"), true, euro("98.2")));
    }

    #[test]
    fn zeros_and_nulls_are_no_lines_of_a_bill() {
        let totals = totals(
            r#"{"totalPrice":10,"subtotalPrice":null,"shippingPrice":0,"paymentFee":null,"taxLines":null,"discounts":null}"#,
        )
        .unwrap();
        assert_eq!((totals.shipping, totals.payment_fee, totals.discount), (None, None, None));
        assert!(totals.taxes.is_empty() && totals.coupons.is_empty() && totals.tax.is_zero());
        assert_eq!(totals.subtotal, euro("0"), "no lines, no sum");
        assert!(super::tests::totals(r#"{"totalPrice":null}"#).is_none());
    }
}
