//! Password hashes. The work is done on threads that may block.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use super::database::DatabaseFault;

/// Fewest characters of a password where nothing else is said of it.
const SHORTEST: usize = 6;

/// What is wrong with a password that is too short.
pub(crate) fn too_short(password: &str) -> Option<String> {
    let short = password.chars().count() < SHORTEST;
    short.then(|| format!("The password must have at least {SHORTEST} characters."))
}

/// Cheap on purpose (8 MiB, one pass): this store guards demonstration data, and every test logs in. A store with real
/// customers wants the defaults of the crate or more.
fn hasher() -> Result<Argon2<'static>, DatabaseFault> {
    let parameters = Params::new(8 * 1024, 1, 1, None).map_err(fault)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters))
}

/// The hash text of a password, with a salt of its own.
pub(crate) fn hash_blocking(password: &str) -> Result<String, DatabaseFault> {
    let hash: PasswordHash = hasher()?.hash_password(password.as_bytes()).map_err(fault)?;
    Ok(hash.to_string())
}

/// The hash text of a password.
pub(crate) async fn hash(password: String) -> Result<String, DatabaseFault> {
    tokio::task::spawn_blocking(move || hash_blocking(&password)).await.map_err(fault)?
}

/// Whether the password belongs to the hash. Without a hash (an unknown customer) the same work is done for nothing, so
/// that the time of the answer does not tell who is a customer.
pub(crate) async fn matches(password: String, hash: Option<String>) -> Result<bool, DatabaseFault> {
    tokio::task::spawn_blocking(move || {
        let Some(hash) = hash else {
            hash_blocking(&password)?;
            return Ok(false);
        };
        let parsed = PasswordHash::new(&hash).map_err(fault)?;
        Ok(hasher()?.verify_password(password.as_bytes(), &parsed).is_ok())
    })
    .await
    .map_err(fault)?
}

fn fault(cause: impl std::fmt::Display) -> DatabaseFault {
    tracing::error!(%cause, "the demo store could not hash a password");
    DatabaseFault
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_matches_its_own_hash_only() {
        let hash = hash("right".to_owned()).await.unwrap();
        assert!(matches("right".to_owned(), Some(hash.clone())).await.unwrap());
        assert!(!matches("wrong".to_owned(), Some(hash)).await.unwrap());
        assert!(!matches("right".to_owned(), None).await.unwrap());
    }
}
