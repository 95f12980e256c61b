//! `/logout`: a button; the change is a POST.

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::{PageResult, open_frame, render};
use crate::components::layout::{Around, Frame};
use crate::i18n::t;
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::forms::{Done, FormFailure};

/// `GET /logout`
pub async fn show(ctx: RequestContext) -> PageResult {
    let frame = Frame { around: Around::Card, ..open_frame(&ctx, ctx.text("logout-title")).await };
    let logged_in = ctx.session.is_some();
    Ok(render(&ctx, frame, Vec::new(), move || {
        let body = if logged_in {
            view! {
                <p class="lead">{t("logout-text")}</p>
                <form method="post" action="/logout" class="form">
                    <div class="actions">
                        <button class="button" type="submit">{t("nav-log-out")}</button>
                        <a href="/account">{t("form-cancel")}</a>
                    </div>
                </form>
            }
            .into_any()
        } else {
            view! {
                <p class="lead">{t("logout-already")}</p>
                <p><a class="button" href="/login">{t("nav-log-in")}</a></p>
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

/// `POST /logout`: ends the session here in any case, and at the store if it answers.
#[server(prefix = "", endpoint = "/logout", server = Axum)]
pub async fn log_out() -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    let Some(session) = &ctx.session else { return Ok(Done::with("/login", Flash::LoggedOut)) };
    let told = ctx.store().log_out(&ctx.caller(), session.cart_id.as_deref()).await;
    ctx.app.sessions.end(&ctx.cookies);
    // A token that is dead already is what was wanted.
    let flash = match told {
        Ok(_) | Err(crate::store::StoreError::InvalidToken) => Flash::LoggedOut,
        Err(error) => {
            tracing::warn!(request_id = ctx.request_id, %error, "the store could not be told of a log-out");
            Flash::LoggedOutHere
        }
    };
    Ok(Done::with("/login", flash))
}
