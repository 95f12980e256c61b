//! The shop in which goods are picked up.

use super::addresses::Address;

pub(crate) const NAME: &str = "Paper & Pine, Mill Lane";
pub(crate) const EMAIL: &str = "hello@paper-and-pine.example";
/// How the way of delivery is called.
pub(crate) const METHOD: &str = "Pickup in the shop";
pub(crate) const INSTRUCTIONS: &str = "Bring the order number and a photo ID.";
pub(crate) const OPEN: &str = "Monday to Saturday, 10 am to 6 pm";

/// Where it is.
pub(crate) fn address() -> Address {
    Address {
        company: NAME.to_owned(),
        address1: "12 Mill Lane".to_owned(),
        city: "Portland".to_owned(),
        state: "Oregon".to_owned(),
        postal_code: "97209".to_owned(),
        country_code: "US".to_owned(),
        phone: "+1 503 555 0142".to_owned(),
        ..Address::default()
    }
}
