//! Orders and one order.

use reqwest::StatusCode;

use crate::browser::{Answer, Browser, EMPTY, RETAIL, TestApp, VIP, on_every_store};

pub fn order_links(page: &Answer) -> Vec<String> {
    page.attributes(".order-row h3 a", "href")
}

pub async fn all_orders(browser: &Browser, first: &str) -> Vec<String> {
    let mut page = browser.get(first).await;
    let mut found = order_links(&page);
    while let Some(href) = page.attribute(".pager a[rel=next]", "href") {
        page = browser.get(&href).await;
        page.is_page();
        found.extend(order_links(&page));
    }
    found
}

on_every_store! {
    async fn every_order_is_reached_page_by_page_and_opens(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        let links = all_orders(&browser, "/account/orders").await;
        assert_eq!(links.len(), 37);
        for link in &links {
            let page = browser.get(link).await;
            page.is_page();
            assert!(page.has(".order-side .total .money"), "{link}");
            assert!(page.has("section[aria-labelledby^=delivery-]"), "{link} shows what was ordered");
        }
    }

    async fn the_list_can_be_narrowed_to_each_state(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        let page = browser.get("/account/orders").await;
        assert_eq!(all_orders(&browser, "/account/orders?status=nonsense").await.len(), 37);
        if !app.store.capabilities().order_status_filter {
            assert!(!page.has(".filter") && !page.has("#status"));
            assert_eq!(all_orders(&browser, "/account/orders?status=shipped").await.len(), 37);
            return;
        }
        let mut states = page.attributes("#status option", "value");
        states.retain(|state| !state.is_empty());
        assert_eq!(states.len(), 15);
        let mut total = 0;
        for state in states {
            let found = all_orders(&browser, &format!("/account/orders?status={state}")).await;
            assert!(!found.is_empty(), "{state}");
            total += found.len();
        }
        assert_eq!(total, 37);
    }

    async fn a_new_customer_sees_what_will_be_here(app: TestApp) {
        let browser = app.logged_in(EMPTY).await;
        let page = browser.get("/account/orders").await;
        page.is_page();
        assert!(page.has(".state a[href='/']") && !page.has(".filter"));
        let narrowed = browser.get("/account/orders?status=shipped").await;
        assert_eq!(narrowed.has(".filter"), app.store.capabilities().order_status_filter);
    }

    async fn orders_of_others_are_not_there(app: TestApp) {
        let theirs = all_orders(&app.logged_in(VIP).await, "/account/orders").await.remove(0);
        let browser = app.logged_in(RETAIL).await;
        let missing = browser.get("/account/orders/detail?id=99999999").await;
        for link in [
            theirs.as_str(),
            "/account/orders/detail",
            "/account/orders/detail?id=abc",
            "/account/orders/detail?id=-1",
        ] {
            let answer = browser.get(link).await;
            answer.has_status(StatusCode::NOT_FOUND);
            assert_eq!(answer.text_of("main h1"), missing.text_of("main h1"));
        }
    }
}

/// Finds the vip's orders whose page has what a selector looks for.
async fn orders_with(app: &TestApp, selector: &str) -> Vec<Answer> {
    let browser = app.logged_in(VIP).await;
    let mut found = Vec::new();
    for link in all_orders(&browser, "/account/orders").await {
        let page = browser.get(&link).await;
        if page.has(selector) {
            found.push(page);
        }
    }
    found
}

#[tokio::test]
async fn every_kind_of_order_is_told_in_full() {
    let app = TestApp::start().await;
    let browser = app.logged_in(VIP).await;
    let mut text = String::new();
    let mut deliveries = 0;
    for link in all_orders(&browser, "/account/orders").await {
        let page = browser.get(&link).await;
        deliveries = deliveries.max(page.count("section[aria-labelledby^=delivery-]"));
        text.push_str(&page.text_of("main").unwrap());
        for (selector, attribute) in [(".shipments a", "href"), (".item-actions a", "href")] {
            if let Some(link) = page.attribute(selector, attribute) {
                assert!(link.starts_with("http"), "{link}");
            }
        }
    }
    assert!(deliveries >= 2, "an order that goes to several places");
    for part in [
        "Track ",
        "Tracking number ",
        "Pick up: ",
        "Downloads",
        "File 1",
        "Gift certificates",
        "refunded",
        "No longer in the shop",
        "Coupon ",
        "Discount",
        "Gift wrap",
        "Handling",
        "Your message",
        "ending in",
        "Gift certificate ",
        "Store Credit",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

on_every_store! {
    async fn an_order_of_a_product_that_is_gone_is_shown_all_the_same(app: TestApp) {
        let found = orders_with(&app, ".item span.thumb").await;
        let page = found.first().expect("an order with a product that is gone");
        assert!(page.text_of(".order").unwrap().contains("No longer in the shop"));
        assert!(page.has(".item-name") && page.has(".total .money"));
    }

    async fn amounts_are_written_in_full_and_without_rounding(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        for link in all_orders(&browser, "/account/orders").await {
            for amount in browser.get(&link).await.all_texts(".money") {
                let figure = amount.trim_start_matches('−');
                assert!(figure.starts_with('$'), "{amount}");
                assert_eq!(figure.rsplit('.').next().map(str::len), Some(2), "{amount}");
            }
        }
    }

    async fn cursors_that_make_no_sense_are_no_crash(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        for query in ["after=nonsense", "before=%00", "after=&before=", "after=YXJyYXk6OTk5OTk5"] {
            for page in ["/account/orders", "/account/addresses"] {
                let answer = browser.get(&format!("{page}?{query}")).await;
                answer.is_page();
                assert!(answer.has(".order-row, main address"), "{page}?{query} shows the first page");
                assert!(!answer.body.contains("cursor"), "{page}?{query} shows no words of the store's");
            }
        }
    }
}
