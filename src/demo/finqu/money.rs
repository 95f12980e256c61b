//! Amounts, rates and dates as this contract writes them.

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::demo::money::{self, Minor};

/// An amount as a bare number.
pub(super) fn number(amount: Minor) -> f64 {
    money::decimal(amount).to_f64().unwrap_or_default()
}

/// Thousandths as a share of one: 80 as 0.08.
pub(super) fn rate(thousandths: i64) -> f64 {
    Decimal::new(thousandths, 3).to_f64().unwrap_or_default()
}

/// Thousandths as a percentage: 80 as 8.
pub(super) fn percentage(thousandths: i64) -> f64 {
    Decimal::new(thousandths, 1).to_f64().unwrap_or_default()
}

/// A moment as RFC 2822 text.
pub(super) fn rfc_2822(moment: Timestamp) -> Option<String> {
    rfc2822::to_string(&moment.to_zoned(TimeZone::UTC)).ok()
}

/// A text that says something.
pub(super) fn given(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_written_without_a_rounding_error() {
        assert_eq!(number(1990).to_string(), "19.9");
        assert_eq!((rate(255), percentage(255)), (0.255, 25.5));
        let moment = "2026-11-18T14:05:00Z".parse().unwrap();
        assert_eq!(rfc_2822(moment).unwrap(), "Wed, 18 Nov 2026 14:05:00 +0000");
        assert_eq!((given(" "), given(" a ")), (None, Some("a".to_owned())));
    }
}
