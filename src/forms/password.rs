//! The store's rules for new passwords. Our own would only stand in the way; the store has the last word.

use crate::i18n::Language;
use crate::store::settings::PasswordRules;

/// Longest accepted password, in bytes: bounds the work of hashing, far above what people type.
pub const MAX_LEN: usize = 1024;

/// One rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// At least so many characters.
    Length(u32),
    /// A lower-case letter.
    LowerCase,
    /// An upper-case letter.
    UpperCase,
    /// At least so many digits.
    Numbers(u32),
    /// At least so many characters that are neither letters of a to z nor digits.
    Special(u32),
}

/// The rules that apply, in the order in which they are shown.
pub fn rules(rules: &PasswordRules) -> Vec<Rule> {
    let mut list = vec![Rule::Length(rules.min_length.max(1))];
    list.extend(rules.lower_case.then_some(Rule::LowerCase));
    list.extend(rules.upper_case.then_some(Rule::UpperCase));
    list.extend((rules.min_numbers > 0).then_some(Rule::Numbers(rules.min_numbers)));
    list.extend((rules.min_special > 0).then_some(Rule::Special(rules.min_special)));
    list
}

/// The rules that a password does not meet.
pub fn unmet(applying: &PasswordRules, password: &str) -> Vec<Rule> {
    rules(applying).into_iter().filter(|rule| !rule.is_met(password)).collect()
}

impl Rule {
    fn is_met(self, password: &str) -> bool {
        let count = |which: fn(&char) -> bool| password.chars().filter(which).count();
        let at_least = |found: usize, needed: u32| found >= needed as usize;
        match self {
            Self::Length(needed) => at_least(password.chars().count(), needed),
            Self::LowerCase => password.chars().any(char::is_lowercase),
            Self::UpperCase => password.chars().any(char::is_uppercase),
            Self::Numbers(needed) => at_least(count(char::is_ascii_digit), needed),
            Self::Special(needed) => at_least(count(|c| !c.is_ascii_alphanumeric()), needed),
        }
    }

    /// The rule as a regular expression of the browser's (with the `u` flag), which ticks it while one types.
    pub fn pattern(self) -> String {
        match self {
            Self::Length(count) => format!(".{{{count}}}"),
            Self::LowerCase => r"\p{Lowercase}".to_owned(),
            Self::UpperCase => r"\p{Uppercase}".to_owned(),
            Self::Numbers(count) => format!("(.*[0-9]){{{count}}}"),
            Self::Special(count) => format!("(.*[^A-Za-z0-9]){{{count}}}"),
        }
    }

    /// The rule in words, as an item of a list.
    pub fn text(self, language: &Language) -> String {
        match self {
            Self::Length(count) => language.text("password-rule-length", &[("count", count.into())]),
            Self::LowerCase => language.text("password-rule-lower-case", &[]),
            Self::UpperCase => language.text("password-rule-upper-case", &[]),
            Self::Numbers(count) => language.text("password-rule-numbers", &[("count", count.into())]),
            Self::Special(count) => language.text("password-rule-special", &[("count", count.into())]),
        }
    }
}

/// What is wrong with a new password, in words.
pub fn problem(applying: &PasswordRules, password: &str, language: &Language) -> Option<String> {
    if password.is_empty() {
        return Some(language.text("error-new-password-empty", &[]));
    }
    if password.len() > MAX_LEN {
        return Some(language.text("error-password-too-long", &[]));
    }
    let unmet: Vec<String> = unmet(applying, password).into_iter().map(|rule| rule.text(language)).collect();
    (!unmet.is_empty())
        .then(|| language.text("error-password-rules", &[("rules", language.list(&unmet).into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRICT: PasswordRules =
        PasswordRules { min_length: 10, lower_case: true, upper_case: true, min_numbers: 2, min_special: 1 };

    #[test]
    fn every_unmet_rule_is_named() {
        assert_eq!(
            unmet(&STRICT, ""),
            [Rule::Length(10), Rule::LowerCase, Rule::UpperCase, Rule::Numbers(2), Rule::Special(1)]
        );
        assert_eq!(unmet(&STRICT, "abcDEF12"), [Rule::Length(10), Rule::Special(1)]);
        assert_eq!(unmet(&STRICT, "abcdefgh1!"), [Rule::UpperCase, Rule::Numbers(2)]);
        assert_eq!(unmet(&STRICT, "abcDEF12!?"), []);
    }

    #[test]
    fn spaces_and_foreign_letters_count_as_they_are() {
        assert_eq!(unmet(&STRICT, "  ßÄ 12    "), []);
        assert_eq!(unmet(&STRICT, "пароль 12 Я"), []);
    }

    #[test]
    fn rules_that_the_store_does_not_set_do_not_apply() {
        let lax = PasswordRules {
            min_length: 4,
            lower_case: false,
            upper_case: false,
            min_numbers: 0,
            min_special: 0,
        };
        assert_eq!(unmet(&lax, "aaaa"), []);
        assert_eq!(unmet(&lax, "aaa"), [Rule::Length(4)]);
    }

    #[test]
    fn long_passwords_are_welcome_up_to_the_bound() {
        let language =
            crate::i18n::Languages::load(&[], Default::default()).unwrap().negotiate(None, None, &[]);
        let of = |len: usize| format!("aB1!{}", "x".repeat(len - 4));
        let rules = PasswordRules {
            min_length: 8,
            lower_case: false,
            upper_case: false,
            min_numbers: 1,
            min_special: 1,
        };
        for len in [64, 72, 73, 128, MAX_LEN] {
            assert_eq!(problem(&rules, &of(len), &language), None, "{len}");
        }
        assert!(problem(&rules, &of(MAX_LEN + 1), &language).is_some());
    }
}
