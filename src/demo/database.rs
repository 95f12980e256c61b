//! The SQLite database: how it is opened and brought up to date, and the one way to reach it.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use super::DemoError;

/// What makes the tables, one step for each version: a database of version n has gone through the first n of them.
const STEPS: [&str; 3] =
    [include_str!("data/tables_1.sql"), include_str!("data/tables_2.sql"), include_str!("data/tables_3.sql")];

/// A database fault. Its text says nothing of the inside; the cause is logged.
#[derive(Debug, thiserror::Error)]
#[error("The store could not answer.")]
pub(crate) struct DatabaseFault;

/// A shared handle on the database.
#[derive(Clone)]
pub(crate) struct Database(Arc<Mutex<Connection>>);

impl Database {
    /// Opens the file, or a database in memory. Tables that are missing or of an earlier version are brought up to date.
    pub(crate) fn open(file: Option<&Path>) -> Result<Self, DemoError> {
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
        let known = usize::try_from(version).ok().filter(|version| *version <= STEPS.len());
        let gone_through = known.ok_or(DemoError::UnknownVersion)?;
        for (step, statements) in STEPS.iter().enumerate().skip(gone_through) {
            let done = step + 1;
            connection
                .execute_batch(&format!("BEGIN; {statements} PRAGMA user_version = {done}; COMMIT;"))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    struct File(std::path::PathBuf);

    impl File {
        fn with(statements: &str) -> Self {
            let file =
                std::env::temp_dir().join(format!("storefront-tables-{}.sqlite", uuid::Uuid::new_v4()));
            Connection::open(&file).unwrap().execute_batch(statements).unwrap();
            Self(file)
        }
    }

    impl Drop for File {
        fn drop(&mut self) {
            for ending in ["", "-wal", "-shm"] {
                let _ = std::fs::remove_file(format!("{}{ending}", self.0.display()));
            }
        }
    }

    #[test]
    fn a_file_of_the_first_version_keeps_its_customers_and_orders() {
        let file = File::with(&format!(
            "{} PRAGMA user_version = 1;
             INSERT INTO customers (id, email, password_hash, first_name, last_name, cart_id)
             VALUES (7, 'a@example.com', 'x', 'A', 'B', 'no-such-cart');
             INSERT INTO orders VALUES (1001, 7, 'an order');",
            STEPS[0]
        ));
        for _twice in 0..2 {
            let database = Database::open(Some(&file.0)).unwrap();
            let kept = database.call_blocking(|connection| {
                connection.query_row(
                    "SELECT c.email, c.cart_id, o.document FROM customers c, orders o WHERE o.customer_id = c.id",
                    [],
                    |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
                )
            });
            let expected = ("a@example.com".to_owned(), None::<String>, "an order".to_owned());
            assert_eq!(kept.unwrap(), expected);
        }
    }

    #[test]
    fn a_file_of_an_unknown_version_is_refused_with_a_reason_and_left_alone() {
        for version in ["4", "99", "-1"] {
            let file = File::with(&format!("CREATE TABLE things (a); PRAGMA user_version = {version};"));
            let refused = Database::open(Some(&file.0)).err().unwrap().to_string();
            assert!(refused.contains("another version of this program"), "{refused}");
            let tables = "SELECT count(*) FROM sqlite_master";
            let left: i64 =
                Connection::open(&file.0).unwrap().query_row(tables, [], |row| row.get(0)).unwrap();
            assert_eq!(left, 1);
        }
    }
}
