//! Reasons for an account.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::i18n::t;

/// Why an account is worth having.
pub fn benefits() -> impl IntoView {
    let reasons = [
        (Icon::Orders, t("benefit-orders"), t("benefit-orders-text")),
        (Icon::Addresses, t("benefit-addresses"), t("benefit-addresses-text")),
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
