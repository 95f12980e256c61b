//! A product in a list: the whole card is one link.

use std::sync::Arc;

use leptos::prelude::*;

use super::icons::{Icon, icon};
use super::price::CardPrice;
use super::price::model::{Given, GuestPrices, model};
use crate::i18n::t;
use crate::store::catalog::{Availability, ProductCard};
use crate::store::price::TaxDisplay;
use crate::theme::settings::PriceLabels;

/// How the prices of a list are shown.
#[derive(Clone, Default)]
pub struct CardPrices {
    /// How the merchant wants tax to be shown in lists.
    pub tax: TaxDisplay,
    /// Whether the store may show prices to customers that it hides from guests.
    pub log_in_helps: bool,
    /// What stands beside a customer's own price.
    pub labels: PriceLabels,
    /// For shoppers who are logged in: what guests see of the same products, as far as it is known.
    pub guest: Option<Arc<[ProductCard]>>,
}

/// The list of cards.
#[component]
pub fn ProductCards(
    /// The products.
    products: Vec<ProductCard>,
    /// How their prices are shown.
    prices: CardPrices,
) -> impl IntoView {
    let cards = products.into_iter().map(|product| card(product, &prices)).collect_view();
    view! { <ul class="goods">{cards}</ul> }
}

fn card(product: ProductCard, prices: &CardPrices) -> impl IntoView + use<> {
    let guest = match &prices.guest {
        None => GuestPrices::IsGuest,
        Some(cards) => match cards.iter().find(|card| card.id == product.id) {
            Some(card) => GuestPrices::Known(card.prices.as_ref()),
            None => GuestPrices::Unknown,
        },
    };
    let price = model(&Given {
        own: product.prices.as_ref(),
        failed: product.prices_failed,
        guest,
        log_in_helps: prices.log_in_helps,
        availability: &product.availability,
        tax: prices.tax,
        quantity: 1,
        labels: prices.labels,
        configured: false,
    });
    let picture = match product.picture {
        Some(picture) => {
            view! { <img src=picture.url alt="" width="320" height="320" loading="lazy" /> }.into_any()
        }
        None => view! { <span class="no-picture">{icon(Icon::Store)}</span> }.into_any(),
    };
    let state = match (&product.availability, product.in_stock) {
        (Availability::Unavailable(_), _) => Some(t("product-unavailable")),
        (Availability::PreOrder { .. }, _) => Some(t("product-pre-order")),
        (_, false) => Some(t("product-out-of-stock")),
        _ => None,
    };
    view! {
        <li>
            {picture}
            {product.brand.map(|brand| view! { <p class="muted small"><bdi>{brand}</bdi></p> })}
            <h3><a href=product.path.clone()>{product.name}</a></h3>
            <CardPrice price=price path=product.path />
            {state.map(|state| view! { <p class="muted small">{state}</p> })}
        </li>
    }
}
