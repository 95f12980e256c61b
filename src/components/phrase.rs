//! A text with one value in it that is more than words.

use leptos::prelude::*;

use crate::i18n::{Args, language};

/// Stands for the value while the text is made (object replacement character); no text has it.
const PLACE: &str = "\u{fffc}";

/// The text, with `value` where the text has the place `name`; other values are in `args`.
pub fn phrase(key: &str, args: Args, name: &str, value: impl IntoView + 'static) -> AnyView {
    let mut args = args.to_vec();
    args.push((name, PLACE.into()));
    let text = language().text(key, &args);
    match text.split_once(PLACE) {
        Some((before, after)) => (before.to_owned(), value.into_any(), after.to_owned()).into_any(),
        None => text.into_any(),
    }
}
