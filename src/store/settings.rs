//! What every visitor of a store sees alike.

use std::time::Duration;

use super::catalog::{Category, Currency};
use super::form_fields::FormField;
use super::price::TaxDisplay;

/// Settings, forms and countries of the store.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicData {
    /// Name, languages, rules.
    pub settings: Settings,
    /// The registration form's customer part, in the merchant's order.
    pub customer_fields: Vec<FormField>,
    /// The address form, in the merchant's order.
    pub address_fields: Vec<FormField>,
    /// Countries with their states, in the store's order.
    pub countries: Vec<Country>,
    /// The categories that guests see.
    pub categories: Vec<Category>,
    /// The store's currencies, the default first; those that shoppers cannot choose are left out.
    pub currencies: Vec<Currency>,
}

impl PublicData {
    /// The country with this ISO 3166-1 alpha-2 code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }
}

/// The store's settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The shop's name.
    pub store_name: String,
    /// The shop's logo, when it is a picture.
    pub logo: Option<Logo>,
    /// The shop's own text in place of a picture, when set.
    pub logo_text: Option<String>,
    /// ISO 4217 code.
    pub default_currency: String,
    /// How prices are shown on product pages.
    pub tax_on_products: TaxDisplay,
    /// How prices are shown in lists.
    pub tax_in_lists: TaxDisplay,
    /// Where shoppers may ask for help.
    pub contact: Contact,
    /// The rules for new passwords.
    pub password_rules: PasswordRules,
    /// The end of a session without activity, when the store sets one.
    pub inactivity: Option<Duration>,
    /// Whether registration needs a reCAPTCHA v2 answer, with the site key.
    pub recaptcha_site_key: Option<String>,
    /// Link to the privacy policy, when set.
    pub privacy_policy_url: Option<String>,
    /// BCP 47 codes of the store's languages, the default first.
    pub locales: Vec<String>,
}

/// A logo picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Absolute address of the picture.
    pub url: String,
    /// Words for those who do not see it.
    pub alt: String,
}

/// How to reach the shop; empty parts are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// E-mail address.
    pub email: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Postal address, with line breaks.
    pub address: Option<String>,
}

/// The store's rules for new passwords. Lengths and counts are in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordRules {
    /// Shortest password.
    pub min_length: u32,
    /// A lower-case letter is needed.
    pub lower_case: bool,
    /// An upper-case letter is needed.
    pub upper_case: bool,
    /// At least so many digits.
    pub min_numbers: u32,
    /// At least so many characters that are neither letters of a to z nor digits.
    pub min_special: u32,
}

impl Default for PasswordRules {
    /// BigCommerce's own rules for stores that set none.
    fn default() -> Self {
        Self { min_length: 8, lower_case: false, upper_case: false, min_numbers: 1, min_special: 1 }
    }
}

/// A country that the store knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code, upper case.
    pub code: String,
    /// Its name in the store's words.
    pub name: String,
    /// Its states or provinces; empty where the country has none.
    pub states: Vec<State>,
}

/// A state or province.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Its abbreviation, such as `TX`; may be empty.
    pub code: String,
    /// Its name.
    pub name: String,
}
