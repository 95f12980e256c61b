//! GraphQL over HTTP: headers, who asks, and the log.

use reqwest::header::{self, HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::config::BigCommerceConfig;
use super::documents::{Audience, Operation};
use super::response;
use super::statuses::read_status;
use crate::store::graphql;
use crate::store::graphql::answer::Answer;
use crate::store::http::{ConfigError, Endpoint, Kind, Upstream, bearer, secret_header};
use crate::store::{Caller, StoreError};

const CUSTOMER_TOKEN: HeaderName = HeaderName::from_static("x-bc-customer-access-token");
const CHECK_CUSTOMER_TOKEN: HeaderName =
    HeaderName::from_static("x-bc-error-on-invalid-customer-access-token");
const CUSTOMER_ID: HeaderName = HeaderName::from_static("x-bc-customer-id");
const TRUSTED_PROXY: HeaderName = HeaderName::from_static("x-bc-trusted-proxy-secret");
const CLIENT_IP: HeaderName = HeaderName::from_static("true-client-ip");
const CORRELATION: HeaderName = HeaderName::from_static("x-correlation-id");

/// The channel's GraphQL API.
#[derive(Debug)]
pub(super) struct Api {
    endpoint: Endpoint,
    /// Acts as any customer, in place of the storefront token and the customer's own.
    impersonation: Option<HeaderValue>,
    trusted_proxy_secret: Option<HeaderValue>,
}

impl Api {
    pub(super) fn new(config: &BigCommerceConfig) -> Result<Self, ConfigError> {
        let impersonation = match &config.impersonation_token {
            Some(token) => Some(bearer(token).ok_or(ConfigError::Secret("impersonation token"))?),
            None => None,
        };
        let trusted_proxy_secret = match &config.trusted_proxy_secret {
            Some(secret) => Some(secret_header(secret).ok_or(ConfigError::Secret("trusted proxy secret"))?),
            None => None,
        };
        let token = bearer(&config.storefront_token).ok_or(ConfigError::Secret("storefront token"))?;
        let authorization = (header::AUTHORIZATION, token);
        let url = config.graphql_url.clone();
        let endpoint = Endpoint::new("GraphQL API", url, authorization, read_status, Upstream::new())?;
        Ok(Self { endpoint, impersonation, trusted_proxy_secret })
    }

    /// The way to the store, for further APIs of it.
    pub(super) fn upstream(&self) -> &Upstream {
        self.endpoint.upstream()
    }

    /// Sends an operation and reads the answer.
    ///
    /// # Errors
    /// When there is no usable answer, or it refuses the customer's or our own token.
    pub(super) async fn ask<T: DeserializeOwned>(
        &self,
        operation: &Operation,
        caller: &Caller,
        variables: &(impl Serialize + Sync),
    ) -> Result<Answer<T>, StoreError> {
        let headers = self.headers(operation, caller)?;
        let body = graphql::body(operation.document, operation.name, variables)?;
        let answer = match self.endpoint.post(operation.call(caller), &headers, &body).await {
            Ok(reply) => response::read(&reply.body, operation.kind),
            Err(error) => Err(error),
        };
        log(operation, caller, &answer);
        answer
    }

    fn headers(&self, operation: &Operation, caller: &Caller) -> Result<HeaderMap, StoreError> {
        let mut headers = HeaderMap::new();
        match (operation.audience, &self.impersonation) {
            (Audience::Guest, _) => {}
            (Audience::Shopper, _) if caller.token.is_none() => {}
            (Audience::Shopper | Audience::Customer, Some(impersonation)) => {
                headers.insert(header::AUTHORIZATION, impersonation.clone());
                headers.insert(CUSTOMER_ID, customer_id(caller).ok_or(StoreError::InvalidToken)?);
            }
            (Audience::Shopper | Audience::Customer | Audience::TokenHolder, _) => {
                let token = caller.token.as_ref().and_then(secret_header).ok_or(StoreError::InvalidToken)?;
                headers.insert(CUSTOMER_TOKEN, token);
                headers.insert(CHECK_CUSTOMER_TOKEN, HeaderValue::from_static("true"));
            }
        }
        // The store believes the address only together with the secret, and needs neither alone.
        if let (Some(secret), Some(ip)) = (&self.trusted_proxy_secret, caller.client_ip)
            && let Ok(ip) = HeaderValue::try_from(ip.to_string())
        {
            headers.insert(TRUSTED_PROXY, secret.clone());
            headers.insert(CLIENT_IP, ip);
        }
        for (name, value) in [(header::ACCEPT_LANGUAGE, &caller.locale), (CORRELATION, &caller.request_id)] {
            if let Some(value) = HeaderValue::try_from(value).ok().filter(|value| !value.is_empty()) {
                headers.insert(name, value);
            }
        }
        Ok(headers)
    }
}

/// The customer to impersonate: logged in here, and known by number.
fn customer_id(caller: &Caller) -> Option<HeaderValue> {
    caller.token.as_ref()?;
    caller.customer_id.as_ref()?.parse::<u32>().ok().filter(|id| *id > 0).map(HeaderValue::from)
}

/// Tells the operator what went wrong; the problems of a change become its outcome.
fn log<T>(operation: &Operation, caller: &Caller, answer: &Result<Answer<T>, StoreError>) {
    let (error, partial) = match answer {
        Ok(answer) if operation.kind == Kind::Query && !answer.problems.is_empty() => {
            (&answer.problems.unexpected(), true)
        }
        Ok(_) | Err(StoreError::InvalidToken) => return,
        Err(error) => (error, false),
    };
    let (operation, request_id) = (operation.name, &caller.request_id);
    tracing::warn!(operation, request_id, partial, %error, "the store's API failed");
}

#[cfg(test)]
mod tests;
