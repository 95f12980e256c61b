//! The envelope of an answer: data and top-level errors.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::problems::{Problem, Problems};
use crate::store::StoreError;
use crate::store::http::{Kind, no_answer};

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    data: Option<&'a RawValue>,
    errors: Option<Vec<Problem>>,
}

/// An answer whose errors, if any, concern parts of it only.
#[derive(Debug)]
pub(in crate::store) struct Answer<T> {
    pub(in crate::store) data: Option<T>,
    pub(in crate::store) problems: Problems,
}

/// Reads an answer. `fatal` tells which problems win over any data that came with them.
///
/// # Errors
/// When it is malformed, or a problem is fatal.
pub(in crate::store) fn read<T: DeserializeOwned>(
    body: &[u8],
    kind: Kind,
    fatal: impl FnOnce(&Problems) -> Option<StoreError>,
) -> Result<Answer<T>, StoreError> {
    let envelope: Envelope<'_> = serde_json::from_slice(body).map_err(|error| malformed(&error, kind))?;
    let problems = Problems::from(envelope.errors.unwrap_or_default());
    if let Some(error) = fatal(&problems) {
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
    pub(in crate::store) fn partial(self) -> Result<(T, Problems), StoreError> {
        match self.data {
            Some(data) => Ok((data, self.problems)),
            None => Err(self.problems.unexpected()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Data {
        customer: Option<serde_json::Value>,
    }

    fn answer(json: &str, kind: Kind) -> Result<Answer<Data>, StoreError> {
        read(json.as_bytes(), kind, |_| None)
    }

    #[test]
    fn partial_data_are_kept_with_their_problems() {
        let json = r#"{"data":{"customer":{"orders":null}},
            "errors":[{"message":"x","path":["customer","orders"],"extensions":null}]}"#;
        let (data, problems) = answer(json, Kind::Query).and_then(Answer::partial).unwrap();
        assert!(data.customer.is_some());
        assert!(problems.concern(&["customer"]) && problems.concern(&["customer", "orders"]));
        assert!(!problems.concern(&["site"]) && !problems.concern(&["customer", "orders", "edges"]));
    }

    #[test]
    fn a_fatal_problem_wins_over_data() {
        let json = r#"{"data":{"customer":{}},"errors":[{"message":"x"}]}"#;
        let error = read::<Data>(json.as_bytes(), Kind::Query, |_| Some(StoreError::InvalidToken));
        assert!(matches!(error, Err(StoreError::InvalidToken)));
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
            let error = answer(json, Kind::Query).and_then(Answer::partial).unwrap_err();
            let text = error.to_string();
            assert!(text.contains("no usable answer") && !text.contains("secret"), "{json:.40}: {text}");
            let change = answer(json, Kind::Mutation);
            assert!(matches!(change, Err(StoreError::OutcomeUnknown(_))), "{json:.40}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_answer_is_read_or_refused_without_a_word_of_it(
            noise in proptest::collection::vec(proptest::num::u8::ANY, 0..500),
            key in "[a-z]{1,8}",
            value in "\\PC{0,60}",
        ) {
            let nested = serde_json::json!({ "data": { &key: [&value, { &key: value }] }, "errors": value });
            let errors = serde_json::json!({ "data": value, "errors": [{ "message": value, "path": [value, 7] }] });
            for body in [noise, nested.to_string().into_bytes(), errors.to_string().into_bytes()] {
                for kind in [Kind::Query, Kind::Mutation] {
                    match read::<Data>(&body, kind, |_| None).and_then(Answer::partial) {
                        Ok(_) => {}
                        Err(StoreError::Unavailable(why) | StoreError::OutcomeUnknown(why)) => {
                            proptest::prop_assert!(why.len() < 60, "{why}");
                        }
                        Err(StoreError::Unexpected(_)) => {}
                        Err(error) => proptest::prop_assert!(false, "{error}"),
                    }
                }
            }
        }
    }
}
