//! The API's own scalars: money, moments, long numbers, paths.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::DateTime};
use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::store::Money;
use crate::store::graphql::scalars::{ApiDecimal, non_blank};

/// Writes a decimal as a JSON number, digit by digit.
pub(super) fn exact_number<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_string(number.to_string()).map_err(serde::ser::Error::custom)?.serialize(serializer)
}

/// Money as the API gives it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiMoney {
    currency_code: String,
    value: ApiDecimal,
}

impl From<ApiMoney> for Money {
    fn from(money: ApiMoney) -> Self {
        Self::new(money.value.0, money.currency_code.to_ascii_uppercase())
    }
}

/// A moment, as the scalar `DateTime` writes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ApiTime(pub(super) Timestamp);

impl ApiTime {
    /// The day in universal time: form fields store days as their midnight there.
    pub(super) fn date(self) -> Date {
        self.0.to_zoned(TimeZone::UTC).date()
    }
}

impl<'de> Deserialize<'de> for ApiTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        moment(&text).map(Self).ok_or_else(|| D::Error::custom("not a moment"))
    }
}

/// Reads a moment; without an offset it is meant in universal time.
fn moment(text: &str) -> Option<Timestamp> {
    text.parse().ok().or_else(|| {
        let local: DateTime = text.parse().ok()?;
        local.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
    })
}

/// A day that the scalar `DateTime` wraps in a moment. Its text names the day that the merchant or shopper meant,
/// whatever the offset behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ApiDay(pub(super) Date);

impl<'de> Deserialize<'de> for ApiDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let day = text.get(..10).and_then(|day| day.parse().ok());
        day.map(Self).ok_or_else(|| D::Error::custom("not a day"))
    }
}

/// A day as an input of type `DateTime`.
pub(super) fn midnight(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

/// The type `DateTimeExtended`.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct ExtendedTime {
    pub(super) utc: ApiTime,
}

/// The scalar `Long`, a whole number that some servers write as a string.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Long(pub(super) i64);

impl<'de> Deserialize<'de> for Long {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        json.get().trim_matches('"').parse().map(Self).map_err(|_| D::Error::custom("not a whole number"))
    }
}

/// A path of the store, and nothing that a browser would take for another host.
pub(super) fn local_path(path: String) -> Option<String> {
    let local = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    non_blank(path).filter(|_| local)
}

/// A number by which the store may know an entity.
pub(super) fn entity_id(text: &str) -> Option<i32> {
    text.parse().ok().filter(|id| *id > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_keeps_every_digit() {
        let json = r#"{"currencyCode":"usd","value":0.1000000000000000055}"#;
        let money = Money::from(serde_json::from_str::<ApiMoney>(json).unwrap());
        assert_eq!(money, Money::new("0.1000000000000000055".parse().unwrap(), "USD"));
        let bad: Result<ApiMoney, _> = serde_json::from_str(r#"{"currencyCode":"USD","value":"free"}"#);
        assert!(!bad.unwrap_err().to_string().contains("free"));
    }

    #[test]
    fn moments_have_many_spellings() {
        let expected: Timestamp = "2026-01-02T03:04:05Z".parse().unwrap();
        for text in ["2026-01-02T03:04:05Z", "2026-01-02T05:04:05+02:00", "2026-01-02T03:04:05"] {
            assert_eq!(moment(text), Some(expected), "{text}");
        }
        assert_eq!(moment("2026-01-02T03:04:05.678Z").map(Timestamp::as_second), Some(expected.as_second()));
        assert_eq!(moment("yesterday"), None);
        assert_eq!(moment(""), None);
    }

    #[test]
    fn days_are_midnights() {
        let day: Date = "2024-02-29".parse().unwrap();
        assert_eq!(midnight(day), "2024-02-29T00:00:00Z");
        assert_eq!(ApiTime(moment(&midnight(day)).unwrap()).date(), day);
    }

    #[test]
    fn days_of_options_are_not_shifted() {
        let day = |json| serde_json::from_str::<ApiDay>(json).map(|day| day.0.to_string()).ok();
        for json in
            ["\"2026-03-01T00:00:00Z\"", "\"2026-03-01T00:00:00-08:00\"", "\"2026-03-01T23:59:59+13:00\""]
        {
            assert_eq!(day(json).as_deref(), Some("2026-03-01"), "{json}");
        }
        for json in ["\"\"", "\"tomorrow\"", "\"2026-02-30T00:00:00Z\"", "\"2026-03-é1T\"", "17"] {
            assert_eq!(day(json), None, "{json}");
        }
    }

    #[test]
    fn long_numbers_may_be_strings() {
        let long = |json| serde_json::from_str::<Long>(json).map(|long| long.0).ok();
        assert_eq!(long("12"), Some(12));
        assert_eq!(long("\"9007199254740993\""), Some(9_007_199_254_740_993));
        assert_eq!(long("1.5"), None);
    }
}
