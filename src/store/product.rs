//! A product with everything on its page.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::catalog::{Availability, Crumb, ProductCard, ProductId, ShopFrame};
use super::order::Picture;
use super::price::Prices;

/// A question for a product.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProductRequest {
    /// Which product.
    pub id: ProductId,
    /// The chosen values of its options of choice and checkboxes; they decide variant, price, stock and picture.
    /// The store ignores what does not belong to the product.
    pub choices: Vec<OptionChoice>,
    /// The prices' currency (ISO 4217); `None` for the store's default.
    pub currency: Option<String>,
    /// The cart to count, for logged-in callers.
    pub cart: Option<String>,
}

/// A chosen value of an option.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionChoice {
    /// The option's id.
    pub option: i64,
    /// The value's id.
    pub value: i64,
}

/// The answer to a [`ProductRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct ProductPage {
    /// What stands around the page.
    pub frame: ShopFrame,
    /// The product; `None` when the caller may not see it, or it is gone.
    pub product: Option<Product>,
}

/// A product in the configuration that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    /// Its id.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// Its path, beginning with a slash.
    pub path: String,
    /// The configuration's stock-keeping unit; may be empty.
    pub sku: String,
    /// The merchant's description as HTML; may be empty.
    pub description: String,
    /// The start of the description as plain text, for search engines; may be empty.
    pub plain_description: String,
    /// Title for search engines; may be empty.
    pub seo_title: String,
    /// Description for search engines; may be empty.
    pub seo_description: String,
    /// The brand: its name and its path.
    pub brand: Option<Crumb>,
    /// The way to it, by its first category; the product itself is not part of it.
    pub crumbs: Vec<Crumb>,
    /// Its pictures, that of the configuration first.
    pub pictures: Vec<Picture>,
    /// The prices of the configuration; `None` where the store hides them, or could not read them.
    pub prices: Option<Prices>,
    /// Whether the store could not read the prices.
    pub prices_failed: bool,
    /// What can be chosen.
    pub options: Vec<ProductOption>,
    /// Whether the chosen combination is one that the store sells. True while too little is chosen to tell.
    pub combination_exists: bool,
    /// Whether it can be had.
    pub availability: Availability,
    /// The configuration's stock.
    pub stock: Stock,
    /// Whether the store wants it to be put into carts.
    pub can_be_bought: bool,
    /// Fewest in one order.
    pub min_quantity: Option<u32>,
    /// Most in one order.
    pub max_quantity: Option<u32>,
    /// The merchant's own facts: name and value.
    pub custom_fields: Vec<(String, String)>,
    /// Its condition, where the merchant shows it.
    pub condition: Option<Condition>,
    /// Universal Product Code, if any.
    pub upc: Option<String>,
    /// Manufacturer's part number, if any.
    pub mpn: Option<String>,
    /// Global Trade Item Number, if any.
    pub gtin: Option<String>,
    /// A campaign of the merchant's that it is part of: title and description, which may be empty.
    pub promotion: Option<(String, String)>,
    /// The configuration's page in the store's own shop, for backends without carts. Only http and https addresses
    /// come through.
    pub shop_url: Option<String>,
    /// Other products that go with it.
    pub related: Vec<ProductCard>,
}

/// The stock of a product or variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stock {
    /// Whether there is any.
    pub in_stock: bool,
    /// How many can be sold, where the merchant shows it.
    pub available: Option<u32>,
    /// At this number or below, stock is low.
    pub warning_level: Option<u32>,
}

/// The condition of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// New.
    New,
    /// Used.
    Used,
    /// Refurbished.
    Refurbished,
}

/// Something to choose or enter before a product is bought.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductOption {
    /// Its id.
    pub id: i64,
    /// The merchant's words for it; empty where the store has none, as for a choice among variants.
    pub label: String,
    /// Whether it must be chosen or entered.
    pub required: bool,
    /// How it is chosen or entered.
    pub kind: OptionKind,
}

/// How an option is chosen or entered, with its bounds.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionKind {
    /// One of some values.
    Choice {
        /// How the values are shown.
        style: ChoiceStyle,
        /// The values, in the merchant's order.
        values: Vec<OptionValue>,
    },
    /// Yes or no.
    Checkbox {
        /// The words beside the box.
        label: String,
        /// Whether it is ticked at first.
        checked_by_default: bool,
        /// The value's id when ticked.
        checked: i64,
        /// The value's id when not.
        unchecked: i64,
    },
    /// A number.
    Number {
        /// Value at first.
        default: Option<Decimal>,
        /// Lowest.
        min: Option<Decimal>,
        /// Highest.
        max: Option<Decimal>,
        /// Whole numbers only.
        integer: bool,
    },
    /// A line of text, lengths in characters.
    Text {
        /// Value at first; may be empty.
        default: String,
        /// Shortest.
        min_length: Option<u32>,
        /// Longest.
        max_length: Option<u32>,
    },
    /// Several lines of text, lengths in characters.
    MultiLineText {
        /// Value at first; may be empty.
        default: String,
        /// Shortest.
        min_length: Option<u32>,
        /// Longest.
        max_length: Option<u32>,
        /// Most lines.
        max_lines: Option<u32>,
    },
    /// A day.
    Date {
        /// Value at first.
        default: Option<Date>,
        /// First day.
        earliest: Option<Date>,
        /// Last day.
        latest: Option<Date>,
    },
    /// A file, which no API can take.
    File,
}

/// How the values of a choice are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceStyle {
    /// A list to pull down.
    DropDown,
    /// Round buttons.
    Radio,
    /// Boxes with words.
    Rectangle,
    /// Colours or patterns.
    Swatch,
    /// Other products, with their pictures where `pictures`.
    PickList {
        /// Whether pictures are wanted.
        pictures: bool,
    },
}

/// A value of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionValue {
    /// Its id.
    pub id: i64,
    /// Its words.
    pub label: String,
    /// Chosen at first.
    pub default: bool,
    /// Chosen in the configuration that was asked for.
    pub selected: bool,
    /// Colours as `#rrggbb`, for swatches.
    pub colors: Vec<String>,
    /// Pattern or product picture.
    pub picture: Option<Picture>,
}

/// What was entered for an option, for a cart line.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionEntry {
    /// The option's id.
    pub option: i64,
    /// What was entered.
    pub value: EnteredValue,
}

/// The value of an [`OptionEntry`].
#[derive(Clone, Debug, PartialEq)]
pub enum EnteredValue {
    /// Value id of a choice.
    Choice(i64),
    /// Value id of a checkbox, for ticked or not.
    Checkbox(i64),
    /// A number.
    Number(Decimal),
    /// A line of text.
    Text(String),
    /// Several lines of text.
    MultiLineText(String),
    /// A day.
    Date(Date),
}
