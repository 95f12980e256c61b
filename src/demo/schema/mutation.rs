//! The root of mutations, with log-in and log-out.

use async_graphql::{Context, Error, MergedObject, Object, Result, SimpleObject};

use super::account_mutations::AccountMutations;
use super::address_mutations::AddressMutations;
use super::cart::{Cart, CartUnassignResult};
use super::cart_mutations::CartMutations;
use super::customer::Customer;
use super::errors::CartUnassignError;
use super::password_mutations::{PasswordMutations, mail_reset_link};
use super::scalars::DateTime;
use super::{Needs, caller, shared};
use crate::demo::bearer::Scope;
use crate::demo::login_jwt::{self, LoginJwtFault};
use crate::demo::shared::{Caller, Shared};
use crate::demo::{carts, customers, passwords, tokens};

/// What everybody is told who may not log in, whatever the reason is.
const WRONG_CREDENTIALS: &str = "Invalid credentials";

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
struct LoginWithCustomerLoginJwtResult {
    redirect_to: String,
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
        refuse_if_not_live(shared)?;
        let customer =
            shared.database.call(move |connection| customers::by_email(connection, &email)).await?;
        let hash = customer.as_ref().map(|known| known.password_hash.clone());
        let right = passwords::matches(password, hash).await?;
        let Some(customer) = customer.filter(|known| right && known.on_channel) else {
            return Err(Error::new(WRONG_CREDENTIALS));
        };
        if customer.must_reset {
            mail_reset_link(shared, customer, None).await?;
            return Err(Error::new("This account needs a new password. Reset password"));
        }
        let (cart, token) = open_session(shared, customer.id, guest_cart_entity_id).await?;
        Ok(LoginResult {
            result: "success".to_owned(),
            cart,
            customer: Some(Customer(customer)),
            customer_access_token: Some(token),
        })
    }

    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn login_with_customer_login_jwt(
        &self,
        context: &Context<'_>,
        jwt: String,
        guest_cart_entity_id: Option<String>,
    ) -> Result<LoginWithCustomerLoginJwtResult> {
        let shared = shared(context)?;
        refuse_if_not_live(shared)?;
        let request = login_jwt::read(&jwt, &shared.account, caller(context)?.address)
            .map_err(|fault| refused_token(&fault))?;
        let (redirect_to, id) = (request.redirect_to.clone(), request.customer);
        let used = shared.database.call(move |connection| request.use_up(connection)).await?;
        used.map_err(|fault| refused_token(&fault))?;
        let customer = shared.database.call(move |connection| customers::by_id(connection, id)).await?;
        let Some(customer) = customer.filter(|known| known.on_channel) else {
            return Err(Error::new(WRONG_CREDENTIALS));
        };
        let (cart, token) = open_session(shared, customer.id, guest_cart_entity_id).await?;
        Ok(LoginWithCustomerLoginJwtResult {
            redirect_to,
            cart,
            customer: Some(Customer(customer)),
            customer_access_token: Some(token),
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
        let Caller { customer, token, .. } = caller(context)?.clone();
        if let Some(id) = customer {
            let only_this = token.filter(|_| !behaviour.log_out_everywhere);
            let hand_back = !behaviour.persistent_cart && unassigned.errors.is_empty();
            let cart = shared
                .database
                .call(move |connection| {
                    match &only_this {
                        Some(token) => tokens::end(connection, token)?,
                        None => tokens::revoke(connection, id, None)?,
                    }
                    let Some(cart) = cart_entity_id.filter(|_| hand_back) else {
                        return Ok(None);
                    };
                    let own = carts::find(connection, &cart, Some(id))?;
                    let Some(mut own) = own.filter(|cart| cart.customer == Some(id)) else {
                        return Ok(None);
                    };
                    carts::hand_back(connection, id, &mut own)?;
                    Ok(Some(own))
                })
                .await?;
            unassigned.cart = Cart::read(shared, cart).await?;
        }
        Ok(LogoutResult { result: "success".to_owned(), cart_unassign_result: unassigned })
    }

    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn customer(&self) -> CustomerMutations {
        CustomerMutations::default()
    }

    #[graphql(guard = "Needs(Scope::Unauthenticated)")]
    async fn cart(&self) -> CartMutations {
        CartMutations
    }
}

fn refuse_if_not_live(shared: &Shared) -> Result<()> {
    match shared.behaviour().channel_live {
        true => Ok(()),
        false => Err(Error::new("The operation cannot be performed as the storefront channel is not live")),
    }
}

/// The reason stays in the log: a stranger who tries tokens learns nothing.
fn refused_token(fault: &LoginJwtFault) -> Error {
    tracing::debug!(%fault, "the demo store refused a log-in token");
    Error::new("The login token is not valid or has expired.")
}

/// Logs a customer in, whose right to it has been checked: the cart she has now, and her access token.
async fn open_session(
    shared: &Shared,
    customer: i32,
    guest_cart: Option<String>,
) -> Result<(Option<Cart>, CustomerAccessToken)> {
    let behaviour = shared.behaviour();
    let (cart, token) = shared
        .database
        .call(move |connection| {
            let transaction = connection.transaction()?;
            if behaviour.single_session {
                tokens::revoke(&transaction, customer, None)?;
            }
            let cart = carts::take_over(&transaction, customer, guest_cart.as_deref())?;
            let token = tokens::issue(&transaction, customer, behaviour.customer_token_lifetime)?;
            transaction.commit()?;
            Ok((cart, token))
        })
        .await?;
    let token = CustomerAccessToken { value: token.value, expires_at: DateTime(token.expires_at) };
    Ok((Cart::read(shared, cart).await?, token))
}
