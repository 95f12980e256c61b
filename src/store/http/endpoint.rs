//! HTTP to an API of the store: time and size limits, and which failures may be tried again.

use std::ops::RangeInclusive;
use std::time::Duration;

use rand::Rng;
use reqwest::header::{self, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Response, StatusCode};
use tokio::time::Instant;
use url::Url;

use super::client::client;
use super::upstream::{Call, Turn, Upstream};
use super::{ConfigError, Kind, no_answer};
use crate::store::StoreError;

/// Longest time for a query with its repetition, and for a change.
const LIMITS: Limits = Limits { query: Duration::from_secs(4), mutation: Duration::from_secs(10) };
/// A repetition that has less time left than this is not begun.
const WORTH_REPEATING: Duration = Duration::from_secs(1);
/// With less time than this, nothing is asked at all.
const LEAST: Duration = Duration::from_millis(50);
/// The pause before a repetition is drawn from this range, in milliseconds.
const PAUSE: RangeInclusive<u64> = 50..=250;
/// The same for a store that asked for fewer requests.
const THROTTLED_PAUSE: RangeInclusive<u64> = 1_000..=1_600;
/// A store that asks to come back this soon is waited for.
const SHORT_WAIT: Duration = Duration::from_secs(1);
/// Largest answer, after decompression.
pub(in crate::store) const ANSWER: usize = 2 * 1024 * 1024;

/// An address at which the store takes JSON and answers with JSON.
#[derive(Debug)]
pub(in crate::store) struct Endpoint {
    client: Client,
    url: Url,
    read_status: StatusReader,
    upstream: Upstream,
    pub(in crate::store) limits: Limits,
}

#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct Limits {
    pub(in crate::store) query: Duration,
    pub(in crate::store) mutation: Duration,
}

/// What an answer came back with.
#[derive(Debug)]
pub(in crate::store) struct Reply {
    pub(in crate::store) status: StatusCode,
    pub(in crate::store) headers: HeaderMap,
    pub(in crate::store) body: Vec<u8>,
}

/// What an API means by the status of an answer, where that is not what everybody means by it: `Ok` for an answer
/// to be read like that to any other request.
pub(in crate::store) type StatusReader = fn(&Reply) -> Option<Result<(), Failure>>;

/// Why an attempt gave no answer.
#[derive(Debug)]
pub(in crate::store) enum Failure {
    /// The connection was never established, so nothing was sent.
    NotSent(&'static str),
    /// The request went out and the other side, or the way there, failed. `again`: queries may be repeated.
    Lost { why: String, again: bool },
    /// The store wants fewer requests, and does not say for how long: a query is worth one repetition.
    Throttled,
    /// A clear answer.
    Clear(StoreError),
}

impl Failure {
    fn lost(why: &str) -> Self {
        Self::Lost { why: why.into(), again: false }
    }

    /// The pause before a repetition in milliseconds, if one is allowed.
    fn pause(&self, kind: Kind) -> Option<RangeInclusive<u64>> {
        match self {
            Self::NotSent(_) => Some(PAUSE),
            Self::Lost { again, .. } => (*again && kind == Kind::Query).then_some(PAUSE),
            Self::Throttled => (kind == Kind::Query).then_some(THROTTLED_PAUSE),
            Self::Clear(StoreError::Throttled { retry_after: Some(after) }) if *after <= SHORT_WAIT => {
                let after = u64::try_from(after.as_millis()).ok()?;
                (kind == Kind::Query).then_some(after..=after + PAUSE.start())
            }
            Self::Clear(_) => None,
        }
    }

    /// Names it in figures.
    fn name(&self) -> &'static str {
        match self {
            Self::NotSent(_) => "not-sent",
            Self::Lost { .. } => "lost",
            Self::Throttled | Self::Clear(StoreError::Throttled { .. }) => "throttled",
            Self::Clear(_) => "refused",
        }
    }

    /// Whether the store, or the way there, is not well. A clear answer is a good sign, whatever it says; a limit may be one
    /// shopper's alone.
    fn is_of_the_store(&self) -> bool {
        matches!(self, Self::NotSent(_) | Self::Lost { .. })
    }

