//! What the adapter has to be told.

use secrecy::SecretString;
use url::Url;

use crate::store::http::ConfigError;

/// How to reach a channel of a store.
#[derive(Clone, Debug)]
pub struct BigCommerceConfig {
    /// The channel's GraphQL address; see [`graphql_url`].
    pub graphql_url: Url,
    /// A private storefront token with the scopes `Unauthenticated` and `Customer`.
    pub storefront_token: SecretString,
    /// The channel's id.
    pub channel_id: u64,
    /// A customer impersonation token. With it, logged-in customers are asked for by their id in place of their
    /// customer access token.
    pub impersonation_token: Option<SecretString>,
    /// The secret by which the store believes us the shopper's address.
    pub trusted_proxy_secret: Option<SecretString>,
    /// Where the prices of lists come from.
    pub prices: PriceSource,
    /// The account for single sign-on with the store's own pages, when it is wanted.
    pub single_sign_on: Option<SingleSignOn>,
    /// Origins of images beside BigCommerce's own.
    pub image_origins: Vec<String>,
}

/// Where the prices of lists come from.
#[derive(Clone, Debug)]
pub enum PriceSource {
    /// With the products, in one request.
    GraphQl,
    /// From the REST Pricing API, in a second request.
    PricingApi {
        /// The address of the store's REST APIs, in front of `/v3`; see [`api_url`].
        api_url: Url,
        /// The access token of a store-level API account.
        access_token: SecretString,
    },
}

/// The API account that signs log-ins, and the pages that it logs in to.
#[derive(Clone, Debug)]
pub struct SingleSignOn {
    /// The account's client id.
    pub client_id: String,
    /// The account's client secret.
    pub client_secret: SecretString,
    /// The store's hash.
    pub store_hash: String,
    /// Where the store's own pages are; see [`store_url`].
    pub store_url: Url,
}

/// Where a channel's own pages and its GraphQL API are.
///
/// # Errors
/// When the hash could not stand in a host name.
pub fn store_url(store_hash: &str, channel_id: u64) -> Result<Url, ConfigError> {
    check_hash(store_hash)?;
    // The default channel also answers under the store's own host, whether or not it has a site of its own.
    let host = match channel_id {
        1 => format!("store-{store_hash}"),
        _ => format!("store-{store_hash}-{channel_id}"),
    };
    Url::parse(&format!("https://{host}.mybigcommerce.com/")).map_err(|_| ConfigError::StoreHash)
}

/// The address of a channel's GraphQL API.
///
/// # Errors
/// When the hash could not stand in a host name.
pub fn graphql_url(store_hash: &str, channel_id: u64) -> Result<Url, ConfigError> {
    let mut url = store_url(store_hash, channel_id)?;
    url.set_path("/graphql");
    Ok(url)
}

/// The address of a store's REST APIs, in front of `/v3`.
///
/// # Errors
/// When the hash could not stand in an address.
pub fn api_url(store_hash: &str) -> Result<Url, ConfigError> {
    check_hash(store_hash)?;
    Url::parse(&format!("https://api.bigcommerce.com/stores/{store_hash}"))
        .map_err(|_| ConfigError::StoreHash)
}

fn check_hash(store_hash: &str) -> Result<(), ConfigError> {
    match !store_hash.is_empty() && store_hash.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        true => Ok(()),
        false => Err(ConfigError::StoreHash),
    }
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
        let rest = api_url("abc123").map(String::from).ok();
        assert_eq!(rest.as_deref(), Some("https://api.bigcommerce.com/stores/abc123"));
        assert!(api_url("../x").is_err());
    }
}
