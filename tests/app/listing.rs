//! Lists of goods and the search, as every store has them.

use storefront_account::store::catalog::Sort;

use crate::browser::{Answer, Browser, RETAIL, TestApp, WHOLESALE, on_every_store};
use crate::goods::{LINED, page_of, shop_pages};

fn products(page: &Answer) -> Vec<String> {
    page.is_page().attributes(".goods h3 a", "href")
}

/// Everything that a list leads to, page by page.
async fn all_products(browser: &Browser, list: &str) -> Vec<String> {
    let mut page = browser.get(list).await;
    let mut found = products(&page);
    while let Some(next) = page.attribute(".pager a[rel=next]", "href") {
        page = browser.get(&next).await;
        found.extend(products(&page));
        assert!(found.len() < 500, "the pages come to an end");
    }
    found
}

/// The first amount of each card, in cents; cards without a price are left out.
fn amounts(page: &Answer) -> Vec<u64> {
    let cards = page.all_texts(".goods li");
    let prices = cards.iter().filter_map(|card| card.split_once('$'));
    let figures = prices.map(|(_, rest)| {
        let figure: String = rest.chars().take_while(|c| c.is_ascii_digit() || ".,".contains(*c)).collect();
        figure.replace(['.', ','], "").parse().expect("an amount")
    });
    figures.collect()
}

on_every_store! {
    async fn every_product_found_is_reached_once_page_by_page(app: TestApp) {
        for browser in [app.browser(), app.logged_in(WHOLESALE).await] {
            for list in [shop_pages(&app).await[1].clone(), "/search?q=paper".to_owned()] {
                let total = browser.get(&list).await.text_of(".listing-head > p").unwrap();
                let found = all_products(&browser, &list).await;
                let mut once = found.clone();
                once.sort_unstable();
                once.dedup();
                assert_eq!(once.len(), found.len(), "{list}: none comes twice");
                assert_eq!(total, format!("{} products", found.len()), "{list}");
            }
        }
    }

    async fn a_list_has_the_orders_that_the_store_can_give_it(app: TestApp) {
        let list = shop_pages(&app).await[1].clone();
        let browser = app.browser();
        let plain = browser.get(&list).await;
        let mut offered = plain.attributes("#sort option", "value");
        offered.retain(|slug| !slug.is_empty());
        let able = app.store.capabilities().sorts.iter().filter(|sort| **sort != Sort::Relevance);
        assert_eq!(offered, able.map(|sort| sort.slug().to_owned()).collect::<Vec<_>>());
        let mut everything = all_products(&browser, &list).await;
        everything.sort_unstable();
        for slug in &offered {
            let mut sorted = all_products(&browser, &format!("{list}?sort={slug}")).await;
            sorted.sort_unstable();
            assert_eq!(sorted, everything, "{slug}: the same goods");
        }
        for nonsense in ["nonsense", "", "LOWEST-PRICE"] {
            assert_eq!(products(&browser.get(&format!("{list}?sort={nonsense}")).await), products(&plain));
        }
    }

    async fn the_cheapest_and_the_dearest_come_first_when_asked(app: TestApp) {
        let list = shop_pages(&app).await[1].clone();
        let up = amounts(&app.browser().get(&format!("{list}?sort=lowest-price")).await);
        let down = amounts(&app.browser().get(&format!("{list}?sort=highest-price")).await);
        assert!(up.len() > 3 && down.len() > 3, "{up:?}");
        assert!(up[0] < down[0], "{up:?} {down:?}");
        assert!(up.first() < up.last() && down.first() > down.last(), "{up:?} {down:?}");
    }

    async fn the_search_finds_by_words_and_says_when_there_is_nothing(app: TestApp) {
        for browser in [app.browser(), app.logged_in(RETAIL).await] {
            let page = browser.get("/search?q=everyday+notebook").await;
            let lined = page_of(&browser, LINED).await;
            assert!(products(&page).contains(&lined));
            assert_eq!(page.attribute("#site-search", "value").as_deref(), Some("everyday notebook"));
            let none = browser.get("/search?q=zeppelin").await;
            assert_eq!(products(&none).len(), 0);
            assert!(none.text_of("main .state").unwrap().contains("Nothing was found"));
            let nothing = browser.get("/search").await;
            assert!(nothing.is_page().has("main .state") && products(&nothing).is_empty());
        }
    }

    async fn each_card_leads_to_the_page_of_its_product(app: TestApp) {
        let browser = app.browser();
        let list = browser.get("/search?q=notebook").await;
        let names = list.all_texts(".goods h3 a");
        for (path, name) in products(&list).iter().zip(&names) {
            let page = browser.get(path).await;
            assert_eq!(page.is_page().text_of("h1").as_ref(), Some(name), "{path}");
            assert_eq!(page.attribute("link[rel=canonical]", "href").as_ref(), Some(path));
        }
        assert!(names.len() > 3, "{names:?}");
    }
}
