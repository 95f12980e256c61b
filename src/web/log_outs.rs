//! Log-outs that the store could not be told of: it is told later. Here the session is over at once.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use rand::Rng;
use tokio::sync::Semaphore;

use crate::metrics::Metrics;
use crate::store::{Caller, Store, StoreError};

/// Most log-outs that wait at once; they hold their tokens in memory, and end with the process.
const MOST: usize = 1_000;
/// The first pause and the longest.
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(60);

/// Tells the store of log-outs until it has heard.
#[derive(Clone)]
pub struct LogOuts {
    places: Arc<Semaphore>,
    metrics: Arc<Metrics>,
}

impl LogOuts {
    /// None waits yet.
    pub fn new(metrics: Arc<Metrics>) -> Self {
        Self { places: Arc::new(Semaphore::new(MOST)), metrics }
    }

    /// Tells the store that the caller logged out, again and again until it has heard or the token has ended by itself.
    pub fn tell_later(&self, store: Arc<dyn Store>, caller: Caller, token_ends_at: Timestamp) {
        let Ok(place) = self.places.clone().try_acquire_owned() else {
            tracing::error!(request_id = caller.request_id, "too many log-outs wait; this one is given up");
            return;
        };
        let (metrics, caller) = (self.metrics.clone(), Caller { deadline: None, ..caller });
        metrics.log_outs_waiting.inc();
        tokio::spawn(async move {
            let mut pause = FIRST;
            while Timestamp::now() < token_ends_at {
                let spread = rand::rng().random_range(1.0..1.3);
                tokio::time::sleep(pause.mul_f64(spread)).await;
                match store.log_out(&caller, None).await {
                    Ok(_) | Err(StoreError::InvalidToken) => break,
                    Err(_) => pause = LONGEST.min(pause * 2),
                }
            }
            metrics.log_outs_waiting.dec();
            drop(place);
        });
    }
}
