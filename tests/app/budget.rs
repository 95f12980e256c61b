//! What a page weighs on its way: with its stylesheets it fits into the first flight of a connection (ten segments), so
//! that it can be drawn after one round trip. Brotli is what browsers get; gzip is for all others, and holds as well.

use std::collections::{BTreeSet, HashMap, VecDeque};

use reqwest::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_ENCODING, LOCATION};
use reqwest::{Client, redirect};

use crate::browser::{PASSWORD, TestApp, VIP, on_every_store};

/// Bytes of HTML and CSS together, compressed.
const BUDGET: usize = 14_600;
/// The language whose pages weigh most.
const LANGUAGE: &str = "ar";
/// Most pages that are weighed for one visitor.
const PAGES: usize = 250;

/// Takes answers as they come over the wire.
struct Scales {
    client: Client,
    origin: String,
    styles: HashMap<(String, &'static str), usize>,
}

impl Scales {
    fn new(origin: &str) -> Self {
        // The client is built without a TLS provider of its own; nothing here speaks TLS.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let builder = Client::builder().cookie_store(true).no_gzip().redirect(redirect::Policy::none());
        Self { client: builder.build().expect("a client"), origin: origin.to_owned(), styles: HashMap::new() }
    }

    async fn log_in(&self, email: &str) {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("email", email), ("password", PASSWORD)])
            .finish();
        let request = self.client.post(format!("{}/login", self.origin)).header("origin", &self.origin);
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(body);
        let answer = request.send().await.expect("an answer");
        assert_eq!(answer.headers()[LOCATION], "/account");
    }

    /// Bytes of an answer in this encoding.
    async fn weigh(&self, path: &str, encoding: &'static str) -> usize {
        let request = self.client.get(format!("{}{path}", self.origin)).header(ACCEPT_ENCODING, encoding);
        let answer = request.header(ACCEPT_LANGUAGE, LANGUAGE).send().await.expect("an answer");
        assert_eq!(answer.headers().get(CONTENT_ENCODING).expect("compressed"), encoding, "{path}");
        answer.bytes().await.expect("a body").len()
    }

    /// Bytes of stylesheets, which are the same on many pages.
    async fn weigh_styles(&mut self, styles: &[String], encoding: &'static str) -> usize {
        let mut sum = 0;
        for style in styles {
            let key = (style.clone(), encoding);
            if !self.styles.contains_key(&key) {
                let weight = self.weigh(style, encoding).await;
                self.styles.insert(key.clone(), weight);
            }
            sum += self.styles[&key];
        }
        sum
    }
}

/// Follows every link of the app from its first pages on, and tells what is too heavy.
async fn too_heavy(app: &TestApp, customer: Option<&str>) -> Vec<String> {
    let mut scales = Scales::new(&app.origin);
    let browser = match customer {
        Some(email) => app.logged_in(email).await,
        None => app.browser(),
    };
    if let Some(email) = customer {
        scales.log_in(email).await;
    }
    let first = ["/", "/login", "/register", "/forgot-password", "/cart", "/search?q=e", "/nowhere"];
    let mut waiting: VecDeque<String> =
        first.iter().chain(crate::account::PAGES).map(|path| (*path).to_owned()).collect();
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    let (mut weighed, mut heavy) = (0, Vec::new());
    while let Some(path) = waiting.pop_front().filter(|_| weighed < PAGES) {
        let page = browser.get(&path).await;
        let is_ours = |href: &String| href.starts_with('/') && !href.starts_with("/account/hosted");
        waiting.extend(
            page.attributes("a", "href").into_iter().filter(is_ours).filter(|href| seen.insert(href.clone())),
        );
        if !page.location().is_empty() {
            continue;
        }
        weighed += 1;
        let styles = page.attributes("link[rel=stylesheet]", "href");
        assert!(!styles.is_empty(), "{path}");
        for encoding in ["br", "gzip"] {
            let html = scales.weigh(&path, encoding).await;
            let css = scales.weigh_styles(&styles, encoding).await;
            if html + css > BUDGET {
                heavy.push(format!("{path}: {html} + {css} bytes as {encoding}"));
            }
        }
    }
    assert!(weighed > 20, "{weighed} pages");
    heavy
}

on_every_store! {
    async fn every_page_for_guests_fits_into_the_first_flight(app: TestApp) {
        assert_eq!(too_heavy(&app, None).await, Vec::<String>::new());
    }

    async fn every_page_for_customers_fits_into_the_first_flight(app: TestApp) {
        assert_eq!(too_heavy(&app, Some(VIP)).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn the_script_is_at_most_two_kilobytes() {
    let app = TestApp::start().await;
    let script = app.browser().get("/login").await.attribute("script[src]", "src").expect("a script");
    let scales = Scales::new(&app.origin);
    for encoding in ["br", "gzip"] {
        assert!(scales.weigh(&script, encoding).await <= 2_048, "as {encoding}");
    }
}
