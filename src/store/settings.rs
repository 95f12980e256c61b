//! What every visitor of a store sees alike.

use std::time::Duration;

use url::Url;

use super::address::PostalAddress;
use super::catalog::{Category, Currency};
use super::form_fields::{FieldRole, FormField};
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
    /// Parts that every saved address has, whatever its form says.
    pub parts_of_addresses: &'static [FieldRole],
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

    /// An address with its country's name, for stores that tell the code only.
    pub fn with_country(&self, mut address: PostalAddress) -> PostalAddress {
        if address.country.is_empty()
            && let Some(country) = self.country(&address.country_code)
        {
            address.country.clone_from(&country.name);
        }
        address
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
    /// Absolute address of the shop's icon, when set.
    pub favicon: Option<String>,
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
    /// Who may have an account, and what it takes.
    pub accounts: AccountRules,
    /// Where the store's own pages are.
    pub hosted: HostedLinks,
}

/// Who may have an account, and what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRules {
    /// There are customer accounts at all.
    pub enabled: bool,
    /// The merchant approves each new account.
    pub need_approval: bool,
    /// The catalogue is for customers only.
    pub needed_to_browse: bool,
    /// The consents that the merchant asks for: the store's names, such as `privacy_policy`.
    pub consents: Vec<String>,
}

impl Default for AccountRules {
    fn default() -> Self {
        Self { enabled: true, need_approval: false, needed_to_browse: false, consents: Vec::new() }
    }
}

/// Pages that the store hosts itself, for what its API cannot do. Only absolute http and https addresses come through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostedLinks {
    /// The shop's first page.
    pub home: Option<String>,
    /// The cart.
    pub cart: Option<String>,
    /// Recovering a password.
    pub password_recovery: Option<String>,
    /// Changing the password.
    pub password_change: Option<String>,
    /// The wish list.
    pub wish_list: Option<String>,
}

impl HostedLinks {
    /// Takes out what leads to this origin: a storefront is no page of the store's own.
    pub fn leave_out(&mut self, origin: &str) {
        for link in [
            &mut self.home,
            &mut self.cart,
            &mut self.password_recovery,
            &mut self.password_change,
            &mut self.wish_list,
        ] {
            *link = link.take().filter(|link| !is_at(link, origin));
        }
    }
}

/// Whether an address is one of this origin.
pub fn is_at(address: &str, origin: &str) -> bool {
    Url::parse(address).is_ok_and(|url| url.origin().ascii_serialization() == origin)
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
    /// A page of its own: a path or an address.
    pub page: Option<String>,
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
