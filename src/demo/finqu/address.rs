//! The address of a customer or an order.

use async_graphql::SimpleObject;

use super::money::given;
use crate::demo::addresses;
use crate::demo::customer_profiles::Profile;
use crate::demo::customers::Customer;
use crate::demo::geography::Country;

/// An address, with the e-mail address of whom it belongs to. What is not known is null.
#[derive(SimpleObject, Default)]
pub(super) struct Address {
    name: Option<String>,
    email: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    company: Option<String>,
    company_id: Option<String>,
    vat_number: Option<String>,
    phone: Option<String>,
    address1: Option<String>,
    address2: Option<String>,
    zipcode: Option<String>,
    city: Option<String>,
    state_code: Option<String>,
    country_code: Option<String>,
}

impl Address {
    /// An address of an order.
    pub(super) fn new(address: &addresses::Address, email: &str) -> Self {
        Self {
            name: full_name(&address.first_name, &address.last_name),
            email: given(email),
            first_name: given(&address.first_name),
            last_name: given(&address.last_name),
            company: given(&address.company),
            phone: given(&address.phone),
            address1: given(&address.address1),
            address2: given(&address.address2),
            zipcode: given(&address.postal_code),
            city: given(&address.city),
            state_code: state_code(address),
            country_code: given(&address.country_code),
            ..Self::default()
        }
    }

    /// The one address of a customer: the first of the book. Without a book, what else is known of her; `None` when that
    /// is nothing but her name.
    pub(super) fn of_customer(
        customer: &Customer,
        profile: &Profile,
        first: Option<&addresses::Address>,
    ) -> Option<Self> {
        let company_id = given(&profile.company_id);
        let vat_number = given(&profile.vat_number);
        let bare = addresses::Address {
            first_name: customer.first_name.clone(),
            last_name: customer.last_name.clone(),
            company: customer.company.clone(),
            phone: customer.phone.clone(),
            ..addresses::Address::default()
        };
        let known = [&customer.company, &customer.phone, &profile.company_id, &profile.vat_number];
        if first.is_none() && known.iter().all(|text| given(text).is_none()) {
            return None;
        }
        let own = Self::new(first.unwrap_or(&bare), &customer.email);
        Some(Self {
            company: own.company.or_else(|| given(&customer.company)),
            phone: own.phone.or_else(|| given(&customer.phone)),
            company_id,
            vat_number,
            ..own
        })
    }
}

/// First and last name together.
pub(super) fn full_name(first: &str, last: &str) -> Option<String> {
    given(&format!("{first} {last}"))
}

/// The short form of the state, where the country has one.
fn state_code(address: &addresses::Address) -> Option<String> {
    let known = Country::by_code(&address.country_code).and_then(|country| country.state(&address.state));
    known.map_or_else(|| given(&address.state), |state| Some(state.abbreviation.to_owned()))
}
