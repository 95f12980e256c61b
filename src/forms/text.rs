//! Single lines and longer texts, with bounds.

use super::errors::FormErrors;
use super::invisible;
use crate::i18n::Language;

/// Longest single line where the store sets no bound, in characters.
pub const MAX_LINE: usize = 255;
/// Longest text of any kind, in characters, whatever the store's bound is.
pub const MAX_TEXT: usize = 1024;

/// Checks one line of text: trimmed, without line breaks and invisible characters, within its bound.
///
/// `label` is how messages call the field.
pub fn line(
    errors: &mut FormErrors,
    language: &Language,
    field: &str,
    label: &str,
    input: &str,
    rule: LineRule,
) -> String {
    let value = invisible::without(input);
    let value = value.trim();
    let max = rule.max.unwrap_or(MAX_LINE).min(MAX_TEXT);
    if value.is_empty() && rule.required {
        errors.add(field, language.text("error-required", &[("label", label.into())]));
    } else if value.chars().count() > max {
        let args = [("label", label.into()), ("max", max.into())];
        errors.add(field, language.text("error-too-long", &args));
    } else if value.contains(['\n', '\r']) {
        errors.add(field, language.text("error-line-breaks", &[("label", label.into())]));
    }
    value.to_owned()
}

/// Bounds of a line.
#[derive(Clone, Copy, Debug, Default)]
pub struct LineRule {
    /// Whether it must be filled in.
    pub required: bool,
    /// Longest text in characters; [`MAX_LINE`] when not set.
    pub max: Option<usize>,
}

impl LineRule {
    /// A line that must be filled in.
    pub const REQUIRED: Self = Self { required: true, max: None };
    /// A line that may stay empty.
    pub const OPTIONAL: Self = Self { required: false, max: None };
}
