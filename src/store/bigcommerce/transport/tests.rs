//! The transport against a server that misbehaves.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use axum::Router;
use axum::routing::post;
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;

use super::super::config::PriceSource;
use super::super::documents::{
    CART_PAGE, CHANGE_PASSWORD, CUSTOMER_FRAME, LOGIN, LOGOUT, PUBLIC_DATA, ROUTE,
};
use super::*;
use crate::store::graphql::NoVariables;
use crate::store::http::test_server::{Act, ok, play, server, status};
use crate::store::http::{ANSWER, Limits};

fn config(address: SocketAddr) -> BigCommerceConfig {
    BigCommerceConfig {
        graphql_url: format!("http://{address}/graphql").parse().unwrap(),
        storefront_token: "storefront-token".into(),
        channel_id: 1,
        trusted_proxy_secret: None,
        impersonation_token: None,
        prices: PriceSource::GraphQl,
        single_sign_on: None,
        image_origins: vec![],
    }
}

fn api(address: SocketAddr) -> Api {
    Api::new(&config(address)).unwrap()
}

fn hasty_api(address: SocketAddr) -> Api {
    let mut api = api(address);
    api.endpoint.limits = Limits { query: Duration::from_millis(200), mutation: Duration::from_millis(200) };
    api
}

fn customer() -> Caller {
    Caller {
        token: Some("customer-token".into()),
        customer_id: Some("7".into()),
        client_ip: Some(IpAddr::from([203, 0, 113, 7])),
        locale: "de-AT".into(),
        request_id: "6f6d6c5a-0000-4000-8000-000000000000".into(),
        deadline: None,
    }
}

async fn ask(api: &Api, operation: &Operation) -> Result<(), StoreError> {
    #[derive(serde::Deserialize)]
    struct Anything {}
    api.ask::<Anything>(operation, &customer(), &NoVariables {}).await?.partial().map(|_| ())
}

/// The outcomes of a query and of a change, with the number of calls of each.
async fn query_and_change(act: Act) -> [(StoreError, usize); 2] {
    let mut outcomes = Vec::new();
    for operation in [&CUSTOMER_FRAME, &CHANGE_PASSWORD] {
        let (address, requests) = server(std::slice::from_ref(&act)).await;
        let error = ask(&hasty_when_slow(&act, address), operation).await.unwrap_err();
        assert!(!error.to_string().contains("secret"), "{error}");
        outcomes.push((error, requests.all().len()));
    }
    outcomes.try_into().unwrap()
}

fn hasty_when_slow(act: &Act, address: SocketAddr) -> Api {
    match act {
        Act::Hang | Act::Drip => hasty_api(address),
        _ => api(address),
    }
}

#[tokio::test]
async fn a_customers_request_carries_all_headers() {
    let (address, requests) = server(&[ok()]).await;
    let secret = Some("proxy-secret".into());
    let api = Api::new(&BigCommerceConfig { trusted_proxy_secret: secret, ..config(address) }).unwrap();
    ask(&api, &CUSTOMER_FRAME).await.unwrap();
    let request = requests.all().remove(0);
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let mut lines: Vec<&str> = head.lines().collect();
    assert_eq!(lines.remove(0), "POST /graphql HTTP/1.1");
    for expected in [
        "accept: application/json",
        "accept-language: de-AT",
        "authorization: Bearer storefront-token",
        "content-type: application/json",
        "true-client-ip: 203.0.113.7",
        concat!("user-agent: storefront-account/", env!("CARGO_PKG_VERSION")),
        "x-bc-customer-access-token: customer-token",
        "x-bc-error-on-invalid-customer-access-token: true",
        "x-bc-trusted-proxy-secret: proxy-secret",
        "x-correlation-id: 6f6d6c5a-0000-4000-8000-000000000000",
    ] {
        assert!(lines.contains(&expected), "{expected}: {lines:#?}");
    }
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(body["operationName"], "CustomerFrame");
    assert_eq!(body["query"], CUSTOMER_FRAME.document);
    assert_eq!(body["variables"], serde_json::json!({}));
}

#[tokio::test]
async fn a_guests_request_carries_no_token() {
    let (address, requests) = server(&[ok()]).await;
    let api = api(address);
    for operation in [&PUBLIC_DATA, &LOGIN] {
        ask(&api, operation).await.unwrap();
    }
    for request in requests.all() {
        assert!(!request.contains("customer-access-token"), "{request}");
    }
}

