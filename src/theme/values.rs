//! What the values of `theme.toml` may be.

use std::collections::BTreeMap;

use icu_locale_core::Locale;
use serde::Deserialize;

use crate::forms::email::is_email;

/// Words in one language or in several.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(
    untagged,
    expecting = "must be a text, or a table of texts by language, such as { en = \"Help\", de = \"Hilfe\" }"
)]
pub(super) enum Label {
    One(Words),
    ByTag(BTreeMap<String, Words>),
}

impl Label {
    /// The words in the language of this tag, else English, else any.
    pub(super) fn in_language(&self, tag: &str) -> &str {
        match self {
            Self::One(words) => &words.0,
            Self::ByTag(words) => {
                let other = || words.get("en").or_else(|| words.values().next());
                words.get(tag).or_else(other).map_or("", |words| &words.0)
            }
        }
    }
}

/// A short text that is one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Words(pub(super) String);

impl TryFrom<String> for Words {
    type Error = &'static str;

    fn try_from(words: String) -> Result<Self, &'static str> {
        match words.trim() {
            "" => Err("must not be empty"),
            long if long.chars().count() > 100 => Err("can have 100 characters at most"),
            words if words.chars().any(char::is_control) => Err("must be a single line"),
            words => Ok(Self(words.to_owned())),
        }
    }
}

/// A path of this site, or an address with a harmless scheme.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Address(pub(super) String);

impl TryFrom<String> for Address {
    type Error = String;

    fn try_from(address: String) -> Result<Self, String> {
        let is_plain = address.chars().all(|c| c > ' ' && !matches!(c, '"' | '<' | '>' | '\\'));
        let is_path = address.starts_with('/') && !address.starts_with("//");
        let is_url = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme))
            && url::Url::parse(&address).is_ok_and(|url| url.has_host());
        let is_direct = ["mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
        match is_plain && (is_path || is_url || is_direct) {
            true => Ok(Self(address)),
            false => Err(format!(
                "`{address}` must be a path such as /help, or begin with https://, mailto: or tel:"
            )),
        }
    }
}

/// An e-mail address.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Email(pub(super) String);

impl TryFrom<String> for Email {
    type Error = String;

    fn try_from(email: String) -> Result<Self, String> {
        if is_email(&email) { Ok(Self(email)) } else { Err(format!("`{email}` is no e-mail address")) }
    }
}

/// A phone number.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Phone(pub(super) String);

impl TryFrom<String> for Phone {
    type Error = String;

    fn try_from(phone: String) -> Result<Self, String> {
        let fits = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '/' | '.');
        match phone.chars().all(fits) && phone.chars().any(|c| c.is_ascii_digit()) && phone.len() <= 40 {
            true => Ok(Self(phone)),
            false => Err(format!("`{phone}` is no phone number")),
        }
    }
}

/// Language tags, each one once.
#[derive(Deserialize)]
#[serde(try_from = "Vec<String>")]
pub(super) struct Tags(pub(super) Vec<String>);

impl TryFrom<Vec<String>> for Tags {
    type Error = String;

    fn try_from(tags: Vec<String>) -> Result<Self, String> {
        if tags.is_empty() {
            return Err("must name at least one language".to_owned());
        }
        for (place, tag) in tags.iter().enumerate() {
            if tag.parse::<Locale>().is_err() {
                return Err(format!("`{tag}` is no language tag such as en or pt-BR"));
            }
            if tags.iter().take(place).any(|known| known == tag) {
                return Err(format!("`{tag}` stands there twice"));
            }
        }
        Ok(Self(tags))
    }
}
