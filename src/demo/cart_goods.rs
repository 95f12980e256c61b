//! What may be put into a cart, and what is said about everything else.

use super::carts::{Cart, Goods};
use super::catalog::Product;

/// Pieces of one line that the store takes at most.
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
    #[error("There is no such product.")]
    NoSuchProduct,
    #[error("The quantity must be at least 1.")]
    NoQuantity,
    #[error("The quantity is too large.")]
    TooLarge,
    #[error("Nobody is logged in.")]
    NotLoggedIn,
    #[error("The store does not sell in this currency.")]
    NoSuchCurrency,
    #[error("The store could not answer.")]
    Database(#[from] rusqlite::Error),
    #[error("The product has no option {0}.")]
    NoSuchOption(i32),
}

/// Whether the store sells what a cart holds: the first thing that it does not.
pub(crate) fn check(cart: &Cart) -> Result<(), CartFault> {
    cart.lines.iter().try_for_each(|line| check_goods(cart, &line.goods))
}

fn check_goods(cart: &Cart, goods: &Goods) -> Result<(), CartFault> {
    Product::by_id(goods.product).ok_or(CartFault::NoSuchProduct)?;
    if cart.pieces_of(goods.product) > LARGEST_QUANTITY {
        return Err(CartFault::TooLarge);
    }
    match goods.options.first() {
        Some(chosen) => Err(CartFault::NoSuchOption(chosen.option)),
        None => Ok(()),
    }
}
