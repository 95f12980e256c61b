//! New accounts.

use serde_json::{Value, json};
use storefront_account::demo::PasswordRules;

use crate::{Shop, VIP, errors};

const REGISTER: &str = "mutation Register($input: RegisterCustomerInput!, $reCaptcha: ReCaptchaV2Input) { customer { \
    registerCustomer(reCaptchaV2: $reCaptcha, input: $input) { \
    customer { email firstName customerGroupName addresses { edges { node { city stateOrProvince countryCode } } } \
    formFields { name ... on MultipleChoiceFormFieldValue { value } } } \
    errors { __typename ... on Error { message } ... on ValidationError { path } } } } }";

fn new_customer() -> Value {
    json!({
        "firstName": "Ada", "lastName": "Byron", "email": "ada@example.com", "password": "Engine-1843",
        "formFields": { "multipleChoices": [{ "fieldEntityId": 27, "fieldValueEntityId": 111 }] },
        "address": {
            "firstName": "Ada", "lastName": "Byron", "address1": "1 Engine Way", "city": "Albany",
            "countryCode": "US", "stateOrProvince": "ny", "postalCode": "12207",
        },
    })
}

async fn register(shop: &Shop, input: Value) -> Value {
    let mut data = shop.ask(REGISTER, json!({ "input": input })).await;
    data["customer"]["registerCustomer"].take()
}

/// The input with one place changed.
fn with(pointer: &str, value: Value) -> Value {
    let mut input = new_customer();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = if parent.is_empty() { &mut input } else { input.pointer_mut(parent).unwrap() };
    parent[key] = value;
    input
}

#[tokio::test]
async fn a_new_customer_has_her_address_and_answers_can_log_in_and_gets_a_mail() {
    let shop = Shop::open().await;
    let result = register(&shop, new_customer()).await;
    assert_eq!(errors(&result), [""; 0]);
    let customer = &result["customer"];
    assert_eq!(customer["firstName"], "Ada");
    assert_eq!(customer["customerGroupName"], "Retail");
    assert_eq!(customer["formFields"][0]["value"], "Search engine");
    let address = &customer["addresses"]["edges"][0]["node"];
    assert_eq!(address, &json!({ "city": "Albany", "stateOrProvince": "New York", "countryCode": "US" }));

    shop.try_log_in("ada@example.com", "Engine-1843").await.data();
    let mail = &shop.store.mails()[0];
    assert_eq!((mail.to.as_str(), mail.subject.as_str()), ("ada@example.com", "Welcome to Paper & Pine"));
    assert!(mail.body.contains("Ada") && !mail.body.contains("Engine-1843"));
}

#[tokio::test]
async fn an_address_that_is_taken_is_refused_in_any_case() {
    let shop = Shop::open().await;
    for email in [VIP, "VIP@example.COM", " vip@example.com "] {
        let result = register(&shop, with("/email", json!(email))).await;
        assert_eq!(errors(&result), ["EmailAlreadyInUseError"]);
        assert!(result["customer"].is_null());
    }
    assert!(shop.store.mails().is_empty());
}

#[tokio::test]
async fn every_broken_rule_is_told_with_its_path() {
    let shop = Shop::open().await;
    let long = "x".repeat(101);
    let choice = |field: i32, option: i32| json!({ "multipleChoices": [{ "fieldEntityId": field, "fieldValueEntityId": option }] });
    for (pointer, value, path) in [
        ("/firstName", json!(" "), "firstName"),
        ("/lastName", json!(long), "lastName"),
        ("/email", json!("ada"), "email"),
        ("/email", json!(""), "email"),
        ("/password", json!("Engine1843"), "password"),
        ("/phone", json!("1".repeat(51)), "phone"),
        ("/formFields", Value::Null, "formFields.27"),
        ("/formFields", choice(27, 999), "formFields.27"),
        ("/address/city", json!(""), "address.city"),
        ("/address/address1", json!("  "), "address.address1"),
        ("/address/postalCode", json!(""), "address.postalCode"),
        ("/address/countryCode", json!("ZZ"), "address.countryCode"),
        ("/address/stateOrProvince", json!("Bayern"), "address.stateOrProvince"),
        ("/address/stateOrProvince", Value::Null, "address.stateOrProvince"),
        (
            "/address/formFields",
            json!({ "texts": [{ "fieldEntityId": 34, "text": "12345678901" }] }),
            "address.formFields.34",
        ),
    ] {
        let result = register(&shop, with(pointer, value.clone())).await;
        assert!(result["customer"].is_null());
        assert!(
            errors(&result).contains(&format!("ValidationError input.{path}")),
            "{pointer} {value} {result}"
        );
    }
    assert!(shop.store.mails().is_empty());
}

