//! Details, the one address, preferences, loyalty.

use storefront_account::store::address::PostalAddress;
use storefront_account::store::preferences::{ConsentChoice, PreferencesChange};
use storefront_account::store::{
    AddressId, AddressInput, BusinessNumbers, CustomerChange, PageRequest, PreferencesStore, Refusal, Store,
    When,
};

use crate::shop::{Shop, refusals};

fn only() -> AddressId {
    AddressId("address".into())
}

fn turku() -> PostalAddress {
    PostalAddress {
        company: "Cups".into(),
        address1: "1 Main St".into(),
        city: "Turku".into(),
        postal_code: "20100".into(),
        state: "Varsinais-Suomi".into(),
        country_code: "FI".into(),
        phone: "555 0100".into(),
        ..PostalAddress::default()
    }
}

#[tokio::test]
async fn names_change_without_the_place() {
    let shop = Shop::open().await;
    let caller = shop.customer("vip").await;
    let (_, before) = shop.store.address(&caller, &only()).await.unwrap();
    let change = CustomerChange {
        business: BusinessNumbers::default(),
        first_name: "Viv".into(),
        last_name: "Lee".into(),
        email: None,
        company: "Cups".into(),
        phone: "1".into(),
        custom: vec![],
    };
    shop.store.update_customer(&caller, &change).await.unwrap();
    let customer = shop.store.customer(&caller).await.unwrap();
    assert_eq!((customer.summary.first_name.as_str(), customer.summary.last_name.as_str()), ("Viv", "Lee"));
    assert_eq!((customer.company.as_str(), customer.phone.as_str()), ("Cups", "1"));
    let (_, after) = shop.store.address(&caller, &only()).await.unwrap();
    let place = |postal: &PostalAddress| {
        (
            postal.address1.clone(),
            postal.city.clone(),
            postal.postal_code.clone(),
            postal.country_code.clone(),
        )
    };
    assert_eq!(place(&before.unwrap().postal), place(&after.unwrap().postal));
}

#[tokio::test]
async fn there_is_exactly_one_address() {
    let shop = Shop::open().await;
    for name in ["vip", "empty"] {
        let caller = shop.customer(name).await;
        let book = shop.store.addresses(&caller, &PageRequest::First).await.unwrap();
        assert_eq!((book.addresses.as_ref().unwrap().len(), book.total), (1, Some(1)));
        let (customer, address) = shop.store.address(&caller, &only()).await.unwrap();
        assert_eq!((customer, address), (book.customer, Some(book.addresses.as_ref().unwrap()[0].clone())));
        assert_eq!(book.addresses.as_ref().unwrap()[0].postal.city.is_empty(), name == "empty");
        let (_, none) = shop.store.address(&caller, &AddressId("1".into())).await.unwrap();
        assert_eq!(none, None);
    }
}

#[tokio::test]
async fn a_changed_address_keeps_names_and_what_no_form_shows() {
    let shop = Shop::open().await;
    let caller = shop.customer("wholesale").await;
    let summary = shop.store.customer_summary(&caller).await.unwrap();
    let input = AddressInput { postal: turku(), custom: vec![] };
    shop.store.update_address(&caller, &only(), &input).await.unwrap();
    let (after, address) = shop.store.address(&caller, &only()).await.unwrap();
    assert_eq!(after, summary, "names belong to the customer");
    let saved = address.unwrap().postal;
    let expected =
        PostalAddress { first_name: saved.first_name.clone(), last_name: saved.last_name.clone(), ..turku() };
    assert_eq!(saved, expected);
    let emptied =
        AddressInput { postal: PostalAddress { company: String::new(), ..turku() }, custom: vec![] };
    shop.store.update_address(&caller, &only(), &emptied).await.unwrap();
    assert_eq!(shop.store.customer(&caller).await.unwrap().company, "", "an emptied field is cleared");
    let other = shop.store.update_address(&caller, &AddressId("1".into()), &input).await;
    assert_eq!(refusals(other), [Refusal::NoSuchAddress]);
}

#[tokio::test]
async fn the_newest_answer_is_what_a_customer_agrees_to() {
    let shop = Shop::open().await;
    let caller = shop.customer("vip").await;
    let (customer, before) = shop.preferences().preferences(&caller).await.unwrap();
    assert_eq!(customer.email, "vip@example.com");
    let holds = |consents: &[storefront_account::store::Consent], kind: &str| {
        let of_kind: Vec<bool> =
            consents.iter().filter(|consent| consent.kind == kind).map(|consent| consent.accepted).collect();
        assert!(of_kind.len() <= 1, "{consents:?}");
        of_kind.first().copied()
    };
    assert_eq!(holds(&before.consents, "marketing"), Some(true), "an older answer was no");
    assert!(before.consents.iter().all(|consent| matches!(consent.given_at, Some(When::At(_)))));
    let change = PreferencesChange {
        accepts_marketing: Some(false),
        consents: vec![ConsentChoice { kind: "marketing".into(), accepted: false }],
    };
    shop.store.update_preferences(&caller, &change).await.unwrap();
    let (_, after) = shop.preferences().preferences(&caller).await.unwrap();
    assert!(!after.accepts_marketing);
    assert_eq!(holds(&after.consents, "marketing"), Some(false));
    assert_eq!(holds(&after.consents, "privacy_policy"), holds(&before.consents, "privacy_policy"));
    let nothing = shop.customer("empty").await;
    assert!(shop.preferences().preferences(&nothing).await.unwrap().1.consents.is_empty());
}

#[tokio::test]
async fn the_overview_is_one_trip_once_the_currency_is_known() {
    let shop = Shop::open().await;
    let caller = shop.customer("vip").await;
    shop.asked();
    let overview = shop.store.overview(&caller).await.unwrap();
    assert_eq!(shop.asked(), ["Currencies", "AccountOverview"]);
    assert_eq!(overview.orders.as_ref().map(Vec::len), Some(4));
    assert_eq!(
        (overview.addresses.and_then(|glance| glance.total), overview.store_credit.len()),
        (Some(1), 0)
    );
    let loyalty = overview.loyalty.unwrap();
    assert!(loyalty.spent.currency == "USD" && !loyalty.levels.is_empty());
    shop.store.overview(&caller).await.unwrap();
    assert_eq!(shop.asked(), ["AccountOverview"]);
    let nobody = shop.customer("empty").await;
    let overview = shop.store.overview(&nobody).await.unwrap();
    assert_eq!(overview.orders, Some(vec![]));
}

#[tokio::test]
async fn public_data_are_one_trip_without_a_token() {
    let shop = Shop::open().await;
    let public = shop.store.public_data(&shop.customer("vip").await).await.unwrap();
    assert_eq!(shop.asked().last().map(String::as_str), Some("PublicData"));
    assert_eq!(public.settings.default_currency, public.currencies[0].code);
    assert!(public.countries.len() > 100 && public.countries.iter().all(|country| country.states.is_empty()));
    assert_eq!(public.settings.password_rules.min_length, 6);
    let hosted = &public.settings.hosted;
    for link in [&hosted.home, &hosted.password_recovery, &hosted.password_change] {
        assert!(link.as_deref().is_some_and(|link| link.starts_with("http")), "{hosted:?}");
    }
    assert!(!public.settings.accounts.consents.is_empty());
    shop.behave(|finqu| finqu.hosted_routes = false);
    let hosted = shop.store.public_data(&crate::shop::guest()).await.unwrap().settings.hosted;
    assert_eq!(hosted, storefront_account::store::settings::HostedLinks::default());
}
