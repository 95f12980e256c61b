//! What a customer tells of herself, flat as this contract takes it, and how it is put into her record.

use async_graphql::InputObject;

use super::consents::ConsentInput;
use super::store_context::StoreContext;
use super::user_errors::{Complaints, CustomerErrorCode};
use crate::demo::addresses::Address;
use crate::demo::consents::Consent;
use crate::demo::customer_profiles::Profile;
use crate::demo::customers::Customer;
use crate::demo::geography::Country;

/// The input of an update, of which registration has more. What is null stays as it is, an empty text clears it.
#[derive(InputObject)]
#[graphql(name = "CustomerUpdateInput")]
pub(super) struct Details {
    first_name: Option<String>,
    last_name: Option<String>,
    phone: Option<String>,
    address1: Option<String>,
    address2: Option<String>,
    city: Option<String>,
    zipcode: Option<String>,
    country: Option<String>,
    region: Option<String>,
    company: Option<String>,
    vat_number: Option<String>,
    company_id: Option<String>,
    accepts_marketing: Option<bool>,
    consents: Option<Vec<ConsentInput>>,
}

/// A customer's record: what the store keeps of her in several tables.
pub(super) struct Record {
    pub(super) customer: Customer,
    pub(super) profile: Profile,
    /// The first address of the book.
    pub(super) address: Address,
    /// Consents that are to be added.
    pub(super) consents: Vec<Consent>,
}

impl Record {
    /// Whether there is an address worth keeping.
    pub(super) fn has_address(&self) -> bool {
        let Address { address1, address2, city, state, postal_code, country_code, .. } = &self.address;
        [address1, address2, city, state, postal_code, country_code].iter().any(|part| !part.is_empty())
    }

    /// Puts the details in, and notes what is wrong with them.
    pub(super) fn take(&mut self, details: Details, context: &StoreContext, complaints: &mut Complaints) {
        let Self { customer, profile, address, consents } = self;
        let before = customer.clone();
        // A region of the country before says nothing in another country.
        let stale_region = details.country.is_some() && details.region.is_none();
        let parts: [(&str, &mut String, Option<String>, usize); 12] = [
            ("firstName", &mut customer.first_name, details.first_name, 100),
            ("lastName", &mut customer.last_name, details.last_name, 100),
            ("phone", &mut customer.phone, details.phone, 50),
            ("company", &mut customer.company, details.company, 255),
            ("vatNumber", &mut profile.vat_number, details.vat_number, 50),
            ("companyId", &mut profile.company_id, details.company_id, 50),
            ("address1", &mut address.address1, details.address1, 255),
            ("address2", &mut address.address2, details.address2, 255),
            ("city", &mut address.city, details.city, 100),
            ("zipcode", &mut address.postal_code, details.zipcode, 30),
            ("country", &mut address.country_code, details.country, 100),
            ("region", &mut address.state, details.region, 100),
        ];
        for (field, part, given, most) in parts {
            if let Some(given) = given {
                *part = given.trim().to_owned();
                if part.is_empty() && matches!(field, "firstName" | "lastName") {
                    complaints.add(field, CustomerErrorCode::Blank, "A name cannot be empty.");
                }
                if part.chars().count() > most {
                    let message = format!("There can be at most {most} characters.");
                    complaints.add(field, CustomerErrorCode::Invalid, message);
                }
            }
        }
        settle_country(address, stale_region, complaints);
        // The one address is the customer's own.
        for (own, before, part) in [
            (&customer.first_name, &before.first_name, &mut address.first_name),
            (&customer.last_name, &before.last_name, &mut address.last_name),
            (&customer.company, &before.company, &mut address.company),
            (&customer.phone, &before.phone, &mut address.phone),
        ] {
            if own != before || part.is_empty() {
                part.clone_from(own);
            }
        }
        profile.accepts_marketing = details.accepts_marketing.or(profile.accepts_marketing);
        let language = context.language.as_deref();
        let given = details.consents.unwrap_or_default().into_iter();
        consents.extend(given.filter_map(|consent| consent.record(language, complaints)));
    }
}

/// Writes country and region the way the store knows them.
fn settle_country(address: &mut Address, stale_region: bool, complaints: &mut Complaints) {
    if address.country_code.is_empty() {
        return;
    }
    let Some(country) = Country::by_code(&address.country_code) else {
        complaints.add("country", CustomerErrorCode::Invalid, "There is no such country.");
        return;
    };
    country.code.clone_into(&mut address.country_code);
    if country.states.is_empty() || address.state.is_empty() {
        return;
    }
    match country.state(&address.state) {
        Some(state) => state.name.clone_into(&mut address.state),
        None if stale_region => address.state.clear(),
        None => complaints.add("region", CustomerErrorCode::Invalid, "There is no such region."),
    }
}
