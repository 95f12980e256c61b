//! Whose cart it is, and what others cannot do with it.

use serde_json::json;

use crate::carts::{cart, change, contents, new_cart};
use crate::{RETAIL, Shop, VIP};

#[tokio::test]
async fn a_customers_cart_cannot_be_seen_or_changed_by_anybody_else() {
    let shop = Shop::open().await;
    let (vip, retail) = (shop.log_in(VIP).await, shop.log_in(RETAIL).await);
    let id = new_cart(&shop, Some(&vip), &[(101, 2)]).await;
    let own = cart(&shop, Some(&vip), &id).await;
    let line = &own["lineItems"]["physicalItems"][0]["entityId"];
    for stranger in [None, Some(retail.as_str())] {
        assert!(cart(&shop, stranger, &id).await.is_null());
        let item = json!({ "productEntityId": 101, "quantity": 1 });
        for (name, input) in [
            ("addCartLineItems", json!({ "cartEntityId": id, "data": { "lineItems": [item] } })),
            (
                "updateCartLineItem",
                json!({ "cartEntityId": id, "lineItemEntityId": line, "data": { "lineItem": item } }),
            ),
            ("deleteCartLineItem", json!({ "cartEntityId": id, "lineItemEntityId": line })),
            ("deleteCart", json!({ "cartEntityId": id })),
            ("updateCartCurrency", json!({ "cartEntityId": id, "data": { "currencyCode": "EUR" } })),
        ] {
            let body = change(&shop, stranger, name, input).await.body();
            assert_eq!(body["errors"][0]["message"], "There is no such cart.", "{name}");
        }
    }
    for name in ["assignCartToCustomer", "unassignCartFromCustomer"] {
        let body = change(&shop, Some(&retail), name, json!({ "cartEntityId": id })).await.body();
        assert_eq!(body["errors"][0]["message"], "There is no such cart.", "{name}");
    }
    assert_eq!(contents(&shop, Some(&vip), &id).await, [(101, 2)]);
}

#[tokio::test]
async fn a_guests_cart_belongs_to_whoever_knows_its_id() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 2)]).await;
    let vip = shop.log_in(VIP).await;
    assert_eq!(contents(&shop, Some(&vip), &id).await, [(101, 2)]);
    for name in ["assignCartToCustomer", "unassignCartFromCustomer"] {
        let body = change(&shop, None, name, json!({ "cartEntityId": id })).await.body();
        assert_eq!(body["errors"][0]["message"], "Nobody is logged in.", "{name}");
    }
}

#[tokio::test]
async fn a_cart_is_assigned_joined_and_unassigned() {
    let shop = Shop::open().await;
    let vip = shop.log_in(VIP).await;
    let assign = async |id: &str| {
        let data =
            change(&shop, Some(&vip), "assignCartToCustomer", json!({ "cartEntityId": id, "version": 1 }));
        let cart = data.await.data()["cart"]["assignCartToCustomer"]["cart"].take();
        cart["entityId"].as_str().unwrap().to_owned()
    };
    let first = new_cart(&shop, None, &[(101, 1)]).await;
    assert_eq!(assign(&first).await, first);
    let second = new_cart(&shop, None, &[(102, 1)]).await;
    let joined = assign(&second).await;
    assert!(joined != first && joined != second);
    assert_eq!(contents(&shop, Some(&vip), &joined).await, [(101, 1), (102, 1)]);
    assert!(cart(&shop, None, &joined).await.is_null());

    let old = json!({ "cartEntityId": joined, "version": 99 });
    let body = change(&shop, Some(&vip), "unassignCartFromCustomer", old).await.body();
    assert!(body["errors"][0]["message"].as_str().unwrap().contains("changed"));
    change(&shop, Some(&vip), "unassignCartFromCustomer", json!({ "cartEntityId": joined })).await.data();
    assert_eq!(contents(&shop, None, &joined).await, [(101, 1), (102, 1)]);
}

#[tokio::test]
async fn a_cart_ends_with_its_customer() {
    let shop = Shop::open().await;
    let vip = shop.log_in(VIP).await;
    let id = new_cart(&shop, Some(&vip), &[(101, 2)]).await;
    shop.store.delete_customer(VIP).await;
    assert!(cart(&shop, None, &id).await.is_null());
}

#[tokio::test]
async fn two_carts_cannot_be_changed_in_one_request() {
    let shop = Shop::open().await;
    let id = new_cart(&shop, None, &[(101, 2)]).await;
    let delete = format!("deleteCart(input: {{ cartEntityId: \"{id}\" }}) {{ deletedCartEntityId }}");
    let two = format!("mutation {{ cart {{ a: {delete} b: {delete} }} }}");
    let refusal = shop.call(&two, json!(null)).send().await.refusal().0;
    assert!(refusal.contains("one mutation"), "{refusal}");
    assert_eq!(contents(&shop, None, &id).await, [(101, 2)]);
}
