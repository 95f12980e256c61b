//! Limits per account and per address, within bounded memory.
//!
//! A try is counted before the store is asked, so that tries in parallel cannot pass together, and taken back when it
//! was none: see [`Try`]. Each instance of this app counts for itself, and a restart forgets, so `n` instances let up
//! to `n` times as much pass. Nothing that is counted is kept in the clear, only a hash of it under a key.

mod floor;
mod keys;
mod rules;
mod table;
mod window;

use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

pub use self::floor::Floor;
pub use self::keys::{account, network};
use self::rules::{Rule, SLOWED};
use self::table::Table;
use self::window::Counted;
use super::keyed_hash::{Hash, KeyedHash};
use crate::store::StoreError;

/// Counts tries.
pub struct Limits {
    table: Shared,
    hash: KeyedHash,
    factor: u32,
    refused: [AtomicU64; Rule::ALL.len()],
    begun: Instant,
}

type Shared = Arc<Mutex<Table>>;

/// There were too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// Whole seconds until the next one passes.
    pub retry_after: u64,
}

/// A try that is counted. It stays so when it is dropped, whatever became of it.
#[must_use]
pub struct Try {
    table: Shared,
    counted: Vec<(Hash, Counted)>,
    is_slowed: bool,
}

impl Try {
    /// Waits where the account has seen too many failed tries. Do this before the store is asked.
    pub async fn wait_if_slowed(&self) {
        if self.is_slowed {
            tokio::time::sleep(SLOWED).await;
        }
    }

    /// For what may be guessed: counts only when the store judged it, and found it wrong.
    pub fn count_if_wrong<T>(self, outcome: &Result<T, StoreError>) {
        if !outcome.as_ref().is_err_and(StoreError::is_verdict) {
            self.take_back();
        }
    }

    /// For what may be asked so often only: counts when the store did or judged it.
    pub fn count_if_heard<T>(self, outcome: &Result<T, StoreError>) {
        if outcome.as_ref().is_err_and(|error| !error.is_verdict()) {
            self.take_back();
        }
    }

    /// It does not count.
    pub fn take_back(self) {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, counted) in self.counted {
            if let Some(window) = table.known(&key) {
                window.take_back(counted);
            }
        }
    }
}

impl Limits {
    /// Nothing is counted yet. `factor` multiplies what all shoppers behind one address share.
    pub fn new(hash: KeyedHash, factor: usize) -> Self {
        Self {
            table: Shared::default(),
            hash,
            factor: u32::try_from(factor).unwrap_or(u32::MAX),
            refused: std::array::from_fn(|_| AtomicU64::new(0)),
            begun: Instant::now(),
        }
    }

    /// Before a log-in with e-mail address and password, and before a current password is asked for.
    ///
    /// # Errors
    /// When the account has seen too many from this address, or the address has had too many with any account.
    pub fn log_in(&self, email: &str, address: Option<IpAddr>) -> Result<Try, TooMany> {
        let (account, address, now) = (account(email), name(address), self.now());
        let mut tried = self.take(
            &[(Rule::LogInFromAddress, &[&address]), (Rule::LogIn, &[account.as_bytes(), &address])],
            now,
        )?;
        let key = self.key(Rule::LogInOfAccount, &[account.as_bytes()]);
        let (most, within) = (self.most(Rule::LogInOfAccount), Rule::LogInOfAccount.limit().within);
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let window = table.window(key, within, now);
        tried.is_slowed = window.wait(most, now).is_some();
        tried.counted.push((key, window.add(now)));
        if tried.is_slowed {
            self.count_refusal(Rule::LogInOfAccount);
        }
        drop(table);
        Ok(tried)
    }

