//! The envelope of an answer: data, top-level errors, and what the errors mean.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::documents::Kind;
use crate::store::StoreError;

/// Longest name of an error code or path step that reaches a log.
const NAME_LENGTH: usize = 64;
/// Most problems that are told of in one error.
const PROBLEMS_TOLD: usize = 3;

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    data: Option<&'a RawValue>,
    errors: Option<Vec<Problem>>,
}

/// A top-level error. Its message may quote what a shopper typed, so it is never passed on to a log.
#[derive(Debug, Deserialize)]
struct Problem {
    #[serde(default)]
    message: Option<String>,
    #[serde(default)]
    path: Option<Vec<serde_json::Value>>,
    #[serde(default)]
    extensions: serde_json::Value,
}

/// The top-level errors of an answer.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

/// An answer whose errors, if any, concern parts of it only.
#[derive(Debug)]
pub(super) struct Answer<T> {
    pub(super) data: Option<T>,
    pub(super) problems: Problems,
}

/// Reads an answer.
///
/// # Errors
/// When it is malformed, or says that the customer's or our own token is not accepted, whatever data it holds.
pub(super) fn read<T: DeserializeOwned>(body: &[u8], kind: Kind) -> Result<Answer<T>, StoreError> {
    let envelope: Envelope<'_> = serde_json::from_slice(body).map_err(|error| malformed(&error, kind))?;
    let problems = Problems(envelope.errors.unwrap_or_default());
    if let Some(error) = problems.fatal() {
        return Err(error);
    }
    let data: Option<T> = match envelope.data {
        Some(json) => serde_json::from_str(json.get()).map_err(|error| malformed(&error, kind))?,
        None => None,
    };
    if data.is_none() && problems.is_empty() {
        return Err(no_answer(kind, "an answer without data and errors"));
    }
    Ok(Answer { data, problems })
}

/// No clear answer came back: harmless for a query, unknown outcome for a change.
pub(super) fn no_answer(kind: Kind, why: impl Into<String>) -> StoreError {
    match kind {
        Kind::Query => StoreError::Unavailable(why.into()),
        Kind::Mutation => StoreError::OutcomeUnknown(why.into()),
    }
}

/// The text of serde's errors may quote the answer, so only the place is kept.
fn malformed(error: &serde_json::Error, kind: Kind) -> StoreError {
    let what = format!("malformed answer, line {} column {}", error.line(), error.column());
    no_answer(kind, what)
}

impl<T> Answer<T> {
    /// The data, which may be partial, with the problems of the missing parts.
    ///
    /// # Errors
    /// When there are no data at all.
    pub(super) fn partial(self) -> Result<(T, Problems), StoreError> {
        match self.data {
            Some(data) => Ok((data, self.problems)),
            None => Err(self.problems.unexpected()),
        }
    }
}

impl Problems {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a message contains these words, in any case.
    pub(super) fn say(&self, words: &str) -> bool {
        self.messages().any(|message| message.contains(words))
    }

    /// Whether a message ends with these words, whatever quotes and stops follow.
    pub(super) fn end_with(&self, words: &str) -> bool {
        self.messages()
            .any(|message| message.trim_end_matches(|c: char| !c.is_alphanumeric()).ends_with(words))
    }

    fn messages(&self) -> impl Iterator<Item = String> {
        self.0.iter().filter_map(|problem| problem.message.as_ref().map(|message| message.to_lowercase()))
    }

    /// Whether a problem concerns this field or a part of it.
    pub(super) fn concern(&self, field: &[&str]) -> bool {
        self.0.iter().any(|problem| {
            problem.path.as_ref().is_some_and(|path| {
                path.len() >= field.len()
                    && path.iter().zip(field).all(|(step, name)| step.as_str() == Some(*name))
            })
        })
    }

    /// Whether a problem concerns a field of this name, wherever it stands.
    pub(super) fn touch(&self, names: &[&str]) -> bool {
        let is_named = |step: &serde_json::Value| step.as_str().is_some_and(|step| names.contains(&step));
        self.0.iter().any(|problem| problem.path.iter().flatten().any(is_named))
    }

    /// The store's words on a field, for the shopper alone. Problems with a code are about the request and not about
    /// what the shopper wants, and servers name their own faults in one known way.
    pub(super) fn words_on(&self, field: &[&str]) -> Option<String> {
        if self.say("internal server error") || self.say("not live") || !self.concern(field) {
            return None;
        }
        let plain = self.0.iter().filter(|problem| problem.code().is_none());
        plain.filter_map(|problem| problem.message.clone()).find(|message| !message.trim().is_empty())
    }

    /// The problems as an error that may be logged: codes and paths, no messages.
    pub(super) fn unexpected(&self) -> StoreError {
        if self.say("not live") {
            return StoreError::Closed("the channel is not live".into());
        }
        let told: Vec<String> = self.0.iter().take(PROBLEMS_TOLD).map(Problem::summary).collect();
        match told.is_empty() {
            true => StoreError::Unexpected("a part of the answer is missing".into()),
            false => StoreError::Unexpected(told.join("; ")),
        }
    }

