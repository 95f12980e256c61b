//! The customer: what is told of her, and what she can change.

use serde_json::{Value, json};

use crate::finqu::user_errors;
use crate::{EMPTY, RETAIL, Shop, VIP, WHOLESALE};

async fn update(shop: &Shop, token: Option<&str>, input: Value) -> Value {
    let mutation = "mutation Update($t: String, $input: CustomerUpdateInput!) @storeContext(customerAccessToken: $t, language: \"en\") { \
                    customerUpdate(input: $input) { customer { firstName lastName acceptsMarketing consents { type accepted locale } \
                    address { name firstName company companyId vatNumber phone address1 address2 zipcode city stateCode countryCode } } \
                    customerUserErrors { field message code } } }";
    let answer = shop.finqu(mutation, json!({ "t": token, "input": input })).send().await;
    answer.data()["customerUpdate"].take()
}

#[tokio::test]
async fn a_customer_is_told_with_one_address_and_without_an_e_mail_field() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let told = shop
        .finqu_as(
            &token,
            "customer { id customerNumber name firstName lastName username hasAccess acceptsMarketing tags audiences \
             orderCount orderTotal refundCount firstOrderDate lastOrderDate language { isoCode primary } currency { isoCode } \
             address { name email phone company address1 zipcode city stateCode countryCode } }",
        )
        .await["customer"]
        .take();
    assert_eq!(told["id"], 3);
    assert_eq!(told["name"], "Vivian Laurent");
    assert_eq!(told["username"], VIP);
    assert_eq!((&told["hasAccess"], &told["acceptsMarketing"]), (&json!(true), &json!(true)));
    assert_eq!(told["audiences"], json!(["VIP"]));
    assert_eq!(told["tags"], json!(["letterpress", "early bird"]));
    assert_eq!((&told["orderCount"], &told["refundCount"]), (&json!(37), &json!(2)));
    assert_eq!(told["lastOrderDate"], "Wed, 18 Nov 2026 14:05:00 +0000");
    assert_eq!(told["firstOrderDate"], "Tue, 9 Jan 2024 14:05:00 +0000");
    let address = json!({
        "name": "Vivian Laurent", "email": VIP, "phone": "+1 802 555 0131", "company": "Laurent Letterpress",
        "address1": "5 Orchard Road", "zipcode": "05401", "city": "Burlington", "stateCode": "VT", "countryCode": "US",
    });
    assert_eq!(told["address"], address);
    let query = "query ($t: String) @storeContext(customerAccessToken: $t) { customer { email } }";
    let refused = shop.finqu(query, json!({ "t": token })).send().await;
    assert_eq!(refused.fault(), (400, "VALIDATION_ERROR".to_owned()));
}

#[tokio::test]
async fn what_is_not_known_of_a_customer_is_null() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(EMPTY).await;
    let nulls = "acceptsMarketing tags firstOrderDate lastOrderDate address { email } language { isoCode } currency { isoCode } \
                 loyaltyDiscountProgress { totalSpent }";
    let told = shop.finqu_as(&token, &format!("customer {{ {nulls} }}")).await["customer"].take();
    assert!(told.as_object().unwrap().values().all(Value::is_null), "{told}");
    let known = shop.finqu_as(&token, "customer { username orderCount orderTotal consents { id } }").await;
    assert_eq!(
        known["customer"],
        json!({ "username": EMPTY, "orderCount": 0, "orderTotal": 0.0, "consents": [] })
    );
}

#[tokio::test]
async fn consents_come_newest_first() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let told = shop.finqu_as(&token, "customer { consents { type accepted createdAt } }").await;
    let consents = told["customer"]["consents"].as_array().unwrap().clone();
    assert_eq!(
        consents[0],
        json!({ "type": "marketing", "accepted": true, "createdAt": "2026-02-11T08:05:00Z" })
    );
    let times: Vec<_> = consents.iter().map(|consent| consent["createdAt"].as_str().unwrap()).collect();
    assert!(times.is_sorted_by(|one, next| one >= next), "{times:?}");
}

#[tokio::test]
async fn loyalty_follows_what_was_spent() {
    let shop = Shop::open().await;
    let selection = "customer { orderTotal refundTotal loyaltyDiscountProgress { totalSpent levels { threshold discount } \
                     currentLevelThreshold currentLevelDiscount nextLevelThreshold nextLevelDiscount } }";
    let mut seen = Vec::new();
    for email in [RETAIL, WHOLESALE, VIP] {
        let token = shop.finqu_log_in(email).await;
        let customer = shop.finqu_as(&token, selection).await["customer"].take();
        let progress = &customer["loyaltyDiscountProgress"];
        let spent = progress["totalSpent"].as_f64().unwrap();
        assert!(spent <= customer["orderTotal"].as_f64().unwrap(), "{customer}");
        let levels: Vec<_> = progress["levels"]
            .as_array()
            .unwrap()
            .iter()
            .map(|level| level["threshold"].as_f64().unwrap())
            .collect();
        let reached = levels.iter().rev().find(|threshold| spent >= **threshold).copied().unwrap_or(0.0);
        let next = levels.iter().find(|threshold| spent < **threshold).copied();
        assert_eq!(progress["currentLevelThreshold"].as_f64().unwrap(), reached);
        assert_eq!(progress["nextLevelThreshold"].as_f64(), next);
        seen.push(progress["currentLevelDiscount"].as_f64().unwrap());
    }
    assert_eq!(seen[2], 8.0);
    assert!(seen[1] < 8.0);
}

