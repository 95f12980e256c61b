//! Who looks at the goods, found once per request.

use async_graphql::{Context, Result};
use tokio::sync::OnceCell;

use super::scalars::CurrencyCode;
use super::{caller, shared};
use crate::demo::money::{self, CURRENCIES};
use crate::demo::pricing::{Audience, Shopper};

/// Keeps the audience of a request from the first time it is asked for.
#[derive(Default)]
pub(crate) struct AudienceOfRequest(OnceCell<Audience>);

/// Who looks: the caller's group and tax zone.
pub(super) async fn audience(context: &Context<'_>) -> Result<Audience> {
    let kept: &AudienceOfRequest = context.data()?;
    let customer = caller(context)?.customer;
    let find = || shared(context).map(|shared| shared.database.call(move |c| Audience::of(c, customer)));
    Ok(*kept.0.get_or_try_init(async || Ok::<_, async_graphql::Error>(find()?.await?)).await?)
}

/// Who pays, in the currency asked for, else in the default one.
pub(super) async fn shopper(context: &Context<'_>, currency: Option<CurrencyCode>) -> Result<Shopper> {
    let currency = currency.and_then(|code| money::currency(code.code())).unwrap_or(&CURRENCIES[0]);
    Ok(audience(context).await?.with_currency(currency))
}

/// Whether the merchant shows this caller prices.
pub(super) async fn sees_prices(context: &Context<'_>) -> Result<bool> {
    let behaviour = shared(context)?.behaviour();
    let hidden = behaviour.error_on.contains("PricesHidden")
        || (behaviour.hide_prices_from_guests && caller(context)?.customer.is_none());
    Ok(!hidden)
}
