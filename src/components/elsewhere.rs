//! What cannot be done here: where it can be, or whom to ask.

use leptos::prelude::*;

use super::icons::Icon;
use super::state::StateBlock;
use crate::i18n::{t, t_with};
use crate::store::settings::Settings;

/// Says where something is done that the store's API cannot do.
#[component]
pub fn Elsewhere(
    /// The drawing.
    picture: Icon,
    /// What it is about.
    title: String,
    /// The store's own page for it.
    link: Option<String>,
    /// The store's settings, when they are at hand.
    settings: Option<Settings>,
) -> impl IntoView {
    let shop = settings.as_ref().map_or_else(|| t("shop-name"), |settings| settings.store_name.clone());
    let args = [("shop", shop.into())];
    let (contact, home) =
        settings.map(|settings| (settings.contact, settings.hosted.home)).unwrap_or_default();
    let is_known = link.is_some();
    let text = if is_known { t_with("elsewhere-text", &args) } else { t_with("elsewhere-ask", &args) };
    let go_on = link.or(home).map(|url| (url, t_with("elsewhere-link", &args)));
    let contact = (!is_known).then(|| {
        let email = contact.email.map(|email| (format!("mailto:{email}"), email));
        let phone = contact.phone.map(|phone| (format!("tel:{}", phone.replace(' ', "")), phone));
        let page = contact.page.map(|page| (page, t("footer-contact")));
        [page, email, phone]
            .into_iter()
            .flatten()
            .map(|(href, words)| view! { <p><a href=href>{words}</a></p> })
            .collect_view()
            .into_any()
    });
    view! {
        <StateBlock picture=picture title=title is_page=true text=Some(text) link=go_on detail=contact />
    }
}
