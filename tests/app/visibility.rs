//! What stands only in a group's categories is not there for others.

use reqwest::StatusCode;

use crate::browser::{Browser, RETAIL, TestApp, VIP, WHOLESALE, on_every_store};
use crate::goods::{CARTON, RESERVE, page_of, shop_pages};

struct Hidden {
    who: &'static str,
    paths: [&'static str; 2],
    product: &'static str,
    words: &'static str,
}

const HIDDEN: [Hidden; 2] = [
    Hidden { who: WHOLESALE, paths: ["/trade/", CARTON], product: "209", words: "carton" },
    Hidden { who: VIP, paths: ["/members-drawer/", RESERVE], product: "212", words: "vermilion" },
];

async fn shoppers(app: &TestApp) -> Vec<(&'static str, Browser)> {
    let mut shoppers = vec![("a guest", app.browser())];
    for who in [RETAIL, WHOLESALE, VIP] {
        shoppers.push((who, app.logged_in(who).await));
    }
    shoppers
}

#[tokio::test]
async fn pages_search_navigation_and_cart_know_a_groups_goods_for_the_group_only() {
    let app = TestApp::start().await;
    // The group itself looks first, so that whatever is kept would show.
    for hidden in &HIDDEN {
        let own = app.logged_in(hidden.who).await;
        for path in hidden.paths {
            own.get(path).await.is_page();
        }
        own.post("/cart/add", &[("product", hidden.product), ("quantity", "1")]).await.leads_to("/cart");
    }
    for (who, browser) in shoppers(&app).await {
        for hidden in &HIDDEN {
            let may = who == hidden.who;
            let status = if may { StatusCode::OK } else { StatusCode::NOT_FOUND };
            for path in hidden.paths {
                let page = browser.get(path).await;
                assert_eq!(page.status, status, "{who} {path}");
                assert!(may || !page.body.contains(hidden.words), "{who} {path}");
            }
            let found = browser.get(&format!("/search?q={}", hidden.words)).await;
            assert_eq!(found.has(&format!(".goods a[href='{}']", hidden.paths[1])), may, "{who} finds it");
            let link = format!("nav.category-nav a[href='{}']", hidden.paths[0]);
            for page in ["/", "/notebooks/", "/search?q=ink", "/everyday-notebook-a5-lined/"] {
                assert_eq!(browser.get(page).await.is_page().has(&link), may, "{who} {page}");
            }
            let form = [("product", hidden.product), ("quantity", "1")];
            let added = browser.post("/cart/add", &form).await;
            let expected = if may { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
            assert_eq!(added.status, expected, "{who} buys {}", hidden.product);
        }
    }
}

#[tokio::test]
async fn related_products_and_redirects_lead_to_nothing_hidden() {
    let app = TestApp::start().await;
    let offcut = "main a[href='/binder-s-offcut-notebook/']";
    assert!(app.logged_in(VIP).await.get("/linen-journal/").await.has(offcut));
    assert!(!app.browser().get("/linen-journal/").await.is_page().has(offcut));
    let redirected = app.logged_in(WHOLESALE).await.get("/trade-catalogue/").await;
    assert_eq!((redirected.status, redirected.location()), (StatusCode::MOVED_PERMANENTLY, "/trade/"));
    app.browser().get("/trade-catalogue/").await.has_status(StatusCode::NOT_FOUND);
    app.logged_in(VIP).await.get("/trade-catalogue/").await.has_status(StatusCode::NOT_FOUND);
}

on_every_store! {
    async fn a_groups_goods_are_found_and_shown_to_the_group_only(app: TestApp) {
        for hidden in &HIDDEN {
            // The group itself looks first, so that whatever is kept would show.
            let path = page_of(&app.logged_in(hidden.who).await, hidden.paths[1]).await;
            for (who, browser) in shoppers(&app).await {
                let may = who == hidden.who;
                let page = browser.get(&path).await;
                let status = if may { StatusCode::OK } else { StatusCode::NOT_FOUND };
                assert_eq!(page.status, status, "{who} {path}");
                assert!(may || !page.body.contains(hidden.words), "{who} {path}");
                assert!(!may || page.has("meta[name=robots][content=noindex]"), "{who} {path}");
                assert_eq!(page.json_ld(), "", "what guests do not see is told to no machine");
                for list in [format!("/search?q={}", hidden.words), shop_pages(&app).await[1].clone()] {
                    let found = browser.get(&list).await.is_page().has(&format!(".goods a[href='{path}']"));
                    assert!(may || !found, "{who} finds it in {list}");
                    assert!(!may || found || !list.starts_with("/search"), "{who} does not find it");
                }
            }
        }
    }

    async fn what_a_group_sees_ends_with_its_session(app: TestApp) {
        let browser = app.logged_in(WHOLESALE).await;
        let path = page_of(&browser, CARTON).await;
        browser.get(&path).await.is_page();
        browser.log_out().await.leads_to("/login");
        browser.get(&path).await.has_status(StatusCode::NOT_FOUND);
        assert!(!browser.get("/").await.has("nav.category-nav a[href='/trade/']"));
    }
}
