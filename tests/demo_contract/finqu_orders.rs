//! Orders, page by page and one by one.

use serde_json::{Value, json};

use crate::carts::new_cart;
use crate::hosted_checkout::{Browser, urls};
use crate::{EMPTY, RETAIL, Shop, VIP};

/// The numbers of a page, and the page's facts.
async fn page(shop: &Shop, token: &str, arguments: &str) -> (Vec<String>, Value) {
    let query = format!(
        "orders{arguments} {{ totalCount edges {{ cursor node {{ orderNumber }} }} nodes {{ orderNumber }} \
         pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}"
    );
    let mut orders = shop.finqu_as(token, &query).await["orders"].take();
    let number = |node: &Value| node["orderNumber"].as_str().unwrap().to_owned();
    let by_edges: Vec<_> =
        orders["edges"].as_array().unwrap().iter().map(|edge| number(&edge["node"])).collect();
    let by_nodes: Vec<_> = orders["nodes"].as_array().unwrap().iter().map(number).collect();
    assert_eq!(by_edges, by_nodes);
    assert!(orders["totalCount"].as_i64().unwrap() >= by_nodes.len() as i64);
    (by_nodes, orders["pageInfo"].take())
}

async fn order(shop: &Shop, token: &str, number: i32, selection: &str) -> Value {
    shop.finqu_as(token, &format!("order(id: \"o-{number}\") {{ {selection} }}")).await["order"].take()
}

#[tokio::test]
async fn all_orders_come_newest_first_over_several_pages() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let mut after = String::new();
    let mut all = Vec::new();
    for expected in [15, 15, 7] {
        let (numbers, info) = page(&shop, &token, &format!("(first: 15{after})")).await;
        assert_eq!(numbers.len(), expected);
        assert_eq!(info["hasNextPage"], json!(expected == 15));
        assert_eq!(info["hasPreviousPage"], json!(!all.is_empty()));
        after = format!(", after: {}", info["endCursor"]);
        all.extend(numbers);
    }
    let newest_first: Vec<_> = (1001..=1037).rev().map(|number| number.to_string()).collect();
    assert_eq!(all, newest_first);
    let (back, _) = page(&shop, &token, &format!("(last: 2, before: {})", &after[9..])).await;
    assert_eq!(back, ["1003", "1002"]);
    let (most, _) = page(&shop, &token, "(first: 500)").await;
    assert_eq!(most.len(), 37);
}

#[tokio::test]
async fn sort_keys_work_in_both_spellings_and_can_be_reversed() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    for key in ["created_at", "CREATED_AT", "updated_at", "UPDATED_AT", "order_number", "ORDER_NUMBER"] {
        assert_eq!(page(&shop, &token, &format!("(first: 2, sortKey: {key})")).await.0, ["1001", "1002"]);
        let reversed = page(&shop, &token, &format!("(first: 2, sortKey: {key}, reverse: true)")).await;
        assert_eq!(reversed.0, ["1037", "1036"]);
    }
    assert_eq!(page(&shop, &token, "(first: 1, reverse: true)").await.0, ["1001"]);
    let query = "query ($t: String) @storeContext(customerAccessToken: $t) { orders(sortKey: PROCESSED_AT) { totalCount } }";
    let refused = shop.finqu(query, json!({ "t": token })).send().await;
    assert_eq!(refused.fault(), (400, "VALIDATION_ERROR".to_owned()));
}

#[tokio::test]
async fn bad_cursors_and_sizes_are_refused() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    for arguments in ["(after: \"junk\")", "(before: \"\")", "(first: -1)"] {
        let query = format!(
            "query ($t: String) @storeContext(customerAccessToken: $t) {{ orders{arguments} {{ totalCount }} }}"
        );
        let answer = shop.finqu(&query, json!({ "t": token })).send().await;
        assert_eq!(answer.fault(), (200, "VALIDATION_ERROR".to_owned()), "{arguments}");
        assert!(answer.body()["data"]["orders"].is_null());
    }
}

