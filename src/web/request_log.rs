//! One log line a request: what was asked (never the query), how it ended, how long it took, and its id.

use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

/// Links that log in carry their token behind this path.
pub const TOKEN_PATH: &str = "/login/token/";

/// Names a request in our logs, towards the store and on error pages.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Gives the request an id and logs its end.
pub async fn log(mut request: Request, next: Next) -> Response {
    let id = uuid::Uuid::new_v4().to_string();
    request.extensions_mut().insert(RequestId(id.clone()));
    let (method, path, begun) = (request.method().clone(), loggable(request.uri().path()), Instant::now());
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

/// The path without the token that a log-in link carries in it.
fn loggable(path: &str) -> String {
    match path.strip_prefix(TOKEN_PATH) {
        Some(_) => format!("{TOKEN_PATH}…"),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_log_in_links_stay_out_of_the_log() {
        assert_eq!(loggable("/login/token/eyJhbGciOi"), "/login/token/…");
        assert_eq!(loggable("/login"), "/login");
    }
}
