//! An order in a list.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use super::money::{money, when};
use super::status_badge::StatusBadge;
use crate::i18n::t_with;
use crate::store::OrderSummary;
use crate::store::order::Picture;

/// The address of an order's page.
pub fn order_url(order: &OrderSummary) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("id", &order.id.0).finish();
    format!("/account/orders/detail?{query}")
}

/// Pictures of what was ordered.
pub fn thumbs(pictures: &[Picture]) -> impl IntoView + use<> {
    let pictures = pictures
        .iter()
        .take(4)
        .map(|picture| view! { <img class="thumb" src=picture.url.clone() alt="" width="48" height="48" loading="lazy" /> })
        .collect_view();
    view! { <div class="thumbs">{pictures}</div> }
}

/// One row; its title leads to the order.
#[component]
pub fn OrderRow(
    /// The order.
    order: OrderSummary,
) -> impl IntoView {
    let number = t_with("order-number", &[("number", order.number.as_str().into())]);
    view! {
        <li class="order-row">
            {thumbs(&order.pictures)}
            <div>
                <h3><a href=order_url(&order)>{number}</a></h3>
                <p class="muted small">
                    {when(order.placed_at.clone())} " · "
                    {t_with("order-items", &[("count", order.quantity.into())])}
                </p>
            </div>
            <StatusBadge status=order.status.clone() />
            {money(&order.total)}
            {icon(Icon::Chevron)}
        </li>
    }
}
