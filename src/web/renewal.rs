//! Renews customer access tokens before they end, where the store can: early, and one request at a time for each.

use std::sync::Arc;
use std::time::{Duration, Instant};

use moka::Expiry;
use moka::future::Cache;
use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};

use super::session::Session;
use crate::store::{Caller, RenewedToken, Store};

/// How long a new token is handed to requests that still come with the old one: those that were under way, and those
/// of browsers that never saw the answer.
const HANDED_OUT: Duration = Duration::from_secs(600);
/// How long a failed renewal is not tried again. The old token still works meanwhile.
const PAUSE: Duration = Duration::from_secs(30);
/// How long a page waits for a renewal.
const PATIENCE: Duration = Duration::from_secs(1);
/// Most renewals remembered.
const MOST: u64 = 20_000;

/// What came of a renewal.
#[derive(Clone)]
enum Outcome {
    Renewed(RenewedToken),
    Failed,
}

struct Remembered;

impl Expiry<[u8; 32], Outcome> for Remembered {
    fn expire_after_create(&self, _: &[u8; 32], outcome: &Outcome, _: Instant) -> Option<Duration> {
        Some(match outcome {
            Outcome::Renewed(_) => HANDED_OUT,
            Outcome::Failed => PAUSE,
        })
    }
}

/// The renewals of this instance, by the digest of the old token.
#[derive(Clone)]
pub struct Renewals(Cache<[u8; 32], Outcome>);

impl Renewals {
    /// Nothing was renewed yet.
    pub fn new() -> Self {
        Self(Cache::builder().max_capacity(MOST).expire_after(Remembered).build())
    }

    /// The token that this one was renewed to, as far as this instance knows.
    pub async fn successor(&self, session: &Session) -> Option<RenewedToken> {
        match self.0.get(&digest(session)).await {
            Some(Outcome::Renewed(token)) => Some(token),
            Some(Outcome::Failed) | None => None,
        }
    }

    /// The token in place of the session's; `None` when the store cannot renew it, or could not just now.
    pub async fn renew(
        &self,
        store: &Arc<dyn Store>,
        caller: Caller,
        session: &Session,
    ) -> Option<RenewedToken> {
        store.token_renewal()?;
        let key = digest(session);
        let (renewals, store, caller) = (self.0.clone(), store.clone(), Caller { deadline: None, ..caller });
        // A task of its own: the old token may be over, so the new one must not get lost with a visitor who goes away.
        let task = tokio::spawn(async move {
            renewals.get_with(key, async { renewed(store.as_ref(), &caller).await }).await
        });
        // The old token still works, so no page waits long.
        match tokio::time::timeout(PATIENCE, task).await {
            Ok(Ok(Outcome::Renewed(token))) => Some(token),
            Ok(Ok(Outcome::Failed) | Err(_)) | Err(_) => None,
        }
    }
}

fn digest(session: &Session) -> [u8; 32] {
    Sha256::digest(session.token.expose_secret().as_bytes()).into()
}

async fn renewed(store: &dyn Store, caller: &Caller) -> Outcome {
    let Some(renewal) = store.token_renewal() else { return Outcome::Failed };
    match renewal.renew(caller).await {
        Ok(token) => Outcome::Renewed(token),
        // Whatever it is, the session goes on: if the token is over, the next question to the store tells.
        Err(error) => {
            tracing::warn!(request_id = caller.request_id, %error, "a customer access token was not renewed");
            Outcome::Failed
        }
    }
}

impl Default for Renewals {
    fn default() -> Self {
        Self::new()
    }
}
