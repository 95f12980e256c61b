//! How much is asked of the store at once, and whether it is asked at all.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, timeout};
use tower::retry::budget::{Budget, TpsBudget};

use super::Kind;
use super::breaker::{Breaker, Pass};
use crate::store::StoreError;

/// Most reads at once, and how many of them may be for pages of the shop: the account keeps room.
const READS: usize = 256;
const SHOP_READS: usize = 192;
/// Most changes at once, and most log-ins and registrations.
const CHANGES: usize = 64;
const LOG_INS: usize = 32;
/// How long a call waits for its turn.
const TURN: Duration = Duration::from_millis(100);
/// Repetitions: a tenth of the calls of the last ten seconds, and a few a second besides.
const REPETITIONS: (Duration, u32, f32) = (Duration::from_secs(10), 5, 0.1);
/// Bounds of the buckets for the store's time, in seconds.
const SECONDS: [f64; 10] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 10.0];

/// Calls that must not take each other's room, nor open each other's breaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Lane {
    /// Reads for pages of the shop.
    Shop,
    /// Reads of a customer's account.
    Account,
    /// Changes by those who are known already.
    Change,
    /// Log-in, registration and recovery of passwords.
    LogIn,
}

impl Lane {
    const ALL: [Self; 4] = [Self::Shop, Self::Account, Self::Change, Self::LogIn];

    /// The lane of an operation; `of_guest`: it is sent for nobody in particular, `of_customer`: for a customer only.
    pub(in crate::store) fn of(kind: Kind, of_guest: bool, of_customer: bool) -> Self {
        match kind {
            Kind::Query if of_customer => Self::Account,
            Kind::Query => Self::Shop,
            Kind::Mutation if of_guest => Self::LogIn,
            Kind::Mutation => Self::Change,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Shop => "shop",
            Self::Account => "account",
            Self::Change => "change",
            Self::LogIn => "log-in",
        }
    }
}

/// One call of the store.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct Call {
    pub(in crate::store) kind: Kind,
    pub(in crate::store) lane: Lane,
    /// Names it in figures.
    pub(in crate::store) operation: &'static str,
    /// When whoever waits has to have an answer.
    pub(in crate::store) deadline: Option<Instant>,
}

type Labels<const N: usize> = [(&'static str, Cow<'static, str>); N];

/// The way to the store, shared by all its APIs. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Upstream(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    reads: Semaphore,
    shop_reads: Semaphore,
    changes: Semaphore,
    log_ins: Semaphore,
    breakers: [Breaker; 4],
    repetitions: TpsBudget,
    calls: Family<Labels<2>, Counter>,
    repeated: Counter,
    seconds: Family<Labels<1>, Histogram>,
    open: Family<Labels<1>, Gauge>,
}

/// The right to make one call: its place, and the breaker's pass.
pub(super) struct Turn<'a> {
    upstream: &'a Upstream,
    call: Call,
    begun: Instant,
    pass: Option<Pass<'a>>,
    _places: (Option<SemaphorePermit<'a>>, SemaphorePermit<'a>),
}

impl Upstream {
    pub(crate) fn new() -> Self {
        let (ttl, least, share) = REPETITIONS;
        Self(Arc::new(Parts {
            reads: Semaphore::new(READS),
            shop_reads: Semaphore::new(SHOP_READS),
            changes: Semaphore::new(CHANGES),
            log_ins: Semaphore::new(LOG_INS),
            breakers: std::array::from_fn(|_| Breaker::new()),
            repetitions: TpsBudget::new(ttl, least, share),
            calls: Family::default(),
            repeated: Counter::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            open: Family::default(),
        }))
    }

    /// Adds the figures of all calls.
    pub fn register(&self, registry: &mut Registry) {
        let parts = &self.0;
        for lane in Lane::ALL {
            self.show(lane);
        }
        registry.register("store_calls", "Calls of the store by outcome", parts.calls.clone());
        registry.register("store_repeated", "Reads of the store that were repeated", parts.repeated.clone());
        registry.register("store_seconds", "Time until the store answered or did not", parts.seconds.clone());
        registry.register(
            "store_breaker_open",
            "1: the store is not asked, since it failed",
            parts.open.clone(),
        );
    }

    /// Whether the store is asked as usual: no breaker is open.
    pub fn is_well(&self) -> bool {
        self.0.breakers.iter().all(Breaker::is_closed)
    }

