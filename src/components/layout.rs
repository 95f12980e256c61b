//! The frame of every page: head, header, main, footer.

use leptos::prelude::*;

use super::account_nav::{AccountNav, Section};
use super::benefits::benefits;
use super::error_summary::ErrorSummary;
use super::icons::{Icon, icon};
use super::language_menu::LanguageMenu;
use super::notice::Notices;
use super::shop_header::{CategoryNav, ShopLinks};
use crate::i18n::t;
use crate::store::CustomerSummary;
use crate::store::catalog::{Category, CategoryId};
use crate::store::settings::Settings;
use crate::web::context::RequestContext;
use crate::web::flash::Flash;

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
    /// Where a change of the language leads, when not to this page.
    pub language_leads_to: Option<&'static str>,
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
    let shop =
        frame.settings.as_ref().map(|settings| settings.store_name.clone()).unwrap_or_else(|| t("shop-name"));
    // One text: several would be kept apart by comments, which a title shows.
    let title = if ctx.form.failed() {
        format!("{} {} – {shop}", t("error-prefix"), frame.title)
    } else {
        format!("{} – {shop}", frame.title)
    };
    let assets = &ctx.theme.assets;
    let (style, script, icon_url) = (assets.style(), assets.script(), assets.icon());
    let shop_style = assets.shop_style();
    let content = view! {
        <main id="main" tabindex="-1">
            <ErrorSummary form=ctx.form.clone() request_id=ctx.request_id.clone() />
            <Notices ctx=ctx.clone() />
            {children()}
        </main>
    };
    view! {
        <!DOCTYPE html>
        <html lang=ctx.language.tag().to_owned() dir=ctx.language.direction()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                {machines(&ctx, frame.public)}
                {frame
                    .goes_on_to
                    .map(|to| view! { <meta http-equiv="refresh" content=format!("0;url={to}") /> })}
                <title>{title}</title>
                <link rel="stylesheet" href=style />
                {is_shop.then(|| view! { <link rel="stylesheet" href=shop_style /> })}
                <link rel="icon" href=icon_url type="image/svg+xml" />
                <script type="module" src=script></script>
            </head>
            <body>
                <a class="skip-link" href="#main">{t("skip-link")}</a>
                {demo_strip(&ctx)}
                {header(&ctx, &shop, frame.settings.as_ref(), is_shop && ctx.path != "/", frame.language_leads_to)}
                {categories(&ctx, &frame.around)}
                <div class="page">
                    <div class="wrap">
                        {around(&ctx, frame.around, content)}
                    </div>
                </div>
                {footer(&ctx, frame.settings.as_ref(), frame.currencies)}
            </body>
        </html>
    }
}

fn around(ctx: &RequestContext, around: Around, content: impl IntoView) -> AnyView {
    match around {
        Around::Nothing | Around::Shop(_) => content.into_any(),
        Around::Account(section, customer) => view! {
            <div class="account">
                <AccountNav current=section customer=customer store=ctx.app.store.clone() />
                {content}
            </div>
        }
        .into_any(),
        Around::Card => view! { <div class="auth">{content}</div> }.into_any(),
        Around::CardAndBenefits { wide } => view! {
            <div class=if wide { "auth auth-wide" } else { "auth" }>
                {content}
                {benefits(ctx.store())}
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
    leads_to: Option<&'static str>,
) -> impl IntoView + use<> {
    let logo = match settings.and_then(|settings| settings.logo.clone()) {
        Some(logo) => {
            let alt = if logo.alt.is_empty() { shop.to_owned() } else { logo.alt };
            view! { <img src=logo.url alt=alt height="40" /> }.into_any()
        }
        None => {
            let text =
                settings.and_then(|settings| settings.logo_text.clone()).unwrap_or_else(|| shop.to_owned());
            view! {
                {icon(Icon::Pine)}
                <span>{text}</span>
            }
            .into_any()
        }
    };
    view! {
        <header class="site-header">
            <div class="wrap">
                <a class="logo" href="/">{logo}</a>
                <ShopLinks ctx=ctx.clone() comes_back=comes_back settings=settings.cloned() />
                <LanguageMenu ctx=ctx.clone() leads_to=leads_to />
            </div>
        </header>
    }
}

/// Forms send the choice, since it is kept; the page comes back as it was.
fn currency_choice(ctx: &RequestContext, currencies: Vec<String>) -> Option<impl IntoView + use<>> {
    let current = currencies.first()?.clone();
    let options = currencies
        .into_iter()
        .map(|code| {
            let selected = code == current;
            view! { <option value=code.clone() selected=selected>{code.clone()}</option> }
        })
        .collect_view();
    let back = if ctx.form.values.is_some() { "/".to_owned() } else { ctx.target() };
    Some(view! {
        <form class="currency" method="post" action="/currency">
            <input type="hidden" name="redirectTo" value=back />
            <label for="currency">{t("currency-label")}</label>
            <select id="currency" name="currency" autocomplete="off">{options}</select>
            <button class="button button-secondary" type="submit">{t("currency-submit")}</button>
        </form>
    })
}

fn footer(
    ctx: &RequestContext,
    settings: Option<&Settings>,
    currencies: Vec<String>,
) -> impl IntoView + use<> {
    let contact = settings.map(|settings| settings.contact.clone()).unwrap_or_default();
    let privacy = settings.and_then(|settings| settings.privacy_policy_url.clone());
    let links = [
        privacy.map(|url| (url, t("footer-privacy"))),
        contact.email.map(|email| (format!("mailto:{email}"), email)),
        contact.phone.map(|phone| (format!("tel:{}", phone.replace(' ', "")), phone)),
    ];
    let shop = settings.map(|settings| settings.store_name.clone()).unwrap_or_else(|| t("shop-name"));
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <p>{shop}</p>
                {currency_choice(ctx, currencies)}
                <ul>
                    {links
                        .into_iter()
                        .flatten()
                        .map(|(href, text)| view! { <li><a href=href>{text}</a></li> })
                        .collect_view()}
                </ul>
            </div>
        </footer>
    }
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
