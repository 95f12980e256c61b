//! Carts, as far as log-in and log-out move them: by their id.

use async_graphql::{ID, SimpleObject};

use super::errors::CartUnassignError;

#[derive(SimpleObject)]
pub(crate) struct Cart {
    id: ID,
    entity_id: String,
}

impl Cart {
    pub(crate) fn new(entity_id: String) -> Self {
        Self { id: ID(format!("cart:{entity_id}")), entity_id }
    }
}

#[derive(SimpleObject)]
pub(crate) struct CartUnassignResult {
    pub(crate) cart: Option<Cart>,
    pub(crate) errors: Vec<CartUnassignError>,
}
