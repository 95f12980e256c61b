//! Type, tokens and icons.

use leptos::prelude::*;

use super::state;
use super::tokens::{Group, Token, all};
use crate::components::icons::{Icon, icon};

/// Titles, text and small print.
pub(super) fn type_sizes() -> AnyView {
    let letters = "Pine ink on warm paper, 0123456789, äöü ßø ẞ Ł";
    state(
        "What each level is for",
        view! {
            <div class="stack">
                <h3>"Title of a small part, below those of the page and of its sections"</h3>
                <p class="lead">"The sentence under a title says what the page is for."</p>
                <p>
                    {letters} ". Text has at most sixty-five characters in a line, so that the eye finds the next one; "
                    <a href="#type">"a link"</a> ", " <strong>"strong words"</strong> " and " <code>"code"</code>
                    " stand within it."
                </p>
                <p class="small">"Small text: labels, tables, dates."</p>
                <p class="muted small">"Muted text: what is good to know."</p>
                <p class="eyebrow">"Eyebrow above a value"</p>
            </div>
        },
    )
    .into_any()
}

/// Every token, with a swatch where it is a colour.
pub(super) fn tokens() -> AnyView {
    view! { <div class="stack">{all().into_iter().map(group).collect_view()}</div> }.into_any()
}

fn group(group: Group) -> impl IntoView {
    let title = group.title;
    let rows = group.tokens.into_iter().map(row).collect_view();
    view! {
        <div class="card">
            <table class="cards" role="table">
                <caption><strong>{title}</strong></caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">"Token"</th>
                        <th role="columnheader" scope="col">"Value"</th>
                        <th role="columnheader" scope="col">"For"</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

fn row(token: Token) -> impl IntoView {
    let swatch = token.is_color().then(|| {
        // An attribute of a drawing, since styles in the page are not allowed.
        let fill = format!("var({})", token.name);
        view! {
            <svg class="swatch" viewBox="0 0 24 24" aria-hidden="true">
                <rect width="24" height="24" fill=fill />
            </svg>
        }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <span class="item">{swatch} <code>{token.name}</code></span>
            </th>
            <td role="cell" data-label="Value"><code class="small">{token.value}</code></td>
            <td role="cell" data-label="For">{token.meaning}</td>
        </tr>
    }
}

/// Every icon with its name.
pub(super) fn icons() -> AnyView {
    let items = Icon::ALL
        .iter()
        .map(|one| view! { <li class="item">{icon(*one)} <code class="small">{format!("{one:?}")}</code></li> })
        .collect_view();
    state("Drawn for this shop, in the colour of the text around", view! { <ul class="actions">{items}</ul> })
        .into_any()
}
