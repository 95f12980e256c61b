//! Names for what must not be kept or logged in the clear: addresses of shoppers and their e-mail addresses.

use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

/// Hashes under a key of the operator's. Without the key nobody can try out whose hash it is.
#[derive(Clone)]
pub struct KeyedHash([u8; 32]);

/// The hash of something.
pub type Hash = [u8; 16];

impl KeyedHash {
    /// The key is derived from the first of the operator's secrets, so that all instances give the same hashes.
    pub fn new(secrets: &[SecretString]) -> Self {
        let secret = secrets.first().map(|secret| secret.expose_secret().as_bytes()).unwrap_or_default();
        Self(Sha256::new().chain_update(b"keyed hash\0").chain_update(secret).finalize().into())
    }

    /// The hash of these parts for one purpose; those for other purposes differ.
    ///
    /// The half of the digest that is left out keeps a hash from being continued.
    pub fn of(&self, purpose: &str, parts: &[&[u8]]) -> Hash {
        let mut digest = Sha256::new().chain_update(self.0);
        for part in [purpose.as_bytes()].iter().chain(parts) {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        let digest: [u8; 32] = digest.finalize().into();
        std::array::from_fn(|at| digest[at])
    }
}

/// A hash in sixteen hexadecimal digits, for logs.
pub fn short_name(hash: &Hash) -> String {
    hash[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_depends_on_secret_purpose_and_every_part() {
        let hash = KeyedHash::new(&["one".into()]);
        let known = hash.of("a", &[b"x", b"y"]);
        assert_eq!(known, KeyedHash::new(&["one".into()]).of("a", &[b"x", b"y"]));
        for other in [
            KeyedHash::new(&["two".into(), "one".into()]).of("a", &[b"x", b"y"]),
            hash.of("b", &[b"x", b"y"]),
            hash.of("a", &[b"xy"]),
            hash.of("a", &[b"xy", b""]),
            hash.of("ax", &[b"y"]),
        ] {
            assert_ne!(known, other);
        }
    }
}
