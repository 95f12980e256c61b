//! The hand-over to the store's own checkout.

use reqwest::{Method, StatusCode};
use storefront_account::config::Args;
use url::Url;

use crate::browser::{Answer, Browser, PASSWORD, RETAIL, TestApp, WHOLESALE};
use crate::cart::empty_cart;
use crate::goods::DOTTED;

/// Where a redirect leads, which must be the store.
#[track_caller]
fn at_the_store(app: &TestApp, answer: &Answer) -> Url {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{:?}", answer.location());
    let url: Url = answer.location().parse().expect("an absolute address");
    assert_eq!(url.origin().ascii_serialization(), app.demo.origin());
    url
}

/// Opens an address of the store's own pages, and goes where it leads.
async fn open(app: &TestApp, browser: &Browser, url: &Url) -> Answer {
    let path = |text: &str| text.strip_prefix(app.demo.origin()).unwrap_or(text).to_owned();
    let mut answer = browser.get(&path(url.as_str())).await;
    for _ in 0..3 {
        if !answer.status.is_redirection() {
            break;
        }
        answer = browser.get(&path(answer.location())).await;
    }
    answer
}

#[tokio::test]
async fn shoppers_arrive_at_the_checkout_with_their_cart_and_name() {
    let app = TestApp::start().await;
    for (browser, email, amount) in
        [(app.browser(), "", "14.90"), (app.logged_in(WHOLESALE).await, WHOLESALE, "12.67")]
    {
        browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
        let answer = browser.get("/checkout").await;
        let url = at_the_store(&app, &answer);
        assert_eq!(answer.header("cache-control"), "private, no-store");
        assert!(answer.body.is_empty());
        let hosted = Browser::at(app.demo.origin());
        let page = open(&app, &hosted, &url).await;
        page.is_page();
        assert!(page.body.contains("Everyday Notebook A5, dotted") && page.body.contains(amount));
        assert!(email.is_empty() || page.body.contains(email), "the customer is known there");
        // Its address worked once.
        open(&app, &Browser::at(app.demo.origin()), &url).await.has_status(StatusCode::GONE);
    }
}

#[tokio::test]
async fn nothing_to_check_out_leads_back_to_the_cart() {
    let app = TestApp::start().await;
    for browser in [app.browser(), app.logged_in(RETAIL).await] {
        let answer = browser.get("/checkout").await;
        answer.leads_to("/cart");
        assert!(browser.follow(&answer).await.notice().contains("nothing to check out"));
    }
}

#[tokio::test]
async fn a_cart_that_is_gone_leads_back_to_the_cart() {
    for args in [Args::default(), embedded()] {
        let app = TestApp::start_with(args).await;
        let browser = app.browser();
        let old = browser.add_to_cart(DOTTED, &[]).await.cookie("cart").expect("a cart");
        empty_cart(&browser).await;
        let answer = browser.get_with_cookies("/checkout", &old).await;
        answer.leads_to("/cart");
        assert_eq!(answer.cookie("cart").as_deref(), Some("cart="));
        let flash = answer.cookie("flash").expect("a notice");
        assert!(browser.get_with_cookies("/cart", &flash).await.notice().contains("no longer there"));
    }
}

#[tokio::test]
async fn an_ordered_cart_is_no_cart_any_more() {
    let app = TestApp::start().await;
    let browser = app.logged_in(RETAIL).await;
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    let url = at_the_store(&app, &browser.get("/checkout").await);
    let hosted = Browser::at(app.demo.origin());
    open(&app, &hosted, &url).await.is_page();
    let ordered = hosted.post::<&str, &str>("/checkout/order", &[]).await;
    assert!(ordered.status.is_redirection(), "{}", ordered.status);
    let page = browser.get("/").await;
    assert!(!page.is_page().has(".site-header .count"), "the header knows");
    assert!(browser.get("/cart").await.has("main .state"));
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    assert_eq!(browser.get("/cart").await.text_of(".site-header .count").as_deref(), Some("1"));
}

