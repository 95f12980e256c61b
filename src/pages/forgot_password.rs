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
    match ctx.passwords()?.request_password_reset(&ctx.guest_caller(), &email, RESET_PATH).await {
        Ok(()) => {}
        // What the store says of an address could tell whether there is an account.
        Err(StoreError::Refused(_) | StoreError::Unexpected(_)) => {
            tracing::warn!(request_id = ctx.request_id, "the store refused to mail a reset link");
        }
        Err(StoreError::OutcomeUnknown(_)) => return Err(FormFailure::Unavailable),
        Err(error) => return Err(error.into()),
    }
    LocalPath::parse(SENT).map(Done::at).map_err(|_| FormFailure::Internal)
}
