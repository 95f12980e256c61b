//! A new password ends every session of the old one, but for the browser in which it was typed.

use storefront_account::demo::Behaviour;

use crate::browser::{Browser, PASSWORD, TestApp};
use crate::goods::DOTTED;

const NEW: &str = "An0ther-one!";

async fn change(browser: &Browser) -> crate::browser::Answer {
    browser.submit("/account/password", &[("current_password", PASSWORD), ("password", NEW)]).await
}

/// A customer in two browsers, on a store that behaves so.
async fn two_browsers(how: impl FnOnce(&mut Behaviour)) -> (TestApp, Browser, Browser, String) {
    let app = TestApp::start().await;
    app.demo.behave(how);
    let (here, email) = app.new_customer().await;
    let there = app.browser();
    there.log_in(&email, PASSWORD).await.leads_to("/account");
    here.get("/account").await.is_page();
    (app, here, there, email)
}

#[tokio::test]
async fn the_other_browsers_are_logged_out_and_this_one_goes_on_with_a_session_of_its_own() {
    for ends_by_itself in [true, false] {
        let (app, here, there, email) =
            two_browsers(|behaviour| behaviour.new_password_ends_sessions = ends_by_itself).await;
        let before = here.log_in(&email, PASSWORD).await.cookie("session").unwrap();
        here.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
        let answer = change(&here).await;
        answer.leads_to("/account/password");
        let after = answer.cookie("session").expect("a new session");
        assert_ne!(before, after);
        assert!(here.follow(&answer).await.notice().contains("changed"));
        here.get("/account").await.is_page();
        assert!(here.get("/cart").await.has(".cart-line"), "the cart is kept");
        there.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
        app.browser().get_with_cookies("/account", &before).await.leads_to("/login?redirectTo=%2Faccount");
        app.browser().get_with_cookies("/account", &after).await.is_page();
    }
}

#[tokio::test]
async fn a_store_whose_log_out_ends_one_session_only_keeps_this_one_all_the_same() {
    let (app, here, _, email) = two_browsers(|behaviour| behaviour.log_out_everywhere = false).await;
    let before = here.log_in(&email, PASSWORD).await.cookie("session").unwrap();
    change(&here).await.leads_to("/account/password");
    here.get("/account").await.is_page();
    app.browser().get_with_cookies("/account", &before).await.leads_to("/login?redirectTo=%2Faccount");
}

#[tokio::test]
async fn the_cart_is_kept_where_the_store_hands_it_back_at_log_out() {
    let (_app, here, ..) = two_browsers(|behaviour| behaviour.persistent_cart = false).await;
    here.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    change(&here).await.leads_to("/account/password");
    assert!(here.get("/cart").await.has(".cart-line"));
}

#[tokio::test]
async fn a_log_in_that_fails_afterwards_ends_the_session_and_says_that_the_password_is_changed() {
    let (app, here, there, email) = two_browsers(|_| {}).await;
    app.demo.disallow_on_channel(&email).await;
    let answer = change(&here).await;
    answer.leads_to("/login");
    let notice = here.follow(&answer).await.notice();
    assert!(notice.contains("password is changed") && notice.contains("Log in"), "{notice}");
    for browser in [here, there] {
        browser.get("/account").await.leads_to("/login?redirectTo=%2Faccount");
    }
}

#[tokio::test]
async fn a_refused_change_ends_nothing() {
    let (_app, here, there, _) = two_browsers(|_| {}).await;
    let wrong = [("current_password", "Wrong-Passw0rd!"), ("password", NEW)];
    here.submit("/account/password", &wrong).await.complains_at("current_password");
    for browser in [here, there] {
        browser.get("/account").await.is_page();
    }
}

#[tokio::test]
async fn a_form_that_was_made_for_somebody_else_changes_nobodys_password() {
    let app = TestApp::start().await;
    let ((browser, email), (_, other)) = (app.new_customer().await, app.new_customer().await);
    let mut form = browser.get("/account/password").await.form_values();
    form.retain(|(name, _)| !name.contains("password"));
    form.extend(
        [("current_password", PASSWORD), ("password", NEW)].map(|(n, v)| (n.to_owned(), v.to_owned())),
    );
    // By the time it is sent, another customer is logged in.
    browser.log_out().await.leads_to("/login");
    browser.log_in(&other, PASSWORD).await.leads_to("/account");
    browser.post("/account/password", &form).await.leads_to("/account");
    for email in [&email, &other] {
        app.browser().log_in(email, PASSWORD).await.leads_to("/account");
    }
}
