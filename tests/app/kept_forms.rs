//! Nothing that was typed is lost, whatever happens on the way to the store.

use reqwest::StatusCode;

use crate::browser::{Answer, Browser, EMPTY, PASSWORD, RETAIL, TestApp, registration};
use crate::chaos::{Chaos, Fault, behind_chaos};
use crate::goods::DOTTED;

type Fields = Vec<(String, String)>;

/// A form as a shopper filled it in, and where it leads when it is sent.
struct Filled {
    path: String,
    fields: Fields,
    typed: Vec<(&'static str, &'static str)>,
    to: &'static str,
}

/// The forms of the account, each with something typed into it.
async fn forms(app: &TestApp, browser: &Browser) -> Vec<Filled> {
    let list = browser.get("/account/addresses").await;
    let edit = list.is_page().attribute("main a[href*='/addresses/edit?']", "href").expect("an address");
    let place = vec![
        ("city", "Köln <b>"),
        ("postal_code", "78701"),
        ("address1", "Ring 1"),
        ("country_code", "US"),
        ("state", "Texas"),
    ];
    let mut all = vec![
        (
            "/account/details".to_owned(),
            vec![("first_name", "Patient \"P\""), ("phone", "555 0100")],
            "/account/details",
        ),
        (edit, place.clone(), "/account/addresses"),
    ];
    if app.store.address_book().is_some() {
        all.push(("/account/addresses/new".to_owned(), place, "/account/addresses"));
    }
    if app.store.preferences().is_some() {
        all.push((
            "/account/preferences".to_owned(),
            vec![("accepts_marketing", "on")],
            "/account/preferences",
        ));
    }
    let mut filled = Vec::new();
    for (path, typed, to) in all {
        let mut fields = browser.get(&path).await.is_page().form_values();
        fields.retain(|(known, _)| typed.iter().all(|(name, _)| name != known));
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        filled.push(Filled { path, fields, typed, to });
    }
    filled
}

/// The form is there again as it was filled in, with a word on what happened.
#[track_caller]
fn is_kept(answer: &Answer, form: &Filled, when: &str) {
    let at = format!("{} {when}", form.path);
    answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.cookie("session"), None, "{at}");
    assert!(!answer.header("retry-after").is_empty(), "{at}");
    for (name, value) in &form.typed {
        assert_eq!(answer.field(name).as_deref(), Some(*value), "{at}: {name}");
    }
    assert!(answer.text_of(".error-summary").is_some(), "{at}");
    assert!(answer.text_of(".request-id code").is_some(), "{at}");
    assert!(!answer.body.contains("upstream-secret-words"), "{at}");
}

/// What goes wrong, and on which way.
async fn break_it(chaos: &Chaos, way: usize) -> &'static str {
    match way {
        0 => chaos.go_down().await,
        1 => drop(chaos.everywhere(Fault::status(503))),
        2 => drop(chaos.everywhere(Fault::Reset)),
        _ => drop(chaos.everywhere(Fault::answer(200, "content-type: text/html\r\n", "<html>"))),
    }
    ["while it is down", "while it answers 503", "while connections break", "while it talks nonsense"][way]
}

behind_chaos! {
    async fn every_form_of_the_account_is_kept_and_goes_through_with_one_click(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(RETAIL).await;
        for way in 0..4 {
            // So many failures would make the app leave the store alone, so each way has its own turn.
            let form = forms(&app, &browser).await.swap_remove(way % 2);
            let when = break_it(&chaos, way).await;
            let kept = browser.post(&form.path, &form.fields).await;
            is_kept(&kept, &form, when);
            chaos.heal();
            browser.post(&form.path, &kept.form_values()).await.leads_to(form.to);
        }
        for form in forms(&app, &browser).await.into_iter().skip(2) {
            let when = break_it(&chaos, 1).await;
            let kept = browser.post(&form.path, &form.fields).await;
            is_kept(&kept, &form, when);
            chaos.heal();
            browser.post(&form.path, &kept.form_values()).await.leads_to(form.to);
        }
    }

    async fn the_states_of_another_country_come_while_the_store_is_down(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(RETAIL).await;
        let form = forms(&app, &browser).await.swap_remove(1);
        chaos.go_down().await;
        let mut fields = form.fields.clone();
        fields.push(("_refresh".to_owned(), "country".to_owned()));
        let shown = browser.post(&form.path, &fields).await;
        assert_eq!(shown.is_page().field("city").as_deref(), Some("Köln <b>"));
    }

    async fn a_registration_is_kept_and_goes_through_with_one_click(app: TestApp, chaos: Chaos) {
        app.browser().get("/register").await.is_page();
        for way in 0..4 {
            let browser = app.browser();
            let email = format!("kept-{way}@example.com");
            let when = break_it(&chaos, way).await;
            let kept = browser.post("/register", &registration(&email)).await;
            kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
            assert_eq!(kept.field("email").as_deref(), Some(email.as_str()), "{when}");
            assert_eq!(kept.field("city").as_deref(), Some("Austin"), "{when}");
            assert_eq!(kept.field("password").as_deref(), Some(""), "{when}");
            assert!(kept.cookie("session").is_none() && !kept.body.contains(PASSWORD), "{when}");
            chaos.heal();
            let mut fields = kept.form_values();
            fields.retain(|(name, _)| name != "password");
            fields.push(("password".to_owned(), PASSWORD.to_owned()));
            browser.post("/register", &fields).await.leads_to("/account");
        }
    }

    async fn a_registration_is_kept_where_not_even_its_form_can_be_made(app: TestApp, chaos: Chaos) {
        // Nothing was ever read of this store.
        chaos.go_down().await;
        let browser = app.browser();
        let kept = browser.post("/register", &registration("early@example.com")).await;
        kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(kept.attribute("main form", "action").as_deref(), Some("/register"));
        assert_eq!(kept.field("city").as_deref(), Some("Austin"));
        assert!(!kept.body.contains(PASSWORD) && kept.field("password").is_none());
        assert!(kept.text_of("main").unwrap().contains("Passwords are not kept"));
        chaos.heal();
        // The form is there now, with everything but the password.
        let form = browser.post("/register", &kept.form_values()).await;
        form.complains_at("password");
        assert_eq!(form.field("email").as_deref(), Some("early@example.com"));
        let mut fields = form.form_values();
        fields.retain(|(name, _)| name != "password");
        fields.push(("password".to_owned(), PASSWORD.to_owned()));
        browser.post("/register", &fields).await.leads_to("/account");
    }
}

