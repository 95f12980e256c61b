//! `/account.php` and `/login.php`: what a shop of the platform has beside the storefront.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use leptos::prelude::*;

use super::page::{Frame, failed, page, parameter, redirect, way_back, way_to_log_in};
use super::session::{self, Session};
use crate::demo::database::DatabaseFault;
use crate::demo::shared::Shared;

/// `GET /account.php?action=…`: says who is logged in, and what a shop of the platform would show here.
pub(super) async fn account(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let session = match session_of(&shared, &headers).await {
        Ok(session) => session,
        Err(fault) => return failed(&shared, fault),
    };
    let Some(customer) = session.customer else {
        return redirect("/login.php", None);
    };
    let (title, about) = match parameter(query.as_deref(), "action").as_str() {
        "view_returns" => ("Returns", "the returns of your orders"),
        "inbox" => ("Messages", "your messages to the merchant"),
        "payment_methods" => ("Payment methods", "your saved payment methods"),
        _ => ("Account", "the account pages of the platform"),
    };
    let text = view! {
        <p>{format!("Logged in as {}.", customer.email)}</p>
        <p>{format!("A real store shows {about} here. The demo store has none.")}</p>
        <p><a href="/login.php?action=logout">"Log out of the hosted pages"</a></p>
        {way_back(&shared)}
    };
    page(&shared, StatusCode::OK, Frame::Nobody, title, text)
}

/// `GET /login.php`: who is logged in. With `action=logout` the session ends, with `error` a log-in has failed.
pub(super) async fn login(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    if parameter(query.as_deref(), "action") == "logout" {
        if let Some(token) = session::token_of(&headers) {
            let ended = shared.database.call(move |connection| session::end(connection, &token)).await;
            if let Err(fault) = ended {
                return failed(&shared, fault);
            }
        }
        return redirect("/login.php", session::cookie(""));
    }
    let session = match session_of(&shared, &headers).await {
        Ok(session) => session,
        Err(fault) => return failed(&shared, fault),
    };
    let error = (!parameter(query.as_deref(), "error").is_empty()).then(|| {
        view! { <p class="error" role="alert">"You could not be logged in. Please log in to the shop and try again."</p> }
    });
    let who = match &session.customer {
        Some(customer) => format!("Logged in as {}.", customer.email),
        None => "Nobody is logged in to the hosted pages.".to_owned(),
    };
    let text = view! {
        {error}
        <p>{who}</p>
        {way_to_log_in(&shared)}
        {way_back(&shared)}
    };
    page(&shared, StatusCode::OK, Frame::Nobody, "Log in", text)
}

async fn session_of(shared: &Shared, headers: &HeaderMap) -> Result<Session, DatabaseFault> {
    let token = session::token_of(headers);
    shared.database.call(move |connection| session::load(connection, token.as_deref())).await
}
