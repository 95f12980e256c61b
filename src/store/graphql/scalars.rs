//! What all APIs write alike: decimals, counts, texts and addresses of pages.

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use url::Url;

/// A decimal of any spelling, read from its text and never through a binary fraction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::store) struct ApiDecimal(pub(in crate::store) Decimal);

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

/// The address of a page or file, if a browser may be sent there.
pub(in crate::store) fn web_url(text: &str) -> Option<String> {
    let url = Url::parse(text.trim()).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| url.into())
}

/// A text, unless it is blank.
pub(in crate::store) fn non_blank(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

/// A count that cannot be negative.
pub(in crate::store) fn count(number: i64) -> u32 {
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
    fn counts_are_never_negative() {
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
