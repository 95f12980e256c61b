//! What this API means by the status of an answer and by its top-level errors.

use reqwest::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::documents::Operation;
use crate::store::StoreError;
use crate::store::graphql::answer::{self, Answer};
use crate::store::graphql::problems::{Problem, Problems};
use crate::store::http::{Kind, Reply, no_answer};

/// What a top-level error means. The API's list of codes is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The customer's token is over.
    TokenOver,
    /// Either our own key or the customer's token is not accepted; the API does not tell them apart.
    Unauthorized,
    /// Our key is not allowed to do this.
    Forbidden,
    /// The merchant has to pay first.
    Locked,
    /// The address names a version of the API that is not served.
    NoSuchVersion,
    /// A limit was exceeded.
    Throttled,
    /// There is no such thing.
    NotFound,
    /// The store failed.
    Failed,
    /// Something else.
    Other,
}

impl Meaning {
    /// By its code, and without one by the status that it names.
    pub(super) fn of(problem: &Problem) -> Self {
        match Self::told(problem) {
            Self::Forbidden if is_extra(problem) => Self::Other,
            meaning => meaning,
        }
    }

    fn told(problem: &Problem) -> Self {
        match problem.code() {
            Some("TOKEN_EXPIRED" | "TOKEN_INVALID") => Self::TokenOver,
            Some("UNAUTHORIZED") => Self::Unauthorized,
            Some("FORBIDDEN") => Self::Forbidden,
            Some("PAYMENT_REQUIRED") => Self::Locked,
            Some("INVALID_VERSION" | "VERSION_UNSUPPORTED") => Self::NoSuchVersion,
            Some("RATE_LIMITED" | "TOO_MANY_ATTEMPTS") => Self::Throttled,
            Some("NOT_FOUND") => Self::NotFound,
            Some("INTERNAL_ERROR") => Self::Failed,
            Some(_) => Self::Other,
            None => told_status(problem).map_or(Self::Other, Self::of_status),
        }
    }

    pub(super) fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::Unauthorized,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::PAYMENT_REQUIRED => Self::Locked,
            StatusCode::GONE => Self::NoSuchVersion,
            StatusCode::TOO_MANY_REQUESTS => Self::Throttled,
            StatusCode::NOT_FOUND => Self::NotFound,
            _ if status.is_server_error() => Self::Failed,
            _ => Self::Other,
        }
    }
}

/// Links and languages, without which a shop works: which scopes they need is written nowhere.
const EXTRAS: [&str; 3] = ["routes", "policies", "locales"];

fn is_extra(problem: &Problem) -> bool {
    problem.field().is_some_and(|field| EXTRAS.contains(&field))
}

/// Whether our key may not read something that can be done without.
pub(super) fn is_forbidden_extra(problem: &Problem) -> bool {
    is_extra(problem) && Meaning::told(problem) == Meaning::Forbidden
}

/// The status that an error names, in one of two places.
fn told_status(problem: &Problem) -> Option<StatusCode> {
    let number = |value: &Value| value.as_u64().and_then(|number| u16::try_from(number).ok());
    let told =
        problem.extensions.get("httpStatusCode").and_then(number).or_else(|| number(&problem.http_status));
    StatusCode::from_u16(told?).ok()
}

/// What came of a request.
pub(super) enum Outcome<T> {
    Answer(Answer<T>),
    /// Our own key or the customer's token is not accepted.
    Unauthorized,
}

/// Reads an answer.
///
/// # Errors
/// When it is malformed or refused as a whole, whatever data it holds.
pub(super) fn read<T: DeserializeOwned>(
    reply: &Reply,
    operation: &Operation,
) -> Result<Outcome<T>, StoreError> {
    let by_status = Meaning::of_status(reply.status);
    let mut unauthorized = false;
    let mut fatal = |problems: &Problems| {
        let mut meanings: Vec<Meaning> = problems.iter().map(Meaning::of).collect();
        meanings.push(by_status);
        unauthorized = meanings.contains(&Meaning::Unauthorized) && !meanings.contains(&Meaning::TokenOver);
        meanings.iter().find_map(|meaning| refusal(*meaning, operation))
    };
    let answer = match answer::read(&reply.body, operation.kind, &mut fatal) {
        // Under a status that tells enough, nobody has to write JSON.
        Err(error) => Err(refusal(by_status, operation).unwrap_or(error)),
        answer => answer,
    };
    if unauthorized || by_status == Meaning::Unauthorized && !matches!(answer, Err(StoreError::InvalidToken))
    {
        return Ok(Outcome::Unauthorized);
    }
    answer.map(Outcome::Answer)
}

/// Meanings that win over any data that came with them.
fn refusal(meaning: Meaning, operation: &Operation) -> Option<StoreError> {
    Some(match meaning {
        Meaning::TokenOver => StoreError::InvalidToken,
        Meaning::Forbidden => StoreError::Misconfigured(format!(
            "the secret key lacks a scope, needed here: {}",
            operation.scope
        )),
        Meaning::Locked => {
            StoreError::Closed("the store is locked: the platform asks its merchant for a payment".into())
        }
        Meaning::NoSuchVersion => StoreError::Misconfigured(
            "the API version in FINQU_GRAPHQL_URL is retired or unknown: set a newer one".into(),
        ),
        Meaning::Throttled => StoreError::Throttled { retry_after: None },
        Meaning::Unauthorized | Meaning::NotFound | Meaning::Failed | Meaning::Other => return None,
    })
}

/// The error for a part of an answer that is missing though it is needed.
pub(super) fn missing(problems: &Problems, kind: Kind) -> StoreError {
    match problems.iter().any(|problem| Meaning::of(problem) == Meaning::Failed) {
        true => no_answer(kind, "the store failed"),
        false => problems.unexpected(),
    }
}

/// The data of an answer, which may be partial, with the problems of the missing parts.
///
/// # Errors
/// When there are no data at all.
pub(super) fn partial<T>(answer: Answer<T>, kind: Kind) -> Result<(T, Problems), StoreError> {
    match answer.data {
        Some(data) => Ok((data, answer.problems)),
        None => Err(missing(&answer.problems, kind)),
    }
}

/// Whether nothing went wrong but that something is not there.
pub(super) fn tell_of_absence(problems: &Problems) -> bool {
    problems.iter().all(|problem| Meaning::of(problem) == Meaning::NotFound)
}

#[cfg(test)]
mod tests;
