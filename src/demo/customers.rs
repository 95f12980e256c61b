//! Customers in the database.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::database::{from_json, to_json};
use super::form_fields::FieldValue;
use super::money::Minor;

/// A customer.
#[derive(Debug, Clone)]
pub(crate) struct Customer {
    pub(crate) id: i32,
    pub(crate) email: String,
    pub(crate) password_hash: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) company: String,
    pub(crate) phone: String,
    pub(crate) group: i32,
    pub(crate) store_credit: Minor,
    pub(crate) form_fields: Vec<FieldValue>,
    pub(crate) cart: Option<String>,
    pub(crate) must_reset: bool,
    pub(crate) on_channel: bool,
}

impl Customer {
    /// Somebody who is not stored yet and of whom nothing is known but the e-mail address.
    pub(crate) fn new(email: &str) -> Self {
        Self {
            id: 0,
            email: email.trim().to_owned(),
            password_hash: String::new(),
            first_name: String::new(),
            last_name: String::new(),
            company: String::new(),
            phone: String::new(),
            group: NEW_CUSTOMER_GROUP,
            store_credit: 0,
            form_fields: Vec::new(),
            cart: None,
            must_reset: false,
            on_channel: true,
        }
    }
}

/// Groups of customers by their ids.
pub(crate) static GROUPS: [(i32, &str); 3] = [(1, "Retail"), (2, "Wholesale"), (3, "VIP")];

/// The group of a new customer.
const NEW_CUSTOMER_GROUP: i32 = 1;

/// The name of a group.
pub(crate) fn group_name(group: i32) -> Option<&'static str> {
    GROUPS.iter().find(|known| known.0 == group).map(|g| g.1)
}

pub(crate) fn by_id(connection: &Connection, id: i32) -> rusqlite::Result<Option<Customer>> {
    connection.query_row("SELECT * FROM customers WHERE id = ?1", [id], read).optional()
}

pub(crate) fn by_email(connection: &Connection, email: &str) -> rusqlite::Result<Option<Customer>> {
    connection.query_row("SELECT * FROM customers WHERE email = ?1", [email.trim()], read).optional()
}

/// Stores a new customer, whose `id` is ignored, and returns the id it got.
pub(crate) fn insert(connection: &Connection, customer: &Customer) -> rusqlite::Result<i32> {
    connection.query_row(
        "INSERT INTO customers (email, password_hash, first_name, last_name, company, phone, group_id, store_credit, \
         form_fields) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id",
        (
            &customer.email,
            &customer.password_hash,
            &customer.first_name,
            &customer.last_name,
            &customer.company,
            &customer.phone,
            customer.group,
            customer.store_credit,
            to_json(&customer.form_fields)?,
        ),
        |row| row.get(0),
    )
}

/// Stores what a customer may change about herself.
pub(crate) fn update(connection: &Connection, customer: &Customer) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE customers SET email = ?2, first_name = ?3, last_name = ?4, company = ?5, phone = ?6, \
         form_fields = ?7 WHERE id = ?1",
        (
            customer.id,
            &customer.email,
            &customer.first_name,
            &customer.last_name,
            &customer.company,
            &customer.phone,
            to_json(&customer.form_fields)?,
        ),
    )?;
    Ok(())
}

/// Stores a new password; a forced reset is done with it.
pub(crate) fn set_password(connection: &Connection, id: i32, hash: &str) -> rusqlite::Result<()> {
    connection
        .execute("UPDATE customers SET password_hash = ?2, must_reset = 0 WHERE id = ?1", (id, hash))?;
    Ok(())
}

/// Remembers the cart that the customer has, for the next log-in.
pub(crate) fn set_cart(connection: &Connection, id: i32, cart: &str) -> rusqlite::Result<()> {
    connection.execute("UPDATE customers SET cart_id = ?2 WHERE id = ?1", (id, cart))?;
    Ok(())
}

/// Forgets the cart, if it is this one.
pub(crate) fn forget_cart(connection: &Connection, id: i32, cart: &str) -> rusqlite::Result<()> {
    connection.execute("UPDATE customers SET cart_id = NULL WHERE id = ?1 AND cart_id = ?2", (id, cart))?;
    Ok(())
}

/// Whether a fault says that the e-mail address is taken.
pub(crate) fn is_duplicate(fault: &rusqlite::Error) -> bool {
    fault.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Customer> {
    Ok(Customer {
        id: row.get("id")?,
        email: row.get("email")?,
        password_hash: row.get("password_hash")?,
        first_name: row.get("first_name")?,
        last_name: row.get("last_name")?,
        company: row.get("company")?,
        phone: row.get("phone")?,
        group: row.get("group_id")?,
        store_credit: row.get("store_credit")?,
        form_fields: from_json(0, &row.get::<_, String>("form_fields")?)?,
        cart: row.get("cart_id")?,
        must_reset: row.get("must_reset")?,
        on_channel: row.get("on_channel")?,
    })
}

/// Something, `@`, and a host with a dot.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else {
        return false;
    };
    let host_stands = host
        .split_once('.')
        .is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty() && !rest.ends_with('.'));
    !name.is_empty() && !name.contains('@') && host_stands && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn e_mail_addresses_need_a_name_and_a_host_with_a_dot() {
        for good in ["a@b.c", "first.last+tag@shop.example.com", "é@münchen.example"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.c", "a@.c", "a@b.", "a b@c.d", "a@@b.c", "a@b@c.d"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
