//! How the goods of an order reach the customer: sent, picked up, downloaded or mailed.

use async_graphql::{Object, Result, SimpleObject};

use super::connection::{Window, connection};
use super::order_lines::{
    OrderDigitalLineItem, OrderDigitalLineItemConnection, OrderGiftCertificateLineItem,
    OrderGiftCertificateLineItemConnection, OrderPhysicalLineItem, OrderPhysicalLineItemConnection,
};
use super::shipping::{OrderShippingConsignment, OrderShippingConsignmentConnection};
use crate::demo::addresses::Address;
use crate::demo::geography::Country;
use crate::demo::orders::{self, Destination, Order};
use crate::demo::shop_counter;

pub(crate) struct OrderConsignments(pub(crate) Order);

#[derive(SimpleObject)]
struct OrderPickupLocationAddress {
    address1: String,
    address2: Option<String>,
    city: String,
    state_or_province: Option<String>,
    country: &'static str,
    country_code: String,
    postal_code: String,
    email: &'static str,
    phone: Option<String>,
}

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
        shop_counter::METHOD
    }

    async fn collection_instructions(&self) -> &str {
        shop_counter::INSTRUCTIONS
    }

    async fn collection_time_description(&self) -> &str {
        shop_counter::OPEN
    }

    async fn location_name(&self) -> &str {
        shop_counter::NAME
    }

    async fn address(&self) -> OrderPickupLocationAddress {
        let Address { address1, city, state, country_code, postal_code, phone, .. } = shop_counter::address();
        OrderPickupLocationAddress {
            address1,
            address2: None,
            city,
            state_or_province: Some(state),
            country: Country::by_code(&country_code).map_or("", |country| country.name),
            country_code,
            postal_code,
            email: shop_counter::EMAIL,
            phone: Some(phone),
        }
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
