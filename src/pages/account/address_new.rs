//! `/account/addresses/new`: one more address.

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::address_edit::{back, form_view, refused};
use super::unless_shown_again;
use crate::components::account_nav::Section;
use crate::forms::custom_fields::Empty;
use crate::forms::same::same_address;
use crate::forms::{FormErrors, address, custom_fields};
use crate::pages::{PageResult, account_frame, render};
use crate::store::{AddressInput, PageRequest, PublicData, StoreError};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure, LOOK_FIRST};
use crate::web::look::Look;

/// Most pages of the address book that are read when looking for an address.
const MOST_PAGES: usize = 20;

/// `GET /account/addresses/new`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    ctx.address_book()?;
    let customer = unless_shown_again(&ctx, ctx.store().customer_summary(&ctx.caller())).await?;
    let public = ctx.public_data().await?;
    let frame =
        account_frame(&ctx, &public, ctx.text("address-new-title"), Section::Addresses, customer.as_ref())?;
    let mut initial = custom_fields::defaults(&ctx.language, &public.address_fields);
    if let Some(customer) = customer {
        initial.push(("first_name".to_owned(), customer.first_name));
        initial.push(("last_name".to_owned(), customer.last_name));
    }
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
    let added = || Done::with("/account/addresses", Flash::AddressAdded);
    if form.get(LOOK_FIRST).is_some() && find(&ctx, &public, &input).await?.is_some() {
        return Ok(added());
    }
    match ctx.address_book()?.add_address(&ctx.caller(), &input).await {
        Ok(()) => Ok(added()),
        Err(StoreError::OutcomeUnknown(_)) => {
            Look::Addresses.settle(find(&ctx, &public, &input)).await.map(|()| added())
        }
        Err(error) => refused(&ctx, &public, error),
    }
}

/// Looks for an address in the customer's book.
async fn find(
    ctx: &RequestContext,
    public: &PublicData,
    input: &AddressInput,
) -> Result<Option<()>, PageError> {
    let mut page = PageRequest::First;
    for _ in 0..MOST_PAGES {
        let book = ctx.store().addresses(&ctx.caller(), &page).await?;
        ctx.check_owner(&book.customer)?;
        let Some(addresses) = book.addresses else {
            return Err(StoreError::Unexpected("the addresses could not be read".into()).into());
        };
        if addresses.iter().any(|known| same_address(public, input, known)) {
            return Ok(Some(()));
        }
        match book.links.after {
            Some(cursor) => page = PageRequest::After(cursor),
            None => return Ok(None),
        }
    }
    Err(StoreError::Unexpected(format!("more than {MOST_PAGES} pages of addresses")).into())
}
