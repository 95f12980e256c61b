//! Remembers forms whose change may have happened, so that a copy of one (a reload of the answer, the form before it) is
//! known for what it is: the change is looked for before it is made again.

use std::time::Duration;

use moka::policy::EvictionPolicy;
use moka::sync::Cache;

/// How long they are remembered.
const REMEMBERED: Duration = Duration::from_secs(3600);
/// Most of them.
const MOST: u64 = 10_000;
/// Longest number of a form, in bytes.
const NUMBER: usize = 64;

/// The numbers of such forms, in this instance.
#[derive(Clone)]
pub struct Unsettled(Cache<String, ()>);

impl Unsettled {
    /// Nothing is unsettled yet.
    pub fn new() -> Self {
        Self(
            Cache::builder()
                .eviction_policy(EvictionPolicy::lru())
                .max_capacity(MOST)
                .time_to_live(REMEMBERED)
                .build(),
        )
    }

    /// Remembers the form of this number.
    pub fn remember(&self, number: &str) {
        if (1..=NUMBER).contains(&number.len()) {
            self.0.insert(number.to_owned(), ());
        }
    }

    /// Whether the form of this number was sent before without a clear outcome.
    pub fn includes(&self, number: &str) -> bool {
        self.0.contains_key(number)
    }
}

impl Default for Unsettled {
    fn default() -> Self {
        Self::new()
    }
}
