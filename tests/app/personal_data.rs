//! What is personal reaches its page and nothing else: no log, no address, no other page.

use cookie::Cookie;
use jiff::Timestamp;
use secrecy::ExposeSecret;
use tower_cookies::Cookies;

use crate::browser::{Browser, PASSWORD, TestApp, on_every_store, registration};
use crate::log::Reading;

const EMAIL: &str = "sentinel-mail@example.com";
const FIRST: &str = "Sentinella";
const STREET: &str = "77 Sentinel Row";
const WRONG: &str = "sentinel-Wr0ng!";

/// A registration full of sentinels.
fn sentinels() -> Vec<(&'static str, String)> {
    let mut fields = registration(EMAIL);
    for (name, value) in [("first_name", FIRST), ("address1", STREET)] {
        fields.retain(|(known, _)| *known != name);
        fields.push((name, value.to_owned()));
    }
    fields
}

/// Everything that a customer does, and some of it wrongly.
async fn a_visit(app: &TestApp) -> Browser {
    let browser = app.browser();
    browser.post("/register", &sentinels()).await.leads_to("/account");
    for page in crate::account::PAGES {
        browser.get(page).await;
    }
    browser.submit("/account/details", &[("phone", "+1 555 7777")]).await.leads_to("/account/details");
    browser.log_out().await.leads_to("/login");
    browser.log_in(EMAIL, WRONG).await.complains_at("email");
    browser.post("/register", &sentinels()).await.complains_at("email");
    browser.log_in(EMAIL, PASSWORD).await.leads_to("/account");
    browser.get("/search?q=sentinel-words").await.is_page();
    app.demo.behave(|behaviour| behaviour.down = Some(500));
    browser.get("/account").await;
    browser.log_in(EMAIL, WRONG).await;
    app.demo.behave(|behaviour| behaviour.down = None);
    browser
}

on_every_store! {
    async fn no_line_of_the_log_holds_what_was_typed(app: TestApp) {
        let log = Reading::begin();
        let browser = a_visit(&app).await;
        app.demo.expire_tokens(EMAIL).await;
        browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
        let text = log.text();
        assert!(
            text.contains("path=\"/account\"") || text.contains("path=/account"),
            "the log was read: {text:.2000}"
        );
        let lines: Vec<_> = text.lines().filter(|line| line.contains("storefront_account")).collect();
        assert!(lines.len() > 20, "{}", lines.len());
        for sentinel in [EMAIL, FIRST, STREET, WRONG, PASSWORD, "+1 555 7777", "sentinel-words"] {
            let found = lines.iter().find(|line| line.contains(sentinel));
            assert_eq!(found, None, "{sentinel}");
        }
        for key in [app.demo.storefront_token(), app.demo.finqu_secret_key()] {
            assert!(!text.contains(key), "our own key is in the log");
        }
    }

    async fn no_token_is_in_the_log_or_on_a_page(app: TestApp) {
        let log = Reading::begin();
        let browser = a_visit(&app).await;
        let answer = browser.log_in(EMAIL, PASSWORD).await;
        let cookies = Cookies::default();
        let sealed = answer.cookie("session").expect("a session");
        cookies.add(Cookie::parse(sealed).expect("a cookie"));
        let session = app.state.sessions.read(&cookies, Timestamp::now()).expect("the session of this visit");
        let token = session.token.expose_secret();
        let mut answers = vec![answer];
        for page in crate::account::PAGES.iter().chain(&["/", "/login", "/nowhere", "/healthz", "/readyz"]) {
            answers.push(browser.get(page).await);
        }
        answers.push(browser.submit("/account/details", &[("phone", "+1 555 8888")]).await);
        answers.push(browser.log_out().await);
        for answer in &answers {
            assert!(!answer.body.contains(token) && !format!("{:?}", answer.headers).contains(token));
        }
        assert!(!log.text().contains(token));
    }

    async fn pages_for_everybody_say_nothing_of_who_was_here_before(app: TestApp) {
        let browser = a_visit(&app).await;
        browser.log_in(EMAIL, PASSWORD).await;
        let mut pages = crate::goods::shop_pages(&app).await.to_vec();
        pages.extend(["/login", "/register", "/search?q=ink", "/nowhere"].map(str::to_owned));
        for page in &pages {
            browser.get(page).await;
            let guest = app.browser().get(page).await;
            for sentinel in [EMAIL, FIRST, STREET, WRONG, "sentinel-words"] {
                assert!(!guest.body.contains(sentinel), "{sentinel} on {page}");
            }
        }
        for request in app.demo.requests() {
            let headers = format!("{:?}", request.headers);
            assert!(!headers.contains(EMAIL) && !headers.contains(WRONG), "{headers}");
        }
    }
}

#[tokio::test]
async fn the_token_of_a_mailed_link_is_in_no_line_of_the_log_and_on_no_page() {
    let app = TestApp::start().await;
    let (_, email) = app.new_customer().await;
    let log = Reading::begin();
    let browser = app.browser();
    browser.post("/forgot-password", &[("email", email.as_str())]).await.leads_to("/forgot-password?sent=1");
    let link = app.demo.mails()[0].link.clone().expect("a link");
    let link = link.strip_prefix(&app.origin).expect("a link of this app").to_owned();
    let token = link.split("t=").nth(1).expect("a token").split('&').next().expect("a token").to_owned();
    let turned = browser.get(&link).await;
    turned.leads_to("/passwordreset");
    assert_eq!(turned.header("referrer-policy"), "no-referrer");
    let cookie = turned.all_headers("set-cookie");
    assert!(cookie.contains("samesite=lax") && cookie.contains("max-age=900"), "{cookie}");
    let page = browser.get("/passwordreset").await;
    let weak = browser.post("/passwordreset", &[("password", "weak")]).await;
    let done = browser.post("/passwordreset", &[("password", "N3w-passw0rd!")]).await;
    for answer in [&turned, page.is_page(), &weak, done.leads_to("/login")] {
        assert!(!answer.body.contains(&token) && !format!("{:?}", answer.headers).contains(&token));
    }
    let text = log.text();
    assert!(text.contains("/passwordreset") && !text.contains(&token));
}

#[tokio::test]
async fn nobody_writes_lines_of_their_own_into_the_log() {
    let app = TestApp::start().await;
    let log = Reading::begin();
    let path = "/nowhere%0a%0dINFO%20forged=1%1b[31m";
    let agent = "evil\u{1b}[31m agent\t\u{9b}";
    let request = app.browser().request(reqwest::Method::GET, path);
    // What no header may hold is refused before it is sent.
    let request = match reqwest::header::HeaderValue::from_bytes(agent.as_bytes()) {
        Ok(agent) => request.header("user-agent", agent),
        Err(_) => request.header("user-agent", "evil agent"),
    };
    request.send().await.expect("an answer");
    let text = log.text();
    let lines: Vec<&str> = text.lines().filter(|line| line.contains("nowhere")).collect();
    assert!(lines.iter().any(|line| line.contains("status=404")), "{text:.2000}");
    assert!(!text.contains('\u{1b}') && !text.lines().any(|line| line.starts_with("INFO forged")));
}
