//! The way to a page of the shop.

use leptos::prelude::*;

use crate::i18n::t;
use crate::store::catalog::Crumb;

/// Links to what lies above; the last one is the page itself when `ends_here`.
#[component]
pub fn Crumbs(
    /// The way, outermost first.
    crumbs: Vec<Crumb>,
    /// Whether the last crumb is the page itself.
    #[prop(default = true)]
    ends_here: bool,
) -> impl IntoView {
    let last = crumbs.len();
    let items = crumbs
        .into_iter()
        .enumerate()
        .map(|(place, crumb)| {
            let name = crumb.name;
            let body = match crumb.path.filter(|_| !(ends_here && place + 1 == last)) {
                Some(path) => view! { <a href=path><bdi>{name}</bdi></a> }.into_any(),
                None => view! { <bdi>{name}</bdi> }.into_any(),
            };
            let current = (ends_here && place + 1 == last).then_some("page");
            view! { <li aria-current=current>{body}</li> }
        })
        .collect_view();
    view! {
        <nav class="crumbs" aria-label=t("nav-crumbs")>
            <ol>
                <li><a href="/">{t("nav-home")}</a></li>
                {items}
            </ol>
        </nav>
    }
}