#[tokio::test]
async fn a_cursor_stays_good_when_an_order_is_placed() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let (_, info) = page(&shop, &token, "(first: 3)").await;
    let cart_owner = shop.log_in(VIP).await;
    let cart = new_cart(&shop, Some(&cart_owner), &[(101, 1)]).await;
    let (url, _) = urls(&shop, Some(&cart_owner), json!({ "cartEntityId": cart })).await;
    let browser = Browser::open();
    browser.get(&url).await.location();
    browser.post(&format!("{}/checkout/order", shop.store.origin()), shop.store.origin()).await.location();
    assert_eq!(page(&shop, &token, "(first: 1)").await.0, ["1038"]);
    let (next, _) = page(&shop, &token, &format!("(first: 1, after: {})", info["endCursor"])).await;
    assert_eq!(next, ["1034"]);
}

#[tokio::test]
async fn orders_of_others_and_orders_that_never_were_are_null() {
    let shop = Shop::open().await;
    let (vip, retail) = (shop.finqu_log_in(VIP).await, shop.finqu_log_in(RETAIL).await);
    assert_eq!(
        order(&shop, &vip, 1037, "id orderNumber").await,
        json!({ "id": "o-1037", "orderNumber": "1037" })
    );
    assert!(order(&shop, &retail, 1037, "id").await.is_null());
    for id in ["1037", "o-9999", "o-", "junk", "o-01037"] {
        let data = shop.finqu_as(&vip, &format!("order(id: \"{id}\") {{ id }}")).await;
        assert!(data["order"].is_null(), "{id}");
    }
    let guest = shop.finqu_guest("order(id: \"o-1037\") { id } orders { totalCount }").await;
    assert_eq!(guest, json!({ "order": null, "orders": null }));
    let none = shop.finqu_log_in(EMPTY).await;
    assert!(page(&shop, &none, "").await.0.is_empty());
}

#[tokio::test]
async fn an_order_tells_dates_status_and_money_as_this_contract_does() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let told = order(
        &shop,
        &token,
        1036,
        "createdAt orderStatus financialStatus isFulfilled isShipped isCancelled currency customerNote totalPrice \
         totalNetPrice totalTax taxLines { price rate ratePercentage } lineCount lines { title type price netPrice } \
         shippingAddress { name stateCode countryCode email phone } paymentMethods { type title isPaid info } \
         customer { username }",
    )
    .await;
    assert_eq!(told["createdAt"], "Tue, 20 Oct 2026 14:05:00 +0000");
    assert_eq!(told["orderStatus"], "Being packed");
    assert_eq!(told["financialStatus"], "paid");
    assert_eq!([&told["isFulfilled"], &told["isShipped"], &told["isCancelled"]], [false, false, false]);
    assert_eq!(told["customerNote"].as_str().unwrap().lines().count(), 2);
    let number = |name: &str| told[name].as_f64().unwrap();
    assert!((number("totalPrice") - number("totalNetPrice") - number("totalTax")).abs() < 0.001);
    assert_eq!(told["taxLines"][0]["rate"], 0.08);
    assert_eq!(told["taxLines"][0]["ratePercentage"], 8.0);
    assert_eq!(told["lineCount"], 3);
    assert_eq!(told["lines"][2]["title"], "Blue tissue and twine");
    let address = json!({ "name": "Vivian Laurent", "stateCode": "VT", "countryCode": "US", "email": VIP, "phone": "+1 802 555 0131" });
    assert_eq!(told["shippingAddress"], address);
    assert_eq!(told["paymentMethods"][0]["info"], "Visa ending in 4242");
    assert_eq!(told["customer"]["username"], VIP);
}

