//! Carts.

use async_graphql::{Context, ID, Object, Result, SimpleObject};

use super::cart_items::{CartDigitalItem, CartPhysicalItem};
use super::cart_other_items::{CartCustomItem, CartGiftCertificate};
use super::errors::CartUnassignError;
use super::scalars::{DateTimeExtended, Money};
use super::{caller, shared};
use crate::demo::cart_prices::{self, PricedCart, PricedLine};
use crate::demo::carts;
use crate::demo::money::Minor;
use crate::demo::shared::Shared;

pub(crate) struct Cart(pub(crate) PricedCart);

#[derive(SimpleObject)]
pub(crate) struct CartUnassignResult {
    pub(crate) cart: Option<Cart>,
    pub(crate) errors: Vec<CartUnassignError>,
}

#[derive(SimpleObject)]
struct CartLineItems {
    physical_items: Vec<CartPhysicalItem>,
    digital_items: Vec<CartDigitalItem>,
    custom_items: Vec<CartCustomItem>,
    gift_certificates: Vec<CartGiftCertificate>,
    total_quantity: i32,
}

impl Cart {
    /// A cart with its prices of this moment.
    pub(crate) async fn read(shared: &Shared, cart: Option<carts::Cart>) -> Result<Option<Self>> {
        let price = |cart| shared.database.call(move |connection| cart_prices::price(connection, cart));
        match cart {
            Some(cart) => Ok(Some(Self(price(cart).await?))),
            None => Ok(None),
        }
    }

    /// The cart of an id, or without one the cart of the customer, if the caller may see it.
    pub(crate) async fn named(context: &Context<'_>, id: Option<String>) -> Result<Option<Self>> {
        let (shared, customer) = (shared(context)?, caller(context)?.customer);
        let cart = shared.database.call(move |connection| carts::named(connection, id, customer)).await?;
        Self::read(shared, cart).await
    }

    fn money(&self, amount: Minor) -> Money {
        Money::new(amount, &self.0.cart.currency)
    }
}

#[Object]
impl Cart {
    async fn id(&self) -> ID {
        ID(format!("cart:{}", self.0.cart.id))
    }

    async fn entity_id(&self) -> &str {
        &self.0.cart.id
    }

    async fn currency_code(&self) -> &str {
        &self.0.cart.currency
    }

    async fn is_tax_included(&self) -> bool {
        false
    }

    async fn base_amount(&self) -> Money {
        self.money(self.0.goods())
    }

    /// This store has no promotions.
    async fn discounted_amount(&self) -> Money {
        self.money(0)
    }

    async fn amount(&self) -> Money {
        self.money(self.0.goods())
    }

    async fn line_items(&self) -> CartLineItems {
        let currency = &self.0.cart.currency;
        let (digital, physical): (Vec<_>, Vec<_>) =
            self.0.lines.iter().cloned().partition(|line: &PricedLine| line.product.is_digital());
        CartLineItems {
            physical_items: physical.into_iter().map(|line| CartPhysicalItem::new(line, currency)).collect(),
            digital_items: digital.into_iter().map(|line| CartDigitalItem::new(line, currency)).collect(),
            custom_items: Vec::new(),
            gift_certificates: Vec::new(),
            total_quantity: self.0.pieces(),
        }
    }

    async fn created_at(&self) -> DateTimeExtended {
        self.0.cart.created_at.into()
    }

    async fn updated_at(&self) -> DateTimeExtended {
        self.0.cart.updated_at.into()
    }

    async fn locale(&self) -> &str {
        &self.0.cart.locale
    }

    async fn version(&self) -> Option<i32> {
        Some(self.0.cart.version)
    }
}
