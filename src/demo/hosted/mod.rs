//! The hosted pages of the demo store: what a shop of the platform shows on its own domain. A storefront hands its
//! shoppers over to them for checkout, and gets them back. A storefront whose API changes no passwords sends them here, too.

mod account;
mod change_password;
mod checkout;
mod current_customer;
mod entry;
mod fields;
mod front;
mod page;
mod policy;
mod product;
mod recover_password;
mod session;

use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use tower_http::csrf::CsrfLayer;

use super::shared::Shared;

/// Where a forgotten password is recovered.
pub(crate) const RECOVER_PASSWORD: &str = "/account/password/recover";
/// Where a password is changed.
pub(crate) const CHANGE_PASSWORD: &str = "/account/password/change";

const STYLE: &str = include_str!("hosted.css");

/// All hosted pages. Forms of other origins are refused.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/", get(front::front))
        .route("/policies/{kind}", get(policy::policy))
        .route("/products/{handle}", get(product::show).post(product::buy))
        .route(RECOVER_PASSWORD, get(recover_password::form).post(recover_password::send))
        .route(recover_password::RESET_PASSWORD, get(recover_password::link).post(recover_password::set))
        .route(CHANGE_PASSWORD, get(change_password::form).post(change_password::change))
        .route("/cart.php", get(entry::from_cart))
        .route("/login/token/{jwt}", get(entry::from_login_token))
        .route("/checkout", get(checkout::whole_page))
        .route("/checkout/order", post(checkout::order))
        .route("/checkout/order-confirmation", get(checkout::thanks))
        .route("/embedded-checkout", get(checkout::framed))
        .route("/embedded-checkout/order", post(checkout::framed_order))
        .route("/embedded-checkout/order-confirmation", get(checkout::framed_thanks))
        .route("/account.php", get(account::account))
        .route("/login.php", get(account::login))
        .route("/customer/current.jwt", get(current_customer::token))
        .route("/hosted.css", get(async || ([(header::CONTENT_TYPE, "text/css")], STYLE).into_response()))
        .layer(CsrfLayer::new())
        .with_state(shared)
}
