//! What every visitor sees alike: settings, form fields, countries.

use std::time::Duration;

use serde::Deserialize;

use super::documents::PUBLIC_DATA;
use super::form_fields::{ApiField, fields};
use super::picture::ApiImage;
use super::response::Problems;
use super::scalars::{Long, count, non_blank, web_url};
use super::transport::{Api, NoVariables};
use crate::store::settings::{Contact, Country, Logo, PasswordRules, Settings, State};
use crate::store::{Caller, PublicData, StoreError};

#[derive(Deserialize)]
struct Data {
    site: Option<Site>,
    geography: Option<Geography>,
}

#[derive(Deserialize)]
struct Site {
    settings: Option<ApiSettings>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiSettings {
    store_name: String,
    status: String,
    logo_v2: ApiLogo,
    contact: Option<ApiContact>,
    re_captcha: ReCaptcha,
    customers: Option<Customers>,
    locales: Vec<Locale>,
    currency: Currency,
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
struct Currency {
    default_currency: String,
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
    let settings = data.site.and_then(|site| site.settings);
    let countries = data.geography.and_then(|geography| geography.countries);
    // Without one of them forms would ask for the wrong things, and the answer is kept for a while.
    let (Some(settings), Some(countries)) = (settings, countries) else {
        return Err(problems.unexpected());
    };
    if let "MAINTENANCE" | "HIBERNATION" = settings.status.as_str() {
        return Err(StoreError::Closed(settings.status.to_lowercase()));
    }
    Ok(PublicData {
        customer_fields: fields(settings.form_fields.customer),
        address_fields: fields(settings.form_fields.shipping_address),
        countries: countries.into_iter().map(Into::into).collect(),
        settings: Settings {
            logo: logo(settings.logo_v2.image, &settings.store_name),
            logo_text: settings.logo_v2.text.and_then(non_blank),
            store_name: settings.store_name,
            default_currency: settings.currency.default_currency.to_ascii_uppercase(),
            contact: settings.contact.map(Into::into).unwrap_or_default(),
            password_rules: (settings.customers)
                .and_then(|customers| customers.password_complexity_settings)
                .map_or_else(PasswordRules::default, Into::into),
            inactivity: settings.inactivity.and_then(Inactivity::end),
            recaptcha_site_key: (settings.re_captcha.is_enabled_on_storefront)
                .then_some(settings.re_captcha.site_key)
                .and_then(non_blank),
            privacy_policy_url: settings
                .privacy
                .and_then(|privacy| privacy.privacy_policy_url)
                .and_then(|url| web_url(&url)),
            locales: locales(settings.locales),
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
mod tests {
    use super::super::documents::Kind;
    use super::super::response::{Answer, read};
    use super::*;

    /// The answer of a store, with parts of it exchanged.
    fn public_data_with(exchange: &[(&str, &str)]) -> Result<PublicData, StoreError> {
        let mut json = r#"{"data":{"site":{"settings":{
            "storeName":"Cups & Pots","status":"LAUNCHED",
            "logoV2":{"__typename":"StoreTextLogo","text":"C&P"},
            "contact":{"address":"1 Main St\nAustin","email":"","phone":" "},
            "reCaptcha":{"siteKey":"key","isEnabledOnStorefront":true},
            "customers":{"passwordComplexitySettings":{"minimumPasswordLength":10,"requireLowerCase":true,
                "requireUpperCase":false,"requireNumbers":false,"minimumNumbers":2,
                "requireSpecialCharacters":true,"minimumSpecialCharacters":0}},
            "locales":[{"code":"de","isDefault":false},{"code":"en","isDefault":true},{"code":"fr","isDefault":false}],
            "currency":{"defaultCurrency":"USD"},
            "privacy":{"privacyPolicyUrl":"https://shop.example/privacy"},
            "inactivity":{"shopperInactivityDurationSeconds":900},
            "formFields":{"customer":[{"__typename":"TextFormField","entityId":4,"label":"First name",
                "isBuiltIn":true,"isRequired":true,"defaultText":null,"maxLength":null}],"shippingAddress":[]}}},
            "geography":{"countries":[{"code":"us","name":"United States",
                "statesOrProvinces":[{"name":"Texas","abbreviation":"TX"}]}]}}}"#
            .to_owned();
        for (from, to) in exchange {
            assert!(json.contains(from), "{from}");
            json = json.replace(from, to);
        }
        let (data, problems) = read::<Data>(json.as_bytes(), Kind::Query).and_then(Answer::partial)?;
        usable(data, &problems)
    }

    #[test]
    fn settings_countries_and_fields() {
        let data = public_data_with(&[]).unwrap();
        let settings = &data.settings;
        assert_eq!(
            (settings.store_name.as_str(), settings.logo_text.as_deref()),
            ("Cups & Pots", Some("C&P"))
        );
        assert_eq!(settings.logo, None);
        assert_eq!(settings.locales, ["en", "de", "fr"]);
        assert_eq!(settings.inactivity, Some(Duration::from_secs(900)));
        assert_eq!(settings.recaptcha_site_key.as_deref(), Some("key"));
        assert_eq!(settings.privacy_policy_url.as_deref(), Some("https://shop.example/privacy"));
        let address = Some("1 Main St\nAustin".to_owned());
        assert_eq!(settings.contact, Contact { email: None, phone: None, address });
        let rules = PasswordRules {
            min_length: 10,
            lower_case: true,
            upper_case: false,
            min_numbers: 0,
            min_special: 1,
        };
        assert_eq!(settings.password_rules, rules);
        assert_eq!((data.customer_fields.len(), data.address_fields.len()), (1, 0));
        assert_eq!(data.country("US").map(|country| country.states[0].code.as_str()), Some("TX"));
    }

    #[test]
    fn what_a_store_has_not_set_is_absent() {
        let settings = public_data_with(&[
            (r#""isEnabledOnStorefront":true"#, r#""isEnabledOnStorefront":false"#),
            (r#""shopperInactivityDurationSeconds":900"#, r#""shopperInactivityDurationSeconds":0"#),
            (r#""privacyPolicyUrl":"https://shop.example/privacy""#, r#""privacyPolicyUrl":"javascript:1""#),
            (r#"{"passwordComplexitySettings":{"#, r#"{"passwordComplexitySettings":null,"x":{"#),
            (
                r#"{"__typename":"StoreTextLogo","text":"C&P"}"#,
                r#"{"image":{"url":"https://cdn.example/l.png","altText":""}}"#,
            ),
        ])
        .unwrap()
        .settings;
        assert_eq!(settings.recaptcha_site_key, None);
        assert_eq!(settings.inactivity, None);
        assert_eq!(settings.privacy_policy_url, None);
        assert_eq!(settings.password_rules, PasswordRules::default());
        assert_eq!(settings.logo.map(|logo| logo.alt).as_deref(), Some("Cups & Pots"));
        assert_eq!(settings.logo_text, None);
    }

    #[test]
    fn a_closed_store_is_closed() {
        for status in ["MAINTENANCE", "HIBERNATION"] {
            assert!(
                matches!(public_data_with(&[("LAUNCHED", status)]), Err(StoreError::Closed(_))),
                "{status}"
            );
        }
        assert!(public_data_with(&[("LAUNCHED", "PRE_LAUNCH")]).is_ok());
    }

    #[test]
    fn half_an_answer_is_not_kept() {
        let cut = [(r#""countries":["#, r#""countries":null,"x":["#)];
        assert!(matches!(public_data_with(&cut), Err(StoreError::Unexpected(_))));
    }
}
