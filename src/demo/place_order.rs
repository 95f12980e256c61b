//! Orders from carts: without payment and shipping cost, which the demo store does not have.

use jiff::Timestamp;
use rusqlite::Connection;

use super::addresses::{self, Address};
use super::cart_goods::{self, CartFault};
use super::cart_prices::{self, PricedCart, PricedLine};
use super::carts;
use super::customers::Customer;
use super::orders::{self, Destination, Line, Order, Status};
use super::shop_counter;

/// Makes an order from a cart, at the cart's prices, and deletes the cart. Returns the order's number.
pub(crate) fn place(
    connection: &Connection,
    cart: &str,
    customer: Option<&Customer>,
) -> Result<i32, CartFault> {
    let id = customer.map(|customer| customer.id);
    let cart = carts::find(connection, cart, id)?.ok_or(CartFault::NoSuchCart)?;
    cart_goods::check(&cart, &cart_prices::shopper(connection, &cart)?)?;
    let priced = cart_prices::price(connection, cart)?;
    let order = order(connection, &priced, customer)?;
    orders::insert(connection, id, &order)?;
    carts::delete(connection, &priced.cart.id)?;
    Ok(order.id)
}

fn order(
    connection: &Connection,
    priced: &PricedCart,
    customer: Option<&Customer>,
) -> rusqlite::Result<Order> {
    let id = orders::next_number(connection)?;
    let now = Timestamp::now();
    let book = match customer {
        Some(customer) => addresses::of_customer(connection, customer.id)?,
        None => Vec::new(),
    };
    let address = book.into_iter().next().map_or_else(|| counter(customer), |(_, address)| address);
    let lines = (1..).zip(&priced.lines).map(|(place, line)| (line, ordered(id * 100 + place, line)));
    let (digital, physical): (Vec<_>, Vec<_>) = lines.partition(|(priced, _)| priced.product.is_digital());
    let only = |lines: Vec<(&PricedLine, Line)>| lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>();
    let physical = only(physical);
    let destination = (!physical.is_empty()).then(|| Destination {
        id: id * 10 + 1,
        address: address.clone(),
        lines: physical,
        shipping: 0,
        handling: 0,
        shipments: Vec::new(),
    });
    Ok(Order {
        id,
        status: Status::AwaitingPayment,
        ordered_at: now,
        updated_at: now,
        currency: priced.cart.currency.clone(),
        email: customer.map_or_else(|| "guest@example.com".to_owned(), |customer| customer.email.clone()),
        billing: address,
        message: None,
        destinations: destination.into_iter().collect(),
        pickups: Vec::new(),
        downloads: only(digital),
        certificates: Vec::new(),
        discount: 0,
        coupons: Vec::new(),
        tax: priced.tax(),
        payments: Vec::new(),
        cart: Some(priced.cart.id.clone()),
    })
}

fn ordered(id: i32, priced: &PricedLine) -> Line {
    let options = priced.chosen().iter().map(|chosen| (chosen.name.to_owned(), chosen.text())).collect();
    Line {
        id,
        product: priced.product.id,
        name: priced.product.name.to_owned(),
        sku: priced.variant.sku.to_owned(),
        brand: Some(priced.product.brand.to_owned()),
        quantity: priced.line.goods.quantity,
        refunded: 0,
        list_price: priced.quote.base,
        price: priced.quote.unit,
        wrapping: None,
        options,
    }
}

/// The address of those who have none: the counter of the shop.
fn counter(customer: Option<&Customer>) -> Address {
    let (first_name, last_name) = match customer {
        Some(customer) => (customer.first_name.clone(), customer.last_name.clone()),
        None => ("Guest".to_owned(), "Shopper".to_owned()),
    };
    Address { first_name, last_name, company: String::new(), phone: String::new(), ..shop_counter::address() }
}
