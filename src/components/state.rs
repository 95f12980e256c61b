//! Nothing here, not found, went wrong: the same centred block.

use leptos::prelude::*;

use super::icons::{Icon, icon};

/// A drawing, a sentence, and a way on.
#[component]
pub fn StateBlock(
    /// The drawing.
    picture: Icon,
    /// The sentence.
    title: String,
    /// Whether the sentence is the page's `h1`; else an `h2`.
    #[prop(optional)]
    is_page: bool,
    /// More words.
    #[prop(optional_no_strip)]
    text: Option<String>,
    /// The way on: address and words.
    #[prop(optional_no_strip)]
    link: Option<(String, String)>,
    /// What support may ask for.
    #[prop(optional_no_strip)]
    detail: Option<AnyView>,
) -> impl IntoView {
    let heading =
        if is_page { view! { <h1>{title}</h1> }.into_any() } else { view! { <h2>{title}</h2> }.into_any() };
    view! {
        <div class="state">
            {icon(picture)}
            {heading}
            {text.map(|text| view! { <p>{text}</p> })}
            {link
                .map(|(href, words)| {
                    view! { <div class="actions"><a class="button" href=href>{words}</a></div> }
                })}
            {detail}
        </div>
    }
}
