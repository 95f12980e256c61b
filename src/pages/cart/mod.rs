//! `/cart`: what is in it, and its changes.

pub mod add;
mod view;

use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use crate::components::elsewhere::Elsewhere;
use crate::components::icons::Icon;
use crate::components::state::StateBlock;
use crate::forms::product_options::{MAX_QUANTITY, parse_quantity};
use crate::forms::{FormErrors, refusals};
use crate::i18n::t;
use crate::pages::shop::{as_guest_if_ended, shop_frame};
use crate::pages::{PageResult, render};
use crate::store::cart::{Cart, CartLine};
use crate::store::{CartPage, CartState, Refusal, ShopFrame, StoreError};
use crate::theme::settings::PriceLabels;
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::forms::{Done, FormFailure};
use crate::web::look::Look;

/// `GET /cart`, and its forms shown again.
pub async fn show(ctx: RequestContext) -> PageResult {
    if ctx.store().carts().is_none() {
        return elsewhere(ctx).await;
    }
    as_guest_if_ended(&ctx, page(ctx.clone()).await).await
}

/// Where the cart is, when not here.
async fn elsewhere(ctx: RequestContext) -> PageResult {
    let public = ctx.public_data().await?;
    let link = public.settings.hosted.cart.clone().ok_or(PageError::NotFound)?;
    let settings = ctx.settings(&public.settings);
    let frame = shop_frame(&ctx, &public, &ShopFrame::default(), ctx.text("cart-title"), None)?;
    Ok(render(&ctx, frame, Vec::new(), move || {
        view! {
            <section class="card">
                <Elsewhere picture=Icon::Cart title=t("cart-elsewhere") link=Some(link) settings=Some(settings) />
            </section>
        }
    }))
}

/// `GET /cart/update` and `GET /cart/remove`: where a reload leads to.
pub async fn back(ctx: RequestContext) -> PageResult {
    if ctx.form.values.is_some() {
        return show(ctx).await;
    }
    Ok(Redirect::to("/cart").into_response())
}

async fn page(mut ctx: RequestContext) -> PageResult {
    let public = ctx.public_data().await?;
    let mut shop = ShopFrame::default();
    let mut cart = None;
    if let Some(known) = &ctx.cart {
        let page = ctx.carts()?.cart(&ctx.caller(), &known.id).await?;
        (shop, cart) = (page.frame, page.cart.filter(|cart| !cart.lines.is_empty()));
        match &cart {
            Some(cart) => ctx.count_cart(Some(cart.count)),
            None => {
                ctx.forget_cart();
                ctx.flash = ctx.flash.or(Some(Flash::CartGone));
            }
        }
    }
    let frame = shop_frame(&ctx, &public, &shop, ctx.text("cart-title"), None)?;
    let form = ctx.form.clone();
    // A customer's regular price is the one for guests.
    let with_list_prices = ctx.session.is_none() || ctx.theme.settings.prices == PriceLabels::OwnAndList;
    Ok(render(&ctx, frame, Vec::new(), move || match cart {
        Some(cart) => view::cart(cart, &form, with_list_prices).into_any(),
        None => view! {
            <div class="page-head"><h1>{t("cart-title")}</h1></div>
            <section class="card">
                <StateBlock
                    picture=Icon::Cart
                    title=t("cart-empty")
                    text=Some(t("cart-empty-text"))
                    link=Some(("/".to_owned(), t("cart-empty-link")))
                />
            </section>
        }
        .into_any(),
    }))
}

/// The name and id of a line's quantity.
fn quantity_field(line: &str) -> String {
    format!("quantity-{line}")
}

