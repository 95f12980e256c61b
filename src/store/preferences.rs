//! What customers agree to: mails with offers, and the consents that the merchant asks for.

use async_trait::async_trait;

use super::customer::CustomerSummary;
use super::when::When;
use super::{Caller, StoreError};

/// What a customer agrees to at present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Mails with offers are welcome.
    pub accepts_marketing: bool,
    /// The latest answer of each kind that was ever given, in no order.
    pub consents: Vec<Consent>,
}

/// An answer that a customer gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// What was asked: the store's name for it, such as `privacy_policy`.
    pub kind: String,
    /// Whether the customer agreed.
    pub accepted: bool,
    /// The words that the customer agreed to; may be empty.
    pub text: String,
    /// When the answer was given.
    pub given_at: Option<When>,
}

/// An answer to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentChoice {
    /// What was asked, see [`Consent::kind`].
    pub kind: String,
    /// Whether the customer agrees.
    pub accepted: bool,
}

/// New answers. Answers of other kinds stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PreferencesChange {
    /// Mails with offers are welcome; `None` leaves it.
    pub accepts_marketing: Option<bool>,
    /// Answers to record.
    pub consents: Vec<ConsentChoice>,
}

/// Backends that record what customers agree to.
#[async_trait]
pub trait PreferencesStore: Send + Sync {
    /// What the caller agrees to.
    async fn preferences(&self, caller: &Caller) -> Result<(CustomerSummary, Preferences), StoreError>;

    /// Records new answers.
    async fn update_preferences(&self, caller: &Caller, change: &PreferencesChange)
    -> Result<(), StoreError>;
}
