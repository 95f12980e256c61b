//! Log-in, log-out and renewal.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize};

use super::customer::{ApiCustomer, CustomerData, present};
use super::documents::{CUSTOMER_ACCESS, LOG_IN, LOG_OUT, RENEW_TOKEN};
use super::moments::timestamp;
use super::public_data::ApiLocale;
use super::transport::Api;
use super::user_errors::{Input, change};
use crate::store::graphql::NoVariables;
use crate::store::{Caller, LogIn, RenewedToken, StoreError};

/// The type `CustomerAccessToken`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiToken {
    #[serde(deserialize_with = "secret")]
    access_token: SecretString,
    expires_at: String,
}

/// A secret from the moment it is read.
fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SecretString, D::Error> {
    String::deserialize(deserializer).map(Into::into)
}

impl ApiToken {
    /// The token with its end.
    ///
    /// # Errors
    /// When it cannot be used.
    fn usable(self, now: Timestamp) -> Result<RenewedToken, StoreError> {
        let unusable = |what: &str| StoreError::Unexpected(format!("the store gave a token {what}"));
        if self.access_token.expose_secret().is_empty() {
            return Err(unusable("without letters"));
        }
        let expires_at = timestamp(&self.expires_at).ok_or_else(|| unusable("whose end cannot be read"))?;
        if expires_at <= now {
            return Err(unusable("that is over"));
        }
        Ok(RenewedToken { token: self.access_token, expires_at })
    }
}

#[derive(Serialize)]
struct Credentials<'a> {
    email: &'a str,
    password: &'a str,
}

pub(super) async fn log_in(
    api: &Api,
    caller: &Caller,
    email: &str,
    password: &SecretString,
) -> Result<LogIn, StoreError> {
    let input = Credentials { email, password: password.expose_secret() };
    let payload = match change(api, &LOG_IN, caller, &Input { input }).await {
        // Which of the two was refused is nobody's business.
        Err(StoreError::Refused(_)) => return Err(StoreError::BadCredentials),
        payload => payload?,
    };
    let Some(token) = payload.customer_access_token else {
        return Err(StoreError::Unexpected("the log-in succeeded without a token".into()));
    };
    accept(api, caller, token, None).await
}

/// A log-in with a token that the store has just given. `customer` is whom it is for, where the store said so.
///
/// # Errors
/// [`StoreError::AwaitsApproval`] when the merchant has not approved the customer yet.
pub(super) async fn accept(
    api: &Api,
    caller: &Caller,
    token: ApiToken,
    customer: Option<ApiCustomer>,
) -> Result<LogIn, StoreError> {
    let RenewedToken { token, expires_at } = token.usable(Timestamp::now())?;
    let holder = Caller { token: Some(token.clone()), ..caller.clone() };
    let customer = match customer {
        Some(customer) => Ok(customer),
        None => of(api, &holder).await,
    };
    let holder_and_language = match customer {
        Ok(customer) if customer.has_access == Some(false) => Err(StoreError::AwaitsApproval),
        Ok(customer) => {
            let language = customer.language.as_ref().and_then(ApiLocale::tag);
            customer.summary().map(|summary| (summary.id, language))
        }
        // The token is a minute old at most, so something else is wrong.
        Err(StoreError::InvalidToken) => {
            Err(StoreError::Unexpected("the store does not know the token that it has just given".into()))
        }
        Err(error) => Err(error),
    };
    match holder_and_language {
        Ok((customer_id, language)) => {
            Ok(LogIn { token, expires_at, customer_id, cart: None, language, redirect_to: None })
        }
        Err(error) => {
            // Nobody will use it. Its end is only tidiness, so a failure, which is logged, changes nothing.
            let _ = log_out(api, &holder).await;
            Err(error)
        }
    }
}

/// The holder of a token.
async fn of(api: &Api, holder: &Caller) -> Result<ApiCustomer, StoreError> {
    let (data, problems) = api.ask::<CustomerData>(&CUSTOMER_ACCESS, holder, None, &NoVariables {}).await?;
    present(data.customer, &problems)
}

pub(super) async fn log_out(api: &Api, caller: &Caller) -> Result<(), StoreError> {
    match change(api, &LOG_OUT, caller, &NoVariables {}).await {
        // A token that is not valid needs no ending.
        Err(StoreError::InvalidToken) => Ok(()),
        outcome => outcome.map(|_| ()),
    }
}

pub(super) async fn renew(api: &Api, caller: &Caller) -> Result<RenewedToken, StoreError> {
    let payload = change(api, &RENEW_TOKEN, caller, &NoVariables {}).await?;
    match payload.customer_access_token {
        Some(token) => token.usable(Timestamp::now()),
        None => Err(StoreError::Unexpected("the renewal succeeded without a token".into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usable(json: &str) -> Result<RenewedToken, StoreError> {
        let now = "2026-06-01T00:00:00Z".parse().unwrap();
        serde_json::from_str::<ApiToken>(json).unwrap().usable(now)
    }

    #[test]
    fn a_token_ends_when_the_store_says_in_either_spelling() {
        for end in ["2026-06-01T00:00:01Z", "Mon, 01 Jun 2026 00:00:01 +0000"] {
            let token = usable(&format!(r#"{{"accessToken":"t","expiresAt":"{end}"}}"#)).unwrap();
            assert_eq!(token.expires_at.to_string(), "2026-06-01T00:00:01Z");
            assert!(!format!("{token:?}").contains("\"t\""));
        }
    }

    #[test]
    fn a_token_that_cannot_be_used_is_none() {
        for (token, end) in
            [("", "2027-01-01T00:00:00Z"), ("t", "2026-06-01T00:00:00Z"), ("t", "soon"), ("t", "")]
        {
            let outcome = usable(&format!(r#"{{"accessToken":"{token}","expiresAt":"{end}"}}"#));
            assert!(matches!(outcome, Err(StoreError::Unexpected(_))), "{token} {end}");
        }
    }
}
