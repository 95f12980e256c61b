//! The REST Pricing API, and that it tells the same prices as GraphQL.

use std::collections::BTreeMap;

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::{RETAIL, Shop, VIP, WHOLESALE};

async fn ask(shop: &Shop, token: &str, body: &Value) -> (StatusCode, Value) {
    let url = format!("{}/v3/pricing/products", shop.store.rest_url());
    let response = shop.http.post(url).header("X-Auth-Token", token).json(body).send().await.unwrap();
    (response.status(), response.json().await.unwrap())
}

/// The data of a request that works.
async fn data(shop: &Shop, body: &Value) -> Vec<Value> {
    let (status, mut answer) = ask(shop, shop.store.access_token(), body).await;
    assert_eq!(status, 200, "{answer}");
    answer["data"].take().as_array().unwrap().clone()
}

/// What GraphQL tells a caller of all variants: product and variant with price, base price and sale price.
async fn graphql_prices(
    shop: &Shop,
    token: Option<&str>,
    currency: &str,
    tax: bool,
) -> BTreeMap<(i64, i64), Value> {
    let query = "query ($after: String, $currency: currencyCode!, $tax: Boolean!) { site { products(first: 50, after: $after) { \
                 pageInfo { hasNextPage endCursor } edges { node { entityId variants(first: 10) { edges { node { entityId \
                 prices(currencyCode: $currency, includeTax: $tax) { price { value } basePrice { value } salePrice { value } \
                 priceRange { min { value } max { value } } saved { value } } } } } } } } } }";
    let (mut found, mut after) = (BTreeMap::new(), Value::Null);
    loop {
        let call = shop.call(query, json!({ "after": after, "currency": currency, "tax": tax }));
        let call = match token {
            Some(token) => call.customer(token),
            None => call,
        };
        let data = call.send().await.data();
        let page = &data["site"]["products"];
        for product in page["edges"].as_array().unwrap() {
            let product = &product["node"];
            for variant in product["variants"]["edges"].as_array().unwrap() {
                let variant = &variant["node"];
                let key = (product["entityId"].as_i64().unwrap(), variant["entityId"].as_i64().unwrap());
                found.insert(key, variant["prices"].clone());
            }
        }
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == false {
            return found;
        }
    }
}

#[tokio::test]
async fn rest_and_graphql_tell_the_same_prices_to_every_group_in_every_currency() {
    let shop = Shop::open().await;
    for (group, email) in [(0, None), (1, Some(RETAIL)), (2, Some(WHOLESALE)), (3, Some(VIP))] {
        let token = match email {
            Some(email) => Some(shop.log_in(email).await),
            None => None,
        };
        for (currency, tax) in [("USD", false), ("USD", true), ("EUR", false), ("GBP", true)] {
            let expected = graphql_prices(&shop, token.as_deref(), currency, tax).await;
            assert!(expected.len() > 90, "{}", expected.len());
            let kind = if tax { "tax_inclusive" } else { "tax_exclusive" };
            let items: Vec<_> = expected
                .keys()
                .map(|(product, variant)| json!({ "product_id": product, "variant_id": variant }))
                .collect();
            let mut told = BTreeMap::new();
            for items in items.chunks(50) {
                let body = json!({ "channel_id": 1, "currency_code": currency, "customer_group_id": group, "items": items });
                for item in data(&shop, &body).await {
                    let key = (item["product_id"].as_i64().unwrap(), item["variant_id"].as_i64().unwrap());
                    let value = |price: &Value| match price {
                        Value::Null => Value::Null,
                        price => json!({ "value": price[kind] }),
                    };
                    told.insert(key, json!({
                        "price": value(&item["calculated_price"]), "basePrice": value(&item["price"]),
                        "salePrice": value(&item["sale_price"]), "saved": value(&item["saved"]),
                        "priceRange": { "min": value(&item["price_range"]["minimum"]), "max": value(&item["price_range"]["maximum"]) },
                    }));
                }
            }
            for (key, prices) in expected {
                // Nobody is told a price that is given on request.
                assert_eq!(told.remove(&key).unwrap_or_default(), prices, "{group} {currency} {key:?}");
            }
            assert!(told.is_empty());
        }
    }
}

