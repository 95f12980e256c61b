//! Carts in the database: what is in them and whose they are. Prices are worked out when a cart is read.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::cart_goods::CartFault;
use super::catalog::Selection;
use super::chosen_options;
use super::customers;
use super::database::{from_json, to_json};

/// A cart. One that is stored has at least one line.
#[derive(Debug, Clone)]
pub(crate) struct Cart {
    pub(crate) id: String,
    /// Whose it is; a guest's cart belongs to whoever knows its id.
    pub(crate) customer: Option<i32>,
    pub(crate) currency: String,
    pub(crate) locale: String,
    /// Counts the changes.
    pub(crate) version: i32,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) lines: Vec<Line>,
}

/// A line of a cart.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) goods: Goods,
}

/// What is bought, and how much of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Goods {
    pub(crate) product: i32,
    pub(crate) variant: i32,
    /// Answers to the options that make no variants, in the order of the options' ids.
    pub(crate) options: Vec<ChosenOption>,
    pub(crate) quantity: i32,
}

/// An option with what was chosen or entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct ChosenOption {
    pub(crate) option: i32,
    pub(crate) value: ChosenValue,
}

/// What was chosen or entered for an option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum ChosenValue {
    /// The id of a value.
    Choice(i32),
    /// The id of the checked or the unchecked value.
    Checkbox(i32),
    Date(Timestamp),
    Number(f64),
    Text(String),
    MultiLineText(String),
}

impl Goods {
    /// What decides the price.
    pub(crate) fn selection(&self) -> Selection {
        chosen_options::selection(Some(self.variant), &self.options)
    }

    /// Whether both are the same article, so that they share a line.
    fn is_same_as(&self, other: &Self) -> bool {
        self.product == other.product && self.variant == other.variant && self.options == other.options
    }
}

impl Cart {
    /// An empty cart, not stored yet.
    pub(crate) fn new(customer: Option<i32>, currency: String, locale: String) -> Self {
        let now = Timestamp::now();
        Self {
            id: Uuid::new_v4().to_string(),
            customer,
            currency,
            locale,
            version: 0,
            created_at: now,
            updated_at: now,
            lines: Vec::new(),
        }
    }

    /// Puts goods in: into the line of the same article, or a new one at the end.
    pub(crate) fn add(&mut self, goods: Goods) {
        match self.lines.iter_mut().find(|line| line.goods.is_same_as(&goods)) {
            Some(line) => line.goods.quantity = line.goods.quantity.saturating_add(goods.quantity),
            None => self.lines.push(Line { id: Uuid::new_v4().to_string(), goods }),
        }
    }

    /// Puts other goods into a line. Where another line has the same article, that line gets them.
    pub(crate) fn replace(
        &mut self,
        line: &str,
        goods: impl FnOnce(&Goods) -> Result<Goods, CartFault>,
    ) -> Result<(), CartFault> {
        let place = self.lines.iter().position(|known| known.id == line).ok_or(CartFault::NoSuchLine)?;
        let mut changed = self.lines.remove(place);
        changed.goods = goods(&changed.goods)?;
        match self.lines.iter().any(|other| other.goods.is_same_as(&changed.goods)) {
            true => self.add(changed.goods),
            false => self.lines.insert(place, changed),
        }
        Ok(())
    }

    /// Pieces of all goods of a kind.
    pub(crate) fn pieces(&self, kind: impl Fn(&Goods) -> bool) -> i32 {
        let goods = self.lines.iter().map(|line| &line.goods).filter(|goods| kind(goods));
        goods.fold(0, |sum: i32, goods| sum.saturating_add(goods.quantity))
    }
}

/// Does a piece of work as a whole, or not at all when it is refused.
pub(crate) fn as_a_whole<T>(
    connection: &mut Connection,
    work: impl FnOnce(&Connection) -> Result<T, CartFault>,
) -> rusqlite::Result<Result<T, CartFault>> {
    let transaction = connection.transaction()?;
    match work(&transaction) {
        Ok(done) => transaction.commit().map(|()| Ok(done)),
        Err(CartFault::Database(fault)) => Err(fault),
        Err(fault) => Ok(Err(fault)),
    }
}

/// The cart, if this customer or guest may see it: a customer's cart is nobody else's, a guest's is anybody's.
pub(crate) fn find(connection: &Connection, id: &str, caller: Option<i32>) -> rusqlite::Result<Option<Cart>> {
    let cart = load(connection, id)?;
    Ok(cart.filter(|cart| cart.customer.is_none() || cart.customer == caller))
}

