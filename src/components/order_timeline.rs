//! What has happened to an order so far, the latest first.

use jiff::Timestamp;
use leptos::prelude::*;

use super::money::{day, when};
use super::order_delivery::place;
use super::status_badge::status_words;
use crate::i18n::{t, t_with};
use crate::store::Order;
use crate::store::order::{Delivery, Shipment};

/// Where the order stands, the parcels by their day, and its beginning. Nothing that the store does not tell.
#[component]
pub fn OrderTimeline(
    /// The order.
    order: Order,
) -> impl IntoView {
    let parcels = parcels(&order)
        .into_iter()
        .map(|(at, words)| view! { <li><p>{words}</p><p class="muted small">{day(at)}</p></li> })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="order-timeline">
            <h2 id="order-timeline">{t("order-timeline")}</h2>
            <ol class="timeline">
                <li aria-current="step"><p>{status_words(&order.status)}</p></li>
                {parcels}
                <li><p>{t("timeline-placed")}</p><p class="muted small">{when(order.placed_at)}</p></li>
            </ol>
        </section>
    }
}

/// All parcels with their words, the latest first.
fn parcels(order: &Order) -> Vec<(Timestamp, String)> {
    let mut parcels: Vec<_> = order
        .deliveries
        .iter()
        .filter_map(|delivery| match delivery {
            Delivery::Shipping { shipments, .. } => shipments.as_ref(),
            _ => None,
        })
        .flatten()
        .map(|shipment| (shipment.shipped_at, words(shipment)))
        .collect();
    parcels.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    parcels
}

fn words(shipment: &Shipment) -> String {
    match place(&shipment.carrier, &shipment.method) {
        carrier if carrier.is_empty() => t("timeline-parcel"),
        carrier => t_with("timeline-parcel-by", &[("carrier", carrier.into())]),
    }
}
