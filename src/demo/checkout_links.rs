//! Links to the hosted checkout: each opens one cart, once, for the customer or the guest who asked for it.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};
use std::time::Duration;

use super::tokens;

/// What a link opens.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Opened {
    pub(crate) cart: String,
    pub(crate) customer: Option<i32>,
}

/// Makes a link to a cart and returns its token.
pub(crate) fn issue(
    connection: &Connection,
    cart: &str,
    customer: Option<i32>,
    lifetime: Duration,
) -> rusqlite::Result<String> {
    let token = tokens::random_hex();
    connection
        .execute("DELETE FROM checkout_links WHERE expires_at <= ?1", [Timestamp::now().as_second()])?;
    connection.execute(
        "INSERT INTO checkout_links (digest, cart_id, customer_id, expires_at) VALUES (?1, ?2, ?3, ?4)",
        (tokens::digest(&token), cart, customer, tokens::end_of(lifetime).1),
    )?;
    Ok(token)
}

/// Uses a link up: what it opens, for exactly one caller.
pub(crate) fn use_up(connection: &Connection, cart: &str, token: &str) -> rusqlite::Result<Option<Opened>> {
    connection
        .query_row(
            "DELETE FROM checkout_links WHERE digest = ?1 AND cart_id = ?2 AND expires_at > ?3 \
             RETURNING cart_id, customer_id",
            (tokens::digest(token), cart, Timestamp::now().as_second()),
            |row| Ok(Opened { cart: row.get(0)?, customer: row.get(1)? }),
        )
        .optional()
}
