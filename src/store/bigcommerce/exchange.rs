//! HTTP to an API of the store: time and size limits, and which failures may be tried again.

use std::time::Duration;

use rand::Rng;
use reqwest::header::{self, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Response, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use tokio::time::Instant;
use url::Url;

use super::config::ConfigError;
use super::documents::Kind;
use super::http_client::client;
use super::response::no_answer;
use crate::store::StoreError;

/// Longest time for a query with its repetition, and for a change.
const LIMITS: Limits = Limits { query: Duration::from_secs(4), mutation: Duration::from_secs(10) };
/// A repetition that has less time left than this is not begun.
const WORTH_REPEATING: Duration = Duration::from_secs(1);
/// The pause before a repetition is drawn from this range, in milliseconds.
const PAUSE: std::ops::RangeInclusive<u64> = 50..=250;
/// Largest answer, after decompression.
pub(super) const ANSWER: usize = 2 * 1024 * 1024;

const RATE_LIMIT_RESET: HeaderName = HeaderName::from_static("x-rate-limit-time-reset-ms");

/// An address at which the store takes JSON and answers with JSON.
#[derive(Debug)]
pub(super) struct Endpoint {
    client: Client,
    url: Url,
    pub(super) limits: Limits,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub(super) query: Duration,
    pub(super) mutation: Duration,
}

/// Why an attempt gave no answer.
enum Failure {
    /// The connection was never established, so nothing was sent.
    NotSent(&'static str),
    /// The request went out and the other side, or the way there, failed. `again`: queries may be repeated.
    Lost { why: String, again: bool },
    /// A clear answer.
    Clear(StoreError),
}

impl Failure {
    fn lost(why: &str) -> Self {
        Self::Lost { why: why.into(), again: false }
    }

    fn may_repeat(&self, kind: Kind) -> bool {
        match self {
            Self::NotSent(_) => true,
            Self::Lost { again, .. } => *again && kind == Kind::Query,
            Self::Clear(_) => false,
        }
    }

    fn into_error(self, kind: Kind) -> StoreError {
        match self {
            Self::NotSent(why) => StoreError::Unavailable(why.into()),
            Self::Lost { why, .. } => no_answer(kind, why),
            Self::Clear(error) => error,
        }
    }
}

impl Endpoint {
    /// An address with the secret header that opens it. `name` names the API for error messages.
    pub(super) fn new(
        name: &'static str,
        url: Url,
        (header, secret): (HeaderName, HeaderValue),
    ) -> Result<Self, ConfigError> {
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
            return Err(ConfigError::Address(name));
        }
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(header, secret);
        Ok(Self { client: client(&url, headers)?, url, limits: LIMITS })
    }

    /// Sends a request and reads the body of the answer; `headers` win over those of the address.
    ///
    /// # Errors
    /// When there is no usable answer, or it refuses our own token.
    pub(super) async fn post(
        &self,
        kind: Kind,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Vec<u8>, StoreError> {
        self.exchange(kind, headers, body).await.map_err(|failure| failure.into_error(kind))
    }

    async fn exchange(&self, kind: Kind, headers: &HeaderMap, body: &[u8]) -> Result<Vec<u8>, Failure> {
        let deadline = Instant::now()
            + match kind {
                Kind::Query => self.limits.query,
                Kind::Mutation => self.limits.mutation,
            };
        let first = self.attempt(headers, body, deadline).await;
        match &first {
            Err(failure) if failure.may_repeat(kind) => {}
            _ => return first,
        }
        let pause = Duration::from_millis(rand::rng().random_range(PAUSE));
        if deadline.saturating_duration_since(Instant::now()) < WORTH_REPEATING + pause {
            return first;
        }
        tokio::time::sleep(pause).await;
        self.attempt(headers, body, deadline).await
    }

    async fn attempt(&self, headers: &HeaderMap, body: &[u8], deadline: Instant) -> Result<Vec<u8>, Failure> {
        let request = self
            .client
            .post(self.url.clone())
            .headers(headers.clone())
            .timeout(deadline.saturating_duration_since(Instant::now()))
            .body(body.to_vec());
        let response = request.send().await.map_err(|error| {
            if error.is_connect() {
                Failure::NotSent("no connection")
            } else if error.is_timeout() {
                Failure::lost("time-out")
            } else {
                Failure::Lost { why: "the connection broke before the answer".into(), again: true }
            }
        })?;
        read_answer(response).await
    }
}

/// A header that holds a secret; `None` when it is empty or cannot be sent.
pub(super) fn secret_header(secret: &SecretString) -> Option<HeaderValue> {
    let mut value = HeaderValue::try_from(secret.expose_secret()).ok().filter(|value| !value.is_empty())?;
    value.set_sensitive(true);
    Some(value)
}

/// The body of an answer, or what its status means.
async fn read_answer(response: Response) -> Result<Vec<u8>, Failure> {
    let status = response.status();
    let why = format!("HTTP {}", status.as_u16());
    Err(match status {
        _ if status.is_success() => return read_body(response).await,
        // Some servers tell of a refused document in the same words as others do in a 200.
        StatusCode::BAD_REQUEST => match read_body(response).await {
            Ok(body) if body.first() == Some(&b'{') => return Ok(body),
            _ => Failure::Clear(StoreError::Unexpected(why)),
        },
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            Failure::Clear(StoreError::Misconfigured(format!("{why}: the API token is not accepted")))
        }
        _ if status.is_redirection() || status == StatusCode::NOT_FOUND => {
            Failure::Clear(StoreError::Misconfigured(format!("{why}: there is no API at this address")))
        }
        StatusCode::TOO_MANY_REQUESTS => {
            Failure::Clear(StoreError::Throttled { retry_after: retry_after(response.headers()) })
        }
        StatusCode::SERVICE_UNAVAILABLE => match read_body(response).await {
            Ok(page) if tells_of_maintenance(&page) => {
                Failure::Clear(StoreError::Closed("maintenance".into()))
            }
            _ => Failure::Lost { why, again: true },
        },
        StatusCode::BAD_GATEWAY | StatusCode::GATEWAY_TIMEOUT => Failure::Lost { why, again: true },
        StatusCode::REQUEST_TIMEOUT => Failure::lost(&why),
        _ if status.is_server_error() => Failure::lost(&why),
        _ => Failure::Clear(StoreError::Unexpected(why)),
    })
}

fn tells_of_maintenance(page: &[u8]) -> bool {
    String::from_utf8_lossy(page).to_lowercase().contains("maintenance")
}

/// Reads a body up to the limit; what is counted is decompressed already.
async fn read_body(mut response: Response) -> Result<Vec<u8>, Failure> {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > ANSWER => {
                return Err(Failure::lost("the answer is too large"));
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body),
            Err(error) if error.is_timeout() => return Err(Failure::lost("time-out")),
            Err(_) => return Err(Failure::lost("the answer broke off")),
        }
    }
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let number = |name: HeaderName| headers.get(name)?.to_str().ok()?.trim().parse::<u64>().ok();
    number(header::RETRY_AFTER)
        .map(Duration::from_secs)
        .or_else(|| number(RATE_LIMIT_RESET).map(Duration::from_millis))
}
