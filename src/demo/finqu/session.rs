//! Log-in, renewal and log-out.

use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

use super::asker::{Needs, Session};
use super::behaviour::FinquBehaviour;
use super::keys::FinquScope;
use super::shared;
use super::user_errors::{Complaints, CustomerErrorCode, CustomerUserError};
use crate::demo::tokens::{self, CustomerToken};
use crate::demo::{customer_profiles, customers, passwords};

#[derive(Default)]
pub(super) struct SessionMutations;

/// A token, and when it ends as ISO 8601 text.
#[derive(SimpleObject)]
pub(super) struct CustomerAccessToken {
    access_token: String,
    expires_at: String,
}

impl From<CustomerToken> for CustomerAccessToken {
    fn from(token: CustomerToken) -> Self {
        Self { access_token: token.value, expires_at: token.expires_at.to_string() }
    }
}

#[derive(InputObject)]
struct CustomerAccessTokenCreateInput {
    email: String,
    password: String,
}

#[derive(SimpleObject)]
struct CustomerAccessTokenCreatePayload {
    customer_access_token: Option<CustomerAccessToken>,
    customer_user_errors: Vec<CustomerUserError>,
}

#[derive(SimpleObject)]
struct CustomerAccessTokenRenewPayload {
    customer_access_token: Option<CustomerAccessToken>,
    customer_user_errors: Vec<CustomerUserError>,
}

#[derive(SimpleObject)]
struct CustomerAccessTokenDeletePayload {
    deleted_access_token: Option<String>,
    customer_user_errors: Vec<CustomerUserError>,
}

/// What happened, or what the caller is told instead.
pub(super) type Outcome<T> = Result<std::result::Result<T, Vec<CustomerUserError>>>;

#[Object]
impl SessionMutations {
    #[graphql(guard = "Needs(FinquScope::CustomerAuth)")]
    async fn customer_access_token_create(
        &self,
        context: &Context<'_>,
        input: CustomerAccessTokenCreateInput,
    ) -> Result<Option<CustomerAccessTokenCreatePayload>> {
        let (customer_access_token, customer_user_errors) = parts(log_in(context, input).await?);
        Ok(Some(CustomerAccessTokenCreatePayload { customer_access_token, customer_user_errors }))
    }

    #[graphql(guard = "Needs(FinquScope::CustomerAuth)")]
    async fn customer_access_token_renew(
        &self,
        context: &Context<'_>,
        customer_access_token: String,
    ) -> Result<Option<CustomerAccessTokenRenewPayload>> {
        let (customer_access_token, customer_user_errors) =
            parts(renew(context, customer_access_token).await?);
        Ok(Some(CustomerAccessTokenRenewPayload { customer_access_token, customer_user_errors }))
    }

    #[graphql(guard = "Needs(FinquScope::CustomerAuth)")]
    async fn customer_access_token_delete(
        &self,
        context: &Context<'_>,
        customer_access_token: String,
    ) -> Result<Option<CustomerAccessTokenDeletePayload>> {
        let shared = shared(context)?;
        let value = customer_access_token.clone();
        let session = shared
            .database
            .call(move |connection| {
                let session = Session::of(connection, &value)?;
                if matches!(session, Session::Customer { .. }) {
                    tokens::end(connection, &value)?;
                }
                Ok(session)
            })
            .await?;
        let refused = refused_token(session);
        Ok(Some(CustomerAccessTokenDeletePayload {
            deleted_access_token: refused.is_none().then_some(customer_access_token),
            customer_user_errors: refused.into_iter().collect(),
        }))
    }
}

/// A payload's two halves.
fn parts(
    outcome: std::result::Result<CustomerToken, Vec<CustomerUserError>>,
) -> (Option<CustomerAccessToken>, Vec<CustomerUserError>) {
    match outcome {
        Ok(token) => (Some(token.into()), Vec::new()),
        Err(errors) => (None, errors),
    }
}

/// What is wrong with a token in an argument.
fn refused_token(session: Session) -> Option<CustomerUserError> {
    let argument = "customerAccessToken";
    match session {
        Session::Customer { .. } => None,
        Session::Expired => {
            let code = CustomerErrorCode::TokenExpired;
            Some(CustomerUserError::at(argument, code, "The token has expired."))
        }
        Session::Guest | Session::Unknown => {
            let code = CustomerErrorCode::TokenInvalid;
            Some(CustomerUserError::at(argument, code, "The token is not valid."))
        }
    }
}

async fn log_in(context: &Context<'_>, input: CustomerAccessTokenCreateInput) -> Outcome<CustomerToken> {
    let shared = shared(context)?;
    let behaviour = shared.behaviour();
    let CustomerAccessTokenCreateInput { email, password } = input;
    if let Some(asked_for) = CustomerUserError::asked_for(&email) {
        return Ok(Err(vec![asked_for]));
    }
    if behaviour.finqu.login_disabled || !behaviour.finqu.customer_accounts_enabled {
        return Ok(Err(vec![log_in_disabled()]));
    }
    let complaints = blank_parts(&behaviour.finqu, &email, &password);
    if !complaints.is_empty() {
        return Ok(Err(complaints));
    }
    let found = shared.database.call(move |connection| {
        let Some(customer) = customers::by_email(connection, &email)? else {
            return Ok(None);
        };
        let profile = customer_profiles::of_customer(connection, customer.id)?;
        Ok(Some((customer, profile)))
    });
    let found = found.await?;
    let hash = found.as_ref().map(|(customer, _)| customer.password_hash.clone());
    let right = passwords::matches(password, hash).await?;
    let may_log_in = |customer: &customers::Customer| right && customer.on_channel && !customer.must_reset;
    let Some((customer, profile)) = found.filter(|(customer, _)| may_log_in(customer)) else {
        let code = CustomerErrorCode::InvalidCredentials;
        return Ok(Err(vec![CustomerUserError::new(code, "E-mail address or password is wrong.")]));
    };
    if !profile.has_access && behaviour.finqu.approval_blocks_login {
        return Ok(Err(vec![log_in_disabled()]));
    }
    let issued = shared.database.call(move |connection| {
        if behaviour.single_session {
            tokens::revoke(connection, customer.id, None)?;
        }
        tokens::issue_opaque(connection, customer.id, behaviour.customer_token_lifetime)
    });
    Ok(Ok(issued.await?))
}

fn log_in_disabled() -> CustomerUserError {
    CustomerUserError::new(CustomerErrorCode::LoginDisabled, "Log-in is not possible for this account.")
}

fn blank_parts(behaviour: &FinquBehaviour, email: &str, password: &str) -> Vec<CustomerUserError> {
    let mut complaints = Complaints::new(behaviour);
    for (field, text) in [("email", email.trim()), ("password", password)] {
        if text.is_empty() {
            complaints.add(field, CustomerErrorCode::Blank, format!("The {field} is missing."));
        }
    }
    complaints.errors
}

async fn renew(context: &Context<'_>, token: String) -> Outcome<CustomerToken> {
    let shared = shared(context)?;
    let behaviour = shared.behaviour();
    let renewed = shared.database.call(move |connection| {
        let transaction = connection.transaction()?;
        let session = Session::of(&transaction, &token)?;
        let Session::Customer { id, .. } = session else {
            return Ok(Err(refused_token(session).into_iter().collect()));
        };
        if behaviour.finqu.renew_ends_old_token {
            tokens::end(&transaction, &token)?;
        }
        let renewed = tokens::issue_opaque(&transaction, id, behaviour.customer_token_lifetime)?;
        transaction.commit()?;
        Ok(Ok(renewed))
    });
    Ok(renewed.await?)
}