#[tokio::test]
async fn asking_for_the_headers_alone_uses_nothing_up() {
    for (args, frame) in
        [(Args::default(), StatusCode::NOT_FOUND), (embedded(), StatusCode::METHOD_NOT_ALLOWED)]
    {
        let app = TestApp::start_with(args).await;
        let browser = app.browser();
        browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
        app.store_calls();
        for (path, status) in [("/checkout", StatusCode::METHOD_NOT_ALLOWED), ("/checkout/frame", frame)] {
            let answer = Answer::of(browser.request(Method::HEAD, path)).await;
            answer.has_status(status);
            assert_eq!(answer.location(), "");
        }
        assert_eq!(app.store_calls(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_session_that_ended_is_renewed_on_the_way_to_checkout() {
    let app = TestApp::start().await;
    let browser = app.logged_in(WHOLESALE).await;
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    app.demo.expire_tokens(WHOLESALE).await;
    let answer = browser.get("/checkout").await;
    answer.leads_to("/login?redirectTo=%2Fcheckout");
    assert!(browser.follow(&answer).await.notice().contains("logged out"));
    let form = [("email", WHOLESALE), ("password", PASSWORD), ("redirectTo", "/checkout")];
    // Browsers let no form end at another origin, so a page goes on from here by itself.
    let on_the_way = browser.post("/login", &form).await;
    on_the_way.is_page();
    assert!(on_the_way.body.contains(r#"<meta http-equiv="refresh" content="0;url=/checkout""#));
    at_the_store(&app, &browser.get("/checkout").await);
}

#[tokio::test]
async fn a_store_that_is_down_is_a_calm_page() {
    let app = TestApp::start().await;
    let browser = app.logged_in(RETAIL).await;
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    app.demo.behave(|behaviour| behaviour.down = Some(500));
    let answer = browser.get("/checkout").await;
    assert!(answer.status.is_server_error() && answer.has("main h1"));
    app.demo.behave(|behaviour| behaviour.down = None);
    at_the_store(&app, &browser.get("/checkout").await);
}

fn embedded() -> Args {
    Args { storefront_checkout: Some("embedded".into()), ..Args::default() }
}

#[tokio::test]
async fn the_embedded_checkout_opens_its_page_for_exactly_that_origin() {
    let app = TestApp::start_with(embedded()).await;
    for browser in [app.browser(), app.logged_in(WHOLESALE).await] {
        browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
        let page = browser.get("/checkout").await;
        assert_eq!(page.is_page().attribute("iframe", "src").as_deref(), Some("/checkout/frame"));
        assert!(
            !page.body.contains("token") && !page.body.contains("cart.php"),
            "no address that works is in the page"
        );
        let policy = page.header("content-security-policy").to_owned();
        let frames = format!("frame-src 'self' {};", app.demo.origin());
        assert!(policy.contains(&frames), "{policy}");
        for other in ["/cart", "/", DOTTED, "/login/return"] {
            let answer = browser.get(other).await;
            assert!(!answer.is_page().header("content-security-policy").contains("frame-src"), "{other}");
        }
        assert_eq!(page.header("cache-control"), "private, no-store");
    }
}

#[tokio::test]
async fn the_frame_of_the_embedded_checkout_leads_to_the_store() {
    let app = TestApp::start_with(embedded()).await;
    let (guest, customer) = (app.browser(), app.logged_in(WHOLESALE).await);
    for browser in [&guest, &customer] {
        browser.get("/checkout/frame").await.has_status(StatusCode::NOT_FOUND);
        browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    }
    let url = at_the_store(&app, &guest.get("/checkout/frame").await);
    assert_eq!(url.path(), "/cart.php");
    let page = open(&app, &Browser::at(app.demo.origin()), &url).await;
    assert!(page.is_page().body.contains("14.90"));
    let url = at_the_store(&app, &customer.get("/checkout/frame").await);
    assert!(url.path().starts_with("/login/token/"));
    let page = open(&app, &Browser::at(app.demo.origin()), &url).await;
    assert!(page.is_page().body.contains("12.67") && page.body.contains(WHOLESALE));
}

#[tokio::test]
async fn without_the_embedded_checkout_there_is_no_frame() {
    let app = TestApp::start().await;
    let browser = app.browser();
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    browser.get("/checkout/frame").await.has_status(StatusCode::NOT_FOUND);
}
