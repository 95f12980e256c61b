//! The address book.

use serde_json::{Value, json};

use crate::{EMPTY, RETAIL, Shop, VIP, errors};

const LIST: &str = "query ($before: String, $after: String, $first: Int, $last: Int) { customer { \
    addresses(before: $before, after: $after, first: $first, last: $last) { \
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { entityId } } \
    collectionInfo { totalItems } } } }";
const SHOWN: &str = "entityId firstName lastName company address1 address2 addressType city country countryId countryCode \
    stateOrProvince stateId postalCode phone formFields { entityId name }";
const ERRORS: &str = "errors { __typename ... on Error { message } ... on ValidationError { path } }";

async fn list(shop: &Shop, token: &str, window: Value) -> Value {
    let mut data = shop.ask_as(token, LIST, window).await;
    data["customer"]["addresses"].take()
}

fn ids(page: &Value) -> Vec<i64> {
    let edges = page["edges"].as_array().unwrap();
    edges.iter().map(|edge| edge["node"]["entityId"].as_i64().unwrap()).collect()
}

async fn add(shop: &Shop, token: &str, input: Value) -> Value {
    let query = format!(
        "mutation ($input: AddCustomerAddressInput!) {{ customer {{ addCustomerAddress(input: $input) {{ \
         address {{ {SHOWN} }} {ERRORS} }} }} }}"
    );
    let mut data = shop.ask_as(token, &query, json!({ "input": input })).await;
    data["customer"]["addCustomerAddress"].take()
}

async fn update(shop: &Shop, token: &str, id: i64, data: Value) -> Value {
    let query = format!(
        "mutation ($input: UpdateCustomerAddressInput!) {{ customer {{ updateCustomerAddress(input: $input) {{ \
         address {{ {SHOWN} }} {ERRORS} }} }} }}"
    );
    let input = json!({ "input": { "addressEntityId": id, "data": data } });
    let mut data = shop.ask_as(token, &query, input).await;
    data["customer"]["updateCustomerAddress"].take()
}

async fn delete(shop: &Shop, token: &str, id: i64) -> Value {
    let query = "mutation ($input: DeleteCustomerAddressInput!) { customer { deleteCustomerAddress(input: $input) { \
                 errors { __typename ... on Error { message } } } } }";
    let mut data = shop.ask_as(token, query, json!({ "input": { "addressEntityId": id } })).await;
    data["customer"]["deleteCustomerAddress"].take()
}

fn new_address() -> Value {
    json!({
        "firstName": "Ada", "lastName": "Byron", "address1": "Hauptstraße 1", "city": "München",
        "countryCode": "de", "stateOrProvince": "BY", "postalCode": "80331",
    })
}

#[tokio::test]
async fn twenty_three_addresses_are_read_page_by_page_in_both_directions() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let first = list(&shop, &token, json!({})).await;
    assert_eq!(first["collectionInfo"]["totalItems"], 23);
    assert_eq!(ids(&first).len(), 10);
    assert_eq!(first["pageInfo"]["hasPreviousPage"], false);

    let mut seen = ids(&first);
    let mut page = first;
    while page["pageInfo"]["hasNextPage"] == true {
        page = list(&shop, &token, json!({ "after": page["pageInfo"]["endCursor"], "first": 5 })).await;
        seen.extend(ids(&page));
    }
    let all = list(&shop, &token, json!({ "first": 50 })).await;
    assert_eq!(seen, ids(&all));
    assert_eq!(seen.len(), 23);

    let back = list(&shop, &token, json!({ "before": page["pageInfo"]["startCursor"], "last": 5 })).await;
    assert_eq!(ids(&back), seen[15..20]);
    assert_eq!(back["pageInfo"]["hasNextPage"], true);
    assert_eq!(back["pageInfo"]["hasPreviousPage"], true);
}

#[tokio::test]
async fn a_page_has_at_most_fifty_addresses() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    for _ in 0..30 {
        add(&shop, &token, new_address()).await;
    }
    let page = list(&shop, &token, json!({ "first": 500 })).await;
    assert_eq!(ids(&page).len(), 50);
    assert_eq!(page["collectionInfo"]["totalItems"], 53);
}

#[tokio::test]
async fn a_bad_cursor_or_size_is_an_error_and_not_another_page() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    for window in [json!({ "after": "junk" }), json!({ "before": "" }), json!({ "first": -1 })] {
        let answer = shop.call(LIST, window).customer(&token).send().await;
        assert!(answer.body()["errors"][0]["message"].is_string());
    }
}

#[tokio::test]
async fn an_empty_address_book_has_an_empty_page() {
    let shop = Shop::open().await;
    let token = shop.log_in(EMPTY).await;
    let page = list(&shop, &token, json!({})).await;
    assert_eq!(page["edges"], json!([]));
    assert_eq!(
        page["pageInfo"],
        json!({ "hasNextPage": false, "hasPreviousPage": false, "startCursor": null, "endCursor": null })
    );
}

#[tokio::test]
async fn a_new_address_is_stored_the_way_the_store_knows_countries() {
    let shop = Shop::open().await;
    let token = shop.log_in(EMPTY).await;
    let result = add(&shop, &token, new_address()).await;
    assert_eq!(errors(&result), [""; 0]);
    let address = &result["address"];
    assert_eq!(address["country"], "Germany");
    assert_eq!(address["countryCode"], "DE");
    assert_eq!(address["stateOrProvince"], "Bayern");
    assert!(address["stateId"].is_i64() && address["countryId"].is_i64());
    assert!(address["address2"].is_null() && address["company"].is_null() && address["phone"].is_null());
    assert_eq!(ids(&list(&shop, &token, json!({})).await), [address["entityId"].as_i64().unwrap()]);
}

