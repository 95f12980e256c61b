//! What came back from the app, read as a browser would.

use reqwest::header::{HeaderMap, LOCATION, SET_COOKIE};
use reqwest::{RequestBuilder, StatusCode};
use scraper::{Html, Selector};

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

    /// A header as text; empty when it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// All headers of a name, in one line and lower case.
    pub fn all_headers(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        values.collect::<Vec<_>>().join(", ").to_lowercase()
    }

    /// The `name=value` of a cookie that the answer sets; the last one of this name counts.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let set = self.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        let pair = set.rev().filter_map(|cookie| cookie.split(';').next());
        pair.map(str::to_owned).find(|pair| pair.strip_prefix(name).is_some_and(|rest| rest.starts_with('=')))
    }

    /// All amounts on the page, in order.
    pub fn amounts(&self) -> Vec<String> {
        self.all_texts(".money")
    }

    /// The structured data for search engines; empty without.
    pub fn json_ld(&self) -> String {
        self.text_of("script[type='application/ld+json']").unwrap_or_default()
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

    /// An attribute of all elements that a selector finds and that have it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let html = Html::parse_document(&self.body);
        html.select(&selector).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
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

    /// The body without the numbers that every answer has of its own: that of its form, and that of the request.
    pub fn body_without_numbers(&self) -> String {
        let form = self.attribute("[name=_once]", "value");
        let numbers = [form, self.text_of(".request-id code")];
        numbers
            .iter()
            .flatten()
            .fold(self.body.clone(), |body, number| body.replace(number.as_str(), "(number)"))
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
