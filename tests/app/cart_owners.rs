//! Whose cart it is: sealed, bound to its owner, through log-in and log-out.

use reqwest::header::SET_COOKIE;

use crate::browser::{EMPTY, PASSWORD, RETAIL, TestApp, VIP, WHOLESALE};
use crate::goods::{DOTTED, LINED, RESERVE};

#[tokio::test]
async fn the_cart_cookie_is_sealed_and_out_of_reach_of_scripts() {
    let app = TestApp::start().await;
    let answer = app.browser().add_to_cart(DOTTED, &[]).await;
    let mut all = answer.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
    let cookie = all.rfind(|cookie| cookie.starts_with("cart=")).expect("a cart");
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age="] {
        assert!(cookie.contains(attribute), "{attribute} in {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(answer.cookie("session"), None, "a change of the cart never touches the session");
}

#[tokio::test]
async fn cookies_that_are_no_cart_are_none_and_the_store_is_not_asked() {
    let app = TestApp::start().await;
    let sound = app.browser().add_to_cart(DOTTED, &[]).await.cookie("cart").expect("a cart");
    let elsewhere = TestApp::start().await;
    let foreign = elsewhere.browser().add_to_cart(DOTTED, &[]).await.cookie("cart").expect("a cart");
    let flash = app.browser().add_to_cart(DOTTED, &[]).await.cookie("flash").expect("a notice");
    let sealed_for_another_use = flash.replacen("flash=", "cart=", 1);
    app.browser().get("/").await.is_page();
    app.store_calls();
    let half = &sound[..sound.len() / 2];
    let flipped = format!("{}{}", &sound[..sound.len() - 2], if sound.ends_with("A=") { "B=" } else { "A=" });
    let (long, empty) = (format!("cart={}", "x".repeat(8_000)), "cart=");
    for cookie in [half, &flipped, &long, empty, "cart=%00%ff", &foreign, &sealed_for_another_use] {
        let page = app.browser().get_with_cookies("/cart", cookie).await;
        assert!(page.is_page().has("main .state") && page.notice().is_empty(), "{cookie}");
        assert!(!page.has(".site-header .count"), "{cookie}");
        let answer = app.browser().get_with_cookies("/checkout", cookie).await;
        answer.leads_to("/cart");
    }
    assert_eq!(app.store_calls(), Vec::<String>::new());
    assert!(app.browser().get_with_cookies("/cart", &sound).await.has(".cart-line"), "the sound one is one");
}

#[tokio::test]
async fn a_cart_is_its_owners_only() {
    let app = TestApp::start().await;
    let guest_cart = app.browser().add_to_cart(DOTTED, &[]).await.cookie("cart").expect("a cart");
    let customer = app.browser();
    let session = customer.log_in(WHOLESALE, PASSWORD).await.cookie("session").expect("a session");
    let own_cart = customer.add_to_cart(LINED, &[]).await.cookie("cart").expect("a cart");
    let other = app.browser().log_in(EMPTY, PASSWORD).await.cookie("session").expect("a session");
    let browser = app.browser();
    for (cookies, what) in [
        (format!("{guest_cart}; {other}"), "a guest's cart with a session"),
        (own_cart.clone(), "a customer's cart without a session"),
        (format!("{own_cart}; {other}"), "a customer's cart with another's session"),
        (format!("{own_cart}; session=forged"), "a customer's cart with a forged session"),
    ] {
        let page = browser.get_with_cookies("/cart", &cookies).await;
        assert!(page.is_page().has("main .state") && !page.has(".cart-line"), "{what}");
    }
    let page = browser.get_with_cookies("/cart", &format!("{own_cart}; {session}")).await;
    assert!(page.has(".cart-line"));
}

#[tokio::test]
async fn a_guests_cart_goes_along_at_log_in_at_the_customers_prices() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let added = browser.add_to_cart(DOTTED, &[]).await;
    assert!(browser.follow(&added).await.notice().contains("in your cart"));
    let answer = browser.log_in(WHOLESALE, PASSWORD).await;
    answer.leads_to("/account");
    assert_eq!(browser.follow(&answer).await.notice(), "");
    let page = browser.get("/cart").await;
    assert_eq!(page.text_of(".cart-line .money").as_deref(), Some("$12.67"));
}

#[tokio::test]
async fn carts_are_combined_and_restored_with_a_notice() {
    let app = TestApp::start().await;
    let first = app.logged_in(WHOLESALE).await;
    first.add_to_cart(LINED, &[]).await.leads_to("/cart");
    first.log_out().await.leads_to("/login");
    assert!(first.get("/cart").await.has("main .state"), "the cart stays with the customer");
    let guest = app.browser();
    guest.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    let answer = guest.log_in(WHOLESALE, PASSWORD).await;
    assert!(guest.follow(&answer).await.notice().contains("added what you picked before"));
    assert_eq!(guest.get("/cart").await.count(".cart-line"), 2);
    guest.log_out().await.leads_to("/login");
    let later = app.browser();
    let answer = later.log_in(WHOLESALE, PASSWORD).await;
    assert!(later.follow(&answer).await.notice().contains("cart of your last visit is back"));
    assert_eq!(later.get("/cart").await.count(".cart-line"), 2);
}

#[tokio::test]
async fn a_cart_that_the_store_hands_back_at_log_out_has_the_guests_prices() {
    let app = TestApp::start().await;
    app.demo.behave(|behaviour| behaviour.persistent_cart = false);
    let browser = app.logged_in(WHOLESALE).await;
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    browser.log_out().await.leads_to("/login");
    let page = browser.get("/cart").await;
    assert_eq!(page.text_of(".cart-line .money").as_deref(), Some("$14.90"));
    assert!(page.text_of(".site-header .site-links").unwrap().contains("Log in"));
}

#[tokio::test]
async fn a_groups_goods_do_not_stay_visible_in_a_cart_that_was_handed_back() {
    let app = TestApp::start().await;
    app.demo.behave(|behaviour| behaviour.persistent_cart = false);
    let browser = app.logged_in(VIP).await;
    browser.add_to_cart(RESERVE, &[]).await.leads_to("/cart");
    browser.log_out().await.leads_to("/login");
    let page = browser.get("/cart").await;
    assert!(
        !page.is_page().body.contains("$25.20") && !page.body.contains("$22.40"),
        "no price of the group"
    );
}

#[tokio::test]
async fn an_answer_that_comes_late_never_brings_a_session_back() {
    let app = TestApp::start().await;
    let browser = app.logged_in(RETAIL).await;
    let form = browser.get(DOTTED).await.form_values();
    app.demo.behave(|behaviour| behaviour.latency = std::time::Duration::from_millis(200));
    let (added, _) = tokio::join!(browser.post("/cart/add", &form), async {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        browser.log_out().await
    });
    app.demo.behave(|behaviour| behaviour.latency = std::time::Duration::ZERO);
    assert!(
        added.cookie("session").is_none_or(|cookie| cookie == "session="),
        "{:?}",
        added.cookie("session")
    );
    assert!(browser.get("/account").await.location().starts_with("/login"));
    assert!(!browser.get("/cart").await.has(".cart-line"), "nor the customer's cart");
}
