//! Keeps what every visitor sees alike, so that most pages need no extra trip to the store.

use std::sync::Arc;
use std::time::Duration;

use moka::future::Cache;

use super::settings::PublicData;
use super::{Caller, Store, StoreError};

/// How long public data are used before they are asked for again.
const FRESH: Duration = Duration::from_secs(300);
/// Most languages kept at once.
const LANGUAGES: u64 = 64;

/// The store's public data by language.
#[derive(Clone)]
pub struct PublicDataCache {
    store: Arc<dyn Store>,
    by_language: Cache<String, Arc<PublicData>>,
}

impl PublicDataCache {
    /// An empty cache in front of a store.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, by_language: Cache::builder().max_capacity(LANGUAGES).time_to_live(FRESH).build() }
    }

    /// The data in the caller's language. Callers that miss at the same time share one trip to the store.
    ///
    /// # Errors
    /// Those of [`Store::public_data`]; failures are not kept.
    pub async fn get(&self, caller: &Caller) -> Result<Arc<PublicData>, Arc<StoreError>> {
        // Asked as nobody in particular: no token and no address may colour what everyone is shown.
        let guest = Caller { token: None, client_ip: None, ..caller.clone() };
        self.by_language
            .try_get_with(caller.locale.clone(), async { self.store.public_data(&guest).await.map(Arc::new) })
            .await
    }
}
