//! The hand-over to the hosted checkout, and what happens there.

use std::time::Duration;

use reqwest::redirect::Policy;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::carts::{cart, change, contents, new_cart};
use crate::{RETAIL, Shop, VIP};

/// A browser at the hosted pages. It keeps cookies and follows no redirects.
pub(crate) struct Browser(pub(crate) reqwest::Client);

/// What a page says.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) text: String,
}

impl Browser {
    pub(crate) fn open() -> Self {
        let client = reqwest::Client::builder().cookie_store(true).redirect(Policy::none());
        Self(client.build().unwrap())
    }

    pub(crate) async fn get(&self, url: &str) -> Page {
        Page::of(self.0.get(url).send().await.unwrap()).await
    }

    /// Sends the order form as a page of this origin does.
    pub(crate) async fn post(&self, url: &str, origin: &str) -> Page {
        Page::of(self.0.post(url).header("Origin", origin).send().await.unwrap()).await
    }
}

impl Page {
    pub(crate) async fn of(response: reqwest::Response) -> Self {
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.text().await.unwrap(),
        }
    }

    pub(crate) fn location(&self) -> &str {
        assert_eq!(self.status, 303, "{}", self.text);
        self.headers["location"].to_str().unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    /// The addresses that links lead to, by their words.
    pub(crate) fn link(&self, words: &str) -> Option<String> {
        let (page, anchor) = (Html::parse_document(&self.text), Selector::parse("a").unwrap());
        let mut links = page.select(&anchor);
        let link = links.find(|link| link.text().collect::<String>() == words)?;
        link.attr("href").map(ToOwned::to_owned)
    }
}

/// The URLs of a cart's checkout: whole page and frame.
pub(crate) async fn urls(shop: &Shop, token: Option<&str>, input: Value) -> (String, String) {
    let data = redirect_urls(shop, token, input).await;
    assert_eq!(data["errors"], json!([]));
    let url = |name: &str| data["redirectUrls"][name].as_str().unwrap().to_owned();
    (url("redirectedCheckoutUrl"), url("embeddedCheckoutUrl"))
}

async fn redirect_urls(shop: &Shop, token: Option<&str>, input: Value) -> Value {
    let query = "mutation ($input: CreateCartRedirectUrlsInput) { cart { createCartRedirectUrls(input: $input) { \
                 redirectUrls { redirectedCheckoutUrl embeddedCheckoutUrl } errors { __typename ... on Error { message } } } } }";
    let call = shop.call(query, json!({ "input": input }));
    let answer = match token {
        Some(token) => call.customer(token).send().await,
        None => call.send().await,
    };
    answer.data()["cart"]["createCartRedirectUrls"].take()
}

#[tokio::test]
async fn a_customer_arrives_logged_in_orders_and_finds_the_order_in_the_account() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let id = new_cart(&shop, Some(&token), &[(101, 2), (141, 1)]).await;
    let amount = cart(&shop, Some(&token), &id).await["amount"]["value"].as_f64().unwrap();
    let (url, _) = urls(&shop, Some(&token), json!({ "cartEntityId": id })).await;
    assert!(
        url.starts_with(&format!("{}/cart.php?action=loadInCheckout&id={id}&token=", shop.store.origin()))
    );

    let browser = Browser::open();
    let arrival = browser.get(&url).await;
    assert_eq!(arrival.location(), "/checkout");
    let cookie = arrival.header("set-cookie");
    assert!(cookie.starts_with("SHOP_SESSION_TOKEN="), "{cookie}");
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    let at = |path: &str| format!("{}{path}", shop.store.origin());
    let page = browser.get(&at("/checkout")).await;
    assert!(page.text.contains("Logged in as Vivian Laurent (vip@example.com)"), "{}", page.text);
    assert!(page.text.contains("Everyday Notebook A5, lined"));
    assert!(page.text.contains(&format!("{amount:.2}")), "{}", page.text);
    let shop_url = "http://127.0.0.1:3000";
    assert_eq!(page.link("Back to the shop").unwrap(), format!("{shop_url}/login/return"));
    assert_eq!(page.link("Log out").unwrap(), format!("{shop_url}/logout?redirectTo=/checkout"));
    assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
    assert_eq!(page.header("x-content-type-options"), "nosniff");

    let ordered = browser.post(&at("/checkout/order"), shop.store.origin()).await;
    assert_eq!(ordered.location(), "/checkout/order-confirmation");
    let thanks = browser.get(&at("/checkout/order-confirmation")).await;
    assert!(thanks.text.contains("1038"), "{}", thanks.text);
    assert!(cart(&shop, Some(&token), &id).await.is_null());

    let query = "{ site { cart { entityId } order(filter: { entityId: 1038 }) { subTotal { value } totalIncTax { value } \
                 taxTotal { value } status { value } consignments { shipping { edges { node { shippingAddress { lastName } \
                 lineItems { edges { node { name quantity } } } } } } downloads { lineItems { edges { node { name } } } } } } } }";
    let order = shop.ask_as(&token, query, Value::Null).await["site"].take();
    assert!(order["cart"].is_null());
    let order = &order["order"];
    assert_eq!(order["subTotal"]["value"].as_f64().unwrap(), amount);
    let total = order["totalIncTax"]["value"].as_f64().unwrap();
    assert!((total - amount - order["taxTotal"]["value"].as_f64().unwrap()).abs() < 0.001);
    let sent = &order["consignments"]["shipping"]["edges"][0]["node"];
    assert_eq!(sent["shippingAddress"]["lastName"], "Laurent");
    assert_eq!(sent["lineItems"]["edges"][0]["node"]["quantity"], 2);
    assert_eq!(
        order["consignments"]["downloads"][0]["lineItems"]["edges"][0]["node"]["name"],
        "Letter Templates (PDF)"
    );
    // The cart is gone: the button does nothing more.
    assert_eq!(browser.post(&at("/checkout/order"), shop.store.origin()).await.status, 409);
}

