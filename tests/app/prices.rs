//! How prices are told: hidden, on request, not to be advertised, with tax, by quantity, on sale, one's own.

use reqwest::StatusCode;
use storefront_account::demo::{self, TaxShown};
use storefront_account::store::price::TaxDisplay;

use crate::browser::{Answer, RETAIL, TestApp, VIP, WHOLESALE, on_every_store};
use crate::goods::{COMMISSION, LAMP, LINED, POCKET, REAM, page_of, shop_pages};

/// The price on a product's page, in words.
fn price(page: &Answer) -> String {
    page.is_page().text_of("#product-price .price").expect("a price")
}

/// The card of a product in a list, in words.
fn card(page: &Answer, name: &str) -> String {
    page.all_texts(".goods li").into_iter().find(|card| card.contains(name)).expect("a card")
}

#[tokio::test]
async fn hidden_prices_are_nowhere_and_there_is_a_way_to_see_them() {
    let app = TestApp::start().await;
    app.demo.behave(|behaviour| behaviour.hide_prices_from_guests = true);
    for page in ["/", "/notebooks/", "/desk/", "/search?q=notebook", LINED, LAMP, REAM, "/cloth-journal/"] {
        let answer = app.browser().get(page).await;
        assert!(!answer.is_page().has(".money") && !answer.body.contains('$'), "{page}");
        assert!(!answer.json_ld().to_lowercase().contains("price"), "{page}: {}", answer.json_ld());
        assert!(answer.has("a.price-log-in"), "{page}");
    }
    let page = app.browser().get(LINED).await;
    assert_eq!(page.text_of("#product-price a").as_deref(), Some("Log in to see prices"));
    let way = page.attribute("#product-price a", "href").expect("a link");
    assert_eq!(way, "/login?redirectTo=%2Feveryday-notebook-a5-lined%2F");
    assert!(!page.has("#product-add button"), "nobody buys at an unknown price");
    let browser = app.browser();
    let form = browser.get(&way).await;
    let mut fields = form.form_values();
    fields.retain(|(name, _)| name == "redirectTo");
    fields.extend([("email".into(), WHOLESALE.into()), ("password".into(), crate::browser::PASSWORD.into())]);
    let answer = browser.post("/login", &fields).await;
    answer.leads_to(LINED);
    let shown = price(&browser.follow(&answer).await);
    assert!(shown.contains("Your price") && shown.contains("$11.90"), "{shown}");
    browser.log_out().await.leads_to("/login");
    assert!(!browser.get(LINED).await.body.contains('$'));
}

#[tokio::test]
async fn a_guest_who_may_see_no_prices_learns_none_from_a_cart() {
    let app = TestApp::start().await;
    app.demo.behave(|behaviour| behaviour.hide_prices_from_guests = true);
    let browser = app.browser();
    let answer = browser.post("/cart/add", &[("product", "101"), ("quantity", "1")]).await;
    answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!answer.body.contains('$') && answer.has(".error-summary"));
    assert!(!browser.get("/cart").await.body.contains('$'));
}

#[tokio::test]
async fn prices_that_the_store_shows_nobody_are_none() {
    let app = TestApp::start().await;
    app.demo.behave(|behaviour| {
        behaviour.error_on.insert("PricesHidden");
    });
    let page = app.logged_in(RETAIL).await.get(LINED).await;
    assert_eq!(price(&page), "No price");
    assert!(!page.body.contains('$') && !page.has("#product-add button"));
}

#[tokio::test]
async fn a_price_on_request_is_the_merchants_words() {
    let app = TestApp::start().await;
    let words = "Every book is another one. Write to us for a price.";
    for browser in [app.browser(), app.logged_in(WHOLESALE).await] {
        let page = browser.get(COMMISSION).await;
        assert_eq!(price(&page), words);
        assert!(!page.body.contains("400") && !page.has("#product-add button"));
        assert!(!page.json_ld().contains("\"offers\""), "{}", page.json_ld());
        let list = browser.get("/gifts/made-to-order/").await;
        assert!(card(&list, "Bookbinding").contains(words) && !card(&list, "Bookbinding").contains('$'));
    }
}

#[tokio::test]
async fn a_price_below_the_advertised_one_is_told_on_the_page_only() {
    let app = TestApp::start().await;
    for (browser, amount) in [(app.browser(), "119.00"), (app.logged_in(VIP).await, "104.00")] {
        let list = browser.get("/desk/").await;
        let told = card(&list, "Meridian Desk Lamp");
        assert!(told.contains("See the price on the product’s page") && !told.contains('$'), "{told}");
        let page = browser.get(LAMP).await;
        assert!(page.text_of("details.price-reveal").unwrap().contains(amount));
        assert!(!page.has("details.price-reveal[open]"));
        let at_once = page.text_of("#product-price .price > .price-line").unwrap();
        assert!(at_once.contains("$129.00") && !at_once.contains(amount), "{at_once}");
        let data = page.json_ld();
        assert!(!data.contains(amount) && !data.contains("119") && !data.contains("price"), "{data}");
    }
}

