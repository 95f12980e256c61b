//! What every visitor sees alike: settings, form fields, countries.

use serde::Deserialize;

use super::currencies::{ApiCurrency, currencies};
use super::documents::PUBLIC_DATA;
use super::form_fields;
use super::hosted_links::{ApiRoutes, Site};
use super::response::{is_forbidden_extra, missing};
use super::transport::Api;
use crate::store::graphql::NoVariables;
use crate::store::graphql::problems::Problems;
use crate::store::graphql::scalars::non_blank;
use crate::store::http::Kind;
use crate::store::price::TaxDisplay;
use crate::store::settings::{AccountRules, Contact, Country, Logo, PasswordRules, Settings};
use crate::store::{Caller, PublicData, StoreError};

/// The only rule for passwords that the API is known to have.
const PASSWORD_RULES: PasswordRules =
    PasswordRules { min_length: 6, lower_case: false, upper_case: false, min_numbers: 0, min_special: 0 };

#[derive(Deserialize)]
struct Data {
    store: Option<ApiStore>,
    routes: Option<ApiRoutes>,
    policies: Option<Policies>,
    countries: Option<Vec<ApiCountry>>,
    currencies: Option<Vec<ApiCurrency>>,
    locales: Option<Vec<ApiLocale>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiStore {
    domain: String,
    name: String,
    logo: Option<String>,
    favicon: Option<String>,
    customer_accounts_enabled: bool,
    customer_accounts_require_approval: bool,
    catalog_browsing_requires_account: bool,
    default_consent_options: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Policies {
    privacy_policy: Option<Policy>,
}

#[derive(Deserialize)]
struct Policy {
    url: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiCountry {
    name: Option<String>,
    iso_code: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiLocale {
    iso_code: Option<String>,
    primary: Option<bool>,
}

pub(super) async fn public_data(api: &Api, caller: &Caller) -> Result<PublicData, StoreError> {
    let (data, problems) = api.ask::<Data>(&PUBLIC_DATA, caller, None, &NoVariables {}).await?;
    usable(data, &problems, api.set_currency())
}

/// The data, with this currency for the default one where it is set.
fn usable(data: Data, problems: &Problems, default: Option<&str>) -> Result<PublicData, StoreError> {
    // The answer is kept for a while, and with a part of it missing, forms and links would be wrong.
    let (Some(store), true) = (data.store, problems.iter().all(is_forbidden_extra)) else {
        return Err(missing(problems, Kind::Query));
    };
    let routes = data.routes.unwrap_or_default();
    let site = Site::new(&routes, Some(&store.domain));
    let countries: Vec<Country> =
        data.countries.unwrap_or_default().into_iter().filter_map(ApiCountry::into_country).collect();
    let currencies = currencies(data.currencies.unwrap_or_default(), default);
    let Some(first) = default.or(currencies.first().map(|currency| currency.code.as_str())) else {
        return Err(StoreError::Misconfigured("the store names no currency; set one for it here".into()));
    };
    let policy = data.policies.and_then(|policies| policies.privacy_policy);
    Ok(PublicData {
        customer_fields: form_fields::customer(),
        address_fields: form_fields::address(!countries.is_empty()),
        parts_of_addresses: &[],
        settings: Settings {
            logo: (store.logo.as_deref())
                .and_then(|logo| site.page(logo))
                .map(|url| Logo { url, alt: store.name.clone() }),
            logo_text: None,
            favicon: store.favicon.as_deref().and_then(|favicon| site.page(favicon)),
            default_currency: first.to_owned(),
            tax_on_products: TaxDisplay::Including,
            tax_in_lists: TaxDisplay::Including,
            contact: Contact::default(),
            password_rules: PASSWORD_RULES,
            inactivity: None,
            recaptcha_site_key: None,
            privacy_policy_url: policy.and_then(|policy| site.page(&policy.url)),
            locales: locales(data.locales.unwrap_or_default()),
            accounts: AccountRules {
                enabled: store.customer_accounts_enabled,
                need_approval: store.customer_accounts_require_approval,
                needed_to_browse: store.catalog_browsing_requires_account,
                consents: store.default_consent_options,
            },
            hosted: routes.links(&site),
            store_name: store.name,
        },
        countries,
        categories: vec![],
        currencies,
    })
}

impl ApiCountry {
    /// Without a code it cannot be chosen.
    fn into_country(self) -> Option<Country> {
        let code = non_blank(self.iso_code?)?.to_ascii_uppercase();
        Some(Country {
            name: self.name.and_then(non_blank).unwrap_or_else(|| code.clone()),
            code,
            states: vec![],
        })
    }
}

impl ApiLocale {
    /// As BCP 47 writes it.
    pub(super) fn tag(&self) -> Option<String> {
        Some(non_blank(self.iso_code.clone()?)?.replace('_', "-"))
    }
}

/// The default first.
fn locales(mut given: Vec<ApiLocale>) -> Vec<String> {
    given.sort_by_key(|locale| locale.primary != Some(true));
    given.iter().filter_map(ApiLocale::tag).collect()
}

#[cfg(test)]
mod tests;
