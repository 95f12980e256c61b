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
use crate::metrics::SessionEnd;
use crate::pages::{PageResult, account_frame, render};
use crate::store::form_fields::FieldRole;
use crate::store::{Refusal, RefusedField, StoreError};
use crate::web::audit::{self, Event, Outcome, Who};
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::forms::{Done, FormFailure};
use crate::web::log_in;
use crate::web::look::Look;

/// `GET /account/password`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let customer = unless_shown_again(&ctx, ctx.store().customer_summary(&ctx.caller())).await?;
    let public = ctx.public_data().await?;
    let frame =
        account_frame(&ctx, &public, ctx.text("password-title"), Section::Password, customer.as_ref())?;
    if ctx.store().passwords().is_none() {
        let settings = ctx.settings(&public.settings);
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
    let passwords = ctx.passwords()?;
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
    let customer = ctx.store().customer_summary(&ctx.caller()).await?;
    ctx.check_owner(&customer)?;
    let email = customer.email;
    let tell = |outcome| audit::tell(&ctx, Event::PasswordChanged, outcome, Who::email(&email));
    let tried = ctx.app.limits.log_in(&email, ctx.client_ip).inspect_err(|_| tell(Outcome::Limited))?;
    tried.wait_if_slowed().await;
    let answer = passwords.change_password(&ctx.caller(), &current, &new).await;
    tell(Outcome::of(&answer));
    if !answer.as_ref().is_err_and(may_be_wrong) {
        tried.take_back();
    }
    match answer {
        Ok(()) => Ok(log_in_anew(ctx.clone(), &email, &new).await),
        // To try the new one would count as a log-in, and the old one as a failed one.
        Err(StoreError::OutcomeUnknown(_)) => Err(FormFailure::Unconfirmed(Look::Password)),
        Err(StoreError::Refused(list)) => Err(explain(&ctx, &list).into()),
        Err(error) => Err(error.into()),
    }
}

/// Whether the current password may be the one that was refused. A guess at it is a guess at the log-in.
fn may_be_wrong(error: &StoreError) -> bool {
    let is_current = |field: &RefusedField| *field == RefusedField::BuiltIn(FieldRole::CurrentPassword);
    let StoreError::Refused(list) = error else { return false };
    list.iter().any(|refusal| match refusal {
        Refusal::Password { .. } => true,
        Refusal::Invalid { field, .. } => is_current(field),
        _ => false,
    })
}

/// Ends the sessions of the old password, and begins one of the new. The log-out comes first, since it may end every
/// token of the customer.
async fn log_in_anew(mut ctx: RequestContext, email: &str, password: &SecretString) -> Done {
    let cart = ctx.cart.as_ref().map(|cart| cart.id.clone());
    let cart = match ctx.store().log_out(&ctx.caller(), cart.as_deref()).await {
        Ok(cart) => cart,
        Err(StoreError::InvalidToken) => None,
        Err(error) => {
            tracing::warn!(request_id = ctx.request_id, %error, "the store will be told of a log-out later");
            if let Some(session) = &ctx.session {
                let (store, ends_at) = (ctx.app.store.clone(), session.token_ends_at());
                ctx.app.log_outs.tell_later(store, ctx.caller(), ends_at);
            }
            None
        }
    };
    let cart_id = cart.as_ref().map(|cart| cart.id.as_str());
    match ctx.store().log_in(&ctx.guest_caller(), email, password, cart_id).await {
        Ok(log_in) if log_in::go_on_as(&mut ctx, &log_in).await.is_ok() => {
            return Done::with("/account/password", Flash::PasswordChanged);
        }
        Ok(_) => {}
        Err(error) => {
            tracing::warn!(request_id = ctx.request_id, %error, "no log-in with a new password");
        }
    }
    ctx.end_session(SessionEnd::LoggedOut);
    if let Some(cart) = cart {
        ctx.keep_cart(&cart);
    }
    Done::with("/login", Flash::PasswordChangedLogIn)
}

/// A refused password is most often a wrong current one, since the store's rules on the new one were checked before.
fn explain(ctx: &RequestContext, list: &[Refusal]) -> FormErrors {
    match list {
        [Refusal::Password { .. }] => FormErrors::one("current_password", ctx.text("error-current-password")),
        _ => refusals::explain(&ctx.language, &[], list),
    }
}