#[tokio::test]
async fn tax_is_told_in_words_as_the_store_wants_it() {
    for (product_page, listing, on_page, in_list) in [
        (TaxShown::Excluding, TaxShown::Including, "$14.90 excl. tax", "$16.09 incl. tax"),
        (TaxShown::Including, TaxShown::Excluding, "$16.09 incl. tax", "$14.90 excl. tax"),
        (
            TaxShown::Both,
            TaxShown::Both,
            "$14.90 excl. tax $16.09 incl. tax",
            "$14.90 excl. tax $16.09 incl. tax",
        ),
    ] {
        let app = TestApp::start().await;
        app.demo.behave(|behaviour| behaviour.tax_display = demo::TaxDisplay { product_page, listing });
        let browser = app.browser();
        assert_eq!(price(&browser.get(LINED).await), on_page);
        for list in ["/notebooks/lined/", "/search?q=PP-NB-A5L", "/"] {
            let told = card(&browser.get(list).await, "Everyday Notebook A5, lined");
            assert!(told.contains(in_list), "{list}: {told}");
        }
    }
}

#[tokio::test]
async fn prices_by_quantity_stand_in_a_table_of_unit_prices() {
    let app = TestApp::start().await;
    let cells = |page: &Answer| page.all_texts(".price-tiers tbody th, .price-tiers tbody td");
    let rows = |page: &Answer| {
        let cells = cells(page);
        cells.chunks(3).map(|row| row.join(" ").trim_end().to_owned()).collect::<Vec<_>>()
    };
    let guest = app.browser().get(&format!("{REAM}?quantity=10")).await;
    assert_eq!(rows(&guest), ["1–4 $12.00", "5–9 $10.50 12 %", "10+ (your quantity) $9.80 18 %"]);
    let own = app.logged_in(WHOLESALE).await.get(&format!("{REAM}?quantity=9")).await;
    assert_eq!(rows(&own), ["1–9 (your quantity) $9.00", "10–39 $8.40 6 %", "40+ $7.60 15 %"]);
    let percent = app.browser().get("/carpenter-s-pencil/").await;
    assert_eq!(rows(&percent), ["1–11 (your quantity) $2.40", "12–35 $2.16 10 %", "36+ $1.92 20 %"]);
    let relative = app.browser().get("/cream-envelopes-one-hundred/").await;
    assert_eq!(rows(&relative), ["1–9 (your quantity) $14.00", "10–49 $13.00 7 %", "50+ $11.50 17 %"]);
    for odd in ["0", "-1", "99999999999", "ten", ""] {
        let page = app.browser().get(&format!("{REAM}?quantity={odd}")).await;
        assert_eq!(rows(&page)[0], "1–4 (your quantity) $12.00", "{odd}");
    }
}

#[tokio::test]
async fn what_guests_do_not_see_is_told_to_no_machine() {
    let app = TestApp::start().await;
    let guest = app.browser().get(LINED).await.json_ld();
    assert!(guest.contains("\"price\":\"14.9\""), "{guest}");
    let group_only = app.logged_in(WHOLESALE).await.get(crate::goods::CARTON).await;
    assert_eq!(group_only.is_page().json_ld(), "");
    assert!(group_only.has("meta[name=robots][content=noindex]"));
}

on_every_store! {
    async fn a_sale_says_what_it_was_and_a_personal_price_whose_it_is(app: TestApp) {
        // Without tax and with it, as the store shows them.
        let including = app.public_data().await.settings.tax_on_products == TaxDisplay::Including;
        let [price, was, saved, own_price] = if including {
            ["$10.69", "Was $12.42", "You save $1.73 (13 %)", "$9.09"]
        } else {
            ["$9.90", "Was $11.50", "You save $1.60 (13 %)", "$8.42"]
        };
        let page = page_of(&app.browser(), POCKET).await;
        let guest = self::price(&app.browser().get(&page).await);
        for part in ["Sale", price, was, saved] {
            assert!(guest.contains(part), "{part} in {guest}");
        }
        assert!(!guest.contains("Your price"));
        let own = self::price(&app.logged_in(WHOLESALE).await.get(&page).await);
        for part in ["Your price", "Wholesale", own_price, &format!("List price {price}")] {
            assert!(own.contains(part), "{part} in {own}");
        }
    }

    async fn a_price_is_called_ones_own_only_where_it_differs(app: TestApp) {
        let retail = app.logged_in(RETAIL).await;
        let mut pages: Vec<String> = shop_pages(&app).await.into();
        pages.push(page_of(&retail, POCKET).await);
        for page in &pages {
            let words = retail.get(page).await.is_page().text_of("main").unwrap();
            assert!(!words.contains("Your price"), "{page}");
        }
        let vip = app.logged_in(VIP).await;
        let gift = page_of(&vip, "/dotted-and-ruled-sheets-pdf/").await;
        assert!(!price(&vip.get(&gift).await).contains("Your price"), "nothing less ten percent is nothing");
        assert!(price(&vip.get(&pages[2]).await).contains("Your price"));
    }

    async fn structured_data_tell_the_guests_price_to_everybody(app: TestApp) {
        let page = page_of(&app.browser(), LINED).await;
        let guest = app.browser().get(&page).await;
        let figure = guest.amounts()[0].trim_start_matches('$').trim_end_matches('0').to_owned();
        assert!(guest.json_ld().contains(&format!("\"price\":\"{figure}\"")), "{}", guest.json_ld());
        let own = app.logged_in(WHOLESALE).await.get(&page).await;
        assert_eq!(own.json_ld(), guest.json_ld());
        assert!(price(&own).contains("Your price"));
    }
}

#[tokio::test]
async fn a_groups_price_on_top_of_a_sale_says_so() {
    let app = TestApp::start().await;
    let own = price(&app.logged_in(WHOLESALE).await.get(POCKET).await);
    assert!(own.contains("The sale and your group’s terms"), "{own}");
}
