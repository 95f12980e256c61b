//! Goods and what they cost, for guests and for customers.

use serde_json::{Value, json};

use crate::{RETAIL, Shop, VIP, WHOLESALE};

/// The first variant of a product, for a guest or the customer of a token.
async fn variant(shop: &Shop, token: Option<&str>, context: &str, product: i32, selection: &str) -> Value {
    let query = format!(
        "query ($t: String) @storeContext(customerAccessToken: $t{context}) {{ product(id: {product}) {{ variants {{ {selection} }} }} }}"
    );
    let mut data = shop.finqu(&query, json!({ "t": token })).send().await.data();
    data["product"]["variants"][0].take()
}

#[tokio::test]
async fn a_product_is_found_by_id_and_by_handle() {
    let shop = Shop::open().await;
    let selection = "{ id handle title shortDescription isAvailable featuredImage { url alt width height } variants { id sku title url } \
                     defaultOrSelectedVariant { id } firstAvailableVariant { id } }";
    let by_handle = shop.finqu_guest(&format!("product(handle: \"linen-journal\") {selection}")).await;
    assert_eq!(by_handle, shop.finqu_guest(&format!("product(id: 104) {selection}")).await);
    let product = &by_handle["product"];
    assert_eq!((&product["id"], &product["title"]), (&json!(104), &json!("Linen Journal")));
    let url = format!("{}/products/linen-journal", shop.store.origin());
    assert_eq!(product["variants"], json!([{ "id": 10400, "sku": "PP-NB-LIN", "title": null, "url": url }]));
    let picture = product["featuredImage"]["url"].as_str().unwrap();
    assert_eq!(shop.http.get(picture).send().await.unwrap().status(), 200);

    let journal = shop
        .finqu_guest(
            "product(id: 201) { defaultOrSelectedVariant { id } variants { id title isAvailable url } }",
        )
        .await;
    let variants = journal["product"]["variants"].as_array().unwrap().clone();
    assert_eq!(variants.len(), 5);
    assert_eq!(variants[1]["title"], "Brick red, A5");
    assert_eq!(variants[1]["url"], format!("{}/products/cloth-journal?variant=20102", shop.store.origin()));
    let available: Vec<_> =
        variants.iter().map(|variant| variant["isAvailable"].as_bool().unwrap()).collect();
    assert_eq!(available, [true, true, true, false, false]);
    for unknown in ["id: 999", "handle: \"\"", "handle: \"nothing\"", "id: \"x\""] {
        assert!(
            shop.finqu_guest(&format!("product({unknown}) {{ id }}")).await["product"].is_null(),
            "{unknown}"
        );
    }
    assert!(shop.finqu_guest("product { id }").await["product"].is_null());
}

#[tokio::test]
async fn prices_come_with_and_without_tax_in_the_currency_and_country_of_the_context() {
    let shop = Shop::open().await;
    let selection = "price netPrice originalPrice originalNetPrice tax rate";
    let dollars = variant(&shop, None, "", 104, selection).await;
    let expected = json!({ "price": 34.56, "netPrice": 32.0, "originalPrice": 34.56, "originalNetPrice": 32.0, "tax": 2.56, "rate": 0.08 });
    assert_eq!(dollars, expected);
    let euros = variant(&shop, None, ", currency: \"eur\"", 104, selection).await;
    assert_eq!((&euros["netPrice"], &euros["price"]), (&json!(29.44), &json!(31.8)));
    let british = variant(&shop, None, ", country: \"GB\"", 104, selection).await;
    assert_eq!((&british["price"], &british["rate"]), (&json!(38.4), &json!(0.2)));
    assert_eq!(variant(&shop, None, ", currency: \"XXX\", language: \"xx\"", 104, selection).await, dollars);
}

