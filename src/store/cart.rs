//! Carts and the hand-over to the store's own checkout.

use async_trait::async_trait;
use url::Url;

use super::catalog::{ProductId, ShopFrame};
use super::money::Money;
use super::order::Picture;
use super::product::OptionEntry;
use super::{Caller, StoreError};

/// The answer to a question for a cart.
#[derive(Clone, Debug, PartialEq)]
pub struct CartPage {
    /// What stands around the page.
    pub frame: ShopFrame,
    /// The cart; `None` when it is gone, ordered, or another customer's.
    pub cart: Option<Cart>,
}

/// What a cart is after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartState {
    /// Its id, which a change may have changed. A secret: whoever knows it can read a guest's cart.
    pub id: String,
    /// How many items it holds.
    pub count: u32,
}

/// A cart.
#[derive(Clone, Debug, PartialEq)]
pub struct Cart {
    /// Its id. A secret: whoever knows it can read a guest's cart.
    pub id: String,
    /// How many items it holds.
    pub count: u32,
    /// Its lines, in the store's order.
    pub lines: Vec<CartLine>,
    /// ISO 4217 code of its amounts.
    pub currency: String,
    /// Whether its amounts include tax.
    pub tax_included: bool,
    /// Sum of the lines before discounts on the cart.
    pub subtotal: Money,
    /// Discounts on the cart as a whole; zero when there are none.
    pub discount: Money,
    /// What is to be paid, before shipping and what checkout adds.
    pub total: Money,
}

/// A line of a cart.
#[derive(Clone, Debug, PartialEq)]
pub struct CartLine {
    /// Its id.
    pub id: String,
    /// The product; `None` for things that are no product, such as gift certificates.
    pub product: Option<ProductId>,
    /// The variant's id, if any.
    pub variant: Option<i64>,
    /// The product's name.
    pub name: String,
    /// The product's path, when it has a page.
    pub path: Option<String>,
    /// The stock-keeping unit; may be empty.
    pub sku: String,
    /// The brand.
    pub brand: Option<String>,
    /// Its picture.
    pub picture: Option<Picture>,
    /// The chosen options in words: name and value. Days are written as `2026-03-01`.
    pub options: Vec<(String, String)>,
    /// The same, as it was entered, to be sent again with a new quantity.
    pub entries: Vec<OptionEntry>,
    /// How many.
    pub quantity: u32,
    /// Whether the shopper may change or remove it; gifts of promotions cannot be.
    pub mutable: bool,
    /// The regular price of one, before group and quantity discounts.
    pub list_price: Money,
    /// The price of one.
    pub price: Money,
    /// Regular price of the whole line.
    pub list_total: Money,
    /// Price of the whole line.
    pub total: Money,
}

/// Something to be put into a cart.
#[derive(Clone, Debug, PartialEq)]
pub struct NewLine {
    /// The product.
    pub product: ProductId,
    /// How many; at least 1.
    pub quantity: u32,
    /// What was chosen and entered.
    pub options: Vec<OptionEntry>,
}

/// Where a cart is turned into an order. Each address works once and is a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckoutUrls {
    /// The store's own checkout.
    pub redirected: Url,
    /// The same for a frame.
    pub embedded: Url,
}

/// Backends with carts and a checkout.
#[async_trait]
pub trait Carts: Send + Sync {
    /// A cart.
    async fn cart(&self, caller: &Caller, cart: &str) -> Result<CartPage, StoreError>;

    /// Puts something into a cart; without a cart, makes one in the given currency.
    ///
    /// # Errors
    /// [`Refusal::NoSuchCart`](super::Refusal::NoSuchCart) when the cart is gone,
    /// [`Refusal::NotEnoughStock`](super::Refusal::NotEnoughStock), [`Refusal::Cart`](super::Refusal::Cart).
    async fn add_to_cart(
        &self,
        caller: &Caller,
        cart: Option<&str>,
        line: &NewLine,
        currency: Option<&str>,
    ) -> Result<CartState, StoreError>;

    /// Changes the quantity of a line, which is at least 1.
    ///
    /// # Errors
    /// As [`Carts::add_to_cart`].
    async fn change_cart_line(
        &self,
        caller: &Caller,
        cart: &str,
        line: &CartLine,
        quantity: u32,
    ) -> Result<CartState, StoreError>;

    /// Removes a line. `None` when the cart is gone with its last line.
    ///
    /// # Errors
    /// As [`Carts::add_to_cart`].
    async fn remove_cart_line(
        &self,
        caller: &Caller,
        cart: &str,
        line: &str,
    ) -> Result<Option<CartState>, StoreError>;

    /// Changes the currency of a cart, which makes a new one of it.
    ///
    /// # Errors
    /// As [`Carts::add_to_cart`].
    async fn change_cart_currency(
        &self,
        caller: &Caller,
        cart: &str,
        currency: &str,
    ) -> Result<CartState, StoreError>;

    /// Where the store's own checkout takes this cart over, with the caller logged in; `None` when it is gone.
    async fn checkout(&self, caller: &Caller, cart: &str) -> Result<Option<CheckoutUrls>, StoreError>;
}
