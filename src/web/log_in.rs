//! What every way to log in has in common: the session begins, and the guest's cart goes with the shopper.

use jiff::Timestamp;
use secrecy::SecretString;

use super::audit::{self, Event, Outcome, Who};
use super::context::RequestContext;
use super::flash::Flash;
use super::forms::FormFailure;
use super::language;
use super::limits::TooMany;
use super::session::Session;
use crate::forms::FormErrors;
use crate::store::{LogIn, StoreError};

/// Logs in at the store and sets the session cookie. Returns what is to be told of the cart.
///
/// A refusal takes the same time whether or not there is such an account.
///
/// # Errors
/// One message for everything that the credentials can be wrong about; one of its own for a forced reset.
pub async fn open_session(
    ctx: &RequestContext,
    email: &str,
    password: &SecretString,
) -> Result<Option<Flash>, FormFailure> {
    let floor = ctx.app.limits.floor();
    let guest_cart = guest_cart(ctx);
    let error = match prove(ctx, email, password, guest_cart).await? {
        Ok(log_in) => return begin(ctx, log_in, guest_cart).await,
        Err(error) => error,
    };
    if error.is_verdict() {
        floor.reached().await;
    }
    match error {
        StoreError::BadCredentials => Err(FormErrors::one("email", ctx.text("error-credentials")).into()),
        StoreError::PasswordResetRequired => {
            Err(FormErrors::one("email", ctx.text("error-password-reset-required")).into())
        }
        StoreError::AwaitsApproval => Err(FormErrors::one("email", ctx.text("error-awaits-approval")).into()),
        StoreError::LogInClosed => Err(FormErrors::one("", ctx.text("error-log-in-closed")).into()),
        // Logging in twice does no harm, so there is nothing to look up first.
        StoreError::OutcomeUnknown(_) => Err(FormFailure::Unavailable),
        error => Err(error.into()),
    }
}

/// Asks the store whether these are the credentials of a customer, within the limits of tries.
///
/// # Errors
/// The outer one when there were too many tries, and the store was not asked.
pub async fn prove(
    ctx: &RequestContext,
    email: &str,
    password: &SecretString,
    guest_cart: Option<&str>,
) -> Result<Result<LogIn, StoreError>, TooMany> {
    let tried = ctx
        .app
        .limits
        .log_in(email, ctx.client_ip)
        .inspect_err(|_| audit::tell(ctx, Event::LogIn, Outcome::Limited, Who::email(email)))?;
    tried.wait_if_slowed().await;
    let answer = ctx.store().log_in(&ctx.guest_caller(), email, password, guest_cart).await;
    tried.count_if_wrong(&answer);
    let customer = answer.as_ref().ok().map(|log_in| log_in.customer_id.as_str());
    audit::tell(ctx, Event::LogIn, Outcome::of(&answer), Who { email: Some(email), customer });
    Ok(answer)
}

/// The cart that a log-in takes over: a guest's, never that of another customer.
pub fn guest_cart(ctx: &RequestContext) -> Option<&str> {
    if ctx.session.is_some() {
        return None;
    }
    ctx.cart.as_ref().map(|cart| cart.id.as_str())
}

/// Sets the cookies of a log-in that the store accepted. Returns what is to be told of the cart.
///
/// # Errors
/// When the store's token does not fit into a cookie.
pub async fn begin(
    ctx: &RequestContext,
    log_in: LogIn,
    guest_cart: Option<&str>,
) -> Result<Option<Flash>, FormFailure> {
    let mut ctx = ctx.clone();
    go_on_as(&mut ctx, &log_in).await?;
    Ok(match (log_in.cart, guest_cart) {
        (None, _) => None,
        (Some(cart), _) if cart.count == 0 => None,
        (Some(cart), Some(guest_cart)) => (guest_cart != cart.id).then_some(Flash::CartsCombined),
        (Some(_), None) => Some(Flash::CartRestored),
    })
}

/// Goes on with the session of this log-in. An earlier one of the same customer in this browser is over here.
///
/// # Errors
/// When the store's token does not fit into a cookie; then nothing has changed.
pub async fn go_on_as(ctx: &mut RequestContext, log_in: &LogIn) -> Result<(), FormFailure> {
    let idle = ctx.public_data().await.ok().and_then(|public| public.settings.inactivity);
    let session = Session::begin(log_in, idle, Timestamp::now());
    if !ctx.app.sessions.write(&ctx.cookies, &session) {
        tracing::error!("the store's token does not fit into a cookie");
        return Err(FormFailure::Internal);
    }
    language::follow_profile(ctx, log_in.language.as_deref());
    ctx.app.metrics.sessions_opened.inc();
    if let Some(before) = ctx.session.replace(session)
        && before.customer_id == log_in.customer_id
    {
        ctx.app.sessions.revoke(&before);
    }
    match &log_in.cart {
        Some(cart) => ctx.keep_cart(cart),
        None => ctx.forget_cart(),
    }
    Ok(())
}
