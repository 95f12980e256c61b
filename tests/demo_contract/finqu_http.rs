//! Keys, versions, the directive, and answers that are none.

use serde_json::{Value, json};
use storefront_account::demo::{BadCustomerToken, FinquFault, FinquScope};

use crate::{Shop, VIP};

const WHO: &str = "query Who($t: String) @storeContext(customerAccessToken: $t) { customer { username } }";

#[tokio::test]
async fn a_missing_or_wrong_key_is_answered_with_401() {
    let shop = Shop::open().await;
    let other_store = Shop::open().await;
    let raw = shop.http.post(shop.store.finqu_url()).body("{}").send().await.unwrap();
    assert_eq!(raw.status(), 401);
    assert_eq!(raw.json::<Value>().await.unwrap()["errors"][0]["extensions"]["code"], "UNAUTHORIZED");
    for key in ["", "junk", other_store.store.finqu_secret_key(), shop.store.storefront_token()] {
        let answer = shop.finqu_with(key, WHO, Value::Null).send().await;
        assert_eq!(answer.fault(), (401, "UNAUTHORIZED".to_owned()));
    }
    let bare = shop.http.post(shop.store.finqu_url()).header("Authorization", shop.store.finqu_secret_key());
    assert_eq!(bare.body("{}").send().await.unwrap().status(), 401, "without the word Bearer");
    assert!(shop.store.finqu_secret_key().starts_with("fq_secret_"));
    assert!(shop.store.finqu_public_key().starts_with("fq_public_"));
}

#[tokio::test]
async fn a_public_key_opens_the_shop_and_no_account() {
    let shop = Shop::open().await;
    let key = shop.store.finqu_public_key();
    let shown =
        shop.finqu_with(key, "{ store { name } product(id: 101) { title } }", Value::Null).send().await;
    assert_eq!(shown.data()["store"]["name"], "Paper & Pine");
    for query in [
        WHO,
        "{ store { name } orders { totalCount } }",
        "{ order(id: \"o-1037\") { id } }",
        "mutation { customerAccessTokenDelete(customerAccessToken: \"x\") { deletedAccessToken } }",
        "mutation { customerUpdate(input: { firstName: \"X\" }) { customer { id } } }",
    ] {
        let answer = shop.finqu_with(key, query, Value::Null).send().await;
        assert_eq!(answer.fault(), (403, "FORBIDDEN".to_owned()), "{query}");
        assert!(answer.body()["data"].is_null());
    }
}

#[tokio::test]
async fn each_scope_opens_its_own_part_of_the_account() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let operations = [
        (
            FinquScope::CustomerRead,
            "query ($t: String!) @storeContext(customerAccessToken: $t) { customer { id } }",
        ),
        (
            FinquScope::OrderRead,
            "query ($t: String!) @storeContext(customerAccessToken: $t) { orders { totalCount } }",
        ),
        (
            FinquScope::CustomerWrite,
            "mutation ($t: String!) @storeContext(customerAccessToken: $t) { customerUpdate(input: { phone: \"1\" }) { customer { id } } }",
        ),
        (
            FinquScope::CustomerAuth,
            "mutation ($t: String!) { customerAccessTokenRenew(customerAccessToken: $t) { customerAccessToken { accessToken } } }",
        ),
    ];
    for (scope, query) in operations {
        let others: Vec<_> = FinquScope::ALL.into_iter().filter(|other| *other != scope).collect();
        let key = shop.store.finqu_key_with_scopes(&others);
        let answer = shop.finqu_with(&key, query, json!({ "t": token })).send().await;
        assert_eq!(answer.fault(), (200, "FORBIDDEN".to_owned()), "{query}");
        let key = shop.store.finqu_key_with_scopes(&[scope]);
        assert!(key.starts_with("fq_secret_"));
        let data = shop.finqu_with(&key, query, json!({ "t": token })).send().await.data();
        assert!(data.as_object().unwrap().values().all(|part| !part.is_null()), "{query} {data}");
    }
}

