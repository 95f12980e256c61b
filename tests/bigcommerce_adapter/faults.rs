//! What the adapter makes of a store in trouble.

use storefront_account::demo::Scope;
use storefront_account::store::catalog::ProductId;
use storefront_account::store::{
    AddressId, Addresses, BusinessNumbers, Caller, Carts, Catalog, CustomerChange, LogInByToken, NewLine,
    PageRequest, Passwords, Refusal, ResetLink, Store, StoreError,
};

use crate::catalogue::{everything, listing, product};
use crate::shop::{PASSWORD, Shop, address, guest, new_customer, refusals};

#[tokio::test]
async fn every_refusal_of_the_store_has_a_type() {
    let shop = Shop::open().await;
    let caller = shop.customer("retail").await;
    let new = new_customer(&shop, "ann@example.com").await;
    let change = CustomerChange {
        business: BusinessNumbers::default(),
        first_name: "Ann".into(),
        last_name: "Lee".into(),
        email: Some("retail@example.com".into()),
        company: String::new(),
        phone: String::new(),
        custom: vec![],
    };
    let id = AddressId("1".into());
    let link = ResetLink { customer_id: "1".into(), token: "t".into() };
    let (store, secret) = (&shop.store, PASSWORD.into());
    for (member, operations) in [
        ("EmailAlreadyInUseError", "register update"),
        ("AccountCreationDisabledError", "register"),
        ("CustomerRegistrationError", "register"),
        ("ValidationError", "register update add change-address password forget reset"),
        ("UnexpectedUpdateCustomerError", "update"),
        ("CustomerDoesNotExistError", "update password"),
        ("CustomerNotLoggedInError", "update add change-address delete password"),
        ("CustomerAddressCreationError", "add"),
        ("AddressDoesNotExistError", "change-address"),
        ("CustomerAddressUpdateError", "change-address"),
        ("CustomerAddressDeletionError", "delete"),
        ("CustomerPasswordError", "password reset"),
    ] {
        shop.demo.behave(|behaviour| behaviour.error_on = [member].into());
        for operation in operations.split(' ') {
            let outcome = match operation {
                "register" => store.register(&guest(), &new).await.map(drop),
                "update" => store.update_customer(&caller, &change).await,
                "add" => store.add_address(&caller, &address()).await,
                "change-address" => store.update_address(&caller, &id, &address()).await,
                "delete" => store.delete_address(&caller, &id).await,
                "password" => store.change_password(&caller, &secret, &secret).await,
                "forget" => store.request_password_reset(&guest(), "retail@example.com", "/x").await,
                _ => store.reset_password(&guest(), &link, &secret).await,
            };
            if member == "CustomerNotLoggedInError" {
                assert!(matches!(outcome, Err(StoreError::InvalidToken)), "{operation}: {outcome:?}");
                continue;
            }
            let refusal = refusals(outcome).remove(0);
            let expected = match refusal {
                Refusal::EmailInUse => member == "EmailAlreadyInUseError",
                Refusal::RegistrationClosed => member == "AccountCreationDisabledError",
                Refusal::Invalid { .. } => member == "ValidationError",
                Refusal::Password { .. } => member == "CustomerPasswordError",
                Refusal::NoSuchAddress => member == "AddressDoesNotExistError",
                Refusal::NoSuchCustomer => member == "CustomerDoesNotExistError",
                Refusal::NoSuchCart | Refusal::NotEnoughStock | Refusal::Cart { .. } => false,
                Refusal::Failed { .. } => {
                    ["CustomerRegistrationError", "UnexpectedUpdateCustomerError"].contains(&member)
                        || member.starts_with("CustomerAddress")
                }
            };
            assert!(expected, "{operation} {member}: {refusal:?}");
        }
    }
}

#[tokio::test]
async fn log_in_tells_the_reasons_apart_that_it_may() {
    let shop = Shop::open().await;
    let log_in = async || shop.log_in("retail@example.com", PASSWORD).await;
    shop.demo.force_password_reset("retail@example.com").await;
    assert!(matches!(log_in().await, Err(StoreError::PasswordResetRequired)));
    shop.demo.disallow_on_channel("wholesale@example.com").await;
    let elsewhere = shop.log_in("wholesale@example.com", PASSWORD).await;
    assert!(matches!(elsewhere, Err(StoreError::BadCredentials)));
    shop.demo.behave(|behaviour| behaviour.channel_live = false);
    assert!(matches!(log_in().await, Err(StoreError::Closed(_))));
}

#[tokio::test]
async fn sessions_end_from_outside() {
    let shop = Shop::open().await;
    let caller = shop.customer("retail").await;
    shop.demo.expire_tokens("retail@example.com").await;
    assert!(matches!(shop.store.overview(&caller).await, Err(StoreError::InvalidToken)));
    let caller = shop.customer("vip").await;
    shop.demo.delete_customer("vip@example.com").await;
    assert!(matches!(shop.store.overview(&caller).await, Err(StoreError::InvalidToken)));
}

