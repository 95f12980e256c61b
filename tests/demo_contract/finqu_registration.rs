//! Registration.

use serde_json::{Value, json};
use storefront_account::demo::SEED_PASSWORD;

use crate::finqu::user_errors;
use crate::{EMPTY, Shop, VIP};

const NEW: &str = "new@example.com";

async fn register(shop: &Shop, input: Value) -> Value {
    let mutation = "mutation Register($input: CustomerCreateInput!) @storeContext(language: \"en\", currency: \"EUR\") { \
                    customerCreate(input: $input) { customer { id username firstName hasAccess acceptsMarketing \
                    language { isoCode } currency { isoCode } consents { type accepted text locale createdAt } \
                    address { email city zipcode countryCode stateCode vatNumber companyId company phone } } \
                    customerAccessToken { accessToken expiresAt } customerUserErrors { field message code } } }";
    shop.finqu(mutation, json!({ "input": input })).send().await.data()["customerCreate"].take()
}

#[tokio::test]
async fn somebody_new_is_logged_in_at_once_and_welcomed_by_mail() {
    let shop = Shop::open().await;
    let payload = register(
        &shop,
        json!({
            "email": NEW, "password": "secret", "passwordConfirm": "secret", "firstName": "Nina", "lastName": "Neu",
            "phone": "+1 555", "address1": "1 Main Street", "city": "Salem", "zipcode": "97301", "country": "us",
            "region": "OR", "company": "Neu Ltd", "vatNumber": "FI123", "companyId": "77", "acceptsMarketing": true,
            "consents": [
                { "type": "privacy_policy", "accepted": true, "createdAt": "2026-11-01T08:00:00Z" },
                { "type": "own-terms", "accepted": false, "text": "Mine" },
            ],
        }),
    )
    .await;
    assert_eq!(payload["customerUserErrors"], json!([]));
    let token = payload["customerAccessToken"]["accessToken"].as_str().unwrap();
    assert_eq!(shop.finqu_as(token, "customer { username }").await["customer"]["username"], NEW);
    let customer = &payload["customer"];
    let address = json!({
        "email": NEW, "city": "Salem", "zipcode": "97301", "countryCode": "US", "stateCode": "OR", "vatNumber": "FI123",
        "companyId": "77", "company": "Neu Ltd", "phone": "+1 555",
    });
    assert_eq!(customer["address"], address);
    assert_eq!(
        (&customer["language"]["isoCode"], &customer["currency"]["isoCode"]),
        (&json!("en"), &json!("EUR"))
    );
    assert_eq!(customer["acceptsMarketing"], true);
    assert_eq!(customer["consents"][0]["type"], "own-terms");
    let known = &customer["consents"][1];
    assert_eq!((&known["createdAt"], &known["locale"]), (&json!("2026-11-01T08:00:00Z"), &json!("en")));
    assert!(known["text"].as_str().unwrap().contains("privacy policy"));
    assert_eq!(shop.store.mails()[0].to, NEW);
    // The other contract knows her, too.
    shop.store.behave(|store| store.finqu.customer_accounts_enabled = false);
    let token = shop.try_log_in(NEW, "secret").await.data()["login"]["customerAccessToken"]["value"].take();
    let query =
        "{ customer { firstName addresses { edges { node { city stateOrProvince countryCode } } } } }";
    let other = shop.ask_as(token.as_str().unwrap(), query, Value::Null).await;
    let node = json!({ "city": "Salem", "stateOrProvince": "Oregon", "countryCode": "US" });
    assert_eq!(other["customer"]["addresses"]["edges"], json!([{ "node": node }]));
}

