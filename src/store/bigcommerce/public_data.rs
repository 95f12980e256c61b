//! What every visitor sees alike: settings, form fields, countries.

use std::time::Duration;

use serde::Deserialize;

use super::currencies::{ApiCurrency, currencies};
use super::documents::PUBLIC_DATA;
use super::form_fields::{ApiField, fields};
use super::paging::Connection;
use super::picture::ApiImage;
use super::prices::PriceSettings;
use super::scalars::Long;
use super::shop_frame::ApiCategory;
use super::transport::Api;
use crate::store::form_fields::FieldRole;
use crate::store::graphql::NoVariables;
use crate::store::graphql::problems::Problems;
use crate::store::graphql::scalars::{count, non_blank, web_url};
use crate::store::settings::{
    AccountRules, Contact, Country, HostedLinks, Logo, PasswordRules, Settings, State,
};
use crate::store::{Caller, PublicData, StoreError};

/// What the API insists on in an address of the address book (`AddCustomerAddressInput`), whatever the merchant's form
/// says.
const PARTS_OF_ADDRESSES: &[FieldRole] =
    &[FieldRole::FirstName, FieldRole::LastName, FieldRole::Address1, FieldRole::City, FieldRole::Country];

/// The rules for stores that set none.
const UNSET_PASSWORD_RULES: PasswordRules =
    PasswordRules { min_length: 8, lower_case: false, upper_case: false, min_numbers: 1, min_special: 1 };

#[derive(Deserialize)]
struct Data {
    site: Option<Site>,
    geography: Option<Geography>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Site {
    settings: Option<ApiSettings>,
    category_tree: Vec<ApiCategory>,
    currencies: Connection<ApiCurrency>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiSettings {
    store_name: String,
    status: String,
    logo_v2: ApiLogo,
    favicon_url: Option<String>,
    contact: Option<ApiContact>,
    re_captcha: ReCaptcha,
    customers: Option<Customers>,
    locales: Vec<Locale>,
    #[serde(flatten)]
    prices: PriceSettings,
    privacy: Option<Privacy>,
    inactivity: Option<Inactivity>,
    form_fields: FormFields,
}

/// Any member of the union `StoreLogo`.
#[derive(Deserialize)]
struct ApiLogo {
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    image: Option<ApiImage>,
}

#[derive(Deserialize)]
struct ApiContact {
    address: String,
    email: String,
    phone: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ReCaptcha {
    site_key: String,
    is_enabled_on_storefront: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Customers {
    password_complexity_settings: Option<PasswordComplexity>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PasswordComplexity {
    minimum_password_length: i64,
    require_lower_case: bool,
    require_upper_case: bool,
    require_numbers: bool,
    minimum_numbers: i64,
    require_special_characters: bool,
    minimum_special_characters: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Locale {
    code: String,
    is_default: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Privacy {
    privacy_policy_url: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Inactivity {
    shopper_inactivity_duration_seconds: Option<Long>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FormFields {
    customer: Vec<ApiField>,
    shipping_address: Vec<ApiField>,
}

#[derive(Deserialize)]
struct Geography {
    countries: Option<Vec<ApiCountry>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiCountry {
    code: String,
    name: String,
    states_or_provinces: Vec<ApiState>,
}

#[derive(Deserialize)]
struct ApiState {
    name: String,
    abbreviation: String,
}

pub(super) async fn public_data(api: &Api, caller: &Caller) -> Result<PublicData, StoreError> {
    let (data, problems) = api.ask::<Data>(&PUBLIC_DATA, caller, &NoVariables {}).await?.partial()?;
    usable(data, &problems)
}

fn usable(data: Data, problems: &Problems) -> Result<PublicData, StoreError> {
    let (settings, shop) = match data.site {
        Some(Site { settings, category_tree, currencies }) => (settings, Some((category_tree, currencies))),
        None => (None, None),
    };
    let countries = data.geography.and_then(|geography| geography.countries);
    // Without one of them forms would ask for the wrong things, and the answer is kept for a while.
    let (Some(settings), Some((categories, money)), Some(countries)) = (settings, shop, countries) else {
        return Err(problems.unexpected());
    };
    if let "MAINTENANCE" | "HIBERNATION" = settings.status.as_str() {
        return Err(StoreError::Closed(settings.status.to_lowercase()));
    }
    Ok(PublicData {
        customer_fields: fields(settings.form_fields.customer),
        address_fields: fields(settings.form_fields.shipping_address),
        parts_of_addresses: PARTS_OF_ADDRESSES,
        countries: countries.into_iter().map(Into::into).collect(),
        categories: categories.into_iter().map(Into::into).collect(),
        currencies: currencies(money),
        settings: Settings {
            logo: logo(settings.logo_v2.image, &settings.store_name),
            logo_text: settings.logo_v2.text.and_then(non_blank),
            store_name: settings.store_name,
            favicon: settings.favicon_url.and_then(|url| web_url(&url)),
            default_currency: settings.prices.default_currency(),
            tax_on_products: settings.prices.tax_on_products(),
            tax_in_lists: settings.prices.tax_in_lists(),
            contact: settings.contact.map(Into::into).unwrap_or_default(),
            password_rules: (settings.customers)
                .and_then(|customers| customers.password_complexity_settings)
                .map_or(UNSET_PASSWORD_RULES, Into::into),
            inactivity: settings.inactivity.and_then(Inactivity::end),
            recaptcha_site_key: (settings.re_captcha.is_enabled_on_storefront)
                .then_some(settings.re_captcha.site_key)
                .and_then(non_blank),
            privacy_policy_url: settings
                .privacy
                .and_then(|privacy| privacy.privacy_policy_url)
                .and_then(|url| web_url(&url)),
            locales: locales(settings.locales),
            accounts: AccountRules::default(),
            hosted: HostedLinks::default(),
        },
    })
}

fn logo(image: Option<ApiImage>, store_name: &str) -> Option<Logo> {
    let picture = image?.into_picture(store_name)?;
    Some(Logo { url: picture.url, alt: picture.alt })
}

/// The default first.
fn locales(mut given: Vec<Locale>) -> Vec<String> {
    given.sort_by_key(|locale| !locale.is_default);
    given.into_iter().map(|locale| locale.code).collect()
}

impl Inactivity {
    fn end(self) -> Option<Duration> {
        let seconds = u64::try_from(self.shopper_inactivity_duration_seconds?.0).ok()?;
        (seconds > 0).then_some(Duration::from_secs(seconds))
    }
}

impl From<ApiContact> for Contact {
    fn from(contact: ApiContact) -> Self {
        Self {
            email: non_blank(contact.email),
            phone: non_blank(contact.phone),
            address: non_blank(contact.address),
            page: None,
        }
    }
}

impl From<PasswordComplexity> for PasswordRules {
    fn from(rules: PasswordComplexity) -> Self {
        // A rule that is switched on asks for one at least, whatever its number says.
        let at_least = |required: bool, number: i64| if required { count(number).max(1) } else { 0 };
        Self {
            min_length: count(rules.minimum_password_length),
            lower_case: rules.require_lower_case,
            upper_case: rules.require_upper_case,
            min_numbers: at_least(rules.require_numbers, rules.minimum_numbers),
            min_special: at_least(rules.require_special_characters, rules.minimum_special_characters),
        }
    }
}

impl From<ApiCountry> for Country {
    fn from(country: ApiCountry) -> Self {
        let state = |state: ApiState| State { code: state.abbreviation, name: state.name };
        Self {
            code: country.code.to_ascii_uppercase(),
            name: country.name,
            states: country.states_or_provinces.into_iter().map(state).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
