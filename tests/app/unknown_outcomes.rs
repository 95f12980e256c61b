//! Changes without a clear answer: it is found out what became of them, and none is made twice.

use reqwest::StatusCode;
use std::time::{Duration, Instant};

use crate::browser::{Answer, Browser, EMPTY, PASSWORD, RETAIL, TestApp, VIP, registration};
use crate::chaos::{Chaos, Fault, behind_chaos};
use crate::test_app::Face;

const PLACE: &[(&str, &str)] = &[
    ("first_name", "Aino"),
    ("last_name", "Mäkelä"),
    ("country_code", "US"),
    ("address1", "5 Oak  Street"),
    ("city", "Portland"),
    ("state", "Oregon"),
    ("postal_code", "97214"),
];
const LIST: &str = "/account/addresses";
const NEW: &str = "/account/addresses/new";

/// The store makes the change, and nobody hears of it.
fn made() -> Vec<Fault> {
    vec![
        Fault::DropAnswer,
        Fault::Truncate(10),
        Fault::ResetInAnswer,
        Fault::status_after(500),
        Fault::status_after(504),
        Fault::Replace(200, String::new(), "<html>upstream-secret-words</html>".to_owned()),
    ]
}

/// The store does not make the change, and nobody hears of that.
fn not_made() -> Vec<Fault> {
    vec![Fault::Reset, Fault::status(500), Fault::status(502), Fault::json("")]
}

/// The form of a page with some fields typed anew.
pub async fn filled(browser: &Browser, page: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = browser.get(page).await.is_page().form_values();
    fields.retain(|(known, _)| typed.iter().all(|(name, _)| name != known));
    fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

fn count(calls: &[String], operation: &str) -> usize {
    calls.iter().filter(|call| *call == operation).count()
}

/// The shopper is told that nothing was saved, and has the form with what was typed.
#[track_caller]
fn is_not_saved(answer: &Answer, name: &str, typed: &str) {
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text_of(".error-summary").unwrap().contains("was not saved"));
    assert_eq!(answer.field(name).as_deref(), Some(typed));
}

async fn addresses(browser: &Browser) -> usize {
    browser.get(LIST).await.is_page().count(".address-card")
}

#[tokio::test]
async fn an_address_that_was_added_is_said_to_be_added_and_is_there_once() {
    for fault in made() {
        let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
        let browser = app.logged_in(EMPTY).await;
        let form = filled(&browser, NEW, PLACE).await;
        chaos.on("AddAddress", fault);
        chaos.calls();
        let answer = browser.post(NEW, &form).await;
        answer.leads_to(LIST);
        assert_eq!(count(&chaos.calls(), "AddAddress"), 1);
        assert!(browser.follow(&answer).await.notice().contains("added"));
        assert_eq!(addresses(&browser).await, 1);
    }
}

#[tokio::test]
async fn an_address_that_was_not_added_is_added_with_one_more_click() {
    for fault in not_made() {
        let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
        let browser = app.logged_in(EMPTY).await;
        let form = filled(&browser, NEW, PLACE).await;
        chaos.on("AddAddress", fault);
        chaos.calls();
        let answer = browser.post(NEW, &form).await;
        is_not_saved(&answer, "city", "Portland");
        assert_eq!(count(&chaos.calls(), "AddAddress"), 1, "a change is never repeated by itself");
        chaos.heal();
        browser.post(NEW, &answer.form_values()).await.leads_to(LIST);
        assert_eq!(addresses(&browser).await, 1);
    }
}

#[tokio::test]
async fn where_nobody_can_tell_the_shopper_looks_and_no_address_is_added_twice() {
    let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
    let browser = app.logged_in(EMPTY).await;
    let form = filled(&browser, NEW, PLACE).await;
    chaos.on("AddAddress", Fault::DropAnswer).on("AddressPage", Fault::status(500));
    let answer = browser.post(NEW, &form).await;
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text_of(".error-summary").unwrap().contains("could not find out"));
    assert_eq!(answer.attribute(".error-summary li a", "href").as_deref(), Some(LIST));
    assert_eq!(answer.field("city").as_deref(), Some("Portland"));
    // While the list cannot be read, nothing is added on good luck.
    chaos.calls();
    let again = browser.post(NEW, &answer.form_values()).await;
    again.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(count(&chaos.calls(), "AddAddress"), 0);
    chaos.heal();
    browser.post(NEW, &again.form_values()).await.leads_to(LIST);
    assert_eq!(addresses(&browser).await, 1, "it was there already");
    // A reload of the first answer sends the first form once more.
    browser.post(NEW, &form).await.leads_to(LIST);
    assert_eq!(addresses(&browser).await, 1);
    // Another address, by the same form, is another address.
    let other: Vec<_> = again
        .form_values()
        .into_iter()
        .map(|(name, value)| if name == "city" { (name, "Salem".to_owned()) } else { (name, value) })
        .collect();
    browser.post(NEW, &other).await.leads_to(LIST);
    assert_eq!(addresses(&browser).await, 2);
}

