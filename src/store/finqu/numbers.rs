//! Money and other numbers, which this API writes as binary fractions.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::store::Money;
use crate::store::graphql::scalars::ApiDecimal;
use crate::store::money::minor_digits;

/// The amount in whole minor units of its currency: what a price such as `0.30000000000000004` was before it became a
/// binary fraction. The text of the number is read, so no second fraction is made of it.
pub(super) fn money(number: ApiDecimal, currency: &str) -> Money {
    let currency = currency.to_ascii_uppercase();
    let mut amount =
        number.0.round_dp_with_strategy(minor_digits(&currency), RoundingStrategy::MidpointAwayFromZero);
    amount.rescale(minor_digits(&currency));
    Money::new(amount, currency)
}

/// A percentage or quantity as people would write it: no more digits than a hundredth of a thousandth.
pub(super) fn plain(number: ApiDecimal) -> Decimal {
    number.0.round_dp_with_strategy(5, RoundingStrategy::MidpointAwayFromZero).normalize()
}

/// A number of pieces from which on something holds; `None` below one.
pub(super) fn at_least(number: ApiDecimal) -> Option<u32> {
    plain(number).ceil().to_u32().filter(|count| *count > 0)
}

/// A number of pieces up to which something holds; `None` below one.
pub(super) fn at_most(number: ApiDecimal) -> Option<u32> {
    plain(number).floor().to_u32().filter(|count| *count > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(json: &str) -> ApiDecimal {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn floats_become_the_amounts_that_they_stand_for() {
        for (json, currency, expected) in [
            ("0.30000000000000004", "EUR", "0.30"),
            ("12.9", "eur", "12.90"),
            ("12.900000000000000355", "EUR", "12.90"),
            ("19.989999999999998", "EUR", "19.99"),
            ("1e2", "EUR", "100.00"),
            ("0", "EUR", "0.00"),
            ("-0.0", "EUR", "0.00"),
            ("-4.995", "EUR", "-5.00"),
            ("1500.0", "JPY", "1500"),
            ("1.2345", "KWD", "1.235"),
            ("123456789012.35", "EUR", "123456789012.35"),
        ] {
            assert_eq!(money(number(json), currency).amount.to_string(), expected, "{json} {currency}");
        }
        assert_eq!(money(number("1"), "eur").currency, "EUR");
    }

    #[test]
    fn percentages_and_quantities_lose_the_noise_of_floats() {
        assert_eq!(plain(number("25.500000000000004")).to_string(), "25.5");
        assert_eq!(plain(number("2.0")).to_string(), "2");
        assert_eq!(plain(number("0.1")).to_string(), "0.1");
    }

    #[test]
    fn bounds_of_quantities_are_whole_and_positive() {
        let bounds = |json| (at_least(number(json)), at_most(number(json)));
        assert_eq!(bounds("10.0"), (Some(10), Some(10)));
        assert_eq!(bounds("2.5"), (Some(3), Some(2)));
        assert_eq!(bounds("9.999999999"), (Some(10), Some(10)));
        assert_eq!(bounds("0.5"), (Some(1), None));
        for none in ["0", "-3", "1e20"] {
            assert_eq!(bounds(none), (None, None), "{none}");
        }
    }
}
