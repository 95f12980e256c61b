//! What a cart costs the one it belongs to, worked out anew each time it is read.

use rusqlite::Connection;

use super::carts::{Cart, Line};
use super::catalog::Product;
use super::customers;
use super::money::{self, Minor, per_thousand};

/// A cart with the prices of its lines.
#[derive(Debug)]
pub(crate) struct PricedCart {
    pub(crate) cart: Cart,
    pub(crate) lines: Vec<PricedLine>,
}

/// A line with the prices of one piece.
#[derive(Debug, Clone)]
pub(crate) struct PricedLine {
    pub(crate) line: Line,
    pub(crate) product: &'static Product,
    /// What the catalogue asks for it.
    pub(crate) original: Minor,
    /// What this buyer pays for it.
    pub(crate) price: Minor,
}

impl PricedLine {
    pub(crate) fn total(&self) -> Minor {
        self.price * Minor::from(self.line.goods.quantity)
    }
}

impl PricedCart {
    pub(crate) fn pieces(&self) -> i32 {
        self.lines.iter().fold(0, |sum: i32, line| sum.saturating_add(line.line.goods.quantity))
    }

    pub(crate) fn goods(&self) -> Minor {
        self.lines.iter().map(PricedLine::total).sum()
    }
}

/// Prices a cart for its customer, or for a guest.
pub(crate) fn price(connection: &Connection, cart: Cart) -> rusqlite::Result<PricedCart> {
    let group = match cart.customer {
        Some(id) => customers::by_id(connection, id)?.map(|customer| customer.group),
        None => None,
    };
    let rate = money::currency(&cart.currency).map_or(1000, |currency| currency.rate);
    let lines = cart
        .lines
        .iter()
        .filter_map(|line| {
            let product = Product::by_id(line.goods.product)?;
            Some(PricedLine {
                line: line.clone(),
                product,
                original: per_thousand(product.list_price, rate),
                price: per_thousand(product.price_for(group), rate),
            })
        })
        .collect();
    Ok(PricedCart { cart, lines })
}
