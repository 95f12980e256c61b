//! Lists of products: categories, brands, searches, features.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::breadcrumbs::{ApiCrumb, way_to};
use super::documents::LISTING;
use super::facets::{ApiFacet, facets};
use super::listing_filter::{Filters, sort_name};
use super::paging::Connection;
use super::picture::ApiImage;
use super::prices::{PRICE_FIELDS, PriceSettings};
use super::pricing_api::{PriceQuestion, PricingApi};
use super::product_card::ApiCard;
use super::scalars::entity_id;
use super::shop_frame::{FrameCustomer, FrameSite, FrameVariables, frame};
use super::transport::Api;
use crate::store::catalog::{Listing, ListingHeading, ListingOf, ListingRequest, ShopFrame};
use crate::store::graphql::paging::PageVariables;

use crate::store::{Caller, StoreError};

/// Most products that the API gives at once.
const MOST: u32 = 50;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Variables<'a> {
    filters: Filters<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<&'static str>,
    heading_id: i32,
    of_category: bool,
    of_brand: bool,
    #[serde(flatten)]
    page: PageVariables<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<&'a str>,
    with_prices: bool,
    #[serde(flatten)]
    frame: FrameVariables<'a>,
}

impl<'a> Variables<'a> {
    fn new(request: &'a ListingRequest, caller: &Caller, with_prices: bool) -> Self {
        let (of_category, of_brand, heading_id) = match &request.of {
            ListingOf::Category(id) => (true, false, entity_id(&id.0)),
            ListingOf::Brand(id) => (false, true, entity_id(&id.0)),
            ListingOf::Search(_) | ListingOf::Featured | ListingOf::All => (false, false, None),
        };
        Self {
            filters: Filters::new(request),
            sort: request.sort.map(sort_name),
            // No entity has this id.
            heading_id: heading_id.unwrap_or(0),
            of_category,
            of_brand,
            page: PageVariables::new(&request.page, request.per_page.clamp(1, MOST)),
            currency: request.currency.as_deref(),
            with_prices,
            frame: FrameVariables::new(caller, request.cart.as_deref()),
        }
    }
}

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    customer: Option<FrameCustomer>,
    site: Option<Site>,
}

#[derive(Deserialize)]
struct Site {
    #[serde(flatten)]
    frame: FrameSite,
    settings: Option<PriceSettings>,
    #[serde(default)]
    category: Option<Heading>,
    #[serde(default)]
    brand: Option<Heading>,
    search: Option<Search>,
}

/// A category or a brand, which has neither a description nor a way to it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Heading {
    name: String,
    path: String,
    #[serde(default)]
    description: String,
    seo: Seo,
    #[serde(default)]
    breadcrumbs: Option<Connection<ApiCrumb>>,
    default_image: Option<ApiImage>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Seo {
    pub(super) page_title: String,
    pub(super) meta_description: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Search {
    search_products: Option<SearchProducts>,
}

#[derive(Deserialize)]
struct SearchProducts {
    products: Option<Connection<ApiCard>>,
    #[serde(default)]
    filters: Option<Connection<ApiFacet>>,
}

impl From<Heading> for ListingHeading {
    fn from(heading: Heading) -> Self {
        Self {
            crumbs: (heading.breadcrumbs)
                .map(|crumbs| way_to(&heading.name, &heading.path, crumbs))
                .unwrap_or_default(),
            picture: heading.default_image.and_then(|image| image.into_picture(&heading.name)),
            name: heading.name,
            path: heading.path,
            description: heading.description,
            seo_title: heading.seo.page_title,
            seo_description: heading.seo.meta_description,
        }
    }
}

/// A list. With a `pricing` API, the prices come from there.
pub(super) async fn listing(
    api: &Api,
    pricing: Option<&PricingApi>,
    caller: &Caller,
    request: &ListingRequest,
) -> Result<(ShopFrame, Option<Listing>), StoreError> {
    let variables = Variables::new(request, caller, pricing.is_none());
    let (data, problems) = api.ask::<Data>(&LISTING, caller, &variables).await?.partial()?;
    let Data { customer, site: Some(site) } = data else { return Err(problems.unexpected()) };
    let group = customer.as_ref().map_or(0, |customer| customer.customer_group_id);
    let frame = frame(&variables.frame, customer, site.frame, &problems)?;
    let heading = match (variables.of_category, variables.of_brand) {
        (false, false) => None,
        _ => match site.category.or(site.brand) {
            Some(heading) => Some(heading.into()),
            None if problems.concern(&["site", "category"]) || problems.concern(&["site", "brand"]) => {
                return Err(problems.unexpected());
            }
            None => return Ok((frame, None)),
        },
    };
    let found = site.search.and_then(|search| search.search_products);
    let Some(SearchProducts { products: Some(products), filters }) = found else {
        return Err(problems.unexpected());
    };
    let total = products.total();
    let Connection { page_info, edges: Some(edges), .. } = products else {
        return Err(problems.unexpected());
    };
    let cards: Vec<ApiCard> = edges.into_iter().map(|edge| edge.node).collect();
    let tax = site.settings.as_ref().map(PriceSettings::tax_in_lists).unwrap_or_default();
    // Prices that could not be read must not look like prices that the merchant hides.
    let mut failed = problems.touch(PRICE_FIELDS);
    let mut priced = match (pricing, site.settings) {
        (None, _) => HashMap::new(),
        (Some(_), None) => return Err(problems.unexpected()),
        (Some(pricing), Some(settings)) => {
            let question = PriceQuestion {
                products: cards
                    .iter()
                    .filter(|card| card.may_show_prices())
                    .map(|card| card.entity_id)
                    .collect(),
                currency: request.currency.clone().unwrap_or_else(|| settings.default_currency()),
                group,
                tax,
            };
            match pricing.prices(caller, question).await {
                Ok(priced) => priced,
                // What this app asks wrongly must be seen at once.
                Err(error @ StoreError::Misconfigured(_)) => return Err(error),
                Err(_) => {
                    failed = true;
                    HashMap::new()
                }
            }
        }
    };
    let products = cards.into_iter().filter_map(|card| {
        let elsewhere = priced.remove(&card.entity_id);
        let shows_prices = pricing.is_none() || card.may_show_prices();
        let mut card = card.into_card(tax)?;
        card.prices = card.prices.or(elsewhere);
        card.prices_failed = failed && shows_prices && card.prices.is_none();
        Some(card)
    });
    Ok((
        frame,
        Some(Listing {
            heading,
            products: products.collect(),
            total,
            links: page_info.links(&request.page),
            facets: filters.map(facets).unwrap_or_default(),
        }),
    ))
}
