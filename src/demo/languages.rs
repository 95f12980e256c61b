//! The languages that the store says it speaks. Its goods have English names in all of them.

/// Code, English name, and name in itself; the store's own first.
pub(crate) const LANGUAGES: [(&str, &str, &str); 6] = [
    ("en", "English", "English"),
    ("de", "German", "Deutsch"),
    ("fr", "French", "Français"),
    ("es", "Spanish", "Español"),
    ("fi", "Finnish", "Suomi"),
    ("ar", "Arabic", "العربية"),
];
