//! The HTTP client: trust, protocols, and what it must not do.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Client, redirect};
use rustls::{ClientConfig, RootCertStore};
use url::Url;

use super::{ConfigError, is_loopback};

/// Longest time until a connection stands.
const CONNECT: Duration = Duration::from_secs(1);
/// Idle connections are closed before the other side does it.
const POOL_IDLE: Duration = Duration::from_secs(20);

/// The client's trust is built in, so that it needs nothing of the system that it runs on.
pub(super) fn client(url: &Url, headers: HeaderMap) -> Result<Client, ConfigError> {
    client_trusting(RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() }, url, headers)
}

/// The same with other roots of trust.
pub(super) fn client_trusting(
    roots: RootCertStore,
    url: &Url,
    headers: HeaderMap,
) -> Result<Client, ConfigError> {
    let failed = |error: &dyn std::error::Error| ConfigError::Client(error.to_string());
    let mut tls = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| failed(&error))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let mut builder = Client::builder()
        .tls_backend_preconfigured(tls)
        .user_agent(concat!("storefront-account/", env!("CARGO_PKG_VERSION")))
        .default_headers(headers)
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(CONNECT)
        .pool_idle_timeout(POOL_IDLE);
    if is_loopback(url) {
        builder = builder.no_proxy();
    }
    builder.build().map_err(|error| failed(&error))
}
