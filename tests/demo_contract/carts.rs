//! Carts: what is put in, changed and taken out.

use serde_json::{Value, json};

use crate::{Answer, Shop, VIP};

/// What the tests read of a cart.
const CART: &str = "fragment C on Cart { entityId version currencyCode isTaxIncluded amount { value currencyCode } \
                    lineItems { totalQuantity \
                    physicalItems { entityId productEntityId sku name brand quantity path isMutable isShippingRequired \
                      image { url(width: 100) } originalPrice { value } listPrice { value } salePrice { value } \
                      extendedListPrice { value } extendedSalePrice { value } } \
                    digitalItems { entityId productEntityId name quantity extendedSalePrice { value } } } }";
const UNKNOWN: &str = "1f0e2b3c-8a56-4c0e-9a3d-0c6f6f1d2a3b";

/// Makes a cart of products with their quantities and returns its id.
pub(crate) async fn new_cart(shop: &Shop, token: Option<&str>, goods: &[(i32, i32)]) -> String {
    let items: Vec<_> = goods
        .iter()
        .map(|(product, quantity)| json!({ "productEntityId": product, "quantity": quantity }))
        .collect();
    let made = change(shop, token, "createCart", json!({ "lineItems": items })).await.data();
    made["cart"]["createCart"]["cart"]["entityId"].as_str().unwrap().to_owned()
}

/// A cart as this caller sees it.
pub(crate) async fn cart(shop: &Shop, token: Option<&str>, id: &str) -> Value {
    let query = format!("query ($id: String) {{ site {{ cart(entityId: $id) {{ ...C }} }} }} {CART}");
    call(shop, token, &query, json!({ "id": id })).await.data()["site"]["cart"].take()
}

/// Products and quantities of a cart, in their order.
pub(crate) async fn contents(shop: &Shop, token: Option<&str>, id: &str) -> Vec<(i64, i64)> {
    let cart = cart(shop, token, id).await;
    let items = |kind: &str| cart["lineItems"][kind].as_array().unwrap().clone();
    let number = |value: &Value| value.as_i64().unwrap();
    let all = items("physicalItems").into_iter().chain(items("digitalItems"));
    all.map(|item| (number(&item["productEntityId"]), number(&item["quantity"]))).collect()
}

/// One of the mutations of carts.
pub(crate) async fn change(shop: &Shop, token: Option<&str>, name: &str, input: Value) -> Answer {
    let kind = format!("{}{}Input", name[..1].to_uppercase(), &name[1..]);
    let result = match name {
        "deleteCart" => "deletedCartEntityId",
        "deleteCartLineItem" => "deletedLineItemEntityId deletedCartEntityId cart { ...C }",
        _ => "cart { ...C }",
    };
    let fragment = if name == "deleteCart" { "" } else { CART };
    let query = format!(
        "mutation ($input: {kind}!) {{ cart {{ {name}(input: $input) {{ {result} }} }} }} {fragment}"
    );
    call(shop, token, &query, json!({ "input": input })).await
}

/// What is said about a mutation that is refused.
async fn refused(shop: &Shop, token: Option<&str>, name: &str, input: Value) -> String {
    let body = change(shop, token, name, input.clone()).await.body();
    assert!(body["data"]["cart"][name].is_null(), "{input} {body}");
    body["errors"][0]["message"].as_str().unwrap().to_owned()
}

async fn call(shop: &Shop, token: Option<&str>, query: &str, variables: Value) -> Answer {
    let call = shop.call(query, variables);
    match token {
        Some(token) => call.customer(token).strict().send().await,
        None => call.send().await,
    }
}

fn item(product: i32, quantity: i32) -> Value {
    json!({ "productEntityId": product, "quantity": quantity })
}

async fn line_of(shop: &Shop, id: &str, product: i32) -> String {
    let cart = cart(shop, None, id).await;
    let lines = cart["lineItems"]["physicalItems"].as_array().unwrap();
    let line = lines.iter().find(|line| line["productEntityId"] == product).unwrap();
    line["entityId"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_new_cart_shows_its_lines_with_prices_and_sums() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 2), (103, 1), (141, 3)]).await;
    let cart = cart(&shop, None, &id).await;
    assert_eq!(cart["version"], 1);
    assert_eq!(cart["currencyCode"], "USD");
    assert_eq!(cart["lineItems"]["totalQuantity"], 6);
    let notebook = &cart["lineItems"]["physicalItems"][0];
    assert_eq!(notebook["name"], "Everyday Notebook A5, lined");
    assert_eq!(notebook["path"], "/everyday-notebook-a5-lined/");
    assert!(notebook["image"]["url"].as_str().unwrap().starts_with(shop.store.origin()));
    assert_eq!(notebook["listPrice"]["value"], 14.9);
    assert_eq!(notebook["extendedSalePrice"]["value"], 29.8);
    let on_sale = &cart["lineItems"]["physicalItems"][1];
    assert_eq!(on_sale["originalPrice"]["value"], 11.5);
    assert_eq!(on_sale["salePrice"]["value"], 9.9);
    assert_eq!(cart["lineItems"]["digitalItems"][0]["extendedSalePrice"]["value"], 18.0);
    assert_eq!(cart["amount"]["value"], 57.7);
}

