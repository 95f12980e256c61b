//! One-shot notices: a cookie that carries the name of a message, never text or data.

use tower_cookies::Cookies;

use super::cookies::CookieSealer;

const NAME: &str = "flash";
const MAX_AGE: cookie::time::Duration = cookie::time::Duration::seconds(60);

/// The notices that a page can show once after a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flash {
    /// Logged out.
    LoggedOut,
    /// Logged out on the shopper's wish, though the store could not be told.
    LoggedOutHere,
    /// The session ended; log in to go on.
    SessionEnded,
    /// As before, and what was typed is kept until then.
    SessionEndedDraftKept,
    /// The account was made and is open.
    Registered,
    /// The account was made; the shopper has to log in.
    RegisteredLogIn,
    /// Details saved.
    DetailsSaved,
    /// Preferences saved.
    PreferencesSaved,
    /// Password changed.
    PasswordChanged,
    /// Password changed, and the shopper has to log in with it.
    PasswordChangedLogIn,
    /// A new password was set by a mailed link.
    PasswordReset,
    /// Address added.
    AddressAdded,
    /// Address saved.
    AddressSaved,
    /// Address deleted.
    AddressDeleted,
    /// The address was gone already.
    AddressGone,
    /// The form belonged to another customer; nothing was done.
    OtherCustomer,
    /// The session ended; what is shown is what guests see.
    SessionEndedGuest,
    /// Somebody else is logged in on the store's own pages, so this session was ended.
    OtherCustomerHosted,
    /// Put into the cart.
    CartAdded,
    /// The cart was changed.
    CartChanged,
    /// A line was removed from the cart.
    CartRemoved,
    /// The guest's cart and the customer's were combined.
    CartsCombined,
    /// The customer's cart of an earlier visit is back.
    CartRestored,
    /// The cart is gone: ordered, or too old.
    CartGone,
    /// There is nothing to check out.
    CartEmpty,
    /// Another currency was chosen.
    CurrencyChanged,
    /// The cart could not be changed to the chosen currency.
    CurrencyNotChanged,
    /// A log-in by link did not work.
    LogInLinkFailed,
    /// A log-in by link was for another customer than the one who is logged in.
    LogInLinkOther,
    /// A line of the cart was gone already.
    CartLineGone,
}

impl Flash {
    /// The key of the notice's text.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::LoggedOut => "flash-logged-out",
            Self::LoggedOutHere => "flash-logged-out-here",
            Self::SessionEnded => "flash-session-ended",
            Self::SessionEndedDraftKept => "flash-session-ended-draft-kept",
            Self::Registered => "flash-registered",
            Self::RegisteredLogIn => "flash-registered-log-in",
            Self::DetailsSaved => "flash-details-saved",
            Self::PreferencesSaved => "flash-preferences-saved",
            Self::PasswordChanged => "flash-password-changed",
            Self::PasswordChangedLogIn => "flash-password-changed-log-in",
            Self::PasswordReset => "flash-password-reset",
            Self::AddressAdded => "flash-address-added",
            Self::AddressSaved => "flash-address-saved",
            Self::AddressDeleted => "flash-address-deleted",
            Self::AddressGone => "flash-address-gone",
            Self::OtherCustomer => "flash-other-customer",
            Self::SessionEndedGuest => "flash-session-ended-guest",
            Self::OtherCustomerHosted => "flash-other-customer-hosted",
            Self::CartAdded => "flash-cart-added",
            Self::CartChanged => "flash-cart-changed",
            Self::CartRemoved => "flash-cart-removed",
            Self::CartsCombined => "flash-carts-combined",
            Self::CartRestored => "flash-cart-restored",
            Self::CartGone => "flash-cart-gone",
            Self::CartEmpty => "flash-cart-empty",
            Self::CurrencyChanged => "flash-currency-changed",
            Self::CurrencyNotChanged => "flash-currency-not-changed",
            Self::LogInLinkFailed => "flash-log-in-link-failed",
            Self::LogInLinkOther => "flash-log-in-link-other",
            Self::CartLineGone => "flash-cart-line-gone",
        }
    }

    /// Whether the notice tells of something done, rather than of something to mind.
    pub fn is_success(self) -> bool {
        !matches!(
            self,
            Self::SessionEnded
                | Self::SessionEndedDraftKept
                | Self::LoggedOutHere
                | Self::AddressGone
                | Self::OtherCustomer
                | Self::SessionEndedGuest
                | Self::OtherCustomerHosted
                | Self::CartGone
                | Self::CartEmpty
                | Self::CurrencyNotChanged
                | Self::LogInLinkFailed
                | Self::LogInLinkOther
                | Self::CartLineGone
        )
    }

    /// Lets the next page show the notice.
    pub fn set(self, sealer: &CookieSealer, cookies: &Cookies) {
        if let Ok(value) = serde_json::to_string(&self) {
            sealer.set(cookies, NAME, value, Some(MAX_AGE));
        }
    }

    /// The notice that waits.
    pub fn read(sealer: &CookieSealer, cookies: &Cookies) -> Option<Self> {
        sealer.read(cookies, NAME).and_then(|value| serde_json::from_str(&value).ok())
    }

    /// Forgets the notice that was shown.
    pub fn forget(sealer: &CookieSealer, cookies: &Cookies) {
        sealer.clear(cookies, NAME);
    }
}
