//! One language with its texts and its forms of dates and numbers.

use std::borrow::Cow;
use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use fluent_bundle::{FluentArgs, FluentMessage, FluentValue};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::LocaleDirectionality;
use icu_locale_core::Locale;
use icu_locale_core::extensions::unicode::{Value, key};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;

use super::figures::Figures;
use super::languages::Texts;
use super::pseudo;

/// A language as one visitor reads it.
pub struct Language {
    texts: Option<Arc<Texts>>,
    /// Where `texts` lacks one.
    last_resort: Option<Arc<Texts>>,
    locale: Locale,
    figures: OnceLock<Figures>,
    dates: OnceLock<Option<DateTimeFormatter<YMD>>>,
}

/// Values for the places of a text.
pub type Args<'a> = &'a [(&'a str, FluentValue<'a>)];

impl Language {
    pub(super) fn new(texts: Arc<Texts>, last_resort: Arc<Texts>, locale: Locale) -> Self {
        let locale = of_shops(locale);
        Self { texts: Some(texts), last_resort: Some(last_resort), locale, ..Self::without_texts() }
    }

    /// For views outside of a page: texts show their keys.
    pub(super) fn without_texts() -> Self {
        Self {
            texts: None,
            last_resort: None,
            locale: Locale::UNKNOWN,
            figures: OnceLock::new(),
            dates: OnceLock::new(),
        }
    }

    /// The BCP 47 tag of the texts, for `lang`.
    pub fn tag(&self) -> &str {
        self.texts.as_ref().map_or("en", |texts| &texts.tag)
    }

    /// Whether a locale is one of this language.
    pub fn speaks(&self, locale: &str) -> bool {
        Locale::from_str(locale).is_ok_and(|locale| locale.id.language == self.locale.id.language)
    }

    /// The tag that the store is asked in.
    pub fn for_store(&self) -> &str {
        if self.tag() == pseudo::TAG { "en" } else { self.tag() }
    }

    /// The direction of writing, for `dir`: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        if is_right_to_left(&self.locale) { "rtl" } else { "ltr" }
    }

    /// The region that the shopper's language names, as an ISO 3166-1 alpha-2 code.
    pub fn region(&self) -> Option<String> {
        self.locale.id.region.map(|region| region.as_str().to_owned())
    }

    /// A text. A missing one is English; one that is missing there as well shows its key, and is logged.
    pub fn text(&self, key: &str, args: Args) -> String {
        let Some((texts, message)) = self.message(key) else {
            tracing::error!(key, language = self.tag(), "text is missing");
            return key.to_owned();
        };
        let Some(pattern) = message.value() else { return key.to_owned() };
        let args: FluentArgs =
            args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        texts.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether there is a text of this key.
    pub fn has(&self, key: &str) -> bool {
        self.message(key).is_some()
    }

    fn message(&self, key: &str) -> Option<(&Texts, FluentMessage<'_>)> {
        [&self.texts, &self.last_resort]
            .into_iter()
            .flatten()
            .find_map(|texts| Some((texts.as_ref(), texts.bundle.get_message(key)?)))
    }

    /// A number without padding, such as `1,234.5`.
    pub fn number(&self, number: Decimal) -> String {
        self.figures(&number.normalize().to_string())
    }

    /// A number's figures as the language groups them.
    pub(super) fn figures(&self, number: &str) -> String {
        self.figures.get_or_init(|| Figures::new(&self.locale)).write(number)
    }

    /// Items in one sentence, such as `a, b, and c`.
    pub fn list(&self, items: &[String]) -> String {
        match ListFormatter::try_new_and((&self.locale).into(), ListFormatterOptions::default()) {
            Ok(formatter) => formatter.format(items.iter()).to_string(),
            Err(_) => items.join(" "),
        }
    }

    /// A day, such as `20 November 2026`, in UTC.
    pub fn date(&self, at: Timestamp) -> String {
        self.civil_date(at.to_zoned(TimeZone::UTC).date())
    }

    /// A day of the calendar, such as `20 November 2026`.
    pub fn civil_date(&self, date: Date) -> String {
        let formatter =
            self.dates.get_or_init(|| DateTimeFormatter::try_new((&self.locale).into(), YMD::long()).ok());
        let iso =
            icu_datetime::input::Date::try_new_iso(date.year().into(), date.month() as u8, date.day() as u8);
        match (formatter, iso) {
            (Some(formatter), Ok(iso)) => formatter.format(&iso).to_string(),
            _ => date.to_string(),
        }
    }
}

/// Whether a language is written from right to left (CLDR).
pub(super) fn is_right_to_left(locale: &Locale) -> bool {
    LocaleDirectionality::new_common().is_right_to_left(&locale.id)
}

/// With the calendar and the figures that date fields, order numbers and phone numbers have as well: the calendar in any
/// case, the figures in Arabic unless the shopper asks for others.
pub(super) fn of_shops(mut locale: Locale) -> Locale {
    let keywords = &mut locale.extensions.unicode.keywords;
    if let Ok(gregorian) = Value::from_str("gregory") {
        keywords.set(key!("ca"), gregorian);
    }
    let figures = key!("nu");
    if locale.id.language.as_str() == "ar"
        && keywords.get(&figures).is_none()
        && let Ok(latin) = Value::from_str("latn")
    {
        keywords.set(figures, latin);
    }
    locale
}

#[cfg(test)]
mod tests {
    use crate::i18n::{Language, Languages, Speaks};

    fn language(header: &str) -> Language {
        Languages::load(&[], Speaks::default()).unwrap().negotiate(None, Some(header), &[])
    }

    #[test]
    fn dates_follow_the_language_and_the_region() {
        let at = "2026-11-20T23:30:00Z".parse().unwrap();
        for (header, expected) in [
            ("en-US", "November 20, 2026"),
            ("en-GB,en;q=0.5", "20 November 2026"),
            ("de", "20. November 2026"),
            ("fr-CA", "20 novembre 2026"),
            ("es", "20 de noviembre de 2026"),
            ("fi", "20. marraskuuta 2026"),
            ("ar", "20 نوفمبر 2026"),
            ("th-TH, en-TH", "November 20, 2026"),
            ("ar-EG-u-nu-arab", "٢٠ نوفمبر ٢٠٢٦"),
        ] {
            assert_eq!(language(header).date(at), expected, "{header}");
        }
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let number = "1234567.5".parse().unwrap();
        for (header, expected) in [
            ("en", "1,234,567.5"),
            ("de", "1.234.567,5"),
            ("de-CH", "1'234'567.5"),
            ("fr", "1\u{202f}234\u{202f}567,5"),
            ("fi", "1\u{a0}234\u{a0}567,5"),
            ("ar", "1,234,567.5"),
        ] {
            assert_eq!(language(header).number(number), expected, "{header}");
        }
        assert_eq!(language("de").text("order-items", &[("count", 1234.into())]), "1.234 Artikel");
    }

    #[test]
    fn the_direction_is_the_languages_own() {
        for (header, direction) in [("ar", "rtl"), ("ar-EG", "rtl"), ("fi", "ltr"), ("", "ltr")] {
            assert_eq!(language(header).direction(), direction, "{header}");
        }
    }
}