#[tokio::test]
async fn a_cart_costs_what_the_group_of_its_customer_pays() {
    let shop = Shop::open().await;
    let guests = new_cart(&shop, None, &[(102, 10)]).await;
    let token = shop.log_in("wholesale@example.com").await;
    let id = new_cart(&shop, Some(&token), &[(102, 10)]).await;
    assert_eq!(cart(&shop, Some(&token), &id).await["amount"]["value"], 126.7);
    // Whoever reads it, a guest's cart costs what guests pay.
    assert_eq!(cart(&shop, Some(&token), &guests).await["amount"]["value"], 149.0);
    let input = json!({ "cartEntityId": guests });
    change(&shop, Some(&token), "unassignCartFromCustomer", json!({ "cartEntityId": id })).await.data();
    assert_eq!(cart(&shop, None, &id).await["amount"]["value"], 149.0);
    let assigned = change(&shop, Some(&token), "assignCartToCustomer", input).await.data();
    assert_eq!(assigned["cart"]["assignCartToCustomer"]["cart"]["entityId"], *guests);
    assert_eq!(cart(&shop, Some(&token), &guests).await["amount"]["value"], 126.7);
}

#[tokio::test]
async fn the_checkout_of_a_cart_says_what_is_paid_with_tax() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(111, 1)]).await;
    let query = "query ($id: String) { site { checkout(entityId: $id) { entityId cart { entityId } subtotal { value } \
                 taxTotal { value } grandTotal { value } } } }";
    let checkout = shop.ask(query, json!({ "id": id })).await["site"]["checkout"].take();
    assert_eq!((&checkout["entityId"], &checkout["cart"]["entityId"]), (&json!(id), &json!(id)));
    assert_eq!(checkout["subtotal"]["value"], 68.0);
    assert_eq!(checkout["taxTotal"]["value"], 5.44);
    assert_eq!(checkout["grandTotal"]["value"], 73.44);
    assert!(shop.ask(query, json!({ "id": UNKNOWN })).await["site"]["checkout"].is_null());
}

#[tokio::test]
async fn the_same_article_shares_a_line_and_the_version_counts_changes() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 2), (101, 1)]).await;
    assert_eq!(contents(&shop, None, &id).await, [(101, 3)]);
    let input =
        json!({ "cartEntityId": id, "data": { "lineItems": [item(102, 1), item(101, 4)] }, "version": 1 });
    let added = change(&shop, None, "addCartLineItems", input.clone()).await.data();
    assert_eq!(added["cart"]["addCartLineItems"]["cart"]["version"], 2);
    assert_eq!(contents(&shop, None, &id).await, [(101, 7), (102, 1)]);
    // The same request again names a version that is past.
    assert!(refused(&shop, None, "addCartLineItems", input).await.contains("changed"));
    assert_eq!(contents(&shop, None, &id).await, [(101, 7), (102, 1)]);
}

#[tokio::test]
async fn a_line_is_found_by_its_sku() {
    let shop = Shop::open().await;
    let input = json!({ "lineItems": [{ "sku": "PP-NB-A5L", "quantity": 1 }] });
    let made = change(&shop, None, "createCart", input).await.data();
    let line = &made["cart"]["createCart"]["cart"]["lineItems"]["physicalItems"][0];
    assert_eq!((&line["productEntityId"], &line["sku"]), (&json!(101), &json!("PP-NB-A5L")));
}

#[tokio::test]
async fn a_line_changes_its_quantity_or_its_goods() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 2), (102, 1)]).await;
    let line = line_of(&shop, &id, 101).await;
    let update = async |goods: Value| {
        let input = json!({ "cartEntityId": id, "lineItemEntityId": line, "data": { "lineItem": goods } });
        change(&shop, None, "updateCartLineItem", input).await.data();
        contents(&shop, None, &id).await
    };
    assert_eq!(update(json!({ "quantity": 5 })).await, [(101, 5), (102, 1)]);
    assert_eq!(update(item(103, 1)).await, [(103, 1), (102, 1)]);
    assert_eq!(update(item(102, 2)).await, [(102, 3)]);
}

#[tokio::test]
async fn without_its_last_line_a_cart_is_gone() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 2), (102, 1)]).await;
    let remove = async |product: i32| {
        let input = json!({ "cartEntityId": id, "lineItemEntityId": line_of(&shop, &id, product).await });
        change(&shop, None, "deleteCartLineItem", input).await.data()["cart"]["deleteCartLineItem"].take()
    };
    let left = remove(101).await;
    assert_eq!(left["cart"]["lineItems"]["totalQuantity"], 1);
    assert!(left["deletedCartEntityId"].is_null() && left["deletedLineItemEntityId"].is_string());
    let left = remove(102).await;
    assert!(left["cart"].is_null());
    assert_eq!(left["deletedCartEntityId"], *id);
    assert!(cart(&shop, None, &id).await.is_null());
}

