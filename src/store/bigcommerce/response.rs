//! What this API means by the top-level errors of its answers.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::store::StoreError;
use crate::store::graphql::answer::{self, Answer};
use crate::store::graphql::problems::{Problem, Problems, tame};
use crate::store::http::Kind;

/// Reads an answer.
///
/// # Errors
/// When it is malformed, or says that the customer's or our own token is not accepted or that the channel is closed,
/// whatever data it holds.
pub(super) fn read<T: DeserializeOwned>(body: &[u8], kind: Kind) -> Result<Answer<T>, StoreError> {
    answer::read(body, kind, fatal)
}

/// Problems that win over any data that came with them.
fn fatal(problems: &Problems) -> Option<StoreError> {
    let mut codes = problems.iter().map(Problem::code);
    if codes
        .any(|code| matches!(code, Some("INVALID_CUSTOMER_ACCESS_TOKEN" | "MISSING_CUSTOMER_ACCESS_TOKEN")))
    {
        return Some(StoreError::InvalidToken);
    }
    if problems.say("not live") {
        return Some(StoreError::Closed("the channel is not live".into()));
    }
    let refused = problems.iter().find(|problem| problem.code() == Some("INSUFFICIENT_ACCESS_SCOPE"))?;
    Some(StoreError::Misconfigured(format!("the API token lacks a scope: {}", scopes(refused))))
}

fn scopes(problem: &Problem) -> String {
    let names: Vec<String> = match problem.extensions.get("requiredScopes") {
        Some(Value::Array(names)) => names.iter().filter_map(|name| name.as_str().map(tame)).collect(),
        Some(Value::String(name)) => vec![tame(name)],
        _ => vec![],
    };
    if names.is_empty() { "it is not named".into() } else { names.join(", ") }
}

/// The store's words on a field, for the shopper alone. Problems with a code are about the request and not about
/// what the shopper wants, and servers name their own faults in one known way.
pub(super) fn words_on(problems: &Problems, field: &[&str]) -> Option<String> {
    if problems.say("internal server error") || !problems.concern(field) {
        return None;
    }
    let plain = problems.iter().filter(|problem| problem.code().is_none());
    plain.filter_map(|problem| problem.message.clone()).find(|message| !message.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Data {}

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
}
