//! The footer of every page: the merchant's words and links, and what shoppers choose for themselves.

use leptos::prelude::*;

use super::layout::shop_name;
use crate::i18n::t;
use crate::store::settings::Settings;
use crate::theme::settings::Scheme;
use crate::web::appearance;
use crate::web::context::RequestContext;

/// The footer.
#[component]
pub fn Footer(
    /// The request.
    ctx: RequestContext,
    /// The store's settings, when they are at hand.
    settings: Option<Settings>,
    /// The currencies to choose from, the current one first.
    currencies: Vec<String>,
    /// Where a choice leads back to.
    back: String,
    /// The scheme of the page.
    scheme: Scheme,
) -> impl IntoView {
    let theme = &ctx.theme;
    // What was typed into a form that is shown again would not come back.
    let back = if ctx.form.values.is_some() { "/".to_owned() } else { back };
    let own = theme.footers.in_language(ctx.language.tag());
    let own =
        own.map(|html| view! { <div class="wrap"><div class="footer-own" dir="auto" inner_html=html.to_owned()></div></div> });
    let contact = match &settings {
        Some(settings) => settings.contact.clone(),
        None => theme.settings.contact.clone(),
    };
    let privacy = settings.as_ref().and_then(|settings| settings.privacy_policy_url.clone());
    let links = [
        contact.page.map(|page| (page, t("footer-contact"))),
        privacy.map(|url| (url, t("footer-privacy"))),
        contact.email.map(|email| (format!("mailto:{email}"), email)),
        contact.phone.map(|phone| (format!("tel:{}", phone.replace(' ', "")), phone)),
    ];
    let further = theme.settings.footer_links.iter();
    let further: Vec<_> =
        further.map(|link| (link.url.clone(), link.label(&ctx.language).to_owned())).collect();
    // The merchant's own link stands for the store's of the same words.
    let store = links.into_iter().flatten();
    let store = store.filter(|(_, text)| further.iter().all(|(_, own)| own != text)).collect::<Vec<_>>();
    let links = further
        .into_iter()
        .chain(store)
        .map(|(href, text)| view! { <li><a href=href><bdi>{text}</bdi></a></li> })
        .collect_view();
    view! {
        <footer class="site-footer">
            {own}
            <div class="wrap">
                <p><bdi>{shop_name(&ctx, settings.as_ref())}</bdi></p>
                {currency_choice(currencies, &back)}
                {appearance::has_choice(&ctx).then(|| appearance_choice(scheme, &back))}
                <ul>{links}</ul>
            </div>
        </footer>
    }
}

/// Forms send a choice, since it is kept; the page comes back as it was.
fn currency_choice(currencies: Vec<String>, back: &str) -> Option<impl IntoView + use<>> {
    let current = currencies.first()?.clone();
    let options = currencies
        .into_iter()
        .map(|code| {
            let selected = code == current;
            view! { <option value=code.clone() selected=selected>{code.clone()}</option> }
        })
        .collect_view();
    Some(view! {
        <form class="currency" method="post" action="/currency">
            <input type="hidden" name="redirectTo" value=back.to_owned() />
            <label for="currency">{t("currency-label")}</label>
            <select id="currency" name="currency" autocomplete="off">{options}</select>
            <button class="button button-secondary" type="submit">{t("currency-submit")}</button>
        </form>
    })
}

/// One button a scheme, the current one pressed.
fn appearance_choice(current: Scheme, back: &str) -> impl IntoView + use<> {
    let buttons = Scheme::ALL
        .into_iter()
        .map(|scheme| {
            let words = match scheme {
                Scheme::Auto => t("appearance-auto"),
                Scheme::Light => t("appearance-light"),
                Scheme::Dark => t("appearance-dark"),
            };
            let pressed = if scheme == current { "true" } else { "false" };
            view! { <button type="submit" name="appearance" value=scheme.name() aria-pressed=pressed>{words}</button> }
        })
        .collect_view();
    view! {
        <form class="appearance" method="post" action="/appearance" role="group" aria-label=t("appearance-label")>
            <input type="hidden" name="redirectTo" value=back.to_owned() />
            {buttons}
        </form>
    }
}
