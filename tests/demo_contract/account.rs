//! The account's own details.

use serde_json::{Value, json};

use crate::{RETAIL, Shop, VIP, errors};

const UPDATE: &str = "mutation Update($input: UpdateCustomerInput!) { customer { updateCustomer(input: $input) { \
    customer { firstName lastName email phone company formFields { entityId name __typename \
    ... on CheckboxesFormFieldValue { valueEntityIds values } ... on DateFormFieldValue { date { utc } } \
    ... on MultipleChoiceFormFieldValue { valueEntityId value } ... on NumberFormFieldValue { number } \
    ... on PasswordFormFieldValue { password } ... on TextFormFieldValue { text } \
    ... on MultilineTextFormFieldValue { multilineText } } } \
    errors { __typename ... on Error { message } ... on ValidationError { path } } } } }";

async fn update(shop: &Shop, token: &str, input: Value) -> Value {
    let mut data = shop.ask_as(token, UPDATE, json!({ "input": input })).await;
    data["customer"]["updateCustomer"].take()
}

#[tokio::test]
async fn a_customer_can_read_her_details() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let query = "{ customer { entityId firstName lastName company phone customerGroupId customerGroupName \
                 taxExemptCategory storeCredit { currencyCode value formattedV2 } } }";
    let answer = shop.call(query, Value::Null).customer(&token).send().await;
    assert!(answer.text.contains(r#""value":42.50,"#), "{}", answer.text);
    let expected = json!({
        "entityId": 3, "firstName": "Vivian", "lastName": "Laurent", "company": "Laurent Letterpress",
        "phone": "+1 802 555 0131", "customerGroupId": 3, "customerGroupName": "VIP", "taxExemptCategory": "",
        "storeCredit": [{ "currencyCode": "USD", "value": 42.5, "formattedV2": "$42.50" }],
    });
    assert_eq!(answer.data()["customer"], expected);
}

#[tokio::test]
async fn what_is_not_sent_stays_as_it_was() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let result = update(&shop, &token, json!({ "firstName": " Viv ", "company": "" })).await;
    let customer = &result["customer"];
    assert_eq!(customer["firstName"], "Viv");
    assert_eq!(customer["lastName"], "Laurent");
    assert_eq!(customer["company"], "");
    assert_eq!(customer["email"], VIP);
    assert_eq!(customer["formFields"].as_array().unwrap().len(), 8);
    let one_letter = update(&shop, &token, json!({ "firstName": "V", "lastName": "L" })).await;
    assert_eq!(errors(&one_letter), [""; 0]);
}

#[tokio::test]
async fn every_kind_of_own_field_can_be_changed_and_cleared() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let fields = json!({
        "checkboxes": [{ "fieldEntityId": 26, "fieldValueEntityIds": [102] }],
        "multipleChoices": [{ "fieldEntityId": 27, "fieldValueEntityId": 114 }, { "fieldEntityId": 28, "fieldValueEntityId": 121 }],
        "dates": [{ "fieldEntityId": 29, "date": "2001-02-03T00:00:00Z" }],
        "numbers": [{ "fieldEntityId": 30, "number": 7 }],
        "texts": [{ "fieldEntityId": 31, "text": "X-1" }],
        "multilineTexts": [{ "fieldEntityId": 32, "multilineText": "a\nb" }],
        "passwords": [{ "fieldEntityId": 33, "password": "1357" }],
    });
    let result = update(&shop, &token, json!({ "formFields": fields })).await;
    assert_eq!(errors(&result), [""; 0]);
    let expected = json!([
        { "entityId": 26, "name": "What do you buy for?", "__typename": "CheckboxesFormFieldValue", "valueEntityIds": [102], "values": ["Office"] },
        { "entityId": 27, "name": "How did you hear of us?", "__typename": "MultipleChoiceFormFieldValue", "valueEntityId": 114, "value": "Something else" },
        { "entityId": 28, "name": "Favourite paper size", "__typename": "MultipleChoiceFormFieldValue", "valueEntityId": 121, "value": "A4" },
        { "entityId": 29, "name": "Birthday", "__typename": "DateFormFieldValue", "date": { "utc": "2001-02-03T00:00:00Z" } },
        { "entityId": 30, "name": "Number of employees", "__typename": "NumberFormFieldValue", "number": 7.0 },
        { "entityId": 31, "name": "Tax number", "__typename": "TextFormFieldValue", "text": "X-1" },
        { "entityId": 32, "name": "Anything we should know?", "__typename": "MultilineTextFormFieldValue", "multilineText": "a\nb" },
        { "entityId": 33, "name": "Shop PIN", "__typename": "PasswordFormFieldValue", "password": "1357" },
    ]);
    assert_eq!(result["customer"]["formFields"], expected);

    let cleared = json!({
        "checkboxes": [{ "fieldEntityId": 26, "fieldValueEntityIds": [] }],
        "texts": [{ "fieldEntityId": 31, "text": "" }],
    });
    let result = update(&shop, &token, json!({ "formFields": cleared })).await;
    assert_eq!(result["customer"]["formFields"].as_array().unwrap().len(), 6);
}

#[tokio::test]
async fn broken_rules_and_taken_addresses_change_nothing() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    for (input, expected) in [
        (json!({ "firstName": "" }), "ValidationError input.firstName"),
        (json!({ "email": "no-address" }), "ValidationError input.email"),
        (json!({ "company": "x".repeat(256) }), "ValidationError input.company"),
        (json!({ "email": RETAIL }), "EmailAlreadyInUseError"),
        (
            json!({ "formFields": { "numbers": [{ "fieldEntityId": 30, "number": -1 }] } }),
            "ValidationError input.formFields.30",
        ),
    ] {
        let result = update(&shop, &token, input).await;
        assert_eq!(errors(&result), [expected]);
        assert!(result["customer"].is_null());
    }
    let data = shop.ask_as(&token, "{ customer { firstName email } }", Value::Null).await;
    assert_eq!(data["customer"], json!({ "firstName": "Vivian", "email": VIP }));
}

#[tokio::test]
async fn a_new_e_mail_address_is_the_one_to_log_in_with() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    update(&shop, &token, json!({ "email": "vivian@example.com" })).await;
    shop.log_in("vivian@example.com").await;
    assert_eq!(shop.try_log_in(VIP, "Demo-Passw0rd!").await.refusal().0, "Invalid credentials");
    assert!(shop.is_alive(&token).await);
}

#[tokio::test]
async fn guests_and_deleted_customers_are_told_apart() {
    let shop = Shop::open().await;
    let change = json!({ "firstName": "X" });
    let data = shop.ask(UPDATE, json!({ "input": change })).await;
    assert_eq!(errors(&data["customer"]["updateCustomer"]), ["CustomerNotLoggedInError"]);
    let token = shop.log_in(VIP).await;
    shop.store.delete_customer(VIP).await;
    assert_eq!(errors(&update(&shop, &token, change).await), ["CustomerDoesNotExistError"]);
    assert!(!shop.is_alive(&token).await);
}

#[tokio::test]
async fn every_member_of_the_error_union_can_be_asked_for() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    for name in [
        "UnexpectedUpdateCustomerError",
        "EmailAlreadyInUseError",
        "ValidationError",
        "CustomerDoesNotExistError",
        "CustomerNotLoggedInError",
    ] {
        shop.store.behave(|store| store.error_on = [name].into());
        let told = errors(&update(&shop, &token, json!({ "firstName": "X" })).await);
        assert_eq!(told[0].split(' ').next(), Some(name));
    }
}
