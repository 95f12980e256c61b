//! Orders of a store that tells little of deliveries: what is known is shown, and nothing is made up.

use reqwest::StatusCode;

use crate::browser::{Answer, Browser, RETAIL, TestApp, VIP};
use crate::orders::all_orders;

async fn every_order(browser: &Browser) -> Vec<Answer> {
    let mut pages = Vec::new();
    for link in all_orders(browser, "/account/orders").await {
        pages.push(browser.get(&link).await);
    }
    assert_eq!(pages.len(), 37);
    pages
}

fn words(page: &Answer) -> String {
    page.is_page().text_of("main").unwrap()
}

#[tokio::test]
async fn every_order_says_whether_it_is_paid_and_how() {
    let app = TestApp::finqu().await;
    let (mut paid, mut open, mut with_method) = (0, 0, 0);
    for page in every_order(&app.logged_in(VIP).await).await {
        let payment = page.text_of("section[aria-labelledby=order-payment]").unwrap();
        let badge = page.text_of("section[aria-labelledby=order-payment] .badge").unwrap();
        match badge.as_str() {
            "Paid" => paid += 1,
            "Not paid yet" => open += 1,
            other => panic!("{other}"),
        }
        with_method += usize::from(payment.contains("Payment method"));
        assert!(
            !page.has("section[aria-labelledby=order-payment] .money"),
            "amounts of payments are not told"
        );
    }
    assert!(paid > 10 && open > 2 && with_method > 10, "{paid} {open} {with_method}");
}

#[tokio::test]
async fn the_stores_own_words_stand_for_the_state() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    let list = browser.get("/account/orders").await;
    let shown = list.all_texts(".order-row .badge");
    for label in ["Awaiting Payment", "Being packed", "Partially Shipped", "Partially Refunded"] {
        assert!(shown.iter().any(|badge| badge == label), "{label} in {shown:?}");
    }
    let first = browser.get(&all_orders(&browser, "/account/orders").await[2]).await;
    assert_eq!(first.text_of(".page-head .badge").as_deref(), Some("Partially Shipped"));
}

#[tokio::test]
async fn no_parcel_is_made_up_and_none_is_said_to_be_missing() {
    let app = TestApp::finqu().await;
    for page in every_order(&app.logged_in(VIP).await).await {
        let words = words(&page);
        for never in ["Nothing has left yet", "Track ", "Tracking number", "Without tracking", "sent Jan"] {
            assert!(!words.contains(never), "{never}: {words}");
        }
        assert!(!page.has(".shipments"));
    }
}

#[tokio::test]
async fn days_are_written_in_words_and_for_machines() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    for page in every_order(&browser).await {
        let placed = page.text_of(".page-head .lead").unwrap();
        let day = page.text_of(".page-head time").unwrap();
        assert!(
            placed == format!("Placed on {day}") && day.ends_with(", 2026") || day.contains(", 202"),
            "{placed}"
        );
        let machine = page.attribute(".page-head time", "datetime").unwrap();
        machine.parse::<jiff::Timestamp>().unwrap_or_else(|_| panic!("{machine}"));
        assert!(!words(&page).contains(" +0000") && !words(&page).contains(" GMT"), "no text of a protocol");
    }
    let list = browser.get("/account/orders").await;
    assert_eq!(list.count(".order-row time"), list.count(".order-row"));
}

#[tokio::test]
async fn every_kind_of_order_is_told_as_far_as_it_is_known() {
    let app = TestApp::finqu().await;
    let pages = every_order(&app.logged_in(VIP).await).await;
    let text = pages.iter().map(words).collect::<Vec<_>>().join("\n");
    for part in [
        "Pick up: ",
        "No longer in the shop",
        "Your message",
        "Discount",
        "Shipping",
        "Billing address",
        "SKU ",
        "included",
    ] {
        assert!(text.contains(part), "{part}");
    }
    for page in &pages {
        assert!(page.has(".items .item-name") && page.has(".totals .total .money"));
        assert!(!page.has(".notice.tone-attention"), "every part could be read: {}", page.title());
        for link in page.attributes(".item a, .order a", "href") {
            assert!(link.starts_with('/') || link.starts_with("http"), "{link}");
        }
    }
}

#[tokio::test]
async fn ids_of_others_and_forged_ones_are_not_there() {
    let app = TestApp::finqu().await;
    let theirs = all_orders(&app.logged_in(VIP).await, "/account/orders").await.remove(0);
    let browser = app.logged_in(RETAIL).await;
    let number = theirs.rsplit('-').next().unwrap();
    for id in [format!("o-{number}"), number.to_owned(), format!("o-{number} "), "o-".into(), "\"}{".into()] {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("id", &id).finish();
        browser.get(&format!("/account/orders/detail?{query}")).await.has_status(StatusCode::NOT_FOUND);
    }
}
