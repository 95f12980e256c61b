//! What this API means by the statuses of its answers.

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{self, HeaderMap, HeaderName};

use crate::store::StoreError;
use crate::store::http::{Failure, Reply};

const RATE_LIMIT_RESET: HeaderName = HeaderName::from_static("x-rate-limit-time-reset-ms");

/// The meaning of an answer's status, where this API has one of its own.
pub(super) fn read_status(reply: &Reply) -> Option<Result<(), Failure>> {
    let why = format!("HTTP {}", reply.status.as_u16());
    let error = match reply.status {
        // Some servers tell of a refused document in the same words as others do in a 200.
        StatusCode::BAD_REQUEST if reply.body.first() == Some(&b'{') => return Some(Ok(())),
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            StoreError::Misconfigured(format!("{why}: the API token is not accepted"))
        }
        StatusCode::TOO_MANY_REQUESTS => StoreError::Throttled { retry_after: retry_after(&reply.headers) },
        StatusCode::SERVICE_UNAVAILABLE if tells_of_maintenance(&reply.body) => {
            StoreError::Closed("maintenance".into())
        }
        _ => return None,
    };
    Some(Err(Failure::Clear(error)))
}

fn tells_of_maintenance(page: &[u8]) -> bool {
    String::from_utf8_lossy(page).to_lowercase().contains("maintenance")
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let number = |name: HeaderName| headers.get(name)?.to_str().ok()?.trim().parse::<u64>().ok();
    number(header::RETRY_AFTER)
        .map(Duration::from_secs)
        .or_else(|| number(RATE_LIMIT_RESET).map(Duration::from_millis))
}
