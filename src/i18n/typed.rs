//! Numbers as people type them.

use rust_decimal::Decimal;

use super::language::Language;

impl Language {
    /// A number that was typed: with the language's decimal separator, or the other one where it cannot keep thousands
    /// apart. `None` when it is no number.
    pub fn typed_number(&self, typed: &str) -> Option<Decimal> {
        let plain: String = typed
            .chars()
            .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' | '٬'))
            .map(plain_figure)
            .collect();
        let own = if self.decimal_separator() == ',' { ',' } else { '.' };
        let other = if own == ',' { '.' } else { ',' };
        let decimal = match (plain.rfind(own), plain.rfind(other)) {
            // Where both stand, the last one parts the fraction.
            (Some(at_own), Some(at_other)) => Some(if at_own > at_other { own } else { other }),
            (Some(_), None) => Some(own).filter(|_| plain.matches(own).count() == 1),
            (None, Some(at)) => {
                let is_group = plain.matches(other).count() > 1 || plain.len() - at == 4;
                (!is_group).then_some(other)
            }
            (None, None) => None,
        };
        let (whole, fraction) = match decimal {
            Some(decimal) => plain.split_once(decimal)?,
            None => (plain.as_str(), ""),
        };
        let grouping = match decimal {
            Some(decimal) if decimal == own => other,
            Some(_) => own,
            None if plain.contains(own) => own,
            None => other,
        };
        let whole = without_groups(whole, grouping)?;
        let number = if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") };
        let is_plain = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
        is_plain.then(|| number.parse().ok()).flatten()
    }

    /// A number for a field that one types into: the language's decimal separator, no groups.
    pub fn number_to_type(&self, number: Decimal) -> String {
        let decimal = self.decimal_separator();
        number.normalize().to_string().replace('.', if decimal == ',' { "," } else { "." })
    }

    fn decimal_separator(&self) -> char {
        self.figures("0.5").chars().map(plain_figure).find(|c| !c.is_ascii_digit()).unwrap_or('.')
    }
}

/// Latin figures and separators for Arabic ones.
fn plain_figure(c: char) -> char {
    let figure = |zero: u32| char::from_digit(u32::from(c) - zero, 10);
    match c {
        '٠'..='٩' => figure(0x660).unwrap_or(c),
        '۰'..='۹' => figure(0x6f0).unwrap_or(c),
        '٫' => '.',
        '−' => '-',
        _ => c,
    }
}

/// Takes the separators out, which must stand before every three figures.
fn without_groups(whole: &str, grouping: char) -> Option<String> {
    let mut groups = whole.split(grouping);
    let first = groups.next()?.to_owned();
    groups.try_fold(first, |all, group| (group.len() == 3 && !all.is_empty()).then(|| all + group))
}

#[cfg(test)]
mod tests {
    use crate::i18n::{Language, Languages};

    fn language(tag: &str) -> Language {
        Languages::load(&[], Default::default()).unwrap().negotiate(Some(tag), None, &[])
    }

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        for (tag, typed, number) in [
            ("en", "2.5", Some("2.5")),
            ("en", "-12", Some("-12")),
            ("en", "1,234.5", Some("1234.5")),
            ("en", "2,5", Some("2.5")),
            ("en", "1,234", Some("1234")),
            ("en", "1.234", Some("1.234")),
            ("en", "1.234,50", Some("1234.50")),
            ("de", "2,5", Some("2.5")),
            ("de", "2.5", Some("2.5")),
            ("de", "1.234,50", Some("1234.50")),
            ("de", "1.234", Some("1234")),
            ("de", "1,234", Some("1.234")),
            ("de", "1,234.50", Some("1234.50")),
            ("de", "1.234.567", Some("1234567")),
            ("fr", "1\u{202f}234,5", Some("1234.5")),
            ("fi", "−3", Some("-3")),
            ("ar", "١٬٢٣٤٫٥", Some("1234.5")),
            ("ar", "2,5", Some("2.5")),
        ] {
            let read = language(tag).typed_number(typed);
            assert_eq!(read, number.map(|number| number.parse().unwrap()), "{tag} {typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for typed in [
            "", "x", "1.2.3", "1,2,3", "..", ",", "1,23,456", "1.234.5", "1e9", "NaN", "2.5.", "--1",
            ",500.1", "0x10",
        ] {
            for tag in ["en", "de"] {
                assert_eq!(language(tag).typed_number(typed), None, "{tag} {typed}");
            }
        }
    }

    #[test]
    fn what_is_filled_in_is_read_back() {
        for tag in ["en", "de", "fr", "es", "fi", "ar"] {
            for number in ["0", "-2.125", "1234567.5"] {
                let (language, number) = (language(tag), number.parse().unwrap());
                assert_eq!(language.typed_number(&language.number_to_type(number)), Some(number), "{tag}");
            }
        }
    }
}
