//! The session: one sealed cookie that holds the customer access token and little else.

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use tower_cookies::Cookies;

use super::cookies::CookieSealer;
use crate::store::LogIn;

const NAME: &str = "session";
/// Format of the payload; other versions are ignored.
const VERSION: u8 = 1;
/// A session is refused this long before its token ends, so that no request outlives the token.
const TOKEN_MARGIN: SignedDuration = SignedDuration::from_secs(60);
/// End of a session without activity where the store sets none.
const DEFAULT_IDLE: SignedDuration = SignedDuration::from_hours(1);
/// The cookie is set anew after this long, so that most responses carry no `Set-Cookie`.
const TOUCH_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// A logged-in shopper.
#[derive(Clone, Debug)]
pub struct Session {
    /// The customer access token.
    pub token: SecretString,
    /// The customer's id at the store.
    pub customer_id: String,
    /// The cart, if any.
    pub cart_id: Option<String>,
    expires_at: Timestamp,
    seen_at: Timestamp,
    idle: SignedDuration,
}

/// What is sealed. Field names are short because the cookie travels with every request.
#[derive(Serialize, Deserialize)]
struct Payload {
    v: u8,
    /// The store it belongs to.
    s: String,
    t: String,
    c: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    k: Option<String>,
    /// Seconds since 1970: end of the token, last activity; length of the idle time.
    e: i64,
    a: i64,
    i: i64,
}

impl Session {
    /// The session of a fresh log-in.
    pub fn begin(log_in: LogIn, idle: Option<std::time::Duration>, now: Timestamp) -> Self {
        let idle = idle.and_then(|idle| SignedDuration::try_from(idle).ok()).unwrap_or(DEFAULT_IDLE);
        Self {
            token: log_in.token,
            customer_id: log_in.customer_id,
            cart_id: log_in.cart_id,
            expires_at: log_in.expires_at,
            seen_at: now,
            idle,
        }
    }

    fn is_alive(&self, now: Timestamp) -> bool {
        now < self.expires_at - TOKEN_MARGIN && now < self.seen_at + self.idle
    }
}

/// Reads and writes the session cookie.
#[derive(Clone)]
pub struct Sessions {
    sealer: CookieSealer,
    /// Names the store, so that a cookie is worthless after a move to another one.
    store: String,
}

impl Sessions {
    /// Sessions at one store, named by backend and channel.
    pub fn new(sealer: CookieSealer, store: String) -> Self {
        Self { sealer, store }
    }

    /// The live session of this request. A forged, old, cut or foreign cookie is a guest's; it is cleared.
    pub fn read(&self, cookies: &Cookies, now: Timestamp) -> Option<Session> {
        let session = self.open(cookies).filter(|session| session.is_alive(now));
        match &session {
            Some(session) if now.duration_since(session.seen_at) >= TOUCH_EVERY => {
                self.write(cookies, &Session { seen_at: now, ..session.clone() });
            }
            None if self.is_present(cookies) => self.end(cookies),
            _ => {}
        }
        session
    }

    /// Whether the request came with a session cookie, sound or not.
    pub fn is_present(&self, cookies: &Cookies) -> bool {
        self.sealer.is_present(cookies, NAME)
    }

    /// Sets the session cookie. Returns whether it fits into one.
    pub fn write(&self, cookies: &Cookies, session: &Session) -> bool {
        let payload = Payload {
            v: VERSION,
            s: self.store.clone(),
            t: session.token.expose_secret().to_owned(),
            c: session.customer_id.clone(),
            k: session.cart_id.clone(),
            e: session.expires_at.as_second(),
            a: session.seen_at.as_second(),
            i: session.idle.as_secs(),
        };
        serde_json::to_string(&payload).is_ok_and(|value| self.sealer.set(cookies, NAME, value, None))
    }

    /// Clears the session cookie.
    pub fn end(&self, cookies: &Cookies) {
        self.sealer.clear(cookies, NAME);
    }

    fn open(&self, cookies: &Cookies) -> Option<Session> {
        let payload: Payload = serde_json::from_str(&self.sealer.read(cookies, NAME)?).ok()?;
        if payload.v != VERSION || payload.s != self.store {
            return None;
        }
        Some(Session {
            token: payload.t.into(),
            customer_id: payload.c,
            cart_id: payload.k,
            expires_at: Timestamp::from_second(payload.e).ok()?,
            seen_at: Timestamp::from_second(payload.a).ok()?,
            idle: SignedDuration::from_secs(payload.i),
        })
    }
}
