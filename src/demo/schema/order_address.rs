//! Addresses of an order.

use async_graphql::{Interface, SimpleObject};

use crate::demo::addresses::Address;
use crate::demo::geography::Country;

/// Declares an address of an order; all kinds have the same fields.
macro_rules! order_addresses {
    ($($name:ident)+) => {
        $(
            #[derive(SimpleObject)]
            pub(crate) struct $name {
                first_name: Option<String>,
                last_name: Option<String>,
                company: Option<String>,
                address1: Option<String>,
                address2: Option<String>,
                city: Option<String>,
                state_or_province: Option<String>,
                state_or_province_code: Option<String>,
                country: String,
                country_code: String,
                postal_code: String,
                phone: Option<String>,
                email: Option<String>,
            }

            impl $name {
                pub(crate) fn new(address: &Address, email: &str) -> Self {
                    let country = Country::by_code(&address.country_code);
                    let state = country.and_then(|country| country.state(&address.state));
                    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
                    Self {
                        first_name: filled(&address.first_name),
                        last_name: filled(&address.last_name),
                        company: filled(&address.company),
                        address1: filled(&address.address1),
                        address2: filled(&address.address2),
                        city: filled(&address.city),
                        state_or_province: filled(&address.state),
                        state_or_province_code: state.map(|state| state.abbreviation.to_owned()),
                        country: country.map(|known| known.name.to_owned()).unwrap_or_default(),
                        country_code: address.country_code.clone(),
                        postal_code: address.postal_code.clone(),
                        phone: filled(&address.phone),
                        email: filled(email),
                    }
                }
            }
        )+

        /// An address of an order.
        #[derive(Interface)]
        #[graphql(
            field(name = "first_name", ty = "&Option<String>"),
            field(name = "last_name", ty = "&Option<String>"),
            field(name = "company", ty = "&Option<String>"),
            field(name = "address1", ty = "&Option<String>"),
            field(name = "address2", ty = "&Option<String>"),
            field(name = "city", ty = "&Option<String>"),
            field(name = "state_or_province", ty = "&Option<String>"),
            field(name = "state_or_province_code", ty = "&Option<String>"),
            field(name = "country", ty = "&String"),
            field(name = "country_code", ty = "&String"),
            field(name = "postal_code", ty = "&String"),
            field(name = "phone", ty = "&Option<String>"),
            field(name = "email", ty = "&Option<String>")
        )]
        #[allow(dead_code, reason = "no field gives it; it is for fragments")]
        pub(crate) enum OrderAddress {
            $($name($name),)+
        }
    };
}

order_addresses! { OrderBillingAddress OrderShippingAddress }
