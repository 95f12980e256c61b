//! What is limited, and to how much. Every figure stands here.

use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// How long a log-in waits whose account has seen too many failed ones. It is never refused for them, so that nobody
/// can lock somebody else out.
pub(super) const SLOWED: Duration = Duration::from_secs(3);
/// Answers that could tell whether there is an account come no earlier than this after the request.
pub(super) const FLOOR: Duration = Duration::from_millis(700);
/// And up to so much later, by chance.
pub(super) const JITTER: Duration = Duration::from_millis(50);

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Failed log-ins, by account and address. A wrong current password is one, too.
    LogIn,
    /// Failed log-ins, by account from all addresses: slowed down.
    LogInOfAccount,
    /// Failed log-ins, by address for all accounts.
    LogInFromAddress,
    /// Mails for a forgotten password, by account: above it none is sent, and nobody is told.
    ResetMail,
    /// Mails for a forgotten password, by address.
    ResetMailFromAddress,
    /// Registrations and changes of the e-mail address that reach the store, by address: they tell whether there is
    /// an account.
    Registration,
    /// Failed tries to set a password by a mailed link, by customer and address.
    Reset,
    /// Failed tries to set a password by mailed links, by address: anybody can make up customers.
    ResetFromAddress,
    /// Failed log-ins by link, by address.
    LogInLink,
    /// Searches, by address.
    Search,
}

/// A limit: so many within so much time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    /// Names the rule in metrics.
    pub(super) name: &'static str,
    /// So many pass.
    pub(super) most: u32,
    /// Within any time of this length.
    pub(super) within: Duration,
    /// Whether `STOREFRONT_LIMIT_FACTOR` multiplies it: it hits everybody behind the same address.
    pub(super) is_shared: bool,
}

impl Rule {
    /// All of them.
    pub(super) const ALL: [Self; 10] = [
        Self::LogIn,
        Self::LogInOfAccount,
        Self::LogInFromAddress,
        Self::ResetMail,
        Self::ResetMailFromAddress,
        Self::Registration,
        Self::Reset,
        Self::ResetFromAddress,
        Self::LogInLink,
        Self::Search,
    ];

    /// Its limit.
    pub(super) const fn limit(self) -> Limit {
        let (name, most, within, is_shared) = match self {
            Self::LogIn => ("log_in", 5, MINUTE, false),
            Self::LogInOfAccount => ("log_in_of_account", 20, HOUR, false),
            Self::LogInFromAddress => ("log_in_from_address", 50, Duration::from_secs(10 * 60), true),
            Self::ResetMail => ("reset_mail", 3, HOUR, false),
            Self::ResetMailFromAddress => ("reset_mail_from_address", 10, HOUR, true),
            Self::Registration => ("registration", 10, HOUR, true),
            Self::Reset => ("reset", 10, HOUR, false),
            Self::ResetFromAddress => ("reset_from_address", 30, Duration::from_secs(10 * 60), true),
            Self::LogInLink => ("log_in_link", 10, Duration::from_secs(10 * 60), true),
            Self::Search => ("search", 60, MINUTE, true),
        };
        Limit { name, most, within, is_shared }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_place_and_a_name_of_its_own() {
        for (place, rule) in Rule::ALL.into_iter().enumerate() {
            assert_eq!(rule as usize, place, "{rule:?}");
            assert!(rule.limit().most > 0, "{rule:?}");
            let same = Rule::ALL.iter().filter(|other| other.limit().name == rule.limit().name).count();
            assert_eq!(same, 1, "{rule:?}");
        }
    }
}
