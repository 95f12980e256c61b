//! The tokens (custom properties) of stylesheets: which there are, and what a theme makes of them.

use std::collections::{BTreeMap, BTreeSet};

use cssparser::{ParseError, Parser, Token};

use super::color_values;
use super::colors::Palette;
use super::findings::{Findings, meant};
use super::settings::Scheme;
use super::style::FILE;
use crate::web::assets;

/// A token that is set somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Declaration {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) line: usize,
    scope: Scope,
}

/// For which part of the document a rule holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Scope {
    /// Deeper than the root, or only in some circumstances.
    partly: bool,
    /// Only in this scheme.
    scheme: Option<Scheme>,
    /// How much the selector counts.
    weight: u8,
    /// Within `:root` or `html`.
    at_root: bool,
}

/// Everything that a stylesheet says of tokens.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    pub(super) declared: Vec<Declaration>,
    /// The tokens that rules ask for by `var()`, with the line, and whether something stands in for a missing one.
    used: Vec<(String, usize, bool)>,
}

impl Tokens {
    /// Reads a stylesheet. What is no CSS is passed over, as browsers do.
    pub(super) fn read(css: &str) -> Self {
        let mut tokens = Self::default();
        tokens.rules(&mut Parser::new(css), &Scope::default());
        tokens.uses(&mut Parser::new(css));
        tokens
    }

    /// Those of the program itself.
    pub(super) fn built_in() -> Self {
        Self::read(&assets::all_styles())
    }

    /// The value of each token at the root, in a scheme.
    pub(super) fn at_root(&self, scheme: Scheme) -> BTreeMap<&str, &str> {
        let mut values: BTreeMap<&str, (u8, &str)> = BTreeMap::new();
        for Declaration { name, value, scope, .. } in &self.declared {
            let holds = scope.at_root && !scope.partly && scope.scheme.is_none_or(|only| only == scheme);
            let weight = values.get(name.as_str()).map_or(0, |(weight, _)| *weight);
            if holds && scope.weight >= weight {
                values.insert(name, (scope.weight, value));
            }
        }
        values.into_iter().map(|(name, (_, value))| (name, value)).collect()
    }

    /// The tokens that are set for parts of the page only.
    pub(super) fn set_for_parts(&self) -> BTreeSet<&str> {
        let partly = |declared: &&Declaration| declared.scope.partly || !declared.scope.at_root;
        self.declared.iter().filter(partly).map(|declared| declared.name.as_str()).collect()
    }

    /// Tells tokens of a theme that nobody knows: most likely misspelled.
    pub(super) fn check(&self, built_in: &Tokens, findings: &mut Findings) {
        let known: BTreeSet<&str> = built_in.declared.iter().map(|declared| declared.name.as_str()).collect();
        let own: BTreeSet<&str> = self.declared.iter().map(|declared| declared.name.as_str()).collect();
        let asked: BTreeSet<&str> = self.used.iter().map(|(name, ..)| name.as_str()).collect();
        let hint = |name: &str| {
            let meant = meant(name, known.iter().copied());
            meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default()
        };
        let mut told = BTreeSet::new();
        for Declaration { name, line, .. } in &self.declared {
            if !known.contains(name.as_str()) && !asked.contains(name.as_str()) && told.insert(name) {
                findings.warning(FILE, Some(*line), format!("no rule uses the token `{name}`{}", hint(name)));
            }
        }
        for (name, line, has_fallback) in &self.used {
            if !known.contains(name.as_str()) && !own.contains(name.as_str()) && !has_fallback {
                findings.warning(FILE, Some(*line), format!("there is no token `{name}`{}", hint(name)));
            }
        }
    }

