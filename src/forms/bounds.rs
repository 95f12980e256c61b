//! Numbers and days within the bounds that the merchant set.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::i18n::Language;

/// Tells a number outside its bounds: `wrong` gets the key of a text and its values.
pub fn number(
    language: &Language,
    number: Decimal,
    min: Option<Decimal>,
    max: Option<Decimal>,
    wrong: &mut impl FnMut(&str, &[(&str, FluentValue)]),
) {
    match (min.filter(|min| number < *min), max.filter(|max| number > *max)) {
        (Some(min), _) => wrong("error-number-min", &[("min", language.number(min).into())]),
        (_, Some(max)) => wrong("error-number-max", &[("max", language.number(max).into())]),
        _ => {}
    }
}

/// What a number with a fraction looks like.
pub fn example(language: &Language) -> String {
    language.number(Decimal::new(25, 1))
}

/// The bounds of a number in words, before anything goes wrong.
pub fn number_hint(language: &Language, min: Option<Decimal>, max: Option<Decimal>) -> Option<String> {
    let words = |bound: Option<Decimal>| bound.map(|bound| language.number(bound));
    between(language, words(min), words(max), ["hint-between", "hint-from", "hint-up-to"])
}

/// The bounds of a day in words.
pub fn date_hint(language: &Language, min: Option<Date>, max: Option<Date>) -> Option<String> {
    let words = |bound: Option<Date>| bound.map(|bound| language.civil_date(bound));
    between(language, words(min), words(max), ["hint-date-between", "hint-date-from", "hint-date-up-to"])
}

fn between(language: &Language, min: Option<String>, max: Option<String>, keys: [&str; 3]) -> Option<String> {
    let [both, from, up_to] = keys;
    match (min, max) {
        (Some(min), Some(max)) => Some(language.text(both, &[("min", min.into()), ("max", max.into())])),
        (Some(min), None) => Some(language.text(from, &[("min", min.into())])),
        (None, Some(max)) => Some(language.text(up_to, &[("max", max.into())])),
        (None, None) => None,
    }
}

/// Tells a day outside its bounds.
pub fn date(
    language: &Language,
    date: Date,
    min: Option<Date>,
    max: Option<Date>,
    wrong: &mut impl FnMut(&str, &[(&str, FluentValue)]),
) {
    match (min.filter(|min| date < *min), max.filter(|max| date > *max)) {
        (Some(min), _) => wrong("error-date-min", &[("min", language.civil_date(min).into())]),
        (_, Some(max)) => wrong("error-date-max", &[("max", language.civil_date(max).into())]),
        _ => {}
    }
}
