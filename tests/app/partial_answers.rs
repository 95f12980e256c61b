//! Answers of which a part is missing: the page tells what is not there, rather than that there is none.

use serde_json::{Value, json};

use crate::browser::{Answer, RETAIL, TestApp, VIP, WHOLESALE};
use crate::chaos::{Chaos, Fault, behind_chaos};
use crate::goods::{LINED, page_of, shop_pages};
use crate::test_app::Face;

/// A page, though a part of the answer to its question failed.
#[track_caller]
fn is_honest(answer: &Answer) {
    answer.is_page();
    assert!(!answer.body.contains("upstream-secret-words"));
    assert_eq!(answer.cookie("session"), None);
}

behind_chaos! {
    async fn orders_that_cannot_be_read_are_not_no_orders(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        let place = if app.store.carts().is_some() { "/data/customer/orders" } else { "/data/orders" };
        for (operation, page) in [("AccountOverview", "/account"), ("OrderPage", "/account/orders")] {
            browser.get(page).await.is_page();
            chaos.on(operation, Fault::without(place));
            chaos.calls();
            let answer = browser.get(page).await;
            is_honest(&answer);
            assert_eq!(chaos.calls(), [operation]);
            let words = answer.text_of("main").unwrap();
            assert!(words.contains("Your orders cannot be shown at the moment"), "{page}: {words}");
            assert!(!words.contains("No orders yet"), "{page}");
            chaos.heal();
        }
        let overview = browser.get("/account").await;
        assert!(overview.text_of("h1").is_some() && !overview.has(".notice.tone-attention"));
    }

    async fn own_prices_that_cannot_be_read_are_nobody_elses(app: TestApp, chaos: Chaos) {
        let guest = app.browser();
        let [_, list, _] = shop_pages(&app).await;
        let product = page_of(&guest, LINED).await;
        let guests = guest.get(&product).await.is_page().amounts();
        guest.get(&list).await.is_page();
        assert!(!guests.is_empty());
        let browser = app.logged_in(WHOLESALE).await;
        chaos.on("Product", Fault::edit(take_prices)).on("Listing", Fault::edit(take_prices));
        let page = browser.get(&product).await;
        is_honest(&page);
        assert_eq!(page.text_of("#product-price .price-line").as_deref(), Some("The price is not available right now"));
        assert_eq!(page.amounts(), Vec::<String>::new(), "not even those of guests");
        assert!(!page.has("#product-add button"));
        let cards = browser.get(&list).await;
        is_honest(&cards);
        assert!(cards.all_texts(".goods .price").iter().all(|text| text.contains("not available right now")));
        assert_eq!(cards.amounts(), Vec::<String>::new());
        chaos.heal();
        assert!(!browser.get(&product).await.amounts().is_empty());
    }

    async fn guests_are_never_kept_a_page_without_prices(app: TestApp, chaos: Chaos) {
        let product = page_of(&app.browser(), LINED).await;
        chaos.on("Product", Fault::edit(take_prices));
        let answer = app.browser().get(&product).await;
        assert_eq!(answer.status, 503);
        chaos.heal();
        assert!(!app.browser().get(&product).await.is_page().amounts().is_empty());
    }

    async fn a_customer_that_cannot_be_read_is_not_nobody(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(RETAIL).await;
        browser.get("/account").await.is_page();
        chaos.on("AccountOverview", Fault::without("/data/customer"));
        let answer = browser.get("/account").await;
        assert!(answer.status.is_server_error());
        assert_eq!(answer.cookie("session"), None, "this is no word on the session");
        chaos.heal();
        browser.get("/account").await.is_page();
    }
}

/// Takes out every price, with an error for each.
fn take_prices(answer: &mut Value) {
    let mut errors = Vec::new();
    take(&mut answer["data"], &mut Vec::new(), &mut errors);
    assert!(!errors.is_empty(), "there were prices");
    answer["errors"] = Value::Array(errors);
}

fn take(value: &mut Value, path: &mut Vec<Value>, errors: &mut Vec<Value>) {
    let is_price = |name: &str| {
        ["exTax", "incTax", "price", "netPrice", "originalPrice", "originalNetPrice"].contains(&name)
    };
    match value {
        Value::Object(parts) => {
            for (name, part) in parts {
                path.push(name.as_str().into());
                match is_price(name) {
                    true => {
                        *part = Value::Null;
                        errors.push(json!({ "message": "upstream-secret-words", "path": path }));
                    }
                    false => take(part, path, errors),
                }
                path.pop();
            }
        }
        Value::Array(parts) => {
            for (index, part) in parts.iter_mut().enumerate() {
                path.push(index.into());
                take(part, path, errors);
                path.pop();
            }
        }
        _ => {}
    }
}

#[tokio::test]
async fn addresses_that_cannot_be_read_are_not_no_addresses() {
    let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
    let browser = app.logged_in(VIP).await;
    for (operation, page) in [("AddressPage", "/account/addresses"), ("AccountOverview", "/account")] {
        chaos.on(operation, Fault::without("/data/customer/addresses"));
        let answer = browser.get(page).await;
        is_honest(&answer);
        let words = answer.text_of("main").unwrap();
        assert!(words.contains("Your addresses cannot be shown at the moment"), "{page}: {words}");
        assert!(!words.contains("No addresses yet") && !words.contains("You have no"), "{page}: {words}");
        chaos.heal();
    }
    assert_eq!(browser.get("/account/addresses").await.count(".address-card"), 12);
}

#[tokio::test]
async fn a_price_list_that_fails_is_told_of_by_every_card() {
    let (app, chaos) = TestApp::with_pricing_api_behind_chaos().await;
    let browser = app.logged_in(WHOLESALE).await;
    app.browser().get("/notebooks/").await.is_page();
    chaos.everywhere(Fault::status(500));
    let list = browser.get("/notebooks/").await;
    is_honest(&list);
    assert!(list.all_texts(".goods .price").iter().all(|text| text.contains("not available right now")));
    assert_eq!(list.amounts(), Vec::<String>::new());
}
