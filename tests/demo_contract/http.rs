//! Tokens, limits, and answers that are none.

use serde_json::{Value, json};
use storefront_account::demo::{BearerClaims, Scope};

use crate::{Shop, VIP};

const WHO: &str = "query Who { customer { email } }";

#[tokio::test]
async fn a_missing_or_bad_bearer_token_is_answered_with_401_and_a_reason() {
    let shop = Shop::open().await;
    let sign = |claims: BearerClaims| shop.store.storefront_token_with(&claims).unwrap();
    let expired = sign(BearerClaims { expires_at: 1, ..BearerClaims::default() });
    let elsewhere = sign(BearerClaims { channels: vec![7], ..BearerClaims::default() });
    let other_store = Shop::open().await.store.storefront_token().to_owned();
    let cases = [
        (None, "Missing"),
        (Some("junk"), "not a JWT"),
        (Some(other_store.as_str()), "signature"),
        (Some(expired.as_str()), "expired"),
        (Some(elsewhere.as_str()), "channel"),
    ];
    for (token, reason) in cases {
        let mut request = shop.http.post(shop.store.graphql_url()).body("{}");
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 401);
        let text = response.text().await.unwrap();
        assert!(text.contains(reason), "{text}");
    }
}

#[tokio::test]
async fn a_token_without_the_customer_scope_opens_the_shop_but_no_account() {
    let shop = Shop::open().await;
    let guest = shop
        .store
        .storefront_token_with(&BearerClaims {
            scopes: vec![Scope::Unauthenticated],
            ..BearerClaims::default()
        })
        .unwrap();
    let ask = async |query: &str| {
        let body = json!({ "query": query });
        let request = shop.http.post(shop.store.graphql_url()).bearer_auth(&guest).json(&body);
        request.send().await.unwrap().json::<Value>().await.unwrap()
    };
    assert_eq!(
        ask("{ site { settings { storeName } } }").await["data"]["site"]["settings"]["storeName"],
        "Paper & Pine"
    );
    for query in [
        WHO,
        "mutation { logout { result } }",
        r#"mutation { login(email: "a", password: "b") { customer { email } } }"#,
        r#"mutation { customer { requestResetPassword(input: { email: "a@b.c" }) { errors { __typename } } } }"#,
        "{ site { order(filter: { entityId: 1001 }) { entityId } } }",
    ] {
        let error = &ask(query).await["errors"][0]["extensions"];
        assert_eq!(error["code"], "INSUFFICIENT_ACCESS_SCOPE", "{query}");
        assert_eq!(error["requiredScopes"], json!(["Customer"]));
    }
}

#[tokio::test]
async fn a_customer_token_opens_the_account_and_tells_when_it_ends() {
    let shop = Shop::open().await;
    let answer = shop.try_log_in(VIP, "Demo-Passw0rd!").await.data();
    let token = answer["login"]["customerAccessToken"]["value"].as_str().unwrap().to_owned();
    let (digits, end) = token.split_once('_').unwrap();
    assert_eq!(digits.len(), 64);
    assert!(digits.chars().all(|digit| digit.is_ascii_hexdigit()));
    let end = jiff::Timestamp::from_second(end.parse().unwrap()).unwrap();
    assert_eq!(answer["login"]["customerAccessToken"]["expiresAt"], end.to_string());
    assert_eq!(shop.ask_as(&token, WHO, Value::Null).await["customer"]["email"], VIP);
}

#[tokio::test]
async fn a_dead_customer_token_is_a_guest_or_an_error_as_the_header_says() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    shop.store.expire_tokens(VIP).await;
    for dead in [token.as_str(), "junk", &format!("{}_99999999999", "0".repeat(64))] {
        assert!(shop.ask_as(dead, WHO, Value::Null).await["customer"].is_null());
        let answer = shop.call(WHO, Value::Null).customer(dead).strict().send().await;
        assert_eq!(answer.refusal().1, "INVALID_CUSTOMER_ACCESS_TOKEN");
    }
}

#[tokio::test]
async fn a_customer_token_ends_by_itself() {
    let shop = Shop::open().await;
    shop.store.behave(|store| store.customer_token_lifetime = std::time::Duration::ZERO);
    let token = shop.log_in(VIP).await;
    assert!(!shop.is_alive(&token).await);
}

#[tokio::test]
async fn a_missing_customer_token_is_an_error_only_where_a_customer_is_needed() {
    let shop = Shop::open().await;
    let delete = "mutation { customer { deleteCustomerAddress(input: { addressEntityId: 1 }) { errors { __typename } } } }";
    for query in [WHO, delete] {
        let answer = shop.call(query, Value::Null).strict().send().await;
        assert_eq!(answer.refusal().1, "MISSING_CUSTOMER_ACCESS_TOKEN");
        let answer = shop.call(query, Value::Null).customer("").strict().send().await;
        assert_eq!(answer.refusal().1, "MISSING_CUSTOMER_ACCESS_TOKEN");
    }
    let public = shop.call("{ site { settings { storeName } } }", Value::Null).strict();
    assert_eq!(public.send().await.data()["site"]["settings"]["storeName"], "Paper & Pine");
}

