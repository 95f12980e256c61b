//! The API's scalars: decimals, moments, long numbers and addresses of pages.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::DateTime};
use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use url::Url;

use crate::store::Money;

/// A decimal of any spelling, read from its text and never through a binary fraction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ApiDecimal(pub(super) Decimal);

impl<'de> Deserialize<'de> for ApiDecimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        decimal(json.get()).map(Self).ok_or_else(|| D::Error::custom("not a decimal"))
    }
}

/// Reads a JSON number, or a JSON string that holds one.
fn decimal(json: &str) -> Option<Decimal> {
    let text = match json.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"')?,
        None => json,
    };
    // `Decimal` would also take underscores.
    if !text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte)) {
        return None;
    }
    let value = if text.contains(['e', 'E']) {
        // The sign of a positive exponent is not known to `from_scientific`.
        Decimal::from_scientific(&text.replacen("e+", "e", 1).replacen("E+", "E", 1))
    } else {
        text.parse()
    };
    value.ok().map(|value| if value.is_zero() { Decimal::ZERO } else { value })
}

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

/// The address of a page or file, if a browser may be sent there.
pub(super) fn web_url(text: &str) -> Option<String> {
    let url = Url::parse(text.trim()).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| url.into())
}

/// A path of the store, and nothing that a browser would take for another host.
pub(super) fn local_path(path: String) -> Option<String> {
    let local = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    non_blank(path).filter(|_| local)
}

/// A text, unless it is blank.
pub(super) fn non_blank(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

/// A number by which the store may know an entity.
pub(super) fn entity_id(text: &str) -> Option<i32> {
    text.parse().ok().filter(|id| *id > 0)
}

/// A count that cannot be negative.
pub(super) fn count(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(if number < 0 { 0 } else { u32::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_exactly() {
        let cases = [
            ("12.50", Some("12.50")),
            ("0", Some("0")),
            ("-0.0", Some("0")),
            ("-4.99", Some("-4.99")),
            ("0.1", Some("0.1")),
            ("1234567890123456.789", Some("1234567890123456.789")),
            ("79228162514264337593543950335", Some("79228162514264337593543950335")),
            ("1E+2", Some("100")),
            ("1.2e3", Some("1200")),
            ("1.5E-7", Some("0.00000015")),
            ("\"12.50\"", Some("12.50")),
            ("\"1e2\"", Some("100")),
            ("null", None),
            ("true", None),
            ("\"\"", None),
            ("\"NaN\"", None),
            ("\"1,50\"", None),
            ("\"1_000\"", None),
            ("\"$5\"", None),
            ("\" 5\"", None),
            ("\".\"", None),
            ("\"--5\"", None),
            ("\"5", None),
            ("1e999999999", None),
            ("1e-999999999", None),
            ("1e99999999999999999999", None),
            ("99999999999999999999999999999999", None),
            ("{}", None),
        ];
        for (json, expected) in cases {
            let expected: Option<Decimal> = expected.map(|text| text.parse().unwrap());
            assert_eq!(decimal(json), expected, "{json}");
        }
        assert_eq!(decimal("12.50").unwrap().to_string(), "12.50");
    }

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
        assert_eq!((count(-3), count(7), count(i64::MAX)), (0, 7, u32::MAX));
    }

    #[test]
    fn only_web_addresses_come_through() {
        assert_eq!(web_url("https://ups.example/t?n=1").as_deref(), Some("https://ups.example/t?n=1"));
        assert_eq!(web_url(" http://ups.example ").as_deref(), Some("http://ups.example/"));
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "ftp://h/x",
            "//ups.example/t",
            "/path",
            "",
            "1Z999",
            "https://",
        ] {
            assert_eq!(web_url(bad), None, "{bad}");
        }
    }
}
