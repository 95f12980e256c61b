//! The first page: the shop's front, or where there is no shop, what one can do here.

use std::sync::Arc;

use leptos::prelude::*;

use super::shop::listing::load;
use super::shop::{as_guest_if_ended, count_cart, for_everybody, needs_account, shop_frame};
use super::{PageResult, open_frame, render};
use crate::components::layout::PublicHead;
use crate::components::listing::ListingQuery;
use crate::components::phrase::phrase;
use crate::components::product_card::ProductCards;
use crate::i18n::t;
use crate::store::PublicData;
use crate::store::catalog::{ListingOf, Sort};
use crate::web::context::RequestContext;

/// Featured products on the first page.
const FEATURED: u32 = 8;

/// `GET /`
pub async fn show(ctx: RequestContext) -> PageResult {
    if ctx.store().catalog().is_some() {
        let public = ctx.public_data().await?;
        if !needs_account(&ctx, &public) {
            return as_guest_if_ended(&ctx, shop(ctx.clone(), public).await).await;
        }
    }
    let frame = open_frame(&ctx, ctx.text("home-title")).await;
    let (logged_in, is_demo) = (ctx.session.is_some(), is_demo(&ctx));
    let registers = ctx.theme.settings.show.register_link;
    let has_book = ctx.store().address_book().is_some();
    Ok(render(&ctx, frame, Vec::new(), move || {
        view! {
            {welcome(logged_in, registers, None)}
            {is_demo.then(|| demo_log_ins(has_book))}
        }
    }))
}

/// The shop's front: its main categories and what the merchant features.
async fn shop(mut ctx: RequestContext, public: Arc<PublicData>) -> PageResult {
    let loaded = load(&ctx, &public, ListingOf::Featured, &ListingQuery::default(), FEATURED).await?;
    let shop = loaded.as_ref().map(|loaded| loaded.shop.clone()).unwrap_or_default();
    count_cart(&mut ctx, &shop).await;
    let machines =
        PublicHead { path: "/".to_owned(), description: ctx.text("home-shop-lead"), json_ld: None };
    let frame = shop_frame(&ctx, &public, &shop, ctx.text("home-shop-title"), Some(machines))?;
    let categories = shop.categories.clone().unwrap_or_else(|| public.categories.clone());
    let first = categories.first().map(|category| category.path.clone());
    let first = first.or_else(|| ctx.store().catalog()?.all_products().map(str::to_owned));
    let (logged_in, is_demo) = (ctx.session.is_some(), is_demo(&ctx));
    let registers = ctx.theme.settings.show.register_link;
    let has_book = ctx.store().address_book().is_some();
    // Without the merchant's mark they are just the first ones.
    let has_mark = ctx.store().capabilities().sorts.contains(&Sort::Featured);
    let featured_title = if has_mark { "home-featured" } else { "home-first" };
    let response = render(&ctx, frame, Vec::new(), move || {
        let featured = loaded.filter(|loaded| !loaded.listing.products.is_empty()).map(|loaded| {
            view! {
                <section aria-labelledby="featured">
                    <h2 id="featured">{t(featured_title)}</h2>
                    <ProductCards products=loaded.listing.products prices=loaded.prices />
                </section>
            }
        });
        view! {
            {welcome(logged_in, registers, first)}
            {featured}
            {is_demo.then(|| demo_log_ins(has_book))}
        }
    });
    Ok(for_everybody(&ctx, response))
}

#[cfg(feature = "demo")]
fn is_demo(ctx: &RequestContext) -> bool {
    ctx.app.demo.is_some()
}

#[cfg(not(feature = "demo"))]
fn is_demo(_: &RequestContext) -> bool {
    false
}

fn welcome(logged_in: bool, registers: bool, shop: Option<String>) -> impl IntoView {
    // Where there is a shop, to look around is the main thing to do.
    let second = if shop.is_some() { "button button-secondary" } else { "button" };
    let links = if logged_in {
        view! {
            <a class=second href="/account">{t("home-account")}</a>
            <a class="button button-secondary" href="/account/orders">{t("home-orders")}</a>
        }
        .into_any()
    } else {
        view! {
            <a class=second href="/login">{t("nav-log-in")}</a>
            {registers
                .then(|| view! { <a class="button button-secondary" href="/register">{t("home-register")}</a> })}
        }
        .into_any()
    };
    let (title, lead) = match &shop {
        Some(_) => (t("home-shop-title"), t("home-shop-lead")),
        None => (t("home-title"), t("home-lead")),
    };
    view! {
        <div class="hero">
            <h1>{title}</h1>
            <p>{lead}</p>
            <div class="actions">
                {shop.map(|path| view! { <a class="button" href=path>{t("home-browse")}</a> })}
                {links}
            </div>
        </div>
    }
}

/// Who can log in to the embedded store.
fn demo_log_ins(has_book: bool) -> impl IntoView {
    let log_ins = [
        ("vip@example.com", t(if has_book { "demo-log-in-vip" } else { "demo-log-in-vip-plain" })),
        ("retail@example.com", t("demo-log-in-retail")),
        ("wholesale@example.com", t("demo-log-in-wholesale")),
        ("empty@example.com", t("demo-log-in-empty")),
    ];
    let rows = log_ins
        .into_iter()
        .map(|(email, words)| {
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{email}</th>
                    <td role="cell" data-label=t("demo-log-ins-what")>{words}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="demo-log-ins">
            <h2 id="demo-log-ins">{t("demo-log-ins-title")}</h2>
            <p>{phrase("demo-log-ins-password", &[], "password", view! { <code>"Demo-Passw0rd!"</code> })}</p>
            <table class="cards" role="table">
                <caption class="visually-hidden">{t("demo-log-ins-title")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{t("field-email")}</th>
                        <th role="columnheader" scope="col">{t("demo-log-ins-what")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
}