#[tokio::test]
async fn the_merchants_own_fields_are_checked_one_by_one() {
    let shop = Shop::open().await;
    let with_required = |extra: Value| {
        let mut fields = json!({ "multipleChoices": [{ "fieldEntityId": 27, "fieldValueEntityId": 111 }] });
        fields.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        with("/formFields", fields)
    };
    for (fields, field) in [
        (json!({ "checkboxes": [{ "fieldEntityId": 26, "fieldValueEntityIds": [101, 111] }] }), 26),
        (json!({ "dates": [{ "fieldEntityId": 29, "date": "1899-12-31T00:00:00Z" }] }), 29),
        (json!({ "dates": [{ "fieldEntityId": 29, "date": "2021-01-01T00:00:00Z" }] }), 29),
        (json!({ "numbers": [{ "fieldEntityId": 30, "number": 0 }] }), 30),
        (json!({ "numbers": [{ "fieldEntityId": 30, "number": 5001 }] }), 30),
        (json!({ "texts": [{ "fieldEntityId": 31, "text": "123456789012345678901" }] }), 31),
        (json!({ "multilineTexts": [{ "fieldEntityId": 32, "multilineText": "x".repeat(1001) }] }), 32),
        (json!({ "passwords": [{ "fieldEntityId": 33, "password": "123456789" }] }), 33),
        (json!({ "texts": [{ "fieldEntityId": 33, "text": "1234" }] }), 33),
        (json!({ "texts": [{ "fieldEntityId": 4, "text": "built in" }] }), 4),
        (json!({ "texts": [{ "fieldEntityId": 999, "text": "unknown" }] }), 999),
    ] {
        let result = register(&shop, with_required(fields.clone())).await;
        assert_eq!(errors(&result), [format!("ValidationError input.formFields.{field}")], "{fields}");
    }
}

#[tokio::test]
async fn address_parts_may_be_empty_where_the_merchant_made_them_optional() {
    let shop = Shop::open().await;
    let bare =
        json!({ "firstName": "Ada", "lastName": "Byron", "address1": "", "city": "", "countryCode": "" });
    assert!(!errors(&register(&shop, with("/address", bare.clone())).await).is_empty());
    shop.store.behave(|store| store.optional_address = true);
    let result = register(&shop, with("/address", bare)).await;
    assert_eq!(errors(&result), [""; 0]);
    assert_eq!(result["customer"]["addresses"]["edges"], json!([]));
}

#[tokio::test]
async fn the_merchants_password_rules_hold() {
    let shop = Shop::open().await;
    shop.store.behave(|store| {
        store.password_rules = PasswordRules { minimum_length: 12, special: 0, ..PasswordRules::default() };
    });
    let refused = register(&shop, with("/password", json!("Engine1843"))).await;
    assert_eq!(errors(&refused), ["ValidationError input.password"]);
    assert_eq!(errors(&register(&shop, with("/password", json!("Engine184318"))).await), [""; 0]);
}

#[tokio::test]
async fn a_store_can_take_no_accounts_or_ask_for_a_captcha() {
    let shop = Shop::open().await;
    shop.store.behave(|store| store.account_creation_disabled = true);
    assert_eq!(errors(&register(&shop, new_customer()).await), ["AccountCreationDisabledError"]);
    shop.store.behave(|store| {
        store.account_creation_disabled = false;
        store.recaptcha_required = true;
    });
    assert_eq!(errors(&register(&shop, new_customer()).await), ["CustomerRegistrationError"]);
    for (token, accepted) in [("bad", false), ("", false), ("good", true)] {
        let variables = json!({ "input": new_customer(), "reCaptcha": { "token": token } });
        let data = shop.ask(REGISTER, variables).await;
        assert_eq!(errors(&data["customer"]["registerCustomer"]).is_empty(), accepted, "{token}");
    }
}

#[tokio::test]
async fn every_member_of_the_error_union_can_be_asked_for() {
    let shop = Shop::open().await;
    for name in [
        "EmailAlreadyInUseError",
        "AccountCreationDisabledError",
        "CustomerRegistrationError",
        "ValidationError",
    ] {
        shop.store.behave(|store| store.error_on = [name].into());
        let told = errors(&register(&shop, new_customer()).await);
        assert_eq!(told[0].split(' ').next(), Some(name));
    }
}
