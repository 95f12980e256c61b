//! Reads the data files: one thing a line, its parts between bars.

use crate::demo::money::Minor;

/// The lines of a file that hold data.
pub(crate) fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('|').map(str::trim).collect())
}

/// The things of a file. A line that cannot be read is left out; tests count them.
pub(crate) fn read<T>(text: &'static str, row: impl Fn(&[&'static str]) -> Option<T>) -> Vec<T> {
    rows(text).filter_map(|parts| row(&parts)).collect()
}

/// `12.50` as 1250, `-0.40` as -40.
pub(crate) fn amount(text: &str) -> Option<Minor> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (units, cents) = digits.split_once('.')?;
    (cents.len() == 2).then_some(())?;
    Some(sign * (units.parse::<Minor>().ok()? * 100 + cents.parse::<Minor>().ok()?))
}

/// An amount that may be absent: `Some(None)` when the part is empty, `None` when it is no amount.
pub(crate) fn optional_amount(text: &str) -> Option<Option<Minor>> {
    if text.is_empty() { Some(None) } else { amount(text).map(Some) }
}

/// Numbers between spaces.
pub(crate) fn numbers(text: &str) -> Option<Vec<i32>> {
    text.split_whitespace().map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_two_places_and_anything_else_is_none() {
        assert_eq!(amount("12.50"), Some(1250));
        assert_eq!(amount("-0.40"), Some(-40));
        for bad in ["", "12", "12.5", "12.505", "1,20", "a.bc", "."] {
            assert_eq!(amount(bad), None, "{bad}");
        }
        assert_eq!(optional_amount(""), Some(None));
        assert_eq!(optional_amount("x"), None);
    }
}
