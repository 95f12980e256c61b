//! What does not go into a cart, and how that is told.

use reqwest::StatusCode;

use crate::browser::{RETAIL, TestApp};
use crate::goods::{DOTTED, LINED, REAM, SOLD_OUT, STAMP};

#[tokio::test]
async fn missing_and_wrong_options_are_told_at_their_fields_and_everything_is_kept() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let sound = [("option-7", "Aino"), ("option-8", "1041"), ("option-26", "1141"), ("option-9", "Kept")];
    let (long, lines) = ("x".repeat(31), "1\n2\n3\n4\n5");
    for (field, value) in [
        ("option-7", ""),
        ("option-7", "ab"),
        ("option-7", long.as_str()),
        ("option-7", "a\nbc"),
        ("option-8", ""),
        ("option-8", "1051"),
        ("option-8", "x"),
        ("option-26", ""),
        ("option-26", "1142"),
        ("option-9", lines),
        ("quantity", "6"),
    ] {
        let mut typed = sound.to_vec();
        typed.retain(|(name, _)| *name != field);
        typed.push((field, value));
        let answer = browser.add_to_cart(STAMP, &typed).await;
        answer.complains_at(field);
        for (name, value) in typed.iter().filter(|(name, _)| *name == "option-9" || *name == "option-7") {
            if *name != field {
                assert_eq!(answer.field(name).as_deref(), Some(*value), "{field}: {name}");
            }
        }
    }
    assert!(browser.get("/cart").await.has("main .state"), "nothing was added");
    browser.add_to_cart(STAMP, &sound).await.leads_to("/cart");
}

#[tokio::test]
async fn numbers_and_days_out_of_bounds_are_told() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let sound = [
        ("option-10", "1051"),
        ("option-11", "50"),
        ("option-12", "2027-06-01"),
        ("option-13", "You are invited."),
    ];
    for (field, value) in [
        ("option-11", "24"),
        ("option-11", "501"),
        ("option-11", "50.5"),
        ("option-11", "many"),
        ("option-12", "2026-11-30"),
        ("option-12", "2029-01-01"),
        ("option-12", "2027-02-30"),
        ("option-12", "tomorrow"),
        ("option-13", "short"),
    ] {
        let mut typed = sound.to_vec();
        typed.retain(|(name, _)| *name != field);
        typed.push((field, value));
        browser.add_to_cart("/printed-invitations/", &typed).await.complains_at(field);
    }
    browser.add_to_cart("/printed-invitations/", &sound).await.leads_to("/cart");
}

#[tokio::test]
async fn quantities_that_are_none_are_told_at_their_field() {
    let app = TestApp::start().await;
    let browser = app.browser();
    for (product, quantity) in [
        (LINED, "0"),
        (LINED, "-1"),
        (LINED, "1000000000"),
        (LINED, "10000"),
        (LINED, "99999999999999999999"),
        (LINED, "ten"),
        (LINED, "1.5"),
        (LINED, ""),
        (REAM, "1"),
        (LINED, "141"),
    ] {
        let answer = browser.add_to_cart(product, &[("quantity", quantity)]).await;
        answer.complains_at("quantity");
        assert_eq!(answer.field("quantity").as_deref(), Some(quantity), "{product}");
    }
    assert!(browser.get("/cart").await.has("main .state"), "nothing was added");
}

#[tokio::test]
async fn products_that_are_not_there_cannot_be_added() {
    let app = TestApp::start().await;
    let long = "9".repeat(5_000);
    for browser in [app.browser(), app.logged_in(RETAIL).await] {
        for product in
            ["", "0", "-5", "999999", "4294967297", "abc", "101 OR 1", "../101", long.as_str(), "１０１"]
        {
            let answer = browser.post("/cart/add", &[("product", product), ("quantity", "1")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{product:.20}");
            assert!(answer.has("main h1"));
        }
        browser.post::<&str, &str>("/cart/add", &[]).await.has_status(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_cannot_be_bought_is_refused_in_words() {
    let app = TestApp::start().await;
    let page = app.browser().get(SOLD_OUT).await;
    assert!(
        page.text_of(".product-stock").unwrap().contains("Out of stock") && !page.has("#product-add button")
    );
    for product in ["124", "216", "217"] {
        for browser in [app.browser(), app.logged_in(RETAIL).await] {
            let answer = browser.post("/cart/add", &[("product", product), ("quantity", "1")]).await;
            answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.has(".error-summary li"), "{product}");
            assert!(browser.get("/cart").await.has("main .state"), "{product}");
        }
    }
}

#[tokio::test]
async fn more_than_there_is_is_refused_on_the_cart_page_too() {
    let app = TestApp::start().await;
    let browser = app.browser();
    browser.add_to_cart(LINED, &[]).await.leads_to("/cart");
    let line = crate::cart::line_of(&browser.get("/cart").await);
    let form = [("line", line.as_str()), ("quantity", "141")];
    let answer = browser.post("/cart/update", &form).await;
    answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text_of(".error-summary").unwrap().contains("not so many in stock"));
    assert!(answer.has(&format!("[id='quantity-{line}'][aria-invalid=true]")));
}

#[tokio::test]
async fn a_guests_form_is_kept_while_the_store_is_down() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let mut form = browser.get(STAMP).await.form_values();
    form.retain(|(name, _)| name != "option-7");
    form.extend([("option-7".to_owned(), "Aino".to_owned()), ("option-26".to_owned(), "1141".to_owned())]);
    app.demo.behave(|behaviour| behaviour.down = Some(503));
    let answer = browser.post("/cart/add", &form).await;
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.headers.contains_key("retry-after"));
    assert_eq!(answer.field("option-7").as_deref(), Some("Aino"));
    assert!(answer.has(".error-summary"));
    app.demo.behave(|behaviour| behaviour.down = None);
    browser.post("/cart/add", &answer.form_values()).await.leads_to("/cart");
    assert_eq!(browser.get("/cart").await.count(".cart-line"), 1);
}

#[tokio::test]
async fn a_customers_form_ends_in_a_calm_page_while_the_store_is_down() {
    let app = TestApp::start().await;
    let browser = app.logged_in(RETAIL).await;
    let form = browser.get(DOTTED).await.form_values();
    app.demo.behave(|behaviour| behaviour.down = Some(503));
    let answer = browser.post("/cart/add", &form).await;
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.has("main h1") && answer.cookie("session").is_none());
    app.demo.behave(|behaviour| behaviour.down = None);
    browser.get("/account").await.is_page();
}

#[tokio::test]
async fn a_change_with_an_unknown_outcome_is_told_as_such() {
    let app = TestApp::start().await;
    let browser = app.browser();
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    let form = browser.get(DOTTED).await.form_values();
    app.demo.behave(|behaviour| {
        behaviour.error_on.insert("NotJson");
    });
    let answer = browser.post("/cart/add", &form).await;
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    let told = answer.text_of(".error-summary").unwrap();
    assert!(told.contains("could not find out"), "{told}");
}
