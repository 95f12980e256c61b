//! `/register`: built from the store's own form fields.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::login::open_session;
use super::{PageResult, render};
use crate::components::address_fields::address_fields;
use crate::components::field::{FieldText, InputField, InputKind};
use crate::components::form::Form;
use crate::components::layout::{Around, Frame};
use crate::components::password_fields::NewPasswordField;
use crate::components::store_fields::custom_field;
use crate::forms::{custom_fields, customer, refusals};
use crate::i18n::t;
use crate::store::form_fields::{FieldRole, FormField};
use crate::store::{PublicData, StoreError};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure};

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
    };
    let mut initial = custom_fields::defaults(&public.customer_fields);
    initial.extend(custom_fields::defaults(&public.address_fields));
    initial.extend(ctx.likely_country(&public).map(|code| ("country_code".to_owned(), code)));
    Ok(render(&ctx, frame, initial, move || view(&public)))
}

fn view(public: &Arc<PublicData>) -> impl IntoView + use<> {
    let place_asked = public.address_fields.iter().any(|field| field.role == FieldRole::Address1);
    let address = place_asked.then(|| {
        view! {
            <h2>{t("register-address")}</h2>
            {address_fields(public, &NOT_IN_ADDRESS, |field| field.required)}
        }
    });
    let custom = custom_fields::custom(&public.customer_fields).map(custom_field).collect_view();
    let rules = public.settings.password_rules;
    let company = optional_part(public, FieldRole::Company, "company", t("field-company"), "organization");
    let phone = optional_part(public, FieldRole::Phone, "phone", t("field-phone"), "tel");
    let name = |name: &str, label: String| FieldText { name: name.into(), label, ..FieldText::default() };
    view! {
            <div class="card">
                <h1>{t("register-title")}</h1>
                <p class="muted">{t("register-log-in")} " " <a href="/login">{t("nav-log-in")}</a></p>
                <Form submit=t("register-submit") wide=true other_buttons=true>
                    <div class="field-row">
                        <InputField
                            text=name("first_name", t("field-first-name"))
                            kind=InputKind::TEXT.autocomplete("given-name")
                        />
                        <InputField
                            text=name("last_name", t("field-last-name"))
                            kind=InputKind::TEXT.autocomplete("family-name")
                        />
                    </div>
                    <InputField text=name("email", t("field-email")) kind=InputKind::EMAIL />
                    <NewPasswordField label=t("field-password") rules=rules />
                    {company}
                    {phone}
                    {custom}
                    {address}
                </Form>
            </div>
    }
}

/// Parts that stand in the customer's half of the form.
const NOT_IN_ADDRESS: [FieldRole; 4] =
    [FieldRole::FirstName, FieldRole::LastName, FieldRole::Company, FieldRole::Phone];

fn optional_part(
    public: &PublicData,
    role: FieldRole,
    name: &str,
    label: String,
    autocomplete: &'static str,
) -> Option<impl IntoView + use<>> {
    let asked: Vec<&FormField> = public
        .customer_fields
        .iter()
        .chain(&public.address_fields)
        .filter(|field| field.role == role)
        .collect();
    let optional = !asked.iter().any(|field| field.required);
    (!asked.is_empty()).then(|| {
        let text = FieldText { name: name.into(), label, optional, hint: None };
        let kind =
            InputKind { kind: if role == FieldRole::Phone { "tel" } else { "text" }, ..InputKind::TEXT };
        view! { <InputField text=text kind=kind.autocomplete(autocomplete) /> }
    })
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
        Err(error) => return Err(error.into()),
    }
    // The account is there: whatever happens now, the shopper must not be told that registering failed.
    match open_session(&ctx, &customer.email, &customer.password).await {
        Ok(()) => Ok(Done::with("/account", Flash::Registered)),
        Err(_) => Ok(Done::with("/login", Flash::RegisteredLogIn)),
    }
}
