//! The SQLite database: its tables, and the one way to reach it.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

/// The tables. `user_version` is 1 once they stand.
const TABLES: &str = "
CREATE TABLE customers (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    email           TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password_hash   TEXT NOT NULL,
    first_name      TEXT NOT NULL,
    last_name       TEXT NOT NULL,
    company         TEXT NOT NULL DEFAULT '',
    phone           TEXT NOT NULL DEFAULT '',
    group_id        INTEGER NOT NULL DEFAULT 0,
    store_credit    INTEGER NOT NULL DEFAULT 0,
    form_fields     TEXT NOT NULL DEFAULT '[]',
    cart_id         TEXT,
    must_reset      INTEGER NOT NULL DEFAULT 0,
    on_channel      INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE addresses (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id     INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
    document        TEXT NOT NULL
);
CREATE INDEX addresses_of_customer ON addresses(customer_id);
CREATE TABLE orders (
    id              INTEGER PRIMARY KEY,
    customer_id     INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
    document        TEXT NOT NULL
);
CREATE INDEX orders_of_customer ON orders(customer_id);
-- Tokens outlive their customer: a deleted customer's token still says who it was for.
CREATE TABLE customer_tokens (
    digest          TEXT PRIMARY KEY,
    customer_id     INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL
);
CREATE TABLE reset_tokens (
    digest          TEXT PRIMARY KEY,
    customer_id     INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
    expires_at      INTEGER NOT NULL
);
CREATE TABLE mails (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient       TEXT NOT NULL,
    subject         TEXT NOT NULL,
    sent_at         INTEGER NOT NULL,
    body            TEXT NOT NULL,
    link            TEXT
);
PRAGMA user_version = 1;
";

/// A database fault. Its text says nothing of the inside; the cause is logged.
#[derive(Debug, thiserror::Error)]
#[error("The store could not answer.")]
pub(crate) struct DatabaseFault;

/// A shared handle on the database.
#[derive(Clone)]
pub(crate) struct Database(Arc<Mutex<Connection>>);

impl Database {
    /// Opens the file, or a database in memory, and creates the tables in an empty one.
    pub(crate) fn open(file: Option<&Path>) -> rusqlite::Result<Self> {
        let connection = match file {
            Some(file) => Connection::open(file)?,
            None => Connection::open_in_memory()?,
        };
        connection.pragma_update(None, "foreign_keys", true)?;
        if file.is_some() {
            connection.pragma_update(None, "journal_mode", "WAL")?;
            connection.pragma_update(None, "synchronous", "NORMAL")?;
            connection.busy_timeout(std::time::Duration::from_secs(5))?;
        }
        let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version == 0 {
            connection.execute_batch(&format!("BEGIN; {TABLES} COMMIT;"))?;
        }
        Ok(Self(Arc::new(Mutex::new(connection))))
    }

    /// Runs a piece of work on a thread that may block.
    pub(crate) async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, DatabaseFault> {
        let database = self.clone();
        let outcome = tokio::task::spawn_blocking(move || database.call_blocking(work)).await;
        outcome.unwrap_or_else(|stopped| {
            tracing::error!(%stopped, "the demo database's thread stopped");
            Err(DatabaseFault)
        })
    }

    /// Runs a piece of work on this thread.
    pub(crate) fn call_blocking<T>(
        &self,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> Result<T, DatabaseFault> {
        let mut connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut connection).map_err(|fault| {
            tracing::error!(%fault, "the demo database failed");
            DatabaseFault
        })
    }
}

/// The value of a JSON column.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(column: usize, text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(|fault| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(fault))
    })
}

/// The text of a JSON column.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|fault| rusqlite::Error::ToSqlConversionFailure(Box::new(fault)))
}
