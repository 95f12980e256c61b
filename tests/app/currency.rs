//! The choice of a currency.

use reqwest::StatusCode;

use crate::browser::{TestApp, WHOLESALE, on_every_store};
use crate::goods::{DOTTED, LINED, page_of, shop_pages};

#[tokio::test]
async fn only_currencies_in_which_one_can_pay_are_offered() {
    let app = TestApp::start().await;
    for page in ["/", "/notebooks/", LINED, "/search?q=ink", "/cart"] {
        let answer = app.browser().get(page).await;
        assert_eq!(answer.is_page().all_texts("#currency option"), ["USD", "EUR"], "{page}");
    }
}

on_every_store! {
    async fn a_choice_is_kept_for_the_visit_and_leads_back(app: TestApp) {
        let product = page_of(&app.browser(), DOTTED).await;
        for browser in [app.browser(), app.logged_in(WHOLESALE).await] {
            let before = browser.get(&product).await.amounts();
            let form = [("currency", "EUR"), ("redirectTo", product.as_str())];
            let answer = browser.post("/currency", &form).await;
            answer.leads_to(&product);
            let page = browser.follow(&answer).await;
            assert!(page.notice().contains("currency you chose"));
            assert_eq!(page.amounts().len(), before.len());
            assert_eq!(page.attribute("#currency option[selected]", "value").as_deref(), Some("EUR"));
            assert!(!page.body.contains('$'), "nothing is left in the other currency");
            for list in ["/".to_owned(), shop_pages(&app).await[1].clone(), "/search?q=ink".to_owned()] {
                let page = browser.get(&list).await;
                let amounts = page.is_page().amounts();
                assert!(
                    !amounts.is_empty() && amounts.iter().all(|amount| amount.starts_with('€')),
                    "{list}"
                );
            }
            browser.post("/currency", &[("currency", "USD")]).await.leads_to("/");
            let page = browser.get(&product).await;
            assert!(page.amounts() == before && !page.body.contains('€'));
        }
        let others = app.browser().get(&product).await;
        assert!(others.body.contains('$') && !others.body.contains('€'), "others are asked anew");
    }
}

#[tokio::test]
async fn amounts_are_converted_by_the_stores_rate() {
    let app = TestApp::start().await;
    for (browser, price) in [(app.browser(), "€13.71"), (app.logged_in(WHOLESALE).await, "€11.65")] {
        browser.post("/currency", &[("currency", "EUR")]).await.leads_to("/");
        let page = browser.get(DOTTED).await;
        assert_eq!(page.text_of("#product-price .price-figure .money").as_deref(), Some(price));
    }
}

#[tokio::test]
async fn a_cart_is_converted_and_a_new_one_begins_in_the_chosen_currency() {
    let app = TestApp::start().await;
    let browser = app.browser();
    browser.add_to_cart(DOTTED, &[("quantity", "2")]).await.leads_to("/cart");
    let answer = browser.post("/currency", &[("currency", "EUR"), ("redirectTo", "/cart")]).await;
    answer.leads_to("/cart");
    let page = browser.follow(&answer).await;
    assert_eq!(page.text_of(".cart-line .money").as_deref(), Some("€13.71"));
    assert_eq!(page.text_of(".site-header .count").as_deref(), Some("2"));
    let fresh = app.browser();
    fresh.post("/currency", &[("currency", "EUR")]).await.leads_to("/");
    fresh.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    assert_eq!(fresh.get("/cart").await.text_of(".cart-line .money").as_deref(), Some("€13.71"));
}

#[tokio::test]
async fn a_currency_for_display_only_and_made_up_ones_are_refused() {
    let app = TestApp::start().await;
    let browser = app.browser();
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    for code in ["GBP", "XXX", "", "eur", "EUR ", "US", "<b>", "€"] {
        let answer = browser.post("/currency", &[("currency", code), ("redirectTo", "/cart")]).await;
        answer.has_status(StatusCode::BAD_REQUEST);
        assert_eq!(answer.cookie("currency"), None, "{code}");
    }
    browser.post::<&str, &str>("/currency", &[]).await.has_status(StatusCode::BAD_REQUEST);
    assert_eq!(browser.get("/cart").await.text_of(".cart-line .money").as_deref(), Some("$14.90"));
}

on_every_store! {
    async fn a_choice_leads_to_pages_of_this_app_only(app: TestApp) {
        for to in [
            "//evil.example",
            "https://evil.example/",
            "/\\evil.example",
            "javascript:alert(1)",
            "evil",
            "/a\nb",
        ] {
            let answer = app.browser().post("/currency", &[("currency", "EUR"), ("redirectTo", to)]).await;
            assert!(
                answer.location() == "/" || answer.status == StatusCode::UNPROCESSABLE_ENTITY,
                "{to:?}: {} {}",
                answer.status,
                answer.location()
            );
        }
        app.browser().get("/currency").await.leads_to("/");
    }

    async fn a_forged_choice_is_none(app: TestApp) {
        let product = page_of(&app.browser(), DOTTED).await;
        let expected = app.browser().get(&product).await.amounts();
        for cookie in ["currency=EUR", "currency=", "currency=%22EUR%22"] {
            let page = app.browser().get_with_cookies(&product, cookie).await;
            assert_eq!(page.is_page().amounts(), expected, "{cookie}");
        }
        assert!(expected.iter().all(|amount| amount.starts_with('$')), "{expected:?}");
    }
}

#[tokio::test]
async fn a_cart_that_is_gone_does_not_stand_in_the_way() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let old = browser.add_to_cart(DOTTED, &[]).await.cookie("cart").expect("a cart");
    crate::cart::empty_cart(&browser).await;
    let answer = browser.post_with_cookies("/currency", &[("currency", "EUR")], &old).await;
    answer.leads_to("/");
    assert!(answer.cookie("currency").is_some());
    assert_eq!(answer.cookie("cart").as_deref(), Some("cart="));
}
