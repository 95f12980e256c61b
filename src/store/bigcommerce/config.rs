//! What the adapter has to be told.

use secrecy::SecretString;
use url::Url;

/// How to reach a channel of a store.
#[derive(Clone, Debug)]
pub struct BigCommerceConfig {
    /// The channel's GraphQL address; see [`graphql_url`].
    pub graphql_url: Url,
    /// A private storefront token with the scopes `Unauthenticated` and `Customer`.
    pub storefront_token: SecretString,
    /// The channel's id.
    pub channel_id: u64,
    /// The secret by which the store believes us the shopper's address.
    pub trusted_proxy_secret: Option<SecretString>,
    /// Origins of images beside BigCommerce's own.
    pub image_origins: Vec<String>,
}

/// Why the adapter cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A store hash consists of letters and digits.
    #[error("the store hash must consist of letters and digits")]
    StoreHash,
    /// The address of the API is no web address.
    #[error("the address of the GraphQL API must begin with https:// or http:// and name a host")]
    GraphqlUrl,
    /// A secret holds characters that cannot be sent.
    #[error("the {0} is empty or holds characters that cannot be sent in a header")]
    Secret(&'static str),
    /// The HTTP client could not be made.
    #[error("the HTTP client could not be made: {0}")]
    Client(String),
}

/// The address of a channel's GraphQL API.
///
/// # Errors
/// When the hash could not stand in a host name.
pub fn graphql_url(store_hash: &str, channel_id: u64) -> Result<Url, ConfigError> {
    if store_hash.is_empty() || !store_hash.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(ConfigError::StoreHash);
    }
    // The default channel also answers under the store's own host, whether or not it has a site of its own.
    let host = match channel_id {
        1 => format!("store-{store_hash}"),
        _ => format!("store-{store_hash}-{channel_id}"),
    };
    Url::parse(&format!("https://{host}.mybigcommerce.com/graphql")).map_err(|_| ConfigError::StoreHash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_channels() {
        let url = |hash, channel| graphql_url(hash, channel).map(String::from).ok();
        assert_eq!(url("abc123", 1).as_deref(), Some("https://store-abc123.mybigcommerce.com/graphql"));
        assert_eq!(url("abc123", 42).as_deref(), Some("https://store-abc123-42.mybigcommerce.com/graphql"));
        assert_eq!(url("", 1), None);
        assert_eq!(url("evil.example/", 1), None);
    }
}
