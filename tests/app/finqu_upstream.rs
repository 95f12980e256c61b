//! What each page costs at a store that is asked by Finqu's contract.

use crate::browser::{RETAIL, TestApp, VIP};

/// A page with the operations that it asks for.
type Row = (&'static str, &'static [&'static str]);

/// A guest, and nothing is kept yet.
const COLD: &[Row] = &[
    ("/", &["PublicData", "Listing"]),
    ("/products", &["PublicData", "Listing"]),
    ("/products/everyday-notebook-a5-lined", &["PublicData", "Product"]),
    ("/search?q=ink", &["PublicData", "Listing"]),
    ("/login", &["PublicData"]),
    ("/register", &["PublicData"]),
    ("/forgot-password", &["PublicData"]),
    ("/nowhere", &["PublicData"]),
];

/// A customer, with public data at hand.
const CUSTOMER: &[Row] = &[
    ("/account", &["AccountOverview"]),
    ("/account/orders", &["OrderPage"]),
    ("/account/orders/detail?id=o-1037", &["OrderDetail"]),
    ("/account/addresses", &["CustomerDetails"]),
    ("/account/addresses/edit?id=address", &["CustomerDetails"]),
    ("/account/details", &["CustomerDetails"]),
    ("/account/password", &["CustomerFrame"]),
    ("/account/preferences", &["Preferences"]),
    ("/logout", &[]),
];

/// A customer in the shop, when what guests see is kept already.
const SHOPPER: &[Row] = &[
    ("/", &["Listing"]),
    ("/products", &["Listing"]),
    ("/products/everyday-notebook-a5-lined", &["Product"]),
    ("/search?q=ink", &["Listing"]),
];

fn sorted(mut calls: Vec<String>) -> Vec<String> {
    calls.sort_unstable();
    calls
}

#[tokio::test]
async fn a_guest_asks_for_the_settings_once_and_for_the_page() {
    for (page, expected) in COLD {
        let app = TestApp::finqu().await;
        app.browser().get(page).await;
        let calls = app.store_calls();
        let known = calls.iter().filter(|call| *call != "Currencies").map(String::as_str).collect::<Vec<_>>();
        assert_eq!(known, *expected, "{page}");
        assert!(calls.len() - known.len() <= 1, "the store's currency is asked for once at most: {calls:?}");
        app.browser().get(page).await;
        assert_eq!(app.store_calls(), Vec::<String>::new(), "{page} again");
    }
}

#[tokio::test]
async fn a_customers_page_costs_one_request() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    browser.get("/account").await.is_page();
    app.store_calls();
    for (page, expected) in CUSTOMER {
        browser.get(page).await.is_page();
        assert_eq!(app.store_calls(), *expected, "{page}");
    }
}

#[tokio::test]
async fn a_customers_prices_cost_one_request_more_than_a_guests() {
    let app = TestApp::finqu().await;
    for (page, _) in SHOPPER {
        app.browser().get(page).await.is_page();
    }
    let browser = app.logged_in(RETAIL).await;
    app.store_calls();
    for (page, expected) in SHOPPER {
        browser.get(page).await.is_page();
        assert_eq!(app.store_calls(), *expected, "{page}");
    }
    let page = "/products/fine-paper-ream-of-500";
    browser.get(page).await.is_page();
    assert_eq!(sorted(app.store_calls()), ["Product", "Product"], "what guests see is asked for beside it");
}

#[tokio::test]
async fn changes_cost_what_they_must() {
    let app = TestApp::finqu().await;
    let browser = app.browser();
    browser.get("/login").await.is_page();
    app.store_calls();
    browser.log_in(VIP, crate::browser::PASSWORD).await.leads_to("/account");
    assert_eq!(app.store_calls(), ["LogIn", "CustomerAccess"], "who it is has to be asked for");
    for (page, expected) in [
        ("/account/details", &["UpdateCustomer"][..]),
        ("/account/addresses/edit?id=address", &["UpdateCustomer"]),
        ("/account/preferences", &["Preferences"]),
    ] {
        let fields = browser.get(page).await.form_values();
        app.store_calls();
        browser.post(page, &fields).await;
        assert_eq!(app.store_calls(), expected, "{page}");
    }
    browser.log_out().await.leads_to("/login");
    assert_eq!(app.store_calls(), ["LogOut"]);
    let email = "cost@example.com";
    app.browser().post("/register", &crate::browser::registration(email)).await.leads_to("/account");
    assert_eq!(app.store_calls(), ["Register"]);
}
