//! Counts tries within a sliding window, in the same small memory however many they are.

use std::time::Duration;

/// The window is counted in so many parts of time. A try counts until the whole part in which it fell is over, so
/// never more than the limit pass within any window, and a try is forgiven a twelfth of the window late at most.
const PARTS: u32 = 12;
/// The running part, and the whole window before it.
const COUNTED: u32 = PARTS + 1;

/// The tries of one key. It is small, since there are many.
#[derive(Clone, Debug)]
pub(super) struct Window {
    /// In seconds.
    length: u32,
    newest: u32,
    counts: [u16; COUNTED as usize],
}

/// When a try was counted; needed to take it back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted(u32);

impl Window {
    /// A window of this length in whole seconds, without tries. Moments are told as the time since any fixed beginning.
    pub(super) fn new(length: Duration) -> Self {
        Self { length: length.as_secs() as u32, newest: 0, counts: [0; COUNTED as usize] }
    }

    /// Counts a try.
    pub(super) fn add(&mut self, now: Duration) -> Counted {
        self.move_to(now);
        let count = self.slot(self.newest);
        *count = count.saturating_add(1);
        Counted(self.newest)
    }

    /// Takes a try back.
    pub(super) fn take_back(&mut self, counted: Counted) {
        if counted.0 + COUNTED > self.newest {
            let count = self.slot(counted.0);
            *count = count.saturating_sub(1);
        }
    }

    /// How long it takes until fewer than `most` tries count; nothing when it is so already.
    pub(super) fn wait(&mut self, most: u32, now: Duration) -> Option<Duration> {
        self.move_to(now);
        let mut left: u32 = self.counts.iter().map(|count| u32::from(*count)).sum();
        if left < most {
            return None;
        }
        let oldest = self.newest.saturating_sub(PARTS);
        for part in oldest..=self.newest {
            left -= u32::from(*self.slot(part));
            if left < most {
                return Some(self.begin_of(part + COUNTED).saturating_sub(now));
            }
        }
        Some(self.begin_of(self.newest + COUNTED).saturating_sub(now))
    }

    /// Forgets what is too old. Time never goes back: a late comer is counted as of now.
    fn move_to(&mut self, now: Duration) {
        let part = (now.as_millis() * u128::from(PARTS) / (u128::from(self.length.max(1)) * 1000)) as u32;
        if part > self.newest {
            for passed in (self.newest + 1).max(part.saturating_sub(PARTS))..=part {
                *self.slot(passed) = 0;
            }
            self.newest = part;
        }
    }

    fn begin_of(&self, part: u32) -> Duration {
        Duration::from_millis((u64::from(part) * u64::from(self.length) * 1000).div_ceil(u64::from(PARTS)))
    }

    fn slot(&mut self, part: u32) -> &mut u16 {
        &mut self.counts[(part % COUNTED) as usize]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn the_wait_that_is_told_is_long_enough_and_not_much_too_long() {
        for first in [0, 1, 4_999, 59_999, 123_456] {
            let begun = Duration::from_millis(first);
            let mut window = Window::new(MINUTE);
            for _ in 0..5 {
                assert_eq!(window.wait(5, begun), None);
                window.add(begun);
            }
            let wait = window.wait(5, begun).unwrap();
            assert!(wait >= MINUTE && wait <= MINUTE + MINUTE / 12, "{first}: {wait:?}");
            assert!(window.wait(5, begun + wait - Duration::from_millis(1)).is_some());
            assert_eq!(window.wait(5, begun + wait), None);
        }
    }

    #[test]
    fn a_try_that_is_taken_back_leaves_room_and_an_old_one_changes_nothing() {
        let mut window = Window::new(MINUTE);
        let old = window.add(Duration::ZERO);
        let later = MINUTE * 3;
        let counted = window.add(later);
        window.take_back(old);
        assert!(window.wait(1, later).is_some());
        window.take_back(counted);
        assert_eq!(window.wait(1, later), None);
    }

    proptest! {
        #[test]
        fn whatever_comes_when_no_window_holds_more_than_the_limit(
            most in 1_u32..8,
            steps in prop::collection::vec((0_u64..40_000, any::<bool>()), 1..200),
        ) {
            let (mut window, mut now, mut passed) = (Window::new(MINUTE), Duration::ZERO, Vec::new());
            for (step, is_back) in steps {
                // A clock that is read by one thread and used by another may seem to go back.
                let seen = if is_back { now.saturating_sub(Duration::from_millis(step)) } else {
                    now += Duration::from_millis(step);
                    now
                };
                if window.wait(most, seen).is_none() {
                    window.add(seen);
                    passed.push(now);
                }
                let within = passed.iter().filter(|then| now - **then < MINUTE).count();
                prop_assert!(within <= most as usize, "{within} of {most}");
            }
        }

        #[test]
        fn tries_that_are_taken_back_never_lower_the_count_of_others(
            steps in prop::collection::vec((0_u64..20_000, any::<bool>()), 1..100),
        ) {
            let (mut window, mut now, mut kept) = (Window::new(MINUTE), Duration::ZERO, Vec::new());
            for (step, is_taken_back) in steps {
                now += Duration::from_millis(step);
                let counted = window.add(now);
                if is_taken_back { window.take_back(counted) } else { kept.push(now) }
            }
            let within = kept.iter().filter(|then| now - **then < MINUTE).count() as u32;
            prop_assert!(within == 0 || window.wait(within, now).is_some());
        }
    }
}
