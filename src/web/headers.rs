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

/// Other origins that one page needs; a handler puts it into its response's extensions.
#[derive(Clone, Debug, Default)]
pub struct Opened {
    /// What the page frames.
    pub frames: Option<String>,
    /// What its script asks.
    pub connections: Option<String>,
}

/// Sets them. Handlers may set `Cache-Control` and `Referrer-Policy` themselves; nothing else gives way.
pub async fn secure(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let opened = response.extensions_mut().remove::<Opened>().unwrap_or_default();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&content_policy(&app.store.image_origins(), &opened)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if app.https {
        fix(headers, STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains; preload");
    }
    fix(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    fix(headers, X_FRAME_OPTIONS, "DENY");
    fix(headers, COOP, "same-origin");
    fix(headers, CORP, "same-origin");
    let payment = opened.frames.as_ref().map(|origin| format!("self \"{origin}\"")).unwrap_or_default();
    let permissions = format!("camera=(), microphone=(), geolocation=(), payment=({payment})");
    if let Ok(permissions) = HeaderValue::from_str(&permissions) {
        headers.insert(PERMISSIONS, permissions);
    }
    // `no-referrer` would make browsers post forms with `Origin: null`.
    headers.entry(REFERRER_POLICY).or_insert(HeaderValue::from_static("same-origin"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-store"));
    if headers.contains_key(SET_COOKIE) {
        // What anybody may keep must not carry one shopper's cookies to another.
        fix(headers, CACHE_CONTROL, "private, no-store");
    }
    if headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        headers.append(VARY, HeaderValue::from_static("Cookie, Accept-Language"));
    }
    response
}

fn fix(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

/// Scripts, styles and fonts of our own only; pictures from the store as well; frames and connections where a page
/// has opened them.
fn content_policy(image_origins: &[String], opened: &Opened) -> String {
    let images = image_origins.join(" ");
    let connections = opened.connections.as_ref().map(|origin| format!(" {origin}")).unwrap_or_default();
    let frames =
        opened.frames.as_ref().map(|origin| format!("frame-src 'self' {origin}; ")).unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' {images}; font-src 'self'; \
         connect-src 'self'{connections}; {frames}form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
         object-src 'none'"
    )
}