#[tokio::test]
async fn places_without_states_or_postal_codes_need_none() {
    let shop = Shop::open().await;
    let token = shop.log_in(EMPTY).await;
    for (country, state, postal_code) in
        [("FR", "", "75005"), ("HK", "", ""), ("GB", "Greater London", "N1 8EA")]
    {
        let mut input = new_address();
        input["countryCode"] = json!(country);
        input["stateOrProvince"] = json!(state);
        input["postalCode"] = json!(postal_code);
        assert_eq!(errors(&add(&shop, &token, input).await), [""; 0], "{country}");
    }
}

#[tokio::test]
async fn every_broken_rule_of_an_address_is_told_with_its_path() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let fields = |kind: &str, value: Value| json!({ kind: [value] });
    for (part, value, path) in [
        ("firstName", json!(""), "firstName"),
        ("lastName", json!("x".repeat(101)), "lastName"),
        ("address1", json!(" "), "address1"),
        ("city", json!(""), "city"),
        ("countryCode", json!(""), "countryCode"),
        ("countryCode", json!("Germany"), "countryCode"),
        ("stateOrProvince", json!("Texas"), "stateOrProvince"),
        ("postalCode", json!(""), "postalCode"),
        ("postalCode", json!("1".repeat(21)), "postalCode"),
        ("phone", json!("1".repeat(51)), "phone"),
        (
            "formFields",
            fields("texts", json!({ "fieldEntityId": 34, "text": "12345678901" })),
            "formFields.34",
        ),
        (
            "formFields",
            fields("checkboxes", json!({ "fieldEntityId": 35, "fieldValueEntityIds": [1] })),
            "formFields.35",
        ),
        (
            "formFields",
            fields("multipleChoices", json!({ "fieldEntityId": 36, "fieldValueEntityId": 1 })),
            "formFields.36",
        ),
        (
            "formFields",
            fields("multipleChoices", json!({ "fieldEntityId": 27, "fieldValueEntityId": 111 })),
            "formFields.27",
        ),
    ] {
        let mut input = new_address();
        input[part] = value.clone();
        let added = add(&shop, &token, input).await;
        assert!(added["address"].is_null());
        assert_eq!(errors(&added), [format!("ValidationError input.{path}")], "{part} {value}");

        let updated = update(&shop, &token, 8, json!({ part: value })).await;
        assert_eq!(errors(&updated), [format!("ValidationError input.data.{path}")], "{part} {value}");
    }
}

#[tokio::test]
async fn an_update_changes_only_what_is_sent() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let result = update(&shop, &token, 5, json!({ "city": "Winooski", "phone": "" })).await;
    let address = &result["address"];
    assert_eq!(address["city"], "Winooski");
    assert!(address["phone"].is_null());
    assert_eq!(address["address1"], "5 Orchard Road");
    assert_eq!(address["stateOrProvince"], "Vermont");
    assert_eq!(address["formFields"], json!([{ "entityId": 36, "name": "Kind of address" }]));

    let moved = update(&shop, &token, 5, json!({ "countryCode": "DE" })).await;
    assert_eq!(errors(&moved), ["ValidationError input.data.stateOrProvince"]);
    let moved = update(&shop, &token, 5, json!({ "countryCode": "FR" })).await;
    assert!(moved["address"]["stateOrProvince"].is_null());
}

#[tokio::test]
async fn somebody_elses_address_does_not_exist() {
    let shop = Shop::open().await;
    let token = shop.log_in(RETAIL).await;
    for id in [5, 999, 0, -1] {
        assert_eq!(
            errors(&update(&shop, &token, id, json!({ "city": "X" })).await),
            ["AddressDoesNotExistError"]
        );
        assert_eq!(errors(&delete(&shop, &token, id).await), ["CustomerAddressDeletionError"]);
    }
    let owner = shop.log_in(VIP).await;
    assert_eq!(list(&shop, &owner, json!({})).await["collectionInfo"]["totalItems"], 23);
}

#[tokio::test]
async fn a_deleted_address_is_gone_and_cannot_be_deleted_again() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    assert_eq!(errors(&delete(&shop, &token, 5).await), [""; 0]);
    assert_eq!(errors(&delete(&shop, &token, 5).await), ["CustomerAddressDeletionError"]);
    assert!(!ids(&list(&shop, &token, json!({ "first": 50 })).await).contains(&5));
}

#[tokio::test]
async fn guests_and_every_other_member_of_the_error_unions_are_told() {
    let shop = Shop::open().await;
    let not_logged_in = ["CustomerNotLoggedInError"];
    assert_eq!(errors(&add(&shop, "dead", new_address()).await), not_logged_in);
    assert_eq!(errors(&update(&shop, "dead", 5, json!({})).await), not_logged_in);
    assert_eq!(errors(&delete(&shop, "dead", 5).await), not_logged_in);
    let token = shop.log_in(VIP).await;
    let force = |name: &'static str| shop.store.behave(|store| store.error_on = [name].into());
    force("CustomerAddressCreationError");
    assert_eq!(errors(&add(&shop, &token, new_address()).await), ["CustomerAddressCreationError"]);
    force("CustomerAddressUpdateError");
    assert_eq!(errors(&update(&shop, &token, 5, json!({})).await), ["CustomerAddressUpdateError"]);
    force("CustomerAddressDeletionError");
    assert_eq!(errors(&delete(&shop, &token, 5).await), ["CustomerAddressDeletionError"]);
    // A switch for one mutation leaves the others at work.
    assert_eq!(errors(&add(&shop, &token, new_address()).await), [""; 0]);
}
