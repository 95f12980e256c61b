//! The choice of the language: links to the same page in each.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::i18n::t;
use crate::web::context::RequestContext;
use crate::web::redirect::LocalPath;

/// The menu; nothing where there is no choice.
#[component]
pub fn LanguageMenu(
    /// The request.
    ctx: RequestContext,
    /// Where it leads, when not to this page.
    leads_to: Option<&'static str>,
) -> impl IntoView {
    let offered = ctx.languages();
    if offered.len() < 2 {
        return None;
    }
    let current = ctx.language.tag();
    let target = match leads_to {
        Some(path) => path.to_owned(),
        // What could lead elsewhere does not stand in pages.
        None if ctx.param("redirectTo").is_some_and(|to| LocalPath::parse(&to).is_err()) => ctx.path.clone(),
        None => ctx.target(),
    };
    let links = offered
        .into_iter()
        .map(|(tag, name)| {
            let is_current = (tag == current).then_some("true");
            let href = format!("/{tag}{target}");
            view! {
                <li>
                    <a href=href hreflang=tag.clone() lang=tag rel="nofollow" aria-current=is_current>{name}</a>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <details class="language-menu">
            <summary>
                {icon(Icon::Globe)} <span class="visually-hidden">{t("language-label")}</span>
                <span>{t("language-name")}</span>
            </summary>
            <ul>{links}</ul>
        </details>
    })
}
