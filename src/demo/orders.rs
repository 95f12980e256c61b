//! Orders: snapshots of what was bought, stored as documents.

use async_graphql::Enum;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::addresses::Address;
use super::database::{from_json, to_json};
use super::money::Minor;

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[graphql(name = "OrderStatusValue")]
pub(crate) enum Status {
    AwaitingFulfillment,
    AwaitingPayment,
    AwaitingPickup,
    AwaitingShipment,
    Cancelled,
    Completed,
    Declined,
    Disputed,
    Incomplete,
    ManualVerificationRequired,
    PartiallyRefunded,
    PartiallyShipped,
    Pending,
    Refunded,
    Shipped,
}

impl Status {
    /// The merchant's own wording, which is not always the platform's.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::AwaitingFulfillment => "Being packed",
            Self::AwaitingPayment => "Awaiting Payment",
            Self::AwaitingPickup => "Ready for pickup",
            Self::AwaitingShipment => "Awaiting Shipment",
            Self::Cancelled => "Cancelled",
            Self::Completed => "Completed",
            Self::Declined => "Declined",
            Self::Disputed => "Disputed",
            Self::Incomplete => "Incomplete",
            Self::ManualVerificationRequired => "Manual Verification Required",
            Self::PartiallyRefunded => "Partially Refunded",
            Self::PartiallyShipped => "Partially Shipped",
            Self::Pending => "Pending",
            Self::Refunded => "Refunded",
            Self::Shipped => "Shipped",
        }
    }
}

/// An order.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) id: i32,
    pub(crate) status: Status,
    pub(crate) ordered_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) currency: String,
    pub(crate) email: String,
    pub(crate) billing: Address,
    pub(crate) message: Option<String>,
    pub(crate) destinations: Vec<Destination>,
    pub(crate) pickups: Vec<Pickup>,
    pub(crate) downloads: Vec<Line>,
    pub(crate) certificates: Vec<Certificate>,
    /// Taken off without a coupon.
    pub(crate) discount: Minor,
    pub(crate) coupons: Vec<Coupon>,
    pub(crate) tax: Minor,
    pub(crate) payments: Vec<Payment>,
    /// The cart it was made from: whoever knows a guest's cart may read the order.
    #[serde(default)]
    pub(crate) cart: Option<String>,
}

/// Goods that are sent to one address.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Destination {
    pub(crate) id: i32,
    pub(crate) address: Address,
    pub(crate) lines: Vec<Line>,
    pub(crate) shipping: Minor,
    pub(crate) handling: Minor,
    pub(crate) shipments: Vec<Shipment>,
}

/// Goods that are picked up in the shop.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Pickup {
    pub(crate) id: i32,
    pub(crate) lines: Vec<Line>,
}

/// One line of goods. Prices are for one piece.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Line {
    pub(crate) id: i32,
    pub(crate) product: i32,
    pub(crate) name: String,
    pub(crate) sku: String,
    pub(crate) brand: Option<String>,
    pub(crate) quantity: i32,
    pub(crate) refunded: i32,
    pub(crate) list_price: Minor,
    pub(crate) price: Minor,
    pub(crate) wrapping: Option<Wrapping>,
    /// Chosen options: name and value.
    pub(crate) options: Vec<(String, String)>,
}

/// Gift wrapping of a line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Wrapping {
    pub(crate) name: String,
    pub(crate) cost: Minor,
}

/// A parcel.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Shipment {
    pub(crate) id: i32,
    pub(crate) shipped_at: Timestamp,
    pub(crate) provider: String,
    pub(crate) method: String,
    pub(crate) tracking_number: Option<String>,
    pub(crate) tracking_url: Option<String>,
}

/// A gift certificate that is sent by mail.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Certificate {
    pub(crate) id: i32,
    pub(crate) recipient: String,
    pub(crate) name: String,
    pub(crate) amount: Minor,
}

/// A coupon and what it took off.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Coupon {
    pub(crate) code: String,
    pub(crate) amount: Minor,
}

/// A payment.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Payment {
    pub(crate) method: String,
    pub(crate) name: String,
    pub(crate) amount: Minor,
    pub(crate) instrument: Option<Instrument>,
}

