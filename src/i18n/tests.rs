//! The text files are whole, and the code holds no texts.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::*;

const TAGS: [&str; 6] = ["en", "de", "fr", "es", "fi", "ar"];

fn in_language(tag: &str) -> Language {
    Languages::load(&[], Speaks::default()).unwrap().negotiate(Some(tag), None, &[])
}

/// The messages of a file: key, and all that stands behind it.
fn messages(tag: &str) -> Vec<(String, String)> {
    let source = std::fs::read_to_string(format!("locales/{tag}.ftl")).unwrap();
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        match (line.starts_with(char::is_alphabetic), line.split_once(" =")) {
            (true, Some((key, text))) => messages.push((key.to_owned(), text.to_owned())),
            _ => messages.last_mut().into_iter().for_each(|(_, text)| text.push_str(line)),
        }
    }
    messages
}

/// The names of the values in a text.
fn places(text: &str) -> BTreeSet<String> {
    let name = |after: &str| after.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
    text.split("{ $").skip(1).map(name).collect()
}

#[test]
fn every_language_has_every_text_with_the_same_places() {
    let english = messages("en");
    // A language may know signs of currencies that English writes as codes.
    let own = |key: &str| !key.starts_with("currency-");
    for tag in TAGS {
        let texts = messages(tag);
        let keys: BTreeSet<&str> = texts.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys.len(), texts.len(), "{tag} has a key twice");
        let missing: Vec<_> = english.iter().filter(|(key, _)| !keys.contains(key.as_str())).collect();
        assert!(missing.is_empty(), "{tag} lacks {missing:#?}");
        for (key, text) in &texts {
            let Some((_, model)) = english.iter().find(|(other, _)| other == key) else {
                assert!(!own(key), "{tag} has {key}, which English lacks");
                continue;
            };
            assert!(!text.trim().is_empty(), "{tag}: {key} is empty");
            assert!(places(text).is_subset(&places(model)), "{tag}: {key} has a place of its own: {text}");
        }
    }
}

#[test]
fn counted_texts_are_right_for_every_number() {
    for (tag, count, expected) in [
        ("en", 1, "One item"),
        ("de", 1, "Ein Artikel"),
        ("fr", 0, "0 article"),
        ("fi", 2, "2 tuotetta"),
        ("es", 2, "2 artículos"),
    ] {
        let words = in_language(tag).text("cart-count", &[("count", count.into())]);
        assert_eq!(words.replace('\u{a0}', " "), expected, "{tag} {count}");
    }
    // Arabic tells none, one, two, few, many and more apart.
    let arabic = in_language("ar");
    let forms: BTreeSet<String> = [0, 1, 2, 3, 11, 100]
        .map(|count| {
            arabic.text("cart-count", &[("count", count.into())]).replace(|c: char| !c.is_alphabetic(), "")
        })
        .into();
    assert!(forms.len() >= 5, "{forms:?}");
}

#[test]
fn every_text_that_the_code_asks_for_is_there() {
    let language = in_language("en");
    let mut missing = Vec::new();
    for file in sources(Path::new("src")) {
        for key in asked_for(&code(&file)) {
            if !language.has(&key) {
                missing.push(format!("{}: {key}", file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_text_is_asked_for() {
    let code: String = sources(Path::new("src")).iter().map(|file| code(file)).collect();
    // Made of a prefix and what the store says.
    let made =
        ["order-status-", "consent-", "sort-", "currency-", "hosted-", "product-condition-", "progress-"];
    let asked =
        |key: &str| code.contains(&format!("\"{key}\"")) || made.iter().any(|prefix| key.starts_with(prefix));
    let idle: Vec<_> = messages("en").into_iter().map(|(key, _)| key).filter(|key| !asked(key)).collect();
    assert!(idle.is_empty(), "{idle:#?}");
}

#[test]
fn no_text_is_in_the_code() {
    let mut found = Vec::new();
    for folder in ["src/pages", "src/components", "src/forms"] {
        // The guide to the components is for those who make the shop.
        let shown = |file: &PathBuf| !file.starts_with("src/pages/style_guide");
        for file in sources(Path::new(folder)).into_iter().filter(shown) {
            let code = code(&file);
            // Text nodes of views, and attributes that people read or hear.
            for (index, line) in code.lines().enumerate() {
                let line = line.trim();
                let is_text_node =
                    line.starts_with('"') && line.ends_with('"') && line.matches('"').count() == 2;
                let said = ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\"", ">\""];
                let attribute =
                    said.iter().filter_map(|start| line.split_once(start)).map(|(_, after)| after);
                let node = is_text_node.then_some(line.trim_matches('"'));
                for text in attribute.map(|after| after.split('"').next().unwrap_or_default()).chain(node) {
                    let is_address = text.starts_with('/');
                    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
                    if letters > 1 && !is_address && text != "Demo-Passw0rd!" {
                        found.push(format!("{}:{}: {text}", file.display(), index + 1));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Literal keys in calls such as `t("…")`, `ctx.text("…")` and arms such as `=> "flash-…"`.
fn asked_for(source: &str) -> Vec<String> {
    let calls = ["t(\"", "t_with(\"", "phrase(\"", ".text(\"", "key: \"", "text_key = \""];
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

/// A file without its tests.
fn code(file: &Path) -> String {
    let source = std::fs::read_to_string(file).unwrap();
    source.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_test = path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("tests"));
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test {
            found.push(path);
        }
    }
    found
}
