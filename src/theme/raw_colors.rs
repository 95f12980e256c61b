//! All colours of the program stand in one file.

use color::parse_color;
use cssparser::{ParseError, Parser, Token};

#[test]
fn no_rule_outside_of_the_tokens_names_a_raw_colour() {
    for entry in std::fs::read_dir("style").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "css") && !path.ends_with("tokens.css") {
            let css = std::fs::read_to_string(&path).unwrap();
            assert_eq!(raw(&css), Vec::<String>::new(), "{}", path.display());
        }
    }
    assert_eq!(
        raw(
            "/* #fff */ a { color: #abc; background: RGB(1 2 3); border: 1px solid rebeccapurple; }\n.red { fill: currentColor; color: transparent; --x: hsl(1 2% 3%) } #add { margin: 0 }"
        ),
        ["#abc", "RGB(", "rebeccapurple", "hsl("]
    );
}

/// The colours that the values of a stylesheet name by themselves, rather than by a token.
fn raw(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    raw_within(&mut Parser::new(css), &mut found);
    found
}

/// Statements end at `;` or at the end of their block; what stands before a block is a selector.
fn raw_within(parser: &mut Parser, found: &mut Vec<String>) {
    let (mut statement, mut is_value) = (Vec::new(), false);
    loop {
        let token = parser.next().cloned();
        match token {
            Ok(Token::CurlyBracketBlock) => {
                statement.clear();
                is_value = false;
                let _ = parser.parse_nested_block(|inner| {
                    raw_within(inner, found);
                    Ok::<(), ParseError<()>>(())
                });
            }
            Ok(Token::Semicolon) | Err(_) => {
                found.append(&mut statement);
                is_value = false;
                if token.is_err() {
                    return;
                }
            }
            Ok(Token::Colon) => is_value = true,
            Ok(Token::Hash(hash) | Token::IDHash(hash)) if is_value => statement.push(format!("#{hash}")),
            Ok(Token::Ident(name)) if is_value && is_named(&name) => statement.push(name.to_string()),
            Ok(Token::Function(name)) if is_value => {
                if parse_color(&format!("{name}(0 0 0)")).is_ok()
                    || parse_color(&format!("{name}(0 0% 0%)")).is_ok()
                {
                    statement.push(format!("{name}("));
                }
                let _ = parser.parse_nested_block(|inner| {
                    while let Ok(token) = inner.next().cloned() {
                        match token {
                            Token::Hash(hash) | Token::IDHash(hash) => statement.push(format!("#{hash}")),
                            Token::Ident(name) if is_named(&name) => statement.push(name.to_string()),
                            _ => {}
                        }
                    }
                    Ok::<(), ParseError<()>>(())
                });
            }
            Ok(_) => {}
        }
    }
}

fn is_named(name: &str) -> bool {
    !name.eq_ignore_ascii_case("transparent") && parse_color(name).is_ok()
}
