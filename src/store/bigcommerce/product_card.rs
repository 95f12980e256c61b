//! A product in a list.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::paging::Connection;
use super::picture::ApiImage;
use super::prices::{ApiPrices, shown};
use super::scalars::{ExtendedTime, local_path};
use crate::store::catalog::{Availability, ProductCard, ProductId};
use crate::store::graphql::scalars::non_blank;
use crate::store::price::TaxDisplay;

/// The fragment `ProductCard`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiCard {
    pub(super) entity_id: i64,
    name: String,
    path: String,
    brand: Option<Brand>,
    default_image: Option<ApiImage>,
    #[serde(default)]
    ex_tax: Option<ApiPrices>,
    #[serde(default)]
    inc_tax: Option<ApiPrices>,
    /// There when the prices come from elsewhere and may be shown.
    #[serde(default)]
    shown: Option<IgnoredAny>,
    availability_v2: ApiAvailability,
    inventory: Inventory,
    product_options: Connection<OptionSummary>,
    show_cart_action: bool,
}

#[derive(Deserialize)]
struct Brand {
    name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Inventory {
    is_in_stock: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OptionSummary {
    is_required: bool,
}

impl ApiCard {
    /// Whether prices that come from elsewhere may be shown.
    pub(super) fn may_show_prices(&self) -> bool {
        self.shown.is_some()
    }

    /// The card; `None` for a product whose path cannot be linked.
    pub(super) fn into_card(self, tax: TaxDisplay) -> Option<ProductCard> {
        Some(ProductCard {
            id: ProductId(self.entity_id.to_string()),
            path: local_path(self.path)?,
            brand: self.brand.and_then(|brand| non_blank(brand.name)),
            picture: self.default_image.and_then(|image| image.into_picture(&self.name)),
            name: self.name,
            prices: shown(self.ex_tax, self.inc_tax, tax),
            prices_failed: false,
            availability: self.availability_v2.into(),
            in_stock: self.inventory.is_in_stock,
            has_options: self.product_options.nodes().any(|option| option.is_required),
            can_be_bought: self.show_cart_action,
        })
    }
}

/// The fragment `Availability`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiAvailability {
    status: String,
    description: String,
    #[serde(default)]
    message: Option<String>,
    #[serde(default)]
    will_be_released_at: Option<ExtendedTime>,
}

impl From<ApiAvailability> for Availability {
    fn from(availability: ApiAvailability) -> Self {
        let message = availability.message.and_then(non_blank);
        match availability.status.as_str() {
            "Available" => Self::Available(availability.description),
            "Preorder" => {
                Self::PreOrder { message, on: availability.will_be_released_at.map(|moment| moment.utc.0) }
            }
            _ => Self::Unavailable(message.or_else(|| non_blank(availability.description))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A card with parts of it exchanged.
    fn card_json(exchange: &[(&str, &str)]) -> String {
        let mut json = r#"{"entityId":7,"name":"Cup","path":"/cup/","brand":{"name":"Fjord"},
            "defaultImage":{"url":"https://cdn.example/c.jpg","altText":""},
            "availabilityV2":{"status":"Available","description":"Ships today"},
            "inventory":{"isInStock":true},"productOptions":{"edges":[{"node":{"isRequired":false}}]},
            "showCartAction":true}"#
            .to_owned();
        for (from, to) in exchange {
            assert!(json.contains(from), "{from}");
            json = json.replace(from, to);
        }
        json
    }

    fn card(exchange: &[(&str, &str)]) -> Option<ProductCard> {
        serde_json::from_str::<ApiCard>(&card_json(exchange)).unwrap().into_card(TaxDisplay::Excluding)
    }

    #[test]
    fn a_card_without_prices_has_none() {
        let card = card(&[]).unwrap();
        assert_eq!((card.prices, card.brand.as_deref()), (None, Some("Fjord")));
        assert_eq!(card.picture.map(|picture| picture.alt).as_deref(), Some("Cup"));
        assert!(!card.has_options && card.in_stock && card.can_be_bought);
    }

    #[test]
    fn required_options_have_to_be_chosen_first() {
        assert!(card(&[(r#""isRequired":false"#, r#""isRequired":true"#)]).unwrap().has_options);
    }

    #[test]
    fn a_product_at_another_host_is_left_out() {
        assert_eq!(card(&[(r#""/cup/""#, r#""//evil.example/""#)]), None);
    }

    #[test]
    fn availability_has_three_kinds() {
        let availability =
            |json: &str| Availability::from(serde_json::from_str::<ApiAvailability>(json).unwrap());
        let later = availability(
            r#"{"status":"Preorder","description":"","message":"In spring","willBeReleasedAt":{"utc":"2027-03-01T00:00:00Z"}}"#,
        );
        let on = Some("2027-03-01T00:00:00Z".parse().unwrap());
        assert_eq!(later, Availability::PreOrder { message: Some("In spring".into()), on });
        let call = availability(r#"{"status":"Unavailable","description":"","message":"Call 555 0100"}"#);
        assert_eq!(call, Availability::Unavailable(Some("Call 555 0100".into())));
        let unknown = availability(r#"{"status":"Retired","description":"Gone"}"#);
        assert_eq!(unknown, Availability::Unavailable(Some("Gone".into())), "what is unknown cannot be had");
    }
}
