//! Keeps guests out of the account area, before anything is loaded or rendered.

use axum::extract::Request;
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use super::context::RequestContext;
use super::flash::Flash;

/// Lets logged-in shoppers through; sends others to log in and back. Forms find out for themselves, so that
/// nothing typed is lost.
pub async fn require_session(ctx: RequestContext, request: Request, next: Next) -> Response {
    if ctx.session.is_some() || request.method() == Method::POST {
        return next.run(request).await;
    }
    log_in_first(&ctx)
}

/// To the log-in page, and back to where the shopper was.
pub fn log_in_first(ctx: &RequestContext) -> Response {
    if ctx.session_ended {
        // Told once.
        ctx.app.sessions.end(&ctx.cookies);
        Flash::SessionEnded.set(&ctx.app.sealer, &ctx.cookies);
    }
    Redirect::to(&login_url(&ctx.target())).into_response()
}

/// The log-in page that leads back to `target`.
pub fn login_url(target: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("redirectTo", target).finish();
    format!("/login?{query}")
}
