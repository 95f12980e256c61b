//! The log of security events: one line each, at the target `audit`.
//!
//! Accounts, customers and addresses stand there as hashes under a key of the operator's, so that lines about the same
//! one can be found, and the one itself cannot. `account` is the e-mail address that was typed, whether or not there is
//! such an account; `customer` is the id of one who was let in.

use super::context::RequestContext;
use super::keyed_hash::short_name;
use super::limits::{account, network};
use crate::store::StoreError;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A log-in with e-mail address and password.
    LogIn,
    /// A log-in by the token of a link, or of the store's own pages.
    LogInByToken,
    /// A log-out.
    LogOut,
    /// A new account.
    Registration,
    /// A mail for a forgotten password was asked for.
    ResetAsked,
    /// A new password by a mailed link.
    ResetDone,
    /// A new password in place of the current one.
    PasswordChanged,
    /// Another e-mail address for the account.
    EmailChanged,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// As the shopper wanted.
    Ok,
    /// The store refused it.
    Refused,
    /// There were too many tries.
    Limited,
    /// Nobody decided it: the store did not answer, or something is wrong with it.
    Failed,
}

impl Outcome {
    /// What the store's answer means.
    pub fn of<T>(answer: &Result<T, StoreError>) -> Self {
        match answer {
            Ok(_) => Self::Ok,
            Err(StoreError::TooManyAttempts) => Self::Limited,
            Err(error) if error.is_verdict() => Self::Refused,
            Err(_) => Self::Failed,
        }
    }
}

/// Whom it was about, as far as that is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Who<'a> {
    /// The e-mail address.
    pub email: Option<&'a str>,
    /// The customer's id at the store; that of the session when it is not given.
    pub customer: Option<&'a str>,
}

impl<'a> Who<'a> {
    /// The holder of an e-mail address, if there is one.
    pub fn email(email: &'a str) -> Self {
        Self { email: Some(email), customer: None }
    }

    /// A customer.
    pub fn customer(id: &'a str) -> Self {
        Self { email: None, customer: Some(id) }
    }

    /// Whoever is logged in.
    pub fn session() -> Self {
        Self::default()
    }
}

/// Writes the line.
pub fn tell(ctx: &RequestContext, event: Event, outcome: Outcome, who: Who<'_>) {
    let hash = |purpose, value: Option<&str>| {
        value.map(|value| short_name(&ctx.app.hash.of(purpose, &[value.as_bytes()]))).unwrap_or_default()
    };
    let customer = who.customer.or(ctx.session.as_ref().map(|session| session.customer_id.as_str()));
    let event = match event {
        Event::LogIn => "log_in",
        Event::LogInByToken => "log_in_by_token",
        Event::LogOut => "log_out",
        Event::Registration => "registration",
        Event::ResetAsked => "reset_asked",
        Event::ResetDone => "reset_done",
        Event::PasswordChanged => "password_changed",
        Event::EmailChanged => "email_changed",
    };
    let outcome = match outcome {
        Outcome::Ok => "ok",
        Outcome::Refused => "refused",
        Outcome::Limited => "limited",
        Outcome::Failed => "failed",
    };
    tracing::info!(
        target: "audit",
        event,
        outcome,
        request_id = ctx.request_id,
        account = hash("account", who.email.map(account).as_deref()),
        customer = hash("customer", customer),
        address = hash("address", ctx.client_ip.map(|ip| network(ip).to_string()).as_deref()),
    );
}
