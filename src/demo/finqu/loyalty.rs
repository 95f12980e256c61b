//! The discount of those who spend much: how far a customer has come, worked out from her orders.

use async_graphql::SimpleObject;

use super::money::{number, percentage};
use crate::demo::money::Minor;

/// From so much spent, in the default currency, so many thousandths off.
const LEVELS: [(Minor, i64); 3] = [(20_000, 30), (50_000, 50), (100_000, 80)];

/// A level. The discount is a percentage.
#[derive(SimpleObject)]
struct LoyaltyDiscountLevel {
    threshold: f64,
    discount: f64,
    valid_until: Option<String>,
}

/// Where a customer stands. Below the first level, threshold and discount are 0.
#[derive(SimpleObject)]
pub(super) struct LoyaltyDiscountProgress {
    title: Option<String>,
    description: Option<String>,
    total_spent: f64,
    is_stackable: bool,
    is_combinable: bool,
    levels: Vec<LoyaltyDiscountLevel>,
    current_level_valid_until: Option<String>,
    current_level_threshold: f64,
    current_level_discount: f64,
    next_level_threshold: Option<f64>,
    next_level_discount: Option<f64>,
}

impl LoyaltyDiscountProgress {
    /// Where somebody stands who has spent so much.
    pub(super) fn at(spent: Minor) -> Self {
        let current = LEVELS.iter().rev().find(|(threshold, _)| spent >= *threshold);
        let next = LEVELS.iter().find(|(threshold, _)| spent < *threshold);
        Self {
            title: Some("Paper miles".to_owned()),
            description: Some("The more you have ordered, the less you pay.".to_owned()),
            total_spent: number(spent),
            is_stackable: false,
            is_combinable: false,
            levels: LEVELS
                .iter()
                .map(|(threshold, discount)| LoyaltyDiscountLevel {
                    threshold: number(*threshold),
                    discount: percentage(*discount),
                    valid_until: None,
                })
                .collect(),
            current_level_valid_until: None,
            current_level_threshold: current.map_or(0.0, |(threshold, _)| number(*threshold)),
            current_level_discount: current.map_or(0.0, |(_, discount)| percentage(*discount)),
            next_level_threshold: next.map(|(threshold, _)| number(*threshold)),
            next_level_discount: next.map(|(_, discount)| percentage(*discount)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_reached_with_its_last_cent_and_the_last_one_has_no_next() {
        let at = |spent| {
            let progress = LoyaltyDiscountProgress::at(spent);
            (progress.current_level_discount, progress.next_level_threshold)
        };
        assert_eq!(at(0), (0.0, Some(200.0)));
        assert_eq!(at(19_999), (0.0, Some(200.0)));
        assert_eq!(at(20_000), (3.0, Some(500.0)));
        assert_eq!(at(100_000), (8.0, None));
    }
}
