//! How many connections there may be, and how many of one address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use super::Connections;

/// One address may have this part of all.
const PART: usize = 10;

/// The places, shared by all connections.
#[derive(Clone)]
pub(super) struct Places(Arc<Inner>);

struct Inner {
    allowed: Connections,
    taken: Mutex<Taken>,
}

#[derive(Default)]
struct Taken {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
}

/// Why there is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// There are too many connections.
    Full,
    /// This address has too many.
    TooManyOfOne,
}

/// A place; dropped, it is free again.
pub(super) struct Place {
    places: Places,
    address: IpAddr,
}

impl Places {
    pub(super) fn new(allowed: Connections) -> Self {
        Self(Arc::new(Inner { allowed, taken: Mutex::default() }))
    }

    /// Takes a place for this address.
    pub(super) fn take(&self, address: IpAddr) -> Result<Place, Refusal> {
        let Inner { allowed, .. } = &*self.0;
        let address = counted_as(address);
        let own =
            if allowed.trusted_proxies.include(address) { allowed.most } else { allowed.most.div_ceil(PART) };
        let mut taken = self.taken();
        if taken.all >= allowed.most {
            return Err(Refusal::Full);
        }
        let count = taken.by_address.entry(address).or_default();
        if *count >= own {
            return Err(Refusal::TooManyOfOne);
        }
        *count += 1;
        taken.all += 1;
        Ok(Place { places: self.clone(), address })
    }

    fn taken(&self) -> std::sync::MutexGuard<'_, Taken> {
        self.0.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whoever has one IPv6 address has the 2^64 beside it.
fn counted_as(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() >> 64 << 64).into()),
        v4 => v4,
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken();
        taken.all -= 1;
        if let Some(count) = taken.by_address.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                taken.by_address.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::client_ip::TrustedProxies;

    fn places(most: usize) -> Places {
        let trusted_proxies = TrustedProxies::new(vec!["10.0.0.1".parse().unwrap()]);
        Places::new(Connections { most, trusted_proxies })
    }

    fn take(places: &Places, address: &str) -> Result<Place, Refusal> {
        places.take(address.parse().unwrap())
    }

    #[test]
    fn one_address_gets_a_tenth_and_a_trusted_proxy_all() {
        let places = places(20);
        let kept: Vec<_> = (0..2).map(|_| take(&places, "192.0.2.1").ok().unwrap()).collect();
        assert_eq!(take(&places, "192.0.2.1").err(), Some(Refusal::TooManyOfOne));
        let others: Vec<_> = (0..18).map(|_| take(&places, "10.0.0.1").ok().unwrap()).collect();
        assert_eq!(take(&places, "192.0.2.9").err(), Some(Refusal::Full));
        drop((kept, others));
        assert!(take(&places, "192.0.2.1").is_ok());
        assert!(places.taken().by_address.is_empty(), "nothing is remembered of who is gone");
    }

    #[test]
    fn addresses_of_one_network_count_as_one() {
        let places = places(20);
        let _kept = [take(&places, "2001:db8::1"), take(&places, "2001:db8::ffff:1")];
        assert_eq!(take(&places, "2001:db8::2").err(), Some(Refusal::TooManyOfOne));
        assert!(take(&places, "2001:db8:0:1::1").is_ok());
        let _more = [take(&places, "192.0.2.1"), take(&places, "::ffff:192.0.2.1")];
        assert_eq!(take(&places, "192.0.2.1").err(), Some(Refusal::TooManyOfOne));
    }
}
