//! `/account/password`: the current password and a new one.

use axum::response::Redirect;
use leptos::prelude::*;
use secrecy::SecretString;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::unless_shown_again;
use crate::components::account_nav::Section;
use crate::components::elsewhere::Elsewhere;
use crate::components::field::{FieldText, PasswordField};
use crate::components::form::{Form, FormContext};
use crate::components::icons::Icon;
use crate::components::password_fields::NewPasswordField;
use crate::forms::{FormErrors, password, refusals};
use crate::i18n::t;
use crate::pages::{PageResult, account_frame, render};
use crate::store::{Refusal, StoreError};
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::forms::{Done, FormFailure};
use crate::web::look::Look;

/// `GET /account/password`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let customer = unless_shown_again(&ctx, ctx.store().customer_summary(&ctx.caller())).await?;
    let public = ctx.public_data().await?;
    let frame =
        account_frame(&ctx, &public, ctx.text("password-title"), Section::Password, customer.as_ref())?;
    if ctx.store().passwords().is_none() {
        let settings = public.settings.clone();
        let link = settings.hosted.password_change.clone();
        return Ok(render(&ctx, frame, Vec::new(), move || {
            let title = t("password-title");
            view! {
                <section class="card">
                    <Elsewhere picture=Icon::Lock title=title link=link settings=Some(settings) />
                </section>
            }
        }));
    }
    let rules = public.settings.password_rules;
    let initial = customer.map(|customer| ("username".to_owned(), customer.email)).into_iter().collect();
    Ok(render(&ctx, frame, initial, move || {
        let username = FormContext::value("username");
        let current = FieldText {
            name: "current_password".into(),
            label: t("field-current-password"),
            ..FieldText::default()
        };
        view! {
            <div class="page-head">
                <div>
                    <h1>{t("password-title")}</h1>
                    <p class="lead">{t("password-lead")}</p>
                </div>
            </div>
            <section class="card narrow">
                <Form submit=t("password-submit") cancel=("/account", t("form-cancel"))>
                    // Password managers need to know whose password this is.
                    <input type="text" name="username" value=username autocomplete="username" hidden readonly />
                    <PasswordField text=current autocomplete="current-password" />
                    <NewPasswordField label=t("field-new-password") rules=rules />
                </Form>
            </section>
        }
    }))
}

/// `GET /.well-known/change-password`: where password managers look.
pub async fn well_known() -> Redirect {
    Redirect::to("/account/password")
}

/// `POST /account/password`
#[server(prefix = "", endpoint = "/account/password", server = Axum)]
pub async fn change_password(
    /// The password so far, exactly as typed.
    #[server(default)]
    current_password: String,
    /// The new one, exactly as typed.
    #[server(default)]
    password: String,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    ctx.logged_in()?;
    let public = ctx.public_data().await?;
    let mut errors = FormErrors::default();
    if current_password.is_empty() {
        errors.add("current_password", ctx.text("error-current-password-empty"));
    } else if current_password.len() > password::MAX_LEN {
        errors.add("current_password", ctx.text("error-password-too-long"));
    }
    if let Some(problem) = password::problem(&public.settings.password_rules, &password, &ctx.language) {
        errors.add("password", problem);
    } else if password == current_password {
        errors.add("password", ctx.text("error-password-same"));
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let (current, new) = (SecretString::from(current_password), SecretString::from(password));
    match ctx.passwords()?.change_password(&ctx.caller(), &current, &new).await {
        Ok(()) => Ok(Done::with("/account/password", Flash::PasswordChanged)),
        // To try the new one would count as a log-in, and the old one as a failed one.
        Err(StoreError::OutcomeUnknown(_)) => Err(FormFailure::Unconfirmed(Look::Password)),
        Err(StoreError::Refused(list)) => Err(explain(&ctx, &list).into()),
        Err(error) => Err(error.into()),
    }
}

/// A refused password is most often a wrong current one, since the store's rules on the new one were checked before.
fn explain(ctx: &RequestContext, list: &[Refusal]) -> FormErrors {
    match list {
        [Refusal::Password { .. }] => FormErrors::one("current_password", ctx.text("error-current-password")),
        _ => refusals::explain(&ctx.language, &[], list),
    }
}
