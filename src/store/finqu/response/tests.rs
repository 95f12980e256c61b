//! What statuses and top-level errors mean.

use reqwest::header::HeaderMap;
use serde::Deserialize;

use super::super::documents::{LOG_IN, ORDER_PAGE};
use super::*;

#[derive(Debug, Deserialize)]
struct Data {
    customer: Option<Value>,
}

fn reply(status: u16, body: &str) -> Reply {
    let status = StatusCode::from_u16(status).unwrap();
    Reply { status, headers: HeaderMap::new(), body: body.as_bytes().to_vec() }
}

/// The outcome of a question for orders: data, `None` for what might be a refusal of the token, or an error.
fn outcome(status: u16, body: &str) -> Result<Option<Data>, StoreError> {
    match read::<Data>(&reply(status, body), &ORDER_PAGE)? {
        Outcome::Answer(answer) => partial(answer, Kind::Query).map(|(data, _)| Some(data)),
        Outcome::Unauthorized => Ok(None),
    }
}

fn error(status: u16, body: &str) -> StoreError {
    outcome(status, body).unwrap_err()
}

fn coded(code: &str) -> String {
    format!(r#"{{"data":null,"errors":[{{"message":"ann@example.com","extensions":{{"code":"{code}"}}}}]}}"#)
}

/// The three places in which the same thing is told: the code, and a status beside it or beside the extensions.
fn told(code: &str, status: u16) -> [String; 3] {
    [
        coded(code),
        format!(r#"{{"data":null,"errors":[{{"message":"m","extensions":{{"httpStatusCode":{status}}}}}]}}"#),
        format!(r#"{{"data":null,"errors":[{{"message":"m","_httpStatusCode":{status}}}]}}"#),
    ]
}

#[test]
fn the_same_is_meant_by_code_and_by_status() {
    for (code, status, expected) in [
        ("FORBIDDEN", 403, "the secret key lacks a scope, needed here: customer:read and order:read"),
        ("PAYMENT_REQUIRED", 402, "the store is locked: the platform asks its merchant for a payment"),
        (
            "VERSION_UNSUPPORTED",
            410,
            "the API version in FINQU_GRAPHQL_URL is retired or unknown: set a newer one",
        ),
        (
            "INVALID_VERSION",
            410,
            "the API version in FINQU_GRAPHQL_URL is retired or unknown: set a newer one",
        ),
        ("RATE_LIMITED", 429, "the store limits requests"),
        ("INTERNAL_ERROR", 500, "the store gave no usable answer (the store failed)"),
    ] {
        for body in told(code, status) {
            let text = error(200, &body).to_string();
            assert!(text.contains(expected), "{body}: {text}");
            assert!(!text.contains("ann@example.com"));
        }
    }
    for status in [402, 403, 410] {
        for body in ["", "<html>", "{}", "{\"data\":null}"] {
            let error = error(status, body);
            assert!(
                matches!(error, StoreError::Misconfigured(_) | StoreError::Closed(_)),
                "{status} {body}: {error}"
            );
        }
    }
}

#[test]
fn what_might_be_the_token_is_not_decided_here() {
    for body in told("UNAUTHORIZED", 401) {
        for status in [200, 401] {
            assert!(matches!(outcome(status, &body), Ok(None)), "{status} {body}");
        }
    }
    for body in ["", "<html>", "{}", r#"{"data":{"customer":{}}}"#] {
        assert!(matches!(outcome(401, body), Ok(None)), "{body}");
    }
}

#[test]
fn a_token_that_is_called_over_is_over() {
    for code in ["TOKEN_EXPIRED", "TOKEN_INVALID"] {
        for status in [200, 401] {
            assert!(
                matches!(outcome(status, &coded(code)), Err(StoreError::InvalidToken)),
                "{status} {code}"
            );
        }
    }
}

#[test]
fn a_failure_of_the_store_leaves_the_outcome_of_a_change_open() {
    let answer = read::<Data>(&reply(200, &coded("INTERNAL_ERROR")), &LOG_IN).unwrap();
    let Outcome::Answer(answer) = answer else { panic!() };
    assert!(matches!(partial(answer, Kind::Mutation), Err(StoreError::OutcomeUnknown(_))));
}

#[test]
fn unknown_codes_survive_by_name_only() {
    for (code, expected) in
        [("VALIDATION_ERROR", "VALIDATION_ERROR"), ("EMPTY_QUERY", "EMPTY_QUERY"), ("NEW\\nONE", "NEWONE")]
    {
        for status in [200, 400, 422] {
            let expected = format!("the store answered with an unexpected error ({expected})");
            assert_eq!(error(status, &coded(code)).to_string(), expected);
        }
    }
    let strange = r#"{"data":null,"errors":[{"message":"m","extensions":{"httpStatusCode":"soon"},"_httpStatusCode":99999}]}"#;
    assert!(matches!(error(200, strange), StoreError::Unexpected(_)));
}

#[test]
fn parts_that_came_along_are_kept() {
    let body = r#"{"data":{"customer":{"id":7}},"errors":[{"message":"m","path":["orders"],
        "extensions":{"code":"INTERNAL_ERROR"}}]}"#;
    assert!(outcome(200, body).unwrap().unwrap().customer.is_some());
    let fatal = body.replace("INTERNAL_ERROR", "FORBIDDEN");
    assert!(
        matches!(error(200, &fatal), StoreError::Misconfigured(_)),
        "data do not outweigh a missing scope"
    );
}
