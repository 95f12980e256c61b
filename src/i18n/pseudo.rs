//! A language that nobody speaks: English with accents, and longer by a third. What stays plain on a page of it is in no
//! text file, and what is cut off would be cut off in German as well.

use std::borrow::Cow;

/// The tag that CLDR keeps for it.
pub const TAG: &str = "en-XA";

/// Changes the words of a text; values in it stay.
pub(super) fn disguise(words: &str) -> Cow<'_, str> {
    let mut disguised = String::with_capacity(words.len() * 2);
    for c in words.chars() {
        let other = match c {
            'a' => "áá",
            'e' => "éé",
            'i' => "ï",
            'o' => "öö",
            'u' => "ü",
            'A' => "Å",
            'E' => "É",
            'I' => "Î",
            'O' => "Ö",
            'U' => "Û",
            'c' => "ç",
            'n' => "ñ",
            's' => "š",
            'y' => "ý",
            other => {
                disguised.push(other);
                continue;
            }
        };
        disguised.push_str(other);
    }
    Cow::Owned(disguised)
}
