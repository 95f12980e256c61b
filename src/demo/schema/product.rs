//! Products and their configurations.

use async_graphql::{Context, ID, Object, Result};

use super::audience::{audience, sees_prices};
use super::availability::{ProductAvailability, ProductInventory};
use super::brand::Brand;
use super::category::{Category, CategoryConnection};
use super::connection::{Window, connection, page_complexity};
use super::image::{Image, ImageConnection};
use super::prices::{Prices, prices};
use super::product_details::{
    CustomField, CustomFieldConnection, Measurement, ProductConditionType, Reviews, SeoDetails,
};
use super::product_options::{CatalogProductOption, ProductOptionConnection};
use super::product_request::OptionValueId;
use super::scalars::CurrencyCode;
use super::shared;
use super::variant::{Variant, VariantConnection};
use crate::demo::catalog::{self, Availability, CATEGORIES, Selection};
use crate::demo::images;

/// A product, perhaps with some of its options chosen: what is told of it is then told of that configuration.
pub(crate) struct Product {
    product: &'static catalog::Product,
    chosen: Option<Selection>,
}

connection!(ProductConnection, ProductEdge, Product, total);
connection!(RelatedProductsConnection, RelatedProductsEdge, Product);

impl Product {
    /// A product as such, with nothing chosen.
    pub(crate) fn plain(product: &'static catalog::Product) -> Self {
        Self { product, chosen: None }
    }

    /// A configuration, whose choices must be the product's own.
    pub(crate) fn configured(product: &'static catalog::Product, chosen: Selection) -> Self {
        Self { product, chosen: Some(chosen) }
    }

    /// Those of the products that the group may see, if asked for only those in stock.
    pub(super) fn listed(
        products: impl IntoIterator<Item = &'static catalog::Product>,
        group: Option<i32>,
        hide_out_of_stock: Option<bool>,
    ) -> Vec<Self> {
        let all = hide_out_of_stock != Some(true);
        let shown = products.into_iter().filter(|p| p.visible_to(group) && (all || p.in_stock(None)));
        shown.map(Self::plain).collect()
    }

    fn selection(&self) -> Selection {
        self.chosen.clone().unwrap_or_default()
    }

    /// The variant that the choices make.
    fn variant(&self) -> Option<&'static catalog::Variant> {
        self.product.variant(&self.selection())
    }
}

#[Object]
impl Product {
    pub(super) async fn id(&self) -> ID {
        ID(format!("product:{}", self.product.id))
    }

    async fn entity_id(&self) -> i32 {
        self.product.id
    }

    /// That of the chosen variant, else the product's own.
    async fn sku(&self) -> &str {
        self.variant().map_or(self.product.sku, |variant| variant.sku)
    }

    async fn path(&self) -> String {
        self.product.path()
    }

    async fn name(&self) -> &str {
        self.product.name
    }

    async fn description(&self) -> String {
        format!("<p>{}</p>", self.product.description)
    }

    async fn plain_text_description(&self, #[graphql(default = 120)] character_limit: Option<i32>) -> String {
        let limit = usize::try_from(character_limit.unwrap_or(120)).unwrap_or(0);
        self.product.description.chars().take(limit).collect()
    }

    async fn warranty(&self) -> &str {
        self.product.facts.warranty
    }

    #[graphql(name = "type")]
    async fn kind(&self) -> &str {
        if self.product.is_digital() { "Digital" } else { "Physical" }
    }

    async fn condition(&self) -> Option<ProductConditionType> {
        self.product.facts.condition.map(Into::into)
    }

    async fn upc(&self) -> Option<&str> {
        self.product.facts.upc
    }

    async fn mpn(&self) -> Option<&str> {
        self.product.facts.mpn
    }

    async fn gtin(&self) -> Option<&str> {
        self.product.facts.gtin
    }

    async fn weight(&self) -> Option<Measurement> {
        self.product.facts.weight.map(|weight| Measurement::of(weight, "KGS"))
    }

    async fn width(&self) -> Option<Measurement> {
        self.product.facts.size.map(|[width, _, _]| Measurement::of(width, "Centimeters"))
    }

    async fn height(&self) -> Option<Measurement> {
        self.product.facts.size.map(|[_, height, _]| Measurement::of(height, "Centimeters"))
    }

    async fn depth(&self) -> Option<Measurement> {
        self.product.facts.size.map(|[_, _, depth]| Measurement::of(depth, "Centimeters"))
    }

