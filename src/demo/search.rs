//! Finding goods: words, filters, order, and how many there are of what.

use std::cmp::Reverse;

use super::catalog::{Category, Product};
use super::money::Minor;

/// What found products have to be. An empty list or `None` asks for nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Query {
    pub(crate) term: Option<String>,
    pub(crate) categories: Vec<i32>,
    /// Whether what stands under these categories counts, too.
    pub(crate) with_subcategories: bool,
    pub(crate) brands: Vec<&'static str>,
    /// Lowest and highest price.
    pub(crate) price: (Option<Minor>, Option<Minor>),
    /// Fewest and most stars.
    pub(crate) rating: (Option<f64>, Option<f64>),
    /// Names of attributes, each with the values of which one must be there.
    pub(crate) attributes: Vec<(String, Vec<String>)>,
    pub(crate) free_shipping: bool,
    pub(crate) featured: bool,
    pub(crate) in_stock: bool,
}

/// The order of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SortOrder {
    AToZ,
    BestReviewed,
    BestSelling,
    Featured,
    HighestPrice,
    LowestPrice,
    Newest,
    Relevance,
    ZToA,
}

impl Query {
    /// Those of the products that fit.
    pub(crate) fn of<'p>(&self, products: impl IntoIterator<Item = &'p Product>) -> Vec<&'p Product> {
        products.into_iter().filter(|product| self.fits(product)).collect()
    }

    fn fits(&self, product: &Product) -> bool {
        let price = catalogue_price(product);
        let within = |category: &i32| match self.with_subcategories {
            true => product.is_within(*category),
            false => product.categories.contains(category),
        };
        self.term.as_ref().is_none_or(|term| relevance(product, term) > 0)
            && (self.categories.is_empty() || self.categories.iter().any(within))
            && (self.brands.is_empty() || self.brands.contains(&product.brand))
            && self.price.0.is_none_or(|lowest| price >= lowest)
            && self.price.1.is_none_or(|highest| price <= highest)
            && self.rating.0.is_none_or(|lowest| stars(product).is_some_and(|stars| stars >= lowest))
            && self.rating.1.is_none_or(|highest| stars(product).is_some_and(|stars| stars <= highest))
            && self.attributes.iter().all(|(name, values)| has_attribute(product, name, values))
            && (!self.free_shipping || product.facts.ships_free)
            && (!self.featured || product.facts.featured > 0)
            && (!self.in_stock || product.in_stock(None))
    }
}

/// The price that sorting and filtering by price go by: the catalogue's, in the default currency, without tax. Price lists
/// and group discounts do not move a product in a listing.
fn catalogue_price(product: &Product) -> Minor {
    product.sale_price.unwrap_or(product.list_price)
}

/// The average of the reviews.
fn stars(product: &Product) -> Option<f64> {
    let ratings = &product.facts.ratings;
    let count = u32::try_from(ratings.len()).ok().filter(|count| *count > 0)?;
    Some(f64::from(ratings.iter().sum::<i32>()) / f64::from(count))
}

/// The whole stars of the reviews' average.
pub(crate) fn full_stars(product: &Product) -> Option<i32> {
    let ratings = &product.facts.ratings;
    let count = i32::try_from(ratings.len()).ok().filter(|count| *count > 0)?;
    Some(ratings.iter().sum::<i32>() / count)
}

/// The filterable attributes of a product: its custom fields and the values of its variant options.
pub(crate) fn attributes(product: &Product) -> Vec<(&'static str, &'static str)> {
    let variant_options = product.options.iter().filter(|option| option.makes_variants);
    let values =
        variant_options.flat_map(|option| option.values.iter().map(|value| (option.name, value.label)));
    product.facts.custom_fields.iter().copied().chain(values).collect()
}

fn has_attribute(product: &Product, name: &str, values: &[String]) -> bool {
    let own = attributes(product);
    values.is_empty() || own.iter().any(|(n, v)| *n == name && values.iter().any(|value| value == v))
}

