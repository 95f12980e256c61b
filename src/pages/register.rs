//! `/register`: built from the store's own form fields.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::{PageResult, render};
use crate::components::address_fields::{address_field, address_fields};
use crate::components::field::{FieldText, InputField, InputKind};
use crate::components::form::Form;
use crate::components::layout::{Around, Frame};
use crate::components::password_fields::NewPasswordField;
use crate::components::store_fields::custom_field;
use crate::forms::labels::is_asked;
use crate::forms::{custom_fields, customer, refusals};
use crate::i18n::t;
use crate::store::form_fields::{FieldRole, FormField};
use crate::store::{PublicData, StoreError};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure};
use crate::web::log_in;

/// `GET /register`
pub async fn show(ctx: RequestContext) -> PageResult {
    if ctx.session.is_some() {
        return Ok(Redirect::to("/account").into_response());
    }
    if !ctx.store().capabilities().registration {
        return Err(PageError::NotFound);
    }
    let public = ctx.public_data().await?;
    let title = ctx.text("register-title");
    let frame = Frame {
        title,
        settings: Some(public.settings.clone()),
        around: Around::CardAndBenefits { wide: true },
        ..Frame::default()
    };
    let mut initial = custom_fields::defaults(&public.customer_fields);
    initial.extend(custom_fields::defaults(&public.address_fields));
    initial.extend(ctx.likely_country(&public).map(|code| ("country_code".to_owned(), code)));
    Ok(render(&ctx, frame, initial, move || view(&public)))
}

fn view(public: &Arc<PublicData>) -> impl IntoView + use<> {
    // The merchant's order: the customer's half of the form, then the address half, each part once.
    let own: Vec<&FormField> = public.customer_fields.iter().filter(|field| is_asked(field)).collect();
    let there: Vec<FieldRole> =
        own.iter().map(|field| field.role).filter(|role| *role != FieldRole::Custom).collect();
    let own = own.into_iter().map(|field| customer_field(public, field)).collect_view();
    let names_missing = [FieldRole::FirstName, FieldRole::LastName].into_iter().filter(|role| {
        public.customer_fields.iter().chain(&public.address_fields).all(|field| field.role != *role)
    });
    // An account has a name, whatever the merchant's form says (`RegisterCustomerInput`).
    let names = names_missing.map(name_field).collect_view();
    let address = address_fields(public, &there, |field| {
        field.required || matches!(field.role, FieldRole::FirstName | FieldRole::LastName)
    });
    view! {
        <div class="card">
            <h1>{t("register-title")}</h1>
            <p class="muted">{t("register-log-in")} " " <a href="/login">{t("nav-log-in")}</a></p>
            <Form submit=t("register-submit") wide=true other_buttons=true>
                {own}
                {names}
                <h2>{t("register-address")}</h2>
                {address}
            </Form>
            <div class="auth-links">
                <a href="/login">{t("register-to-log-in")}</a>
                <a href="/forgot-password">{t("login-forgot")}</a>
            </div>
        </div>
    }
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

/// `POST /register`
#[server(prefix = "", endpoint = "/register", server = Axum)]
pub async fn register(
    /// What was typed.
    #[server(flatten)]
    form: FormData,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    if ctx.session.is_some() {
        return Ok(Done::at(crate::web::redirect::LocalPath::fixed("/account")));
    }
    let public = ctx.public_data().await?;
    let customer = customer::parse_registration(&ctx.language, &public, &form)?;
    match ctx.store().register(&ctx.guest_caller(), &customer).await {
        Ok(()) => {}
        Err(StoreError::Refused(list)) => {
            let fields: Vec<&FormField> =
                public.customer_fields.iter().chain(&public.address_fields).collect();
            return Err(refusals::explain(&ctx.language, &fields, &list).into());
        }
        // The answer got lost, not necessarily the account: logging in tells.
        Err(error @ StoreError::OutcomeUnknown(_)) => {
            return match log_in::open_session(&ctx, &customer.email, &customer.password).await {
                Ok(_) => Ok(Done::with("/account", Flash::Registered)),
                Err(FormFailure::Invalid(_)) => Err(FormFailure::Unavailable),
                Err(_) => Err(error.into()),
            };
        }
        Err(error) => return Err(error.into()),
    }
    // The account is there: whatever happens now, the shopper must not be told that registering failed.
    match log_in::open_session(&ctx, &customer.email, &customer.password).await {
        Ok(_) => Ok(Done::with("/account", Flash::Registered)),
        Err(_) => Ok(Done::with("/login", Flash::RegisteredLogIn)),
    }
}
