//! `/account/addresses/delete?id=`: the confirming step before an address is gone.

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::address_edit::asked_for;
use super::unless_shown_again;
use crate::components::account_nav::Section;
use crate::components::address_lines::AddressLines;
use crate::components::form::Form;
use crate::components::icons::{Icon, icon};
use crate::i18n::t;
use crate::pages::{PageResult, account_frame, render};
use crate::store::StoreError;
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::forms::{Done, FormFailure};
use crate::web::look::Look;

/// `GET /account/addresses/delete?id=`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    ctx.address_book()?;
    let id = asked_for(&ctx)?;
    let (customer, address) =
        unless_shown_again(&ctx, ctx.store().address(&ctx.caller(), &id)).await?.unzip();
    let address = address.map(|address| address.ok_or(PageError::NotFound)).transpose()?;
    let public = ctx.public_data().await?;
    let frame = account_frame(
        &ctx,
        &public,
        ctx.text("address-delete-title"),
        Section::Addresses,
        customer.as_ref(),
    )?;
    Ok(render(&ctx, frame, Vec::new(), move || {
        view! {
            <a class="back" href="/account/addresses">
                {icon(Icon::Chevron)} <span>{t("addresses-title")}</span>
            </a>
            <div class="page-head">
                <div>
                    <h1>{t("address-delete-title")}</h1>
                    <p class="lead">{t("address-delete-lead")}</p>
                </div>
            </div>
            <section class="card narrow">
                {address.map(|address| view! { <AddressLines address=address.postal /> })}
                <Form
                    submit=t("address-delete-submit")
                    danger=true
                    cancel=("/account/addresses", t("address-delete-cancel"))
                >
                    ""
                </Form>
            </section>
        }
    }))
}

/// `POST /account/addresses/delete?id=`
#[server(prefix = "", endpoint = "/account/addresses/delete", server = Axum)]
pub async fn delete_address() -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    ctx.logged_in()?;
    let id = asked_for(&ctx)?;
    let deleted = || Done::with("/account/addresses", Flash::AddressDeleted);
    match ctx.address_book()?.delete_address(&ctx.caller(), &id).await {
        Ok(()) => Ok(deleted()),
        Err(StoreError::OutcomeUnknown(_)) => {
            let reading = async {
                let (customer, address) = ctx.store().address(&ctx.caller(), &id).await?;
                ctx.check_owner(&customer)?;
                Ok(address.is_none().then_some(()))
            };
            Look::Addresses.settle(reading).await.map(|()| deleted())
        }
        // Stores do not say why; an address that is gone already needs no second try.
        Err(StoreError::Refused(_)) => match ctx.store().address(&ctx.caller(), &id).await {
            Ok((_, None)) => Ok(Done::with("/account/addresses", Flash::AddressGone)),
            _ => Err(crate::forms::FormErrors::one("", ctx.text("error-store-failed")).into()),
        },
        Err(error) => Err(error.into()),
    }
}