    async fn min_purchase_quantity(&self) -> Option<i32> {
        self.product.facts.min_quantity
    }

    async fn max_purchase_quantity(&self) -> Option<i32> {
        self.product.facts.max_quantity
    }

    /// False where the caller sees no price, and for what is not sold.
    async fn show_cart_action(&self, context: &Context<'_>) -> Result<bool> {
        let sold = matches!(
            self.product.facts.availability,
            Availability::Available | Availability::PreOrder { .. }
        );
        Ok(sold && sees_prices(context).await?)
    }

    async fn availability_v2(&self) -> ProductAvailability {
        ProductAvailability::of(self.product, &self.selection())
    }

    async fn inventory(&self) -> ProductInventory {
        ProductInventory::of(self.product, &self.selection())
    }

    async fn review_summary(&self) -> Reviews {
        Reviews::of(self.product)
    }

    async fn seo(&self) -> SeoDetails {
        let (title, description) =
            self.product.facts.seo.unwrap_or((self.product.name, self.product.description));
        SeoDetails {
            page_title: title.to_owned(),
            meta_description: description.to_owned(),
            meta_keywords: String::new(),
        }
    }

    async fn brand(&self) -> Option<Brand> {
        Brand::by_name(self.product.brand)
    }

    /// Those that the caller may see.
    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn categories(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<CategoryConnection> {
        let group = audience(context).await?.group;
        let own = CATEGORIES.iter().filter(|category| self.product.categories.contains(&category.id));
        let shown = own.filter(|category| category.visible_to(group)).map(Category).collect();
        Ok(Window { before, after, first, last }.of(shown)?.into())
    }

    async fn custom_fields(
        &self,
        #[graphql(default_with = "Some(Vec::new())")] names: Option<Vec<String>>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<CustomFieldConnection> {
        let fields = CustomField::all(self.product, &names.unwrap_or_default());
        Ok(Window { before, after, first, last }.of(fields)?.into())
    }

    /// In the chosen colour.
    async fn default_image(&self, context: &Context<'_>) -> Result<Option<Image>> {
        Ok(Some(Image::of(self.product, 1, &self.selection(), &shared(context)?.origin)))
    }

    async fn images(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<ImageConnection> {
        let origin = &shared(context)?.origin;
        let view = |view| Image::of(self.product, view, &Selection::default(), origin);
        Ok(Window { before, after, first, last }.of((1..=images::VIEWS).map(view).collect())?.into())
    }

    async fn product_options(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<ProductOptionConnection> {
        let options = CatalogProductOption::all(self.product, self.chosen.as_ref());
        Ok(Window { before, after, first, last }.of(options)?.into())
    }

    /// The variants that fit every filter given.
    #[allow(clippy::too_many_arguments, reason = "the contract's arguments")]
    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn variants(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
        is_purchasable: Option<bool>,
        #[graphql(default_with = "Some(Vec::new())")] entity_ids: Option<Vec<i32>>,
        #[graphql(default_with = "Some(Vec::new())")] option_value_ids: Option<Vec<OptionValueId>>,
        #[graphql(default_with = "Some(Vec::new())")] skus: Option<Vec<String>>,
    ) -> Result<VariantConnection> {
        let (ids, skus) = (entity_ids.unwrap_or_default(), skus.unwrap_or_default());
        let values = option_value_ids.unwrap_or_default();
        let fits = |variant: &&catalog::Variant| {
            is_purchasable.is_none_or(|wanted| variant.purchasable == wanted)
                && (ids.is_empty() || ids.contains(&variant.id))
                && (skus.is_empty() || skus.iter().any(|sku| sku == variant.sku))
                && values.iter().all(|value| variant.values.contains(&value.pair()))
        };
        let variants = self.product.variants.iter().filter(fits);
        let variants = variants.map(|variant| Variant { product: self.product, variant }).collect();
        Ok(Window { before, after, first, last }.of(variants)?.into())
    }

    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn related_products(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
        hide_out_of_stock: Option<bool>,
    ) -> Result<RelatedProductsConnection> {
        let related = self.product.facts.related.iter().filter_map(|id| catalog::Product::by_id(*id));
        let products = Self::listed(related, audience(context).await?.group, hide_out_of_stock);
        Ok(Window { before, after, first, last }.of(products)?.into())
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
