//! Runs the change behind a form and turns its outcome into HTTP, for all forms alike.
//!
//! A form posts to the page it stands on. The server function registered at that path does the change. Success is a
//! 303 to a page; failure is the same page again, with what was typed and what is wrong.

use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{ACCEPT, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::{Owner, provide_context};
use leptos::reactive::computed::ScopedFuture;
use serde::{Deserialize, Serialize};
use server_fn::error::FromServerFnError;

use super::context::RequestContext;
use super::draft::Draft;
use super::errors::{PageError, SOON};
use super::flash::Flash;
use super::form_data::FormData;
pub use super::form_failure::FormFailure;
use super::redirect::LocalPath;
use super::submissions::{Changed, NotArrived, ONCE};
use crate::app::{AppState, MAX_FORM, page_at};
use crate::forms::FormErrors;
use crate::metrics::SessionEnd;
use crate::pages;

/// Submitted with a form, asks for the same page with lists that fit the values, such as the states of a country.
pub const REFRESH: &str = "_refresh";
/// Names the customer for whom a form was made, so that it never changes another one's data.
pub const OWNER: &str = "_owner";
/// Marks a form whose change may have happened already, so that it is looked for before it is made again.
pub const LOOK_FIRST: &str = "_look-first";

/// A change that is done.
#[derive(Debug, Serialize, Deserialize)]
pub struct Done {
    to: LocalPath,
    flash: Option<Flash>,
}

impl Done {
    /// Go on at this page.
    pub fn at(to: LocalPath) -> Self {
        Self { to, flash: None }
    }

    /// Go on at this page, with a notice.
    pub fn with(to: &'static str, flash: Flash) -> Self {
        Self::at(LocalPath::fixed(to)).and(Some(flash))
    }

    /// The same with a notice, or without.
    pub fn and(self, flash: Option<Flash>) -> Self {
        Self { flash, ..self }
    }
}

/// How a page's form is shown again.
#[derive(Debug, Default)]
pub struct FormState {
    /// What was typed; `None` for a fresh form.
    pub values: Option<FormData>,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Key of a text that tells of a trouble which is not the shopper's.
    pub problem: Option<&'static str>,
    /// Where the shopper finds out what became of the change: a path, and the key of the words for it.
    pub look: Option<(&'static str, &'static str)>,
    /// Whether the values come from before the session ended.
    pub restored: bool,
}

impl FormState {
    /// A form with values from before the session ended.
    pub fn restored(values: Vec<(String, String)>) -> Self {
        Self { values: Some(FormData::from_pairs(values)), restored: true, ..Self::default() }
    }

    /// Whether something is wrong.
    pub fn failed(&self) -> bool {
        self.problem.is_some() || !self.errors.is_empty()
    }
}

/// Handles every POST: runs the server function of this path.
pub async fn submit(State(app): State<AppState>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let mut ctx = match RequestContext::from_request_parts(&mut parts, &app).await {
        Ok(ctx) => ctx,
        Err(status) => return status.into_response(),
    };
    if !is_form(parts.headers.get(CONTENT_TYPE)) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    if let Some(NotArrived(status)) = parts.extensions.get() {
        return status.into_response();
    }
    let Ok(body) = to_bytes(body, MAX_FORM).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let Ok(mut form) = FormData::decode(&body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let number = form.text(ONCE).to_owned();
    // Each showing of a form has a number of its own.
    form.remove(ONCE);
    if app.unsettled.includes(&number) {
        form = form.with(LOOK_FIRST, "1");
    }
    if form.get(REFRESH).is_some() {
        ctx.form = Arc::new(FormState { values: Some(form), ..FormState::default() });
        return show_again(ctx, StatusCode::OK).await;
    }
    ctx.renew_token().await;
    if let (Some(session), Some(owner)) = (&ctx.session, form.get(OWNER))
        && session.customer_id != owner
    {
        return finish(&ctx, Done::with("/account", Flash::OtherCustomer));
    }
    let mut errors = FormErrors::default();
    // Nobody typed where to go on; it is checked when it is used.
    for field in form.with_control_characters().filter(|field| *field != "redirectTo") {
        errors.add(field, ctx.text("error-control-characters"));
    }
    let mut outcome =
        if errors.is_empty() { run(&parts, &ctx, &form).await } else { Err(FormFailure::Invalid(errors)) };
    // The store did nothing for a token that it refused.
    if matches!(outcome, Err(FormFailure::SessionEnded)) && ctx.take_successor().await {
        outcome = run(&parts, &ctx, &form).await;
    }
    match outcome {
        Ok(done) => finish(&ctx, done),
        Err(failure) => {
            if matches!(failure, FormFailure::NotSaved | FormFailure::Unconfirmed(_)) {
                app.unsettled.remember(&number);
                form = form.with(LOOK_FIRST, "1");
            }
            fail(ctx, form, failure).await
        }
    }
}

/// Exactly a form, with an optional charset.
fn is_form(content_type: Option<&HeaderValue>) -> bool {
    let essence = content_type.and_then(|v| v.to_str().ok()).and_then(|v| v.split(';').next());
    essence.is_some_and(|v| v.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}

/// Runs the registered server function.
async fn run(
    parts: &axum::http::request::Parts,
    ctx: &RequestContext,
    form: &FormData,
) -> Result<Done, FormFailure> {
    let Some(mut function) = server_fn::axum::get_server_fn_service(&ctx.path, Method::POST) else {
        return Err(FormFailure::NotFound);
    };
    let mut request = Request::new(Body::from(form.encode()));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = parts.uri.clone();
    request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
    // Anything that is not HTML: the function must answer with data, not redirect to the referrer.
    request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));

    let owner = Owner::new_root(None);
    let answer = owner
        .with(|| {
            provide_context(ctx.clone());
            ScopedFuture::new(async move { function.run(request).await })
        })
        .await;
    let succeeded = answer.status().is_success();
    let body: Bytes = to_bytes(answer.into_body(), MAX_FORM).await.map_err(|_| FormFailure::Internal)?;
    if succeeded {
        serde_json::from_slice(&body).map_err(|_| FormFailure::Internal)
    } else {
        Err(FormFailure::de(body))
    }
}

fn finish(ctx: &RequestContext, done: Done) -> Response {
    if let Some(flash) = done.flash {
        flash.set(&ctx.app.sealer, &ctx.cookies);
    }
    let mut response = match done.to.path() {
        // Leads on to another origin, which browsers refuse to a form's chain of redirects.
        "/checkout" => pages::go_on::show(ctx, &done.to),
        _ => Redirect::to(done.to.as_str()).into_response(),
    };
    if matches!(done.flash, Some(Flash::LoggedOut | Flash::LoggedOutHere)) {
        // Not "cookies": that would reach the checkout's cookies on neighbouring hosts, too.
        response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\""));
    }
    response.extensions_mut().insert(Changed);
    response
}

