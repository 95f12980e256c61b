//! Moments, which this API writes in two ways.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::rfc2822::DateTimeParser;
use jiff::tz::TimeZone;

use crate::store::When;

/// Merchants' servers do not always get the day of the week right.
static RFC_2822: DateTimeParser = DateTimeParser::new().relaxed_weekday(true);

/// Reads a moment: ISO 8601 or RFC 2822. Without an offset it is meant in universal time.
pub(super) fn timestamp(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let local = || text.parse::<DateTime>().ok()?.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    text.parse().ok().or_else(|| RFC_2822.parse_timestamp(text).ok()).or_else(local)
}

/// A moment, in the store's own words where they follow no known rule.
pub(super) fn when(text: String) -> When {
    match timestamp(&text) {
        Some(at) => When::At(at),
        None => When::Words(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_read() {
        let expected: Timestamp = "2026-01-02T03:04:05Z".parse().unwrap();
        for text in [
            "2026-01-02T03:04:05Z",
            "2026-01-02T05:04:05+02:00",
            "2026-01-02T03:04:05",
            "2026-01-02 03:04:05",
            "Fri, 02 Jan 2026 03:04:05 +0000",
            "Fri, 2 Jan 2026 05:04:05 +0200",
            "Fri, 02 Jan 2026 03:04:05 GMT",
            "02 Jan 2026 03:04:05 GMT",
            "Mon, 02 Jan 2026 03:04:05 GMT",
            " Fri, 02 Jan 2026 03:04:05 GMT ",
        ] {
            assert_eq!(when(text.into()), When::At(expected), "{text}");
        }
    }

    #[test]
    fn other_words_stay_as_they_are() {
        for text in ["", "yesterday", "2.1.2026 klo 5.04", "Fri, 32 Jan 2026 03:04:05 GMT", "17"] {
            assert_eq!(when(text.into()), When::Words(text.into()), "{text}");
        }
    }
}
