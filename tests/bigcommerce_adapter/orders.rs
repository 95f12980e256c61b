//! The overview and orders.

use storefront_account::store::order::{Delivery, OrderStatus};
use storefront_account::store::{Caller, OrderFilter, OrderId, OrderSummary, PageRequest, Store, When};

use crate::shop::Shop;

fn placed_at(order: &OrderSummary) -> jiff::Timestamp {
    match &order.placed_at {
        When::At(at) => *at,
        When::Words(words) => panic!("this store writes moments in one way: {words}"),
    }
}

#[tokio::test]
async fn the_overview_needs_one_request() {
    let shop = Shop::open().await;
    let caller = shop.customer("retail").await;
    shop.demo.clear_requests();
    let overview = shop.store.overview(&caller).await.unwrap();
    assert_eq!(shop.demo.requests().len(), 1);
    assert_eq!(overview.customer.email, "retail@example.com");
    let orders = overview.orders.unwrap();
    assert!(!orders.is_empty() && orders.len() <= 4);
    assert!(orders.is_sorted_by(|a, b| placed_at(a) >= placed_at(b)));
    let empty = shop.store.overview(&shop.customer("empty").await).await.unwrap();
    let glance = empty.addresses.unwrap();
    assert_eq!((empty.orders, glance.first, glance.total), (Some(vec![]), None, Some(0)));
}

/// All orders of a customer, page by page.
async fn all_orders(shop: &Shop, caller: &Caller) -> Vec<OrderSummary> {
    let mut seen = Vec::new();
    let mut page = PageRequest::First;
    loop {
        let list = shop.store.orders(caller, &OrderFilter::default(), &page).await.unwrap();
        let orders = list.orders.unwrap();
        assert!(orders.len() <= 10);
        seen.extend(orders);
        match list.links.after {
            Some(cursor) => page = PageRequest::After(cursor),
            None => return seen,
        }
    }
}

#[tokio::test]
async fn orders_are_listed_filtered_and_paged() {
    let shop = Shop::open().await;
    let mut longest = 0;
    for name in ["retail", "wholesale", "vip"] {
        let caller = shop.customer(name).await;
        let seen = all_orders(&shop, &caller).await;
        assert!(seen.is_sorted_by(|a, b| placed_at(a) >= placed_at(b)));
        assert!(seen.iter().any(|order| !order.pictures.is_empty()));
        for status in OrderStatus::ALL {
            let filter = OrderFilter { status: Some(status) };
            let list = shop.store.orders(&caller, &filter, &PageRequest::First).await.unwrap();
            let expected = seen.iter().filter(|order| order.status.status == status).count();
            assert_eq!(list.orders.unwrap().len(), expected.min(10), "{name} {status:?}");
        }
        longest = longest.max(seen.len());
    }
    assert!(longest > 10, "{longest}");
}

#[tokio::test]
async fn every_order_can_be_read_by_its_owner_only() {
    let shop = Shop::open().await;
    let stranger = shop.customer("empty").await;
    let mut kinds = [0; 4];
    let mut deleted = 0;
    for name in ["retail", "wholesale", "vip"] {
        let caller = shop.customer(name).await;
        for summary in all_orders(&shop, &caller).await {
            let (owner, order) = shop.store.order(&caller, &summary.id).await.unwrap();
            let order = order.unwrap();
            assert_eq!((owner.email, &order.id), (format!("{name}@example.com"), &summary.id));
            assert_eq!((&order.status, &order.totals.total), (&summary.status, &summary.total));
            assert!(!order.incomplete, "{:?}", order.id);
            let mut pieces = 0;
            for delivery in &order.deliveries {
                let (kind, items) = match delivery {
                    Delivery::Shipping { items, .. } => (0, items.as_slice()),
                    Delivery::Pickup { items, .. } => (1, items.as_slice()),
                    Delivery::Download { items, .. } => (2, items.as_slice()),
                    Delivery::GiftCertificates { certificates, .. } => {
                        pieces += certificates.len();
                        (3, [].as_slice())
                    }
                };
                kinds[kind] += 1;
                pieces += items.iter().map(|item| usize::try_from(item.quantity).unwrap()).sum::<usize>();
                deleted += items.iter().filter(|item| item.product_path.is_none()).count();
            }
            assert_eq!(pieces, summary.quantity as usize, "{:?}", order.id);
            assert_eq!(shop.store.order(&stranger, &summary.id).await.unwrap().1, None);
        }
    }
    assert!(kinds.iter().all(|kind| *kind > 0), "{kinds:?}");
    assert!(deleted > 0);
    let caller = shop.customer("retail").await;
    for id in ["999999", "x", ""] {
        assert_eq!(shop.store.order(&caller, &OrderId(id.into())).await.unwrap().1, None, "{id}");
    }
}