#[tokio::test]
async fn e_mail_address_and_password_are_all_that_is_needed() {
    let shop = Shop::open().await;
    let payload = register(&shop, json!({ "email": format!(" {NEW} "), "password": "sixsix" })).await;
    let customer = &payload["customer"];
    assert_eq!(customer["username"], NEW);
    assert!(customer["firstName"].is_null() && customer["address"].is_null());
    assert!(customer["acceptsMarketing"].is_null() && customer["consents"] == json!([]));
    assert_eq!(user_errors(&shop.finqu_try_log_in(NEW, "sixsix").await), Vec::<String>::new());
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once_and_nothing_is_kept() {
    let shop = Shop::open().await;
    let payload = register(
        &shop,
        json!({
            "email": "no address", "password": "short", "passwordConfirm": "other", "firstName": " ", "lastName": "x".repeat(101),
            "country": "XX", "consents": [{ "type": "Not A Slug", "accepted": true }, { "type": "a", "accepted": true, "createdAt": "today" }],
        }),
    )
    .await;
    assert_eq!(
        user_errors(&payload),
        [
            "INVALID_EMAIL input.email",
            "INVALID_PASSWORD input.password",
            "PASSWORD_MISMATCH input.passwordConfirm",
            "BLANK input.firstName",
            "INVALID input.lastName",
            "INVALID input.country",
            "INVALID input.consents",
            "INVALID input.consents",
        ]
    );
    assert!(payload["customer"].is_null() && payload["customerAccessToken"].is_null());
    let region = json!({ "email": NEW, "password": "secret", "country": "US", "region": "Bavaria" });
    assert_eq!(user_errors(&register(&shop, region).await), ["INVALID input.region"]);
    let blank = register(&shop, json!({ "email": "", "password": "" })).await;
    assert_eq!(user_errors(&blank), ["BLANK input.email", "BLANK input.password"]);
    assert!(shop.store.mails().is_empty());
    assert_eq!(user_errors(&shop.finqu_try_log_in(NEW, "secret").await), ["INVALID_CREDENTIALS"]);
}

#[tokio::test]
async fn a_taken_address_is_refused_in_any_case_and_its_owner_keeps_her_password() {
    let shop = Shop::open().await;
    shop.store.behave(|store| store.finqu.fields_start_with_input = false);
    for email in [VIP, "EMPTY@example.com"] {
        let payload = register(&shop, json!({ "email": email, "password": "another" })).await;
        assert_eq!(user_errors(&payload), ["EMAIL_TAKEN email"]);
    }
    for email in [VIP, EMPTY] {
        assert_eq!(user_errors(&shop.finqu_try_log_in(email, SEED_PASSWORD).await), Vec::<String>::new());
    }
}

#[tokio::test]
async fn registration_can_be_closed() {
    let shop = Shop::open().await;
    let input = || json!({ "email": NEW, "password": "secret" });
    shop.store.behave(|store| store.finqu.registration_disabled = true);
    assert_eq!(user_errors(&register(&shop, input()).await), ["REGISTRATION_DISABLED"]);
    shop.store.behave(|store| {
        store.finqu.registration_disabled = false;
        store.finqu.customer_accounts_enabled = false;
    });
    assert_eq!(user_errors(&register(&shop, input()).await), ["REGISTRATION_DISABLED"]);
}

#[tokio::test]
async fn an_account_that_waits_for_approval_has_no_token_and_no_access_until_the_merchant_lets_it_in() {
    let shop = Shop::open().await;
    shop.store.behave(|store| store.finqu.require_approval = true);
    let payload = register(&shop, json!({ "email": NEW, "password": "secret" })).await;
    assert_eq!(payload["customerUserErrors"], json!([]));
    assert_eq!(payload["customer"]["hasAccess"], false);
    assert!(payload["customerAccessToken"].is_null());

    let token = shop.finqu_try_log_in(NEW, "secret").await["customerAccessToken"]["accessToken"].take();
    let token = token.as_str().unwrap();
    let has_access =
        async || shop.finqu_as(token, "customer { hasAccess }").await["customer"]["hasAccess"].take();
    assert_eq!(has_access().await, false);
    shop.store.behave(|store| store.finqu.approval_blocks_login = true);
    assert_eq!(user_errors(&shop.finqu_try_log_in(NEW, "secret").await), ["LOGIN_DISABLED"]);
    assert_eq!(user_errors(&shop.finqu_try_log_in(NEW, "wrong!").await), ["INVALID_CREDENTIALS"]);
    assert_eq!(user_errors(&shop.finqu_try_log_in(VIP, SEED_PASSWORD).await), Vec::<String>::new());

    shop.store.approve(NEW).await;
    assert_eq!(has_access().await, true);
    assert_eq!(user_errors(&shop.finqu_try_log_in(NEW, "secret").await), Vec::<String>::new());
}
