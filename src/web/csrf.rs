//! Refuses forms of other sites.
//!
//! `tower_http`'s layer compares what browsers tell of a request's origin. It lets pass what tells nothing, since programs
//! do not; here nothing but browsers is served, and all of them tell.

use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::csrf::CsrfLayer;

use super::host::only;
use crate::app::AppState;

const SITE: &str = "sec-fetch-site";

/// The check by what browsers tell. Those that tell only their origin are compared with the public one, since a proxy may
/// have changed the host.
pub fn layer(state: &AppState) -> CsrfLayer {
    let trusted =
        state.public_origin.as_ref().and_then(|origin| CsrfLayer::new().add_trusted_origin(origin).ok());
    trusted.unwrap_or_default()
}

/// Refuses changes that tell nothing of where they come from, or two things.
pub async fn tells_its_origin(request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let headers = request.headers();
    match (told(headers, SITE), told(headers, ORIGIN.as_str())) {
        (Told::Garbled, _) | (_, Told::Garbled) => StatusCode::BAD_REQUEST.into_response(),
        (Told::Nothing, Told::Nothing) => StatusCode::FORBIDDEN.into_response(),
        _ => next.run(request).await,
    }
}

/// Whether a browser says that this request comes from a page of this site: stricter than the layers, which answer all others.
pub fn is_from_here(app: &AppState, headers: &HeaderMap) -> bool {
    match (only(headers, SITE), only(headers, ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let host = only(headers, HOST.as_str()).unwrap_or_default();
            match &app.public_origin {
                Some(own) => own == origin,
                None => origin.strip_prefix("http://").is_some_and(|named| named == host),
            }
        }
        (None, None) => false,
    }
}

#[derive(Debug, PartialEq)]
enum Told {
    Nothing,
    Once,
    /// Twice, or nothing that can be read.
    Garbled,
}

fn told(headers: &HeaderMap, name: &str) -> Told {
    match (headers.contains_key(name), only(headers, name)) {
        (false, _) => Told::Nothing,
        (true, Some(value)) if !value.is_empty() => Told::Once,
        (true, _) => Told::Garbled,
    }
}
