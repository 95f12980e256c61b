//! Customer Login tokens: an app that knows the client secret says who is logged in.

use std::net::IpAddr;

use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use rusqlite::Connection;
use serde::Deserialize;

use super::api_account::ApiAccount;
use super::bearer::{CHANNEL, STORE_HASH};
use super::tokens;
use crate::web::redirect::LocalPath;

/// Seconds that a token works.
const LIFETIME: i64 = 30;
/// Seconds that the app's clock may be ahead.
const SKEW: i64 = 5;
/// Bytes of the longest token.
const LONGEST: usize = 8 * 1024;
/// Where a shopper goes whose token does not say.
const ACCOUNT_PAGE: &str = "/account.php";

/// Why a token does not log anybody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum LoginJwtFault {
    #[error("it is not a token of the right form")]
    Malformed,
    #[error("its signature is not by the app's secret")]
    Signature,
    #[error("it is too old or from the future")]
    Time,
    #[error("it is for another app, store, channel or operation")]
    Purpose,
    #[error("it is for another address")]
    Address,
    #[error("it was used before")]
    Used,
}

/// What a good token says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct LoginRequest {
    pub(crate) customer: i32,
    /// A path of this origin.
    pub(crate) redirect_to: String,
    /// The name of the token, which works once.
    jti: String,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    iat: i64,
    jti: String,
    operation: String,
    store_hash: String,
    customer_id: i32,
    channel_id: Option<i64>,
    redirect_to: Option<String>,
    request_ip: Option<IpAddr>,
}

/// Checks all of a token but whether it was used before. `shopper` is where the shopper is, if that is known.
pub(crate) fn read(
    token: &str,
    account: &ApiAccount,
    shopper: Option<IpAddr>,
) -> Result<LoginRequest, LoginJwtFault> {
    if token.len() > LONGEST {
        return Err(LoginJwtFault::Malformed);
    }
    let claims = verified(token, account)?;
    let age = Timestamp::now().as_second().saturating_sub(claims.iat);
    if !(-SKEW..=LIFETIME).contains(&age) {
        return Err(LoginJwtFault::Time);
    }
    if claims.iss != account.client_id
        || claims.operation != "customer_login"
        || claims.store_hash != STORE_HASH
        || claims.channel_id.unwrap_or(CHANNEL) != CHANNEL
    {
        return Err(LoginJwtFault::Purpose);
    }
    if let (Some(meant), Some(shopper)) = (claims.request_ip, shopper)
        && meant != shopper
    {
        return Err(LoginJwtFault::Address);
    }
    let redirect_to = claims.redirect_to.and_then(|path| LocalPath::parse(&path).ok());
    Ok(LoginRequest {
        customer: claims.customer_id,
        redirect_to: redirect_to.map_or_else(|| ACCOUNT_PAGE.to_owned(), String::from),
        jti: claims.jti,
    })
}

impl LoginRequest {
    /// Uses the token up: good for exactly one caller.
    pub(crate) fn use_up(&self, connection: &Connection) -> rusqlite::Result<Result<(), LoginJwtFault>> {
        let now = Timestamp::now().as_second();
        // A token this old is refused by its age.
        connection
            .execute("DELETE FROM used_login_tokens WHERE used_at < ?1", [now - LIFETIME - SKEW - 1])?;
        let first = connection.execute(
            "INSERT OR IGNORE INTO used_login_tokens (digest, used_at) VALUES (?1, ?2)",
            (tokens::digest(&self.jti), now),
        )?;
        Ok(if first == 1 { Ok(()) } else { Err(LoginJwtFault::Used) })
    }
}

