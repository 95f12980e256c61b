//! What makes the orders of the seed data differ. Each function gives an order one thing that others do not have.

use jiff::Timestamp;

use super::customers::address_book;
use super::orders::{VIP, destination, later, was_sold};
use crate::demo::catalog::{PRODUCTS, Product};
use crate::demo::orders::{Certificate, Coupon, Line, Order, Pickup, Shipment, Wrapping};

/// A product that is no longer in the catalogue.
const DELETED_PRODUCT: i32 = 190;

/// Sends each destination one parcel, with a number, a link, or both to follow it.
pub(super) fn shipped(mut order: Order, number: bool, url: bool) -> Order {
    let shipped_at = later(order.ordered_at, 2);
    for to in &mut order.destinations {
        to.shipments = vec![shipment(to.id * 10 + 1, shipped_at, number, url)];
    }
    order
}

fn shipment(id: i32, shipped_at: Timestamp, number: bool, url: bool) -> Shipment {
    let tracking_number = format!("PP{id:09}");
    Shipment {
        id,
        shipped_at,
        provider: "Northern Parcel".to_owned(),
        method: "Ground".to_owned(),
        tracking_url: url.then(|| format!("https://track.example.com/{tracking_number}")),
        tracking_number: number.then_some(tracking_number),
    }
}

pub(super) fn with_message_and_wrapping(mut order: Order) -> Order {
    order.message = Some("It is a birthday present.\nPlease leave the invoice out of the box.".to_owned());
    let first = order.destinations.iter_mut().flat_map(|to| &mut to.lines).next();
    if let Some(line) = first {
        line.wrapping = Some(Wrapping { name: "Blue tissue and twine".to_owned(), cost: 350 });
    }
    order
}

pub(super) fn to_three_addresses(mut order: Order) -> Order {
    let picks = [101, 116, 123];
    let chosen = PRODUCTS.iter().filter(|product| picks.contains(&product.id));
    order.destinations = address_book(VIP.name)
        .into_iter()
        .zip(chosen)
        .enumerate()
        .map(|(index, (address, product))| {
            let number = i32::try_from(index).unwrap_or_default() + 1;
            let line = VIP.line(order.id * 100 + number, product, number);
            destination(order.id * 10 + number, address, vec![line])
        })
        .collect();
    let shipped_at = later(order.ordered_at, 1);
    if let Some(to) = order.destinations.first_mut() {
        to.shipments = vec![shipment(to.id * 10 + 1, shipped_at, true, true)];
    }
    order
}

pub(super) fn picked_up(mut order: Order) -> Order {
    let lines = order.destinations.drain(..).flat_map(|to| to.lines).collect();
    order.pickups = vec![Pickup { id: order.id * 10 + 1, lines }];
    order
}

pub(super) fn with_download(mut order: Order) -> Order {
    let templates = Product::by_id(141);
    order.downloads = templates.map(|product| VIP.line(order.id * 100 + 3, product, 1)).into_iter().collect();
    order
}

pub(super) fn only_download(order: Order) -> Order {
    let mut order = with_download(order);
    order.destinations.clear();
    order
}

/// Gives money back for up to so many pieces of each line.
pub(super) fn refunded(mut order: Order, most: i32) -> Order {
    for line in order.destinations.iter_mut().flat_map(|to| &mut to.lines) {
        line.refunded = line.quantity.min(most);
    }
    if most == 1 {
        // Only the first line came back.
        let others = order.destinations.iter_mut().flat_map(|to| &mut to.lines).skip(1);
        others.for_each(|line| line.refunded = 0);
    }
    order
}

pub(super) fn with_deleted_product(mut order: Order) -> Order {
    let gone = Line {
        id: order.id * 100 + 3,
        product: DELETED_PRODUCT,
        name: "Glass Inkwell".to_owned(),
        sku: "PP-IK-WELL".to_owned(),
        brand: None,
        quantity: 1,
        refunded: 0,
        list_price: 3400,
        price: 3060,
        wrapping: None,
        options: Vec::new(),
    };
    if let Some(to) = order.destinations.first_mut() {
        to.lines.push(gone);
    }
    order
}

pub(super) fn discounted(mut order: Order) -> Order {
    order.discount = 250;
    order.coupons = vec![Coupon { code: "AUTUMN5".to_owned(), amount: 500 }];
    order
}

pub(super) fn with_certificate(mut order: Order) -> Order {
    order.certificates = vec![Certificate {
        id: order.id * 100 + 3,
        recipient: "friend@example.com".to_owned(),
        name: "$25.00 Gift Certificate".to_owned(),
        amount: 2500,
    }];
    order
}

pub(super) fn with_handling(mut order: Order) -> Order {
    if let Some(to) = order.destinations.first_mut() {
        to.handling = 200;
    }
    order
}

pub(super) fn with_many_lines(mut order: Order) -> Order {
    let lines = PRODUCTS.iter().filter(|product| was_sold(product)).take(12);
    let lines = (order.id * 100 + 1..).zip(lines);
    if let Some(to) = order.destinations.first_mut() {
        to.lines = lines.map(|(id, product)| VIP.line(id, product, 1)).collect();
    }
    order
}
