//! The tokens of the shop's look, read from the file that defines them.

/// One token.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its name, with the two dashes.
    pub name: &'static str,
    /// Its value.
    pub value: &'static str,
    /// What it is for; may be empty.
    pub meaning: &'static str,
}

/// Tokens under one heading of the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The heading.
    pub title: &'static str,
    /// The tokens.
    pub tokens: Vec<Token>,
}

/// All tokens, as `style/tokens.css` has them: one a line, headings in lines of their own.
pub(super) fn all() -> Vec<Group> {
    read(include_str!("../../../style/tokens.css"))
}

fn read(css: &'static str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for line in css.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix("/* ") {
            let title = heading.trim_end_matches("*/").trim();
            groups.push(Group { title, tokens: Vec::new() });
        } else if line.starts_with("--")
            && let Some((name, rest)) = line.split_once(": ")
            && let Some((value, comment)) = rest.split_once(';')
            && let Some(group) = groups.last_mut()
        {
            let meaning = comment.trim().trim_start_matches("/*").trim_end_matches("*/").trim();
            group.tokens.push(Token { name, value, meaning });
        }
    }
    groups.retain(|group| !group.tokens.is_empty());
    groups
}

impl Token {
    /// Whether it is a colour, or stands for one.
    pub(super) fn is_color(&self) -> bool {
        self.value.contains("light-dark(") || self.is_part()
    }

    /// Whether it falls back to another token.
    fn is_part(&self) -> bool {
        self.value.starts_with("var(--") || self.value == "transparent"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_of_the_file_is_there_with_its_meaning() {
        let groups = all();
        let count: usize = groups.iter().map(|group| group.tokens.len()).sum();
        let lines = include_str!("../../../style/tokens.css").lines();
        assert_eq!(count, lines.filter(|line| line.trim().starts_with("--")).count());
        assert!(groups.len() > 5, "{groups:#?}");
        let bg = &groups[0].tokens[0];
        assert_eq!((bg.name, bg.meaning), ("--bg", "the page"));
        assert!(bg.is_color() && bg.value.starts_with("light-dark("), "{bg:?}");
    }
}
