//! The one place where cookies are set, read and cleared: sealed, with the same attributes always.

use cookie::time::Duration;
use cookie::{Cookie, Key, SameSite};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha512};
use tower_cookies::Cookies;

/// Seals and opens cookies (AES-256-GCM, with the cookie's name as associated data).
#[derive(Clone)]
pub struct CookieSealer {
    /// The first seals, all open.
    keys: Vec<Key>,
    /// Whether shoppers reach the app by https.
    secure: bool,
}

/// Browsers drop cookies above this size (name and value, in bytes).
pub const MAX_COOKIE: usize = 4096;

impl CookieSealer {
    /// Derives the keys from the operator's secrets.
    pub fn new(secrets: &[SecretString], secure: bool) -> Self {
        let keys = secrets
            .iter()
            .map(|secret| Key::derive_from(&Sha512::digest(secret.expose_secret().as_bytes())))
            .collect();
        Self { keys, secure }
    }

    /// The cookie's full name. The `__Host-` prefix binds it to https and this very host.
    pub fn full_name(&self, name: &str) -> String {
        if self.secure { format!("__Host-{name}") } else { name.to_owned() }
    }

    /// Opens a cookie. `None` when it is absent, forged, cut or sealed under an unknown key.
    pub fn read(&self, cookies: &Cookies, name: &str) -> Option<String> {
        let name = self.full_name(name);
        self.keys
            .iter()
            .find_map(|key| cookies.private(key).get(&name))
            .map(|cookie| cookie.value().to_owned())
    }

    /// Whether the browser sent a cookie of this name, sound or not.
    pub fn is_present(&self, cookies: &Cookies, name: &str) -> bool {
        cookies.get(&self.full_name(name)).is_some()
    }

    /// Sets a cookie. Without `max_age` it ends with the browser's session.
    ///
    /// Returns whether it fits what browsers accept; a cookie that does not is not set.
    pub fn set(&self, cookies: &Cookies, name: &str, value: String, max_age: Option<Duration>) -> bool {
        // Nonce and tag add 28 bytes, base64 a third.
        let sealed_len = self.full_name(name).len() + (value.len() + 28).div_ceil(3) * 4;
        let Some(key) = self.keys.first().filter(|_| sealed_len <= MAX_COOKIE) else { return false };
        let mut cookie = self.blank(name);
        cookie.set_value(value);
        cookie.set_max_age(max_age);
        cookies.private(key).add(cookie);
        true
    }

    /// Clears a cookie, with the attributes it was set with.
    pub fn clear(&self, cookies: &Cookies, name: &str) {
        cookies.remove(self.blank(name));
    }

    fn blank(&self, name: &str) -> Cookie<'static> {
        Cookie::build((self.full_name(name), ""))
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .build()
    }
}
