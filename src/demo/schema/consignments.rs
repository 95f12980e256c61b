//! How the goods of an order reach the customer: sent, picked up, downloaded or mailed.

use async_graphql::{Object, Result, SimpleObject};

use super::connection::{Window, connection};
use super::order_lines::{
    OrderDigitalLineItem, OrderDigitalLineItemConnection, OrderGiftCertificateLineItem,
    OrderGiftCertificateLineItemConnection, OrderPhysicalLineItem, OrderPhysicalLineItemConnection,
};
use super::shipping::{OrderShippingConsignment, OrderShippingConsignmentConnection};
use crate::demo::orders::{self, Destination, Order};

pub(crate) struct OrderConsignments(pub(crate) Order);

#[derive(SimpleObject)]
struct OrderPickupLocationAddress {
    address1: &'static str,
    address2: Option<&'static str>,
    city: &'static str,
    state_or_province: Option<&'static str>,
    country: &'static str,
    country_code: &'static str,
    postal_code: &'static str,
    email: &'static str,
    phone: Option<&'static str>,
}

/// The shop in which goods are picked up.
const SHOP: OrderPickupLocationAddress = OrderPickupLocationAddress {
    address1: "12 Mill Lane",
    address2: None,
    city: "Portland",
    state_or_province: Some("Oregon"),
    country: "United States",
    country_code: "US",
    postal_code: "97209",
    email: "hello@paper-and-pine.example",
    phone: Some("+1 503 555 0142"),
};

struct OrderPickupConsignment {
    pickup: orders::Pickup,
    currency: String,
}

#[Object]
impl OrderPickupConsignment {
    async fn entity_id(&self) -> i32 {
        self.pickup.id
    }

    async fn pickup_method_name(&self) -> &str {
        "Pickup in the shop"
    }

    async fn collection_instructions(&self) -> &str {
        "Bring the order number and a photo ID."
    }

    async fn collection_time_description(&self) -> &str {
        "Monday to Saturday, 10 am to 6 pm"
    }

    async fn location_name(&self) -> &str {
        "Paper & Pine, Mill Lane"
    }

    async fn address(&self) -> OrderPickupLocationAddress {
        SHOP
    }

    async fn line_items(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<OrderPhysicalLineItemConnection> {
        let lines = OrderPhysicalLineItem::all(&self.pickup.lines, &self.currency);
        Ok(Window { before, after, first, last }.of(lines)?.into())
    }
}

connection!(OrderPickupConsignmentConnection, OrderPickupConsignmentEdge, OrderPickupConsignment);

struct OrderDownloadConsignment(Order);

#[Object]
impl OrderDownloadConsignment {
    async fn recipient_email(&self) -> &str {
        &self.0.email
    }

    async fn line_items(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<OrderDigitalLineItemConnection> {
        let lines = OrderDigitalLineItem::all(&self.0.downloads, &self.0.currency);
        Ok(Window { before, after, first, last }.of(lines)?.into())
    }
}

struct OrderGiftCertificateConsignment {
    certificate: orders::Certificate,
    currency: String,
}

#[Object]
impl OrderGiftCertificateConsignment {
    async fn recipient_email(&self) -> &str {
        &self.certificate.recipient
    }

    async fn line_items(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<OrderGiftCertificateLineItemConnection> {
        let line = OrderGiftCertificateLineItem {
            certificate: self.certificate.clone(),
            currency: self.currency.clone(),
        };
        Ok(Window { before, after, first, last }.of(vec![line])?.into())
    }
}

connection!(
    OrderGiftCertificateConsignmentConnection,
    OrderGiftCertificateConsignmentEdge,
    OrderGiftCertificateConsignment
);

struct OrderEmailConsignments(Order);

#[Object]
impl OrderEmailConsignments {
    async fn gift_certificates(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<OrderGiftCertificateConsignmentConnection> {
        let mailed = |certificate: &orders::Certificate| OrderGiftCertificateConsignment {
            certificate: certificate.clone(),
            currency: self.0.currency.clone(),
        };
        let certificates = self.0.certificates.iter().map(mailed).collect();
        Ok(Window { before, after, first, last }.of(certificates)?.into())
    }
}

#[Object]
impl OrderConsignments {
    async fn downloads(&self) -> Vec<OrderDownloadConsignment> {
        let any = !self.0.downloads.is_empty();
        any.then(|| OrderDownloadConsignment(self.0.clone())).into_iter().collect()
    }

    async fn email(&self) -> OrderEmailConsignments {
        OrderEmailConsignments(self.0.clone())
    }

    async fn pickups(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<OrderPickupConsignmentConnection> {
        let pickup = |pickup: &orders::Pickup| OrderPickupConsignment {
            pickup: pickup.clone(),
            currency: self.0.currency.clone(),
        };
        let pickups = self.0.pickups.iter().map(pickup).collect();
        Ok(Window { before, after, first, last }.of(pickups)?.into())
    }

    async fn shipping(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<OrderShippingConsignmentConnection> {
        let sent = |destination: &Destination| OrderShippingConsignment {
            destination: destination.clone(),
            currency: self.0.currency.clone(),
            email: self.0.email.clone(),
        };
        let destinations = self.0.destinations.iter().map(sent).collect();
        Ok(Window { before, after, first, last }.of(destinations)?.into())
    }
}
