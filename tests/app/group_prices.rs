//! Nobody ever sees the prices of somebody else.

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use storefront_account::config::Args;
use storefront_account::store::price::TaxDisplay;

use crate::browser::{Browser, PASSWORD, TestApp, VIP, WHOLESALE, on_every_store};
use crate::goods::{DOTTED, INK, LINED, POCKET, page_of, shop_pages};

const GUEST: &str = "";
const SHOPPERS: [&str; 3] = [GUEST, WHOLESALE, VIP];

/// Pages whose amounts tell the groups and the guests apart.
async fn pages(app: &TestApp) -> Vec<String> {
    let guest = app.browser();
    let mut pages: Vec<String> = shop_pages(app).await.into();
    pages.push("/search?q=ink".to_owned());
    for product in [DOTTED, POCKET, INK] {
        pages.push(page_of(&guest, product).await);
    }
    pages
}

/// All amounts that a shopper is shown, page by page; where there are carts, the last ones are those of a cart.
async fn all_amounts(app: &TestApp, browser: &Browser) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for page in pages(app).await {
        all.push(browser.get(&page).await.is_page().amounts());
    }
    if app.store.carts().is_some() {
        all.push(cart_amounts(browser).await);
    }
    all
}

/// The amounts of a cart with one notebook, which is emptied again.
async fn cart_amounts(browser: &Browser) -> Vec<String> {
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    let page = browser.get("/cart").await;
    let line = page.attribute("input[name=line]", "value").expect("a line");
    browser.post("/cart/remove", &[("line", &line)]).await.leads_to("/cart");
    page.amounts()
}

async fn log_in(browser: &Browser, shopper: &str) {
    if shopper != GUEST {
        browser.log_in(shopper, PASSWORD).await.leads_to("/account");
    }
}

/// What each shopper is shown in a shop that nobody else visits.
async fn alone(app: &TestApp) -> Vec<Vec<Vec<String>>> {
    let mut shown = Vec::new();
    for shopper in SHOPPERS {
        let app = app.sibling(Args::default()).await;
        let browser = app.browser();
        log_in(&browser, shopper).await;
        shown.push(all_amounts(&app, &browser).await);
    }
    shown
}

/// What search engines are told of each page.
async fn guest_machine_data(app: &TestApp, pages: &[String]) -> Vec<String> {
    let mut data = Vec::new();
    for page in pages {
        data.push(app.browser().get(page).await.json_ld());
    }
    data
}

on_every_store! {
    async fn each_group_sees_its_prices_and_guests_see_theirs(app: TestApp) {
        // Without tax and with it, as the store shows them.
        let including = app.public_data().await.settings.tax_on_products == TaxDisplay::Including;
        for (shopper, without, with) in [
            (GUEST, ["$14.90", "$14.90", "$9.90", "$13.20"], ["$16.09", "$16.09", "$10.69", "$14.26"]),
            (WHOLESALE, ["$11.90", "$12.67", "$8.42", "$11.22"], ["$12.85", "$13.68", "$9.09", "$12.12"]),
            (VIP, ["$13.41", "$13.41", "$8.91", "$10.56"], ["$14.48", "$14.48", "$9.62", "$11.40"]),
        ] {
            let prices = if including { with } else { without };
            let browser = app.browser();
            log_in(&browser, shopper).await;
            for (product, price) in [LINED, DOTTED, POCKET, INK].into_iter().zip(prices) {
                let answer = browser.get(&page_of(&browser, product).await).await;
                let shown = answer.text_of("#product-price .price-figure .money");
                assert_eq!(shown.as_deref(), Some(price), "{shopper} {product}");
            }
            let list = browser.get("/search?q=ink").await;
            let cards = list.all_texts(".goods li");
            let card = cards.iter().find(|card| card.contains("Night Harbor")).expect("the ink");
            let at = card.find('$').expect("a price");
            assert!(card[at..].starts_with(&format!("{} ", prices[3])), "{shopper}: {card}");
            if app.store.carts().is_some() {
                assert_eq!(cart_amounts(&browser).await[0], prices[1], "{shopper}");
            }
        }
    }

    async fn no_foreign_price_is_shown_while_groups_and_guests_come_and_go(app: TestApp) {
        let (expected, pages) = (alone(&app).await, pages(&app).await);
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let all_differ = expected[one].iter().zip(&expected[other]).all(|(a, b)| a != b);
            assert!(all_differ, "all pages tell them apart");
        }
        let guest_data = guest_machine_data(&app, &pages).await;
        let browsers = [app.browser(), app.browser(), app.browser()];
        let mut who = [0; 3];
        let mut random = StdRng::seed_from_u64(0x5eed);
        for step in 0..40 {
            let at = random.random_range(0..browsers.len());
            let next = random.random_range(0..SHOPPERS.len());
            // A log-out at the store may end all sessions of the customer, so nobody is logged in twice.
            if who[at] != next && (next == 0 || !who.contains(&next)) {
                if who[at] != 0 {
                    browsers[at].log_out().await.leads_to("/login");
                    for (page, amounts) in pages.iter().zip(&expected[0]) {
                        assert_eq!(browsers[at].get(page).await.amounts(), *amounts, "step {step}: {page}");
                    }
                }
                log_in(&browsers[at], SHOPPERS[next]).await;
                who[at] = next;
            }
            // All at once, so that their requests meet in the app.
            let place = random.random_range(0..pages.len());
            let page = pages[place].as_str();
            let [a, b, c] = &browsers;
            let (a, b, c) = tokio::join!(a.get(page), b.get(page), c.get(page));
            for (answer, shopper) in [a, b, c].iter().zip(who) {
                let told = format!("step {step}: {page} for {:?}", SHOPPERS[shopper]);
                assert_eq!(answer.is_page().amounts(), expected[shopper][place], "{told}");
                assert_eq!(answer.json_ld(), guest_data[place], "{told}");
                if shopper != 0 {
                    assert_eq!(answer.header("cache-control"), "private, no-store", "{told}");
                }
            }
            if step % 8 == 0 && app.store.carts().is_some() {
                let amounts = cart_amounts(&browsers[at]).await;
                assert_eq!(Some(&amounts), expected[who[at]].last(), "step {step}");
            }
        }
    }
}
