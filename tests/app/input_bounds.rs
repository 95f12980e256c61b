//! What is too long, invisible or not asked for never reaches the store.

use reqwest::StatusCode;
use storefront_account::config::Args;

use crate::browser::{PASSWORD, TestApp, on_every_store, registration};
use crate::relay::{Relay, Treatment};

/// A registration with one field typed otherwise.
fn with(field: &'static str, value: &str) -> Vec<(&'static str, String)> {
    let mut form = registration("new@example.com");
    form.retain(|(name, _)| *name != field);
    form.push((field, value.to_owned()));
    form
}

on_every_store! {
    async fn what_is_too_long_is_told_at_its_field_and_not_sent(app: TestApp) {
        app.browser().get("/register").await.is_page();
        app.store_calls();
        let (line, email) = ("x".repeat(256), format!("{}@example.com", "x".repeat(243)));
        let marks = format!("a{}", "\u{301}".repeat(10_000));
        for (field, value) in [
            ("email", email.as_str()),
            ("first_name", &line),
            ("last_name", &marks),
            ("city", &line),
            ("address1", &line),
            ("password", &"aB1!".repeat(257)),
        ] {
            let answer = app.browser().post("/register", &with(field, value)).await;
            answer.complains_at(field);
        }
        for (email, password) in [(email.as_str(), PASSWORD), ("a@b.co", &"x".repeat(1025))] {
            app.browser().log_in(email, password).await.has_status(StatusCode::UNPROCESSABLE_ENTITY);
        }
        app.browser().post("/forgot-password", &[("email", &email)]).await;
        assert_eq!(app.store_calls(), Vec::<String>::new());
    }

    async fn bounds_hold_to_the_character(app: TestApp) {
        let longest = format!("{}@example.com", "x".repeat(242));
        assert_eq!(longest.len(), 254);
        let answer = app.browser().log_in(&longest, "x").await;
        assert!(answer.complains_at("email").contains("not right"), "it is an address");
    }

    async fn an_address_with_invisible_characters_is_none(app: TestApp) {
        for email in ["a\u{202e}@b.co", "a\u{200b}@b.co", "a@b\u{ad}.co", "\u{feff}a@b.co", "a\u{2066}@b.co"] {
            app.browser().log_in(email, "x").await.complains_at("email");
        }
    }

    async fn invisible_characters_in_names_are_left_out(app: TestApp) {
        let (browser, _) = app.new_customer().await;
        let typed = [("first_name", "No\u{202e}ra\u{200b}"), ("last_name", "\u{2067}N\u{feff}ew")];
        browser.submit("/account/details", &typed).await.leads_to("/account/details");
        let page = browser.get("/account/details").await;
        assert_eq!(page.field("first_name").as_deref(), Some("Nora"));
        assert_eq!(page.field("last_name").as_deref(), Some("New"));
        browser.submit("/account/details", &[("first_name", "\u{200b}\u{3164}")]).await.complains_at("first_name");
    }
}

/// Fields of customers that stores know and forms here do not ask for.
const FOREIGN: &[(&str, &str)] = &[
    ("id", "4711"),
    ("entityId", "4711"),
    ("customerId", "4711"),
    ("customerGroupId", "4711"),
    ("storeCredit", "4711"),
    ("taxExemptCategory", "4711"),
    ("taxExempt", "true"),
    ("isTaxExempt", "true"),
    ("accessToken", "4711"),
    ("input[customerGroupId]", "4711"),
    ("formFields[texts][0][fieldEntityId]", "4711"),
];

#[tokio::test]
async fn fields_that_no_form_asks_for_are_in_no_request_to_the_store() {
    let (app, relay) = Relay::start(Args::default(), |_| Treatment::Pass).await;
    let browser = app.browser();
    let mut form = registration("new@example.com");
    form.extend(FOREIGN[..9].iter().map(|(name, value)| (*name, (*value).to_owned())));
    browser.post("/register", &form).await.leads_to("/account");
    for page in ["/account/details", "/account/addresses/new", "/account/password"] {
        let mut typed = vec![
            ("first_name", "Typed"),
            ("last_name", "New"),
            ("address1", "2 Main Street"),
            ("city", "Austin"),
            ("country_code", "US"),
            ("state", "Texas"),
            ("postal_code", "78701"),
            ("current_password", PASSWORD),
            ("password", "An0ther-one!"),
        ];
        typed.extend(&FOREIGN[..9]);
        browser.submit(page, &typed).await.has_status(StatusCode::SEE_OTHER);
    }
    let sent = relay.bodies();
    for change in ["registerCustomer", "updateCustomer", "addCustomerAddress", "changePassword"] {
        assert!(sent.iter().any(|body| body.contains(change)), "{change} was sent");
    }
    for body in sent {
        for name in FOREIGN[..9].iter().map(|(name, _)| name) {
            let asked = ["id", "entityId"].contains(name);
            assert!(!body.contains("4711"), "{body}");
            assert!(asked || !body.contains(&format!("\"{name}\":")), "{name} in {body}");
        }
    }
}

#[tokio::test]
async fn fields_of_typed_forms_with_brackets_are_no_forms_of_ours() {
    let app = TestApp::start().await;
    for extra in &FOREIGN[9..] {
        let (browser, _) = app.new_customer().await;
        browser.submit("/account/details", &[*extra]).await.has_status(StatusCode::BAD_REQUEST);
    }
}