#[tokio::test]
async fn passwords_are_never_shown_again_while_the_store_is_down() {
    let (app, chaos) = TestApp::behind_chaos(crate::test_app::Face::BigCommerce).await;
    let browser = app.logged_in(EMPTY).await;
    let mut fields = browser.get("/account/password").await.form_values();
    fields.retain(|(name, _)| !name.contains("password"));
    fields.push(("current_password".to_owned(), PASSWORD.to_owned()));
    fields.push(("password".to_owned(), "Another-Passw0rd!".to_owned()));
    chaos.go_down().await;
    let kept = browser.post("/account/password", &fields).await;
    kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert!(!kept.body.contains(PASSWORD) && !kept.body.contains("Another-Passw0rd!"));
    assert_eq!(kept.field("username").as_deref(), Some(EMPTY));
    chaos.heal();
    app.browser().log_in(EMPTY, PASSWORD).await.leads_to("/account");
}

#[tokio::test]
async fn an_address_that_was_to_be_deleted_is_asked_for_once_more() {
    let (app, chaos) = TestApp::behind_chaos(crate::test_app::Face::BigCommerce).await;
    let browser = app.logged_in(RETAIL).await;
    let list = browser.get("/account/addresses").await;
    let delete = list.attribute("main a[href*='/addresses/delete?']", "href").expect("an address");
    let fields = browser.get(&delete).await.form_values();
    chaos.go_down().await;
    let kept = browser.post(&delete, &fields).await;
    kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
    chaos.heal();
    let action = kept.attribute("main form.form", "action").expect("a way to send it again");
    browser.post(&action, &kept.form_values()).await.leads_to("/account/addresses");
    assert_eq!(
        browser.get("/account/addresses").await.count(".address-card"),
        list.count(".address-card") - 1
    );
}

#[tokio::test]
async fn what_was_chosen_for_the_cart_is_kept() {
    let (app, chaos) = TestApp::behind_chaos(crate::test_app::Face::BigCommerce).await;
    for (index, browser) in [app.browser(), app.logged_in(RETAIL).await].into_iter().enumerate() {
        let mut fields = browser.get(DOTTED).await.is_page().form_values();
        fields.retain(|(name, _)| name != "quantity");
        fields.push(("quantity".to_owned(), "3".to_owned()));
        chaos.go_down().await;
        let kept = browser.post("/cart/add", &fields).await;
        kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(kept.field("quantity").as_deref(), Some("3"), "{index}");
        chaos.heal();
        let action = kept.attribute("main form.form", "action").expect("a way to send it again");
        browser.post(&action, &kept.form_values()).await.leads_to("/cart");
        let cart = browser.get("/cart").await;
        assert_eq!(cart.attribute("input[name=quantity]", "value").as_deref(), Some("3"), "{index}");
        let line = cart.attribute("input[name=line]", "value").expect("a line");
        chaos.go_down().await;
        let kept = browser.post("/cart/update", &[("line", line.as_str()), ("quantity", "5")]).await;
        kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
        chaos.heal();
        browser.post("/cart/update", &kept.form_values()).await.leads_to("/cart");
        let cart = browser.get("/cart").await;
        assert_eq!(cart.attribute("input[name=quantity]", "value").as_deref(), Some("5"), "{index}");
    }
}
