//! What is to be known of a product beside its price: pictures, stock, facts.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::i18n::{language, t, t_with};
use crate::store::catalog::Availability;
use crate::store::order::Picture;
use crate::store::product::{Condition, Product};

/// The pictures; the first one is large.
#[component]
pub fn Gallery(
    /// The pictures.
    pictures: Vec<Picture>,
    /// The product's name, for pictures without words.
    name: String,
) -> impl IntoView {
    if pictures.is_empty() {
        return view! { <div class="gallery"><span class="no-picture">{icon(Icon::Store)}</span></div> }
            .into_any();
    }
    let items = pictures
        .into_iter()
        .enumerate()
        .map(|(place, picture)| {
            let alt = if picture.alt.is_empty() { name.clone() } else { picture.alt };
            let loading = (place > 0).then_some("lazy");
            view! { <li><img src=picture.url alt=alt width="640" height="640" loading=loading /></li> }
        })
        .collect_view();
    view! { <ul class="gallery" tabindex="0" aria-label=t("product-pictures")>{items}</ul> }.into_any()
}

/// Whether it can be had, and how many there are, in words.
pub fn stock_words(product: &Product) -> AnyView {
    // Where the merchant's own words stand in place of the price, they say it all.
    if product.prices.is_none() && matches!(product.availability, Availability::Unavailable(Some(_))) {
        return ().into_any();
    }
    let stock = product.stock;
    let low =
        stock.available.filter(|left| *left > 0 && stock.warning_level.is_some_and(|level| *left <= level));
    let (tone, picture, words) = match &product.availability {
        _ if !product.combination_exists => ("negative", Icon::Cross, t("product-no-combination")),
        Availability::Unavailable(_) => ("neutral", Icon::Cross, t("product-unavailable")),
        _ if !stock.in_stock => ("negative", Icon::Cross, t("product-out-of-stock")),
        Availability::PreOrder { on: Some(on), .. } => {
            let date = language().date(*on);
            ("pending", Icon::Clock, t_with("product-pre-order-on", &[("date", date.into())]))
        }
        Availability::PreOrder { on: None, .. } => ("pending", Icon::Clock, t("product-pre-order")),
        Availability::Available(_) => match low {
            Some(left) => ("attention", Icon::Alert, t_with("product-low-stock", &[("count", left.into())])),
            None => ("positive", Icon::Check, t("product-in-stock")),
        },
    };
    let more = match &product.availability {
        Availability::Available(words) if !words.is_empty() && stock.in_stock => Some(words.clone()),
        Availability::PreOrder { message: Some(message), .. } => Some(message.clone()),
        _ => None,
    };
    view! {
        <p class="product-stock">
            <span class=format!("badge tone-{tone}")>{icon(picture)} <span>{words}</span></span>
            {more.map(|more| view! { " " <span class="muted small"><bdi>{more}</bdi></span> })}
        </p>
    }
    .into_any()
}

/// Numbers, condition and the merchant's own facts.
#[component]
pub fn Facts(
    /// The product.
    product: Product,
) -> impl IntoView {
    let condition = product.condition.map(|condition| match condition {
        Condition::New => t("product-condition-new"),
        Condition::Used => t("product-condition-used"),
        Condition::Refurbished => t("product-condition-refurbished"),
    });
    let known = [
        (t("product-sku"), Some(product.sku).filter(|sku| !sku.is_empty())),
        (t("product-condition"), condition),
        (t("product-mpn"), product.mpn),
        (t("product-upc"), product.upc),
        (t("product-gtin"), product.gtin),
    ];
    let known = known.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let facts: Vec<_> = known.chain(product.custom_fields).collect();
    (!facts.is_empty()).then(|| {
        let rows = facts
            .into_iter()
            .map(|(name, value)| view! { <div><dt><bdi>{name}</bdi></dt><dd><bdi>{value}</bdi></dd></div> })
            .collect_view();
        view! {
            <section aria-labelledby="facts">
                <h2 id="facts">{t("product-facts")}</h2>
                <dl class="facts">{rows}</dl>
            </section>
        }
    })
}
