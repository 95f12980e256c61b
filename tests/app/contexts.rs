//! The same pages in every way to ask the store: by the customer's token, by her id, with prices from REST.

use reqwest::StatusCode;

use crate::browser::{Browser, PASSWORD, TestApp, VIP, WHOLESALE};
use crate::goods::{CARTON, DOTTED, INK, LAMP, LINED, POCKET, REAM, RESERVE};

const PAGES: [&str; 24] = [
    "/",
    "/notebooks/",
    "/notebooks/lined/?sort=lowest-price",
    "/pens-and-ink/ink/",
    "/desk/",
    "/trade/",
    "/members-drawer/",
    "/search?q=ink",
    "/search?q=paper&in-stock=1",
    "/search?q=nothing-at-all",
    LINED,
    DOTTED,
    POCKET,
    INK,
    REAM,
    LAMP,
    CARTON,
    RESERVE,
    "/cloth-journal/?option-1=1002&option-2=1011",
    "/account",
    "/account/orders",
    "/account/addresses",
    "/account/details",
    "/account/password",
];

/// What stands on every page, in words.
async fn everything(browser: &Browser) -> Vec<(String, StatusCode, String)> {
    let mut told = Vec::new();
    for path in PAGES {
        let page = browser.get(path).await;
        // Error pages name their request.
        let text = if page.status == StatusCode::OK {
            page.text_of("body").unwrap_or_default()
        } else {
            String::new()
        };
        told.push((path.to_owned(), page.status, text));
    }
    browser.add_to_cart(DOTTED, &[("quantity", "2")]).await.leads_to("/cart");
    browser.add_to_cart(REAM, &[("quantity", "10")]).await.leads_to("/cart");
    let cart = browser.get("/cart").await;
    told.push(("/cart".into(), cart.status, cart.text_of("body").unwrap_or_default()));
    let checkout = browser.get("/checkout").await;
    let path = checkout.location().split('?').next().unwrap_or_default();
    let path = path.rsplit('/').next().unwrap_or_default().to_owned();
    told.push(("/checkout".into(), checkout.status, path));
    crate::cart::empty_cart(browser).await;
    told
}

async fn compare(app: &TestApp, reference: &TestApp) {
    for shopper in ["", WHOLESALE, VIP] {
        let (one, other) = (reference.browser(), app.browser());
        if !shopper.is_empty() {
            one.log_in(shopper, PASSWORD).await.leads_to("/account");
            other.log_in(shopper, PASSWORD).await.leads_to("/account");
        }
        let (expected, found) = (everything(&one).await, everything(&other).await);
        for (expected, found) in expected.iter().zip(&found) {
            assert_eq!(expected, found, "{shopper}");
        }
        let pages = expected.iter().filter(|(_, status, _)| *status == StatusCode::OK).count();
        assert!(pages >= if shopper.is_empty() { 14 } else { 20 }, "{shopper}: {pages}");
    }
}

#[tokio::test]
async fn customers_by_id_see_the_same_pages_as_by_token() {
    let (reference, app) = (TestApp::start().await, TestApp::impersonating().await);
    compare(&app, &reference).await;
    let by_id = app.demo.requests().iter().any(|request| request.headers.contains_key("x-bc-customer-id"));
    assert!(by_id, "it was the other way");
}

#[tokio::test]
async fn lists_with_prices_from_the_pricing_api_are_the_same_pages() {
    let (reference, app) = (TestApp::start().await, TestApp::with_pricing_api().await);
    compare(&app, &reference).await;
    let rest = app.demo.requests().len();
    assert!(rest > reference.demo.requests().len(), "it was the other way: a second request for each list");
}

#[tokio::test]
async fn a_session_by_id_ends_like_any_other() {
    let app = TestApp::impersonating().await;
    let browser = app.logged_in(WHOLESALE).await;
    assert!(browser.get(LINED).await.body.contains("$11.90"));
    browser.log_out().await.leads_to("/login");
    let page = browser.get(LINED).await;
    assert!(page.body.contains("$14.90") && !page.body.contains("$11.90"));
    browser.get(CARTON).await.has_status(StatusCode::NOT_FOUND);
}