#[tokio::test]
async fn other_versions_are_gone_and_nonsense_is_no_version() {
    let shop = Shop::open().await;
    let url = shop.store.finqu_url();
    assert!(url.ends_with("/finqu/graphql/1.3.0"));
    for (version, code) in [
        ("0.8.0", "VERSION_UNSUPPORTED"),
        ("9.0.0", "VERSION_UNSUPPORTED"),
        ("latest", "INVALID_VERSION"),
        ("1.3", "INVALID_VERSION"),
        ("1.3.0.0", "INVALID_VERSION"),
    ] {
        let request = shop.http.post(url.replace("1.3.0", version)).json(&json!({ "query": WHO }));
        let response = request.bearer_auth(shop.store.finqu_secret_key()).send().await.unwrap();
        assert_eq!(response.status(), 410);
        let body: Value = response.json().await.unwrap();
        assert_eq!(body["errors"][0]["extensions"]["code"], code, "{version}");
        assert_eq!(body["_httpStatusCode"], 410);
    }
}

#[tokio::test]
async fn empty_and_malformed_bodies_are_answered_with_400() {
    let shop = Shop::open().await;
    let post = async |body: &str| {
        let request = shop.http.post(shop.store.finqu_url()).bearer_auth(shop.store.finqu_secret_key());
        let response = request.body(body.to_owned()).send().await.unwrap();
        let status = response.status().as_u16();
        let body: Value = response.json().await.unwrap();
        (status, body["errors"][0]["extensions"]["code"].as_str().unwrap().to_owned())
    };
    for body in [r#"{"query": ""}"#, r#"{"query": " \n "}"#, "{}"] {
        assert_eq!(post(body).await, (400, "EMPTY_QUERY".to_owned()), "{body}");
    }
    for body in ["", "[]", "{", "query { store }", r#"{"query": "{"}"#, r#"{"query": "{ nothing }"}"#] {
        assert_eq!(post(body).await, (400, "VALIDATION_ERROR".to_owned()), "{body}");
    }
    let get = shop.http.get(shop.store.finqu_url()).bearer_auth(shop.store.finqu_secret_key());
    assert_eq!(get.send().await.unwrap().status(), 405);
}

#[tokio::test]
async fn the_directive_names_the_customer_by_variable_or_literal_and_no_header_does() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    let literal =
        format!("query @storeContext(customerAccessToken: \"{token}\") {{ customer {{ username }} }}");
    let answers = [
        shop.finqu(WHO, json!({ "t": token })).send().await,
        shop.finqu(&literal, Value::Null).send().await,
        shop.finqu(&WHO.replace("$t: String", &format!("$t: String = \"{token}\"")), Value::Null)
            .send()
            .await,
    ];
    for answer in answers {
        assert_eq!(answer.data()["customer"]["username"], VIP);
    }
    let header = shop.finqu(WHO, Value::Null).header("X-Bc-Customer-Access-Token", &token).send().await;
    assert!(header.data()["customer"].is_null());
    let empty = shop.finqu(WHO, json!({ "t": "" })).send().await;
    assert!(empty.data()["customer"].is_null());
}

#[tokio::test]
async fn a_bad_directive_is_a_validation_error_and_so_is_one_in_a_wrong_place() {
    let shop = Shop::open().await;
    for (query, variables) in [
        ("query @storeContext(locale: \"fi\") { store { name } }", json!({})),
        ("query @storeContext(language: 1) { store { name } }", json!({})),
        ("query @storeContext(language: $l) { store { name } }", json!({ "l": "fi" })),
        ("query ($l: Int) @storeContext(language: $l) { store { name } }", json!({ "l": 1 })),
        ("query ($l: String!) @storeContext(language: $l) { store { name } }", json!({})),
        ("query ($l: String) @storeContext(language: $l) { store { name } }", json!({ "l": 7 })),
        ("query ($x: String) @storeContext(language: \"fi\") { store { name } }", json!({})),
        ("query @inContext(language: \"fi\") { store { name } }", json!({})),
        ("query { store @storeContext(language: \"fi\") { name } }", json!({})),
    ] {
        let answer = shop.finqu(query, variables).send().await;
        assert_eq!(answer.fault(), (400, "VALIDATION_ERROR".to_owned()), "{query}");
    }
}

