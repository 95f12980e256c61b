//! What can go wrong between this app and the store.

use std::time::Duration;

use super::form_fields::FieldRole;

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The customer access token is expired, revoked or missing: the shopper has to log in again.
    #[error("the customer access token is not valid (any more)")]
    InvalidToken,
    /// E-mail and password do not open an account on this channel; the store does not say why.
    #[error("the credentials were refused")]
    BadCredentials,
    /// The account is flagged for a new password; the store has mailed a link.
    #[error("the account needs a new password first")]
    PasswordResetRequired,
    /// The account is there, and the merchant has not approved it yet.
    #[error("the account awaits approval")]
    AwaitsApproval,
    /// Too many tries to log in with this account.
    #[error("too many attempts")]
    TooManyAttempts,
    /// Nobody can log in at present, by the merchant's choice.
    #[error("the store has closed its log-in")]
    LogInClosed,
    /// The store read the input and refused it, for the reasons given (never empty). The store's words stay out of
    /// the text of this error, which may be logged, because they may quote the input.
    #[error("the store refused the input ({} reasons)", .0.len())]
    Refused(Vec<Refusal>),
    /// Our own API token lacks scopes, is expired, revoked or for another store: the operator's fault.
    #[error("the store refused this app's own credentials ({0})")]
    Misconfigured(String),
    /// The store asks for fewer requests.
    #[error("the store limits requests")]
    Throttled {
        /// When to come back, if the store says so.
        retry_after: Option<Duration>,
    },
    /// The store is closed for maintenance or its channel is not live.
    #[error("the store is closed ({0})")]
    Closed(String),
    /// No usable answer: connection, time-out, server error, malformed or too large answer.
    #[error("the store gave no usable answer ({0})")]
    Unavailable(String),
    /// A change was sent and no clear answer came back: it may or may not have happened.
    #[error("the outcome of the change is unknown ({0})")]
    OutcomeUnknown(String),
    /// The store answered with errors that this app does not know.
    #[error("the store answered with an unexpected error ({0})")]
    Unexpected(String),
}

impl StoreError {
    /// A single refusal.
    pub fn refused(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }

    /// Whether the store looked at what it was given and did not accept it; else nobody knows what it thinks of it.
    pub fn is_verdict(&self) -> bool {
        match self {
            Self::BadCredentials
            | Self::PasswordResetRequired
            | Self::AwaitsApproval
            | Self::Refused(_)
            | Self::Unexpected(_) => true,
            Self::InvalidToken
            | Self::TooManyAttempts
            | Self::LogInClosed
            | Self::Misconfigured(_)
            | Self::Throttled { .. }
            | Self::Closed(_)
            | Self::Unavailable(_)
            | Self::OutcomeUnknown(_) => false,
        }
    }
}

/// One reason why the store refused an input. Messages are the store's, in the shopper's language; show them
/// only where this type is all that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another customer has this e-mail address.
    EmailInUse,
    /// The merchant has switched registration off.
    RegistrationClosed,
    /// A value breaks a rule of the store.
    Invalid {
        /// Which one.
        field: RefusedField,
        /// The store's words.
        message: String,
    },
    /// A password was refused: the current one is wrong, the new one is too weak or was used before, or the
    /// token of a reset link is used up. Stores do not always say which.
    Password {
        /// The store's words.
        message: String,
    },
    /// There is no such address in this customer's account.
    NoSuchAddress,
    /// The cart is gone: ordered, emptied, too old, or another customer's.
    NoSuchCart,
    /// There are not so many to sell.
    NotEnoughStock,
    /// The store does not put this into a cart, for another reason.
    Cart {
        /// The store's words, which may be in English in every language; may be empty.
        message: String,
    },
    /// The customer's account is gone.
    NoSuchCustomer,
    /// The store failed at the change for reasons of its own.
    Failed {
        /// The store's words.
        message: String,
    },
}

/// The value that a refusal is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefusedField {
    /// A part of customers and addresses that every store knows.
    BuiltIn(FieldRole),
    /// One of the merchant's own fields: its id is among these numbers, or only the words tell.
    Custom(Vec<i64>),
    /// The store does not say, or this app does not know.
    Unknown,
}
