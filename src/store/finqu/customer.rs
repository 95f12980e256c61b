//! The customer: who is logged in, and details.

use serde::{Deserialize, Serialize};

use super::address::ApiAddress;
use super::documents::{CUSTOMER_DETAILS, CUSTOMER_FRAME, UPDATE_CUSTOMER};
use super::ids::ApiId;
use super::loyalty::ApiLoyalty;
use super::preferences::ApiConsent;
use super::public_data::ApiLocale;
use super::response::{missing, tell_of_absence};
use super::transport::Api;
use super::user_errors::{Input, change};
use crate::store::graphql::NoVariables;
use crate::store::graphql::problems::Problems;
use crate::store::graphql::scalars::non_blank;
use crate::store::http::Kind;
use crate::store::{BusinessNumbers, Caller, Customer, CustomerChange, CustomerSummary, StoreError};

/// The data of a question for the customer.
#[derive(Deserialize)]
pub(super) struct CustomerData {
    #[serde(default)]
    pub(super) customer: Option<ApiCustomer>,
}

/// The type `Customer`; each document asks for some of it, and everything may be null.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiCustomer {
    id: Option<ApiId>,
    customer_number: Option<String>,
    name: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    username: Option<String>,
    audiences: Option<Vec<String>>,
    pub(super) address: Option<ApiAddress>,
    pub(super) has_access: Option<bool>,
    pub(super) language: Option<ApiLocale>,
    pub(super) accepts_marketing: Option<bool>,
    pub(super) consents: Option<Vec<ApiConsent>>,
    pub(super) loyalty_discount_progress: Option<ApiLoyalty>,
}

impl ApiCustomer {
    /// There is no e-mail address but that of the postal address; people log in with it, so it is the user name, too.
    fn email(&self) -> Option<String> {
        let of_address = self.address.as_ref().and_then(|address| address.email.clone());
        of_address.and_then(non_blank).or_else(|| self.username.clone().and_then(non_blank))
    }

    /// By what the customer is told from others: the id, and where there is none, the next best. Log-in and all pages
    /// ask here, so that they agree on who somebody is.
    fn key(&self) -> Option<String> {
        let id = self.id.as_ref().map(|id| id.0.clone());
        id.or_else(|| self.customer_number.clone().and_then(non_blank))
            .or_else(|| self.username.clone().and_then(non_blank))
            .or_else(|| self.email())
    }

    /// Who it is.
    ///
    /// # Errors
    /// When there is nothing to tell the customer from others by.
    pub(super) fn summary(&self) -> Result<CustomerSummary, StoreError> {
        let nameless =
            || StoreError::Unexpected("a customer without id, number, user name and e-mail".into());
        let first_name = self.first_name.clone().and_then(non_blank);
        let last_name = self.last_name.clone().and_then(non_blank);
        let whole = || self.name.clone().and_then(non_blank);
        let first_name = if last_name.is_none() { first_name.or_else(whole) } else { first_name };
        Ok(CustomerSummary {
            id: self.key().ok_or_else(nameless)?,
            first_name: first_name.unwrap_or_default(),
            last_name: last_name.unwrap_or_default(),
            email: self.email().unwrap_or_default(),
            group: self.audiences.iter().flatten().find_map(|audience| non_blank(audience.clone())),
        })
    }
}

/// The customer of an answer. When there is none and nothing went wrong with reading it, nobody is logged in.
pub(super) fn present(customer: Option<ApiCustomer>, problems: &Problems) -> Result<ApiCustomer, StoreError> {
    customer.ok_or_else(|| match tell_of_absence(problems) {
        true => StoreError::InvalidToken,
        false => missing(problems, Kind::Query),
    })
}

pub(super) async fn customer_summary(api: &Api, caller: &Caller) -> Result<CustomerSummary, StoreError> {
    let (data, problems) = api.ask::<CustomerData>(&CUSTOMER_FRAME, caller, None, &NoVariables {}).await?;
    present(data.customer, &problems)?.summary()
}

/// The customer with the full address.
pub(super) async fn with_address(api: &Api, caller: &Caller) -> Result<ApiCustomer, StoreError> {
    let (data, problems) = api.ask::<CustomerData>(&CUSTOMER_DETAILS, caller, None, &NoVariables {}).await?;
    let customer = present(data.customer, &problems)?;
    // An address that could not be read must not look empty: it would be saved like that.
    match problems.concern(&["customer", "address"]) {
        true => Err(missing(&problems, Kind::Query)),
        false => Ok(customer),
    }
}

