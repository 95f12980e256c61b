//! Amounts of money: the currency's sign where the language has it.

use rust_decimal::RoundingStrategy;

use super::language::Language;
use crate::store::Money;
use crate::store::money::minor_digits;

impl Language {
    /// An amount with its currency's sign and number of decimals, such as `$1,234.50` or `1 234,50 €`. Half a minor unit
    /// is rounded away from zero.
    ///
    /// Where the sign stands is the text `money`; what it looks like is `currency-eur` and so on, else the code.
    pub fn money(&self, money: &Money) -> String {
        let decimals = minor_digits(&money.currency);
        let mut amount =
            money.amount.abs().round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        amount.rescale(decimals);
        let number = self.figures(&amount.to_string());
        let key = format!("currency-{}", money.currency.to_ascii_lowercase());
        let (form, sign) = match self.has(&key) {
            true => ("money", self.text(&key, &[])),
            false => ("money-with-code", money.currency.clone()),
        };
        let positive = self.text(form, &[("number", number.into()), ("sign", sign.into())]);
        match money.amount.is_sign_negative() && !amount.is_zero() {
            true => self.text("negative", &[("amount", positive.into())]),
            false => positive,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::{Languages, Speaks};
    use crate::store::Money;

    fn money(header: &str, amount: &str, currency: &str) -> String {
        let language = Languages::load(&[], Speaks::default()).unwrap().negotiate(None, Some(header), &[]);
        language.money(&Money::new(amount.parse().unwrap(), currency))
    }

    #[test]
    fn money_has_the_currencys_sign_and_decimals() {
        let english = |amount, currency| money("en-US", amount, currency);
        assert_eq!(english("1234.5", "USD"), "$1,234.50");
        assert_eq!(english("0", "EUR"), "€0.00");
        assert_eq!(english("-3.999", "GBP"), "−£4.00");
        assert_eq!(english("-0.001", "GBP"), "£0.00");
        assert_eq!(english("1234", "JPY"), "¥1,234");
        assert_eq!(english("1.5", "KWD"), "KWD\u{a0}1.500");
        assert_eq!(english("12.30", "CHF"), "CHF\u{a0}12.30");
    }

    #[test]
    fn money_looks_as_the_language_has_it() {
        for (header, amount, currency, expected) in [
            ("de", "1234.5", "EUR", "1.234,50\u{a0}€"),
            ("de", "-12", "USD", "−12,00\u{a0}$"),
            ("fr", "1234.5", "EUR", "1\u{202f}234,50\u{a0}€"),
            ("fr", "12", "USD", "12,00\u{a0}$US"),
            ("es", "1234.5", "EUR", "1234,50\u{a0}€"),
            ("fi", "1234.5", "EUR", "1\u{a0}234,50\u{a0}€"),
            ("fi", "12.3", "CHF", "12,30\u{a0}CHF"),
        ] {
            assert_eq!(money(header, amount, currency), expected, "{header}");
        }
        assert!(money("ar", "1234.5", "EUR").contains("1,234.50"));
    }
}