    fn into_error(self, kind: Kind) -> StoreError {
        match self {
            Self::NotSent(why) => StoreError::Unavailable(why.into()),
            Self::Lost { why, .. } => no_answer(kind, why),
            Self::Throttled => StoreError::Throttled { retry_after: None },
            Self::Clear(error) => error,
        }
    }
}

impl Endpoint {
    /// An address with the secret header that opens it. `name` names the API for error messages.
    pub(in crate::store) fn new(
        name: &'static str,
        url: Url,
        (header, secret): (HeaderName, HeaderValue),
        read_status: StatusReader,
        upstream: Upstream,
    ) -> Result<Self, ConfigError> {
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
            return Err(ConfigError::Address(name));
        }
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(header, secret);
        Ok(Self { client: client(&url, headers)?, url, read_status, upstream, limits: LIMITS })
    }

    /// The way to the store, which this address shares with others.
    pub(in crate::store) fn upstream(&self) -> &Upstream {
        &self.upstream
    }

    /// Sends a request and reads the answer; `headers` win over those of the address.
    ///
    /// # Errors
    /// When there is no usable answer, it refuses our own token, or the store is not to be asked now.
    pub(in crate::store) async fn post(
        &self,
        call: Call,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Reply, StoreError> {
        // What is over is not begun, and what had hardly any time says nothing of the store.
        let left = call.deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        if left.is_some_and(|left| left < LEAST) {
            return Err(StoreError::Unavailable("no time was left to ask".into()));
        }
        let had_time = left.is_none_or(|left| left >= WORTH_REPEATING);
        let turn = self.upstream.turn(call).await?;
        let outcome = self.exchange(call, &turn, headers, body).await;
        match &outcome {
            Ok(_) => turn.end("answered", false),
            Err(failure) => turn.end(failure.name(), had_time && failure.is_of_the_store()),
        }
        outcome.map_err(|failure| failure.into_error(call.kind))
    }

    async fn exchange(
        &self,
        call: Call,
        turn: &Turn<'_>,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Reply, Failure> {
        let own = Instant::now()
            + match call.kind {
                Kind::Query => self.limits.query,
                Kind::Mutation => self.limits.mutation,
            };
        let deadline = call.deadline.map_or(own, |deadline| deadline.min(own));
        let first = self.attempt(headers, body, deadline).await;
        let Some(pause) = first.as_ref().err().and_then(|failure| failure.pause(call.kind)) else {
            return first;
        };
        let pause = Duration::from_millis(rand::rng().random_range(pause));
        let left = deadline.saturating_duration_since(Instant::now());
        if left < WORTH_REPEATING + pause || !turn.may_repeat() {
            return first;
        }
        tokio::time::sleep(pause).await;
        self.attempt(headers, body, deadline).await
    }

    async fn attempt(&self, headers: &HeaderMap, body: &[u8], deadline: Instant) -> Result<Reply, Failure> {
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
        self.read(response).await
    }

    /// The answer, or what its status means.
    async fn read(&self, mut response: Response) -> Result<Reply, Failure> {
        let (status, headers) = (response.status(), response.headers().clone());
        let body = match read_body(&mut response).await {
            Err(lost) if status.is_success() => return Err(lost),
            // Whatever else it was to say, the status tells enough.
            body => body.unwrap_or_default(),
        };
        let reply = Reply { status, headers, body };
        match (self.read_status)(&reply) {
            Some(meaning) => meaning,
            None => usual_meaning(status),
        }?;
        Ok(reply)
    }
}

/// What everybody means by a status.
fn usual_meaning(status: StatusCode) -> Result<(), Failure> {
    let why = format!("HTTP {}", status.as_u16());
    Err(match status {
        _ if status.is_success() => return Ok(()),
        _ if status.is_redirection() || status == StatusCode::NOT_FOUND => {
            Failure::Clear(StoreError::Misconfigured(format!("{why}: there is no API at this address")))
        }
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::BAD_GATEWAY | StatusCode::GATEWAY_TIMEOUT => {
            Failure::Lost { why, again: true }
        }
        StatusCode::REQUEST_TIMEOUT => Failure::lost(&why),
        _ if status.is_server_error() => Failure::lost(&why),
        _ => Failure::Clear(StoreError::Unexpected(why)),
    })
}

/// Reads a body up to the limit; what is counted is decompressed already.
async fn read_body(response: &mut Response) -> Result<Vec<u8>, Failure> {
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