pub(super) async fn customer(api: &Api, caller: &Caller) -> Result<Customer, StoreError> {
    with_address(api, caller).await?.try_into()
}

impl TryFrom<ApiCustomer> for Customer {
    type Error = StoreError;

    fn try_from(customer: ApiCustomer) -> Result<Self, StoreError> {
        let summary = customer.summary()?;
        let address = customer.address.unwrap_or_default();
        Ok(Self {
            summary,
            company: address.company.unwrap_or_default(),
            phone: address.phone.unwrap_or_default(),
            business: BusinessNumbers { vat_number: address.vat_number, company_id: address.company_id },
            custom: vec![],
        })
    }
}

/// The details among the fields of `CustomerUpdateInput`. What is not sent stays as it is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DetailsInput<'a> {
    first_name: &'a str,
    last_name: &'a str,
    phone: &'a str,
    company: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    vat_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    company_id: Option<&'a str>,
}

pub(super) async fn update_customer(
    api: &Api,
    caller: &Caller,
    new: &CustomerChange,
) -> Result<(), StoreError> {
    let input = DetailsInput {
        first_name: &new.first_name,
        last_name: &new.last_name,
        phone: &new.phone,
        company: &new.company,
        vat_number: new.business.vat_number.as_deref(),
        company_id: new.business.company_id.as_deref(),
    };
    change(api, &UPDATE_CUSTOMER, caller, &Input { input }).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(json: &str) -> Result<CustomerSummary, StoreError> {
        serde_json::from_str::<ApiCustomer>(json).unwrap().summary()
    }

    #[test]
    fn the_mail_address_is_that_of_the_address_and_else_the_user_name() {
        let email = |json| summary(json).unwrap().email;
        let both = r#"{"id":7,"username":"user@example.com","address":{"email":"ann@example.com"}}"#;
        assert_eq!(email(both), "ann@example.com");
        for json in [
            r#"{"id":7,"username":"user@example.com","address":{"email":null}}"#,
            r#"{"id":7,"username":"user@example.com","address":{"email":" "}}"#,
            r#"{"id":7,"username":"user@example.com","address":null}"#,
        ] {
            assert_eq!(email(json), "user@example.com", "{json}");
        }
        assert_eq!(email(r#"{"id":7,"username":null,"address":null}"#), "");
    }

    #[test]
    fn a_customer_is_known_by_the_best_key_that_there_is() {
        for (json, key) in [
            (r#"{"id":7,"customerNumber":"C-7","username":"u"}"#, "7"),
            (r#"{"id":null,"customerNumber":"C-7","username":"u"}"#, "C-7"),
            (r#"{"id":null,"customerNumber":"","username":"u"}"#, "u"),
            (r#"{"address":{"email":"ann@example.com"}}"#, "ann@example.com"),
        ] {
            assert_eq!(summary(json).unwrap().id, key, "{json}");
        }
        for nobody in ["{}", r#"{"id":null,"customerNumber":null,"name":"Ann","address":{"email":null}}"#] {
            assert!(matches!(summary(nobody), Err(StoreError::Unexpected(_))), "{nobody}");
        }
    }

    #[test]
    fn names_and_groups_may_be_null() {
        let nulls =
            summary(r#"{"id":7,"name":null,"firstName":null,"lastName":null,"audiences":null}"#).unwrap();
        assert_eq!((nulls.first_name.as_str(), nulls.last_name.as_str(), nulls.group), ("", "", None));
        let whole = summary(r#"{"id":7,"name":"Ann Lee","firstName":"","audiences":[]}"#).unwrap();
        assert_eq!((whole.first_name.as_str(), whole.last_name.as_str()), ("Ann Lee", ""));
        let parts =
            summary(r#"{"id":7,"name":"Ann Lee","firstName":"Ann","lastName":"Lee","audiences":["","VIP"]}"#);
        let parts = parts.unwrap();
        assert_eq!((parts.first_name.as_str(), parts.last_name.as_str()), ("Ann", "Lee"));
        assert_eq!(parts.group.as_deref(), Some("VIP"));
    }

    #[test]
    fn details_without_an_address_are_empty() {
        let customer: ApiCustomer = serde_json::from_str(r#"{"id":7,"address":null}"#).unwrap();
        let customer = Customer::try_from(customer).unwrap();
        assert_eq!((customer.company.as_str(), customer.phone.as_str()), ("", ""));
    }
}
