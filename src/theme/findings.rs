//! What a theme's maker should know: by file, line and words.

use std::fmt;

/// One thing in the theme's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file's name within the folder.
    pub file: String,
    /// The line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong, and what would be right.
    pub problem: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.file, self.problem),
            None => write!(f, "{}: {}", self.file, self.problem),
        }
    }
}

/// Everything that was found: with an error the theme cannot be used, with a warning it can.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What keeps the theme from being used.
    pub errors: Vec<Finding>,
    /// What is most likely not meant so.
    pub warnings: Vec<Finding>,
}

impl Findings {
    pub(super) fn error(&mut self, file: &str, line: Option<usize>, problem: impl Into<String>) {
        self.errors.push(Finding { file: file.to_owned(), line, problem: problem.into() });
    }

    pub(super) fn warning(&mut self, file: &str, line: Option<usize>, problem: impl Into<String>) {
        self.warnings.push(Finding { file: file.to_owned(), line, problem: problem.into() });
    }
}

/// A theme that cannot be used, with all its errors.
#[derive(Clone, Debug, thiserror::Error)]
#[error("STOREFRONT_THEME_DIR: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n  STOREFRONT_THEME_DIR: "))]
pub struct BrokenTheme(pub Vec<Finding>);

/// The line in which this byte of a text stands.
pub(super) fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

/// The one that was probably meant, where it is close.
pub(super) fn meant<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let closest = known.into_iter().map(|name| (distance(written, name), name)).min()?;
    (closest.0 <= 1 + written.len() / 6).then_some(closest.1)
}

/// How many letters have to be put in, taken out or exchanged (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(&b) {
            let cost = (diagonal + usize::from(from != *to)).min(*cell + 1).min(left + 1);
            diagonal = *cell;
            left = cost;
            *cell = cost;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_named_only_where_it_is_close() {
        let known = ["--accent", "--accent-soft", "--text"];
        assert_eq!(meant("--acccent", known), Some("--accent"));
        assert_eq!(meant("--acent-soft", known), Some("--accent-soft"));
        assert_eq!(meant("--brand", known), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
