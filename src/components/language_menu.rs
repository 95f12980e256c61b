//! The choice of the language: links to the same page in each.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::i18n::t;
use crate::web::context::RequestContext;

/// The menu; nothing where there is no choice.
#[component]
pub fn LanguageMenu(
    /// The request.
    ctx: RequestContext,
    /// The page, without a language.
    target: String,
) -> impl IntoView {
    let offered = ctx.languages();
    if offered.len() < 2 || !ctx.theme.settings.show.language_choice {
        return None;
    }
    let current = ctx.language.tag();
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
