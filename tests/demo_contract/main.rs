//! What a storefront may rely on when it talks to the embedded store. Everything goes over real HTTP.
#![cfg(feature = "demo")]
#![allow(clippy::unwrap_used, missing_docs)]

mod account;
mod addresses;
mod cart_goods;
mod cart_owners;
mod carts;
mod catalogue;
mod finqu;
mod finqu_catalogue;
mod finqu_customer;
mod finqu_http;
mod finqu_orders;
mod finqu_registration;
mod finqu_session;
mod finqu_settings;
mod group_prices;
mod hosted_checkout;
mod hosted_passwords;
mod hosted_product;
mod http;
mod impersonation;
mod log_in;
mod orders;
mod passwords;
mod pricing_api;
mod product_options;
mod registration;
mod routes;
mod search;
mod shop;
mod single_sign_on;

use reqwest::header::HeaderMap;
use serde_json::{Value, json};
use storefront_account::demo::{DemoOptions, DemoStore, SEED_PASSWORD};

const RETAIL: &str = "retail@example.com";
const WHOLESALE: &str = "wholesale@example.com";
const VIP: &str = "vip@example.com";
const EMPTY: &str = "empty@example.com";

/// A started store and a client that talks to it.
struct Shop {
    store: DemoStore,
    http: reqwest::Client,
}

/// A request before it is sent.
struct Call {
    request: reqwest::RequestBuilder,
}

/// What came back.
struct Answer {
    status: u16,
    headers: HeaderMap,
    text: String,
}

impl Shop {
    async fn open() -> Self {
        Self::open_with(DemoOptions::default()).await
    }

    async fn open_with(options: DemoOptions) -> Self {
        // A second installation is refused, and the first one stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Self { store: DemoStore::start(options).await.unwrap(), http: reqwest::Client::new() }
    }

    /// A call with the program's own token, as a guest.
    fn call(&self, query: &str, variables: Value) -> Call {
        let body = json!({ "query": query, "variables": variables });
        let request = self.http.post(self.store.graphql_url()).json(&body);
        Call { request: request.bearer_auth(self.store.storefront_token()) }
    }

    /// The data of a guest's call.
    async fn ask(&self, query: &str, variables: Value) -> Value {
        self.call(query, variables).send().await.data()
    }

    /// The data of a customer's call.
    async fn ask_as(&self, token: &str, query: &str, variables: Value) -> Value {
        self.call(query, variables).customer(token).send().await.data()
    }

    /// Logs in somebody of the seed data.
    async fn log_in(&self, email: &str) -> String {
        let answer = self.try_log_in(email, SEED_PASSWORD).await;
        let token = &answer.data()["login"]["customerAccessToken"]["value"];
        token.as_str().unwrap().to_owned()
    }

    async fn try_log_in(&self, email: &str, password: &str) -> Answer {
        let query = "mutation LogIn($email: String!, $password: String!) { login(email: $email, password: $password) { \
                     customer { email } customerAccessToken { value expiresAt } } }";
        self.call(query, json!({ "email": email, "password": password })).send().await
    }

    /// Whether a customer token still opens the account.
    async fn is_alive(&self, token: &str) -> bool {
        !self.ask_as(token, "{ customer { email } }", Value::Null).await["customer"].is_null()
    }
}

impl Call {
    fn customer(self, token: &str) -> Self {
        self.header("X-Bc-Customer-Access-Token", token)
    }

    /// With another bearer token than the private one.
    fn bearer(self, token: &str) -> Self {
        let mut replaced = HeaderMap::new();
        replaced.insert("Authorization", format!("Bearer {token}").parse().unwrap());
        Self { request: self.request.headers(replaced) }
    }

    fn strict(self) -> Self {
        self.header("X-Bc-Error-On-Invalid-Customer-Access-Token", "true")
    }

    fn header(self, name: &str, value: &str) -> Self {
        Self { request: self.request.header(name, value) }
    }

    async fn send(self) -> Answer {
        let response = self.request.send().await.unwrap();
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.text().await.unwrap(),
        }
    }
}

impl Answer {
    fn body(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("{} {}", self.status, self.text))
    }

    /// The data of an answer without errors.
    fn data(&self) -> Value {
        let mut body = self.body();
        assert!(body["errors"].is_null(), "{body}");
        body["data"].take()
    }

    /// The message and the code of the first error, in an answer without data.
    fn refusal(&self) -> (String, Value) {
        assert_eq!(self.status, 200, "{}", self.text);
        let body = self.body();
        assert!(body["data"].is_null(), "{body}");
        let error = &body["errors"][0];
        (error["message"].as_str().unwrap().to_owned(), error["extensions"]["code"].clone())
    }
}

/// The errors of a mutation as `Name path.to.input`.
fn errors(result: &Value) -> Vec<String> {
    let error = |error: &Value| {
        assert!(!error["message"].as_str().unwrap().is_empty());
        let path = error["path"]
            .as_array()
            .map(|path| path.iter().map(|part| part.as_str().unwrap()).collect::<Vec<_>>().join("."));
        let name = error["__typename"].as_str().unwrap();
        path.map_or_else(|| name.to_owned(), |path| format!("{name} {path}"))
    };
    result["errors"].as_array().unwrap().iter().map(error).collect()
}
