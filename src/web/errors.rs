//! What went wrong with a page, and our own pages for it.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use tower_http::catch_panic::{CatchPanicLayer, ResponseForPanic};

use super::context::RequestContext;
use super::limits::TooMany;
use crate::metrics::Metrics;
use crate::pages;
use crate::store::StoreError;

/// Seconds after which a store that failed may be well again: as long as it is not asked after failing much.
pub const SOON: u64 = 5;

/// Why a page cannot be shown.
#[derive(Debug, Clone, thiserror::Error)]
pub enum PageError {
    /// The shopper has to log in (again).
    #[error("the session ended")]
    SessionEnded,
    /// There is no such page, or no such thing in this customer's account.
    #[error("not found")]
    NotFound,
    /// The shopper's address asks for it too often.
    #[error("too many requests")]
    TooMany(TooMany),
    /// The store answered with the data of another customer than the one who is logged in.
    #[error("the store answered with another customer's data")]
    OtherCustomer,
    /// The store did not give what the page needs.
    #[error(transparent)]
    Store(Arc<StoreError>),
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        Arc::new(error).into()
    }
}

impl From<Arc<StoreError>> for PageError {
    fn from(error: Arc<StoreError>) -> Self {
        match *error {
            StoreError::InvalidToken => Self::SessionEnded,
            _ => Self::Store(error),
        }
    }
}

impl From<TooMany> for PageError {
    fn from(too_many: TooMany) -> Self {
        Self::TooMany(too_many)
    }
}

impl PageError {
    /// The status that tells it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SessionEnded => StatusCode::UNAUTHORIZED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::OtherCustomer => StatusCode::SERVICE_UNAVAILABLE,
            Self::Store(error) => match **error {
                StoreError::Throttled { .. }
                | StoreError::Unavailable(_)
                | StoreError::Closed(_)
                | StoreError::OutcomeUnknown(_)
                | StoreError::Misconfigured(_) => StatusCode::SERVICE_UNAVAILABLE,
                _ => StatusCode::INTERNAL_SERVER_ERROR,
            },
        }
    }

    /// After how many seconds it is worth coming back: as the store says, else soon.
    pub fn retry_after(&self) -> Option<u64> {
        match self {
            Self::Store(error) if self.status() == StatusCode::SERVICE_UNAVAILABLE => Some(match **error {
                StoreError::Throttled { retry_after: Some(after) } => after.as_secs().max(1),
                _ => SOON,
            }),
            Self::TooMany(too_many) => Some(too_many.retry_after),
            Self::OtherCustomer => Some(SOON),
            _ => None,
        }
    }
}

/// Gives every error that has no page yet one of ours: those of axum, of the layers, of unknown paths.
pub async fn dress_up(ctx: RequestContext, request: Request, next: Next) -> Response {
    let is_head = request.method() == Method::HEAD;
    let response = next.run(request).await;
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !is_error || is_head || content_type.is_some_and(|kind| kind.starts_with("text/html")) {
        return response;
    }
    let mut page = pages::error::for_status(&ctx, status);
    for (name, value) in response.headers() {
        if name == ALLOW || name == RETRY_AFTER {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

/// A panic ends in a page, not in a dead connection.
pub fn net(metrics: Arc<Metrics>) -> CatchPanicLayer<impl ResponseForPanic<ResponseBody = Body>> {
    CatchPanicLayer::custom(move |_: Box<dyn Any + Send>| {
        metrics.panics.inc();
        tracing::error!("a handler panicked");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}

/// Ends a request that takes too long.
pub async fn in_time(limit: Duration, request: Request, next: Next) -> Response {
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            let mut response = StatusCode::SERVICE_UNAVAILABLE.into_response();
            response.headers_mut().insert(RETRY_AFTER, SOON.into());
            response
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::*;
    use crate::store::http::Upstream;
    use crate::web::keyed_hash::KeyedHash;
    use crate::web::limits::Limits;

    #[tokio::test]
    async fn a_panic_is_an_answer_and_a_figure_and_the_next_request_is_served() {
        async fn broken() -> &'static str {
            panic!("a mistake in a handler")
        }
        let limits = Limits::new(KeyedHash::new(&["s".repeat(32).into()]), 1);
        let metrics = Arc::new(Metrics::new(&Upstream::new(), Arc::new(limits)));
        let app = Router::new()
            .route("/broken", get(broken))
            .route("/sound", get(async || "sound"))
            .layer(net(metrics.clone()));
        let ask = async |path: &str| {
            let request = Request::builder().uri(path).body(Body::empty()).unwrap();
            app.clone().oneshot(request).await.unwrap().status()
        };
        for count in 1..=3 {
            assert_eq!(ask("/broken").await, StatusCode::INTERNAL_SERVER_ERROR);
            assert_eq!(metrics.panics.get(), count);
            assert_eq!(ask("/sound").await, StatusCode::OK);
        }
    }
}
