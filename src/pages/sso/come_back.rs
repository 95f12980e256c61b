//! `/login/return`: back from the store's own pages. The browser asks the store who is logged in there and brings the
//! signed answer; nothing is revealed before it is verified.

use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use crate::components::layout::{Around, Frame};
use crate::i18n::t;
use crate::metrics::SessionEnd;
use crate::pages::{PageResult, open_frame, render};
use crate::store::HostedPages;
use crate::web::audit::{self, Event, Outcome, Who};
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::forms::{Done, FormFailure};
use crate::web::hand_over;
use crate::web::headers::Opened;
use crate::web::log_in;
use crate::web::redirect::LocalPath;

/// `GET /login/return?redirectTo=`
pub async fn show(ctx: RequestContext) -> PageResult {
    // Without single sign-on there is nothing to bring: the shopper just comes back.
    let Some(hosted) = ctx.store().hosted_pages() else {
        return Ok(
            Redirect::to(target(&ctx.param("redirectTo").unwrap_or_default()).as_str()).into_response()
        );
    };
    let frame = Frame { around: Around::Card, ..open_frame(&ctx, ctx.text("return-title")).await };
    let identity = hosted.identity_url();
    let opened = Opened { frames: None, connections: Some(identity.origin().ascii_serialization()) };
    let target = target(&ctx.param("redirectTo").unwrap_or_default());
    let mut response = render(&ctx, frame, Vec::new(), move || {
        view! {
            <div class="card">
                <h1>{t("return-title")}</h1>
                <p class="lead" role="status">{t("return-text")}</p>
                <form class="form" method="post" action="/login/return" data-identity=identity.to_string()>
                    <input type="hidden" name="token" value="" />
                    <input type="hidden" name="redirectTo" value=target.as_str().to_owned() />
                    <div class="actions">
                        <button class="button" type="submit">{t("return-submit")}</button>
                    </div>
                </form>
            </div>
        }
    });
    response.extensions_mut().insert(opened);
    Ok(response)
}

fn target(to: &str) -> LocalPath {
    LocalPath::after_log_in(to).unwrap_or_else(|_| LocalPath::fixed("/"))
}

/// `POST /login/return`: a guest there stays what the shopper is here; the same customer goes on; a customer who is new
/// here is logged in; another customer than here ends the session.
#[server(prefix = "", endpoint = "/login/return", server = Axum)]
pub async fn return_from_hosted(
    /// The store's signed answer; empty for a guest, or without script.
    #[server(default)]
    token: String,
    /// The page to go on at.
    #[server(default)]
    #[server(rename = "redirectTo")]
    redirect_to: String,
) -> Result<Done, FormFailure> {
    let mut ctx = RequestContext::current()?;
    let done = Done::at(target(&redirect_to));
    let app = ctx.app.clone();
    let hosted = app.store.hosted_pages().ok_or(FormFailure::NotFound)?;
    if token.is_empty() {
        return Ok(done);
    }
    let identity = match hosted.identity(&token) {
        Ok(identity) if ctx.app.used_tokens.take(&token) => identity,
        Ok(_) => return Ok(not_believed(&ctx, done, "it was used before")),
        Err(error) => return Ok(not_believed(&ctx, done, &error.to_string())),
    };
    match ctx.session.as_ref().map(|session| session.customer_id == identity.customer_id) {
        Some(true) => Ok(done),
        Some(false) => {
            let cart = ctx.cart.as_ref().map(|cart| cart.id.clone());
            if let Err(error) = ctx.store().log_out(&ctx.caller(), cart.as_deref()).await {
                tracing::warn!(request_id = ctx.request_id, %error, "the store could not be told of a log-out");
            }
            ctx.end_session(SessionEnd::Refused);
            Ok(Done::with("/login", Flash::OtherCustomerHosted))
        }
        // Whoever was not sent there by this app was perhaps sent here by somebody else, with a token of theirs.
        None if !hand_over::end(&ctx) => Ok(not_believed(&ctx, done, "this browser was not sent there")),
        None => {
            let notice = log_in_here(&ctx, hosted, &identity.customer_id).await?;
            Ok(done.and(notice))
        }
    }
}

/// Logs the customer in here who is logged in there.
async fn log_in_here(
    ctx: &RequestContext,
    hosted: &dyn HostedPages,
    customer: &str,
) -> Result<Option<Flash>, FormFailure> {
    let Ok(token) = hosted.log_in_token(customer, &ctx.guest_caller()) else {
        return Ok(Some(Flash::LogInLinkFailed));
    };
    let guest_cart = log_in::guest_cart(ctx);
    let store = ctx.store().log_in_by_token().ok_or(FormFailure::NotFound)?;
    let answer = store.log_in_with_token(&ctx.guest_caller(), &token, guest_cart).await;
    audit::tell(ctx, Event::LogInByToken, Outcome::of(&answer), Who::customer(customer));
    match answer {
        Ok(log_in) => log_in::begin(ctx, log_in, guest_cart).await,
        Err(error) => {
            tracing::warn!(request_id = ctx.request_id, %error, "a customer of the store's own pages was not logged in");
            Ok(Some(Flash::LogInLinkFailed))
        }
    }
}

/// The reason is for the log; shoppers get one calm answer.
fn not_believed(ctx: &RequestContext, done: Done, reason: &str) -> Done {
    tracing::info!(request_id = ctx.request_id, reason, "a token of the store's own pages is not believed");
    done.and(Some(Flash::LogInLinkFailed))
}
