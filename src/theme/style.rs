//! `theme.css`: what is in it, and how it is put into its layer.

use cssparser::{ParseError, Parser, Token};

use super::findings::{Findings, line_at};
use super::folder::Folder;

/// The file's name.
pub(super) const FILE: &str = "theme.css";

/// The merchant's styles within the layer that wins over the program's own.
pub(super) fn layered(css: &str) -> String {
    format!("@layer theme {{\n{css}\n}}")
}

/// Tells what would break the styles, leave the layer, or not be loaded by browsers.
pub(super) fn check(css: &str, folder: &Folder, findings: &mut Findings) {
    // What comes first closes a block that was left open, or else stands alone: then all is in order.
    let with_end = format!("{css}\n}}");
    let mut parser = Parser::new(&with_end);
    let mut found = Found { folder, findings };
    let mut is_whole = false;
    loop {
        let before = parser.position();
        let line = parser.current_source_location().line as usize + 1;
        match parser.next_including_whitespace() {
            Ok(Token::CloseCurlyBracket) if before.byte_index() == css.len() + 1 => is_whole = true,
            Ok(Token::CloseCurlyBracket) => {
                found.findings.error(FILE, Some(line), "there is a `}` too many");
                is_whole = true;
            }
            Ok(token) => {
                let token = token.clone();
                found.token(&token, line, &mut parser);
            }
            Err(_) => break,
        }
    }
    if !is_whole {
        let (line, what) = open_end(css).unzip();
        let what = what.unwrap_or("a `{`, a `(`, a comment or a quotation mark");
        findings.error(FILE, line, format!("{what} is opened here and never closed"));
    }
}

/// Where what stays open to the end was opened, and what it is; the innermost one.
fn open_end(css: &str) -> Option<(usize, &'static str)> {
    let mut open: Vec<(char, usize, &'static str)> = Vec::new();
    let mut rest = css.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        match c {
            '\\' => {
                rest.next();
            }
            '/' if next == Some('*') => {
                let begin = at + 2;
                let Some(length) = css.get(begin..).and_then(|comment| comment.find("*/")) else {
                    return Some((line_at(css, at), "a comment"));
                };
                while rest.next_if(|(at, _)| *at < begin + length + 2).is_some() {}
            }
            '"' | '\'' => loop {
                match rest.next() {
                    Some((_, '\\')) => {
                        rest.next();
                    }
                    Some((_, end)) if end == c || end == '\n' => break,
                    Some(_) => {}
                    None => return Some((line_at(css, at), "a quotation mark")),
                }
            },
            '{' => open.push(('}', at, "a `{`")),
            '(' => open.push((')', at, "a `(`")),
            '[' => open.push((']', at, "a `[`")),
            // One that closes nothing is passed over, as browsers do.
            _ if open.last().is_some_and(|(end, ..)| *end == c) => {
                open.pop();
            }
            _ => {}
        }
    }
    open.last().map(|(_, at, what)| (line_at(css, *at), *what))
}

struct Found<'a> {
    folder: &'a Folder,
    findings: &'a mut Findings,
}

impl Found<'_> {
    fn token(&mut self, token: &Token, line: usize, parser: &mut Parser) {
        match token {
            Token::AtKeyword(name) if name.eq_ignore_ascii_case("import") => {
                let problem = "`@import` cannot be used: put the rules into this file";
                self.findings.error(FILE, Some(line), problem);
            }
            Token::BadString(_) | Token::BadUrl(_) => {
                self.findings.error(
                    FILE,
                    Some(line),
                    "a quotation mark or an address is not closed in its line",
                );
            }
            Token::UnquotedUrl(url) => self.url(url, line),
            Token::Function(name) if name.eq_ignore_ascii_case("url") => self.inner(parser, true),
            Token::Function(_)
            | Token::ParenthesisBlock
            | Token::SquareBracketBlock
            | Token::CurlyBracketBlock => self.inner(parser, false),
            _ => {}
        }
    }

    fn inner(&mut self, parser: &mut Parser, is_url: bool) {
        let _ = parser.parse_nested_block(|inner| {
            loop {
                let line = inner.current_source_location().line as usize + 1;
                let Ok(token) = inner.next_including_whitespace().cloned() else { break };
                match &token {
                    Token::QuotedString(url) if is_url => self.url(url, line),
                    _ => self.token(&token, line, inner),
                }
            }
            Ok::<(), ParseError<()>>(())
        });
    }

    fn url(&mut self, url: &str, line: usize) {
        let file = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches("./");
        let has_scheme = url.split_once(':').is_some_and(|(scheme, _)| !scheme.contains('/'));
        if url.starts_with('#') {
            // A part of the page.
        } else if has_scheme || url.starts_with("//") {
            let problem =
                format!("`{url}` is not loaded by browsers here: put the file into the theme's folder");
            self.findings.warning(FILE, Some(line), problem);
        } else if !url.starts_with('/') && !self.folder.has(file) {
            self.findings.warning(FILE, Some(line), format!("`{url}` is not in the theme's folder"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(css: &str) -> Findings {
        let mut findings = Findings::default();
        check(css, &Folder::default(), &mut findings);
        findings
    }

    #[test]
    fn sound_styles_pass() {
        for css in [
            "",
            ":root { --accent: #f00; }",
            "@font-face { font-family: X; src: local(\"X\") }\n/* } */ a::after { content: \"}\" }",
            "@media (width > 40rem) { .card { & > h2 { color: var(--link) } } }",
            "a { background: url(/images/of-the-store.png) }",
            "</style><script>alert(1)</script> { }",
        ] {
            assert_eq!(found(css), Findings::default(), "{css}");
        }
    }

    #[test]
    fn nothing_leaves_the_layer() {
        for (css, line) in [
            ("a { } } b { }", Some(1)),
            ("}", Some(1)),
            ("a{}\n}\n@layer tokens { :root { --bg: red } }", Some(2)),
            ("a { b { }", Some(1)),
            ("a { color: red", Some(1)),
            ("a {}\n/* a {} ", Some(2)),
            ("a {\n\n width: calc(1px }", Some(3)),
            ("a { b: \"\\\"{\" }\n/* { */\n.c {\n d { }\n", Some(3)),
            ("a {\n b: 'x\\' }", Some(2)),
            ("a[b {\n c: d }", Some(1)),
        ] {
            let errors = found(css).errors;
            assert!(errors.first().is_some_and(|error| error.line == line), "{css}: {errors:?}");
        }
        assert!(!found("a::after { content: \"x }").errors.is_empty());
        assert!(!found("a::after { content: \"x\n }").errors.is_empty());
    }

    #[test]
    fn no_other_styles_are_pulled_in() {
        for css in [
            "@import url(https://evil.example/x.css);",
            "@IMPORT 'x.css';",
            "@\\69mport 'x.css';",
            "a { @import 'x.css'; }",
        ] {
            assert_eq!(found(css).errors.len(), 1, "{css}");
        }
    }

    #[test]
    fn files_that_browsers_would_not_get_are_told() {
        let css = "a { src: url(fonts/x.woff2); b: url(\"./images/y.png?1\"); c: url('https://cdn.example/z.png');\n\
                   d: url(//cdn.example/z.png); e: url(data:image/png;base64,AAAA); f: url(#mask) }";
        let lines: Vec<_> = found(css).warnings.iter().filter_map(|warning| warning.line).collect();
        assert_eq!(lines, [1, 1, 1, 2, 2]);
    }
}
