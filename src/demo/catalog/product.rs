//! A product, its configurations, and how it is read from the data files.

use std::collections::HashMap;

use super::facts::Facts;
use super::option::{self, OptionValue, ProductOption};
use super::table::{amount, numbers, optional_amount, read};
use super::variant::{self, Variant};
use super::{CATEGORIES, path_of};
use crate::demo::money::Minor;

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
    pub(crate) facts: Facts,
    /// In the order in which they are asked.
    pub(crate) options: Vec<ProductOption>,
    /// At least one; a product without variant options has just its base variant.
    pub(crate) variants: Vec<Variant>,
}

/// What a shopper chose of a product. Answers that cannot change the price (text, numbers, dates) are no part of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    /// The variant, when it was named by its id or SKU.
    pub(crate) variant: Option<i32>,
    /// Chosen values: option and value. Those that make the variant may stand here instead of `variant`.
    pub(crate) values: Vec<(i32, i32)>,
}

impl Product {
    pub(crate) fn by_id(id: i32) -> Option<&'static Product> {
        super::PRODUCTS.iter().find(|product| product.id == id)
    }

    /// The product and the variant of a SKU. The product's own SKU gives its base variant only when it has no others.
    pub(crate) fn by_sku(sku: &str) -> Option<(&'static Product, Option<&'static Variant>)> {
        super::PRODUCTS.iter().find_map(|product| {
            if product.sku == sku {
                return Some((product, product.base_variant()));
            }
            let variant = product.variants.iter().find(|variant| variant.sku == sku)?;
            Some((product, Some(variant)))
        })
    }

    pub(crate) fn is_digital(&self) -> bool {
        self.kind == "download"
    }

    pub(crate) fn path(&self) -> String {
        path_of(self.name)
    }

    /// Its name in addresses: the last part of its path.
    pub(crate) fn handle(&self) -> String {
        self.path().trim_matches('/').rsplit('/').next().unwrap_or_default().to_owned()
    }

    /// The path of the page on the store's own domain.
    pub(crate) fn hosted_path(&self) -> String {
        format!("/products/{}", self.handle())
    }

    /// Whether a customer of the group may see it: it stands in a category that the group may see.
    pub(crate) fn visible_to(&self, group: Option<i32>) -> bool {
        CATEGORIES.iter().any(|category| self.categories.contains(&category.id) && category.visible_to(group))
    }

    /// Whether it stands in the category or somewhere under it.
    pub(crate) fn is_within(&self, category: i32) -> bool {
        CATEGORIES.iter().any(|known| self.categories.contains(&known.id) && known.is_within(category))
    }

    pub(crate) fn has_variants(&self) -> bool {
        self.options.iter().any(|option| option.makes_variants)
    }

    /// The only variant of a product without variant options.
    pub(crate) fn base_variant(&self) -> Option<&Variant> {
        if self.has_variants() { None } else { self.variants.first() }
    }

    pub(crate) fn option(&self, id: i32) -> Option<&ProductOption> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The chosen values that this product has, in the order of its options; a named variant chooses its own.
    pub(crate) fn chosen_values(&self, selection: &Selection) -> impl Iterator<Item = &OptionValue> {
        let named = self.variants.iter().find(|variant| Some(variant.id) == selection.variant);
        let of_variant = named.map_or(&[][..], |variant| &variant.values);
        let chosen: Vec<_> = of_variant.iter().chain(&selection.values).copied().collect();
        self.options.iter().filter_map(move |option| {
            let (_, value) = chosen.iter().find(|(id, _)| *id == option.id)?;
            option.value(*value)
        })
    }

    /// The variant of a selection: the one it names, else the one whose values are all chosen, else the base variant.
    /// `None` when the values do not make a variant (yet) or make one that does not exist.
    pub(crate) fn variant(&self, selection: &Selection) -> Option<&Variant> {
        if let Some(id) = selection.variant {
            return self.variants.iter().find(|variant| variant.id == id);
        }
        let chosen = |pair: &(i32, i32)| selection.values.contains(pair);
        self.variants.iter().find(|variant| variant.values.iter().all(chosen))
    }

    /// Whether every value of the selection belongs to this product, once per option, and agrees with the variant.
    pub(crate) fn knows(&self, selection: &Selection) -> bool {
        let named = self.variants.iter().find(|variant| Some(variant.id) == selection.variant);
        let known = selection.values.iter().enumerate().all(|(place, (option, value))| {
            let repeated = selection.values[..place].iter().any(|(earlier, _)| earlier == option);
            let clashes = |variant: &Variant| variant.values.iter().any(|(o, v)| o == option && v != value);
            !repeated
                && self.option(*option).is_some_and(|option| option.value(*value).is_some())
                && !named.is_some_and(clashes)
        });
        known && (selection.variant.is_none() || named.is_some())
    }

    /// The values that stand until the shopper chooses others; those that name no existing variant are included, too.
    pub(crate) fn default_selection(&self) -> Selection {
        let values = self.options.iter().filter_map(|option| Some((option.id, option.default_value()?.id)));
        Selection { variant: None, values: values.collect() }
    }

    /// Pieces of a variant that can be sold; `None` when the stock is not counted. Without a variant, of all of them.
    pub(crate) fn available(&self, variant: Option<&Variant>) -> Option<i32> {
        match (self.facts.stock, variant) {
            (Some(stock), _) => Some(stock.level),
            (None, Some(variant)) => variant.stock,
            (None, None) => self.variants.iter().map(|variant| variant.stock).sum(),
        }
    }

    /// From so few pieces on, the stock is low.
    pub(crate) fn warning_level(&self) -> i32 {
        self.facts.stock.map_or(self.facts.low_stock, |stock| stock.low)
    }

    /// Whether the variant can be sold from stock; without a variant, whether any of them can.
    pub(crate) fn in_stock(&self, variant: Option<&Variant>) -> bool {
        self.available(variant).is_none_or(|pieces| pieces > 0)
    }
}