#[tokio::test]
async fn a_shopper_is_a_customer_with_a_token_and_a_guest_without() {
    let (address, requests) = server(&[ok()]).await;
    let api = api(address);
    let guest = Caller { token: None, ..customer() };
    for (caller, known) in [(customer(), true), (guest, false)] {
        let _ = api.ask::<serde_json::Value>(&ROUTE, &caller, &NoVariables {}).await.unwrap();
        let request = requests.all().pop().unwrap();
        assert_eq!(request.contains("x-bc-customer-access-token: customer-token"), known, "{request}");
    }
}

#[tokio::test]
async fn with_an_impersonation_token_customers_go_by_their_id() {
    let (address, requests) = server(&[ok()]).await;
    let token = Some("impersonation-token".into());
    let api = Api::new(&BigCommerceConfig { impersonation_token: token, ..config(address) }).unwrap();
    for operation in [&CUSTOMER_FRAME, &CART_PAGE, &CHANGE_PASSWORD] {
        ask(&api, operation).await.unwrap();
        let request = requests.all().pop().unwrap();
        assert!(request.contains("authorization: Bearer impersonation-token"), "{request}");
        assert!(request.contains("x-bc-customer-id: 7\r\n"), "{request}");
        assert!(!request.contains("customer-token") && !request.contains("storefront-token"), "{request}");
    }
    for operation in [&LOGIN, &LOGOUT, &PUBLIC_DATA] {
        ask(&api, operation).await.unwrap();
        let request = requests.all().pop().unwrap();
        assert!(request.contains("authorization: Bearer storefront-token"), "{request}");
        assert!(!request.contains("x-bc-customer-id"), "{request}");
        assert_eq!(request.contains("customer-token"), operation.name == "Logout", "{request}");
    }
    let calls = requests.all().len();
    for (token, id) in
        [(Some("t"), None), (Some("t"), Some("0")), (Some("t"), Some("7, 8")), (None, Some("7"))]
    {
        let caller = Caller { token: token.map(Into::into), customer_id: id.map(Into::into), ..customer() };
        let answer = api.ask::<serde_json::Value>(&CUSTOMER_FRAME, &caller, &NoVariables {}).await;
        assert!(matches!(answer, Err(StoreError::InvalidToken)), "{token:?} {id:?}");
    }
    assert_eq!(requests.all().len(), calls, "nothing was sent for nobody");
}

#[tokio::test]
async fn the_shoppers_address_goes_only_with_the_proxys_secret() {
    let (address, requests) = server(&[ok()]).await;
    ask(&api(address), &CUSTOMER_FRAME).await.unwrap();
    let secret = Some("proxy-secret".into());
    let proxied = Api::new(&BigCommerceConfig { trusted_proxy_secret: secret, ..config(address) }).unwrap();
    let unknown = Caller { client_ip: None, ..customer() };
    let _ = proxied.ask::<serde_json::Value>(&CUSTOMER_FRAME, &unknown, &NoVariables {}).await.unwrap();
    for request in requests.all() {
        assert!(!request.contains("true-client-ip") && !request.contains("trusted-proxy"), "{request}");
    }
}

