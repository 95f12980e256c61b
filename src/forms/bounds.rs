//! Numbers and days within the bounds that the merchant set.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::i18n::Language;

/// Tells a number outside its bounds: `wrong` gets the key of a text and its values.
pub fn number(
    number: Decimal,
    min: Option<Decimal>,
    max: Option<Decimal>,
    wrong: &mut impl FnMut(&str, &[(&str, FluentValue)]),
) {
    match (min.filter(|min| number < *min), max.filter(|max| number > *max)) {
        (Some(min), _) => wrong("error-number-min", &[("min", min.normalize().to_string().into())]),
        (_, Some(max)) => wrong("error-number-max", &[("max", max.normalize().to_string().into())]),
        _ => {}
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
