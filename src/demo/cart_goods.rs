//! What may be put into a cart, and what is said about everything else.

use super::carts::{Cart, ChosenOption, Goods};
use super::catalog::Product;
use super::chosen_options::{self, OptionFault};
use super::pricing::{self, NotForSale, Shopper};

/// Pieces of one product that a cart takes at most.
const LARGEST_QUANTITY: i32 = 9_999;

/// Why a cart is not changed. The texts are for shoppers.
#[derive(Debug, PartialEq, thiserror::Error)]
pub(crate) enum CartFault {
    #[error("There is no such cart.")]
    NoSuchCart,
    #[error("There is no such item in the cart.")]
    NoSuchLine,
    #[error("The cart has changed in the meantime.")]
    Conflict,
    #[error("Nothing was given to put into the cart.")]
    NothingGiven,
    #[error("Nobody is logged in.")]
    NotLoggedIn,
    #[error("The store does not sell in this currency.")]
    NoSuchCurrency,
    #[error("There is no such product.")]
    NoSuchProduct,
    #[error(transparent)]
    Option(#[from] OptionFault),
    #[error(transparent)]
    NotForSale(#[from] NotForSale),
    #[error("The quantity must be at least {0}.")]
    TooFew(i32),
    #[error("The quantity must be at most {0}.")]
    TooMany(i32),
    #[error("{0} is out of stock.")]
    OutOfStock(&'static str),
    #[error("There are only {1} of {0} in stock.")]
    NotEnough(&'static str, i32),
    #[error("The store could not answer.")]
    Database(#[from] rusqlite::Error),
}

/// What a shopper asks for.
pub(crate) struct Wanted {
    pub(crate) product: Option<i32>,
    /// Of a product or a variant; read when `product` is not given.
    pub(crate) sku: Option<String>,
    pub(crate) variant: Option<i32>,
    pub(crate) options: Vec<ChosenOption>,
    pub(crate) quantity: i32,
}

impl Wanted {
    /// The article that is asked for, with sound answers to its options.
    pub(crate) fn goods(self) -> Result<Goods, CartFault> {
        let (product, named) = match (self.product, &self.sku) {
            (Some(id), _) => (Product::by_id(id), None),
            (None, Some(sku)) => Product::by_sku(sku).map_or((None, None), |(p, variant)| (Some(p), variant)),
            (None, None) => (None, None),
        };
        let product = product.ok_or(CartFault::NoSuchProduct)?;
        let variant = self.variant.or(named.map(|variant| variant.id));
        let mut options = self.options;
        chosen_options::check(product, variant, &options)?;
        let selection = chosen_options::selection(variant, &options);
        if !product.knows(&selection) {
            return Err(NotForSale::UnknownChoice.into());
        }
        let variant = product.variant(&selection).ok_or(NotForSale::NoSuchVariant)?.id;
        // The variant says what was chosen for these.
        options.retain(|chosen| product.option(chosen.option).is_some_and(|option| !option.makes_variants));
        options.sort_by_key(|chosen| chosen.option);
        Ok(Goods { product: product.id, variant, options, quantity: at_least_one(self.quantity)? })
    }
}

/// A quantity that can be put into a cart, as far as its size goes.
pub(crate) fn at_least_one(quantity: i32) -> Result<i32, CartFault> {
    if quantity < 1 { Err(CartFault::TooFew(1)) } else { Ok(quantity) }
}

/// Whether the store sells this shopper what the cart holds: if not, the first thing that it does not.
pub(crate) fn check(cart: &Cart, shopper: &Shopper) -> Result<(), CartFault> {
    cart.lines.iter().try_for_each(|line| check_goods(cart, &line.goods, shopper))
}

fn check_goods(cart: &Cart, goods: &Goods, shopper: &Shopper) -> Result<(), CartFault> {
    let product = Product::by_id(goods.product).filter(|product| product.visible_to(shopper.group));
    let product = product.ok_or(CartFault::NoSuchProduct)?;
    let selection = goods.selection();
    pricing::quote(product, &selection, shopper, goods.quantity)?;

    let pieces = cart.pieces(|other| other.product == goods.product);
    let limit = product.facts.max_quantity.unwrap_or(LARGEST_QUANTITY);
    match product.facts.min_quantity {
        Some(least) if pieces < least => return Err(CartFault::TooFew(least)),
        _ if pieces > limit => return Err(CartFault::TooMany(limit)),
        _ => {}
    }
    let wanted = match product.facts.stock {
        Some(_) => pieces,
        None => cart.pieces(|other| other.variant == goods.variant),
    };
    match product.available(product.variant(&selection)) {
        Some(left) if left < 1 => Err(CartFault::OutOfStock(product.name)),
        Some(left) if wanted > left => Err(CartFault::NotEnough(product.name, left)),
        _ => Ok(()),
    }
}
