//! Form fields that the merchant defines, and their values.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// One field of the registration or address form, as the merchant defined it.
#[derive(Clone, Debug, PartialEq)]
pub struct FormField {
    /// The field's id at the store.
    pub id: i64,
    /// The merchant's words for it.
    pub label: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// What it means: one of the store's own parts of a customer or address, or something of the merchant's.
    pub role: FieldRole,
    /// How it is entered.
    pub kind: FieldKind,
}

/// The meaning of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldRole {
    /// E-mail address.
    Email,
    /// Password.
    Password,
    /// The password again.
    ConfirmPassword,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Company.
    Company,
    /// Phone number.
    Phone,
    /// Value-added tax number.
    VatNumber,
    /// A company's registration number.
    CompanyId,
    /// First line of the address.
    Address1,
    /// Second line of the address.
    Address2,
    /// City.
    City,
    /// Country.
    Country,
    /// State or province.
    State,
    /// Postal code.
    PostalCode,
    /// The current password, for a change.
    CurrentPassword,
    /// Consent to marketing mails.
    ExclusiveOffers,
    /// A built-in field that this app does not know.
    OtherBuiltIn,
    /// A field of the merchant's own.
    Custom,
}

/// How a field is entered, with its bounds.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldKind {
    /// Any number of the options.
    Checkboxes {
        /// What may be ticked.
        options: Vec<FieldOption>,
    },
    /// One of the options, all in view.
    RadioButtons {
        /// What may be chosen.
        options: Vec<FieldOption>,
    },
    /// One of the options from a list.
    PickList {
        /// The words of the empty choice.
        prompt: String,
        /// What may be chosen.
        options: Vec<FieldOption>,
    },
    /// A list where there is one (states of a country), else a text.
    PickListOrText {
        /// The words of the empty choice.
        prompt: String,
        /// Longest text in characters.
        max_length: Option<u32>,
    },
    /// A day.
    Date {
        /// Filled in at first.
        default: Option<Date>,
        /// Earliest day.
        min: Option<Date>,
        /// Latest day.
        max: Option<Date>,
    },
    /// A number.
    Number {
        /// Filled in at first.
        default: Option<Decimal>,
        /// Smallest value.
        min: Option<Decimal>,
        /// Largest value.
        max: Option<Decimal>,
        /// Longest entry in characters.
        max_length: Option<u32>,
    },
    /// One line.
    Text {
        /// Filled in at first.
        default: Option<String>,
        /// Longest text in characters.
        max_length: Option<u32>,
    },
    /// Several lines.
    MultilineText {
        /// Filled in at first.
        default: Option<String>,
        /// Height of the box in lines.
        rows: u32,
    },
    /// A secret word; never shown again.
    Password {
        /// Longest text in characters.
        max_length: Option<u32>,
    },
}

/// One choice of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldOption {
    /// The choice's id at the store.
    pub id: i64,
    /// The merchant's words for it.
    pub label: String,
}

/// The value of a merchant-defined field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldValue {
    /// The id of the [`FormField`].
    pub field_id: i64,
    /// What was entered.
    pub value: Value,
}

/// What was entered into a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Ids of the ticked options.
    Checkboxes(Vec<i64>),
    /// Id of the chosen option.
    Choice(i64),
    /// A number.
    Number(Decimal),
    /// A day.
    Date(Date),
    /// One line of text.
    Text(String),
    /// Several lines of text.
    MultilineText(String),
    /// A secret word.
    Password(String),
}
