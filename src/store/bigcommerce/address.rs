//! The address book.

use serde::{Deserialize, Serialize};

use super::customer::{ApiCustomer, CustomerData, present};
use super::documents::{ADD_ADDRESS, ADDRESS_PAGE, DELETE_ADDRESS, UPDATE_ADDRESS};
use super::field_values::{ApiFieldValue, FieldsInput, values};
use super::paging::Connection;
use super::refusals::{Input, change};
use super::transport::Api;
use crate::store::address::PostalAddress;
use crate::store::graphql::paging::PageVariables;
use crate::store::paging::PageLinks;
use crate::store::{
    Address, AddressBook, AddressId, AddressInput, Caller, CustomerSummary, PageRequest, Refusal, StoreError,
};

/// Addresses on a page of the address book.
const PAGE: u32 = 12;
/// Addresses asked for at once when looking for one.
const SEARCH_PAGE: u32 = 50;
/// Most pages that are read when looking for one.
const SEARCH_PAGES: usize = 40;

/// The fragment `Address`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiAddress {
    entity_id: i64,
    first_name: String,
    last_name: String,
    company: Option<String>,
    address1: String,
    address2: Option<String>,
    city: String,
    state_or_province: Option<String>,
    postal_code: Option<String>,
    country_code: String,
    country: Option<String>,
    phone: Option<String>,
    form_fields: Vec<ApiFieldValue>,
}

impl From<ApiAddress> for Address {
    fn from(address: ApiAddress) -> Self {
        Self {
            id: AddressId(address.entity_id.to_string()),
            postal: PostalAddress {
                first_name: address.first_name,
                last_name: address.last_name,
                company: address.company.unwrap_or_default(),
                address1: address.address1,
                address2: address.address2.unwrap_or_default(),
                city: address.city,
                state: address.state_or_province.unwrap_or_default(),
                postal_code: address.postal_code.unwrap_or_default(),
                country_code: address.country_code.to_ascii_uppercase(),
                country: address.country.unwrap_or_default(),
                phone: address.phone.unwrap_or_default(),
            },
            custom: values(address.form_fields),
        }
    }
}

#[derive(Deserialize)]
struct CustomerWithAddresses {
    #[serde(flatten)]
    summary: ApiCustomer,
    addresses: Option<Connection<ApiAddress>>,
}

pub(super) async fn addresses(
    api: &Api,
    caller: &Caller,
    page: &PageRequest,
) -> Result<AddressBook, StoreError> {
    book(api, caller, page, PAGE).await
}

async fn book(api: &Api, caller: &Caller, page: &PageRequest, size: u32) -> Result<AddressBook, StoreError> {
    let variables = PageVariables::new(page, size);
    let answer = api.ask::<CustomerData<CustomerWithAddresses>>(&ADDRESS_PAGE, caller, &variables).await?;
    let (data, problems) = answer.partial()?;
    let CustomerWithAddresses { summary, addresses } = present(data.customer, &problems)?;
    let customer = summary.into();
    // An address book that could not be read must not look like an empty one.
    let Some(addresses) = addresses.filter(|list| list.edges.is_some() || problems.is_empty()) else {
        return Ok(AddressBook { customer, addresses: None, total: None, links: PageLinks::default() });
    };
    let total = addresses.total();
    let Connection { page_info, edges, .. } = addresses;
    let addresses = edges.into_iter().flatten().map(|edge| edge.node.into()).collect();
    Ok(AddressBook { customer, addresses: Some(addresses), total, links: page_info.links(page) })
}

pub(super) async fn address(
    api: &Api,
    caller: &Caller,
    id: &AddressId,
) -> Result<(CustomerSummary, Option<Address>), StoreError> {
    let mut page = PageRequest::First;
    for _ in 0..SEARCH_PAGES {
        let book = book(api, caller, &page, SEARCH_PAGE).await?;
        let Some(addresses) = book.addresses else {
            return Err(StoreError::Unexpected("the addresses could not be read".into()));
        };
        let found = addresses.into_iter().find(|address| address.id == *id);
        match (found, book.links.after) {
            (None, Some(cursor)) => page = PageRequest::After(cursor),
            (found, _) => return Ok((book.customer, found)),
        }
    }
    Err(StoreError::Unexpected(format!("more than {SEARCH_PAGES} pages of addresses")))
}

