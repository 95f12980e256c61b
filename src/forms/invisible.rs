//! Characters that nobody sees: in names they make one person look like another, or turn the text around them.

use icu_properties::CodePointSetData;
use icu_properties::props::{BidiControl, DefaultIgnorableCodePoint, VariationSelector};

/// Whether a character shows nothing of its own: zero-width, filling, or changing the direction of the text.
pub fn is_invisible(c: char) -> bool {
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        || CodePointSetData::new::<BidiControl>().contains(c)
}

/// A text without them, but for those that spelling needs in some languages: joiners and variants between what is seen.
pub fn without(text: &str) -> String {
    let is_spelling = |c: char| {
        matches!(c, '\u{200c}' | '\u{200d}') || CodePointSetData::new::<VariationSelector>().contains(c)
    };
    if text.chars().all(is_invisible) {
        return String::new();
    }
    text.chars().filter(|c| is_spelling(*c) || !is_invisible(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_and_fillers_go_and_spelling_stays() {
        assert_eq!(without("Ja\u{202e}ne\u{200b} D\u{2066}oe\u{feff}\u{ad}"), "Jane Doe");
        assert_eq!(without("علی\u{200c}رضا"), "علی\u{200c}رضا");
        assert_eq!(without("👩\u{200d}🚀 ❤\u{fe0f}"), "👩\u{200d}🚀 ❤\u{fe0f}");
        for text in ["Zoë", "O'Brien", "李小龍", "a b", ""] {
            assert_eq!(without(text), text);
        }
    }

    #[test]
    fn what_shows_nothing_at_all_is_empty() {
        for text in ["\u{200b}", "\u{200d}\u{200c}", "\u{3164}", "\u{202e}\u{fe0f}"] {
            assert_eq!(without(text), "", "{text:?}");
        }
    }
}
