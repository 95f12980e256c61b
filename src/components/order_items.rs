//! What was ordered, at the price paid.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::icons::{Icon, icon};
use super::money::money;
use crate::i18n::{language, t, t_with};
use crate::store::order::OrderItem;

/// The items as a table; on narrow screens each becomes a card.
pub fn items_table(title: &str, items: &[OrderItem]) -> impl IntoView + use<> {
    let rows = items.iter().map(row).collect_view();
    let caption = t_with("items-caption", &[("delivery", title.into())]);
    view! {
        <table class="cards items" role="table">
            <caption class="visually-hidden">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t("items-item")}</th>
                    <th role="columnheader" scope="col" class="num">{t("items-quantity")}</th>
                    <th role="columnheader" scope="col" class="num">{t("items-total")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(item: &OrderItem) -> impl IntoView + use<> {
    let picture = match &item.picture {
        Some(picture) => {
            view! { <img class="thumb" src=picture.url.clone() alt="" width="64" height="64" loading="lazy" /> }
                .into_any()
        }
        None => view! { <span class="thumb">{icon(Icon::Orders)}</span> }.into_any(),
    };
    let gone = item.product_path.is_none();
    let options: Vec<String> = item.options.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let each = item.total.each(item.quantity).filter(|_| item.quantity != Decimal::ONE);
    let was = (item.list_total.amount > item.total.amount).then(|| {
        view! {
            <s class="was">
                <span class="visually-hidden">{t("items-before")} " "</span>
                {money(&item.list_total)}
            </s>
        }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <div class="item">
                    {picture}
                    <div class="item-text">
                        <span class="item-name"><bdi>{item.name.clone()}</bdi></span>
                        {text(options.join(" · "))}
                        {text(labelled("items-sku", &item.sku))}
                        {gone.then(|| text(t("items-gone")))}
                        {wrapping(item)}
                        {refunded(item)}
                        {downloads(item)}
                    </div>
                </div>
            </th>
            <td role="cell" class="num" data-label=t("items-quantity")>
                <span>
                    {language().number(item.quantity)}
                    {each.map(|each| view! { <span class="muted small">" × " {money(&each)}</span> })}
                </span>
            </td>
            <td role="cell" class="num" data-label=t("items-total")>
                <span>{was} " " {money(&item.total)}</span>
            </td>
        </tr>
    }
}

fn text(text: String) -> Option<impl IntoView> {
    (!text.is_empty()).then(|| view! { <span class="muted">{text}</span> })
}

fn labelled(key: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("{} {value}", t(key)) }
}

fn wrapping(item: &OrderItem) -> Option<impl IntoView + use<>> {
    item.wrapping.as_ref().map(|(name, cost)| {
        let words = t_with("items-wrapping", &[("name", name.as_str().into())]);
        view! { <span class="muted">{words} " " {money(cost)}</span> }
    })
}

fn refunded(item: &OrderItem) -> Option<impl IntoView + use<>> {
    (item.refunded > 0).then(|| {
        let words = t_with("items-refunded", &[("count", item.refunded.into())]);
        view! { <span class="badge tone-neutral">{icon(Icon::Info)} <span>{words}</span></span> }
    })
}

fn downloads(item: &OrderItem) -> Option<impl IntoView + use<>> {
    let links = item
        .downloads
        .iter()
        .enumerate()
        .map(|(index, url)| {
            let words = t_with("items-file", &[("number", (index + 1).into())]);
            let args = [("number", (index + 1).into()), ("name", item.name.as_str().into())];
            let label = t_with("items-file-of", &args);
            view! {
                <a href=url.clone() rel="noopener noreferrer" aria-label=label>
                    {icon(Icon::Download)} <span>{words}</span>
                </a>
            }
        })
        .collect_view();
    (!item.downloads.is_empty()).then(|| view! { <span class="item-actions">{links}</span> })
}
