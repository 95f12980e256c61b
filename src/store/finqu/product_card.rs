//! A product in a list.

use serde::Deserialize;

use super::route::product_path;
use super::variant::ApiVariant;
use crate::store::catalog::{Availability, ProductCard, ProductId};
use crate::store::graphql::scalars::{non_blank, web_url};
use crate::store::order::Picture;

/// The fragment `ProductCard`. Everything may be null.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiCard {
    handle: Option<String>,
    title: Option<String>,
    is_available: Option<bool>,
    featured_image: Option<ApiImage>,
    variants: Option<Vec<ApiVariant>>,
    default_or_selected_variant: Option<ApiVariant>,
}

/// The type `Image`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ApiImage {
    url: Option<String>,
    alt: Option<String>,
}

impl ApiImage {
    /// The picture; without words of its own it is described by `name`.
    pub(super) fn into_picture(self, name: &str) -> Option<Picture> {
        let alt = self.alt.and_then(non_blank).unwrap_or_else(|| name.into());
        Some(Picture { url: web_url(&self.url?)?, alt })
    }
}

/// Whether a product can be had; where the store does not say, it can.
pub(super) fn availability(is_available: Option<bool>) -> Availability {
    match is_available {
        Some(false) => Availability::Unavailable(None),
        Some(true) | None => Availability::Available(String::new()),
    }
}

impl ApiCard {
    /// The card; `None` for a product without a handle, which has no page. `prices_failed`: that it has no prices need not
    /// be so.
    pub(super) fn into_card(self, currency: &str, prices_failed: bool) -> Option<ProductCard> {
        let handle = self.handle.and_then(non_blank)?;
        let name = self.title.and_then(non_blank).unwrap_or_else(|| handle.clone());
        let variants = self.variants.unwrap_or_default();
        let shown = self.default_or_selected_variant.as_ref().or(variants.first());
        let prices = shown.and_then(|variant| variant.prices(&variants, currency));
        let prices_failed = prices_failed && prices.is_none();
        let is_available = (prices.is_some() || prices_failed)
            && self.is_available.or_else(|| shown.and_then(|variant| variant.is_available)) != Some(false);
        Some(ProductCard {
            path: product_path(&handle),
            id: ProductId(handle),
            brand: None,
            picture: self.featured_image.and_then(|image| image.into_picture(&name)),
            prices,
            prices_failed,
            availability: availability(Some(is_available)),
            in_stock: is_available,
            has_options: variants.len() > 1,
            can_be_bought: is_available,
            name,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(json: &str) -> Option<ProductCard> {
        serde_json::from_str::<ApiCard>(json).unwrap().into_card("EUR", false)
    }

    #[test]
    fn a_card_shows_the_variant_that_the_store_chose_and_the_span_of_all() {
        let card = card(
            r#"{"handle":"cup","title":"Cup","isAvailable":true,"featuredImage":{"url":"https://cdn.example/c.jpg","alt":null},
                "variants":[{"price":9,"netPrice":7},{"price":12,"netPrice":10}],
                "defaultOrSelectedVariant":{"id":2,"price":12,"netPrice":10,"isAvailable":true}}"#,
        )
        .unwrap();
        let prices = card.prices.unwrap().inc_tax.unwrap();
        assert_eq!((prices.price.amount.to_string(), prices.range.is_some()), ("12.00".into(), true));
        assert_eq!((card.path.as_str(), card.has_options, card.in_stock), ("/products/cup", true, true));
        assert_eq!(card.picture.map(|picture| picture.alt).as_deref(), Some("Cup"));
    }

    #[test]
    fn a_product_of_nulls_needs_a_handle() {
        let nulls = r#""title":null,"isAvailable":null,"featuredImage":{"url":null,"alt":null},"variants":null,
            "defaultOrSelectedVariant":null"#;
        let bare = card(&format!(r#"{{"handle":"cup",{nulls}}}"#)).unwrap();
        assert_eq!(
            (bare.name.as_str(), bare.picture, bare.prices, bare.has_options),
            ("cup", None, None, false)
        );
        assert_eq!(bare.availability, Availability::Unavailable(None), "without a price");
        for handle in ["null", "\"\"", "\" \""] {
            assert_eq!(card(&format!(r#"{{"handle":{handle},{nulls}}}"#)), None, "{handle}");
        }
    }

    #[test]
    fn what_is_not_available_cannot_be_bought() {
        for json in [
            r#"{"handle":"cup","isAvailable":false}"#,
            r#"{"handle":"cup","isAvailable":null,"defaultOrSelectedVariant":{"isAvailable":false}}"#,
        ] {
            let card = card(json).unwrap();
            assert_eq!(
                (card.availability, card.can_be_bought),
                (Availability::Unavailable(None), false),
                "{json}"
            );
        }
    }
}
