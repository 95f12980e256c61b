//! `/account/details`: names, e-mail, phone, company, the merchant's own fields.

use std::sync::Arc;

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::unless_shown_again;
use crate::components::account_nav::Section;
use crate::components::address_fields::address_field;
use crate::components::field::{FieldText, InputField, InputKind};
use crate::components::form::Form;
use crate::components::store_fields::custom_field;
use crate::forms::customer::business_fields;
use crate::forms::same::same_details;
use crate::forms::{custom_fields, customer, refusals};
use crate::i18n::{t, t_with};
use crate::pages::{PageResult, account_frame, render};
use crate::store::form_fields::{FieldRole, FormField};
use crate::store::{PublicData, StoreError};
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure};
use crate::web::look::Look;

/// `GET /account/details`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let customer = unless_shown_again(&ctx, ctx.store().customer(&ctx.caller())).await?;
    let summary = customer.as_ref().map(|customer| &customer.summary);
    let public = ctx.public_data().await?;
    let frame = account_frame(&ctx, &public, ctx.text("details-title"), Section::Details, summary)?;
    let initial = customer.as_ref().map(|customer| customer::fill(&public, customer)).unwrap_or_default();
    let email = match ctx.store().capabilities().email_change {
        true => Email::Changes,
        false => Email::Fixed(customer.map(|customer| customer.summary.email)),
    };
    Ok(render(&ctx, frame, initial, move || view(&public, email)))
}

/// The e-mail address of an account.
enum Email {
    /// It is a part of the form.
    Changes,
    /// It stays; told where it is known.
    Fixed(Option<String>),
}

fn view(public: &Arc<PublicData>, email: Email) -> impl IntoView + use<> {
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
            let shop = public.settings.store_name.as_str();
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
    let ctx = RequestContext::current()?;
    ctx.logged_in()?;
    let public = ctx.public_data().await?;
    let change =
        customer::parse_details(&ctx.language, &public, &form, ctx.store().capabilities().email_change)?;
    let saved = || Done::with("/account/details", Flash::DetailsSaved);
    match ctx.store().update_customer(&ctx.caller(), &change).await {
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
