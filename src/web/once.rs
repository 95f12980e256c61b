//! Tokens that may be used once: their digests are remembered for as long as the tokens are good.

use std::time::Duration;

use moka::policy::EvictionPolicy;
use moka::sync::Cache;
use sha2::{Digest, Sha256};

/// Longest life of a token of the store's own pages, with room for clocks that differ.
const REMEMBERED: Duration = Duration::from_secs(20 * 60);
/// Most tokens remembered. One instance of this app remembers its own; the tokens end by themselves soon after.
const MOST: u64 = 100_000;

/// Remembers what was used.
#[derive(Clone)]
pub struct UsedOnce(Cache<[u8; 32], ()>);

impl UsedOnce {
    /// Nothing was used yet.
    pub fn new() -> Self {
        Self(
            Cache::builder()
                .eviction_policy(EvictionPolicy::lru())
                .max_capacity(MOST)
                .time_to_live(REMEMBERED)
                .build(),
        )
    }

    /// Uses a token; false when it was used before.
    pub fn take(&self, token: &str) -> bool {
        self.0.entry(digest(token)).or_insert(()).is_fresh()
    }

    /// Gives a token back that came to no use after all.
    pub fn give_back(&self, token: &str) {
        self.0.invalidate(&digest(token));
    }
}

fn digest(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

impl Default for UsedOnce {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_good_for_one_use() {
        let used = UsedOnce::new();
        assert!(used.take("a"));
        assert!(!used.take("a"));
        assert!(used.take("b"));
        used.give_back("a");
        assert!(used.take("a"));
    }
}
