//! Reasons for an account.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::i18n::t;
use crate::store::Store;

/// Why an account is worth having.
pub fn benefits(store: &dyn Store) -> impl IntoView + use<> {
    let orders =
        if store.capabilities().parcels { "benefit-orders-text" } else { "benefit-orders-text-plain" };
    let (address, address_text) = match store.address_book() {
        Some(_) => ("benefit-addresses", "benefit-addresses-text"),
        None => ("benefit-address", "benefit-address-text"),
    };
    let reasons = [
        (Icon::Orders, t("benefit-orders"), t(orders)),
        (Icon::Addresses, t(address), t(address_text)),
        (Icon::Gift, t("benefit-prices"), t("benefit-prices-text")),
    ];
    let items = reasons
        .into_iter()
        .map(|(picture, title, text)| {
            view! {
                <li>
                    {icon(picture)}
                    <strong>{title}</strong>
                    <span class="muted small">{text}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <aside class="benefits" aria-labelledby="benefits">
            <h2 id="benefits">{t("benefits-title")}</h2>
            <ul>{items}</ul>
        </aside>
    }
}
