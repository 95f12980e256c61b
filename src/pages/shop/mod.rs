//! Pages at the store's own paths: products, categories, brands, and redirects that the merchant stored.

mod json_ld;
pub mod listing;
pub mod product;
pub mod search;

use std::sync::Arc;

use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use crate::app::page_at;
use crate::components::layout::{Around, Frame, PublicHead};
use crate::metrics::SessionEnd;
use crate::pages::PageResult;
use crate::store::catalog::{ListingOf, Route};
use crate::store::settings::PublicData;
use crate::store::{ShopFrame, StoreError};
use crate::web::context::RequestContext;
use crate::web::currency::offered;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::guards;
use crate::web::redirect::LocalPath;

/// Longest path with query that the store is asked for, in bytes.
const MAX_PATH: usize = 1024;

/// Any path that is no page of this app.
pub async fn at_path(ctx: RequestContext) -> PageResult {
    // A path that could be read as another host, such as `//host/`, is no page.
    let is_plain = LocalPath::parse(&ctx.target()).is_ok_and(|path| path.as_str() == ctx.target());
    if ctx.store().catalog().is_none() || ctx.target().len() > MAX_PATH || !is_plain {
        return Err(PageError::NotFound);
    }
    // Stores write their routes with a slash at the end.
    let own = ctx.path.trim_end_matches('/');
    if own != ctx.path && page_at(own).is_some() {
        let to = if ctx.query.is_empty() { own.to_owned() } else { format!("{own}?{}", ctx.query) };
        return Ok(Redirect::permanent(&to).into_response());
    }
    let public = ctx.public_data().await?;
    if needs_account(&ctx, &public) {
        return Ok(guards::log_in_first(&ctx));
    }
    as_guest_if_ended(&ctx, show(ctx.clone()).await).await
}

/// Whether the catalogue is for customers only, and nobody is logged in.
pub fn needs_account(ctx: &RequestContext, public: &PublicData) -> bool {
    public.settings.accounts.needed_to_browse && ctx.session.is_none()
}

async fn show(ctx: RequestContext) -> PageResult {
    match resolve(&ctx).await? {
        Route::Product(id) => product::show(ctx, id).await,
        Route::Category(id) => listing::show(ctx, ListingOf::Category(id)).await,
        Route::Brand(id) => listing::show(ctx, ListingOf::Brand(id)).await,
        Route::AllProducts => listing::show(ctx, ListingOf::All).await,
        Route::Redirect(to) => redirect(&ctx, &to),
        Route::Unknown => Err(PageError::NotFound),
    }
}

/// What the path leads to. What guests see is known without asking; the rest depends on the shopper.
async fn resolve(ctx: &RequestContext) -> Result<Route, PageError> {
    let (guest, path) = (ctx.guest_caller(), ctx.path.as_str());
    let mut route = ctx.app.catalog.route(&guest, path).await?;
    // Some redirects depend on the query; pages do not.
    if route == Route::Unknown && !ctx.query.is_empty() {
        route = ctx.app.catalog.route(&guest, &ctx.target()).await?;
    }
    if route == Route::Unknown && ctx.session.is_some() {
        route = ctx.catalog()?.route(&ctx.caller(), path).await?;
    }
    Ok(route)
}

/// To where the merchant's redirect leads: a path of the shop, or an address elsewhere.
fn redirect(ctx: &RequestContext, to: &str) -> PageResult {
    let own = ctx.app.public_origin.as_deref().and_then(|origin| to.strip_prefix(origin));
    let to = match LocalPath::parse(own.unwrap_or(to)) {
        Ok(local) if local.as_str() == ctx.target() || local.as_str() == ctx.path => {
            return Err(PageError::NotFound);
        }
        Ok(local) => local.as_str().to_owned(),
        Err(_) => elsewhere(to).ok_or(PageError::NotFound)?,
    };
    let location = HeaderValue::from_str(&to).map_err(|_| PageError::NotFound)?;
    Ok((StatusCode::MOVED_PERMANENTLY, [(LOCATION, location), (CACHE_CONTROL, PASSING)]).into_response())
}

