//! GraphQL over HTTP: who asks, in which currency, and the log.

use std::time::Duration;

use moka::sync::Cache;
use reqwest::header::{self, HeaderMap};
use secrecy::ExposeSecret;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::config::{FinquConfig, is_public_key};
use super::context::StoreContext;
use super::currencies::{CurrenciesData, codes};
use super::customer::CustomerData;
use super::documents::{Audience, CURRENCIES, CUSTOMER_ACCESS, Operation, STORE_NAME};
use super::response::{self, Outcome, missing};
use super::statuses::read_status;
use crate::store::graphql::answer::Answer;
use crate::store::graphql::problems::Problems;
use crate::store::graphql::{self, NoVariables};
use crate::store::http::{ConfigError, Endpoint, Kind, Upstream, bearer};
use crate::store::{Caller, StoreError};

/// How long the store's first currency is used before it is asked for again.
const FRESH: Duration = Duration::from_secs(300);

/// The store's GraphQL API.
#[derive(Debug)]
pub(super) struct Api {
    endpoint: Endpoint,
    currency: Option<String>,
    country: Option<String>,
    first_currency: Cache<(), String>,
}

#[derive(Serialize)]
struct Variables<'a, V> {
    #[serde(flatten)]
    context: StoreContext<'a>,
    #[serde(flatten)]
    own: &'a V,
}

impl Api {
    pub(super) fn new(config: &FinquConfig) -> Result<Self, ConfigError> {
        if is_public_key(config.secret_key.expose_secret()) {
            return Err(ConfigError::PublicKey);
        }
        let key = bearer(&config.secret_key).ok_or(ConfigError::Secret("secret key"))?;
        let (url, authorization) = (config.graphql_url.clone(), (header::AUTHORIZATION, key));
        Ok(Self {
            endpoint: Endpoint::new("GraphQL API", url, authorization, read_status, Upstream::new())?,
            currency: config.currency.as_ref().map(|code| code.to_ascii_uppercase()),
            country: config.country.clone(),
            first_currency: Cache::builder().max_capacity(1).time_to_live(FRESH).build(),
        })
    }

    /// The currency for prices, since this API tells amounts without one: that of the request, else of the settings,
    /// else the store's first, which is asked for when it is not known.
    pub(super) async fn currency(&self, caller: &Caller, asked: Option<&str>) -> Result<String, StoreError> {
        if let Some(code) = asked.or(self.currency.as_deref()) {
            return Ok(code.to_owned());
        }
        if let Some(code) = self.first_currency.get(&()) {
            return Ok(code);
        }
        let (data, problems) = self.ask::<CurrenciesData>(&CURRENCIES, caller, None, &NoVariables {}).await?;
        let Some(first) = data.currencies.and_then(|given| codes(&given).next().map(str::to_ascii_uppercase))
        else {
            return Err(match problems.is_empty() {
                true => StoreError::Misconfigured("the store names no currency; set one for it here".into()),
                false => missing(&problems, Kind::Query),
            });
        };
        self.first_currency.insert((), first.clone());
        Ok(first)
    }

    /// The currency that the settings name.
    pub(super) fn set_currency(&self) -> Option<&str> {
        self.currency.as_deref()
    }

    /// The way to the store, for further APIs of it.
    pub(super) fn upstream(&self) -> &Upstream {
        self.endpoint.upstream()
    }

    /// Sends an operation and reads the answer: the data, which may be partial, with the problems of the missing
    /// parts. `currency` is that of its prices; operations without prices need none.
    ///
    /// # Errors
    /// When there is no usable answer, or it refuses the customer's token or our own key.
    pub(super) async fn ask<T: DeserializeOwned>(
        &self,
        operation: &Operation,
        caller: &Caller,
        currency: Option<&str>,
        variables: &(impl Serialize + Sync),
    ) -> Result<(T, Problems), StoreError> {
        let answer = self.answer(operation, caller, currency, variables).await;
        log(operation, caller, &answer);
        response::partial(answer?, operation.kind)
    }