#[tokio::test]
async fn a_bad_customer_token_is_told_in_one_of_three_ways() {
    let shop = Shop::open().await;
    let expired = shop.finqu_log_in(VIP).await;
    shop.store.expire_tokens(VIP).await;
    for token in [expired.as_str(), "junk"] {
        let ask = async || shop.finqu(WHO, json!({ "t": token })).send().await;
        let tell = |how| shop.store.behave(|store| store.finqu.bad_customer_token = how);
        tell(BadCustomerToken::NullCustomer);
        assert!(ask().await.data()["customer"].is_null());
        tell(BadCustomerToken::Unauthorized);
        assert_eq!(ask().await.fault(), (200, "UNAUTHORIZED".to_owned()));
        tell(BadCustomerToken::Http401);
        assert_eq!(ask().await.fault(), (401, "UNAUTHORIZED".to_owned()));
        // Guests are no bad tokens.
        assert!(shop.finqu(WHO, Value::Null).send().await.data()["customer"].is_null());
    }
}

#[tokio::test]
async fn a_deleted_customers_token_opens_nothing() {
    let shop = Shop::open().await;
    let token = shop.finqu_log_in(VIP).await;
    shop.store.delete_customer(VIP).await;
    let data =
        shop.finqu_as(&token, "customer { id } orders { totalCount } order(id: \"o-1037\") { id }").await;
    assert_eq!(data, json!({ "customer": null, "orders": null, "order": null }));
}

#[tokio::test]
async fn faults_can_be_switched_on() {
    let shop = Shop::open().await;
    let answer = async |fault| {
        shop.store.behave(|store| store.finqu.fault = Some(fault));
        shop.finqu("{ store { name domain } countries { name } }", Value::Null).send().await
    };
    for (status, code) in [
        (402, "PAYMENT_REQUIRED"),
        (403, "FORBIDDEN"),
        (410, "VERSION_UNSUPPORTED"),
        (422, "VALIDATION_ERROR"),
        (429, "RATE_LIMITED"),
        (500, "INTERNAL_ERROR"),
    ] {
        let answer = answer(FinquFault::HttpStatus(status)).await;
        assert_eq!(answer.fault(), (status, code.to_owned()));
        assert_eq!(answer.body()["_httpStatusCode"], status);
        assert!(
            answer
                .headers
                .keys()
                .all(|name| !name.as_str().contains("retry") && !name.as_str().contains("rate"))
        );
    }
    let broken = answer(FinquFault::ErrorsWith200).await;
    assert_eq!(broken.fault(), (200, "INTERNAL_ERROR".to_owned()));
    assert!(broken.body()["data"].is_null());
    assert!(answer(FinquFault::HtmlPage).await.text.starts_with("<!doctype html>"));
    let cut = answer(FinquFault::TruncatedJson).await;
    assert!(cut.text.starts_with("{\"data\"") && serde_json::from_str::<Value>(&cut.text).is_err());
    shop.store.behave(|store| {
        store.finqu.fault = None;
        store.down = Some(503);
    });
    assert_eq!(shop.finqu("{ store { name } }", Value::Null).send().await.status, 503);
}

#[tokio::test]
async fn the_log_tells_operations_and_no_key() {
    let shop = Shop::open().await;
    shop.finqu(WHO, Value::Null).header("X-Correlation-Id", "abc").send().await;
    let requests = shop.store.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].operation.as_deref(), Some("Who"));
    assert_eq!(requests[0].headers["x-correlation-id"], "abc");
    assert!(!requests[0].headers.contains_key("authorization"));
}

#[tokio::test]
async fn a_question_that_is_too_complex_exceeds_the_rate_limit() {
    let shop = Shop::open().await;
    let orders: String =
        (0..99).map(|n| format!("o{n}: orders(first: 50) {{ nodes {{ id orderNumber }} }} ")).collect();
    let answer = shop.finqu(&format!("{{ {orders} }}"), Value::Null).send().await;
    assert_eq!(answer.fault(), (429, "RATE_LIMITED".to_owned()));
}
