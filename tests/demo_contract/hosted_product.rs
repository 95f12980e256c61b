//! Goods on the store's own pages.

use serde_json::json;

use crate::carts::new_cart;
use crate::hosted_checkout::{Browser, Page, urls};
use crate::{Shop, WHOLESALE};

async fn buy(shop: &Shop, browser: &Browser, path: &str, variant: &str) -> Page {
    let request =
        browser.0.post(format!("{}{path}", shop.store.origin())).header("Origin", shop.store.origin());
    let request = request.header("Content-Type", "application/x-www-form-urlencoded");
    Page::of(request.body(format!("variant={variant}")).send().await.unwrap()).await
}

#[tokio::test]
async fn a_product_is_shown_with_its_price_and_bought_at_the_checkout() {
    let shop = Shop::open().await;
    let at = |path: &str| format!("{}{path}", shop.store.origin());
    let browser = Browser::open();
    let page = browser.get(&at("/products/linen-journal")).await;
    assert!(
        page.text.contains("Linen Journal") && page.text.contains("$34.56") && page.text.contains(">Buy<"),
        "{}",
        page.text
    );
    assert_eq!(buy(&shop, &browser, "/products/linen-journal", "10400").await.location(), "/checkout");
    assert_eq!(buy(&shop, &browser, "/products/cloth-journal", "20102").await.location(), "/checkout");
    let checkout = browser.get(&at("/checkout")).await;
    assert!(
        checkout.text.contains("Linen Journal") && checkout.text.contains("Brick red"),
        "{}",
        checkout.text
    );
    assert_eq!(
        browser.post(&at("/checkout/order"), shop.store.origin()).await.location(),
        "/checkout/order-confirmation"
    );
}

#[tokio::test]
async fn every_variant_has_its_own_page_and_price() {
    let shop = Shop::open().await;
    let browser = Browser::open();
    let page = async |id: &str| {
        browser.get(&format!("{}/products/workshop-fountain-pen?variant={id}", shop.store.origin())).await
    };
    assert!(page("20201").await.text.contains("$90.72"));
    let stub = page("20203").await;
    assert!(stub.text.contains("Stub") && stub.text.contains("$99.36"), "{}", stub.text);
    assert_eq!(stub.link("Fine").unwrap(), "/products/workshop-fountain-pen?variant=20201");
    for unknown in ["20101", "x", "99999999999"] {
        assert_eq!(page(unknown).await.status, 404, "{unknown}");
    }
}

#[tokio::test]
async fn what_cannot_be_bought_here_says_why_and_has_no_button() {
    let shop = Shop::open().await;
    let browser = Browser::open();
    for (path, variant, words) in [
        ("/products/name-stamp", "20300", "is required"),
        ("/products/travelling-writing-box", "21600", "not available"),
        ("/products/bookbinding-by-commission", "21700", "on request"),
        ("/products/blank-cards-box-of-twenty", "12400", "out of stock"),
        ("/products/cloth-journal?variant=20105", "20105", "not available"),
    ] {
        let page = browser.get(&format!("{}{path}", shop.store.origin())).await;
        assert!(
            page.status == 200 && page.text.contains(words) && !page.text.contains("<button"),
            "{path} {}",
            page.text
        );
        let path = path.split('?').next().unwrap();
        assert_eq!(buy(&shop, &browser, path, variant).await.status, 409, "{path}");
    }
    let pieces = browser.get(&format!("{}/products/fine-paper-ream-of-500", shop.store.origin())).await;
    assert!(pieces.text.contains(">Buy 2<"), "{}", pieces.text);
}

#[tokio::test]
async fn goods_of_a_group_are_hidden_from_others() {
    let shop = Shop::open().await;
    let path = "/products/counter-display-with-48-pencils";
    let guest = Browser::open();
    assert_eq!(guest.get(&format!("{}{path}", shop.store.origin())).await.status, 404);
    assert_eq!(buy(&shop, &guest, path, "21000").await.status, 404);
    // A browser that came to the hosted pages as a customer of the group.
    let token = shop.log_in(WHOLESALE).await;
    let cart = new_cart(&shop, Some(&token), &[(101, 1)]).await;
    let (url, _) = urls(&shop, Some(&token), json!({ "cartEntityId": cart })).await;
    let browser = Browser::open();
    browser.get(&url).await.location();
    assert!(browser.get(&format!("{}{path}", shop.store.origin())).await.text.contains("$77.76"));
    buy(&shop, &browser, path, "21000").await.location();
    let checkout = browser.get(&format!("{}/checkout", shop.store.origin())).await;
    assert!(checkout.text.contains("Counter Display") && checkout.text.contains("Everyday Notebook"));
}

#[tokio::test]
async fn another_site_cannot_fill_the_cart() {
    let shop = Shop::open().await;
    let url = format!("{}/products/linen-journal", shop.store.origin());
    for origin in ["https://evil.example", "null"] {
        assert_eq!(Browser::open().post(&url, origin).await.status, 403, "{origin}");
    }
}
