//! Changes of carts.

use serde::{Deserialize, Serialize};

use super::cart::ApiCartState;
use super::cart_options::OptionsInput;
use super::cart_refusals::refusal;
use super::documents::{
    ADD_CART_LINES, CREATE_CART, DELETE_CART_LINE, Operation, UPDATE_CART_CURRENCY, UPDATE_CART_LINE,
};
use super::refusals::Input;
use super::scalars::entity_id;
use super::transport::Api;
use crate::store::cart::{CartLine, CartState, NewLine};
use crate::store::product::OptionEntry;
use crate::store::{Caller, Refusal, StoreError};

#[derive(Deserialize)]
struct Data {
    cart: Option<CartMutations>,
}

/// Every document calls its mutation `change`.
#[derive(Deserialize)]
struct CartMutations {
    change: Option<Change>,
}

#[derive(Deserialize)]
struct Change {
    cart: Option<ApiCartState>,
}

/// The input type `CartLineItemInput`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LineInput<'a> {
    quantity: u32,
    product_entity_id: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    variant_entity_id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    selected_options: Option<OptionsInput<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Lines<'a> {
    line_items: [LineInput<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CreateInput<'a> {
    #[serde(flatten)]
    lines: Lines<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency_code: Option<&'a str>,
}

/// The input of every change of a cart that is there.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CartInput<'a, D> {
    cart_entity_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line_item_entity_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<D>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LineData<'a> {
    line_item: LineInput<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CurrencyData<'a> {
    currency_code: &'a str,
}

pub(super) async fn add_to_cart(
    api: &Api,
    caller: &Caller,
    cart: Option<&str>,
    line: &NewLine,
    currency: Option<&str>,
) -> Result<CartState, StoreError> {
    let line_items = [line_input(&line.product.0, line.quantity, None, &line.options)?];
    let lines = Lines { line_items };
    let Some(cart) = cart else {
        // In the shopper's own language, since the cart and its checkout keep it.
        let input = CreateInput { lines, currency_code: currency };
        return change(api, &CREATE_CART, caller, input).await?.ok_or_else(missing_cart);
    };
    let input = CartInput { cart_entity_id: cart, line_item_entity_id: None, data: Some(lines) };
    change(api, &ADD_CART_LINES, &in_english(caller), input).await?.ok_or_else(gone)
}

pub(super) async fn change_cart_line(
    api: &Api,
    caller: &Caller,
    cart: &str,
    line: &CartLine,
    quantity: u32,
) -> Result<CartState, StoreError> {
    let product = line.product.as_ref().map_or("", |product| &product.0);
    // The options go along, since the new line stands in for the old one.
    let line_item = line_input(product, quantity, line.variant, &line.entries)?;
    let data = Some(LineData { line_item });
    let input = CartInput { cart_entity_id: cart, line_item_entity_id: Some(&line.id), data };
    change(api, &UPDATE_CART_LINE, &in_english(caller), input).await?.ok_or_else(gone)
}

pub(super) async fn remove_cart_line(
    api: &Api,
    caller: &Caller,
    cart: &str,
    line: &str,
) -> Result<Option<CartState>, StoreError> {
    let input: CartInput<'_, ()> =
        CartInput { cart_entity_id: cart, line_item_entity_id: Some(line), data: None };
    change(api, &DELETE_CART_LINE, &in_english(caller), input).await
}

pub(super) async fn change_cart_currency(
    api: &Api,
    caller: &Caller,
    cart: &str,
    currency: &str,
) -> Result<CartState, StoreError> {
    let data = Some(CurrencyData { currency_code: currency });
    let input = CartInput { cart_entity_id: cart, line_item_entity_id: None, data };
    change(api, &UPDATE_CART_CURRENCY, &in_english(caller), input).await?.ok_or_else(gone)
}

/// Sends a change; `None` when no cart is left after it.
async fn change(
    api: &Api,
    operation: &Operation,
    caller: &Caller,
    input: impl Serialize + Sync,
) -> Result<Option<CartState>, StoreError> {
    let answer = api.ask::<Data>(operation, caller, &Input { input }).await?;
    match answer.data.and_then(|data| data.cart).and_then(|cart| cart.change) {
        Some(change) if answer.problems.is_empty() || change.cart.is_some() => {
            Ok(change.cart.map(Into::into))
        }
        _ => Err(refusal(&answer.problems)),
    }
}

/// Carts' refusals are told apart by their words, so these have to come in the language that is looked for.
fn in_english(caller: &Caller) -> Caller {
    Caller { locale: "en".into(), ..caller.clone() }
}

fn line_input<'a>(
    product: &str,
    quantity: u32,
    variant: Option<i64>,
    options: &'a [OptionEntry],
) -> Result<LineInput<'a>, StoreError> {
    // What has no number is no product of the store, so it cannot be in a cart.
    let product_entity_id = entity_id(product).ok_or_else(not_sold)?;
    Ok(LineInput {
        quantity,
        product_entity_id,
        variant_entity_id: variant,
        selected_options: OptionsInput::new(options),
    })
}

fn not_sold() -> StoreError {
    StoreError::refused(Refusal::Cart { message: String::new() })
}

fn gone() -> StoreError {
    StoreError::refused(Refusal::NoSuchCart)
}

fn missing_cart() -> StoreError {
    StoreError::Unexpected("a cart was made without an id".into())
}
