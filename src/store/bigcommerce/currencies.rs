//! The store's currencies.

use serde::Deserialize;

use super::paging::Connection;
use crate::store::catalog::Currency;

/// The type `Currency`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiCurrency {
    code: String,
    name: String,
    is_active: bool,
    is_transactional: bool,
    is_default: bool,
}

/// Those that shoppers can choose, the default first.
pub(super) fn currencies(given: Connection<ApiCurrency>) -> Vec<Currency> {
    let mut active: Vec<ApiCurrency> = given.into_nodes().filter(|currency| currency.is_active).collect();
    active.sort_by_key(|currency| !currency.is_default);
    let currency = |given: ApiCurrency| Currency {
        code: given.code.to_ascii_uppercase(),
        name: given.name,
        transactional: given.is_transactional,
    };
    active.into_iter().map(currency).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_comes_first_and_inactive_ones_not_at_all() {
        let currency = |code: &str, active, transactional, default| {
            format!(
                r#"{{"node":{{"code":"{code}","name":"{code}","isActive":{active},"isTransactional":{transactional},
                    "isDefault":{default}}}}}"#
            )
        };
        let json = format!(
            r#"{{"edges":[{},{},{},{}]}}"#,
            currency("EUR", true, true, false),
            currency("CHF", false, true, false),
            currency("USD", true, true, true),
            currency("GBP", true, false, false),
        );
        let found = currencies(serde_json::from_str(&json).unwrap());
        let codes: Vec<(&str, bool)> =
            found.iter().map(|currency| (currency.code.as_str(), currency.transactional)).collect();
        assert_eq!(codes, [("USD", true), ("EUR", true), ("GBP", false)]);
    }
}
