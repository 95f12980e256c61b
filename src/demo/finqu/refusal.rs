//! Refusals of a whole request: a GraphQL error under an HTTP status.

use async_graphql::{Error, ErrorExtensions as _};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// The extension of an error that says the HTTP status.
pub(super) const HTTP_STATUS: &str = "httpStatusCode";

/// What a top-level error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ErrorCode {
    NotFound,
    Unauthorized,
    Forbidden,
    ValidationError,
    PaymentRequired,
    RateLimited,
    InvalidVersion,
    VersionUnsupported,
    EmptyQuery,
    InternalError,
}

impl ErrorCode {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::NotFound => "NOT_FOUND",
            Self::Unauthorized => "UNAUTHORIZED",
            Self::Forbidden => "FORBIDDEN",
            Self::ValidationError => "VALIDATION_ERROR",
            Self::PaymentRequired => "PAYMENT_REQUIRED",
            Self::RateLimited => "RATE_LIMITED",
            Self::InvalidVersion => "INVALID_VERSION",
            Self::VersionUnsupported => "VERSION_UNSUPPORTED",
            Self::EmptyQuery => "EMPTY_QUERY",
            Self::InternalError => "INTERNAL_ERROR",
        }
    }

    /// An error of a single field.
    pub(super) fn error(self, message: &str) -> Error {
        Error::new(message).extend_with(|_, extensions| extensions.set("code", self.as_str()))
    }
}

/// Why a request is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) code: ErrorCode,
    pub(super) message: String,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, code: ErrorCode, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into() }
    }

    /// The document is not GraphQL, or not of this schema.
    pub(super) fn invalid(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, ErrorCode::ValidationError, message)
    }

    /// The refusal that goes with a status.
    pub(super) fn of_status(status: StatusCode) -> Self {
        let (code, message) = match status.as_u16() {
            400 | 422 => (ErrorCode::ValidationError, "The request is not valid."),
            401 => (ErrorCode::Unauthorized, "The API key is not valid."),
            402 => (ErrorCode::PaymentRequired, "The merchant's account is locked."),
            403 => (ErrorCode::Forbidden, "The API key may not ask for this."),
            404 => (ErrorCode::NotFound, "There is nothing here."),
            410 => (ErrorCode::VersionUnsupported, "This version of the API is no longer served."),
            429 => (ErrorCode::RateLimited, "The rate limit is exceeded."),
            _ => (ErrorCode::InternalError, "The store could not answer."),
        };
        Self::new(status, code, message)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = self.status.as_u16();
        let mut extensions = json!({ "code": self.code.as_str() });
        let mut body = json!({ "data": null });
        if self.status != StatusCode::OK {
            extensions[HTTP_STATUS] = status.into();
            body["_httpStatusCode"] = status.into();
        }
        body["errors"] = json!([{ "message": self.message, "extensions": extensions }]);
        (self.status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
    }
}