    async fn answer<T: DeserializeOwned>(
        &self,
        operation: &Operation,
        caller: &Caller,
        currency: Option<&str>,
        variables: &(impl Serialize + Sync),
    ) -> Result<Answer<T>, StoreError> {
        let token = token(operation, caller)?;
        match self.send(operation, caller, currency, token, variables).await {
            Ok(Outcome::Answer(answer)) => Ok(answer),
            Ok(Outcome::Unauthorized) => Err(self.who_is_refused(caller, token).await),
            // A token that is over makes its holder a guest, to whom a store may not show its goods.
            Err(StoreError::Misconfigured(why)) if operation.audience == Audience::Shopper => {
                match self.is_over(caller, token).await {
                    true => Err(StoreError::InvalidToken),
                    false => Err(StoreError::Misconfigured(why)),
                }
            }
            Err(error) => Err(error),
        }
    }

    /// Whether the store says that nobody holds this token.
    async fn is_over(&self, caller: &Caller, token: Option<&str>) -> bool {
        if token.is_none() {
            return false;
        }
        let asked = self.send::<CustomerData>(&CUSTOMER_ACCESS, caller, None, token, &NoVariables {}).await;
        match asked {
            Ok(Outcome::Answer(answer)) => {
                answer.problems.is_empty() && answer.data.is_some_and(|data| data.customer.is_none())
            }
            Err(StoreError::InvalidToken) => true,
            Ok(Outcome::Unauthorized) | Err(_) => false,
        }
    }

    /// The API does not say whether it refuses our key or the customer's token. A key that is good for a question
    /// without a token is good; no other reason may end a session.
    async fn who_is_refused(&self, caller: &Caller, token: Option<&str>) -> StoreError {
        let refused = || StoreError::Misconfigured("the secret key is not accepted".into());
        if token.is_none() {
            return refused();
        }
        match self.send::<Value>(&STORE_NAME, caller, None, None, &NoVariables {}).await {
            Ok(Outcome::Answer(answer)) if answer.data.is_some() => StoreError::InvalidToken,
            Ok(Outcome::Answer(answer)) => missing(&answer.problems, Kind::Query),
            Ok(Outcome::Unauthorized) => refused(),
            Err(error) => error,
        }
    }

    async fn send<T: DeserializeOwned>(
        &self,
        operation: &Operation,
        caller: &Caller,
        currency: Option<&str>,
        token: Option<&str>,
        variables: &(impl Serialize + Sync),
    ) -> Result<Outcome<T>, StoreError> {
        let currency = currency.or(self.currency.as_deref());
        let context = StoreContext::new(&caller.locale, self.country.as_deref(), currency, token);
        let variables = Variables { context, own: variables };
        let body = graphql::body(operation.document, operation.name, &variables)?;
        let reply = self.endpoint.post(operation.call(caller), &HeaderMap::new(), &body).await?;
        response::read(&reply, operation)
    }
}

/// The token that an operation carries.
fn token<'a>(operation: &Operation, caller: &'a Caller) -> Result<Option<&'a str>, StoreError> {
    let token = caller.token.as_ref().map(|token| token.expose_secret()).filter(|token| !token.is_empty());
    match operation.audience {
        Audience::Guest => Ok(None),
        Audience::Shopper if caller.token.is_none() => Ok(None),
        Audience::Shopper | Audience::Customer => token.map(Some).ok_or(StoreError::InvalidToken),
    }
}

/// Tells the operator what went wrong; the problems of a change become its outcome.
fn log<T>(operation: &Operation, caller: &Caller, answer: &Result<Answer<T>, StoreError>) {
    let (error, partial) = match answer {
        Ok(answer) if operation.kind == Kind::Query && !answer.problems.is_empty() => {
            (&missing(&answer.problems, operation.kind), true)
        }
        Ok(_) | Err(StoreError::InvalidToken) => return,
        Err(error) => (error, false),
    };
    let (operation, request_id) = (operation.name, &caller.request_id);
    tracing::warn!(operation, request_id, partial, %error, "the store's API failed");
}

#[cfg(test)]
mod tests;
