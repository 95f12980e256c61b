//! Texts, money and dates in the shopper's language. Texts are Fluent files, read at run time.

mod figures;
mod language;
mod languages;
mod money;
pub mod pseudo;
mod typed;

use std::sync::Arc;

use leptos::prelude::use_context;

pub use self::language::{Args, Language};
pub use self::languages::{Languages, OwnTexts, Speaks, TextsError, built_in_texts};

/// The language of the page that is being rendered.
///
/// Views run inside `render`, which provides it; elsewhere this is the language without texts.
pub fn language() -> Arc<Language> {
    use_context().unwrap_or_else(|| Arc::new(Language::without_texts()))
}

/// A text of the page that is being rendered.
pub fn t(key: &str) -> String {
    language().text(key, &[])
}

/// A text with values of the page that is being rendered.
pub fn t_with(key: &str, args: Args) -> String {
    language().text(key, args)
}

#[cfg(test)]
mod tests;
