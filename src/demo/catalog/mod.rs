//! The goods of the store and their categories, read from the data files.
//!
//! `products.txt` has one line a product. What only some of them have stands in files of its own: `facts.txt` (stock,
//! limits, codes, custom fields), `options.txt` with `option_values.txt`, and `variants.txt`. What a product costs and for
//! whom is the business of [`pricing`](super::pricing).

mod category;
mod facts;
mod option;
mod product;
mod redirect;
pub(crate) mod table;
mod variant;

use std::sync::LazyLock;

pub(crate) use category::{CATEGORIES, Category};
pub(crate) use facts::{Availability, Condition};
pub(crate) use option::{Adjustment, OptionKind, OptionValue, ProductOption};
pub(crate) use product::{Product, Selection};
pub(crate) use redirect::{Place, Redirect, Target, brand_path};
pub(crate) use variant::Variant;

pub(crate) static PRODUCTS: LazyLock<Vec<Product>> = LazyLock::new(product::read_all);

/// The brands by their ids, which count from 1.
pub(crate) static BRANDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut brands: Vec<_> = PRODUCTS.iter().map(|product| product.brand).collect();
    brands.sort_unstable();
    brands.dedup();
    brands
});

/// A path made of the letters and digits of a name.
pub(crate) fn path_of(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!("/{}/", words.join("-"))
}
