//! One file a page: load, view, and its server functions.

pub mod account;
pub mod appearance;
pub mod cart;
pub mod checkout;
pub mod closed;
pub mod currency;
#[cfg(feature = "demo")]
pub mod demo_mailbox;
pub mod error;
pub mod forgot_password;
pub mod go_on;
pub mod home;
pub mod kept_form;
pub mod login;
pub mod logout;
pub mod password_reset;
pub mod register;
pub mod shop;
pub mod sso;
pub mod style_guide;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::header::{ALLOW, RETRY_AFTER};
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::{IntoAny, IntoView, Owner, RenderHtml, provide_context};

use crate::components::account_nav::Section;
use crate::components::form::FormContext;
use crate::components::layout::{Around, Document, DocumentProps, Frame};
use crate::metrics::SessionEnd;
use crate::store::{CustomerSummary, PublicData};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::guards;

/// A page as an answer, or why there is none.
pub type PageResult = Result<Response, PageError>;
/// Loads and renders a page.
pub type Page = fn(RequestContext) -> Pin<Box<dyn Future<Output = PageResult> + Send>>;

/// Answers a GET with a page.
pub async fn answer(page: Page, mut ctx: RequestContext) -> Response {
    ctx.renew_token().await;
    ctx.read_waiting();
    let mut result = page(ctx.clone()).await;
    if matches!(result, Err(PageError::SessionEnded)) && ctx.take_successor().await {
        result = page(ctx.clone()).await;
    }
    match result {
        Ok(response) => {
            if response.status() == StatusCode::OK && !ctx.is_head {
                ctx.forget_waiting();
            }
            response
        }
        Err(error) => answer_error(&ctx, &error),
    }
}

/// Answers with what went wrong: to the log-in page, or a page of its own.
pub fn answer_error(ctx: &RequestContext, error: &PageError) -> Response {
    if let PageError::SessionEnded = error {
        let mut ctx = ctx.clone();
        ctx.end_session(SessionEnd::Refused);
        return guards::log_in_first(&ctx);
    }
    let mut ctx = ctx.clone();
    match error {
        PageError::OtherCustomer => {
            tracing::error!(request_id = ctx.request_id, "{error}; the session is ended");
            ctx.end_session(SessionEnd::Refused);
        }
        PageError::Store(error) => tracing::warn!(request_id = ctx.request_id, %error, "page failed"),
        PageError::SessionEnded | PageError::NotFound | PageError::TooMany(_) => {}
    }
    let mut response = error::for_error(&ctx, error);
    if let Some(seconds) = error.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

/// Answers those who ask for the headers only of a page that does something.
pub fn not_for_head() -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET")]).into_response()
}

/// Renders a document around a page's content.
///
/// `initial` fills a fresh form in; a form that is shown again keeps what was typed.
pub fn render<V: IntoView + Send + 'static>(
    ctx: &RequestContext,
    frame: Frame,
    initial: Vec<(String, String)>,
    content: impl FnOnce() -> V + Send + 'static,
) -> Response {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(ctx.language.clone());
        FormContext::provide(ctx, initial);
        let children = Box::new(move || content().into_any());
        Document(DocumentProps { ctx: ctx.clone(), frame, children }).into_view().to_html()
    });
    owner.cleanup();
    Html(html).into_response()
}

/// The frame of a page for everybody, with the store's settings where they are at hand.
pub async fn open_frame(ctx: &RequestContext, title: String) -> Frame {
    let settings = ctx.public_data().await.ok().map(|public| ctx.settings(&public.settings));
    Frame { title, settings, ..Frame::default() }
}

/// The frame of a page of the account area; without a customer for a form that is shown again while the store is in
/// trouble.
///
/// # Errors
/// [`PageError::OtherCustomer`] when it is not the customer who is logged in.
pub fn account_frame<'a>(
    ctx: &RequestContext,
    public: &Arc<PublicData>,
    title: String,
    section: Section,
    customer: impl Into<Option<&'a CustomerSummary>>,
) -> Result<Frame, PageError> {
    let customer = customer.into();
    customer.map(|customer| ctx.check_owner(customer)).transpose()?;
    Ok(Frame {
        title,
        settings: Some(ctx.settings(&public.settings)),
        around: Around::Account(section, customer.cloned()),
        ..Frame::default()
    })
}