#[tokio::test]
async fn a_guest_orders_and_reads_the_order_by_its_cart() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 1)]).await;
    let (url, _) = urls(&shop, None, json!({ "cartEntityId": id })).await;
    let browser = Browser::open();
    browser.get(&url).await.location();
    let page = browser.get(&format!("{}/checkout", shop.store.origin())).await;
    assert!(page.text.contains("Guest checkout"));
    assert_eq!(page.link("Log in").unwrap(), "http://127.0.0.1:3000/login?redirectTo=/checkout");
    browser.post(&format!("{}/checkout/order", shop.store.origin()), shop.store.origin()).await.location();
    let order = async |token: Option<&str>, cart: Option<&str>| {
        let query = "query ($cart: String) { site { order(filter: { entityId: 1038, cartEntityId: $cart }) { entityId } } }";
        let call = shop.call(query, json!({ "cart": cart }));
        let call = if let Some(token) = token { call.customer(token) } else { call };
        call.send().await.data()["site"]["order"].take()
    };
    assert_eq!(order(None, Some(&id)).await["entityId"], 1038);
    let token = shop.log_in(VIP).await;
    for (token, cart) in [(None, None), (None, Some("another")), (Some(token.as_str()), Some(id.as_str()))] {
        assert!(order(token, cart).await.is_null());
    }
}

#[tokio::test]
async fn a_link_works_once_and_not_for_long() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 1)]).await;
    let (url, framed) = urls(&shop, None, json!({ "cartEntityId": id })).await;
    assert_eq!(Browser::open().get(&url).await.location(), "/checkout");
    assert_eq!(Browser::open().get(&framed).await.location(), "/embedded-checkout");
    shop.store.behave(|store| store.checkout_link_lifetime = Duration::ZERO);
    let (expired, _) = urls(&shop, None, json!({ "cartEntityId": id })).await;
    let cut = &url[..url.len() - 1];
    let bare = format!("{}/cart.php", shop.store.origin());
    for used in [url.as_str(), &framed, &expired, cut, &bare, &format!("{bare}?token=&id=")] {
        let page = Browser::open().get(used).await;
        assert_eq!(page.status, 410, "{used}");
        assert!(page.text.contains("used before or is too old"));
        assert!(page.headers.get("set-cookie").is_none());
        assert!(page.link("Back to the shop").is_some());
    }
}

#[tokio::test]
async fn a_link_opens_nothing_but_its_own_cart() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let id = new_cart(&shop, Some(&token), &[(101, 1)]).await;
    let guests = new_cart(&shop, None, &[(102, 1)]).await;
    let (url, _) = urls(&shop, None, json!({ "cartEntityId": guests })).await;
    assert_eq!(Browser::open().get(&url.replace(&guests, &id)).await.status, 410);
    assert_eq!(Browser::open().get(&url).await.location(), "/checkout");
}

#[tokio::test]
async fn a_cart_that_is_not_the_callers_has_no_links() {
    let shop = Shop::open().await;
    let (vip, retail) = (shop.log_in(VIP).await, shop.log_in(RETAIL).await);
    let id = new_cart(&shop, Some(&vip), &[(101, 1)]).await;
    let unknown = "1f0e2b3c-8a56-4c0e-9a3d-0c6f6f1d2a3b";
    let cases = [
        (None, json!({ "cartEntityId": id })),
        (Some(retail.as_str()), json!({ "cartEntityId": id })),
        (Some(vip.as_str()), json!({ "cartEntityId": unknown })),
        (None, json!({})),
        (None, Value::Null),
    ];
    for (token, input) in cases {
        let data = redirect_urls(&shop, token, input).await;
        assert!(data["redirectUrls"].is_null());
        assert_eq!(data["errors"][0]["__typename"], "NotFoundError");
    }
    // Without an id it is the customer's own cart.
    let (url, _) = urls(&shop, Some(&vip), Value::Null).await;
    assert!(url.contains(&id));
}

