//! Links to the neighbouring pages of a list.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::i18n::t;
use crate::store::paging::PageLinks;
use crate::store::{PageRequest, StoreError};
use crate::web::context::RequestContext;

/// Which page the address asks for.
pub fn page_request(ctx: &RequestContext) -> PageRequest {
    let cursor = |name: &str| ctx.param(name).filter(|cursor| is_cursor(cursor));
    match (cursor("after"), cursor("before")) {
        (Some(cursor), _) => PageRequest::After(cursor),
        (None, Some(cursor)) => PageRequest::Before(cursor),
        (None, None) => PageRequest::First,
    }
}

/// Cursors are opaque, but stores make them of plain characters.
fn is_cursor(text: &str) -> bool {
    (1..=512).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Whether the store refused a page because its cursor is one that it does not know (any more). The list's first
/// page is then the answer.
pub fn is_stale(page: &PageRequest, error: &StoreError) -> bool {
    *page != PageRequest::First && matches!(error, StoreError::Unexpected(_) | StoreError::Refused(_))
}

/// The pager; nothing where there is one page only.
#[component]
pub fn Pager(
    /// What the pager is called, for screen readers.
    label: String,
    /// The list's path.
    #[prop(into)]
    path: String,
    /// Further parameters to keep: name and value.
    #[prop(optional)]
    keep: Vec<(String, String)>,
    /// The neighbours.
    links: PageLinks,
    /// Words of the two links.
    words: (String, String),
    /// How many there are, in words.
    #[prop(optional_no_strip)]
    count: Option<String>,
) -> impl IntoView {
    if links == PageLinks::default() {
        return count.map(|count| view! { <p class="muted">{count}</p> }).into_any();
    }
    let url = |name: &str, cursor: &str| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(keep.iter());
        query.append_pair(name, cursor);
        format!("{path}?{}", query.finish())
    };
    let before = links.before.as_deref().map(|cursor| {
        view! {
            <li>
                <a class="button button-secondary" rel="prev" href=url("before", cursor)>
                    {icon(Icon::Chevron)} <span>{words.0.clone()}</span>
                </a>
            </li>
        }
    });
    let after = links.after.as_deref().map(|cursor| {
        view! {
            <li>
                <a class="button button-secondary" rel="next" href=url("after", cursor)>
                    <span>{words.1.clone()}</span> {icon(Icon::Chevron)}
                </a>
            </li>
        }
    });
    view! {
        <nav class="pager" aria-label=label>
            {count.map(|count| view! { <p class="muted">{count}</p> })}
            <ul>{before}{after}</ul>
        </nav>
    }
    .into_any()
}

/// The words of a pager through time.
pub fn newer_older() -> (String, String) {
    (t("pager-newer"), t("pager-older"))
}

/// The words of a pager through a plain list.
pub fn previous_next() -> (String, String) {
    (t("pager-previous"), t("pager-next"))
}