    /// Tells values of a theme that cannot be what the built-in ones are: colours, and ended by a semicolon.
    pub(super) fn check_values(&self, built_in: &Tokens, findings: &mut Findings) {
        let palette = Palette { scheme: Scheme::Light, values: built_in.at_root(Scheme::Light) };
        let mut colors: BTreeSet<String> = palette
            .values
            .keys()
            .filter(|name| palette.color(name).is_ok())
            .map(ToString::to_string)
            .collect();
        let mut waiting: Vec<String> = colors.iter().cloned().collect();
        let mut problems = BTreeSet::new();
        for Declaration { name, value, line, .. } in &self.declared {
            if palette.values.contains_key(name.as_str()) && color_values::lacks_semicolon(value) {
                problems.insert((*line, format!("`{name}`: there is no `;` at the end of the value")));
            }
        }
        while let Some(name) = waiting.pop() {
            let whole = |declared: &&Declaration| {
                declared.name == name && !color_values::lacks_semicolon(&declared.value)
            };
            for Declaration { value, line, .. } in self.declared.iter().filter(whole) {
                match color_values::check(value) {
                    // A theme's own tokens are colours where one of ours is made of them.
                    Ok(tokens) => waiting.extend(tokens.into_iter().filter(|token| {
                        !palette.values.contains_key(token.as_str()) && colors.insert(token.clone())
                    })),
                    Err(problem) => {
                        problems.insert((*line, format!("`{name}`: {problem}")));
                    }
                }
            }
        }
        for (line, problem) in problems {
            findings.error(FILE, Some(line), problem);
        }
    }

    /// Statements and blocks, up to the end of the block that is being read.
    fn rules(&mut self, parser: &mut Parser, scope: &Scope) {
        loop {
            parser.skip_whitespace();
            let (start, line) = (parser.position(), parser.current_source_location().line as usize + 1);
            loop {
                match parser.next_including_whitespace() {
                    Ok(Token::Semicolon) => {
                        self.statement(parser.slice_from(start).trim_end_matches(';'), line, scope);
                        break;
                    }
                    Ok(Token::CurlyBracketBlock) => {
                        let inner = scope.within(parser.slice_from(start).trim_end_matches('{'));
                        let _ = parser.parse_nested_block(|parser| {
                            self.rules(parser, &inner);
                            Ok::<(), ParseError<()>>(())
                        });
                        break;
                    }
                    Ok(_) => {}
                    Err(_) => return self.statement(parser.slice_from(start), line, scope),
                }
            }
        }
    }

    fn statement(&mut self, text: &str, line: usize, scope: &Scope) {
        let Some((name, value)) = text.split_once(':') else { return };
        if name.starts_with("--") {
            let (value, scope) = match value.rsplit_once("!important") {
                Some((value, _)) => (value, Scope { weight: scope.weight + 100, ..scope.clone() }),
                None => (value, scope.clone()),
            };
            let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
            self.declared.push(Declaration { name, value, line, scope });
        }
    }

    fn uses(&mut self, parser: &mut Parser) {
        loop {
            let line = parser.current_source_location().line as usize + 1;
            let Ok(token) = parser.next().cloned() else { break };
            let is_var = matches!(&token, Token::Function(name) if name.eq_ignore_ascii_case("var"));
            let is_block = matches!(
                token,
                Token::Function(_)
                    | Token::ParenthesisBlock
                    | Token::SquareBracketBlock
                    | Token::CurlyBracketBlock
            );
            if is_block {
                let _ = parser.parse_nested_block(|inner| {
                    if is_var && let Ok(name) = inner.expect_ident().cloned() {
                        self.used.push((name.to_string(), line, inner.expect_comma().is_ok()));
                    }
                    self.uses(inner);
                    Ok::<(), ParseError<()>>(())
                });
            }
        }
    }
}

