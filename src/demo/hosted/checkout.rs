//! The hosted checkout: who is logged in, what is in the cart, and a button that orders it.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use leptos::prelude::*;

use super::page::{Frame, failed, page, redirect, way_back};
use super::session;
use crate::demo::cart_goods::CartFault;
use crate::demo::cart_prices::{self, PricedCart, PricedLine};
use crate::demo::carts;
use crate::demo::customers::Customer;
use crate::demo::money::formatted;
use crate::demo::place_order;
use crate::demo::shared::Shared;

/// `GET /checkout`
pub(super) async fn whole_page(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    show(&shared, &headers, Frame::Nobody).await
}

/// `GET /embedded-checkout`: the same for a frame of the storefront.
pub(super) async fn framed(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    show(&shared, &headers, Frame::Storefront).await
}

/// `POST /checkout/order`
pub(super) async fn order(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    place(&shared, &headers, Frame::Nobody).await
}

/// `POST /embedded-checkout/order`
pub(super) async fn framed_order(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    place(&shared, &headers, Frame::Storefront).await
}

/// `GET /checkout/order-confirmation`
pub(super) async fn thanks(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    thank(&shared, &headers, Frame::Nobody).await
}

/// `GET /embedded-checkout/order-confirmation`
pub(super) async fn framed_thanks(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    thank(&shared, &headers, Frame::Storefront).await
}

/// The address of the checkout in this frame.
fn path_in(frame: Frame) -> &'static str {
    match frame {
        Frame::Nobody => "/checkout",
        Frame::Storefront => "/embedded-checkout",
    }
}

async fn show(shared: &Shared, headers: &HeaderMap, frame: Frame) -> Response {
    let token = session::token_of(headers);
    let found = shared.database.call(move |connection| {
        let session = session::load(connection, token.as_deref())?;
        let id = session.customer.as_ref().map(|customer| customer.id);
        let cart = match &session.cart {
            Some(cart) => carts::find(connection, cart, id)?,
            None => None,
        };
        let priced = cart.map(|cart| cart_prices::price(connection, cart)).transpose()?;
        Ok((session.customer, priced))
    });
    match found.await {
        Ok((customer, Some(cart))) => {
            let content = view! {
                {who(shared, customer.as_ref())}
                {contents(&cart)}
                <form method="post" action=format!("{}/order", path_in(frame))>
                    <button>"Place order"</button>
                </form>
                {way_back(shared)}
            };
            page(shared, StatusCode::OK, frame, "Checkout", content)
        }
        Ok((customer, None)) => {
            let content = view! {
                {who(shared, customer.as_ref())}
                <p>"There is no cart to check out."</p>
                {way_back(shared)}
            };
            page(shared, StatusCode::OK, frame, "Checkout", content)
        }
        Err(fault) => failed(shared, fault),
    }
}

/// Who is logged in, with the ways to change that. The storefront does it, and comes back to the checkout.
fn who(shared: &Shared, customer: Option<&Customer>) -> impl IntoView + use<> {
    let there = |page: &str| format!("{}/{page}?redirectTo=/checkout", shared.storefront_url());
    let (text, link, label) = match customer {
        Some(customer) => (
            format!("Logged in as {} {} ({})", customer.first_name, customer.last_name, customer.email),
            there("logout"),
            "Log out",
        ),
        None => ("Guest checkout".to_owned(), there("login"), "Log in"),
    };
    view! { <p class="who">{text} " " <a href=link target="_top">{label}</a></p> }
}

fn contents(cart: &PricedCart) -> impl IntoView + use<> {
    let currency = cart.cart.currency.clone();
    let money = move |amount| formatted(amount, &currency);
    let row = |line: &PricedLine| {
        let choices: Vec<_> =
            line.chosen().iter().map(|chosen| format!("{}: {}", chosen.name, chosen.text())).collect();
        view! {
            <tr>
                <td>{line.product.name} <small>{choices.join(", ")}</small></td>
                <td>{line.line.goods.quantity}</td>
                <td>{money(line.quote.unit)}</td>
                <td>{money(line.total())}</td>
            </tr>
        }
    };
    let sum = |name: &'static str, amount| {
        view! { <tr><th scope="row" colspan="3">{name}</th><td>{money(amount)}</td></tr> }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">"Item"</th>
                    <th scope="col">"Quantity"</th>
                    <th scope="col">"Price"</th>
                    <th scope="col">"Sum"</th>
                </tr>
            </thead>
            <tbody>{cart.lines.iter().map(row).collect_view()}</tbody>
            <tfoot>
                {sum("Subtotal", cart.goods())}
                {sum("Tax", cart.tax())}
                {sum("Total", cart.total())}
            </tfoot>
        </table>
    }
}

async fn place(shared: &Shared, headers: &HeaderMap, frame: Frame) -> Response {
    let token = session::token_of(headers);
    let placed = shared.database.call(move |connection| {
        carts::as_a_whole(connection, |connection| {
            let session = session::load(connection, token.as_deref())?;
            let cart = session.cart.ok_or(CartFault::NoSuchCart)?;
            let order = place_order::place(connection, &cart, session.customer.as_ref())?;
            session::remember_order(connection, &token.unwrap_or_default(), order)?;
            Ok(())
        })
    });
    match placed.await {
        Ok(Ok(())) => redirect(&format!("{}/order-confirmation", path_in(frame)), None),
        Ok(Err(refusal)) => {
            let content = view! {
                <p class="error" role="alert">{refusal.to_string()}</p>
                {way_back(shared)}
            };
            page(shared, StatusCode::CONFLICT, frame, "The order could not be placed", content)
        }
        Err(fault) => failed(shared, fault),
    }
}

async fn thank(shared: &Shared, headers: &HeaderMap, frame: Frame) -> Response {
    let token = session::token_of(headers);
    let session = shared.database.call(move |connection| session::load(connection, token.as_deref()));
    match session.await {
        Ok(session) => match session.order {
            Some(order) => {
                let content = view! {
                    <p>{format!("Your order number is {order}.")}</p>
                    {way_back(shared)}
                };
                page(shared, StatusCode::OK, frame, "Thank you for your order", content)
            }
            None => redirect(path_in(frame), None),
        },
        Err(fault) => failed(shared, fault),
    }
}
