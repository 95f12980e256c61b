//! The customer: who is logged in, details, registration.

use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};

use super::address::ApiAddressInput;
use super::documents::{CUSTOMER_DETAILS, CUSTOMER_FRAME, REGISTER_CUSTOMER, UPDATE_CUSTOMER};
use super::field_values::{ApiFieldValue, FieldsInput, values};
use super::refusals::{Input, change};
use super::transport::Api;
use crate::store::graphql::NoVariables;
use crate::store::graphql::problems::Problems;
use crate::store::graphql::scalars::non_blank;
use crate::store::{
    BusinessNumbers, Caller, Customer, CustomerChange, CustomerSummary, NewCustomer, StoreError,
};

/// The data of a query for one customer.
#[derive(Deserialize)]
pub(super) struct CustomerData<T> {
    pub(super) customer: Option<T>,
}

/// The fragment `CustomerSummary`. It may be flattened into other structs because it holds no decimals: those
/// would lose their exact text in serde's buffer.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiCustomer {
    entity_id: i64,
    first_name: String,
    last_name: String,
    email: String,
    customer_group_name: Option<String>,
}

impl From<ApiCustomer> for CustomerSummary {
    fn from(customer: ApiCustomer) -> Self {
        Self {
            id: customer.entity_id.to_string(),
            first_name: customer.first_name,
            last_name: customer.last_name,
            email: customer.email,
            group: customer.customer_group_name.and_then(non_blank),
        }
    }
}

/// The customer of an answer. When there is none and nothing went wrong with reading it, nobody is logged in.
pub(super) fn present<T>(customer: Option<T>, problems: &Problems) -> Result<T, StoreError> {
    customer.ok_or_else(|| match problems.concern(&["customer"]) {
        true => problems.unexpected(),
        false => StoreError::InvalidToken,
    })
}

pub(super) async fn customer_summary(api: &Api, caller: &Caller) -> Result<CustomerSummary, StoreError> {
    let answer = api.ask::<CustomerData<ApiCustomer>>(&CUSTOMER_FRAME, caller, &NoVariables {}).await?;
    let (data, problems) = answer.partial()?;
    present(data.customer, &problems).map(Into::into)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CustomerDetails {
    #[serde(flatten)]
    summary: ApiCustomer,
    company: String,
    phone: String,
    form_fields: Vec<ApiFieldValue>,
}

pub(super) async fn customer(api: &Api, caller: &Caller) -> Result<Customer, StoreError> {
    let answer = api.ask::<CustomerData<CustomerDetails>>(&CUSTOMER_DETAILS, caller, &NoVariables {}).await?;
    let (data, problems) = answer.partial()?;
    present(data.customer, &problems).map(Into::into)
}

impl From<CustomerDetails> for Customer {
    fn from(details: CustomerDetails) -> Self {
        Self {
            summary: details.summary.into(),
            company: details.company,
            phone: details.phone,
            business: BusinessNumbers::default(),
            custom: values(details.form_fields),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UpdateCustomerInput<'a> {
    first_name: &'a str,
    last_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    company: &'a str,
    phone: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    form_fields: Option<FieldsInput<'a>>,
}

pub(super) async fn update_customer(
    api: &Api,
    caller: &Caller,
    new: &CustomerChange,
) -> Result<(), StoreError> {
    let input = UpdateCustomerInput {
        first_name: &new.first_name,
        last_name: &new.last_name,
        email: new.email.as_deref(),
        company: &new.company,
        phone: &new.phone,
        form_fields: FieldsInput::new(&new.custom),
    };
    change(api, &UPDATE_CUSTOMER, caller, &Input { input }).await
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RegisterCustomerInput<'a> {
    first_name: &'a str,
    last_name: &'a str,
    email: &'a str,
    password: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<ApiAddressInput<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form_fields: Option<FieldsInput<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RegisterVariables<'a> {
    input: RegisterCustomerInput<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    re_captcha: Option<ReCaptcha<'a>>,
}

#[derive(Serialize)]
struct ReCaptcha<'a> {
    token: &'a str,
}

impl<'a> RegisterVariables<'a> {
    fn new(new: &'a NewCustomer) -> Self {
        let entered = |text: &'a Option<String>| text.as_deref().filter(|text| !text.is_empty());
        Self {
            input: RegisterCustomerInput {
                first_name: &new.first_name,
                last_name: &new.last_name,
                email: &new.email,
                password: new.password.expose_secret(),
                company: entered(&new.company),
                phone: entered(&new.phone),
                address: new.address.as_ref().map(ApiAddressInput::adding),
                form_fields: FieldsInput::new(&new.custom),
            },
            re_captcha: entered(&new.recaptcha).map(|token| ReCaptcha { token }),
        }
    }
}

pub(super) async fn register(api: &Api, caller: &Caller, new: &NewCustomer) -> Result<(), StoreError> {
    change(api, &REGISTER_CUSTOMER, caller, &RegisterVariables::new(new)).await
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::super::response::read;
    use super::*;
    use crate::store::form_fields::{FieldValue, Value};
    use crate::store::graphql::answer::Answer;
    use crate::store::http::Kind;
    use crate::store::preferences::PreferencesChange;

    fn customer_of(json: &str) -> Result<Customer, StoreError> {
        let answer = read::<CustomerData<CustomerDetails>>(json.as_bytes(), Kind::Query);
        let (data, problems) = answer.and_then(Answer::partial)?;
        present(data.customer, &problems).map(Into::into)
    }

    #[test]
    fn details_of_a_customer() {
        let json = r#"{"data":{"customer":{"entityId":7,"firstName":"Ann","lastName":"Lee",
            "email":"ann@example.com","customerGroupName":" ","company":"","phone":"1",
            "formFields":[{"__typename":"NumberFormFieldValue","entityId":30,"number":0.1000000000000000055}]}}}"#;
        let customer = customer_of(json).unwrap();
        assert_eq!(customer.summary.id, "7");
        assert_eq!(customer.summary.group, None);
        let exact: Decimal = "0.1000000000000000055".parse().unwrap();
        assert_eq!(customer.custom, [FieldValue { field_id: 30, value: Value::Number(exact) }]);
    }

    #[test]
    fn nobody_is_logged_in_only_when_nothing_went_wrong() {
        assert!(matches!(customer_of(r#"{"data":{"customer":null}}"#), Err(StoreError::InvalidToken)));
        let failed =
            r#"{"data":{"customer":null},"errors":[{"message":"x","path":["customer","formFields"]}]}"#;
        assert!(matches!(customer_of(failed), Err(StoreError::Unexpected(_))));
    }

    #[test]
    fn registration_leaves_out_what_was_not_entered() {
        let mut new = NewCustomer {
            first_name: "Ann".into(),
            last_name: "Lee".into(),
            email: "ann@example.com".into(),
            password: " pass ".into(),
            company: Some(String::new()),
            phone: None,
            business: BusinessNumbers::default(),
            address: None,
            custom: vec![],
            recaptcha: None,
            preferences: PreferencesChange::default(),
        };
        let json = serde_json::to_string(&RegisterVariables::new(&new)).unwrap();
        let expected =
            r#"{"input":{"firstName":"Ann","lastName":"Lee","email":"ann@example.com","password":" pass "}}"#;
        assert_eq!(json, expected);
        new.phone = Some("1".into());
        new.recaptcha = Some("r".into());
        let json = serde_json::to_string(&RegisterVariables::new(&new)).unwrap();
        assert!(json.ends_with(r#""phone":"1"},"reCaptcha":{"token":"r"}}"#), "{json}");
    }
}