#[tokio::test]
async fn an_update_goes_in_flat_and_comes_out_nested() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(RETAIL).await;
    let payload = update(
        &shop,
        Some(&token),
        json!({
            "firstName": "Rita Rose", "phone": " +49 30 1 ", "address1": "Am Markt 1", "address2": "", "city": "Berlin",
            "zipcode": "10115", "country": "de", "region": "Berlin", "company": "Marsh KG", "vatNumber": "DE9",
            "companyId": "HRB 1", "acceptsMarketing": true, "consents": [{ "type": "marketing", "accepted": true }],
        }),
    )
    .await;
    assert_eq!(payload["customerUserErrors"], json!([]));
    let customer = &payload["customer"];
    assert_eq!((&customer["firstName"], &customer["lastName"]), (&json!("Rita Rose"), &json!("Marsh")));
    assert_eq!(customer["acceptsMarketing"], true);
    assert_eq!(customer["consents"][0], json!({ "type": "marketing", "accepted": true, "locale": "en" }));
    assert_eq!(customer["consents"].as_array().unwrap().len(), 2);
    let address = json!({
        "name": "Rita Rose Marsh", "firstName": "Rita Rose", "company": "Marsh KG", "companyId": "HRB 1", "vatNumber": "DE9",
        "phone": "+49 30 1", "address1": "Am Markt 1", "address2": null, "zipcode": "10115", "city": "Berlin",
        "stateCode": "BE", "countryCode": "DE",
    });
    assert_eq!(customer["address"], address);
    // The rest of the address book, which this contract does not know, stays.
    let token = shop.log_in(RETAIL).await;
    let book =
        shop.ask_as(&token, "{ customer { addresses { edges { node { city } } } } }", Value::Null).await;
    assert_eq!(
        book["customer"]["addresses"]["edges"],
        json!([{ "node": { "city": "Berlin" } }, { "node": { "city": "Seattle" } }])
    );
}

#[tokio::test]
async fn an_update_leaves_out_what_it_does_not_name_and_makes_an_address_where_there_is_none() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(EMPTY).await;
    let phone = update(&shop, Some(&token), json!({ "phone": "123", "city": null })).await;
    assert_eq!(
        (&phone["customer"]["address"]["phone"], &phone["customer"]["address"]["city"]),
        (&json!("123"), &Value::Null)
    );
    let city = update(&shop, Some(&token), json!({ "city": "Espoo", "country": "FI" })).await;
    let address = &city["customer"]["address"];
    assert_eq!(
        (&address["phone"], &address["city"], &address["name"]),
        (&json!("123"), &json!("Espoo"), &json!("Nora New"))
    );
    // A new country without a region forgets the region of the old one.
    let token = shop.finqu_log_in(VIP).await;
    let moved = update(&shop, Some(&token), json!({ "country": "CA" })).await;
    assert!(moved["customer"]["address"]["stateCode"].is_null());
}

#[tokio::test]
async fn a_bad_update_changes_nothing() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let bad = json!({ "firstName": "", "city": "Oslo", "country": "Norway", "consents": [{ "type": "", "accepted": true }] });
    let payload = update(&shop, Some(&token), bad).await;
    assert_eq!(
        user_errors(&payload),
        ["BLANK input.firstName", "INVALID input.country", "INVALID input.consents"]
    );
    assert!(payload["customer"].is_null());
    let told = shop.finqu_as(&token, "customer { firstName address { city } consents { id } }").await;
    assert_eq!(told["customer"]["address"]["city"], "Burlington");
    assert_eq!(told["customer"]["consents"].as_array().unwrap().len(), 4);
    for unknown in [
        json!({ "email": "x@example.com" }),
        json!({ "password": "secret" }),
        json!({ "acceptsMarketing": "yes" }),
    ] {
        let mutation = "mutation ($t: String, $input: CustomerUpdateInput!) @storeContext(customerAccessToken: $t) { \
                        customerUpdate(input: $input) { customer { id } } }";
        let refused = shop.finqu(mutation, json!({ "t": token, "input": unknown })).send().await;
        assert_eq!(refused.fault(), (400, "VALIDATION_ERROR".to_owned()), "{unknown}");
    }
}

#[tokio::test]
async fn nobody_can_be_changed_without_a_good_token() {
    let shop = Shop::open().await;
    let expired = shop.finqu_log_in(VIP).await;
    shop.store.expire_tokens(VIP).await;
    for (token, code) in [
        (None, "UNIDENTIFIED_CUSTOMER"),
        (Some(expired.as_str()), "TOKEN_EXPIRED"),
        (Some("junk"), "TOKEN_INVALID"),
    ] {
        let payload = update(&shop, token, json!({ "firstName": "Eve" })).await;
        assert_eq!(user_errors(&payload), [code]);
    }
    let token = shop.finqu_log_in(VIP).await;
    assert_eq!(shop.finqu_as(&token, "customer { firstName }").await["customer"]["firstName"], "Vivian");
}
