//! The root of queries.

use async_graphql::{Context, ID, MergedObject, Object, Result};

use super::asker::{Needs, asker};
use super::catalog::CatalogQuery;
use super::customer::Customer;
use super::keys::FinquScope;
use super::order::{Order, number_of};
use super::orders::{OrderConnection, OrderSortKey, sort};
use super::refusal::ErrorCode;
use super::settings::SettingsQuery;
use super::shared;
use crate::demo::orders;
use crate::demo::schema::connection::{Window, page_complexity};

#[derive(MergedObject, Default)]
pub(super) struct Query(AccountQuery, CatalogQuery, SettingsQuery);

/// The customer of the token, and her orders. All of it is null for guests.
#[derive(Default)]
struct AccountQuery;

#[Object]
impl AccountQuery {
    #[graphql(guard = "Needs(FinquScope::CustomerRead)")]
    async fn customer(&self, context: &Context<'_>) -> Result<Option<Customer>> {
        let Some(id) = asker(context)?.customer() else {
            return Ok(None);
        };
        Ok(shared(context)?.database.call(move |connection| Customer::find(connection, id)).await?)
    }

    #[graphql(
        guard = "Needs(FinquScope::OrderRead)",
        complexity = "page_complexity(first, last, child_complexity)"
    )]
    #[allow(clippy::too_many_arguments, reason = "the contract's arguments")]
    async fn orders(
        &self,
        context: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
        last: Option<i32>,
        before: Option<String>,
        sort_key: Option<OrderSortKey>,
        reverse: Option<bool>,
    ) -> Result<Option<OrderConnection>> {
        let Some(id) = asker(context)?.customer() else {
            return Ok(None);
        };
        let database = &shared(context)?.database;
        let mut orders = database.call(move |connection| orders::of_customer(connection, id)).await?;
        sort(&mut orders, sort_key, reverse == Some(true));
        let window = Window { before, after, first, last };
        let page = window.by_key(orders, |order| super::order::id_of(order.id));
        let page = page.map_err(|refused| ErrorCode::ValidationError.error(&refused.message))?;
        Ok(Some(page.into()))
    }

    /// Null for an order of somebody else.
    #[graphql(guard = "Needs(FinquScope::OrderRead)")]
    async fn order(&self, context: &Context<'_>, id: ID) -> Result<Option<Order>> {
        let (Some(customer), Some(number)) = (asker(context)?.customer(), number_of(&id)) else {
            return Ok(None);
        };
        let database = &shared(context)?.database;
        let order = database.call(move |connection| orders::find(connection, customer, number)).await?;
        Ok(order.map(Order))
    }
}
