//! Top-level errors of answers.

use serde::Deserialize;
use serde_json::Value;

use crate::store::StoreError;

/// Longest name of an error code or path step that reaches a log.
const NAME_LENGTH: usize = 64;
/// Most problems that are told of in one error.
const PROBLEMS_TOLD: usize = 3;

/// A top-level error. Its message may quote what a shopper typed, so it is never passed on to a log.
#[derive(Debug, Deserialize)]
pub(in crate::store) struct Problem {
    #[serde(default)]
    pub(in crate::store) message: Option<String>,
    #[serde(default)]
    path: Option<Vec<Value>>,
    #[serde(default)]
    pub(in crate::store) extensions: Value,
    /// What the status of the answer would have been, as some servers tell beside the extensions.
    #[serde(default, rename = "_httpStatusCode")]
    pub(in crate::store) http_status: Value,
}

/// The top-level errors of an answer.
#[derive(Debug, Default)]
pub(in crate::store) struct Problems(Vec<Problem>);

impl From<Vec<Problem>> for Problems {
    fn from(problems: Vec<Problem>) -> Self {
        Self(problems)
    }
}

impl Problems {
    pub(in crate::store) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each problem.
    pub(in crate::store) fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// Whether a message contains these words, in any case.
    pub(in crate::store) fn say(&self, words: &str) -> bool {
        self.messages().any(|message| message.contains(words))
    }

    /// Whether a message ends with these words, whatever quotes and stops follow.
    pub(in crate::store) fn end_with(&self, words: &str) -> bool {
        self.messages()
            .any(|message| message.trim_end_matches(|c: char| !c.is_alphanumeric()).ends_with(words))
    }

    fn messages(&self) -> impl Iterator<Item = String> {
        self.0.iter().filter_map(|problem| problem.message.as_ref().map(|message| message.to_lowercase()))
    }

    /// Whether a problem concerns this field or a part of it.
    pub(in crate::store) fn concern(&self, field: &[&str]) -> bool {
        self.0.iter().any(|problem| problem.concerns(field))
    }

    /// Whether a problem concerns this field or a part of it, other than parts of these names.
    pub(in crate::store) fn concern_more_than(&self, field: &[&str], names: &[&str]) -> bool {
        self.0.iter().any(|problem| problem.concerns(field) && !problem.touches(names))
    }

    /// Whether a problem concerns a field of this name, wherever it stands.
    pub(in crate::store) fn touch(&self, names: &[&str]) -> bool {
        self.0.iter().any(|problem| problem.touches(names))
    }

    /// The problems as an error that may be logged: codes and paths, no messages.
    pub(in crate::store) fn unexpected(&self) -> StoreError {
        let told: Vec<String> = self.0.iter().take(PROBLEMS_TOLD).map(Problem::summary).collect();
        match told.is_empty() {
            true => StoreError::Unexpected("a part of the answer is missing".into()),
            false => StoreError::Unexpected(told.join("; ")),
        }
    }
}

impl Problem {
    fn concerns(&self, field: &[&str]) -> bool {
        self.path.as_ref().is_some_and(|path| {
            path.len() >= field.len()
                && path.iter().zip(field).all(|(step, name)| step.as_str() == Some(*name))
        })
    }

    fn touches(&self, names: &[&str]) -> bool {
        let is_named = |step: &Value| step.as_str().is_some_and(|step| names.contains(&step));
        self.path.iter().flatten().any(is_named)
    }

    /// The field of the operation that it concerns or is below of.
    pub(in crate::store) fn field(&self) -> Option<&str> {
        self.path.as_ref()?.first()?.as_str()
    }

    pub(in crate::store) fn code(&self) -> Option<&str> {
        self.extensions.get("code")?.as_str()
    }

    fn summary(&self) -> String {
        let code = self.code().map(tame).filter(|code| !code.is_empty()).unwrap_or_else(|| "no code".into());
        let path: Vec<String> = (self.path.iter().flatten())
            .map(|step| tame(step.as_str().map_or_else(|| step.to_string(), str::to_owned).as_str()))
            .collect();
        if path.is_empty() { code } else { format!("{code} at {}", path.join(".")) }
    }
}

/// A name as it may stand in a log.
pub(in crate::store) fn tame(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).take(NAME_LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(errors: &str) -> String {
        Problems::from(serde_json::from_str::<Vec<Problem>>(errors).unwrap()).unexpected().to_string()
    }

    #[test]
    fn codes_and_paths_are_tamed() {
        let errors = r#"[{"message":"x","path":["a b\n","c@d",0],"extensions":{"code":"BAD\r\nCODE <x>"}}]"#;
        assert_eq!(text(errors), "the store answered with an unexpected error (BADCODEx at ab.cd.0)");
    }

    #[test]
    fn messages_stay_out_of_errors() {
        for (errors, expected) in [
            (r#"[{"message":"ann@example.com did it"}]"#, "no code"),
            (r#"[{"message":"ann@example.com","extensions":{"code":7}}]"#, "no code"),
            (r#"[{},{},{},{}]"#, "no code; no code; no code"),
            ("[]", "a part of the answer is missing"),
        ] {
            assert_eq!(text(errors), format!("the store answered with an unexpected error ({expected})"));
        }
    }
}
