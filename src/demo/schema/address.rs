//! Addresses: how they are shown, and what makes one acceptable.

use async_graphql::{Enum, InputObject, Object};

use super::connection::connection;
use super::errors::ValidationError;
use super::form_values::{self, CustomerFormFieldValue, CustomerFormFieldsInput};
use crate::demo::addresses::Address;
use crate::demo::form_definitions::ADDRESS_FIELDS;
use crate::demo::form_fields::Entered;
use crate::demo::geography::Country;

pub(crate) struct CustomerAddress {
    pub(crate) id: i32,
    pub(crate) address: Address,
}

connection!(AddressConnection, AddressEdge, CustomerAddress, total);

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum DestinationAddressType {
    Commercial,
    Residential,
}

#[derive(InputObject)]
pub(crate) struct AddCustomerAddressInput {
    first_name: String,
    last_name: String,
    address1: String,
    address2: Option<String>,
    city: String,
    company: Option<String>,
    country_code: String,
    state_or_province: Option<String>,
    phone: Option<String>,
    postal_code: Option<String>,
    form_fields: Option<CustomerFormFieldsInput>,
}

#[derive(InputObject)]
pub(crate) struct UpdateCustomerAddressDataInput {
    first_name: Option<String>,
    last_name: Option<String>,
    address1: Option<String>,
    address2: Option<String>,
    city: Option<String>,
    company: Option<String>,
    country_code: Option<String>,
    state_or_province: Option<String>,
    phone: Option<String>,
    postal_code: Option<String>,
    form_fields: Option<CustomerFormFieldsInput>,
}

impl From<AddCustomerAddressInput> for UpdateCustomerAddressDataInput {
    fn from(input: AddCustomerAddressInput) -> Self {
        Self {
            first_name: Some(input.first_name),
            last_name: Some(input.last_name),
            address1: Some(input.address1),
            address2: input.address2,
            city: Some(input.city),
            company: input.company,
            country_code: Some(input.country_code),
            state_or_province: input.state_or_province,
            phone: input.phone,
            postal_code: input.postal_code,
            form_fields: input.form_fields,
        }
    }
}

impl UpdateCustomerAddressDataInput {
    /// Lays the input over an address and checks the whole. `path` leads to the input; `relaxed` lets the parts be empty
    /// that a merchant can make optional.
    pub(crate) fn over(
        self,
        mut address: Address,
        path: &[&str],
        relaxed: bool,
    ) -> Result<Address, Vec<ValidationError>> {
        let mut complaints = Vec::new();
        let country_changed = self.country_code.is_some();
        let parts = [
            (&mut address.first_name, self.first_name),
            (&mut address.last_name, self.last_name),
            (&mut address.address1, self.address1),
            (&mut address.address2, self.address2),
            (&mut address.city, self.city),
            (&mut address.company, self.company),
            (&mut address.country_code, self.country_code),
            (&mut address.state, self.state_or_province.clone()),
            (&mut address.phone, self.phone),
            (&mut address.postal_code, self.postal_code),
        ];
        for (part, given) in parts {
            if let Some(given) = given {
                *part = given.trim().to_owned();
            }
        }
        // A state of the country before says nothing in another country.
        if country_changed
            && self.state_or_province.is_none()
            && let Some(country) = Country::by_code(&address.country_code)
            && country.state(&address.state).is_none()
        {
            address.state.clear();
        }
        address.form_fields = form_values::merged(
            &ADDRESS_FIELDS,
            &address.form_fields,
            self.form_fields,
            path,
            &mut complaints,
        );
        check(&mut address, path, relaxed, &mut complaints);
        if complaints.is_empty() { Ok(address) } else { Err(complaints) }
    }
}

/// Checks the built-in parts, and writes country and state the way the store knows them.
fn check(address: &mut Address, path: &[&str], relaxed: bool, complaints: &mut Vec<ValidationError>) {
    let mut complain = |part: &str, text: String| {
        complaints.push(ValidationError::at(&[path, &[part]].concat(), text));
    };
    let country = Country::by_code(&address.country_code);
    let needs_postal_code = country.is_none_or(Country::has_postal_codes);
    let parts = [
        ("firstName", 4, &address.first_name, true),
        ("lastName", 5, &address.last_name, true),
        ("company", 6, &address.company, false),
        ("phone", 7, &address.phone, false),
        ("address1", 8, &address.address1, !relaxed),
        ("address2", 9, &address.address2, false),
        ("city", 10, &address.city, !relaxed),
        ("postalCode", 13, &address.postal_code, !relaxed && needs_postal_code),
    ];
    for (part, field, text, required) in parts {
        let Some(field) = ADDRESS_FIELDS.iter().find(|known| known.id == field) else {
            continue;
        };
        if required && text.is_empty() {
            complain(part, format!("{} is required.", field.label));
        }
        let entered = Entered::Text(text.clone());
        if let Some(complaint) = field.complaint(&entered) {
            complain(part, complaint);
        }
    }
    match country {
        Some(country) => {
            address.country_code = country.code.to_owned();
            if country.states.is_empty() {
                return;
            }
            match country.state(&address.state) {
                Some(state) => address.state = state.name.to_owned(),
                None if relaxed && address.state.is_empty() => {}
                None if address.state.is_empty() => {
                    complain("stateOrProvince", "State/Province is required.".to_owned());
                }
                None => {
                    complain("stateOrProvince", format!("{} has no such state or province.", country.name))
                }
            }
        }
        None if relaxed && address.country_code.is_empty() => {}
        None if address.country_code.is_empty() => {
            complain("countryCode", "Country is required.".to_owned());
        }
        None => complain("countryCode", "There is no such country.".to_owned()),
    }
}

fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

impl CustomerAddress {
    fn known_country(&self) -> Option<&'static Country> {
        Country::by_code(&self.address.country_code)
    }
}

#[Object]
impl CustomerAddress {
    async fn entity_id(&self) -> i32 {
        self.id
    }

    async fn first_name(&self) -> &str {
        &self.address.first_name
    }

    async fn last_name(&self) -> &str {
        &self.address.last_name
    }

    async fn address1(&self) -> &str {
        &self.address.address1
    }

    async fn address2(&self) -> Option<&str> {
        filled(&self.address.address2)
    }

    async fn address_type(&self) -> Option<DestinationAddressType> {
        Some(match self.address.company.is_empty() {
            true => DestinationAddressType::Residential,
            false => DestinationAddressType::Commercial,
        })
    }

    async fn city(&self) -> &str {
        &self.address.city
    }

    async fn country(&self) -> Option<&str> {
        self.known_country().map(|country| country.name)
    }

    async fn country_id(&self) -> Option<i32> {
        self.known_country().map(|country| country.id)
    }

    async fn country_code(&self) -> &str {
        &self.address.country_code
    }

    async fn state_or_province(&self) -> Option<&str> {
        filled(&self.address.state)
    }

    async fn state_id(&self) -> Option<i32> {
        let state = self.known_country()?.state(&self.address.state)?;
        Some(state.id)
    }

    async fn phone(&self) -> Option<&str> {
        filled(&self.address.phone)
    }

    async fn postal_code(&self) -> Option<&str> {
        filled(&self.address.postal_code)
    }

    async fn company(&self) -> Option<&str> {
        filled(&self.address.company)
    }

    async fn form_fields(&self) -> Vec<CustomerFormFieldValue> {
        form_values::values(&ADDRESS_FIELDS, &self.address.form_fields)
    }
}
