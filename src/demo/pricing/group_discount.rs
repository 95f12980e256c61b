//! Discounts of a customer group: on the whole store, on a category, on one product.

use std::sync::LazyLock;

use crate::demo::catalog::Product;
use crate::demo::catalog::table::{amount, read};
use crate::demo::money::{Currency, Minor, per_thousand};

/// What a discount is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    Store,
    /// The category and everything under it.
    Category(i32),
    Product(i32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    PerThousand(i64),
    AmountOff(Minor),
    FixedPrice(Minor),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct GroupDiscount {
    group: i32,
    target: Target,
    kind: Kind,
}

static DISCOUNTS: LazyLock<Vec<GroupDiscount>> =
    LazyLock::new(|| read(include_str!("../data/group_discounts.txt"), line));

/// A price after the group's most specific discount: on the product, else on its category, else on the store. Of two
/// categories the one that gives the lower price counts. Never negative.
pub(super) fn apply(price: Minor, product: &Product, group: Option<i32>, currency: &Currency) -> Minor {
    let own = DISCOUNTS.iter().filter(|discount| Some(discount.group) == group && discount.is_on(product));
    let ranked = own.map(|discount| (discount.rank(), discount.reduced(price, currency)));
    let best = ranked.min_by_key(|(rank, reduced)| (std::cmp::Reverse(*rank), *reduced));
    best.map_or(price, |(_, reduced)| reduced.max(0))
}

impl GroupDiscount {
    fn is_on(&self, product: &Product) -> bool {
        match self.target {
            Target::Store => true,
            Target::Category(id) => product.is_within(id),
            Target::Product(id) => product.id == id,
        }
    }

    fn rank(&self) -> u8 {
        match self.target {
            Target::Store => 0,
            Target::Category(_) => 1,
            Target::Product(_) => 2,
        }
    }

    fn reduced(&self, price: Minor, currency: &Currency) -> Minor {
        match self.kind {
            Kind::PerThousand(off) => per_thousand(price, 1000 - off),
            Kind::AmountOff(less) => price - currency.convert(less),
            Kind::FixedPrice(fixed) => currency.convert(fixed),
        }
    }
}

/// A line: group, `store`, `category` or `product` with its id, kind, value.
fn line(row: &[&'static str]) -> Option<GroupDiscount> {
    let [group, target, kind, value] = *row else {
        return None;
    };
    let target = match target.split_once(' ') {
        None if target == "store" => Target::Store,
        Some(("category", id)) => Target::Category(id.parse().ok()?),
        Some(("product", id)) => Target::Product(id.parse().ok()?),
        _ => return None,
    };
    let kind = match kind {
        "percent" => Kind::PerThousand(value.parse::<i64>().ok()? * 10),
        "amount" => Kind::AmountOff(amount(value)?),
        "price" => Kind::FixedPrice(amount(value)?),
        _ => return None,
    };
    Some(GroupDiscount { group: group.parse().ok()?, target, kind })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::catalog::table::rows;

    #[test]
    fn every_line_is_read() {
        assert_eq!(rows(include_str!("../data/group_discounts.txt")).count(), DISCOUNTS.len());
    }

    #[test]
    fn bad_lines_are_refused() {
        for row in
            [["2", "shop", "percent", "15"], ["2", "product x", "percent", "15"], ["2", "store", "half", "5"]]
        {
            assert_eq!(line(&row), None, "{row:?}");
        }
    }
}