#[tokio::test]
async fn query_parameters_are_passed_on_and_change_nothing() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 1)]).await;
    let more = json!([{ "key": "token", "value": "mine" }, { "key": "a b&c", "value": "d=e#f" }]);
    let (url, _) = urls(&shop, None, json!({ "cartEntityId": id, "queryParams": more })).await;
    assert!(url.ends_with("&token=mine&a+b%26c=d%3De%23f"), "{url}");
    assert_eq!(Browser::open().get(&url).await.location(), "/checkout");
}

#[tokio::test]
async fn the_framed_checkout_may_be_framed_by_the_storefront_only() {
    let shop = Shop::open().await;
    shop.store.set_storefront_url("http://127.0.0.1:4321".to_owned());
    let id = new_cart(&shop, None, &[(101, 1)]).await;
    let (_, url) = urls(&shop, None, json!({ "cartEntityId": id })).await;
    assert!(url.contains("/cart.php?embedded=1&action=loadInCheckout&id="));
    let browser = Browser::open();
    assert_eq!(browser.get(&url).await.location(), "/embedded-checkout");
    let at = |path: &str| format!("{}{path}", shop.store.origin());
    let framed = browser.get(&at("/embedded-checkout")).await;
    let policy = framed.header("content-security-policy");
    assert!(policy.contains("frame-ancestors http://127.0.0.1:4321"), "{policy}");
    assert!(policy.contains("default-src 'none'"));
    let page = Html::parse_document(&framed.text);
    for link in page.select(&Selector::parse("a").unwrap()) {
        assert_eq!(link.attr("target"), Some("_top"));
    }
    let ordered = browser.post(&at("/embedded-checkout/order"), shop.store.origin()).await;
    assert_eq!(ordered.location(), "/embedded-checkout/order-confirmation");
    let thanks = browser.get(&at("/embedded-checkout/order-confirmation")).await;
    assert!(thanks.header("content-security-policy").contains("frame-ancestors http://127.0.0.1:4321"));
}

#[tokio::test]
async fn another_site_cannot_press_the_button() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 1)]).await;
    let (url, _) = urls(&shop, None, json!({ "cartEntityId": id })).await;
    let browser = Browser::open();
    browser.get(&url).await.location();
    let button = format!("{}/checkout/order", shop.store.origin());
    for origin in ["https://evil.example", "http://127.0.0.1:3000", "null"] {
        assert_eq!(browser.post(&button, origin).await.status, 403, "{origin}");
    }
    assert_eq!(browser.get(&button).await.status, 405);
    assert_eq!(contents(&shop, None, &id).await, [(101, 1)]);
}

#[tokio::test]
async fn a_cart_that_changed_hands_is_not_shown_to_the_browser_that_had_it() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 1)]).await;
    let (url, _) = urls(&shop, None, json!({ "cartEntityId": id })).await;
    let browser = Browser::open();
    browser.get(&url).await.location();
    let token = shop.log_in(VIP).await;
    change(&shop, Some(&token), "assignCartToCustomer", json!({ "cartEntityId": id })).await.data();
    let page = browser.get(&format!("{}/checkout", shop.store.origin())).await;
    assert!(page.text.contains("There is no cart"));
    let button = format!("{}/checkout/order", shop.store.origin());
    assert_eq!(browser.post(&button, shop.store.origin()).await.status, 409);
    assert_eq!(contents(&shop, Some(&token), &id).await, [(101, 1)]);
}

#[tokio::test]
async fn names_are_shown_as_text_and_never_as_markup() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let rename = "mutation { customer { updateCustomer(input: { firstName: \"<b>Viv</b>\" }) { customer { firstName } } } }";
    shop.ask_as(&token, rename, Value::Null).await;
    let id = new_cart(&shop, Some(&token), &[(101, 1)]).await;
    let (url, _) = urls(&shop, Some(&token), json!({ "cartEntityId": id })).await;
    let browser = Browser::open();
    browser.get(&url).await.location();
    let page = browser.get(&format!("{}/checkout", shop.store.origin())).await;
    assert!(page.text.contains("&lt;b&gt;Viv&lt;/b&gt;") && !page.text.contains("<b>"), "{}", page.text);
}
