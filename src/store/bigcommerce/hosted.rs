//! Single sign-on with the pages that BigCommerce hosts: Customer Login tokens out, Current Customer tokens back.

use std::net::IpAddr;

use jiff::Timestamp;
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use url::Url;
use uuid::Uuid;

use super::config::SingleSignOn;
use super::scalars::local_path;
use crate::store::Caller;
use crate::store::hosted::{HostedIdentity, HostedPages, SsoError};
use crate::store::http::ConfigError;

/// Longest identity token that is looked at, in bytes.
const LONGEST: usize = 4096;
/// How far the store's clock may be ahead, in seconds.
const LEEWAY: i64 = 30;
/// Longest life of an identity token, in seconds.
const MAX_LIFE: i64 = 15 * 60;
/// Who issues identity tokens.
const ISSUER: &str = "bc/apps";

/// The hosted pages of one channel.
pub(super) struct Hosted {
    client_id: String,
    store_hash: String,
    channel_id: u64,
    store_url: Url,
    signing: EncodingKey,
    checking: DecodingKey,
    validation: Validation,
}

impl std::fmt::Debug for Hosted {
    /// Without the keys.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hosted").field("store_url", &self.store_url.as_str()).finish_non_exhaustive()
    }
}

/// A Customer Login token.
#[derive(Serialize)]
struct LoginClaims<'a> {
    iss: &'a str,
    iat: i64,
    jti: String,
    operation: &'static str,
    store_hash: &'a str,
    customer_id: u32,
    channel_id: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    redirect_to: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_ip: Option<IpAddr>,
}

/// A Current Customer token; its registered claims are checked before it is read.
#[derive(Deserialize)]
struct IdentityClaims {
    exp: i64,
    iat: i64,
    sub: String,
    /// One app: a list that holds ours among others is for them, too.
    #[serde(rename = "aud")]
    _aud: String,
    store_hash: String,
    operation: String,
    customer: IdentityCustomer,
}

#[derive(Deserialize)]
struct IdentityCustomer {
    id: u32,
}

impl Hosted {
    pub(super) fn new(config: SingleSignOn, channel_id: u64) -> Result<Self, ConfigError> {
        let secret = config.client_secret.expose_secret().as_bytes();
        if secret.is_empty() {
            return Err(ConfigError::Secret("client secret"));
        }
        if !matches!(config.store_url.scheme(), "http" | "https") || !config.store_url.has_host() {
            return Err(ConfigError::Address("store"));
        }
        let mut validation = Validation::new(Algorithm::HS256);
        validation.leeway = 0;
        validation.set_required_spec_claims(&["exp", "aud", "iss", "sub"]);
        validation.set_audience(&[&config.client_id]);
        validation.set_issuer(&[ISSUER]);
        validation.sub = Some(config.store_hash.clone());
        Ok(Self {
            signing: EncodingKey::from_secret(secret),
            checking: DecodingKey::from_secret(secret),
            validation,
            client_id: config.client_id,
            store_hash: config.store_hash,
            channel_id,
            store_url: config.store_url,
        })
    }

    fn sign(
        &self,
        customer: &str,
        redirect_to: Option<&str>,
        request_ip: Option<IpAddr>,
    ) -> Result<String, SsoError> {
        let claims = LoginClaims {
            iss: &self.client_id,
            iat: Timestamp::now().as_second(),
            jti: Uuid::new_v4().to_string(),
            operation: "customer_login",
            store_hash: &self.store_hash,
            customer_id: customer.parse().ok().filter(|id| *id > 0).ok_or(SsoError::Signing)?,
            channel_id: self.channel_id,
            redirect_to,
            request_ip,
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.signing)
            .map_err(|_| SsoError::Signing)
    }

    fn at(&self, path: &str) -> Url {
        let mut url = self.store_url.clone();
        url.set_path(path);
        url
    }
}

impl HostedPages for Hosted {
    fn log_in_url(&self, customer: &str, path: &str, client_ip: Option<IpAddr>) -> Result<Url, SsoError> {
        let path = local_path(path.to_owned()).ok_or(SsoError::Signing)?;
        let token = self.sign(customer, Some(&path), client_ip)?;
        Ok(self.at(&format!("/login/token/{token}")))
    }

    fn identity_url(&self) -> Url {
        let mut url = self.at("/customer/current.jwt");
        url.query_pairs_mut().append_pair("app_client_id", &self.client_id);
        url
    }

    fn identity(&self, token: &str) -> Result<HostedIdentity, SsoError> {
        let refused = |why| Err(SsoError::NotBelieved(why));
        if token.len() > LONGEST {
            return refused("too long");
        }
        let claims = match jsonwebtoken::decode::<IdentityClaims>(token, &self.checking, &self.validation) {
            Ok(token) => token.claims,
            Err(error) => return refused(reason(error.kind())),
        };
        if claims.iat > Timestamp::now().as_second().saturating_add(LEEWAY) {
            return refused("from the future");
        }
        if claims.sub != self.store_hash || claims.store_hash != self.store_hash {
            return refused("of another store");
        }
        if claims.operation != "current_customer" {
            return refused("for another purpose");
        }
        if claims.customer.id == 0 {
            return refused("of nobody");
        }
        // The store gives them a quarter of an hour; used ones are remembered a little longer than that.
        if claims.exp.saturating_sub(claims.iat) > MAX_LIFE {
            return Err(SsoError::NotBelieved("too long a life"));
        }
        let expires_at = Timestamp::from_second(claims.exp).map_err(|_| SsoError::NotBelieved("endless"))?;
        Ok(HostedIdentity { customer_id: claims.customer.id.to_string(), expires_at })
    }

    fn log_in_token(&self, customer: &str, caller: &Caller) -> Result<SecretString, SsoError> {
        self.sign(customer, None, caller.client_ip).map(Into::into)
    }
}

/// Why a token is not believed, in words that quote nothing of it.
fn reason(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::InvalidSignature => "not signed by the store",
        ErrorKind::InvalidAlgorithm | ErrorKind::InvalidAlgorithmName => "of another algorithm",
        ErrorKind::ExpiredSignature => "expired",
        ErrorKind::InvalidAudience => "for another app",
        ErrorKind::InvalidIssuer => "of another issuer",
        ErrorKind::InvalidSubject => "of another store",
        ErrorKind::MissingRequiredClaim(_) => "without a claim that it must have",
        _ => "malformed",
    }
}

#[cfg(test)]
mod tests;
