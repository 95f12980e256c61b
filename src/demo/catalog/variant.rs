//! Variants: combinations of options that have a SKU, a price and a stock of their own.

use super::table::optional_amount;
use crate::demo::money::Minor;

/// One variant. A product without variant options has exactly one, its base variant, without values.
#[derive(Debug, Clone)]
pub(crate) struct Variant {
    pub(crate) id: i32,
    pub(crate) product: i32,
    /// The chosen value of each variant option: option and value.
    pub(crate) values: Vec<(i32, i32)>,
    pub(crate) sku: &'static str,
    /// Its own price; without one it costs what the product costs.
    pub(crate) price: Option<Minor>,
    /// Its own sale price. A variant with a price of its own ignores the product's sale price.
    pub(crate) sale_price: Option<Minor>,
    /// Pieces in stock, when the product counts them by variant.
    pub(crate) stock: Option<i32>,
    /// False: the merchant does not sell this combination.
    pub(crate) purchasable: bool,
}

/// A line of the file: id, product, values as `option:value`, SKU, price, sale price, stock, state.
pub(super) fn variant(row: &[&'static str]) -> Option<Variant> {
    let [id, product, values, sku, price, sale_price, stock, state] = *row else {
        return None;
    };
    let values = values.split_whitespace().map(|pair| {
        let (option, value) = pair.split_once(':')?;
        Some((option.parse().ok()?, value.parse().ok()?))
    });
    Some(Variant {
        id: id.parse().ok()?,
        product: product.parse().ok()?,
        values: values.collect::<Option<_>>()?,
        sku,
        price: optional_amount(price)?,
        sale_price: optional_amount(sale_price)?,
        stock: if stock.is_empty() { None } else { Some(stock.parse().ok()?) },
        purchasable: match state {
            "" => true,
            "not for sale" => false,
            _ => return None,
        },
    })
}
