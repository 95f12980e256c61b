//! Under which names requests may ask for the app. A name that somebody made up would pass the check for forms of other
//! sites, since such a form names the same host as its origin.

use std::net::IpAddr;

use axum::extract::{Request, State};
use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use url::Url;

use crate::app::AppState;

/// Where proxies look whether the app is well; they ask by address.
const CHECKED_BY_ADDRESS: [&str; 2] = ["/healthz", "/readyz"];

/// The names.
#[derive(Clone, Debug)]
pub struct AllowedHosts {
    names: Vec<String>,
    /// Without a public URL the app is tried out on somebody's own machine: any address, and `localhost`. Only a name that
    /// somebody else's DNS answers for can be used against it.
    any_address: bool,
}

impl AllowedHosts {
    /// The host of the public URL, and further ones in lower case; those without a port may have any.
    pub fn new(public_url: Option<&Url>, further: &[String]) -> Self {
        let mut names = further.to_vec();
        if let Some(url) = public_url
            && let Some(host) = url.host_str()
        {
            match (url.port(), url.port_or_known_default()) {
                (Some(port), _) => names.push(format!("{host}:{port}")),
                // Both with the usual port and without.
                (None, usual) => {
                    names.extend([format!("{host}:{}", usual.unwrap_or_default()), format!("{host}:")])
                }
            }
        }
        Self { names, any_address: public_url.is_none() }
    }

    fn allows(&self, authority: &str) -> bool {
        if authority.contains('@') {
            return false;
        }
        let Ok(authority) = authority.parse::<Authority>() else { return false };
        let host = authority.host().to_ascii_lowercase();
        let port = authority.port();
        let with_port = format!("{host}:{}", port.as_ref().map_or("", |port| port.as_str()));
        self.names.iter().any(|name| *name == host || *name == with_port)
            || (self.any_address && (host == "localhost" || is_address(&host)))
    }

    /// Whether a request names one allowed host, in its header and, where there is one, in its address.
    pub(super) fn allow(&self, request: &Request) -> bool {
        let header = only(request.headers(), HOST.as_str());
        let in_address = request.uri().authority().is_none_or(|authority| self.allows(authority.as_str()));
        in_address && header.is_some_and(|host| self.allows(host))
    }
}

fn is_address(host: &str) -> bool {
    host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().is_ok()
}

/// The value of a header that must stand once.
pub(super) fn only<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// Refuses requests for other hosts, and leads those that reached a proxy of ours by plain http to https.
pub async fn check(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if !app.hosts.allow(&request) && !CHECKED_BY_ADDRESS.contains(&request.uri().path()) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    if app.https && came_by_http(&app, &request) {
        return lead_to_https(&app, &request);
    }
    next.run(request).await
}

/// Whether a trusted proxy says so; nobody else can know.
fn came_by_http(app: &AppState, request: &Request) -> bool {
    app.trusted_proxies.sent(request.extensions())
        && only(request.headers(), "x-forwarded-proto") == Some("http")
}

/// Pages are asked for anew; what a form held was readable on its way and is not used.
fn lead_to_https(app: &AppState, request: &Request) -> Response {
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
    match (&app.public_origin, request.method()) {
        (Some(origin), &Method::GET | &Method::HEAD) => {
            Redirect::permanent(&format!("{origin}{target}")).into_response()
        }
        _ => StatusCode::FORBIDDEN.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn hosts(public_url: Option<&str>) -> AllowedHosts {
        AllowedHosts::new(
            public_url.map(|url| url.parse().unwrap()).as_ref(),
            &["lb.internal".to_owned(), "10.0.0.5:3000".to_owned()],
        )
    }

    #[test]
    fn the_public_name_and_the_named_ones_are_allowed() {
        let hosts = hosts(Some("https://shop.example.com"));
        for host in [
            "shop.example.com",
            "SHOP.example.com",
            "shop.example.com:443",
            "lb.internal:81",
            "10.0.0.5:3000",
        ] {
            assert!(hosts.allows(host), "{host}");
        }
        for host in [
            "evil.test",
            "shop.example.com.evil.test",
            "shop.example.com:8443",
            "shop.example.com@evil.test",
            "evil.test@shop.example.com",
            "10.0.0.5",
            "10.0.0.5:3001",
            "127.0.0.1",
            "localhost",
            "",
            "shop.example.com/",
            "[::1",
        ] {
            assert!(!hosts.allows(host), "{host}");
        }
    }

    #[test]
    fn a_port_of_the_public_url_belongs_to_its_name() {
        let hosts = hosts(Some("http://127.0.0.1:4000"));
        assert!(hosts.allows("127.0.0.1:4000"));
        assert!(
            !hosts.allows("127.0.0.1") && !hosts.allows("127.0.0.1:80") && !hosts.allows("localhost:4000")
        );
    }

    #[test]
    fn without_a_public_url_addresses_are_allowed_but_no_names() {
        let hosts = hosts(None);
        for host in ["127.0.0.1:3000", "localhost:3000", "[::1]:3000", "192.168.1.7"] {
            assert!(hosts.allows(host), "{host}");
        }
        assert!(!hosts.allows("rebound.evil.test:3000") && !hosts.allows("localhost.evil.test"));
    }

    #[test]
    fn a_request_names_exactly_one_host() {
        let hosts = hosts(Some("https://shop.example.com"));
        let request = |uri: &str, named: &[&str]| {
            let mut request = Request::builder().uri(uri);
            for host in named {
                request = request.header(HOST, *host);
            }
            hosts.allow(&request.body(Body::empty()).unwrap())
        };
        assert!(request("/", &["shop.example.com"]));
        assert!(request("https://shop.example.com/", &["shop.example.com"]));
        assert!(!request("/", &[]));
        assert!(!request("/", &["shop.example.com", "shop.example.com"]));
        assert!(!request("/", &["shop.example.com", "evil.test"]));
        assert!(!request("http://evil.test/", &["shop.example.com"]));
        assert!(!request("http://shop.example.com/", &["evil.test"]));
    }
}
