//! What the guide shows: always the same.

use jiff::Timestamp;
use rust_decimal::Decimal;

use crate::store::address::{Address, AddressId, PostalAddress};
use crate::store::catalog::{Availability, ProductCard, ProductId};
use crate::store::loyalty::LoyaltyLevel;
use crate::store::order::{
    Delivery, Order, OrderId, OrderItem, OrderStatus, OrderSummary, OrderTotals, Payment, Picture, Shipment,
    StatusLabel, TaxLine,
};
use crate::store::price::{BulkDiscount, BulkTier, PriceSet, Prices};
use crate::store::product::OptionValue;
use crate::store::settings::PasswordRules;
use crate::store::{LoyaltyProgress, Money, When};

/// An amount in cents.
pub(super) fn money(cents: i64) -> Money {
    Money::new(Decimal::new(cents, 2), "EUR")
}

/// Noon on 2 March 2026, plus days.
fn at(days: i64) -> Timestamp {
    Timestamp::from_second(1_772_452_800 + days * 86_400).unwrap_or_default()
}

pub(super) fn password_rules() -> PasswordRules {
    PasswordRules { min_length: 8, lower_case: true, upper_case: true, min_numbers: 1, min_special: 1 }
}

pub(super) fn covers() -> Vec<OptionValue> {
    [("Forest green", "#1f5b45"), ("Brick red", "#a1412f"), ("Ink blue", "#2a3f77")]
        .into_iter()
        .zip(1..)
        .map(|((label, color), id)| OptionValue {
            id,
            label: label.to_owned(),
            default: false,
            selected: id == 1,
            colors: vec![color.to_owned()],
            picture: None,
        })
        .collect()
}

pub(super) fn postal_address() -> PostalAddress {
    PostalAddress {
        first_name: "Aino".into(),
        last_name: "Laaksonen".into(),
        company: "Paperiveistämö Oy".into(),
        address1: "Mäkelänkatu 5 B 12".into(),
        city: "Helsinki".into(),
        postal_code: "00510".into(),
        country_code: "FI".into(),
        country: "Finland".into(),
        phone: "+358 40 123 4567".into(),
        ..PostalAddress::default()
    }
}

/// A usual address, and one with words that have no place to break.
pub(super) fn addresses() -> Vec<Address> {
    let long = PostalAddress {
        first_name: "Maximiliane-Alexandrina".into(),
        last_name: "von und zu Hohenstein-Langenburg-Schwarzenberg".into(),
        company: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".into(),
        ..postal_address()
    };
    [postal_address(), long]
        .into_iter()
        .enumerate()
        .map(|(place, postal)| Address { id: AddressId(place.to_string()), postal, custom: Vec::new() })
        .collect()
}

fn status(status: OrderStatus) -> StatusLabel {
    StatusLabel { status, label: String::new() }
}

/// One order in each state.
pub(super) fn orders(picture: &Picture) -> Vec<OrderSummary> {
    OrderStatus::ALL
        .into_iter()
        .zip(0_u32..)
        .map(|(state, place)| OrderSummary {
            id: OrderId(place.to_string()),
            number: (1_000 + place).to_string(),
            placed_at: When::At(at(-i64::from(place))),
            status: status(state),
            is_paid: None,
            total: money(1_490 + 10_000 * i64::from(place)),
            quantity: place + 1,
            pictures: vec![picture.clone(); place as usize % 5],
        })
        .collect()
}

fn item(name: &str, quantity: i64, list: i64, paid: i64) -> OrderItem {
    OrderItem {
        name: name.to_owned(),
        sku: "PP-NB-A5L".to_owned(),
        brand: String::new(),
        options: vec![("Cover".to_owned(), "Forest green".to_owned())],
        quantity: Decimal::from(quantity),
        refunded: 0,
        list_total: money(list),
        total: money(paid),
        wrapping: None,
        picture: None,
        product_path: Some("/".to_owned()),
        downloads: Vec::new(),
    }
}

