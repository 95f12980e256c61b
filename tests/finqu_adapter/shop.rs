//! A shop for one test, and what its customers enter.

use storefront_account::app::demo_finqu_connection;
use storefront_account::demo::{DemoOptions, DemoStore, FinquBehaviour, SEED_PASSWORD};
use storefront_account::store::finqu::{Finqu, FinquConfig};
use storefront_account::store::preferences::PreferencesChange;
use storefront_account::store::{
    BusinessNumbers, Caller, NewCustomer, PreferencesStore, Refusal, Store, StoreError,
};

/// A store of its own for one test, and the adapter to it.
pub(crate) struct Shop {
    pub(crate) demo: DemoStore,
    pub(crate) store: Finqu,
}

impl Shop {
    pub(crate) async fn open() -> Self {
        let demo = DemoStore::start(DemoOptions::default()).await.unwrap();
        let store = Finqu::new(demo_finqu_connection(&demo).unwrap()).unwrap();
        Self { demo, store }
    }

    /// The adapter, set up in another way.
    pub(crate) fn with(&self, change: impl FnOnce(&mut FinquConfig)) -> Finqu {
        let mut config = demo_finqu_connection(&self.demo).unwrap();
        change(&mut config);
        Finqu::new(config).unwrap()
    }

    pub(crate) fn behave(&self, change: impl FnOnce(&mut FinquBehaviour)) {
        self.demo.behave(|behaviour| change(&mut behaviour.finqu));
    }

    pub(crate) async fn log_in(&self, email: &str, password: &str) -> Result<Caller, StoreError> {
        let log_in = self.store.log_in(&guest(), email, &password.into(), None).await?;
        Ok(Caller { token: Some(log_in.token), customer_id: Some(log_in.customer_id), ..guest() })
    }

    pub(crate) async fn customer(&self, name: &str) -> Caller {
        self.log_in(&format!("{name}@example.com"), SEED_PASSWORD).await.unwrap()
    }

    pub(crate) fn preferences(&self) -> &dyn PreferencesStore {
        Store::preferences(&self.store).unwrap()
    }

    /// The operations that were asked for since the last time, in their order.
    pub(crate) fn asked(&self) -> Vec<String> {
        let asked = self.demo.requests().into_iter().filter_map(|request| request.operation).collect();
        self.demo.clear_requests();
        asked
    }
}

pub(crate) fn guest() -> Caller {
    Caller {
        locale: "en".into(),
        request_id: "6f6d6c5a-0000-4000-8000-000000000000".into(),
        ..Caller::default()
    }
}

pub(crate) fn new_customer(email: &str) -> NewCustomer {
    NewCustomer {
        business: BusinessNumbers::default(),
        first_name: "Ann".into(),
        last_name: "Lee".into(),
        email: email.into(),
        password: "secret".into(),
        company: None,
        phone: None,
        address: None,
        custom: vec![],
        recaptcha: None,
        preferences: PreferencesChange::default(),
    }
}

/// The reasons of a refusal.
pub(crate) fn refusals<T: std::fmt::Debug>(outcome: Result<T, StoreError>) -> Vec<Refusal> {
    match outcome {
        Err(StoreError::Refused(refusals)) => refusals,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn is_invalid_token<T>(outcome: &Result<T, StoreError>) -> bool {
    matches!(outcome, Err(StoreError::InvalidToken))
}
