//! Orders.

use jiff::Timestamp;
use rust_decimal::Decimal;

use super::address::PostalAddress;
use super::customer::CustomerSummary;
use super::money::Money;
use super::paging::PageLinks;
use super::when::When;

/// An order's id at the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderId(pub String);

/// Where an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrderStatus {
    /// Paid, not yet packed.
    AwaitingFulfillment,
    /// Not yet paid.
    AwaitingPayment,
    /// Packed, waiting for the customer.
    AwaitingPickup,
    /// Packed, waiting for the carrier.
    AwaitingShipment,
    /// Cancelled.
    Cancelled,
    /// Done.
    Completed,
    /// Refused by the merchant.
    Declined,
    /// The payment is disputed.
    Disputed,
    /// The checkout was not finished.
    Incomplete,
    /// The merchant checks it by hand.
    ManualVerificationRequired,
    /// A part of the payment went back.
    PartiallyRefunded,
    /// A part is on its way.
    PartiallyShipped,
    /// Begun, not yet paid.
    Pending,
    /// The payment went back.
    Refunded,
    /// On its way.
    Shipped,
    /// A state that this app does not know.
    Unknown,
}

impl OrderStatus {
    /// All known states, in the order in which an order runs through them.
    pub const ALL: [Self; 15] = [
        Self::Pending,
        Self::Incomplete,
        Self::AwaitingPayment,
        Self::ManualVerificationRequired,
        Self::AwaitingFulfillment,
        Self::AwaitingShipment,
        Self::AwaitingPickup,
        Self::PartiallyShipped,
        Self::Shipped,
        Self::Completed,
        Self::PartiallyRefunded,
        Self::Refunded,
        Self::Disputed,
        Self::Declined,
        Self::Cancelled,
    ];

    /// The state's name in addresses of this app and in text keys, such as `awaiting-payment`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::AwaitingFulfillment => "awaiting-fulfillment",
            Self::AwaitingPayment => "awaiting-payment",
            Self::AwaitingPickup => "awaiting-pickup",
            Self::AwaitingShipment => "awaiting-shipment",
            Self::Cancelled => "cancelled",
            Self::Completed => "completed",
            Self::Declined => "declined",
            Self::Disputed => "disputed",
            Self::Incomplete => "incomplete",
            Self::ManualVerificationRequired => "manual-verification-required",
            Self::PartiallyRefunded => "partially-refunded",
            Self::PartiallyShipped => "partially-shipped",
            Self::Pending => "pending",
            Self::Refunded => "refunded",
            Self::Shipped => "shipped",
            Self::Unknown => "unknown",
        }
    }

    /// The state with this [`slug`](Self::slug).
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.slug() == slug)
    }
}

/// A state with the merchant's own words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusLabel {
    /// The state.
    pub status: OrderStatus,
    /// The merchant's words; may be empty.
    pub label: String,
}

/// Narrows the list of orders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderFilter {
    /// Only orders in this state.
    pub status: Option<OrderStatus>,
}

/// An order in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderSummary {
    /// The id.
    pub id: OrderId,
    /// The number that the shopper knows it by.
    pub number: String,
    /// When it was placed.
    pub placed_at: When,
    /// Where it stands.
    pub status: StatusLabel,
    /// Whether it is paid, where the store says so apart from the status.
    pub is_paid: Option<bool>,
    /// The amount paid or to pay, with tax.
    pub total: Money,
    /// How many pieces.
    pub quantity: u32,
    /// Up to four pictures of items.
    pub pictures: Vec<Picture>,
}

/// A picture with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Absolute address.
    pub url: String,
    /// Words for those who do not see it; may be empty.
    pub alt: String,
}

/// One page of orders with their owner.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderList {
    /// Whose they are.
    pub customer: CustomerSummary,
    /// The orders of this page, newest first. `None` when the store could not read them.
    pub orders: Option<Vec<OrderSummary>>,
    /// Neighbouring pages.
    pub links: PageLinks,
}

/// An order with everything the store tells of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The id.
    pub id: OrderId,
    /// The number that the shopper knows it by.
    pub number: String,
    /// When it was placed.
    pub placed_at: When,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// Where it stands.
    pub status: StatusLabel,
    /// Whether it is paid, where the store says so apart from the status.
    pub is_paid: Option<bool>,
    /// What goes where, and how far it is.
    pub deliveries: Vec<Delivery>,
    /// The address on the bill.
    pub billing_address: Option<PostalAddress>,
    /// The sums, from subtotal to total.
    pub totals: OrderTotals,
    /// How it was paid. Gift certificates and store credit are payments, too.
    pub payments: Vec<Payment>,
    /// What the customer wrote to the shop; may be empty.
    pub customer_message: String,
    /// Parts that the store could not read, so the page can say that something is missing.
    pub incomplete: bool,
}

