//! The transport against a server that misbehaves.

use std::net::SocketAddr;

use serde_json::{Value, json};

use super::super::documents::{CUSTOMER_FRAME, LISTING, LOG_IN, LOG_OUT, UPDATE_CUSTOMER};
use super::*;
use crate::store::http::test_server::{Act, Requests, ok, server, status};
use crate::store::http::{ANSWER, Limits};

fn config(address: SocketAddr) -> FinquConfig {
    FinquConfig {
        graphql_url: format!("http://{address}/graphql/1.1.0").parse().unwrap(),
        secret_key: "fq_secret_key".into(),
        currency: Some("eur".into()),
        country: Some("FI".into()),
        order_sort_key: None,
        image_origins: vec![],
    }
}

fn api(address: SocketAddr) -> Api {
    Api::new(&config(address)).unwrap()
}

fn ann() -> Caller {
    Caller {
        token: Some("customer-token".into()),
        customer_id: Some("7".into()),
        client_ip: Some([203, 0, 113, 7].into()),
        locale: "de-AT".into(),
        request_id: "6f6d6c5a-0000-4000-8000-000000000000".into(),
        deadline: None,
    }
}

async fn ask_as(api: &Api, operation: &Operation, caller: &Caller) -> Result<(), StoreError> {
    api.ask::<Value>(operation, caller, None, &NoVariables {}).await.map(|_| ())
}

async fn ask(api: &Api, operation: &Operation) -> Result<(), StoreError> {
    ask_as(api, operation, &ann()).await
}

/// The outcomes of a query and of a change, with the number of calls of each.
async fn query_and_change(act: Act) -> [(StoreError, usize); 2] {
    let mut outcomes = Vec::new();
    for operation in [&CUSTOMER_FRAME, &UPDATE_CUSTOMER] {
        let (address, requests) = server(std::slice::from_ref(&act)).await;
        let mut api = api(address);
        if matches!(act, Act::Hang | Act::Drip) {
            let short = Duration::from_millis(200);
            api.endpoint.limits = Limits { query: short, mutation: short };
        }
        let error = ask(&api, operation).await.unwrap_err();
        assert!(!error.to_string().contains("details"), "{error}");
        outcomes.push((error, requests.all().len()));
    }
    outcomes.try_into().unwrap()
}

fn answer(status: u16, body: &str) -> Act {
    Act::Answer(status, "", body.into())
}

