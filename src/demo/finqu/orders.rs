//! The customer's orders, page by page.

use async_graphql::{Enum, SimpleObject};

use super::order::Order;
use crate::demo::orders;
use crate::demo::schema::connection::{Page, PageInfo};

/// What orders are sorted by. Both spellings mean the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(super) enum OrderSortKey {
    #[graphql(name = "created_at")]
    Created,
    #[graphql(name = "updated_at")]
    Updated,
    #[graphql(name = "order_number")]
    Number,
    #[graphql(name = "CREATED_AT")]
    CreatedInCapitals,
    #[graphql(name = "UPDATED_AT")]
    UpdatedInCapitals,
    #[graphql(name = "ORDER_NUMBER")]
    NumberInCapitals,
}

#[derive(SimpleObject)]
pub(super) struct OrderConnection {
    edges: Option<Vec<OrderEdge>>,
    nodes: Option<Vec<Order>>,
    page_info: PageInfo,
    total_count: Option<i32>,
}

#[derive(SimpleObject)]
struct OrderEdge {
    node: Option<Order>,
    cursor: String,
}

/// Puts a customer's orders, which come newest first, in order. Keys sort upwards, and `reverse` turns the list round.
pub(super) fn sort(orders: &mut [orders::Order], key: Option<OrderSortKey>, reverse: bool) {
    match key {
        None => {}
        Some(OrderSortKey::Created | OrderSortKey::CreatedInCapitals) => {
            orders.sort_by_key(|order| (order.ordered_at, order.id));
        }
        Some(OrderSortKey::Updated | OrderSortKey::UpdatedInCapitals) => {
            orders.sort_by_key(|order| (order.updated_at, order.id));
        }
        Some(OrderSortKey::Number | OrderSortKey::NumberInCapitals) => orders.sort_by_key(|order| order.id),
    }
    if reverse {
        orders.reverse();
    }
}

impl From<Page<orders::Order>> for OrderConnection {
    fn from(page: Page<orders::Order>) -> Self {
        let nodes = page.items.iter().map(|(_, order)| Order(order.clone())).collect();
        let edge = |(cursor, order)| OrderEdge { node: Some(Order(order)), cursor };
        Self {
            edges: Some(page.items.into_iter().map(edge).collect()),
            nodes: Some(nodes),
            page_info: page.page_info,
            total_count: i32::try_from(page.total).ok(),
        }
    }
}
