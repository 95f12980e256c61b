//! Texts, money and dates in the shopper's language. Texts are Fluent files, read at run time.

use std::borrow::Cow;
use std::str::FromStr;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal as IcuDecimal;
use icu_locale_core::Locale;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leptos::prelude::use_context;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::store::Money;
use crate::store::money::minor_digits;

/// The built-in texts: language tag and Fluent source.
const BUILT_IN: &[(&str, &str)] = &[("en", include_str!("../locales/en.ftl"))];

/// All languages of this app.
pub struct Languages {
    languages: Vec<(String, Arc<FluentBundle<FluentResource>>)>,
}

/// A text file cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("locales/{tag}.ftl: {problem}")]
pub struct TextsError {
    tag: String,
    problem: String,
}

impl Languages {
    /// Reads the built-in texts.
    ///
    /// # Errors
    /// When a file is not sound Fluent.
    pub fn load() -> Result<Self, TextsError> {
        let languages = BUILT_IN
            .iter()
            .map(|(tag, source)| Ok(((*tag).to_owned(), Arc::new(bundle(tag, source)?))))
            .collect::<Result<_, TextsError>>()?;
        Ok(Self { languages })
    }

    /// The best language for an `Accept-Language` header; the first built-in one without a match.
    ///
    /// The region that the shopper asks for decides the form of dates and numbers.
    pub fn negotiate(&self, accept_language: Option<&str>) -> Language {
        let wanted = preferences(accept_language.unwrap_or_default());
        let found = wanted.iter().find_map(|locale| {
            let (tag, texts) = self.languages.iter().find(|(tag, _)| locale.id.language.as_str() == tag)?;
            Some((tag, texts, locale.clone()))
        });
        let fallback = || {
            let (tag, texts) = self.languages.first()?;
            Some((tag, texts, Locale::from_str(tag).ok()?))
        };
        match found.or_else(fallback) {
            Some((tag, texts, locale)) => Language { tag: tag.clone(), locale, texts: Some(texts.clone()) },
            None => Language { tag: "en".to_owned(), locale: Locale::UNKNOWN, texts: None },
        }
    }
}

fn bundle(tag: &str, source: &str) -> Result<FluentBundle<FluentResource>, TextsError> {
    let error = |problem: String| TextsError { tag: tag.to_owned(), problem };
    let id = tag.parse().map_err(|e| error(format!("{e}")))?;
    let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, e)| error(format!("{e:?}")))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Every built-in language so far is written from left to right.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).map_err(|e| error(format!("{e:?}")))?;
    Ok(bundle)
}