/// An order on its way, with everything that can stand in one.
pub(super) fn order() -> Order {
    let shipment = Shipment {
        shipped_at: at(2),
        carrier: "Northern Parcel".to_owned(),
        method: "Ground".to_owned(),
        tracking_number: Some("PP000103411".to_owned()),
        tracking_url: Some("https://track.example.com/PP000103411".to_owned()),
    };
    let wrapped = OrderItem {
        refunded: 1,
        wrapping: Some(("Blue tissue and twine".to_owned(), money(350))),
        product_path: None,
        ..item("Linen Journal with a name that is rather long", 2, 6_400, 5_760)
    };
    Order {
        id: OrderId("1".to_owned()),
        number: "1034".to_owned(),
        placed_at: When::At(at(0)),
        updated_at: None,
        status: status(OrderStatus::PartiallyShipped),
        is_paid: Some(true),
        deliveries: vec![Delivery::Shipping {
            address: postal_address(),
            items: vec![item("Everyday Notebook A5, lined", 1, 1_490, 1_490), wrapped],
            shipments: Some(vec![shipment]),
            method: "Shipping".to_owned(),
            cost: Some(money(695)),
        }],
        billing_address: Some(postal_address()),
        totals: OrderTotals {
            subtotal: money(7_250),
            discount: Some(money(250)),
            coupons: vec![("AUTUMN5".to_owned(), money(500))],
            shipping: Some(money(695)),
            handling: None,
            wrapping: Some(money(350)),
            payment_fee: None,
            taxes: vec![TaxLine { name: "VAT".to_owned(), percent: None, amount: money(1_924) }],
            tax: money(1_924),
            tax_included: false,
            total: money(9_469),
        },
        payments: vec![Payment {
            method: "Card".to_owned(),
            amount: Some(money(9_469)),
            card: Some(("Visa".to_owned(), "4242".to_owned())),
            gift_certificate: None,
        }],
        customer_message: "It is a birthday present.".to_owned(),
        incomplete: false,
    }
}

pub(super) fn loyalty() -> LoyaltyProgress {
    let level =
        |threshold, percent: i64| LoyaltyLevel { threshold: money(threshold), percent: percent.into() };
    LoyaltyProgress {
        title: "Paper miles".to_owned(),
        description: "The more you order, the less you pay.".to_owned(),
        spent: money(64_000),
        current: Some(level(50_000, 4)),
        current_until: Some(When::At(at(300))),
        next: Some(level(100_000, 8)),
        levels: vec![level(50_000, 4), level(100_000, 8)],
    }
}

/// A plain price.
pub(super) fn price(cents: i64) -> PriceSet {
    PriceSet {
        price: money(cents),
        base: None,
        sale: None,
        retail: None,
        map: None,
        range: None,
        prior: None,
        bulk: Vec::new(),
    }
}

pub(super) fn on_sale(cents: i64, regular: i64) -> PriceSet {
    PriceSet {
        base: Some(money(regular)),
        sale: Some(money(cents)),
        prior: Some(money(regular - 100)),
        ..price(cents)
    }
}

pub(super) fn tiers() -> Vec<BulkTier> {
    let tier =
        |min, max, percent: i64| BulkTier { min, max, discount: BulkDiscount::Percent(percent.into()) };
    vec![tier(10, Some(49), 5), tier(50, None, 12)]
}

pub(super) fn ex_tax(set: PriceSet) -> Prices {
    Prices { ex_tax: Some(set), inc_tax: None }
}

/// A product in a list.
pub(super) fn card(name: &str, picture: Option<Picture>, prices: Option<PriceSet>) -> ProductCard {
    ProductCard {
        id: ProductId(name.to_owned()),
        name: name.to_owned(),
        path: "#products".to_owned(),
        brand: Some("Paper & Pine".to_owned()),
        picture,
        prices: prices.map(ex_tax),
        prices_failed: false,
        availability: Availability::Available(String::new()),
        in_stock: true,
        has_options: false,
        can_be_bought: true,
    }
}
