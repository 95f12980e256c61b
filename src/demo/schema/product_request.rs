//! Which product a query asks for, in which configuration.

use async_graphql::{ID, InputObject};

use super::product::Product;
use crate::demo::catalog::{self, PRODUCTS, Selection};

/// A chosen value.
#[derive(Debug, Clone, Copy, InputObject)]
pub(super) struct OptionValueId {
    option_entity_id: i32,
    value_entity_id: i32,
}

impl OptionValueId {
    pub(super) fn pair(self) -> (i32, i32) {
        (self.option_entity_id, self.value_entity_id)
    }
}

/// The arguments of `site.product`.
#[derive(Default)]
pub(super) struct ProductRequest {
    pub(super) id: Option<ID>,
    pub(super) entity_id: Option<i32>,
    pub(super) sku: Option<String>,
    pub(super) variant: Option<i32>,
    pub(super) values: Vec<OptionValueId>,
    pub(super) use_defaults: bool,
}

impl ProductRequest {
    /// The product that all of the ids and SKUs name; none when they disagree or when the group may not see it.
    ///
    /// A variant named by its id or its SKU is chosen. Beside it the given values are, and the default values if asked
    /// for; a given value goes before a default one, and a variant before both. Values that the product does not have
    /// are passed over. A choice for each variant option that makes no variant leaves the product's own price and SKU,
    /// and the availability says that there is no such combination.
    pub(super) fn find(&self, group: Option<i32>) -> Option<Product> {
        let by_sku = self.sku.as_ref().map(|sku| catalog::Product::by_sku(sku));
        let (of_sku, variant_of_sku) = match by_sku {
            Some(found) => found.map(|(product, variant)| (Some(product.id), variant.map(|v| v.id)))?,
            None => (None, None),
        };
        if self.id.is_none() && self.entity_id.is_none() && of_sku.is_none() && self.variant.is_none() {
            return None;
        }
        let has = |product: &catalog::Product, id: i32| product.variants.iter().any(|v| v.id == id);
        let named = |product: &&'static catalog::Product| {
            self.id.as_ref().is_none_or(|id| **id == format!("product:{}", product.id))
                && self.entity_id.is_none_or(|id| id == product.id)
                && of_sku.is_none_or(|id| id == product.id)
                && self.variant.is_none_or(|id| has(product, id))
        };
        let product = PRODUCTS.iter().filter(|product| product.visible_to(group)).find(named)?;
        let variant = self.variant.or(variant_of_sku.filter(|_| product.has_variants()));
        if variant.is_none() && self.values.is_empty() && !self.use_defaults {
            return Some(Product::plain(product));
        }
        Some(Product::configured(product, self.selection(product, variant)))
    }

    fn selection(&self, product: &catalog::Product, variant: Option<i32>) -> Selection {
        let of_variant = product.variants.iter().find(|known| Some(known.id) == variant);
        let mut values = of_variant.map_or_else(Vec::new, |variant| variant.values.clone());
        let given = self.values.iter().map(|value| value.pair());
        let defaults = if self.use_defaults { product.default_selection().values } else { Vec::new() };
        for (option, value) in given.chain(defaults) {
            let known = product.option(option).is_some_and(|option| option.value(value).is_some());
            if known && values.iter().all(|(chosen, _)| *chosen != option) {
                values.push((option, value));
            }
        }
        Selection { variant, values }
    }
}
