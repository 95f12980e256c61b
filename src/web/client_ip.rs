//! The shopper's address, as far as it can be believed.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};

/// Reverse proxies of the operator.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(Vec<IpAddr>);

impl TrustedProxies {
    /// The proxies at these addresses.
    pub fn new(addresses: Vec<IpAddr>) -> Self {
        Self(addresses.into_iter().map(|address| address.to_canonical()).collect())
    }

    /// Whether the request came from one of them.
    pub fn sent(&self, extensions: &Extensions) -> bool {
        extensions.get::<ConnectInfo<SocketAddr>>().is_some_and(|ConnectInfo(peer)| self.include(peer.ip()))
    }

    /// Whether this is the address of one of them.
    pub fn include(&self, address: IpAddr) -> bool {
        self.0.contains(&address.to_canonical())
    }

    /// The address of the shopper who sent this request.
    pub fn client_ip(&self, parts: &Parts) -> Option<IpAddr> {
        let ConnectInfo(peer) = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
        Some(self.resolve(peer.ip().to_canonical(), &parts.headers))
    }

    /// The right-most entry of `X-Forwarded-For` that is no trusted proxy, if the peer is one; else the peer.
    fn resolve(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        if !self.0.contains(&peer) {
            return peer;
        }
        let entries: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        for entry in entries.iter().rev() {
            match entry.trim().parse::<IpAddr>().map(|ip| ip.to_canonical()) {
                Ok(ip) if self.0.contains(&ip) => {}
                Ok(ip) => return ip,
                // What stands left of an unreadable entry is anybody's word.
                Err(_) => break,
            }
        }
        peer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(peer: &str, forwarded: &str) -> String {
        let proxies = TrustedProxies::new(vec!["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()]);
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
}
