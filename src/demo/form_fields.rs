//! The fields of the registration and address forms, and what shoppers entered into the merchant's own ones.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A field of a form.
#[derive(Debug)]
pub(crate) struct FieldDefinition {
    pub(crate) id: i32,
    pub(crate) label: &'static str,
    pub(crate) sort_order: i32,
    pub(crate) required: bool,
    pub(crate) kind: FieldKind,
}

/// How a field is filled in.
#[derive(Debug)]
pub(crate) enum FieldKind {
    Checkboxes(&'static [FieldOption]),
    RadioButtons(&'static [FieldOption]),
    Picklist { prefix: &'static str, options: &'static [FieldOption] },
    PicklistOrText { prefix: &'static str },
    Date { earliest: &'static str, latest: &'static str },
    Number { lowest: i32, highest: i32, max_length: i32 },
    Text { max_length: i32 },
    MultilineText { rows: i32 },
    Password { max_length: i32 },
}

/// A choice of a field.
#[derive(Debug)]
pub(crate) struct FieldOption {
    pub(crate) id: i32,
    pub(crate) label: &'static str,
}

/// What stands in one of the merchant's own fields.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct FieldValue {
    pub(crate) field: i32,
    pub(crate) entered: Entered,
}

/// The content of a field.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Entered {
    Checked(Vec<i32>),
    Chosen(i32),
    Number(f64),
    Date(Timestamp),
    Text(String),
    MultilineText(String),
    Password(String),
}

impl FieldDefinition {
    /// Fields 1 to 25 come with the platform.
    pub(crate) fn is_built_in(&self) -> bool {
        self.id <= 25
    }

    /// The choices of a field that has any.
    pub(crate) fn options(&self) -> &'static [FieldOption] {
        match self.kind {
            FieldKind::Checkboxes(options)
            | FieldKind::RadioButtons(options)
            | FieldKind::Picklist { options, .. } => options,
            _ => &[],
        }
    }

    /// What is wrong with this content, in words.
    pub(crate) fn complaint(&self, entered: &Entered) -> Option<String> {
        let label = self.label;
        let too_long = |text: &str, most: i32| {
            (text.chars().count() > usize::try_from(most).unwrap_or(0))
                .then(|| format!("{label} can have at most {most} characters."))
        };
        let no_option = |id: &i32| !self.options().iter().any(|option| option.id == *id);
        match (&self.kind, entered) {
            (FieldKind::Checkboxes(_), Entered::Checked(ids)) => {
                ids.iter().any(no_option).then(|| format!("{label} has no such option."))
            }
            (FieldKind::RadioButtons(_) | FieldKind::Picklist { .. }, Entered::Chosen(id)) => {
                no_option(id).then(|| format!("{label} has no such option."))
            }
            (FieldKind::Number { lowest, highest, .. }, Entered::Number(number)) => {
                let range = f64::from(*lowest)..=f64::from(*highest);
                (!range.contains(number)).then(|| format!("{label} must be from {lowest} to {highest}."))
            }
            (FieldKind::Date { earliest, latest }, Entered::Date(date)) => {
                let outside = moment(earliest).is_some_and(|first| *date < first)
                    || moment(latest).is_some_and(|last| *date > last);
                outside.then(|| format!("{label} must be from {} to {}.", &earliest[..10], &latest[..10]))
            }
            (FieldKind::Text { max_length }, Entered::Text(text))
            | (FieldKind::Password { max_length }, Entered::Password(text)) => too_long(text, *max_length),
            (FieldKind::MultilineText { .. }, Entered::MultilineText(text)) => too_long(text, 1000),
            _ => Some(format!("{label} is another kind of field.")),
        }
    }
}

impl Entered {
    /// Nothing was entered: on an optional field this clears it.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Checked(ids) => ids.is_empty(),
            Self::Text(text) | Self::MultilineText(text) | Self::Password(text) => text.trim().is_empty(),
            Self::Chosen(_) | Self::Number(_) | Self::Date(_) => false,
        }
    }
}

/// The definition of one of the merchant's own fields.
pub(crate) fn own_field(form: &'static [FieldDefinition], id: i32) -> Option<&'static FieldDefinition> {
    form.iter().find(|field| field.id == id && !field.is_built_in())
}

/// The moment of a date in the tables below.
pub(crate) fn moment(text: &str) -> Option<Timestamp> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::form_definitions::{ADDRESS_FIELDS, CUSTOMER_FIELDS};

    fn complaint(id: i32, entered: Entered) -> Option<String> {
        own_field(&CUSTOMER_FIELDS, id).unwrap().complaint(&entered)
    }

    #[test]
    fn contents_outside_the_rules_of_a_field_are_refused() {
        let date = |text: &str| Entered::Date(moment(text).unwrap());
        assert!(complaint(26, Entered::Checked(vec![101, 104])).is_none());
        assert!(complaint(26, Entered::Checked(vec![101, 999])).is_some());
        assert!(complaint(27, Entered::Chosen(112)).is_none());
        assert!(complaint(27, Entered::Chosen(101)).is_some());
        assert!(complaint(29, date("1990-05-17T00:00:00Z")).is_none());
        assert!(complaint(29, date("1890-05-17T00:00:00Z")).is_some());
        assert!(complaint(29, date("2026-05-17T00:00:00Z")).is_some());
        assert!(complaint(30, Entered::Number(1.0)).is_none());
        assert!(complaint(30, Entered::Number(0.0)).is_some());
        assert!(complaint(30, Entered::Number(f64::NAN)).is_some());
        assert!(complaint(31, Entered::Text("x".repeat(20))).is_none());
        assert!(complaint(31, Entered::Text("x".repeat(21))).is_some());
        assert!(complaint(33, Entered::Password("123456789".into())).is_some());
        assert!(complaint(33, Entered::Text("1234".into())).is_some());
    }

    #[test]
    fn built_in_fields_are_never_the_merchants_own() {
        assert!(own_field(&CUSTOMER_FIELDS, 25).is_none());
        assert!(own_field(&ADDRESS_FIELDS, 26).is_none());
    }
}
