//! The session: one sealed cookie that holds the customer access token and little else.
//!
//! A session ends by its token, by idle time, by its longest life, or by log-out. Log-out is remembered here, so that a
//! late answer to another request, or a copy of the cookie, does not bring it back.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use moka::policy::EvictionPolicy;
use moka::sync::Cache;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use tower_cookies::Cookies;
use uuid::Uuid;

use super::cookies::CookieSealer;
use crate::store::{LogIn, RenewedToken};

const NAME: &str = "session";
/// Format of the payload; other versions are ignored.
const VERSION: u8 = 2;
/// A session is refused this long before its token ends, so that no request outlives the token.
const TOKEN_MARGIN: SignedDuration = SignedDuration::from_secs(60);
/// A token is renewed this long before its end, unless its life is too short for that.
const RENEWAL_MARGIN: SignedDuration = SignedDuration::from_mins(5);
/// End of a session without activity where the store sets none.
const DEFAULT_IDLE: SignedDuration = SignedDuration::from_hours(1);
/// The cookie is set anew after this long, so that most responses carry no `Set-Cookie`.
const TOUCH_EVERY: SignedDuration = SignedDuration::from_mins(5);
/// Most ended sessions remembered; beyond that the store's word on the token decides alone.
const MOST_ENDED: u64 = 100_000;

/// A logged-in shopper.
#[derive(Clone, Debug)]
pub struct Session {
    /// The customer access token.
    pub token: SecretString,
    /// The customer's id at the store.
    pub customer_id: String,
    /// When the shopper proved who they are: at log-in.
    pub authenticated_at: Timestamp,
    /// The same from log-in to log-out, whatever becomes of the token.
    id: Uuid,
    expires_at: Timestamp,
    seen_at: Timestamp,
    idle: SignedDuration,
    renew_at: Timestamp,
}

/// What is sealed. Field names are short because the cookie travels with every request.
#[derive(Serialize, Deserialize)]
struct Payload {
    v: u8,
    /// The store it belongs to.
    s: String,
    t: String,
    c: String,
    /// Its id.
    d: Uuid,
    /// Seconds since 1970: log-in, end of the token, last activity; length of the idle time.
    o: i64,
    e: i64,
    a: i64,
    i: i64,
    /// When to renew the token, where the store can.
    r: i64,
}

impl Session {
    /// The session of a fresh log-in.
    pub fn begin(log_in: &LogIn, idle: Option<Duration>, now: Timestamp) -> Self {
        let idle = idle.and_then(|idle| SignedDuration::try_from(idle).ok()).unwrap_or(DEFAULT_IDLE);
        Self {
            token: log_in.token.clone(),
            customer_id: log_in.customer_id.clone(),
            authenticated_at: now,
            id: Uuid::new_v4(),
            expires_at: log_in.expires_at,
            seen_at: now,
            idle,
            renew_at: renew_at(log_in.expires_at, now),
        }
    }

    /// Whether it is time to renew the token.
    pub fn is_renewal_due(&self, now: Timestamp) -> bool {
        now >= self.renew_at
    }

    /// The same session with a new token; the request that renews it is activity.
    pub fn renewed(&self, token: RenewedToken, now: Timestamp) -> Self {
        Self {
            seen_at: now,
            renew_at: renew_at(token.expires_at, now),
            expires_at: token.expires_at,
            token: token.token,
            ..self.clone()
        }
    }

    /// When the token is of no use any more.
    pub fn token_ends_at(&self) -> Timestamp {
        self.expires_at
    }

    fn is_alive(&self, now: Timestamp, longest: SignedDuration) -> bool {
        self.expires_at.duration_since(now) > TOKEN_MARGIN
            && now.duration_since(self.seen_at) < self.idle
            && now.duration_since(self.authenticated_at) < longest
    }
}

/// When a quarter of a token's life is left; with short lives some minutes earlier, but never before the half.
fn renew_at(expires_at: Timestamp, now: Timestamp) -> Timestamp {
    let left = expires_at.duration_since(now);
    expires_at.checked_sub((left / 4).max(RENEWAL_MARGIN.min(left / 2))).unwrap_or(now)
}

/// Reads and writes the session cookie.
#[derive(Clone)]
pub struct Sessions {
    sealer: CookieSealer,
    /// Names the store, so that a cookie is worthless after a move to another one.
    store: String,
    longest: SignedDuration,
    /// The sessions that were ended before their time, for as long as their cookies would be good.
    ended: Cache<Uuid, ()>,
}

