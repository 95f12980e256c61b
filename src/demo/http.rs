//! The HTTP side: bearer token, customer token, limits, and the log.

use std::sync::Arc;

use async_graphql::{ErrorExtensions as _, Request, Response as Answer, ServerError, Value};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};

use super::bearer::TokenKind;
use super::schema::{self, StoreSchema};
use super::shared::{Caller, Shared};
use super::{customers, finqu, hosted, images, pricing_api, single_mutation, tokens};

const CUSTOMER_TOKEN: &str = "x-bc-customer-access-token";
const CUSTOMER_ID: &str = "x-bc-customer-id";
const ERROR_ON_INVALID_TOKEN: &str = "x-bc-error-on-invalid-customer-access-token";
const CLIENT_IP: &str = "true-client-ip";
const COMPLEXITY: HeaderName = HeaderName::from_static("x-bc-graphql-complexity");
const OPERATION_NAME: HeaderName = HeaderName::from_static("x-bc-graphql-operation-name");

#[derive(Clone)]
struct Served {
    shared: Arc<Shared>,
    schema: StoreSchema,
}

/// Everything the store answers.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    let schema = schema::build().data(Arc::clone(&shared)).finish();
    Router::new()
        .route("/graphql", post(graphql))
        .route("/images/{size}/{file}", get(image))
        .with_state(Served { shared: Arc::clone(&shared), schema })
        .merge(finqu::router(Arc::clone(&shared)))
        .merge(pricing_api::router(Arc::clone(&shared)))
        .merge(hosted::router(shared))
}

async fn image(Path((size, file)): Path<(String, String)>) -> Response {
    match images::picture(&size, &file) {
        Some(picture) => ([(header::CONTENT_TYPE, "image/svg+xml")], picture).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn graphql(State(served): State<Served>, headers: HeaderMap, body: Bytes) -> Response {
    let Served { shared, schema } = served;
    let behaviour = shared.behaviour();
    let request = read(&body);
    let mut operation = None;
    let request = request.map(|mut request| {
        let asked = request.operation_name.clone();
        if let Ok(document) = request.parsed_query() {
            operation = single_mutation::operation_name(document, asked.as_deref());
        }
        request
    });
    shared.requests.add(operation.clone(), headers.clone());
    if !behaviour.latency.is_zero() {
        tokio::time::sleep(behaviour.latency).await;
    }

    if let Some(status) = behaviour.down {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
        return (status, "The store does not answer at the moment.").into_response();
    }
    let authorization = text_of(&headers, header::AUTHORIZATION.as_str());
    let claims = match shared.bearer.check(authorization) {
        Ok(_) if behaviour.refuse_bearer => {
            return (StatusCode::UNAUTHORIZED, "Unknown JWT token").into_response();
        }
        Err(text) => return (StatusCode::UNAUTHORIZED, text).into_response(),
        Ok(claims) => claims,
    };
    let Some(request) = request else {
        return (StatusCode::BAD_REQUEST, "The body is not a GraphQL request.").into_response();
    };
    if behaviour.error_on.contains("NotJson") {
        let page = "<!doctype html><title>Just a moment</title>";
        return ([(header::CONTENT_TYPE, "text/html")], page).into_response();
    }
    if behaviour.error_on.contains("InternalError") {
        return answer(refusal("Internal server error", None), operation);
    }
    let impersonated = match claims.kind {
        TokenKind::Impersonation => text_of(&headers, CUSTOMER_ID).and_then(|id| id.parse().ok()),
        TokenKind::Private => None,
    };
    let caller = Caller {
        customer: impersonated,
        token: text_of(&headers, CUSTOMER_TOKEN).filter(|token| !token.is_empty()).map(ToOwned::to_owned),
        scopes: claims.scopes,
        address: text_of(&headers, CLIENT_IP).and_then(|address| address.parse().ok()),
    };
    let strict =
        text_of(&headers, ERROR_ON_INVALID_TOKEN).is_some_and(|value| value.eq_ignore_ascii_case("true"));
    answer(execute(&shared, &schema, request, caller, strict).await, operation)
}

/// The request of a body, which must be a JSON object: a list would be read as the fields in their order.
fn read(body: &[u8]) -> Option<Request> {
    let object = body.trim_ascii_start().starts_with(b"{");
    object.then(|| serde_json::from_slice(body).ok()).flatten()
}

/// Runs the operation, if it may run.
async fn execute(
    shared: &Shared,
    schema: &StoreSchema,
    mut request: Request,
    mut caller: Caller,
    strict: bool,
) -> Answer {
    let asked = request.operation_name.clone();
    let mut needs_customer = false;
    if let Ok(document) = request.parsed_query() {
        if single_mutation::mutations(document, asked.as_deref()) > 1 {
            return refusal("Only one mutation is allowed per request.", None);
        }
        needs_customer = single_mutation::needs_customer(document, asked.as_deref());
    }
    let (named, token) = (caller.customer, caller.token.clone());
    let customer = shared.database.call(move |connection| match (named, token) {
        (Some(id), _) => Ok(customers::by_id(connection, id)?.map(|known| known.id)),
        (None, Some(token)) => tokens::holder(connection, &token),
        (None, None) => Ok(None),
    });
    caller.customer = match customer.await {
        Ok(customer) => customer,
        Err(fault) => return refusal(&fault.to_string(), None),
    };
    if strict && caller.token.is_some() && caller.customer.is_none() {
        return refusal(
            "The customer access token is not valid or has expired.",
            Some("INVALID_CUSTOMER_ACCESS_TOKEN"),
        );
    }
    if strict && caller.customer.is_none() && needs_customer {
        return refusal(
            "The operation needs a customer access token.",
            Some("MISSING_CUSTOMER_ACCESS_TOKEN"),
        );
    }
    schema.execute(request.data(caller).data(schema::AudienceOfRequest::default())).await
}

/// An answer without data.
fn refusal(message: &str, code: Option<&str>) -> Answer {
    let mut error = async_graphql::Error::new(message);
    if let Some(code) = code {
        error = error.extend_with(|_, extensions| extensions.set("code", code));
    }
    let error: ServerError = error.into_server_error(async_graphql::Pos::default());
    Answer::from_errors(vec![error])
}

/// The answer over HTTP: status 200 whatever it says, with its complexity as a header.
fn answer(mut answer: Answer, operation: Option<String>) -> Response {
    let complexity = match answer.extensions.remove("analyzer") {
        Some(Value::Object(analysis)) => analysis.get("complexity").map(ToString::to_string),
        _ => None,
    };
    let Ok(body) = serde_json::to_vec(&answer) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = ([(header::CONTENT_TYPE, "application/json")], body).into_response();
    for (name, value) in [(COMPLEXITY, complexity), (OPERATION_NAME, operation)] {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn text_of<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
