//! One log line a request: what was asked (never the query), how it ended, how long it took, and its id.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;

use crate::app::AppState;

/// Links that log in carry their token behind this path.
pub const TOKEN_PATH: &str = "/login/token/";

/// Stands for all paths that are the store's own, in figures.
const STORE_PAGE: &str = "store";

/// Names a request in our logs, towards the store and on error pages.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Gives the request an id, logs its end and counts it.
pub async fn log(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let id = uuid::Uuid::new_v4().to_string();
    request.extensions_mut().insert(RequestId(id.clone()));
    let (method, path, begun) = (request.method().clone(), loggable(request.uri().path()), Instant::now());
    let page = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let page = page.as_ref().map_or(STORE_PAGE, MatchedPath::as_str);
    app.metrics.count_request(known(&method), page, response.status().as_u16(), begun.elapsed());
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

/// Methods have names that anybody can make up.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::HEAD => "HEAD",
        _ => "other",
    }
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
