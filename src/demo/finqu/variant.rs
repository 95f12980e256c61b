//! A variant and its prices: with tax and without, in the currency of the context, for the customer of the token.

use async_graphql::{Context, Object, Result, SimpleObject};
use jiff::tz::TimeZone;

use super::asker::asker;
use super::money::{number, percentage, rate, rfc_2822};
use super::shared;
use crate::demo::catalog::{Availability, Product, Selection, Variant};
use crate::demo::money::{Minor, per_thousand};
use crate::demo::pricing::{self, BulkDiscount, NotForSale, Quote, Shopper};

pub(super) struct ProductVariant {
    pub(super) product: &'static Product,
    pub(super) variant: &'static Variant,
}

/// What a sale takes off, with tax. It tells nothing of what a customer group saves.
#[derive(SimpleObject)]
struct ProductDiscount {
    amount: f64,
    is_percentage: bool,
    begins: Option<String>,
    ends: Option<String>,
}

#[derive(SimpleObject)]
struct ProductPromotion {
    #[graphql(name = "type")]
    kind: &'static str,
    title: &'static str,
    description: Option<String>,
}

/// From so many pieces, so much less for each: an amount with tax, or a percentage.
#[derive(SimpleObject)]
struct ProductBulkRate {
    quantity: f64,
    amount: f64,
    is_percentage: bool,
}

/// The lowest price of the 30 days before a sale.
#[derive(SimpleObject)]
struct PreviousPrice {
    price: f64,
    net_price: f64,
    updated_at: Option<String>,
}

impl ProductVariant {
    fn selection(&self) -> Selection {
        Selection { variant: Some(self.variant.id), values: Vec::new() }
    }

    /// What one piece costs among so many; `None` when there is no price to tell.
    fn quote(&self, shopper: &Shopper, quantity: i32) -> Result<Option<Quote>> {
        match pricing::shown(self.product, &self.selection(), shopper, quantity) {
            Err(NotForSale::PriceOnRequest) => Ok(None),
            quote => Ok(Some(quote?)),
        }
    }

    fn quote_in(&self, context: &Context<'_>) -> Result<Option<Quote>> {
        self.quote(&asker(context)?.shopper, 1)
    }

    pub(super) fn can_be_bought(&self) -> bool {
        let sold = matches!(
            self.product.facts.availability,
            Availability::Available | Availability::PreOrder { .. }
        );
        sold && self.variant.purchasable && self.product.in_stock(Some(self.variant))
    }

    /// Whether the price of the product's sale is the one that this variant has.
    fn shares_sale(&self) -> bool {
        self.variant.price.is_none() && self.variant.sale_price.is_none()
    }
}

#[Object]
impl ProductVariant {
    async fn id(&self) -> i32 {
        self.variant.id
    }

    /// The chosen values; null for the only variant of a product.
    async fn title(&self) -> Option<String> {
        let selection = self.selection();
        let labels: Vec<_> = self.product.chosen_values(&selection).map(|value| value.label).collect();
        (!labels.is_empty()).then(|| labels.join(", "))
    }

    async fn sku(&self) -> &str {
        self.variant.sku
    }

    /// Where the store itself sells it.
    async fn url(&self, context: &Context<'_>) -> Result<Option<String>> {
        let address = format!("{}{}", shared(context)?.origin, self.product.hosted_path());
        Ok(Some(match self.product.has_variants() {
            true => format!("{address}?variant={}", self.variant.id),
            false => address,
        }))
    }

    async fn price(&self, context: &Context<'_>) -> Result<Option<f64>> {
        Ok(self.quote_in(context)?.map(|quote| number(quote.with_tax(quote.price))))
    }

    async fn net_price(&self, context: &Context<'_>) -> Result<Option<f64>> {
        Ok(self.quote_in(context)?.map(|quote| number(quote.price)))
    }

    async fn original_price(&self, context: &Context<'_>) -> Result<Option<f64>> {
        Ok(self.quote_in(context)?.map(|quote| number(quote.with_tax(quote.base))))
    }

    async fn original_net_price(&self, context: &Context<'_>) -> Result<Option<f64>> {
        Ok(self.quote_in(context)?.map(|quote| number(quote.base)))
    }

