//! The frame of every page: head, header, main, footer.

use leptos::prelude::*;

use super::account_nav::{AccountNav, Section};
use super::benefits::benefits;
use super::error_summary::ErrorSummary;
use super::footer::Footer;
use super::language_menu::LanguageMenu;
use super::logo::Logo;
use super::notice::Notices;
use super::shop_header::{CategoryNav, ShopLinks};
use crate::i18n::t;
use crate::store::CustomerSummary;
use crate::store::catalog::{Category, CategoryId};
use crate::store::settings::Settings;
use crate::theme::settings::Scheme;
use crate::web::appearance;
use crate::web::context::RequestContext;
use crate::web::flash::Flash;
use crate::web::redirect::LocalPath;

/// What the frame shows.
#[derive(Clone, Default)]
pub struct Frame {
    /// The page's title, without the shop's name.
    pub title: String,
    /// The store's settings, when they are at hand.
    pub settings: Option<Settings>,
    /// What stands around the content.
    pub around: Around,
    /// Where the page goes on to by itself: a path of this app.
    pub goes_on_to: Option<String>,
    /// The currencies to choose from, the current one first; empty where there is no choice.
    pub currencies: Vec<String>,
    /// Where a choice of language, currency or appearance leads, when not to this page.
    pub comes_back_to: Option<&'static str>,
    /// What search engines and link previews may know; `None` keeps the page out of them.
    pub public: Option<PublicHead>,
}

/// The part of the head that is for machines. It never holds anything personal.
#[derive(Clone, Default)]
pub struct PublicHead {
    /// The page's own path, whatever it was asked for by.
    pub path: String,
    /// A sentence or two.
    pub description: String,
    /// Structured data (JSON-LD).
    pub json_ld: Option<String>,
}

/// What stands around a page's content.
#[derive(Clone, Default)]
pub enum Around {
    /// Nothing.
    #[default]
    Nothing,
    /// The account area's navigation: the current page and whose account it is, where that is known.
    Account(Section, Option<CustomerSummary>),
    /// A narrow column, for pages with one card.
    Card,
    /// The shop's navigation: the categories that the shopper may see.
    Shop(Vec<Category>),
    /// A narrow column, with the reasons for an account beside it.
    CardAndBenefits {
        /// Whether the column is wider, for long forms.
        wide: bool,
    },
}

/// A whole document.
#[component]
pub fn Document(
    /// The request.
    ctx: RequestContext,
    /// What the frame shows.
    frame: Frame,
    /// The content of `main`.
    children: Children,
) -> impl IntoView {
    let is_shop = matches!(frame.around, Around::Shop(_));
    // A session that was idle for too long is over before any page is asked for.
    let over = (is_shop && ctx.session_ended).then_some(Flash::SessionEndedGuest);
    let ctx = RequestContext { flash: ctx.flash.or(over), ..ctx };
    let shop = shop_name(&ctx, frame.settings.as_ref());
    let scheme = appearance::scheme(&ctx);
    let back = way_back(&ctx, frame.comes_back_to);
    // One text: several would be kept apart by comments, which a title shows.
    let title = if ctx.form.failed() {
        format!("{} {} – {shop}", t("error-prefix"), frame.title)
    } else {
        format!("{} – {shop}", frame.title)
    };
    let assets = &ctx.theme.assets;
    let (style, script) = (assets.style(), assets.script());
    let more_style = match frame.around {
        Around::Shop(_) => Some(assets.shop_style()),
        Around::Account(..) => Some(assets.account_style()),
        _ => None,
    };
    let theme_style = ctx.theme.style().map(|href| view! { <link rel="stylesheet" href=href /> });
    let reload = assets.reload().filter(|_| ctx.app.themes.is_watched()).map(|script| {
        view! { <script type="module" src=script data-theme-version=ctx.app.themes.seen().version></script> }
    });
    let content = view! {
        <main id="main" tabindex="-1">
            <ErrorSummary form=ctx.form.clone() request_id=ctx.request_id.clone() />
            <Notices ctx=ctx.clone() />
            {children()}
        </main>
    };
    view! {
        <!DOCTYPE html>
        <html lang=ctx.language.tag().to_owned() dir=ctx.language.direction() data-scheme=scheme.attribute()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content=scheme.meta() />
                {machines(&ctx, frame.public)}
                {frame
                    .goes_on_to
                    .map(|to| view! { <meta http-equiv="refresh" content=format!("0;url={to}") /> })}
                <title>{title}</title>
                <link rel="stylesheet" href=style />
                {more_style.map(|style| view! { <link rel="stylesheet" href=style /> })}
                {theme_style}
                {favicon(&ctx, frame.settings.as_ref())}
                <script type="module" src=script></script>
                {reload}
            </head>
            <body>
                <a class="skip-link" href="#main">{t("skip-link")}</a>
                {theme_problems(&ctx)}
                {demo_strip(&ctx)}
                {header(&ctx, &shop, frame.settings.as_ref(), is_shop && ctx.path != "/", &back, scheme)}
                {categories(&ctx, &frame.around)}
                <div class="page">
                    <div class="wrap">
                        {around(&ctx, frame.around, content)}
                    </div>
                </div>
                <Footer ctx=ctx.clone() settings=frame.settings currencies=frame.currencies back=back scheme=scheme />
            </body>
        </html>
    }
}

