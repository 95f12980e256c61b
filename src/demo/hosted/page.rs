//! The frame of a hosted page, its headers, and redirects.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use leptos::prelude::*;
use url::form_urlencoded;

use crate::demo::database::DatabaseFault;
use crate::demo::shared::Shared;

/// Who may show a page in a frame.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    Nobody,
    Storefront,
}

/// A page with a heading. `content` stands under it.
pub(super) fn page(
    shared: &Shared,
    status: StatusCode,
    frame: Frame,
    title: &str,
    content: impl IntoView + 'static,
) -> Response {
    let title = title.to_owned();
    let html = view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{format!("{title} · Paper & Pine")}</title>
                <link rel="stylesheet" href="/hosted.css" />
            </head>
            <body>
                <p class="note">"Hosted pages of the demo store"</p>
                <main>
                    <h1>{title.clone()}</h1>
                    {content.into_view()}
                </main>
            </body>
        </html>
    }
    .to_html();
    let ancestors = match frame {
        Frame::Nobody => "'none'".to_owned(),
        Frame::Storefront => shared.storefront_url(),
    };
    let policy = format!(
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
    );
    let mut response = (status, Html(html)).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// The first value of a parameter in a query; empty when it is missing.
pub(super) fn parameter(query: Option<&str>, name: &str) -> String {
    let mut pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    pairs.find(|(key, _)| key == name).map_or_else(String::new, |(_, value)| value.into_owned())
}

/// The page for a fault of the store.
pub(super) fn failed(shared: &Shared, fault: DatabaseFault) -> Response {
    let text = view! { <p>{fault.to_string()}</p> };
    page(shared, StatusCode::INTERNAL_SERVER_ERROR, Frame::Storefront, "Something went wrong", text)
}

/// The page for what is not there.
pub(super) fn missing(shared: &Shared) -> Response {
    page(shared, StatusCode::NOT_FOUND, Frame::Nobody, "There is nothing here", way_back(shared))
}

/// The link to the storefront's log-in.
pub(super) fn way_to_log_in(shared: &Shared) -> impl IntoView + use<> {
    view! { <p><a href=format!("{}/login", shared.storefront_url())>"Log in to the shop"</a></p> }
}

/// The link back to the storefront, which asks there who came back.
pub(super) fn way_back(shared: &Shared) -> impl IntoView + use<> {
    view! { <p><a href=format!("{}/login/return", shared.storefront_url()) target="_top">"Back to the shop"</a></p> }
}

/// Sends the browser to a path of this origin, with the cookie of a new session or without.
pub(super) fn redirect(path: &str, cookie: Option<HeaderValue>) -> Response {
    let Ok(location) = HeaderValue::from_str(path) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, location);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    // Links to these pages hold tokens.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    if let Some(cookie) = cookie {
        headers.insert(header::SET_COOKIE, cookie);
    }
    response
}
