//! Variants of a product.

use async_graphql::{Context, ID, Object, Result};

use super::availability::VariantInventory;
use super::connection::{Window, connection};
use super::image::Image;
use super::prices::{Prices, prices};
use super::product_options::{CatalogProductOption, ProductOptionConnection};
use super::scalars::CurrencyCode;
use super::shared;
use crate::demo::catalog::{self, Selection};

pub(crate) struct Variant {
    pub(super) product: &'static catalog::Product,
    pub(super) variant: &'static catalog::Variant,
}

connection!(VariantConnection, VariantEdge, Variant);

impl Variant {
    fn selection(&self) -> Selection {
        Selection { variant: Some(self.variant.id), values: self.variant.values.clone() }
    }
}

#[Object]
impl Variant {
    async fn id(&self) -> ID {
        ID(format!("variant:{}", self.variant.id))
    }

    async fn entity_id(&self) -> i32 {
        self.variant.id
    }

    async fn sku(&self) -> &str {
        self.variant.sku
    }

    async fn is_purchasable(&self) -> bool {
        self.variant.purchasable
    }

    async fn inventory(&self) -> Option<VariantInventory> {
        Some(VariantInventory::of(self.product, self.variant))
    }

    async fn default_image(&self, context: &Context<'_>) -> Result<Option<Image>> {
        Ok(Some(Image::of(self.product, 1, &self.selection(), &shared(context)?.origin)))
    }

    async fn product_options(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<ProductOptionConnection> {
        let options = CatalogProductOption::of_variant(self.product, self.variant);
        Ok(Window { before, after, first, last }.of(options)?.into())
    }

    /// Null where the caller sees no prices.
    async fn prices(
        &self,
        context: &Context<'_>,
        include_tax: Option<bool>,
        currency_code: Option<CurrencyCode>,
    ) -> Result<Option<Prices>> {
        prices(context, self.product, &self.selection(), include_tax, currency_code).await
    }
}
