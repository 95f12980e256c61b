//! Address books in the database.

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::database::{from_json, to_json};
use super::form_fields::FieldValue;

/// An address as it is stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Address {
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) company: String,
    pub(crate) address1: String,
    pub(crate) address2: String,
    pub(crate) city: String,
    pub(crate) state: String,
    pub(crate) postal_code: String,
    pub(crate) country_code: String,
    pub(crate) phone: String,
    pub(crate) form_fields: Vec<FieldValue>,
}

/// All addresses of a customer with their ids, oldest first.
pub(crate) fn of_customer(connection: &Connection, customer: i32) -> rusqlite::Result<Vec<(i32, Address)>> {
    connection
        .prepare("SELECT id, document FROM addresses WHERE customer_id = ?1 ORDER BY id")?
        .query_map([customer], |row| Ok((row.get(0)?, from_json(1, &row.get::<_, String>(1)?)?)))?
        .collect()
}

/// One address, if it is this customer's.
pub(crate) fn find(connection: &Connection, customer: i32, id: i32) -> rusqlite::Result<Option<Address>> {
    connection
        .query_row(
            "SELECT document FROM addresses WHERE id = ?1 AND customer_id = ?2",
            (id, customer),
            |row| from_json(0, &row.get::<_, String>(0)?),
        )
        .optional()
}

pub(crate) fn insert(connection: &Connection, customer: i32, address: &Address) -> rusqlite::Result<i32> {
    connection.query_row(
        "INSERT INTO addresses (customer_id, document) VALUES (?1, ?2) RETURNING id",
        (customer, to_json(address)?),
        |row| row.get(0),
    )
}

pub(crate) fn update(connection: &Connection, id: i32, address: &Address) -> rusqlite::Result<()> {
    connection.execute("UPDATE addresses SET document = ?2 WHERE id = ?1", (id, to_json(address)?))?;
    Ok(())
}

/// Deletes an address. False when it is not this customer's.
pub(crate) fn delete(connection: &Connection, customer: i32, id: i32) -> rusqlite::Result<bool> {
    let deleted =
        connection.execute("DELETE FROM addresses WHERE id = ?1 AND customer_id = ?2", (id, customer))?;
    Ok(deleted == 1)
}