#[tokio::test]
async fn a_store_that_hangs_over_a_change_is_read_again_in_time() {
    let hung = async |fault: Fault| {
        let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
        let browser = app.logged_in(EMPTY).await;
        let form = filled(&browser, NEW, PLACE).await;
        chaos.on("AddAddress", fault);
        let begun = Instant::now();
        let answer = browser.post(NEW, &form).await;
        assert!(begun.elapsed() < Duration::from_secs(16), "{:?}", begun.elapsed());
        (addresses(&browser).await, answer)
    };
    let (made, not_made) = tokio::join!(hung(Fault::Mute), hung(Fault::Swallow));
    assert_eq!(made.0, 1);
    made.1.leads_to(LIST);
    assert_eq!(not_made.0, 0);
    is_not_saved(&not_made.1, "city", "Portland");
}

#[tokio::test]
async fn a_changed_and_a_deleted_address_are_found_out_about() {
    let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
    let browser = app.logged_in(RETAIL).await;
    let list = browser.get(LIST).await;
    let link = |kind: &str| {
        list.attribute(&format!(".address-card a[href*='/{kind}?']"), "href").expect("an address")
    };
    let (edit, delete) = (link("edit"), link("delete"));
    let form = filled(&browser, &edit, &[("city", "Newtown")]).await;
    chaos.on("UpdateAddress", Fault::Reset);
    is_not_saved(&browser.post(&edit, &form).await, "city", "Newtown");
    chaos.heal();
    chaos.on("UpdateAddress", Fault::DropAnswer);
    let saved = browser.post(&edit, &form).await;
    saved.leads_to(LIST);
    assert!(browser.follow(&saved).await.notice().contains("saved"));
    assert_eq!(browser.get(&edit).await.field("city").as_deref(), Some("Newtown"));
    chaos.heal();

    let form = browser.get(&delete).await.form_values();
    chaos.on("DeleteAddress", Fault::status(500));
    let kept = browser.post(&delete, &form).await;
    kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(addresses(&browser).await, list.count(".address-card"));
    chaos.heal();
    chaos.on("DeleteAddress", Fault::DropAnswer);
    let deleted = browser.post(&delete, &kept.form_values()).await;
    deleted.leads_to(LIST);
    assert!(browser.follow(&deleted).await.notice().contains("deleted"));
    assert_eq!(addresses(&browser).await, list.count(".address-card") - 1);
}

