//! One log line a request: what was asked (never the query), how it ended, how long it took, and its id.

use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

/// Names a request in our logs, towards the store and on error pages.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Gives the request an id and logs its end.
pub async fn log(mut request: Request, next: Next) -> Response {
    let id = uuid::Uuid::new_v4().to_string();
    request.extensions_mut().insert(RequestId(id.clone()));
    let (method, path, begun) = (request.method().clone(), request.uri().path().to_owned(), Instant::now());
    let response = next.run(request).await;
    tracing::info!(
        request_id = id,
        %method,
        path,
        status = response.status().as_u16(),
        milliseconds = begun.elapsed().as_millis() as u64,
        "request"
    );
    response
}