/// How well a product fits the words, all of which must be found somewhere; 0 when one is not.
fn relevance(product: &Product, term: &str) -> u32 {
    let term = term.to_lowercase();
    let mut score = 0;
    for word in term.split_whitespace() {
        let inside = |text: &str| text.to_lowercase().contains(word);
        score += if inside(product.name) {
            100
        } else if inside(product.sku) || product.variants.iter().any(|variant| inside(variant.sku)) {
            50
        } else if inside(product.brand) {
            20
        } else if product.facts.custom_fields.iter().any(|(_, value)| inside(value)) {
            10
        } else if inside(product.description) {
            5
        } else {
            return 0;
        };
    }
    score
}

/// Puts products in order; those that are equal stay as the merchant numbered them.
pub(crate) fn sort(products: &mut [&Product], order: SortOrder, term: Option<&str>) {
    let featured = |product: &&Product| (product.facts.featured == 0, product.facts.featured, product.id);
    match order {
        SortOrder::AToZ => products.sort_by_key(|product| product.name.to_lowercase()),
        SortOrder::ZToA => products.sort_by_key(|product| Reverse(product.name.to_lowercase())),
        SortOrder::BestSelling => products.sort_by_key(|product| Reverse(product.facts.sold)),
        SortOrder::LowestPrice => products.sort_by_key(|product| catalogue_price(product)),
        SortOrder::HighestPrice => products.sort_by_key(|product| Reverse(catalogue_price(product))),
        SortOrder::Newest => products.sort_by_key(|product| Reverse(product.id)),
        SortOrder::BestReviewed => {
            products.sort_by(|one, other| stars(other).unwrap_or(0.0).total_cmp(&stars(one).unwrap_or(0.0)))
        }
        SortOrder::Featured => products.sort_by_key(featured),
        SortOrder::Relevance => {
            products.sort_by_key(|product| {
                (Reverse(relevance(product, term.unwrap_or_default())), featured(product))
            });
        }
    }
}

/// How many of the products each value has, in the order of the values; values of none are left out.
pub(crate) fn counts<T: Ord>(
    products: &[&Product],
    values: impl Fn(&Product) -> Vec<T>,
) -> std::collections::BTreeMap<T, i32> {
    let mut counts = std::collections::BTreeMap::new();
    for product in products {
        let mut own = values(product);
        own.sort_unstable();
        own.dedup();
        for value in own {
            *counts.entry(value).or_insert(0) += 1;
        }
    }
    counts
}

/// The products among these that stand in the category or under it.
pub(crate) fn count_within(products: &[&Product], category: &Category) -> i32 {
    let inside = products.iter().filter(|product| product.is_within(category.id)).count();
    i32::try_from(inside).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::catalog::PRODUCTS;

    fn ids(query: &Query) -> Vec<i32> {
        query.of(PRODUCTS.iter()).iter().map(|product| product.id).collect()
    }

    #[test]
    fn every_word_must_be_found_in_name_sku_brand_field_or_description() {
        let term = |term: &str| ids(&Query { term: Some(term.to_owned()), ..Query::default() });
        assert_eq!(term("harbor ink"), [116]);
        assert_eq!(term("pp-nb-clo-r5"), [201]);
        assert_eq!(term("meridian"), [214, 255, 256]);
        assert_eq!(term("archive unicorn"), Vec::<i32>::new());
        assert!(term("lined").contains(&101), "a custom field");
    }

    #[test]
    fn a_price_range_holds_both_of_its_ends() {
        let query = Query { price: (Some(1320), Some(1320)), ..Query::default() };
        assert_eq!(ids(&query), [116, 117, 234, 235]);
    }

    #[test]
    fn the_best_fit_comes_first() {
        let mut found: Vec<_> = PRODUCTS.iter().collect();
        sort(&mut found, SortOrder::Relevance, Some("lamp"));
        assert!(found[0].name.contains("Lamp"));
        sort(&mut found, SortOrder::HighestPrice, None);
        assert_eq!(found[0].id, 217);
    }
}
