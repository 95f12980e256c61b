//! The checkout of a cart: what will be paid. It has the cart's id.

use async_graphql::{ID, Object};

use super::cart::Cart;
use super::scalars::{DateTimeExtended, Money};
use crate::demo::cart_prices::PricedCart;
use crate::demo::money::Minor;

pub(crate) struct Checkout(pub(crate) PricedCart);

impl Checkout {
    fn money(&self, amount: Minor) -> Money {
        Money::new(amount, &self.0.cart.currency)
    }
}

#[Object]
impl Checkout {
    async fn id(&self) -> ID {
        ID(format!("checkout:{}", self.0.cart.id))
    }

    async fn entity_id(&self) -> &str {
        &self.0.cart.id
    }

    async fn currency_code(&self) -> &str {
        &self.0.cart.currency
    }

    async fn cart(&self) -> Option<Cart> {
        Some(Cart(self.0.clone()))
    }

    /// Without tax.
    async fn subtotal(&self) -> Option<Money> {
        Some(self.money(self.0.goods()))
    }

    async fn tax_total(&self) -> Option<Money> {
        Some(self.money(self.0.tax()))
    }

    async fn grand_total(&self) -> Option<Money> {
        Some(self.money(self.0.total()))
    }

    async fn created_at(&self) -> DateTimeExtended {
        self.0.cart.created_at.into()
    }

    async fn updated_at(&self) -> DateTimeExtended {
        self.0.cart.updated_at.into()
    }

    async fn version(&self) -> Option<i32> {
        Some(self.0.cart.version)
    }
}
