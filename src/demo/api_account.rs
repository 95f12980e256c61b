//! The account of an app at the store: with it an app asks the REST APIs and signs log-ins.

use super::bearer::STORE_HASH;
use super::tokens::random_hex;

/// Credentials of the one app that the store knows. The secrets live as long as the process.
pub(crate) struct ApiAccount {
    pub(crate) client_id: String,
    /// Signs Customer Login and Current Customer tokens.
    pub(crate) client_secret: String,
    /// Opens the REST APIs, as the header `X-Auth-Token`.
    pub(crate) access_token: String,
}

impl ApiAccount {
    pub(crate) fn new() -> Self {
        Self {
            client_id: format!("{STORE_HASH}-storefront"),
            client_secret: random_hex(),
            access_token: random_hex(),
        }
    }
}
