//! Orders.

use serde_json::{Value, json};

use crate::{EMPTY, RETAIL, Shop, VIP};

const LIST: &str = "query ($filters: OrdersFiltersInput, $after: String, $before: String, $first: Int, $last: Int) { \
    customer { orders(filters: $filters, after: $after, before: $before, first: $first, last: $last) { \
    pageInfo { hasNextPage endCursor startCursor } \
    edges { node { ...Order } } } } } \
    fragment Order on BaseOrder { entityId orderedAt { utc } status { value label } totalIncTax { value } }";

const DETAIL: &str = "query ($id: Int!) { site { order(filter: { entityId: $id }) { \
    id entityId orderedAt { utc } updatedAt { utc } status { value label } isTaxIncluded customerMessage totalProductQuantity \
    billingAddress { firstName lastName company address1 city stateOrProvince stateOrProvinceCode country countryCode postalCode email } \
    subTotal { value } discounts { nonCouponDiscountTotal { value } couponDiscounts { couponCode discountedAmount { value } } } \
    wrappingCostTotal { value } shippingCostTotal { value } handlingCostTotal { value } taxTotal { value } \
    taxes { name amount { value } } totalIncTax { value currencyCode formattedV2 } \
    payments { edges { node { paymentMethodId paymentMethodName amount { value } detail { __typename \
    ... on CreditCardPaymentInstrument { brand last4 } ... on GiftCertificatePaymentInstrument { code } } } } } \
    consignments { \
    shipping { edges { node { entityId shippingAddress { ... on OrderAddress { city countryCode } } shippingCost { value } handlingCost { value } \
    lineItems { pageInfo { hasNextPage } edges { node { ...Line wrapping { name cost { value } } refundedQuantity \
    baseCatalogProduct { name path defaultImage { url(width: 200) } } } } } \
    shipments { edges { node { shippedAt { utc } shippingProviderName shippingMethodName tracking { __typename \
    ... on OrderShipmentUrlOnlyTracking { url } ... on OrderShipmentNumberOnlyTracking { number } \
    ... on OrderShipmentNumberAndUrlTracking { url number } } } } } } } } \
    pickups { edges { node { pickupMethodName locationName collectionInstructions collectionTimeDescription \
    address { address1 city } lineItems { edges { node { ...Line } } } } } } \
    downloads { recipientEmail lineItems { edges { node { name downloadFileUrls downloadPageUrl } } } } \
    email { giftCertificates { edges { node { recipientEmail lineItems { edges { node { name salePrice { value } } } } } } } } } } } } \
    fragment Line on OrderPhysicalLineItem { entityId productEntityId name sku quantity brand image { altText } \
    subTotalListPrice { value } subTotalSalePrice { value } productOptions { name value } }";

async fn list(shop: &Shop, token: &str, variables: Value) -> Value {
    let mut data = shop.ask_as(token, LIST, variables).await;
    data["customer"]["orders"].take()
}

fn ids(page: &Value) -> Vec<i64> {
    let edges = page["edges"].as_array().unwrap();
    edges.iter().map(|edge| edge["node"]["entityId"].as_i64().unwrap()).collect()
}

/// The whole order, which must come without errors.
async fn detail(shop: &Shop, token: &str, id: i64) -> Value {
    let mut data = shop.ask_as(token, DETAIL, json!({ "id": id })).await;
    data["site"]["order"].take()
}

fn nodes<'v>(value: &'v Value, pointer: &str) -> Vec<&'v Value> {
    let edges = value.pointer(pointer).unwrap()["edges"].as_array().unwrap();
    edges.iter().map(|edge| &edge["node"]).collect()
}

/// An amount in cents.
fn cents(money: &Value) -> i64 {
    (money["value"].as_f64().unwrap() * 100.0).round() as i64
}

#[tokio::test]
async fn thirty_seven_orders_are_read_page_by_page_newest_first() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let mut page = list(&shop, &token, json!({})).await;
    let mut seen = ids(&page);
    assert_eq!(seen, (1028..=1037).rev().collect::<Vec<_>>());
    while page["pageInfo"]["hasNextPage"] == true {
        page = list(&shop, &token, json!({ "after": page["pageInfo"]["endCursor"] })).await;
        seen.extend(ids(&page));
    }
    assert_eq!(seen, (1001..=1037).rev().collect::<Vec<_>>());
    let back = list(&shop, &token, json!({ "before": page["pageInfo"]["startCursor"], "last": 2 })).await;
    assert_eq!(ids(&back), [1009, 1008]);
    let nobody = shop.log_in(EMPTY).await;
    assert_eq!(list(&shop, &nobody, json!({})).await["edges"], json!([]));
}

