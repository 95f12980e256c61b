//! What is wrong with a form, field by field, in the shopper's words.

use serde::{Deserialize, Serialize};

/// Messages by field, in the order in which they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormErrors(Vec<FieldError>);

/// A message at a field; an empty field name means the form as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name and id.
    pub field: String,
    /// What is wrong.
    pub message: String,
}

impl FormErrors {
    /// A single message at a field.
    pub fn one(field: &str, message: String) -> Self {
        let mut errors = Self::default();
        errors.add(field, message);
        errors
    }

    /// Adds a message at a field. Only the first one of a field is kept: one thing to mend at a time.
    pub fn add(&mut self, field: &str, message: String) {
        if field.is_empty() || self.at(field).is_none() {
            self.0.push(FieldError { field: field.to_owned(), message });
        }
    }

    /// Adds a message to the form as a whole.
    pub fn add_general(&mut self, message: String) {
        self.add("", message);
    }

    /// The message at a field.
    pub fn at(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All messages.
    pub fn all(&self) -> &[FieldError] {
        &self.0
    }
}
