//! The headers of every response: content policy, transport, caching.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY, SET_COOKIE,
    STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::AppState;

const COOP: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");

/// Sets them. Handlers may set `Cache-Control` and `Referrer-Policy` themselves; nothing else gives way.
pub async fn secure(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&content_policy(&app.store.image_origins())) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if app.https {
        fix(headers, STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains; preload");
    }
    fix(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    fix(headers, X_FRAME_OPTIONS, "DENY");
    fix(headers, COOP, "same-origin");
    fix(headers, CORP, "same-origin");
    fix(headers, PERMISSIONS, "camera=(), microphone=(), geolocation=(), payment=()");
    // `no-referrer` would make browsers post forms with `Origin: null`.
    headers.entry(REFERRER_POLICY).or_insert(HeaderValue::from_static("same-origin"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-store"));
    if headers.get(CACHE_CONTROL).is_some_and(|caching| caching.as_bytes().starts_with(b"public")) {
        // What anybody may keep must not carry one shopper's cookies to another.
        headers.remove(SET_COOKIE);
    }
    if headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        headers.append(VARY, HeaderValue::from_static("Cookie, Accept-Language"));
    }
    response
}

fn fix(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

/// Scripts, styles and fonts of our own only; pictures from the store as well; no frames.
fn content_policy(image_origins: &[String]) -> String {
    let images = image_origins.join(" ");
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' {images}; font-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
    )
}
