//! A shop for one test, and what its customers enter.

use storefront_account::app::demo_connection;
use storefront_account::demo::{BearerClaims, DemoOptions, DemoStore, Scope};
use storefront_account::store::address::PostalAddress;
use storefront_account::store::bigcommerce::{BigCommerce, BigCommerceConfig, PriceSource};
use storefront_account::store::form_fields::{FieldKind, FieldRole, FieldValue, FormField, Value};
use storefront_account::store::preferences::PreferencesChange;
use storefront_account::store::{
    AddressInput, BusinessNumbers, Caller, NewCustomer, Refusal, Store, StoreError,
};

pub(crate) const PASSWORD: &str = "Demo-Passw0rd!";

/// A store of its own for one test, and the adapter to it.
pub(crate) struct Shop {
    pub(crate) demo: DemoStore,
    pub(crate) store: BigCommerce,
}

impl Shop {
    pub(crate) async fn open() -> Self {
        let demo = DemoStore::start(DemoOptions::default()).await.unwrap();
        let store = BigCommerce::new(demo_connection(&demo).unwrap()).unwrap();
        Self { demo, store }
    }

    /// The adapter, set up in another way.
    pub(crate) fn with(&self, change: impl FnOnce(&mut BigCommerceConfig)) -> BigCommerce {
        let mut config = demo_connection(&self.demo).unwrap();
        change(&mut config);
        BigCommerce::new(config).unwrap()
    }

    /// The adapter with an API token of other scopes.
    pub(crate) fn with_scopes(&self, scopes: &[Scope]) -> BigCommerce {
        let claims = BearerClaims { scopes: scopes.to_vec(), ..BearerClaims::default() };
        let token = self.demo.storefront_token_with(&claims).unwrap();
        self.with(|config| config.storefront_token = token.into())
    }

    /// The adapter that asks for customers by their id.
    pub(crate) fn impersonating(&self) -> BigCommerce {
        self.with(|config| config.impersonation_token = Some(self.demo.impersonation_token().into()))
    }

    /// The adapter with the prices of lists from the Pricing API.
    pub(crate) fn with_pricing_api(&self) -> BigCommerce {
        self.with(|config| {
            config.prices = PriceSource::PricingApi {
                api_url: self.demo.rest_url().parse().unwrap(),
                access_token: self.demo.access_token().into(),
            };
        })
    }

    pub(crate) async fn log_in(&self, email: &str, password: &str) -> Result<Caller, StoreError> {
        let log_in = self.store.log_in(&guest(), email, &password.into(), None).await?;
        Ok(Caller { token: Some(log_in.token), customer_id: Some(log_in.customer_id), ..guest() })
    }

    pub(crate) async fn customer(&self, name: &str) -> Caller {
        self.log_in(&format!("{name}@example.com"), PASSWORD).await.unwrap()
    }
}

pub(crate) fn guest() -> Caller {
    Caller {
        locale: "en".into(),
        request_id: "6f6d6c5a-0000-4000-8000-000000000000".into(),
        ..Caller::default()
    }
}

/// A browser that keeps cookies.
pub(crate) fn browser(redirects: reqwest::redirect::Policy) -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().cookie_store(true).redirect(redirects).build().unwrap()
}

/// The reasons of a refusal.
pub(crate) fn refusals<T>(outcome: Result<T, StoreError>) -> Vec<Refusal> {
    match outcome {
        Err(StoreError::Refused(refusals)) => refusals,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("accepted"),
    }
}

pub(crate) fn address() -> AddressInput {
    AddressInput {
        postal: PostalAddress {
            first_name: "Ann".into(),
            last_name: "Lee".into(),
            company: "Cups".into(),
            address1: "1 Main St".into(),
            address2: "Floor 2".into(),
            city: "Austin".into(),
            state: "Texas".into(),
            postal_code: "78701".into(),
            country_code: "US".into(),
            country: String::new(),
            phone: "555 0100".into(),
        },
        custom: vec![],
    }
}

/// A valid value for a field of the merchant's own.
pub(crate) fn value_for(field: &FormField) -> Option<FieldValue> {
    let value = match &field.kind {
        FieldKind::Checkboxes { options } => Value::Checkboxes(vec![options.first()?.id]),
        FieldKind::RadioButtons { options } | FieldKind::PickList { options, .. } => {
            Value::Choice(options.first()?.id)
        }
        FieldKind::Date { min, max, .. } => {
            Value::Date((*max).or(*min).unwrap_or(jiff::civil::date(2000, 1, 2)))
        }
        FieldKind::Number { min, max, .. } => Value::Number((*max).or(*min).unwrap_or(5.into())),
        FieldKind::Text { .. } | FieldKind::PickListOrText { .. } => Value::Text("text".into()),
        FieldKind::MultilineText { .. } => Value::MultilineText("a\nb".into()),
        FieldKind::Password { .. } => Value::Password("12345678".into()),
    };
    (field.role == FieldRole::Custom).then_some(FieldValue { field_id: field.id, value })
}

pub(crate) fn sorted(mut values: Vec<FieldValue>) -> Vec<FieldValue> {
    values.sort_by_key(|value| value.field_id);
    values
}

pub(crate) async fn new_customer(shop: &Shop, email: &str) -> NewCustomer {
    let data = shop.store.public_data(&guest()).await.unwrap();
    NewCustomer {
        business: BusinessNumbers::default(),
        first_name: "Ann".into(),
        last_name: "Lee".into(),
        email: email.into(),
        password: PASSWORD.into(),
        company: Some("Cups".into()),
        phone: None,
        address: Some(AddressInput {
            custom: data.address_fields.iter().filter_map(value_for).collect(),
            ..address()
        }),
        custom: data.customer_fields.iter().filter_map(value_for).collect(),
        recaptcha: None,
        preferences: PreferencesChange::default(),
    }
}
