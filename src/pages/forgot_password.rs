//! `/forgot-password`: the same answer whether or not there is such an account.

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::{PageResult, open_frame, render};
use crate::components::elsewhere::Elsewhere;
use crate::components::field::{FieldText, InputField, InputKind};
use crate::components::form::Form;
use crate::components::icons::{Icon, icon};
use crate::components::layout::{Around, Frame};
use crate::forms::{FormErrors, customer};
use crate::i18n::t;
use crate::store::StoreError;
use crate::store::settings::Settings;
use crate::web::audit::{self, Event, Outcome, Who};
use crate::web::context::RequestContext;
use crate::web::forms::{Done, FormFailure};
use crate::web::redirect::LocalPath;

/// The path of the mailed link.
const RESET_PATH: &str = "/passwordreset";
/// Where the shopper is told to look for the mail.
const SENT: &str = "/forgot-password?sent=1";

/// `GET /forgot-password`
pub async fn show(ctx: RequestContext) -> PageResult {
    if ctx.store().passwords().is_none() {
        return elsewhere(ctx).await;
    }
    let sent = ctx.param("sent").is_some() && !ctx.form.failed();
    let title = if sent { "forgot-sent-title" } else { "forgot-title" };
    let frame = Frame { around: Around::Card, ..open_frame(&ctx, ctx.text(title)).await };
    Ok(render(&ctx, frame, Vec::new(), move || {
        let body = if sent { sent_view().into_any() } else { form_view().into_any() };
        view! { <div class="card">{body}</div> }
    }))
}

/// Whether there is a way to a new password that the log-in page can lead to.
pub fn recovers_passwords(ctx: &RequestContext, settings: Option<&Settings>) -> bool {
    let hosted = settings.is_some_and(|settings| settings.hosted.password_recovery.is_some());
    ctx.store().passwords().is_some() || hosted
}

/// Where passwords are recovered, when not here.
async fn elsewhere(ctx: RequestContext) -> PageResult {
    let frame = Frame { around: Around::Card, ..open_frame(&ctx, ctx.text("forgot-title")).await };
    let settings = frame.settings.clone();
    let link = settings.as_ref().and_then(|settings| settings.hosted.password_recovery.clone());
    Ok(render(&ctx, frame, Vec::new(), move || {
        view! {
            <div class="card">
                <Elsewhere picture=Icon::Lock title=t("forgot-title") link=link settings=settings />
                <div class="auth-links"><a href="/login">{t("forgot-back")}</a></div>
            </div>
        }
    }))
}

fn form_view() -> impl IntoView {
    let email = FieldText { name: "email".into(), label: t("field-email"), ..FieldText::default() };
    view! {
        <h1>{t("forgot-title")}</h1>
        <p class="muted">{t("forgot-lead")}</p>
        <Form submit=t("forgot-submit") wide=true>
            <InputField text=email kind=InputKind::EMAIL />
        </Form>
        <div class="auth-links"><a href="/login">{t("forgot-back")}</a></div>
    }
}

fn sent_view() -> impl IntoView {
    view! {
        <div class="state">
            {icon(Icon::Envelope)}
            <h1>{t("forgot-sent-title")}</h1>
            <p role="status">{t("forgot-sent-text")}</p>
            <div class="actions"><a class="button" href="/login">{t("forgot-back")}</a></div>
            <p><a href="/forgot-password">{t("forgot-again")}</a></p>
        </div>
    }
}

/// `POST /forgot-password`
#[server(prefix = "", endpoint = "/forgot-password", server = Axum)]
pub async fn request_reset(
    /// The e-mail address as typed.
    #[server(default)]
    email: String,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    let mut errors = FormErrors::default();
    let email = customer::email(&mut errors, &ctx.language, &email);
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let floor = ctx.app.limits.floor();
    let outcome = ask_for_mail(&ctx, &email).await;
    floor.reached().await;
    outcome?;
    LocalPath::parse(SENT).map(Done::at).map_err(|_| FormFailure::Internal)
}

/// Asks the store for the mail, unless this account was sent enough of them. Nothing that depends on the account is an
/// error.
async fn ask_for_mail(ctx: &RequestContext, email: &str) -> Result<(), FormFailure> {
    let passwords = ctx.passwords()?;
    let tell = |outcome| audit::tell(ctx, Event::ResetAsked, outcome, Who::email(email));
    let limits = &ctx.app.limits;
    let tried = limits.reset_mail(email, ctx.client_ip).inspect_err(|_| tell(Outcome::Limited))?;
    let Some(tried) = tried else {
        tell(Outcome::Limited);
        return Ok(());
    };
    let answer = passwords.request_password_reset(&ctx.guest_caller(), email, RESET_PATH).await;
    tried.count_if_heard(&answer);
    tell(Outcome::of(&answer));
    let Err(error) = answer else { return Ok(()) };
    if is_for_everybody(ctx, &error).await {
        return Err(match error {
            StoreError::OutcomeUnknown(_) => FormFailure::Unavailable,
            error => error.into(),
        });
    }
    tracing::warn!(request_id = ctx.request_id, %error, "the store did not mail a reset link");
    Ok(())
}

/// Whether the store fails whatever the address is. What it says of this one could tell whether there is an account;
/// even its silence could, when it is the mail that fails. So it is asked for something that has nothing to do with it.
async fn is_for_everybody(ctx: &RequestContext, error: &StoreError) -> bool {
    match error {
        StoreError::Misconfigured(_) | StoreError::Closed(_) => true,
        StoreError::Unavailable(_) | StoreError::OutcomeUnknown(_) | StoreError::Throttled { .. } => {
            ctx.store().public_data(&ctx.guest_caller()).await.is_err()
        }
        _ => false,
    }
}
