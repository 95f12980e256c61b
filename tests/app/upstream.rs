//! How often a page of the shop asks the store.

use crate::browser::{RETAIL, TestApp, WHOLESALE, on_every_store};
use crate::goods::{CARTON, DOTTED, STAMP, shop_pages};

on_every_store! {
    async fn warm_pages_cost_guests_nothing_and_customers_one_request(app: TestApp) {
        let (guest, customer) = (app.browser(), app.logged_in(RETAIL).await);
        let mut pages: Vec<String> = shop_pages(&app).await.into();
        pages.push("/search?q=ink".to_owned());
        for page in &pages {
            guest.get(page).await.is_page();
        }
        app.store_calls();
        for page in &pages {
            guest.get(page).await.is_page();
            assert_eq!(app.store_calls(), Vec::<String>::new(), "{page}");
            customer.get(page).await.is_page();
            assert_eq!(app.store_calls().len(), 1, "{page}");
        }
    }
}

#[tokio::test]
async fn carts_cost_one_request_for_each_step() {
    let app = TestApp::start().await;
    for browser in [app.browser(), app.logged_in(RETAIL).await] {
        browser.get(DOTTED).await.is_page();
        app.store_calls();
        let form = [("product", "102"), ("quantity", "2")];
        browser.post("/cart/add", &form).await.leads_to("/cart");
        assert_eq!(app.store_calls().len(), 1, "a new cart");
        browser.post("/cart/add", &form).await.leads_to("/cart");
        assert_eq!(app.store_calls().len(), 1, "a known cart");
        let page = browser.get("/cart").await;
        assert_eq!(app.store_calls().len(), 1, "the cart's page");
        browser.get("/checkout").await;
        assert_eq!(app.store_calls().len(), 1, "the way to checkout");
        // Its count is not known after that: it comes with a customer's page, and is asked for with a guest's.
        browser.get(DOTTED).await.is_page();
        assert_eq!(app.store_calls().len(), 1, "the first page after checkout");
        let line = page.attribute("input[name=line]", "value").expect("a line");
        browser.post("/cart/update", &[("line", line.as_str()), ("quantity", "3")]).await.leads_to("/cart");
        assert_eq!(app.store_calls().len(), 2, "looks the line up, and changes it");
        browser.post("/cart/remove", &[("line", &line)]).await.leads_to("/cart");
        assert_eq!(app.store_calls().len(), 1, "removes it");
        browser.get("/cart").await.is_page();
        assert_eq!(app.store_calls().len(), 0, "an empty cart is known to be empty");
    }
}

#[tokio::test]
async fn only_goods_of_a_group_cost_a_second_request() {
    let app = TestApp::start().await;
    let browser = app.logged_in(WHOLESALE).await;
    for page in ["/trade/", CARTON] {
        browser.get(page).await.is_page();
        app.store_calls();
        browser.get(page).await.is_page();
        assert_eq!(app.store_calls().len(), 2, "{page}: whether the shopper may see it, and what it is");
    }
}

#[tokio::test]
async fn changed_options_cost_one_request_when_they_are_new() {
    let app = TestApp::start().await;
    let browser = app.browser();
    browser.get(STAMP).await.is_page();
    app.store_calls();
    let page = format!("{STAMP}?option-8=1042&quantity=2");
    browser.get(&page).await.is_page();
    assert_eq!(app.store_calls().len(), 1);
    browser.get(&page).await.is_page();
    assert_eq!(app.store_calls().len(), 0);
}
