//! The store behind another contract: Finqu's Storefront API, over the same data and at the same time.
//!
//! Customers, goods, prices and orders are those of [`schema`](super::schema); only the words differ. What this contract
//! has no words for (address books, passwords, carts of a storefront) is absent here.

mod address;
mod asker;
mod behaviour;
mod catalog;
mod consents;
mod customer;
mod customer_input;
mod customer_update;
mod http;
mod keys;
mod loyalty;
mod money;
mod order;
mod order_lines;
mod order_parts;
mod orders;
mod product;
mod query;
mod refusal;
mod registration;
mod session;
mod settings;
mod store_context;
mod user_errors;
mod variant;

use std::sync::Arc;

use async_graphql::{Context, EmptySubscription, MergedObject, Result, Schema, SchemaBuilder};

pub use behaviour::{BadCustomerToken, FinquBehaviour, FinquFault};
pub(crate) use http::router;
pub use keys::FinquScope;
pub(crate) use keys::Keys;

use super::shared::Shared;

/// The version of the contract, as it stands in the address.
pub(crate) const VERSION: &str = "1.3.0";

/// The root of mutations.
#[derive(MergedObject, Default)]
struct Mutation(
    registration::RegistrationMutation,
    session::SessionMutations,
    customer_update::UpdateMutation,
);

type FinquSchema = Schema<query::Query, Mutation, EmptySubscription>;

/// The schema and its limits, still without data.
fn build() -> SchemaBuilder<query::Query, Mutation, EmptySubscription> {
    Schema::build(query::Query::default(), Mutation::default(), EmptySubscription)
        .limit_complexity(10_000)
        .limit_depth(16)
}

/// What the store shares.
fn shared<'c>(context: &Context<'c>) -> Result<&'c Arc<Shared>> {
    context.data()
}

#[cfg(test)]
mod tests {
    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/demo/finqu.graphql");

    /// `UPDATE_SDL=1 cargo test` writes the file anew. The directive is read apart from the schema.
    #[test]
    fn the_schema_file_says_what_the_store_answers() {
        let sdl = format!("{}{}", super::build().finish().sdl(), super::store_context::DEFINITION);
        if std::env::var_os("UPDATE_SDL").is_some() {
            std::fs::write(FILE, &sdl).unwrap();
        }
        assert_eq!(std::fs::read_to_string(FILE).unwrap(), sdl);
    }
}