/// The cart of an id, or without one the cart of the customer, if the caller may see it.
pub(crate) fn named(
    connection: &Connection,
    id: Option<String>,
    caller: Option<i32>,
) -> rusqlite::Result<Option<Cart>> {
    let id = match (id, caller) {
        (None, Some(customer)) => customers::by_id(connection, customer)?.and_then(|known| known.cart),
        (id, _) => id,
    };
    id.map_or(Ok(None), |id| find(connection, &id, caller))
}

/// Stores a cart with its lines as a new version of itself. A cart without lines is deleted.
pub(crate) fn save(connection: &Connection, cart: &mut Cart) -> rusqlite::Result<()> {
    if cart.lines.is_empty() {
        return delete(connection, &cart.id);
    }
    cart.version += 1;
    cart.updated_at = Timestamp::now();
    connection.execute(
        "INSERT INTO carts (id, customer_id, currency, locale, version, created_at, updated_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET customer_id = ?2, currency = ?3, \
         locale = ?4, version = ?5, updated_at = ?7",
        (
            &cart.id,
            cart.customer,
            &cart.currency,
            &cart.locale,
            cart.version,
            cart.created_at.as_second(),
            cart.updated_at.as_second(),
        ),
    )?;
    connection.execute("DELETE FROM cart_lines WHERE cart_id = ?1", [&cart.id])?;
    let mut statement = connection
        .prepare("INSERT INTO cart_lines (id, cart_id, position, document) VALUES (?1, ?2, ?3, ?4)")?;
    for (position, line) in (0_i64..).zip(&cart.lines) {
        statement.execute((&line.id, &cart.id, position, to_json(&line.goods)?))?;
    }
    Ok(())
}

pub(crate) fn delete(connection: &Connection, id: &str) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM carts WHERE id = ?1", [id])?;
    Ok(())
}

/// Stores a cart in place of another, whose id ends.
pub(crate) fn replace(connection: &Connection, old: &Cart, new: &mut Cart) -> rusqlite::Result<()> {
    let known = match old.customer {
        Some(id) => customers::by_id(connection, id)?,
        None => None,
    };
    delete(connection, &old.id)?;
    save(connection, new)?;
    match known {
        Some(customer) if customer.cart.as_ref() == Some(&old.id) => {
            customers::set_cart(connection, customer.id, &new.id)
        }
        _ => Ok(()),
    }
}

/// The cart that a customer has at log-in, with the cart of the guest she was: a guest's cart alone becomes hers, and
/// both together become a new one.
pub(crate) fn take_over(
    connection: &Connection,
    customer: i32,
    guest_cart: Option<&str>,
) -> rusqlite::Result<Option<Cart>> {
    let stored = match customers::by_id(connection, customer)?.and_then(|known| known.cart) {
        Some(id) => load(connection, &id)?,
        None => None,
    };
    let guest = match guest_cart {
        Some(id) => load(connection, id)?.filter(|cart| cart.customer.is_none()),
        None => None,
    };
    let mut cart = match (stored, guest) {
        (stored, None) => return Ok(stored),
        (None, Some(guest)) => guest,
        (Some(stored), Some(guest)) => {
            delete(connection, &stored.id)?;
            delete(connection, &guest.id)?;
            let mut both = Cart::new(None, guest.currency, guest.locale);
            both.lines = stored.lines;
            guest.lines.into_iter().for_each(|line| both.add(line.goods));
            both
        }
    };
    cart.customer = Some(customer);
    save(connection, &mut cart)?;
    customers::set_cart(connection, customer, &cart.id)?;
    Ok(Some(cart))
}

/// Makes a customer's cart a guest's again.
pub(crate) fn hand_back(connection: &Connection, customer: i32, cart: &mut Cart) -> rusqlite::Result<()> {
    cart.customer = None;
    save(connection, cart)?;
    customers::forget_cart(connection, customer, &cart.id)
}

fn load(connection: &Connection, id: &str) -> rusqlite::Result<Option<Cart>> {
    let row =
        "SELECT customer_id, currency, locale, version, created_at, updated_at FROM carts WHERE id = ?1";
    let cart = connection
        .query_row(row, [id], |row| {
            let moment = |second: i64| Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
            Ok(Cart {
                id: id.to_owned(),
                customer: row.get(0)?,
                currency: row.get(1)?,
                locale: row.get(2)?,
                version: row.get(3)?,
                created_at: moment(row.get(4)?),
                updated_at: moment(row.get(5)?),
                lines: Vec::new(),
            })
        })
        .optional()?;
    let Some(mut cart) = cart else {
        return Ok(None);
    };
    cart.lines = connection
        .prepare("SELECT id, document FROM cart_lines WHERE cart_id = ?1 ORDER BY position")?
        .query_map([id], |row| Ok(Line { id: row.get(0)?, goods: from_json(1, &row.get::<_, String>(1)?)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Some(cart))
}
