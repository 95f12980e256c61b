//! Shops that show their goods to customers only.

use storefront_account::config::Args;
use storefront_account::demo::FinquScope;

use crate::browser::{PASSWORD, RETAIL, TestApp, WHOLESALE};
use crate::goods::{LINED, page_of, shop_pages};

async fn shop() -> TestApp {
    let app = TestApp::finqu().await;
    app.behave(|finqu| finqu.catalog_browsing_requires_account = true);
    app
}

const CLOSED: [&str; 3] = ["/products", "/products/everyday-notebook-a5-lined", "/search?q=ink"];

#[tokio::test]
async fn guests_are_led_to_log_in_and_back() {
    let app = shop().await;
    for page in CLOSED {
        let browser = app.browser();
        let turned_away = browser.get(page).await;
        assert!(
            turned_away.location().starts_with("/login?redirectTo=%2F"),
            "{page}: {}",
            turned_away.status
        );
        assert_eq!(turned_away.header("cache-control"), "private, no-store", "{page}");
        assert!(!turned_away.body.contains('$'));
        let mut fields = browser.follow(&turned_away).await.is_page().form_values();
        fields.retain(|(name, _)| name == "redirectTo");
        fields.extend([("email".into(), RETAIL.into()), ("password".into(), PASSWORD.into())]);
        let answer = browser.post("/login", &fields).await;
        answer.leads_to(page);
        assert!(browser.follow(&answer).await.is_page().body.contains('$'), "{page}");
    }
}

#[tokio::test]
async fn the_first_page_welcomes_guests_without_goods() {
    let app = shop().await;
    let page = app.browser().get("/").await;
    assert!(page.is_page().has("main a[href='/login']") && page.has("main a[href='/register']"));
    assert!(!page.has(".goods") && !page.body.contains('$'));
    assert_eq!(page.json_ld(), "");
    let own = app.logged_in(WHOLESALE).await.get("/").await;
    assert!(own.is_page().has(".goods li") && own.body.contains('$'));
}

#[tokio::test]
async fn what_customers_see_reaches_no_guest_and_no_cache() {
    let app = shop().await;
    let customer = app.logged_in(WHOLESALE).await;
    for page in CLOSED.iter().chain(&["/"]) {
        let answer = customer.get(page).await;
        assert_eq!(answer.is_page().header("cache-control"), "private, no-store", "{page}");
        assert_eq!(answer.json_ld(), "", "{page}: machines are guests");
        let guest = app.browser().get(page).await;
        assert!(!guest.body.contains('$') && !guest.body.contains("PP-NB-A5L"), "{page}");
    }
    customer.log_out().await.leads_to("/login");
    for page in CLOSED {
        assert!(customer.get(page).await.location().starts_with("/login?redirectTo="), "{page}");
    }
}

#[tokio::test]
async fn a_customers_prices_stand_alone_where_guests_see_none() {
    let app = shop().await;
    let browser = app.logged_in(WHOLESALE).await;
    let page = browser.get(&page_of(&browser, LINED).await).await;
    let price = page.is_page().text_of("#product-price .price").unwrap();
    assert!(price.contains("$12.85") && !price.contains("List price"), "{price}");
}

#[tokio::test]
async fn the_account_stays_open_to_both() {
    let app = shop().await;
    app.browser().get("/login").await.is_page();
    app.browser().get("/register").await.is_page();
    app.browser().get("/nowhere").await;
    let browser = app.logged_in(RETAIL).await;
    for page in ["/account", "/account/orders", "/account/preferences"] {
        browser.get(page).await.is_page();
    }
}

#[tokio::test]
async fn a_session_that_ends_leads_to_log_in_rather_than_round_in_a_circle() {
    let app = shop().await;
    let browser = app.logged_in(RETAIL).await;
    let [_, _, product] = shop_pages(&app.sibling(Args::default()).await).await;
    browser.get(&product).await.is_page();
    app.demo.expire_tokens(RETAIL).await;
    let mut answer = browser.get(&product).await;
    for _ in 0..3 {
        if answer.location().starts_with("/login") || answer.location().is_empty() {
            break;
        }
        answer = browser.follow(&answer).await;
    }
    assert!(answer.location().starts_with("/login?redirectTo=%2Fproducts"), "{}", answer.status);
    assert!(browser.follow(&answer).await.is_page().has("main form"));
}

#[tokio::test]
async fn a_key_that_lacks_a_scope_opens_nothing_to_guests_either() {
    let app = shop().await;
    let key = app.demo.finqu_key_with_scopes(&[FinquScope::CustomerAuth]);
    let app = app.finqu_again(&Args::default(), |connection| connection.secret_key = key.into()).await;
    for page in CLOSED {
        assert!(app.browser().get(page).await.location().starts_with("/login?redirectTo="), "{page}");
    }
}
