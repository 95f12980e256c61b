//! The shop's links in the header of every page: search, cart, account, categories.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::i18n::{t, t_with};
use crate::store::catalog::Category;
use crate::store::settings::Settings;
use crate::theme::settings::Link;
use crate::web::context::RequestContext;
use crate::web::guards::login_url;

/// Search, cart and account.
#[component]
pub fn ShopLinks(
    /// The request.
    ctx: RequestContext,
    /// Whether a log-in leads back to this page.
    comes_back: bool,
    /// The store's settings, when they are at hand.
    settings: Option<Settings>,
) -> impl IntoView {
    let (href, label) = match (&ctx.session, comes_back && ctx.form.values.is_none()) {
        (Some(_), _) => ("/account".to_owned(), t("nav-account")),
        (None, true) => (login_url(&ctx.target()), t("nav-log-in")),
        (None, false) => ("/login".to_owned(), t("nav-log-in")),
    };
    let has_accounts = settings.as_ref().is_none_or(|settings| settings.accounts.enabled);
    let account = (has_accounts || ctx.session.is_some())
        .then(|| view! { <a href=href>{icon(Icon::User)} <span>{label}</span></a> });
    let own = own_links(&ctx);
    if ctx.store().catalog().is_none() {
        return view! { <nav class="site-links" aria-label=t("nav-site")>{own} {account}</nav> }.into_any();
    }
    let count = ctx.cart.as_ref().and_then(|cart| cart.count).unwrap_or_default();
    let label = match count {
        0 => t("nav-cart"),
        count => t_with("nav-cart-count", &[("count", count.into())]),
    };
    let hosted_cart = settings.and_then(|settings| settings.hosted.cart);
    let cart = match (ctx.store().carts(), hosted_cart) {
        (Some(_), _) => Some(
            view! {
                <a href="/cart" aria-label=label>
                    {icon(Icon::Cart)} <span aria-hidden="true">{t("nav-cart")}</span>
                    {(count > 0).then(|| view! { <span class="count" aria-hidden="true">{count}</span> })}
                </a>
            }
            .into_any(),
        ),
        (None, Some(url)) => {
            Some(view! { <a href=url>{icon(Icon::Cart)} <span>{t("nav-hosted-cart")}</span></a> }.into_any())
        }
        (None, None) => None,
    };
    view! {
        {ctx.theme.settings.show.search.then(|| search(&ctx))}
        <nav class="site-links" aria-label=t("nav-site")>
            {own}
            {cart}
            {account}
        </nav>
    }
    .into_any()
}

/// The links that the theme adds.
fn own_links(ctx: &RequestContext) -> impl IntoView + use<> {
    let link = |link: &Link| view! { <a href=link.url.clone()>{link.label(&ctx.language).to_owned()}</a> };
    ctx.theme.settings.header_links.iter().map(link).collect_view()
}

fn search(ctx: &RequestContext) -> impl IntoView + use<> {
    let query = if ctx.path == "/search" {
        ctx.param("q").filter(|words| !words.contains(char::is_control)).unwrap_or_default()
    } else {
        String::new()
    };
    view! {
        <form class="site-search" action="/search" role="search">
            <label class="visually-hidden" for="site-search">{t("search-label")}</label>
            <input id="site-search" type="search" name="q" value=query placeholder=t("search-label") maxlength="200" />
            <button type="submit" aria-label=t("search-submit")>{icon(Icon::Search)}</button>
        </form>
    }
}

/// The shop's main categories.
#[component]
pub fn CategoryNav(
    /// Those that the shopper may see.
    categories: Vec<Category>,
) -> impl IntoView {
    let items = categories
        .into_iter()
        .map(|category| view! { <li><a href=category.path><bdi>{category.name}</bdi></a></li> })
        .collect_view();
    view! {
        <nav class="category-nav" aria-label=t("nav-categories")>
            <ul class="wrap">{items}</ul>
        </nav>
    }
}