fn verified(token: &str, account: &ApiAccount) -> Result<Claims, LoginJwtFault> {
    use jsonwebtoken::errors::ErrorKind;

    let mut validation = Validation::new(Algorithm::HS256);
    // The token has no end of its own: its age decides.
    validation.validate_exp = false;
    validation.required_spec_claims.clear();
    let key = DecodingKey::from_secret(account.client_secret.as_bytes());
    match jsonwebtoken::decode::<Claims>(token, &key, &validation) {
        Ok(token) if token.claims.jti.is_empty() => Err(LoginJwtFault::Malformed),
        Ok(token) => Ok(token.claims),
        Err(fault) => Err(match fault.kind() {
            ErrorKind::InvalidSignature | ErrorKind::InvalidAlgorithm => LoginJwtFault::Signature,
            _ => LoginJwtFault::Malformed,
        }),
    }
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::{EncodingKey, Header};
    use serde_json::{Value, json};

    use super::*;

    fn signed(algorithm: Algorithm, claims: &Value, secret: &str) -> String {
        let key = EncodingKey::from_secret(secret.as_bytes());
        jsonwebtoken::encode(&Header::new(algorithm), claims, &key).unwrap()
    }

    fn claims(account: &ApiAccount, change: Value) -> Value {
        let mut claims = json!({
            "iss": account.client_id,
            "iat": Timestamp::now().as_second(),
            "jti": "one",
            "operation": "customer_login",
            "store_hash": STORE_HASH,
            "customer_id": 3,
            "channel_id": 1,
        });
        for (name, value) in change.as_object().unwrap() {
            claims[name] = value.clone();
        }
        claims
    }

    /// The outcome for a well-signed token with these claims changed.
    fn outcome(change: Value) -> Result<LoginRequest, LoginJwtFault> {
        let account = ApiAccount::new();
        let token = signed(Algorithm::HS256, &claims(&account, change), &account.client_secret);
        read(&token, &account, Some([127, 0, 0, 1].into()))
    }

    #[test]
    fn a_good_token_says_who_and_where_to() {
        for (change, path) in [
            (json!({}), "/account.php"),
            (json!({ "channel_id": null }), "/account.php"),
            (json!({ "request_ip": "127.0.0.1", "redirect_to": "/cart.php?a=b&c=d" }), "/cart.php?a=b&c=d"),
        ] {
            let read = outcome(change).unwrap();
            assert_eq!((read.customer, read.redirect_to.as_str()), (3, path));
        }
    }

    #[test]
    fn a_token_never_leads_to_another_origin() {
        for path in ["//evil.example", "/\\evil.example", "https://evil.example", "evil", "", "/a\nb"] {
            assert_eq!(
                outcome(json!({ "redirect_to": path })).unwrap().redirect_to,
                "/account.php",
                "{path}"
            );
        }
    }

    #[test]
    fn each_wrong_claim_is_refused() {
        use LoginJwtFault::{Address, Malformed, Purpose, Time};

        let now = Timestamp::now().as_second();
        for (change, fault) in [
            (json!({ "iat": now - 40 }), Time),
            (json!({ "iat": now + 20 }), Time),
            (json!({ "iat": i64::MIN }), Time),
            (json!({ "iat": "now" }), Malformed),
            (json!({ "iat": null }), Malformed),
            (json!({ "iss": "another" }), Purpose),
            (json!({ "operation": "current_customer" }), Purpose),
            (json!({ "store_hash": "another" }), Purpose),
            (json!({ "channel_id": 2 }), Purpose),
            (json!({ "request_ip": "192.0.2.7" }), Address),
            (json!({ "request_ip": "here" }), Malformed),
            (json!({ "jti": "" }), Malformed),
            (json!({ "jti": null }), Malformed),
            (json!({ "customer_id": "3" }), Malformed),
            (json!({ "customer_id": 1e12 }), Malformed),
        ] {
            assert_eq!(outcome(change.clone()), Err(fault), "{change}");
        }
    }

    #[test]
    fn only_the_secret_and_only_its_algorithm_open_a_token() {
        let account = ApiAccount::new();
        let claims = claims(&account, json!({}));
        let by_another = signed(Algorithm::HS256, &claims, "guessed");
        let by_sha_512 = signed(Algorithm::HS512, &claims, &account.client_secret);
        for token in [by_another, by_sha_512] {
            assert_eq!(read(&token, &account, None), Err(LoginJwtFault::Signature));
        }
        let good = signed(Algorithm::HS256, &claims, &account.client_secret);
        let cut = &good[..good.len() - 1];
        let longer = format!("{good}{}", "A".repeat(LONGEST));
        assert!(read(cut, &account, None).is_err());
        for token in ["", "a.b.c", "{}", "..", longer.as_str()] {
            assert_eq!(read(token, &account, None), Err(LoginJwtFault::Malformed), "{token:.20}");
        }
        assert!(read(&good, &account, None).is_ok());
    }
}
