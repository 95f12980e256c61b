//! An answer for another customer than the one who asked: nothing of it is shown, and the session ends.

use reqwest::StatusCode;
use serde_json::Value;

use crate::browser::{RETAIL, TestApp};
use crate::chaos::{Chaos, Fault, behind_chaos};
use crate::goods::{LINED, page_of};
use crate::log::Reading;

/// The answer is that of another customer.
fn of_another(answer: &mut Value) {
    let customer = answer["data"]["customer"].as_object_mut().expect("a customer");
    for (name, part) in customer {
        match name.as_str() {
            "entityId" => *part = 4_711.into(),
            "id" => *part = "4711".into(),
            "firstName" | "lastName" | "email" => *part = "Somebody-Else".into(),
            _ => {}
        }
    }
}

behind_chaos! {
    async fn an_answer_for_somebody_else_is_never_shown(app: TestApp, chaos: Chaos) {
        let log = Reading::begin();
        let product = page_of(&app.browser(), LINED).await;
        let pages = [
            ("AccountOverview", "/account"),
            ("OrderPage", "/account/orders"),
            ("CustomerDetails", "/account/details"),
            ("Preferences", "/account/preferences"),
            ("AddressPage", "/account/addresses"),
            ("Product", product.as_str()),
        ];
        for (operation, page) in pages {
            let browser = app.logged_in(RETAIL).await;
            // Each store asks for its pages in its own words.
            browser.get(page).await;
            chaos.calls();
            browser.get(page).await;
            if !chaos.calls().contains(&operation.to_owned()) {
                continue;
            }
            chaos.on(operation, Fault::edit(of_another));
            log.warnings();
            let answer = browser.get(page).await;
            answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
            assert!(!answer.body.contains("Somebody-Else") && !answer.body.contains("4711"), "{page}");
            assert_eq!(answer.cookie("session").as_deref(), Some("session="), "{page}: the session is over");
            assert!(answer.text_of("h1").unwrap().contains("logged you out"), "{page}");
            let lines = log.warnings();
            assert!(lines.iter().any(|line| line.contains("ERROR") && line.contains("another customer")), "{page}: {lines:?}");
            chaos.heal();
            assert!(browser.get("/account").await.location().starts_with("/login"), "{page}");
        }
    }

    async fn a_form_is_not_filled_with_somebody_elses_data_either(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(RETAIL).await;
        let form = browser.get("/account/details").await.form_values();
        chaos.on("UpdateCustomer", Fault::DropAnswer).on("CustomerDetails", Fault::edit(of_another));
        let answer = browser.post("/account/details", &form).await;
        answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert!(!answer.body.contains("Somebody-Else"));
        assert_eq!(answer.cookie("session").as_deref(), Some("session="));
    }
}
