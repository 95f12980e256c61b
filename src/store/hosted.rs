//! Single sign-on between this app and the pages that the store hosts itself.

use std::net::IpAddr;

use async_trait::async_trait;
use secrecy::SecretString;
use url::Url;

use super::{Caller, LogIn, StoreError};

/// Backends that log customers in by a token of a system that the store trusts (a Customer Login JWT).
#[async_trait]
pub trait LogInByToken: Send + Sync {
    /// Logs a customer in.
    ///
    /// # Errors
    /// [`StoreError::BadCredentials`] for every token that the store does not accept.
    async fn log_in_with_token(
        &self,
        caller: &Caller,
        token: &SecretString,
        guest_cart: Option<&str>,
    ) -> Result<LogIn, StoreError>;
}

/// The store's own pages, and the way to them and back without logging in again.
#[async_trait]
pub trait HostedPages: Send + Sync {
    /// An address that logs the customer in on the store's own pages and leads to a path there. It works once and
    /// for seconds only, so it is made at the click and never stands in a page.
    ///
    /// # Errors
    /// When it cannot be signed.
    fn log_in_url(&self, customer: &str, path: &str, client_ip: Option<IpAddr>) -> Result<Url, SsoError>;

    /// The address at which a browser gets told, as a signed token, who is logged in on the store's own pages.
    fn identity_url(&self) -> Url;

    /// Reads such a token.
    ///
    /// # Errors
    /// One for every reason for which it is not believed.
    fn identity(&self, token: &str) -> Result<HostedIdentity, SsoError>;

    /// A token by which the store logs this customer in here, see [`Store`](super::Store).
    ///
    /// # Errors
    /// When it cannot be signed.
    fn log_in_token(&self, customer: &str, caller: &Caller) -> Result<SecretString, SsoError>;
}

/// Who is logged in on the store's own pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedIdentity {
    /// The customer's id at the store.
    pub customer_id: String,
    /// Until when the token is good.
    pub expires_at: jiff::Timestamp,
}

/// Why single sign-on did not work. The reason is for logs; shoppers are told none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SsoError {
    /// The token could not be made.
    #[error("the token cannot be signed")]
    Signing,
    /// The token is not believed.
    #[error("the token is not believed: {0}")]
    NotBelieved(&'static str),
}
