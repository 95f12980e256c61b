//! Changing and recovering passwords.

use async_trait::async_trait;
use secrecy::SecretString;

use super::{Caller, StoreError};

/// The link of a password reset mail.
#[derive(Clone, Debug)]
pub struct ResetLink {
    /// The customer's id (`c` of the link).
    pub customer_id: String,
    /// The one-time token (`t` of the link).
    pub token: SecretString,
}

/// Backends whose API changes and recovers passwords.
#[async_trait]
pub trait Passwords: Send + Sync {
    /// Changes the password, given the current one.
    async fn change_password(
        &self,
        caller: &Caller,
        current: &SecretString,
        new: &SecretString,
    ) -> Result<(), StoreError>;

    /// Asks the store to mail a reset link that leads to `path` of this app.
    async fn request_password_reset(
        &self,
        caller: &Caller,
        email: &str,
        path: &str,
    ) -> Result<(), StoreError>;

    /// Sets a new password by a mailed link.
    async fn reset_password(
        &self,
        caller: &Caller,
        link: &ResetLink,
        new: &SecretString,
    ) -> Result<(), StoreError>;
}
