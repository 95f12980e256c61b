//! Numbers of businesses, where the store keeps them.

use storefront_account::store::form_fields::FieldRole;

use crate::browser::{RETAIL, TestApp, WHOLESALE, on_every_store, registration};

const DETAILS: &str = "/account/details";
const FIELDS: [&str; 2] = ["vat_number", "company_id"];

on_every_store! {
    async fn they_are_asked_for_where_the_store_keeps_them(app: TestApp) {
        let kept =
            app.public_data().await.customer_fields.iter().any(|field| field.role == FieldRole::VatNumber);
        let (register, details) =
            (app.browser().get("/register").await, app.logged_in(RETAIL).await.get(DETAILS).await);
        for name in FIELDS {
            assert_eq!(register.is_page().count(&format!("main [name={name}]")), usize::from(kept), "{name}");
            assert_eq!(details.is_page().count(&format!("main [name={name}]")), usize::from(kept), "{name}");
        }
    }
}

#[tokio::test]
async fn they_are_kept_from_registration_on_and_can_be_changed_and_cleared() {
    let app = TestApp::finqu().await;
    let browser = app.browser();
    let mut fields = registration("firm@example.com");
    fields.extend([("vat_number", "FI12345678".to_owned()), ("company_id", "1234567-8".to_owned())]);
    browser.post("/register", &fields).await.leads_to("/account");
    let page = browser.get(DETAILS).await;
    assert_eq!(FIELDS.map(|name| page.field(name).unwrap()), ["FI12345678", "1234567-8"]);
    browser.submit(DETAILS, &[("vat_number", "FI87654321"), ("company_id", "")]).await.leads_to(DETAILS);
    let page = browser.get(DETAILS).await;
    assert_eq!(FIELDS.map(|name| page.field(name).unwrap()), ["FI87654321", ""]);
}

#[tokio::test]
async fn changes_of_the_address_leave_them_alone() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(WHOLESALE).await;
    assert_eq!(browser.get(DETAILS).await.field("vat_number").as_deref(), Some("US74-1234567"));
    let edit = browser.get("/account/addresses").await.attribute("main a[href*='/edit?']", "href").unwrap();
    browser.submit(&edit, &[("city", "Elsewhere")]).await.leads_to("/account/addresses");
    assert_eq!(browser.get(DETAILS).await.field("vat_number").as_deref(), Some("US74-1234567"));
}

#[tokio::test]
async fn what_cannot_be_one_is_told_at_its_field_and_most_shoppers_are_not_bothered() {
    let app = TestApp::finqu().await;
    let page = app.browser().get("/register").await;
    assert!(page.has("main details:not([open]) [name=vat_number]"), "closed at first");
    let long = "9".repeat(200);
    for value in [long.as_str(), "a\rb"] {
        let mut fields = registration("firm@example.com");
        fields.push(("vat_number", value.to_owned()));
        let answer = app.browser().post("/register", &fields).await;
        answer.complains_at("vat_number");
        assert!(answer.has("main details[open] [name=vat_number]"), "the message is in sight");
    }
    let browser = app.logged_in(RETAIL).await;
    browser.submit(DETAILS, &[("vat_number", &long)]).await.complains_at("vat_number");
}
