//! What customers consented to. Records are added and never changed.

use jiff::Timestamp;
use rusqlite::Connection;

/// What this store asks its customers for, with the words it asks in.
pub(crate) static OPTIONS: [(&str, &str); 3] = [
    ("privacy_policy", "I have read the privacy policy."),
    ("marketing", "Send me news about paper, pens and offers by e-mail."),
    ("cookie_policy", "I agree to cookies that measure how the shop is used."),
];

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Consent {
    /// Given by the database; 0 in a record that is not stored yet.
    pub(crate) id: i64,
    /// A slug: one of [`OPTIONS`] or any other.
    pub(crate) kind: String,
    pub(crate) accepted: bool,
    pub(crate) text: Option<String>,
    pub(crate) locale: Option<String>,
    pub(crate) created_at: Timestamp,
}

/// The words of one of the store's own options.
pub(crate) fn wording(kind: &str) -> Option<&'static str> {
    OPTIONS.iter().find(|option| option.0 == kind).map(|option| option.1)
}

/// All records of a customer, newest first.
pub(crate) fn of_customer(connection: &Connection, customer: i32) -> rusqlite::Result<Vec<Consent>> {
    connection
        .prepare(
            "SELECT id, kind, accepted, text, locale, created_at FROM consents WHERE customer_id = ?1 \
             ORDER BY created_at DESC, id DESC",
        )?
        .query_map([customer], |row| {
            Ok(Consent {
                id: row.get(0)?,
                kind: row.get(1)?,
                accepted: row.get(2)?,
                text: row.get(3)?,
                locale: row.get(4)?,
                created_at: Timestamp::from_second(row.get(5)?).unwrap_or(Timestamp::UNIX_EPOCH),
            })
        })?
        .collect()
}

pub(crate) fn add(connection: &Connection, customer: i32, consent: &Consent) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO consents (customer_id, kind, accepted, text, locale, created_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            customer,
            &consent.kind,
            consent.accepted,
            &consent.text,
            &consent.locale,
            consent.created_at.as_second(),
        ),
    )?;
    Ok(())
}