/// Locales of an `Accept-Language` header, best first; malformed parts are skipped.
fn preferences(header: &str) -> Vec<Locale> {
    let mut found: Vec<(f32, Locale)> = header
        .split(',')
        .take(16)
        .filter_map(|part| {
            let mut pieces = part.trim().split(';');
            let locale = Locale::from_str(pieces.next()?.trim()).ok()?;
            let quality =
                pieces.find_map(|piece| piece.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
            (quality > 0.0).then_some((quality, locale))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().map(|(_, locale)| locale).collect()
}

/// One language with its texts and its forms of dates and numbers.
#[derive(Clone)]
pub struct Language {
    tag: String,
    locale: Locale,
    texts: Option<Arc<FluentBundle<FluentResource>>>,
}

/// Values for the places of a text.
pub type Args<'a> = &'a [(&'a str, FluentValue<'a>)];

impl Language {
    /// The BCP 47 tag of the texts, for `lang` and for the store.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The region that the shopper's language names, as an ISO 3166-1 alpha-2 code.
    pub fn region(&self) -> Option<String> {
        self.locale.id.region.map(|region| region.as_str().to_owned())
    }

    /// A text. A missing one shows its key, and is logged.
    pub fn text(&self, key: &str, args: Args) -> String {
        let Some(texts) = &self.texts else { return key.to_owned() };
        let Some(pattern) = texts.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = self.tag, "text is missing");
            return key.to_owned();
        };
        let args: FluentArgs =
            args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        texts.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether there is a text of this key.
    pub fn has(&self, key: &str) -> bool {
        self.texts.as_ref().is_some_and(|texts| texts.has_message(key))
    }

    /// A number without padding, such as `1,234.5`.
    pub fn number(&self, number: Decimal) -> String {
        self.figures(&number.normalize().to_string())
    }

    /// A number's figures as the language groups them.
    fn figures(&self, number: &str) -> String {
        match (
            DecimalFormatter::try_new((&self.locale).into(), Default::default()),
            IcuDecimal::from_str(number),
        ) {
            (Ok(formatter), Ok(icu)) => formatter.format(&icu).to_string(),
            _ => number.to_owned(),
        }
    }

    /// An amount with its currency's sign and number of decimals, such as `$1,234.50`.
    pub fn money(&self, money: &Money) -> String {
        let currency = iso_currency(&money.currency);
        let mut amount = money
            .amount
            .abs()
            .round_dp_with_strategy(currency.decimals, RoundingStrategy::MidpointAwayFromZero);
        amount.rescale(currency.decimals);
        let number = self.figures(&amount.to_string());
        let minus = if money.amount.is_sign_negative() && !money.amount.is_zero() { "−" } else { "" };
        format!("{minus}{}{number}", currency.sign)
    }

    /// A day, such as `20 November 2026`, in UTC.
    pub fn date(&self, at: Timestamp) -> String {
        self.civil_date(at.to_zoned(TimeZone::UTC).date())
    }

    /// A day of the calendar, such as `20 November 2026`.
    pub fn civil_date(&self, date: Date) -> String {
        let iso =
            icu_datetime::input::Date::try_new_iso(date.year().into(), date.month() as u8, date.day() as u8);
        match (DateTimeFormatter::try_new((&self.locale).into(), YMD::long()), iso) {
            (Ok(formatter), Ok(iso)) => formatter.format(&iso).to_string(),
            _ => date.to_string(),
        }
    }
}

/// What a currency looks like in English texts.
struct Currency {
    sign: Cow<'static, str>,
    decimals: u32,
}

/// Signs of the currencies that shops use most; others show their code.
fn iso_currency(code: &str) -> Currency {
    let sign = match code {
        "USD" => "$".into(),
        "EUR" => "€".into(),
        "GBP" => "£".into(),
        "JPY" => "¥".into(),
        "CAD" => "CA$".into(),
        "AUD" => "A$".into(),
        "NZD" => "NZ$".into(),
        "INR" => "₹".into(),
        "BRL" => "R$".into(),
        "MXN" => "MX$".into(),
        other => format!("{other}\u{a0}").into(),
    };
    Currency { sign, decimals: minor_digits(code) }
}

/// The language of the page that is being rendered.
///
/// Views run inside `render`, which provides it; elsewhere this is the language without texts.
pub fn language() -> Arc<Language> {
    use_context()
        .unwrap_or_else(|| Arc::new(Language { tag: "en".to_owned(), locale: Locale::UNKNOWN, texts: None }))
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
mod tests {
    use super::*;

    fn language(header: &str) -> Language {
        Languages::load().unwrap().negotiate(Some(header))
    }

    #[test]
    fn money_has_the_currencys_sign_and_decimals() {
        let english = language("en-US");
        let money =
            |amount: &str, currency: &str| english.money(&Money::new(amount.parse().unwrap(), currency));
        assert_eq!(money("1234.5", "USD"), "$1,234.50");
        assert_eq!(money("0", "EUR"), "€0.00");
        assert_eq!(money("-3.999", "GBP"), "−£4.00");
        assert_eq!(money("1234", "JPY"), "¥1,234");
        assert_eq!(money("1.5", "KWD"), "KWD\u{a0}1.500");
        assert_eq!(money("12.30", "CHF"), "CHF\u{a0}12.30");
    }

    #[test]
    fn dates_follow_the_region_of_the_shopper() {
        let at: Timestamp = "2026-11-20T23:30:00Z".parse().unwrap();
        assert_eq!(language("en-US").date(at), "November 20, 2026");
        assert_eq!(language("en-GB,en;q=0.5").date(at), "20 November 2026");
    }

    #[test]
    fn a_header_that_makes_no_sense_means_the_first_language() {
        for header in ["", "xx", "*", ";;;,,,", "en;q=0", "zz-zz-zz-zz", "\u{1}"] {
            assert_eq!(language(header).tag(), "en", "{header:?}");
        }
    }

    #[test]
    fn every_text_that_the_code_asks_for_is_there() {
        let language = language("en");
        let mut missing = Vec::new();
        for file in sources("src") {
            let source = std::fs::read_to_string(&file).unwrap();
            let source = source.split("#[cfg(test)]").next().unwrap();
            for key in asked_for(source) {
                if !language.has(&key) {
                    missing.push(format!("{}: {key}", file.display()));
                }
            }
        }
        assert!(missing.is_empty(), "{missing:#?}");
    }

    /// Literal keys in calls such as `t("…")`, `ctx.text("…")` and arms such as `=> "flash-…"`.
    fn asked_for(source: &str) -> Vec<String> {
        let calls = ["t(\"", "t_with(\"", ".text(\"", "key: \"", "text_key = \""];
        let is_key = |key: &str| {
            key.contains('-') && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        let mut keys = Vec::new();
        for (index, _) in source.match_indices('"') {
            let literal: String = source[index + 1..].chars().take_while(|c| *c != '"').collect();
            let before = &source[..=index];
            let called = calls.iter().any(|call| {
                before.ends_with(call)
                    && !before[..before.len() - call.len()].ends_with(|c: char| c.is_alphanumeric())
            });
            let prefixed = ["flash-", "error-", "problem-"].iter().any(|p| literal.starts_with(p))
                && before.ends_with("=> \"");
            if (called || prefixed) && is_key(&literal) {
                keys.push(literal);
            }
        }
        keys
    }

    fn sources(folder: &str) -> Vec<std::path::PathBuf> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                found.extend(sources(path.to_str().unwrap()));
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
        found
    }
}
