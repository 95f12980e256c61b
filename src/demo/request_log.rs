//! The last requests, for tests that ask what a page costs.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::http::{HeaderMap, header};
use jiff::Timestamp;

/// Requests that are remembered.
const LENGTH: usize = 1000;

/// A request that reached the GraphQL endpoint or a REST API.
#[derive(Debug, Clone)]
pub struct LoggedRequest {
    /// The name of its operation, if it has one.
    pub operation: Option<String>,
    /// Its headers, without `Authorization` and `X-Auth-Token`.
    pub headers: HeaderMap,
    /// When it came.
    pub time: Timestamp,
}

/// The log itself.
#[derive(Default)]
pub(crate) struct RequestLog(Mutex<VecDeque<LoggedRequest>>);

impl RequestLog {
    pub(crate) fn add(&self, operation: Option<String>, mut headers: HeaderMap) {
        headers.remove(header::AUTHORIZATION);
        headers.remove("x-auth-token");
        let mut log = self.lock();
        if log.len() == LENGTH {
            log.pop_front();
        }
        log.push_back(LoggedRequest { operation, headers, time: Timestamp::now() });
    }

    pub(crate) fn all(&self) -> Vec<LoggedRequest> {
        self.lock().iter().cloned().collect()
    }

    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<LoggedRequest>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_thousand_requests_are_kept_and_no_credentials() {
        let log = RequestLog::default();
        let headers: HeaderMap = [(header::AUTHORIZATION, "Bearer x".parse().unwrap())].into_iter().collect();
        for number in 0..LENGTH + 5 {
            log.add(Some(number.to_string()), headers.clone());
        }
        let all = log.all();
        assert_eq!(all.len(), LENGTH);
        assert_eq!(all[0].operation.as_deref(), Some("5"));
        assert!(all.iter().all(|request| request.headers.is_empty()));
    }
}
