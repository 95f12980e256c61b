//! Consents as this contract tells and takes them.

use async_graphql::{InputObject, SimpleObject};
use jiff::Timestamp;

use super::user_errors::{Complaints, CustomerErrorCode};
use crate::demo::consents::{self, Consent};

/// One record of the history. `createdAt` is ISO 8601 text.
#[derive(SimpleObject)]
pub(super) struct ConsentRecord {
    id: String,
    #[graphql(name = "type")]
    kind: String,
    accepted: bool,
    text: Option<String>,
    locale: Option<String>,
    created_at: Option<String>,
}

/// A record that is added. For the store's own options the text may be left out.
#[derive(InputObject)]
pub(super) struct ConsentInput {
    #[graphql(name = "type")]
    kind: String,
    accepted: bool,
    text: Option<String>,
    created_at: Option<String>,
}

impl From<Consent> for ConsentRecord {
    fn from(consent: Consent) -> Self {
        Self {
            id: consent.id.to_string(),
            kind: consent.kind,
            accepted: consent.accepted,
            text: consent.text,
            locale: consent.locale,
            created_at: Some(consent.created_at.to_string()),
        }
    }
}

impl ConsentInput {
    /// The record to store, if nothing is wrong with it.
    pub(super) fn record(self, locale: Option<&str>, complaints: &mut Complaints) -> Option<Consent> {
        let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        if self.kind.is_empty() || !self.kind.chars().all(slug) {
            complaints.add("consents", CustomerErrorCode::Invalid, "The type of a consent is not valid.");
            return None;
        }
        let created_at = match self.created_at.as_deref().map(str::parse::<Timestamp>).transpose() {
            Ok(given) => given.unwrap_or_else(Timestamp::now),
            Err(_) => {
                complaints.add("consents", CustomerErrorCode::Invalid, "The time of a consent is not valid.");
                return None;
            }
        };
        let text = self.text.or_else(|| consents::wording(&self.kind).map(ToOwned::to_owned));
        let locale = locale.map(ToOwned::to_owned);
        Some(Consent { id: 0, kind: self.kind, accepted: self.accepted, text, locale, created_at })
    }
}
