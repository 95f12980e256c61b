//! The root of queries.

use async_graphql::{Context, Object, Result};

use super::customer::Customer;
use super::geography::Geography;
use super::site::Site;
use super::{Needs, caller, shared};
use crate::demo::bearer::Scope;
use crate::demo::customers;

pub(crate) struct Query;

#[Object]
impl Query {
    #[graphql(guard = "Needs(Scope::Unauthenticated)")]
    async fn site(&self) -> Site {
        Site
    }

    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn customer(&self, context: &Context<'_>) -> Result<Option<Customer>> {
        let Some(id) = caller(context)?.customer else {
            return Ok(None);
        };
        let customer =
            shared(context)?.database.call(move |connection| customers::by_id(connection, id)).await?;
        Ok(customer.map(Customer))
    }

    #[graphql(guard = "Needs(Scope::Unauthenticated)")]
    async fn geography(&self) -> Geography {
        Geography
    }
}
