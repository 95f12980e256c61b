//! Keeps what every visitor sees alike, so that most pages need no extra trip to the store.

use std::sync::{Arc, RwLock};
use std::time::Duration;

use moka::future::Cache;

use super::settings::{PublicData, Settings};
use super::{Caller, Store, StoreError};

/// How long public data are used before they are asked for again.
const FRESH: Duration = Duration::from_secs(300);
/// Most languages kept at once.
const LANGUAGES: u64 = 64;

/// The store's public data by language.
#[derive(Clone)]
pub struct PublicDataCache {
    store: Arc<dyn Store>,
    /// Under which shoppers reach this app, when it is known.
    own_origin: Option<String>,
    by_language: Cache<String, Arc<PublicData>>,
    /// The settings that were read last, for pages that must not wait for the store.
    last: Arc<RwLock<Option<Settings>>>,
}

impl PublicDataCache {
    /// An empty cache in front of a store.
    pub fn new(store: Arc<dyn Store>, own_origin: Option<String>) -> Self {
        let by_language = Cache::builder().max_capacity(LANGUAGES).time_to_live(FRESH).build();
        Self { store, own_origin, by_language, last: Arc::default() }
    }

    /// The data in the caller's language. Callers that miss at the same time share one trip to the store.
    ///
    /// # Errors
    /// Those of [`Store::public_data`]; failures are not kept.
    pub async fn get(&self, caller: &Caller) -> Result<Arc<PublicData>, Arc<StoreError>> {
        // Asked as nobody in particular: no token and no address may colour what everyone is shown.
        let guest = Caller { token: None, customer_id: None, client_ip: None, ..caller.clone() };
        self.by_language
            .try_get_with(caller.locale.clone(), async {
                let mut public = self.store.public_data(&guest).await?;
                if let Some(origin) = &self.own_origin {
                    public.settings.hosted.leave_out(origin);
                }
                if let Ok(mut last) = self.last.write() {
                    *last = Some(public.settings.clone());
                }
                Ok(Arc::new(public))
            })
            .await
    }

    /// The settings that were read last, without asking the store.
    pub fn peek(&self) -> Option<Settings> {
        self.last.read().ok()?.clone()
    }
}
