//! Log-in, log-out and passwords.

use secrecy::{ExposeSecret, SecretString};
use storefront_account::store::catalog::ProductId;
use storefront_account::store::{
    AddressId, Addresses, Caller, Carts, Catalog, NewLine, OrderFilter, OrderId, PageRequest, Passwords,
    Refusal, ResetLink, Store, StoreError,
};

use crate::catalogue::{everything, listing, product};
use crate::shop::{PASSWORD, Shop, address, guest, refusals};

/// The link of the newest mail to someone.
fn mailed_link(shop: &Shop, to: &str) -> ResetLink {
    let mail = shop.demo.mails().into_iter().find(|mail| mail.to == to && mail.link.is_some()).unwrap();
    let url = url::Url::parse(&mail.link.unwrap()).unwrap();
    assert_eq!(url.path(), "/passwordreset");
    let part = |name: &str| url.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
    ResetLink { customer_id: part("c"), token: part("t").into() }
}

fn invalid_token<T>(outcome: &Result<T, StoreError>) -> bool {
    matches!(outcome, Err(StoreError::InvalidToken))
}

#[tokio::test]
async fn a_session_begins_and_ends() {
    let shop = Shop::open().await;
    let log_in = shop.store.log_in(&guest(), "retail@example.com", &PASSWORD.into(), None).await.unwrap();
    assert!(log_in.expires_at > jiff::Timestamp::now());
    let caller = Caller { token: Some(log_in.token), ..guest() };
    let customer = shop.store.customer_summary(&caller).await.unwrap();
    assert_eq!((customer.id, customer.email.as_str()), (log_in.customer_id, "retail@example.com"));
    assert_eq!(shop.store.log_out(&caller, None).await.unwrap(), None);
    assert!(invalid_token(&shop.store.customer_summary(&caller).await));
    assert_eq!(shop.store.log_out(&caller, None).await.unwrap(), None);
}

#[tokio::test]
async fn wrong_credentials_open_nothing() {
    let shop = Shop::open().await;
    for (email, password) in [("retail@example.com", "wrong"), ("nobody@example.com", PASSWORD)] {
        let refused = shop.log_in(email, password).await;
        assert!(matches!(refused, Err(StoreError::BadCredentials)), "{email}: {refused:?}");
    }
}

#[tokio::test]
async fn a_made_up_token_is_not_valid_anywhere() {
    let shop = Shop::open().await;
    let caller = Caller { token: Some("made-up_1999999999".into()), ..guest() };
    let store = &shop.store;
    assert!(invalid_token(&store.customer_summary(&caller).await));
    assert!(invalid_token(&store.overview(&caller).await));
    assert!(invalid_token(&store.customer(&caller).await));
    assert!(invalid_token(&store.addresses(&caller, &PageRequest::First).await));
    assert!(invalid_token(&store.address(&caller, &AddressId("1".into())).await));
    assert!(invalid_token(&store.orders(&caller, &OrderFilter::default(), &PageRequest::First).await));
    assert!(invalid_token(&store.order(&caller, &OrderId("1".into())).await));
    assert!(invalid_token(&store.add_address(&caller, &address()).await));
    assert!(invalid_token(&store.delete_address(&caller, &AddressId("1".into())).await));
    let id = ProductId("1".into());
    let line = NewLine { product: id.clone(), quantity: 1, options: vec![] };
    assert!(invalid_token(&store.route(&caller, "/").await));
    assert!(invalid_token(&store.product(&caller, &product(&id)).await));
    assert!(invalid_token(&store.listing(&caller, &listing(everything())).await));
    assert!(invalid_token(&store.cart(&caller, "c").await));
    assert!(invalid_token(&store.add_to_cart(&caller, None, &line, None).await));
    assert!(invalid_token(&store.remove_cart_line(&caller, "c", "l").await));
    assert!(invalid_token(&store.checkout(&caller, "c").await));
    assert!(invalid_token(&store.change_password(&caller, &"a".into(), &"b".into()).await));
}

#[tokio::test]
async fn a_password_is_changed() {
    let shop = Shop::open().await;
    let caller = shop.customer("retail").await;
    let new: SecretString = "Other-Passw0rd!".into();
    let wrong = shop.store.change_password(&caller, &"wrong".into(), &new).await;
    assert!(matches!(refusals(wrong)[0], Refusal::Password { .. }));
    shop.store.change_password(&caller, &PASSWORD.into(), &new).await.unwrap();
    assert!(matches!(shop.log_in("retail@example.com", PASSWORD).await, Err(StoreError::BadCredentials)));
    shop.log_in("retail@example.com", new.expose_secret()).await.unwrap();
}

#[tokio::test]
async fn a_forgotten_password_is_reset_once() {
    let shop = Shop::open().await;
    shop.store.request_password_reset(&guest(), "nobody@example.com", "/passwordreset").await.unwrap();
    shop.store.request_password_reset(&guest(), "retail@example.com", "/passwordreset").await.unwrap();
    let link = mailed_link(&shop, "retail@example.com");
    let new: SecretString = "Other-Passw0rd!".into();
    shop.store.reset_password(&guest(), &link, &new).await.unwrap();
    shop.log_in("retail@example.com", new.expose_secret()).await.unwrap();
    let again = shop.store.reset_password(&guest(), &link, &new).await;
    assert!(matches!(refusals(again)[0], Refusal::Password { .. }));
}
