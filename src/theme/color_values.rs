//! Whether a value can be a colour at all, also where only a browser knows which one.

use color::parse_color;
use cssparser::{ParseError, Parser, Token};

use super::findings::meant;

/// Functions that stand for a colour and are not worked out here.
const OPEN: [&str; 8] = ["color-mix", "contrast-color", "device-cmyk", "color", "env", "attr", "if", "calc"];
/// Functions that are worked out here where their parts are plain.
const PLAIN: [&str; 9] = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"];
/// Words for colours that only a browser knows, and those that every property takes.
const WORDS: [&str; 25] = [
    "currentcolor",
    "inherit",
    "initial",
    "unset",
    "revert",
    "revert-layer",
    "accentcolor",
    "accentcolortext",
    "activetext",
    "buttonborder",
    "buttonface",
    "buttontext",
    "canvas",
    "canvastext",
    "field",
    "fieldtext",
    "graytext",
    "highlight",
    "highlighttext",
    "linktext",
    "mark",
    "marktext",
    "selecteditem",
    "selecteditemtext",
    "visitedtext",
];

/// A piece of a value: a function is one, with all that is in it.
struct Part<'a> {
    token: Token<'a>,
    text: &'a str,
    inner: &'a str,
}

/// The tokens that have to be colours for this value to be one.
///
/// # Errors
/// Why the value is no colour, whatever the tokens are.
pub(super) fn check(value: &str) -> Result<Vec<String>, String> {
    let mut tokens = Vec::new();
    color(&parts(value), &mut tokens)?;
    Ok(tokens)
}

/// Whether the value goes on into the next line of the rule, for want of a semicolon.
pub(super) fn lacks_semicolon(value: &str) -> bool {
    parts(value).iter().any(|part| part.token == Token::Colon)
}

fn parts(value: &str) -> Vec<Part<'_>> {
    let mut parser = Parser::new(value);
    let mut found = Vec::new();
    loop {
        parser.skip_whitespace();
        let start = parser.position();
        let Ok(token) = parser.next().cloned() else { return found };
        let mut inner = "";
        if matches!(
            token,
            Token::Function(_)
                | Token::ParenthesisBlock
                | Token::SquareBracketBlock
                | Token::CurlyBracketBlock
        ) {
            let _ = parser.parse_nested_block(|block| {
                let start = block.position();
                while block.next().is_ok() {}
                inner = block.slice_from(start);
                Ok::<(), ParseError<()>>(())
            });
        }
        // What follows is `!important`.
        if token == Token::Delim('!') {
            return found;
        }
        found.push(Part { token, text: parser.slice_from(start), inner });
    }
}

fn color(parts: &[Part], tokens: &mut Vec<String>) -> Result<(), String> {
    let part = match parts {
        [] => return Err("a colour is missing".to_owned()),
        [part] => part,
        // One of them may be empty in the end.
        several if several.iter().any(|part| is_function(part, "var") || is_function(part, "env")) => {
            return Ok(());
        }
        several => {
            let all = several.iter().map(|part| part.text).collect::<Vec<_>>().join(" ");
            return Err(format!("`{all}` is more than one colour"));
        }
    };
    let text = part.text;
    match &part.token {
        Token::Hash(_) | Token::IDHash(_) if is_plain(text) => Ok(()),
        Token::Hash(_) | Token::IDHash(_) => {
            Err(format!("`{text}` is no colour: after `#` come 3, 4, 6 or 8 digits, each of them 0-9 or a-f"))
        }
        Token::Ident(_) if is_plain(text) || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word)) => {
            Ok(())
        }
        Token::Ident(_) if text.starts_with("--") => {
            Err(format!("`{text}` is no colour; did you mean `var({text})`?"))
        }
        Token::Ident(_) => Err(format!("there is no colour `{text}`")),
        Token::Function(name) => function(name, part, tokens),
        _ => Err(format!("`{text}` is no colour")),
    }
}

