//! Values of the merchant's own fields, in both directions.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::scalars::{ExtendedTime, exact_number, midnight};
use crate::store::form_fields::{FieldValue, Value};
use crate::store::graphql::scalars::ApiDecimal;

/// A value as the API gives it: one part is there, `__typename` says which.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiFieldValue {
    #[serde(rename = "__typename")]
    typename: String,
    entity_id: i64,
    #[serde(default)]
    value_entity_ids: Option<Vec<i64>>,
    #[serde(default)]
    value_entity_id: Option<i64>,
    #[serde(default)]
    number: Option<ApiDecimal>,
    #[serde(default)]
    date: Option<ExtendedTime>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    multiline_text: Option<String>,
    #[serde(default)]
    password: Option<String>,
}

impl ApiFieldValue {
    /// The value; kinds that this app does not know are none.
    fn into_value(self) -> Option<FieldValue> {
        let value = match self.typename.as_str() {
            "CheckboxesFormFieldValue" => Value::Checkboxes(self.value_entity_ids?),
            "MultipleChoiceFormFieldValue" => Value::Choice(self.value_entity_id?),
            "NumberFormFieldValue" => Value::Number(self.number?.0),
            "DateFormFieldValue" => Value::Date(self.date?.utc.date()),
            "TextFormFieldValue" => Value::Text(self.text?),
            "MultilineTextFormFieldValue" => Value::MultilineText(self.multiline_text?),
            "PasswordFormFieldValue" => Value::Password(self.password?),
            _ => return None,
        };
        Some(FieldValue { field_id: self.entity_id, value })
    }
}

/// The values that this app knows.
pub(super) fn values(given: Vec<ApiFieldValue>) -> Vec<FieldValue> {
    given.into_iter().filter_map(ApiFieldValue::into_value).collect()
}

/// The input type `CustomerFormFieldsInput`.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FieldsInput<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    checkboxes: Vec<Checkboxes<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    multiple_choices: Vec<Choice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<Number>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<Day>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    texts: Vec<Text<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    multiline_texts: Vec<MultilineText<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    passwords: Vec<Password<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Checkboxes<'a> {
    field_entity_id: i64,
    field_value_entity_ids: &'a [i64],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Choice {
    field_entity_id: i64,
    field_value_entity_id: i64,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Number {
    field_entity_id: i64,
    #[serde(serialize_with = "exact_number")]
    number: Decimal,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Day {
    field_entity_id: i64,
    date: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Text<'a> {
    field_entity_id: i64,
    text: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct MultilineText<'a> {
    field_entity_id: i64,
    multiline_text: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Password<'a> {
    field_entity_id: i64,
    password: &'a str,
}

impl<'a> FieldsInput<'a> {
    /// The input for some values; `None` for none, so that stores without own fields are not bothered.
    pub(super) fn new(values: &'a [FieldValue]) -> Option<Self> {
        if values.is_empty() {
            return None;
        }
        let mut input = Self::default();
        for FieldValue { field_id, value } in values {
            let field_entity_id = *field_id;
            match value {
                Value::Checkboxes(ids) => {
                    input.checkboxes.push(Checkboxes { field_entity_id, field_value_entity_ids: ids });
                }
                Value::Choice(id) => {
                    input.multiple_choices.push(Choice { field_entity_id, field_value_entity_id: *id });
                }
                Value::Number(number) => input.numbers.push(Number { field_entity_id, number: *number }),
                Value::Date(date) => input.dates.push(Day { field_entity_id, date: midnight(*date) }),
                Value::Text(text) => input.texts.push(Text { field_entity_id, text }),
                Value::MultilineText(text) => {
                    input.multiline_texts.push(MultilineText { field_entity_id, multiline_text: text });
                }
                Value::Password(password) => input.passwords.push(Password { field_entity_id, password }),
            }
        }
        Some(input)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::value::RawValue;

    use super::*;

    fn all() -> Vec<FieldValue> {
        let value = |field_id, value| FieldValue { field_id, value };
        vec![
            value(30, Value::Checkboxes(vec![1, 2])),
            value(31, Value::Choice(7)),
            value(32, Value::Number("12345678901234567.25".parse().unwrap())),
            value(33, Value::Date("2024-02-29".parse().unwrap())),
            value(34, Value::Text("Grüße \"x\"".into())),
            value(35, Value::MultilineText("a\nb".into())),
            value(36, Value::Password("s3cret".into())),
            value(37, Value::Checkboxes(vec![])),
            value(38, Value::Text(String::new())),
        ]
    }

    #[test]
    fn values_as_an_input() {
        let values = all();
        let json = serde_json::to_string(&FieldsInput::new(&values)).unwrap();
        assert_eq!(
            json,
            concat!(
                r#"{"checkboxes":[{"fieldEntityId":30,"fieldValueEntityIds":[1,2]},"#,
                r#"{"fieldEntityId":37,"fieldValueEntityIds":[]}],"#,
                r#""multipleChoices":[{"fieldEntityId":31,"fieldValueEntityId":7}],"#,
                r#""numbers":[{"fieldEntityId":32,"number":12345678901234567.25}],"#,
                r#""dates":[{"fieldEntityId":33,"date":"2024-02-29T00:00:00Z"}],"#,
                r#""texts":[{"fieldEntityId":34,"text":"Grüße \"x\""},{"fieldEntityId":38,"text":""}],"#,
                r#""multilineTexts":[{"fieldEntityId":35,"multilineText":"a\nb"}],"#,
                r#""passwords":[{"fieldEntityId":36,"password":"s3cret"}]}"#,
            )
        );
        assert!(FieldsInput::new(&[]).is_none());
    }

    /// What a store would answer that keeps an input as it came.
    fn kept(input: &str) -> String {
        let kinds = [
            ("checkboxes", "Checkboxes", "fieldValueEntityIds", "valueEntityIds"),
            ("multipleChoices", "MultipleChoice", "fieldValueEntityId", "valueEntityId"),
            ("numbers", "Number", "number", "number"),
            ("dates", "Date", "date", "date"),
            ("texts", "Text", "text", "text"),
            ("multilineTexts", "MultilineText", "multilineText", "multilineText"),
            ("passwords", "Password", "password", "password"),
        ];
        let lists: std::collections::HashMap<&str, Vec<std::collections::HashMap<String, Box<RawValue>>>> =
            serde_json::from_str(input).unwrap();
        let mut answers = Vec::new();
        for (list, kind, from, to) in kinds {
            for item in &lists[list] {
                let value = match kind {
                    "Date" => format!(r#"{{"utc":{}}}"#, item[from]),
                    _ => item[from].to_string(),
                };
                answers.push(format!(
                    r#"{{"__typename":"{kind}FormFieldValue","entityId":{},"{to}":{value}}}"#,
                    item["fieldEntityId"]
                ));
            }
        }
        format!("[{}]", answers.join(","))
    }

    #[test]
    fn values_survive_the_round_trip() {
        let mut given = all();
        let input = serde_json::to_string(&FieldsInput::new(&given)).unwrap();
        let mut back = values(serde_json::from_str(&kept(&input)).unwrap());
        given.sort_by_key(|value| value.field_id);
        back.sort_by_key(|value| value.field_id);
        assert_eq!(back, given);
    }

    #[test]
    fn unknown_kinds_are_skipped() {
        let json = r#"[{"__typename":"HologramFormFieldValue","entityId":1},
            {"__typename":"TextFormFieldValue","entityId":2,"text":"x"}]"#;
        let known = values(serde_json::from_str(json).unwrap());
        assert_eq!(known, [FieldValue { field_id: 2, value: Value::Text("x".into()) }]);
    }
}
