//! Orders as the API gives them.

use super::super::response::read;
use super::*;
use crate::store::graphql::answer::Answer;
use crate::store::http::Kind;
use crate::store::order::{Delivery, OrderStatus, Shipment};

const NO_PAGE: &str =
    r#""pageInfo":{"hasNextPage":false,"hasPreviousPage":false,"startCursor":null,"endCursor":null}"#;

fn usd(value: &str) -> String {
    format!(r#"{{"currencyCode":"USD","value":{value}}}"#)
}

fn list(nodes: &[&str]) -> String {
    let edges: Vec<String> = nodes.iter().map(|node| format!(r#"{{"cursor":"c","node":{node}}}"#)).collect();
    format!(r#"{{{NO_PAGE},"edges":[{}]}}"#, edges.join(","))
}

fn item(name: &str) -> String {
    let price = usd("1.10");
    format!(
        r#"{{"name":"{name}","sku":"","brand":"","quantity":1,"refundedQuantity":0,"subTotalListPrice":{price},
            "subTotalSalePrice":{price},"productOptions":[],"wrapping":{{"name":"Red","cost":{price}}},
            "image":null,"baseCatalogProduct":null}}"#
    )
}

fn shipment(tracking: &str) -> String {
    format!(
        r#"{{"shippedAt":{{"utc":"2026-01-03T00:00:00Z"}},"shippingProviderName":"UPS",
            "shippingMethodName":"","tracking":{tracking}}}"#
    )
}

fn consignments() -> String {
    let address = r#"{"firstName":null,"address1":"1 Main St","country":"Austria","countryCode":"at","postalCode":"1010"}"#;
    let shipments = [
        shipment("null"),
        shipment(r#"{"__typename":"A","url":"https://ups.example/1"}"#),
        shipment(r#"{"__typename":"B","number":"1Z"}"#),
        shipment(r#"{"__typename":"C","number":" ","url":"javascript:alert(1)"}"#),
    ];
    let shipments = list(&shipments.each_ref().map(String::as_str));
    let cost = usd("5");
    let items = list(&[&item("Cup")]);
    let shipping = format!(
        r#"{{"shippingAddress":{address},"shippingCost":{cost},"shipments":{shipments},"lineItems":{items}}}"#
    );
    let pickup = format!(
        r#"{{"pickupMethodName":"In store","collectionInstructions":"","collectionTimeDescription":"Mon",
            "locationName":"Shop","address":{address},"lineItems":{items}}}"#
    );
    let gift = list(&[&format!(r#"{{"name":"Gift","salePrice":{cost}}}"#)]);
    let gifts = list(&[&format!(r#"{{"recipientEmail":"bob@example.com","lineItems":{gift}}}"#)]);
    format!(
        r#"{{"shipping":{},"pickups":{},"downloads":[{{"recipientEmail":"ann@example.com","lineItems":{items}}}],
            "email":{{"giftCertificates":{gifts}}}}}"#,
        list(&[&shipping]),
        list(&[&pickup])
    )
}

fn order_with(consignments: &str, payments: &str) -> Order {
    let (zero, total) = (usd("0"), usd("1234567890123456.78"));
    let json = format!(
        r#"{{"data":{{"customer":null,"site":{{"order":{{"entityId":101,
            "orderedAt":{{"utc":"2026-01-02T03:04:05Z"}},"updatedAt":{{"utc":"2026-01-02T03:04:06Z"}},
            "status":{{"value":"PARTIALLY_SHIPPED","label":"Some of it"}},
            "billingAddress":{{"country":"Austria","countryCode":"AT","postalCode":"1010"}},
            "isTaxIncluded":true,"customerMessage":null,"subTotal":{total},
            "discounts":{{"nonCouponDiscountTotal":{},
                "couponDiscounts":[{{"couponCode":"TEN","discountedAmount":{}}}]}},
            "wrappingCostTotal":{zero},"shippingCostTotal":{},"handlingCostTotal":{zero},"taxTotal":{zero},
            "taxes":[{{"name":"VAT","amount":{zero}}}],"totalIncTax":{total},
            "payments":{payments},"consignments":{consignments}}}}}}}}}"#,
        usd("-2.50"),
        usd("10"),
        usd("5")
    );
    let (data, _) = read::<OrderData>(json.as_bytes(), Kind::Query).and_then(Answer::partial).unwrap();
    data.site.and_then(|site| site.order).unwrap().into()
}

