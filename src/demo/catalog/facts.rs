//! What is known of a product beside its name and price: stock, limits, measures, codes, custom fields.

use std::collections::HashMap;

use jiff::civil::Date;

use super::table::{amount, numbers, rows};
use crate::demo::money::Minor;
use crate::demo::pricing::TaxClass;

/// What is known of one product. Most products have only a few of these.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) availability: Availability,
    /// Pieces in stock, when they are counted by product. Variants have their own.
    pub(crate) stock: Option<Stock>,
    /// From so few pieces on, the stock of a variant is called low.
    pub(crate) low_stock: i32,
    pub(crate) min_quantity: Option<i32>,
    pub(crate) max_quantity: Option<i32>,
    pub(crate) tax_class: TaxClass,
    /// The lowest price that may be advertised.
    pub(crate) map_price: Option<Minor>,
    /// What came before the product's sale.
    pub(crate) before_sale: Option<BeforeSale>,
    pub(crate) condition: Option<Condition>,
    /// Hundredths of a kilogram.
    pub(crate) weight: Option<Minor>,
    /// Width, height and depth in hundredths of a centimetre.
    pub(crate) size: Option<[Minor; 3]>,
    pub(crate) upc: Option<&'static str>,
    pub(crate) mpn: Option<&'static str>,
    pub(crate) gtin: Option<&'static str>,
    pub(crate) custom_fields: Vec<(&'static str, &'static str)>,
    pub(crate) related: Vec<i32>,
    /// Title and description for search engines.
    pub(crate) seo: Option<(&'static str, &'static str)>,
    pub(crate) warranty: &'static str,
    /// Stars of each review.
    pub(crate) ratings: Vec<i32>,
    /// Place among the products the merchant shows first; 0 is not among them.
    pub(crate) featured: i32,
    /// Pieces sold so far.
    pub(crate) sold: i32,
    pub(crate) ships_free: bool,
}

/// Whether and how a product is sold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Availability {
    #[default]
    Available,
    PreOrder {
        released: Date,
        message: &'static str,
    },
    Unavailable {
        message: &'static str,
    },
    /// Nobody sees a price; the message says how to ask for it.
    PriceOnRequest {
        message: &'static str,
    },
}

/// Pieces in stock, and from how few on they are called low.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stock {
    pub(crate) level: i32,
    pub(crate) low: i32,
}

/// Since when there is a sale, and the lowest price of the 30 days before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BeforeSale {
    pub(crate) since: Date,
    pub(crate) lowest: Minor,
}

/// What a product went through before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    New,
    Used,
    Refurbished,
}

impl Facts {
    /// The facts by product. A line of the file: product, fact, what it is.
    pub(super) fn read_all() -> HashMap<i32, Facts> {
        let mut all: HashMap<i32, Facts> = HashMap::new();
        for row in rows(include_str!("../data/facts.txt")) {
            if let Some((product, fact, text)) = line(&row) {
                // A line that cannot be read is left out; a test tells.
                let _read = all.entry(product).or_default().learn(fact, text);
            }
        }
        all
    }

    /// Takes one fact in; `None` when it cannot be read.
    fn learn(&mut self, fact: &str, text: &'static str) -> Option<()> {
        match fact {
            "stock" => match numbers(text)?[..] {
                [level, low] => self.stock = Some(Stock { level, low }),
                _ => return None,
            },
            "low stock" => self.low_stock = text.parse().ok()?,
            "at least" => self.min_quantity = Some(text.parse().ok()?),
            "at most" => self.max_quantity = Some(text.parse().ok()?),
            "pre-order" => {
                let (released, message) = text.split_once(' ')?;
                self.availability = Availability::PreOrder { released: released.parse().ok()?, message };
            }
            "unavailable" => self.availability = Availability::Unavailable { message: text },
            "price on request" => self.availability = Availability::PriceOnRequest { message: text },
            "tax" => self.tax_class = TaxClass::named(text)?,
            "lowest advertised price" => self.map_price = Some(amount(text)?),
            "sale since" => {
                let (since, lowest) = text.split_once(" before ")?;
                let before = BeforeSale { since: since.parse().ok()?, lowest: amount(lowest)? };
                self.before_sale = Some(before);
            }
            "condition" => {
                self.condition = Some(match text {
                    "new" => Condition::New,
                    "used" => Condition::Used,
                    "refurbished" => Condition::Refurbished,
                    _ => return None,
                });
            }
            "weight" => self.weight = Some(amount(text)?),
            "size" => {
                let sides: Option<Vec<Minor>> = text.split(" x ").map(amount).collect();
                self.size = Some(sides?.try_into().ok()?);
            }
            "upc" => self.upc = Some(text),
            "mpn" => self.mpn = Some(text),
            "gtin" => self.gtin = Some(text),
            "field" => self.custom_fields.push(text.split_once(": ")?),
            "related" => self.related = numbers(text)?,
            "seo" => self.seo = Some(text.split_once(" / ")?),
            "warranty" => self.warranty = text,
            "ratings" => self.ratings = numbers(text)?,
            "featured" => self.featured = text.parse().ok()?,
            "sold" => self.sold = text.parse().ok()?,
            "ships free" => self.ships_free = true,
            _ => return None,
        }
        Some(())
    }
}

fn line(row: &[&'static str]) -> Option<(i32, &'static str, &'static str)> {
    let [product, fact, text] = *row else {
        return None;
    };
    Some((product.parse().ok()?, fact, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_a_fact_of_a_known_product() {
        for row in rows(include_str!("../data/facts.txt")) {
            let (product, fact, text) = line(&row).unwrap_or_else(|| panic!("{row:?}"));
            assert!(crate::demo::catalog::Product::by_id(product).is_some(), "{row:?}");
            assert_eq!(Facts::default().learn(fact, text), Some(()), "{row:?}");
        }
    }

    #[test]
    fn bad_facts_are_refused() {
        for (fact, text) in [
            ("stock", "12"),
            ("pre-order", "2027-02-30 Soon"),
            ("sale since", "2026-11-02"),
            ("sale since", "2026-11-31 before 11.50"),
            ("tax", "none at all"),
            ("condition", "odd"),
            ("size", "1.00 x 2.00"),
            ("field", "no colon"),
            ("colour", "red"),
        ] {
            assert_eq!(Facts::default().learn(fact, text), None, "{fact} {text}");
        }
    }
}
