//! What a cart costs the one it belongs to, worked out anew each time it is read.

use rusqlite::Connection;

use super::carts::{Cart, Line};
use super::catalog::{Product, Variant};
use super::chosen_options::{self, Described};
use super::money::{self, Minor};
use super::pricing::{self, Audience, Quote, Shopper};

/// A cart with the prices of its lines.
#[derive(Debug, Clone)]
pub(crate) struct PricedCart {
    pub(crate) cart: Cart,
    pub(crate) lines: Vec<PricedLine>,
}

/// A line with what one piece of it costs.
#[derive(Debug, Clone)]
pub(crate) struct PricedLine {
    pub(crate) line: Line,
    pub(crate) product: &'static Product,
    pub(crate) variant: &'static Variant,
    pub(crate) quote: Quote,
}

impl PricedLine {
    /// Without tax.
    pub(crate) fn total(&self) -> Minor {
        self.quote.unit * Minor::from(self.line.goods.quantity)
    }

    fn tax(&self) -> Minor {
        self.quote.with_tax(self.total()) - self.total()
    }

    /// What was chosen for the options.
    pub(crate) fn chosen(&self) -> Vec<Described> {
        chosen_options::describe(self.product, &self.line.goods)
    }
}

impl PricedCart {
    pub(crate) fn pieces(&self) -> i32 {
        self.lines.iter().fold(0, |sum: i32, line| sum.saturating_add(line.line.goods.quantity))
    }

    /// All lines without tax.
    pub(crate) fn goods(&self) -> Minor {
        self.lines.iter().map(PricedLine::total).sum()
    }

    pub(crate) fn tax(&self) -> Minor {
        self.lines.iter().map(PricedLine::tax).sum()
    }

    /// What is paid: shipping costs nothing.
    pub(crate) fn total(&self) -> Minor {
        self.goods() + self.tax()
    }
}

/// For whom a cart is priced: its customer, or a guest.
pub(crate) fn shopper(connection: &Connection, cart: &Cart) -> rusqlite::Result<Shopper> {
    let currency = money::currency(&cart.currency).unwrap_or(&money::CURRENCIES[0]);
    Ok(Audience::of(connection, cart.customer)?.with_currency(currency))
}

/// Prices a cart. Lines that its owner cannot buy, like those of another group's goods, are left out.
pub(crate) fn price(connection: &Connection, cart: Cart) -> rusqlite::Result<PricedCart> {
    let shopper = shopper(connection, &cart)?;
    let lines = cart.lines.iter().filter_map(|line| priced(line, &shopper)).collect();
    Ok(PricedCart { cart, lines })
}

fn priced(line: &Line, shopper: &Shopper) -> Option<PricedLine> {
    let product = Product::by_id(line.goods.product).filter(|product| product.visible_to(shopper.group))?;
    let selection = line.goods.selection();
    let quote = pricing::quote(product, &selection, shopper, line.goods.quantity).ok()?;
    Some(PricedLine { line: line.clone(), product, variant: product.variant(&selection)?, quote })
}
