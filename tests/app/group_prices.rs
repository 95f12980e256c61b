//! Nobody ever sees the prices of somebody else.

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::browser::{Browser, PASSWORD, TestApp, VIP, WHOLESALE};
use crate::goods::{DOTTED, INK, LINED, POCKET};

const PAGES: [&str; 8] =
    ["/", "/notebooks/lined/", "/pens-and-ink/ink/", "/search?q=ink", LINED, DOTTED, POCKET, INK];
const GUEST: &str = "";
const SHOPPERS: [&str; 3] = [GUEST, WHOLESALE, VIP];

/// All amounts that a shopper is shown, page by page; the last ones are those of a cart.
async fn all_amounts(browser: &Browser) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for page in PAGES {
        all.push(browser.get(page).await.is_page().amounts());
    }
    all.push(cart_amounts(browser).await);
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
async fn alone() -> Vec<Vec<Vec<String>>> {
    let mut shown = Vec::new();
    for shopper in SHOPPERS {
        let app = TestApp::start().await;
        let browser = app.browser();
        log_in(&browser, shopper).await;
        shown.push(all_amounts(&browser).await);
    }
    shown
}

#[tokio::test]
async fn each_group_sees_its_prices_and_guests_see_theirs() {
    for (shopper, prices) in [
        (GUEST, ["$14.90", "$14.90", "$9.90", "$13.20"]),
        (WHOLESALE, ["$11.90", "$12.67", "$8.42", "$11.22"]),
        (VIP, ["$13.41", "$13.41", "$8.91", "$10.56"]),
    ] {
        let app = TestApp::start().await;
        let browser = app.browser();
        log_in(&browser, shopper).await;
        for (page, price) in [LINED, DOTTED, POCKET, INK].into_iter().zip(prices) {
            let answer = browser.get(page).await;
            assert_eq!(
                answer.text_of("#product-price .price-figure .money").as_deref(),
                Some(price),
                "{shopper} {page}"
            );
        }
        let card = browser.get("/pens-and-ink/ink/").await;
        let links = card.all_texts(".goods li h3");
        let place = links.iter().position(|name| name.starts_with("Night Harbor")).expect("the ink");
        assert_eq!(card.all_texts(".goods li .price-figure .money")[place], prices[3], "{shopper}");
        assert_eq!(cart_amounts(&browser).await[0], prices[1], "{shopper}");
    }
}

#[tokio::test]
async fn no_foreign_price_is_shown_while_groups_and_guests_come_and_go() {
    let expected = alone().await;
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
        assert!(expected[one].iter().zip(&expected[other]).all(|(a, b)| a != b), "all pages tell them apart");
    }
    let app = TestApp::start().await;
    let guest_data = guest_machine_data(&app).await;
    let browsers = [app.browser(), app.browser(), app.browser()];
    let mut who = [0; 3];
    let mut random = StdRng::seed_from_u64(0x5eed);
    for step in 0..40 {
        let at = random.random_range(0..browsers.len());
        let next = random.random_range(0..SHOPPERS.len());
        // A log-out at the store ends all sessions of the customer, so nobody is logged in twice.
        if who[at] != next && (next == 0 || !who.contains(&next)) {
            if who[at] != 0 {
                browsers[at].log_out().await.leads_to("/login");
                for (page, amounts) in PAGES.iter().zip(&expected[0]) {
                    assert_eq!(browsers[at].get(page).await.amounts(), *amounts, "step {step}: {page}");
                }
            }
            log_in(&browsers[at], SHOPPERS[next]).await;
            who[at] = next;
        }
        // All at once, so that their requests meet in the app.
        let page = random.random_range(0..PAGES.len());
        let [a, b, c] = &browsers;
        let (a, b, c) = tokio::join!(a.get(PAGES[page]), b.get(PAGES[page]), c.get(PAGES[page]));
        for (answer, shopper) in [a, b, c].iter().zip(who) {
            let told = format!("step {step}: {} for {:?}", PAGES[page], SHOPPERS[shopper]);
            assert_eq!(answer.is_page().amounts(), expected[shopper][page], "{told}");
            assert_eq!(answer.json_ld(), guest_data[page], "{told}");
            if shopper != 0 {
                assert_eq!(answer.header("cache-control"), "private, no-store", "{told}");
            }
        }
        if step % 8 == 0 {
            assert_eq!(Some(&cart_amounts(&browsers[at]).await), expected[who[at]].last(), "step {step}");
        }
    }
}

/// What search engines are told of each page.
async fn guest_machine_data(app: &TestApp) -> Vec<String> {
    let mut data = Vec::new();
    for page in PAGES {
        data.push(app.browser().get(page).await.json_ld());
    }
    data
}