/// `POST /cart/update`
#[server(prefix = "", endpoint = "/cart/update", server = Axum)]
pub async fn update_line(
    /// The line's id.
    #[server(default)]
    line: String,
    /// How many; none removes it.
    #[server(default)]
    quantity: String,
) -> Result<Done, FormFailure> {
    let mut ctx = RequestContext::current()?;
    ctx.carts()?;
    let field = quantity_field(&line);
    let Some(quantity) = parse_quantity(&quantity) else {
        return Err(FormErrors::one(&field, ctx.text("error-quantity")).into());
    };
    if quantity > MAX_QUANTITY {
        let text = ctx.text_with("error-quantity-max", &[("max", MAX_QUANTITY.into())]);
        return Err(FormErrors::one(&field, text).into());
    }
    if quantity == 0 {
        return remove(ctx, &line).await;
    }
    let (cart, line) = match find(&ctx, &line).await? {
        Ok(found) => found,
        Err(gone) => return Ok(Done::with("/cart", gone)),
    };
    match ctx.carts()?.change_cart_line(&ctx.caller(), &cart, &line, quantity).await {
        Ok(state) => {
            ctx.keep_cart(&state);
            Ok(Done::with("/cart", Flash::CartChanged))
        }
        Err(StoreError::Refused(list)) if list.contains(&Refusal::NoSuchCart) => Ok(gone(ctx)),
        Err(StoreError::Refused(list)) if list.contains(&Refusal::NotEnoughStock) => {
            Err(FormErrors::one(&field, ctx.text("error-not-enough-stock")).into())
        }
        Err(StoreError::OutcomeUnknown(_)) => {
            let reading = async {
                let page = own_cart(&ctx, &cart).await?;
                let is_set = |now: &CartLine| {
                    now.product == line.product && now.entries == line.entries && now.quantity == quantity
                };
                Ok(page.filter(|cart| cart.lines.iter().any(is_set)))
            };
            let cart = Look::Cart.settle(reading).await?;
            ctx.keep_cart(&CartState { id: cart.id, count: cart.count });
            Ok(Done::with("/cart", Flash::CartChanged))
        }
        Err(error) => Err(refused(&ctx, error)),
    }
}

/// The cart as it is now, after a change that got no clear answer.
async fn own_cart(ctx: &RequestContext, id: &str) -> Result<Option<Cart>, PageError> {
    let CartPage { frame, cart } = ctx.carts()?.cart(&ctx.caller(), id).await?;
    frame.customer.map(|customer| ctx.check_owner(&customer)).transpose()?;
    Ok(cart)
}

/// `POST /cart/remove`
#[server(prefix = "", endpoint = "/cart/remove", server = Axum)]
pub async fn remove_line(
    /// The line's id.
    #[server(default)]
    line: String,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    ctx.carts()?;
    remove(ctx, &line).await
}

async fn remove(mut ctx: RequestContext, line: &str) -> Result<Done, FormFailure> {
    let Some(cart) = ctx.cart.clone() else { return Ok(gone(ctx)) };
    match ctx.carts()?.remove_cart_line(&ctx.caller(), &cart.id, line).await {
        Ok(Some(state)) => ctx.keep_cart(&state),
        Ok(None) => ctx.forget_cart(),
        Err(StoreError::Refused(list)) if list.contains(&Refusal::NoSuchCart) => return Ok(gone(ctx)),
        Err(StoreError::OutcomeUnknown(_)) => {
            let reading = async {
                let now = own_cart(&ctx, &cart.id).await?;
                let is_there = now.iter().flat_map(|cart| &cart.lines).any(|known| known.id == line);
                Ok((!is_there).then_some(now))
            };
            match Look::Cart.settle(reading).await? {
                Some(now) => ctx.keep_cart(&CartState { id: now.id, count: now.count }),
                None => ctx.forget_cart(),
            }
        }
        Err(error) => return Err(refused(&ctx, error)),
    }
    Ok(Done::with("/cart", Flash::CartRemoved))
}

/// The cart's id and the line, or what is gone of them.
async fn find(ctx: &RequestContext, line: &str) -> Result<Result<(String, CartLine), Flash>, FormFailure> {
    let Some(known) = &ctx.cart else { return Ok(Err(Flash::CartGone)) };
    let CartPage { cart, .. } = ctx.carts()?.cart(&ctx.caller(), &known.id).await?;
    let Some(cart) = cart else { return Ok(Err(Flash::CartGone)) };
    let line = cart.lines.into_iter().find(|known| known.id == line);
    Ok(line.map(|line| (known.id.clone(), line)).ok_or(Flash::CartLineGone))
}

/// The cart is not there any more: the page tells what is.
fn gone(ctx: RequestContext) -> Done {
    tracing::debug!(request_id = ctx.request_id, "a cart was gone");
    Done::with("/cart", Flash::CartGone)
}

/// A failure of a change to the cart, in the shopper's words.
fn refused(ctx: &RequestContext, error: StoreError) -> FormFailure {
    match error {
        StoreError::Refused(list) => refusals::explain(&ctx.language, &[], &list).into(),
        other => other.into(),
    }
}