/// What a payment was made with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Instrument {
    Card { brand: String, last4: String },
    Certificate { code: String },
}

impl Line {
    pub(crate) fn list_total(&self) -> Minor {
        self.list_price * Minor::from(self.quantity)
    }

    pub(crate) fn total(&self) -> Minor {
        self.price * Minor::from(self.quantity)
    }
}

impl Order {
    /// All goods; gift certificates are none.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &Line> {
        let sent = self.destinations.iter().flat_map(|to| &to.lines);
        let picked_up = self.pickups.iter().flat_map(|pickup| &pickup.lines);
        sent.chain(picked_up).chain(&self.downloads)
    }

    fn goods(&self) -> Minor {
        self.lines().map(Line::total).sum()
    }

    pub(crate) fn sub_total(&self) -> Minor {
        self.goods() + self.certificates.iter().map(|c| c.amount).sum::<Minor>()
    }

    pub(crate) fn shipping(&self) -> Minor {
        self.destinations.iter().map(|to| to.shipping).sum()
    }

    pub(crate) fn handling(&self) -> Minor {
        self.destinations.iter().map(|to| to.handling).sum()
    }

    pub(crate) fn wrapping(&self) -> Minor {
        let wrapped = self.lines().filter_map(|line| line.wrapping.as_ref());
        wrapped.map(|wrapping| wrapping.cost).sum()
    }

    fn discounts(&self) -> Minor {
        self.discount + self.coupons.iter().map(|coupon| coupon.amount).sum::<Minor>()
    }

    /// What the tax is taken of: everything but gift certificates.
    pub(crate) fn taxable(&self) -> Minor {
        self.goods() - self.discounts() + self.shipping() + self.handling() + self.wrapping()
    }

    pub(crate) fn total(&self) -> Minor {
        self.sub_total() - self.discounts() + self.shipping() + self.handling() + self.wrapping() + self.tax
    }

    /// Pieces of goods and gift certificates.
    pub(crate) fn pieces(&self) -> i32 {
        let certificates = i32::try_from(self.certificates.len()).unwrap_or(i32::MAX);
        self.lines().map(|line| line.quantity).sum::<i32>() + certificates
    }
}

/// All orders of a customer, newest first.
pub(crate) fn of_customer(connection: &Connection, customer: i32) -> rusqlite::Result<Vec<Order>> {
    connection
        .prepare("SELECT document FROM orders WHERE customer_id = ?1 ORDER BY id DESC")?
        .query_map([customer], |row| from_json(0, &row.get::<_, String>(0)?))?
        .collect()
}

/// One order, if it is this customer's.
pub(crate) fn find(connection: &Connection, customer: i32, id: i32) -> rusqlite::Result<Option<Order>> {
    connection
        .query_row("SELECT document FROM orders WHERE id = ?1 AND customer_id = ?2", (id, customer), |row| {
            from_json(0, &row.get::<_, String>(0)?)
        })
        .optional()
}

/// An order of a guest, for whoever knows the cart it was made from.
pub(crate) fn of_guest(connection: &Connection, id: i32, cart: &str) -> rusqlite::Result<Option<Order>> {
    let order: Option<Order> = connection
        .query_row("SELECT document FROM orders WHERE id = ?1 AND customer_id IS NULL", [id], |row| {
            from_json(0, &row.get::<_, String>(0)?)
        })
        .optional()?;
    Ok(order.filter(|order| order.cart.as_deref() == Some(cart)))
}

/// The number of the next order.
pub(crate) fn next_number(connection: &Connection) -> rusqlite::Result<i32> {
    connection.query_row("SELECT COALESCE(MAX(id), 1000) + 1 FROM orders", [], |row| row.get(0))
}

/// Stores an order; one without a customer is a guest's.
pub(crate) fn insert(connection: &Connection, customer: Option<i32>, order: &Order) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO orders (id, customer_id, document) VALUES (?1, ?2, ?3)",
        (order.id, customer, to_json(order)?),
    )?;
    Ok(())
}
