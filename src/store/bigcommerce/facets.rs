//! By what a list can be narrowed.

use serde::Deserialize;

use super::paging::Connection;
use crate::store::catalog::{Facet, FacetItem, FacetKind};
use crate::store::graphql::scalars::count;

/// Any type of the interface `SearchProductFilter`: its name says which part is there.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiFacet {
    #[serde(rename = "__typename")]
    typename: String,
    display_name: String,
    #[serde(default)]
    display_product_count: bool,
    #[serde(default)]
    brands: Option<Connection<ApiItem>>,
    #[serde(default)]
    categories: Option<Connection<ApiItem>>,
    #[serde(default)]
    filter_key: Option<String>,
    #[serde(default)]
    attributes: Option<Connection<ApiItem>>,
    #[serde(default)]
    is_in_stock: Option<ApiItem>,
}

/// A choice: brands and categories have an id and a name, attributes a value, others a display name.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiItem {
    #[serde(default)]
    entity_id: Option<i64>,
    #[serde(alias = "value", alias = "displayName")]
    name: String,
    is_selected: bool,
    product_count: i64,
}

impl ApiItem {
    fn into_item(self, counted: bool) -> FacetItem {
        FacetItem {
            id: self.entity_id.map_or_else(|| self.name.clone(), |id| id.to_string()),
            label: self.name,
            count: counted.then(|| count(self.product_count)),
            selected: self.is_selected,
        }
    }
}

impl ApiFacet {
    /// The facet; `None` when it offers no choice, or is of a kind that this app does not know.
    fn into_facet(self) -> Option<Facet> {
        let counted = self.display_product_count;
        let items = |connection: Option<Connection<ApiItem>>| {
            let items: Vec<FacetItem> =
                connection?.into_nodes().map(|item| item.into_item(counted)).collect();
            (!items.is_empty()).then_some(items)
        };
        let kind = match self.typename.as_str() {
            "BrandSearchFilter" => FacetKind::Brands(items(self.brands)?),
            "CategorySearchFilter" => FacetKind::Categories(items(self.categories)?),
            "ProductAttributeSearchFilter" => {
                FacetKind::Attribute { key: self.filter_key?, items: items(self.attributes)? }
            }
            "PriceSearchFilter" => FacetKind::Price,
            "OtherSearchFilter" => FacetKind::InStock(self.is_in_stock?.into_item(counted)),
            _ => return None,
        };
        Some(Facet { label: self.display_name, kind })
    }
}

/// The facets that this app knows.
pub(super) fn facets(given: Connection<ApiFacet>) -> Vec<Facet> {
    given.into_nodes().filter_map(ApiFacet::into_facet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facet(json: &str) -> Option<Facet> {
        serde_json::from_str::<ApiFacet>(json).unwrap().into_facet()
    }

    fn item(id: &str, label: &str, count: Option<u32>, selected: bool) -> FacetItem {
        FacetItem { id: id.into(), label: label.into(), count, selected }
    }

    #[test]
    fn every_kind_has_its_choices() {
        let brands = r#"{"__typename":"BrandSearchFilter","displayName":"Maker","displayProductCount":true,
            "brands":{"edges":[{"node":{"entityId":4,"name":"Fjord","isSelected":true,"productCount":12}}]}}"#;
        let expected = FacetKind::Brands(vec![item("4", "Fjord", Some(12), true)]);
        assert_eq!(facet(brands), Some(Facet { label: "Maker".into(), kind: expected }));
        let attribute = r#"{"__typename":"ProductAttributeSearchFilter","displayName":"Colour","displayProductCount":false,
            "filterKey":"color","attributes":{"edges":[{"node":{"value":"Blue","isSelected":false,"productCount":3}}]}}"#;
        let kind =
            FacetKind::Attribute { key: "color".into(), items: vec![item("Blue", "Blue", None, false)] };
        assert_eq!(facet(attribute).map(|facet| facet.kind), Some(kind));
        let other = r#"{"__typename":"OtherSearchFilter","displayName":"Other","displayProductCount":true,
            "isInStock":{"displayName":"In stock","isSelected":false,"productCount":9}}"#;
        let kind = FacetKind::InStock(item("In stock", "In stock", Some(9), false));
        assert_eq!(facet(other).map(|facet| facet.kind), Some(kind));
        let price = r#"{"__typename":"PriceSearchFilter","displayName":"Price"}"#;
        assert_eq!(facet(price).map(|facet| facet.kind), Some(FacetKind::Price));
    }

    #[test]
    fn what_offers_no_choice_is_left_out() {
        for json in [
            r#"{"__typename":"RatingSearchFilter","displayName":"Rating"}"#,
            r#"{"__typename":"BrandSearchFilter","displayName":"Maker","brands":{"edges":[]}}"#,
            r#"{"__typename":"CategorySearchFilter","displayName":"Category","categories":{"edges":null}}"#,
            r#"{"__typename":"OtherSearchFilter","displayName":"Other","isInStock":null}"#,
        ] {
            assert_eq!(facet(json), None, "{json}");
        }
    }
}
