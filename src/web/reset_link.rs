//! The parameters of a mailed reset link, kept out of addresses in a short-lived sealed cookie.

use cookie::time::Duration;
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use tower_cookies::Cookies;

use super::cookies::CookieSealer;
use crate::store::ResetLink;

const NAME: &str = "reset";
const MAX_AGE: Duration = Duration::minutes(15);
/// Longest accepted token, in bytes.
const MAX_TOKEN: usize = 512;

#[derive(Serialize, Deserialize)]
struct Payload {
    c: String,
    t: String,
    /// When it is good no more, in seconds since 1970: browsers may keep a cookie as long as they like.
    e: i64,
}

/// Reads the parameters of the link; `None` for anything that no store would have mailed.
pub fn parse(query: &str) -> Option<ResetLink> {
    let mut customer_id: Option<String> = None;
    let mut token: Option<String> = None;
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let slot = match &*name {
            "c" => &mut customer_id,
            "t" => &mut token,
            _ => continue,
        };
        if slot.replace(value.into_owned()).is_some() {
            return None;
        }
    }
    let customer_id = customer_id.filter(|id| is_id(id))?;
    let token = token.filter(|token| is_token(token))?;
    Some(ResetLink { customer_id, token: SecretString::from(token) })
}

/// A positive number that fits GraphQL's `Int`, without sign or leading zero.
fn is_id(id: &str) -> bool {
    let digits = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()) && !id.starts_with('0');
    digits && id.parse::<i32>().is_ok()
}

/// Letters, digits and what URL-safe encodings use besides.
fn is_token(token: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~+/=".contains(&byte);
    !token.is_empty() && token.len() <= MAX_TOKEN && token.bytes().all(allowed)
}

/// Keeps the link for this browser.
pub fn keep(sealer: &CookieSealer, cookies: &Cookies, link: &ResetLink) {
    keep_at(sealer, cookies, link, Timestamp::now());
}

fn keep_at(sealer: &CookieSealer, cookies: &Cookies, link: &ResetLink, now: Timestamp) {
    let payload = Payload {
        c: link.customer_id.clone(),
        t: link.token.expose_secret().to_owned(),
        e: now.as_second() + MAX_AGE.whole_seconds(),
    };
    if let Ok(value) = serde_json::to_string(&payload) {
        sealer.set(cookies, NAME, value, Some(MAX_AGE));
    }
}

/// The link that was kept.
pub fn kept(sealer: &CookieSealer, cookies: &Cookies) -> Option<ResetLink> {
    let payload: Payload = serde_json::from_str(&sealer.read(cookies, NAME)?).ok()?;
    let is_good = Timestamp::now().as_second() < payload.e;
    is_good.then(|| ResetLink { customer_id: payload.c, token: payload.t.into() })
}

/// Forgets the link.
pub fn forget(sealer: &CookieSealer, cookies: &Cookies) {
    sealer.clear(cookies, NAME);
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    #[test]
    fn a_mailed_link_is_read() {
        let link = parse("c=42&t=abc-DEF_1.2~%2B%2F%3D").unwrap();
        assert_eq!((link.customer_id.as_str(), link.token.expose_secret()), ("42", "abc-DEF_1.2~+/="));
        assert!(parse("utm_source=mail&c=42&t=abc").is_some());
    }

    #[test]
    fn a_kept_link_ends_after_a_quarter_of_an_hour_whatever_the_browser_keeps() {
        let sealer = CookieSealer::new(&["s".repeat(32).into()], false);
        let link = parse("c=42&t=abc").unwrap();
        for (minutes, good) in [(0, true), (14, true), (15, false), (600, false)] {
            let cookies = Cookies::default();
            keep_at(&sealer, &cookies, &link, Timestamp::now() - SignedDuration::from_mins(minutes));
            assert_eq!(kept(&sealer, &cookies).is_some(), good, "{minutes}");
        }
    }

    #[test]
    fn what_no_store_mails_is_no_link() {
        let long = format!("c=1&t={}", "a".repeat(MAX_TOKEN + 1));
        for query in [
            "",
            "c=1",
            "t=abc",
            "c=&t=abc",
            "c=1&t=",
            "c=abc&t=abc",
            "c=-1&t=abc",
            "c=1.0&t=abc",
            "c=%201&t=abc",
            "c=0&t=abc",
            "c=01&t=abc",
            "c=1&c=2&t=abc",
            "c=1&t=a&t=b",
            "c=9999999999999999999999999&t=abc",
            "c=%D9%A1&t=abc",
            "c=<script>&t=abc",
            "c=1&t=a%00b",
            "c=1&t=a\"b",
            "c=1&t=%E2%80%AEabc",
            "c=1&t=%ff",
            "c=1&t=<script>",
            &long,
        ] {
            assert!(parse(query).is_none(), "{query}");
        }
    }
}
