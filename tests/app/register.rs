//! Registration, built from the store's own fields.

use reqwest::StatusCode;

use crate::browser::{Answer, RETAIL, TestApp, on_every_store, registration};

fn with(email: &str, changes: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let mut fields = registration(email);
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, (*value).to_owned()));
    }
    fields
}

async fn register(app: &TestApp, fields: &[(&'static str, String)]) -> Answer {
    app.browser().post("/register", fields).await
}

on_every_store! {
    async fn a_new_customer_is_logged_in_and_welcomed(app: TestApp) {
        let browser = app.browser();
        let email = "nora@example.com";
        let answer = browser.post("/register", &registration(email)).await;
        answer.leads_to("/account");
        let page = browser.follow(&answer).await;
        assert!(page.notice().contains("Welcome"));
        assert!(page.text_of("h1").unwrap().contains("Nora"));
        assert_eq!(app.demo.mails()[0].to, email);
        let addresses = browser.get("/account/addresses").await;
        assert_eq!(addresses.count("main address"), 1);
        let written = addresses.text_of("main address").unwrap();
        for part in ["1 Main Street", "Austin", "78701", "United States"] {
            assert!(written.contains(part), "{part} in {written}");
        }
    }

    async fn the_form_shows_what_the_store_asks_for_and_the_password_rules(app: TestApp) {
        let page = app.browser().get("/register").await;
        page.is_page();
        let address = ["country_code", "address1", "address2", "city", "state", "postal_code"];
        let person = ["first_name", "last_name", "email", "password", "company", "phone"];
        for name in address.iter().chain(&person) {
            assert_eq!(page.count(&format!("main [name={name}]")), 1, "{name}");
        }
        assert!(page.has("#password-rules li"));
        let with_preferences = app.store.preferences().is_some();
        assert_eq!(page.has("[name=accepts_marketing]"), with_preferences);
        assert_eq!(page.text_of("main").unwrap().contains("What you agree to"), with_preferences);
    }
}

#[tokio::test]
async fn the_merchants_own_fields_are_asked_for() {
    let app = TestApp::start().await;
    let page = app.browser().get("/register").await;
    page.is_page();
    assert!(page.count("#password-rules li") >= 2);
    for control in ["fieldset input[type=checkbox]", "fieldset input[type=radio]", "input[type=date]"] {
        assert!(page.has(control), "{control}");
    }
    for name in ["custom_26_101", "custom_password_33", "custom_34", "custom_35_141", "custom_36"] {
        // Each of the merchant's own fields, of the customer's half and of the address half.
        assert!(page.has(&format!("[name={name}]")), "{name}");
    }
}

on_every_store! {
    async fn an_empty_form_names_everything_that_is_missing(app: TestApp) {
        let empty: [(&str, &str); 0] = [];
        let answer = app.browser().post("/register", &empty).await;
        for field in ["first_name", "last_name", "email", "password"] {
            answer.complains_at(field);
        }
        let calls = app.store_calls();
        assert!(!calls.iter().any(|call| call.starts_with("Register")), "{calls:?}");
    }

    async fn an_email_address_in_use_does_not_leave_one_stuck(app: TestApp) {
        let answer = register(&app, &registration(RETAIL)).await;
        let message = answer.complains_at("email");
        assert!(message.contains("Log in") && message.contains("new password"), "{message}");
        assert_eq!(answer.field("first_name").as_deref(), Some("Nora"));
        assert!(answer.has("main a[href='/login']") && answer.has("main a[href='/forgot-password']"));
    }

    async fn what_was_typed_is_kept_but_for_the_password(app: TestApp) {
        let odd = "</textarea><script>alert(1)</script> \"><svg onload=alert(1)>";
        let answer = register(&app, &with("nobody", &[("company", odd), ("city", "Köln & Co")])).await;
        answer.complains_at("email");
        assert_eq!(answer.field("company").as_deref(), Some(odd));
        assert_eq!(answer.field("city").as_deref(), Some("Köln & Co"));
        assert_eq!(answer.field("password").as_deref(), Some(""));
        assert!(!answer.body.contains("<svg onload"));
    }
}

#[tokio::test]
async fn a_state_must_belong_to_the_country() {
    let app = TestApp::start().await;
    let answer = register(&app, &with("a@example.com", &[("country_code", "DE")])).await;
    assert!(answer.complains_at("state").contains("Germany"));
    register(&app, &with("b@example.com", &[("country_code", "DE"), ("state", "Bayern")]))
        .await
        .leads_to("/account");
    register(&app, &with("c@example.com", &[("country_code", "FI"), ("state", "")]))
        .await
        .leads_to("/account");
    register(&app, &with("d@example.com", &[("country_code", "ZZ")])).await.complains_at("country_code");
}

#[tokio::test]
async fn optional_address_parts_may_stay_empty() {
    let app = TestApp::start().await;
    app.demo.behave(|behaviour| behaviour.optional_address = true);
    let fields: Vec<_> = registration("short@example.com")
        .into_iter()
        .filter(|(name, _)| !["address1", "city", "state", "postal_code", "country_code"].contains(name))
        .collect();
    let browser = app.browser();
    browser.post("/register", &fields).await.leads_to("/account");
    assert!(browser.get("/account/addresses").await.has(".state"), "no half address was made");
}

#[tokio::test]
async fn every_refusal_of_the_store_keeps_the_form() {
    let app = TestApp::start().await;
    for error in [
        "EmailAlreadyInUseError",
        "AccountCreationDisabledError",
        "CustomerRegistrationError",
        "ValidationError",
    ] {
        app.demo.behave(|behaviour| {
            behaviour.error_on.insert(error);
        });
        let answer = register(&app, &registration("kept@example.com")).await;
        app.demo.behave(|behaviour| behaviour.error_on.clear());
        answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.has(".error-summary"), "{error}");
        assert_eq!(answer.field("first_name").as_deref(), Some("Nora"), "{error}");
    }
}

#[tokio::test]
async fn a_shop_that_takes_no_accounts_says_so() {
    let app = TestApp::start().await;
    app.demo.behave(|behaviour| behaviour.account_creation_disabled = true);
    let answer = register(&app, &registration("late@example.com")).await;
    answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text_of(".error-summary").unwrap().contains("does not take new accounts"));
}

#[tokio::test]
async fn choosing_a_country_brings_its_states_without_complaints() {
    let app = TestApp::start().await;
    let fields = with("half@", &[("country_code", "CA"), ("_refresh", "1")]);
    let page = register(&app, &fields).await;
    page.is_page();
    assert!(page.has("select#state option[value=Ontario]"));
    assert!(!page.has(".error-summary"));
    assert_eq!(page.field("first_name").as_deref(), Some("Nora"));
    let page = register(&app, &with("half@", &[("country_code", "FI"), ("_refresh", "1")])).await;
    assert!(page.has("input#state"), "free text where there are no states");
}
