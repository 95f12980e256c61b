//! Addresses.

use async_trait::async_trait;

use super::customer::CustomerSummary;
use super::form_fields::FieldValue;
use super::paging::PageLinks;
use super::{Caller, StoreError};

/// An address's id at the store. Backends with one address a customer may choose any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressId(pub String);

/// An address of a customer. Texts may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// The id at the store.
    pub id: AddressId,
    /// The parts that shoppers write.
    pub postal: PostalAddress,
    /// Values of the merchant's own address fields.
    pub custom: Vec<FieldValue>,
}

/// The parts of an address as they stand on a parcel. Texts may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostalAddress {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Company.
    pub company: String,
    /// First line: street and number.
    pub address1: String,
    /// Second line.
    pub address2: String,
    /// City.
    pub city: String,
    /// State or province, as a name.
    pub state: String,
    /// Postal code.
    pub postal_code: String,
    /// ISO 3166-1 alpha-2 code, upper case.
    pub country_code: String,
    /// The country's name as the store gave it, when it did.
    pub country: String,
    /// Phone number.
    pub phone: String,
}

impl PostalAddress {
    /// Whether it names a place. Names and a country alone are no address.
    pub fn has_place(&self) -> bool {
        [&self.address1, &self.address2, &self.city, &self.postal_code].iter().any(|part| !part.is_empty())
    }
}

/// One page of addresses with their owner.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressBook {
    /// Whose they are.
    pub customer: CustomerSummary,
    /// The addresses of this page. `None` when the store could not read them.
    pub addresses: Option<Vec<Address>>,
    /// How many there are on all pages, when the store says so.
    pub total: Option<u32>,
    /// Neighbouring pages.
    pub links: PageLinks,
}

/// An address as entered; `None` and empty texts were left empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddressInput {
    /// The parts that shoppers write; `country` is not sent.
    pub postal: PostalAddress,
    /// Values of the merchant's own address fields.
    pub custom: Vec<FieldValue>,
}

/// Backends whose customers have a book of addresses.
#[async_trait]
pub trait Addresses: Send + Sync {
    /// Adds an address.
    async fn add_address(&self, caller: &Caller, address: &AddressInput) -> Result<(), StoreError>;

    /// Deletes an address.
    async fn delete_address(&self, caller: &Caller, id: &AddressId) -> Result<(), StoreError>;
}