fn money(amount: &str) -> Money {
    Money::new(amount.parse().unwrap(), "USD")
}

#[test]
fn an_order_with_everything() {
    let card = format!(
        r#"{{"paymentMethodName":"Card","amount":{},"detail":{{"__typename":"CreditCardPaymentInstrument",
            "brand":"Visa","last4":"4242"}}}}"#,
        usd("1")
    );
    let gift = format!(
        r#"{{"paymentMethodName":"Gift","amount":{},"detail":{{"__typename":"GiftCertificatePaymentInstrument",
            "code":"G-1"}}}}"#,
        usd("2")
    );
    let credit = format!(r#"{{"paymentMethodName":"Store credit","amount":{},"detail":null}}"#, usd("3"));
    let order = order_with(&consignments(), &list(&[&card, &gift, &credit]));
    assert!(!order.incomplete);
    assert_eq!(order.status.status, OrderStatus::PartiallyShipped);
    assert_eq!(order.totals.total, money("1234567890123456.78"));
    assert_eq!(order.totals.discount, Some(money("2.50")));
    assert_eq!(order.totals.coupons, [("TEN".to_owned(), money("10"))]);
    assert_eq!((order.totals.shipping, order.totals.handling), (Some(money("5")), None));
    let vat = TaxLine { name: "VAT".into(), percent: None, amount: money("0") };
    assert_eq!(order.totals.taxes, [vat]);
    assert_eq!(order.payments[0].card, Some(("Visa".into(), "4242".into())));
    assert_eq!(order.payments[1].gift_certificate.as_deref(), Some("G-1"));
    assert_eq!((&order.payments[2].card, &order.payments[2].gift_certificate), (&None, &None));
    let [shipping, pickup, download, gifts] = order.deliveries.as_slice() else {
        panic!("{:?}", order.deliveries)
    };
    let Delivery::Shipping { address, items, shipments: Some(shipments), cost, .. } = shipping else {
        panic!("{shipping:?}")
    };
    assert_eq!((address.country_code.as_str(), cost), ("AT", &Some(money("5"))));
    assert_eq!(items[0].wrapping, Some(("Red".into(), money("1.10"))));
    let tracking = |shipment: &Shipment| (shipment.tracking_number.clone(), shipment.tracking_url.clone());
    assert_eq!(tracking(&shipments[0]), (None, None));
    assert_eq!(tracking(&shipments[1]), (None, Some("https://ups.example/1".into())));
    assert_eq!(tracking(&shipments[2]), (Some("1Z".into()), None));
    assert_eq!(tracking(&shipments[3]), (None, None));
    assert!(matches!(pickup, Delivery::Pickup { location, time, .. } if location == "Shop" && time == "Mon"));
    assert!(matches!(download, Delivery::Download { items, .. } if items.len() == 1));
    let expected = Delivery::GiftCertificates {
        email: "bob@example.com".into(),
        certificates: vec![("Gift".into(), money("5"))],
    };
    assert_eq!(*gifts, expected);
}

#[test]
fn missing_parts_make_an_order_incomplete() {
    assert!(order_with("null", &list(&[])).incomplete);
    assert!(order_with(&consignments(), &format!(r#"{{{NO_PAGE},"edges":null}}"#)).incomplete);
    let more_items = consignments().replacen(r#""hasNextPage":false"#, r#""hasNextPage":true"#, 1);
    assert!(order_with(&more_items, &list(&[])).incomplete);
}
