//! What goods cost, for whom, in which currency, with which tax. Everything that shows or charges a price asks here.
//!
//! [`quote`] follows this order; what comes later works on what came before:
//!
//! 1. the product's price, and its sale price;
//! 2. the variant's own price, and its own sale price (a variant with a price of its own ignores the product's sale);
//! 3. the record of the group's price list for the variant or the product, with its own sale price and its own tiers
//!    instead of the product's;
//! 4. the prices of picked products, then the other adjustments of chosen values, in the order of the options; a
//!    percentage is of the price so far;
//! 5. the discount of the customer group, unless the price is from a price list: that on the product before that on
//!    its category before that on the store;
//! 6. the tier of the quantity;
//! 7. tax, for those who want to see it.
//!
//! Amounts are whole cents. Those of the data files are in the default currency and are converted one by one before
//! anything is computed with them, rounded half up to the cent. A price list can have a price in another currency, which
//! is then taken as it is. Every percentage is rounded half up to the cent.

mod bulk;
mod group_discount;
mod price_list;
#[cfg(test)]
mod properties;
mod shopper;
mod tax;

pub(crate) use bulk::{BulkDiscount, Tier};
pub(crate) use shopper::{Audience, Shopper};
pub(crate) use tax::{TaxClass, TaxZone};

use super::catalog::{Adjustment, Availability, OptionValue, Product, Selection, Variant};
use super::money::{Currency, Minor, per_thousand};
use price_list::Record;

/// What a configuration of a product costs. All amounts are for one piece, in the shopper's currency, without tax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quote {
    /// The price of one piece in a cart of `quantity` pieces: with the group's discount and the tier.
    pub(crate) unit: Minor,
    /// The price of one piece with the group's discount and without tiers.
    pub(crate) price: Minor,
    /// The price before sale and group discount. A price list moves it, a group discount does not.
    pub(crate) base: Minor,
    /// The price before the group discount, when that is a sale price.
    pub(crate) sale: Option<Minor>,
    pub(crate) retail: Option<Minor>,
    /// The lowest price that may be advertised.
    pub(crate) advertised: Option<Minor>,
    pub(crate) tiers: Vec<Tier>,
    zone: &'static TaxZone,
    tax_class: TaxClass,
}

/// Why there is no price, or no sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotForSale {
    #[error("The product does not have the chosen option.")]
    UnknownChoice,
    #[error("The chosen combination is not available.")]
    NoSuchVariant,
    #[error("The price of this product is given on request.")]
    PriceOnRequest,
    #[error("The product is not available for purchase.")]
    Unavailable,
}

impl Quote {
    /// An amount of this quote with the tax of the shopper's zone.
    pub(crate) fn with_tax(&self, amount: Minor) -> Minor {
        self.zone.with_tax(amount, self.tax_class)
    }

    /// The rate of that tax in thousandths.
    pub(crate) fn tax_rate(&self) -> i64 {
        self.zone.rate(self.tax_class)
    }

    /// What is saved against the retail price, if anything is, with both as they are `shown`: with or without tax.
    pub(crate) fn saved(&self, shown: impl Fn(Minor) -> Minor) -> Option<Minor> {
        self.retail.map(|retail| shown(retail) - shown(self.price)).filter(|saved| *saved > 0)
    }
}

/// What a cart charges: the price of a configuration that can be bought, with the tier of the quantity.
///
/// The selection must make an existing, purchasable variant. Whether required options are answered, whether there are
/// enough pieces and whether the quantity is within the product's limits is for the caller to see.
pub(crate) fn quote(
    product: &Product,
    selection: &Selection,
    shopper: &Shopper,
    quantity: i32,
) -> Result<Quote, NotForSale> {
    if matches!(product.facts.availability, Availability::Unavailable { .. }) {
        return Err(NotForSale::Unavailable);
    }
    match product.variant(selection) {
        None => Err(NotForSale::NoSuchVariant),
        Some(variant) if !variant.purchasable => Err(NotForSale::NoSuchVariant),
        Some(_) => shown(product, selection, shopper, quantity),
    }
}

