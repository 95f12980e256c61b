//! The unpleasant parts of a real store, as switches.

use std::collections::BTreeSet;
use std::time::Duration;

use super::finqu::FinquBehaviour;

/// How the store behaves. Every field can be changed while it runs, with [`DemoStore::behave`](super::DemoStore::behave).
#[derive(Debug, Clone)]
pub struct Behaviour {
    /// Registration answers `AccountCreationDisabledError`.
    pub account_creation_disabled: bool,
    /// False: log-in is refused because the channel is not live.
    pub channel_live: bool,
    /// Registration needs a reCAPTCHA token (any text but `bad`), and the settings say so.
    pub recaptcha_required: bool,
    /// How long a customer access token lives.
    pub customer_token_lifetime: Duration,
    /// How long the link of a password mail works.
    pub reset_token_lifetime: Duration,
    /// How long a link to the hosted checkout works.
    pub checkout_link_lifetime: Duration,
    /// A second log-in ends the first, as stores without a persistent cart do.
    pub single_session: bool,
    /// A log-out ends every session of the customer. False: only the one that is logged out.
    pub log_out_everywhere: bool,
    /// A new password in place of the current one ends the customer's other sessions.
    pub new_password_ends_sessions: bool,
    /// The cart stays with the customer at log-out. False: it is handed back to the guest.
    pub persistent_cart: bool,
    /// Answer this HTTP status to everything.
    pub down: Option<u16>,
    /// Refuse the program's own bearer token with 401.
    pub refuse_bearer: bool,
    /// Wait this long before every answer.
    pub latency: Duration,
    /// Faults to answer instead of working, by name.
    ///
    /// The name of a member of a mutation's error union (such as `CustomerAddressCreationError`) makes every mutation
    /// that has this member answer it. Top-level faults: `InternalError` (HTTP 200, null data and a GraphQL error),
    /// `NotJson` (HTTP 200 with an HTML page), `SettingsNull` (`site.settings` is null), `PricesHidden` (product prices
    /// are null), `PasswordRulesHidden` (the password rules are null).
    pub error_on: BTreeSet<&'static str>,
    /// The parts of an address are not required at registration.
    pub optional_address: bool,
    /// What a new password must contain.
    pub password_rules: PasswordRules,
    /// Idle time after which the store wants a shopper logged out.
    pub shopper_inactivity: Duration,
    /// The store is closed for maintenance (`site.settings.status`).
    pub maintenance: bool,
    /// The logo is a picture instead of a text.
    pub image_logo: bool,
    /// Only customers see prices: for guests `prices` is null.
    pub hide_prices_from_guests: bool,
    /// How product pages and listings show prices (`site.settings.tax`).
    pub tax_display: TaxDisplay,
    /// What is special to the API at `/finqu/graphql`.
    pub finqu: FinquBehaviour,
}

/// How prices are shown where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxDisplay {
    /// On the page of a product.
    pub product_page: TaxShown,
    /// In listings.
    pub listing: TaxShown,
}

/// Whether prices are shown with tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaxShown {
    /// With tax.
    Including,
    /// Without tax.
    Excluding,
    /// Both prices.
    Both,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            account_creation_disabled: false,
            channel_live: true,
            recaptcha_required: false,
            customer_token_lifetime: Duration::from_secs(7 * 24 * 3600),
            reset_token_lifetime: Duration::from_secs(3600),
            checkout_link_lifetime: Duration::from_secs(30),
            single_session: false,
            log_out_everywhere: true,
            new_password_ends_sessions: true,
            persistent_cart: true,
            down: None,
            refuse_bearer: false,
            latency: Duration::ZERO,
            error_on: BTreeSet::new(),
            optional_address: false,
            password_rules: PasswordRules::default(),
            shopper_inactivity: Duration::from_secs(30 * 60),
            maintenance: false,
            image_logo: false,
            hide_prices_from_guests: false,
            tax_display: TaxDisplay { product_page: TaxShown::Excluding, listing: TaxShown::Excluding },
            finqu: FinquBehaviour::default(),
        }
    }
}

/// What a new password must contain.
#[derive(Debug, Clone)]
pub struct PasswordRules {
    /// Fewest characters.
    pub minimum_length: i32,
    /// At least one lower-case letter.
    pub lower_case: bool,
    /// At least one upper-case letter.
    pub upper_case: bool,
    /// Fewest digits; 0 asks for none.
    pub numbers: i32,
    /// Fewest characters that are neither a letter nor a digit; 0 asks for none.
    pub special: i32,
}

impl Default for PasswordRules {
    fn default() -> Self {
        Self { minimum_length: 8, lower_case: true, upper_case: true, numbers: 1, special: 1 }
    }
}

impl PasswordRules {
    /// What is wrong with this password, in words; empty when it fits.
    pub(crate) fn complaints(&self, password: &str) -> Vec<String> {
        let count = |wanted: fn(&char) -> bool| {
            i32::try_from(password.chars().filter(wanted).count()).unwrap_or(i32::MAX)
        };
        let mut complaints = Vec::new();
        let mut require = |holds: bool, text: String| {
            if !holds {
                complaints.push(text);
            }
        };
        require(
            count(|_| true) >= self.minimum_length,
            format!("The password must have at least {} characters.", self.minimum_length),
        );
        require(
            !self.lower_case || count(|c| c.is_lowercase()) > 0,
            "The password must contain a lower-case letter.".to_owned(),
        );
        require(
            !self.upper_case || count(|c| c.is_uppercase()) > 0,
            "The password must contain an upper-case letter.".to_owned(),
        );
        require(
            count(|c| c.is_numeric()) >= self.numbers,
            format!("The password must contain {} number(s).", self.numbers),
        );
        require(
            count(|c| !c.is_alphanumeric()) >= self.special,
            format!("The password must contain {} special character(s).", self.special),
        );
        complaints
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_missing_ingredient_of_a_password_is_named() {
        let rules = PasswordRules::default();
        assert!(rules.complaints("Demo-Passw0rd!").is_empty());
        assert_eq!(rules.complaints("").len(), 5);
        assert_eq!(rules.complaints("Sh0rt-!").len(), 1);
        assert_eq!(rules.complaints("nouppercase1!").len(), 1);
        assert_eq!(rules.complaints("NOLOWERCASE1!").len(), 1);
        assert_eq!(rules.complaints("NoDigitHere!").len(), 1);
        assert_eq!(rules.complaints("NoSpecial123").len(), 1);
    }
}
