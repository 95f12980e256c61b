//! The Current Customer API: a signed answer to the question who is logged in to the hosted pages.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde::Serialize;

use super::page::parameter;
use super::session;
use crate::demo::bearer::STORE_HASH;
use crate::demo::customers::Customer;
use crate::demo::shared::Shared;

/// Seconds that an answer is good.
const LIFETIME: i64 = 15 * 60;

#[derive(Serialize)]
struct Claims<'a> {
    customer: Who<'a>,
    iss: &'static str,
    sub: &'static str,
    iat: i64,
    exp: i64,
    version: i32,
    aud: &'a str,
    application_id: &'a str,
    store_hash: &'static str,
    operation: &'static str,
}

#[derive(Serialize)]
struct Who<'a> {
    id: i32,
    email: &'a str,
    group_id: String,
}

/// `GET /customer/current.jwt?app_client_id=…`: the customer of the session, for the app of the id. Scripts of the
/// storefront's own origin may read it, and no others.
pub(super) async fn token(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let mut response = answer(&shared, &headers, query).await;
    let headers = response.headers_mut();
    if let Ok(origin) = HeaderValue::from_str(&shared.storefront_url()) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    }
    headers.insert(header::VARY, HeaderValue::from_static("Origin"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

async fn answer(shared: &Shared, headers: &HeaderMap, query: Option<String>) -> Response {
    let token = session::token_of(headers);
    let session = shared.database.call(move |connection| session::load(connection, token.as_deref()));
    let Ok(session) = session.await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let known = parameter(query.as_deref(), "app_client_id") == shared.account.client_id;
    let Some(customer) = session.customer.filter(|_| known) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match signed(shared, &customer) {
        Ok(token) => ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], token).into_response(),
        Err(fault) => {
            tracing::error!(%fault, "the demo store cannot sign who is logged in");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn signed(shared: &Shared, customer: &Customer) -> jsonwebtoken::errors::Result<String> {
    let now = Timestamp::now().as_second();
    let client = &shared.account.client_id;
    let claims = Claims {
        customer: Who { id: customer.id, email: &customer.email, group_id: customer.group.to_string() },
        iss: "bc/apps",
        sub: STORE_HASH,
        iat: now,
        exp: now + LIFETIME,
        version: 1,
        aud: client,
        application_id: client,
        store_hash: STORE_HASH,
        operation: "current_customer",
    };
    let key = EncodingKey::from_secret(shared.account.client_secret.as_bytes());
    jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &key)
}
