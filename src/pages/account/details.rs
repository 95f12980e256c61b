//! `/account/details`: names, e-mail, phone, company, the merchant's own fields.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use leptos::prelude::*;
use secrecy::SecretString;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::unless_shown_again;
use crate::components::account_nav::Section;
use crate::components::address_fields::address_field;
use crate::components::field::{FieldText, InputField, InputKind, PasswordField};
use crate::components::form::{Form, FormContext};
use crate::components::store_fields::custom_field;
use crate::forms::customer::business_fields;
use crate::forms::same::same_details;
use crate::forms::{FormErrors, custom_fields, customer, password, refusals};
use crate::i18n::{t, t_with};
use crate::pages::{PageResult, account_frame, render};
use crate::store::form_fields::{FieldRole, FormField};
use crate::store::{CustomerChange, PublicData, StoreError};
use crate::web::audit::{self, Event, Outcome, Who};
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure};
use crate::web::log_in;
use crate::web::look::Look;

/// The field that is asked for when the log-in is too old for a change of the e-mail address.
const CURRENT_PASSWORD: &str = "current_password";
/// How old it may be.
const FRESH: SignedDuration = SignedDuration::from_mins(15);

/// `GET /account/details`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let customer = unless_shown_again(&ctx, ctx.store().customer(&ctx.caller())).await?;
    let summary = customer.as_ref().map(|customer| &customer.summary);
    let public = ctx.public_data().await?;
    let frame = account_frame(&ctx, &public, ctx.text("details-title"), Section::Details, summary)?;
    let initial = customer
        .as_ref()
        .map(|customer| customer::fill(&ctx.language, &public, customer))
        .unwrap_or_default();
    let email = match ctx.store().capabilities().email_change {
        true => Email::Changes,
        false => Email::Fixed(customer.map(|customer| customer.summary.email)),
    };
    let shop = ctx.settings(&public.settings).store_name;
    Ok(render(&ctx, frame, initial, move || view(&public, email, &shop)))
}

/// The e-mail address of an account.
enum Email {
    /// It is a part of the form.
    Changes,
    /// It stays; told where it is known.
    Fixed(Option<String>),
}

fn view(public: &Arc<PublicData>, email: Email, shop: &str) -> impl IntoView + use<> {
    // What the merchant asks of addresses does not bind the customer.
    let required = |role| public.customer_fields.iter().any(|field| field.role == role && field.required);
    let (phone_optional, company_optional) = (!required(FieldRole::Phone), !required(FieldRole::Company));
    let text = |name: &str, label: String, optional: bool| FieldText {
        name: name.into(),
        label,
        optional,
        hint: None,
    };
    let business: Vec<_> =
        business_fields(public).map(|field| address_field(public, field, !field.required)).collect();
    let business = (!business.is_empty()).then(|| view! { <div class="field-row">{business}</div> });
    let custom = custom_fields::custom(&public.customer_fields).map(custom_field).collect_view();
    let email = match email {
        Email::Fixed(None) => ().into_any(),
        Email::Changes => {
            view! { <InputField text=text("email", t("field-email"), false) kind=InputKind::EMAIL /> }
                .into_any()
        }
        Email::Fixed(Some(email)) => {
            let words = t_with("details-email-fixed", &[("shop", shop.into())]);
            view! {
                <dl class="field">
                    <dt>{t("field-email")}</dt>
                    <dd><bdi>{email}</bdi> <p class="hint">{words}</p></dd>
                </dl>
            }
            .into_any()
        }
    };
    let asks_password =
        FormContext::error(CURRENT_PASSWORD).is_some() || FormContext::was_sent(CURRENT_PASSWORD);
    let password = asks_password.then(|| {
        let text = text(CURRENT_PASSWORD, t("field-current-password"), false);
        view! { <PasswordField text=text autocomplete="current-password" /> }
    });
    view! {
        <div class="page-head">
            <div>
                <h1>{t("details-title")}</h1>
                <p class="lead">{t("details-lead")}</p>
            </div>
        </div>
        <section class="card narrow">
            <Form submit=t("details-submit") cancel=("/account", t("form-cancel"))>
                <div class="field-row">
                    <InputField
                        text=text("first_name", t("field-first-name"), false)
                        kind=InputKind::TEXT.autocomplete("given-name")
                    />
                    <InputField
                        text=text("last_name", t("field-last-name"), false)
                        kind=InputKind::TEXT.autocomplete("family-name")
                    />
                </div>
                {email}
                {password}
                <div class="field-row">
                    <InputField
                        text=text("phone", t("field-phone"), phone_optional)
                        kind=InputKind { kind: "tel", ..InputKind::TEXT }.autocomplete("tel")
                    />
                    <InputField
                        text=text("company", t("field-company"), company_optional)
                        kind=InputKind::TEXT.autocomplete("organization")
                    />
                </div>
                {business}
                {custom}
            </Form>
        </section>
    }
}