/// The input types `AddCustomerAddressInput` and `UpdateCustomerAddressDataInput`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiAddressInput<'a> {
    first_name: &'a str,
    last_name: &'a str,
    address1: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address2: Option<&'a str>,
    city: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<&'a str>,
    country_code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    state_or_province: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form_fields: Option<FieldsInput<'a>>,
}

impl<'a> ApiAddressInput<'a> {
    /// A new address: parts that were left empty are left out.
    pub(super) fn adding(address: &'a AddressInput) -> Self {
        Self::new(address, |text| Some(text).filter(|text| !text.is_empty()))
    }

    /// A changed address: every part is sent, an empty one clears.
    fn replacing(address: &'a AddressInput) -> Self {
        Self::new(address, Some)
    }

    fn new(address: &'a AddressInput, optional: impl Fn(&'a str) -> Option<&'a str>) -> Self {
        let postal = &address.postal;
        Self {
            first_name: &postal.first_name,
            last_name: &postal.last_name,
            address1: &postal.address1,
            address2: optional(&postal.address2),
            city: &postal.city,
            company: optional(&postal.company),
            country_code: &postal.country_code,
            state_or_province: optional(&postal.state),
            phone: optional(&postal.phone),
            postal_code: optional(&postal.postal_code),
            form_fields: FieldsInput::new(&address.custom),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UpdateAddressInput<'a> {
    address_entity_id: i32,
    data: ApiAddressInput<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeleteAddressInput {
    address_entity_id: i32,
}

/// The API's ids are numbers; anything else names no address.
fn entity_id(id: &AddressId) -> Result<i32, StoreError> {
    id.0.parse().map_err(|_| StoreError::refused(Refusal::NoSuchAddress))
}

pub(super) async fn add_address(api: &Api, caller: &Caller, new: &AddressInput) -> Result<(), StoreError> {
    change(api, &ADD_ADDRESS, caller, &Input { input: ApiAddressInput::adding(new) }).await
}

pub(super) async fn update_address(
    api: &Api,
    caller: &Caller,
    id: &AddressId,
    new: &AddressInput,
) -> Result<(), StoreError> {
    let input =
        UpdateAddressInput { address_entity_id: entity_id(id)?, data: ApiAddressInput::replacing(new) };
    change(api, &UPDATE_ADDRESS, caller, &Input { input }).await
}

pub(super) async fn delete_address(api: &Api, caller: &Caller, id: &AddressId) -> Result<(), StoreError> {
    let input = DeleteAddressInput { address_entity_id: entity_id(id)? };
    change(api, &DELETE_ADDRESS, caller, &Input { input }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn least() -> AddressInput {
        AddressInput {
            postal: PostalAddress {
                first_name: "Ann".into(),
                last_name: "Lee".into(),
                address1: "1 Main St".into(),
                city: "Austin".into(),
                state: "Texas".into(),
                country_code: "US".into(),
                country: "United States".into(),
                ..PostalAddress::default()
            },
            custom: vec![],
        }
    }

    #[test]
    fn adding_leaves_out_what_is_empty() {
        let json = serde_json::to_string(&ApiAddressInput::adding(&least())).unwrap();
        let expected = concat!(
            r#"{"firstName":"Ann","lastName":"Lee","address1":"1 Main St","city":"Austin","#,
            r#""countryCode":"US","stateOrProvince":"Texas"}"#
        );
        assert_eq!(json, expected);
    }

    #[test]
    fn updating_sends_what_is_empty() {
        let json = serde_json::to_string(&ApiAddressInput::replacing(&least())).unwrap();
        let expected = concat!(
            r#"{"firstName":"Ann","lastName":"Lee","address1":"1 Main St","address2":"","city":"Austin","company":"","#,
            r#""countryCode":"US","stateOrProvince":"Texas","phone":"","postalCode":""}"#
        );
        assert_eq!(json, expected);
    }

    #[test]
    fn ids_that_are_no_numbers_name_no_address() {
        assert_eq!(entity_id(&AddressId("12".into())).unwrap(), 12);
        for bad in ["", "x", "1 OR 1", "99999999999"] {
            assert!(matches!(entity_id(&AddressId(bad.into())), Err(StoreError::Refused(_))), "{bad}");
        }
    }
}
