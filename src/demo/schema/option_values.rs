//! The values of an option: plain ones, swatches, products of a pick list.

use async_graphql::{ComplexObject, Context, Interface, Result, SimpleObject};

use super::connection::connection;
use super::image::Image;
use super::shared;
use crate::demo::catalog::{OptionKind, OptionValue, Product, ProductOption, Selection};

connection!(ProductOptionValueConnection, ProductOptionValueEdge, CatalogProductOptionValue);

#[derive(SimpleObject)]
pub(super) struct MultipleChoiceOptionValue {
    entity_id: i32,
    label: &'static str,
    is_default: bool,
    is_selected: Option<bool>,
}

#[derive(SimpleObject)]
#[graphql(complex)]
pub(super) struct SwatchOptionValue {
    hex_colors: Vec<&'static str>,
    #[graphql(skip)]
    texture: Option<&'static str>,
    entity_id: i32,
    label: &'static str,
    is_default: bool,
    is_selected: Option<bool>,
}

#[ComplexObject]
impl SwatchOptionValue {
    async fn image_url(
        &self,
        context: &Context<'_>,
        width: i32,
        height: Option<i32>,
        #[graphql(name = "lossy")] _lossy: Option<bool>,
    ) -> Result<Option<String>> {
        let origin = &shared(context)?.origin;
        Ok(self.texture.map(|texture| Image::texture_address(texture, width, height, origin)))
    }
}

#[derive(SimpleObject)]
#[graphql(complex)]
pub(super) struct ProductPickListOptionValue {
    product_id: i32,
    entity_id: i32,
    label: &'static str,
    is_default: bool,
    is_selected: Option<bool>,
}

#[ComplexObject]
impl ProductPickListOptionValue {
    async fn default_image(&self, context: &Context<'_>) -> Result<Option<Image>> {
        let origin = &shared(context)?.origin;
        let product = Product::by_id(self.product_id);
        Ok(product.map(|product| Image::of(product, 1, &Selection::default(), origin)))
    }
}

#[allow(clippy::duplicated_attributes, reason = "two fields may have the same type")]
#[derive(Interface)]
#[graphql(
    field(name = "entity_id", ty = "&i32"),
    field(name = "label", ty = "&&'static str"),
    field(name = "is_default", ty = "&bool"),
    field(name = "is_selected", ty = "&Option<bool>")
)]
pub(super) enum CatalogProductOptionValue {
    Plain(MultipleChoiceOptionValue),
    Swatch(SwatchOptionValue),
    Pick(ProductPickListOptionValue),
}

impl CatalogProductOptionValue {
    /// A value. `chosen` is what the query asked for, if it asked for a configuration.
    pub(super) fn of(option: &ProductOption, value: &OptionValue, chosen: Option<&Selection>) -> Self {
        let OptionValue { id: entity_id, label, is_default, .. } = *value;
        let is_selected = chosen.map(|chosen| chosen.values.contains(&(option.id, value.id)));
        match (&option.kind, value.picks) {
            (OptionKind::Swatch, _) => SwatchOptionValue {
                hex_colors: value.colours.clone(),
                texture: value.texture,
                entity_id,
                label,
                is_default,
                is_selected,
            }
            .into(),
            (_, Some(product_id)) => {
                ProductPickListOptionValue { product_id, entity_id, label, is_default, is_selected }.into()
            }
            _ => MultipleChoiceOptionValue { entity_id, label, is_default, is_selected }.into(),
        }
    }
}
