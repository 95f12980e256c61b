//! `/checkout`: the hand-over to the store's own checkout, with the shopper logged in there.

use axum::http::header::{LOCATION, REFERRER_POLICY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use url::Url;

use crate::config::CheckoutMode;
use crate::i18n::t;
use crate::pages::shop::shop_frame;
use crate::pages::{PageResult, not_for_head, render};
use crate::store::ShopFrame;
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::guards;
use crate::web::hand_over;
use crate::web::headers::Opened;

/// `GET /checkout`. The store's checkout leads back here after a log-in, so it is a GET; all it does is to lead on.
pub async fn show(ctx: RequestContext) -> PageResult {
    if ctx.store().carts().is_none() {
        return at_the_shop(&ctx).await;
    }
    // Asking for the headers alone must not use an address up.
    if ctx.is_head {
        return Ok(not_for_head());
    }
    if ctx.session_ended {
        return Ok(guards::log_in_first(&ctx));
    }
    let Some(cart) = ctx.cart.as_ref().map(|cart| cart.id.clone()) else {
        return Ok(to_cart(&ctx, Flash::CartEmpty));
    };
    match ctx.app.checkout {
        CheckoutMode::Redirect => hand_over(ctx, &cart, false).await,
        CheckoutMode::Embedded => framed(ctx, &cart).await,
    }
}

/// `GET /checkout/frame`: what the page of the embedded checkout frames. Its address works once, so it is made when
/// the browser asks for it and never stands in a page.
pub async fn frame(ctx: RequestContext) -> PageResult {
    if ctx.app.checkout != CheckoutMode::Embedded {
        return Err(PageError::NotFound);
    }
    if ctx.is_head {
        return Ok(not_for_head());
    }
    let cart = ctx.cart.as_ref().map(|cart| cart.id.clone()).ok_or(PageError::NotFound)?;
    hand_over(ctx, &cart, true).await
}

/// Where there are no carts here, the store's own shop has the checkout.
async fn at_the_shop(ctx: &RequestContext) -> PageResult {
    let public = ctx.public_data().await?;
    let hosted = &public.settings.hosted;
    let url = hosted.cart.as_ref().or(hosted.home.as_ref()).ok_or(PageError::NotFound)?;
    elsewhere(ctx, &Url::parse(url).map_err(|_| PageError::NotFound)?)
}

async fn hand_over(mut ctx: RequestContext, cart: &str, embedded: bool) -> PageResult {
    let Some(urls) = ctx.carts()?.checkout(&ctx.caller(), cart).await? else {
        ctx.forget_cart();
        return Ok(to_cart(&ctx, Flash::CartGone));
    };
    // What becomes of the cart over there is not known here.
    ctx.count_cart(None);
    if !embedded {
        return elsewhere(&ctx, &urls.redirected);
    }
    match (&ctx.session, ctx.store().hosted_pages()) {
        (Some(session), Some(hosted)) => {
            let path = match urls.embedded.query() {
                Some(query) => format!("{}?{query}", urls.embedded.path()),
                None => urls.embedded.path().to_owned(),
            };
            let url = hosted.log_in_url(&session.customer_id, &path, ctx.client_ip).map_err(|error| {
                tracing::error!(request_id = ctx.request_id, %error, "no log-in for the embedded checkout");
                PageError::NotFound
            })?;
            elsewhere(&ctx, &url)
        }
        _ => elsewhere(&ctx, &urls.embedded),
    }
}

/// A page of its own around the store's checkout; its content policy is open for exactly that origin.
async fn framed(mut ctx: RequestContext, cart: &str) -> PageResult {
    let Some(urls) = ctx.carts()?.checkout(&ctx.caller(), cart).await? else {
        ctx.forget_cart();
        return Ok(to_cart(&ctx, Flash::CartGone));
    };
    let public = ctx.public_data().await?;
    let page_frame = shop_frame(&ctx, &public, &ShopFrame::default(), ctx.text("checkout-title"), None)?;
    let mut response = render(&ctx, page_frame, Vec::new(), || {
        view! {
            <h1 class="visually-hidden">{t("checkout-title")}</h1>
            <p class="small"><a href="/cart">{t("checkout-back")}</a></p>
            <iframe
                class="checkout-frame"
                src="/checkout/frame"
                allow="payment"
                title=t("checkout-title")
            ></iframe>
        }
    });
    let frames = urls.embedded.origin().ascii_serialization();
    response.extensions_mut().insert(Opened { frames: Some(frames), connections: None });
    Ok(response)
}

fn to_cart(ctx: &RequestContext, flash: Flash) -> Response {
    flash.set(&ctx.app.sealer, &ctx.cookies);
    Redirect::to("/cart").into_response()
}

/// 303 to an address that the store made, from where the shopper may come back.
pub(super) fn elsewhere(ctx: &RequestContext, url: &Url) -> PageResult {
    let location = HeaderValue::from_str(url.as_str()).map_err(|_| PageError::NotFound)?;
    if ctx.store().hosted_pages().is_some() {
        hand_over::begin(ctx);
    }
    let no_referrer = HeaderValue::from_static("no-referrer");
    Ok((StatusCode::SEE_OTHER, [(LOCATION, location), (REFERRER_POLICY, no_referrer)]).into_response())
}
