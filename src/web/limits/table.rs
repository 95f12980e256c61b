//! The windows of all keys, and never more of them than fit.

use std::collections::HashMap;
use std::time::Duration;

use super::window::Window;
use crate::web::keyed_hash::Hash;

/// Most keys that are counted at the same time: they take some 10 MB.
pub(super) const CAPACITY: usize = 50_000;
/// So many that were not seen for longest are forgotten together, when there are too many.
const FORGOTTEN: usize = CAPACITY / 8;

/// Windows by key.
#[derive(Debug, Default)]
pub(super) struct Table {
    windows: HashMap<Hash, Seen>,
    /// Grows with every look at a key.
    age: u64,
}

#[derive(Debug)]
struct Seen {
    window: Window,
    at: u64,
}

impl Table {
    /// The window of a key, which is new when nobody counted by it lately.
    pub(super) fn window(&mut self, key: Hash, length: Duration, now: Duration) -> &mut Window {
        if self.windows.len() >= CAPACITY && !self.windows.contains_key(&key) {
            self.make_room(now);
        }
        self.age += 1;
        let seen = self.windows.entry(key).or_insert_with(|| Seen { window: Window::new(length), at: 0 });
        seen.at = self.age;
        &mut seen.window
    }

    /// The window of a key, if it is still known.
    pub(super) fn known(&mut self, key: &Hash) -> Option<&mut Window> {
        self.windows.get_mut(key).map(|seen| &mut seen.window)
    }

    fn make_room(&mut self, now: Duration) {
        self.windows.retain(|_, seen| seen.window.wait(1, now).is_some());
        if self.windows.len() + FORGOTTEN <= CAPACITY {
            return;
        }
        let mut ages: Vec<u64> = self.windows.values().map(|seen| seen.at).collect();
        let (_, oldest_kept, _) = ages.select_nth_unstable(FORGOTTEN);
        self.windows.retain(|_, seen| seen.at >= *oldest_kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    fn key(number: u64) -> Hash {
        u128::from(number).to_be_bytes()
    }

    #[test]
    fn keys_without_tries_make_room_first() {
        let mut table = Table::default();
        for number in 0..CAPACITY as u64 {
            let window = table.window(key(number), MINUTE, Duration::ZERO);
            if number < 100 {
                window.add(Duration::ZERO);
            }
        }
        table.window(key(u64::MAX), MINUTE, Duration::ZERO);
        assert_eq!(table.windows.len(), 101);
    }

    #[test]
    fn whoever_was_not_seen_for_longest_is_forgotten_and_there_are_never_too_many() {
        let mut table = Table::default();
        for number in 0..CAPACITY as u64 * 3 {
            table.window(key(number), MINUTE, Duration::ZERO).add(Duration::ZERO);
            // One of the first comes again and again.
            assert!(table.known(&key(7)).is_some() || number < 7);
            table.window(key(7), MINUTE, Duration::ZERO).add(Duration::ZERO);
            assert!(table.windows.len() <= CAPACITY);
        }
        assert!(table.known(&key(8)).is_none());
        assert!(table.known(&key(CAPACITY as u64 * 3 - 1)).is_some());
        assert!(table.windows.len() >= CAPACITY - FORGOTTEN);
    }
}