async fn fail(mut ctx: RequestContext, form: FormData, failure: FormFailure) -> Response {
    let (mut look, mut retry_after) = (None, SOON);
    let (status, problem, errors) = match failure {
        FormFailure::SessionEnded => return log_in_again(ctx, form),
        FormFailure::Invalid(errors) => (StatusCode::UNPROCESSABLE_ENTITY, None, errors),
        FormFailure::NotFound => return StatusCode::NOT_FOUND.into_response(),
        FormFailure::BadRequest => return StatusCode::BAD_REQUEST.into_response(),
        FormFailure::Unavailable => {
            (StatusCode::SERVICE_UNAVAILABLE, Some("problem-unavailable"), FormErrors::default())
        }
        FormFailure::Closed => {
            (StatusCode::SERVICE_UNAVAILABLE, Some("problem-closed"), FormErrors::default())
        }
        FormFailure::Throttled(seconds) => {
            retry_after = seconds.unwrap_or(SOON);
            (StatusCode::TOO_MANY_REQUESTS, Some("problem-throttled"), FormErrors::default())
        }
        FormFailure::TooManyAttempts(seconds) => {
            retry_after = seconds.unwrap_or(SOON);
            (StatusCode::TOO_MANY_REQUESTS, Some("problem-too-many-attempts"), FormErrors::default())
        }
        FormFailure::NotSaved => {
            (StatusCode::SERVICE_UNAVAILABLE, Some("problem-not-saved"), FormErrors::default())
        }
        FormFailure::Unconfirmed(at) => {
            look = at.link();
            (StatusCode::SERVICE_UNAVAILABLE, Some(at.problem()), FormErrors::default())
        }
        FormFailure::OtherCustomer => return pages::answer_error(&ctx, &PageError::OtherCustomer),
        FormFailure::Internal => {
            (StatusCode::INTERNAL_SERVER_ERROR, Some("problem-internal"), FormErrors::default())
        }
    };
    ctx.form = Arc::new(FormState { values: Some(form), errors, problem, look, restored: false });
    let mut response = show_again(ctx, status).await;
    if matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS) {
        response.headers_mut().insert(RETRY_AFTER, retry_after.into());
    }
    response
}

/// The page of the form once more, with this status.
async fn show_again(ctx: RequestContext, status: StatusCode) -> Response {
    let Some(page) = page_at(&ctx.path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let form = ctx.form.values.clone();
    let fallback = ctx.clone();
    match page(ctx).await {
        Ok(mut response) => {
            if response.status() == StatusCode::OK {
                *response.status_mut() = status;
            }
            response
        }
        Err(PageError::SessionEnded) => log_in_again(fallback, form.unwrap_or_default()),
        Err(PageError::Store(error)) => pages::kept_form::show(&fallback, &PageError::Store(error)),
        Err(error) => pages::answer_error(&fallback, &error),
    }
}

/// To the log-in page and back to this form. What was typed is kept meanwhile, but for passwords.
fn log_in_again(mut ctx: RequestContext, form: FormData) -> Response {
    ctx.end_session(SessionEnd::Refused);
    let target = ctx.target();
    let owner = form.get(OWNER).map(str::to_owned);
    let is_typed = |name: &str| name != OWNER && name != REFRESH && name != "username" && !is_secret(name);
    let values: Vec<_> = form.pairs().iter().filter(|(name, _)| is_typed(name)).cloned().collect();
    let kept = !values.is_empty()
        && owner.is_some_and(|customer_id| {
            Draft { target: target.clone(), customer_id, values }.keep(&ctx.app.sealer, &ctx.cookies)
        });
    let flash = if kept { Flash::SessionEndedDraftKept } else { Flash::SessionEnded };
    flash.set(&ctx.app.sealer, &ctx.cookies);
    Redirect::to(&super::guards::login_url(&target)).into_response()
}

/// Passwords are never shown again and never kept.
pub fn is_secret(name: &str) -> bool {
    name.contains("password") || name.contains("secret")
}
