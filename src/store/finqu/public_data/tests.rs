//! Public data, complete and with all that may be missing.

use super::*;

const STORE: &str = r#"{"domain":"shop.example","name":"Ink","logo":"/logo.svg","customerAccountsEnabled":true,
    "customerAccountsRequireApproval":true,"catalogBrowsingRequiresAccount":true,
    "defaultConsentOptions":["privacy_policy","marketing"]}"#;
const NULLS: &str = r#""routes":null,"policies":null,"countries":null,"locales":null"#;

fn read(json: &str, default: Option<&str>) -> Result<PublicData, StoreError> {
    usable(serde_json::from_str(json).unwrap(), &Problems::default(), default)
}

#[test]
fn everything_that_the_store_tells() {
    let json = format!(
        r#"{{"store":{STORE},"routes":{{"rootUrl":"https://shop.example/","cartUrl":"/cart"}},
            "policies":{{"privacyPolicy":{{"url":"/privacy"}}}},
            "countries":[{{"name":"Finland","isoCode":"fi"}},{{"name":null,"isoCode":"SE"}},
                {{"name":"Nowhere","isoCode":null}}],
            "currencies":[{{"isoCode":"EUR","name":"Euro"}},{{"isoCode":"SEK","name":"Krona"}}],
            "locales":[{{"isoCode":"en","primary":false}},{{"isoCode":"fi_FI","primary":true}},
                {{"isoCode":null,"primary":null}}]}}"#
    );
    let public = read(&json, None).unwrap();
    let settings = &public.settings;
    assert_eq!((settings.store_name.as_str(), settings.default_currency.as_str()), ("Ink", "EUR"));
    assert_eq!(settings.logo.as_ref().map(|logo| logo.url.as_str()), Some("https://shop.example/logo.svg"));
    assert_eq!(settings.privacy_policy_url.as_deref(), Some("https://shop.example/privacy"));
    assert_eq!(settings.hosted.cart.as_deref(), Some("https://shop.example/cart"));
    assert_eq!(settings.locales, ["fi-FI", "en"]);
    assert_eq!(settings.password_rules.min_length, 6);
    let accounts = &settings.accounts;
    assert!(accounts.enabled && accounts.need_approval && accounts.needed_to_browse);
    assert_eq!(accounts.consents, ["privacy_policy", "marketing"]);
    let countries: Vec<(&str, &str)> =
        public.countries.iter().map(|country| (country.code.as_str(), country.name.as_str())).collect();
    assert_eq!(countries, [("FI", "Finland"), ("SE", "SE")]);
    assert_eq!(read(&json, Some("SEK")).unwrap().settings.default_currency, "SEK");
}

#[test]
fn a_store_of_nulls_needs_a_currency_and_nothing_else() {
    let json = format!(r#"{{"store":{STORE},"currencies":null,{NULLS}}}"#);
    let public = read(&json, Some("EUR")).unwrap();
    assert_eq!(public.settings.default_currency, "EUR");
    assert!(
        public.countries.is_empty() && public.currencies.is_empty() && public.settings.locales.is_empty()
    );
    let refused = read(&json, None);
    assert!(matches!(refused, Err(StoreError::Misconfigured(_))), "{refused:?}");
}

#[test]
fn without_the_store_there_is_nothing() {
    let json = format!(r#"{{"store":null,"currencies":null,{NULLS}}}"#);
    assert!(matches!(read(&json, Some("EUR")), Err(StoreError::Unexpected(_))));
}

#[test]
fn links_that_the_key_may_not_read_are_done_without() {
    let json = format!(r#"{{"store":{STORE},"currencies":null,{NULLS}}}"#);
    for (field, usable_without) in
        [("routes", true), ("policies", true), ("locales", true), ("countries", false)]
    {
        let problem = format!(r#"{{"message":"m","path":["{field}"],"extensions":{{"code":"FORBIDDEN"}}}}"#);
        let problems = Problems::from(vec![serde_json::from_str(&problem).unwrap()]);
        let outcome = usable(serde_json::from_str(&json).unwrap(), &problems, Some("EUR"));
        assert_eq!(outcome.is_ok(), usable_without, "{field}");
    }
}

#[test]
fn a_part_that_could_not_be_read_is_not_kept_as_if_it_were_empty() {
    let json = format!(r#"{{"store":{STORE},"currencies":null,{NULLS}}}"#);
    for (problem, lost) in [
        (r#"{"message":"m","path":["countries"],"extensions":{"code":"INTERNAL_ERROR"}}"#, true),
        (r#"{"message":"m","path":["countries"]}"#, false),
    ] {
        let problems = Problems::from(vec![serde_json::from_str(problem).unwrap()]);
        let outcome = usable(serde_json::from_str(&json).unwrap(), &problems, Some("EUR"));
        match lost {
            true => assert!(matches!(outcome, Err(StoreError::Unavailable(_)))),
            false => assert!(matches!(outcome, Err(StoreError::Unexpected(_)))),
        }
    }
}
