//! The store's currencies.

use serde::Deserialize;

use crate::store::catalog::Currency;
use crate::store::graphql::scalars::non_blank;

/// The data of a question for the currencies.
#[derive(Deserialize)]
pub(super) struct CurrenciesData {
    pub(super) currencies: Option<Vec<ApiCurrency>>,
}

/// The type `Currency`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub(super) struct ApiCurrency {
    iso_code: Option<String>,
    name: Option<String>,
}

/// The codes, as the store writes them.
pub(super) fn codes(given: &[ApiCurrency]) -> impl Iterator<Item = &str> {
    given.iter().filter_map(|currency| currency.iso_code.as_deref()).filter(|code| !code.trim().is_empty())
}

/// Those that have a code; `default` is the first, if it is among them.
pub(super) fn currencies(given: Vec<ApiCurrency>, default: Option<&str>) -> Vec<Currency> {
    let mut currencies: Vec<Currency> = given
        .into_iter()
        .filter_map(|currency| {
            let code = non_blank(currency.iso_code?)?.to_ascii_uppercase();
            let name = currency.name.and_then(non_blank).unwrap_or_else(|| code.clone());
            Some(Currency { code, name, transactional: true })
        })
        .collect();
    currencies.sort_by_key(|currency| Some(currency.code.as_str()) != default);
    currencies
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(default: Option<&str>) -> Vec<(String, String)> {
        let json =
            r#"[{"isoCode":"sek","name":"Krona"},{"isoCode":null,"name":"?"},{"isoCode":"EUR","name":null}]"#;
        let currencies = currencies(serde_json::from_str(json).unwrap(), default);
        currencies.into_iter().map(|currency| (currency.code, currency.name)).collect()
    }

    #[test]
    fn the_default_comes_first_and_what_has_no_code_is_none() {
        let (krona, euro) = (("SEK".to_owned(), "Krona".to_owned()), ("EUR".to_owned(), "EUR".to_owned()));
        assert_eq!(read(None), [krona.clone(), euro.clone()]);
        assert_eq!(read(Some("EUR")), [euro.clone(), krona.clone()]);
        assert_eq!(read(Some("GBP")), [krona, euro]);
    }
}
