//! Log-in, log-out, renewal, and tokens that are not good any more.

use std::time::Duration;

use secrecy::ExposeSecret;
use storefront_account::demo::{BadCustomerToken, SEED_PASSWORD};
use storefront_account::store::catalog::{ListingOf, ProductId};
use storefront_account::store::preferences::PreferencesChange;
use storefront_account::store::{
    AddressId, AddressInput, BusinessNumbers, Caller, CustomerChange, OrderFilter, OrderId, PageRequest,
    PreferencesStore, Store, StoreError, TokenRenewal,
};

use crate::catalogue::{listing, product};
use crate::shop::{Shop, guest, is_invalid_token};

#[tokio::test]
async fn a_session_begins_and_ends() {
    let shop = Shop::open().await;
    let password = SEED_PASSWORD.into();
    let log_in = shop.store.log_in(&guest(), "vip@example.com", &password, Some("cart")).await.unwrap();
    assert_eq!(shop.asked(), ["LogIn", "CustomerAccess"]);
    assert!(log_in.expires_at > jiff::Timestamp::now());
    assert_eq!((log_in.cart, log_in.redirect_to), (None, None));
    let caller = Caller { token: Some(log_in.token), ..guest() };
    let customer = shop.store.customer_summary(&caller).await.unwrap();
    assert_eq!((customer.id, customer.email.as_str()), (log_in.customer_id, "vip@example.com"));
    assert_eq!((customer.first_name.as_str(), customer.last_name.as_str()), ("Vivian", "Laurent"));
    assert_eq!(shop.store.log_out(&caller, None).await.unwrap(), None);
    assert!(is_invalid_token(&shop.store.customer_summary(&caller).await));
    assert_eq!(shop.store.log_out(&caller, None).await.unwrap(), None, "what is over needs no ending");
}

#[tokio::test]
async fn wrong_credentials_open_nothing() {
    let shop = Shop::open().await;
    for (email, password) in [("vip@example.com", "wrong"), ("nobody@example.com", SEED_PASSWORD), ("", "")] {
        let refused = shop.log_in(email, password).await;
        assert!(matches!(refused, Err(StoreError::BadCredentials)), "{email}: {refused:?}");
    }
}

#[tokio::test]
async fn a_customer_who_is_not_approved_is_told_so_and_keeps_no_token() {
    let shop = Shop::open().await;
    shop.behave(|finqu| finqu.require_approval = true);
    shop.store.register(&guest(), &crate::shop::new_customer("ann@example.com")).await.unwrap();
    shop.asked();
    let refused = shop.log_in("ann@example.com", "secret").await;
    assert!(matches!(refused, Err(StoreError::AwaitsApproval)), "{refused:?}");
    assert_eq!(shop.asked(), ["LogIn", "CustomerAccess", "LogOut"]);
    shop.behave(|finqu| finqu.approval_blocks_login = true);
    let refused = shop.log_in("ann@example.com", "secret").await;
    assert!(matches!(refused, Err(StoreError::LogInClosed)), "{refused:?}");
    shop.demo.approve("ann@example.com").await;
    assert!(shop.log_in("ann@example.com", "secret").await.is_ok());
}

#[tokio::test]
async fn a_renewed_token_takes_over_from_the_old_one() {
    let shop = Shop::open().await;
    for old_ends in [true, false] {
        shop.behave(|finqu| finqu.renew_ends_old_token = old_ends);
        let old = shop.customer("vip").await;
        let renewed = shop.store.renew(&old).await.unwrap();
        assert!(renewed.expires_at > jiff::Timestamp::now());
        let new = Caller { token: Some(renewed.token), ..old.clone() };
        assert_eq!(shop.store.customer_summary(&new).await.unwrap().email, "vip@example.com");
        assert_eq!(is_invalid_token(&shop.store.customer_summary(&old).await), old_ends);
        assert_eq!(is_invalid_token(&shop.store.renew(&old).await), old_ends);
    }
}

#[tokio::test]
async fn a_token_that_is_over_ends_the_session_everywhere_however_the_store_tells_it() {
    let shop = Shop::open().await;
    let expired = shop.customer("vip").await;
    shop.demo.expire_tokens("vip@example.com").await;
    let made_up = Caller { token: Some("made-up".into()), ..guest() };
    for told in [BadCustomerToken::NullCustomer, BadCustomerToken::Unauthorized, BadCustomerToken::Http401] {
        shop.behave(|finqu| finqu.bad_customer_token = told);
        for caller in [&expired, &made_up] {
            let store = &shop.store;
            let (id, order) = (AddressId("address".into()), OrderId("o-1031".into()));
            let change = CustomerChange {
                business: BusinessNumbers::default(),
                first_name: "Ann".into(),
                last_name: "Lee".into(),
                email: None,
                company: String::new(),
                phone: String::new(),
                custom: vec![],
            };
            let outcomes = [
                store.customer_summary(caller).await.map(drop),
                store.overview(caller).await.map(drop),
                store.customer(caller).await.map(drop),
                store.addresses(caller, &PageRequest::First).await.map(drop),
                store.address(caller, &id).await.map(drop),
                store.orders(caller, &OrderFilter::default(), &PageRequest::First).await.map(drop),
                store.order(caller, &order).await.map(drop),
                shop.preferences().preferences(caller).await.map(drop),
                store.renew(caller).await.map(drop),
                store.update_customer(caller, &change).await,
                store.update_address(caller, &id, &AddressInput::default()).await,
                store.update_preferences(caller, &PreferencesChange::default()).await,
                shop.catalog().product(caller, &product(&ProductId("x".into()))).await.map(drop),
                shop.catalog().listing(caller, &listing(ListingOf::All)).await.map(drop),
            ];
            for (number, outcome) in outcomes.iter().enumerate() {
                assert!(is_invalid_token(outcome), "{told:?} {number}: {outcome:?}");
            }
            assert!(store.log_out(caller, None).await.is_ok());
        }
    }
}

#[tokio::test]
async fn a_key_that_is_refused_ends_no_session() {
    let shop = Shop::open().await;
    let caller = shop.customer("vip").await;
    for told in [BadCustomerToken::NullCustomer, BadCustomerToken::Unauthorized, BadCustomerToken::Http401] {
        shop.demo.behave(|behaviour| {
            behaviour.finqu.bad_customer_token = told;
            behaviour.refuse_bearer = true;
        });
        for outcome in
            [shop.store.customer_summary(&caller).await.map(drop), shop.store.renew(&caller).await.map(drop)]
        {
            assert!(matches!(outcome, Err(StoreError::Misconfigured(_))), "{told:?}: {outcome:?}");
        }
        shop.demo.behave(|behaviour| behaviour.refuse_bearer = false);
    }
    assert!(shop.store.customer_summary(&caller).await.is_ok());
}

#[tokio::test]
async fn tokens_end_when_the_store_says() {
    let shop = Shop::open().await;
    shop.demo.behave(|behaviour| behaviour.customer_token_lifetime = Duration::from_secs(90));
    let log_in = shop.store.log_in(&guest(), "vip@example.com", &SEED_PASSWORD.into(), None).await.unwrap();
    let left = log_in.expires_at.as_second() - jiff::Timestamp::now().as_second();
    assert!((80..=90).contains(&left), "{left}");
    assert!(!log_in.token.expose_secret().is_empty());
}
