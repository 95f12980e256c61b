//! The cart: what goes in, changes, goes out, and what happens when it is gone.

use reqwest::StatusCode;

use crate::browser::{Answer, Browser, PASSWORD, RETAIL, TestApp, WHOLESALE};
use crate::goods::{DOTTED, LINED};

/// The id of the first line.
pub fn line_of(page: &Answer) -> String {
    page.is_page().attribute("input[name=line]", "value").expect("a line")
}

/// Takes everything out behind the back of the browser's other pages.
pub async fn empty_cart(browser: &Browser) {
    loop {
        let page = browser.get("/cart").await;
        let Some(line) = page.is_page().attribute("input[name=line]", "value") else { return };
        browser.post("/cart/remove", &[("line", &line)]).await.leads_to("/cart");
    }
}

#[tokio::test]
async fn goods_are_added_changed_and_removed() {
    let app = TestApp::start().await;
    for (browser, unit, total) in
        [(app.browser(), "$14.90", "$44.70"), (app.logged_in(WHOLESALE).await, "$12.67", "$38.01")]
    {
        let answer = browser.add_to_cart(DOTTED, &[("quantity", "2")]).await;
        answer.leads_to("/cart");
        let page = browser.follow(&answer).await;
        assert!(page.notice().contains("in your cart"));
        assert_eq!(page.text_of(".site-header .count").as_deref(), Some("2"));
        assert_eq!(page.text_of(".cart-line .money").as_deref(), Some(unit));
        assert_eq!(page.attribute("input[name=quantity]", "value").as_deref(), Some("2"));
        let line = line_of(&page);
        let answer = browser.post("/cart/update", &[("line", line.as_str()), ("quantity", " 3 ")]).await;
        answer.leads_to("/cart");
        let page = browser.follow(&answer).await;
        assert!(page.notice().contains("up to date"));
        assert_eq!(page.text_of(".totals .total .money").as_deref(), Some(total));
        // The count goes with the shopper.
        assert_eq!(browser.get("/notebooks/").await.text_of(".site-header .count").as_deref(), Some("3"));
        assert_eq!(browser.get("/login/return").await.text_of(".site-header .count").as_deref(), Some("3"));
        let answer = browser.post("/cart/remove", &[("line", &line)]).await;
        answer.leads_to("/cart");
        assert_eq!(answer.cookie("cart").as_deref(), Some("cart="));
        let page = browser.follow(&answer).await;
        assert!(page.notice().contains("Removed") && page.has("main .state"));
        assert!(!page.has(".site-header .count"));
    }
}

#[tokio::test]
async fn a_quantity_of_none_removes_the_line() {
    let app = TestApp::start().await;
    let browser = app.browser();
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    browser.add_to_cart(LINED, &[]).await.leads_to("/cart");
    let page = browser.get("/cart").await;
    assert_eq!(page.count(".cart-line"), 2);
    let answer = browser.post("/cart/update", &[("line", line_of(&page).as_str()), ("quantity", "0")]).await;
    let page = browser.follow(&answer).await;
    assert!(page.notice().contains("Removed"));
    assert_eq!(page.count(".cart-line"), 1);
}

#[tokio::test]
async fn what_was_chosen_stands_in_the_cart_as_text() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let typed = [
        ("option-7", "<b>Aino</b> & Co"),
        ("option-8", "1042"),
        ("option-26", "1141"),
        ("option-9", "a\r\nb"),
    ];
    browser.add_to_cart(crate::goods::STAMP, &typed).await.leads_to("/cart");
    let page = browser.get("/cart").await;
    let line = page.text_of(".cart-line").unwrap();
    for part in ["Name Stamp", "<b>Aino</b> & Co", "Walnut", "$44.00"] {
        assert!(line.contains(part), "{part} in {line}");
    }
    assert!(!page.has(".cart-line b"));
}

#[tokio::test]
async fn the_way_back_from_a_change_is_the_cart() {
    let app = TestApp::start().await;
    for path in ["/cart/add", "/cart/update", "/cart/remove"] {
        app.browser().get(path).await.leads_to("/cart");
    }
}

#[tokio::test]
async fn a_cart_that_is_gone_is_told_once_and_replaced_by_the_next_thing_added() {
    let app = TestApp::start().await;
    let customer = app.browser();
    let session = customer.log_in(RETAIL, PASSWORD).await.cookie("session").expect("a session");
    for (browser, session) in [(app.browser(), String::new()), (customer, session)] {
        let old = browser.add_to_cart(DOTTED, &[]).await.cookie("cart").expect("a cart");
        empty_cart(&browser).await;
        let stale = format!("{old}; {session}");
        let page = browser.get_with_cookies("/cart", &stale).await;
        assert!(page.notice().contains("no longer there") && page.has("main .state"), "{}", page.notice());
        assert_eq!(page.cookie("cart").as_deref(), Some("cart="));
        for (path, form) in [
            ("/cart/update", [("line", "x"), ("quantity", "2")]),
            ("/cart/remove", [("line", "x"), ("quantity", "")]),
        ] {
            browser.post_with_cookies(path, &form, &stale).await.leads_to("/cart");
        }
        let added =
            browser.post_with_cookies("/cart/add", &[("product", "101"), ("quantity", "1")], &stale).await;
        added.leads_to("/cart");
        let new = added.cookie("cart").expect("a new cart");
        assert_ne!(new, old);
    }
}

#[tokio::test]
async fn unknown_lines_change_nothing() {
    let app = TestApp::start().await;
    let browser = app.browser();
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    let long = "x".repeat(5_000);
    for line in ["", "x", "00000000-0000-4000-8000-000000000000", "1 OR 1", "<script>", long.as_str()] {
        let updated = browser.post("/cart/update", &[("line", line), ("quantity", "2")]).await;
        updated.leads_to("/cart");
        let removed = browser.post("/cart/remove", &[("line", line)]).await;
        assert!(
            removed.status == StatusCode::UNPROCESSABLE_ENTITY || removed.location() == "/cart",
            "{line}: {}",
            removed.status
        );
        assert!(!removed.body.contains("<script>"));
        assert_eq!(browser.get("/cart").await.text_of(".site-header .count").as_deref(), Some("1"), "{line}");
    }
    let nobody = app.browser();
    nobody.post("/cart/update", &[("line", "x"), ("quantity", "2")]).await.leads_to("/cart");
    nobody.post("/cart/remove", &[("line", "x")]).await.leads_to("/cart");
}

#[tokio::test]
async fn quantities_that_are_none_are_told_at_the_line_and_change_nothing() {
    let app = TestApp::start().await;
    let browser = app.browser();
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    let line = line_of(&browser.get("/cart").await);
    let field = format!("quantity-{line}");
    for quantity in ["-1", "1.5", "ten", "", "10000", "1000000000", "99999999999999999999", "1e3"] {
        let form = [("line", line.as_str()), ("quantity", quantity)];
        let answer = browser.post("/cart/update", &form).await;
        answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.has(&format!("[id='{field}'][aria-invalid=true]")), "{quantity}");
        assert!(answer.has(&format!(".error-summary a[href='#{field}']")), "{quantity}");
        assert!(answer.title().starts_with("Error: "), "{quantity}");
    }
    assert_eq!(line_of(&browser.get("/cart").await), line);
    assert_eq!(browser.get("/cart").await.text_of(".site-header .count").as_deref(), Some("1"));
}
