//! The cart page.

use serde::{Deserialize, Serialize};

use super::cart_lines::{ApiLines, lines};
use super::documents::CART_PAGE;
use super::scalars::ApiMoney;
use super::shop_frame::{FrameCustomer, FrameSite, FrameVariables, LineCount, frame};
use super::transport::Api;
use crate::store::cart::{Cart, CartPage, CartState};
use crate::store::graphql::scalars::count;
use crate::store::{Caller, StoreError};

#[derive(Serialize)]
struct Variables<'a> {
    #[serde(flatten)]
    frame: FrameVariables<'a>,
}

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    customer: Option<FrameCustomer>,
    site: Option<Site>,
}

#[derive(Deserialize)]
struct Site {
    #[serde(flatten)]
    frame: FrameSite,
    cart: Option<ApiCart>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiCart {
    entity_id: String,
    currency_code: String,
    is_tax_included: bool,
    base_amount: ApiMoney,
    discounted_amount: ApiMoney,
    amount: ApiMoney,
    line_items: ApiLines,
}

/// The fragment `CartState`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiCartState {
    entity_id: String,
    line_items: LineCount,
}

impl From<ApiCartState> for CartState {
    fn from(cart: ApiCartState) -> Self {
        Self { id: cart.entity_id, count: count(cart.line_items.total_quantity) }
    }
}

pub(super) async fn cart(api: &Api, caller: &Caller, cart: &str) -> Result<CartPage, StoreError> {
    let variables = Variables { frame: FrameVariables::around_cart(caller, cart) };
    let (data, problems) = api.ask::<Data>(&CART_PAGE, caller, &variables).await?.partial()?;
    let Data { customer, site: Some(site) } = data else { return Err(problems.unexpected()) };
    let mut frame = frame(&variables.frame, customer, site.frame, &problems)?;
    let cart = match site.cart {
        None if problems.concern(&["site", "cart"]) => return Err(problems.unexpected()),
        cart => cart.map(Cart::from),
    };
    frame.cart_count = Some(cart.as_ref().map_or(0, |cart| cart.count));
    Ok(CartPage { frame, cart })
}

impl From<ApiCart> for Cart {
    fn from(cart: ApiCart) -> Self {
        Self {
            id: cart.entity_id,
            count: count(cart.line_items.total_quantity),
            lines: lines(cart.line_items),
            currency: cart.currency_code.to_ascii_uppercase(),
            tax_included: cart.is_tax_included,
            subtotal: cart.base_amount.into(),
            discount: cart.discounted_amount.into(),
            total: cart.amount.into(),
        }
    }
}
