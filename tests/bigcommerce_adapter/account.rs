//! Public data, registration, details, addresses.

use storefront_account::store::address::PostalAddress;
use storefront_account::store::form_fields::{FieldRole, FieldValue, FormField};
use storefront_account::store::{
    AddressInput, Addresses, BusinessNumbers, CustomerChange, PageRequest, Refusal, Store,
};

use crate::shop::{Shop, address, guest, new_customer, refusals, sorted, value_for};

#[tokio::test]
async fn public_data_fill_the_forms() {
    let shop = Shop::open().await;
    let data = shop.store.public_data(&guest()).await.unwrap();
    assert!(!data.settings.store_name.is_empty());
    assert!(!data.settings.locales.is_empty());
    assert!(data.settings.password_rules.min_length >= 8);
    let has = |fields: &[FormField], role| fields.iter().any(|field| field.role == role);
    for role in [FieldRole::Email, FieldRole::Password, FieldRole::ConfirmPassword] {
        assert!(has(&data.customer_fields, role), "{role:?}");
    }
    for role in [
        FieldRole::FirstName,
        FieldRole::LastName,
        FieldRole::Address1,
        FieldRole::City,
        FieldRole::Country,
        FieldRole::State,
        FieldRole::PostalCode,
    ] {
        assert!(has(&data.address_fields, role), "{role:?}");
    }
    let america = data.country("US").unwrap();
    assert!(america.states.iter().any(|state| state.name == "Texas" && state.code == "TX"));
}

#[tokio::test]
async fn registration_keeps_every_field() {
    let shop = Shop::open().await;
    let new = new_customer(&shop, "ann@example.com").await;
    shop.store.register(&guest(), &new).await.unwrap();
    let caller = shop.customer("ann").await;
    let customer = shop.store.customer(&caller).await.unwrap();
    assert_eq!((customer.summary.first_name.as_str(), customer.company.as_str()), ("Ann", "Cups"));
    assert_eq!(sorted(customer.custom), sorted(new.custom.clone()));
    let book = shop.store.addresses(&caller, &PageRequest::First).await.unwrap();
    let given = new.address.clone().unwrap();
    assert_eq!((book.addresses.as_ref().unwrap().len(), book.total), (1, Some(1)));
    let country = book.addresses.as_ref().unwrap()[0].postal.country.clone();
    assert_eq!(book.addresses.as_ref().unwrap()[0].postal, PostalAddress { country, ..given.postal });
    assert_eq!(sorted(book.addresses.as_ref().unwrap()[0].custom.clone()), sorted(given.custom));
    let again = shop.store.register(&guest(), &new).await;
    assert_eq!(refusals(again), [Refusal::EmailInUse]);
}

#[tokio::test]
async fn details_are_changed_and_cleared() {
    let shop = Shop::open().await;
    shop.store.register(&guest(), &new_customer(&shop, "ann@example.com").await).await.unwrap();
    let caller = shop.customer("ann").await;
    let before = shop.store.customer(&caller).await.unwrap();
    let change = CustomerChange {
        business: BusinessNumbers::default(),
        first_name: "Zoë".into(),
        last_name: "O'Neil".into(),
        email: Some("zoe@example.com".into()),
        company: String::new(),
        phone: "555 0199".into(),
        custom: before.custom.clone(),
    };
    shop.store.update_customer(&caller, &change).await.unwrap();
    let after = shop.store.customer(&caller).await.unwrap();
    assert_eq!((after.summary.first_name.as_str(), after.summary.email.as_str()), ("Zoë", "zoe@example.com"));
    assert_eq!((after.company.as_str(), after.phone.as_str()), ("", "555 0199"));
    assert_eq!(sorted(after.custom), sorted(before.custom));
    let taken = CustomerChange { email: Some("retail@example.com".into()), ..change };
    let refused = shop.store.update_customer(&caller, &taken).await;
    assert_eq!(refusals(refused), [Refusal::EmailInUse]);
}

#[tokio::test]
async fn addresses_are_added_changed_found_and_deleted() {
    let shop = Shop::open().await;
    let caller = shop.customer("empty").await;
    let store = &shop.store;
    assert_eq!(store.addresses(&caller, &PageRequest::First).await.unwrap().addresses, Some(vec![]));
    let data = store.public_data(&guest()).await.unwrap();
    let custom: Vec<FieldValue> = data.address_fields.iter().filter_map(value_for).collect();
    let new = AddressInput { custom: custom.clone(), ..address() };
    store.add_address(&caller, &new).await.unwrap();
    let mut book = store.addresses(&caller, &PageRequest::First).await.unwrap();
    let id = book.addresses.as_mut().unwrap().remove(0).id;

    let mut changed = AddressInput { custom, ..address() };
    changed.postal.city = "Dallas".into();
    changed.postal.company = String::new();
    changed.postal.address2 = String::new();
    store.update_address(&caller, &id, &changed).await.unwrap();
    let (owner, found) = store.address(&caller, &id).await.unwrap();
    let found = found.unwrap();
    assert_eq!(owner.email, "empty@example.com");
    assert_eq!((found.postal.city.as_str(), found.postal.company.as_str()), ("Dallas", ""));
    assert_eq!(found.postal.address2, "");
    assert_eq!(sorted(found.custom), sorted(changed.custom.clone()));

    let stranger = shop.customer("retail").await;
    assert_eq!(store.address(&stranger, &id).await.unwrap().1, None);
    let refused = store.update_address(&stranger, &id, &changed).await;
    assert_eq!(refusals(refused), [Refusal::NoSuchAddress]);

    store.delete_address(&caller, &id).await.unwrap();
    assert_eq!(store.address(&caller, &id).await.unwrap().1, None);
}

#[tokio::test]
async fn an_address_book_has_pages() {
    let shop = Shop::open().await;
    let caller = shop.customer("empty").await;
    for number in 1..=14 {
        let mut new = address();
        new.postal.address1 = format!("{number} Main St");
        let data = shop.store.public_data(&guest()).await.unwrap();
        new.custom = data.address_fields.iter().filter_map(value_for).collect();
        shop.store.add_address(&caller, &new).await.unwrap();
    }
    let first = shop.store.addresses(&caller, &PageRequest::First).await.unwrap();
    assert_eq!(
        (first.addresses.as_ref().unwrap().len(), first.total, &first.links.before),
        (12, Some(14), &None)
    );
    let after = PageRequest::After(first.links.after.clone().unwrap());
    let second = shop.store.addresses(&caller, &after).await.unwrap();
    assert_eq!((second.addresses.as_ref().unwrap().len(), &second.links.after), (2, &None));
    let before = PageRequest::Before(second.links.before.clone().unwrap());
    let back = shop.store.addresses(&caller, &before).await.unwrap();
    assert_eq!(back.addresses, first.addresses);
    assert_eq!(back.links, first.links);
}
