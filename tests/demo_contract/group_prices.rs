//! What goods cost whom: groups, price lists, tiers, currencies, tax, hidden prices.

use serde_json::{Value, json};
use storefront_account::demo::{TaxDisplay, TaxShown};

use crate::{RETAIL, Shop, VIP, WHOLESALE};

/// Values of prices; what is absent is null.
const PRICES: &str = "fragment P on Prices { price { value } basePrice { value } salePrice { value } retailPrice { value } \
                      mapPrice { value } saved { value } priceRange { min { value } max { value } } \
                      bulkPricing { __typename minimumQuantity maximumQuantity ... on BulkPricingFixedPriceDiscount { price } \
                      ... on BulkPricingPercentageDiscount { percentOff } \
                      ... on BulkPricingRelativePriceDiscount { priceAdjustment } } }";

/// The prices of a product for a customer, or for a guest.
async fn prices(shop: &Shop, token: Option<&str>, product: i32, arguments: &str) -> Value {
    let query =
        format!("{{ site {{ product(entityId: {product}) {{ prices{arguments} {{ ...P }} }} }} }} {PRICES}");
    let call = shop.call(&query, Value::Null);
    let call = match token {
        Some(token) => call.customer(token),
        None => call,
    };
    call.send().await.data()["site"]["product"]["prices"].take()
}

/// Price and base price of each product for guest, retail, wholesale and VIP, in this order.
async fn by_group(shop: &Shop, product: i32, arguments: &str) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    for email in [None, Some(RETAIL), Some(WHOLESALE), Some(VIP)] {
        let token = match email {
            Some(email) => Some(shop.log_in(email).await),
            None => None,
        };
        let prices = prices(shop, token.as_deref(), product, arguments).await;
        let value = |name: &str| prices[name]["value"].as_f64().unwrap();
        found.push((value("price"), value("basePrice")));
    }
    found
}

#[tokio::test]
async fn a_group_discount_moves_the_price_and_a_price_list_moves_the_base_price_too() {
    let shop = Shop::open().await;
    let whole_store = by_group(&shop, 113, "").await;
    assert_eq!(whole_store, [(19.9, 19.9), (19.9, 19.9), (16.92, 19.9), (17.91, 19.9)]);
    let category = by_group(&shop, 116, "").await;
    assert_eq!(category, [(13.2, 13.2), (13.2, 13.2), (11.22, 13.2), (10.56, 13.2)]);
    let price_list = by_group(&shop, 101, "").await;
    assert_eq!(price_list, [(14.9, 14.9), (14.9, 14.9), (11.9, 11.9), (13.41, 14.9)]);
    let own_price_in_euros = by_group(&shop, 206, "(currencyCode: EUR)").await;
    assert_eq!(own_price_in_euros, [(11.04, 11.04), (11.04, 11.04), (8.1, 8.1), (9.94, 11.04)]);
}

#[tokio::test]
async fn sale_retail_and_lowest_advertised_prices_are_told_where_there_are_any() {
    let shop = Shop::open().await;
    let lamp = prices(&shop, None, 214, "").await;
    assert_eq!(lamp["price"]["value"], 119.0);
    assert_eq!(lamp["salePrice"]["value"], 119.0);
    assert_eq!(lamp["basePrice"]["value"], 149.0);
    assert_eq!(lamp["retailPrice"]["value"], 165.0);
    assert_eq!(lamp["mapPrice"]["value"], 129.0);
    assert_eq!(lamp["saved"]["value"], 46.0);
    let pencil = prices(&shop, None, 207, "").await;
    for absent in ["salePrice", "retailPrice", "mapPrice", "saved"] {
        assert!(pencil[absent].is_null(), "{absent}");
    }
}

#[tokio::test]
async fn tiers_are_fixed_relative_or_percentages_and_a_price_list_has_its_own() {
    let shop = Shop::open().await;
    let wholesale = shop.log_in(WHOLESALE).await;
    let tiers = async |token: Option<&str>, product, arguments| {
        prices(&shop, token, product, arguments).await["bulkPricing"].take()
    };
    let fixed = |from: i32, to: Option<i32>, price: f64| json!({ "__typename": "BulkPricingFixedPriceDiscount", "minimumQuantity": from, "maximumQuantity": to, "price": price });
    assert_eq!(tiers(None, 206, "").await, json!([fixed(5, Some(9), 10.5), fixed(10, None, 9.8)]));
    assert_eq!(tiers(None, 206, "(includeTax: true)").await[1], fixed(10, None, 10.58));
    assert_eq!(tiers(None, 206, "(currencyCode: EUR)").await[1], fixed(10, None, 9.02));
    assert_eq!(tiers(Some(&wholesale), 206, "").await[0], fixed(10, Some(39), 8.4));
    let percent = tiers(None, 207, "").await;
    assert_eq!(percent[0]["percentOff"], 10);
    assert_eq!(percent[1]["minimumQuantity"], 36);
    assert_eq!(tiers(None, 208, "").await[1]["priceAdjustment"], 2.5);
    assert_eq!(tiers(None, 101, "").await, json!([]));
}

