//! Tiers: what one piece costs when many are bought.

use std::sync::LazyLock;

use crate::demo::catalog::Product;
use crate::demo::catalog::table::{amount, read};
use crate::demo::money::{Currency, Minor, per_thousand};

/// A price rule from one quantity to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tier {
    pub(crate) from: i32,
    /// `None` has no end.
    pub(crate) to: Option<i32>,
    pub(crate) discount: BulkDiscount,
}

/// What a tier does to the price of one piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BulkDiscount {
    /// This is the price, unless the shopper pays less anyway.
    Fixed(Minor),
    /// Thousandths of the price less.
    PerThousand(i64),
    /// So much less.
    Relative(Minor),
}

/// A line of the file.
struct Line {
    product: i32,
    /// The price list it belongs to; 0 is the catalogue itself.
    list: i32,
    tier: Tier,
}

static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| read(include_str!("../data/bulk_prices.txt"), line));

/// The tiers of a product in a price list (0 is the catalogue), in the currency, from few pieces to many.
pub(super) fn tiers(product: &Product, list: i32, currency: &Currency) -> Vec<Tier> {
    let own = LINES.iter().filter(|line| line.product == product.id && line.list == list);
    own.map(|line| Tier {
        discount: match line.tier.discount {
            BulkDiscount::Fixed(price) => BulkDiscount::Fixed(currency.convert(price)),
            BulkDiscount::Relative(less) => BulkDiscount::Relative(currency.convert(less)),
            percent @ BulkDiscount::PerThousand(_) => percent,
        },
        ..line.tier
    })
    .collect()
}

/// The price of one piece among so many. No tier raises it or makes it negative.
pub(super) fn apply(price: Minor, tiers: &[Tier], quantity: i32) -> Minor {
    let tier = tiers.iter().find(|tier| quantity >= tier.from && tier.to.is_none_or(|to| quantity <= to));
    let reduced = tier.map_or(price, |tier| match tier.discount {
        BulkDiscount::Fixed(fixed) => fixed,
        BulkDiscount::PerThousand(off) => per_thousand(price, 1000 - off),
        BulkDiscount::Relative(less) => price - less,
    });
    reduced.clamp(0, price.max(0))
}

/// A line: product, price list, from, to, kind, value.
fn line(row: &[&'static str]) -> Option<Line> {
    let [product, list, from, to, kind, value] = *row else {
        return None;
    };
    let discount = match kind {
        "fixed" => BulkDiscount::Fixed(amount(value)?),
        "percent" => BulkDiscount::PerThousand(value.parse::<i64>().ok()? * 10),
        "relative" => BulkDiscount::Relative(amount(value)?),
        _ => return None,
    };
    let to = if to.is_empty() { None } else { Some(to.parse().ok()?) };
    let tier = Tier { from: from.parse().ok()?, to, discount };
    Some(Line { product: product.parse().ok()?, list: list.parse().ok()?, tier })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::catalog::table::rows;

    #[test]
    fn every_line_is_read_and_the_tiers_of_a_product_follow_each_other() {
        assert_eq!(rows(include_str!("../data/bulk_prices.txt")).count(), LINES.len());
        for pair in
            LINES.windows(2).filter(|pair| (pair[0].product, pair[0].list) == (pair[1].product, pair[1].list))
        {
            assert_eq!(pair[0].tier.to, Some(pair[1].tier.from - 1), "{}", pair[0].product);
        }
    }

    #[test]
    fn each_kind_of_tier_lowers_the_price_from_its_quantity_on() {
        let tier = |from, to, discount| Tier { from, to, discount };
        let tiers = [
            tier(5, Some(9), BulkDiscount::PerThousand(100)),
            tier(10, Some(19), BulkDiscount::Relative(250)),
            tier(20, None, BulkDiscount::Fixed(600)),
        ];
        let prices = [1, 4, 5, 9, 10, 20, 5000].map(|quantity| apply(1000, &tiers, quantity));
        assert_eq!(prices, [1000, 1000, 900, 900, 750, 600, 600]);
        assert_eq!(apply(500, &tiers, 20), 500, "a fixed tier never raises a price");
        assert_eq!(apply(100, &tiers, 10), 0, "no tier makes a price negative");
    }
}
