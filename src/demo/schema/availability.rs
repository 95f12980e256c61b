//! Whether a product can be had: its availability and its stock.

use async_graphql::{Enum, Interface, SimpleObject};
use jiff::tz::TimeZone;

use super::scalars::{DateTimeExtended, Long};
use crate::demo::catalog::{Availability, Product, ProductOption, Selection, Variant};

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(rename_items = "PascalCase")]
pub(super) enum ProductAvailabilityStatus {
    Available,
    Preorder,
    Unavailable,
}

#[derive(SimpleObject)]
pub(super) struct ProductAvailable {
    status: ProductAvailabilityStatus,
    description: String,
}

#[derive(SimpleObject)]
pub(super) struct ProductPreOrder {
    message: Option<String>,
    will_be_released_at: Option<DateTimeExtended>,
    status: ProductAvailabilityStatus,
    description: String,
}

#[derive(SimpleObject)]
pub(super) struct ProductUnavailable {
    message: Option<String>,
    status: ProductAvailabilityStatus,
    description: String,
}

#[derive(Interface)]
#[graphql(
    field(name = "status", ty = "&ProductAvailabilityStatus"),
    field(name = "description", ty = "&String")
)]
pub(super) enum ProductAvailability {
    Available(ProductAvailable),
    PreOrder(ProductPreOrder),
    Unavailable(ProductUnavailable),
}

impl ProductAvailability {
    /// A combination of options that the merchant does not make is unavailable.
    pub(super) fn of(product: &Product, selection: &Selection) -> Self {
        let chosen = |option: &ProductOption| selection.values.iter().any(|(id, _)| *id == option.id);
        let answered = product.options.iter().filter(|option| option.makes_variants).all(chosen);
        let missing = match product.variant(selection) {
            Some(variant) => !variant.purchasable,
            None => answered,
        };
        match &product.facts.availability {
            Availability::PriceOnRequest { message } | Availability::Unavailable { message } => {
                Self::unavailable(message)
            }
            _ if missing => Self::unavailable("This combination is not available."),
            Availability::PreOrder { released, message } => ProductPreOrder {
                message: Some((*message).to_owned()),
                will_be_released_at: released
                    .to_zoned(TimeZone::UTC)
                    .ok()
                    .map(|moment| moment.timestamp().into()),
                status: ProductAvailabilityStatus::Preorder,
                description: (*message).to_owned(),
            }
            .into(),
            Availability::Available => {
                ProductAvailable { status: ProductAvailabilityStatus::Available, description: String::new() }
                    .into()
            }
        }
    }

    fn unavailable(message: &str) -> Self {
        ProductUnavailable {
            message: Some(message.to_owned()),
            status: ProductAvailabilityStatus::Unavailable,
            description: message.to_owned(),
        }
        .into()
    }
}

#[derive(SimpleObject)]
struct AggregatedInventory {
    available_to_sell: i32,
    warning_level: i32,
}

#[derive(SimpleObject)]
pub(super) struct ProductInventory {
    is_in_stock: bool,
    has_variant_inventory: bool,
    aggregated: Option<AggregatedInventory>,
}

impl ProductInventory {
    pub(super) fn of(product: &Product, selection: &Selection) -> Self {
        let variant = product.variant(selection);
        Self {
            is_in_stock: product.in_stock(variant),
            has_variant_inventory: product.variants.iter().any(|variant| variant.stock.is_some()),
            aggregated: product.available(variant).map(|available_to_sell| AggregatedInventory {
                available_to_sell,
                warning_level: product.warning_level(),
            }),
        }
    }
}

#[derive(SimpleObject)]
struct Aggregated {
    available_to_sell: Long,
    warning_level: i32,
}

#[derive(SimpleObject)]
pub(super) struct VariantInventory {
    aggregated: Option<Aggregated>,
    is_in_stock: bool,
}

impl VariantInventory {
    pub(super) fn of(product: &Product, variant: &Variant) -> Self {
        Self {
            is_in_stock: product.in_stock(Some(variant)),
            aggregated: product.available(Some(variant)).map(|pieces| Aggregated {
                available_to_sell: Long(i64::from(pieces)),
                warning_level: product.warning_level(),
            }),
        }
    }
}
