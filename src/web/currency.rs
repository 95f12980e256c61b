//! The currency that the shopper chose, kept for the visit.

use tower_cookies::Cookies;

use super::cookies::CookieSealer;
use crate::store::catalog::Currency;
use crate::store::settings::PublicData;

const NAME: &str = "currency";

/// The choice of this visit, if the store still offers it. `None` is the store's default currency.
pub fn chosen(sealer: &CookieSealer, cookies: &Cookies, public: &PublicData) -> Option<String> {
    let code = sealer.read(cookies, NAME)?;
    let offered = offered(public).any(|currency| currency.code == code);
    (offered && code != public.settings.default_currency).then_some(code)
}

/// The currencies in which one can pay.
pub fn offered(public: &PublicData) -> impl Iterator<Item = &Currency> {
    public.currencies.iter().filter(|currency| currency.transactional)
}

/// Keeps the choice until the browser is closed.
pub fn keep(sealer: &CookieSealer, cookies: &Cookies, code: &str) {
    sealer.set(cookies, NAME, code.to_owned(), None);
}
