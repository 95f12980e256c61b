//! Lines of carts that are no product. This store has none of them, but apps ask for them all the same.

use async_graphql::SimpleObject;

use super::scalars::Money;

#[derive(SimpleObject)]
pub(crate) struct CartCustomItem {
    entity_id: String,
    name: String,
    sku: Option<String>,
    quantity: i32,
    list_price: Money,
    extended_list_price: Money,
}

#[derive(SimpleObject)]
pub(crate) struct CartGiftCertificate {
    entity_id: String,
    name: String,
    amount: Money,
}
