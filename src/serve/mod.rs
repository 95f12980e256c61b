//! Serves connections: how many, how long each may take, and how they end when the program is to stop.
//!
//! HTTP/1.1 only: a proxy in front speaks TLS and whatever else browsers like.

mod places;
mod timed;

use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

use self::places::{Places, Refusal};
use self::timed::TimedStream;
use crate::metrics::Metrics;
use crate::web::client_ip::TrustedProxies;

/// Longest time for the head of a request, from the first byte or from the answer before: it ends silent connections too.
const HEAD: Duration = Duration::from_secs(9);
/// The same for trusted proxies, which read heads to their end before they send them on and keep connections for the next
/// request. Theirs have to be closed by them, or a form may be sent into a connection that closes.
const PROXY_HEAD: Duration = Duration::from_secs(120);
/// Longest time until an answer is taken.
const TAKEN: Duration = Duration::from_secs(25);
/// Most bytes of a request's head. Cookies with a long draft are the largest thing in it, 17 KB.
const HEAD_BYTES: usize = 32 * 1024;
/// Most headers of a request.
const HEADERS: usize = 100;
/// Longest time for requests under way when the program is to stop.
const DRAIN: Duration = Duration::from_secs(20);
/// The pause when the system gives no more connections.
const BREATH: Duration = Duration::from_millis(100);

/// What connections are allowed.
#[derive(Clone, Debug)]
pub struct Connections {
    /// Most at once; one address may have a tenth of them.
    pub most: usize,
    /// These stand for many shoppers and may have all.
    pub trusted_proxies: TrustedProxies,
}

/// When to stop.
pub struct Stop<Soon, Now> {
    /// Ends when no more connections are to be taken.
    pub soon: Soon,
    /// Ends when nothing is to be waited for any more.
    pub now: Now,
}

/// Serves until it is to stop, and then until the requests under way are answered, or too slow.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    connections: Connections,
    metrics: Arc<Metrics>,
    stop: Stop<impl Future<Output = ()>, impl Future<Output = ()>>,
) {
    let proxies = connections.trusted_proxies.clone();
    let places = Places::new(connections);
    let graceful = GracefulShutdown::new();
    let mut soon = pin!(stop.soon);
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "no connection could be accepted");
                    tokio::time::sleep(BREATH).await;
                    continue;
                }
            },
            () = &mut soon => break,
        };
        match places.take(peer.ip()) {
            Ok(place) => {
                let (app, metrics, watcher) = (app.clone(), metrics.clone(), graceful.watcher());
                let head = if proxies.include(peer.ip()) { PROXY_HEAD } else { HEAD };
                metrics.connections.inc();
                tokio::spawn(async move {
                    converse(stream, peer, head, app, watcher).await;
                    metrics.connections.dec();
                    drop(place);
                });
            }
            Err(refusal) => metrics.count_refused_connection(match refusal {
                Refusal::Full => "full",
                Refusal::TooManyOfOne => "address",
            }),
        }
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(DRAIN) => tracing::warn!("requests under way were cut off"),
        () = stop.now => {}
    }
}

/// Serves one connection to its end. How it ends is the other side's business.
async fn converse(stream: TcpStream, peer: SocketAddr, head: Duration, app: Router, watcher: Watcher) {
    // Answers are small and whole.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        app.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .max_buf_size(HEAD_BYTES)
        .max_headers(HEADERS)
        .serve_connection(TokioIo::new(TimedStream::new(stream, TAKEN)), service);
    let _ = watcher.watch(connection).await;
}
