//! New accounts.

use storefront_account::store::address::PostalAddress;
use storefront_account::store::form_fields::FieldRole;
use storefront_account::store::preferences::{ConsentChoice, PreferencesChange};
use storefront_account::store::{
    AddressId, AddressInput, Caller, NewCustomer, Refusal, RefusedField, Registered, Store,
};

use crate::shop::{Shop, guest, new_customer, refusals};

#[tokio::test]
async fn a_new_customer_is_logged_in_at_once() {
    let shop = Shop::open().await;
    let postal = PostalAddress {
        address1: "1 Main St".into(),
        city: "Turku".into(),
        postal_code: "20100".into(),
        state: "Varsinais-Suomi".into(),
        country_code: "FI".into(),
        phone: "555 0100".into(),
        ..PostalAddress::default()
    };
    let consents = vec![
        ConsentChoice { kind: "privacy_policy".into(), accepted: true },
        ConsentChoice { kind: "marketing".into(), accepted: false },
    ];
    let new = NewCustomer {
        company: Some("Cups".into()),
        address: Some(AddressInput { postal, custom: vec![] }),
        preferences: PreferencesChange { accepts_marketing: Some(true), consents },
        ..new_customer("ann@example.com")
    };
    let registered = shop.store.register(&guest(), &new).await.unwrap();
    let Registered::LoggedIn(log_in) = registered else { panic!("{registered:?}") };
    assert_eq!(shop.asked(), ["Register"], "one trip");
    let caller = Caller { token: Some(log_in.token), ..guest() };
    let customer = shop.store.customer(&caller).await.unwrap();
    assert_eq!(customer.summary.id, log_in.customer_id);
    assert_eq!((customer.company.as_str(), customer.phone.as_str()), ("Cups", "555 0100"));
    let (_, address) = shop.store.address(&caller, &AddressId("address".into())).await.unwrap();
    let postal = address.unwrap().postal;
    assert_eq!((postal.city.as_str(), postal.state.as_str()), ("Turku", "Varsinais-Suomi"));
    assert_eq!((postal.postal_code.as_str(), postal.country_code.as_str()), ("20100", "FI"));
    let (_, preferences) = shop.preferences().preferences(&caller).await.unwrap();
    assert!(preferences.accepts_marketing);
    let mut consents: Vec<(&str, bool)> =
        preferences.consents.iter().map(|consent| (consent.kind.as_str(), consent.accepted)).collect();
    consents.sort_unstable();
    assert_eq!(consents, [("marketing", false), ("privacy_policy", true)]);
}

#[tokio::test]
async fn accounts_that_wait_for_approval_do_not_lead_to_the_log_in() {
    let shop = Shop::open().await;
    shop.behave(|finqu| finqu.require_approval = true);
    let registered = shop.store.register(&guest(), &new_customer("ann@example.com")).await.unwrap();
    assert!(matches!(registered, Registered::AwaitsApproval), "{registered:?}");
    let public = shop.store.public_data(&guest()).await.unwrap();
    assert!(public.settings.accounts.need_approval);
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field_in_either_spelling_of_the_path() {
    let shop = Shop::open().await;
    for start in [true, false] {
        shop.behave(|finqu| finqu.fields_start_with_input = start);
        let short = NewCustomer { password: "12345".into(), ..new_customer("no address") };
        let told = refusals(shop.store.register(&guest(), &short).await);
        let fields: Vec<&RefusedField> = told
            .iter()
            .map(|refusal| match refusal {
                Refusal::Invalid { field, message } if !message.is_empty() => field,
                other => panic!("{other:?}"),
            })
            .collect();
        let expected = [FieldRole::Email, FieldRole::Password].map(RefusedField::BuiltIn);
        assert_eq!(fields, expected.iter().collect::<Vec<_>>(), "{start}");
        let taken = refusals(shop.store.register(&guest(), &new_customer("vip@example.com")).await);
        assert_eq!(taken, [Refusal::EmailInUse]);
    }
}

#[tokio::test]
async fn a_closed_registration_has_a_type() {
    let shop = Shop::open().await;
    shop.behave(|finqu| finqu.registration_disabled = true);
    let refused = refusals(shop.store.register(&guest(), &new_customer("ann@example.com")).await);
    assert_eq!(refused, [Refusal::RegistrationClosed]);
    shop.behave(|finqu| {
        finqu.registration_disabled = false;
        finqu.customer_accounts_enabled = false;
    });
    let refused = refusals(shop.store.register(&guest(), &new_customer("ann@example.com")).await);
    assert_eq!(refused, [Refusal::RegistrationClosed]);
    assert!(!shop.store.public_data(&guest()).await.unwrap().settings.accounts.enabled);
}