#[tokio::test]
async fn a_customer_pays_her_own_price_and_it_is_that_of_the_other_contract() {
    let shop = Shop::open().await;
    let guest = variant(&shop, None, "", 104, "netPrice originalNetPrice").await;
    for email in [RETAIL, WHOLESALE, VIP] {
        let (token, other) = (shop.finqu_log_in(email).await, shop.log_in(email).await);
        for product in [101, 104, 116, 201, 206, 214, 232] {
            let own = variant(&shop, Some(&token), "", product, "price netPrice").await;
            let selection = format!(
                "{{ site {{ product(entityId: {product}, variantEntityId: {}) {{ \
                                     net: prices {{ price {{ value }} }} gross: prices(includeTax: true) {{ price {{ value }} }} }} }} }}",
                if product == 201 { 20101 } else { product * 100 }
            );
            let told = shop.ask_as(&other, &selection, Value::Null).await["site"]["product"].take();
            assert_eq!(own["netPrice"].as_f64(), told["net"]["price"]["value"].as_f64(), "{email} {product}");
            assert_eq!(own["price"].as_f64(), told["gross"]["price"]["value"].as_f64(), "{email} {product}");
        }
        let own = variant(&shop, Some(&token), "", 104, "netPrice originalNetPrice").await;
        let (own, public) = (own["netPrice"].as_f64().unwrap(), guest["netPrice"].as_f64().unwrap());
        assert_eq!(own < public, email != RETAIL, "{email}");
    }
}

#[tokio::test]
async fn a_sale_tells_what_it_takes_off_and_what_was_asked_before() {
    let shop = Shop::open().await;
    let selection = "price originalPrice discountInformation { amount isPercentage begins ends } \
                     previousLowerPrice { price netPrice updatedAt } promotion { type title }";
    let percent = variant(&shop, None, "", 106, selection).await;
    assert_eq!(
        (&percent["discountInformation"]["amount"], &percent["discountInformation"]["isPercentage"]),
        (&json!(20.0), &json!(true))
    );
    assert_eq!(percent["discountInformation"]["begins"], "Mon, 19 Oct 2026 00:00:00 +0000");
    let before = json!({ "price": 16.85, "netPrice": 16.2, "updatedAt": "Mon, 19 Oct 2026 00:00:00 +0000" });
    assert_eq!(percent["previousLowerPrice"], before);
    let amount = variant(&shop, None, "", 214, selection).await;
    let off = amount["originalPrice"].as_f64().unwrap() - amount["price"].as_f64().unwrap();
    assert_eq!(amount["discountInformation"]["isPercentage"], false);
    assert!((amount["discountInformation"]["amount"].as_f64().unwrap() - off).abs() < 0.001);
    assert_eq!(amount["promotion"]["type"], "free_shipping");
    let plain = variant(&shop, None, "", 104, selection).await;
    assert!(
        plain["discountInformation"].is_null()
            && plain["previousLowerPrice"].is_null()
            && plain["promotion"].is_null()
    );
}

#[tokio::test]
async fn quantity_rates_are_amounts_or_percentages_off() {
    let shop = Shop::open().await;
    let selection = "price minQuantity maxQuantity bulkRates { quantity amount isPercentage }";
    let rate = |quantity: f64, amount: f64, is_percentage: bool| json!({ "quantity": quantity, "amount": amount, "isPercentage": is_percentage });
    let percent = variant(&shop, None, "", 207, selection).await;
    assert_eq!(percent["bulkRates"], json!([rate(12.0, 10.0, true), rate(36.0, 20.0, true)]));
    // 12.00, 10.50 and 9.80 without tax.
    let fixed = variant(&shop, None, "", 206, selection).await;
    assert_eq!(fixed["bulkRates"], json!([rate(5.0, 1.62, false), rate(10.0, 2.38, false)]));
    assert_eq!((&fixed["minQuantity"], &fixed["maxQuantity"]), (&json!(2.0), &Value::Null));
    let relative = variant(&shop, None, "", 208, selection).await;
    assert_eq!(relative["bulkRates"], json!([rate(10.0, 1.08, false), rate(50.0, 2.7, false)]));
    let trade = shop.finqu_log_in(WHOLESALE).await;
    let own = variant(&shop, Some(&trade), "", 206, selection).await;
    assert_eq!(own["price"], 9.72);
    assert_eq!(own["bulkRates"][0]["quantity"], 10.0);
    assert!(variant(&shop, None, "", 104, selection).await["bulkRates"].is_null());
}

#[tokio::test]
async fn a_price_on_request_is_null() {
    let shop = Shop::open().await;
    let selection = "price netPrice originalPrice tax rate bulkRates { amount } discountInformation { amount } previousLowerPrice { price }";
    let told = variant(&shop, None, "", 217, selection).await;
    assert!(told.as_object().unwrap().values().all(Value::is_null), "{told}");
    assert_eq!(variant(&shop, None, "", 217, "isAvailable").await["isAvailable"], false);
}