#[tokio::test]
async fn the_range_spans_the_variants_in_every_context() {
    let shop = Shop::open().await;
    let guest = prices(&shop, None, 201, "").await;
    assert_eq!(guest["priceRange"], json!({ "min": { "value": 20.8 }, "max": { "value": 26.0 } }));
    let wholesale = shop.log_in(WHOLESALE).await;
    let own = prices(&shop, Some(&wholesale), 201, "").await;
    assert_eq!(own["priceRange"], json!({ "min": { "value": 17.85 }, "max": { "value": 22.1 } }));
}

#[tokio::test]
async fn tax_depends_on_the_goods_and_on_where_the_shopper_lives() {
    let shop = Shop::open().await;
    let price = async |token: Option<&str>, product| {
        prices(&shop, token, product, "(includeTax: true)").await["price"]["value"].as_f64().unwrap()
    };
    assert_eq!(price(None, 207).await, 2.59);
    assert_eq!(price(None, 105).await, 25.48, "printed matter");
    assert_eq!(price(None, 262).await, 27.0, "exempt");
    let token = shop.log_in(crate::EMPTY).await;
    let add = "mutation ($input: AddCustomerAddressInput!) { customer { addCustomerAddress(input: $input) { errors { __typename } } } }";
    let address = json!({ "firstName": "Nora", "lastName": "New", "address1": "1 High Street", "city": "London",
                          "countryCode": "GB", "postalCode": "N1 1AA", "phone": "020 7946 0000" });
    let added = shop.ask_as(&token, add, json!({ "input": address })).await;
    assert_eq!(added["customer"]["addCustomerAddress"]["errors"], json!([]));
    assert_eq!(price(Some(&token), 207).await, 2.88);
    assert_eq!(price(Some(&token), 105).await, 24.5);
}

#[tokio::test]
async fn the_settings_say_where_prices_are_shown_with_tax() {
    let shop = Shop::open().await;
    let query = "{ site { settings { tax { pdp plp } } } }";
    let tax = async || shop.ask(query, Value::Null).await["site"]["settings"]["tax"].take();
    assert_eq!(tax().await, json!({ "pdp": "EX", "plp": "EX" }));
    shop.store.behave(|store| {
        store.tax_display = TaxDisplay { product_page: TaxShown::Both, listing: TaxShown::Including };
    });
    assert_eq!(tax().await, json!({ "pdp": "BOTH", "plp": "INC" }));
}

#[tokio::test]
async fn prices_can_be_for_customers_only_and_for_nobody() {
    let shop = Shop::open().await;
    let query = "{ site { product(entityId: 201) { showCartAction prices { price { value } } \
                 variants { edges { node { prices { price { value } } } } } } } }";
    let on_request = "{ site { product(entityId: 217) { showCartAction prices { price { value } } \
                      availabilityV2 { status description ... on ProductUnavailable { message } } } } }";
    shop.store.behave(|store| store.hide_prices_from_guests = true);
    let guest = shop.ask(query, Value::Null).await["site"]["product"].take();
    assert!(guest["prices"].is_null());
    assert!(guest["variants"]["edges"][0]["node"]["prices"].is_null());
    assert_eq!(guest["showCartAction"], false);
    let token = shop.log_in(RETAIL).await;
    let customer = shop.ask_as(&token, query, Value::Null).await["site"]["product"].take();
    assert_eq!(customer["prices"]["price"]["value"], 26.0);
    assert_eq!(customer["showCartAction"], true);

    let book = shop.ask_as(&token, on_request, Value::Null).await["site"]["product"].take();
    assert!(book["prices"].is_null());
    assert_eq!(book["showCartAction"], false);
    assert_eq!(book["availabilityV2"]["status"], "Unavailable");
    assert!(book["availabilityV2"]["message"].as_str().unwrap().contains("Write to us"));
}
