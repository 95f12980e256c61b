//! Keeps what every visitor sees alike, so that most pages need no extra trip to the store, and so that pages go on while
//! the store is in trouble.

use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use moka::Expiry;
use moka::future::Cache;

use super::settings::{PublicData, Settings};
use super::{Caller, Store, StoreError};

/// How long a visitor waits for new data where there are older ones.
const PATIENCE: Duration = Duration::from_millis(500);
/// Most languages kept at once.
const LANGUAGES: u64 = 64;

/// How long public data are kept, and for what.
#[derive(Clone, Copy, Debug)]
pub struct Keeping {
    /// How long they are used before they are asked for again.
    pub fresh: Duration,
    /// How long they stand in for those that the store cannot give.
    pub old: Duration,
    /// How long the store is not asked again when it could not give them and older ones stand in.
    pub pause: Duration,
}

impl Default for Keeping {
    fn default() -> Self {
        Self {
            fresh: Duration::from_secs(300),
            old: Duration::from_secs(24 * 3600),
            pause: Duration::from_secs(10),
        }
    }
}

/// The store's public data by language.
#[derive(Clone)]
pub struct PublicDataCache {
    store: Arc<dyn Store>,
    /// Under which shoppers reach this app, when it is known.
    own_origin: Option<String>,
    current: Cache<String, Current>,
    /// The last that the store gave.
    last: Cache<String, Arc<PublicData>>,
    /// The settings that were read last, for pages that must not wait for the store.
    settings: Arc<RwLock<Option<Arc<Settings>>>>,
}

/// What is used at the moment.
#[derive(Clone)]
struct Current {
    data: Arc<PublicData>,
    /// Whether the store has just given them.
    fresh: bool,
}

impl Expiry<String, Current> for Keeping {
    fn expire_after_create(&self, _: &String, current: &Current, _: Instant) -> Option<Duration> {
        Some(if current.fresh { self.fresh } else { self.pause })
    }
}

impl PublicDataCache {
    /// An empty cache in front of a store.
    pub fn new(store: Arc<dyn Store>, own_origin: Option<String>, keeping: Keeping) -> Self {
        Self {
            store,
            own_origin,
            current: Cache::builder().max_capacity(LANGUAGES).expire_after(keeping).build(),
            last: Cache::builder().max_capacity(LANGUAGES).time_to_live(keeping.old).build(),
            settings: Arc::default(),
        }
    }

    /// The data in the caller's language. Callers that miss at the same time share one trip to the store. While the store
    /// cannot be asked, the last data of that language stand in, until they are too old.
    ///
    /// # Errors
    /// Those of [`Store::public_data`], when nothing stands in; failures are not kept.
    pub async fn get(&self, caller: &Caller) -> Result<Arc<PublicData>, Arc<StoreError>> {
        if let Some(current) = self.current.get(&caller.locale).await {
            return Ok(current.data);
        }
        let Some(last) = self.last.get(&caller.locale).await else {
            return self.refresh(caller).await;
        };
        // A task of its own, so that a slow store is asked to the end by one visitor and waited for by none.
        let (cache, caller) = (self.clone(), caller.clone());
        let refreshed = tokio::spawn(async move { cache.refresh(&caller).await });
        match tokio::time::timeout(PATIENCE, refreshed).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) | Err(_) => Ok(last),
        }
    }

    async fn refresh(&self, caller: &Caller) -> Result<Arc<PublicData>, Arc<StoreError>> {
        // Asked as nobody in particular: no token and no address may colour what everyone is shown.
        // The answer is for all who come, so it has its own time.
        let guest =
            Caller { token: None, customer_id: None, client_ip: None, deadline: None, ..caller.clone() };
        let current = self.current.try_get_with(caller.locale.clone(), async {
            match self.ask(&guest).await {
                Ok(data) => {
                    self.last.insert(guest.locale.clone(), data.clone()).await;
                    Ok(Current { data, fresh: true })
                }
                Err(error) if is_of_the_store(&error) => match self.last.get(&guest.locale).await {
                    Some(data) => Ok(Current { data, fresh: false }),
                    None => Err(error),
                },
                Err(error) => Err(error),
            }
        });
        Ok(current.await?.data)
    }

    async fn ask(&self, guest: &Caller) -> Result<Arc<PublicData>, StoreError> {
        let mut public = self.store.public_data(guest).await?;
        if let Some(origin) = &self.own_origin {
            public.settings.hosted.leave_out(origin);
        }
        if let Ok(mut settings) = self.settings.write() {
            *settings = Some(Arc::new(public.settings.clone()));
        }
        Ok(Arc::new(public))
    }

    /// The settings that were read last, without asking the store.
    pub fn peek(&self) -> Option<Arc<Settings>> {
        self.settings.read().ok()?.clone()
    }
}

/// Whether it is the store that cannot be asked now. What says that this app asks wrongly must be seen at once.
fn is_of_the_store(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Unavailable(_)
            | StoreError::Throttled { .. }
            | StoreError::Closed(_)
            | StoreError::Unexpected(_)
    )
}