/// The sums of an order.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderTotals {
    /// Sum of the items.
    pub subtotal: Money,
    /// Discounts without a coupon; positive.
    pub discount: Option<Money>,
    /// Coupon code and discount; positive.
    pub coupons: Vec<(String, Money)>,
    /// Shipping, when there is any.
    pub shipping: Option<Money>,
    /// Handling, when there is any.
    pub handling: Option<Money>,
    /// Gift wrapping, when there is any.
    pub wrapping: Option<Money>,
    /// What the way of paying costs, when it does.
    pub payment_fee: Option<Money>,
    /// Taxes, each with its name or percentage.
    pub taxes: Vec<TaxLine>,
    /// All taxes together.
    pub tax: Money,
    /// Whether the prices above contain the tax already.
    pub tax_included: bool,
    /// The total, with tax, before store credit and gift certificates.
    pub total: Money,
}

/// A tax within the sums of an order.
#[derive(Clone, Debug, PartialEq)]
pub struct TaxLine {
    /// The merchant's name of it; may be empty.
    pub name: String,
    /// The percentage, where the store tells it.
    pub percent: Option<Decimal>,
    /// The amount.
    pub amount: Money,
}

/// What goes to one place in one way.
#[derive(Clone, Debug, PartialEq)]
pub enum Delivery {
    /// Parcels to an address.
    Shipping {
        /// Where to.
        address: PostalAddress,
        /// What is in it.
        items: Vec<OrderItem>,
        /// Parcels on their way; empty when none has left yet, `None` where the store does not tell of parcels.
        shipments: Option<Vec<Shipment>>,
        /// The merchant's name of the method; may be empty.
        method: String,
        /// Cost of shipping to this address.
        cost: Option<Money>,
    },
    /// Picked up by the customer.
    Pickup {
        /// The merchant's name of the method.
        method: String,
        /// The place's name.
        location: String,
        /// The place's address.
        address: PostalAddress,
        /// What to do there; may be empty.
        instructions: String,
        /// When; may be empty.
        time: String,
        /// What is picked up.
        items: Vec<OrderItem>,
    },
    /// Files.
    Download {
        /// Where the links were mailed to.
        email: String,
        /// What can be downloaded.
        items: Vec<OrderItem>,
    },
    /// Gift certificates sent by mail.
    GiftCertificates {
        /// Where they were mailed to.
        email: String,
        /// Name and value of each.
        certificates: Vec<(String, Money)>,
    },
}

/// A parcel.
#[derive(Clone, Debug, PartialEq)]
pub struct Shipment {
    /// When it left.
    pub shipped_at: Timestamp,
    /// The carrier's name; may be empty.
    pub carrier: String,
    /// The merchant's name of the method; may be empty.
    pub method: String,
    /// Number by which it can be followed.
    pub tracking_number: Option<String>,
    /// Page on which it can be followed; only http and https addresses come through.
    pub tracking_url: Option<String>,
}

/// A line of an order, at the price paid.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderItem {
    /// The product's name when it was ordered.
    pub name: String,
    /// The article number; may be empty.
    pub sku: String,
    /// The brand; may be empty.
    pub brand: String,
    /// Chosen options: name and value.
    pub options: Vec<(String, String)>,
    /// How many were ordered; not always a whole number.
    pub quantity: Decimal,
    /// How many of them were paid back.
    pub refunded: u32,
    /// Price of all pieces before discounts.
    pub list_total: Money,
    /// Price of all pieces as paid.
    pub total: Money,
    /// Gift wrapping: name and cost.
    pub wrapping: Option<(String, Money)>,
    /// A picture, when the product still exists.
    pub picture: Option<Picture>,
    /// Path of the product's page in the store, when it still exists.
    pub product_path: Option<String>,
    /// Where the files can be downloaded; only http and https addresses come through.
    pub downloads: Vec<String>,
}

/// A payment of an order.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    /// The merchant's name of the method.
    pub method: String,
    /// The amount, where the store tells it.
    pub amount: Option<Money>,
    /// The card's brand and last four digits.
    pub card: Option<(String, String)>,
    /// The gift certificate's code.
    pub gift_certificate: Option<String>,
}

impl OrderTotals {
    /// Money of zero in the order's currency is no line of a bill.
    pub fn unless_zero(money: Money) -> Option<Money> {
        (money.amount != Decimal::ZERO).then_some(money)
    }
}

impl Order {
    /// All its addresses.
    pub fn addresses_mut(&mut self) -> impl Iterator<Item = &mut PostalAddress> {
        let deliveries = self.deliveries.iter_mut().filter_map(|delivery| match delivery {
            Delivery::Shipping { address, .. } | Delivery::Pickup { address, .. } => Some(address),
            Delivery::Download { .. } | Delivery::GiftCertificates { .. } => None,
        });
        deliveries.chain(&mut self.billing_address)
    }
}
