//! `/passwordreset?c=&t=`: the page of the mailed link.
//!
//! The parameters leave the address at once, into a short-lived sealed cookie. Opening the link changes nothing, so
//! mail scanners use nothing up.

use axum::http::HeaderValue;
use axum::http::header::REFERRER_POLICY;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use secrecy::SecretString;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::{PageResult, render};
use crate::components::form::Form;
use crate::components::icons::Icon;
use crate::components::layout::{Around, Frame};
use crate::components::password_fields::NewPasswordField;
use crate::components::state::StateBlock;
use crate::forms::{FormErrors, password, refusals};
use crate::i18n::t;
use crate::metrics::SessionEnd;
use crate::store::{Refusal, StoreError};
use crate::web::audit::{self, Event, Outcome, Who};
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::forms::{Done, FormFailure};
use crate::web::look::Look;
use crate::web::reset_link;

/// The page that says that a link does not work.
const DEAD: &str = "/passwordreset?link=dead";

/// `GET /passwordreset`
pub async fn show(ctx: RequestContext) -> PageResult {
    // No mail of this store leads here.
    if ctx.store().passwords().is_none() {
        return Ok(Redirect::to("/forgot-password").into_response());
    }
    if ctx.param("c").is_some() || ctx.param("t").is_some() {
        return Ok(take_out_of_address(&ctx));
    }
    if ctx.param("link").is_some() || reset_link::kept(&ctx.app.sealer, &ctx.cookies).is_none() {
        return dead_link(&ctx).await;
    }
    let public = ctx.public_data().await?;
    let frame = Frame {
        title: ctx.text("reset-title"),
        settings: Some(ctx.settings(&public.settings)),
        around: Around::Card,
        comes_back_to: Some("/passwordreset"),
        ..Frame::default()
    };
    let rules = public.settings.password_rules;
    Ok(render(&ctx, frame, Vec::new(), move || {
        view! {
            <div class="card">
                <h1>{t("reset-title")}</h1>
                <p class="muted">{t("reset-lead")}</p>
                <Form submit=t("reset-submit") wide=true>
                    <NewPasswordField label=t("field-new-password") rules=rules />
                </Form>
            </div>
        }
    }))
}

fn take_out_of_address(ctx: &RequestContext) -> Response {
    let to = match reset_link::parse(&ctx.query) {
        Some(link) => {
            reset_link::keep(&ctx.app.sealer, &ctx.cookies, &link);
            "/passwordreset"
        }
        None => {
            reset_link::forget(&ctx.app.sealer, &ctx.cookies);
            DEAD
        }
    };
    let mut response = Redirect::to(to).into_response();
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// One page for every link that does not work, whatever the reason.
async fn dead_link(ctx: &RequestContext) -> PageResult {
    let frame = Frame {
        around: Around::Card,
        comes_back_to: Some("/passwordreset"),
        ..super::open_frame(ctx, ctx.text("reset-dead-title")).await
    };
    // Stores do not always tell a dead link from a password that they do not like.
    let may_try_again = reset_link::kept(&ctx.app.sealer, &ctx.cookies).is_some();
    Ok(render(ctx, frame, Vec::new(), move || {
        let again = may_try_again.then(|| {
            view! { <p><a href="/passwordreset">{t("reset-dead-other-password")}</a></p> }.into_any()
        });
        view! {
                <div class="card">
                    <StateBlock
                        picture=Icon::Clock
                        title=t("reset-dead-title")
                        is_page=true
                        text=Some(t("reset-dead-text"))
                        link=Some(("/forgot-password".to_owned(), t("reset-dead-again")))
                        detail=again
                    />
                </div>
        }
    }))
}

/// `POST /passwordreset`
#[server(prefix = "", endpoint = "/passwordreset", server = Axum)]
pub async fn reset(
    /// The new password, exactly as typed.
    #[server(default)]
    password: String,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    let dead =
        || crate::web::redirect::LocalPath::parse(DEAD).map(Done::at).map_err(|_| FormFailure::Internal);
    let Some(link) = reset_link::kept(&ctx.app.sealer, &ctx.cookies) else { return dead() };
    let public = ctx.public_data().await?;
    if let Some(problem) = password::problem(&public.settings.password_rules, &password, &ctx.language) {
        return Err(FormErrors::one("password", problem).into());
    }
    let passwords = ctx.passwords()?;
    let tell = |outcome| audit::tell(&ctx, Event::ResetDone, outcome, Who::customer(&link.customer_id));
    let limits = &ctx.app.limits;
    let tried = limits.reset(&link.customer_id, ctx.client_ip).inspect_err(|_| tell(Outcome::Limited))?;
    let answer = passwords.reset_password(&ctx.guest_caller(), &link, &SecretString::from(password)).await;
    tried.count_if_wrong(&answer);
    tell(Outcome::of(&answer));
    match answer {
        Ok(()) => {
            reset_link::forget(&ctx.app.sealer, &ctx.cookies);
            // Whoever is logged in here may be somebody else; nobody stays logged in on an old password.
            ctx.clone().end_session(SessionEnd::LoggedOut);
            Ok(Done::with("/login", Flash::PasswordReset))
        }
        // The store's rule on the new password leaves the link alive; anything else means that the link is dead.
        Err(StoreError::Refused(list))
            if list.iter().all(|refusal| matches!(refusal, Refusal::Invalid { .. })) =>
        {
            Err(refusals::explain(&ctx.language, &[], &list).into())
        }
        Err(StoreError::Refused(_)) => dead(),
        Err(StoreError::OutcomeUnknown(_)) => Err(FormFailure::Unconfirmed(Look::NewPassword)),
        Err(error) => Err(error.into()),
    }
}
