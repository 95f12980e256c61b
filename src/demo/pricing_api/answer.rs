//! The prices of one product as JSON.

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::demo::catalog::{Product, Selection};
use crate::demo::money::{Minor, decimal};
use crate::demo::pricing::{self, BulkDiscount, NotForSale, Shopper, Tier};

/// A number, written digit by digit.
#[derive(Clone, Copy)]
struct Amount(Minor);

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = RawValue::from_string(decimal(self.0).to_string()).map_err(serde::ser::Error::custom)?;
        digits.serialize(serializer)
    }
}

/// An amount with and without tax. The store enters prices without.
#[derive(Serialize)]
struct Price {
    as_entered: Amount,
    entered_inclusive: bool,
    tax_exclusive: Amount,
    tax_inclusive: Amount,
}

#[derive(Serialize)]
struct Range {
    minimum: Price,
    maximum: Price,
}

#[derive(Serialize)]
struct Bulk {
    minimum: i32,
    maximum: Option<i32>,
    discount_amount: Amount,
    /// `fixed` is the price of one piece, `price` is taken off it, `percent` of it is taken off.
    discount_type: &'static str,
    tax_discount_amount: Option<Price>,
}

#[derive(Serialize)]
struct Chosen {
    option_id: i32,
    value_id: i32,
}

/// What one item costs.
#[derive(Serialize)]
pub(super) struct Prices {
    product_id: i32,
    variant_id: Option<i32>,
    options: Vec<Chosen>,
    retail_price: Option<Price>,
    sale_price: Option<Price>,
    minimum_advertised_price: Option<Price>,
    saved: Option<Price>,
    /// The price before sale and group discount.
    price: Price,
    /// What one piece costs in a cart.
    calculated_price: Price,
    price_range: Range,
    retail_price_range: Option<Range>,
    bulk_pricing: Vec<Bulk>,
}

impl Prices {
    pub(super) fn of(
        product: &Product,
        selection: &Selection,
        shopper: &Shopper,
    ) -> Result<Self, NotForSale> {
        let quote = pricing::shown(product, selection, shopper, 1)?;
        let (lowest, highest) = pricing::range(product, shopper)?;
        let price = |amount: Minor| Price {
            as_entered: Amount(amount),
            entered_inclusive: false,
            tax_exclusive: Amount(amount),
            tax_inclusive: Amount(quote.with_tax(amount)),
        };
        let range = |lowest: Minor, highest: Minor| Range { minimum: price(lowest), maximum: price(highest) };
        let saved = quote.saved(|amount| amount).map(|saved| Price {
            tax_inclusive: Amount(quote.saved(|amount| quote.with_tax(amount)).unwrap_or(saved)),
            ..price(saved)
        });
        let bulk = |tier: &Tier| {
            let (discount_type, amount, taxed) = match tier.discount {
                BulkDiscount::Fixed(fixed) => ("fixed", fixed, Some(price(fixed))),
                BulkDiscount::Relative(less) => ("price", less, Some(price(less))),
                // Thousandths are tenths of a percent.
                BulkDiscount::PerThousand(off) => ("percent", off * 10, None),
            };
            Bulk {
                minimum: tier.from,
                maximum: tier.to,
                discount_amount: Amount(amount),
                discount_type,
                tax_discount_amount: taxed,
            }
        };
        let chosen =
            |(option_id, value_id): &(i32, i32)| Chosen { option_id: *option_id, value_id: *value_id };
        Ok(Self {
            product_id: product.id,
            variant_id: product.variant(selection).map(|variant| variant.id),
            options: selection.values.iter().map(chosen).collect(),
            retail_price: quote.retail.map(price),
            sale_price: quote.sale.map(price),
            minimum_advertised_price: quote.advertised.map(price),
            saved,
            price: price(quote.base),
            calculated_price: price(quote.price),
            price_range: range(lowest, highest),
            retail_price_range: quote.retail.map(|retail| range(retail, retail)),
            bulk_pricing: quote.tiers.iter().map(bulk).collect(),
        })
    }
}