#[tokio::test]
async fn an_item_can_be_a_configuration_and_tells_its_tiers() {
    let shop = Shop::open().await;
    let body = json!({ "channel_id": 1, "currency_code": "USD", "items": [
        { "product_id": 201, "options": [{ "option_id": 1, "value_id": 1002 }, { "option_id": 2, "value_id": 1011 }, { "option_id": 4, "value_id": 1021 }] },
        { "product_id": 206 }, { "product_id": 207 }, { "product_id": 217 } ] });
    let items = data(&shop, &body).await;
    assert_eq!(items.len(), 3, "a price on request is left out");
    assert_eq!(items[0]["variant_id"], 20102);
    assert_eq!(items[0]["calculated_price"]["as_entered"], 25.3);
    assert_eq!(
        items[0]["calculated_price"],
        json!({ "as_entered": 25.3, "entered_inclusive": false, "tax_exclusive": 25.3, "tax_inclusive": 27.32 })
    );
    assert_eq!(items[1]["bulk_pricing"][0]["minimum"], 5);
    assert_eq!(items[1]["bulk_pricing"][0]["discount_type"], "fixed");
    assert_eq!(items[1]["bulk_pricing"][1]["maximum"], Value::Null);
    assert_eq!(items[2]["bulk_pricing"][1]["discount_amount"], 20.0);
    assert_eq!(items[2]["bulk_pricing"][1]["discount_type"], "percent");
}

#[tokio::test]
async fn a_customer_has_the_prices_of_the_group_and_a_country_its_tax() {
    let shop = Shop::open().await;
    let price = async |more: Value| {
        let mut body = json!({ "channel_id": 1, "currency_code": "USD", "items": [{ "product_id": 113 }] });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        data(&shop, &body).await[0]["calculated_price"].take()
    };
    assert_eq!(price(json!({ "customer_id": 2 })).await["tax_exclusive"], 16.92);
    assert_eq!(price(json!({ "customer_id": 2, "customer_group_id": 3 })).await["tax_exclusive"], 17.91);
    assert_eq!(price(json!({ "country_code": "GB" })).await["tax_inclusive"], 23.88);
}

#[tokio::test]
async fn without_the_stores_access_token_nothing_is_told() {
    let shop = Shop::open().await;
    let body = json!({ "channel_id": 1, "currency_code": "USD", "items": [{ "product_id": 101 }] });
    for token in ["", "junk", shop.store.storefront_token()] {
        assert_eq!(ask(&shop, token, &body).await.0, 401);
    }
    let elsewhere = format!("{}/stores/other/v3/pricing/products", shop.store.origin());
    let request = shop.http.post(elsewhere).header("X-Auth-Token", shop.store.access_token()).json(&body);
    assert_eq!(request.send().await.unwrap().status(), 401);
    assert!(shop.store.requests().iter().all(|request| !request.headers.contains_key("x-auth-token")));
}

#[tokio::test]
async fn bad_requests_are_refused_with_the_reason() {
    let shop = Shop::open().await;
    let good = json!({ "channel_id": 1, "currency_code": "USD", "items": [{ "product_id": 101 }] });
    let many: Vec<_> = (0..51).map(|_| json!({ "product_id": 101 })).collect();
    for (change, reason) in [
        (json!({ "channel_id": 7 }), "channel 7"),
        (json!({ "channel_id": null }), "pricing request"),
        (json!({ "currency_code": "JPY" }), "currency JPY"),
        (json!({ "items": [] }), "items"),
        (json!({ "items": many }), "50"),
        (json!({ "items": [{ "product_id": 999 }] }), "product 999"),
        (json!({ "items": [{ "product_id": "101" }] }), "pricing request"),
        (json!({ "items": [{ "product_id": 101, "variant_id": 20101 }] }), "Product 101"),
        (
            json!({ "items": [{ "product_id": 201, "options": [{ "option_id": 1, "value_id": 9 }] }] }),
            "Product 201",
        ),
        (json!({ "customer_group_id": 9 }), "group 9"),
        (json!({ "customer_id": 99 }), "customer 99"),
        (json!({ "country_code": "XX" }), "country XX"),
    ] {
        let mut body = good.clone();
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let (status, answer) = ask(&shop, shop.store.access_token(), &body).await;
        assert_eq!(status, 422, "{change}");
        assert!(answer["title"].as_str().unwrap().contains(reason), "{answer}");
    }
}
