//! How a list is narrowed and ordered, as the API is told.

use rust_decimal::Decimal;
use serde::Serialize;

use super::scalars::{entity_id, exact_number};
use crate::store::catalog::{ListingFilter, ListingOf, ListingRequest, Sort};

/// The input type `SearchProductsFiltersInput`.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Filters<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    search_term: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category_entity_id: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    search_sub_categories: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    category_entity_ids: Vec<i32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    brand_entity_ids: Vec<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_featured: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    product_attributes: Vec<Attribute<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<PriceFilter>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hide_out_of_stock: Option<bool>,
}

#[derive(Serialize)]
struct Attribute<'a> {
    attribute: &'a str,
    values: &'a [String],
}

/// At least one of the two is there.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PriceFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    min_price: Option<ExactNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_price: Option<ExactNumber>,
}

#[derive(Serialize)]
struct ExactNumber(#[serde(serialize_with = "exact_number")] Decimal);

impl<'a> Filters<'a> {
    pub(super) fn new(request: &'a ListingRequest) -> Self {
        let ListingFilter { brands, categories, attributes, min_price, max_price, in_stock } =
            &request.filter;
        let mut filters = Self {
            category_entity_ids: ids(categories),
            brand_entity_ids: ids(brands),
            product_attributes: (attributes.iter())
                .map(|(attribute, values)| Attribute { attribute, values })
                .collect(),
            price: (min_price.is_some() || max_price.is_some()).then(|| PriceFilter {
                min_price: min_price.map(ExactNumber),
                max_price: max_price.map(ExactNumber),
            }),
            hide_out_of_stock: in_stock.then_some(true),
            ..Self::default()
        };
        match &request.of {
            ListingOf::Category(id) => {
                // Only this argument keeps the order that the merchant gave the category.
                filters.category_entity_id = Some(entity_id(&id.0).unwrap_or(0));
                filters.search_sub_categories = Some(true);
                filters.category_entity_ids.clear();
            }
            ListingOf::Brand(id) => filters.brand_entity_ids = vec![entity_id(&id.0).unwrap_or(0)],
            ListingOf::Search(term) => filters.search_term = Some(term),
            ListingOf::Featured => filters.is_featured = Some(true),
            ListingOf::All => {}
        }
        if !filters.category_entity_ids.is_empty() {
            filters.search_sub_categories = Some(true);
        }
        filters
    }
}

fn ids(given: &[String]) -> Vec<i32> {
    given.iter().filter_map(|id| entity_id(id)).collect()
}

/// The name of an order in the enum `SearchProductsSortInput`.
pub(super) fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Featured => "FEATURED",
        Sort::Newest => "NEWEST",
        Sort::BestSelling => "BEST_SELLING",
        Sort::AToZ => "A_TO_Z",
        Sort::ZToA => "Z_TO_A",
        Sort::LowestPrice => "LOWEST_PRICE",
        Sort::HighestPrice => "HIGHEST_PRICE",
        Sort::BestReviewed => "BEST_REVIEWED",
        Sort::Relevance => "RELEVANCE",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::PageRequest;
    use crate::store::catalog::{BrandId, CategoryId};

    fn json(of: ListingOf, filter: ListingFilter) -> String {
        let request = ListingRequest {
            of,
            sort: None,
            filter,
            page: PageRequest::First,
            per_page: 24,
            currency: None,
            cart: None,
        };
        serde_json::to_string(&Filters::new(&request)).unwrap()
    }

    #[test]
    fn each_kind_of_list_has_its_filter() {
        let all = ListingFilter::default;
        let category = json(ListingOf::Category(CategoryId("5".into())), all());
        assert_eq!(category, r#"{"categoryEntityId":5,"searchSubCategories":true}"#);
        assert_eq!(json(ListingOf::Brand(BrandId("4".into())), all()), r#"{"brandEntityIds":[4]}"#);
        assert_eq!(json(ListingOf::Search("ink".into()), all()), r#"{"searchTerm":"ink"}"#);
        assert_eq!(json(ListingOf::Featured, all()), r#"{"isFeatured":true}"#);
    }

    #[test]
    fn what_the_shopper_chose_narrows_it() {
        let filter = ListingFilter {
            brands: vec!["4".into(), "x".into(), "99999999999".into()],
            categories: vec!["5".into()],
            attributes: vec![("color".into(), vec!["Blue".into(), "Red".into()])],
            min_price: Some("0.10".parse().unwrap()),
            max_price: None,
            in_stock: true,
        };
        assert_eq!(
            json(ListingOf::Search("ink".into()), filter),
            concat!(
                r#"{"searchTerm":"ink","searchSubCategories":true,"categoryEntityIds":[5],"brandEntityIds":[4],"#,
                r#""productAttributes":[{"attribute":"color","values":["Blue","Red"]}],"#,
                r#""price":{"minPrice":0.10},"hideOutOfStock":true}"#
            )
        );
    }

    #[test]
    fn an_id_that_is_none_finds_nothing() {
        let category = json(ListingOf::Category(CategoryId("../1".into())), ListingFilter::default());
        assert_eq!(category, r#"{"categoryEntityId":0,"searchSubCategories":true}"#);
        assert_eq!(
            json(ListingOf::Brand(BrandId("-4".into())), ListingFilter::default()),
            r#"{"brandEntityIds":[0]}"#
        );
    }
}