#[tokio::test]
async fn orders_are_filtered_by_status_and_date() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let shipped = json!({ "filters": { "status": "SHIPPED" }, "first": 2 });
    let page = list(&shop, &token, shipped).await;
    assert_eq!(ids(&page), [1034, 1033]);
    assert_eq!(page["pageInfo"]["hasNextPage"], true);
    let last_of = list(
        &shop,
        &token,
        json!({ "filters": { "status": "SHIPPED" }, "after": page["pageInfo"]["endCursor"] }),
    )
    .await;
    assert_eq!(ids(&last_of), [1032]);

    let range = |from: &str, to: Option<&str>| json!({ "filters": { "dateRange": { "from": from, "to": to } }, "first": 50 });
    assert_eq!(ids(&list(&shop, &token, range("2026-11-18T14:05:00Z", None)).await), [1037]);
    assert_eq!(ids(&list(&shop, &token, range("2026-11-18T14:05:01Z", None)).await), [0; 0]);
    let year = list(&shop, &token, range("2025-01-01", Some("2025-12-31"))).await;
    assert!(!ids(&year).is_empty());
    for edge in year["edges"].as_array().unwrap() {
        assert!(edge["node"]["orderedAt"]["utc"].as_str().unwrap().starts_with("2025-"));
    }
    let both = json!({ "filters": { "status": "SHIPPED", "dateRange": { "from": "2020-01-01", "to": "2021-01-01" } } });
    assert_eq!(ids(&list(&shop, &token, both).await), [0; 0]);
}

#[tokio::test]
async fn all_fifteen_statuses_occur_and_some_have_the_merchants_own_words() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let all = list(&shop, &token, json!({ "first": 50 })).await;
    let mut statuses: Vec<_> = nodes(&json!({ "all": all }), "/all")
        .iter()
        .map(|order| order["status"]["value"].to_string())
        .collect();
    statuses.sort();
    statuses.dedup();
    assert_eq!(statuses.len(), 15);
    assert_eq!(
        detail(&shop, &token, 1036).await["status"],
        json!({ "value": "AWAITING_FULFILLMENT", "label": "Being packed" })
    );
}

#[tokio::test]
async fn every_order_adds_up() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    for id in (1001..=1037).filter(|id| *id != 1027) {
        let order = detail(&shop, &token, id).await;
        let coupons = order["discounts"]["couponDiscounts"].as_array().unwrap();
        let total = cents(&order["subTotal"])
            - cents(&order["discounts"]["nonCouponDiscountTotal"])
            - coupons.iter().map(|coupon| cents(&coupon["discountedAmount"])).sum::<i64>()
            + ["shippingCostTotal", "handlingCostTotal", "wrappingCostTotal", "taxTotal"]
                .map(|part| cents(&order[part]))
                .iter()
                .sum::<i64>();
        assert_eq!(total, cents(&order["totalIncTax"]), "{id}");
        let paid: i64 = nodes(&order, "/payments").iter().map(|payment| cents(&payment["amount"])).sum();
        assert!(paid == total || paid == 0, "{id}");
    }
}

#[tokio::test]
async fn money_is_written_with_both_places_of_its_cents() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let query = "{ site { order(filter: { entityId: 1022 }) { handlingCostTotal { value } } } }";
    let answer = shop.call(query, Value::Null).customer(&token).send().await;
    assert!(answer.text.contains(r#"{"value":2.00}"#), "{}", answer.text);
}

#[tokio::test]
async fn a_deleted_product_gives_data_and_errors() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let answer = shop.call(DETAIL, json!({ "id": 1027 })).customer(&token).send().await;
    let body = answer.body();
    let order = &body["data"]["site"]["order"];
    let lines = nodes(order, "/consignments/shipping/edges/0/node/lineItems");
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[2]["name"], "Glass Inkwell");
    assert!(lines[2]["baseCatalogProduct"].is_null() && lines[2]["image"].is_null());
    assert!(lines[0]["baseCatalogProduct"]["path"].is_string());
    assert_eq!(body["errors"].as_array().unwrap().len(), 1);
    let path = body["errors"][0]["path"].as_array().unwrap();
    assert_eq!(path.last().unwrap(), "baseCatalogProduct");
}

#[tokio::test]
async fn an_order_can_go_to_several_addresses() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let order = detail(&shop, &token, 1035).await;
    let destinations = nodes(&order, "/consignments/shipping");
    let cities: Vec<_> =
        destinations.iter().map(|to| to["shippingAddress"]["city"].as_str().unwrap()).collect();
    assert_eq!(cities, ["Burlington", "New York", "Paris"]);
    let parcels: Vec<_> = destinations.iter().map(|to| nodes(to, "/shipments").len()).collect();
    assert_eq!(parcels, [1, 0, 0]);
}

#[tokio::test]
async fn parcels_are_followed_by_number_by_link_or_by_both() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    for (id, kind, has_number, has_url) in [
        (1034, "OrderShipmentNumberAndUrlTracking", true, true),
        (1033, "OrderShipmentNumberOnlyTracking", true, false),
        (1032, "OrderShipmentUrlOnlyTracking", false, true),
    ] {
        let order = detail(&shop, &token, id).await;
        let tracking = &nodes(&order, "/consignments/shipping/edges/0/node/shipments")[0]["tracking"];
        assert_eq!(tracking["__typename"], kind);
        assert_eq!(tracking["number"].is_string(), has_number);
        assert_eq!(tracking["url"].is_string(), has_url);
    }
}

