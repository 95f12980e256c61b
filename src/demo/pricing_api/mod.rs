//! The REST face of the price module: `POST /stores/{hash}/v3/pricing/products`, for apps with the store's access token.
//!
//! It tells the prices of up to [`MOST_ITEMS`] products for a guest (no group, or group 0), a group or a customer; a group
//! goes before the customer's own. Products without a price for anybody are left out of the answer. It does not ask who
//! may see a product: the app of the merchant may see all.

mod answer;

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::bearer::{CHANNEL, STORE_HASH};
use super::catalog::{Product, Selection};
use super::customers::{self, group_name};
use super::database::DatabaseFault;
use super::geography::Country;
use super::money::{self, Currency};
use super::pricing::{Audience, NotForSale, Shopper, TaxZone};
use super::shared::Shared;
use answer::Prices;

/// Items of one request.
const MOST_ITEMS: usize = 50;

#[derive(Deserialize)]
struct PricingRequest {
    channel_id: i64,
    currency_code: String,
    items: Vec<Item>,
    customer_group_id: Option<i32>,
    customer_id: Option<i32>,
    country_code: Option<String>,
}

#[derive(Deserialize)]
struct Item {
    product_id: i32,
    variant_id: Option<i32>,
    #[serde(default)]
    options: Vec<ChosenOption>,
}

#[derive(Deserialize)]
struct ChosenOption {
    option_id: i32,
    value_id: i32,
}

#[derive(Serialize)]
struct Answer {
    data: Vec<Prices>,
    meta: Meta,
}

/// Nothing, as an object.
#[derive(Serialize)]
struct Meta {}

/// Why a request is not answered with prices.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("The body is not a pricing request: {0}")]
    NotReadable(#[from] serde_json::Error),
    #[error("There is no channel {0}.")]
    Channel(i64),
    #[error("The store has no currency {0}.")]
    Currency(String),
    #[error("Between 1 and {MOST_ITEMS} items can be asked for.")]
    ItemCount,
    #[error("There is no customer group {0}.")]
    Group(i32),
    #[error("There is no customer {0}.")]
    Customer(i32),
    #[error("There is no country {0}.")]
    Country(String),
    #[error("There is no product {0}.")]
    Product(i32),
    #[error("Product {0}: {1}")]
    Choice(i32, NotForSale),
    #[error("The store could not answer.")]
    Database(#[from] DatabaseFault),
}

pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new().route("/stores/{hash}/v3/pricing/products", post(prices)).with_state(shared)
}

async fn prices(
    State(shared): State<Arc<Shared>>,
    Path(hash): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    shared.requests.add(Some("POST /v3/pricing/products".to_owned()), headers.clone());
    let behaviour = shared.behaviour();
    if !behaviour.latency.is_zero() {
        tokio::time::sleep(behaviour.latency).await;
    }
    if let Some(status) = behaviour.down {
        return StatusCode::from_u16(status).unwrap_or(StatusCode::SERVICE_UNAVAILABLE).into_response();
    }
    let token = headers.get("x-auth-token").map(|token| token.as_bytes());
    if hash != STORE_HASH || token != Some(shared.account.access_token.as_bytes()) {
        return problem(StatusCode::UNAUTHORIZED, "The access token is missing or not valid for this store.");
    }
    match answer(&shared, &body).await {
        Ok(data) => json_of(StatusCode::OK, &Answer { data, meta: Meta {} }),
        Err(Refused::Database(fault)) => problem(StatusCode::INTERNAL_SERVER_ERROR, &fault.to_string()),
        Err(refused) => problem(StatusCode::UNPROCESSABLE_ENTITY, &refused.to_string()),
    }
}

fn problem(status: StatusCode, title: &str) -> Response {
    json_of(status, &json!({ "status": status.as_u16(), "title": title, "errors": {} }))
}

fn json_of(status: StatusCode, body: &impl Serialize) -> Response {
    match serde_json::to_vec(body) {
        Ok(body) => (status, [(header::CONTENT_TYPE, "application/json")], body).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn answer(shared: &Shared, body: &[u8]) -> Result<Vec<Prices>, Refused> {
    let request: PricingRequest = serde_json::from_slice(body)?;
    if request.channel_id != CHANNEL {
        return Err(Refused::Channel(request.channel_id));
    }
    let currency = money::currency(&request.currency_code)
        .ok_or_else(|| Refused::Currency(request.currency_code.clone()))?;
    if !(1..=MOST_ITEMS).contains(&request.items.len()) {
        return Err(Refused::ItemCount);
    }
    let shopper = shopper(shared, &request, currency).await?;
    let priced = request.items.iter().map(|item| prices_of(item, &shopper));
    Ok(priced.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

async fn shopper(
    shared: &Shared,
    request: &PricingRequest,
    currency: &'static Currency,
) -> Result<Shopper, Refused> {
    let mut audience = Audience::GUEST;
    if let Some(id) = request.customer_id.filter(|id| *id != 0) {
        let find = move |connection: &mut rusqlite::Connection| {
            let known = customers::by_id(connection, id)?.is_some();
            Ok(if known { Some(Audience::of(connection, Some(id))?) } else { None })
        };
        audience = shared.database.call(find).await?.ok_or(Refused::Customer(id))?;
    }
    if let Some(group) = request.customer_group_id {
        audience.group = match group {
            0 => audience.group,
            group => Some(group_name(group).map(|_| group).ok_or(Refused::Group(group))?),
        };
    }
    if let Some(code) = &request.country_code {
        let country = Country::by_code(code).ok_or_else(|| Refused::Country(code.clone()))?;
        audience.zone = TaxZone::of_country(country.code);
    }
    Ok(audience.with_currency(currency))
}

/// The prices of an item; `None` where they are given on request.
fn prices_of(item: &Item, shopper: &Shopper) -> Result<Option<Prices>, Refused> {
    let product = Product::by_id(item.product_id).ok_or(Refused::Product(item.product_id))?;
    let values = item.options.iter().map(|chosen| (chosen.option_id, chosen.value_id)).collect();
    let selection = Selection { variant: item.variant_id.filter(|id| *id != 0), values };
    match Prices::of(product, &selection, shopper) {
        Err(NotForSale::PriceOnRequest) => Ok(None),
        Err(fault) => Err(Refused::Choice(product.id, fault)),
        Ok(prices) => Ok(Some(prices)),
    }
}
