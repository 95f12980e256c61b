//! Log-in and log-out.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use super::cart::ApiCartState;
use super::documents::{LOGIN, LOGOUT, TOKEN_LOGIN};
use super::scalars::ApiTime;
use super::transport::Api;
use crate::store::graphql::answer::Answer;
use crate::store::graphql::problems::Problems;
use crate::store::graphql::scalars::non_blank;
use crate::store::{Caller, CartState, LogIn, StoreError};

/// Where the store goes on when a log-in token does not say: a page that only it hosts.
const HOSTED_ACCOUNT: &str = "/account.php";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LoginVariables<'a> {
    email: &'a str,
    password: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    guest_cart: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TokenLoginVariables<'a> {
    jwt: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    guest_cart: Option<&'a str>,
}

/// Both ways to log in answer under this name.
#[derive(Deserialize)]
struct LoginData {
    login: Option<LoginResult>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LoginResult {
    #[serde(default)]
    redirect_to: Option<String>,
    customer: Option<CustomerId>,
    cart: Option<ApiCartState>,
    customer_access_token: Option<AccessToken>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CustomerId {
    entity_id: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AccessToken {
    value: SecretText,
    expires_at: ApiTime,
}

/// A secret from the moment it is read.
struct SecretText(SecretString);

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(text.into()))
    }
}

pub(super) async fn log_in(
    api: &Api,
    caller: &Caller,
    email: &str,
    password: &SecretString,
    guest_cart: Option<&str>,
) -> Result<LogIn, StoreError> {
    // Refusals are told apart by their words, so these have to come in the language that is looked for.
    let english = Caller { locale: "en".into(), ..caller.clone() };
    let variables = LoginVariables { email, password: password.expose_secret(), guest_cart };
    accepted(api.ask(&LOGIN, &english, &variables).await?, Timestamp::now(), refusal)
}

pub(super) async fn log_in_with_token(
    api: &Api,
    caller: &Caller,
    token: &SecretString,
    guest_cart: Option<&str>,
) -> Result<LogIn, StoreError> {
    let english = Caller { locale: "en".into(), ..caller.clone() };
    let variables = TokenLoginVariables { jwt: token.expose_secret(), guest_cart };
    accepted(api.ask(&TOKEN_LOGIN, &english, &variables).await?, Timestamp::now(), token_refusal)
}

/// All or nothing: a log-in without a usable token is none.
fn accepted(
    answer: Answer<LoginData>,
    now: Timestamp,
    refusal: fn(&Problems) -> StoreError,
) -> Result<LogIn, StoreError> {
    let unusable = |what: &str| StoreError::Unexpected(format!("the log-in succeeded {what}"));
    let Some(result) = answer.data.and_then(|data| data.login) else {
        return Err(refusal(&answer.problems));
    };
    let (customer, token) = match (result.customer, result.customer_access_token) {
        (Some(customer), Some(token)) => (customer, token),
        _ if !answer.problems.is_empty() => return Err(refusal(&answer.problems)),
        (None, _) => return Err(unusable("without a customer")),
        (_, None) => return Err(unusable("without a token")),
    };
    if token.value.0.expose_secret().is_empty() {
        return Err(unusable("with an empty token"));
    }
    if token.expires_at.0 <= now {
        return Err(unusable("with an expired token"));
    }
    Ok(LogIn {
        language: None,
        token: token.value.0,
        expires_at: token.expires_at.0,
        customer_id: customer.entity_id.to_string(),
        cart: result.cart.map(Into::into),
        redirect_to: result.redirect_to.and_then(non_blank).filter(|to| to != HOSTED_ACCOUNT),
    })
}

/// The API tells the reasons apart by their words only.
fn refusal(problems: &Problems) -> StoreError {
    if problems.say("invalid credentials") {
        StoreError::BadCredentials
    } else if problems.end_with("reset password") {
        StoreError::PasswordResetRequired
    } else {
        problems.unexpected()
    }
}

/// The API does not say in known words what is wrong with a token, and only tokens can be wrong.
fn token_refusal(problems: &Problems) -> StoreError {
    match problems.unexpected() {
        closed @ StoreError::Closed(_) => closed,
        fault if problems.say("internal server error") => fault,
        _ => StoreError::BadCredentials,
    }
}

#[derive(Serialize)]
struct LogoutVariables<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    cart: Option<&'a str>,
}

#[derive(Deserialize)]
struct LogoutData {
    logout: Option<LogoutResult>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LogoutResult {
    cart_unassign_result: CartUnassignResult,
}

#[derive(Deserialize)]
struct CartUnassignResult {
    cart: Option<ApiCartState>,
    errors: Vec<CartUnassignError>,
}

#[derive(Debug, Deserialize)]
struct CartUnassignError {
    #[serde(rename = "__typename")]
    typename: String,
}

pub(super) async fn log_out(
    api: &Api,
    caller: &Caller,
    cart: Option<&str>,
) -> Result<Option<CartState>, StoreError> {
    let answer = match api.ask::<LogoutData>(&LOGOUT, caller, &LogoutVariables { cart }).await {
        // A token that is not valid needs no ending.
        Err(StoreError::InvalidToken) => return Ok(None),
        answer => answer?,
    };
    let (data, problems) = answer.partial()?;
    let unassigned = data.logout.ok_or_else(|| problems.unexpected())?.cart_unassign_result;
    for error in &unassigned.errors {
        tracing::info!(
            request_id = caller.request_id,
            error = error.typename,
            "the cart stays with the customer"
        );
    }
    Ok(unassigned.cart.map(Into::into))
}

#[cfg(test)]
mod tests;
