//! Goods of an order that are sent to an address, and the parcels they come in.

use async_graphql::{Object, Result, SimpleObject, Union};

use super::connection::{Window, connection};
use super::order_address::OrderShippingAddress;
use super::order_lines::{OrderPhysicalLineItem, OrderPhysicalLineItemConnection};
use super::scalars::{DateTimeExtended, Money};
use crate::demo::orders::{self, Destination};

pub(crate) struct OrderShippingConsignment {
    pub(crate) destination: Destination,
    pub(crate) currency: String,
    pub(crate) email: String,
}

#[Object]
impl OrderShippingConsignment {
    async fn entity_id(&self) -> i32 {
        self.destination.id
    }

    async fn shipping_address(&self) -> OrderShippingAddress {
        OrderShippingAddress::new(&self.destination.address, &self.email)
    }

    async fn line_items(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<OrderPhysicalLineItemConnection> {
        let lines = OrderPhysicalLineItem::all(&self.destination.lines, &self.currency);
        Ok(Window { before, after, first, last }.of(lines)?.into())
    }

    async fn shipping_cost(&self) -> Money {
        Money::new(self.destination.shipping, &self.currency)
    }

    async fn handling_cost(&self) -> Money {
        Money::new(self.destination.handling, &self.currency)
    }

    async fn shipments(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<OrderShipmentConnection> {
        let shipments = self.destination.shipments.iter().map(OrderShipment::new).collect();
        Ok(Window { before, after, first, last }.of(shipments)?.into())
    }
}

connection!(OrderShippingConsignmentConnection, OrderShippingConsignmentEdge, OrderShippingConsignment);

#[derive(SimpleObject)]
struct OrderShipmentUrlOnlyTracking {
    url: String,
}

#[derive(SimpleObject)]
struct OrderShipmentNumberOnlyTracking {
    number: String,
}

#[derive(SimpleObject)]
struct OrderShipmentNumberAndUrlTracking {
    url: String,
    number: String,
}

#[derive(Union)]
enum OrderShipmentTracking {
    Url(OrderShipmentUrlOnlyTracking),
    Number(OrderShipmentNumberOnlyTracking),
    Both(OrderShipmentNumberAndUrlTracking),
}

#[derive(SimpleObject)]
struct OrderShipment {
    entity_id: i32,
    shipped_at: DateTimeExtended,
    shipping_provider_name: String,
    shipping_method_name: String,
    tracking: Option<OrderShipmentTracking>,
}

connection!(OrderShipmentConnection, OrderShipmentEdge, OrderShipment);

impl OrderShipment {
    fn new(shipment: &orders::Shipment) -> Self {
        let tracking = match (shipment.tracking_number.clone(), shipment.tracking_url.clone()) {
            (Some(number), Some(url)) => Some(OrderShipmentNumberAndUrlTracking { url, number }.into()),
            (Some(number), None) => Some(OrderShipmentNumberOnlyTracking { number }.into()),
            (None, Some(url)) => Some(OrderShipmentUrlOnlyTracking { url }.into()),
            (None, None) => None,
        };
        Self {
            entity_id: shipment.id,
            shipped_at: shipment.shipped_at.into(),
            shipping_provider_name: shipment.provider.clone(),
            shipping_method_name: shipment.method.clone(),
            tracking,
        }
    }
}
