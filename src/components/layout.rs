//! The frame of every page: head, header, main, footer.

use leptos::prelude::*;

use super::account_nav::{AccountNav, Section};
use super::benefits::benefits;
use super::error_summary::ErrorSummary;
use super::icons::{Icon, icon};
use super::notice::Notices;
use crate::i18n::t;
use crate::store::CustomerSummary;
use crate::store::settings::Settings;
use crate::web::context::RequestContext;

/// What the frame shows.
#[derive(Clone, Default)]
pub struct Frame {
    /// The page's title, without the shop's name.
    pub title: String,
    /// The store's settings, when they are at hand.
    pub settings: Option<Settings>,
    /// What stands around the content.
    pub around: Around,
}

/// What stands around a page's content.
#[derive(Clone, Default)]
pub enum Around {
    /// Nothing.
    #[default]
    Nothing,
    /// The account area's navigation: the current page and whose account it is.
    Account(Section, CustomerSummary),
    /// A narrow column, for pages with one card.
    Card,
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
    let shop =
        frame.settings.as_ref().map(|settings| settings.store_name.clone()).unwrap_or_else(|| t("shop-name"));
    // One text: several would be kept apart by comments, which a title shows.
    let title = if ctx.form.failed() {
        format!("{} {} – {shop}", t("error-prefix"), frame.title)
    } else {
        format!("{} – {shop}", frame.title)
    };
    let assets = &ctx.app.assets;
    let (style, script, icon_url) = (assets.style(), assets.script(), assets.icon());
    let logged_in = ctx.session.is_some();
    let content = view! {
        <main id="main" tabindex="-1">
            <ErrorSummary form=ctx.form.clone() request_id=ctx.request_id.clone() />
            <Notices ctx=ctx.clone() />
            {children()}
        </main>
    };
    view! {
        <!DOCTYPE html>
        <html lang=ctx.language.tag().to_owned()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="robots" content="noindex" />
                <title>{title}</title>
                <link rel="stylesheet" href=style />
                <link rel="icon" href=icon_url type="image/svg+xml" />
                <script type="module" src=script></script>
            </head>
            <body>
                <a class="skip-link" href="#main">{t("skip-link")}</a>
                {demo_strip(&ctx)}
                {header(&shop, frame.settings.as_ref(), logged_in)}
                <div class="page">
                    <div class="wrap">
                        {around(frame.around, content)}
                    </div>
                </div>
                {footer(frame.settings.as_ref())}
            </body>
        </html>
    }
}

fn around(around: Around, content: impl IntoView) -> AnyView {
    match around {
        Around::Nothing => content.into_any(),
        Around::Account(section, customer) => view! {
            <div class="account">
                <AccountNav current=section customer=customer />
                {content}
            </div>
        }
        .into_any(),
        Around::Card => view! { <div class="auth">{content}</div> }.into_any(),
        Around::CardAndBenefits { wide } => view! {
            <div class=if wide { "auth auth-wide" } else { "auth" }>
                {content}
                {benefits()}
            </div>
        }
        .into_any(),
    }
}

fn header(shop: &str, settings: Option<&Settings>, logged_in: bool) -> impl IntoView + use<> {
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
    let (href, label) = if logged_in { ("/account", t("nav-account")) } else { ("/login", t("nav-log-in")) };
    view! {
        <header class="site-header">
            <div class="wrap">
                <a class="logo" href="/">{logo}</a>
                <nav class="site-links" aria-label=t("nav-site")>
                    <a href=href>{icon(Icon::User)} <span>{label}</span></a>
                </nav>
            </div>
        </header>
    }
}

fn footer(settings: Option<&Settings>) -> impl IntoView + use<> {
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
