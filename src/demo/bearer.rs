//! The program's own bearer token: a signed JWT that says which channel it opens and what it may ask.

use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use rand::RngCore as _;
use serde::{Deserialize, Serialize};

use super::DemoError;

/// The one channel of the store.
pub(crate) const CHANNEL: i64 = 1;
/// The hash that names the store.
pub(crate) const STORE_HASH: &str = "paperpine";

/// What a bearer token may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// The shop as a guest sees it.
    Unauthenticated,
    /// Log-in, registration and everything of a customer.
    Customer,
}

/// What kind of bearer token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenKind {
    /// For servers. The customer comes with an access token.
    Private,
    /// For servers that act as any customer, by the header `X-Bc-Customer-Id`.
    Impersonation,
}

/// What stands in a bearer token.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BearerClaims {
    /// Channels it opens.
    #[serde(rename = "cid")]
    pub channels: Vec<i64>,
    /// The store it belongs to.
    #[serde(rename = "sid")]
    pub store: String,
    /// When it ends, in Unix seconds.
    #[serde(rename = "eat")]
    pub expires_at: i64,
    /// What it may ask for.
    pub scopes: Vec<Scope>,
    /// Whether it may name the customer it acts for.
    pub kind: TokenKind,
}

impl Default for BearerClaims {
    /// A private token of this store's channel with both scopes, good for ten years.
    fn default() -> Self {
        Self {
            channels: vec![CHANNEL],
            store: STORE_HASH.to_owned(),
            expires_at: jiff::Timestamp::now().as_second() + 10 * 365 * 24 * 3600,
            scopes: vec![Scope::Unauthenticated, Scope::Customer],
            kind: TokenKind::Private,
        }
    }
}

/// Signs and checks bearer tokens with a secret that lives as long as the process.
pub(crate) struct Bearer {
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
}

impl Bearer {
    pub(crate) fn new() -> Self {
        let mut secret = [0_u8; 32];
        rand::rng().fill_bytes(&mut secret);
        let mut validation = Validation::new(Algorithm::HS256);
        // The end stands in a claim of its own name, checked below.
        validation.validate_exp = false;
        validation.required_spec_claims.clear();
        Self {
            encoding: EncodingKey::from_secret(&secret),
            decoding: DecodingKey::from_secret(&secret),
            validation,
        }
    }

    pub(crate) fn sign(&self, claims: &BearerClaims) -> Result<String, DemoError> {
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), claims, &self.encoding)
            .map_err(|cause| DemoError::Sign(cause.to_string()))
    }

    /// The claims of a good `Authorization` header, or the text that goes with the 401.
    pub(crate) fn check(&self, header: Option<&str>) -> Result<BearerClaims, &'static str> {
        let header = header.ok_or("Missing authorization token")?;
        let token = header
            .strip_prefix("Bearer ")
            .map(str::trim)
            .filter(|token| !token.is_empty())
            .ok_or("Missing authorization token")?;
        let claims = jsonwebtoken::decode::<BearerClaims>(token, &self.decoding, &self.validation)
            .map_err(|cause| match cause.kind() {
                ErrorKind::InvalidSignature => "The signature of the token is not valid",
                ErrorKind::Json(_) => "The claims of the token are not valid",
                ErrorKind::InvalidAlgorithm => "The algorithm of the token is not allowed",
                _ => "The token is not a JWT",
            })?
            .claims;
        if claims.expires_at <= jiff::Timestamp::now().as_second() {
            return Err("The token has expired");
        }
        if claims.store != STORE_HASH {
            return Err("The token belongs to another store");
        }
        if !claims.channels.contains(&CHANNEL) {
            return Err("The token belongs to another channel");
        }
        Ok(claims)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_bad_token_has_its_own_text() {
        let bearer = Bearer::new();
        let check = |token: &str| bearer.check(Some(&format!("Bearer {token}")));
        let sign = |claims: BearerClaims| bearer.sign(&claims).unwrap();
        let good = sign(BearerClaims::default());
        assert_eq!(check(&good).unwrap().scopes, [Scope::Unauthenticated, Scope::Customer]);
        let texts = [
            bearer.check(None),
            bearer.check(Some("Basic abc")),
            check("not-a-jwt"),
            check(&Bearer::new().sign(&BearerClaims::default()).unwrap()),
            check(&sign(BearerClaims { expires_at: 1, ..BearerClaims::default() })),
            check(&sign(BearerClaims { store: "other".into(), ..BearerClaims::default() })),
            check(&sign(BearerClaims { channels: vec![2], ..BearerClaims::default() })),
        ]
        .map(Result::unwrap_err);
        assert_eq!(
            texts,
            [
                "Missing authorization token",
                "Missing authorization token",
                "The token is not a JWT",
                "The signature of the token is not valid",
                "The token has expired",
                "The token belongs to another store",
                "The token belongs to another channel",
            ]
        );
    }
}
