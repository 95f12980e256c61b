//! Names, e-mail, phone, company, the merchant's own fields.

use reqwest::StatusCode;

use crate::browser::{RETAIL, TestApp, on_every_store};

on_every_store! {
    async fn details_are_filled_in_and_saved(app: TestApp) {
        let (browser, email) = app.new_customer().await;
        let page = browser.get("/account/details").await;
        assert_eq!(page.field("first_name").as_deref(), Some("Nora"));
        let may_change = app.store.capabilities().email_change;
        assert_eq!(page.field("email"), may_change.then(|| email.clone()));
        assert!(
            page.text_of("main form.form").unwrap().contains(&email) || may_change,
            "it is told all the same"
        );
        let typed = [
            ("first_name", "O"),
            ("last_name", "Ó Briain"),
            ("phone", "+353 1 555"),
            ("company", "Quill & Co"),
        ];
        let answer = browser.submit("/account/details", &typed).await;
        answer.leads_to("/account/details");
        let page = browser.follow(&answer).await;
        assert!(page.notice().contains("saved"));
        for (name, value) in typed {
            assert_eq!(page.field(name).as_deref(), Some(value));
        }
    }

    async fn optional_details_can_be_cleared(app: TestApp) {
        let (browser, _) = app.new_customer().await;
        browser
            .submit("/account/details", &[("phone", "123"), ("company", "Acme")])
            .await
            .leads_to("/account/details");
        browser
            .submit("/account/details", &[("phone", ""), ("company", "")])
            .await
            .leads_to("/account/details");
        let page = browser.get("/account/details").await;
        assert_eq!(page.field("phone").as_deref(), Some(""));
        assert_eq!(page.field("company").as_deref(), Some(""));
    }

    async fn wrong_details_are_told_at_their_field_and_kept(app: TestApp) {
        let (browser, _) = app.new_customer().await;
        let long = "x".repeat(256);
        for (field, value) in [
            ("first_name", ""),
            ("first_name", "  "),
            ("last_name", ""),
            ("email", ""),
            ("email", "nobody"),
            ("company", long.as_str()),
            ("first_name", "a\nb"),
        ] {
            if field == "email" && !app.store.capabilities().email_change {
                continue;
            }
            let answer = browser.submit("/account/details", &[(field, value), ("phone", "kept")]).await;
            answer.complains_at(field);
            assert_eq!(answer.field("phone").as_deref(), Some("kept"));
        }
    }
}

#[tokio::test]
async fn an_email_address_of_somebody_else_is_refused() {
    let app = TestApp::start().await;
    let (browser, _) = app.new_customer().await;
    browser.submit("/account/details", &[("email", RETAIL)]).await.complains_at("email");
}

#[tokio::test]
async fn every_failure_of_the_store_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let (browser, _) = app.new_customer().await;
    for (error, status) in [
        ("UnexpectedUpdateCustomerError", StatusCode::UNPROCESSABLE_ENTITY),
        ("ValidationError", StatusCode::UNPROCESSABLE_ENTITY),
        ("EmailAlreadyInUseError", StatusCode::UNPROCESSABLE_ENTITY),
        ("CustomerDoesNotExistError", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let form = browser.get("/account/details").await.form_values();
        app.demo.behave(|behaviour| {
            behaviour.error_on.insert(error);
        });
        let mut form: Vec<_> = form.into_iter().filter(|(name, _)| name != "first_name").collect();
        form.push(("first_name".into(), "Typed".into()));
        let answer = browser.post("/account/details", &form).await;
        app.demo.behave(|behaviour| behaviour.error_on.clear());
        answer.has_status(status);
        assert!(answer.has(".error-summary"), "{error}");
        assert_eq!(answer.field("first_name").as_deref(), Some("Typed"), "{error}");
    }
}

#[tokio::test]
async fn a_customer_who_is_not_logged_in_any_more_comes_back_to_the_form() {
    let app = TestApp::start().await;
    let (browser, _) = app.new_customer().await;
    let form = browser.get("/account/details").await.form_values();
    app.demo.behave(|behaviour| {
        behaviour.error_on.insert("CustomerNotLoggedInError");
    });
    browser.post("/account/details", &form).await.leads_to("/login?redirectTo=%2Faccount%2Fdetails");
}

on_every_store! {
    async fn fields_that_are_not_ours_never_reach_the_store(app: TestApp) {
        let (browser, _) = app.new_customer().await;
        let extra = [("customerGroupId", "3"), ("storeCredit", "99"), ("id", "1"), ("input[phone]", "x")];
        browser.submit("/account/details", &extra[..3]).await.leads_to("/account/details");
        let overview = browser.get("/account").await;
        assert!(!overview.text_of("main").unwrap().contains("VIP"));
        browser.submit("/account/details", &extra[3..]).await.has_status(StatusCode::BAD_REQUEST);
    }
}
