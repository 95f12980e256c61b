//! A browser without scripts: cookies are kept, redirects are told rather than followed.

use std::time::Duration;

use reqwest::{Client, Method, RequestBuilder, redirect};

pub use crate::answer::Answer;
pub use crate::test_app::TestApp;
pub(crate) use crate::test_app::on_every_store;

/// The password of the demo's customers.
pub const PASSWORD: &str = "Demo-Passw0rd!";
/// The customer with 23 addresses and 37 orders.
pub const VIP: &str = "vip@example.com";
/// A customer with a few addresses and orders.
pub const RETAIL: &str = "retail@example.com";
/// A customer with nothing.
pub const EMPTY: &str = "empty@example.com";
/// A customer of the wholesale group, with a price list.
pub const WHOLESALE: &str = "wholesale@example.com";

/// The least that a registration needs at the embedded store.
pub fn registration(email: &str) -> Vec<(&'static str, String)> {
    let mut fields: Vec<(&'static str, String)> = [
        ("first_name", "Nora"),
        ("last_name", "New"),
        ("password", PASSWORD),
        ("country_code", "US"),
        ("address1", "1 Main Street"),
        ("city", "Austin"),
        ("state", "Texas"),
        ("postal_code", "78701"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into();
    fields.push(("email", email.to_owned()));
    fields.extend(REQUIRED_CUSTOM.iter().map(|(name, value)| (*name, (*value).to_owned())));
    fields
}

/// The merchant's required field of the embedded store, and one of its options.
pub const REQUIRED_CUSTOM: &[(&str, &str)] = &[("custom_27", "112")];

/// A browser.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    origin: String,
}

impl Browser {
    /// A fresh browser for the app at this origin.
    pub fn at(origin: &str) -> Self {
        // The client is built without a TLS provider of its own; nothing here speaks TLS.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .cookie_store(true)
            .redirect(redirect::Policy::none())
            .timeout(Duration::from_secs(30))
            .build()
            .expect("a client");
        Self { client, origin: origin.to_owned() }
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.client.get(self.url(path))).await
    }

    /// Sends a form.
    pub async fn post<N: AsRef<str>, V: AsRef<str>>(&self, path: &str, fields: &[(N, V)]) -> Answer {
        let pairs = fields.iter().map(|(name, value)| (name.as_ref(), value.as_ref()));
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.post_body(path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Sends a body as it is.
    pub async fn post_body(&self, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
        Answer::of(self.own_form(path).header("content-type", content_type).body(body)).await
    }

    /// Sends the form of a page as a browser would: what it is filled with, with some fields typed anew.
    pub async fn submit(&self, page: &str, typed: &[(&str, &str)]) -> Answer {
        let mut fields = self.get(page).await.form_values();
        for (name, value) in typed {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        self.post(page, &fields).await
    }

    /// Sends the form of a product's page, with some fields typed anew.
    pub async fn add_to_cart(&self, product: &str, typed: &[(&str, &str)]) -> Answer {
        let mut fields = self.get(product).await.form_values();
        for (name, value) in typed {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        self.post("/cart/add", &fields).await
    }

    /// Asks with exactly these cookies, in place of the browser's own.
    pub async fn get_with_cookies(&self, path: &str, cookies: &str) -> Answer {
        let bare = Self::at(&self.origin);
        Answer::of(bare.request(Method::GET, path).header(reqwest::header::COOKIE, cookies)).await
    }

    /// Sends a form with exactly these cookies, in place of the browser's own.
    pub async fn post_with_cookies(&self, path: &str, fields: &[(&str, &str)], cookies: &str) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let bare = Self::at(&self.origin);
        let request = bare.own_form(path).header(reqwest::header::COOKIE, cookies);
        Answer::of(request.header("content-type", "application/x-www-form-urlencoded").body(body)).await
    }

    /// A form of this very site, as browsers tell.
    fn own_form(&self, path: &str) -> RequestBuilder {
        self.request(Method::POST, path).header("sec-fetch-site", "same-origin")
    }

    /// Sends a request made by hand.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, self.url(path))
    }

    /// Logs in by the form.
    pub async fn log_in(&self, email: &str, password: &str) -> Answer {
        self.post("/login", &[("email", email), ("password", password)]).await
    }

    /// Logs out.
    pub async fn log_out(&self) -> Answer {
        self.post::<&str, &str>("/logout", &[]).await
    }

    /// Follows an answer's redirect.
    pub async fn follow(&self, answer: &Answer) -> Answer {
        self.get(answer.location()).await
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}
