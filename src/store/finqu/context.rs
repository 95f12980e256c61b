//! What every operation tells of its shopper by the directive `@storeContext`.

use serde::Serialize;

/// The variables that all documents share.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(super) struct StoreContext<'a> {
    /// A language alone, such as `de`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<String>,
    /// ISO 3166-1 alpha-2 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) country: Option<String>,
    /// ISO 4217 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) currency: Option<&'a str>,
    /// The customer access token. It goes in the body alone, never in a header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) token: Option<&'a str>,
}

impl<'a> StoreContext<'a> {
    /// The context of a caller who reads `locale`; `country` stands in where that names none.
    pub(super) fn new(
        locale: &str,
        country: Option<&str>,
        currency: Option<&'a str>,
        token: Option<&'a str>,
    ) -> Self {
        let mut subtags = locale.split(['-', '_']);
        let is_word =
            |tag: &&str| (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphabetic());
        let language = subtags.next().filter(is_word).map(str::to_ascii_lowercase);
        let region = language.is_some().then(|| subtags.find(|tag| tag.len() == 2)).flatten().filter(is_word);
        Self { language, country: region.or(country).map(str::to_ascii_uppercase), currency, token }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_gives_language_and_country() {
        for (locale, setting, language, country) in [
            ("fi", Some("FI"), Some("fi"), Some("FI")),
            ("fi", None, Some("fi"), None),
            ("de-AT", Some("FI"), Some("de"), Some("AT")),
            ("pt_br", None, Some("pt"), Some("BR")),
            ("zh-Hant-TW", None, Some("zh"), Some("TW")),
            ("es-419", Some("es"), Some("es"), Some("ES")),
            ("", Some("FI"), None, Some("FI")),
            ("*", None, None, None),
            ("12-FI", None, None, None),
        ] {
            let context = StoreContext::new(locale, setting, None, None);
            assert_eq!(
                (context.language.as_deref(), context.country.as_deref()),
                (language, country),
                "{locale}"
            );
        }
    }

    #[test]
    fn what_is_not_known_is_not_sent() {
        let json = |context| serde_json::to_string(&context).unwrap();
        assert_eq!(json(StoreContext::default()), "{}");
        assert_eq!(
            json(StoreContext::new("fi-FI", None, Some("EUR"), Some("t"))),
            r#"{"language":"fi","country":"FI","currency":"EUR","token":"t"}"#
        );
    }
}
