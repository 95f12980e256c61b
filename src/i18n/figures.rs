//! Numbers as a language writes them.

use std::str::FromStr;

use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// Writes numbers in the figures and groups of a locale (CLDR).
pub(super) struct Figures(Option<DecimalFormatter>);

impl Figures {
    pub(super) fn new(locale: &Locale) -> Self {
        Self(DecimalFormatter::try_new(locale.into(), Default::default()).ok())
    }

    /// The number, which is in plain figures such as `1234.50`; as it is when it is none.
    pub(super) fn write(&self, number: &str) -> String {
        match (&self.0, Decimal::from_str(number)) {
            (Some(formatter), Ok(number)) => formatter.format(&number).to_string(),
            _ => number.to_owned(),
        }
    }
}

impl Memoizable for Figures {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale = Locale::from_str(&lang.to_string()).map_err(|_| ())?;
        Ok(Self::new(&super::language::of_shops(locale)))
    }
}

/// For Fluent: numbers inside of texts.
pub(super) fn grouped(value: &FluentValue, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer.with_try_get::<Figures, _, _>((), |figures| figures.write(&number.as_string())).ok()
}
