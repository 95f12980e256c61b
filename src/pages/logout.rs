//! `/logout`: a button; the change is a POST. The store's own checkout leads here, too, with a way back.

use std::time::Duration;

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;
use tokio::time::Instant;

use super::{PageResult, open_frame, render};
use crate::components::layout::{Around, Frame};
use crate::i18n::t;
use crate::metrics::SessionEnd;
use crate::store::{Caller, StoreError};
use crate::web::audit::{self, Event, Outcome, Who};
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::forms::{Done, FormFailure};
use crate::web::redirect::LocalPath;

/// `GET /logout?redirectTo=`
pub async fn show(ctx: RequestContext) -> PageResult {
    let frame = Frame { around: Around::Card, ..open_frame(&ctx, ctx.text("logout-title")).await };
    let logged_in = ctx.session.is_some();
    let target = ctx.param("redirectTo").and_then(|target| LocalPath::after_log_in(&target).ok());
    Ok(render(&ctx, frame, Vec::new(), move || {
        let body = if logged_in {
            view! {
                <p class="lead">{t("logout-text")}</p>
                <form method="post" action="/logout" class="form">
                    {target
                        .map(|target| {
                            view! { <input type="hidden" name="redirectTo" value=target.as_str().to_owned() /> }
                        })}
                    <div class="actions">
                        <button class="button" type="submit">{t("nav-log-out")}</button>
                        <a href="/account">{t("form-cancel")}</a>
                    </div>
                </form>
            }
            .into_any()
        } else {
            let go_on = target.map(|target| {
                view! { <a href=target.as_str().to_owned()>{t("logout-go-on")}</a> }
            });
            view! {
                <p class="lead">{t("logout-already")}</p>
                <div class="actions">
                    <a class="button" href="/login">{t("nav-log-in")}</a>
                    {go_on}
                </div>
            }
            .into_any()
        };
        view! {
            <div class="card">
                <h1>{t("logout-title")}</h1>
                {body}
            </div>
        }
    }))
}

/// How long a log-out waits for the store.
const PATIENCE: Duration = Duration::from_secs(2);

/// `POST /logout`: ends the session here in any case, and at the store if it answers.
#[server(prefix = "", endpoint = "/logout", server = Axum)]
pub async fn log_out(
    /// The page to go on at.
    #[server(default)]
    #[server(rename = "redirectTo")]
    redirect_to: String,
) -> Result<Done, FormFailure> {
    let mut ctx = RequestContext::current()?;
    let to = LocalPath::after_log_in(&redirect_to).unwrap_or_else(|_| LocalPath::fixed("/login"));
    let Some(session) = ctx.session.clone() else {
        return Ok(Done::at(to).and(Some(Flash::LoggedOut)));
    };
    // Over here first: whoever goes away now must not stay logged in, and the store can be told later.
    ctx.app.sessions.revoke(&session);
    let caller = Caller { deadline: Some(Instant::now() + PATIENCE), ..ctx.caller() };
    let told = ctx.store().log_out(&caller, ctx.cart.as_ref().map(|cart| cart.id.as_str())).await;
    audit::tell(&ctx, Event::LogOut, Outcome::of(&told), Who::session());
    ctx.end_session(SessionEnd::LoggedOut);
    let flash = match told {
        Ok(Some(cart)) => {
            ctx.keep_cart(&cart);
            Flash::LoggedOut
        }
        // A token that is dead already is what was wanted.
        Ok(None) | Err(StoreError::InvalidToken) => Flash::LoggedOut,
        Err(error) => {
            tracing::warn!(request_id = ctx.request_id, %error, "the store will be told of a log-out later");
            ctx.app.log_outs.tell_later(ctx.app.store.clone(), caller, session.token_ends_at());
            Flash::LoggedOutHere
        }
    };
    Ok(Done::at(to).and(Some(flash)))
}