#[tokio::test]
async fn goods_are_also_picked_up_downloaded_and_mailed() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let pickup = detail(&shop, &token, 1031).await;
    assert_eq!(nodes(&pickup, "/consignments/shipping").len(), 0);
    assert_eq!(nodes(&pickup, "/consignments/pickups")[0]["address"]["city"], "Portland");
    let download = detail(&shop, &token, 1030).await;
    assert_eq!(download["consignments"]["downloads"][0]["recipientEmail"], VIP);
    let file = &nodes(&download, "/consignments/downloads/0/lineItems")[0];
    assert_eq!(file["name"], "Letter Templates (PDF)");
    assert_eq!(file["downloadFileUrls"].as_array().unwrap().len(), 1);
    let only = detail(&shop, &token, 1002).await;
    assert_eq!(nodes(&only, "/consignments/shipping").len(), 0);
    assert_eq!(only["shippingCostTotal"]["value"], 0.0);
    let certificate = detail(&shop, &token, 1023).await;
    assert_eq!(
        nodes(&certificate, "/consignments/email/giftCertificates")[0]["recipientEmail"],
        "friend@example.com"
    );
}

#[tokio::test]
async fn refunds_discounts_wrapping_and_messages_are_told() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let refunded = |order: &Value| -> Vec<(i64, i64)> {
        let lines = nodes(order, "/consignments/shipping/edges/0/node/lineItems");
        lines
            .iter()
            .map(|line| (line["refundedQuantity"].as_i64().unwrap(), line["quantity"].as_i64().unwrap()))
            .collect()
    };
    let partial = refunded(&detail(&shop, &token, 1029).await);
    assert!(partial[0].0 == 1 && partial[1].0 == 0);
    assert!(refunded(&detail(&shop, &token, 1028).await).iter().all(|(back, all)| back == all));

    let discounted = detail(&shop, &token, 1026).await;
    assert_eq!(
        discounted["discounts"],
        json!({
            "nonCouponDiscountTotal": { "value": 2.5 },
            "couponDiscounts": [{ "couponCode": "AUTUMN5", "discountedAmount": { "value": 5.0 } }],
        })
    );
    let wrapped = detail(&shop, &token, 1036).await;
    assert!(wrapped["customerMessage"].as_str().unwrap().contains("birthday"));
    assert_eq!(wrapped["wrappingCostTotal"]["value"], 3.5);
    assert_eq!(
        nodes(&wrapped, "/consignments/shipping/edges/0/node/lineItems")[0]["wrapping"]["name"],
        "Blue tissue and twine"
    );
}

#[tokio::test]
async fn payments_tell_cards_certificates_and_store_credit() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let payments = async |id| {
        let order = detail(&shop, &token, id).await;
        let payment = |payment: &&Value| {
            (payment["paymentMethodName"].as_str().unwrap().to_owned(), payment["detail"].clone())
        };
        nodes(&order, "/payments").iter().map(payment).collect::<Vec<_>>()
    };
    let visa = json!({ "__typename": "CreditCardPaymentInstrument", "brand": "Visa", "last4": "4242" });
    assert_eq!(
        payments(1025).await,
        [("Store Credit".to_owned(), Value::Null), ("Credit card".to_owned(), visa)]
    );
    let certificate = json!({ "__typename": "GiftCertificatePaymentInstrument", "code": "PINE-7Q2-K4M" });
    assert_eq!(payments(1024).await[0], ("Gift Certificate".to_owned(), certificate));
    assert!(payments(1017).await.is_empty());
}

#[tokio::test]
async fn the_lines_of_a_large_order_come_in_pages() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let order = detail(&shop, &token, 1012).await;
    let lines = &order["consignments"]["shipping"]["edges"][0]["node"]["lineItems"];
    assert_eq!(lines["edges"].as_array().unwrap().len(), 10);
    assert_eq!(lines["pageInfo"]["hasNextPage"], true);
    assert_eq!(order["totalProductQuantity"], 12);
}

#[tokio::test]
async fn somebody_elses_unknown_and_unnamed_orders_are_null() {
    let shop = Shop::open().await;
    let token = shop.log_in(RETAIL).await;
    assert_eq!(detail(&shop, &token, 203).await["entityId"], 203);
    for id in [1037, 301, 999_999, 0, -1] {
        assert!(detail(&shop, &token, id).await.is_null(), "{id}");
    }
    assert!(
        shop.ask_as(&token, "{ site { order { entityId } } }", Value::Null).await["site"]["order"].is_null()
    );
    assert!(shop.ask(DETAIL, json!({ "id": 203 })).await["site"]["order"].is_null());
}
