//! Shoppers at addresses of their own, as a proxy in front of the app tells them.

use reqwest::Method;
use storefront_account::config::Args;

use crate::browser::{Answer, TestApp};

/// Settings with which the tests are the trusted proxy.
pub fn behind_proxy() -> Args {
    Args { storefront_trusted_proxies: Some("127.0.0.0/8".into()), ..Args::default() }
}

/// Sends a form with this `X-Forwarded-For`, in a fresh browser.
pub async fn post_from(app: &TestApp, forwarded: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = app.browser().request(Method::POST, path).header("x-forwarded-for", forwarded);
    let request = request.header("sec-fetch-site", "same-origin");
    Answer::of(request.header("content-type", "application/x-www-form-urlencoded").body(body)).await
}

/// Opens a page with this `X-Forwarded-For`, in a fresh browser.
pub async fn get_from(app: &TestApp, forwarded: &str, path: &str) -> Answer {
    Answer::of(app.browser().request(Method::GET, path).header("x-forwarded-for", forwarded)).await
}

/// Tries to log in from an address.
pub async fn log_in_from(app: &TestApp, forwarded: &str, email: &str, password: &str) -> Answer {
    post_from(app, forwarded, "/login", &[("email", email), ("password", password)]).await
}

/// What all of these come to, done side by side.
pub async fn together<T>(all: impl IntoIterator<Item = impl Future<Output = T>>) -> Vec<T> {
    futures_util::future::join_all(all).await
}
