//! A variant of a product with its prices.

use serde::Deserialize;

use super::numbers::{at_least, money, plain};
use crate::store::Money;
use crate::store::graphql::scalars::{ApiDecimal, non_blank};
use crate::store::price::{BulkDiscount, BulkTier, PriceSet, Prices};

/// What documents call the parts of a variant's prices.
pub(super) const PRICE_FIELDS: &[&str] = &[
    "price",
    "netPrice",
    "originalPrice",
    "originalNetPrice",
    "discountInformation",
    "promotion",
    "bulkRates",
    "previousLowerPrice",
];

/// The type `ProductVariant`; each document asks for some of it, and everything may be null.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiVariant {
    pub(super) id: Option<i64>,
    pub(super) title: Option<String>,
    pub(super) sku: Option<String>,
    pub(super) url: Option<String>,
    price: Option<ApiDecimal>,
    net_price: Option<ApiDecimal>,
    original_price: Option<ApiDecimal>,
    original_net_price: Option<ApiDecimal>,
    discount_information: Option<Discount>,
    promotion: Option<Promotion>,
    bulk_rates: Option<Vec<BulkRate>>,
    previous_lower_price: Option<Previous>,
    pub(super) min_quantity: Option<ApiDecimal>,
    pub(super) max_quantity: Option<ApiDecimal>,
    pub(super) is_available: Option<bool>,
}

/// That there is one says enough: what it comes to is in the price.
#[derive(Debug, Deserialize)]
struct Discount {}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Promotion {
    title: Option<String>,
    description: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct BulkRate {
    quantity: Option<ApiDecimal>,
    amount: Option<ApiDecimal>,
    is_percentage: Option<bool>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Previous {
    price: Option<ApiDecimal>,
    net_price: Option<ApiDecimal>,
}

/// The figures of a variant, all with tax or all without.
struct Figures {
    price: Option<ApiDecimal>,
    original: Option<ApiDecimal>,
    prior: Option<ApiDecimal>,
    /// Of each variant, for the span of all.
    all: Vec<ApiDecimal>,
    /// What an amount off is worth here, as a share of what it is worth with tax: price here and price with tax.
    share: Option<(Money, Money)>,
}

impl ApiVariant {
    /// The campaign that it is part of: title and description.
    pub(super) fn campaign(&self) -> Option<(String, String)> {
        let text = |text: &Option<String>| text.clone().and_then(non_blank).unwrap_or_default();
        let promotion = self.promotion.as_ref()?;
        let campaign = (text(&promotion.title), text(&promotion.description));
        (campaign != (String::new(), String::new())).then_some(campaign)
    }

    /// The prices, in this currency, beside those of `all` variants of the product; `None` where the store tells none.
    pub(super) fn prices(&self, all: &[ApiVariant], currency: &str) -> Option<Prices> {
        let prior = self.previous_lower_price.as_ref();
        let (net, gross) = (self.net_price, self.price);
        let share = net.zip(gross).map(|(net, gross)| (money(net, currency), money(gross, currency)));
        let inc_tax = Figures {
            price: gross,
            original: self.original_price,
            prior: prior.and_then(|prior| prior.price),
            all: all.iter().filter_map(|variant| variant.price).collect(),
            share: None,
        };
        let ex_tax = Figures {
            price: net,
            original: self.original_net_price,
            prior: prior.and_then(|prior| prior.net_price),
            all: all.iter().filter_map(|variant| variant.net_price).collect(),
            share,
        };
        let prices =
            Prices { ex_tax: self.price_set(ex_tax, currency), inc_tax: self.price_set(inc_tax, currency) };
        prices.leading().is_some().then_some(prices)
    }

    fn price_set(&self, figures: Figures, currency: &str) -> Option<PriceSet> {
        let amount = |number| money(number, currency);
        let price = amount(figures.price?);
        let base = figures.original.map(amount).filter(|original| original.amount > price.amount);
        let is_reduced = self.discount_information.is_some() || self.promotion.is_some();
        let all = || figures.all.iter().copied().map(amount);
        let (low, high) = (all().min_by_key(|price| price.amount), all().max_by_key(|price| price.amount));
        Some(PriceSet {
            sale: (base.is_some() && is_reduced).then(|| price.clone()),
            range: low.zip(high).filter(|(low, high)| low != high),
            prior: figures.prior.map(amount),
            bulk: self.tiers(figures.share.as_ref()),
            retail: None,
            map: None,
            base,
            price,
        })
    }

    /// The rates for quantities as tiers. A rate without a kind says nothing that one could rely on.
    fn tiers(&self, share: Option<&(Money, Money)>) -> Vec<BulkTier> {
        let tier = |rate: &BulkRate| {
            let off = plain(rate.amount?);
            let discount = match rate.is_percentage? {
                true => BulkDiscount::Percent(off),
                false => BulkDiscount::Relative(match share {
                    Some((net, gross)) => (off * net.amount).checked_div(gross.amount)?,
                    None => off,
                }),
            };
            Some(BulkTier { min: at_least(rate.quantity?)?, max: None, discount })
        };
        let mut tiers: Vec<BulkTier> = self.bulk_rates.iter().flatten().filter_map(tier).collect();
        tiers.sort_by_key(|tier| tier.min);
        tiers.dedup_by_key(|tier| tier.min);
        let next: Vec<u32> = tiers.iter().skip(1).map(|tier| tier.min).collect();
        for (tier, next) in tiers.iter_mut().zip(next) {
            tier.max = Some(next - 1);
        }
        tiers
    }
}

#[cfg(test)]
mod tests;
