//! A floor under the time of an answer, so that the time does not tell whether there is an account.

use std::time::Instant;

use super::rules::{FLOOR, JITTER};

/// When the answer may go out at the earliest.
#[derive(Clone, Copy, Debug)]
pub struct Floor(Instant);

impl Floor {
    pub(super) fn begin(now: Instant) -> Self {
        Self(now + FLOOR)
    }

    /// Waits until then, or not at all when the store took longer; and then a moment more, by chance.
    pub async fn reached(self) {
        let jitter = JITTER.mul_f64(rand::random::<f64>());
        tokio::time::sleep_until((self.0.max(Instant::now()) + jitter).into()).await;
    }
}
