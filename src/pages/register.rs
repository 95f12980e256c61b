//! `/register`: built from the store's own form fields.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::forgot_password::recovers_passwords;
use super::{PageResult, closed, open_frame, render};
use crate::components::address_fields::{address_field, address_fields};
use crate::components::field::{FieldText, InputField, InputKind};
use crate::components::form::{Form, FormContext};
use crate::components::icons::Icon;
use crate::components::layout::{Around, Frame};
use crate::components::password_fields::NewPasswordField;
use crate::components::preference_fields::preference_fields;
use crate::components::state::StateBlock;
use crate::components::store_fields::custom_field;
use crate::forms::customer::business_fields;
use crate::forms::labels::{is_asked, name};
use crate::forms::{FormErrors, custom_fields, customer, preferences, refusals};
use crate::i18n::{t, t_with};
use crate::store::form_fields::{FieldRole, FormField};
use crate::store::{NewCustomer, PublicData, Refusal, Registered, StoreError};
use crate::web::audit::{self, Event, Outcome, Who};
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure, LOOK_FIRST};
use crate::web::log_in;
use crate::web::look::Look;
use crate::web::redirect::LocalPath;

/// The page for those whose account has to be approved first.
const WAITING: &str = "/register/waiting";

/// `GET /register`
pub async fn show(ctx: RequestContext) -> PageResult {
    if ctx.session.is_some() {
        return Ok(Redirect::to("/account").into_response());
    }
    let public = ctx.public_data().await?;
    if !public.settings.accounts.enabled {
        return closed::show(ctx).await;
    }
    let title = ctx.text("register-title");
    let frame = Frame {
        title,
        settings: Some(ctx.settings(&public.settings)),
        around: Around::CardAndBenefits { wide: true },
        ..Frame::default()
    };
    let mut initial = custom_fields::defaults(&ctx.language, &public.customer_fields);
    initial.extend(custom_fields::defaults(&ctx.language, &public.address_fields));
    initial.extend(ctx.likely_country(&public).map(|code| ("country_code".to_owned(), code)));
    let with_preferences = ctx.store().preferences().is_some();
    let recovers = recovers_passwords(&ctx, Some(&public.settings));
    Ok(render(&ctx, frame, initial, move || view(&public, with_preferences, recovers)))
}

fn view(public: &Arc<PublicData>, with_preferences: bool, recovers: bool) -> impl IntoView + use<> {
    // The merchant's order: the customer's half of the form, then the address half, each part once.
    let own: Vec<&FormField> = public.customer_fields.iter().filter(|field| is_asked(field)).collect();
    let business = business(public);
    let own: Vec<&FormField> = own
        .into_iter()
        .filter(|field| !matches!(field.role, FieldRole::VatNumber | FieldRole::CompanyId))
        .collect();
    let there: Vec<FieldRole> =
        own.iter().map(|field| field.role).filter(|role| *role != FieldRole::Custom).collect();
    let own = own.into_iter().map(|field| customer_field(public, field)).collect_view();
    let names_missing = [FieldRole::FirstName, FieldRole::LastName].into_iter().filter(|role| {
        public.customer_fields.iter().chain(&public.address_fields).all(|field| field.role != *role)
    });
    // An account has a name, whatever the merchant's form says.
    let names = names_missing.map(name_field).collect_view();
    let has_names = public.address_fields.iter().any(|field| field.role == FieldRole::FirstName);
    let address_title = if has_names { "register-address" } else { "register-address-only" };
    let preferences = with_preferences.then(|| {
        view! {
            <h2>{t("register-preferences")}</h2>
            {preference_fields(&preferences::kinds(&public.settings.accounts, None))}
        }
    });
    let address = address_fields(public, &there, &|field| {
        field.required || matches!(field.role, FieldRole::FirstName | FieldRole::LastName)
    });
    view! {
        <div class="card">
            <h1>{t("register-title")}</h1>
            <p class="muted">{t("register-log-in")} " " <a href="/login">{t("nav-log-in")}</a></p>
            <Form submit=t("register-submit") wide=true other_buttons=true>
                {own}
                {names}
                <h2>{t(address_title)}</h2>
                {address}
                {business}
                {preferences}
            </Form>
            <div class="auth-links">
                <a href="/login">{t("register-to-log-in")}</a>
                {recovers.then(|| view! { <a href="/forgot-password">{t("login-forgot")}</a> })}
            </div>
        </div>
    }
}

/// What businesses may enter besides; closed at first, since most shoppers are none.
fn business(public: &PublicData) -> Option<impl IntoView + use<>> {
    let names: Vec<String> = business_fields(public).map(name).collect();
    let open =
        names.iter().any(|name| !FormContext::value(name).is_empty() || FormContext::error(name).is_some());
    let fields =
        business_fields(public).map(|field| address_field(public, field, !field.required)).collect_view();
    (!names.is_empty()).then(|| {
        view! {
            <details class="more-fields" open=open>
                <summary>{t("register-business")}</summary>
                <div class="field-row">{fields}</div>
            </details>
        }
    })
}

fn customer_field(public: &PublicData, field: &FormField) -> AnyView {
    match field.role {
        FieldRole::Email => {
            let text = FieldText { name: "email".into(), label: t("field-email"), ..FieldText::default() };
            view! { <InputField text=text kind=InputKind::EMAIL /> }.into_any()
        }
        FieldRole::Password => {
            let rules = public.settings.password_rules;
            view! { <NewPasswordField label=t("field-password") rules=rules /> }.into_any()
        }
        FieldRole::Custom => custom_field(field),
        _ => address_field(public, field, !field.required),
    }
}

