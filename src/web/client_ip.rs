//! The shopper's address, as far as it can be believed.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};

/// An address, or all that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressRange {
    /// As IPv6; IPv4 is mapped into it.
    bits: u128,
    mask: u128,
}

/// This is neither an address nor a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is no IP address and no range such as 10.0.0.0/8")]
pub struct NoRange;

impl FromStr for AddressRange {
    type Err = NoRange;

    fn from_str(text: &str) -> Result<Self, NoRange> {
        let (address, length) = match text.split_once('/') {
            Some((address, length)) => (address, Some(length.parse::<u32>().map_err(|_| NoRange)?)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| NoRange)?;
        let (width, offset) = if address.is_ipv4() { (32, 96) } else { (128, 0) };
        let length = length.unwrap_or(width);
        if length > width {
            return Err(NoRange);
        }
        let mask = u128::MAX.checked_shl(128 - (offset + length)).unwrap_or(0);
        Ok(Self { bits: bits(address) & mask, mask })
    }
}

impl AddressRange {
    fn contains(&self, address: IpAddr) -> bool {
        bits(address) & self.mask == self.bits
    }
}

fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_ipv6_mapped().to_bits(),
        IpAddr::V6(address) => Ipv6Addr::to_bits(address),
    }
}

/// Reverse proxies of the operator.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(Vec<AddressRange>);

impl TrustedProxies {
    /// The proxies at these addresses.
    pub fn new(ranges: Vec<AddressRange>) -> Self {
        Self(ranges)
    }

    /// Whether the request came from one of them.
    pub fn sent(&self, extensions: &Extensions) -> bool {
        extensions.get::<ConnectInfo<SocketAddr>>().is_some_and(|ConnectInfo(peer)| self.include(peer.ip()))
    }

    /// Whether this is the address of one of them.
    pub fn include(&self, address: IpAddr) -> bool {
        self.0.iter().any(|range| range.contains(address.to_canonical()))
    }

    /// The address of the shopper who sent this request.
    pub fn client_ip(&self, parts: &Parts) -> Option<IpAddr> {
        let ConnectInfo(peer) = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
        Some(self.resolve(peer.ip().to_canonical(), &parts.headers))
    }

    /// The right-most entry of `X-Forwarded-For` that is no trusted proxy, if the peer is one; else the peer.
    fn resolve(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        if !self.include(peer) {
            return peer;
        }
        let entries: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        for entry in entries.iter().rev() {
            match entry_address(entry.trim()) {
                Some(ip) if self.include(ip) => {}
                Some(ip) => return ip,
                // What stands left of an unreadable entry is anybody's word.
                None => break,
            }
        }
        peer
    }
}

/// Some proxies write the port as well.
fn entry_address(entry: &str) -> Option<IpAddr> {
    let with_port = || entry.parse::<SocketAddr>().ok().map(|socket| socket.ip());
    entry.parse::<IpAddr>().ok().or_else(with_port).map(|ip| ip.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(peer: &str, forwarded: &str) -> String {
        let ranges = ["10.0.0.1", "10.0.0.2", "fd00:1::/32", "172.16.0.0/12"];
        let proxies = TrustedProxies::new(ranges.map(|range| range.parse().unwrap()).into());
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        proxies.resolve(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        assert_eq!(resolve("203.0.113.9", "1.2.3.4"), "203.0.113.9");
        assert_eq!(resolve("10.0.0.1", "1.2.3.4, 198.51.100.7, 10.0.0.2"), "198.51.100.7");
        assert_eq!(resolve("10.0.0.1", "1.2.3.4, junk"), "10.0.0.1");
        assert_eq!(resolve("10.0.0.1", ""), "10.0.0.1");
        assert_eq!(resolve("10.0.0.1", "2001:db8::1"), "2001:db8::1");
        assert_eq!(resolve("10.0.0.1", "198.51.100.7, ::ffff:10.0.0.2"), "198.51.100.7");
    }

    #[test]
    fn ranges_of_proxies_are_believed_as_a_whole() {
        assert_eq!(resolve("172.16.0.9", "1.2.3.4, 198.51.100.7, 172.31.255.255"), "198.51.100.7");
        assert_eq!(resolve("172.32.0.1", "1.2.3.4"), "172.32.0.1");
        assert_eq!(resolve("fd00:1:ffff::1", "198.51.100.7, fd00:1::2"), "198.51.100.7");
        assert_eq!(resolve("fd00:2::1", "1.2.3.4"), "fd00:2::1");
    }

    #[test]
    fn an_entry_may_name_its_port() {
        assert_eq!(resolve("10.0.0.1", "198.51.100.7:4711"), "198.51.100.7");
        assert_eq!(resolve("10.0.0.1", "[2001:db8::1]:4711, 10.0.0.2:80"), "2001:db8::1");
    }

    #[test]
    fn what_is_no_range_is_refused() {
        for bad in ["", "gateway", "10.0.0.1/", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0/8", "/8"] {
            assert_eq!(bad.parse::<AddressRange>(), Err(NoRange), "{bad}");
        }
        for all in ["0.0.0.0/0", "::/0"] {
            assert!(all.parse::<AddressRange>().unwrap().contains("192.0.2.1".parse().unwrap()), "{all}");
        }
        assert!(!"0.0.0.0/0".parse::<AddressRange>().unwrap().contains("2001:db8::1".parse().unwrap()));
    }
}
