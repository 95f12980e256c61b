//! The goods of the store and their categories, read from the data files.

use std::sync::LazyLock;

use super::customers::GROUPS;
use super::money::{Minor, per_thousand};

/// A product.
#[derive(Debug)]
pub(crate) struct Product {
    pub(crate) id: i32,
    /// What its picture shows.
    pub(crate) kind: &'static str,
    /// The colour of its picture.
    pub(crate) hue: u16,
    pub(crate) name: &'static str,
    pub(crate) sku: &'static str,
    pub(crate) brand: &'static str,
    pub(crate) categories: Vec<i32>,
    pub(crate) list_price: Minor,
    pub(crate) sale_price: Option<Minor>,
    pub(crate) retail_price: Option<Minor>,
    pub(crate) description: &'static str,
}

/// A category; `parent` 0 is the root.
#[derive(Debug)]
pub(crate) struct Category {
    pub(crate) id: i32,
    pub(crate) parent: i32,
    pub(crate) name: &'static str,
    pub(crate) path: &'static str,
    pub(crate) description: &'static str,
}

pub(crate) static PRODUCTS: LazyLock<Vec<Product>> =
    LazyLock::new(|| rows(include_str!("data/products.txt")).filter_map(product).collect());

pub(crate) static CATEGORIES: LazyLock<Vec<Category>> =
    LazyLock::new(|| rows(include_str!("data/categories.txt")).filter_map(category).collect());

/// The brands by their ids, which count from 1.
pub(crate) static BRANDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut brands: Vec<_> = PRODUCTS.iter().map(|product| product.brand).collect();
    brands.sort_unstable();
    brands.dedup();
    brands
});

impl Product {
    pub(crate) fn by_id(id: i32) -> Option<&'static Product> {
        PRODUCTS.iter().find(|product| product.id == id)
    }

    pub(crate) fn is_digital(&self) -> bool {
        self.kind == "download"
    }

    pub(crate) fn path(&self) -> String {
        path_of(self.name)
    }

    /// What a customer of the group pays; guests are in no group.
    pub(crate) fn price_for(&self, group: Option<i32>) -> Minor {
        let price = self.sale_price.unwrap_or(self.list_price);
        let share = GROUPS.iter().find(|known| Some(known.0) == group);
        share.map_or(price, |known| per_thousand(price, known.2))
    }
}

/// A path made of the letters and digits of a name.
pub(crate) fn path_of(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!("/{}/", words.join("-"))
}

fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('|').map(str::trim).collect())
}

fn product(row: Vec<&'static str>) -> Option<Product> {
    let [id, kind, hue, name, sku, brand, categories, price, sale, retail, description] = row[..] else {
        return None;
    };
    Some(Product {
        id: id.parse().ok()?,
        kind,
        hue: hue.parse().ok()?,
        name,
        sku,
        brand,
        categories: categories.split(' ').filter_map(|id| id.parse().ok()).collect(),
        list_price: amount(price)?,
        sale_price: amount(sale),
        retail_price: amount(retail),
        description,
    })
}

fn category(row: Vec<&'static str>) -> Option<Category> {
    let [id, parent, name, path, description] = row[..] else {
        return None;
    };
    Some(Category { id: id.parse().ok()?, parent: parent.parse().ok()?, name, path, description })
}

/// `12.50` as 1250.
fn amount(text: &str) -> Option<Minor> {
    let (units, cents) = text.split_once('.')?;
    Some(units.parse::<Minor>().ok()? * 100 + cents.parse::<Minor>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_files_is_read() {
        assert_eq!(PRODUCTS.len(), 24);
        assert_eq!(CATEGORIES.len(), 13);
        let known = |id: &i32| CATEGORIES.iter().any(|category| category.id == *id);
        assert!(PRODUCTS.iter().flat_map(|p| &p.categories).all(known));
    }

    #[test]
    fn groups_pay_less() {
        let notebook = Product::by_id(101).unwrap();
        let prices = [None, Some(1), Some(2), Some(3)].map(|group| notebook.price_for(group));
        assert_eq!(prices, [1490, 1490, 1267, 1341]);
        assert_eq!(notebook.path(), "/everyday-notebook-a5-lined/");
    }
}
