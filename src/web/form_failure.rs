//! Why a change was not done, for all forms alike.

use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};

use super::errors::PageError;
use super::limits::TooMany;
use super::look::Look;
use crate::forms::FormErrors;
use crate::store::StoreError;

/// Why a change was not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormFailure {
    /// The shopper has to correct something.
    Invalid(FormErrors),
    /// The shopper has to log in again.
    SessionEnded,
    /// There is no such thing in this customer's account.
    NotFound,
    /// The store does not answer; nothing was changed.
    Unavailable,
    /// The store is closed at the moment; nothing was changed.
    Closed,
    /// The store limits requests, and may say after how many seconds to come back.
    Throttled(Option<u64>),
    /// There were too many tries; after so many seconds the next one passes, if that is known. Nothing was changed.
    TooManyAttempts(Option<u64>),
    /// The store gave no clear answer, and was found not to have made the change.
    NotSaved,
    /// Nobody knows whether the change happened; the shopper finds out there.
    Unconfirmed(Look),
    /// The store answered with another customer's data.
    OtherCustomer,
    /// The request was no form of this app.
    BadRequest,
    /// Something is wrong with this app.
    Internal,
}

impl FromServerFnError for FormFailure {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => Self::BadRequest,
            other => {
                tracing::error!(error = %other, "server function failed");
                Self::Internal
            }
        }
    }
}

impl From<FormErrors> for FormFailure {
    fn from(errors: FormErrors) -> Self {
        Self::Invalid(errors)
    }
}

impl From<StoreError> for FormFailure {
    /// For what has nothing to do with the form. Refusals and bad credentials are for the caller to explain.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::InvalidToken => Self::SessionEnded,
            StoreError::Throttled { retry_after } => {
                Self::Throttled(retry_after.map(|after| after.as_secs().max(1)))
            }
            StoreError::TooManyAttempts => Self::TooManyAttempts(None),
            StoreError::OutcomeUnknown(_) => Self::Unconfirmed(Look::Page),
            StoreError::Closed(_) => Self::Closed,
            StoreError::Unavailable(_) | StoreError::Misconfigured(_) => Self::Unavailable,
            StoreError::BadCredentials
            | StoreError::PasswordResetRequired
            | StoreError::AwaitsApproval
            | StoreError::LogInClosed
            | StoreError::Refused(_)
            | StoreError::Unexpected(_) => Self::Internal,
        }
    }
}

impl From<PageError> for FormFailure {
    fn from(error: PageError) -> Self {
        match error {
            PageError::SessionEnded => Self::SessionEnded,
            PageError::NotFound => Self::NotFound,
            PageError::TooMany(too_many) => too_many.into(),
            PageError::OtherCustomer => Self::OtherCustomer,
            PageError::Store(error) => match *error {
                StoreError::Throttled { .. } => Self::Throttled(PageError::Store(error).retry_after()),
                StoreError::Closed(_) => Self::Closed,
                _ => Self::Unavailable,
            },
        }
    }
}

impl From<TooMany> for FormFailure {
    fn from(too_many: TooMany) -> Self {
        Self::TooManyAttempts(Some(too_many.retry_after))
    }
}
