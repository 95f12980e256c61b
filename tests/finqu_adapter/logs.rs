//! What must never be seen of a customer: not in logs, headers or addresses.

use std::io::Write;
use std::sync::{Arc, Mutex};

use secrecy::ExposeSecret;
use storefront_account::demo::{BadCustomerToken, FinquFault, SEED_PASSWORD};
use storefront_account::store::catalog::ListingOf;
use storefront_account::store::preferences::PreferencesChange;
use storefront_account::store::{Caller, OrderFilter, PageRequest, PreferencesStore, Store, TokenRenewal};
use tracing_subscriber::fmt::MakeWriter;

use crate::catalogue::listing;
use crate::shop::{Shop, guest, new_customer};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

/// Asks for everything once, whatever comes of it.
async fn everything(shop: &Shop, caller: &Caller) {
    let store = &shop.store;
    let _ = store.overview(caller).await;
    let _ = store.orders(caller, &OrderFilter::default(), &PageRequest::First).await;
    let _ = shop.preferences().preferences(caller).await;
    let _ = store.update_preferences(caller, &PreferencesChange::default()).await;
    let _ = shop.catalog().listing(caller, &listing(ListingOf::All)).await;
    let _ = store.renew(caller).await;
    let _ = store.log_in(&guest(), "vip@example.com", &"wrong-pass".into(), None).await;
    let _ = store.log_in(&guest(), "too-many-attempts@codes.example", &"wrong-pass".into(), None).await;
    let _ = store.register(&guest(), &new_customer("a-code-of-tomorrow@codes.example")).await;
    let _ = store.log_out(caller, None).await;
}

#[tokio::test]
async fn failures_are_in_the_log_and_nothing_personal_with_them() {
    let shop = Shop::open().await;
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).with_max_level(tracing::Level::TRACE);
    // With only one subscriber, `tracing` asks that of whichever thread comes first whether a line is wanted at all, and
    // the threads of other tests have none.
    let _second = tracing::Dispatch::new(tracing_subscriber::registry());
    let _guard = tracing::subscriber::set_default(subscriber.finish());
    let mut secrets = vec![
        SEED_PASSWORD.to_owned(),
        "wrong-pass".to_owned(),
        "@".to_owned(),
        shop.demo.finqu_secret_key().to_owned(),
        "The store answers".to_owned(),
    ];
    for fault in [
        None,
        Some(FinquFault::HttpStatus(500)),
        Some(FinquFault::HttpStatus(403)),
        Some(FinquFault::ErrorsWith200),
        Some(FinquFault::HtmlPage),
        Some(FinquFault::TruncatedJson),
    ] {
        shop.behave(|finqu| finqu.fault = None);
        let caller = shop.customer("vip").await;
        let expired = shop.customer("retail").await;
        shop.demo.expire_tokens("retail@example.com").await;
        for caller in [&caller, &expired] {
            secrets.push(caller.token.as_ref().unwrap().expose_secret().to_owned());
        }
        shop.behave(|finqu| {
            finqu.fault = fault;
            finqu.bad_customer_token = BadCustomerToken::Http401;
        });
        everything(&shop, &caller).await;
        everything(&shop, &expired).await;
    }
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for expected in
        ["HTTP 500", "lacks a scope", "the store failed", "malformed answer", "A_CODE_OF_TOMORROW"]
    {
        assert!(log.contains(expected), "{expected}: {log}");
    }
    // Lines of other crates tell of connections and bytes; none of them may hold a secret either.
    for secret in &secrets {
        assert!(!log.contains(secret.as_str()), "{secret}: {log}");
    }
    for request in shop.demo.requests() {
        let headers = format!("{:?}", request.headers);
        assert!(secrets.iter().all(|secret| !headers.contains(secret.as_str())), "{headers}");
    }
}
