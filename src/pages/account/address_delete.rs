//! `/account/addresses/delete?id=`: the confirming step before an address is gone.

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::address_edit::asked_for;
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

/// `GET /account/addresses/delete?id=`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    ctx.address_book()?;
    let id = asked_for(&ctx)?;
    let (customer, address) = ctx.store().address(&ctx.caller(), &id).await?;
    let address = address.ok_or(PageError::NotFound)?;
    let public = ctx.public_data().await?;
    let frame = account_frame(&public, ctx.text("address-delete-title"), Section::Addresses, &customer);
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
                <AddressLines address=address.postal />
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
    match ctx.address_book()?.delete_address(&ctx.caller(), &id).await {
        Ok(()) => Ok(Done::with("/account/addresses", Flash::AddressDeleted)),
        // Stores do not say why; an address that is gone already needs no second try.
        Err(StoreError::Refused(_)) => match ctx.store().address(&ctx.caller(), &id).await {
            Ok((_, None)) => Ok(Done::with("/account/addresses", Flash::AddressGone)),
            _ => Err(crate::forms::FormErrors::one("", ctx.text("error-store-failed")).into()),
        },
        Err(error) => Err(error.into()),
    }
}
