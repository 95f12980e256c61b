//! The keys of the API: one that browsers may know, one for servers, and others with fewer scopes.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::demo::tokens::random_hex;

/// What a secret key may ask for beside the shop that everybody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FinquScope {
    /// `customer:auth`: registration, log-in, renewal, log-out.
    CustomerAuth,
    /// `customer:read`: the customer.
    CustomerRead,
    /// `customer:write`: changes of the customer.
    CustomerWrite,
    /// `order:read`: the customer's orders.
    OrderRead,
}

impl FinquScope {
    /// All of them.
    pub const ALL: [FinquScope; 4] =
        [Self::CustomerAuth, Self::CustomerRead, Self::CustomerWrite, Self::OrderRead];

    /// How the scope is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::CustomerAuth => "customer:auth",
            Self::CustomerRead => "customer:read",
            Self::CustomerWrite => "customer:write",
            Self::OrderRead => "order:read",
        }
    }
}

/// What a key opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Key {
    /// The shop, and nothing of an account.
    Public,
    /// The shop, and what its scopes say.
    Secret(Vec<FinquScope>),
}

/// All keys. They live as long as the process.
pub(crate) struct Keys {
    pub(crate) public: String,
    pub(crate) secret: String,
    known: Mutex<HashMap<String, Key>>,
}

impl Keys {
    pub(crate) fn new() -> Self {
        let public = format!("fq_public_{}", random_hex());
        let secret = format!("fq_secret_{}", random_hex());
        let known = [(public.clone(), Key::Public), (secret.clone(), Key::Secret(FinquScope::ALL.to_vec()))];
        Self { public, secret, known: Mutex::new(known.into_iter().collect()) }
    }

    /// Makes a secret key with these scopes only.
    pub(crate) fn with_scopes(&self, scopes: &[FinquScope]) -> String {
        let key = format!("fq_secret_{}", random_hex());
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(key.clone(), Key::Secret(scopes.to_vec()));
        key
    }

    /// What the key of an `Authorization` header opens; `None` when it is no key of this store.
    pub(crate) fn check(&self, header: Option<&str>) -> Option<Key> {
        let key = header?.strip_prefix("Bearer ")?.trim();
        self.known.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }
}
