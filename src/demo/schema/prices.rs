//! Prices of a product or variant, as the price module finds them.

use async_graphql::{Context, Interface, Result, SimpleObject};

use super::audience::{sees_prices, shopper};
use super::scalars::{BigDecimal, CurrencyCode, Money};
use crate::demo::catalog::{Product, Selection};
use crate::demo::money::{Minor, decimal};
use crate::demo::pricing::{self, BulkDiscount, NotForSale, Tier};

#[derive(SimpleObject)]
pub(super) struct MoneyRange {
    min: Money,
    max: Money,
}

#[derive(SimpleObject)]
pub(super) struct Prices {
    price: Money,
    sale_price: Option<Money>,
    base_price: Option<Money>,
    retail_price: Option<Money>,
    map_price: Option<Money>,
    price_range: MoneyRange,
    retail_price_range: Option<MoneyRange>,
    saved: Option<Money>,
    bulk_pricing: Vec<BulkPricingTier>,
}

#[derive(SimpleObject)]
struct BulkPricingFixedPriceDiscount {
    price: BigDecimal,
    minimum_quantity: i32,
    maximum_quantity: Option<i32>,
}

#[derive(SimpleObject)]
struct BulkPricingPercentageDiscount {
    percent_off: BigDecimal,
    minimum_quantity: i32,
    maximum_quantity: Option<i32>,
}

#[derive(SimpleObject)]
struct BulkPricingRelativePriceDiscount {
    price_adjustment: BigDecimal,
    minimum_quantity: i32,
    maximum_quantity: Option<i32>,
}

#[derive(Interface)]
#[graphql(
    field(name = "minimum_quantity", ty = "&i32"),
    field(name = "maximum_quantity", ty = "&Option<i32>")
)]
enum BulkPricingTier {
    Fixed(BulkPricingFixedPriceDiscount),
    Percentage(BulkPricingPercentageDiscount),
    Relative(BulkPricingRelativePriceDiscount),
}

impl BulkPricingTier {
    /// A tier with its amounts as `shown` makes them: with or without tax.
    fn of(tier: Tier, shown: impl Fn(Minor) -> Minor) -> Self {
        let Tier { from: minimum_quantity, to: maximum_quantity, discount } = tier;
        match discount {
            BulkDiscount::Fixed(price) => {
                let price = BigDecimal(decimal(shown(price)));
                BulkPricingFixedPriceDiscount { price, minimum_quantity, maximum_quantity }.into()
            }
            BulkDiscount::PerThousand(off) => {
                let percent_off = BigDecimal(rust_decimal::Decimal::new(off, 1).normalize());
                BulkPricingPercentageDiscount { percent_off, minimum_quantity, maximum_quantity }.into()
            }
            BulkDiscount::Relative(less) => {
                let price_adjustment = BigDecimal(decimal(shown(less)));
                BulkPricingRelativePriceDiscount { price_adjustment, minimum_quantity, maximum_quantity }
                    .into()
            }
        }
    }
}

/// The prices of a configuration. `None` where the caller sees none: they are hidden, or given on request.
pub(super) async fn prices(
    context: &Context<'_>,
    product: &Product,
    selection: &Selection,
    include_tax: Option<bool>,
    currency: Option<CurrencyCode>,
) -> Result<Option<Prices>> {
    if !sees_prices(context).await? {
        return Ok(None);
    }
    let shopper = shopper(context, currency).await?;
    let quote = match pricing::shown(product, selection, &shopper, 1) {
        Err(NotForSale::PriceOnRequest) => return Ok(None),
        quote => quote?,
    };
    let (lowest, highest) = pricing::range(product, &shopper)?;
    let include_tax = include_tax.unwrap_or(false);
    let shown = |amount: Minor| if include_tax { quote.with_tax(amount) } else { amount };
    let money = |amount: Minor| Money::new(shown(amount), shopper.currency.code);
    let range = |lowest: Minor, highest: Minor| MoneyRange { min: money(lowest), max: money(highest) };
    let saved = quote.saved(shown);
    Ok(Some(Prices {
        price: money(quote.price),
        sale_price: quote.sale.map(money),
        base_price: Some(money(quote.base)),
        retail_price: quote.retail.map(money),
        map_price: quote.advertised.map(money),
        price_range: range(lowest, highest),
        retail_price_range: quote.retail.map(|retail| range(retail, retail)),
        saved: saved.map(|saved| Money::new(saved, shopper.currency.code)),
        bulk_pricing: quote.tiers.iter().map(|tier| BulkPricingTier::of(*tier, shown)).collect(),
    }))
}
