//! `/search`: what the store finds.

use leptos::prelude::*;

use super::listing::load;
use super::{as_guest_if_ended, count_cart, needs_account, shop_frame};
use crate::components::icons::Icon;
use crate::components::listing::{ListingQuery, ProductListing};
use crate::components::state::StateBlock;
use crate::i18n::{t, t_with};
use crate::pages::{PageResult, render};
use crate::store::ShopFrame;
use crate::store::catalog::ListingOf;
use crate::web::context::RequestContext;
use crate::web::guards;

const PER_PAGE: u32 = 24;

/// `GET /search?q=`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.catalog()?;
    if needs_account(&ctx, &*ctx.public_data().await?) {
        return Ok(guards::log_in_first(&ctx));
    }
    as_guest_if_ended(&ctx, results(ctx.clone()).await).await
}

async fn results(mut ctx: RequestContext) -> PageResult {
    let public = ctx.public_data().await?;
    let query = ListingQuery::read(&ctx);
    let loaded = if query.words.is_empty() {
        None
    } else {
        ctx.app.limits.search(ctx.client_ip)?;
        load(&ctx, &public, ListingOf::Search(query.words.clone()), &query, PER_PAGE).await?
    };
    let title = match query.words.as_str() {
        "" => ctx.text("search-title"),
        words => ctx.text_with("search-title-for", &[("words", words.into())]),
    };
    let shop = loaded.as_ref().map_or_else(ShopFrame::default, |loaded| loaded.shop.clone());
    count_cart(&mut ctx, &shop).await;
    let frame = shop_frame(&ctx, &public, &shop, title, None)?;
    Ok(render(&ctx, frame, Vec::new(), move || {
        let (heading, body) = match loaded {
            Some(loaded) => (
                t_with("search-title-for", &[("words", query.words.as_str().into())]),
                view! {
                    <ProductListing
                        listing=loaded.listing
                        query=query
                        path="/search".to_owned()
                        prices=loaded.prices
                    />
                }
                .into_any(),
            ),
            None => (
                t("search-title"),
                view! {
                    <section class="card">
                        <StateBlock picture=Icon::Search title=t("search-empty") text=Some(t("search-empty-text")) />
                    </section>
                }
                .into_any(),
            ),
        };
        view! {
            <div class="page-head"><h1>{heading}</h1></div>
            {body}
        }
    }))
}
