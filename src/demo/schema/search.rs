//! The search over the goods.

use async_graphql::{Context, Enum, InputObject, Object, Result};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::audience::audience;
use super::connection::{Window, page_complexity};
use super::product::{Product, ProductConnection};
use super::search_filters::{SearchProductFilter, SearchProductFilterConnection};
use crate::demo::catalog::{self, BRANDS, PRODUCTS};
use crate::demo::money::Minor;
use crate::demo::search::{self, Query, SortOrder};

pub(super) struct SearchQueries;

#[derive(InputObject)]
pub(super) struct PriceSearchFilterInput {
    min_price: Option<f64>,
    max_price: Option<f64>,
}

#[derive(InputObject)]
pub(super) struct RatingSearchFilterInput {
    min_rating: Option<f64>,
    max_rating: Option<f64>,
}

#[derive(InputObject)]
pub(super) struct ProductAttributeSearchFilterInput {
    attribute: String,
    values: Vec<String>,
}

#[derive(InputObject)]
pub(super) struct SearchProductsFiltersInput {
    search_term: Option<String>,
    price: Option<PriceSearchFilterInput>,
    rating: Option<RatingSearchFilterInput>,
    category_entity_id: Option<i32>,
    category_entity_ids: Option<Vec<i32>>,
    search_sub_categories: Option<bool>,
    brand_entity_ids: Option<Vec<i32>>,
    product_attributes: Option<Vec<ProductAttributeSearchFilterInput>>,
    is_free_shipping: Option<bool>,
    is_featured: Option<bool>,
    hide_out_of_stock: Option<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
pub(super) enum SearchProductsSortInput {
    AToZ,
    BestReviewed,
    BestSelling,
    Featured,
    HighestPrice,
    LowestPrice,
    Newest,
    Relevance,
    ZToA,
}

impl From<SearchProductsSortInput> for SortOrder {
    fn from(sort: SearchProductsSortInput) -> Self {
        match sort {
            SearchProductsSortInput::AToZ => Self::AToZ,
            SearchProductsSortInput::BestReviewed => Self::BestReviewed,
            SearchProductsSortInput::BestSelling => Self::BestSelling,
            SearchProductsSortInput::Featured => Self::Featured,
            SearchProductsSortInput::HighestPrice => Self::HighestPrice,
            SearchProductsSortInput::LowestPrice => Self::LowestPrice,
            SearchProductsSortInput::Newest => Self::Newest,
            SearchProductsSortInput::Relevance => Self::Relevance,
            SearchProductsSortInput::ZToA => Self::ZToA,
        }
    }
}

impl From<SearchProductsFiltersInput> for Query {
    fn from(input: SearchProductsFiltersInput) -> Self {
        let mut categories = input.category_entity_ids.unwrap_or_default();
        categories.extend(input.category_entity_id);
        let price = input.price.map_or((None, None), |price| (price.min_price, price.max_price));
        let rating = input.rating.map_or((None, None), |rating| (rating.min_rating, rating.max_rating));
        let brand = |id: i32| match usize::try_from(id).ok().and_then(|id| id.checked_sub(1)) {
            Some(place) => BRANDS.get(place).copied().unwrap_or_default(),
            None => "",
        };
        let attributes = input.product_attributes.unwrap_or_default().into_iter();
        Query {
            term: input.search_term.filter(|term| !term.trim().is_empty()),
            categories,
            with_subcategories: input.search_sub_categories == Some(true),
            // An unknown brand has the empty name, which no product has.
            brands: input.brand_entity_ids.unwrap_or_default().into_iter().map(brand).collect(),
            price: (price.0.and_then(cents), price.1.and_then(cents)),
            rating,
            attributes: attributes.map(|attribute| (attribute.attribute, attribute.values)).collect(),
            free_shipping: input.is_free_shipping == Some(true),
            featured: input.is_featured == Some(true),
            in_stock: input.hide_out_of_stock == Some(true),
        }
    }
}

fn cents(amount: f64) -> Option<Minor> {
    (Decimal::from_f64_retain(amount)?.checked_mul(Decimal::ONE_HUNDRED)?).round().to_i64()
}

#[Object]
impl SearchQueries {
    /// Goods that the caller may see and that fit all filters. Prices are compared as the catalogue has them: in the
    /// default currency, without tax, whatever the group pays.
    async fn search_products(
        &self,
        context: &Context<'_>,
        filters: SearchProductsFiltersInput,
        sort: Option<SearchProductsSortInput>,
    ) -> Result<SearchProducts> {
        let group = audience(context).await?.group;
        Ok(SearchProducts { query: filters.into(), sort: sort.map(Into::into), group })
    }
}

pub(super) struct SearchProducts {
    query: Query,
    sort: Option<SortOrder>,
    group: Option<i32>,
}

impl SearchProducts {
    fn visible(&self) -> impl Iterator<Item = &'static catalog::Product> {
        PRODUCTS.iter().filter(|product| product.visible_to(self.group))
    }
}

#[Object]
impl SearchProducts {
    /// Without an order, words are answered by relevance and everything else as the merchant features it.
    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn products(
        &self,
        after: Option<String>,
        first: Option<i32>,
        before: Option<String>,
        last: Option<i32>,
    ) -> Result<ProductConnection> {
        let mut found = self.query.of(self.visible());
        let term = self.query.term.as_deref();
        let usual = if term.is_some() { SortOrder::Relevance } else { SortOrder::Featured };
        search::sort(&mut found, self.sort.unwrap_or(usual), term);
        let products = found.into_iter().map(Product::plain).collect();
        Ok(Window { before, after, first, last }.of(products)?.into())
    }

    async fn filters(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<SearchProductFilterConnection> {
        let all: Vec<_> = self.visible().collect();
        let filters = SearchProductFilter::all(&self.query, &all, self.group);
        Ok(Window { before, after, first, last }.of(filters)?.into())
    }
}
