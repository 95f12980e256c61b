//! Amounts and days.

use jiff::Timestamp;
use leptos::prelude::*;

use super::phrase::phrase;
use crate::i18n::language;
use crate::store::{Money, When};

/// An amount, in figures of equal width.
pub fn money(amount: &Money) -> impl IntoView + use<> {
    view! { <span class="money">{language().money(amount)}</span> }
}

/// A day, readable for machines as well.
pub fn day(at: Timestamp) -> impl IntoView {
    view! { <time datetime=at.to_string()>{language().date(at)}</time> }
}

/// A day as the store tells it; nothing when it told none.
pub fn when(when: When) -> AnyView {
    match when {
        When::At(at) => day(at).into_any(),
        When::Words(words) => view! { <bdi>{words}</bdi> }.into_any(),
    }
}

/// The same within a text with the place `date`. Words of the store's own do not fit into every sentence, so they have
/// one for themselves.
pub fn told(key: &str, key_for_words: &str, at: When) -> AnyView {
    let key = if matches!(at, When::At(_)) { key } else { key_for_words };
    phrase(key, &[], "date", when(at))
}