fn coded(code: &str) -> String {
    format!(r#"{{"data":null,"errors":[{{"message":"m","extensions":{{"code":"{code}"}}}}]}}"#)
}

/// Head and body of the only request.
fn only(requests: &Requests) -> (String, Value) {
    let all = requests.all();
    assert_eq!(all.len(), 1);
    let (head, body) = all[0].split_once("\r\n\r\n").unwrap();
    (head.to_owned(), serde_json::from_str(body).unwrap())
}

#[tokio::test]
async fn a_customers_token_goes_in_the_body_alone() {
    let (address, requests) = server(&[ok()]).await;
    ask(&api(address), &CUSTOMER_FRAME).await.unwrap();
    let (head, body) = only(&requests);
    let lines: Vec<&str> = head.lines().collect();
    assert_eq!(lines[0], "POST /graphql/1.1.0 HTTP/1.1");
    for expected in
        ["accept: application/json", "authorization: Bearer fq_secret_key", "content-type: application/json"]
    {
        assert!(lines.contains(&expected), "{expected}: {lines:#?}");
    }
    assert!(!head.contains("customer-token") && !head.contains("203.0.113.7"), "{head}");
    assert_eq!(body["operationName"], "CustomerFrame");
    assert_eq!(body["query"], CUSTOMER_FRAME.document);
    let expected = json!({"language": "de", "country": "AT", "currency": "EUR", "token": "customer-token"});
    assert_eq!(body["variables"], expected);
}

#[tokio::test]
async fn a_guests_question_carries_no_token() {
    for (operation, caller) in
        [(&LOG_IN, ann()), (&STORE_NAME, ann()), (&LISTING, Caller { token: None, ..ann() })]
    {
        let (address, requests) = server(&[ok()]).await;
        ask_as(&api(address), operation, &caller).await.unwrap();
        let (head, body) = only(&requests);
        assert!(!head.contains("customer-token") && !body.to_string().contains("customer-token"));
        assert!(body["variables"].get("token").is_none(), "{body}");
    }
}

#[tokio::test]
async fn nothing_is_sent_for_a_customer_without_a_token() {
    let (address, requests) = server(&[ok()]).await;
    let api = api(address);
    for operation in [&CUSTOMER_FRAME, &UPDATE_CUSTOMER, &LOG_OUT] {
        for token in [None, Some("")] {
            let caller = Caller { token: token.map(Into::into), ..ann() };
            assert!(matches!(ask_as(&api, operation, &caller).await, Err(StoreError::InvalidToken)));
        }
    }
    let nobody = Caller { token: Some("".into()), ..ann() };
    assert!(matches!(ask_as(&api, &LISTING, &nobody).await, Err(StoreError::InvalidToken)));
    assert!(requests.all().is_empty());
}

#[tokio::test]
async fn queries_are_repeated_once_and_changes_never() {
    for act in [status(502), status(503), status(504), Act::Close] {
        let [(query, queries), (change, changes)] = query_and_change(act).await;
        assert!(matches!(query, StoreError::Unavailable(_)), "{query}");
        assert!(matches!(change, StoreError::OutcomeUnknown(_)), "{change}");
        assert_eq!((queries, changes), (2, 1));
    }
}

#[tokio::test]
async fn a_limit_is_given_a_second_and_a_query_one_more_try() {
    for act in [status(429), answer(429, &coded("RATE_LIMITED")), answer(200, &coded("RATE_LIMITED"))] {
        let begun = std::time::Instant::now();
        let [(query, queries), (change, changes)] = query_and_change(act).await;
        assert!(matches!(query, StoreError::Throttled { retry_after: None }), "{query}");
        assert!(matches!(change, StoreError::Throttled { retry_after: None }), "{change}");
        assert_eq!((queries, changes), (2, 1));
        assert!(begun.elapsed() >= Duration::from_secs(1));
    }
    let (address, requests) = server(&[status(429), ok()]).await;
    ask(&api(address), &CUSTOMER_FRAME).await.unwrap();
    assert_eq!(requests.all().len(), 2);
}

#[tokio::test]
async fn unusable_answers_are_not_asked_for_again() {
    let large = answer(200, &format!("{{\"data\":\"{}\"}}", "x".repeat(ANSWER)));
    let html = answer(200, "<html>secret</html>");
    for act in [status(500), status(408), large, html, Act::Truncate, Act::Hang, Act::Drip] {
        let [(query, queries), (change, changes)] = query_and_change(act).await;
        assert!(matches!(query, StoreError::Unavailable(_)), "{query}");
        assert!(matches!(change, StoreError::OutcomeUnknown(_)), "{change}");
        assert_eq!((queries, changes), (1, 1));
    }
}

#[tokio::test]
async fn the_operators_faults_have_types_of_their_own() {
    for (code, locked) in [(402, true), (403, false), (404, false), (410, false), (301, false)] {
        for (error, calls) in query_and_change(status(code)).await {
            let typed = match &error {
                StoreError::Closed(_) => locked,
                StoreError::Misconfigured(_) => !locked,
                _ => false,
            };
            assert!(typed && calls == 1, "{code}: {error}");
        }
    }
    for body in [coded("VALIDATION_ERROR"), coded("EMPTY_QUERY"), "not json".into()] {
        for (error, calls) in query_and_change(answer(400, &body)).await {
            assert!(matches!(error, StoreError::Unexpected(_)) && calls == 1, "{body}: {error}");
        }
    }
}

#[tokio::test]
async fn a_refused_token_ends_the_session_only_when_the_key_is_good() {
    let store = answer(200, r#"{"data":{"store":{"name":"Ink"}}}"#);
    for refused in [status(401), answer(401, &coded("UNAUTHORIZED")), answer(200, &coded("UNAUTHORIZED"))] {
        for operation in [&CUSTOMER_FRAME, &UPDATE_CUSTOMER, &LISTING] {
            let (address, requests) = server(&[refused.clone(), store.clone()]).await;
            assert!(matches!(ask(&api(address), operation).await, Err(StoreError::InvalidToken)));
            let probe = &requests.all()[1];
            assert!(probe.contains("StoreName") && !probe.contains("customer-token"), "{probe}");
            assert_eq!(requests.all().len(), 2);
        }
        // Nobody's session hangs on a key that is refused for everybody, or on a store that does not answer.
        let (address, _) = server(std::slice::from_ref(&refused)).await;
        assert!(matches!(ask(&api(address), &CUSTOMER_FRAME).await, Err(StoreError::Misconfigured(_))));
        for (probe, expected) in [
            (status(500), "no usable answer"),
            (Act::Close, "no usable answer"),
            (answer(200, "<html>"), "no usable answer"),
            (answer(200, &coded("INTERNAL_ERROR")), "no usable answer"),
            (status(410), "FINQU_GRAPHQL_URL"),
            (status(402), "locked"),
        ] {
            let (address, _) = server(&[refused.clone(), probe]).await;
            let error = ask(&api(address), &CUSTOMER_FRAME).await.unwrap_err();
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
}

#[tokio::test]
async fn without_a_token_only_the_key_can_be_refused() {
    for refused in [status(401), answer(200, &coded("UNAUTHORIZED"))] {
        let (address, requests) = server(&[refused]).await;
        let guest = Caller { token: None, ..ann() };
        for operation in [&LISTING, &LOG_IN] {
            let error = ask_as(&api(address), operation, &guest).await.unwrap_err();
            assert!(matches!(&error, StoreError::Misconfigured(why) if why.contains("key")), "{error}");
        }
        assert_eq!(requests.all().len(), 2, "nothing else is asked");
    }
}

#[tokio::test]
async fn the_currency_is_the_shoppers_else_that_of_the_settings_else_the_stores_first() {
    let first = answer(200, r#"{"data":{"currencies":[{"isoCode":null},{"isoCode":"sek","name":"Krona"}]}}"#);
    let (address, requests) = server(&[first]).await;
    let set = api(address);
    assert_eq!(set.currency(&ann(), Some("USD")).await.unwrap(), "USD");
    assert_eq!(set.currency(&ann(), None).await.unwrap(), "EUR");
    assert!(requests.all().is_empty());
    let unset = Api::new(&FinquConfig { currency: None, ..config(address) }).unwrap();
    for _ in 0..3 {
        assert_eq!(unset.currency(&ann(), None).await.unwrap(), "SEK");
    }
    let (_, body) = only(&requests);
    assert_eq!(body["operationName"], "Currencies");
    assert!(body["variables"].get("token").is_none());
}

#[tokio::test]
async fn a_store_without_currencies_is_told_of_and_a_failure_is_not_kept() {
    for (body, misconfigured) in [
        (r#"{"data":{"currencies":[]}}"#.to_owned(), true),
        (r#"{"data":{"currencies":null}}"#.to_owned(), true),
        (coded("INTERNAL_ERROR"), false),
    ] {
        let (address, requests) = server(&[answer(200, &body)]).await;
        let api = Api::new(&FinquConfig { currency: None, ..config(address) }).unwrap();
        for calls in 1..=2 {
            let error = api.currency(&ann(), None).await.unwrap_err();
            assert_eq!(matches!(error, StoreError::Misconfigured(_)), misconfigured, "{error}");
            assert_eq!(requests.all().len(), calls);
        }
    }
}

#[tokio::test]
async fn secrets_stay_out_of_debug_output() {
    let (address, _) = server(&[ok()]).await;
    let text = format!("{:?} {:?}", config(address), api(address));
    assert!(!text.contains("fq_secret_key"), "{text}");
}

#[test]
fn unusable_configurations_are_refused() {
    let good = config(SocketAddr::from(([127, 0, 0, 1], 1)));
    let with_key = |key: &str| Api::new(&FinquConfig { secret_key: key.into(), ..good.clone() });
    for key in ["fq_public_abc", " fq_public_abc"] {
        let refused = with_key(key).unwrap_err();
        assert!(matches!(refused, ConfigError::PublicKey), "{refused}");
        assert!(!refused.to_string().contains("abc"));
    }
    for key in ["", " ", "a\nb"] {
        assert!(matches!(with_key(key), Err(ConfigError::Secret("secret key"))), "{key:?}");
    }
    for url in ["ftp://shop.example/", "data:x"] {
        let config = FinquConfig { graphql_url: url.parse().unwrap(), ..good.clone() };
        assert!(matches!(Api::new(&config), Err(ConfigError::Address("GraphQL API"))), "{url}");
    }
    assert!(with_key("anything else").is_ok());
}
