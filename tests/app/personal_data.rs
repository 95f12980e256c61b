//! What is personal reaches its page and nothing else: no log, no address, no other page.

use storefront_account::store::Caller;

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
        a_visit(&app).await;
        let guest = Caller { locale: "en".into(), ..Caller::default() };
        let log_in = app.store.log_in(&guest, EMAIL, &PASSWORD.into(), None).await.unwrap();
        let token = secrecy::ExposeSecret::expose_secret(&log_in.token).to_owned();
        let holder = Caller { token: Some(log_in.token), customer_id: Some(log_in.customer_id), ..guest };
        app.store.overview(&holder).await.unwrap();
        app.store.log_out(&holder, None).await.unwrap();
        assert!(!log.text().contains(&token));
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
