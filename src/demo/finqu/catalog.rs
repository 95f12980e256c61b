//! The catalogue, as far as the one who asks may see it.

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};

use super::asker::asker;
use super::product::Product;
use super::refusal::ErrorCode;
use super::shared;
use crate::demo::catalog::{self, PRODUCTS};
use crate::demo::schema::connection::{Page, PageInfo, Window, page_complexity};
use crate::demo::search::{self, SortOrder};

#[derive(Default)]
pub(super) struct CatalogQuery;

struct Catalog;

/// What products are sorted by: upwards, but the best rated and the best sold come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(rename_items = "snake_case")]
enum ProductSortKey {
    Title,
    Price,
    Created,
    Rating,
    ModelNumber,
    Bestselling,
}

#[derive(SimpleObject)]
struct ProductConnection {
    edges: Option<Vec<ProductEdge>>,
    nodes: Option<Vec<Product>>,
    page_info: Option<PageInfo>,
    total_count: Option<i32>,
}

#[derive(SimpleObject)]
struct ProductEdge {
    node: Option<Product>,
    cursor: Option<String>,
}

#[Object]
impl CatalogQuery {
    /// A product by its id or its handle; null when this customer may not see it.
    async fn product(
        &self,
        context: &Context<'_>,
        id: Option<ID>,
        handle: Option<String>,
    ) -> Result<Option<Product>> {
        let named = |product: &&catalog::Product| match (&id, &handle) {
            (Some(id), _) => product.id.to_string() == id.as_str(),
            (None, Some(handle)) => product.handle() == *handle,
            (None, None) => false,
        };
        Ok(visible(context)?.into_iter().find(named).map(Product))
    }

    async fn catalog(&self, context: &Context<'_>) -> Result<Option<Catalog>> {
        visible(context).map(|_| Some(Catalog))
    }
}

#[Object]
impl Catalog {
    async fn products_count(&self, context: &Context<'_>) -> Result<Option<i32>> {
        Ok(i32::try_from(visible(context)?.len()).ok())
    }

    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    #[allow(clippy::too_many_arguments, reason = "the contract's arguments")]
    async fn products(
        &self,
        context: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
        last: Option<i32>,
        before: Option<String>,
        query: Option<String>,
        sort_key: Option<ProductSortKey>,
        reverse: Option<bool>,
    ) -> Result<Option<ProductConnection>> {
        let query = query.filter(|query| !query.trim().is_empty());
        let found = search::Query { term: query.clone(), ..search::Query::default() };
        let mut found = found.of(visible(context)?);
        match sort_key {
            Some(ProductSortKey::Title) => search::sort(&mut found, SortOrder::AToZ, None),
            Some(ProductSortKey::Price) => search::sort(&mut found, SortOrder::LowestPrice, None),
            Some(ProductSortKey::Created) => found.sort_by_key(|product| product.id),
            Some(ProductSortKey::ModelNumber) => found.sort_by_key(|product| product.sku),
            Some(ProductSortKey::Rating) => search::sort(&mut found, SortOrder::BestReviewed, None),
            Some(ProductSortKey::Bestselling) => search::sort(&mut found, SortOrder::BestSelling, None),
            None if query.is_some() => search::sort(&mut found, SortOrder::Relevance, query.as_deref()),
            None => search::sort(&mut found, SortOrder::Featured, None),
        }
        if reverse == Some(true) {
            found.reverse();
        }
        let window = Window { before, after, first, last };
        let page = window.by_key(found, |product| format!("product:{}", product.id));
        let page = page.map_err(|refused| ErrorCode::ValidationError.error(&refused.message))?;
        Ok(Some(page.into()))
    }
}

impl From<Page<&'static catalog::Product>> for ProductConnection {
    fn from(page: Page<&'static catalog::Product>) -> Self {
        let edge = |(cursor, product)| ProductEdge { node: Some(Product(product)), cursor: Some(cursor) };
        Self {
            nodes: Some(page.items.iter().map(|(_, product)| Product(product)).collect()),
            edges: Some(page.items.into_iter().map(edge).collect()),
            page_info: Some(page.page_info),
            total_count: i32::try_from(page.total).ok(),
        }
    }
}

/// The products that the one who asks may see. A store can keep its catalogue from guests.
fn visible(context: &Context<'_>) -> Result<Vec<&'static catalog::Product>> {
    let asker = asker(context)?;
    let closed = shared(context)?.behaviour().finqu.catalog_browsing_requires_account;
    if closed && asker.session.with_access().is_none() {
        return Err(ErrorCode::Forbidden.error("The catalogue of this store is for customers only."));
    }
    Ok(PRODUCTS.iter().filter(|product| product.visible_to(asker.shopper.group)).collect())
}
