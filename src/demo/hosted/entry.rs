//! The ways into the hosted pages: with a cart from the storefront, or with a Customer Login token.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use leptos::prelude::*;

use super::page::{Frame, failed, page, parameter, redirect, way_back};
use super::session;
use crate::demo::shared::Shared;
use crate::demo::{checkout_links, customers, login_jwt};

/// `GET /cart.php?action=loadInCheckout&id=…&token=…`: opens a cart for whom the link was made.
pub(super) async fn from_cart(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.as_deref();
    let framed = parameter(query, "embedded") == "1";
    let (cart, token) = (parameter(query, "id"), parameter(query, "token"));
    let before = session::token_of(&headers);
    let opened = shared.database.call(move |connection| {
        let transaction = connection.transaction()?;
        let session = match checkout_links::use_up(&transaction, &cart, &token)? {
            Some(link) => {
                Some(session::begin(&transaction, before.as_deref(), link.customer, Some(&link.cart))?)
            }
            None => None,
        };
        transaction.commit()?;
        Ok(session)
    });
    match opened.await {
        Ok(Some(token)) if framed => redirect("/embedded-checkout", session::cookie(&token)),
        Ok(Some(token)) => redirect("/checkout", session::cookie(&token)),
        Ok(None) => {
            let frame = if framed { Frame::Storefront } else { Frame::Nobody };
            let text = view! {
                <p>"A link to the checkout works once and only for a short time. Please start again in the shop."</p>
                {way_back(&shared)}
            };
            page(&shared, StatusCode::GONE, frame, "This link was used before or is too old", text)
        }
        Err(fault) => failed(&shared, fault),
    }
}

/// `GET /login/token/{jwt}`: logs a customer in and goes where the token says.
pub(super) async fn from_login_token(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Path(jwt): Path<String>,
) -> Response {
    let request = match login_jwt::read(&jwt, &shared.account, Some(peer.ip())) {
        Ok(request) if shared.behaviour().channel_live => request,
        Ok(_) => return redirect("/login.php?error=login", None),
        Err(fault) => {
            tracing::debug!(%fault, "the demo store refused a log-in token");
            return redirect("/login.php?error=login", None);
        }
    };
    let redirect_to = request.redirect_to.clone();
    let before = session::token_of(&headers);
    let opened = shared.database.call(move |connection| {
        let transaction = connection.transaction()?;
        let session = match (request.use_up(&transaction)?, customers::by_id(&transaction, request.customer)?)
        {
            (Ok(()), Some(known)) if known.on_channel => {
                let cart = known.cart.as_deref();
                Some(session::begin(&transaction, before.as_deref(), Some(known.id), cart)?)
            }
            _ => None,
        };
        transaction.commit()?;
        Ok(session)
    });
    match opened.await {
        Ok(Some(token)) => redirect(&redirect_to, session::cookie(&token)),
        Ok(None) => redirect("/login.php?error=login", None),
        Err(fault) => failed(&shared, fault),
    }
}
