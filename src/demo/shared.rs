//! What the whole store shares: data, switches, log.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use super::api_account::ApiAccount;
use super::bearer::{Bearer, Scope};
use super::behaviour::Behaviour;
use super::database::Database;
use super::finqu::Keys;
use super::request_log::RequestLog;

/// The inside of the store.
pub(crate) struct Shared {
    pub(crate) database: Database,
    pub(crate) bearer: Bearer,
    pub(crate) account: ApiAccount,
    pub(crate) finqu_keys: Keys,
    pub(crate) requests: RequestLog,
    pub(crate) origin: String,
    behaviour: Mutex<Behaviour>,
    storefront_url: Mutex<String>,
}

/// Who asks.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    /// The customer of a good access token, or the one that an impersonation token names.
    pub(crate) customer: Option<i32>,
    /// The access token itself.
    pub(crate) token: Option<String>,
    /// What the program's own token may ask for.
    pub(crate) scopes: Vec<Scope>,
    /// Where the shopper is, if the program says.
    pub(crate) address: Option<IpAddr>,
}

impl Shared {
    pub(crate) fn new(database: Database, origin: String, storefront_url: String) -> Self {
        Self {
            database,
            bearer: Bearer::new(),
            account: ApiAccount::new(),
            finqu_keys: Keys::new(),
            requests: RequestLog::default(),
            origin,
            behaviour: Mutex::default(),
            storefront_url: Mutex::new(storefront_url),
        }
    }

    /// How to behave now.
    pub(crate) fn behaviour(&self) -> Behaviour {
        let behaviour = self.behaviour.lock();
        behaviour.unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn behave(&self, change: impl FnOnce(&mut Behaviour)) {
        let behaviour = self.behaviour.lock();
        change(&mut behaviour.unwrap_or_else(PoisonError::into_inner));
    }

    pub(crate) fn storefront_url(&self) -> String {
        let url = self.storefront_url.lock();
        url.unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_storefront_url(&self, url: String) {
        let current = self.storefront_url.lock();
        *current.unwrap_or_else(PoisonError::into_inner) = url;
    }
}