#[tokio::test]
async fn a_deleted_cart_is_gone_for_its_customer_too() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let id = new_cart(&shop, Some(&token), &[(101, 1)]).await;
    let current = "{ site { cart { entityId } } }";
    assert_eq!(shop.ask_as(&token, current, Value::Null).await["site"]["cart"]["entityId"], *id);
    let data = change(&shop, Some(&token), "deleteCart", json!({ "cartEntityId": id })).await.data();
    assert_eq!(data["cart"]["deleteCart"]["deletedCartEntityId"], *id);
    assert!(shop.ask_as(&token, current, Value::Null).await["site"]["cart"].is_null());
    assert!(shop.ask(current, Value::Null).await["site"]["cart"].is_null());
}

#[tokio::test]
async fn another_currency_makes_another_cart() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let id = new_cart(&shop, Some(&token), &[(103, 2)]).await;
    let input = |code: &str| json!({ "cartEntityId": id, "data": { "currencyCode": code } });
    for bad in ["", "XXX", "usd", "GBP"] {
        let message = refused(&shop, Some(&token), "updateCartCurrency", input(bad)).await;
        assert!(message.contains("currency"), "{message}");
    }
    let data = change(&shop, Some(&token), "updateCartCurrency", input("EUR")).await.data();
    let changed = &data["cart"]["updateCartCurrency"]["cart"];
    let new_id = changed["entityId"].as_str().unwrap();
    assert_ne!(new_id, id);
    assert_eq!(
        (&changed["currencyCode"], &changed["amount"]["currencyCode"]),
        (&json!("EUR"), &json!("EUR"))
    );
    assert_eq!(contents(&shop, Some(&token), new_id).await, [(103, 2)]);
    assert!(cart(&shop, Some(&token), &id).await.is_null());
    let current = shop.ask_as(&token, "{ site { cart { entityId } } }", Value::Null).await;
    assert_eq!(current["site"]["cart"]["entityId"], new_id);
}

#[tokio::test]
async fn goods_that_cannot_be_bought_are_refused_and_change_nothing() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 1)]).await;
    let option = json!({ "multipleChoices": [{ "optionEntityId": 987, "optionValueEntityId": 1 }] });
    let cases = [
        (json!([]), "Nothing"),
        (json!(null), "Nothing"),
        (json!([item(999, 1)]), "no such product"),
        (json!([{ "quantity": 1 }]), "no such product"),
        (json!([{ "quantity": 1, "sku": "NO-SUCH-SKU" }]), "no such product"),
        (json!([item(101, 0)]), "at least"),
        (json!([item(101, -1)]), "at least"),
        (json!([item(101, i32::MAX)]), "at most"),
        (json!([item(102, 1), item(999, 1)]), "no such product"),
        (json!([{ "productEntityId": 101, "quantity": 1, "selectedOptions": option }]), "no option 987"),
    ];
    for (items, reason) in cases {
        let new = refused(&shop, None, "createCart", json!({ "lineItems": items })).await;
        assert!(new.contains(reason), "{items} {new}");
        let input = json!({ "cartEntityId": id, "data": { "lineItems": items } });
        let added = refused(&shop, None, "addCartLineItems", input).await;
        assert!(added.contains(reason), "{items} {added}");
    }
    let cart = cart(&shop, None, &id).await;
    assert_eq!((&cart["version"], &cart["lineItems"]["totalQuantity"]), (&json!(1), &json!(1)));
    let currency = json!({ "lineItems": [item(101, 1)], "currencyCode": "XXX" });
    assert!(refused(&shop, None, "createCart", currency).await.contains("currency"));
}

#[tokio::test]
async fn carts_and_lines_that_do_not_exist_are_named_as_such() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let id = new_cart(&shop, None, &[(101, 1)]).await;
    assert!(cart(&shop, None, UNKNOWN).await.is_null());
    for cart in [UNKNOWN, "", "no-uuid", "' OR 1=1 --"] {
        for (name, input) in [
            ("addCartLineItems", json!({ "cartEntityId": cart, "data": { "lineItems": [item(101, 1)] } })),
            ("updateCartLineItem", line_change(cart, UNKNOWN)),
            ("deleteCartLineItem", json!({ "cartEntityId": cart, "lineItemEntityId": UNKNOWN })),
            ("deleteCart", json!({ "cartEntityId": cart })),
            ("updateCartCurrency", json!({ "cartEntityId": cart, "data": { "currencyCode": "EUR" } })),
            ("assignCartToCustomer", json!({ "cartEntityId": cart })),
            ("unassignCartFromCustomer", json!({ "cartEntityId": cart })),
        ] {
            assert_eq!(refused(&shop, Some(&token), name, input).await, "There is no such cart.", "{name}");
        }
    }
    for (name, input) in [
        ("updateCartLineItem", line_change(&id, UNKNOWN)),
        ("deleteCartLineItem", json!({ "cartEntityId": id, "lineItemEntityId": UNKNOWN })),
    ] {
        assert_eq!(refused(&shop, None, name, input).await, "There is no such item in the cart.", "{name}");
    }
}

fn line_change(cart: &str, line: &str) -> Value {
    json!({ "cartEntityId": cart, "lineItemEntityId": line, "data": { "lineItem": { "quantity": 1 } } })
}
