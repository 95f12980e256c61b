//! A circuit breaker: while most calls fail, the store is not asked, and those who wait get their answer at once.
//!
//! It opens when at least half of at least [`FEWEST`] calls of the last ten seconds failed. After a pause one call is let
//! through; its outcome closes the breaker or begins another pause.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rand::Rng;
use tokio::time::Instant;

/// Calls that are looked at: those of this many seconds, each in a slot of its own.
const SECONDS: u64 = 10;
/// With fewer calls nothing can be said.
const FEWEST: u32 = 20;
/// The pause, in milliseconds; drawn, so that several instances do not come back together.
const PAUSE: std::ops::RangeInclusive<u64> = 5_000..=6_000;

/// The state, shared by all calls of one kind.
#[derive(Debug)]
pub(super) struct Breaker {
    begun: Instant,
    state: Mutex<State>,
}

#[derive(Debug)]
enum State {
    Closed([Slot; SECONDS as usize]),
    Open {
        until: Instant,
    },
    /// One call is under way to see how the store is.
    Probing,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    second: u64,
    answered: u32,
    failed: u32,
}

/// The right to make one call; its outcome has to be told. Dropped without one (the caller went away), it counts as
/// nothing.
#[derive(Debug)]
#[must_use]
pub(super) struct Pass<'a> {
    breaker: &'a Breaker,
    is_probe: bool,
    told: bool,
}

impl Breaker {
    pub(super) fn new() -> Self {
        Self { begun: Instant::now(), state: Mutex::new(closed()) }
    }

    /// Lets a call through, or says that the store is not to be asked.
    pub(super) fn pass(&self, now: Instant) -> Option<Pass<'_>> {
        let mut state = self.state();
        let is_probe = match &*state {
            State::Closed(_) => false,
            State::Open { until } if now >= *until => true,
            State::Open { .. } | State::Probing => return None,
        };
        if is_probe {
            *state = State::Probing;
        }
        Some(Pass { breaker: self, is_probe, told: false })
    }

    /// Whether calls go through.
    pub(super) fn is_closed(&self) -> bool {
        matches!(*self.state(), State::Closed(_))
    }

    fn tell(&self, is_probe: bool, failed: bool, now: Instant) {
        let second = now.duration_since(self.begun).as_secs();
        let mut state = self.state();
        match &mut *state {
            State::Closed(slots) => {
                let slot = &mut slots[(second % SECONDS) as usize];
                if slot.second != second {
                    *slot = Slot { second, ..Slot::default() };
                }
                if failed {
                    slot.failed += 1
                } else {
                    slot.answered += 1
                }
                if failed && is_broken(slots, second) {
                    *state = open(now);
                }
            }
            State::Probing if is_probe && failed => *state = open(now),
            State::Probing if is_probe => *state = closed(),
            // A call from before it opened.
            State::Probing | State::Open { .. } => {}
        }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn closed() -> State {
    State::Closed([Slot::default(); SECONDS as usize])
}

fn open(now: Instant) -> State {
    State::Open { until: now + Duration::from_millis(rand::rng().random_range(PAUSE)) }
}

fn is_broken(slots: &[Slot], second: u64) -> bool {
    let recent = slots.iter().filter(|slot| slot.second + SECONDS > second);
    let (answered, failed) =
        recent.fold((0, 0), |(answered, failed), slot| (answered + slot.answered, failed + slot.failed));
    answered + failed >= FEWEST && failed >= answered
}

impl Pass<'_> {
    /// Tells how the call ended: a failure is one that says that the store, or the way there, is not well.
    pub(super) fn tell(mut self, failed: bool, now: Instant) {
        self.told = true;
        self.breaker.tell(self.is_probe, failed, now);
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        let mut state = self.breaker.state();
        if self.is_probe && !self.told && matches!(*state, State::Probing) {
            // The next call is the probe.
            *state = State::Open { until: self.breaker.begun };
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(breaker: &Breaker, milliseconds: u64) -> Instant {
        breaker.begun + Duration::from_millis(milliseconds)
    }

    fn call(breaker: &Breaker, milliseconds: u64, failed: bool) -> bool {
        let now = at(breaker, milliseconds);
        match breaker.pass(now) {
            Some(pass) => {
                pass.tell(failed, now);
                true
            }
            None => false,
        }
    }

    #[test]
    fn it_opens_when_half_of_twenty_calls_fail_and_closes_when_the_probe_is_answered() {
        let breaker = Breaker::new();
        for n in 0..19 {
            assert!(call(&breaker, n, n % 2 == 0));
        }
        assert!(breaker.is_closed(), "nineteen say nothing");
        assert!(call(&breaker, 20, true));
        assert!(!breaker.is_closed() && !call(&breaker, 4_900, false), "not asked for five seconds");
        assert!(call(&breaker, 6_100, false), "one call to see");
        assert!(breaker.is_closed());
    }

    #[test]
    fn while_one_call_looks_the_others_wait_and_its_failure_begins_another_pause() {
        let breaker = Breaker::new();
        for _ in 0..20 {
            call(&breaker, 0, true);
        }
        let probe = breaker.pass(at(&breaker, 6_100)).unwrap();
        assert!(!call(&breaker, 6_100, false));
        probe.tell(true, at(&breaker, 6_200));
        assert!(!call(&breaker, 11_000, false));
        assert!(call(&breaker, 12_300, false));
    }

    #[test]
    fn a_probe_that_is_given_up_leaves_room_for_the_next() {
        let breaker = Breaker::new();
        for _ in 0..20 {
            call(&breaker, 0, true);
        }
        drop(breaker.pass(at(&breaker, 6_100)));
        assert!(call(&breaker, 6_101, false));
        assert!(breaker.is_closed());
    }

    #[test]
    fn failures_of_long_ago_are_forgotten() {
        let breaker = Breaker::new();
        for n in 0..60 {
            assert!(call(&breaker, n * 1_000, true), "one failure a second is too few");
        }
    }

    proptest! {
        /// Against the plain definition, whatever the order of calls and pauses.
        #[test]
        fn it_is_open_exactly_when_the_rule_says_so(calls in prop::collection::vec((0u64..3_000, any::<bool>()), 1..300)) {
            let breaker = Breaker::new();
            let mut now = 0;
            let mut seen: Vec<(u64, bool)> = Vec::new();
            for (pause, failed) in calls {
                now += pause;
                let was_closed = breaker.is_closed();
                let went = call(&breaker, now, failed);
                prop_assert!(went || !was_closed, "a closed breaker lets every call through");
                if !was_closed {
                    if went && !failed {
                        seen.clear();
                    }
                    prop_assert_eq!(breaker.is_closed(), went && !failed);
                    continue;
                }
                seen.push((now / 1_000, failed));
                let recent: Vec<bool> =
                    seen.iter().filter(|(at, _)| at + SECONDS > now / 1_000).map(|(_, failed)| *failed).collect();
                let failures = recent.iter().filter(|failed| **failed).count();
                let broken = failed && recent.len() >= FEWEST as usize && failures * 2 >= recent.len();
                prop_assert_eq!(breaker.is_closed(), !broken);
                if broken {
                    seen.clear();
                }
            }
        }
    }
}