    /// Problems that win over any data that came with them.
    fn fatal(&self) -> Option<StoreError> {
        let codes = || self.0.iter().map(Problem::code);
        if codes().any(|code| {
            matches!(code, Some("INVALID_CUSTOMER_ACCESS_TOKEN" | "MISSING_CUSTOMER_ACCESS_TOKEN"))
        }) {
            return Some(StoreError::InvalidToken);
        }
        let refused = self.0.iter().find(|problem| problem.code() == Some("INSUFFICIENT_ACCESS_SCOPE"))?;
        Some(StoreError::Misconfigured(format!("the API token lacks a scope: {}", refused.scopes())))
    }
}

impl Problem {
    fn code(&self) -> Option<&str> {
        self.extensions.get("code")?.as_str()
    }

    fn scopes(&self) -> String {
        let names: Vec<String> = match self.extensions.get("requiredScopes") {
            Some(serde_json::Value::Array(names)) => {
                names.iter().filter_map(|name| name.as_str().map(tame)).collect()
            }
            Some(serde_json::Value::String(name)) => vec![tame(name)],
            _ => vec![],
        };
        if names.is_empty() { "it is not named".into() } else { names.join(", ") }
    }

    fn summary(&self) -> String {
        let code = self.code().map_or_else(|| "no code".into(), tame);
        let path: Vec<String> = (self.path.iter().flatten())
            .map(|step| step.as_str().map_or_else(|| tame(&step.to_string()), tame))
            .collect();
        if path.is_empty() { code } else { format!("{code} at {}", path.join(".")) }
    }
}

/// A name as it may stand in a log.
fn tame(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).take(NAME_LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Data {
        customer: Option<serde_json::Value>,
    }

    fn answer(json: &str) -> Result<Answer<Data>, StoreError> {
        read(json.as_bytes(), Kind::Query)
    }

    fn error(json: &str) -> StoreError {
        answer(json).and_then(Answer::partial).unwrap_err()
    }

    #[test]
    fn top_level_errors_become_types() {
        let cases = [
            ("INVALID_CUSTOMER_ACCESS_TOKEN", "the customer access token is not valid (any more)"),
            ("MISSING_CUSTOMER_ACCESS_TOKEN", "the customer access token is not valid (any more)"),
            (
                "INSUFFICIENT_ACCESS_SCOPE",
                "the store refused this app's own credentials (the API token lacks a scope: Customer, B2B)",
            ),
            (
                "SOMETHING_NEW",
                "the store answered with an unexpected error (SOMETHING_NEW at customer.orders.0)",
            ),
        ];
        for (code, expected) in cases {
            let json = format!(
                r#"{{"data":null,"errors":[{{"message":"ann@example.com did it","path":["customer","orders",0],
                    "extensions":{{"code":"{code}","requiredScopes":["Customer","B2B"]}}}}]}}"#
            );
            assert_eq!(error(&json).to_string(), expected);
        }
        let json = r#"{"errors":[{"message":"This operation cannot be performed as the storefront channel is not live"}]}"#;
        assert!(matches!(error(json), StoreError::Closed(_)));
        let json = r#"{"errors":[{"message":"query too complex: 10001"}]}"#;
        assert_eq!(error(json).to_string(), "the store answered with an unexpected error (no code)");
    }

    #[test]
    fn an_invalid_token_wins_over_partial_data() {
        let json = r#"{"data":{"customer":{"a":1}},"errors":[{"message":"x"},
            {"message":"y","extensions":{"code":"INVALID_CUSTOMER_ACCESS_TOKEN"}}]}"#;
        assert!(matches!(answer(json), Err(StoreError::InvalidToken)));
    }

    #[test]
    fn partial_data_are_kept_with_their_problems() {
        let json = r#"{"data":{"customer":{"orders":null}},
            "errors":[{"message":"x","path":["customer","orders"],"extensions":null}]}"#;
        let (data, problems) = answer(json).and_then(Answer::partial).unwrap();
        assert!(data.customer.is_some());
        assert!(problems.concern(&["customer"]) && problems.concern(&["customer", "orders"]));
        assert!(!problems.concern(&["site"]) && !problems.concern(&["customer", "orders", "edges"]));
    }

    #[test]
    fn malformed_answers_do_not_reach_the_log() {
        let deep = format!("{{\"data\":{}", "[".repeat(100_000));
        for json in [
            "",
            "<html>secret</html>",
            "{\"data\":",
            "[]",
            "{}",
            "{\"data\":\"secret\"}",
            "\u{feff}{}",
            &deep,
        ] {
            let text = error(json).to_string();
            assert!(text.contains("no usable answer") && !text.contains("secret"), "{json:.40}: {text}");
            let change = read::<Data>(json.as_bytes(), Kind::Mutation);
            assert!(matches!(change, Err(StoreError::OutcomeUnknown(_))), "{json:.40}");
        }
    }

    #[test]
    fn codes_and_paths_are_tamed() {
        let json =
            r#"{"errors":[{"message":"x","path":["a b\n","c@d"],"extensions":{"code":"BAD\r\nCODE <x>"}}]}"#;
        assert_eq!(
            error(json).to_string(),
            "the store answered with an unexpected error (BADCODEx at ab.cd)"
        );
    }
}