behind_chaos! {
    async fn details_are_found_out_about(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(RETAIL).await;
        let page = "/account/details";
        for (fault, name) in made().into_iter().take(3).zip(["Ada", "Ida", "Oda"]) {
            let form = filled(&browser, page, &[("first_name", name)]).await;
            chaos.on("UpdateCustomer", fault);
            chaos.calls();
            let saved = browser.post(page, &form).await;
            saved.leads_to(page);
            assert_eq!(count(&chaos.calls(), "UpdateCustomer"), 1);
            chaos.heal();
            let shown = browser.follow(&saved).await;
            assert!(shown.notice().contains("saved"));
            assert_eq!(shown.field("first_name").as_deref(), Some(name));
        }
        for (fault, name) in not_made().into_iter().zip(["Una", "Ina", "Ena", "Ana"]) {
            let form = filled(&browser, page, &[("first_name", name)]).await;
            chaos.on("UpdateCustomer", fault);
            let answer = browser.post(page, &form).await;
            is_not_saved(&answer, "first_name", name);
            chaos.heal();
            browser.post(page, &answer.form_values()).await.leads_to(page);
            assert_eq!(browser.get(page).await.field("first_name").as_deref(), Some(name));
        }
        let form = filled(&browser, page, &[("first_name", "Who")]).await;
        chaos.on("UpdateCustomer", Fault::DropAnswer).on("CustomerDetails", Fault::status(500));
        let answer = browser.post(page, &form).await;
        answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert!(answer.text_of(".error-summary").unwrap().contains("could not find out"));
        assert_eq!(answer.attribute(".error-summary li a", "href").as_deref(), Some(page));
        assert_eq!(answer.field("first_name").as_deref(), Some("Who"));
    }

    async fn a_registration_whose_answer_is_lost_ends_logged_in_or_can_be_sent_again(app: TestApp, chaos: Chaos) {
        let operation = if app.store.carts().is_some() { "RegisterCustomer" } else { "Register" };
        let log_in = if app.store.carts().is_some() { "Login" } else { "LogIn" };
        app.browser().get("/register").await.is_page();
        chaos.on(operation, Fault::DropAnswer);
        app.browser().post("/register", &registration("lost@example.com")).await.leads_to("/account");
        chaos.heal();
        chaos.on(operation, Fault::Reset);
        let kept = app.browser().post("/register", &registration("unmade@example.com")).await;
        kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert!(kept.text_of(".error-summary").unwrap().contains("was not saved"));
        chaos.heal();
        // Neither is known; the next click is not told that the e-mail address is in use.
        let browser = app.browser();
        chaos.on(operation, Fault::DropAnswer).on(log_in, Fault::status(500));
        let kept = browser.post("/register", &registration("who@example.com")).await;
        kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert!(kept.text_of(".error-summary").unwrap().contains("could not find out"));
        assert_eq!(kept.attribute(".error-summary li a", "href").as_deref(), Some("/login"));
        chaos.heal();
        let mut fields = kept.form_values();
        fields.retain(|(name, _)| name != "password");
        fields.push(("password".to_owned(), PASSWORD.to_owned()));
        browser.post("/register", &fields).await.leads_to("/account");
        // Who does not know the password learns nothing more.
        fields.retain(|(name, _)| name != "password");
        fields.push(("password".to_owned(), "Wrong-Passw0rd!".to_owned()));
        app.browser().post("/register", &fields).await.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn preferences_and_the_one_address_are_found_out_about() {
    let (app, chaos) = TestApp::behind_chaos(Face::Finqu).await;
    let browser = app.logged_in(VIP).await;
    let page = "/account/preferences";
    let mut form = browser.get(page).await.form_values();
    let ticked = form.iter().any(|(name, _)| name == "accepts_marketing");
    match ticked {
        true => form.retain(|(name, _)| name != "accepts_marketing"),
        false => form.push(("accepts_marketing".to_owned(), "on".to_owned())),
    }
    chaos.on("UpdateCustomer", Fault::Reset);
    let kept = browser.post(page, &form).await;
    kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert!(kept.text_of(".error-summary").unwrap().contains("was not saved"));
    chaos.heal();
    chaos.on("UpdateCustomer", Fault::DropAnswer);
    browser.post(page, &kept.form_values()).await.leads_to(page);
    chaos.heal();
    assert_eq!(browser.get(page).await.field("accepts_marketing").is_some(), !ticked);

    let edit = browser.get(LIST).await.attribute("main a[href*='/addresses/edit?']", "href").expect("a way");
    let form = filled(&browser, &edit, &[("city", "Turku")]).await;
    chaos.on("UpdateCustomer", Fault::Reset);
    is_not_saved(&browser.post(&edit, &form).await, "city", "Turku");
    chaos.heal();
    chaos.on("UpdateCustomer", Fault::DropAnswer);
    browser.post(&edit, &form).await.leads_to(LIST);
    chaos.heal();
    assert_eq!(browser.get(&edit).await.field("city").as_deref(), Some("Turku"));
}

#[tokio::test]
async fn a_password_without_an_answer_is_told_how_to_find_out() {
    let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
    let browser = app.logged_in(EMPTY).await;
    let typed = [("current_password", PASSWORD), ("password", "Another-Passw0rd!")];
    let form = filled(&browser, "/account/password", &typed).await;
    chaos.on("ChangePassword", Fault::DropAnswer);
    chaos.calls();
    let answer = browser.post("/account/password", &form).await;
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    let words = answer.text_of(".error-summary").unwrap();
    assert!(words.contains("could not find out") && words.contains("log in with the new one"), "{words}");
    assert!(!answer.body.contains("Another-Passw0rd!"));
    let calls = chaos.calls();
    assert_eq!((count(&calls, "ChangePassword"), count(&calls, "Login")), (1, 0), "no log-in is tried");
}
