//! Stands between the app and the store, reads along, and treats some requests in its own way.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use storefront_account::config::Args;
use tokio::net::TcpListener;

use crate::browser::TestApp;

/// What becomes of a request.
#[derive(Clone, Copy)]
pub enum Treatment {
    /// The store gets it.
    Pass,
    /// The store gets it after a while.
    Late(Duration),
    /// It gets this status, and the store hears nothing of it.
    Status(StatusCode),
}

/// The relay of an app.
#[derive(Clone)]
pub struct Relay {
    target: String,
    treat: fn(&str) -> Treatment,
    bodies: Arc<Mutex<Vec<String>>>,
    client: reqwest::Client,
}

impl Relay {
    /// An app on a store of its own, with a relay between that treats each request by its body.
    pub async fn start(args: Args, treat: fn(&str) -> Treatment) -> (TestApp, Self) {
        let first = TestApp::start().await;
        // The client is built without a TLS provider of its own; nothing here speaks TLS.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let relay = Self {
            target: first.demo.graphql_url().to_owned(),
            treat,
            bodies: Arc::default(),
            client: reqwest::Client::new(),
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/graphql", listener.local_addr().unwrap());
        let service = Router::new().route("/graphql", post(forward)).with_state(relay.clone());
        tokio::spawn(async move { axum::serve(listener, service).await });
        let app = first.bigcommerce_again(&args, |connection| {
            connection.graphql_url = url.parse().unwrap();
        });
        (app.await, relay)
    }

    /// The bodies of the requests so far.
    pub fn bodies(&self) -> Vec<String> {
        self.bodies.lock().unwrap().clone()
    }
}

async fn forward(State(relay): State<Relay>, headers: HeaderMap, body: String) -> Response {
    relay.bodies.lock().unwrap().push(body.clone());
    match (relay.treat)(&body) {
        Treatment::Pass => {}
        Treatment::Late(time) => tokio::time::sleep(time).await,
        Treatment::Status(status) => return status.into_response(),
    }
    let mut request = relay.client.post(&relay.target).body(body);
    for (name, value) in &headers {
        if ![header::HOST, header::CONTENT_LENGTH, header::ACCEPT_ENCODING].contains(name) {
            request = request.header(name, value);
        }
    }
    let answer = request.send().await.unwrap();
    (answer.status(), [(header::CONTENT_TYPE, "application/json")], answer.bytes().await.unwrap())
        .into_response()
}
