//! A category or a brand: its products, and by what they can be narrowed.

use std::sync::Arc;

use leptos::prelude::*;

use super::{count_cart, for_everybody, if_known, json_ld, shop_frame};
use crate::components::crumbs::Crumbs;
use crate::components::layout::PublicHead;
use crate::components::listing::{ListingQuery, ProductListing};
use crate::components::pager::{is_stale, page_request};
use crate::components::product_card::CardPrices;
use crate::components::rich_text::rich_text;
use crate::i18n::t;
use crate::pages::{PageResult, render};
use crate::store::catalog::{Category, FacetKind, Listing, ListingHeading, ListingOf, ProductCard};
use crate::store::settings::PublicData;
use crate::store::{ListingRequest, PageRequest, ShopFrame};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;

/// Products on a page.
const PER_PAGE: u32 = 24;

/// A list as the shopper sees it, and what guests see of the same list.
pub struct Loaded {
    /// What stands around it.
    pub shop: ShopFrame,
    /// The list.
    pub listing: Listing,
    /// How its prices are shown.
    pub prices: CardPrices,
}

/// `GET` at the path of a category, of a brand, or of everything.
pub async fn show(mut ctx: RequestContext, of: ListingOf) -> PageResult {
    let public = ctx.public_data().await?;
    let query = ListingQuery { words: String::new(), ..ListingQuery::read(&ctx) };
    // Only the store knows what its categories and brands are called.
    let own = (of == ListingOf::All).then(|| ListingHeading {
        name: ctx.text("listing-all"),
        path: ctx.path.clone(),
        ..ListingHeading::default()
    });
    let mut loaded = load(&ctx, &public, of, &query, PER_PAGE).await?.ok_or(PageError::NotFound)?;
    // Other categories have pages of their own, to which the links below the title lead.
    loaded.listing.facets.retain(|facet| !matches!(facet.kind, FacetKind::Categories(_)));
    count_cart(&mut ctx, &loaded.shop).await;
    let heading = own.or_else(|| loaded.listing.heading.clone()).ok_or(PageError::NotFound)?;
    let machines = machines(&ctx, &heading, &query);
    let title = if heading.seo_title.is_empty() { heading.name.clone() } else { heading.seo_title.clone() };
    let frame = shop_frame(&ctx, &public, &loaded.shop, title, machines)?;
    let path = ctx.path.clone();
    let tree = loaded.shop.categories.as_deref().unwrap_or(&public.categories);
    let below = children(tree, &heading.path);
    let response = render(&ctx, frame, Vec::new(), move || view(heading, loaded, below, query, path));
    Ok(for_everybody(&ctx, response))
}

/// Narrowed and sorted lists, and further pages, are for people; search engines get the list itself.
fn machines(ctx: &RequestContext, heading: &ListingHeading, query: &ListingQuery) -> Option<PublicHead> {
    let is_first = page_request(ctx) == PageRequest::First;
    (is_first && query.is_plain()).then(|| PublicHead {
        path: heading.path.clone(),
        description: heading.seo_description.clone(),
        json_ld: json_ld::crumbs(ctx, &heading.crumbs),
    })
}

/// Loads a list; `None` when the shopper may not see its category. The first page stands in for one whose cursor the
/// store does not know any more.
pub async fn load(
    ctx: &RequestContext,
    public: &PublicData,
    of: ListingOf,
    query: &ListingQuery,
    per_page: u32,
) -> Result<Option<Loaded>, PageError> {
    let page = page_request(ctx);
    let request = ListingRequest {
        of,
        sort: query.sort,
        filter: query.filter.clone(),
        page: page.clone(),
        per_page,
        currency: ctx.currency(public),
        cart: ctx.cart.as_ref().map(|cart| cart.id.clone()),
    };
    let (tax, labels) = (public.settings.tax_in_lists, ctx.theme.settings.prices);
    let log_in_helps = ctx.store().capabilities().hides_prices;
    if ctx.session.is_none() {
        let listing = match ctx.app.catalog.listing(&ctx.caller(), &request).await {
            Err(error) if is_stale(&page, &error) => {
                let first = ListingRequest { page: PageRequest::First, ..request };
                ctx.app.catalog.listing(&ctx.caller(), &first).await?
            }
            other => other?,
        };
        let prices = CardPrices { tax, log_in_helps, labels, guest: None };
        return Ok(listing.map(|listing| Loaded {
            shop: ShopFrame::default(),
            listing: Listing::clone(&listing),
            prices,
        }));
    }
    let (caller, catalog) = (ctx.caller(), ctx.catalog()?);
    let guests = async {
        match public.settings.accounts.needed_to_browse {
            true => Ok(None),
            false => ctx.app.catalog.listing(&caller, &request).await,
        }
    };
    let (own, guest) = tokio::join!(catalog.listing(&caller, &request), guests);
    let (shop, listing) = match own {
        Err(error) if is_stale(&page, &error) => {
            catalog.listing(&caller, &ListingRequest { page: PageRequest::First, ..request }).await?
        }
        other => other?,
    };
    let guest: Arc<[ProductCard]> =
        if_known(ctx, guest).map(|guest| guest.products.as_slice().into()).unwrap_or_default();
    Ok(listing.map(|listing| Loaded {
        shop,
        listing,
        prices: CardPrices { tax, log_in_helps, labels, guest: Some(guest) },
    }))
}

/// The categories right below the one at a path, among those that the shopper may see.
fn children(tree: &[Category], path: &str) -> Vec<Category> {
    tree.iter()
        .find_map(|category| match category.path == path {
            true => Some(category.children.clone()),
            false => Some(children(&category.children, path)).filter(|found| !found.is_empty()),
        })
        .unwrap_or_default()
}

fn view(
    heading: ListingHeading,
    loaded: Loaded,
    below: Vec<Category>,
    query: ListingQuery,
    path: String,
) -> impl IntoView {
    let below = (!below.is_empty()).then(|| {
        let links = below
            .into_iter()
            .map(|category| view! { <li><a href=category.path><bdi>{category.name}</bdi></a></li> })
            .collect_view();
        view! { <nav aria-label=t("nav-subcategories")><ul class="subcategories">{links}</ul></nav> }
    });
    let description = (!heading.description.is_empty()).then(|| rich_text(&heading.description));
    view! {
        <Crumbs crumbs=heading.crumbs />
        <div class="page-head">
            <div>
                <h1><bdi>{heading.name}</bdi></h1>
                {description}
            </div>
        </div>
        {below}
        <ProductListing listing=loaded.listing query=query path=path prices=loaded.prices />
    }
}
