//! Products of a store without carts of ours: variants, all kinds of reductions, and the way to where they are sold.

use reqwest::StatusCode;

use crate::browser::{Answer, Browser, TestApp, VIP, WHOLESALE};

const JOURNAL: &str = "/products/cloth-journal";

fn price(page: &Answer) -> String {
    page.is_page().text_of("#product-price .price").expect("a price")
}

fn tiers(page: &Answer) -> Vec<String> {
    let cells = page.all_texts(".price-tiers tbody th, .price-tiers tbody td");
    cells.chunks(3).map(|row| row.join(" ").trim_end().to_owned()).collect()
}

#[tokio::test]
async fn each_variant_has_an_address_and_a_price_of_its_own() {
    let app = TestApp::finqu().await;
    let browser = app.browser();
    let first = browser.get(JOURNAL).await;
    let names = first.is_page().all_texts("main .product-form .pick label");
    assert!(names.iter().any(|name| name == "Brick red, A6") && names.len() >= 4, "{names:?}");
    let field = first.attribute("main .product-form .pick input", "name").unwrap();
    let mut prices = Vec::new();
    for value in first.attributes("main .product-form .pick input", "value") {
        let page = browser.get(&format!("{JOURNAL}?{field}={value}")).await;
        let chosen = page.is_page().attribute("main .pick input[checked]", "value");
        assert_eq!(chosen.as_deref(), Some(value.as_str()));
        prices.push((price(&page), page.text_of("#product-facts").unwrap()));
    }
    let mut articles: Vec<_> = prices.iter().map(|(_, facts)| facts.clone()).collect();
    articles.sort();
    articles.dedup();
    assert_eq!(articles.len(), names.len(), "each has an article number of its own");
    let of = |name: &str| {
        let place = names.iter().position(|known| known == name).unwrap();
        prices[place].0.clone()
    };
    assert!(
        of("Forest green, A5").contains("$28.08") && of("Brick red, A6").contains("$20.41"),
        "{prices:?}"
    );
}

#[tokio::test]
async fn variants_that_are_none_show_the_first_one() {
    let app = TestApp::finqu().await;
    let expected = price(&app.browser().get(JOURNAL).await);
    for query in
        ["option-1=0", "option-1=abc", "option-1=-5", "option-2=1", "option-1=99999999999999999999", "x=%ff"]
    {
        let page = app.browser().get(&format!("{JOURNAL}?{query}")).await;
        assert_eq!(price(&page), expected, "{query}");
    }
}

#[tokio::test]
async fn a_choice_without_script_leads_to_its_address() {
    let app = TestApp::finqu().await;
    let browser = app.browser();
    let page = browser.get(JOURNAL).await;
    let (field, value) = (
        page.attribute("main .pick input", "name").unwrap(),
        page.attributes("main .pick input", "value").pop().unwrap(),
    );
    let product = page.attribute("main input[name=product]", "value").unwrap();
    let action = page.attribute("main form.product-form", "action").unwrap();
    let form = [("product", product.as_str()), (&field, &value), ("quantity", "1"), ("_refresh", "1")];
    let answer = browser.post(&action, &form).await;
    assert!(answer.location().starts_with(&format!("{JOURNAL}?{field}={value}")), "{}", answer.location());
    assert_eq!(browser.follow(&answer).await.attribute("main .pick input[checked]", "value"), Some(value));
}

#[tokio::test]
async fn rates_of_both_kinds_stand_as_unit_prices() {
    let app = TestApp::finqu().await;
    let percent = app.browser().get("/products/carpenter-s-pencil").await;
    assert_eq!(tiers(&percent), ["1–11 (your quantity) $2.59", "12–35 $2.33 10 %", "36+ $2.07 20 %"]);
    let amount = app.browser().get("/products/cream-envelopes-one-hundred?quantity=12").await;
    assert_eq!(tiers(&amount), ["1–9 $15.12", "10–49 (your quantity) $14.04 7 %", "50+ $12.42 17 %"]);
    let own = app.logged_in(WHOLESALE).await.get("/products/cream-envelopes-one-hundred").await;
    assert_eq!(tiers(&own), ["1–9 (your quantity) $12.85", "10–49 $11.77 8 %", "50+ $10.15 21 %"]);
}