impl Scope {
    /// The scope of a block with this selector, or of this at-rule.
    fn within(&self, prelude: &str) -> Self {
        let prelude: String =
            prelude.chars().filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\'')).collect();
        let prelude = prelude.to_ascii_lowercase();
        let mut scope = self.clone();
        match prelude.as_str() {
            "@media(prefers-color-scheme:dark)" => scope.scheme = Some(Scheme::Dark),
            "@media(prefers-color-scheme:light)" => scope.scheme = Some(Scheme::Light),
            at if at.starts_with("@layer") || at.starts_with("@supports") => {}
            at if at.starts_with('@') => scope.partly = true,
            ":root" | "html" | "&" => scope.at_root = true,
            selector => {
                let rest =
                    selector.trim_start_matches(":root").trim_start_matches("html").trim_start_matches('&');
                let scheme = match rest {
                    "[data-scheme=dark]" => Some(Scheme::Dark),
                    "[data-scheme=light]" => Some(Scheme::Light),
                    _ => None,
                };
                scope.at_root |= scheme.is_some();
                scope.partly |= scheme.is_none();
                scope.scheme = scheme.or(scope.scheme);
                scope.weight += 1;
            }
        }
        scope
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wins_at_the_root_depends_on_the_scheme() {
        let tokens = Tokens::read(
            "/* all */ :root { --a: 1; --b: 1; /* note; */ --c: x(1; 2) }
             :root[data-scheme=\"dark\"] { --a: 2 } :root { --a: 3 !important; --b: 4 }
             @media (prefers-color-scheme: dark) { :root { --b: 5 } }
             @media (width > 1rem) { :root { --b: 6 } } .card { --b: 7 } html { --d: var(--b) }",
        );
        let (light, dark) = (tokens.at_root(Scheme::Light), tokens.at_root(Scheme::Dark));
        assert_eq!(
            (light["--a"], light["--b"], light["--c"], light["--d"]),
            ("3", "4", "x(1; 2)", "var(--b)")
        );
        assert_eq!((dark["--a"], dark["--b"]), ("3", "5"));
        assert_eq!(tokens.set_for_parts().into_iter().collect::<Vec<_>>(), ["--b"]);
    }

    #[test]
    fn misspelled_tokens_are_told_and_own_ones_are_not() {
        let mut findings = Findings::default();
        let theme = ":root { --acccent: red; --mine: blue; --text: red }\n\
                     a { color: var(--mine); background: var(--acent-soft, red); border-color: var(--bordr) }";
        Tokens::read(theme).check(&Tokens::built_in(), &mut findings);
        let told: Vec<_> = findings.warnings.iter().map(|w| (w.line, w.problem.as_str())).collect();
        assert_eq!(
            told,
            [
                (Some(1), "no rule uses the token `--acccent`; did you mean `--accent`?"),
                (Some(2), "there is no token `--bordr`; did you mean `--border`?"),
            ]
        );
    }

    #[test]
    fn a_value_that_cannot_be_a_colour_is_an_error_in_its_line() {
        let mut findings = Findings::default();
        let theme = ":root {\n  --accent: #12396;\n  --bg: light-drak(#fff, #000);\n  --text: #111\n  --link: #222;\n\
                     \x20 --surface: var(--mine);\n  --mine: light-dark(#fff #000);\n  --radius-card: 1rem\n  --font: serif;\n\
                     \x20 --sunken: color-mix(in oklab, red, blue);\n  --title-weight: bold;\n  --other: #12;\n}\n\
                     .card { --border: redd }";
        Tokens::read(theme).check_values(&Tokens::built_in(), &mut findings);
        let told: Vec<_> = findings.errors.iter().map(|error| (error.line, error.problem.as_str())).collect();
        let expected = [
            (2, "`--accent`: `#12396` is no colour"),
            (3, "`--bg`: there is no colour function `light-drak()`"),
            (4, "`--text`: there is no `;`"),
            (7, "`--mine`: `light-dark(#fff #000)` must have two colours"),
            (8, "`--radius-card`: there is no `;`"),
            (14, "`--border`: there is no colour `redd`"),
        ];
        assert_eq!(told.len(), expected.len(), "{told:?}");
        for ((line, problem), (expected, begin)) in told.into_iter().zip(expected) {
            assert!(line == Some(expected) && problem.starts_with(begin), "{line:?}: {problem}");
        }
    }

    #[test]
    fn every_token_that_a_rule_of_ours_uses_is_there() {
        let tokens = Tokens::built_in();
        let declared: BTreeSet<&str> = tokens.declared.iter().map(|d| d.name.as_str()).collect();
        let missing: Vec<_> = tokens
            .used
            .iter()
            .filter(|(name, _, fallback)| !fallback && !declared.contains(name.as_str()))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
