//! The unpleasant parts of a store behind this contract, as switches.

/// How the store behaves at `/finqu/graphql`. `Behaviour::down`, `latency` and `customer_token_lifetime` hold there, too.
#[derive(Debug, Clone)]
pub struct FinquBehaviour {
    /// New accounts wait for the merchant ([`DemoStore::approve`](crate::demo::DemoStore::approve)): registration gives
    /// no token, and the customer has no access.
    pub require_approval: bool,
    /// A customer without access cannot log in (`LOGIN_DISABLED`). False: she gets a token, and `hasAccess` is false.
    pub approval_blocks_login: bool,
    /// False: there is neither registration nor log-in, and the store says so.
    pub customer_accounts_enabled: bool,
    /// Registration answers `REGISTRATION_DISABLED`.
    pub registration_disabled: bool,
    /// Log-in answers `LOGIN_DISABLED`.
    pub login_disabled: bool,
    /// Guests are refused the catalogue.
    pub catalog_browsing_requires_account: bool,
    /// How an unknown or expired customer token is told.
    pub bad_customer_token: BadCustomerToken,
    /// The renewed token ends at once. False: it lives on until its own end.
    pub renew_ends_old_token: bool,
    /// The path of a refused field begins with `input`.
    pub fields_start_with_input: bool,
    /// `routes` tells the addresses of the hosted pages. False: all of them are null.
    pub hosted_routes: bool,
    /// Answer everything in this broken way.
    pub fault: Option<FinquFault>,
}

/// How an unknown or expired customer token is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadCustomerToken {
    /// The caller is a guest: `customer` is null, and there is no error.
    NullCustomer,
    /// `UNAUTHORIZED` under HTTP 200, without data.
    Unauthorized,
    /// `UNAUTHORIZED` under HTTP 401.
    Http401,
}

/// A broken answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FinquFault {
    /// This HTTP status, with a GraphQL error that fits it. There is no header that says when to come back.
    HttpStatus(u16),
    /// HTTP 200 with null data and `INTERNAL_ERROR`.
    ErrorsWith200,
    /// HTTP 200 with an HTML page.
    HtmlPage,
    /// HTTP 200 with the first half of the answer.
    TruncatedJson,
}

impl Default for FinquBehaviour {
    fn default() -> Self {
        Self {
            require_approval: false,
            approval_blocks_login: false,
            customer_accounts_enabled: true,
            registration_disabled: false,
            login_disabled: false,
            catalog_browsing_requires_account: false,
            bad_customer_token: BadCustomerToken::NullCustomer,
            renew_ends_old_token: true,
            fields_start_with_input: true,
            hosted_routes: true,
            fault: None,
        }
    }
}
