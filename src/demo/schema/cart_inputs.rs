//! What changes to carts take and give.

use async_graphql::{InputObject, SimpleObject};

use super::cart::Cart;
use super::cart_options::CartSelectedOptionsInput;
use crate::demo::cart_goods::{CartFault, Wanted, at_least_one};
use crate::demo::carts::Goods;

#[derive(InputObject)]
pub(crate) struct CartLineItemInput {
    pub(crate) quantity: i32,
    pub(crate) product_entity_id: Option<i32>,
    pub(crate) variant_entity_id: Option<i32>,
    pub(crate) sku: Option<String>,
    pub(crate) selected_options: Option<CartSelectedOptionsInput>,
}

impl CartLineItemInput {
    /// The goods that are named, by id or by SKU.
    pub(crate) fn goods(self) -> Result<Goods, CartFault> {
        let wanted = Wanted {
            product: self.product_entity_id,
            sku: self.sku,
            variant: self.variant_entity_id,
            options: self.selected_options.unwrap_or_default().chosen(),
            quantity: self.quantity,
        };
        wanted.goods()
    }

    /// The goods in place of others: without a product only the quantity changes.
    pub(crate) fn instead_of(self, line: &Goods) -> Result<Goods, CartFault> {
        match (self.product_entity_id, &self.sku) {
            (None, None) => Ok(Goods { quantity: at_least_one(self.quantity)?, ..line.clone() }),
            _ => self.goods(),
        }
    }
}

#[derive(InputObject)]
pub(crate) struct CreateCartInput {
    pub(crate) line_items: Option<Vec<CartLineItemInput>>,
    pub(crate) currency_code: Option<String>,
    pub(crate) locale: Option<String>,
}

#[derive(InputObject)]
pub(crate) struct AddCartLineItemsDataInput {
    pub(crate) line_items: Option<Vec<CartLineItemInput>>,
}

#[derive(InputObject)]
pub(crate) struct AddCartLineItemsInput {
    pub(crate) cart_entity_id: String,
    pub(crate) data: AddCartLineItemsDataInput,
    pub(crate) version: Option<i32>,
}

#[derive(InputObject)]
pub(crate) struct UpdateCartLineItemDataInput {
    pub(crate) line_item: Option<CartLineItemInput>,
}

#[derive(InputObject)]
pub(crate) struct UpdateCartLineItemInput {
    pub(crate) cart_entity_id: String,
    pub(crate) line_item_entity_id: String,
    pub(crate) data: UpdateCartLineItemDataInput,
    pub(crate) version: Option<i32>,
}

#[derive(InputObject)]
pub(crate) struct DeleteCartLineItemInput {
    pub(crate) cart_entity_id: String,
    pub(crate) line_item_entity_id: String,
    pub(crate) version: Option<i32>,
}

#[derive(InputObject)]
pub(crate) struct DeleteCartInput {
    pub(crate) cart_entity_id: String,
}

#[derive(InputObject)]
pub(crate) struct UpdateCartCurrencyDataInput {
    pub(crate) currency_code: String,
}

#[derive(InputObject)]
pub(crate) struct UpdateCartCurrencyInput {
    pub(crate) cart_entity_id: String,
    pub(crate) data: UpdateCartCurrencyDataInput,
}

#[derive(InputObject)]
pub(crate) struct AssignCartToCustomerInput {
    pub(crate) cart_entity_id: String,
    pub(crate) version: Option<i32>,
}

#[derive(InputObject)]
pub(crate) struct UnassignCartFromCustomerInput {
    pub(crate) cart_entity_id: String,
    pub(crate) version: Option<i32>,
}

/// Declares the results that hold the cart and nothing else.
macro_rules! cart_results {
    ($($name:ident)+) => {
        $(
            #[derive(SimpleObject)]
            pub(crate) struct $name {
                pub(crate) cart: Option<Cart>,
            }
        )+
    };
}

cart_results! {
    CreateCartResult
    AddCartLineItemsResult
    UpdateCartLineItemResult
    UpdateCartCurrencyResult
    AssignCartToCustomerResult
    UnassignCartFromCustomerResult
}

#[derive(SimpleObject)]
pub(crate) struct DeleteCartLineItemResult {
    pub(crate) deleted_line_item_entity_id: Option<String>,
    pub(crate) cart: Option<Cart>,
    pub(crate) deleted_cart_entity_id: Option<String>,
}

#[derive(SimpleObject)]
pub(crate) struct DeleteCartResult {
    pub(crate) deleted_cart_entity_id: Option<String>,
}