fn function(name: &str, part: &Part, tokens: &mut Vec<String>) -> Result<(), String> {
    let (name, text, inner) = (name.to_ascii_lowercase(), part.text, parts(part.inner));
    if name == "var" {
        let fallback = match inner.as_slice() {
            [Part { token: Token::Ident(token), .. }, rest @ ..] if token.starts_with("--") => {
                tokens.push(token.to_string());
                rest
            }
            _ => return Err(format!("`{text}` names no token: it has to begin with `--`")),
        };
        match fallback {
            [] | [Part { token: Token::Comma, .. }] => Ok(()),
            [Part { token: Token::Comma, .. }, fallback @ ..] => color(fallback, tokens),
            _ => Err(format!("`{text}` lacks a comma after the token")),
        }
    } else if name == "light-dark" {
        match inner.split(|part| part.token == Token::Comma).collect::<Vec<_>>().as_slice() {
            [light, dark] => color(light, tokens).and_then(|()| color(dark, tokens)),
            // The token may stand for both.
            [[both]] if is_function(both, "var") => Ok(()),
            _ => Err(format!("`{text}` must have two colours with a comma between them")),
        }
    } else if PLAIN.contains(&name.as_str()) {
        let is_relative = inner.first().is_some_and(|first| first.text.eq_ignore_ascii_case("from"));
        let is_open = inner.iter().any(|part| matches!(part.token, Token::Function(_)));
        match is_relative || is_open || is_plain(text) {
            true => Ok(()),
            false => Err(format!("`{text}` is no colour: its parts are not those of {name}()")),
        }
    } else if OPEN.contains(&name.as_str()) || name.starts_with("--") {
        Ok(())
    } else {
        let known = PLAIN.into_iter().chain(OPEN).chain(["light-dark", "var"]);
        let hint = meant(&name, known).map(|meant| format!("; did you mean `{meant}()`?"));
        Err(format!("there is no colour function `{name}()`{}", hint.unwrap_or_default()))
    }
}

fn is_function(part: &Part, wanted: &str) -> bool {
    matches!(&part.token, Token::Function(name) if name.eq_ignore_ascii_case(wanted))
}

/// Whether this is a colour by itself. Blanks before commas, which the library does not know, count for nothing.
fn is_plain(text: &str) -> bool {
    parse_color(&text.split(',').map(str::trim).collect::<Vec<_>>().join(",")).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_take_for_a_colour_passes() {
        for value in [
            "#fff",
            "#FFFA",
            "#12345678",
            "rebeccapurple",
            "transparent",
            "CurrentColor",
            "CanvasText",
            "inherit",
            "rgb(1 2 3 / 50%)",
            "rgba(1 , 2 , 3 , 0.5)",
            "hsl(120deg, 50%, 50%)",
            "oklch(60% 0.1 200)",
            "rgb(from red r g b)",
            "rgb(calc(1 + 1) 2 3)",
            "rgb(var(--r) 2 3)",
            "color-mix(in oklab, red, var(--accent))",
            "color(display-p3 1 0 0)",
            "light-dark(#fff, light-dark(#000, red))",
            "light-dark( rgb(1, 2, 3), var(--x, #fff) ) /* a note */",
            "Light-Dark(white,black) !important",
            "var(--a, var(--b))",
            "var(--a,)",
            "var(--switch) red",
            "env(x, red)",
            "--mine(red)",
        ] {
            assert!(check(value).is_ok(), "{value}: {:?}", check(value));
        }
    }

    #[test]
    fn what_cannot_be_a_colour_is_told_with_the_reason() {
        for (value, told) in [
            ("", "is missing"),
            ("#12396", "after `#` come 3, 4, 6 or 8 digits"),
            ("#ggg", "after `#`"),
            ("light-drak(#fff,#000)", "no colour function `light-drak()`; did you mean `light-dark()`?"),
            ("light-dark(#fff #000)", "two colours with a comma"),
            ("light-dark(#fff)", "two colours with a comma"),
            ("light-dark(#fff, #000, #111)", "two colours with a comma"),
            ("light-dark(#fff,)", "is missing"),
            ("light-dark(#ffff0, #000)", "`#ffff0`"),
            ("light-dark(#fff, var(--x, #12))", "`#12`"),
            ("rgb(1 2)", "its parts are not those of rgb()"),
            ("#fff #000", "more than one colour"),
            ("gren", "there is no colour `gren`"),
            ("--accent", "did you mean `var(--accent)`?"),
            ("var(accent)", "has to begin with `--`"),
            ("var(--a red)", "lacks a comma"),
            ("12px", "is no colour"),
            ("\"#fff\"", "is no colour"),
            ("{}", "is no colour"),
            ("url(a.png)", "is no colour"),
        ] {
            let problem = check(value).expect_err(value);
            assert!(problem.contains(told), "{value}: {problem}");
        }
    }

    #[test]
    fn the_tokens_that_have_to_be_colours_are_named() {
        assert_eq!(
            check("light-dark(var(--a), var(--b, var(--c)))"),
            Ok(vec!["--a".into(), "--b".into(), "--c".into()])
        );
        assert_eq!(check("rgb(var(--red) 0 0)"), Ok(vec![]));
    }

    #[test]
    fn a_value_that_runs_into_the_next_line_is_seen() {
        assert!(lacks_semicolon("#fff\n  --text: #000"));
        assert!(lacks_semicolon("1rem\n  color: red"));
        assert!(!lacks_semicolon("light-dark(#fff, #000) /* a: b */"));
        assert!(!lacks_semicolon("\"a: b\", serif"));
    }
}
