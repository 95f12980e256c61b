//! The cart of this browser: its id in a sealed cookie of its own, so that a late answer to a change of the cart can
//! never bring back a session that was ended meanwhile.

use cookie::time::Duration;
use serde::{Deserialize, Serialize};
use tower_cookies::Cookies;

use super::cookies::CookieSealer;
use super::session::Session;
use crate::store::CartState;

const NAME: &str = "cart";
const MAX_AGE: Duration = Duration::days(7);
/// Longest id of a cart, in bytes.
const MAX_ID: usize = 128;

/// A cart that this browser may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCart {
    /// Its id. A secret: whoever knows it can read a guest's cart.
    pub id: String,
    /// How many items it held when it was seen last; `None` after it was handed over to checkout.
    pub count: Option<u32>,
}

#[derive(Serialize, Deserialize)]
struct Payload {
    /// The store it belongs to.
    s: String,
    /// The customer it belongs to; empty for a guest.
    o: String,
    k: String,
    n: Option<u32>,
}

/// Reads and writes the cart cookie.
#[derive(Clone)]
pub struct CartCookie {
    sealer: CookieSealer,
    store: String,
}

impl CartCookie {
    /// Carts at one store, named by backend and channel.
    pub fn new(sealer: CookieSealer, store: String) -> Self {
        Self { sealer, store }
    }

    /// The cart of whoever is logged in, or of the guest. A cart of somebody else, such as of a customer whose
    /// session is over, is none.
    pub fn read(&self, cookies: &Cookies, session: Option<&Session>) -> Option<KnownCart> {
        let payload: Payload = serde_json::from_str(&self.sealer.read(cookies, NAME)?).ok()?;
        let owner = session.map(|session| session.customer_id.as_str()).unwrap_or_default();
        (payload.s == self.store && payload.o == owner && !payload.k.is_empty())
            .then_some(KnownCart { id: payload.k, count: payload.n })
    }

    /// Whether the browser sent a cart cookie, sound or not.
    pub fn is_present(&self, cookies: &Cookies) -> bool {
        self.sealer.is_present(cookies, NAME)
    }

    /// Keeps a cart of the customer, or of the guest where there is none.
    pub fn write(&self, cookies: &Cookies, customer: Option<&str>, cart: &KnownCart) {
        if cart.id.len() > MAX_ID {
            tracing::error!("the store's cart id is too long to be kept");
            return self.forget(cookies);
        }
        let payload = Payload {
            s: self.store.clone(),
            o: customer.unwrap_or_default().to_owned(),
            k: cart.id.clone(),
            n: cart.count,
        };
        if let Ok(value) = serde_json::to_string(&payload) {
            self.sealer.set(cookies, NAME, value, Some(MAX_AGE));
        }
    }

    /// Forgets the cart.
    pub fn forget(&self, cookies: &Cookies) {
        if self.is_present(cookies) {
            self.sealer.clear(cookies, NAME);
        }
    }
}

impl From<&CartState> for KnownCart {
    fn from(state: &CartState) -> Self {
        Self { id: state.id.clone(), count: Some(state.count) }
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;

    fn carts(store: &str) -> CartCookie {
        let secret = SecretString::from("a secret that is long enough for it");
        CartCookie::new(CookieSealer::new(&[secret], true), store.to_owned())
    }

    fn session_of(customer: &str) -> Session {
        let log_in = crate::store::LogIn {
            token: "token".into(),
            expires_at: jiff::Timestamp::now() + jiff::SignedDuration::from_hours(1),
            customer_id: customer.into(),
            cart: None,
            language: None,
            redirect_to: None,
        };
        Session::begin(&log_in, None, jiff::Timestamp::now())
    }

    #[test]
    fn a_cart_comes_back_to_its_owner_only() {
        let (carts, cookies) = (carts("a"), Cookies::default());
        let cart = KnownCart { id: "c-1".into(), count: Some(2) };
        for (owner, reader, found) in [
            (None, None, true),
            (None, Some("7"), false),
            (Some("7"), Some("7"), true),
            (Some("7"), Some("8"), false),
            (Some("7"), None, false),
        ] {
            carts.write(&cookies, owner, &cart);
            let read = carts.read(&cookies, reader.map(session_of).as_ref());
            assert_eq!(read, found.then(|| cart.clone()), "{owner:?} {reader:?}");
        }
    }

    #[test]
    fn a_cart_of_another_store_is_none() {
        let cookies = Cookies::default();
        carts("a").write(&cookies, None, &KnownCart { id: "c-1".into(), count: None });
        assert_eq!(carts("b").read(&cookies, None), None);
    }

    #[test]
    fn an_endless_id_is_not_kept() {
        let cookies = Cookies::default();
        carts("a").write(&cookies, None, &KnownCart { id: "c".repeat(129), count: None });
        assert!(!carts("a").is_present(&cookies));
    }
}
