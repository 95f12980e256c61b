//! The text files are whole.

use super::*;

#[test]
fn every_text_that_the_code_asks_for_is_there() {
    let language = Languages::load(&[], Speaks::default()).unwrap().negotiate(None, Some("en"));
    let mut missing = Vec::new();
    for file in sources("src") {
        let source = std::fs::read_to_string(&file).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap();
        for key in asked_for(source) {
            if !language.has(&key) {
                missing.push(format!("{}: {key}", file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Literal keys in calls such as `t("…")`, `ctx.text("…")` and arms such as `=> "flash-…"`.
fn asked_for(source: &str) -> Vec<String> {
    let calls = ["t(\"", "t_with(\"", ".text(\"", "key: \"", "text_key = \""];
    let is_key = |key: &str| {
        key.contains('-') && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let mut keys = Vec::new();
    for (index, _) in source.match_indices('"') {
        let literal: String = source[index + 1..].chars().take_while(|c| *c != '"').collect();
        let before = &source[..=index];
        let called = calls.iter().any(|call| {
            before.ends_with(call)
                && !before[..before.len() - call.len()].ends_with(|c: char| c.is_alphanumeric())
        });
        let prefixed = ["flash-", "error-", "problem-"].iter().any(|p| literal.starts_with(p))
            && before.ends_with("=> \"");
        if (called || prefixed) && is_key(&literal) {
            keys.push(literal);
        }
    }
    keys
}

fn sources(folder: &str) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(path.to_str().unwrap()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found
}
