//! Brands.

use async_graphql::{Context, ID, Object, Result};

use super::audience::audience;
use super::connection::{Window, connection, page_complexity};
use super::product::{Product, ProductConnection};
use super::product_details::SeoDetails;
use crate::demo::catalog::{BRANDS, PRODUCTS, brand_path};

pub(crate) struct Brand {
    pub(super) id: i32,
    name: &'static str,
}

connection!(BrandConnection, BrandEdge, Brand);

impl Brand {
    pub(super) fn all() -> Vec<Self> {
        (1..).zip(BRANDS.iter()).map(|(id, name)| Self { id, name }).collect()
    }

    pub(super) fn by_id(id: i32) -> Option<Self> {
        Self::all().into_iter().find(|brand| brand.id == id)
    }

    pub(super) fn by_name(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|brand| brand.name == name)
    }

    pub(super) fn address(&self) -> String {
        brand_path(self.name)
    }
}

#[Object]
impl Brand {
    pub(super) async fn id(&self) -> ID {
        ID(format!("brand:{}", self.id))
    }

    async fn entity_id(&self) -> i32 {
        self.id
    }

    async fn name(&self) -> &str {
        self.name
    }

    async fn path(&self) -> String {
        self.address()
    }

    async fn seo(&self) -> SeoDetails {
        SeoDetails {
            page_title: self.name.to_owned(),
            meta_description: format!("Everything by {} at Paper & Pine.", self.name),
            meta_keywords: String::new(),
        }
    }

    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn products(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
        hide_out_of_stock: Option<bool>,
    ) -> Result<ProductConnection> {
        let group = audience(context).await?.group;
        let own = PRODUCTS.iter().filter(|product| product.brand == self.name);
        let products = Product::listed(own, group, hide_out_of_stock);
        Ok(Window { before, after, first, last }.of(products)?.into())
    }
}
