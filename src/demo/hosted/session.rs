//! The session of a browser on the hosted pages. The cookie holds a random token; all else is in the database.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::{Cookie, SameSite};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use crate::demo::customers::{self, Customer};
use crate::demo::tokens;

/// The name of the cookie.
const COOKIE: &str = "SHOP_SESSION_TOKEN";
/// How long a session lives, if the browser is not closed before.
const LIFETIME: Duration = Duration::from_secs(24 * 3600);

/// Who is at the browser and what goes on there. Without a session everybody is a guest with nothing.
#[derive(Default)]
pub(super) struct Session {
    pub(super) customer: Option<Customer>,
    pub(super) cart: Option<String>,
    /// The order that was just placed.
    pub(super) order: Option<i32>,
}

/// The token that the browser sent.
pub(super) fn token_of(headers: &HeaderMap) -> Option<String> {
    let sent = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let mut cookies = sent.flat_map(Cookie::split_parse).filter_map(Result::ok);
    cookies.find(|cookie| cookie.name() == COOKIE).map(|cookie| cookie.value().to_owned())
}

/// Begins a session in place of the one the browser had, and returns its token.
pub(super) fn begin(
    connection: &Connection,
    before: Option<&str>,
    customer: Option<i32>,
    cart: Option<&str>,
) -> rusqlite::Result<String> {
    if let Some(before) = before {
        end(connection, before)?;
    }
    let token = tokens::random_hex();
    connection
        .execute("DELETE FROM hosted_sessions WHERE expires_at <= ?1", [Timestamp::now().as_second()])?;
    connection.execute(
        "INSERT INTO hosted_sessions (digest, customer_id, cart_id, expires_at) VALUES (?1, ?2, ?3, ?4)",
        (tokens::digest(&token), customer, cart, tokens::end_of(LIFETIME).1),
    )?;
    Ok(token)
}

/// The session of a token.
pub(super) fn load(connection: &Connection, token: Option<&str>) -> rusqlite::Result<Session> {
    let row = connection
        .query_row(
            "SELECT customer_id, cart_id, order_id FROM hosted_sessions WHERE digest = ?1 AND expires_at > ?2",
            (tokens::digest(token.unwrap_or_default()), Timestamp::now().as_second()),
            |row| Ok((row.get::<_, Option<i32>>(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let Some((customer, cart, order)) = row else {
        return Ok(Session::default());
    };
    let customer = match customer {
        Some(id) => customers::by_id(connection, id)?,
        None => None,
    };
    Ok(Session { customer, cart, order })
}

/// Remembers the order that was placed.
pub(super) fn remember_order(connection: &Connection, token: &str, order: i32) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE hosted_sessions SET order_id = ?2 WHERE digest = ?1",
        (tokens::digest(token), order),
    )?;
    Ok(())
}

pub(super) fn end(connection: &Connection, token: &str) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM hosted_sessions WHERE digest = ?1", [tokens::digest(token)])?;
    Ok(())
}

/// The header that gives the browser a token; an empty one takes it away.
pub(super) fn cookie(token: &str) -> Option<HeaderValue> {
    let mut cookie =
        Cookie::build((COOKIE, token)).path("/").http_only(true).same_site(SameSite::Lax).build();
    if token.is_empty() {
        cookie.make_removal();
    }
    HeaderValue::from_str(&cookie.to_string()).ok()
}
