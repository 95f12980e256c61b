//! The shop's logo: the theme's, else the store's, else the shop's name.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::store::settings::Settings;
use crate::theme::settings::Scheme;
use crate::web::context::RequestContext;

/// The logo, in the version that suits the scheme.
#[component]
pub fn Logo(
    /// The request.
    ctx: RequestContext,
    /// The shop's name.
    shop: String,
    /// The store's settings, when they are at hand.
    settings: Option<Settings>,
    /// The scheme of the page.
    scheme: Scheme,
) -> impl IntoView {
    if let Some(light) = ctx.theme.logo() {
        let dark = ctx.theme.dark_logo();
        return match (scheme, dark) {
            (Scheme::Dark, Some(dark)) => picture(dark, shop).into_any(),
            (Scheme::Auto, Some(dark)) => view! {
                <picture>
                    <source srcset=dark media="(prefers-color-scheme: dark)" />
                    {picture(light, shop)}
                </picture>
            }
            .into_any(),
            _ => picture(light, shop).into_any(),
        };
    }
    // A theme that names the shop otherwise is not the one that the store's own mark stands for.
    let renamed = ctx.theme.settings.name.is_some();
    let store = settings.filter(|_| !renamed);
    let mark = store.as_ref().and_then(|settings| settings.logo.clone());
    match mark {
        Some(mark) => picture(mark.url, if mark.alt.is_empty() { shop } else { mark.alt }).into_any(),
        None => {
            let text = store.and_then(|settings| settings.logo_text).unwrap_or(shop);
            view! {
                {icon(Icon::Pine)}
                <bdi>{text}</bdi>
            }
            .into_any()
        }
    }
}

fn picture(url: String, alt: String) -> impl IntoView {
    view! { <img src=url alt=alt height="40" /> }
}
