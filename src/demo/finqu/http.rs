//! The HTTP side: version, key, context, and the status of an answer.

use std::sync::Arc;

use async_graphql::{Request, Response as Answer, Value};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;

use super::asker::{Asker, Session};
use super::behaviour::{BadCustomerToken, FinquFault};
use super::keys::Key;
use super::refusal::{ErrorCode, HTTP_STATUS, Refusal};
use super::{FinquSchema, VERSION, store_context};
use crate::demo::behaviour::Behaviour;
use crate::demo::shared::Shared;
use crate::demo::single_mutation;

#[derive(Clone)]
struct Served {
    shared: Arc<Shared>,
    schema: FinquSchema,
}

/// The API in all its versions, of which one answers.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    let schema = super::build().data(Arc::clone(&shared)).finish();
    Router::new().route("/finqu/graphql/{version}", post(graphql)).with_state(Served { shared, schema })
}

async fn graphql(
    State(Served { shared, schema }): State<Served>,
    Path(version): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let behaviour = shared.behaviour();
    let mut request = read(&body);
    let operation = request.as_mut().ok().and_then(|request| {
        let asked = request.operation_name.clone();
        single_mutation::operation_name(request.parsed_query().ok()?, asked.as_deref())
    });
    shared.requests.add(operation, headers.clone());
    if !behaviour.latency.is_zero() {
        tokio::time::sleep(behaviour.latency).await;
    }
    if let Some(status) = behaviour.down {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
        return (status, "The store does not answer at the moment.").into_response();
    }
    if behaviour.finqu.fault == Some(FinquFault::HtmlPage) {
        let page = "<!doctype html><title>Just a moment</title>";
        return ([(header::CONTENT_TYPE, "text/html")], page).into_response();
    }
    let answered = match admitted(&shared, &behaviour, &version, &headers) {
        Ok(key) => match request {
            Ok(request) => execute(&shared, &schema, &behaviour, key, request).await,
            Err(refusal) => Err(refusal),
        },
        Err(refusal) => Err(refusal),
    };
    match answered {
        Ok(answer) => sent(&answer, behaviour.finqu.fault == Some(FinquFault::TruncatedJson)),
        Err(refusal) => refusal.into_response(),
    }
}

/// The request of a body.
fn read(body: &[u8]) -> Result<Request, Refusal> {
    let object = body.trim_ascii_start().starts_with(b"{");
    let request: Request = object
        .then(|| serde_json::from_slice(body).ok())
        .flatten()
        .ok_or_else(|| Refusal::invalid("The body is not a GraphQL request."))?;
    if request.query.trim().is_empty() {
        let message = "The query is empty.";
        return Err(Refusal::new(StatusCode::BAD_REQUEST, ErrorCode::EmptyQuery, message));
    }
    Ok(request)
}

/// The key of a request that may come in.
fn admitted(
    shared: &Shared,
    behaviour: &Behaviour,
    version: &str,
    headers: &HeaderMap,
) -> Result<Key, Refusal> {
    if version != VERSION {
        let numbers: Vec<_> = version.split('.').collect();
        let known_form = numbers.len() == 3 && numbers.iter().all(|number| number.parse::<u16>().is_ok());
        let (code, message) = match known_form {
            true => (ErrorCode::VersionUnsupported, "This version of the API is no longer served."),
            false => (ErrorCode::InvalidVersion, "This is no version of the API."),
        };
        return Err(Refusal::new(StatusCode::GONE, code, message));
    }
    let authorization = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let key = shared.finqu_keys.check(authorization).filter(|_| !behaviour.refuse_bearer);
    let key = key.ok_or_else(|| Refusal::of_status(StatusCode::UNAUTHORIZED))?;
    match behaviour.finqu.fault {
        Some(FinquFault::HttpStatus(status)) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            Err(Refusal::of_status(status))
        }
        Some(FinquFault::ErrorsWith200) => {
            Err(Refusal::new(StatusCode::OK, ErrorCode::InternalError, "The store could not answer."))
        }
        _ => Ok(key),
    }
}

/// Runs the operation for whom its directive names.
async fn execute(
    shared: &Shared,
    schema: &FinquSchema,
    behaviour: &Behaviour,
    key: Key,
    mut request: Request,
) -> Result<Answer, Refusal> {
    let mut document = request.parsed_query().map_err(|fault| Refusal::invalid(&fault.message))?.clone();
    let context = store_context::take(&mut document, request.operation_name.as_deref(), &request.variables)?;
    request.set_parsed_query(document);
    let asker = shared.database.call(move |connection| Asker::find(connection, key, context)).await;
    let asker = asker.map_err(|_| Refusal::of_status(StatusCode::INTERNAL_SERVER_ERROR))?;
    if matches!(asker.session, Session::Expired | Session::Unknown) {
        let status = match behaviour.finqu.bad_customer_token {
            BadCustomerToken::NullCustomer => None,
            BadCustomerToken::Unauthorized => Some(StatusCode::OK),
            BadCustomerToken::Http401 => Some(StatusCode::UNAUTHORIZED),
        };
        if let Some(status) = status {
            let message = "The customer access token is not valid or has expired.";
            return Err(Refusal::new(status, ErrorCode::Unauthorized, message));
        }
    }
    judged(schema.execute(request.data(asker)).await)
}

/// An answer that is one: documents that cannot run, and requests for which the key is not enough, are refused as a whole.
fn judged(mut answer: Answer) -> Result<Answer, Refusal> {
    for error in &mut answer.errors {
        let extension = |name| error.extensions.as_ref().and_then(|extensions| extensions.get(name));
        let message = error.message.as_str();
        if extension(HTTP_STATUS).is_some() {
            return Err(Refusal::new(StatusCode::FORBIDDEN, ErrorCode::Forbidden, message));
        }
        match extension("code") {
            Some(_) => {}
            None if message.starts_with("Query is ") => {
                return Err(Refusal::new(StatusCode::TOO_MANY_REQUESTS, ErrorCode::RateLimited, message));
            }
            None if error.path.is_empty() => return Err(Refusal::invalid(message)),
            None => {
                let extensions = error.extensions.get_or_insert_default();
                extensions.set("code", Value::from(ErrorCode::InternalError.as_str()));
            }
        }
    }
    Ok(answer)
}

/// The answer as JSON, or the first half of it.
fn sent(answer: &Answer, cut: bool) -> Response {
    let Ok(mut body) = serde_json::to_vec(answer) else {
        return Refusal::of_status(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    };
    if cut {
        body.truncate(body.len() / 2);
    }
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}
