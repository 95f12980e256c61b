//! Customers.

use secrecy::SecretString;

use super::LogIn;
use super::address::AddressInput;
use super::form_fields::FieldValue;
use super::preferences::PreferencesChange;

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
    /// Numbers of a business.
    pub business: BusinessNumbers,
    /// Values of the merchant's own fields.
    pub custom: Vec<FieldValue>,
}

/// Numbers that businesses are known by. `None` where a store does not have them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BusinessNumbers {
    /// Value-added tax number.
    pub vat_number: Option<String>,
    /// Registration number.
    pub company_id: Option<String>,
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
    /// Numbers of a business, where the store asks for them.
    pub business: BusinessNumbers,
    /// The first address, when enough of it was entered to make one.
    pub address: Option<AddressInput>,
    /// Values of the merchant's own customer fields.
    pub custom: Vec<FieldValue>,
    /// The visitor's reCAPTCHA v2 answer, where the store asks for one.
    pub recaptcha: Option<String>,
    /// What the customer agrees to, where the store records it.
    pub preferences: PreferencesChange,
}

/// What came of a registration.
#[derive(Clone, Debug)]
pub enum Registered {
    /// There is an account. Log in with it.
    LogInNext,
    /// There is an account, and the customer is logged in.
    LoggedIn(LogIn),
    /// There is an account that the merchant has to approve first.
    AwaitsApproval,
}

/// New details of a customer; all parts are replaced, an empty text clears.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerChange {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address; `None` where it cannot be changed.
    pub email: Option<String>,
    /// Company.
    pub company: String,
    /// Phone number.
    pub phone: String,
    /// Numbers of a business; those that the store does not ask for are `None`.
    pub business: BusinessNumbers,
    /// Values of the merchant's own customer fields.
    pub custom: Vec<FieldValue>,
}
