//! Lists of orders: the account overview and the order pages.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::address::only;
use super::api_order::ApiOrder;
use super::customer::{ApiCustomer, present};
use super::documents::{ACCOUNT_OVERVIEW, ORDER_PAGE};
use super::numbers::plain;
use super::paging::Connection;
use super::transport::Api;
use crate::store::graphql::paging::PageVariables;
use crate::store::paging::PageLinks;
use crate::store::{AddressGlance, Caller, OrderList, OrderSummary, Overview, PageRequest, StoreError};

/// Orders on a page.
const PAGE: u32 = 10;
/// Most pictures of an order.
const PICTURES: usize = 4;

/// The variables that ask for the newest first. Without a sort key, the store's own order is all there is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SortVariables<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sort_key: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reverse: Option<bool>,
}

impl<'a> SortVariables<'a> {
    fn newest_first(sort_key: Option<&'a str>) -> Self {
        Self { sort_key, reverse: sort_key.map(|_| true) }
    }
}

#[derive(Serialize)]
struct PageOfOrders<'a> {
    #[serde(flatten)]
    page: PageVariables<'a>,
    #[serde(flatten)]
    sort: SortVariables<'a>,
}

#[derive(Deserialize)]
struct Data {
    customer: Option<ApiCustomer>,
    orders: Option<Connection<ApiOrder>>,
}

/// The orders that can be shown: an order needs an id and a total.
fn summaries(orders: Connection<ApiOrder>, currency: &str, caller: &Caller) -> Vec<OrderSummary> {
    let summary = |order: ApiOrder| {
        let summary = summary(order, currency);
        if summary.is_none() {
            let request_id = &caller.request_id;
            tracing::warn!(request_id, "the store gave an order without an id or a total; it is not shown");
        }
        summary
    };
    orders.into_nodes().filter_map(summary).collect()
}

fn summary(order: ApiOrder, fallback: &str) -> Option<OrderSummary> {
    let total = order.total(order.currency(fallback))?;
    let lines = order.lines.as_deref().unwrap_or_default();
    let pieces: Decimal = lines.iter().filter_map(|line| line.quantity).map(plain).sum();
    Some(OrderSummary {
        id: order.key()?,
        number: order.number(),
        placed_at: order.placed_at(),
        status: order.label(),
        is_paid: order.is_paid(),
        total,
        // Three and a half metres are four pieces in a list.
        quantity: pieces.ceil().to_u32().unwrap_or_default(),
        pictures: lines.iter().filter_map(|line| line.picture()).take(PICTURES).collect(),
    })
}

pub(super) async fn overview(
    api: &Api,
    caller: &Caller,
    sort_key: Option<&str>,
) -> Result<Overview, StoreError> {
    let currency = api.currency(caller, None).await?;
    let variables = SortVariables::newest_first(sort_key);
    let (data, problems) = api.ask::<Data>(&ACCOUNT_OVERVIEW, caller, Some(&currency), &variables).await?;
    let customer = present(data.customer, &problems)?;
    let summary = customer.summary()?;
    let orders = data.orders.filter(Connection::is_readable);
    Ok(Overview {
        store_credit: vec![],
        orders: orders.map(|orders| summaries(orders, &currency, caller)),
        addresses: (!problems.concern(&["customer", "address"])).then(|| AddressGlance {
            first: Some(only(customer.address, &summary)).filter(|address| address.postal.has_place()),
            total: Some(1),
        }),
        loyalty: customer.loyalty_discount_progress.map(|loyalty| loyalty.progress(&currency)),
        customer: summary,
    })
}

pub(super) async fn orders(
    api: &Api,
    caller: &Caller,
    sort_key: Option<&str>,
    page: &PageRequest,
) -> Result<OrderList, StoreError> {
    let currency = api.currency(caller, None).await?;
    let variables =
        PageOfOrders { page: PageVariables::new(page, PAGE), sort: SortVariables::newest_first(sort_key) };
    let (data, problems) = api.ask::<Data>(&ORDER_PAGE, caller, Some(&currency), &variables).await?;
    let customer = present(data.customer, &problems)?.summary()?;
    // Orders that could not be read must not look like no orders.
    let Some(mut orders) = data.orders.filter(Connection::is_readable) else {
        return Ok(OrderList { customer, orders: None, links: PageLinks::default() });
    };
    let links = orders.links(page);
    Ok(OrderList { customer, orders: Some(summaries(orders, &currency, caller)), links })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::order::OrderStatus;
    use crate::store::{Money, When};

    fn summary_of(json: &str) -> Option<OrderSummary> {
        summary(serde_json::from_str(json).unwrap(), "EUR")
    }

    #[test]
    fn an_order_in_a_list() {
        let order = summary_of(
            r#"{"id":"o-1","orderNumber":"1001","createdAt":"Fri, 02 Jan 2026 03:04:05 +0000","currency":"SEK",
                "orderStatus":"Matkalla","isShipped":true,"totalPrice":1234.5,"lines":[
                {"title":"Cup","image":"https://cdn.example/c.jpg","quantity":2.0},
                {"title":"Silk","image":null,"quantity":1.5},{"title":null,"image":"javascript:1","quantity":null}]}"#,
        )
        .unwrap();
        assert_eq!(order.total, Money::new("1234.50".parse().unwrap(), "SEK"));
        assert_eq!((order.number.as_str(), order.quantity), ("1001", 4));
        assert_eq!((order.status.status, order.status.label.as_str()), (OrderStatus::Shipped, "Matkalla"));
        assert_eq!(order.placed_at, When::At("2026-01-02T03:04:05Z".parse().unwrap()));
        let pictures: Vec<&str> = order.pictures.iter().map(|picture| picture.alt.as_str()).collect();
        assert_eq!(pictures, ["Cup"]);
    }

    #[test]
    fn an_order_of_nulls_is_shown_as_long_as_it_has_an_id_and_a_total() {
        let order = summary_of(r#"{"id":"o-1","totalPrice":1,"lines":null,"createdAt":"eilen"}"#).unwrap();
        assert_eq!((order.number.as_str(), order.quantity), ("o-1", 0));
        assert_eq!(order.placed_at, When::Words("eilen".into()));
        assert_eq!(order.total.currency, "EUR");
        assert_eq!(summary_of(r#"{"id":null,"totalPrice":1}"#), None);
        assert_eq!(summary_of(r#"{"id":"o-1","totalPrice":null}"#), None);
    }

    #[test]
    fn only_a_sort_key_turns_the_order_round() {
        let json = |sort_key| {
            let page = PageVariables::new(&PageRequest::First, PAGE);
            let variables = PageOfOrders { page, sort: SortVariables::newest_first(sort_key) };
            serde_json::to_string(&variables).unwrap()
        };
        assert_eq!(json(None), r#"{"first":10}"#);
        assert_eq!(json(Some("CREATED_AT")), r#"{"first":10,"sortKey":"CREATED_AT","reverse":true}"#);
    }
}