#[tokio::test]
async fn two_mutations_in_one_request_are_refused_and_neither_happens() {
    let shop = Shop::open().await;
    let token = shop.log_in(VIP).await;
    let remove = "deleteCustomerAddress(input: { addressEntityId: 5 }) { errors { __typename } }";
    let two = format!("mutation {{ customer {{ a: {remove} b: {remove} }} }}");
    let split = format!("mutation {{ logout {{ result }} customer {{ {remove} }} }}");
    for query in [two, split] {
        let answer = shop.call(&query, Value::Null).customer(&token).send().await;
        assert!(answer.refusal().0.contains("one mutation"));
    }
    let count = "{ customer { addresses { collectionInfo { totalItems } } } }";
    let addresses = shop.ask_as(&token, count, Value::Null).await;
    assert_eq!(addresses["customer"]["addresses"]["collectionInfo"]["totalItems"], 23);
}

#[tokio::test]
async fn too_complex_and_too_deep_questions_are_refused() {
    let shop = Shop::open().await;
    let orders: String = (0..50)
        .map(|number| {
            format!("o{number}: orders(first: 50) {{ edges {{ node {{ entityId status {{ label }} }} }} }} ")
        })
        .collect();
    let answer = shop.call(&format!("{{ customer {{ {orders} }} }}"), Value::Null).send().await;
    assert!(answer.refusal().0.contains("complex"));

    let tree = |depth: usize| {
        format!(
            "{{ site {{ categoryTree {{ {} name {} }} }} }}",
            "children { ".repeat(depth),
            "}".repeat(depth)
        )
    };
    let answer = shop.call(&tree(14), Value::Null).send().await;
    assert!(answer.refusal().0.contains("deep"));
    shop.ask(&tree(13), Value::Null).await;
}

#[tokio::test]
async fn an_answer_tells_its_operation_and_its_complexity() {
    let shop = Shop::open().await;
    let answer = shop.call(WHO, Value::Null).send().await;
    assert_eq!(answer.headers["x-bc-graphql-operation-name"], "Who");
    assert_eq!(answer.headers["x-bc-graphql-complexity"], "2");
    assert!(answer.body().get("extensions").is_none());
}

#[tokio::test]
async fn only_json_posts_reach_the_api() {
    let shop = Shop::open().await;
    let url = shop.store.graphql_url();
    let get = shop.http.get(url).bearer_auth(shop.store.storefront_token());
    assert_eq!(get.send().await.unwrap().status(), 405);
    for body in ["", "{", "[]", "query { site }"] {
        let post = shop.http.post(url).bearer_auth(shop.store.storefront_token()).body(body);
        assert_eq!(post.send().await.unwrap().status(), 400, "{body}");
    }
    let elsewhere = shop.http.get(format!("{}/nowhere", shop.store.origin()));
    assert_eq!(elsewhere.send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn syntax_errors_and_unknown_fields_are_graphql_errors() {
    let shop = Shop::open().await;
    for query in [
        "{",
        "{ site { nothing } }",
        "query A { site { settings { storeName } } } query B { customer { email } }",
    ] {
        let answer = shop.call(query, Value::Null).send().await;
        assert_eq!(answer.status, 200);
        assert!(answer.body()["errors"][0]["message"].is_string(), "{query}");
    }
}

#[tokio::test]
async fn faults_can_be_switched_on() {
    let shop = Shop::open().await;
    let ask = async || shop.call(WHO, Value::Null).send().await;
    shop.store.behave(|store| store.down = Some(503));
    assert_eq!(ask().await.status, 503);
    shop.store.behave(|store| {
        store.down = None;
        store.refuse_bearer = true;
    });
    assert_eq!(ask().await.status, 401);
    shop.store.behave(|store| {
        store.refuse_bearer = false;
        store.error_on.insert("NotJson");
    });
    assert!(ask().await.text.starts_with("<!doctype html>"));
    shop.store.behave(|store| {
        store.error_on.clear();
        store.error_on.insert("InternalError");
    });
    assert_eq!(ask().await.refusal().0, "Internal server error");
    shop.store.behave(|store| store.error_on.clear());
    assert!(ask().await.data()["customer"].is_null());
}

#[tokio::test]
async fn the_log_tells_operations_and_headers_but_no_bearer_token() {
    let shop = Shop::open().await;
    shop.call(WHO, Value::Null).header("X-Correlation-Id", "abc").send().await;
    let requests = shop.store.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].operation.as_deref(), Some("Who"));
    assert_eq!(requests[0].headers["x-correlation-id"], "abc");
    assert!(!requests[0].headers.contains_key("authorization"));
    shop.store.clear_requests();
    assert!(shop.store.requests().is_empty());
}
