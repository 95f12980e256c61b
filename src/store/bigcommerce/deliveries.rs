//! Consignments of an order: what goes where, and how far it is.

use serde::Deserialize;

use super::order_items::{ApiItem, items};
use super::paging::Connection;
use super::scalars::{ApiMoney, ExtendedTime};
use crate::store::address::PostalAddress;
use crate::store::graphql::scalars::web_url;
use crate::store::order::{Delivery, Shipment};

/// The type `OrderConsignments`.
#[derive(Deserialize)]
pub(super) struct Consignments {
    pub(super) shipping: Connection<Shipping>,
    pickups: Connection<Pickup>,
    downloads: Vec<Download>,
    email: Emails,
}

/// An address of an order; each kind has a part of these.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiOrderAddress {
    first_name: Option<String>,
    last_name: Option<String>,
    company: Option<String>,
    address1: Option<String>,
    address2: Option<String>,
    city: Option<String>,
    state_or_province: Option<String>,
    postal_code: String,
    country_code: String,
    country: String,
    phone: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Shipping {
    shipping_address: ApiOrderAddress,
    shipping_cost: ApiMoney,
    shipments: Connection<ApiShipment>,
    pub(super) line_items: Connection<ApiItem>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiShipment {
    shipped_at: ExtendedTime,
    shipping_provider_name: String,
    shipping_method_name: String,
    tracking: Option<Tracking>,
}

/// Any member of the union `OrderShipmentTracking`.
#[derive(Deserialize)]
struct Tracking {
    #[serde(default)]
    number: Option<String>,
    #[serde(default)]
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Pickup {
    pickup_method_name: String,
    collection_instructions: String,
    collection_time_description: String,
    location_name: String,
    address: ApiOrderAddress,
    line_items: Connection<ApiItem>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Download {
    recipient_email: String,
    line_items: Connection<ApiItem>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Emails {
    gift_certificates: Connection<GiftCertificates>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GiftCertificates {
    recipient_email: String,
    line_items: Connection<GiftCertificate>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GiftCertificate {
    name: String,
    sale_price: ApiMoney,
}

impl Consignments {
    /// Whether something of it could not be read or was not asked for.
    pub(super) fn is_incomplete(&self) -> bool {
        self.shipping.is_incomplete()
            || self.shipping.nodes().any(|it| it.line_items.is_incomplete() || it.shipments.is_incomplete())
            || self.pickups.is_incomplete()
            || self.pickups.nodes().any(|it| it.line_items.is_incomplete())
            || self.downloads.iter().any(|it| it.line_items.is_incomplete())
            || self.email.gift_certificates.is_incomplete()
            || self.email.gift_certificates.nodes().any(|it| it.line_items.is_incomplete())
    }

    pub(super) fn into_deliveries(self) -> Vec<Delivery> {
        let shipping = self.shipping.into_nodes().map(Delivery::from);
        let pickups = self.pickups.into_nodes().map(Delivery::from);
        let downloads = self.downloads.into_iter().map(Delivery::from);
        let gifts = self.email.gift_certificates.into_nodes().map(Delivery::from);
        shipping.chain(pickups).chain(downloads).chain(gifts).collect()
    }
}

impl From<ApiOrderAddress> for PostalAddress {
    fn from(address: ApiOrderAddress) -> Self {
        Self {
            first_name: address.first_name.unwrap_or_default(),
            last_name: address.last_name.unwrap_or_default(),
            company: address.company.unwrap_or_default(),
            address1: address.address1.unwrap_or_default(),
            address2: address.address2.unwrap_or_default(),
            city: address.city.unwrap_or_default(),
            state: address.state_or_province.unwrap_or_default(),
            postal_code: address.postal_code,
            country_code: address.country_code.to_ascii_uppercase(),
            country: address.country,
            phone: address.phone.unwrap_or_default(),
        }
    }
}

impl From<Shipping> for Delivery {
    fn from(shipping: Shipping) -> Self {
        Self::Shipping {
            address: shipping.shipping_address.into(),
            items: items(shipping.line_items),
            shipments: Some(shipping.shipments.into_nodes().map(Into::into).collect()),
            method: String::new(),
            cost: Some(shipping.shipping_cost.into()),
        }
    }
}

impl From<ApiShipment> for Shipment {
    fn from(shipment: ApiShipment) -> Self {
        let (number, url) = shipment.tracking.map_or((None, None), |it| (it.number, it.url));
        Self {
            shipped_at: shipment.shipped_at.utc.0,
            carrier: shipment.shipping_provider_name,
            method: shipment.shipping_method_name,
            tracking_number: number.filter(|number| !number.trim().is_empty()),
            tracking_url: url.as_deref().and_then(web_url),
        }
    }
}

impl From<Pickup> for Delivery {
    fn from(pickup: Pickup) -> Self {
        Self::Pickup {
            method: pickup.pickup_method_name,
            location: pickup.location_name,
            address: pickup.address.into(),
            instructions: pickup.collection_instructions,
            time: pickup.collection_time_description,
            items: items(pickup.line_items),
        }
    }
}

impl From<Download> for Delivery {
    fn from(download: Download) -> Self {
        Self::Download { email: download.recipient_email, items: items(download.line_items) }
    }
}

impl From<GiftCertificates> for Delivery {
    fn from(gift: GiftCertificates) -> Self {
        let certificates = gift.line_items.into_nodes();
        Self::GiftCertificates {
            email: gift.recipient_email,
            certificates: certificates.map(|it| (it.name, it.sale_price.into())).collect(),
        }
    }
}
