//! What holds for every page alike.

use reqwest::StatusCode;
use storefront_account::config::Args;

use crate::account;
use crate::browser::{Answer, Browser, PASSWORD, TestApp, VIP, on_every_store};
use crate::goods::{REAM, page_of, shop_pages};

/// Pages for everybody.
const OPEN: &[&str] = &[
    "/",
    "/login",
    "/register",
    "/register/waiting",
    "/cart",
    "/search?q=ink",
    "/forgot-password",
    "/forgot-password?sent=1",
    "/passwordreset",
    "/demo/mailbox",
    "/nowhere",
    "/style-guide",
];

/// An order and an address of the customer.
async fn links_of_lists(browser: &Browser) -> Vec<String> {
    let (orders, addresses) = (browser.get("/account/orders").await, browser.get("/account/addresses").await);
    let order = orders.attribute(".order-row h3 a", "href").expect("an order");
    let address = addresses.attribute("main a[href*='/addresses/edit?']", "href").expect("an address");
    vec![order, address]
}

async fn every_page(app: &TestApp) -> Vec<(String, Answer)> {
    let (guest, vip) = (app.browser(), app.logged_in(VIP).await);
    let mut pages = Vec::new();
    for path in OPEN {
        let page = guest.get(path).await;
        let page = if page.location().is_empty() { page } else { guest.follow(&page).await };
        pages.push(((*path).to_owned(), page));
    }
    let own = account::PAGES.iter().chain(&["/", "/logout", "/nowhere"]).map(|path| (*path).to_owned());
    for path in own.chain([page_of(&vip, REAM).await]).chain(links_of_lists(&vip).await) {
        pages.push((format!("{path} (logged in)"), vip.get(&path).await));
    }
    for path in shop_pages(app).await {
        pages.push((path.clone(), guest.get(&path).await));
    }
    let failed = guest.post("/login", &[("email", "x"), ("password", PASSWORD)]).await;
    pages.push(("/login (failed)".to_owned(), failed));
    pages
}

on_every_store! {
    async fn no_page_has_a_script_or_style_of_its_own(app: TestApp) {
        for (path, page) in every_page(&app).await {
            let data = page.count("script[type='application/ld+json']");
            assert_eq!(page.body.matches("<script").count(), 1 + data, "{path}");
            assert!(page.has("head > script[type=module][src^='/assets/app.']"), "{path}");
            assert!(!page.body.contains(" style=") && !page.body.contains("<style"), "{path}");
            assert!(!page.body.contains(" onclick=") && !page.body.contains("javascript:"), "{path}");
        }
    }

    async fn every_page_says_what_it_is(app: TestApp) {
        for (path, page) in every_page(&app).await {
            let title = page.title();
            assert!(title.ends_with("Paper & Pine") && !title.contains("<!"), "{path}: {title}");
            assert_eq!(page.count("h1"), 1, "{path}");
            assert_eq!(page.count("main#main"), 1, "{path}");
            assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"), "{path}");
            assert!(page.has("body > a.skip-link[href='#main']"), "{path}");
        }
    }

    async fn ids_are_unique_and_labels_find_their_fields(app: TestApp) {
        for (path, page) in every_page(&app).await {
            let html = scraper::Html::parse_document(&page.body);
            let select = |selector: &str| scraper::Selector::parse(selector).expect("a selector");
            let mut ids: Vec<&str> = html.select(&select("[id]")).filter_map(|e| e.attr("id")).collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(count, ids.len(), "{path} has an id twice");
            for element in
                html.select(&select("label[for], [aria-describedby], [aria-labelledby], [aria-controls]"))
            {
                for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
                    for id in element.attr(name).unwrap_or_default().split_whitespace() {
                        assert!(ids.contains(&id), "{path}: {name} leads to {id}, which is not there");
                    }
                }
            }
        }
    }

    async fn what_is_not_there_gets_a_page_of_ours_with_the_requests_id(app: TestApp) {
        for path in [
            "/nowhere",
            "/account/nowhere",
            "/login/x",
            "/account/orders/x.css",
            "/assets/x.css",
            "/%00",
            "/ACCOUNT",
        ] {
            let page = app.browser().get(path).await;
            page.has_status(StatusCode::NOT_FOUND);
            assert!(page.text_of(".request-id code").is_some_and(|id| id.len() == 36), "{path}");
        }
    }

    async fn the_store_being_down_is_a_calm_page_and_logging_in_still_shows(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        app.demo.behave(|behaviour| behaviour.down = Some(503));
        let page = browser.get("/account").await;
        page.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert!(page.has(".state a[href='/account']"), "a way to try again");
        app.browser().get("/login").await.is_page();
        let cold = app.sibling(Args::default()).await;
        cold.demo.behave(|behaviour| behaviour.down = Some(500));
        cold.browser().get("/login").await.is_page();
        cold.browser().get("/register").await.has_status(StatusCode::SERVICE_UNAVAILABLE);
    }
}

#[tokio::test]
async fn the_mailbox_shows_what_was_sent() {
    let app = TestApp::start().await;
    assert!(app.browser().get("/demo/mailbox").await.has(".state"));
    app.browser().post("/forgot-password", &[("email", VIP)]).await;
    let page = app.browser().get("/demo/mailbox").await;
    assert!(page.attribute(".mail a.button", "href").unwrap().contains("/passwordreset?c="));
}

#[tokio::test]
async fn assets_are_kept_for_good_and_named_by_their_content() {
    let app = TestApp::start().await;
    let page = app.browser().get("/login").await;
    for (selector, attribute, kind) in [
        ("link[rel=stylesheet]", "href", "text/css"),
        ("script", "src", "text/javascript"),
        ("link[rel=icon]", "href", "image/svg+xml"),
    ] {
        let asset = app.browser().get(&page.attribute(selector, attribute).unwrap()).await;
        asset.is_page();
        assert!(asset.headers["content-type"].to_str().unwrap().starts_with(kind));
        assert!(asset.headers["cache-control"].to_str().unwrap().contains("immutable"));
    }
    app.browser().get("/favicon.ico").await.is_page();
    app.browser().get("/healthz").await.is_page();
}
