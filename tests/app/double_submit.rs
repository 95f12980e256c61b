//! A form that is sent twice makes one change.

use reqwest::StatusCode;
use reqwest::header::SET_COOKIE;

use crate::addresses::ADDRESS;
use crate::browser::{Answer, EMPTY, RETAIL, TestApp, VIP, on_every_store, registration};
use crate::goods::DOTTED;

/// The fields of a page's form, with some typed anew.
fn filled(page: &Answer, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = page.form_values();
    for (name, value) in typed {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

fn calls(app: &TestApp, name: &str) -> usize {
    app.store_calls().iter().filter(|call| *call == name).count()
}

#[tokio::test]
async fn an_address_is_added_once_however_often_its_form_comes() {
    let app = TestApp::start().await;
    let browser = app.logged_in(EMPTY).await;
    let page = browser.get("/account/addresses/new").await;
    let fields = filled(&page, ADDRESS);
    app.store_calls();
    // Two at a time, as by a double click; once more after going back.
    let path = "/account/addresses/new";
    let (first, second) = tokio::join!(browser.post(path, &fields), browser.post(path, &fields));
    let third = browser.post(path, &fields).await;
    for answer in [first, second, third] {
        answer.leads_to("/account/addresses");
    }
    assert_eq!(calls(&app, "AddAddress"), 1);
    assert_eq!(browser.get("/account/addresses").await.count("main address"), 1);
    let figures = app.state.metrics.text().expect("the figures");
    assert!(figures.contains("storefront_forms_repeated_total 2"), "{figures}");
}

#[tokio::test]
async fn other_contents_are_another_change() {
    let app = TestApp::start().await;
    let browser = app.logged_in(EMPTY).await;
    let page = browser.get("/account/addresses/new").await;
    for city in ["Austin", "Dallas"] {
        let mut fields = filled(&page, ADDRESS);
        fields.retain(|(name, _)| name != "city");
        fields.push(("city".to_owned(), city.to_owned()));
        browser.post("/account/addresses/new", &fields).await.leads_to("/account/addresses");
    }
    assert_eq!(browser.get("/account/addresses").await.count("main address"), 2);
}

on_every_store! {
    async fn the_second_answer_of_a_log_in_logs_in_as_well(app: TestApp) {
        let browser = app.browser();
        let typed = [("email", RETAIL), ("password", crate::browser::PASSWORD)];
        let fields = filled(&browser.get("/login").await, &typed);
        app.store_calls();
        let (first, second) = tokio::join!(browser.post("/login", &fields), browser.post("/login", &fields));
        for answer in [&first, &second] {
            answer.leads_to("/account");
            assert!(answer.headers.contains_key(SET_COOKIE), "a browser shows the second one only");
        }
        assert_eq!(app.store_calls().iter().filter(|call| call.to_lowercase() == "login").count(), 1);
        browser.get("/account").await.is_page();
    }

    async fn an_account_is_registered_once(app: TestApp) {
        let browser = app.browser();
        let email = "twice@example.com";
        let mut fields = registration(email);
        let page = browser.get("/register").await;
        fields.push(("_once", page.field("_once").expect("a number")));
        let (first, second) = tokio::join!(browser.post("/register", &fields), browser.post("/register", &fields));
        first.leads_to("/account");
        second.leads_to("/account");
    }

    async fn a_refused_form_may_come_again_unchanged(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        let page = browser.get("/account/details").await;
        let fields = filled(&page, &[("first_name", "Again")]);
        app.demo.behave(|behaviour| behaviour.down = Some(503));
        browser.post("/account/details", &fields).await.has_status(StatusCode::SERVICE_UNAVAILABLE);
        app.demo.behave(|behaviour| behaviour.down = None);
        browser.post("/account/details", &fields).await.leads_to("/account/details");
        assert_eq!(browser.get("/account/details").await.field("first_name").as_deref(), Some("Again"));
    }

    async fn forms_without_a_number_are_each_a_change(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        for _ in 0..2 {
            let mut fields = filled(&browser.get("/account/details").await, &[]);
            fields.retain(|(name, _)| name != "_once");
            app.store_calls();
            browser.post("/account/details", &fields).await.leads_to("/account/details");
            assert_eq!(calls(&app, "UpdateCustomer"), 1);
        }
    }

    async fn pages_for_everybody_carry_no_number(app: TestApp) {
        let home = app.browser().get("/").await;
        assert!(home.header("cache-control").starts_with("public") && !home.body.contains("_once"));
    }
}

#[tokio::test]
async fn a_product_is_put_into_the_cart_once_by_a_double_click() {
    let app = TestApp::start().await;
    let browser = app.logged_in(RETAIL).await;
    let fields = filled(&browser.get(DOTTED).await, &[]);
    assert!(fields.iter().any(|(name, _)| name == "_once"));
    let (first, second) =
        tokio::join!(browser.post("/cart/add", &fields), browser.post("/cart/add", &fields));
    first.leads_to("/cart");
    second.leads_to("/cart");
    let cart = browser.get("/cart").await;
    assert_eq!(cart.attribute("main input[name=quantity]", "value").as_deref(), Some("1"));
}

#[tokio::test]
async fn an_outcome_is_given_again_to_no_other_site() {
    let app = TestApp::start().await;
    let mine = app.browser();
    let page = mine.get("/login").await;
    let fields = filled(&page, &[("email", RETAIL), ("password", crate::browser::PASSWORD)]);
    mine.post("/login", &fields).await.leads_to("/account");
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.test"),
        ("origin", "null"),
        ("host", "evil.test"),
        ("x-nothing", "told"),
    ] {
        let request = app.browser().request(reqwest::Method::POST, "/login").header(name, value);
        let request = if name == "host" { request.header("sec-fetch-site", "same-origin") } else { request };
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(body.clone());
        let answer = Answer::of(request).await;
        assert!(answer.status.is_client_error(), "{name}: {value}: {}", answer.status);
        assert_eq!(answer.cookie("session"), None, "{name}: {value}");
    }
}
