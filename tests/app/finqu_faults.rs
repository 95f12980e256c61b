//! A store in trouble, and a store that tells the same thing in one way or the other.

use reqwest::StatusCode;
use storefront_account::demo::{BadCustomerToken, FinquFault};

use crate::browser::{PASSWORD, RETAIL, TestApp, VIP, registration};
use crate::goods::shop_pages;

const FAULTS: [FinquFault; 6] = [
    FinquFault::HttpStatus(500),
    FinquFault::HttpStatus(502),
    FinquFault::HttpStatus(429),
    FinquFault::ErrorsWith200,
    FinquFault::HtmlPage,
    FinquFault::TruncatedJson,
];
const READINGS: [BadCustomerToken; 3] =
    [BadCustomerToken::NullCustomer, BadCustomerToken::Unauthorized, BadCustomerToken::Http401];

#[tokio::test]
async fn a_broken_answer_is_a_calm_page_and_ends_no_session() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    for fault in FAULTS {
        app.behave(|finqu| finqu.fault = Some(fault));
        for page in ["/account", "/account/orders", "/account/preferences", "/account/addresses"] {
            let answer = browser.get(page).await;
            answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
            assert_eq!(answer.cookie("session"), None, "{fault:?} {page}");
            assert!(answer.has("main h1") && !answer.body.contains("Just a moment"), "{fault:?} {page}");
        }
        app.behave(|finqu| finqu.fault = None);
        browser.get("/account").await.is_page();
    }
}

#[tokio::test]
async fn a_broken_answer_to_a_change_ends_no_session_and_the_form_can_be_sent_again() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(RETAIL).await;
    for (path, name, typed) in
        [("/account/details", "first_name", "Half"), ("/account/addresses/edit?id=address", "city", "Half")]
    {
        let mut fields = browser.get(path).await.form_values();
        fields.retain(|(known, _)| known != name);
        fields.push((name.to_owned(), typed.to_owned()));
        for fault in FAULTS {
            app.behave(|finqu| finqu.fault = Some(fault));
            let answer = browser.post(path, &fields).await;
            app.behave(|finqu| finqu.fault = None);
            let busy = fault == FinquFault::HttpStatus(429);
            let status = if busy { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::SERVICE_UNAVAILABLE };
            answer.has_status(status);
            assert_eq!(answer.cookie("session"), None, "{fault:?} {path}");
            assert_eq!(answer.field(name).as_deref(), Some(typed), "{fault:?} {path}");
        }
        browser.post(path, &fields).await.has_status(StatusCode::SEE_OTHER);
        assert_eq!(browser.get(path).await.field(name).as_deref(), Some(typed));
    }
}

#[tokio::test]
async fn log_in_and_registration_keep_the_form_in_every_trouble() {
    let app = TestApp::finqu().await;
    app.browser().get("/register").await.is_page();
    for fault in FAULTS {
        app.behave(|finqu| finqu.fault = Some(fault));
        let log_in = app.browser().log_in(RETAIL, PASSWORD).await;
        let register = app.browser().post("/register", &registration("kept@example.com")).await;
        let busy = fault == FinquFault::HttpStatus(429);
        let status = if busy { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::SERVICE_UNAVAILABLE };
        for (answer, email) in [(&log_in, RETAIL), (&register, "kept@example.com")] {
            answer.has_status(status);
            assert_eq!(answer.field("email").as_deref(), Some(email), "{fault:?}");
            assert_eq!(answer.field("password").as_deref(), Some(""), "{fault:?}");
            assert!(answer.headers.contains_key("retry-after"), "{fault:?}");
            assert!(answer.cookie("session").is_none(), "{fault:?}");
        }
        assert_eq!(register.field("city").as_deref(), Some("Austin"), "{fault:?}");
        app.behave(|finqu| finqu.fault = None);
    }
}

#[tokio::test]
async fn what_is_kept_of_the_shop_outlives_an_outage() {
    let app = TestApp::finqu().await;
    let pages = shop_pages(&app).await;
    for page in &pages {
        app.browser().get(page).await.is_page();
    }
    for fault in FAULTS {
        app.behave(|finqu| finqu.fault = Some(fault));
        for page in &pages {
            app.browser().get(page).await.is_page();
        }
        let unknown = app.browser().get("/search?q=blotter").await;
        unknown.has_status(StatusCode::SERVICE_UNAVAILABLE);
        app.behave(|finqu| finqu.fault = None);
    }
}

#[tokio::test]
async fn a_token_that_died_is_understood_in_every_reading() {
    for reading in READINGS {
        let app = TestApp::finqu().await;
        app.behave(|finqu| finqu.bad_customer_token = reading);
        let browser = app.logged_in(RETAIL).await;
        let form = browser.get("/account/details").await.form_values();
        app.demo.expire_tokens(RETAIL).await;
        for page in ["/account", "/account/orders", "/account/preferences", "/account/addresses"] {
            let answer = browser.clone().get(page).await;
            assert!(
                answer.location().starts_with("/login?redirectTo=%2Faccount"),
                "{reading:?} {page}: {}",
                answer.status
            );
            browser.log_in(RETAIL, PASSWORD).await.leads_to("/account");
            app.demo.expire_tokens(RETAIL).await;
        }
        let saved = browser.post("/account/details", &form).await;
        saved.leads_to("/login?redirectTo=%2Faccount%2Fdetails");
        assert!(browser.follow(&saved).await.notice().contains("what you typed is kept"), "{reading:?}");
    }
}

#[tokio::test]
async fn in_the_shop_one_goes_on_as_a_guest_in_every_reading() {
    for reading in READINGS {
        let app = TestApp::finqu().await;
        app.behave(|finqu| finqu.bad_customer_token = reading);
        for page in shop_pages(&app).await {
            let browser = app.logged_in(VIP).await;
            app.demo.expire_tokens(VIP).await;
            let answer = browser.get(&page).await;
            answer.leads_to(&page);
            let as_guest = browser.follow(&answer).await;
            assert_eq!(
                as_guest.is_page().amounts(),
                app.browser().get(&page).await.amounts(),
                "{reading:?} {page}"
            );
        }
    }
}

#[tokio::test]
async fn our_own_key_being_refused_logs_nobody_out_in_any_reading() {
    for reading in READINGS {
        let app = TestApp::finqu().await;
        app.behave(|finqu| finqu.bad_customer_token = reading);
        let browser = app.logged_in(VIP).await;
        app.demo.behave(|behaviour| behaviour.refuse_bearer = true);
        for page in ["/account", "/account/orders"] {
            let answer = browser.get(page).await;
            answer.has_status(StatusCode::SERVICE_UNAVAILABLE);
            assert_eq!(answer.cookie("session"), None, "{reading:?} {page}");
        }
        app.demo.behave(|behaviour| behaviour.refuse_bearer = false);
        browser.get("/account").await.is_page();
    }
}
