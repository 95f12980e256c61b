//! The data the store opens with.

mod customers;
mod order_kinds;
mod orders;
mod profiles;

use super::DemoError;
use super::database::Database;

/// The password of every customer of the seed data.
pub const PASSWORD: &str = "Demo-Passw0rd!";

/// Fills an empty database.
pub(crate) fn plant(database: &Database) -> Result<(), DemoError> {
    let planted: bool = database
        .call_blocking(|connection| {
            let ever = "SELECT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'customers')";
            connection.query_row(ever, [], |row| row.get(0))
        })
        .map_err(|_| DemoError::Seed)?;
    if planted {
        return Ok(());
    }
    let people = customers::people().map_err(|_| DemoError::Seed)?;
    database
        .call_blocking(move |connection| {
            let transaction = connection.transaction()?;
            customers::plant(&transaction, &people)?;
            profiles::plant(&transaction)?;
            orders::plant(&transaction)?;
            transaction.commit()
        })
        .map_err(|_| DemoError::Seed)
}
