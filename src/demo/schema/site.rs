//! The shop as such.

use async_graphql::{Context, ID, Object, Result};

use super::cart::Cart;
use super::checkout::Checkout;
use super::connection::Window;
use super::currency::{Currency, CurrencyConnection};
use super::order::{OrderFilterInput, OrderWithPayments};
use super::product::{CategoryTreeItem, Product};
use super::scalars::CurrencyCode;
use super::settings::Settings;
use super::{Needs, caller, shared};
use crate::demo::bearer::Scope;
use crate::demo::catalog::PRODUCTS;
use crate::demo::orders;

pub(crate) struct Site;

#[Object]
impl Site {
    async fn settings(&self, context: &Context<'_>) -> Result<Option<Settings>> {
        let shared = shared(context)?;
        let behaviour = shared.behaviour();
        let hidden = behaviour.error_on.contains("SettingsNull");
        Ok((!hidden).then(|| Settings::new(behaviour, shared)))
    }

    async fn currency(&self, currency_code: CurrencyCode) -> Option<Currency> {
        Currency::of(currency_code)
    }

    async fn currencies(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<CurrencyConnection> {
        let window = Window { before, after, first, last };
        Ok(window.of(Currency::all())?.into())
    }

    /// The cart of an id, or without one the cart of the customer. Null when there is none that the caller may see.
    async fn cart(&self, context: &Context<'_>, entity_id: Option<String>) -> Result<Option<Cart>> {
        Cart::named(context, entity_id).await
    }

    /// The checkout of a cart, named like it.
    async fn checkout(&self, context: &Context<'_>, entity_id: Option<String>) -> Result<Option<Checkout>> {
        Ok(Cart::named(context, entity_id).await?.map(|cart| Checkout(cart.0)))
    }

    async fn category_tree(&self, root_entity_id: Option<i32>) -> Vec<CategoryTreeItem> {
        CategoryTreeItem::under(root_entity_id.unwrap_or(0))
    }

    async fn product(&self, id: Option<ID>, entity_id: Option<i32>, sku: Option<String>) -> Option<Product> {
        let wanted = |product: &&crate::demo::catalog::Product| {
            let named = id.as_ref().is_some_and(|id| **id == format!("product:{}", product.id));
            named || entity_id == Some(product.id) || sku.as_ref().is_some_and(|sku| sku == product.sku)
        };
        PRODUCTS.iter().find(wanted).map(Product)
    }

    /// Null when the order is not the caller's.
    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn order(
        &self,
        context: &Context<'_>,
        filter: Option<OrderFilterInput>,
    ) -> Result<Option<OrderWithPayments>> {
        let (customer, Some(filter)) = (caller(context)?.customer, filter) else {
            return Ok(None);
        };
        let order =
            shared(context)?.database.call(move |connection| match (customer, filter.cart_entity_id) {
                (Some(customer), _) => orders::find(connection, customer, filter.entity_id),
                (None, Some(cart)) => orders::of_guest(connection, filter.entity_id, &cart),
                (None, None) => Ok(None),
            });
        Ok(order.await?.map(OrderWithPayments))
    }
}
