//! Who asks: the key, the context of the request, and the customer of its token.

use async_graphql::{Context, ErrorExtensions as _, Guard, Result};
use rusqlite::Connection;

use super::keys::{FinquScope, Key};
use super::refusal::{ErrorCode, HTTP_STATUS};
use super::store_context::StoreContext;
use crate::demo::money::{self, CURRENCIES};
use crate::demo::pricing::{Audience, Shopper, TaxZone};
use crate::demo::tokens::{self, Standing};
use crate::demo::{customer_profiles, customers};

/// Who asks.
pub(super) struct Asker {
    pub(super) key: Key,
    pub(super) context: StoreContext,
    pub(super) session: Session,
    /// For whom prices and goods are. A customer without access sees those of guests.
    pub(super) shopper: Shopper,
}

/// What the customer token of a request is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Session {
    Guest,
    Customer { id: i32, has_access: bool },
    Expired,
    Unknown,
}

impl Asker {
    /// Looks up who asks.
    pub(super) fn find(connection: &Connection, key: Key, context: StoreContext) -> rusqlite::Result<Self> {
        let session = match context.customer_access_token.as_deref() {
            Some(token) => Session::of(connection, token)?,
            None => Session::Guest,
        };
        let audience = Audience::of(connection, session.with_access())?;
        let zone = context.country.as_deref().map_or(audience.zone, TaxZone::of_country);
        let currency = context.currency.as_deref().and_then(|code| money::currency(&code.to_uppercase()));
        let shopper = Audience { zone, ..audience }.with_currency(currency.unwrap_or(&CURRENCIES[0]));
        Ok(Self { key, context, session, shopper })
    }

    /// The customer.
    pub(super) fn customer(&self) -> Option<i32> {
        match self.session {
            Session::Customer { id, .. } => Some(id),
            _ => None,
        }
    }
}

impl Session {
    /// What a token is worth. That of a deleted customer is as good as unknown.
    pub(super) fn of(connection: &Connection, token: &str) -> rusqlite::Result<Self> {
        let id = match tokens::standing(connection, token)? {
            Standing::Good(id) => id,
            Standing::Expired => return Ok(Self::Expired),
            Standing::Unknown => return Ok(Self::Unknown),
        };
        Ok(match customers::by_id(connection, id)? {
            Some(_) => {
                Self::Customer { id, has_access: customer_profiles::of_customer(connection, id)?.has_access }
            }
            None => Self::Unknown,
        })
    }

    /// The customer, if the merchant lets her in.
    pub(super) fn with_access(self) -> Option<i32> {
        match self {
            Self::Customer { id, has_access: true } => Some(id),
            _ => None,
        }
    }
}

/// Who asks in this request.
pub(super) fn asker<'c>(context: &Context<'c>) -> Result<&'c Asker> {
    context.data()
}

/// Lets a field through when the key has the scope.
pub(super) struct Needs(pub(super) FinquScope);

impl Guard for Needs {
    async fn check(&self, context: &Context<'_>) -> Result<()> {
        match &asker(context)?.key {
            Key::Secret(scopes) if scopes.contains(&self.0) => Ok(()),
            Key::Secret(_) => {
                Err(ErrorCode::Forbidden.error(&format!("The API key lacks the scope {}.", self.0.name())))
            }
            // The whole request is refused: see `http`.
            Key::Public => Err(ErrorCode::Forbidden
                .error("A public API key does not open customer accounts.")
                .extend_with(|_, extensions| extensions.set(HTTP_STATUS, 403))),
        }
    }
}