fn name_field(role: FieldRole) -> impl IntoView {
    let (name, label, token) = match role {
        FieldRole::FirstName => ("first_name", t("field-first-name"), "given-name"),
        _ => ("last_name", t("field-last-name"), "family-name"),
    };
    let text = FieldText { name: name.into(), label, ..FieldText::default() };
    view! { <InputField text=text kind=InputKind::TEXT.autocomplete(token) /> }
}

/// `GET /register/waiting`: the account is made, and the merchant has to approve it.
pub async fn waiting(ctx: RequestContext) -> PageResult {
    let frame = Frame { around: Around::Card, ..open_frame(&ctx, ctx.text("waiting-title")).await };
    let shop = frame.settings.as_ref().map(|settings| settings.store_name.clone());
    let shop = shop.unwrap_or_else(|| ctx.text("shop-name"));
    Ok(render(&ctx, frame, Vec::new(), move || {
        view! {
            <div class="card">
                <StateBlock
                    picture=Icon::Check
                    title=t("waiting-title")
                    is_page=true
                    text=Some(t_with("waiting-text", &[("shop", shop.into())]))
                    link=Some(("/".to_owned(), t("waiting-link")))
                />
            </div>
        }
    }))
}

/// `POST /register`
#[server(prefix = "", endpoint = "/register", server = Axum)]
pub async fn register(
    /// What was typed.
    #[server(flatten)]
    form: FormData,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    let floor = ctx.app.limits.floor();
    if ctx.session.is_some() {
        return Ok(Done::at(LocalPath::fixed("/account")));
    }
    let public = ctx.public_data().await?;
    let mut customer = customer::parse_registration(&ctx.language, &public, &form)?;
    if ctx.store().preferences().is_some() {
        customer.preferences = preferences::parse_first(&public.settings.accounts, &form);
    }
    let waiting = Done::at(LocalPath::fixed(WAITING));
    let tell = |outcome| audit::tell(&ctx, Event::Registration, outcome, Who::email(&customer.email));
    let tried = ctx.app.limits.registration(ctx.client_ip).inspect_err(|_| tell(Outcome::Limited))?;
    let answer = ctx.store().register(&ctx.guest_caller(), &customer).await;
    tried.count_if_heard(&answer);
    tell(Outcome::of(&answer));
    // What the store refuses may depend on whether there is such an account.
    if answer.as_ref().is_err_and(StoreError::is_verdict) {
        floor.reached().await;
    }
    let lost = match answer {
        Ok(Registered::LogInNext) if public.settings.accounts.need_approval => return Ok(waiting),
        Ok(Registered::LogInNext) => false,
        Ok(Registered::LoggedIn(log_in)) => {
            log_in::begin(&ctx, log_in, log_in::guest_cart(&ctx)).await?;
            return Ok(Done::with("/account", Flash::Registered));
        }
        Ok(Registered::AwaitsApproval) | Err(StoreError::AwaitsApproval) => return Ok(waiting),
        // An earlier attempt, whose answer got lost, may have made the very account.
        Err(StoreError::Refused(list))
            if form.get(LOOK_FIRST).is_some()
                && list.contains(&Refusal::EmailInUse)
                && log_in::open_session(&ctx, &customer.email, &customer.password).await.is_ok() =>
        {
            return Ok(Done::with("/account", Flash::Registered));
        }
        Err(StoreError::Refused(mut list)) => {
            refusals::tell_email_in_use_last(&mut list);
            let fields: Vec<&FormField> =
                public.customer_fields.iter().chain(&public.address_fields).collect();
            return Err(refusals::explain(&ctx.language, &fields, &list).into());
        }
        Err(StoreError::LogInClosed) => {
            return Err(FormErrors::one("", ctx.text("error-registration-closed")).into());
        }
        Err(StoreError::BadCredentials | StoreError::PasswordResetRequired) => {
            return Err(FormErrors::one("", ctx.text("error-store-failed")).into());
        }
        // The answer got lost, not necessarily the account: logging in tells.
        Err(StoreError::OutcomeUnknown(_)) => true,
        Err(error) => return Err(error.into()),
    };
    log_in_after(&ctx, &customer, lost).await
}

/// Logs in with the new account. When it is known to be there, the shopper must not be told that registering failed,
/// whatever happens now; when the store's answer got `lost`, this tells whether it is.
async fn log_in_after(ctx: &RequestContext, customer: &NewCustomer, lost: bool) -> Result<Done, FormFailure> {
    let cart = log_in::guest_cart(ctx);
    let outcome = ctx.store().log_in(&ctx.guest_caller(), &customer.email, &customer.password, cart).await;
    match (outcome, lost) {
        (Ok(log_in), _) => match log_in::begin(ctx, log_in, cart).await {
            Ok(_) => Ok(Done::with("/account", Flash::Registered)),
            Err(_) => Ok(Done::with("/login", Flash::RegisteredLogIn)),
        },
        (Err(StoreError::AwaitsApproval), _) => Ok(Done::at(LocalPath::fixed(WAITING))),
        (Err(_), false) => Ok(Done::with("/login", Flash::RegisteredLogIn)),
        (Err(StoreError::BadCredentials), true) => Err(FormFailure::NotSaved),
        (Err(_), true) => Err(FormFailure::Unconfirmed(Look::Registration)),
    }
}
