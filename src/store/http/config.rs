//! What can be wrong with the settings of an adapter, and secrets as headers.

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use url::{Host, Url};

/// Why an adapter cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A store hash consists of letters and digits.
    #[error("the store hash must consist of letters and digits")]
    StoreHash,
    /// The address of an API is no web address.
    #[error("the address of the {0} must begin with https:// or http:// and name a host")]
    Address(&'static str),
    /// A secret holds characters that cannot be sent.
    #[error("the {0} is empty or holds characters that cannot be sent in a header")]
    Secret(&'static str),
    /// A key for browsers stands where the secret key belongs.
    #[error(
        "the key is a public one (fq_public…), which opens no customer accounts: set the secret key (fq_secret…)"
    )]
    PublicKey,
    /// The HTTP client could not be made.
    #[error("the HTTP client could not be made: {0}")]
    Client(String),
}

/// Whether an address leads to this very machine.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// A header that holds a secret; `None` when it is empty or cannot be sent.
pub(in crate::store) fn secret_header(secret: &SecretString) -> Option<HeaderValue> {
    let mut value = HeaderValue::try_from(secret.expose_secret()).ok().filter(|value| !value.is_empty())?;
    value.set_sensitive(true);
    Some(value)
}

/// An API token as a header.
pub(in crate::store) fn bearer(token: &SecretString) -> Option<HeaderValue> {
    let token = token.expose_secret();
    (!token.trim().is_empty()).then(|| secret_header(&format!("Bearer {token}").into())).flatten()
}