/// `POST /account/details`
#[server(prefix = "", endpoint = "/account/details", server = Axum)]
pub async fn change_details(
    /// What was typed.
    #[server(flatten)]
    form: FormData,
) -> Result<Done, FormFailure> {
    let mut ctx = RequestContext::current()?;
    ctx.logged_in()?;
    let public = ctx.public_data().await?;
    let change =
        customer::parse_details(&ctx.language, &public, &form, ctx.store().capabilities().email_change)?;
    let saved = || Done::with("/account/details", Flash::DetailsSaved);
    let answer = match &change.email {
        Some(email) => change_with_email(&mut ctx, &change, email, form.text(CURRENT_PASSWORD)).await?,
        None => ctx.store().update_customer(&ctx.caller(), &change).await,
    };
    match answer {
        Ok(()) => Ok(saved()),
        Err(StoreError::OutcomeUnknown(_)) => {
            let reading = async {
                let customer = ctx.store().customer(&ctx.caller()).await?;
                ctx.check_owner(&customer.summary)?;
                Ok(same_details(&change, &customer).then_some(()))
            };
            Look::Details.settle(reading).await.map(|()| saved())
        }
        Err(StoreError::Refused(list)) => {
            let fields: Vec<&FormField> = public.customer_fields.iter().collect();
            Err(refusals::explain(&ctx.language, &fields, &list).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Changes the details where they may hold another e-mail address. Who gets at that gets at the account, by the mail for
/// a forgotten password; so the shopper must have proved who they are a short time ago. It also tells whether there is
/// another account, so it is limited as registrations are.
async fn change_with_email(
    ctx: &mut RequestContext,
    change: &CustomerChange,
    email: &str,
    password: &str,
) -> Result<Result<(), StoreError>, FormFailure> {
    let before = ctx.store().customer_summary(&ctx.caller()).await?;
    ctx.check_owner(&before)?;
    if before.email == email {
        return Ok(ctx.store().update_customer(&ctx.caller(), change).await);
    }
    let floor = ctx.app.limits.floor();
    prove_again(ctx, &before.email, password).await?;
    let tell = |outcome| audit::tell(ctx, Event::EmailChanged, outcome, Who::email(email));
    let tried = ctx.app.limits.registration(ctx.client_ip).inspect_err(|_| tell(Outcome::Limited))?;
    let answer = ctx.store().update_customer(&ctx.caller(), change).await;
    tried.count_if_heard(&answer);
    tell(Outcome::of(&answer));
    if answer.as_ref().is_err_and(StoreError::is_verdict) {
        floor.reached().await;
    }
    Ok(answer)
}

/// Asks for the current password when the log-in is too old. The store tells whether it is right, by a log-in that the
/// session goes on with.
async fn prove_again(ctx: &mut RequestContext, email: &str, password: &str) -> Result<(), FormFailure> {
    let session = ctx.logged_in()?;
    if Timestamp::now().duration_since(session.authenticated_at) <= FRESH {
        return Ok(());
    }
    let customer_id = session.customer_id.clone();
    let wrong = |key| Err(FormErrors::one(CURRENT_PASSWORD, ctx.text(key)).into());
    if password.is_empty() {
        return wrong("error-email-change-password");
    }
    if password.len() > password::MAX_LEN {
        return wrong("error-password-too-long");
    }
    match log_in::prove(ctx, email, &SecretString::from(password), None).await? {
        Ok(log_in) if log_in.customer_id == customer_id => log_in::go_on_as(ctx, &log_in).await,
        Ok(_) => wrong("error-current-password-only"),
        Err(error) if error.is_verdict() => wrong("error-current-password-only"),
        Err(StoreError::OutcomeUnknown(_)) => Err(FormFailure::Unavailable),
        Err(error) => Err(error.into()),
    }
}