#[tokio::test]
async fn the_lines_of_an_order_add_up_and_keep_what_is_no_longer_sold() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let selection = "id subtotalPrice shippingPrice totalPrice discounts { code amount } physicalLines { id } lines { \
                     type title quantity price netPrice linePrice lineDiscount tax rate image model productUrl \
                     giftCardValue attributesLabel product { handle } }";
    for number in [1037, 1036, 1035, 1031, 1030, 1027, 1026, 1023, 1022, 1012, 1002] {
        let told = order(&shop, &token, number, selection).await;
        let sum = |list: &Value, name: &str| -> f64 {
            list.as_array().unwrap().iter().map(|entry| entry[name].as_f64().unwrap()).sum()
        };
        let goods = sum(&told["lines"], "linePrice");
        let total = goods + told["shippingPrice"].as_f64().unwrap() - sum(&told["discounts"], "amount");
        assert!((goods - told["subtotalPrice"].as_f64().unwrap()).abs() < 0.05, "{told}");
        assert!((total - told["totalPrice"].as_f64().unwrap()).abs() < 0.05, "{told}");
    }
    let gone = order(&shop, &token, 1027, selection).await["lines"][2].take();
    assert_eq!(gone["title"], "Glass Inkwell");
    assert!(gone["product"].is_null() && gone["productUrl"].is_null() && gone["image"].is_null());
    let card = order(&shop, &token, 1023, selection).await["lines"][2].take();
    assert_eq!(
        (&card["type"], &card["giftCardValue"], &card["tax"]),
        (&json!("gift_card"), &json!(25.0), &json!(0.0))
    );
    let download = order(&shop, &token, 1002, selection).await;
    assert_eq!(download["physicalLines"], json!([]));
}

#[tokio::test]
async fn an_order_to_pick_up_says_where_and_when_and_one_by_bank_transfer_has_a_reference() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let selection = "referenceNumber paymentFee shippingAddress { city } shippingMethods { type title info \
                     pickupAvailability pickupAddress { company address1 countryCode } }";
    let told = order(&shop, &token, 1031, selection).await;
    let shop_counter =
        json!({ "company": "Paper & Pine, Mill Lane", "address1": "12 Mill Lane", "countryCode": "US" });
    assert_eq!(told["shippingMethods"][0]["pickupAddress"], shop_counter);
    assert!(told["shippingMethods"][0]["info"].as_str().unwrap().contains("photo ID"));
    assert!(told["shippingAddress"].is_null() && told["referenceNumber"].is_null());
    let sent = order(&shop, &token, 1037, selection).await;
    assert_eq!(sent["referenceNumber"], "10375");
    assert!(sent["shippingMethods"][0]["pickupAddress"].is_null());
    let wrapped =
        order(&shop, &token, 1036, "lines { customizations { groupName value } bundleItems { title } }")
            .await;
    let wrapping = json!([{ "groupName": "Gift wrapping", "value": "Blue tissue and twine" }]);
    assert_eq!(wrapped["lines"][0], json!({ "customizations": wrapping, "bundleItems": null }));
}

#[tokio::test]
async fn the_booleans_of_an_order_follow_its_status() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    for (number, expected) in [
        (1037, json!(["Awaiting Payment", "not_paid", false, false, false])),
        (1035, json!(["Partially Shipped", "paid", false, false, false])),
        (1034, json!(["Shipped", "paid", true, true, false])),
        (1031, json!(["Ready for pickup", "paid", true, false, false])),
        (1030, json!(["Completed", "paid", true, true, false])),
        (1018, json!(["Cancelled", "not_paid", false, false, true])),
        (1017, json!(["Declined", "not_paid", false, false, true])),
        (1002, json!(["Completed", "paid", true, false, false])),
    ] {
        let fields = ["orderStatus", "financialStatus", "isFulfilled", "isShipped", "isCancelled"];
        let told = order(&shop, &token, number, &fields.join(" ")).await;
        assert_eq!(json!(fields.map(|field| told[field].clone())), expected, "{number}");
    }
}