#[tokio::test]
async fn a_store_in_trouble_is_told_from_a_closed_one() {
    let shop = Shop::open().await;
    let caller = shop.customer("retail").await;
    let query = async || shop.store.addresses(&caller, &PageRequest::First).await.unwrap_err();
    let change = async || shop.store.add_address(&caller, &address()).await.unwrap_err();

    shop.demo.behave(|behaviour| behaviour.refuse_bearer = true);
    assert!(matches!(query().await, StoreError::Misconfigured(_)));
    assert!(matches!(change().await, StoreError::Misconfigured(_)));
    shop.demo.behave(|behaviour| behaviour.refuse_bearer = false);

    for status in [500, 502, 503, 504] {
        shop.demo.behave(|behaviour| behaviour.down = Some(status));
        let (read, written) = (query().await, change().await);
        assert!(matches!(read, StoreError::Unavailable(_) | StoreError::Closed(_)), "{status}: {read}");
        assert!(
            matches!(written, StoreError::OutcomeUnknown(_) | StoreError::Closed(_)),
            "{status}: {written}"
        );
    }
    shop.demo.behave(|behaviour| behaviour.down = Some(429));
    assert!(matches!(query().await, StoreError::Throttled { .. }));
    shop.demo.behave(|behaviour| behaviour.down = None);

    shop.demo.behave(|behaviour| behaviour.error_on = ["NotJson"].into());
    assert!(matches!(query().await, StoreError::Unavailable(_)));
    assert!(matches!(change().await, StoreError::OutcomeUnknown(_)));
    shop.demo.behave(|behaviour| behaviour.error_on = ["InternalError"].into());
    assert!(matches!(query().await, StoreError::Unexpected(_)));
    assert!(matches!(change().await, StoreError::Unexpected(_)));
    shop.demo.behave(|behaviour| behaviour.error_on = ["SettingsNull"].into());
    assert!(matches!(shop.store.public_data(&guest()).await, Err(StoreError::Unexpected(_))));
    shop.demo.behave(|behaviour| {
        behaviour.error_on.clear();
        behaviour.maintenance = true;
    });
    assert!(matches!(shop.store.public_data(&guest()).await, Err(StoreError::Closed(_))));
}

#[tokio::test]
async fn a_token_without_the_scope_is_the_operators_fault() {
    let shop = Shop::open().await;
    let Caller { token, .. } = shop.customer("retail").await;
    let narrow = shop.with_scopes(&[Scope::Unauthenticated]);
    let outcome = narrow.customer_summary(&Caller { token, ..guest() }).await;
    assert!(
        matches!(&outcome, Err(StoreError::Misconfigured(why)) if why.contains("Customer")),
        "{outcome:?}"
    );
    assert!(narrow.public_data(&guest()).await.is_ok());
}

#[tokio::test]
async fn a_shop_in_trouble_is_told_from_an_empty_one() {
    let shop = Shop::open().await;
    let rest = shop.with_pricing_api();
    let id = ProductId("1".into());
    let line = NewLine { product: id.clone(), quantity: 1, options: vec![] };
    for caller in [guest(), shop.customer("vip").await] {
        for trouble in ["401", "500", "NotJson", "InternalError"] {
            shop.demo.behave(|behaviour| match trouble {
                "401" => behaviour.refuse_bearer = true,
                "500" => behaviour.down = Some(500),
                fault => behaviour.error_on = [fault].into(),
            });
            let store = &shop.store;
            let reads = [
                store.route(&caller, "/").await.map(|_| ()),
                store.product(&caller, &product(&id)).await.map(|_| ()),
                store.listing(&caller, &listing(everything())).await.map(|_| ()),
                rest.listing(&caller, &listing(everything())).await.map(|_| ()),
                store.cart(&caller, "c").await.map(|_| ()),
            ];
            let changes = [
                store.add_to_cart(&caller, None, &line, None).await.map(|_| ()),
                store.add_to_cart(&caller, Some("c"), &line, None).await.map(|_| ()),
                store.remove_cart_line(&caller, "c", "l").await.map(|_| ()),
                store.checkout(&caller, "c").await.map(|_| ()),
                store.log_in_with_token(&caller, &"t".into(), None).await.map(|_| ()),
            ];
            let typed =
                |outcome: &Result<(), StoreError>, lost: fn(&StoreError) -> bool| match (trouble, outcome) {
                    ("401", Err(StoreError::Misconfigured(_)))
                    | ("InternalError", Err(StoreError::Unexpected(_))) => true,
                    ("500" | "NotJson", Err(error)) => lost(error),
                    _ => false,
                };
            for read in &reads {
                assert!(
                    typed(read, |error| matches!(error, StoreError::Unavailable(_))),
                    "{trouble}: {read:?}"
                );
            }
            for change in &changes {
                let lost: fn(&StoreError) -> bool = |error| matches!(error, StoreError::OutcomeUnknown(_));
                assert!(typed(change, lost), "{trouble}: {change:?}");
            }
            shop.demo.behave(|behaviour| {
                behaviour.refuse_bearer = false;
                behaviour.down = None;
                behaviour.error_on.clear();
            });
        }
    }
}