impl Sessions {
    /// Sessions at one store, named by backend and channel, which last `longest` at most.
    pub fn new(sealer: CookieSealer, store: String, longest: Duration) -> Self {
        let ended = Cache::builder()
            .eviction_policy(EvictionPolicy::lru())
            .max_capacity(MOST_ENDED)
            .time_to_live(longest)
            .build();
        let longest = SignedDuration::try_from(longest).unwrap_or(SignedDuration::MAX);
        Self { sealer, store, longest, ended }
    }

    /// The live session of this request. A forged, old, cut or foreign cookie is a guest's; it is cleared.
    pub fn read(&self, cookies: &Cookies, now: Timestamp) -> Option<Session> {
        let session = self.open(cookies).filter(|session| session.is_alive(now, self.longest));
        // Its cookie was cleared or replaced by the answer that ended it; to clear it now could clear the next one.
        if session.as_ref().is_some_and(|session| self.ended.contains_key(&session.id)) {
            return None;
        }
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
            d: session.id,
            o: session.authenticated_at.as_second(),
            e: session.expires_at.as_second(),
            a: session.seen_at.as_second(),
            i: session.idle.as_secs(),
            r: session.renew_at.as_second(),
        };
        serde_json::to_string(&payload).is_ok_and(|value| self.sealer.set(cookies, NAME, value, None))
    }

    /// Clears the session cookie.
    pub fn end(&self, cookies: &Cookies) {
        self.sealer.clear(cookies, NAME);
    }

    /// Ends a session for good: no cookie of it opens here any more.
    pub fn revoke(&self, session: &Session) {
        self.ended.insert(session.id, ());
    }

    fn open(&self, cookies: &Cookies) -> Option<Session> {
        let payload: Payload = serde_json::from_str(&self.sealer.read(cookies, NAME)?).ok()?;
        if payload.v != VERSION || payload.s != self.store {
            return None;
        }
        Some(Session {
            token: payload.t.into(),
            customer_id: payload.c,
            authenticated_at: Timestamp::from_second(payload.o).ok()?,
            id: payload.d,
            expires_at: Timestamp::from_second(payload.e).ok()?,
            seen_at: Timestamp::from_second(payload.a).ok()?,
            idle: SignedDuration::from_secs(payload.i),
            renew_at: Timestamp::from_second(payload.r).ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sessions(store: &str, secrets: &[&str]) -> Sessions {
        let secrets: Vec<SecretString> = secrets.iter().map(|secret| SecretString::from(*secret)).collect();
        Sessions::new(CookieSealer::new(&secrets, true), store.to_owned(), Duration::from_secs(3600))
    }

    fn begin(token_life: SignedDuration, idle: u64, now: Timestamp) -> Session {
        let log_in = LogIn {
            token: "token".into(),
            expires_at: now + token_life,
            customer_id: "7".into(),
            cart: None,
            language: None,
            redirect_to: None,
        };
        Session::begin(&log_in, Some(Duration::from_secs(idle)), now)
    }

    const OLD: &str = "an old secret that is long enough";
    const NEW: &str = "a new secret that is long enough!";

    #[test]
    fn a_session_comes_back_as_it_was() {
        let (sessions, cookies, now) = (sessions("a", &[OLD]), Cookies::default(), Timestamp::now());
        assert!(sessions.write(&cookies, &begin(SignedDuration::from_hours(2), 600, now)));
        let session = sessions.read(&cookies, now).unwrap();
        assert_eq!(session.token.expose_secret(), "token");
        assert_eq!(session.customer_id, "7");
        let cookie = cookies.list().remove(0);
        assert_eq!(cookie.name(), "__Host-session");
        assert!(
            cookie.secure() == Some(true) && cookie.http_only() == Some(true) && cookie.domain().is_none()
        );
        assert!(cookie.max_age().is_none(), "the browser drops it when it ends");
    }

    #[test]
    fn it_ends_a_minute_before_its_token_and_after_the_idle_time() {
        let now = Timestamp::now();
        for (life, idle, later, alive) in [
            (600, 3600, 539, true),
            (600, 3600, 540, false),
            (86_400, 600, 599, true),
            (86_400, 600, 600, false),
            (0, 600, 0, false),
        ] {
            let (sessions, cookies) = (sessions("a", &[OLD]), Cookies::default());
            sessions.write(&cookies, &begin(SignedDuration::from_secs(life), idle, now));
            let later = now + SignedDuration::from_secs(later);
            assert_eq!(sessions.read(&cookies, later).is_some(), alive, "{life} {idle} {later}");
        }
    }

    #[test]
    fn a_token_is_due_for_renewal_when_a_quarter_of_its_life_is_left() {
        let now = Timestamp::now();
        for (life, due) in [(4 * 3600, 3 * 3600), (600, 300), (120, 60)] {
            let session = begin(SignedDuration::from_secs(life), 600, now);
            let at = |seconds| now + SignedDuration::from_secs(seconds);
            assert!(!session.is_renewal_due(at(due - 1)), "{life}");
            assert!(session.is_renewal_due(at(due)), "{life}");
            let token = RenewedToken { token: "new".into(), expires_at: at(due + life) };
            let renewed = session.renewed(token, at(due));
            assert!(!renewed.is_renewal_due(at(due + 1)), "{life}");
            assert_eq!((renewed.token.expose_secret(), renewed.customer_id.as_str()), ("new", "7"));
        }
    }

    #[test]
    fn activity_keeps_it_alive_but_not_beyond_its_token() {
        let (sessions, cookies, begun) = (sessions("a", &[OLD]), Cookies::default(), Timestamp::now());
        sessions.write(&cookies, &begin(SignedDuration::from_secs(1800), 600, begun));
        for minutes in [9, 18, 27] {
            assert!(
                sessions.read(&cookies, begun + SignedDuration::from_mins(minutes)).is_some(),
                "{minutes}"
            );
        }
        assert!(sessions.read(&cookies, begun + SignedDuration::from_mins(30)).is_none());
    }

    #[test]
    fn no_activity_and_no_renewal_carries_it_beyond_its_longest_life() {
        let (sessions, cookies, begun) = (sessions("a", &[OLD]), Cookies::default(), Timestamp::now());
        let at = |minutes| begun + SignedDuration::from_mins(minutes);
        let mut session = begin(SignedDuration::from_hours(9), 1800, begun);
        for minutes in [20, 40, 59] {
            let token = RenewedToken { token: "new".into(), expires_at: at(minutes + 600) };
            session = session.renewed(token, at(minutes));
            sessions.write(&cookies, &session);
            assert!(sessions.read(&cookies, at(minutes)).is_some(), "{minutes}");
        }
        assert!(sessions.read(&cookies, at(60)).is_none());
    }

    #[test]
    fn a_revoked_session_does_not_come_back_by_a_copy_or_a_renewal() {
        let (sessions, now) = (sessions("a", &[OLD]), Timestamp::now());
        let session = begin(SignedDuration::from_hours(2), 1800, now);
        let renewed =
            session.renewed(RenewedToken { token: "new".into(), expires_at: session.expires_at }, now);
        sessions.revoke(&session);
        for copy in [&session, &renewed] {
            let cookies = Cookies::default();
            sessions.write(&cookies, copy);
            assert!(sessions.read(&cookies, now).is_none());
        }
        let other = Cookies::default();
        sessions.write(&other, &begin(SignedDuration::from_hours(2), 1800, now));
        assert!(sessions.read(&other, now).is_some(), "another log-in goes on");
    }

    #[test]
    fn a_cookie_of_another_store_or_secret_is_a_guests_and_is_cleared() {
        let now = Timestamp::now();
        let written = || {
            let cookies = Cookies::default();
            sessions("a", &[OLD]).write(&cookies, &begin(SignedDuration::from_hours(2), 600, now));
            cookies
        };
        assert!(sessions("a", &[NEW, OLD]).read(&written(), now).is_some(), "every secret opens");
        for other in [sessions("b", &[OLD]), sessions("a", &[NEW])] {
            let cookies = written();
            assert!(other.read(&cookies, now).is_none());
            assert!(!other.is_present(&cookies));
        }
    }

    #[test]
    fn a_token_that_does_not_fit_is_told_rather_than_cut() {
        let (sessions, cookies, now) = (sessions("a", &[OLD]), Cookies::default(), Timestamp::now());
        let huge =
            Session { token: "t".repeat(6000).into(), ..begin(SignedDuration::from_hours(2), 600, now) };
        assert!(!sessions.write(&cookies, &huge));
        assert!(!sessions.is_present(&cookies));
    }

    proptest::proptest! {
        #[test]
        fn no_other_text_opens_a_session(value in "[A-Za-z0-9+/=%.-]{0,400}", at in 0usize..300, to in "[A-Za-z0-9+/]") {
            let (sessions, now) = (sessions("a", &[OLD, NEW]), Timestamp::now());
            let cookies = Cookies::default();
            sessions.write(&cookies, &begin(SignedDuration::from_hours(2), 600, now));
            let good = cookies.list().remove(0).value().to_owned();
            let at = at % (good.len() - 4);
            let changed = format!("{}{to}{}", &good[..at], &good[at + 1..]);
            for forged in [value, changed] {
                let cookies = Cookies::default();
                cookies.add(cookie::Cookie::new("__Host-session", forged.clone()));
                proptest::prop_assert_eq!(sessions.read(&cookies, now).is_some(), forged == good);
            }
        }
    }
}
