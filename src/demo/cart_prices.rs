//! What a cart costs the one it belongs to, worked out anew each time it is read.

use rusqlite::Connection;

use super::carts::{Cart, Line};
use super::catalog::{Product, Selection};
use super::money::{self, Minor};
use super::pricing::{self, Audience};

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
    let currency = money::currency(&cart.currency).unwrap_or(&money::CURRENCIES[0]);
    let shopper = Audience::of(connection, cart.customer)?.with_currency(currency);
    let lines = cart
        .lines
        .iter()
        .filter_map(|line| {
            let product = Product::by_id(line.goods.product)?;
            let quote = pricing::quote(product, &Selection::default(), &shopper, line.goods.quantity).ok()?;
            Some(PricedLine { line: line.clone(), product, original: quote.base, price: quote.unit })
        })
        .collect();
    Ok(PricedCart { cart, lines })
}
