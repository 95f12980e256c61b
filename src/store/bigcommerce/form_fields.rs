//! Definitions of form fields.

use serde::Deserialize;

use super::scalars::ApiTime;
use crate::store::form_fields::{FieldKind, FieldOption, FieldRole, FormField};
use crate::store::graphql::scalars::{ApiDecimal, count, non_blank};

/// A field of any kind; what a kind does not have is absent.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiField {
    #[serde(rename = "__typename")]
    typename: String,
    entity_id: i64,
    label: String,
    is_built_in: bool,
    is_required: bool,
    #[serde(default)]
    options: Vec<ApiOption>,
    #[serde(default)]
    choose_prefix: String,
    #[serde(default)]
    picklist_prefix: String,
    #[serde(default)]
    max_length: Option<i64>,
    #[serde(default)]
    default_text: Option<String>,
    #[serde(default)]
    rows: i64,
    #[serde(default)]
    default_number: Option<ApiDecimal>,
    #[serde(default)]
    min_number: Option<ApiDecimal>,
    #[serde(default)]
    max_number: Option<ApiDecimal>,
    #[serde(default)]
    default_date: Option<ApiTime>,
    #[serde(default)]
    min_date: Option<ApiTime>,
    #[serde(default)]
    max_date: Option<ApiTime>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiOption {
    entity_id: i64,
    label: String,
}

/// The ids of built-in fields are the same in every store.
fn role(id: i64, built_in: bool) -> FieldRole {
    if !built_in {
        return FieldRole::Custom;
    }
    match id {
        1 => FieldRole::Email,
        2 => FieldRole::Password,
        3 => FieldRole::ConfirmPassword,
        4 => FieldRole::FirstName,
        5 => FieldRole::LastName,
        6 => FieldRole::Company,
        7 => FieldRole::Phone,
        8 => FieldRole::Address1,
        9 => FieldRole::Address2,
        10 => FieldRole::City,
        11 => FieldRole::Country,
        12 => FieldRole::State,
        13 => FieldRole::PostalCode,
        24 => FieldRole::CurrentPassword,
        25 => FieldRole::ExclusiveOffers,
        _ => FieldRole::OtherBuiltIn,
    }
}

impl ApiField {
    /// The field; kinds that this app does not know are none.
    fn into_field(self) -> Option<FormField> {
        let max_length = self.max_length.filter(|length| *length > 0).map(count);
        let default = self.default_text.and_then(non_blank);
        let options = || {
            let option = |option: ApiOption| FieldOption { id: option.entity_id, label: option.label };
            self.options.into_iter().map(option).collect()
        };
        let kind = match self.typename.as_str() {
            "CheckboxesFormField" => FieldKind::Checkboxes { options: options() },
            "RadioButtonsFormField" => FieldKind::RadioButtons { options: options() },
            "PicklistFormField" => FieldKind::PickList { prompt: self.choose_prefix, options: options() },
            "PicklistOrTextFormField" => {
                FieldKind::PickListOrText { prompt: self.picklist_prefix, max_length }
            }
            "DateFormField" => FieldKind::Date {
                default: self.default_date.map(ApiTime::date),
                min: self.min_date.map(ApiTime::date),
                max: self.max_date.map(ApiTime::date),
            },
            "NumberFormField" => FieldKind::Number {
                default: self.default_number.map(|number| number.0),
                min: self.min_number.map(|number| number.0),
                max: self.max_number.map(|number| number.0),
                max_length,
            },
            "TextFormField" => FieldKind::Text { default, max_length },
            "MultilineTextFormField" => FieldKind::MultilineText { default, rows: count(self.rows).max(1) },
            "PasswordFormField" => FieldKind::Password { max_length },
            _ => return None,
        };
        Some(FormField {
            id: self.entity_id,
            label: self.label,
            required: self.is_required,
            role: role(self.entity_id, self.is_built_in),
            kind,
        })
    }
}

/// The fields that this app knows, in the order given.
pub(super) fn fields(given: Vec<ApiField>) -> Vec<FormField> {
    given.into_iter().filter_map(ApiField::into_field).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(typename: &str, more: &str) -> Option<FormField> {
        let json = format!(
            r#"[{{"__typename":"{typename}","entityId":30,"label":"Label","isBuiltIn":false,"isRequired":true{more}}}]"#
        );
        fields(serde_json::from_str(&json).unwrap()).pop()
    }

    fn kind(typename: &str, more: &str) -> FieldKind {
        field(typename, more).unwrap().kind
    }

    #[test]
    fn every_kind_keeps_its_bounds() {
        let options = vec![FieldOption { id: 1, label: "One".into() }];
        let one = r#","options":[{"entityId":1,"label":"One"}]"#;
        let day = |text: &str| text.parse().ok();
        let number = |text: &str| text.parse().ok();
        let cases = [
            ("CheckboxesFormField", one.to_owned(), FieldKind::Checkboxes { options: options.clone() }),
            ("RadioButtonsFormField", one.to_owned(), FieldKind::RadioButtons { options: options.clone() }),
            (
                "PicklistFormField",
                format!(r#","choosePrefix":"Choose"{one}"#),
                FieldKind::PickList { prompt: "Choose".into(), options },
            ),
            (
                "PicklistOrTextFormField",
                r#","picklistPrefix":"State","maxLength":40"#.into(),
                FieldKind::PickListOrText { prompt: "State".into(), max_length: Some(40) },
            ),
            (
                "DateFormField",
                r#","defaultDate":null,"minDate":"1900-01-01T00:00:00Z","maxDate":"2024-02-29T00:00:00Z""#
                    .into(),
                FieldKind::Date { default: None, min: day("1900-01-01"), max: day("2024-02-29") },
            ),
            (
                "NumberFormField",
                r#","defaultNumber":1.5,"minNumber":-3,"maxNumber":9,"maxLength":0"#.into(),
                FieldKind::Number {
                    default: number("1.5"),
                    min: number("-3"),
                    max: number("9"),
                    max_length: None,
                },
            ),
            (
                "TextFormField",
                r#","defaultText":"","maxLength":255"#.into(),
                FieldKind::Text { default: None, max_length: Some(255) },
            ),
            (
                "MultilineTextFormField",
                r#","defaultText":"Hi","rows":0"#.into(),
                FieldKind::MultilineText { default: Some("Hi".into()), rows: 1 },
            ),
            ("PasswordFormField", r#","maxLength":null"#.into(), FieldKind::Password { max_length: None }),
        ];
        for (typename, more, expected) in cases {
            assert_eq!(kind(typename, &more), expected, "{typename}");
        }
    }

    #[test]
    fn unknown_kinds_are_skipped() {
        assert_eq!(field("HologramFormField", ""), None);
    }

    #[test]
    fn roles_go_by_id_for_built_in_fields_only() {
        assert_eq!(role(1, true), FieldRole::Email);
        assert_eq!(role(1, false), FieldRole::Custom);
        assert_eq!(role(12, true), FieldRole::State);
        assert_eq!(role(25, true), FieldRole::ExclusiveOffers);
        assert_eq!(role(26, true), FieldRole::OtherBuiltIn);
        assert_eq!(field("TextFormField", "").map(|field| field.role), Some(FieldRole::Custom));
    }
}
