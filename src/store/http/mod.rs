//! HTTP to the APIs of stores, whatever these speak: one client with its limits, for all adapters.

mod breaker;
mod client;
mod config;
mod endpoint;
#[cfg(test)]
pub(in crate::store) mod test_server;
#[cfg(test)]
mod tls_tests;
mod upstream;

pub use self::config::{ConfigError, is_loopback};
pub(in crate::store) use self::config::{bearer, secret_header};
#[cfg(test)]
pub(in crate::store) use self::endpoint::{ANSWER, Limits};
pub(in crate::store) use self::endpoint::{Endpoint, Failure, Reply};
pub use self::upstream::Upstream;
pub(in crate::store) use self::upstream::{Call, Lane};

use super::StoreError;

/// Whether a request reads or changes; both are sent by POST, so the method does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Kind {
    Query,
    Mutation,
}

/// No clear answer came back: harmless for a query, unknown outcome for a change.
pub(in crate::store) fn no_answer(kind: Kind, why: impl Into<String>) -> StoreError {
    match kind {
        Kind::Query => StoreError::Unavailable(why.into()),
        Kind::Mutation => StoreError::OutcomeUnknown(why.into()),
    }
}
