//! What the adapter has to be told.

use secrecy::SecretString;
use url::Url;

/// How to reach a store.
#[derive(Clone, Debug)]
pub struct FinquConfig {
    /// The whole address of the GraphQL API, with its version.
    pub graphql_url: Url,
    /// The secret key (`fq_secret…`) with the scopes `customer:auth`, `customer:read`, `customer:write` and
    /// `order:read`. A public key opens no customer accounts and is refused.
    pub secret_key: SecretString,
    /// ISO 4217 code of the prices' currency where shoppers have not chosen one; `None` for the store's first.
    pub currency: Option<String>,
    /// ISO 3166-1 alpha-2 code of the country for languages that name none.
    pub country: Option<String>,
    /// The key by which orders are sorted, newest first, in the spelling of this store's API version. `None` leaves
    /// the order to the store.
    pub order_sort_key: Option<String>,
    /// Origins from which the store serves images.
    pub image_origins: Vec<String>,
}

/// Whether a key is one for browsers, which opens no customer accounts.
pub fn is_public_key(key: &str) -> bool {
    key.trim_start().starts_with("fq_public")
}
