//! What may be kept by whom.

use reqwest::StatusCode;
use reqwest::header::SET_COOKIE;

use crate::browser::{Answer, Browser, RETAIL, TestApp, WHOLESALE, on_every_store};
use crate::goods::{CARTON, COMMISSION, LINED, STAMP, page_of, shop_pages};

const FOR_EVERYBODY: &str = "public, max-age=0, s-maxage=60";
const PERSONAL: &str = "private, no-store";

/// What everybody sees of the shop.
async fn shop(app: &TestApp) -> Vec<String> {
    let mut pages: Vec<String> = shop_pages(app).await.into();
    pages.push(page_of(&app.browser(), COMMISSION).await);
    pages
}

#[track_caller]
fn is_personal(answer: &Answer, what: &str) {
    assert_eq!(answer.header("cache-control"), PERSONAL, "{what}: {}", answer.status);
}

on_every_store! {
    async fn pages_of_the_shop_may_be_kept_for_guests_without_cookies(app: TestApp) {
        for page in &shop(&app).await {
            let answer = app.browser().get(page).await;
            assert_eq!(answer.is_page().header("cache-control"), FOR_EVERYBODY, "{page}");
            assert!(!answer.headers.contains_key(SET_COOKIE), "{page}");
            let vary = answer.all_headers("vary");
            assert!(vary.contains("cookie") && vary.contains("accept-language"), "{page}: {vary}");
        }
    }

    async fn everything_else_may_not_be_kept(app: TestApp) {
        for page in
            ["/search?q=ink", "/cart", "/checkout", "/login", "/login/return", "/nowhere", "/old-notebook/"]
        {
            is_personal(&app.browser().get(page).await, page);
        }
        let customer = app.logged_in(WHOLESALE).await;
        let mut pages = shop(&app).await;
        pages.extend(["/search?q=ink".to_owned(), page_of(&customer, CARTON).await]);
        pages.extend(app.store.carts().map(|_| "/cart".to_owned()));
        for page in pages {
            let answer = customer.get(&page).await;
            is_personal(answer.is_page(), &page);
            assert!(answer.all_headers("vary").contains("cookie"), "{page}");
        }
    }

    async fn any_cookie_of_a_guest_makes_a_page_personal(app: TestApp) {
        let with_currency = app.browser();
        with_currency.post("/currency", &[("currency", "EUR")]).await.leads_to("/");
        let mut browsers = vec![with_currency];
        if app.store.carts().is_some() {
            let with_cart = app.browser();
            with_cart.add_to_cart(LINED, &[]).await.leads_to("/cart");
            browsers.push(with_cart);
        }
        for page in &shop(&app).await {
            for browser in &browsers {
                is_personal(&browser.get(page).await, page);
            }
            for cookie in ["cart=forged", "session=forged", "currency=forged", "flash=forged", "other=1"] {
                is_personal(&app.browser().get_with_cookies(page, cookie).await, cookie);
            }
        }
    }
}

#[tokio::test]
async fn a_page_that_clears_a_cookie_does_clear_it() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let answer = browser.get_with_cookies(LINED, "session=forged").await;
    assert_eq!(answer.cookie("session").as_deref(), Some("session="));
    // A cart that was handed over to checkout and is gone now: its count is not known.
    browser.add_to_cart(LINED, &[]).await.leads_to("/cart");
    let handed_over = browser.get("/checkout").await.cookie("cart").expect("the cart, not counted any more");
    let line = browser.get("/cart").await.attribute("input[name=line]", "value").expect("a line");
    browser.post("/cart/remove", &[("line", &line)]).await.leads_to("/cart");
    let answer = browser.get_with_cookies(LINED, &handed_over).await;
    assert_eq!(answer.is_page().cookie("cart").as_deref(), Some("cart="));
    is_personal(&answer, "a page that forgets a cart");
}

#[tokio::test]
async fn a_form_that_is_shown_again_is_for_nobody_else() {
    let app = TestApp::start().await;
    let typed = [("product", "203"), ("option-7", "For my eyes only"), ("quantity", "1")];
    let refused = app.browser().post("/cart/add", &typed).await;
    refused.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("For my eyes only"));
    is_personal(&refused, "a refused form");
    let mut typed = typed.to_vec();
    typed.push(("_refresh", "1"));
    let renewed = app.browser().post("/cart/add", &typed).await;
    is_personal(renewed.is_page(), "a renewed form");
    assert_eq!(app.browser().get(STAMP).await.field("option-7").as_deref(), Some(""));
}

on_every_store! {
    async fn headers_alone_say_the_same(app: TestApp) {
        let customer = app.logged_in(RETAIL).await;
        for page in &shop(&app).await {
            let guest = Answer::of(app.browser().request(reqwest::Method::HEAD, page)).await;
            assert_eq!(
                (guest.status, guest.header("cache-control")),
                (StatusCode::OK, FOR_EVERYBODY),
                "{page}"
            );
            is_personal(&Answer::of(customer.request(reqwest::Method::HEAD, page)).await, page);
        }
    }
}

#[tokio::test]
async fn prices_and_names_of_one_never_reach_another_however_mixed_the_requests() {
    let app = TestApp::start().await;
    let (retail, wholesale, guest) =
        (app.logged_in(RETAIL).await, app.logged_in(WHOLESALE).await, app.browser());
    let price = async |browser: &Browser| {
        browser.get(LINED).await.is_page().text_of("#product-price .money").expect("a price")
    };
    let expected = [price(&retail).await, price(&wholesale).await, price(&guest).await];
    assert_ne!(expected[1], expected[2], "the price list of the group differs");
    let visits = (0..60).map(|n| {
        let (who, browser) = (n % 3, [&retail, &wholesale, &guest][n % 3].clone());
        tokio::spawn(async move {
            let mut seen = Vec::new();
            for _ in 0..8 {
                let page = browser.get(LINED).await;
                seen.push((page.text_of("#product-price .money"), page.has("a[href^='/login']")));
                if who < 2 {
                    let account = browser.get("/account").await;
                    seen.push((None, account.body.contains([WHOLESALE, RETAIL][who])));
                }
            }
            (who, seen)
        })
    });
    for visit in visits.collect::<Vec<_>>() {
        let (who, seen) = visit.await.expect("a visit");
        for (price, is_guest_or_other) in seen {
            if let Some(price) = price {
                assert_eq!((price, is_guest_or_other), (expected[who].clone(), who == 2));
            } else {
                assert!(!is_guest_or_other, "the account of somebody else");
            }
        }
    }
}

on_every_store! {
    async fn no_path_beside_an_account_page_shows_it(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        for path in [
            "/account/orders/x.css",
            "/account.js",
            "/account;.js",
            "/account/.css",
            "/account%2Fx.png",
            "/account/%2e%2e/x.png",
            "/account/orders%2f..%2fx.png",
            "/ACCOUNT",
            "/account/",
            "//account",
        ] {
            let answer = browser.get(path).await;
            assert!(!answer.status.is_success(), "{path}: {}", answer.status);
            assert!(!answer.body.contains(RETAIL), "{path}");
        }
    }
}
