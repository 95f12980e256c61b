//! Moments, as stores tell them.

use jiff::Timestamp;

/// When something was. Some stores write moments as words that no rule covers: these are shown as they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// At this moment.
    At(Timestamp),
    /// In the store's own words; may be empty.
    Words(String),
}

impl From<Timestamp> for When {
    fn from(at: Timestamp) -> Self {
        Self::At(at)
    }
}