    /// Waits for a turn.
    ///
    /// # Errors
    /// When too much is asked already, or the store has been failing.
    pub(super) async fn turn(&self, call: Call) -> Result<Turn<'_>, StoreError> {
        let Some(places) = self.places(call.lane).await else {
            self.count(call, "no-room");
            return Err(StoreError::Unavailable("too many calls are under way".into()));
        };
        let Some(pass) = self.breaker(call.lane).pass(Instant::now()) else {
            self.count(call, "not-asked");
            return Err(StoreError::Unavailable("it has been failing and is not asked for a while".into()));
        };
        self.0.repetitions.deposit();
        Ok(Turn { upstream: self, call, begun: Instant::now(), pass: Some(pass), _places: places })
    }

    async fn places(&self, lane: Lane) -> Option<(Option<SemaphorePermit<'_>>, SemaphorePermit<'_>)> {
        let parts = &self.0;
        let places = async {
            let (own, all) = match lane {
                Lane::Shop => (Some(parts.shop_reads.acquire().await.ok()?), &parts.reads),
                Lane::Account => (None, &parts.reads),
                Lane::Change => (None, &parts.changes),
                Lane::LogIn => (None, &parts.log_ins),
            };
            Some((own, all.acquire().await.ok()?))
        };
        timeout(TURN, places).await.ok().flatten()
    }

    fn breaker(&self, lane: Lane) -> &Breaker {
        &self.0.breakers[lane as usize]
    }

    fn count(&self, call: Call, outcome: &'static str) {
        self.0
            .calls
            .get_or_create(&[("operation", call.operation.into()), ("outcome", outcome.into())])
            .inc();
    }

    fn show(&self, lane: Lane) {
        let open = i64::from(!self.breaker(lane).is_closed());
        self.0.open.get_or_create(&[("lane", lane.name().into())]).set(open);
    }
}

impl Turn<'_> {
    /// Whether the budget for repetitions allows one more.
    pub(super) fn may_repeat(&self) -> bool {
        let allowed = self.upstream.0.repetitions.withdraw();
        if allowed {
            self.upstream.0.repeated.inc();
        }
        allowed
    }

    /// Tells how the call ended; `failed`: the store, or the way there, is not well.
    pub(super) fn end(mut self, outcome: &'static str, failed: bool) {
        let (upstream, call, now) = (self.upstream, self.call, Instant::now());
        if let Some(pass) = self.pass.take() {
            pass.tell(failed, now);
        }
        upstream.count(call, outcome);
        upstream.show(call.lane);
        let seconds = now.duration_since(self.begun).as_secs_f64();
        upstream.0.seconds.get_or_create(&[("operation", call.operation.into())]).observe(seconds);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(lane: Lane) -> Call {
        Call { kind: Kind::Query, lane, operation: "Test", deadline: None }
    }

    #[tokio::test]
    async fn pages_of_the_shop_leave_room_for_the_account() {
        let upstream = Upstream::new();
        let mut turns = Vec::new();
        for _ in 0..SHOP_READS {
            turns.push(upstream.turn(call(Lane::Shop)).await.ok().unwrap());
        }
        let begun = Instant::now();
        assert!(matches!(upstream.turn(call(Lane::Shop)).await, Err(StoreError::Unavailable(_))));
        assert!(begun.elapsed() < TURN * 3, "nobody waits long for a turn");
        for _ in 0..READS - SHOP_READS {
            turns.push(upstream.turn(call(Lane::Account)).await.ok().unwrap());
        }
        assert!(upstream.turn(call(Lane::Account)).await.is_err());
        assert!(upstream.turn(call(Lane::Change)).await.is_ok(), "changes have room of their own");
        turns.clear();
        assert!(upstream.turn(call(Lane::Shop)).await.is_ok());
    }

    #[tokio::test]
    async fn a_broken_lane_leaves_the_others_open() {
        let upstream = Upstream::new();
        for _ in 0..20 {
            upstream.turn(call(Lane::Shop)).await.ok().unwrap().end("lost", true);
        }
        assert!(!upstream.is_well());
        assert!(upstream.turn(call(Lane::Shop)).await.is_err());
        assert!(upstream.turn(call(Lane::Account)).await.is_ok());
        let mut registry = Registry::default();
        upstream.register(&mut registry);
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &registry).unwrap();
        for line in [
            "store_breaker_open{lane=\"shop\"} 1",
            "store_breaker_open{lane=\"account\"} 0",
            "store_calls_total{operation=\"Test\",outcome=\"lost\"} 20",
            "store_calls_total{operation=\"Test\",outcome=\"not-asked\"} 1",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
    }

    #[tokio::test]
    async fn repetitions_are_a_small_part_of_the_calls() {
        let upstream = Upstream::new();
        let mut repeated = 0;
        for _ in 0..1_000 {
            let turn = upstream.turn(call(Lane::Account)).await.ok().unwrap();
            repeated += u32::from(turn.may_repeat());
            turn.end("answered", false);
        }
        assert!((50..=160).contains(&repeated), "{repeated}");
    }
}
