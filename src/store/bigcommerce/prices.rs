//! Prices, and how the merchant wants them shown.

use serde::Deserialize;

use super::scalars::ApiMoney;
use crate::store::Money;
use crate::store::graphql::scalars::{ApiDecimal, count};
use crate::store::price::{BulkDiscount, BulkTier, PriceSet, Prices, TaxDisplay};

/// What documents call the prices of a product.
pub(super) const PRICE_FIELDS: &[&str] = &["exTax", "incTax"];

/// The fragment `PriceSettings`. It comes with every answer that holds prices: so the figures and the way in which
/// they are shown always fit, and no setting has to be kept.
#[derive(Deserialize)]
pub(super) struct PriceSettings {
    tax: Option<ApiTax>,
    currency: ApiCurrency,
}

#[derive(Deserialize)]
struct ApiTax {
    pdp: String,
    plp: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiCurrency {
    default_currency: String,
}

impl PriceSettings {
    pub(super) fn tax_on_products(&self) -> TaxDisplay {
        self.tax.as_ref().map(|tax| tax_display(&tax.pdp)).unwrap_or_default()
    }

    pub(super) fn tax_in_lists(&self) -> TaxDisplay {
        self.tax.as_ref().map(|tax| tax_display(&tax.plp)).unwrap_or_default()
    }

    /// ISO 4217 code, upper case.
    pub(super) fn default_currency(&self) -> String {
        self.currency.default_currency.to_ascii_uppercase()
    }
}

fn tax_display(name: &str) -> TaxDisplay {
    match name {
        "INC" => TaxDisplay::Including,
        "BOTH" => TaxDisplay::Both,
        _ => TaxDisplay::Excluding,
    }
}

/// The fragment `Prices`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiPrices {
    price: ApiMoney,
    base_price: Option<ApiMoney>,
    sale_price: Option<ApiMoney>,
    retail_price: Option<ApiMoney>,
    map_price: Option<ApiMoney>,
    price_range: ApiRange,
    bulk_pricing: Vec<ApiTier>,
}

#[derive(Deserialize)]
struct ApiRange {
    min: ApiMoney,
    max: ApiMoney,
}

/// A tier; which discount is there says of which kind it is.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiTier {
    minimum_quantity: i64,
    maximum_quantity: Option<i64>,
    #[serde(default)]
    price: Option<ApiDecimal>,
    #[serde(default)]
    percent_off: Option<ApiDecimal>,
    #[serde(default)]
    price_adjustment: Option<ApiDecimal>,
}

impl From<ApiPrices> for PriceSet {
    fn from(prices: ApiPrices) -> Self {
        Self {
            price: prices.price.into(),
            base: prices.base_price.map(Into::into),
            sale: prices.sale_price.map(Into::into),
            retail: prices.retail_price.map(Into::into),
            map: prices.map_price.map(Into::into),
            range: range(prices.price_range.min.into(), prices.price_range.max.into()),
            prior: None,
            bulk: tiers(prices.bulk_pricing.into_iter().filter_map(ApiTier::into_tier).collect()),
        }
    }
}

impl ApiTier {
    /// The tier; kinds that this app does not know are none.
    fn into_tier(self) -> Option<BulkTier> {
        let discount = match self {
            Self { price: Some(price), .. } => BulkDiscount::Fixed(price.0),
            Self { percent_off: Some(percent), .. } => BulkDiscount::Percent(percent.0),
            Self { price_adjustment: Some(off), .. } => BulkDiscount::Relative(off.0),
            _ => return None,
        };
        Some(BulkTier { min: count(self.minimum_quantity), max: self.maximum_quantity.map(count), discount })
    }
}

/// A range, where there is one.
pub(super) fn range(min: Money, max: Money) -> Option<(Money, Money)> {
    (min != max).then_some((min, max))
}

/// Tiers in their order.
pub(super) fn tiers(mut tiers: Vec<BulkTier>) -> Vec<BulkTier> {
    tiers.sort_by_key(|tier| tier.min);
    tiers
}

