//! Customers by their token, and customers by their id: both see the same.

use storefront_account::store::bigcommerce::BigCommerce;
use storefront_account::store::cart::NewLine;
use storefront_account::store::{
    AddressId, Caller, Carts, Catalog, OrderFilter, OrderId, PageRequest, Store, StoreError,
};

use crate::catalogue::{all_products, everything, listing, product};
use crate::shop::{PASSWORD, Shop, guest};

/// Everything that one shopper reads, in words. What is another at each log-in is left out.
async fn all_reads(store: &BigCommerce, caller: &Caller, cart: &str) -> Vec<String> {
    let mut told = vec![
        format!("{:?}", store.customer_summary(caller).await),
        format!("{:?}", store.overview(caller).await),
        format!("{:?}", store.customer(caller).await),
        format!("{:?}", store.addresses(caller, &PageRequest::First).await),
        format!("{:?}", store.address(caller, &AddressId("1".into())).await),
        format!("{:?}", store.orders(caller, &OrderFilter::default(), &PageRequest::First).await),
        format!("{:?}", store.cart(caller, cart).await),
        format!("{:?}", store.public_data(&guest()).await),
    ];
    for id in 1001..=1005 {
        told.push(format!("{:?}", store.order(caller, &OrderId(id.to_string())).await));
    }
    let mut request = listing(everything());
    request.cart = Some(cart.into());
    request.per_page = 50;
    told.push(format!("{:?}", store.listing(caller, &request).await));
    for card in all_products(store, caller, request).await.iter().step_by(5) {
        told.push(format!("{:?}", store.route(caller, &card.path).await));
        told.push(format!("{:?}", store.product(caller, &product(&card.id)).await));
    }
    told
}

#[tokio::test]
async fn a_customer_by_id_sees_what_she_sees_by_token() {
    let shop = Shop::open().await;
    let impersonating = shop.impersonating();
    for name in ["retail", "wholesale", "vip", "empty"] {
        let caller = shop.customer(name).await;
        let cards = all_products(&shop.store, &caller, listing(everything())).await;
        let card = cards.iter().find(|card| card.in_stock && card.can_be_bought && !card.has_options);
        let line = NewLine { product: card.unwrap().id.clone(), quantity: 1, options: vec![] };
        let cart = impersonating.add_to_cart(&caller, None, &line, None).await.unwrap();
        let (by_token, by_id) = (
            all_reads(&shop.store, &caller, &cart.id).await,
            all_reads(&impersonating, &caller, &cart.id).await,
        );
        assert!(by_token.len() > 20);
        for (by_token, by_id) in by_token.iter().zip(&by_id) {
            assert_eq!(by_token, by_id, "{name}");
            assert!(by_id.starts_with("Ok("), "{by_id}");
        }
        assert!(by_id[6].contains(&cart.id), "the cart is hers in both ways");
        impersonating.log_out(&caller, None).await.unwrap();
        let gone = shop.store.customer_summary(&caller).await;
        assert!(matches!(gone, Err(StoreError::InvalidToken)), "log-out ends the token");
    }
}

#[tokio::test]
async fn nobody_is_taken_for_a_customer() {
    let shop = Shop::open().await;
    let store = shop.impersonating();
    for id in [None, Some(""), Some("0"), Some("x"), Some("4000000")] {
        let caller = Caller { token: Some("token".into()), customer_id: id.map(Into::into), ..guest() };
        let summary = store.customer_summary(&caller).await;
        assert!(matches!(summary, Err(StoreError::InvalidToken)), "{id:?}: {summary:?}");
        let list = store.listing(&caller, &listing(everything())).await;
        assert!(matches!(list, Err(StoreError::InvalidToken)), "{id:?}: {list:?}");
    }
    let unknown = Caller { customer_id: Some("3".into()), ..guest() };
    let (frame, _) = store.listing(&unknown, &listing(everything())).await.unwrap();
    assert_eq!(frame.customer, None, "an id alone is a guest's");
    let log_in = store.log_in(&guest(), "vip@example.com", &PASSWORD.into(), None).await.unwrap();
    assert_eq!(log_in.redirect_to, None);
}