    /// Before a mail for a forgotten password. `None`: the account was sent enough of them, and nobody is told.
    ///
    /// # Errors
    /// When the address has asked for too many.
    pub fn reset_mail(&self, email: &str, address: Option<IpAddr>) -> Result<Option<Try>, TooMany> {
        let (account, now) = (account(email), self.now());
        let mut tried = self.take(&[(Rule::ResetMailFromAddress, &[&name(address)])], now)?;
        Ok(self.take(&[(Rule::ResetMail, &[account.as_bytes()])], now).ok().map(|mut other| {
            tried.counted.append(&mut other.counted);
            tried
        }))
    }

    /// Before the store is told of an e-mail address that a customer wants to have.
    ///
    /// # Errors
    /// When the address has asked for too many.
    pub fn registration(&self, address: Option<IpAddr>) -> Result<Try, TooMany> {
        self.take(&[(Rule::Registration, &[&name(address)])], self.now())
    }

    /// Before a new password by the mailed link of a customer.
    ///
    /// # Errors
    /// When there were too many failed tries.
    pub fn reset(&self, customer_id: &str, address: Option<IpAddr>) -> Result<Try, TooMany> {
        let address = name(address);
        let rules: [(Rule, &[&[u8]]); 2] =
            [(Rule::Reset, &[customer_id.as_bytes(), &address]), (Rule::ResetFromAddress, &[&address])];
        self.take(&rules, self.now())
    }

    /// Before the store is asked about the token of a log-in link.
    ///
    /// # Errors
    /// When the address has come with too many that were no good.
    pub fn log_in_link(&self, address: Option<IpAddr>) -> Result<Try, TooMany> {
        self.take(&[(Rule::LogInLink, &[&name(address)])], self.now())
    }

    /// Before a search.
    ///
    /// # Errors
    /// When the address has searched too often.
    pub fn search(&self, address: Option<IpAddr>) -> Result<(), TooMany> {
        self.take(&[(Rule::Search, &[&name(address)])], self.now()).map(drop)
    }

    /// A floor under the time of an answer, counted from now.
    pub fn floor(&self) -> Floor {
        Floor::begin(Instant::now())
    }

    /// How often each rule has refused, slowed down or left out since the start, by the rule's name.
    pub fn refusals(&self) -> [(&'static str, u64); Rule::ALL.len()] {
        Rule::ALL.map(|rule| (rule.limit().name, self.refused[rule as usize].load(Ordering::Relaxed)))
    }

    /// Counts a try by all of these rules, or by none.
    fn take(&self, rules: &[(Rule, &[&[u8]])], now: Duration) -> Result<Try, TooMany> {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let keys: Vec<_> = rules.iter().map(|(rule, key)| (*rule, self.key(*rule, key))).collect();
        for (rule, key) in &keys {
            let window = table.window(*key, rule.limit().within, now);
            if let Some(wait) = window.wait(self.most(*rule), now) {
                self.count_refusal(*rule);
                return Err(TooMany { retry_after: wait.as_millis().div_ceil(1000).max(1) as u64 });
            }
        }
        let count = |(rule, key): (Rule, Hash)| (key, table.window(key, rule.limit().within, now).add(now));
        let counted = keys.into_iter().map(count).collect();
        Ok(Try { table: self.table.clone(), counted, is_slowed: false })
    }

    fn most(&self, rule: Rule) -> u32 {
        let limit = rule.limit();
        let most = if limit.is_shared { limit.most.saturating_mul(self.factor) } else { limit.most };
        // A window counts no further.
        most.min(u16::MAX.into())
    }

    fn key(&self, rule: Rule, parts: &[&[u8]]) -> Hash {
        self.hash.of(rule.limit().name, parts)
    }

    fn count_refusal(&self, rule: Rule) {
        self.refused[rule as usize].fetch_add(1, Ordering::Relaxed);
    }

    fn now(&self) -> Duration {
        self.begun.elapsed()
    }
}

/// Those whose address is not known share one.
fn name(address: Option<IpAddr>) -> Vec<u8> {
    address.map(network).map_or_else(Vec::new, |network| network.to_string().into_bytes())
}

#[cfg(test)]
mod tests;
