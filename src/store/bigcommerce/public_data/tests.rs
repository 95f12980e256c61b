//! Settings as the API gives them.

use super::super::response::read;
use super::*;
use crate::store::graphql::answer::Answer;
use crate::store::http::Kind;
use crate::store::price::TaxDisplay;

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
        "currency":{"defaultCurrency":"USD"},"tax":{"pdp":"BOTH","plp":"INC"},
        "privacy":{"privacyPolicyUrl":"https://shop.example/privacy"},
        "inactivity":{"shopperInactivityDurationSeconds":900},
        "formFields":{"customer":[{"__typename":"TextFormField","entityId":4,"label":"First name",
            "isBuiltIn":true,"isRequired":true,"defaultText":null,"maxLength":null}],"shippingAddress":[]}},
        "categoryTree":[{"entityId":5,"name":"Ink","path":"/ink/","children":[]}],
        "currencies":{"edges":[{"node":{"code":"USD","name":"US dollar","isActive":true,"isTransactional":true,
            "isDefault":true}}]}},
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
    assert_eq!((settings.store_name.as_str(), settings.logo_text.as_deref()), ("Cups & Pots", Some("C&P")));
    assert_eq!(settings.logo, None);
    assert_eq!(settings.locales, ["en", "de", "fr"]);
    assert_eq!(settings.inactivity, Some(Duration::from_secs(900)));
    assert_eq!(settings.recaptcha_site_key.as_deref(), Some("key"));
    assert_eq!(settings.privacy_policy_url.as_deref(), Some("https://shop.example/privacy"));
    let address = Some("1 Main St\nAustin".to_owned());
    assert_eq!(settings.contact, Contact { email: None, phone: None, address, page: None });
    let rules =
        PasswordRules { min_length: 10, lower_case: true, upper_case: false, min_numbers: 0, min_special: 1 };
    assert_eq!(settings.password_rules, rules);
    assert_eq!((data.customer_fields.len(), data.address_fields.len()), (1, 0));
    assert_eq!(settings.tax_on_products, TaxDisplay::Both);
    assert_eq!(settings.tax_in_lists, TaxDisplay::Including);
    assert_eq!((data.categories[0].path.as_str(), data.currencies[0].code.as_str()), ("/ink/", "USD"));
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
    assert_eq!(settings.password_rules, UNSET_PASSWORD_RULES);
    assert_eq!(settings.logo.map(|logo| logo.alt).as_deref(), Some("Cups & Pots"));
    assert_eq!(settings.logo_text, None);
}

#[test]
fn a_closed_store_is_closed() {
    for status in ["MAINTENANCE", "HIBERNATION"] {
        assert!(matches!(public_data_with(&[("LAUNCHED", status)]), Err(StoreError::Closed(_))), "{status}");
    }
    assert!(public_data_with(&[("LAUNCHED", "PRE_LAUNCH")]).is_ok());
}

#[test]
fn half_an_answer_is_not_kept() {
    let cut = [(r#""countries":["#, r#""countries":null,"x":["#)];
    assert!(matches!(public_data_with(&cut), Err(StoreError::Unexpected(_))));
}
