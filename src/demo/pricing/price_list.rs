//! Price lists: prices the merchant set for a group, record by record.

use std::sync::LazyLock;

use crate::demo::catalog::table::{amount, optional_amount, read};
use crate::demo::catalog::{Product, Variant};
use crate::demo::money::{Currency, DEFAULT_CURRENCY, Minor};

/// Prices of one product or variant in one list and currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) list: i32,
    /// The product whose variants all have these prices, or `None`.
    product: Option<i32>,
    variant: Option<i32>,
    currency: &'static str,
    pub(super) price: Minor,
    pub(super) sale_price: Option<Minor>,
    pub(super) retail_price: Option<Minor>,
}

static RECORDS: LazyLock<Vec<Record>> = LazyLock::new(|| read(include_str!("../data/price_lists.txt"), line));

/// The groups that have a price list: group and list.
const ASSIGNED: [(i32, i32); 1] = [(2, 1)];

/// The record for a group, in the currency. The variant's record goes before the product's; without one in the currency
/// itself, the one in the default currency is converted.
pub(super) fn record(
    product: &Product,
    variant: Option<&Variant>,
    group: Option<i32>,
    currency: &Currency,
) -> Option<Record> {
    let (_, list) = ASSIGNED.iter().find(|(known, _)| Some(*known) == group)?;
    let of_variant = variant.and_then(|variant| {
        find(currency, |record| record.list == *list && record.variant == Some(variant.id))
    });
    of_variant.or_else(|| find(currency, |record| record.list == *list && record.product == Some(product.id)))
}

fn find(currency: &Currency, wanted: impl Fn(&&Record) -> bool) -> Option<Record> {
    let own: Vec<_> = RECORDS.iter().filter(wanted).collect();
    if let Some(record) = own.iter().find(|record| record.currency == currency.code) {
        return Some(**record);
    }
    let record = own.into_iter().find(|record| record.currency == DEFAULT_CURRENCY)?;
    Some(Record {
        price: currency.convert(record.price),
        sale_price: record.sale_price.map(|price| currency.convert(price)),
        retail_price: record.retail_price.map(|price| currency.convert(price)),
        ..*record
    })
}

/// A line: list, `product` or `variant` with its id, currency, price, sale price, retail price.
fn line(row: &[&'static str]) -> Option<Record> {
    let [list, what, currency, price, sale, retail] = *row else {
        return None;
    };
    let (product, variant) = match what.split_once(' ')? {
        ("product", id) => (Some(id.parse().ok()?), None),
        ("variant", id) => (None, Some(id.parse().ok()?)),
        _ => return None,
    };
    Some(Record {
        list: list.parse().ok()?,
        product,
        variant,
        currency,
        price: amount(price)?,
        sale_price: optional_amount(sale)?,
        retail_price: optional_amount(retail)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::catalog::PRODUCTS;
    use crate::demo::catalog::table::rows;
    use crate::demo::money;

    #[test]
    fn every_line_is_read_and_names_something_that_exists() {
        assert_eq!(rows(include_str!("../data/price_lists.txt")).count(), RECORDS.len());
        for record in RECORDS.iter() {
            assert!(money::currency(record.currency).is_some(), "{record:?}");
            let products = PRODUCTS.iter().any(|product| Some(product.id) == record.product);
            let mut variants = PRODUCTS.iter().flat_map(|product| &product.variants);
            assert!(products || variants.any(|variant| Some(variant.id) == record.variant), "{record:?}");
        }
    }
}
