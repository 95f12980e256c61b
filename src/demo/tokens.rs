//! Customer access tokens and the one-time tokens of password mails. Only digests are stored.

use std::fmt::Write as _;
use std::time::Duration;

use jiff::Timestamp;
use rand::RngCore as _;
use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

/// A customer access token that was just made.
#[derive(Debug, Clone)]
pub(crate) struct CustomerToken {
    pub(crate) value: String,
    pub(crate) expires_at: Timestamp,
}

/// Makes and stores a customer access token: 64 hex digits, `_`, and the second it ends.
pub(crate) fn issue(
    connection: &Connection,
    customer: i32,
    lifetime: Duration,
) -> rusqlite::Result<CustomerToken> {
    let (expires_at, seconds) = end_of(lifetime);
    keep(connection, customer, CustomerToken { value: format!("{}_{seconds}", random_hex()), expires_at })
}

/// Makes and stores a customer access token that tells nobody when it ends.
pub(crate) fn issue_opaque(
    connection: &Connection,
    customer: i32,
    lifetime: Duration,
) -> rusqlite::Result<CustomerToken> {
    let (expires_at, _) = end_of(lifetime);
    keep(connection, customer, CustomerToken { value: random_hex(), expires_at })
}

fn keep(connection: &Connection, customer: i32, token: CustomerToken) -> rusqlite::Result<CustomerToken> {
    connection.execute(
        "INSERT INTO customer_tokens (digest, customer_id, expires_at) VALUES (?1, ?2, ?3)",
        (digest(&token.value), customer, token.expires_at.as_second()),
    )?;
    Ok(token)
}

/// What a customer access token is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It lives: whose it is.
    Good(i32),
    Expired,
    /// Never made, or ended before its time.
    Unknown,
}

/// What a customer access token is worth.
pub(crate) fn standing(connection: &Connection, value: &str) -> rusqlite::Result<Standing> {
    let row = connection
        .query_row(
            "SELECT customer_id, expires_at > ?2 FROM customer_tokens WHERE digest = ?1",
            (digest(value), Timestamp::now().as_second()),
            |row| Ok((row.get(0)?, row.get::<_, bool>(1)?)),
        )
        .optional()?;
    Ok(match row {
        Some((customer, true)) => Standing::Good(customer),
        Some((_, false)) => Standing::Expired,
        None => Standing::Unknown,
    })
}

/// Ends one token.
pub(crate) fn end(connection: &Connection, value: &str) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM customer_tokens WHERE digest = ?1", [digest(value)])?;
    Ok(())
}

/// The customer of a token that still lives.
pub(crate) fn holder(connection: &Connection, value: &str) -> rusqlite::Result<Option<i32>> {
    Ok(match standing(connection, value)? {
        Standing::Good(customer) => Some(customer),
        Standing::Expired | Standing::Unknown => None,
    })
}

/// Ends all tokens of a customer, except the one given.
pub(crate) fn revoke(connection: &Connection, customer: i32, except: Option<&str>) -> rusqlite::Result<()> {
    connection.execute(
        "DELETE FROM customer_tokens WHERE customer_id = ?1 AND digest IS NOT ?2",
        (customer, except.map(digest)),
    )?;
    Ok(())
}

/// Makes and stores the token of a password mail. Earlier ones of this customer end.
pub(crate) fn issue_reset(
    connection: &Connection,
    customer: i32,
    lifetime: Duration,
) -> rusqlite::Result<String> {
    let value = random_hex();
    connection.execute("DELETE FROM reset_tokens WHERE customer_id = ?1", [customer])?;
    connection.execute(
        "INSERT INTO reset_tokens (digest, customer_id, expires_at) VALUES (?1, ?2, ?3)",
        (digest(&value), customer, end_of(lifetime).1),
    )?;
    Ok(value)
}

/// Whether the token of a password mail is good for this customer.
pub(crate) fn reset_is_good(connection: &Connection, customer: i32, value: &str) -> rusqlite::Result<bool> {
    connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM reset_tokens WHERE digest = ?1 AND customer_id = ?2 AND expires_at > ?3)",
        (digest(value), customer, Timestamp::now().as_second()),
        |row| row.get(0),
    )
}

/// Uses up the token of a password mail: true for exactly one caller.
pub(crate) fn use_reset(connection: &Connection, customer: i32, value: &str) -> rusqlite::Result<bool> {
    let used = connection.execute(
        "DELETE FROM reset_tokens WHERE digest = ?1 AND customer_id = ?2 AND expires_at > ?3",
        (digest(value), customer, Timestamp::now().as_second()),
    )?;
    Ok(used == 1)
}

/// The moment a lifetime from now ends, and its second.
pub(crate) fn end_of(lifetime: Duration) -> (Timestamp, i64) {
    let seconds =
        Timestamp::now().as_second().saturating_add(i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX));
    let end = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
    (end, end.as_second())
}

/// 64 hex digits that nobody can guess.
pub(crate) fn random_hex() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    hex(&bytes)
}

/// What is stored of a secret.
pub(crate) fn digest(value: &str) -> String {
    hex(&Sha256::digest(value.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
