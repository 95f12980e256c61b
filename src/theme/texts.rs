//! A merchant's texts, compared with the built-in ones.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::findings::{Findings, line_at, meant};
use crate::i18n::{OwnTexts, built_in_texts};

/// Keys that the code makes of names that a store or the world gives.
const OPEN: [&str; 2] = ["currency-", "consent-"];

/// The texts of a file: by key, the line and the places such as `{ $name }`.
type Outline = BTreeMap<String, (usize, BTreeSet<String>)>;

/// Tells what is no Fluent, keys and places that nobody uses, and what a new language lacks.
pub(super) fn check(own: &OwnTexts, file: &str, findings: &mut Findings) {
    let english = outline(built_in_texts("en").unwrap_or_default()).0;
    let (texts, errors) = outline(&own.source);
    for (line, problem) in errors {
        findings.error(file, Some(line), problem);
    }
    for key in texts.keys() {
        let lines = lines_of(&own.source, key);
        if let [before @ .., last] = lines.as_slice() {
            for line in before {
                let problem = format!("`{key}` is not used: it stands again in line {last}");
                findings.warning(file, Some(*line), problem);
            }
        }
    }
    for (key, (line, places)) in &texts {
        let Some((_, known)) = english.get(key) else {
            if !OPEN.iter().any(|open| key.starts_with(open)) {
                let meant = meant(key, english.keys().map(String::as_str));
                let hint = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
                findings.warning(file, Some(*line), format!("no page has a text `{key}`{hint}"));
            }
            continue;
        };
        for place in places.difference(known) {
            findings.warning(file, Some(*line), format!("`{key}` has no value for {{ ${place} }}"));
        }
    }
    if built_in_texts(&own.tag).is_none() {
        let missing: Vec<&str> =
            english.keys().map(String::as_str).filter(|key| !texts.contains_key(*key)).collect();
        if !missing.is_empty() {
            let problem =
                format!("{} texts are missing and stay English: {}", missing.len(), missing.join(", "));
            findings.warning(file, None, problem);
        }
    }
}

/// The texts of a source, and the mistakes in it with their lines.
fn outline(source: &str) -> (Outline, Vec<(usize, String)>) {
    let (resource, errors) = match parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let errors = errors.iter().map(|error| mistake(source, error)).collect();
    let mut outline = Outline::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut places = BTreeSet::new();
        if let Some(pattern) = &message.value {
            gather(pattern, &mut places);
        }
        let key = message.id.name;
        // Where it stands twice, the last one counts.
        let line = lines_of(source, key).last().copied().unwrap_or(1);
        outline.insert(key.to_owned(), (line, places));
    }
    (outline, errors)
}

/// The line of a mistake, and what it is in plain words.
fn mistake(source: &str, error: &ParserError) -> (usize, String) {
    let at = error.pos.start;
    match &error.kind {
        ErrorKind::ExpectedToken('=') => {
            (line_at(source, at), format!("{}: every line must be `name = words`", error.kind))
        }
        // What the `}` is missed in front of may stand lines below.
        ErrorKind::ExpectedToken('}') => {
            let opened = source.get(..at).and_then(|before| before.rfind('{'));
            let line = line_at(source, opened.unwrap_or(at));
            (line, format!("{}: a `{{` is opened here and not closed", error.kind))
        }
        kind => (line_at(source, at), kind.to_string()),
    }
}

/// The lines in which a text of this name begins.
fn lines_of(source: &str, key: &str) -> Vec<usize> {
    let begins = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().zip(1..).filter(|(line, _)| begins(line)).map(|(_, number)| number).collect()
}

fn gather(pattern: &Pattern<&str>, places: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            gather_expression(expression, places);
        }
    }
}

fn gather_expression(expression: &Expression<&str>, places: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            variants.iter().for_each(|variant| gather(&variant.value, places));
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            places.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => gather_expression(expression, places),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(tag: &str, source: &str) -> Findings {
        let own = OwnTexts { tag: tag.to_owned(), source: source.to_owned() };
        let mut findings = Findings::default();
        check(&own, "locales/x.ftl", &mut findings);
        findings
    }

    #[test]
    fn keys_and_places_that_nobody_uses_are_told_with_their_line() {
        let findings = found(
            "en",
            "login-title = Come in\n# A note\nlogin-titel = Come in\nwaiting-text = { $shop } and { $name }\n\
             currency-sek = kr\norder-items = { $count ->\n    [one] one { $other }\n   *[other] { $count }\n}\n",
        );
        let told: Vec<_> = findings.warnings.iter().map(|w| (w.line, w.problem.as_str())).collect();
        assert_eq!(
            told,
            [
                (Some(3), "no page has a text `login-titel`; did you mean `login-title`?"),
                (Some(6), "`order-items` has no value for { $other }"),
                (Some(4), "`waiting-text` has no value for { $name }"),
            ]
        );
        assert_eq!(findings.errors, []);
    }

    #[test]
    fn every_mistake_of_a_file_is_told() {
        let findings = found("en", "login-title = { $\n\nnav-orders = Fine\n\nnav-home = { x y }\n");
        let lines: Vec<_> = findings.errors.iter().map(|error| error.line).collect();
        assert_eq!(lines, [Some(1), Some(5)]);
    }

    #[test]
    fn a_mistake_is_told_in_the_line_it_was_made_in_and_in_plain_words() {
        let open = found("en", "# Ours\nlogin-title = Hello { $name\n\nnav-orders = Fine\n");
        assert_eq!(open.errors[0].line, Some(2), "{open:?}");
        assert!(open.errors[0].problem.contains("a `{` is opened here"), "{open:?}");
        let bare = found("en", "# Ours\nlogin-title Hello\n");
        assert_eq!(bare.errors[0].line, Some(2), "{bare:?}");
        assert!(bare.errors[0].problem.contains("every line must be `name = words`"), "{bare:?}");
    }

    #[test]
    fn a_text_that_stands_there_twice_is_told() {
        let findings = found("en", "login-title = One\nnav-orders = Mine\nlogin-title = Two\n");
        let told: Vec<_> = findings.warnings.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["locales/x.ftl, line 1: `login-title` is not used: it stands again in line 3"]);
    }

    #[test]
    fn a_new_language_is_told_what_it_lacks() {
        let findings = found("sv", "login-title = Logga in\n");
        assert!(findings.warnings[0].problem.contains("nav-orders"), "{findings:?}");
        assert!(!findings.warnings[0].problem.contains("login-title"));
    }
}
