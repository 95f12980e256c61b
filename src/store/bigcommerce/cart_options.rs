//! What a shopper chose and entered, as input for carts.

use rust_decimal::Decimal;
use serde::Serialize;

use super::scalars::{exact_number, midnight};
use crate::store::product::{EnteredValue, OptionEntry};

/// The input type `CartSelectedOptionsInput`.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OptionsInput<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    multiple_choices: Vec<Choice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    checkboxes: Vec<Choice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    number_fields: Vec<Number>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    text_fields: Vec<Text<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    multi_line_text_fields: Vec<Text<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    date_fields: Vec<Day>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Choice {
    option_entity_id: i64,
    option_value_entity_id: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Number {
    option_entity_id: i64,
    #[serde(serialize_with = "exact_number")]
    number: Decimal,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Text<'a> {
    option_entity_id: i64,
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Day {
    option_entity_id: i64,
    date: String,
}

impl<'a> OptionsInput<'a> {
    /// The input for some entries; `None` for none.
    pub(super) fn new(entries: &'a [OptionEntry]) -> Option<Self> {
        if entries.is_empty() {
            return None;
        }
        let mut input = Self::default();
        for OptionEntry { option, value } in entries {
            let option_entity_id = *option;
            let choice = |value: &i64| Choice { option_entity_id, option_value_entity_id: *value };
            match value {
                EnteredValue::Choice(value) => input.multiple_choices.push(choice(value)),
                EnteredValue::Checkbox(value) => input.checkboxes.push(choice(value)),
                EnteredValue::Number(number) => {
                    input.number_fields.push(Number { option_entity_id, number: *number });
                }
                EnteredValue::Text(text) => input.text_fields.push(Text { option_entity_id, text }),
                EnteredValue::MultiLineText(text) => {
                    input.multi_line_text_fields.push(Text { option_entity_id, text });
                }
                EnteredValue::Date(date) => {
                    input.date_fields.push(Day { option_entity_id, date: midnight(*date) });
                }
            }
        }
        Some(input)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_entry_has_its_list() {
        let entry = |option, value| OptionEntry { option, value };
        let entries = [
            entry(1, EnteredValue::Choice(11)),
            entry(2, EnteredValue::Checkbox(12)),
            entry(3, EnteredValue::Number("12345678901234567.25".parse().unwrap())),
            entry(4, EnteredValue::Text("Grüße".into())),
            entry(5, EnteredValue::MultiLineText("a\nb".into())),
            entry(6, EnteredValue::Date("2024-02-29".parse().unwrap())),
        ];
        assert_eq!(
            serde_json::to_string(&OptionsInput::new(&entries)).unwrap(),
            concat!(
                r#"{"multipleChoices":[{"optionEntityId":1,"optionValueEntityId":11}],"#,
                r#""checkboxes":[{"optionEntityId":2,"optionValueEntityId":12}],"#,
                r#""numberFields":[{"optionEntityId":3,"number":12345678901234567.25}],"#,
                r#""textFields":[{"optionEntityId":4,"text":"Grüße"}],"#,
                r#""multiLineTextFields":[{"optionEntityId":5,"text":"a\nb"}],"#,
                r#""dateFields":[{"optionEntityId":6,"date":"2024-02-29T00:00:00Z"}]}"#
            )
        );
        assert!(OptionsInput::new(&[]).is_none());
    }
}
