//! `/account/addresses/new`: one more address.

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::address_edit::{back, form_view, refused};
use crate::components::account_nav::Section;
use crate::forms::custom_fields::Empty;
use crate::forms::{FormErrors, address, custom_fields};
use crate::pages::{PageResult, account_frame, render};
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure};

/// `GET /account/addresses/new`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    ctx.address_book()?;
    let customer = ctx.store().customer_summary(&ctx.caller()).await?;
    let public = ctx.public_data().await?;
    let frame = account_frame(&public, ctx.text("address-new-title"), Section::Addresses, &customer);
    let mut initial = custom_fields::defaults(&public.address_fields);
    initial.push(("first_name".to_owned(), customer.first_name));
    initial.push(("last_name".to_owned(), customer.last_name));
    initial.extend(ctx.likely_country(&public).map(|code| ("country_code".to_owned(), code)));
    let back = back(&ctx);
    Ok(render(&ctx, frame, initial, move || {
        form_view(&public, "address-new-title", "address-new-submit", back)
    }))
}

/// `POST /account/addresses/new`
#[server(prefix = "", endpoint = "/account/addresses/new", server = Axum)]
pub async fn add_address(
    /// What was typed.
    #[server(flatten)]
    form: FormData,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    ctx.logged_in()?;
    ctx.address_book()?;
    let public = ctx.public_data().await?;
    let mut errors = FormErrors::default();
    let input = address::parse(&mut errors, &ctx.language, &public, &form, Empty::Omitted);
    if !errors.is_empty() {
        return Err(errors.into());
    }
    match ctx.address_book()?.add_address(&ctx.caller(), &input).await {
        Ok(()) => Ok(Done::with("/account/addresses", Flash::AddressAdded)),
        Err(error) => refused(&ctx, &public, error),
    }
}
