//! What this API means by the statuses of its answers.

use reqwest::StatusCode;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::response::Meaning;
use crate::store::graphql::problems::Problem;
use crate::store::http::{Failure, Reply};

/// The key of an answer's errors.
const ERRORS: &[u8] = b"\"errors\"";

/// The meaning of an answer's status, where this API has one of its own.
pub(super) fn read_status(reply: &Reply) -> Option<Result<(), Failure>> {
    let is_json = reply.body.first() == Some(&b'{');
    match reply.status {
        StatusCode::TOO_MANY_REQUESTS => Some(Err(Failure::Throttled)),
        status if status.is_success() && is_json && is_rate_limited(&reply.body) => {
            Some(Err(Failure::Throttled))
        }
        // The body may tell more, and these are told apart where the customer is known.
        StatusCode::UNAUTHORIZED
        | StatusCode::PAYMENT_REQUIRED
        | StatusCode::FORBIDDEN
        | StatusCode::GONE => Some(Ok(())),
        // Errors of GraphQL under a status that fits them.
        StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY if is_json => {
            Some(Ok(()))
        }
        _ => None,
    }
}

/// Whether a limit was exceeded, as told under a status of success.
fn is_rate_limited(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Errors {
        #[serde(rename = "data")]
        _data: Option<IgnoredAny>,
        errors: Option<Vec<Problem>>,
    }
    // Most answers tell of no errors, and are read once.
    if !body.windows(ERRORS.len()).any(|part| part == ERRORS) {
        return false;
    }
    let errors = serde_json::from_slice::<Errors>(body).ok().and_then(|answer| answer.errors);
    errors.unwrap_or_default().iter().any(|problem| Meaning::of(problem) == Meaning::Throttled)
}
