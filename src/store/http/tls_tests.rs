//! What the client makes of servers whose certificates are not good, and of those that speak no modern TLS.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use reqwest::header::HeaderMap;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{RootCertStore, ServerConfig, ServerConnection, StreamOwned};

use super::client::client_trusting;

/// What a server was told after the handshake.
type Heard = Arc<Mutex<Vec<u8>>>;

/// An authority that the client trusts.
struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    fn roots(&self) -> RootCertStore {
        let mut roots = RootCertStore::empty();
        roots.add(self.0.der().clone()).unwrap();
        roots
    }

    /// A server with a certificate for this name that ends in this year.
    fn server(&self, name: &str, year: i32) -> (u16, Heard) {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(year, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        serve(certificate.der().clone(), &key)
    }
}

fn serve(certificate: CertificateDer<'static>, key: &KeyPair) -> (u16, Heard) {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let (config, heard) = (Arc::new(config), Heard::default());
    let (listener, hears) = (TcpListener::bind("127.0.0.1:0").unwrap(), heard.clone());
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut tls = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream);
            let mut bytes = [0; 4096];
            if let Ok(length @ 1..) = tls.read(&mut bytes) {
                hears.lock().unwrap().extend_from_slice(&bytes[..length]);
                let _ = tls.write_all(b"HTTP/1.1 200 X\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}");
                let _ = tls.flush();
            }
        }
    });
    (port, heard)
}

/// Sends a secret to a server at this address; the roots are all that is trusted.
async fn ask(roots: RootCertStore, url: &str) -> Result<u16, reqwest::Error> {
    let url = url.parse().unwrap();
    let client = client_trusting(roots, &url, HeaderMap::new()).unwrap();
    let answer = client.post(url).header("authorization", "Bearer s3cret").body("{}").send().await?;
    Ok(answer.status().as_u16())
}

#[tokio::test]
async fn a_good_certificate_is_spoken_to() {
    let authority = Authority::new();
    let (port, heard) = authority.server("localhost", 2100);
    assert_eq!(ask(authority.roots(), &format!("https://localhost:{port}/")).await.unwrap(), 200);
    assert!(String::from_utf8_lossy(&heard.lock().unwrap()).contains("s3cret"));
}

#[tokio::test]
async fn no_secret_is_told_to_a_server_whose_certificate_is_not_good() {
    let (authority, stranger) = (Authority::new(), Authority::new());
    let itself = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    for (what, (port, heard)) in [
        ("expired", authority.server("localhost", 2021)),
        ("for another name", authority.server("other.example", 2100)),
        ("of an unknown authority", stranger.server("localhost", 2100)),
        ("signed by itself", serve(itself.cert.der().clone(), &itself.signing_key)),
    ] {
        let error = ask(authority.roots(), &format!("https://localhost:{port}/")).await.unwrap_err();
        assert!(error.is_connect(), "{what}: nothing was sent: {error:?}");
        assert!(heard.lock().unwrap().is_empty(), "{what}");
    }
}

#[tokio::test]
async fn https_never_becomes_plain_or_old() {
    // A server that speaks plain HTTP, and one that answers in TLS 1.0.
    let plain: &[u8] = b"HTTP/1.1 200 X\r\ncontent-length: 2\r\n\r\n{}";
    let mut old = vec![0x16, 0x03, 0x01, 0x00, 0x2a, 0x02, 0x00, 0x00, 0x26, 0x03, 0x01];
    old.extend([7; 32]);
    old.extend([0x00, 0x00, 0x2f, 0x00]);
    for answer in [plain.to_vec(), old] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut heard = vec![0; 4096];
            let length = stream.read(&mut heard).unwrap();
            stream.write_all(&answer).unwrap();
            let _ = stream.shutdown(std::net::Shutdown::Write);
            heard.truncate(length);
            let _ = stream.read_to_end(&mut heard);
            heard
        });
        let error = ask(Authority::new().roots(), &format!("https://localhost:{port}/")).await.unwrap_err();
        assert!(error.is_connect(), "{error:?}");
        let heard = server.join().unwrap();
        assert!(!String::from_utf8_lossy(&heard).contains("s3cret"));
    }
}
