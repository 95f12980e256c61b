//! `/login/token/{jwt}`: logs in by a token of a system that the store trusts.

use axum::http::HeaderValue;
use axum::http::header::REFERRER_POLICY;
use axum::response::{IntoResponse, Redirect};
use jsonwebtoken::Algorithm;
use jsonwebtoken::dangerous::insecure_decode;
use secrecy::SecretString;
use serde_json::{Map, Value};

use crate::pages::{PageResult, not_for_head};
use crate::store::{Caller, StoreError};
use crate::web::audit::{self, Event, Outcome, Who};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::log_in;
use crate::web::redirect::LocalPath;
use crate::web::request_log::TOKEN_PATH;

/// Longest token, in bytes.
const MAX_TOKEN: usize = 4096;

/// `GET /login/token/{jwt}`: on success to the page that the token names, if it is one of this app, else to the
/// account. Whatever is wrong with the token, the answer is the same.
pub async fn log_in_by_link(ctx: RequestContext) -> PageResult {
    let token = ctx.path.strip_prefix(TOKEN_PATH).unwrap_or_default();
    if ctx.is_head {
        return Ok(not_for_head());
    }
    let (to, notice) = match follow(&ctx, token).await? {
        Followed::To(to, notice) => (to, notice),
        Followed::Other => (LocalPath::fixed("/account"), Some(Flash::LogInLinkOther)),
        Followed::Nowhere => (LocalPath::fixed("/login"), Some(Flash::LogInLinkFailed)),
    };
    if let Some(notice) = notice {
        notice.set(&ctx.app.sealer, &ctx.cookies);
    }
    let mut response = Redirect::to(to.as_str()).into_response();
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}

/// Where a link led to.
enum Followed {
    /// Logged in: the page to go on at, and what is to be told of the cart.
    To(LocalPath, Option<Flash>),
    /// Somebody else is logged in. Nobody is made another customer without a word, so nothing was changed.
    Other,
    /// The link is no good.
    Nowhere,
}

/// Whether this can be such a token at all; what is none is not for the store to judge.
fn looks_right(token: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    token.len() <= MAX_TOKEN
        && token.bytes().all(plain)
        && token.split('.').filter(|part| !part.is_empty()).count() == 3
        && insecure_decode::<Map<String, Value>>(token)
            .is_ok_and(|token| token.header.alg == Algorithm::HS256)
}

async fn follow(ctx: &RequestContext, token: &str) -> Result<Followed, PageError> {
    let store = ctx.store().log_in_by_token().ok_or(PageError::NotFound)?;
    if !looks_right(token) {
        return Ok(Followed::Nowhere);
    }
    let tell = |outcome, who| audit::tell(ctx, Event::LogInByToken, outcome, who);
    let tried =
        ctx.app.limits.log_in_link(ctx.client_ip).inspect_err(|_| tell(Outcome::Limited, Who::default()))?;
    // The store takes each token once. Those that were made here for its own pages are not for this one.
    if !ctx.app.used_tokens.take(token) {
        tried.take_back();
        tell(Outcome::Refused, Who::default());
        return Ok(Followed::Nowhere);
    }
    let guest_cart = log_in::guest_cart(ctx);
    // As long as a form may take: the store uses the token up whether or not somebody waits.
    let caller = Caller { deadline: None, ..ctx.guest_caller() };
    let answer = store.log_in_with_token(&caller, &SecretString::from(token), guest_cart).await;
    if let Err(StoreError::Unavailable(_) | StoreError::Throttled { .. } | StoreError::Closed(_)) = &answer {
        ctx.app.used_tokens.give_back(token);
    }
    tried.count_if_wrong(&answer);
    let customer = answer.as_ref().ok().map(|log_in| log_in.customer_id.as_str());
    tell(Outcome::of(&answer), Who { email: None, customer });
    let log_in = match answer {
        Ok(log_in) => log_in,
        // A token is used up by the first try, so an unclear outcome cannot be tried again either.
        Err(
            StoreError::BadCredentials
            | StoreError::PasswordResetRequired
            | StoreError::OutcomeUnknown(_)
            | StoreError::Unexpected(_)
            | StoreError::Refused(_),
        ) => return Ok(Followed::Nowhere),
        Err(error) => return Err(error.into()),
    };
    if ctx.session.as_ref().is_some_and(|session| session.customer_id != log_in.customer_id) {
        let other =
            Caller { token: Some(log_in.token), customer_id: Some(log_in.customer_id), ..ctx.guest_caller() };
        if let Err(error) = ctx.store().log_out(&other, None).await {
            tracing::warn!(request_id = ctx.request_id, %error, "the store could not be told of a log-out");
        }
        return Ok(Followed::Other);
    }
    let target = log_in.redirect_to.as_deref().and_then(|to| LocalPath::after_log_in(to).ok());
    match log_in::begin(ctx, log_in, guest_cart).await {
        Ok(notice) => Ok(Followed::To(target.unwrap_or_else(|| LocalPath::fixed("/account")), notice)),
        Err(_) => Ok(Followed::Nowhere),
    }
}
