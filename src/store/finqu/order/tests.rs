//! Orders as the API tells them, complete and full of nulls.

use super::*;
use crate::store::order::OrderStatus;
use crate::store::{Money, When};

fn read(json: &str) -> Option<Order> {
    into_order(serde_json::from_str(json).unwrap(), &OrderId("o-1".into()), "EUR", false)
}

const LINES: &str = r#""lines":[{"title":"Cup","quantity":2,"linePrice":20.0}]"#;

#[test]
fn an_order_that_is_shipped() {
    let order = read(&format!(
        r#"{{"id":"o-1","orderNumber":"1001","createdAt":"Fri, 02 Jan 2026 03:04:05 +0000","currency":"SEK",
            "orderStatus":"Matkalla","financialStatus":"paid","isShipped":true,"totalPrice":25.5,"shippingPrice":5.5,
            "shippingMethods":[{{"title":"Post","pickupAddress":null}},{{"title":"Van"}}],{LINES},
            "paymentMethods":[{{"title":"Card","type":"card"}},{{"title":null,"type":"invoice"}},{{"title":"","type":null}}],
            "shippingAddress":{{"firstName":"Ann","lastName":"Lee","city":"Turku","countryCode":"FI"}},
            "billingAddress":{{"name":"Ann Lee"}},"customerNote":"Ring twice"}}"#
    ))
    .unwrap();
    assert_eq!((order.number.as_str(), order.is_paid), ("1001", Some(true)));
    assert_eq!(order.placed_at, When::At("2026-01-02T03:04:05Z".parse().unwrap()));
    assert_eq!((order.status.status, order.status.label.as_str()), (OrderStatus::Shipped, "Matkalla"));
    let methods: Vec<&str> = order.payments.iter().map(|payment| payment.method.as_str()).collect();
    assert_eq!(methods, ["Card", "invoice"]);
    assert!(order.payments.iter().all(|payment| payment.amount.is_none()));
    assert_eq!((order.customer_message.as_str(), order.incomplete), ("Ring twice", false));
    match &order.deliveries[..] {
        [Delivery::Shipping { address, items, shipments, method, cost }] => {
            assert_eq!((address.city.as_str(), address.country_code.as_str()), ("Turku", "FI"));
            assert_eq!((items.len(), shipments.is_none(), method.as_str()), (1, true, "Post, Van"));
            assert_eq!(*cost, Some(Money::new("5.5".parse().unwrap(), "SEK")));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_order_that_is_picked_up() {
    let order = read(&format!(
        r#"{{"totalPrice":20,{LINES},"shippingMethods":[{{"title":"Pick-up","info":"Ring the bell",
            "pickupAvailability":"From noon","pickupAddress":{{"company":"Ink shop","city":"Espoo"}}}}]}}"#
    ));
    match &order.unwrap().deliveries[..] {
        [Delivery::Pickup { method, location, address, instructions, time, items }] => {
            assert_eq!(
                (method.as_str(), location.as_str(), address.city.as_str()),
                ("Pick-up", "Ink shop", "Espoo")
            );
            assert_eq!(
                (instructions.as_str(), time.as_str(), items.len()),
                ("Ring the bell", "From noon", 1)
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_order_of_which_a_part_is_sent_is_sent() {
    let json = format!(
        r#"{{"totalPrice":20,{LINES},"shippingMethods":[{{"title":"Pick-up","pickupAddress":{{"city":"Espoo"}}}},
            {{"title":"Post"}}]}}"#
    );
    match &read(&json).unwrap().deliveries[..] {
        [Delivery::Shipping { method, .. }] => assert_eq!(method, "Pick-up, Post"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_order_of_nulls_has_a_total_at_least() {
    let nulls = r#"{"id":null,"orderNumber":null,"createdAt":null,"orderStatus":null,
        "financialStatus":null,"isFulfilled":null,"isShipped":null,"isCancelled":null,"currency":null,
        "subtotalPrice":null,"totalPrice":TOTAL,"totalNetPrice":null,"totalTax":null,"shippingPrice":null,
        "paymentFee":null,"taxLines":null,"discounts":null,"paymentMethods":null,"shippingMethods":null,"lines":null,
        "shippingAddress":null,"billingAddress":null,"customerNote":null}"#;
    let order = read(&nulls.replace("TOTAL", "1")).unwrap();
    assert_eq!((order.status.status, order.is_paid), (OrderStatus::Pending, None));
    assert_eq!((order.billing_address, order.incomplete), (None, true));
    assert_eq!(order.placed_at, When::Words(String::new()));
    match &order.deliveries[..] {
        [Delivery::Shipping { address, items, method, cost, .. }] => {
            assert_eq!((address, items.len(), method.as_str()), (&PostalAddress::default(), 0, ""));
            assert_eq!(*cost, None);
        }
        other => panic!("{other:?}"),
    }
    assert!(read(&nulls.replace("TOTAL", "null")).is_none());
}

#[test]
fn what_could_not_be_read_is_told() {
    let json = format!(r#"{{"totalPrice":20,{LINES}}}"#);
    assert!(!read(&json).unwrap().incomplete);
    let partial = into_order(serde_json::from_str(&json).unwrap(), &OrderId("o-1".into()), "EUR", true);
    assert!(partial.unwrap().incomplete);
    let unpriced = json.replace("]", r#",{"title":"Pot"}]"#);
    assert!(read(&unpriced).unwrap().incomplete);
}
