//! `/account/addresses/edit?id=`: change an address.

use std::sync::Arc;

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::unless_shown_again;
use crate::components::account_nav::Section;
use crate::components::address_fields::address_fields;
use crate::components::form::{Form, FormContext};
use crate::components::icons::{Icon, icon};
use crate::forms::custom_fields::Empty;
use crate::forms::same::same_address;
use crate::forms::{FormErrors, address, refusals};
use crate::i18n::t;
use crate::pages::{PageResult, account_frame, render};
use crate::store::form_fields::FormField;
use crate::store::{AddressId, PublicData, Refusal, StoreError};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure};
use crate::web::look::Look;

/// `GET /account/addresses/edit?id=`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let id = asked_for(&ctx)?;
    let (customer, address) =
        unless_shown_again(&ctx, ctx.store().address(&ctx.caller(), &id)).await?.unzip();
    let address = address.map(|address| address.ok_or(PageError::NotFound)).transpose()?;
    let public = ctx.public_data().await?;
    let frame =
        account_frame(&ctx, &public, ctx.text("address-edit-title"), Section::Addresses, customer.as_ref())?;
    let initial = address.map(|address| address::fill(&ctx.language, &public, &address)).unwrap_or_default();
    let back = back(&ctx);
    Ok(render(&ctx, frame, initial, move || {
        form_view(&public, "address-edit-title", "address-edit-submit", back)
    }))
}

/// The address that the query names.
///
/// # Errors
/// [`PageError::NotFound`] for anything that no store gives as an id.
pub fn asked_for(ctx: &RequestContext) -> Result<AddressId, PageError> {
    let id = ctx.param("id").filter(|id| id.len() <= 64 && !id.is_empty()).ok_or(PageError::NotFound)?;
    Ok(AddressId(id))
}

/// The address of a page about one address.
pub fn with_id(path: &str, id: &AddressId) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("id", &id.0).finish();
    format!("{path}?{query}")
}

/// The title of the page that the forms lead back to.
pub fn back(ctx: &RequestContext) -> &'static str {
    if ctx.store().address_book().is_some() { "addresses-title" } else { "address-title" }
}

/// The form of a new or an old address; `back` is the title of the page that it leads back to.
pub fn form_view(
    public: &Arc<PublicData>,
    title: &'static str,
    submit: &'static str,
    back: &'static str,
) -> impl IntoView + use<> {
    let fields = address_fields(public, &[], &|field| address::is_required(public, field));
    let unasked = address::unasked(public)
        .map(|name| view! { <input type="hidden" name=name value=FormContext::value(name) /> })
        .collect_view();
    view! {
        <a class="back" href="/account/addresses">{icon(Icon::Chevron)} <span>{t(back)}</span></a>
        <div class="page-head">
            <h1>{t(title)}</h1>
        </div>
        <section class="card narrow">
            <Form submit=t(submit) other_buttons=true cancel=("/account/addresses", t("form-cancel"))>
                {unasked}
                {fields}
            </Form>
        </section>
    }
}

/// What the store's refusal of an address means for its form.
pub fn refused(ctx: &RequestContext, public: &PublicData, error: StoreError) -> Result<Done, FormFailure> {
    match error {
        StoreError::Refused(list) if list.contains(&Refusal::NoSuchAddress) => Err(FormFailure::NotFound),
        StoreError::Refused(list) => {
            let fields: Vec<&FormField> = public.address_fields.iter().collect();
            Err(refusals::explain(&ctx.language, &fields, &list).into())
        }
        error => Err(error.into()),
    }
}

/// `POST /account/addresses/edit?id=`
#[server(prefix = "", endpoint = "/account/addresses/edit", server = Axum)]
pub async fn change_address(
    /// What was typed.
    #[server(flatten)]
    form: FormData,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    ctx.logged_in()?;
    let id = asked_for(&ctx)?;
    let public = ctx.public_data().await?;
    let mut errors = FormErrors::default();
    let input = address::parse(&mut errors, &ctx.language, &public, &form, Empty::Clears);
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let saved = || Done::with("/account/addresses", Flash::AddressSaved);
    match ctx.store().update_address(&ctx.caller(), &id, &input).await {
        Ok(()) => Ok(saved()),
        Err(StoreError::OutcomeUnknown(_)) => {
            let reading = async {
                let (customer, address) = ctx.store().address(&ctx.caller(), &id).await?;
                ctx.check_owner(&customer)?;
                Ok(address.filter(|address| same_address(&public, &input, address)))
            };
            Look::Addresses.settle(reading).await.map(|_| saved())
        }
        Err(error) => refused(&ctx, &public, error),
    }
}
