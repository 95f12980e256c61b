//! Whether the process lives, whether it is to get requests, and its figures.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::watch;

use crate::app::AppState;
use crate::metrics::Metrics;

/// What Prometheus knows the text by.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Whether the program is about to stop.
#[derive(Debug, Default)]
pub struct Readiness(watch::Sender<bool>);

impl Readiness {
    /// From now on the program wants no more requests.
    pub fn leave(&self) {
        self.0.send_replace(true);
    }

    /// Ends when the program is about to stop.
    pub async fn left(&self) {
        // The sender is this very value.
        let _ = self.0.subscribe().wait_for(|leaving| *leaving).await;
    }

    fn is_leaving(&self) -> bool {
        *self.0.borrow()
    }
}

/// Answers while the process serves requests; asks nothing of the store.
pub async fn process() -> &'static str {
    "ok"
}

/// Whether to send requests here. A store that fails is told of, and no reason: every instance has the same one.
pub async fn ready(State(app): State<AppState>) -> (StatusCode, &'static str) {
    match (app.readiness.is_leaving(), app.store.upstream().is_well()) {
        (true, _) => (StatusCode::SERVICE_UNAVAILABLE, "stopping"),
        (false, true) => (StatusCode::OK, "ready"),
        (false, false) => (StatusCode::OK, "ready; the store fails"),
    }
}

/// The figures, for an address of their own.
pub fn metrics_router(metrics: Arc<Metrics>) -> Router {
    async fn show(State(metrics): State<Arc<Metrics>>) -> Response {
        match metrics.text() {
            Ok(text) => ([(CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
    Router::new().route("/metrics", get(show)).with_state(metrics)
}
