//! The GraphQL face of the store.

mod account_mutations;
mod address;
mod address_mutations;
mod audience;
mod availability;
mod brand;
mod cart;
mod cart_inputs;
mod cart_items;
mod cart_mutations;
mod cart_options;
mod cart_other_items;
mod category;
mod category_filter;
mod checkout;
pub(crate) mod connection;
mod consignments;
mod currency;
mod customer;
mod errors;
mod form_fields;
mod form_values;
mod geography;
mod image;
mod mutation;
mod option_values;
mod order;
mod order_address;
mod order_lines;
mod password_mutations;
mod payment;
mod prices;
mod product;
mod product_details;
mod product_options;
mod product_request;
mod query;
mod redirect_urls;
mod route;
mod scalars;
mod search;
mod search_filters;
mod settings;
mod shipping;
mod site;
mod variant;

use std::sync::Arc;

use async_graphql::extensions::Analyzer;
use async_graphql::{
    Context, EmptySubscription, Error, ErrorExtensions as _, Guard, Result, Schema, SchemaBuilder,
};

pub(crate) use audience::AudienceOfRequest;
pub(crate) use settings::STORE_NAME;

use super::bearer::Scope;
use super::shared::{Caller, Shared};

/// The schema of the store.
pub(crate) type StoreSchema = Schema<query::Query, mutation::Mutation, EmptySubscription>;

/// The schema and its limits, still without data.
pub(crate) fn build() -> SchemaBuilder<query::Query, mutation::Mutation, EmptySubscription> {
    Schema::build(query::Query, mutation::Mutation, EmptySubscription)
        .register_output_type::<errors::Error>()
        .register_output_type::<order::BaseOrder>()
        .register_output_type::<order_address::OrderAddress>()
        .register_output_type::<order_lines::OrderLineItemInterface>()
        .limit_complexity(10_000)
        .limit_depth(16)
        .extension(Analyzer)
}

/// What the store shares.
fn shared<'c>(context: &Context<'c>) -> Result<&'c Arc<Shared>> {
    context.data()
}

/// Who asks.
fn caller<'c>(context: &Context<'c>) -> Result<&'c Caller> {
    context.data()
}

/// Lets a field through when the bearer token has the scope.
struct Needs(Scope);

impl Guard for Needs {
    async fn check(&self, context: &Context<'_>) -> Result<()> {
        if caller(context)?.scopes.contains(&self.0) {
            return Ok(());
        }
        let scope = format!("{:?}", self.0);
        Err(Error::new("The token does not have the scope that this operation needs.").extend_with(
            |_, extensions| {
                extensions.set("code", "INSUFFICIENT_ACCESS_SCOPE");
                extensions.set("requiredScopes", vec![scope.as_str()]);
            },
        ))
    }
}

#[cfg(test)]
mod tests {
    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/demo/bigcommerce.graphql");

    /// `UPDATE_SDL=1 cargo test` writes the file anew.
    #[test]
    fn the_schema_file_says_what_the_store_answers() {
        let sdl = super::build().finish().sdl();
        if std::env::var_os("UPDATE_SDL").is_some() {
            std::fs::write(FILE, &sdl).unwrap();
        }
        assert_eq!(std::fs::read_to_string(FILE).unwrap(), sdl);
    }
}