fn around(ctx: &RequestContext, around: Around, content: impl IntoView) -> AnyView {
    match around {
        Around::Nothing | Around::Shop(_) => content.into_any(),
        Around::Account(section, customer) => view! {
            <div class="account">
                <AccountNav
                    current=section
                    sections=ctx.theme.settings.account_navigation.0.clone()
                    customer=customer
                    store=ctx.app.store.clone()
                />
                {content}
            </div>
        }
        .into_any(),
        Around::Card => view! { <div class="auth">{content}</div> }.into_any(),
        Around::CardAndBenefits { wide } => view! {
            <div class=if wide { "auth auth-wide" } else { "auth" }>
                {content}
                {ctx.theme.settings.show.benefits.then(|| benefits(ctx.store()))}
            </div>
        }
        .into_any(),
    }
}

fn machines(ctx: &RequestContext, public: Option<PublicHead>) -> AnyView {
    let Some(public) = public else {
        return view! { <meta name="robots" content="noindex" /> }.into_any();
    };
    view! {
        <link rel="canonical" href=ctx.canonical(&public.path) />
        {alternates(ctx, &public.path)}
        {(!public.description.is_empty())
            .then(|| view! { <meta name="description" content=public.description /> })}
        {public.json_ld.map(|data| view! { <script type="application/ld+json" inner_html=data></script> })}
    }
    .into_any()
}

/// Where the same page is in each language.
fn alternates(ctx: &RequestContext, path: &str) -> Option<impl IntoView + use<>> {
    let offered = ctx.languages();
    let tags = offered.iter().map(|(tag, _)| (Some(tag.as_str()), tag.clone()));
    let links = tags.chain([(None, "x-default".to_owned())]).map(|(prefix, tag)| {
        view! { <link rel="alternate" hreflang=tag href=ctx.address_in(prefix, path) /> }
    });
    (offered.len() > 1).then(|| links.collect_view())
}

fn categories(ctx: &RequestContext, around: &Around) -> Option<impl IntoView + use<>> {
    match around {
        // A shop without categories has one list.
        Around::Shop(categories) if categories.is_empty() => {
            let path = ctx.store().catalog()?.all_products()?;
            let all = Category {
                id: CategoryId(String::new()),
                name: t("nav-all-products"),
                path: path.to_owned(),
                children: Vec::new(),
            };
            Some(view! { <CategoryNav categories=vec![all] /> })
        }
        Around::Shop(categories) if !categories.is_empty() => {
            Some(view! { <CategoryNav categories=categories.clone() /> })
        }
        _ => None,
    }
}

fn header(
    ctx: &RequestContext,
    shop: &str,
    settings: Option<&Settings>,
    comes_back: bool,
    back: &str,
    scheme: Scheme,
) -> impl IntoView + use<> {
    view! {
        <header class="site-header">
            <div class="wrap">
                <a class="logo" href="/">
                    <Logo ctx=ctx.clone() shop=shop.to_owned() settings=settings.cloned() scheme=scheme />
                </a>
                <ShopLinks ctx=ctx.clone() comes_back=comes_back settings=settings.cloned() />
                <LanguageMenu ctx=ctx.clone() target=back.to_owned() />
            </div>
        </header>
    }
}

/// Where a page comes back to after a choice that is not about it.
fn way_back(ctx: &RequestContext, set: Option<&'static str>) -> String {
    match set {
        Some(path) => path.to_owned(),
        // What could lead elsewhere does not stand in pages.
        None if ctx.param("redirectTo").is_some_and(|to| LocalPath::parse(&to).is_err()) => ctx.path.clone(),
        None => ctx.target(),
    }
}

/// The shop's name as pages say it.
pub(super) fn shop_name(ctx: &RequestContext, settings: Option<&Settings>) -> String {
    let told = settings.map(|settings| settings.store_name.clone());
    told.or_else(|| ctx.theme.settings.name.clone()).unwrap_or_else(|| t("shop-name"))
}

/// The icon of the theme, else of the store, else our own.
fn favicon(ctx: &RequestContext, settings: Option<&Settings>) -> impl IntoView + use<> {
    let of_store = || Some((settings?.favicon.clone()?, None));
    let of_theme = ctx.theme.favicon().map(|(url, kind)| (url, Some(kind)));
    let (url, kind) =
        of_theme.or_else(of_store).unwrap_or_else(|| (ctx.theme.assets.icon(), Some("image/svg+xml")));
    view! { <link rel="icon" href=url type=kind /> }
}

/// In development: what is wrong with the theme's folder.
fn theme_problems(ctx: &RequestContext) -> Option<impl IntoView + use<>> {
    let problems = ctx.app.themes.seen().problems;
    let items = problems.iter().map(|problem| view! { <li>{problem.to_string()}</li> }).collect_view();
    (!problems.is_empty()).then(|| {
        view! {
            <aside class="theme-problems" aria-label=t("theme-broken")>
                <div class="wrap">
                    <p>{t("theme-broken")}</p>
                    <ul>{items}</ul>
                </div>
            </aside>
        }
    })
}

#[cfg(feature = "demo")]
fn demo_strip(ctx: &RequestContext) -> Option<impl IntoView + use<>> {
    ctx.app.demo.as_ref().map(|_| {
        view! {
            <aside class="demo-strip" aria-label=t("demo-label")>
                <div class="wrap">
                    <p>{t("demo-strip")} " " <a href="/demo/mailbox">{t("demo-mailbox-link")}</a></p>
                </div>
            </aside>
        }
    })
}

#[cfg(not(feature = "demo"))]
fn demo_strip(_: &RequestContext) -> Option<&'static str> {
    None
}