/// What a page shows: like [`quote`], also for products that cannot be bought now and for selections that do not make
/// a variant yet, which have the product's own price.
pub(crate) fn shown(
    product: &Product,
    selection: &Selection,
    shopper: &Shopper,
    quantity: i32,
) -> Result<Quote, NotForSale> {
    if matches!(product.facts.availability, Availability::PriceOnRequest { .. }) {
        return Err(NotForSale::PriceOnRequest);
    }
    if !product.knows(selection) {
        return Err(NotForSale::UnknownChoice);
    }
    let variant = product.variant(selection);
    let Shopper { group, currency, zone } = *shopper;
    let record = price_list::record(product, variant, group, currency);
    let adjusted = |price: Minor| adjust(price, product, selection, currency);

    let (base, sale) = before_choices(product, variant, record, currency);
    let (base, sale) = (adjusted(base), sale.map(adjusted));
    let price = match record {
        Some(_) => sale.unwrap_or(base),
        None => group_discount::apply(sale.unwrap_or(base), product, group, currency),
    };
    let tiers = bulk::tiers(product, record.map_or(0, |record| record.list), currency);
    let converted = |amount: Option<Minor>| amount.map(|amount| currency.convert(amount));
    Ok(Quote {
        unit: bulk::apply(price, &tiers, quantity),
        price,
        base,
        sale,
        retail: record.and_then(|record| record.retail_price).or(converted(product.retail_price)),
        advertised: converted(product.facts.map_price),
        tiers,
        zone,
        tax_class: product.facts.tax_class,
    })
}

/// The lowest and the highest price of one piece among the variants that are sold, before any other choice.
pub(crate) fn range(product: &Product, shopper: &Shopper) -> Result<(Minor, Minor), NotForSale> {
    let mut range = None;
    for variant in product.variants.iter().filter(|variant| variant.purchasable) {
        let selection = Selection { variant: Some(variant.id), values: Vec::new() };
        let price = shown(product, &selection, shopper, 1)?.price;
        let (lowest, highest) = range.unwrap_or((price, price));
        range = Some((price.min(lowest), price.max(highest)));
    }
    range.ok_or(NotForSale::NoSuchVariant)
}

/// Price and sale price as the merchant set them: steps 1 to 3.
fn before_choices(
    product: &Product,
    variant: Option<&Variant>,
    record: Option<Record>,
    currency: &Currency,
) -> (Minor, Option<Minor>) {
    let on_sale = |price: Minor, sale: Option<Minor>| (price, sale.filter(|sale| *sale < price));
    if let Some(record) = record {
        return on_sale(record.price, record.sale_price);
    }
    let own = variant.and_then(|variant| variant.price);
    let price = own.unwrap_or(product.list_price);
    let of_product = if own.is_none() { product.sale_price } else { None };
    let sale = variant.and_then(|variant| variant.sale_price).or(of_product);
    on_sale(currency.convert(price), sale.map(|sale| currency.convert(sale)))
}

/// A price with the adjustments of the chosen values: step 4. Never negative.
fn adjust(price: Minor, product: &Product, selection: &Selection, currency: &Currency) -> Minor {
    let chosen = || product.chosen_values(selection);
    let picked = chosen().filter(|value| value.picks.is_some());
    let others = chosen().filter(|value| value.picks.is_none());
    picked.chain(others).fold(price, |price, value| (price + difference(price, value, currency)).max(0))
}

fn difference(price: Minor, value: &OptionValue, currency: &Currency) -> Minor {
    match value.adjustment {
        Adjustment::None => 0,
        Adjustment::Amount(amount) => currency.convert(amount),
        Adjustment::PerThousand(share) => per_thousand(price, share),
        Adjustment::PickedProduct => {
            let picked = value.picks.and_then(Product::by_id);
            picked.map_or(0, |picked| currency.convert(picked.sale_price.unwrap_or(picked.list_price)))
        }
    }
}
