//! What became of a change that the store gave no clear answer to: read again, or for the shopper to find out.

use serde::{Deserialize, Serialize};

use super::errors::PageError;
use super::forms::FormFailure;

/// What to look at for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// The page of the form itself, opened anew.
    Page,
    /// The addresses.
    Addresses,
    /// The details.
    Details,
    /// What the customer agrees to.
    Preferences,
    /// The cart.
    Cart,
    /// Whether a changed password opens the account.
    Password,
    /// The same for a password that was set by a mailed link.
    NewPassword,
    /// Whether a new account is there.
    Registration,
}

impl Look {
    /// Reads whether the change was made after all. `reading` says so of what the store has now.
    ///
    /// # Errors
    /// [`FormFailure::NotSaved`] when it was not, and [`FormFailure::Unconfirmed`] when nobody can tell.
    pub async fn settle<T>(
        self,
        reading: impl Future<Output = Result<Option<T>, PageError>>,
    ) -> Result<T, FormFailure> {
        match reading.await {
            Ok(Some(made)) => Ok(made),
            Ok(None) => Err(FormFailure::NotSaved),
            Err(PageError::OtherCustomer) => Err(FormFailure::OtherCustomer),
            // A session that has ended meanwhile is no reason to make the change again.
            Err(_) => Err(FormFailure::Unconfirmed(self)),
        }
    }

    /// The key of the text that tells it.
    pub fn problem(self) -> &'static str {
        match self {
            Self::Page | Self::Addresses | Self::Details | Self::Preferences => "problem-unconfirmed",
            Self::Cart => "problem-unconfirmed-cart",
            Self::Password => "problem-unconfirmed-password",
            Self::NewPassword => "problem-unconfirmed-new-password",
            Self::Registration => "problem-unconfirmed-registration",
        }
    }

    /// The path, and the key of the words for it; none where the words say all.
    pub fn link(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Page | Self::Password => None,
            Self::Addresses => Some(("/account/addresses", "look-addresses")),
            Self::Details => Some(("/account/details", "look-details")),
            Self::Preferences => Some(("/account/preferences", "look-preferences")),
            Self::Cart => Some(("/cart", "look-cart")),
            Self::NewPassword | Self::Registration => Some(("/login", "look-log-in")),
        }
    }
}
