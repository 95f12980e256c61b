//! `/currency`: the choice among the currencies in which one can pay.

use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use crate::pages::PageResult;
use crate::store::{Refusal, StoreError};
use crate::web::context::RequestContext;
use crate::web::currency::{keep, offered};
use crate::web::flash::Flash;
use crate::web::forms::{Done, FormFailure};
use crate::web::redirect::LocalPath;

/// `GET /currency`: where a reload leads to.
pub async fn back(_: RequestContext) -> PageResult {
    Ok(Redirect::to("/").into_response())
}

/// `POST /currency`: keeps the choice for the visit, and changes the cart to it.
#[server(prefix = "", endpoint = "/currency", server = Axum)]
pub async fn choose_currency(
    /// ISO 4217 code.
    #[server(default)]
    currency: String,
    /// The page that the choice was made on.
    #[server(default)]
    #[server(rename = "redirectTo")]
    redirect_to: String,
) -> Result<Done, FormFailure> {
    let mut ctx = RequestContext::current()?;
    let to = LocalPath::parse(&redirect_to).unwrap_or_else(|_| LocalPath::fixed("/"));
    let public = ctx.public_data().await?;
    if !offered(&public).any(|offer| offer.code == currency) {
        return Err(FormFailure::BadRequest);
    }
    if let (Some(cart), Some(carts)) = (ctx.cart.clone(), ctx.app.clone().store.carts()) {
        match carts.change_cart_currency(&ctx.caller(), &cart.id, &currency).await {
            Ok(state) => ctx.keep_cart(&state),
            Err(StoreError::Refused(list)) if list.contains(&Refusal::NoSuchCart) => ctx.forget_cart(),
            Err(error @ StoreError::InvalidToken) => return Err(error.into()),
            Err(error) => {
                tracing::warn!(request_id = ctx.request_id, %error, "the cart kept its currency");
                return Ok(Done::at(to).and(Some(Flash::CurrencyNotChanged)));
            }
        }
    }
    keep(&ctx.app.sealer, &ctx.cookies, &currency);
    Ok(Done::at(to).and(Some(Flash::CurrencyChanged)))
}
