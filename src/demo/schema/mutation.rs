//! The root of mutations, with log-in and log-out.

use async_graphql::{Context, Error, MergedObject, Object, Result, SimpleObject};

use super::account_mutations::AccountMutations;
use super::address_mutations::AddressMutations;
use super::cart::{Cart, CartUnassignResult};
use super::customer::Customer;
use super::errors::CartUnassignError;
use super::password_mutations::{PasswordMutations, mail_reset_link};
use super::scalars::DateTime;
use super::{Needs, caller, shared};
use crate::demo::bearer::Scope;
use crate::demo::{customers, passwords, tokens};

pub(crate) struct Mutation;

/// Everything a customer can change about the account.
#[derive(MergedObject, Default)]
pub(crate) struct CustomerMutations(AccountMutations, AddressMutations, PasswordMutations);

#[derive(SimpleObject)]
struct CustomerAccessToken {
    value: String,
    expires_at: DateTime,
}

#[derive(SimpleObject)]
struct LoginResult {
    #[graphql(deprecation = "Ask for the customer instead.")]
    result: String,
    customer: Option<Customer>,
    cart: Option<Cart>,
    customer_access_token: Option<CustomerAccessToken>,
}

#[derive(SimpleObject)]
struct LogoutResult {
    result: String,
    cart_unassign_result: CartUnassignResult,
}

#[Object]
impl Mutation {
    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn login(
        &self,
        context: &Context<'_>,
        email: String,
        password: String,
        guest_cart_entity_id: Option<String>,
    ) -> Result<LoginResult> {
        let shared = shared(context)?;
        let behaviour = shared.behaviour();
        if !behaviour.channel_live {
            return Err(Error::new(
                "The operation cannot be performed as the storefront channel is not live",
            ));
        }
        let customer =
            shared.database.call(move |connection| customers::by_email(connection, &email)).await?;
        let hash = customer.as_ref().map(|known| known.password_hash.clone());
        let right = passwords::matches(password, hash).await?;
        let Some(mut customer) = customer.filter(|known| right && known.on_channel) else {
            return Err(Error::new("Invalid credentials"));
        };
        if customer.must_reset {
            mail_reset_link(shared, customer, None).await?;
            return Err(Error::new("This account needs a new password. Reset password"));
        }
        // A guest's cart goes to a customer who has none; otherwise its lines join the cart that is there.
        let guest_cart = guest_cart_entity_id.filter(|id| uuid::Uuid::try_parse(id).is_ok());
        customer.cart = customer.cart.or(guest_cart);
        let (id, cart) = (customer.id, customer.cart.clone());
        let token = shared
            .database
            .call(move |connection| {
                if behaviour.single_session {
                    tokens::revoke(connection, id, None)?;
                }
                customers::set_cart(connection, id, cart.as_deref())?;
                tokens::issue(connection, id, behaviour.customer_token_lifetime)
            })
            .await?;
        Ok(LoginResult {
            result: "success".to_owned(),
            cart: customer.cart.clone().map(Cart::new),
            customer: Some(Customer(customer)),
            customer_access_token: Some(CustomerAccessToken {
                value: token.value,
                expires_at: DateTime(token.expires_at),
            }),
        })
    }

    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn logout(&self, context: &Context<'_>, cart_entity_id: Option<String>) -> Result<LogoutResult> {
        let shared = shared(context)?;
        let behaviour = shared.behaviour();
        let mut unassigned = CartUnassignResult {
            cart: None,
            errors: CartUnassignError::forced(&behaviour.error_on).into_iter().collect(),
        };
        if let Some(id) = caller(context)?.customer {
            let hand_back = !behaviour.persistent_cart && unassigned.errors.is_empty();
            let cart = shared
                .database
                .call(move |connection| {
                    tokens::revoke(connection, id, None)?;
                    let own = customers::by_id(connection, id)?.and_then(|known| known.cart);
                    let cart = own.filter(|own| hand_back && Some(own) == cart_entity_id.as_ref());
                    if cart.is_some() {
                        customers::set_cart(connection, id, None)?;
                    }
                    Ok(cart)
                })
                .await?;
            unassigned.cart = cart.map(Cart::new);
        }
        Ok(LogoutResult { result: "success".to_owned(), cart_unassign_result: unassigned })
    }

    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn customer(&self) -> CustomerMutations {
        CustomerMutations::default()
    }
}
