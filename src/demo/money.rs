//! Money in whole cents, and the currencies of the store.

use rust_decimal::Decimal;

/// An amount in hundredths of its currency.
pub(crate) type Minor = i64;

/// A currency of the store.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Currency {
    pub(crate) id: i32,
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) symbol: &'static str,
    pub(crate) decimal_token: &'static str,
    pub(crate) thousands_token: &'static str,
    /// Thousandths of a unit that one unit of the default currency is worth.
    pub(crate) rate: i64,
    /// False: prices can be shown in it, but nobody can pay in it.
    pub(crate) transactional: bool,
}

impl Currency {
    /// An amount of the default currency in this one, rounded half up.
    pub(crate) fn convert(&self, amount: Minor) -> Minor {
        per_thousand(amount, self.rate)
    }
}

/// The store's own currency.
pub(crate) const DEFAULT_CURRENCY: &str = "USD";

pub(crate) static CURRENCIES: [Currency; 3] = [
    Currency {
        id: 1,
        code: "USD",
        name: "US Dollar",
        symbol: "$",
        decimal_token: ".",
        thousands_token: ",",
        rate: 1000,
        transactional: true,
    },
    Currency {
        id: 2,
        code: "EUR",
        name: "Euro",
        symbol: "€",
        decimal_token: ",",
        thousands_token: ".",
        rate: 920,
        transactional: true,
    },
    Currency {
        id: 3,
        code: "GBP",
        name: "Pound Sterling",
        symbol: "£",
        decimal_token: ".",
        thousands_token: ",",
        rate: 790,
        transactional: false,
    },
];

/// The currency of a code.
pub(crate) fn currency(code: &str) -> Option<&'static Currency> {
    CURRENCIES.iter().find(|currency| currency.code == code)
}

/// A part of an amount, rounded half up.
pub(crate) fn per_thousand(amount: Minor, share: i64) -> Minor {
    (amount * share + 500).div_euclid(1000)
}

/// The amount as a decimal with two places.
pub(crate) fn decimal(amount: Minor) -> Decimal {
    Decimal::new(amount, 2)
}

/// The amount as the merchant's settings write it.
pub(crate) fn formatted(amount: Minor, code: &str) -> String {
    let Some(currency) = currency(code) else {
        return format!("{code} {}", decimal(amount));
    };
    let units = (amount.abs() / 100).to_string();
    let mut grouped = String::new();
    for (index, digit) in units.chars().enumerate() {
        if index > 0 && (units.len() - index).is_multiple_of(3) {
            grouped.push_str(currency.thousands_token);
        }
        grouped.push(digit);
    }
    let sign = if amount < 0 { "-" } else { "" };
    let cents = amount.abs() % 100;
    format!("{sign}{}{grouped}{}{cents:02}", currency.symbol, currency.decimal_token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_keep_both_places_and_are_grouped() {
        assert_eq!(decimal(1990).to_string(), "19.90");
        assert_eq!(formatted(123_456_789, "USD"), "$1,234,567.89");
        assert_eq!(formatted(-10_005, "EUR"), "-€100,05");
        assert_eq!(formatted(5, "GBP"), "£0.05");
        assert_eq!(per_thousand(1999, 80), 160);
    }
}
