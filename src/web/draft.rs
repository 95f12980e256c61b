//! Keeps what a shopper typed when the session ended in the middle of a form, until after the next log-in.
//!
//! It travels sealed in the browser's cookies (several, when one is too small), never holds a password, belongs to
//! one form and one customer, and is forgotten when that form was shown again.

use cookie::time::Duration;
use serde::{Deserialize, Serialize};
use tower_cookies::Cookies;

use super::cookies::CookieSealer;

const MAX_AGE: Duration = Duration::minutes(15);
/// Room for typed values in one cookie, in bytes. Sealed, it is about 2.5 KB, so that an answer with one stays below
/// the 4 KB of headers that common proxies take without being asked to. Most forms need no second one.
const CHUNK: usize = 1800;
/// Most cookies used.
const CHUNKS: usize = 5;

/// What was typed into which form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Path and query of the form.
    pub target: String,
    /// The customer whose form it was: nobody else may see the draft.
    pub customer_id: String,
    /// Names and values.
    pub values: Vec<(String, String)>,
}

fn name(index: usize) -> String {
    format!("draft-{index}")
}

impl Draft {
    /// Keeps the draft. Returns whether there was room for it.
    pub fn keep(&self, sealer: &CookieSealer, cookies: &Cookies) -> bool {
        let Ok(text) = serde_json::to_string(self) else { return false };
        let chunks = split(&text);
        if chunks.len() > CHUNKS {
            return false;
        }
        Self::forget(sealer, cookies);
        chunks
            .iter()
            .enumerate()
            .all(|(index, chunk)| sealer.set(cookies, &name(index), (*chunk).to_owned(), Some(MAX_AGE)))
    }

    /// The draft of this form and this customer. A draft of somebody else is forgotten.
    pub fn read(sealer: &CookieSealer, cookies: &Cookies, target: &str, customer_id: &str) -> Option<Self> {
        let text: String = (0..CHUNKS).map_while(|index| sealer.read(cookies, &name(index))).collect();
        let draft: Self = serde_json::from_str(&text).ok()?;
        if draft.customer_id != customer_id {
            Self::forget(sealer, cookies);
            return None;
        }
        Some(draft).filter(|draft| draft.target == target)
    }

    /// Forgets the draft that was shown.
    pub fn forget(sealer: &CookieSealer, cookies: &Cookies) {
        for index in 0..CHUNKS {
            sealer.clear(cookies, &name(index));
        }
    }
}

/// Pieces of at most [`CHUNK`] bytes that end between characters.
fn split(text: &str) -> Vec<&str> {
    let mut rest = text;
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let (head, tail) = rest.split_at(rest.floor_char_boundary(CHUNK));
        chunks.push(head);
        rest = tail;
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(values: &[(&str, &str)]) -> Draft {
        Draft {
            target: "/account/details".into(),
            customer_id: "7".into(),
            values: values.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect(),
        }
    }

    fn sealer() -> CookieSealer {
        CookieSealer::new(&["s".repeat(32).into()], false)
    }

    #[test]
    fn a_draft_comes_back_to_its_form_and_owner_until_it_is_forgotten() {
        let (sealer, cookies) = (sealer(), Cookies::default());
        let long = "ü".repeat(2500);
        let kept = draft(&[("city", "Köln"), ("note", &long)]);
        assert!(kept.keep(&sealer, &cookies));
        assert_eq!(Draft::read(&sealer, &cookies, "/account/password", "7"), None);
        assert_eq!(Draft::read(&sealer, &cookies, "/account/details", "7"), Some(kept));
        Draft::forget(&sealer, &cookies);
        assert_eq!(Draft::read(&sealer, &cookies, "/account/details", "7"), None);
    }

    #[test]
    fn somebody_elses_draft_is_never_shown_and_is_forgotten() {
        let (sealer, cookies) = (sealer(), Cookies::default());
        assert!(draft(&[("city", "Köln")]).keep(&sealer, &cookies));
        assert_eq!(Draft::read(&sealer, &cookies, "/account/details", "8"), None);
        assert_eq!(Draft::read(&sealer, &cookies, "/account/details", "7"), None);
    }

    #[test]
    fn what_does_not_fit_is_said_to_be_lost_rather_than_cut() {
        let huge = "x".repeat(CHUNK * CHUNKS);
        assert!(!draft(&[("note", &huge)]).keep(&sealer(), &Cookies::default()));
    }
}