/// What the merchant wants shown of the prices without and with tax; `None` where nothing may be.
pub(super) fn shown(
    ex_tax: Option<impl Into<PriceSet>>,
    inc_tax: Option<impl Into<PriceSet>>,
    tax: TaxDisplay,
) -> Option<Prices> {
    let prices = Prices {
        ex_tax: ex_tax.filter(|_| tax != TaxDisplay::Including).map(Into::into),
        inc_tax: inc_tax.filter(|_| tax != TaxDisplay::Excluding).map(Into::into),
    };
    prices.leading().is_some().then_some(prices)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Prices around one figure.
    pub(in super::super) fn json(price: &str, more: &str) -> String {
        let money = |value: &str| format!(r#"{{"currencyCode":"usd","value":{value}}}"#);
        let price = money(price);
        format!(
            r#"{{"price":{price},"basePrice":{price},"salePrice":null,"retailPrice":null,"mapPrice":null,
                "priceRange":{{"min":{price},"max":{price}}},"bulkPricing":[{more}]}}"#
        )
    }

    fn prices(json: &str) -> ApiPrices {
        serde_json::from_str(json).unwrap()
    }

    fn usd(amount: &str) -> Money {
        Money::new(amount.parse().unwrap(), "USD")
    }

    #[test]
    fn prices_are_exact_and_ranges_are_real() {
        let set = PriceSet::from(prices(&json("1234567890123.4500001", "")));
        assert_eq!((set.price, set.range), (usd("1234567890123.4500001"), None));
        assert_eq!((set.sale, set.retail, set.map), (None, None, None));
        let wide = json("5", "").replace(
            r#""max":{"currencyCode":"usd","value":5}"#,
            r#""max":{"currencyCode":"USD","value":"7.50"}"#,
        );
        assert_eq!(PriceSet::from(prices(&wide)).range, Some((usd("5"), usd("7.50"))));
    }

    #[test]
    fn tiers_of_all_kinds_come_in_order() {
        let more = r#"{"minimumQuantity":50,"maximumQuantity":null,"priceAdjustment":0.5},
            {"minimumQuantity":10,"maximumQuantity":19,"price":4.25},
            {"minimumQuantity":90,"maximumQuantity":99},
            {"minimumQuantity":20,"maximumQuantity":49,"percentOff":"12.5"}"#;
        let decimal = |text: &str| text.parse().unwrap();
        let tier = |min, max, discount| BulkTier { min, max, discount };
        let expected = [
            tier(10, Some(19), BulkDiscount::Fixed(decimal("4.25"))),
            tier(20, Some(49), BulkDiscount::Percent(decimal("12.5"))),
            tier(50, None, BulkDiscount::Relative(decimal("0.5"))),
        ];
        assert_eq!(PriceSet::from(prices(&json("5", more))).bulk, expected);
    }

    #[test]
    fn only_what_the_merchant_shows_comes_through() {
        let both = |tax| shown(Some(prices(&json("10", ""))), Some(prices(&json("12", ""))), tax);
        let amounts = |tax| {
            let prices = both(tax).unwrap();
            [prices.ex_tax, prices.inc_tax].map(|set| set.map(|set| set.price.amount.to_string()))
        };
        let (ten, twelve) = (Some("10".to_owned()), Some("12".to_owned()));
        assert_eq!(amounts(TaxDisplay::Excluding), [ten.clone(), None]);
        assert_eq!(amounts(TaxDisplay::Including), [None, twelve.clone()]);
        assert_eq!(amounts(TaxDisplay::Both), [ten, twelve]);
        assert_eq!(shown(None::<ApiPrices>, None::<ApiPrices>, TaxDisplay::Both), None);
        assert_eq!(shown(None::<ApiPrices>, Some(prices(&json("12", ""))), TaxDisplay::Excluding), None);
    }

    #[test]
    fn the_merchants_setting_is_by_page() {
        let settings = |json: &str| serde_json::from_str::<PriceSettings>(json).unwrap();
        let mixed = settings(r#"{"tax":{"pdp":"BOTH","plp":"INC"},"currency":{"defaultCurrency":"usd"}}"#);
        assert_eq!(mixed.tax_on_products(), TaxDisplay::Both);
        assert_eq!(mixed.tax_in_lists(), TaxDisplay::Including);
        assert_eq!(mixed.default_currency(), "USD");
        let unset = settings(r#"{"tax":null,"currency":{"defaultCurrency":"USD"}}"#);
        assert_eq!(unset.tax_in_lists(), TaxDisplay::Excluding);
    }
}