#[tokio::test]
async fn goods_of_a_group_are_there_for_this_group_only() {
    let shop = Shop::open().await;
    let (trade, vip) = (shop.finqu_log_in(WHOLESALE).await, shop.finqu_log_in(VIP).await);
    let selection = "product(id: 210) { id } catalog { productsCount products(query: \"display\", first: 50) { nodes { id } } }";
    let guest = shop.finqu_guest(selection).await;
    let own = shop.finqu_as(&trade, selection).await;
    let other = shop.finqu_as(&vip, selection).await;
    for told in [&guest, &other] {
        assert!(told["product"].is_null() && told["catalog"]["products"]["nodes"] == json!([]));
    }
    assert_eq!(
        (&own["product"]["id"], &own["catalog"]["products"]["nodes"]),
        (&json!(210), &json!([{ "id": 210 }]))
    );
    let count = |told: &Value| told["catalog"]["productsCount"].as_i64().unwrap();
    assert_eq!((count(&own) - count(&guest), count(&other) - count(&guest)), (3, 2));
}

#[tokio::test]
async fn the_catalogue_is_paged_searched_and_sorted() {
    let shop = Shop::open().await;
    let page = async |arguments: String| {
        let selection = format!(
            "catalog {{ products({arguments}) {{ totalCount nodes {{ id }} edges {{ cursor node {{ id }} }} \
                                 pageInfo {{ hasNextPage endCursor }} }} }}"
        );
        shop.finqu_guest(&selection).await["catalog"]["products"].take()
    };
    let ids = |page: &Value| -> Vec<i64> {
        page["nodes"].as_array().unwrap().iter().map(|node| node["id"].as_i64().unwrap()).collect()
    };
    let (mut all, mut after) = (Vec::new(), String::new());
    loop {
        let page = page(format!("first: 50, sortKey: created{after}")).await;
        all.extend(ids(&page));
        if page["pageInfo"]["hasNextPage"] == false {
            assert_eq!(page["totalCount"].as_u64().unwrap(), all.len() as u64);
            break;
        }
        after = format!(", after: {}", page["pageInfo"]["endCursor"]);
    }
    assert!(all.is_sorted() && all.len() > 80);
    assert_eq!(ids(&page("query: \"harbor ink\"".to_owned()).await), [116]);
    assert_eq!(ids(&page("query: \"unicorn\"".to_owned()).await), Vec::<i64>::new());
    assert_eq!(ids(&page("first: 1, sortKey: bestselling".to_owned()).await), [206]);
    assert_eq!(ids(&page("first: 1, sortKey: price".to_owned()).await), [261]);
    assert_eq!(ids(&page("first: 1, sortKey: price, reverse: true".to_owned()).await), [217]);
    let titles = ids(&page("first: 50, sortKey: title".to_owned()).await);
    let mut reversed = ids(&page("last: 50, sortKey: title, reverse: true".to_owned()).await);
    reversed.reverse();
    assert_eq!(titles, reversed);
    let bad =
        shop.finqu("{ catalog { products(after: \"junk\") { totalCount } } }", Value::Null).send().await;
    assert_eq!(bad.fault(), (200, "VALIDATION_ERROR".to_owned()));
}

#[tokio::test]
async fn a_store_can_keep_its_catalogue_and_customers_without_access_from_each_other() {
    let shop = Shop::open().await;
    shop.store.behave(|store| {
        store.finqu.catalog_browsing_requires_account = true;
        store.finqu.require_approval = true;
    });
    let register = "mutation { customerCreate(input: { email: \"new@example.com\", password: \"secret\" }) { customer { id } } }";
    shop.finqu(register, Value::Null).send().await.data();
    let waiting =
        shop.finqu_try_log_in("new@example.com", "secret").await["customerAccessToken"]["accessToken"].take();
    for selection in ["product(id: 101) { id }", "catalog { productsCount }"] {
        let query = format!("query ($t: String) @storeContext(customerAccessToken: $t) {{ {selection} }}");
        for token in [Value::Null, waiting.clone()] {
            let answer = shop.finqu(&query, json!({ "t": token })).send().await;
            assert_eq!(answer.fault(), (200, "FORBIDDEN".to_owned()), "{selection}");
        }
    }
    let token = shop.finqu_log_in(VIP).await;
    assert_eq!(shop.finqu_as(&token, "product(id: 101) { id }").await["product"]["id"], 101);
    shop.store.approve("new@example.com").await;
    assert_eq!(
        shop.finqu_as(waiting.as_str().unwrap(), "product(id: 101) { id }").await["product"]["id"],
        101
    );
}
