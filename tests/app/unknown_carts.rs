//! Changes of a cart without a clear answer.

use reqwest::StatusCode;

use crate::browser::{RETAIL, TestApp};
use crate::chaos::Fault;
use crate::goods::DOTTED;
use crate::test_app::Face;
use crate::unknown_outcomes::filled;

#[tokio::test]
async fn the_cart_is_compared_with_what_it_was() {
    let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
    for browser in [app.browser(), app.logged_in(RETAIL).await] {
        let form = filled(&browser, DOTTED, &[("quantity", "2")]).await;
        let quantity = async || browser.get("/cart").await.attribute("input[name=quantity]", "value");
        // Nobody knows the number of a cart that was made like this, so it holds nothing.
        chaos.on("CreateCart", Fault::DropAnswer);
        let kept = browser.post("/cart/add", &form).await;
        kept.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(kept.field("quantity").as_deref(), Some("2"));
        chaos.heal();
        browser.post("/cart/add", &kept.form_values()).await.leads_to("/cart");
        assert_eq!(quantity().await.as_deref(), Some("2"));

        let form = filled(&browser, DOTTED, &[("quantity", "2")]).await;
        chaos.on("AddCartLines", Fault::DropAnswer);
        let added = browser.post("/cart/add", &form).await;
        added.leads_to("/cart");
        assert!(browser.follow(&added).await.notice().contains("in your cart"));
        assert_eq!(quantity().await.as_deref(), Some("4"));
        chaos.heal();
        let form = filled(&browser, DOTTED, &[("quantity", "2")]).await;
        chaos.on("AddCartLines", Fault::Reset);
        browser.post("/cart/add", &form).await.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(quantity().await.as_deref(), Some("4"));
        chaos.on("CartPage", Fault::status(500));
        let form: Vec<_> = form.into_iter().filter(|(name, _)| name != "_once").collect();
        let unknown = browser.post("/cart/add", &form).await;
        unknown.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert!(unknown.has("a[href='/cart']") && unknown.body.contains("Look at it before"));
        chaos.heal();

        let line = browser.get("/cart").await.attribute("input[name=line]", "value").expect("a line");
        let set = |quantity: &'static str| [("line", line.clone()), ("quantity", quantity.to_owned())];
        chaos.on("UpdateCartLine", Fault::DropAnswer);
        browser.post("/cart/update", &set("7")).await.leads_to("/cart");
        assert_eq!(quantity().await.as_deref(), Some("7"));
        chaos.heal();
        chaos.on("UpdateCartLine", Fault::Reset);
        browser.post("/cart/update", &set("8")).await.has_status(StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(quantity().await.as_deref(), Some("7"));
        chaos.heal();
        chaos.on("DeleteCartLine", Fault::DropAnswer);
        let line = browser.get("/cart").await.attribute("input[name=line]", "value").expect("a line");
        browser.post("/cart/remove", &[("line", line)]).await.leads_to("/cart");
        assert_eq!(quantity().await, None);
        chaos.heal();
    }
}
