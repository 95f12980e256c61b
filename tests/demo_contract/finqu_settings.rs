//! What the store tells of itself.

use serde_json::{Value, json};

use crate::Shop;

#[tokio::test]
async fn the_store_tells_its_rules_for_accounts() {
    let shop = Shop::open().await;
    let selection = "store { name domain logo customerAccountsEnabled customerAccountsOptional customerAccountsRequireApproval \
                     catalogBrowsingRequiresAccount defaultConsentOptions }";
    let told = shop.finqu_guest(selection).await["store"].take();
    assert_eq!(told["name"], "Paper & Pine");
    assert_eq!(format!("http://{}", told["domain"].as_str().unwrap()), shop.store.origin());
    assert_eq!(told["defaultConsentOptions"], json!(["privacy_policy", "marketing", "cookie_policy"]));
    assert!(told["logo"].is_null());
    let flags = |told: &Value| {
        [
            "customerAccountsEnabled",
            "customerAccountsOptional",
            "customerAccountsRequireApproval",
            "catalogBrowsingRequiresAccount",
        ]
        .map(|flag| told[flag].as_bool().unwrap())
    };
    assert_eq!(flags(&told), [true, true, false, false]);
    shop.store.behave(|store| {
        store.image_logo = true;
        store.finqu.customer_accounts_enabled = false;
        store.finqu.require_approval = true;
        store.finqu.catalog_browsing_requires_account = true;
    });
    let told = shop.finqu_guest(selection).await["store"].take();
    assert_eq!(flags(&told), [false, false, true, true]);
    let logo = shop.http.get(told["logo"].as_str().unwrap()).send().await.unwrap();
    assert_eq!(logo.status(), 200);
}

#[tokio::test]
async fn every_route_that_is_told_leads_to_a_page_and_all_can_be_hidden() {
    let shop = Shop::open().await;
    let selection = "routes { rootUrl accountUrl accountEditUrl accountLoginUrl accountLogoutUrl accountRegisterUrl \
                     accountPasswordRecoverUrl accountPasswordChangeUrl accountOrdersUrl accountWishlistUrl cartUrl checkoutUrl }";
    let routes = shop.finqu_guest(selection).await["routes"].take();
    let told: Vec<_> = routes.as_object().unwrap().iter().filter(|(_, url)| !url.is_null()).collect();
    let names: Vec<_> = told.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["accountPasswordChangeUrl", "accountPasswordRecoverUrl", "checkoutUrl", "rootUrl"]);
    for (name, url) in told {
        let url = url.as_str().unwrap();
        assert!(url.starts_with(&format!("{}/", shop.store.origin())), "{name} {url}");
        assert_eq!(shop.http.get(url).send().await.unwrap().status(), 200, "{name}");
    }
    shop.store.behave(|store| store.finqu.hosted_routes = false);
    let routes = shop.finqu_guest(selection).await["routes"].take();
    assert!(routes.as_object().unwrap().values().all(Value::is_null));
}

#[tokio::test]
async fn policies_have_pages_and_the_one_that_is_not_there_is_null() {
    let shop = Shop::open().await;
    let selection = "policies { termsAndConditions { type title body url } privacyPolicy { type title body url } \
                     shippingPolicy { type title body url } refundPolicy { url } }";
    let policies = shop.finqu_guest(selection).await["policies"].take();
    assert!(policies["refundPolicy"].is_null());
    for name in ["termsAndConditions", "privacyPolicy", "shippingPolicy"] {
        let page = shop.http.get(policies[name]["url"].as_str().unwrap()).send().await.unwrap();
        assert_eq!(page.status(), 200, "{name}");
        assert!(page.text().await.unwrap().contains(policies[name]["title"].as_str().unwrap()));
    }
    let nothing = shop.http.get(format!("{}/policies/nothing", shop.store.origin())).send().await.unwrap();
    assert_eq!(nothing.status(), 404);
}

#[tokio::test]
async fn countries_currencies_and_languages_are_listed_with_the_stores_own_first() {
    let shop = Shop::open().await;
    let told = shop.finqu_guest("countries { id name isoCode } currencies { isoCode symbol name } locales { isoCode name primary }").await;
    assert_eq!(told["countries"].as_array().unwrap().len(), 249);
    let codes: Vec<_> = told["currencies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|currency| currency["isoCode"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["USD", "EUR", "GBP"]);
    let locales = told["locales"].as_array().unwrap();
    assert_eq!(locales[0], json!({ "isoCode": "en", "name": "English", "primary": true }));
    assert!(locales.len() == 6 && locales[1..].iter().all(|locale| locale["primary"] == json!(false)));
}
