//! `/login`: log in, and go on to the page asked for.

use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use secrecy::SecretString;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::forgot_password::recovers_passwords;
use super::{PageResult, closed, open_frame, render};
use crate::components::field::{FieldText, InputField, InputKind, PasswordField};
use crate::components::form::{Form, FormContext};
use crate::components::layout::{Around, Frame};
use crate::forms::{FormErrors, customer, password};
use crate::i18n::t;
use crate::web::context::RequestContext;
use crate::web::forms::{Done, FormFailure};
use crate::web::log_in;
use crate::web::redirect::LocalPath;

/// The page that a log-in leads to when no other was asked for.
const DEFAULT_TARGET: &str = "/account";

/// `GET /login?redirectTo=`
pub async fn show(ctx: RequestContext) -> PageResult {
    let asked = ctx.param("redirectTo");
    if ctx.session.is_some() {
        let to = asked.as_deref().and_then(|target| LocalPath::after_log_in(target).ok());
        let to = to.unwrap_or_else(|| LocalPath::fixed(DEFAULT_TARGET));
        return Ok(Redirect::to(to.as_str()).into_response());
    }
    let frame = Frame {
        around: Around::CardAndBenefits { wide: false },
        ..open_frame(&ctx, ctx.text("login-title")).await
    };
    if frame.settings.as_ref().is_some_and(|settings| !settings.accounts.enabled) {
        return closed::show(ctx).await;
    }
    let recovery = recovers_passwords(&ctx, frame.settings.as_ref());
    let registers = ctx.theme.settings.show.register_link;
    let initial = asked.into_iter().map(|target| ("redirectTo".to_owned(), target)).collect();
    Ok(render(&ctx, frame, initial, move || {
        let target = FormContext::value("redirectTo");
        let email = FieldText { name: "email".into(), label: t("field-email"), ..FieldText::default() };
        let password =
            FieldText { name: "password".into(), label: t("field-password"), ..FieldText::default() };
        view! {
                <div class="card">
                    <h1>{t("login-title")}</h1>
                    <p class="muted">{t("login-lead")}</p>
                    <Form submit=t("login-submit") wide=true>
                        <InputField text=email kind=InputKind::EMAIL.autocomplete("username") />
                        <PasswordField text=password autocomplete="current-password" />
                        {(!target.is_empty())
                            .then(|| view! { <input type="hidden" name="redirectTo" value=target /> })}
                    </Form>
                    <div class="auth-links">
                        {recovery.then(|| view! { <a href="/forgot-password">{t("login-forgot")}</a> })}
                        {registers.then(|| view! { <a href="/register">{t("login-register")}</a> })}
                    </div>
                </div>
        }
    }))
}

/// `POST /login`
#[server(prefix = "", endpoint = "/login", server = Axum)]
pub async fn log_in(
    /// The e-mail address as typed.
    #[server(default)]
    email: String,
    /// The password, exactly as typed.
    #[server(default)]
    password: String,
    /// The page asked for.
    #[server(default)]
    #[server(rename = "redirectTo")]
    redirect_to: String,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    let mut errors = FormErrors::default();
    let email = customer::email(&mut errors, &ctx.language, &email);
    if password.is_empty() {
        errors.add("password", ctx.text("error-password-empty"));
    } else if password.len() > password::MAX_LEN {
        errors.add("password", ctx.text("error-password-too-long"));
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let notice = log_in::open_session(&ctx, &email, &SecretString::from(password)).await?;
    let to = LocalPath::after_log_in(&redirect_to).unwrap_or_else(|_| LocalPath::fixed(DEFAULT_TARGET));
    Ok(Done::at(to).and(notice))
}
