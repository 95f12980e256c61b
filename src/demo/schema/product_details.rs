//! Small facts of a product: measures, custom fields, reviews, words for search engines.

use async_graphql::{Enum, SimpleObject};

use super::connection::connection;
use crate::demo::catalog::{Condition, Product};
use crate::demo::money::Minor;

#[derive(SimpleObject)]
pub(super) struct Measurement {
    value: f64,
    unit: &'static str,
}

impl Measurement {
    /// A measure that is kept in hundredths of its unit.
    pub(super) fn of(hundredths: Minor, unit: &'static str) -> Self {
        Self { value: f64::from(i32::try_from(hundredths).unwrap_or(i32::MAX)) / 100.0, unit }
    }
}

#[derive(SimpleObject)]
pub(super) struct SeoDetails {
    pub(super) page_title: String,
    pub(super) meta_description: String,
    pub(super) meta_keywords: String,
}

#[derive(SimpleObject)]
pub(super) struct Reviews {
    average_rating: f64,
    number_of_reviews: i32,
    summation_of_ratings: i32,
}

impl Reviews {
    pub(super) fn of(product: &Product) -> Self {
        let ratings = &product.facts.ratings;
        let number_of_reviews = i32::try_from(ratings.len()).unwrap_or(i32::MAX);
        let summation_of_ratings = ratings.iter().sum();
        let average_rating = f64::from(summation_of_ratings) / f64::from(number_of_reviews.max(1));
        Self { average_rating, number_of_reviews, summation_of_ratings }
    }
}

#[derive(SimpleObject)]
pub(super) struct CustomField {
    entity_id: i32,
    name: &'static str,
    value: &'static str,
}

connection!(CustomFieldConnection, CustomFieldEdge, CustomField);

impl CustomField {
    /// The custom fields of a product, numbered within it. An empty list of names asks for all.
    pub(super) fn all(product: &Product, names: &[String]) -> Vec<Self> {
        let fields = (product.id * 100..).zip(&product.facts.custom_fields);
        fields
            .filter(|(_, (name, _))| names.is_empty() || names.iter().any(|asked| asked == name))
            .map(|(entity_id, (name, value))| Self { entity_id, name, value })
            .collect()
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
pub(super) enum ProductConditionType {
    New,
    Used,
    Refurbished,
}

impl From<Condition> for ProductConditionType {
    fn from(condition: Condition) -> Self {
        match condition {
            Condition::New => Self::New,
            Condition::Used => Self::Used,
            Condition::Refurbished => Self::Refurbished,
        }
    }
}
