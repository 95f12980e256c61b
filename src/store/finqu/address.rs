//! The customer's one address.

use serde::{Deserialize, Serialize};

use super::customer::{ApiCustomer, with_address};
use super::documents::UPDATE_CUSTOMER;
use super::transport::Api;
use super::user_errors::{Input, change};
use crate::store::address::PostalAddress;
use crate::store::graphql::scalars::non_blank;
use crate::store::paging::PageLinks;
use crate::store::{
    Address, AddressBook, AddressId, AddressInput, Caller, CustomerSummary, Refusal, StoreError,
};

/// The id of the one address; the store has none for it.
const ONLY: &str = "address";

/// The type `Address`. Everything may be null.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiAddress {
    pub(super) name: Option<String>,
    pub(super) email: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    pub(super) company: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) vat_number: Option<String>,
    pub(super) company_id: Option<String>,
    address1: Option<String>,
    address2: Option<String>,
    zipcode: Option<String>,
    city: Option<String>,
    state_code: Option<String>,
    country_code: Option<String>,
}

impl From<ApiAddress> for PostalAddress {
    fn from(address: ApiAddress) -> Self {
        let last_name = address.last_name.and_then(non_blank);
        let whole = address.name.filter(|_| last_name.is_none());
        Self {
            first_name: address.first_name.and_then(non_blank).or(whole).unwrap_or_default(),
            last_name: last_name.unwrap_or_default(),
            company: address.company.unwrap_or_default(),
            address1: address.address1.unwrap_or_default(),
            address2: address.address2.unwrap_or_default(),
            city: address.city.unwrap_or_default(),
            state: address.state_code.unwrap_or_default(),
            postal_code: address.zipcode.unwrap_or_default(),
            country_code: address.country_code.unwrap_or_default().to_ascii_uppercase(),
            country: String::new(),
            phone: address.phone.unwrap_or_default(),
        }
    }
}

/// The one address of a customer, which may be empty. Names belong to the customer, so they stand in for missing ones.
pub(super) fn only(address: Option<ApiAddress>, customer: &CustomerSummary) -> Address {
    let mut postal = PostalAddress::from(address.unwrap_or_default());
    if postal.first_name.is_empty() && postal.last_name.is_empty() {
        postal.first_name.clone_from(&customer.first_name);
        postal.last_name.clone_from(&customer.last_name);
    }
    Address { id: AddressId(ONLY.into()), postal, custom: vec![] }
}

async fn owned(api: &Api, caller: &Caller) -> Result<(CustomerSummary, Address), StoreError> {
    let customer: ApiCustomer = with_address(api, caller).await?;
    let summary = customer.summary()?;
    let address = only(customer.address, &summary);
    Ok((summary, address))
}

pub(super) async fn addresses(api: &Api, caller: &Caller) -> Result<AddressBook, StoreError> {
    let (customer, address) = owned(api, caller).await?;
    Ok(AddressBook { customer, addresses: Some(vec![address]), total: Some(1), links: PageLinks::default() })
}

pub(super) async fn address(
    api: &Api,
    caller: &Caller,
    id: &AddressId,
) -> Result<(CustomerSummary, Option<Address>), StoreError> {
    let (customer, address) = owned(api, caller).await?;
    Ok((customer, Some(address).filter(|address| address.id == *id)))
}

/// The address among the fields of `CustomerUpdateInput` and `CustomerCreateInput`, whose names are not those of the
/// answer. What is not sent stays as it is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PlaceInput<'a> {
    address1: &'a str,
    address2: &'a str,
    city: &'a str,
    zipcode: &'a str,
    region: &'a str,
    country: &'a str,
}

impl<'a> From<&'a PostalAddress> for PlaceInput<'a> {
    fn from(postal: &'a PostalAddress) -> Self {
        Self {
            address1: &postal.address1,
            address2: &postal.address2,
            city: &postal.city,
            zipcode: &postal.postal_code,
            region: &postal.state,
            country: &postal.country_code,
        }
    }
}

#[derive(Serialize)]
struct AddressUpdate<'a> {
    company: &'a str,
    phone: &'a str,
    #[serde(flatten)]
    place: PlaceInput<'a>,
}

pub(super) async fn update_address(
    api: &Api,
    caller: &Caller,
    id: &AddressId,
    new: &AddressInput,
) -> Result<(), StoreError> {
    if id.0 != ONLY {
        return Err(StoreError::refused(Refusal::NoSuchAddress));
    }
    let postal = &new.postal;
    let input = AddressUpdate { company: &postal.company, phone: &postal.phone, place: postal.into() };
    change(api, &UPDATE_CUSTOMER, caller, &Input { input }).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn postal(json: &str) -> PostalAddress {
        serde_json::from_str::<ApiAddress>(json).unwrap().into()
    }

    #[test]
    fn an_address_of_nulls_is_empty() {
        let nulls = r#"{"name":null,"email":null,"firstName":null,"lastName":null,"company":null,"phone":null,
            "address1":null,"address2":null,"zipcode":null,"city":null,"stateCode":null,"countryCode":null}"#;
        assert_eq!(postal(nulls), PostalAddress::default());
        assert_eq!(postal("{}"), PostalAddress::default());
    }

    #[test]
    fn the_parts_have_other_names_in_and_out() {
        let read = postal(
            r#"{"firstName":"Ann","lastName":"Lee","company":"Ink","phone":"1","address1":"A 1","address2":"B",
                "zipcode":"00100","city":"Helsinki","stateCode":"Uusimaa","countryCode":"fi"}"#,
        );
        assert_eq!((read.state.as_str(), read.country_code.as_str()), ("Uusimaa", "FI"));
        let sent = AddressUpdate { company: &read.company, phone: &read.phone, place: (&read).into() };
        assert_eq!(
            serde_json::to_string(&sent).unwrap(),
            r#"{"company":"Ink","phone":"1","address1":"A 1","address2":"B","city":"Helsinki","zipcode":"00100","region":"Uusimaa","country":"FI"}"#,
            "names and what no form shows are not sent, so they stay"
        );
    }

    #[test]
    fn the_only_address_bears_the_customers_name_unless_it_has_its_own() {
        let ann = CustomerSummary {
            id: "7".into(),
            first_name: "Ann".into(),
            last_name: "Lee".into(),
            email: String::new(),
            group: None,
        };
        let empty = only(None, &ann);
        assert_eq!((empty.postal.first_name.as_str(), empty.postal.last_name.as_str()), ("Ann", "Lee"));
        let other = serde_json::from_str(r#"{"name":"Bo Ek","city":"Turku"}"#).unwrap();
        let other = only(Some(other), &ann);
        assert_eq!((other.postal.first_name.as_str(), other.postal.last_name.as_str()), ("Bo Ek", ""));
        assert_eq!(other.id, empty.id);
    }
}