    async fn tax(&self, context: &Context<'_>) -> Result<Option<f64>> {
        Ok(self.quote_in(context)?.map(|quote| number(quote.with_tax(quote.price) - quote.price)))
    }

    /// The tax as a share: 0.08.
    async fn rate(&self, context: &Context<'_>) -> Result<Option<f64>> {
        Ok(self.quote_in(context)?.map(|quote| rate(quote.tax_rate())))
    }

    /// Null without a sale.
    async fn discount_information(&self, context: &Context<'_>) -> Result<Option<ProductDiscount>> {
        let Some((quote, sale)) = self.quote_in(context)?.and_then(|quote| {
            let sale = quote.sale?;
            Some((quote, sale))
        }) else {
            return Ok(None);
        };
        let before = &self.product.facts.before_sale;
        let begins = before
            .filter(|_| self.shares_sale())
            .and_then(|before| rfc_2822(before.since.to_zoned(TimeZone::UTC).ok()?.timestamp()));
        let (amount, is_percentage) = match whole_percent(quote.base, sale) {
            Some(percent) => (percentage(percent), true),
            None => (number(quote.with_tax(quote.base) - quote.with_tax(sale)), false),
        };
        Ok(Some(ProductDiscount { amount, is_percentage, begins, ends: None }))
    }

    async fn promotion(&self) -> Option<ProductPromotion> {
        let promotion = ProductPromotion { kind: "free_shipping", title: "Ships free", description: None };
        self.product.facts.ships_free.then_some(promotion)
    }

    async fn bulk_rates(&self, context: &Context<'_>) -> Result<Option<Vec<ProductBulkRate>>> {
        let shopper = &asker(context)?.shopper;
        let Some(single) = self.quote(shopper, 1)? else {
            return Ok(None);
        };
        let mut rates = Vec::new();
        for tier in &single.tiers {
            let less = match self.quote(shopper, tier.from)? {
                Some(many) => single.with_tax(single.price) - single.with_tax(many.unit),
                None => 0,
            };
            let (amount, is_percentage) = match tier.discount {
                BulkDiscount::PerThousand(off) => (percentage(off), true),
                BulkDiscount::Fixed(_) | BulkDiscount::Relative(_) => (number(less), false),
            };
            if less > 0 {
                rates.push(ProductBulkRate { quantity: f64::from(tier.from), amount, is_percentage });
            }
        }
        Ok(Some(rates).filter(|rates| !rates.is_empty()))
    }

    /// Null without a sale.
    async fn previous_lower_price(&self, context: &Context<'_>) -> Result<Option<PreviousPrice>> {
        let quote = self.quote_in(context)?.filter(|quote| quote.sale.is_some() && self.shares_sale());
        let before = self.product.facts.before_sale;
        let currency = asker(context)?.shopper.currency;
        Ok(quote.zip(before).map(|(quote, before)| {
            let net = currency.convert(before.lowest);
            let since = before.since.to_zoned(TimeZone::UTC).ok();
            PreviousPrice {
                price: number(quote.with_tax(net)),
                net_price: number(net),
                updated_at: since.and_then(|since| rfc_2822(since.timestamp())),
            }
        }))
    }

    async fn min_quantity(&self) -> Option<f64> {
        self.product.facts.min_quantity.map(f64::from)
    }

    async fn max_quantity(&self) -> Option<f64> {
        self.product.facts.max_quantity.map(f64::from)
    }

    async fn is_available(&self) -> bool {
        self.can_be_bought()
    }
}

/// The thousandths that a sale takes off, when they are a whole percentage that gives just this price.
fn whole_percent(base: Minor, sale: Minor) -> Option<i64> {
    let percent = ((base - sale) * 100 + base / 2).checked_div(base)?;
    (per_thousand(base, 1000 - percent * 10) == sale).then_some(percent * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_sale_that_is_a_whole_percentage_is_told_as_one() {
        assert_eq!(whole_percent(1800, 1440), Some(200));
        assert_eq!(whole_percent(5800, 4930), Some(150));
        assert_eq!(whole_percent(14_900, 11_900), None);
        assert_eq!(whole_percent(0, 0), None);
    }
}
