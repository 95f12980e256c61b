//! The parts of the account area.

use leptos::prelude::*;

use super::{sample, state};
use crate::components::icons::{Icon, icon};
use crate::components::loyalty::loyalty;
use crate::components::order_delivery::delivery;
use crate::components::order_row::OrderRow;
use crate::components::order_side::OrderSide;
use crate::components::order_timeline::OrderTimeline;
use crate::components::pager::{Pager, newer_older};
use crate::components::status_badge::StatusBadge;
use crate::pages::account::addresses::{add_tile, card};
use crate::pages::account::overview::latest_order;
use crate::store::order::{OrderStatus, Picture, StatusLabel};
use crate::store::paging::PageLinks;
use crate::web::context::RequestContext;

/// The badge of every state.
pub(super) fn states() -> AnyView {
    let badges = OrderStatus::ALL
        .into_iter()
        .chain([OrderStatus::Unknown])
        .map(|status| view! { <StatusBadge status=StatusLabel { status, label: String::new() } /> })
        .collect_view();
    state("A shape and a word, and a colour besides", view! { <div class="actions">{badges}</div> })
        .into_any()
}

/// Orders: the latest, rows, pages, and one order.
pub(super) fn orders(request: &RequestContext) -> AnyView {
    let picture = Picture { url: request.theme.assets.icon(), alt: String::new() };
    let orders = sample::orders(&picture);
    let latest = orders.iter().find(|order| order.status.status == OrderStatus::AwaitingShipment);
    let latest = latest.map(|order| latest_order(order, true));
    let rows = orders.into_iter().map(|order| view! { <OrderRow order=order /> }).collect_view();
    let links = PageLinks { before: Some("a".to_owned()), after: Some("b".to_owned()) };
    let order = sample::order();
    let deliveries = order
        .deliveries
        .iter()
        .enumerate()
        .map(|(place, part)| delivery(place + 1, part, order.status.status))
        .collect_view();
    view! {
        <div class="stack">
            {latest}
            <section class="card" aria-labelledby="guide-rows">
                <h2 class="order-year" id="guide-rows">"2026"</h2>
                <ol class="order-list">{rows}</ol>
            </section>
            <Pager
                label="Pages of orders".to_owned()
                path="/account/orders"
                links=links
                words=newer_older()
                count=Some("15 orders".to_owned())
            />
            <div class="order">
                <div class="stack">
                    {deliveries}
                    <OrderTimeline order=order.clone() />
                </div>
                <OrderSide order=order label="Summary of the order".to_owned() />
            </div>
        </div>
    }
    .into_any()
}

/// Cards, tiles, and addresses.
pub(super) fn cards() -> AnyView {
    let addresses = sample::addresses().into_iter().map(card).collect_view();
    view! {
        <div class="stack">
            <div class="tiles">
                {loyalty(sample::loyalty())}
                <section class="card tile" aria-labelledby="guide-tile">
                    <h2 id="guide-tile">{icon(Icon::Details)} <span>"Log-in details"</span></h2>
                    <p>"aino@example.com"</p>
                    <a href="#cards">"Change your details"</a>
                </section>
            </div>
            <ul class="address-grid">{addresses} {add_tile()}</ul>
        </div>
    }
    .into_any()
}