#[tokio::test]
async fn nothing_is_sent_for_a_customer_without_a_usable_token() {
    let (address, requests) = server(&[ok()]).await;
    for token in [None, Some(""), Some("a\r\nb: c")] {
        let caller = Caller { token: token.map(Into::into), ..customer() };
        let answer = api(address).ask::<serde_json::Value>(&LOGOUT, &caller, &NoVariables {}).await;
        assert!(matches!(answer, Err(StoreError::InvalidToken)), "{token:?}");
    }
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
async fn a_repeated_query_may_succeed() {
    for act in [status(503), Act::Close] {
        let (address, requests) = server(&[act, ok()]).await;
        ask(&api(address), &CUSTOMER_FRAME).await.unwrap();
        assert_eq!(requests.all().len(), 2);
    }
}

#[tokio::test]
async fn unusable_answers_are_not_asked_for_again() {
    let large = Act::Answer(200, "", format!("{{\"data\":\"{}\"}}", "x".repeat(ANSWER)));
    let html = Act::Answer(200, "", "<html>secret</html>".into());
    for act in [status(500), status(408), large, html, Act::Truncate, Act::Hang, Act::Drip] {
        let [(query, queries), (change, changes)] = query_and_change(act).await;
        assert!(matches!(query, StoreError::Unavailable(_)), "{query}");
        assert!(matches!(change, StoreError::OutcomeUnknown(_)), "{change}");
        assert_eq!((queries, changes), (1, 1));
    }
}

#[tokio::test]
async fn an_answer_is_measured_after_decompression() {
    let app = Router::new()
        .route("/graphql", post(async || format!("{{\"data\":{{}}}}{}", " ".repeat(ANSWER))))
        .layer(CompressionLayer::new());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    let error = ask(&api(address), &CUSTOMER_FRAME).await.unwrap_err();
    assert_eq!(error.to_string(), "the store gave no usable answer (the answer is too large)");
}

#[tokio::test]
async fn clear_refusals_have_types_of_their_own() {
    for code in [401, 403, 404] {
        for (error, calls) in query_and_change(status(code)).await {
            assert!(
                matches!(&error, StoreError::Misconfigured(why) if why.contains(&code.to_string())),
                "{error}"
            );
            assert_eq!(calls, 1);
        }
    }
    let maintenance = Act::Answer(503, "", "<h1>Down for Maintenance</h1>".into());
    for (error, calls) in query_and_change(maintenance).await {
        assert!(matches!(error, StoreError::Closed(_)), "{error}");
        assert_eq!(calls, 1);
    }
    for (error, calls) in query_and_change(status(418)).await {
        assert!(matches!(error, StoreError::Unexpected(_)), "{error}");
        assert_eq!(calls, 1);
    }
}

#[tokio::test]
async fn throttling_tells_when_to_come_back() {
    let cases = [
        ("retry-after: 30\r\n", Some(Duration::from_secs(30))),
        ("x-rate-limit-time-reset-ms: 1500\r\n", Some(Duration::from_millis(1500))),
        ("retry-after: tomorrow\r\n", None),
        ("", None),
    ];
    for (headers, expected) in cases {
        for (error, calls) in query_and_change(Act::Answer(429, headers, String::new())).await {
            assert!(
                matches!(error, StoreError::Throttled { retry_after } if retry_after == expected),
                "{headers}"
            );
            assert_eq!(calls, 1);
        }
    }
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let (elsewhere, strangers) = server(&[ok()]).await;
    let location: &'static str = format!("location: http://{elsewhere}/\r\n").leak();
    for code in [301, 302, 307, 308] {
        for (error, calls) in query_and_change(Act::Answer(code, location, String::new())).await {
            assert!(matches!(error, StoreError::Misconfigured(_)), "{error}");
            assert_eq!(calls, 1);
        }
    }
    assert!(strangers.all().is_empty());
}

#[tokio::test]
async fn errors_in_a_bad_request_are_read() {
    let errors = r#"{"errors":[{"message":"m","extensions":{"code":"QUERY_TOO_COMPLEX"}}]}"#;
    for (body, expected) in [(errors, "QUERY_TOO_COMPLEX"), ("<html>", "HTTP 400")] {
        for (error, _) in query_and_change(Act::Answer(400, "", body.into())).await {
            assert!(matches!(&error, StoreError::Unexpected(why) if why == expected), "{error}");
        }
    }
}

#[tokio::test]
async fn without_a_connection_nothing_has_happened() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    for operation in [&CUSTOMER_FRAME, &CHANGE_PASSWORD] {
        let error = ask(&api(address), operation).await.unwrap_err();
        assert_eq!(error.to_string(), "the store gave no usable answer (no connection)");
    }
}

#[tokio::test]
async fn a_change_that_was_never_sent_is_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let late = async {
        tokio::time::sleep(Duration::from_millis(25)).await;
        play(TcpListener::bind(address).await.unwrap(), &[ok()])
    };
    let api = api(address);
    let (outcome, requests) = tokio::join!(ask(&api, &CHANGE_PASSWORD), late);
    outcome.unwrap();
    assert_eq!(requests.all().len(), 1);
}

#[tokio::test]
async fn secrets_stay_out_of_debug_output() {
    let (address, _) = server(&[ok()]).await;
    let secret = Some("proxy-secret".into());
    let config = BigCommerceConfig { trusted_proxy_secret: secret, ..config(address) };
    let text = format!("{config:?} {:?}", Api::new(&config).unwrap());
    assert!(!text.contains("proxy-secret") && !text.contains("storefront-token"), "{text}");
}

#[test]
fn unusable_configurations_are_refused() {
    let good = config(SocketAddr::from(([127, 0, 0, 1], 1)));
    let url = |url: &str| BigCommerceConfig { graphql_url: url.parse().unwrap(), ..good.clone() };
    assert!(matches!(Api::new(&url("ftp://shop.example/")), Err(ConfigError::Address("GraphQL API"))));
    assert!(matches!(Api::new(&url("data:x")), Err(ConfigError::Address("GraphQL API"))));
    for token in ["", " ", "a\nb"] {
        let config = BigCommerceConfig { storefront_token: token.into(), ..good.clone() };
        assert!(matches!(Api::new(&config), Err(ConfigError::Secret(_))), "{token:?}");
    }
    assert!(Api::new(&url("https://store-abc.mybigcommerce.com/graphql")).is_ok());
}
