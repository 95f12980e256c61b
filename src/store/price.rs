//! Prices of products, as the store gives them to one customer.

use rust_decimal::Decimal;

use super::money::Money;

/// How prices are shown with regard to tax; the merchant's choice, by kind of page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaxDisplay {
    /// With tax.
    Including,
    /// Without tax.
    #[default]
    Excluding,
    /// Both figures.
    Both,
}

/// The prices of one configuration of a product, for the customer who asked. At least one of the two is there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prices {
    /// Without tax, when asked for.
    pub ex_tax: Option<PriceSet>,
    /// With tax, when asked for.
    pub inc_tax: Option<PriceSet>,
}

impl Prices {
    /// The figure that leads: without tax where both are shown, since then the shop sells to businesses.
    pub fn leading(&self) -> Option<&PriceSet> {
        self.ex_tax.as_ref().or(self.inc_tax.as_ref())
    }
}

/// Prices that all include tax or all exclude it, in one currency.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceSet {
    /// What the customer pays for one, before discounts for quantity.
    pub price: Money,
    /// The regular price before sale and group discounts.
    pub base: Option<Money>,
    /// The sale price, when the product is on sale.
    pub sale: Option<Money>,
    /// The recommended retail price.
    pub retail: Option<Money>,
    /// The minimum advertised price.
    pub map: Option<Money>,
    /// Cheapest and dearest of the variants, when they differ.
    pub range: Option<(Money, Money)>,
    /// The lowest price in the time before a reduction (EU directive 98/6/EC, article 6a), where the store tells it.
    pub prior: Option<Money>,
    /// Discounts for quantity, smallest quantity first.
    pub bulk: Vec<BulkTier>,
}

/// A discount from some quantity on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkTier {
    /// The first quantity that it is for.
    pub min: u32,
    /// The last one, unless it is for all above.
    pub max: Option<u32>,
    /// The discount.
    pub discount: BulkDiscount,
}

/// How a quantity lowers the price of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkDiscount {
    /// One costs this much, in units of the price's currency.
    Fixed(Decimal),
    /// One costs so many percent less.
    Percent(Decimal),
    /// One costs this much less, in units of the price's currency.
    Relative(Decimal),
}

impl BulkTier {
    /// The price of one within this tier, not rounded; never below zero.
    pub fn unit_price(&self, price: &Money) -> Money {
        let amount = match self.discount {
            BulkDiscount::Fixed(fixed) => fixed,
            BulkDiscount::Percent(percent) => price.amount * (Decimal::ONE - percent / Decimal::ONE_HUNDRED),
            BulkDiscount::Relative(off) => price.amount - off,
        };
        Money::new(amount.max(Decimal::ZERO), price.currency.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiers_of_all_kinds_give_the_price_of_one() {
        let price = Money::new(Decimal::from(10), "USD");
        let unit = |discount| BulkTier { min: 2, max: None, discount }.unit_price(&price).amount;
        assert_eq!(unit(BulkDiscount::Fixed(Decimal::from(8))), Decimal::from(8));
        assert_eq!(unit(BulkDiscount::Percent(Decimal::from(25))), Decimal::new(75, 1));
        assert_eq!(unit(BulkDiscount::Relative(Decimal::from(3))), Decimal::from(7));
        assert_eq!(unit(BulkDiscount::Relative(Decimal::from(30))), Decimal::ZERO, "never below nothing");
    }
}
