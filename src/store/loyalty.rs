//! Loyalty programmes: discounts that grow with what a customer has spent.

use rust_decimal::Decimal;

use super::money::Money;
use super::when::When;

/// How far a customer has come.
#[derive(Clone, Debug, PartialEq)]
pub struct LoyaltyProgress {
    /// The programme's name; may be empty.
    pub title: String,
    /// The merchant's words on it as plain text; may be empty.
    pub description: String,
    /// What has been spent so far.
    pub spent: Money,
    /// The level reached; `None` before the first.
    pub current: Option<LoyaltyLevel>,
    /// Until when the level holds, if it ends.
    pub current_until: Option<When>,
    /// The next level; `None` on the highest.
    pub next: Option<LoyaltyLevel>,
    /// All levels, lowest first.
    pub levels: Vec<LoyaltyLevel>,
}

/// A level of a programme.
#[derive(Clone, Debug, PartialEq)]
pub struct LoyaltyLevel {
    /// What must have been spent.
    pub threshold: Money,
    /// The discount in percent.
    pub percent: Decimal,
}

impl LoyaltyProgress {
    /// How much more must be spent to reach the next level; never below zero.
    pub fn missing(&self) -> Option<Money> {
        let next = self.next.as_ref()?;
        let missing = (next.threshold.amount - self.spent.amount).max(Decimal::ZERO);
        Some(Money::new(missing, next.threshold.currency.clone()))
    }
}
