//! `/account/addresses`: all addresses, a page at a time.

use leptos::prelude::*;

use super::address_edit::with_id;
use crate::components::account_nav::Section;
use crate::components::address_lines::{AddressLines, lines};
use crate::components::icons::{Icon, icon};
use crate::components::notice::warning;
use crate::components::pager::{Pager, is_stale, page_request, previous_next};
use crate::components::state::StateBlock;
use crate::i18n::{t, t_with};
use crate::pages::{PageResult, account_frame, render};
use crate::store::{Address, AddressBook, PageRequest};
use crate::web::context::RequestContext;

/// `GET /account/addresses?after=&before=`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let caller = ctx.caller();
    let page = page_request(&ctx);
    let mut book = ctx.store().addresses(&caller, &page).await;
    let is_lost = match &book {
        Ok(book) => book.addresses.is_none() && page != PageRequest::First,
        Err(error) => is_stale(&page, error),
    };
    if is_lost {
        book = ctx.store().addresses(&caller, &PageRequest::First).await;
    }
    let mut book = book?;
    let public = ctx.public_data().await?;
    for address in book.addresses.iter_mut().flatten() {
        address.postal = public.with_country(std::mem::take(&mut address.postal));
    }
    let is_book = ctx.store().address_book().is_some();
    let title = if is_book { "addresses-title" } else { "address-title" };
    let frame = account_frame(&ctx, &public, ctx.text(title), Section::Addresses, &book.customer)?;
    Ok(render(
        &ctx,
        frame,
        Vec::new(),
        move || if is_book { view(book).into_any() } else { only(book).into_any() },
    ))
}

fn view(book: AddressBook) -> impl IntoView {
    let body = if book.addresses.is_none() {
        warning(t("addresses-unavailable")).into_any()
    } else if book.addresses.iter().flatten().next().is_none() && book.links.before.is_none() {
        view! {
            <section class="card">
                <StateBlock
                    picture=Icon::Addresses
                    title=t("addresses-empty")
                    text=Some(t("addresses-empty-text"))
                    link=Some(("/account/addresses/new".to_owned(), t("addresses-add")))
                />
            </section>
        }
        .into_any()
    } else {
        let cards = book.addresses.into_iter().flatten().map(card).collect_view();
        let count = book.total.map(|total| t_with("addresses-count", &[("count", total.into())]));
        view! {
            <ul class="address-grid">
                {cards}
                {add_tile()}
            </ul>
            <Pager
                label=t("addresses-pages")
                path="/account/addresses"
                links=book.links
                words=previous_next()
                count=count
            />
        }
        .into_any()
    };
    view! {
        <div class="page-head">
            <div>
                <h1>{t("addresses-title")}</h1>
                <p class="lead">{t("addresses-lead")}</p>
            </div>
        </div>
        {body}
    }
}

/// The one address of a customer whose store keeps no more.
fn only(book: AddressBook) -> impl IntoView {
    let address = book.addresses.into_iter().flatten().next();
    let edit = address.as_ref().map(|address| with_id("/account/addresses/edit", &address.id));
    let written = address.filter(|address| address.postal.has_place());
    let body = match (written, edit) {
        (Some(address), Some(edit)) => view! {
            <section class="card narrow">
                <AddressLines address=address.postal />
                <div class="actions"><a class="button" href=edit>{t("address-edit-title")}</a></div>
            </section>
        }
        .into_any(),
        (_, edit) => view! {
            <section class="card">
                <StateBlock
                    picture=Icon::Addresses
                    title=t("address-empty")
                    text=Some(t("address-empty-text"))
                    link=edit.map(|edit| (edit, t("addresses-add")))
                />
            </section>
        }
        .into_any(),
    };
    view! {
        <div class="page-head">
            <div>
                <h1>{t("address-title")}</h1>
                <p class="lead">{t("address-lead")}</p>
            </div>
        </div>
        {body}
    }
}

/// The way to another address, as the last tile.
pub(in crate::pages) fn add_tile() -> impl IntoView {
    view! {
        <li>
            <a class="add-tile" href="/account/addresses/new">
                {icon(Icon::Plus)} <span>{t("addresses-add")}</span>
            </a>
        </li>
    }
}

/// An address with what can be done with it.
pub(in crate::pages) fn card(address: Address) -> impl IntoView {
    // The first line names the card, and so the links of it for those who hear only the link.
    let title = lines(&address.postal).into_iter().next().unwrap_or_else(|| t("address-nameless"));
    let street = match &address.postal.address1 {
        street if street.is_empty() => title.clone(),
        street => format!("{title}, {street}"),
    };
    let label = |key: &str| t_with(key, &[("address", street.as_str().into())]);
    let (edit, delete) = (label("address-edit-label"), label("address-delete-label"));
    view! {
        <li class="card address-card">
            <h2><bdi>{title}</bdi></h2>
            <AddressLines address=address.postal.clone() without_name=true />
            <div class="actions">
                <a href=with_id("/account/addresses/edit", &address.id) aria-label=edit>{t("address-edit")}</a>
                <a href=with_id("/account/addresses/delete", &address.id) aria-label=delete>{t("address-delete")}</a>
            </div>
        </li>
    }
}