#[tokio::test]
async fn a_reduction_tells_the_lowest_price_before_it_and_why() {
    let app = TestApp::finqu().await;
    let page = app.browser().get("/products/meridian-desk-lamp").await;
    let told = page.is_page().text_of("#product-price").unwrap();
    for part in ["Sale", "$128.52", "Was $160.92", "Lowest price before the reduction $139.32", "Ships free"]
    {
        assert!(told.contains(part), "{part} in {told}");
    }
    let plain = price(&app.browser().get("/products/everyday-notebook-a5-lined").await);
    for part in ["Sale", "Was", "Lowest price", "List price"] {
        assert!(!plain.contains(part), "{part} in {plain}");
    }
}

#[tokio::test]
async fn ones_own_price_stands_beside_the_list_price_that_guests_are_asked_for() {
    let app = TestApp::finqu().await;
    for product in ["everyday-notebook-a5-lined", "cloth-journal", "meridian-desk-lamp", "linen-journal"] {
        let path = format!("/products/{product}");
        let guest = app.browser().get(&path).await.amounts().remove(0);
        for who in [WHOLESALE, VIP] {
            let own = price(&app.logged_in(who).await.get(&path).await);
            assert!(
                own.contains("Your price") && own.contains(&format!("List price {guest}")),
                "{who}: {own}"
            );
        }
    }
}

#[tokio::test]
async fn the_way_to_where_it_is_sold_is_the_stores_own_page() {
    let app = TestApp::finqu().await;
    for browser in [app.browser(), app.logged_in(WHOLESALE).await] {
        let page = browser.get("/products/everyday-notebook-a5-lined").await;
        assert_eq!(page.text_of("#product-elsewhere a").as_deref(), Some("Buy at Paper & Pine"));
        let link = page.attribute("#product-elsewhere a", "href").unwrap();
        let path = link.strip_prefix(app.demo.origin()).expect("an address of the store");
        let hosted = Browser::at(app.demo.origin()).get(path).await;
        assert!(hosted.is_page().body.contains("Everyday Notebook A5, lined"));
        assert!(!page.has("#product-add button") && !page.has("a[href='/cart']"), "there is no cart here");
    }
}

#[tokio::test]
async fn a_cart_is_not_there_and_its_forms_change_nothing() {
    let app = TestApp::finqu().await;
    for browser in [app.browser(), app.logged_in(WHOLESALE).await] {
        for (path, form) in [
            ("/cart/add", vec![("product", "everyday-notebook-a5-lined"), ("quantity", "1")]),
            ("/cart/update", vec![("line", "1"), ("quantity", "1")]),
            ("/cart/remove", vec![("line", "1")]),
        ] {
            let answer = browser.post(path, &form).await;
            answer.has_status(StatusCode::NOT_FOUND);
            assert_eq!(answer.cookie("cart"), None, "{path}");
        }
        for path in ["/cart", "/checkout/frame"] {
            browser.get(path).await.has_status(StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn the_way_to_checkout_leads_into_the_stores_own_shop_if_its_address_is_known() {
    let app = TestApp::finqu().await;
    let answer = app.browser().get("/checkout").await;
    assert_eq!(
        (answer.status, answer.location()),
        (StatusCode::SEE_OTHER, &*format!("{}/", app.demo.origin()))
    );
    assert_eq!(answer.header("cache-control"), "private, no-store");
    let app = TestApp::finqu().await;
    app.behave(|finqu| finqu.hosted_routes = false);
    app.browser().get("/checkout").await.has_status(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_has_no_price_offers_none() {
    let app = TestApp::finqu().await;
    for browser in [app.browser(), app.logged_in(VIP).await] {
        let page = browser.get("/products/bookbinding-by-commission").await;
        assert!(!price(&page).contains('$'));
        assert!(!page.json_ld().contains("\"price\""), "{}", page.json_ld());
        assert!(!page.has("#product-add button"));
    }
}