/// All products with their options, variants and facts.
pub(super) fn read_all() -> Vec<Product> {
    let mut facts = Facts::read_all();
    let mut options = by(read(include_str!("../data/options.txt"), option::option), |option| option.product);
    let mut values = by(read(include_str!("../data/option_values.txt"), option::value), |value| value.option);
    let mut variants =
        by(read(include_str!("../data/variants.txt"), variant::variant), |variant| variant.product);
    let mut products = read(include_str!("../data/products.txt"), product);
    for product in &mut products {
        product.facts = facts.remove(&product.id).unwrap_or_default();
        product.options = options.remove(&product.id).unwrap_or_default();
        for option in &mut product.options {
            option.values = values.remove(&option.id).unwrap_or_default();
        }
        product.variants = variants.remove(&product.id).unwrap_or_else(|| vec![base_variant(product)]);
    }
    products
}

/// Lists of what belongs to the same thing, in their order.
fn by<T>(things: Vec<T>, owner: impl Fn(&T) -> i32) -> HashMap<i32, Vec<T>> {
    let mut lists: HashMap<i32, Vec<T>> = HashMap::new();
    for thing in things {
        lists.entry(owner(&thing)).or_default().push(thing);
    }
    lists
}

fn base_variant(product: &Product) -> Variant {
    Variant {
        id: product.id * 100,
        product: product.id,
        values: Vec::new(),
        sku: product.sku,
        price: None,
        sale_price: None,
        stock: None,
        purchasable: true,
    }
}

fn product(row: &[&'static str]) -> Option<Product> {
    let [id, kind, hue, name, sku, brand, categories, price, sale, retail, description] = *row else {
        return None;
    };
    Some(Product {
        id: id.parse().ok()?,
        kind,
        hue: hue.parse().ok()?,
        name,
        sku,
        brand,
        categories: numbers(categories)?,
        list_price: amount(price)?,
        sale_price: optional_amount(sale)?,
        retail_price: optional_amount(retail)?,
        description,
        facts: Facts::default(),
        options: Vec::new(),
        variants: Vec::new(),
    })
}
