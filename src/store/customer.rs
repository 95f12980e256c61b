//! Customers.

use secrecy::SecretString;

use super::address::AddressInput;
use super::form_fields::FieldValue;

/// Who is logged in: enough for the frame of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerSummary {
    /// The customer's id at the store.
    pub id: String,
    /// First name; may be empty.
    pub first_name: String,
    /// Last name; may be empty.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// The name of the customer's price group, if any.
    pub group: Option<String>,
}

/// A customer with all details.
#[derive(Clone, Debug, PartialEq)]
pub struct Customer {
    /// Names, e-mail and group.
    pub summary: CustomerSummary,
    /// Company; may be empty.
    pub company: String,
    /// Phone number; may be empty.
    pub phone: String,
    /// Values of the merchant's own fields.
    pub custom: Vec<FieldValue>,
}

/// A customer to be.
#[derive(Clone, Debug)]
pub struct NewCustomer {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// Password, exactly as typed.
    pub password: SecretString,
    /// Company; `None` when not entered.
    pub company: Option<String>,
    /// Phone number; `None` when not entered.
    pub phone: Option<String>,
    /// The first address, when enough of it was entered to make one.
    pub address: Option<AddressInput>,
    /// Values of the merchant's own customer fields.
    pub custom: Vec<FieldValue>,
    /// The visitor's reCAPTCHA v2 answer, where the store asks for one.
    pub recaptcha: Option<String>,
}

/// New details of a customer; all parts are replaced, an empty text clears.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerChange {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// Company.
    pub company: String,
    /// Phone number.
    pub phone: String,
    /// Values of the merchant's own customer fields.
    pub custom: Vec<FieldValue>,
}
