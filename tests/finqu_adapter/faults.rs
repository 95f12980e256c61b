//! What the adapter makes of a store in trouble, and of keys that are not enough.

use storefront_account::demo::{FinquFault, FinquScope};
use storefront_account::store::catalog::ListingOf;
use storefront_account::store::finqu::{Finqu, FinquConfig};
use storefront_account::store::http::ConfigError;
use storefront_account::store::preferences::PreferencesChange;
use storefront_account::store::{
    Caller, Catalog, OrderFilter, PageRequest, PreferencesStore, Store, StoreError, TokenRenewal,
};

use crate::catalogue::listing;
use crate::shop::{Shop, guest, new_customer};

/// What comes of some reads and of some changes.
async fn reads_and_changes(store: &Finqu, caller: &Caller) -> (Vec<StoreError>, Vec<StoreError>) {
    let reads = [
        store.public_data(&guest()).await.map(drop),
        store.overview(caller).await.map(drop),
        store.orders(caller, &OrderFilter::default(), &PageRequest::First).await.map(drop),
        store.listing(&guest(), &listing(ListingOf::All)).await.map(drop),
    ];
    let changes = [
        store.log_in(&guest(), "vip@example.com", &"x".into(), None).await.map(drop),
        store.register(&guest(), &new_customer("ann@example.com")).await.map(drop),
        store.update_preferences(caller, &PreferencesChange::default()).await,
        store.renew(caller).await.map(drop),
        store.log_out(caller, None).await.map(drop),
    ];
    let failed = |outcomes: &mut dyn Iterator<Item = Result<(), StoreError>>| {
        outcomes.map(Result::unwrap_err).collect::<Vec<_>>()
    };
    (failed(&mut reads.into_iter()), failed(&mut changes.into_iter()))
}

#[tokio::test]
async fn a_store_in_trouble_ends_no_session_and_leaves_changes_open() {
    let shop = Shop::open().await;
    let caller = shop.customer("vip").await;
    for fault in [
        FinquFault::HttpStatus(500),
        FinquFault::HttpStatus(502),
        FinquFault::HttpStatus(503),
        FinquFault::ErrorsWith200,
        FinquFault::HtmlPage,
        FinquFault::TruncatedJson,
    ] {
        shop.behave(|finqu| finqu.fault = Some(fault));
        let (reads, changes) = reads_and_changes(&shop.store, &caller).await;
        for error in reads {
            assert!(matches!(error, StoreError::Unavailable(_)), "{fault:?}: {error}");
        }
        for error in changes {
            assert!(matches!(error, StoreError::OutcomeUnknown(_)), "{fault:?}: {error}");
        }
        shop.behave(|finqu| finqu.fault = None);
        assert!(shop.store.customer_summary(&caller).await.is_ok() || fault == FinquFault::TruncatedJson);
    }
}

#[tokio::test]
async fn what_the_operator_can_mend_is_told_apart() {
    let shop = Shop::open().await;
    let caller = shop.customer("vip").await;
    for status in [402, 410, 403, 429] {
        shop.behave(|finqu| finqu.fault = Some(FinquFault::HttpStatus(status)));
        let (reads, changes) = reads_and_changes(&shop.store, &caller).await;
        for error in reads.into_iter().chain(changes) {
            let told = match &error {
                StoreError::Closed(why) => status == 402 && why.contains("locked"),
                StoreError::Misconfigured(why) if status == 410 => why.contains("FINQU_GRAPHQL_URL"),
                StoreError::Misconfigured(why) => status == 403 && why.contains("scope"),
                StoreError::Throttled { retry_after: None } => status == 429,
                _ => false,
            };
            assert!(told, "{status}: {error}");
        }
    }
}

#[tokio::test]
async fn a_version_that_is_not_served_is_the_operators_fault() {
    let shop = Shop::open().await;
    for version in ["0.8.0", "latest"] {
        let old = shop.with(|config| {
            config.graphql_url.path_segments_mut().unwrap().pop().push(version);
        });
        let refused = old.public_data(&guest()).await;
        assert!(
            matches!(&refused, Err(StoreError::Misconfigured(why)) if why.contains("FINQU_GRAPHQL_URL")),
            "{version}: {refused:?}"
        );
    }
}

#[tokio::test]
async fn a_missing_scope_is_named() {
    let shop = Shop::open().await;
    let caller = shop.customer("vip").await;
    let narrow = |scopes: &[FinquScope]| {
        let key = shop.demo.finqu_key_with_scopes(scopes);
        shop.with(|config| config.secret_key = key.into())
    };
    let names = |outcome: Result<(), StoreError>, scope: &str| {
        assert!(
            matches!(&outcome, Err(StoreError::Misconfigured(why)) if why.contains(scope)),
            "{outcome:?}"
        );
    };
    let none = narrow(&[]);
    names(none.log_in(&guest(), "vip@example.com", &"x".into(), None).await.map(drop), "customer:auth");
    names(none.customer_summary(&caller).await.map(drop), "customer:read");
    assert!(none.public_data(&guest()).await.is_ok());
    let reads = narrow(&[FinquScope::CustomerRead]);
    names(reads.overview(&caller).await.map(drop), "order:read");
    names(reads.update_preferences(&caller, &PreferencesChange::default()).await, "customer:write");
    assert!(reads.customer_summary(&caller).await.is_ok());
}

#[tokio::test]
async fn a_catalogue_for_customers_is_announced_and_open_to_them() {
    let shop = Shop::open().await;
    shop.behave(|finqu| finqu.catalog_browsing_requires_account = true);
    assert!(shop.store.public_data(&guest()).await.unwrap().settings.accounts.needed_to_browse);
    let request = listing(ListingOf::All);
    let refused = shop.store.listing(&guest(), &request).await;
    assert!(matches!(&refused, Err(StoreError::Misconfigured(why)) if why.contains("guests")), "{refused:?}");
    assert!(shop.store.listing(&shop.customer("vip").await, &request).await.is_ok());
}

#[tokio::test]
async fn a_public_key_is_refused_before_anything_is_sent() {
    let shop = Shop::open().await;
    let config = FinquConfig {
        secret_key: shop.demo.finqu_public_key().into(),
        ..storefront_account::app::demo_finqu_connection(&shop.demo).unwrap()
    };
    assert!(matches!(Finqu::new(config), Err(ConfigError::PublicKey)));
    assert!(shop.asked().is_empty());
}
