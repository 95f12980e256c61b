//! One order with everything that the store tells of it.

use serde::{Deserialize, Serialize};

use super::api_order::ApiOrder;
use super::customer::{ApiCustomer, present};
use super::documents::ORDER_DETAIL;
use super::numbers::money;
use super::response::{missing, tell_of_absence};
use super::transport::Api;
use crate::store::address::PostalAddress;
use crate::store::graphql::scalars::non_blank;
use crate::store::http::Kind;
use crate::store::order::{Delivery, OrderItem, OrderTotals, Payment};
use crate::store::{Caller, CustomerSummary, Order, OrderId, StoreError};

#[derive(Serialize)]
struct Variables<'a> {
    id: &'a str,
}

#[derive(Deserialize)]
struct Data {
    customer: Option<ApiCustomer>,
    order: Option<ApiOrder>,
}

pub(super) async fn order(
    api: &Api,
    caller: &Caller,
    id: &OrderId,
) -> Result<(CustomerSummary, Option<Order>), StoreError> {
    let currency = api.currency(caller, None).await?;
    let (data, problems) =
        api.ask::<Data>(&ORDER_DETAIL, caller, Some(&currency), &Variables { id: &id.0 }).await?;
    let customer = present(data.customer, &problems)?.summary()?;
    let Some(found) = data.order else {
        return match tell_of_absence(&problems) {
            true => Ok((customer, None)),
            false => Err(missing(&problems, Kind::Query)),
        };
    };
    let Some(order) = into_order(found, id, &currency, problems.concern(&["order"])) else {
        return Err(StoreError::Unexpected("an order without a total".into()));
    };
    Ok((customer, Some(order)))
}

/// The order; `None` without a total.
fn into_order(mut order: ApiOrder, id: &OrderId, fallback: &str, is_partial: bool) -> Option<Order> {
    let currency = order.currency(fallback).to_owned();
    let lines = order.lines.take();
    let told = lines.as_ref().map(Vec::len);
    let items: Vec<OrderItem> =
        lines.into_iter().flatten().filter_map(|line| line.into_item(&currency)).collect();
    let incomplete = is_partial || told != Some(items.len());
    let totals: OrderTotals = order.totals(&currency, &items)?;
    Some(Order {
        id: id.clone(),
        number: order.number(),
        placed_at: order.placed_at(),
        updated_at: None,
        status: order.label(),
        is_paid: order.is_paid(),
        billing_address: order.billing_address.take().map(Into::into),
        totals,
        payments: payments(&order),
        customer_message: order.customer_note.take().unwrap_or_default(),
        incomplete,
        deliveries: vec![delivery(order, items, &currency)],
    })
}

/// The ways of paying. The store tells no amounts.
fn payments(order: &ApiOrder) -> Vec<Payment> {
    let methods = order.payment_methods.iter().flatten();
    let named = methods.filter_map(|method| {
        let name = |text: &Option<String>| text.clone().and_then(non_blank);
        name(&method.title).or_else(|| name(&method.kind))
    });
    named.map(|method| Payment { method, amount: None, card: None, gift_certificate: None }).collect()
}

/// Everything goes one way: the store does not say which line goes where.
fn delivery(order: ApiOrder, items: Vec<OrderItem>, currency: &str) -> Delivery {
    let cost = order.shipping_price.map(|price| money(price, currency)).and_then(OrderTotals::unless_zero);
    let methods = order.shipping_methods.unwrap_or_default();
    let mut titles: Vec<String> = Vec::new();
    for title in methods.iter().filter_map(|method| method.title.clone().and_then(non_blank)) {
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    let method = titles.join(", ");
    let is_sent = methods.iter().any(|method| method.pickup_address.is_none());
    let picked_up = methods.into_iter().next().filter(|_| !is_sent);
    match picked_up.map(|first| (first.pickup_address, first.info, first.pickup_availability)) {
        Some((Some(place), info, availability)) => {
            let location = place.company.clone().and_then(non_blank).or_else(|| place.name.clone());
            Delivery::Pickup {
                method,
                location: location.unwrap_or_default(),
                address: place.into(),
                instructions: info.unwrap_or_default(),
                time: availability.unwrap_or_default(),
                items,
            }
        }
        _ => Delivery::Shipping {
            address: order.shipping_address.map(PostalAddress::from).unwrap_or_default(),
            items,
            shipments: None,
            method,
            cost,
        },
    }
}

#[cfg(test)]
mod tests;
