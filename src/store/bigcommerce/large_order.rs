//! Orders that do not fit into one answer: the rest is read page by page.

use serde::{Deserialize, Serialize};

use super::deliveries::Shipping;
use super::documents::ORDER_SHIPPING;
use super::paging::Connection;
use super::transport::Api;
use crate::store::Caller;

/// Consignments asked for at once.
const CONSIGNMENTS: u32 = 3;
/// Most further trips for one order.
const FURTHER_TRIPS: usize = 8;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ShippingVariables<'a> {
    id: i32,
    first: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    items_after: Option<&'a str>,
}

#[derive(Deserialize)]
struct ShippingData {
    site: Option<Site>,
}

#[derive(Deserialize)]
struct Site {
    order: Option<OrderShipping>,
}

#[derive(Deserialize)]
struct OrderShipping {
    consignments: Option<OrderShippingConsignments>,
}

#[derive(Deserialize)]
struct OrderShippingConsignments {
    shipping: Connection<Shipping>,
}

/// Reads what did not fit into the first answer. What cannot be read stays missing, and the connections tell so.
pub(super) async fn complete(api: &Api, caller: &Caller, id: i32, shipping: &mut Connection<Shipping>) {
    for _ in 0..FURTHER_TRIPS {
        let Some(missing) = Missing::find(shipping) else { return };
        let Ok(answer) = api.ask::<ShippingData>(&ORDER_SHIPPING, caller, &missing.variables(id)).await
        else {
            return;
        };
        let more = answer
            .data
            .and_then(|data| data.site?.order?.consignments)
            .map(|consignments| consignments.shipping);
        let Some(more) = more else { return };
        if !missing.fill(shipping, more) {
            return;
        }
    }
}

/// The next part that is missing of the shipping consignments.
#[derive(Debug, PartialEq)]
enum Missing {
    /// Items of the consignment at `index`; `after` is the consignment before it.
    Items { index: usize, after: Option<String>, items_after: String },
    /// Consignments.
    Consignments { after: String },
}

impl Missing {
    fn find(shipping: &Connection<Shipping>) -> Option<Self> {
        let edges = shipping.edges.as_deref()?;
        for (index, edge) in edges.iter().enumerate() {
            if let Some(items_after) = edge.node.line_items.next() {
                let before = index.checked_sub(1).and_then(|before| edges.get(before));
                let after = before.and_then(|edge| edge.cursor.clone());
                // Without that cursor another consignment's items would be asked for.
                if index == 0 || after.is_some() {
                    return Some(Self::Items { index, after, items_after: items_after.into() });
                }
            }
        }
        shipping.next().map(|after| Self::Consignments { after: after.into() })
    }

    fn variables(&self, id: i32) -> ShippingVariables<'_> {
        match self {
            Self::Items { after, items_after, .. } => {
                ShippingVariables { id, first: 1, after: after.as_deref(), items_after: Some(items_after) }
            }
            Self::Consignments { after } => {
                ShippingVariables { id, first: CONSIGNMENTS, after: Some(after), items_after: None }
            }
        }
    }

    /// Puts the answer in its place. `false` when it brought nothing new, so that asking again is of no use.
    fn fill(self, shipping: &mut Connection<Shipping>, more: Connection<Shipping>) -> bool {
        match self {
            Self::Items { index, .. } => {
                let place = shipping.edges.as_mut().and_then(|edges| edges.get_mut(index));
                match (place, more.into_nodes().next()) {
                    (Some(edge), Some(rest)) => edge.node.line_items.append(rest.line_items),
                    _ => false,
                }
            }
            Self::Consignments { .. } => shipping.append(more),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn connection(cursors: &[&str], next: Option<&str>, edge: impl Fn(&str) -> String) -> String {
        let edges: Vec<String> = cursors
            .iter()
            .map(|cursor| format!(r#"{{"cursor":"{cursor}","node":{}}}"#, edge(cursor)))
            .collect();
        let end = next.map_or("null".into(), |cursor| format!("\"{cursor}\""));
        format!(
            r#"{{"pageInfo":{{"hasNextPage":{},"hasPreviousPage":false,"startCursor":null,"endCursor":{end}}},"edges":[{}]}}"#,
            next.is_some(),
            edges.join(",")
        )
    }

    fn items(names: &[&str], next: Option<&str>) -> String {
        let price = r#"{"currencyCode":"USD","value":1}"#;
        connection(names, next, |name| {
            format!(
                r#"{{"name":"{name}","sku":"","brand":null,"quantity":1,"refundedQuantity":0,
                    "subTotalListPrice":{price},"subTotalSalePrice":{price},"productOptions":[],
                    "image":null,"baseCatalogProduct":null}}"#
            )
        })
    }

    fn shipping(
        cursors: &[&str],
        next: Option<&str>,
        items: impl Fn(&str) -> String,
    ) -> Connection<Shipping> {
        let json = connection(cursors, next, |cursor| {
            format!(
                r#"{{"shippingAddress":{{"country":"","countryCode":"","postalCode":""}},
                    "shippingCost":{{"currencyCode":"USD","value":1}},
                    "shipments":{{"edges":[]}},"lineItems":{}}}"#,
                items(cursor)
            )
        });
        serde_json::from_str(&json).unwrap()
    }

    #[test]
    fn the_rest_is_found_and_put_in_its_place() {
        let cut = |cursor: &str| items(&["x"], (cursor == "b").then_some("x"));
        let mut order = shipping(&["a", "b"], Some("b"), cut);

        let missing = Missing::find(&order).unwrap();
        let json = serde_json::to_string(&missing.variables(7)).unwrap();
        assert_eq!(json, r#"{"id":7,"first":1,"after":"a","itemsAfter":"x"}"#);
        assert!(missing.fill(&mut order, shipping(&["b"], Some("b"), |_| items(&["y", "z"], None))));
        assert_eq!(order.nodes().map(|it| it.line_items.nodes().count()).collect::<Vec<_>>(), [1, 3]);

        let missing = Missing::find(&order).unwrap();
        let json = serde_json::to_string(&missing.variables(7)).unwrap();
        assert_eq!(json, r#"{"id":7,"first":3,"after":"b"}"#);
        assert!(missing.fill(&mut order, shipping(&["c"], None, |_| items(&["w"], None))));
        assert_eq!(order.nodes().count(), 3);
        assert_eq!(Missing::find(&order), None);
        assert!(!order.is_incomplete());
    }

    #[test]
    fn the_first_consignment_has_none_before_it() {
        let order = shipping(&["a"], None, |_| items(&["x"], Some("x")));
        let json = serde_json::to_string(&Missing::find(&order).unwrap().variables(7)).unwrap();
        assert_eq!(json, r#"{"id":7,"first":1,"itemsAfter":"x"}"#);
    }

    #[test]
    fn an_empty_rest_ends_the_search_and_stays_visible() {
        let mut order = shipping(&["a"], None, |_| items(&["x"], Some("x")));
        let missing = Missing::find(&order).unwrap();
        assert!(!missing.fill(&mut order, shipping(&["a"], None, |_| items(&[], None))));
        assert!(order.nodes().any(|it| it.line_items.is_incomplete()));
    }
}
