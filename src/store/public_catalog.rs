//! What guests see of the catalogue, kept for a short while. Always asked as nobody in particular, so that it may be
//! shown to everybody.

use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

use moka::future::Cache;
use tokio::time::timeout_at;

use super::catalog::{Listing, ListingRequest, ProductCard, Route};
use super::product::{Product, ProductRequest};
use super::{Caller, Store, StoreError};

/// How long an answer is used before it is asked for again; prices change, so it is short.
const FRESH: Duration = Duration::from_secs(60);
/// Most memory for answers of each kind, in bytes as [`Weight`] reckons them. Anybody can make up questions.
const KEPT: u64 = 16 * 1024 * 1024;
/// What an answer takes beside its longer texts, and what each thing in it takes, in bytes: generous guesses.
const WHOLE: usize = 2_000;
const PART: usize = 1_500;

/// About how many bytes an answer takes.
trait Weight {
    fn weight(&self) -> usize;
}

impl Weight for Route {
    fn weight(&self) -> usize {
        WHOLE
    }
}

impl Weight for Option<Arc<Product>> {
    fn weight(&self) -> usize {
        self.as_ref().map_or(WHOLE, |product| {
            let texts = product.description.len() + product.plain_description.len();
            let parts = product.pictures.len() + product.options.len() + product.custom_fields.len();
            WHOLE + texts + parts * PART
        })
    }
}

impl Weight for Option<Arc<Listing>> {
    fn weight(&self) -> usize {
        self.as_ref().map_or(WHOLE, |listing| {
            let text = listing.heading.as_ref().map_or(0, |heading| heading.description.len());
            WHOLE + text + (listing.products.len() + listing.facets.len()) * PART
        })
    }
}

type Answers<K, V> = Cache<(String, K), V>;

/// The guests' catalogue, by language and question.
#[derive(Clone)]
pub struct PublicCatalog {
    store: Arc<dyn Store>,
    routes: Answers<String, Route>,
    products: Answers<ProductRequest, Option<Arc<Product>>>,
    listings: Answers<ListingRequest, Option<Arc<Listing>>>,
}

fn cache<K: Hash + Eq + Send + Sync + 'static, V: Weight + Clone + Send + Sync + 'static>() -> Answers<K, V> {
    let weigh = |_: &(String, K), answer: &V| u32::try_from(answer.weight()).unwrap_or(u32::MAX);
    Cache::builder().weigher(weigh).max_capacity(KEPT).time_to_live(FRESH).build()
}

impl PublicCatalog {
    /// An empty cache in front of a store.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, routes: cache(), products: cache(), listings: cache() }
    }

    /// What a path leads to for guests.
    ///
    /// # Errors
    /// Those of [`Store::route`]; failures are not kept.
    pub async fn route(&self, caller: &Caller, path: &str) -> Result<Route, Arc<StoreError>> {
        let guest = nobody(caller);
        let key = (guest.locale.clone(), path.to_owned());
        let Some(catalog) = self.store.catalog() else { return Ok(Route::Unknown) };
        in_time(caller, self.routes.try_get_with(key, catalog.route(&guest, path))).await
    }

    /// A product as guests see it; `None` when they do not.
    ///
    /// # Errors
    /// Those of [`Store::product`]; failures are not kept.
    pub async fn product(
        &self,
        caller: &Caller,
        request: &ProductRequest,
    ) -> Result<Option<Arc<Product>>, Arc<StoreError>> {
        let guest = nobody(caller);
        let request = ProductRequest { cart: None, ..request.clone() };
        let key = (guest.locale.clone(), request.clone());
        let Some(catalog) = self.store.catalog() else { return Ok(None) };
        let answer = self.products.try_get_with(key, async {
            let product = catalog.product(&guest, &request).await?.product;
            let related = product.iter().flat_map(|product| &product.related);
            if product.iter().any(|product| product.prices_failed) || failed(related) {
                return Err(without_prices());
            }
            Ok(product.map(Arc::new))
        });
        in_time(caller, answer).await
    }

    /// A list of products as guests see it; `None` when they do not.
    ///
    /// # Errors
    /// Those of [`Store::listing`]; failures are not kept.
    pub async fn listing(
        &self,
        caller: &Caller,
        request: &ListingRequest,
    ) -> Result<Option<Arc<Listing>>, Arc<StoreError>> {
        let guest = nobody(caller);
        let request = ListingRequest { cart: None, ..request.clone() };
        let key = (guest.locale.clone(), request.clone());
        let Some(catalog) = self.store.catalog() else { return Ok(None) };
        let answer = self.listings.try_get_with(key, async {
            let (_, listing) = catalog.listing(&guest, &request).await?;
            if failed(listing.iter().flat_map(|listing| &listing.products)) {
                return Err(without_prices());
            }
            Ok(listing.map(Arc::new))
        });
        in_time(caller, answer).await
    }
}

fn failed<'a>(mut cards: impl Iterator<Item = &'a ProductCard>) -> bool {
    cards.any(|card| card.prices_failed)
}

/// An answer without its prices is not kept for everybody.
fn without_prices() -> StoreError {
    StoreError::Unavailable("the prices could not be read".into())
}

/// No token and no address may colour what everyone is shown.
fn nobody(caller: &Caller) -> Caller {
    Caller { token: None, customer_id: None, client_ip: None, deadline: None, ..caller.clone() }
}

/// Waits as long as this caller can. The answer is for all who wait for it, so it is asked for without a deadline.
async fn in_time<T>(
    caller: &Caller,
    answer: impl Future<Output = Result<T, Arc<StoreError>>>,
) -> Result<T, Arc<StoreError>> {
    let Some(deadline) = caller.deadline else { return answer.await };
    match timeout_at(deadline, answer).await {
        Ok(answer) => answer,
        Err(_) => Err(Arc::new(StoreError::Unavailable("no answer in time".into()))),
    }
}
