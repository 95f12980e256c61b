//! A form that is sent twice makes one change: by a double click, by a reload of the answer, by going back and sending it
//! once more.
//!
//! Every form carries a number that was made for this showing of it. The first time a form comes it is worked on; the same
//! form with the same contents meanwhile waits for that outcome, and later gets it again. A form that was refused may
//! come again, and other contents are another form.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, SET_COOKIE};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use moka::future::Cache;
use moka::policy::EvictionPolicy;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::csrf;
use crate::app::{AppState, MAX_FORM};

/// The field with the number.
pub const ONCE: &str = "_once";
/// How long an outcome is remembered.
const REMEMBERED: Duration = Duration::from_secs(600);
/// A browser shows the last answer of a double click only, so that one sets the cookies, too. Later they are old: somebody
/// else may have logged in.
const SAME_CLICK: Duration = Duration::from_secs(10);
/// Most memory for outcomes, in bytes.
const MEMORY: u64 = 8 * 1024 * 1024;
/// What an outcome weighs beside its headers and body, in bytes.
const OVERHEAD: usize = 512;
/// Longest time until a form has arrived.
const ARRIVAL: Duration = Duration::from_secs(10);

/// Marks the answer to a change that was made.
#[derive(Clone, Copy, Debug)]
pub struct Changed;

/// Why the body of a form is not there; in the extensions of its request.
#[derive(Clone, Copy, Debug)]
pub struct NotArrived(pub StatusCode);

#[derive(Clone)]
struct Recorded {
    at: Instant,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

/// The outcomes of forms, for a while.
#[derive(Clone)]
pub struct Submissions(Cache<[u8; 32], Arc<Recorded>>);

impl Submissions {
    /// Nothing was sent yet.
    pub fn new() -> Self {
        let weigh = |_: &[u8; 32], recorded: &Arc<Recorded>| recorded.weight();
        let policy = EvictionPolicy::lru();
        Self(
            Cache::builder()
                .eviction_policy(policy)
                .weigher(weigh)
                .max_capacity(MEMORY)
                .time_to_live(REMEMBERED)
                .build(),
        )
    }
}

impl Default for Submissions {
    fn default() -> Self {
        Self::new()
    }
}

impl Recorded {
    async fn of(response: Response) -> (Self, bool) {
        let changed = response.extensions().get::<Changed>().is_some();
        let (parts, body) = response.into_parts();
        // Answers are made in memory, so reading one cannot fail.
        let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
        (Self { at: Instant::now(), status: parts.status, headers: parts.headers, body }, changed)
    }

    fn weight(&self) -> u32 {
        let headers: usize = self.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
        u32::try_from(headers + self.body.len() + OVERHEAD).unwrap_or(u32::MAX)
    }
}

impl IntoResponse for &Recorded {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers.clone();
        if self.at.elapsed() > SAME_CLICK {
            response.headers_mut().remove(SET_COOKIE);
        }
        response
    }
}

/// Takes a form in and has it worked on once. The work goes on when the browser goes away: the store may have been asked
/// already.
pub async fn once(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    // Outcomes are given again before anything else looks at the request, and only to a page of this site.
    let is_ours = app.hosts.allow(&request) && csrf::is_from_here(&app, request.headers());
    let (mut parts, body) = request.into_parts();
    let body = match arrived(&parts.headers, body).await {
        Ok(body) => body,
        Err(status) => {
            parts.extensions.insert(NotArrived(status));
            Bytes::new()
        }
    };
    let key = number(&body).filter(|()| is_ours).map(|()| key(&parts.uri, &body));
    let request = Request::from_parts(parts, Body::from(body));
    let work = tokio::spawn(async move {
        let Some(key) = key else { return next.run(request).await };
        let mut is_first = false;
        let outcome = app
            .submissions
            .0
            .try_get_with(key, async {
                is_first = true;
                match Recorded::of(next.run(request).await).await {
                    (recorded, true) => Ok(Arc::new(recorded)),
                    (recorded, false) => Err(recorded),
                }
            })
            .await;
        if !is_first {
            app.metrics.forms_repeated.inc();
        }
        match outcome {
            Ok(recorded) => recorded.as_ref().into_response(),
            Err(refused) => refused.as_ref().into_response(),
        }
    });
    work.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

async fn arrived(headers: &HeaderMap, body: Body) -> Result<Bytes, StatusCode> {
    let declared = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > MAX_FORM) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    match tokio::time::timeout(ARRIVAL, to_bytes(body, MAX_FORM)).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

/// Whether the form carries a number of ours.
fn number(body: &Bytes) -> Option<()> {
    let (_, number) = form_urlencoded::parse(body).find(|(name, _)| name == ONCE)?;
    Uuid::try_parse(&number).ok().map(|_| ())
}

fn key(uri: &axum::http::Uri, body: &Bytes) -> [u8; 32] {
    let target = uri.path_and_query().map_or("", |target| target.as_str());
    Sha256::new().chain_update(target).chain_update([0]).chain_update(body).finalize().into()
}
