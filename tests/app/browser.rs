//! A started app, and a browser without scripts: cookies are kept, redirects are told rather than followed.

use std::net::SocketAddr;
use std::time::Duration;

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Client, RequestBuilder, StatusCode, redirect};
use scraper::{Html, Selector};
use storefront_account::app::{AppState, router};
use storefront_account::config::{Args, Config};
use storefront_account::demo::{DemoOptions, DemoStore};
use tokio::net::TcpListener;

/// The password of the demo's customers.
pub const PASSWORD: &str = "Demo-Passw0rd!";
/// The customer with 23 addresses and 37 orders.
pub const VIP: &str = "vip@example.com";
/// A customer with a few addresses and orders.
pub const RETAIL: &str = "retail@example.com";
/// A customer with nothing.
pub const EMPTY: &str = "empty@example.com";

/// An app of its own on a store of its own.
pub struct TestApp {
    /// Where it answers, without a slash at the end.
    pub origin: String,
    /// The store behind it.
    pub demo: DemoStore,
}

impl TestApp {
    /// Starts both on free ports.
    pub async fn start() -> Self {
        Self::start_with(Args::default()).await
    }

    /// Starts both, with settings.
    pub async fn start_with(args: Args) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let options = DemoOptions { storefront_url: origin.clone(), ..DemoOptions::default() };
        let demo = DemoStore::start(options).await.expect("the embedded store starts");
        let config = Config::from_args(&args).expect("sound settings");
        let state = AppState::for_demo(&config, demo.clone()).expect("the app starts");
        let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        Self { origin, demo }
    }

    /// A fresh browser.
    pub fn browser(&self) -> Browser {
        Browser::at(&self.origin)
    }

    /// A browser in which this customer is logged in.
    pub async fn logged_in(&self, email: &str) -> Browser {
        let browser = self.browser();
        browser.log_in(email, PASSWORD).await.leads_to("/account");
        browser
    }

    /// A browser in which a new customer is logged in, and the customer's e-mail address.
    pub async fn new_customer(&self) -> (Browser, String) {
        let email = format!("new-{}@example.com", uuid::Uuid::new_v4());
        let browser = self.browser();
        browser.post("/register", &registration(&email)).await.leads_to("/account");
        (browser, email)
    }

    /// The operations that the store was asked for since the last call.
    pub fn store_calls(&self) -> Vec<String> {
        let calls = self.demo.requests().into_iter().filter_map(|request| request.operation).collect();
        self.demo.clear_requests();
        calls
    }
}

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
        Answer::of(self.client.post(self.url(path)).header("content-type", content_type).body(body)).await
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

    /// Sends a request made by hand.
    pub fn request(&self, method: reqwest::Method, path: &str) -> RequestBuilder {
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

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// Sends a request and reads the answer.
    pub async fn of(request: RequestBuilder) -> Self {
        let response = request.send().await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        Self { status, headers, body: response.text().await.expect("a text") }
    }

    /// Expects a redirect to this path.
    #[track_caller]
    pub fn leads_to(&self, path: &str) -> &Self {
        assert_eq!((self.status, self.location()), (StatusCode::SEE_OTHER, path), "{}", self.summary());
        self
    }

    /// Expects a page.
    #[track_caller]
    pub fn is_page(&self) -> &Self {
        self.has_status(StatusCode::OK)
    }

    /// Expects a status.
    #[track_caller]
    pub fn has_status(&self, status: StatusCode) -> &Self {
        assert_eq!(self.status, status, "{}", self.summary());
        self
    }

    /// Expects the form again, with a message at this field (and in the summary), marked as wrong.
    #[track_caller]
    pub fn complains_at(&self, field: &str) -> String {
        self.has_status(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(self.title().starts_with("Error: "), "the title tells of the error: {}", self.title());
        let message = self.text_of(&format!("#{field}-error")).unwrap_or_else(|| {
            panic!("no message at {field}: {}", self.summary());
        });
        let link = format!(".error-summary a[href='#{field}']");
        assert!(self.text_of(&link).is_some(), "the summary links to {field}");
        assert!(self.has(&format!("#{field}[aria-invalid='true']")), "{field} is marked as wrong");
        message
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The page's title.
    pub fn title(&self) -> String {
        self.text_of("title").unwrap_or_default()
    }

    /// The text of the first element that a selector finds, with single spaces.
    pub fn text_of(&self, selector: &str) -> Option<String> {
        self.all_texts(selector).into_iter().next()
    }

    /// The texts of all elements that a selector finds.
    pub fn all_texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let html = Html::parse_document(&self.body);
        html.select(&selector)
            .map(|element| {
                element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// An attribute of the first element that a selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let html = Html::parse_document(&self.body);
        html.select(&selector).find_map(|element| element.attr(name).map(str::to_owned))
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.all_texts(selector).len()
    }

    /// Whether a selector finds anything.
    pub fn has(&self, selector: &str) -> bool {
        self.count(selector) > 0
    }

    /// The notices on the page.
    pub fn notice(&self) -> String {
        self.all_texts(".notice").join(" ")
    }

    /// What stands in the fields of the form in `main`.
    pub fn form_values(&self) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.body);
        let controls =
            Selector::parse("main form.form input, main form.form select, main form.form textarea");
        let chosen = Selector::parse("option[selected]").expect("a selector");
        html.select(&controls.expect("a selector"))
            .filter_map(|control| {
                let name = control.attr("name")?.to_owned();
                let value = match (control.value().name(), control.attr("type")) {
                    ("select", _) => {
                        let option = control.select(&chosen).next();
                        option.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
                    }
                    ("textarea", _) => control.text().collect(),
                    (_, Some("checkbox" | "radio")) => {
                        control.attr("checked")?;
                        control.attr("value").unwrap_or("on").to_owned()
                    }
                    _ => control.attr("value").unwrap_or_default().to_owned(),
                };
                Some((name, value))
            })
            .collect()
    }

    /// What stands in one field of the form.
    pub fn field(&self, name: &str) -> Option<String> {
        self.form_values().into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    fn summary(&self) -> String {
        let main = self.text_of("main").unwrap_or_else(|| self.body.clone());
        format!("{} → {:?}: {}", self.status, self.location(), main.chars().take(600).collect::<String>())
    }
}
