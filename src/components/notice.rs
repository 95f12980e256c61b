//! One-shot notices of what was done or what to mind.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::i18n::t;
use crate::web::context::RequestContext;

/// The notice of the change before, and the one about values that were kept while the session was over.
#[component]
pub fn Notices(
    /// The request.
    ctx: RequestContext,
) -> impl IntoView {
    let flash = ctx.flash.map(|flash| notice(flash.is_success(), t(flash.text_key())));
    let restored = ctx.form.restored.then(|| notice(false, t("flash-draft-restored")));
    view! {
        {flash}
        {restored}
    }
}

/// Says that a part of the page is missing.
pub fn warning(text: String) -> impl IntoView {
    view! { <div class="notice tone-attention">{icon(Icon::Alert)} <p>{text}</p></div> }
}

/// A notice that takes the focus.
pub fn notice(success: bool, text: String) -> impl IntoView {
    let (class, picture) =
        if success { ("notice tone-positive", Icon::Check) } else { ("notice tone-pending", Icon::Info) };
    view! {
        <div class=class role="status" tabindex="-1" data-focus="">
            {icon(picture)}
            <p>{text}</p>
        </div>
    }
}
