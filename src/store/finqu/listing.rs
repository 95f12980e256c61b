//! Lists of products: everything, searches, and what the store shows first.

use serde::{Deserialize, Serialize};

use super::customer::{ApiCustomer, present};
use super::documents::LISTING;
use super::paging::Connection;
use super::product_card::ApiCard;
use super::response::missing;
use super::transport::Api;
use super::variant::PRICE_FIELDS;
use crate::store::catalog::{Listing, ListingOf, ListingRequest, ShopFrame, Sort};
use crate::store::graphql::paging::PageVariables;
use crate::store::graphql::problems::Problems;
use crate::store::graphql::scalars::count;
use crate::store::http::Kind;
use crate::store::{Caller, PageRequest, StoreError};

/// Most products that are asked for at once.
const MOST: u32 = 50;

/// The orders that the API knows.
pub(super) const SORTS: [Sort; 7] = [
    Sort::Newest,
    Sort::BestSelling,
    Sort::BestReviewed,
    Sort::LowestPrice,
    Sort::HighestPrice,
    Sort::AToZ,
    Sort::ZToA,
];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Variables<'a> {
    #[serde(flatten)]
    page: PageVariables<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort_key: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reverse: Option<bool>,
    as_customer: bool,
}

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    customer: Option<ApiCustomer>,
    catalog: Option<Catalog>,
}

#[derive(Deserialize)]
struct Catalog {
    products: Option<Connection<ApiCard>>,
}

impl<'a> Variables<'a> {
    /// `None` for lists of what this API does not have.
    fn new(request: &'a ListingRequest, caller: &Caller) -> Option<Self> {
        let (page, query, sort) = match &request.of {
            ListingOf::All => (&request.page, None, request.sort),
            ListingOf::Search(words) => (&request.page, Some(words.as_str()), request.sort),
            ListingOf::Featured => (&PageRequest::First, None, None),
            ListingOf::Category(_) | ListingOf::Brand(_) => return None,
        };
        let (sort_key, reverse) = sort.and_then(sort_key).unzip();
        Some(Self {
            page: PageVariables::new(page, request.per_page.clamp(1, MOST)),
            query,
            sort_key,
            reverse,
            as_customer: caller.token.is_some(),
        })
    }
}

/// The API's name of an order, and whether it goes backwards. Names, prices and days go upwards; what is liked or sold
/// best comes first.
fn sort_key(sort: Sort) -> Option<(&'static str, bool)> {
    Some(match sort {
        Sort::AToZ => ("title", false),
        Sort::ZToA => ("title", true),
        Sort::LowestPrice => ("price", false),
        Sort::HighestPrice => ("price", true),
        Sort::Newest => ("created", true),
        Sort::BestSelling => ("bestselling", false),
        Sort::BestReviewed => ("rating", false),
        Sort::Featured | Sort::Relevance => return None,
    })
}

/// What stands around a page of the shop: this API has neither categories nor carts, but customers.
///
/// # Errors
/// When a customer was asked for and there is none.
pub(super) fn frame(
    caller: &Caller,
    customer: Option<ApiCustomer>,
    problems: &Problems,
) -> Result<ShopFrame, StoreError> {
    let customer = match caller.token {
        Some(_) => Some(present(customer, problems)?.summary()?),
        None => None,
    };
    Ok(ShopFrame { customer, categories: None, cart_count: None })
}

pub(super) async fn listing(
    api: &Api,
    caller: &Caller,
    request: &ListingRequest,
) -> Result<(ShopFrame, Option<Listing>), StoreError> {
    let Some(variables) = Variables::new(request, caller) else {
        return Ok((ShopFrame::default(), None));
    };
    let currency = api.currency(caller, request.currency.as_deref()).await?;
    let (data, problems) = api.ask::<Data>(&LISTING, caller, Some(&currency), &variables).await?;
    let frame = frame(caller, data.customer, &problems)?;
    let found = data.catalog.and_then(|catalog| catalog.products).filter(Connection::is_readable);
    let more = problems.concern_more_than(&["catalog"], PRICE_FIELDS);
    let (Some(mut products), false) = (found, more) else {
        return Err(missing(&problems, Kind::Query));
    };
    // Prices that could not be read must not look like prices that nobody has.
    let failed = problems.concern(&["catalog"]);
    let total = products.total_count.map(count);
    let links = products.links(&request.page);
    Ok((
        frame,
        Some(Listing {
            heading: None,
            products: products.into_nodes().filter_map(|card| card.into_card(&currency, failed)).collect(),
            total,
            links,
            facets: vec![],
        }),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::catalog::{BrandId, CategoryId, ListingFilter};

    fn request(of: ListingOf) -> ListingRequest {
        ListingRequest {
            of,
            sort: None,
            filter: ListingFilter::default(),
            page: PageRequest::After("c".into()),
            per_page: 20,
            currency: None,
            cart: None,
        }
    }

    fn json(request: &ListingRequest) -> Option<String> {
        Some(serde_json::to_string(&Variables::new(request, &Caller::default())?).unwrap())
    }

    #[test]
    fn each_list_asks_for_what_it_shows() {
        for (of, expected) in [
            (ListingOf::All, r#"{"first":20,"after":"c","asCustomer":false}"#),
            (ListingOf::Search("ink".into()), r#"{"first":20,"after":"c","query":"ink","asCustomer":false}"#),
            (ListingOf::Featured, r#"{"first":20,"asCustomer":false}"#),
        ] {
            assert_eq!(json(&request(of)).as_deref(), Some(expected));
        }
        for of in [ListingOf::Category(CategoryId("1".into())), ListingOf::Brand(BrandId("1".into()))] {
            assert_eq!(json(&request(of)), None);
        }
    }

    #[test]
    fn every_order_that_is_offered_has_a_key() {
        for sort in SORTS {
            let (key, reverse) = sort_key(sort).unwrap();
            let request = ListingRequest { sort: Some(sort), ..request(ListingOf::All) };
            let expected = format!(r#""sortKey":"{key}","reverse":{reverse},"#);
            assert!(json(&request).unwrap().contains(&expected), "{sort:?}");
        }
        for sort in Sort::ALL.into_iter().filter(|sort| !SORTS.contains(sort)) {
            assert_eq!(sort_key(sort), None, "{sort:?}");
        }
    }

    #[test]
    fn guests_have_no_frame_and_lost_customers_none() {
        let problems = Problems::default();
        assert_eq!(frame(&Caller::default(), None, &problems).unwrap(), ShopFrame::default());
        let ann = Caller { token: Some("t".into()), ..Caller::default() };
        assert!(matches!(frame(&ann, None, &problems), Err(StoreError::InvalidToken)));
    }
}
