//! The customer.

use async_graphql::{Context, Object, Result};

use super::address::{AddressConnection, CustomerAddress};
use super::connection::{Window, page_complexity};
use super::form_values::{self, CustomerFormFieldValue};
use super::order::{Order, OrdersConnection, OrdersFiltersInput};
use super::scalars::Money;
use super::shared;
use crate::demo::customers::{self, group_name};
use crate::demo::form_definitions::CUSTOMER_FIELDS;
use crate::demo::money::DEFAULT_CURRENCY;
use crate::demo::{addresses, orders};

pub(crate) struct Customer(pub(crate) customers::Customer);

#[Object]
impl Customer {
    async fn entity_id(&self) -> i32 {
        self.0.id
    }

    async fn company(&self) -> &str {
        &self.0.company
    }

    async fn customer_group_id(&self) -> i32 {
        self.0.group
    }

    async fn customer_group_name(&self) -> Option<&str> {
        group_name(self.0.group)
    }

    async fn email(&self) -> &str {
        &self.0.email
    }

    async fn first_name(&self) -> &str {
        &self.0.first_name
    }

    async fn last_name(&self) -> &str {
        &self.0.last_name
    }

    async fn phone(&self) -> &str {
        &self.0.phone
    }

    async fn tax_exempt_category(&self) -> &str {
        ""
    }

    async fn store_credit(&self) -> Vec<Money> {
        vec![Money::new(self.0.store_credit, DEFAULT_CURRENCY)]
    }

    async fn form_fields(&self) -> Vec<CustomerFormFieldValue> {
        form_values::values(&CUSTOMER_FIELDS, &self.0.form_fields)
    }

    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn addresses(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<AddressConnection> {
        let customer = self.0.id;
        let addresses = shared(context)?
            .database
            .call(move |connection| addresses::of_customer(connection, customer))
            .await?;
        let nodes = addresses.into_iter().map(|(id, address)| CustomerAddress { id, address }).collect();
        let window = Window { before, after, first, last };
        Ok(window.of(nodes)?.into())
    }

    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn orders(
        &self,
        context: &Context<'_>,
        filters: Option<OrdersFiltersInput>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<Option<OrdersConnection>> {
        let customer = self.0.id;
        let orders = shared(context)?
            .database
            .call(move |connection| orders::of_customer(connection, customer))
            .await?;
        let wanted =
            |order: &orders::Order| filters.as_ref().is_none_or(|filters| filters.lets_through(order));
        let nodes = orders.into_iter().filter(wanted).map(Order).collect();
        let window = Window { before, after, first, last };
        Ok(Some(window.of(nodes)?.into()))
    }
}
