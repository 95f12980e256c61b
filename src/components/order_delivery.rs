//! What goes to one place of an order, and how far it is.

use leptos::prelude::*;

use super::address_lines::lines;
use super::icons::{Icon, icon};
use super::money::{day, money};
use super::order_items::items_table;
use super::phrase::phrase;
use crate::i18n::{t, t_with};
use crate::store::Money;
use crate::store::address::PostalAddress;
use crate::store::order::{Delivery, OrderItem, OrderStatus, Shipment};

/// One delivery as a card. `number` makes its ids.
pub fn delivery(number: usize, delivery: &Delivery, status: OrderStatus) -> AnyView {
    match delivery {
        Delivery::Shipping { address, items, shipments, method, cost } => {
            let is_open = shipments.as_ref().is_some_and(Vec::is_empty) && is_open(status);
            shipping(
                number,
                address,
                items,
                shipments.as_deref().unwrap_or_default(),
                method,
                cost.as_ref(),
                is_open,
            )
            .into_any()
        }
        Delivery::Pickup { method, location, address, instructions, time, items } => {
            let title = t_with("delivery-pickup", &[("place", place(location, method).into())]);
            let place = one_line(address);
            let more: Vec<String> =
                [time, instructions].into_iter().filter(|text| !text.is_empty()).cloned().collect();
            let body = view! {
                <p class="small">
                    {place} <br /> <span class="muted">{more.join(" ")}</span>
                </p>
                {items_table(&title, items)}
            };
            card(number, Icon::Store, title, None, body.into_any()).into_any()
        }
        Delivery::Download { email, items } => {
            let title = t("delivery-downloads");
            let sent = (!email.is_empty()).then(|| {
                view! { <p class="small muted">{t_with("delivery-links-sent", &[("email", email.as_str().into())])}</p> }
            });
            let body = view! {
                {sent}
                {items_table(&title, items)}
            };
            card(number, Icon::Download, title, None, body.into_any()).into_any()
        }
        Delivery::GiftCertificates { email, certificates } => {
            let rows = certificates
                .iter()
                .map(|(name, value)| {
                    view! {
                        <dt><bdi>{name.clone()}</bdi></dt>
                        <dd>{money(value)}</dd>
                    }
                })
                .collect_view();
            let body = view! {
                <p class="small muted">{t_with("delivery-sent-to", &[("email", email.as_str().into())])}</p>
                <dl class="pairs">{rows}</dl>
            };
            card(number, Icon::Gift, t("delivery-gift-certificates"), None, body.into_any()).into_any()
        }
    }
}

fn shipping(
    number: usize,
    address: &PostalAddress,
    items: &[OrderItem],
    shipments: &[Shipment],
    method: &str,
    cost: Option<&Money>,
    is_open: bool,
) -> impl IntoView + use<> {
    let title = match &address.city {
        city if city.is_empty() => t("delivery"),
        city => t_with("delivery-to", &[("city", city.as_str().into())]),
    };
    let by = if method.is_empty() { t("total-shipping") } else { method.to_owned() };
    let cost = match cost {
        Some(cost) => {
            Some(view! { <span class="muted small"><bdi>{by}</bdi> " " {money(cost)}</span> }.into_any())
        }
        None if method.is_empty() => None,
        None => Some(view! { <span class="muted small"><bdi>{by}</bdi></span> }.into_any()),
    };
    let state = if shipments.is_empty() {
        is_open.then(|| view! { <p class="small muted">{t("delivery-not-sent")}</p> }).into_any()
    } else {
        let rows = shipments.iter().enumerate().map(|(index, one)| shipment(index + 1, one)).collect_view();
        view! { <ul class="shipments">{rows}</ul> }.into_any()
    };
    let body = view! {
        <address class="small"><bdi>{one_line(address)}</bdi></address>
        {state}
        {items_table(&title, items)}
    };
    card(number, Icon::Truck, title, cost, body.into_any())
}

/// Whether parcels of an order in this state are still to come. Stores need not record parcels at all.
fn is_open(status: OrderStatus) -> bool {
    matches!(
        status,
        OrderStatus::Pending
            | OrderStatus::AwaitingPayment
            | OrderStatus::AwaitingFulfillment
            | OrderStatus::AwaitingShipment
            | OrderStatus::ManualVerificationRequired
            | OrderStatus::PartiallyShipped
    )
}

fn shipment(number: usize, shipment: &Shipment) -> impl IntoView + use<> {
    let day = day(shipment.shipped_at);
    let sent = match place(&shipment.carrier, &shipment.method) {
        by if by.is_empty() => phrase("shipment-sent", &[], "date", day),
        by => phrase("shipment-sent-by", &[("carrier", by.into())], "date", day),
    };
    let code = shipment.tracking_number.clone();
    let tracking = match (&shipment.tracking_url, code) {
        (Some(url), code) => {
            let words = match &code {
                Some(code) => t_with("shipment-track-number", &[("number", code.as_str().into())]),
                None => t("shipment-track"),
            };
            let parcel = t_with("shipment-parcel", &[("number", number.into())]);
            view! {
                <a href=url.clone() rel="noopener noreferrer">
                    {words} <span class="visually-hidden">{t("separator")} {parcel}</span>
                </a>
            }
            .into_any()
        }
        (None, Some(code)) => {
            view! { <span>{t("shipment-number")} " " <code>{code}</code></span> }.into_any()
        }
        (None, None) => view! { <span class="muted">{t("shipment-untracked")}</span> }.into_any(),
    };
    view! {
        <li>
            {icon(Icon::Check)}
            <span>{sent}</span>
            {tracking}
        </li>
    }
}

fn card(number: usize, picture: Icon, title: String, aside: Option<AnyView>, body: AnyView) -> impl IntoView {
    let id = format!("delivery-{number}");
    let labelled_by = id.clone();
    view! {
        <section class="card" aria-labelledby=labelled_by>
            <div class="card-head">
                <h2 id=id>{icon(picture)} <span>{title}</span></h2>
                {aside}
            </div>
            {body}
        </section>
    }
}

fn one_line(address: &PostalAddress) -> String {
    lines(address).join(&t("separator"))
}

/// Two names joined, when both are there and differ.
pub(super) fn place(first: &str, second: &str) -> String {
    match (first.is_empty(), second.is_empty() || first == second) {
        (false, false) => format!("{first}{}{second}", t("separator")),
        (false, true) => first.to_owned(),
        (true, _) => second.to_owned(),
    }
}