/// Stored redirects can be taken back, so browsers must not keep them.
const PASSING: HeaderValue = HeaderValue::from_static("private, no-store");

fn elsewhere(to: &str) -> Option<String> {
    let url = url::Url::parse(to).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.username().is_empty()).then(|| url.to_string())
}

/// Pages for everybody do not end at a log-in page when a session has ended: the shopper goes on as a guest, and is
/// told that the prices are those for guests.
pub async fn as_guest_if_ended(ctx: &RequestContext, page: PageResult) -> PageResult {
    match page {
        // A form's page is for `forms` to keep.
        Err(PageError::SessionEnded) if ctx.session.is_some() && ctx.form.values.is_none() => {
            let mut ctx = ctx.clone();
            if !ctx.take_successor().await {
                ctx.end_session(SessionEnd::Refused);
                Flash::SessionEndedGuest.set(&ctx.app.sealer, &ctx.cookies);
            }
            // A path such as `//host/` would lead to another site.
            let again = LocalPath::parse(&ctx.target()).unwrap_or_else(|_| LocalPath::fixed("/"));
            Ok(Redirect::to(again.as_str()).into_response())
        }
        other => other,
    }
}

/// The frame of a page of the shop.
///
/// # Errors
/// [`PageError::OtherCustomer`] when the store made it for another customer than the one who is logged in.
pub fn shop_frame(
    ctx: &RequestContext,
    public: &Arc<PublicData>,
    shop: &ShopFrame,
    title: String,
    machines: Option<PublicHead>,
) -> Result<Frame, PageError> {
    shop.customer.as_ref().map(|customer| ctx.check_owner(customer)).transpose()?;
    let categories = shop.categories.clone().unwrap_or_else(|| public.categories.clone());
    let current = ctx.currency(public).unwrap_or_else(|| public.settings.default_currency.clone());
    let others = offered(public).map(|currency| currency.code.clone()).filter(|code| *code != current);
    let mut currencies: Vec<String> = others.collect();
    if !currencies.is_empty() {
        currencies.insert(0, current);
    }
    Ok(Frame {
        title,
        settings: Some(ctx.settings(&public.settings)),
        around: Around::Shop(categories),
        currencies,
        public: machines,
        ..Frame::default()
    })
}

/// Sets how many items the cart holds where that is not known: as the store said with the page, or by asking it once
/// after the cart was handed over to checkout.
pub async fn count_cart(ctx: &mut RequestContext, shop: &ShopFrame) {
    let Some(cart) = ctx.cart.clone() else { return };
    if let Some(count) = shop.cart_count {
        return ctx.count_cart(Some(count));
    }
    if let (None, Some(carts)) = (cart.count, ctx.app.clone().store.carts()) {
        match carts.cart(&ctx.caller(), &cart.id).await.map(|page| page.cart) {
            Ok(Some(cart)) => ctx.count_cart(Some(cart.count)),
            Ok(None) => ctx.forget_cart(),
            Err(error) => tracing::info!(request_id = ctx.request_id, %error, "the cart was not counted"),
        }
    }
}

/// Lets shared caches keep what nobody's cookies have coloured. Browsers ask again, so that a log-in shows at once.
pub fn for_everybody(ctx: &RequestContext, mut response: Response) -> Response {
    // A form shown again holds what one shopper typed.
    // Before the store has told its languages, a page may be in one that it does not speak.
    let is_spoken = ctx.languages().iter().any(|(tag, _)| tag == ctx.language.tag());
    if ctx.is_anonymous && is_spoken && ctx.form.values.is_none() && response.status() == StatusCode::OK {
        let caching = HeaderValue::from_static("public, max-age=0, s-maxage=60");
        response.headers_mut().insert(CACHE_CONTROL, caching);
    }
    response
}

/// What guests see, or nothing when that cannot be told at the moment: then nothing is compared with it.
fn if_known<T>(ctx: &RequestContext, found: Result<Option<T>, Arc<StoreError>>) -> Option<T> {
    found.unwrap_or_else(|error| {
        tracing::info!(request_id = ctx.request_id, %error, "the guests' prices are not known");
        None
    })
}
