//! Orders.

use storefront_account::store::order::{Delivery, OrderStatus};
use storefront_account::store::{Caller, OrderFilter, OrderId, OrderSummary, PageRequest, Store, When};

use crate::shop::Shop;

/// All orders, page by page; each page is asked for once more backwards.
async fn all_orders(store: &dyn Store, caller: &Caller) -> Vec<OrderSummary> {
    let mut orders = Vec::new();
    let mut page = PageRequest::First;
    loop {
        let list = store.orders(caller, &OrderFilter::default(), &page).await.unwrap();
        if let (Some(before), PageRequest::After(_)) = (&list.links.before, &page) {
            let back = PageRequest::Before(before.clone());
            let back = store.orders(caller, &OrderFilter::default(), &back).await.unwrap();
            let back = back.orders.unwrap();
            let start = orders.len() - back.len();
            assert_eq!(orders[start..], back, "the way back leads where one came from");
        }
        orders.extend(list.orders.unwrap());
        match list.links.after {
            Some(cursor) => page = PageRequest::After(cursor),
            None => return orders,
        }
    }
}

#[tokio::test]
async fn pages_hold_each_order_once_and_the_newest_first() {
    let shop = Shop::open().await;
    let caller = shop.customer("vip").await;
    let orders = all_orders(&shop.store, &caller).await;
    assert!(orders.len() > 20, "{}", orders.len());
    let moments: Vec<jiff::Timestamp> = orders
        .iter()
        .map(|order| match order.placed_at {
            When::At(at) => at,
            When::Words(ref words) => panic!("{words}"),
        })
        .collect();
    assert!(moments.is_sorted_by(|newer, older| newer >= older));
    let mut ids: Vec<&str> = orders.iter().map(|order| order.id.0.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), orders.len());
    for key in ["created_at", "CREATED_AT", "order_number"] {
        let sorted = shop.with(|config| config.order_sort_key = Some(key.into()));
        assert_eq!(all_orders(&sorted, &caller).await, orders, "{key}");
    }
}

#[tokio::test]
async fn every_order_of_the_list_can_be_opened_and_says_the_same() {
    let shop = Shop::open().await;
    let caller = shop.customer("vip").await;
    let mut picked_up = 0;
    for summary in all_orders(&shop.store, &caller).await {
        let (customer, order) = shop.store.order(&caller, &summary.id).await.unwrap();
        let order = order.unwrap();
        assert_eq!(customer.email, "vip@example.com");
        assert_eq!((&order.number, &order.status), (&summary.number, &summary.status));
        assert_eq!((&order.totals.total, &order.placed_at), (&summary.total, &summary.placed_at));
        assert!(!order.incomplete && order.totals.tax_included && order.deliveries.len() == 1);
        let items = match &order.deliveries[0] {
            Delivery::Shipping { items, shipments: None, .. } => items,
            Delivery::Pickup { items, location, .. } => {
                assert!(!location.is_empty());
                picked_up += 1;
                items
            }
            other => panic!("{other:?}"),
        };
        assert!(!items.is_empty() && items.iter().all(|item| !item.total.amount.is_sign_negative()));
        assert!(order.payments.iter().all(|payment| payment.amount.is_none() && !payment.method.is_empty()));
        if order.status.status == OrderStatus::AwaitingPayment {
            assert_eq!(order.is_paid, Some(false), "{}", order.number);
        }
    }
    assert!(picked_up > 0);
}

#[tokio::test]
async fn an_order_of_somebody_else_is_not_there() {
    let shop = Shop::open().await;
    let vip = shop.customer("vip").await;
    let order = all_orders(&shop.store, &vip).await.remove(0);
    let retail = shop.customer("retail").await;
    for id in [order.id.0.as_str(), "o-0", "", "x\" }"] {
        let (customer, none) = shop.store.order(&retail, &OrderId(id.into())).await.unwrap();
        assert_eq!((customer.email.as_str(), none), ("retail@example.com", None), "{id}");
    }
}
