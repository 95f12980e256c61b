//! Registration at a store whose form is the same everywhere: little is required, and the store has the last word.

use crate::browser::{Answer, PASSWORD, TestApp, registration};

async fn register(app: &TestApp, email: &str, changes: &[(&'static str, &str)]) -> Answer {
    let mut fields = registration(email);
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, (*value).to_owned()));
    }
    app.browser().post("/register", &fields).await
}

#[tokio::test]
async fn a_name_an_email_address_and_a_password_are_enough() {
    let app = TestApp::finqu().await;
    let browser = app.browser();
    let form =
        [("first_name", "Ann"), ("last_name", "Lee"), ("email", "ann@example.com"), ("password", PASSWORD)];
    browser.post("/register", &form).await.leads_to("/account");
    let page = browser.get("/account/addresses").await;
    assert!(
        page.is_page().text_of("main .state").unwrap().contains("No address yet"),
        "no half address was made"
    );
    let details = browser.get("/account/details").await;
    assert_eq!(
        (details.field("first_name").as_deref(), details.field("phone").as_deref()),
        (Some("Ann"), Some(""))
    );
}

#[tokio::test]
async fn who_registers_is_logged_in_with_one_request() {
    let app = TestApp::finqu().await;
    app.browser().get("/register").await.is_page();
    app.store_calls();
    register(&app, "one@example.com", &[]).await.leads_to("/account");
    assert_eq!(app.store_calls(), ["Register"]);
}

#[tokio::test]
async fn company_and_phone_reach_the_details() {
    let app = TestApp::finqu().await;
    let browser = app.browser();
    let mut fields = registration("full@example.com");
    fields.extend([("company", "Quill & Co".to_owned()), ("phone", "+358 9 1".to_owned())]);
    browser.post("/register", &fields).await.leads_to("/account");
    let details = browser.get("/account/details").await;
    assert_eq!(details.field("company").as_deref(), Some("Quill & Co"));
    assert_eq!(details.field("phone").as_deref(), Some("+358 9 1"));
}

#[tokio::test]
async fn a_short_password_is_told_before_the_store_is_asked() {
    let app = TestApp::finqu().await;
    for password in ["", "short", "ääää"] {
        let answer = register(&app, "short@example.com", &[("password", password)]).await;
        answer.complains_at("password");
    }
    assert!(!app.store_calls().contains(&"Register".to_owned()));
    register(&app, "six@example.com", &[("password", "sixsix")]).await.leads_to("/account");
}

#[tokio::test]
async fn what_the_store_refuses_is_told_at_its_field_in_either_spelling() {
    let app = TestApp::finqu().await;
    for with_input in [true, false] {
        app.behave(|finqu| finqu.fields_start_with_input = with_input);
        for (field, value) in [("state", "Atlantis"), ("country_code", "XX")] {
            let answer = register(&app, "refused@example.com", &[(field, value)]).await;
            answer.complains_at(field);
            assert_eq!(answer.field("city").as_deref(), Some("Austin"), "{with_input} {field}");
        }
    }
    app.browser().log_in("refused@example.com", PASSWORD).await.complains_at("email");
}

#[tokio::test]
async fn fields_that_no_form_has_reach_no_account() {
    let app = TestApp::finqu().await;
    let browser = app.browser();
    let mut fields = registration("plain@example.com");
    fields.extend(["hasAccess", "tags", "audiences", "id", "vatNumber"].map(|name| (name, "VIP".to_owned())));
    browser.post("/register", &fields).await.leads_to("/account");
    let overview = browser.get("/account").await;
    assert!(!overview.is_page().text_of("main").unwrap().contains("VIP"));
}
