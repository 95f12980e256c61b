//! The loyalty programme.

use serde::Deserialize;

use super::moments::when;
use super::numbers::{money, plain};
use crate::store::LoyaltyProgress;
use crate::store::graphql::scalars::{ApiDecimal, non_blank};
use crate::store::loyalty::LoyaltyLevel;

/// The type `LoyaltyDiscountProgress`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiLoyalty {
    title: Option<String>,
    description: Option<String>,
    total_spent: ApiDecimal,
    levels: Vec<ApiLevel>,
    current_level_valid_until: Option<String>,
    current_level_threshold: ApiDecimal,
    current_level_discount: ApiDecimal,
    next_level_threshold: Option<ApiDecimal>,
    next_level_discount: Option<ApiDecimal>,
}

#[derive(Debug, Deserialize)]
struct ApiLevel {
    threshold: ApiDecimal,
    discount: ApiDecimal,
}

impl ApiLoyalty {
    /// How far a customer has come; amounts are in this currency.
    pub(super) fn progress(self, currency: &str) -> LoyaltyProgress {
        let level = |threshold, discount| LoyaltyLevel {
            threshold: money(threshold, currency),
            percent: plain(discount),
        };
        let current = level(self.current_level_threshold, self.current_level_discount);
        let mut levels: Vec<LoyaltyLevel> =
            self.levels.into_iter().map(|given| level(given.threshold, given.discount)).collect();
        levels.sort_by_key(|level| level.threshold.amount);
        let next = self.next_level_threshold.zip(self.next_level_discount);
        LoyaltyProgress {
            title: self.title.unwrap_or_default(),
            description: self.description.unwrap_or_default(),
            spent: money(self.total_spent, currency),
            // Before the first level its place is held by zeros.
            current: Some(current).filter(|level| !level.percent.is_zero()),
            current_until: self.current_level_valid_until.and_then(non_blank).map(when),
            next: next.map(|(threshold, discount)| level(threshold, discount)),
            levels,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(current: &str, next: &str) -> LoyaltyProgress {
        let json = format!(
            r#"{{"title":null,"description":null,"totalSpent":249.99000000000001,"currentLevelValidUntil":null,
                "levels":[{{"threshold":500.0,"discount":5.0}},{{"threshold":200.0,"discount":2.5}}],
                {current},{next}}}"#
        );
        serde_json::from_str::<ApiLoyalty>(&json).unwrap().progress("EUR")
    }

    #[test]
    fn a_level_that_is_reached_and_the_next_one() {
        let progress = progress(
            r#""currentLevelThreshold":200.0,"currentLevelDiscount":2.5"#,
            r#""nextLevelThreshold":500.0,"nextLevelDiscount":5.0"#,
        );
        assert_eq!(progress.spent.amount.to_string(), "249.99");
        assert_eq!(progress.current.as_ref().map(|level| level.percent.to_string()).as_deref(), Some("2.5"));
        assert_eq!(progress.missing().map(|money| money.amount.to_string()).as_deref(), Some("250.01"));
        let thresholds: Vec<String> =
            progress.levels.iter().map(|level| level.threshold.amount.to_string()).collect();
        assert_eq!(thresholds, ["200.00", "500.00"], "lowest first");
    }

    #[test]
    fn before_the_first_level_and_on_the_last() {
        let zeros = r#""currentLevelThreshold":0,"currentLevelDiscount":0"#;
        let nothing = r#""nextLevelThreshold":null,"nextLevelDiscount":null"#;
        let progress = progress(zeros, nothing);
        assert_eq!((progress.current.clone(), progress.next.clone(), progress.missing()), (None, None, None));
        assert_eq!((progress.title.as_str(), progress.current_until), ("", None));
    }
}
