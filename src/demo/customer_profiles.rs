//! What is known of a customer beside name, log-in and address book.

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::database::{from_json, to_json};

/// A customer's profile. Most customers have only some of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Profile {
    /// False while the account waits for the merchant's approval.
    pub(crate) has_access: bool,
    /// `None`: never asked.
    pub(crate) accepts_marketing: Option<bool>,
    /// Words of the merchant's own.
    pub(crate) tags: Vec<String>,
    pub(crate) language: Option<String>,
    pub(crate) currency: Option<String>,
    pub(crate) vat_number: String,
    pub(crate) company_id: String,
}

impl Default for Profile {
    /// The profile of somebody of whom nothing more is known, and who may log in.
    fn default() -> Self {
        Self {
            has_access: true,
            accepts_marketing: None,
            tags: Vec::new(),
            language: None,
            currency: None,
            vat_number: String::new(),
            company_id: String::new(),
        }
    }
}

/// The profile of a customer; the default one when none was stored.
pub(crate) fn of_customer(connection: &Connection, customer: i32) -> rusqlite::Result<Profile> {
    let stored = connection
        .query_row("SELECT document FROM customer_profiles WHERE customer_id = ?1", [customer], |row| {
            from_json(0, &row.get::<_, String>(0)?)
        })
        .optional()?;
    Ok(stored.unwrap_or_default())
}

pub(crate) fn save(connection: &Connection, customer: i32, profile: &Profile) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO customer_profiles (customer_id, document) VALUES (?1, ?2) \
         ON CONFLICT (customer_id) DO UPDATE SET document = ?2",
        (customer, to_json(profile)?),
    )?;
    Ok(())
}
