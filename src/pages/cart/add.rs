//! `/cart/add`: the form of a product's page.

use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::{own_cart, refused};
use crate::forms::{FormErrors, product_options};
use crate::pages::PageResult;
use crate::pages::shop::product;
use crate::store::catalog::{Availability, ProductId};
use crate::store::product::Product;
use crate::store::settings::PublicData;
use crate::store::{CartState, NewLine, ProductRequest, Refusal, StoreError};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure, OWNER};
use crate::web::look::Look;

/// Longest id of a product, in bytes; some stores use words.
const MAX_ID: usize = 255;

/// The product's page with the form as it was filled in; without a form, the cart.
pub async fn show(ctx: RequestContext) -> PageResult {
    let Some(form) = &ctx.form.values else { return Ok(Redirect::to("/cart").into_response()) };
    let id = product_id(form).ok_or(PageError::NotFound)?;
    // When the session has ended, what was filled in goes along to the log-in page and back.
    product::show(ctx.clone(), id).await
}

/// `POST /cart/add`
#[server(prefix = "", endpoint = "/cart/add", server = Axum)]
pub async fn add_to_cart(
    /// What was chosen and entered.
    #[server(flatten)]
    form: FormData,
) -> Result<Done, FormFailure> {
    let mut ctx = RequestContext::current()?;
    ctx.carts()?;
    // The form was made for a customer who is not logged in any more: it must not fill a guest's cart.
    if ctx.session.is_none() && form.get(OWNER).is_some() {
        return Err(FormFailure::SessionEnded);
    }
    let id = product_id(&form).ok_or(FormFailure::NotFound)?;
    let public = ctx.public_data().await?;
    let product = definition(&ctx, &public, id).await?.ok_or(FormFailure::NotFound)?;
    let mut errors = FormErrors::default();
    if ctx.session.is_none() && hides_price(&product) {
        errors.add_general(ctx.text("error-log-in-for-prices"));
        return Err(errors.into());
    }
    let options = product_options::parse(&mut errors, &ctx.language, &product, &form);
    let quantity = product_options::quantity(&mut errors, &ctx.language, &product, &form);
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let line = NewLine { product: product.id, quantity, options };
    let state = add(&mut ctx, &public, &line).await?;
    ctx.keep_cart(&state);
    Ok(Done::with("/cart", Flash::CartAdded))
}

/// Whether guests are not to know the price, which a cart would tell. A price on request is the store's to refuse.
fn hides_price(product: &Product) -> bool {
    product.prices.is_none() && !matches!(product.availability, Availability::Unavailable(_))
}

fn product_id(form: &FormData) -> Option<ProductId> {
    let id = form.text("product");
    (!id.is_empty() && id.len() <= MAX_ID && !id.contains(char::is_control)).then(|| ProductId(id.to_owned()))
}

/// The product's options and bounds. They are the same for all who may see it, so the guests' side is asked first.
async fn definition(
    ctx: &RequestContext,
    public: &PublicData,
    id: ProductId,
) -> Result<Option<Product>, FormFailure> {
    let request = ProductRequest { id, choices: Vec::new(), currency: ctx.currency(public), cart: None };
    let caller = ctx.caller();
    let guest = ctx.app.catalog.product(&caller, &request).await.map_err(PageError::from)?;
    match guest {
        Some(product) => Ok(Some(Product::clone(&product))),
        None if ctx.session.is_some() => Ok(ctx.catalog()?.product(&caller, &request).await?.product),
        None => Ok(None),
    }
}

/// Adds the line; a cart that is gone is replaced by a new one.
async fn add(
    ctx: &mut RequestContext,
    public: &PublicData,
    line: &NewLine,
) -> Result<CartState, FormFailure> {
    let (caller, currency) = (ctx.caller(), ctx.currency(public));
    let known = ctx.cart.as_ref().map(|cart| cart.id.clone());
    let mut outcome = ctx.carts()?.add_to_cart(&caller, known.as_deref(), line, currency.as_deref()).await;
    if known.is_some()
        && let Err(StoreError::Refused(list)) = &outcome
        && list.contains(&Refusal::NoSuchCart)
    {
        ctx.forget_cart();
        outcome = ctx.carts()?.add_to_cart(&caller, None, line, currency.as_deref()).await;
    }
    match outcome {
        Err(StoreError::OutcomeUnknown(_)) => {
            let added = u64::from(line.quantity);
            Look::Cart.settle(cart_with(ctx, known.is_some(), added)).await
        }
        outcome => outcome.map_err(|error| refused(ctx, error)),
    }
}

/// The cart, if it holds so many more items than when it was seen last.
async fn cart_with(ctx: &RequestContext, was_known: bool, more: u64) -> Result<Option<CartState>, PageError> {
    // A new cart whose id nobody has heard holds nothing for anybody.
    let Some(known) = ctx.cart.as_ref().filter(|_| was_known) else { return Ok(None) };
    let Some(cart) = own_cart(ctx, &known.id).await? else { return Ok(None) };
    match (known.count.map(u64::from), u64::from(cart.count)) {
        (Some(before), now) if now == before => Ok(None),
        (Some(before), now) if now == before + more => Ok(Some(CartState { id: cart.id, count: cart.count })),
        _ => Err(StoreError::OutcomeUnknown("the cart was changed otherwise, too".into()).into()),
    }
}
