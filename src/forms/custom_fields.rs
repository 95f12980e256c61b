//! Merchant-defined fields: from form values to typed values and back.

use jiff::civil::Date;

use super::bounds;
use super::errors::FormErrors;
use super::labels::{name, option_name};
use super::text::{LineRule, MAX_TEXT, line};
use crate::i18n::Language;
use crate::store::form_fields::{FieldKind, FieldOption, FieldRole, FieldValue, FormField, Value};
use crate::web::form_data::FormData;

/// What empty fields mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    /// Nothing is there yet, so nothing is sent.
    Omitted,
    /// Something may be there, so an empty text or no tick clears it.
    Clears,
}

/// The merchant's own fields among `fields`.
pub fn custom(fields: &[FormField]) -> impl Iterator<Item = &FormField> {
    fields.iter().filter(|field| field.role == FieldRole::Custom)
}

/// Reads the merchant's own fields from a form.
pub fn parse(
    errors: &mut FormErrors,
    language: &Language,
    fields: &[FormField],
    form: &FormData,
    empty: Empty,
) -> Vec<FieldValue> {
    custom(fields)
        .filter_map(|field| {
            let value = read(errors, language, field, form, empty)?;
            Some(FieldValue { field_id: field.id, value })
        })
        .collect()
}

fn read(
    errors: &mut FormErrors,
    language: &Language,
    field: &FormField,
    form: &FormData,
    empty: Empty,
) -> Option<Value> {
    let (name, label) = (name(field), field.label.as_str());
    let input = form.text(&name);
    let mut wrong = |key: &str, args: &[(&str, fluent_bundle::FluentValue)]| {
        let all: Vec<_> = [("label", label.into())].into_iter().chain(args.iter().cloned()).collect();
        errors.add(&name, language.text(key, &all));
    };
    // The one rule for fields that are not free text: empty is wrong when required, else nothing to say.
    if input.trim().is_empty() && !matches!(field.kind, FieldKind::Checkboxes { .. }) {
        if field.required && !keeps_old_value(field, empty) {
            let choosing = matches!(field.kind, FieldKind::RadioButtons { .. } | FieldKind::PickList { .. });
            wrong(if choosing { "error-choose" } else { "error-required" }, &[]);
        } else if empty == Empty::Clears && is_lasting(&field.kind) && form.get(&had_name(&name)).is_some() {
            wrong("error-cannot-clear", &[]);
        }
        return match (&field.kind, empty) {
            (FieldKind::Text { .. } | FieldKind::PickListOrText { .. }, Empty::Clears) => {
                Some(Value::Text(String::new()))
            }
            (FieldKind::MultilineText { .. }, Empty::Clears) => Some(Value::MultilineText(String::new())),
            _ => None,
        };
    }
    match &field.kind {
        FieldKind::Checkboxes { options } => {
            let ticked: Vec<i64> = options
                .iter()
                .map(|option| option.id)
                .filter(|id| form.get(&option_name(field, *id)).is_some())
                .collect();
            if ticked.is_empty() && field.required {
                wrong("error-choose-some", &[]);
            }
            (!ticked.is_empty() || empty == Empty::Clears).then_some(Value::Checkboxes(ticked))
        }
        FieldKind::RadioButtons { options } | FieldKind::PickList { options, .. } => {
            let chosen = input.parse().ok().filter(|id| has(options, *id));
            if chosen.is_none() {
                wrong("error-choose", &[]);
            }
            chosen.map(Value::Choice)
        }
        FieldKind::Number { min, max, .. } => {
            let Some(number) = language.typed_number(input.trim()) else {
                wrong("error-number", &[("example", bounds::example(language).into())]);
                return None;
            };
            bounds::number(language, number, *min, *max, &mut wrong);
            Some(Value::Number(number))
        }
        FieldKind::Date { min, max, .. } => {
            let Ok(date) = input.trim().parse::<Date>() else {
                wrong("error-date", &[]);
                return None;
            };
            bounds::date(language, date, *min, *max, &mut wrong);
            Some(Value::Date(date))
        }
        FieldKind::Text { max_length, .. } | FieldKind::PickListOrText { max_length, .. } => {
            let rule = LineRule { required: false, max: max_length.map(|max| max as usize) };
            Some(Value::Text(line(errors, language, &name, label, input, rule)))
        }
        FieldKind::MultilineText { .. } => {
            if input.chars().count() > MAX_TEXT {
                wrong("error-too-long", &[("max", MAX_TEXT.into())]);
            }
            Some(Value::MultilineText(input.trim_end().replace("\r\n", "\n")))
        }
        FieldKind::Password { max_length } => {
            let max = max_length.map_or(MAX_TEXT, |max| max as usize).min(MAX_TEXT);
            if input.chars().count() > max {
                wrong("error-too-long", &[("max", max.into())]);
            }
            Some(Value::Password(input.to_owned()))
        }
    }
}

/// Whether a value of this kind can be changed but not taken back: the store's API has no empty form of it.
pub fn is_lasting(kind: &FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::RadioButtons { .. }
            | FieldKind::PickList { .. }
            | FieldKind::Number { .. }
            | FieldKind::Date { .. }
    )
}

/// The hidden field that tells that a lasting value was there when the form was shown.
pub fn had_name(name: &str) -> String {
    format!("_had_{name}")
}

/// A secret word that is set already stays when its box is left empty, since it is never shown.
fn keeps_old_value(field: &FormField, empty: Empty) -> bool {
    empty == Empty::Clears && matches!(field.kind, FieldKind::Password { .. })
}

fn has(options: &[FieldOption], id: i64) -> bool {
    options.iter().any(|option| option.id == id)
}

/// The form values of typed values: names and texts, for filling a form in.
pub fn fill(language: &Language, fields: &[FormField], values: &[FieldValue]) -> Vec<(String, String)> {
    let mut filled = Vec::new();
    for field in custom(fields) {
        let Some(entered) = values.iter().find(|value| value.field_id == field.id) else { continue };
        match &entered.value {
            Value::Checkboxes(ids) => {
                filled.extend(ids.iter().map(|id| (option_name(field, *id), "on".to_owned())));
            }
            Value::Choice(id) => filled.push((name(field), id.to_string())),
            Value::Number(number) => filled.push((name(field), language.number_to_type(*number))),
            Value::Date(date) => filled.push((name(field), date.to_string())),
            Value::Text(text) | Value::MultilineText(text) => filled.push((name(field), text.clone())),
            Value::Password(_) => {}
        }
    }
    filled
}

/// The form values of the merchant's defaults, for a fresh form.
pub fn defaults(language: &Language, fields: &[FormField]) -> Vec<(String, String)> {
    custom(fields)
        .filter_map(|field| {
            let value = match &field.kind {
                FieldKind::Date { default, .. } => default.map(|date| date.to_string()),
                FieldKind::Number { default, .. } => default.map(|number| language.number_to_type(number)),
                FieldKind::Text { default, .. } | FieldKind::MultilineText { default, .. } => default.clone(),
                _ => None,
            };
            Some((name(field), value?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    fn options() -> Vec<FieldOption> {
        vec![FieldOption { id: 1, label: "One".into() }, FieldOption { id: 2, label: "Two".into() }]
    }

    fn field(id: i64, required: bool, kind: FieldKind) -> FormField {
        FormField { id, label: format!("Field {id}"), required, role: FieldRole::Custom, kind }
    }

    fn fields(required: bool) -> Vec<FormField> {
        let date = |text: &str| Some(text.parse().unwrap());
        vec![
            field(31, required, FieldKind::Checkboxes { options: options() }),
            field(32, required, FieldKind::RadioButtons { options: options() }),
            field(33, required, FieldKind::PickList { prompt: String::new(), options: options() }),
            field(
                34,
                required,
                FieldKind::Date {
                    default: date("2020-02-29"),
                    min: date("2000-01-01"),
                    max: date("2030-12-31"),
                },
            ),
            field(
                35,
                required,
                FieldKind::Number {
                    default: Some(Decimal::new(50, 1)),
                    min: Some(1.into()),
                    max: Some(10.into()),
                    max_length: None,
                },
            ),
            field(36, required, FieldKind::Text { default: None, max_length: Some(5) }),
            field(37, required, FieldKind::MultilineText { default: None, rows: 3 }),
            field(38, required, FieldKind::Password { max_length: None }),
        ]
    }

    fn language() -> Language {
        crate::i18n::Languages::load(&[], Default::default()).unwrap().negotiate(None, None, &[])
    }

    fn form(pairs: &[(&str, &str)]) -> FormData {
        FormData::from_pairs(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect())
    }

    fn read(fields: &[FormField], pairs: &[(&str, &str)], empty: Empty) -> (Vec<FieldValue>, FormErrors) {
        let language = language();
        let mut errors = FormErrors::default();
        let values = parse(&mut errors, &language, fields, &form(pairs), empty);
        (values, errors)
    }

    const FULL: &[(&str, &str)] = &[
        ("custom_31_2", "on"),
        ("custom_32", "1"),
        ("custom_33", "2"),
        ("custom_34", "2026-11-20"),
        ("custom_35", "2.5"),
        ("custom_36", "abc"),
        ("custom_37", "one\r\ntwo"),
        ("custom_password_38", " s "),
    ];

    #[test]
    fn every_kind_of_field_is_read_and_filled_in_again() {
        let (values, errors) = read(&fields(true), FULL, Empty::Omitted);
        assert!(errors.is_empty(), "{errors:?}");
        let of = |id| &values.iter().find(|value| value.field_id == id).unwrap().value;
        assert_eq!(of(31), &Value::Checkboxes(vec![2]));
        assert_eq!(of(32), &Value::Choice(1));
        assert_eq!(of(35), &Value::Number(Decimal::new(25, 1)));
        assert_eq!(of(37), &Value::MultilineText("one\ntwo".into()));
        assert_eq!(of(38), &Value::Password(" s ".into()));
        let filled = fill(&language(), &fields(true), &values);
        for (name, value) in FULL.iter().filter(|(name, _)| !name.contains("password")) {
            assert!(filled.contains(&((*name).to_owned(), value.replace("\r\n", "\n"))), "{name}");
        }
        assert!(!filled.iter().any(|(name, _)| name.contains("password")), "a secret is never filled in");
    }

    #[test]
    fn required_fields_complain_when_empty_and_optional_ones_do_not() {
        let (values, errors) = read(&fields(true), &[], Empty::Omitted);
        assert_eq!(errors.all().len(), 8, "{errors:?}");
        assert!(values.is_empty());
        assert_eq!(read(&fields(false), &[], Empty::Omitted), (vec![], FormErrors::default()));
    }

    #[test]
    fn on_a_change_empty_texts_and_boxes_clear_and_a_secret_stays() {
        let (values, errors) = read(&fields(false), &[], Empty::Clears);
        assert!(errors.is_empty());
        assert_eq!(values.iter().map(|value| value.field_id).collect::<Vec<_>>(), [31, 36, 37]);
        let (_, errors) = read(&fields(true), &[], Empty::Clears);
        assert_eq!(errors.at("custom_password_38"), None);
    }

    #[test]
    fn a_value_that_cannot_be_taken_back_says_so() {
        for name in ["custom_32", "custom_33", "custom_34", "custom_35"] {
            let (_, errors) = read(&fields(false), &[(name, ""), (&had_name(name), "1")], Empty::Clears);
            assert!(errors.at(name).is_some(), "{name}");
            let (_, errors) = read(&fields(false), &[(name, "")], Empty::Clears);
            assert!(errors.is_empty(), "{name} was empty before");
        }
    }

    #[test]
    fn values_that_the_merchant_did_not_offer_are_refused() {
        for (name, value) in [
            ("custom_32", "3"),
            ("custom_33", "x"),
            ("custom_34", "2026-02-30"),
            ("custom_34", "1999-12-31"),
            ("custom_34", "2031-01-01"),
            ("custom_34", "tomorrow"),
            ("custom_35", "0"),
            ("custom_35", "10.01"),
            ("custom_35", "1e9"),
            ("custom_35", "NaN"),
            ("custom_36", "abcdef"),
            ("custom_36", "a\nb"),
        ] {
            let (_, errors) = read(&fields(false), &[(name, value)], Empty::Omitted);
            assert!(errors.at(name).is_some(), "{name}={value}");
        }
        let (values, _) = read(&fields(false), &[("custom_31_9", "on")], Empty::Omitted);
        assert!(values.is_empty(), "an option that is not there is no tick");
    }

    #[test]
    fn defaults_are_offered_on_a_fresh_form() {
        let expected =
            [("custom_34".to_owned(), "2020-02-29".to_owned()), ("custom_35".to_owned(), "5".to_owned())];
        assert_eq!(defaults(&language(), &fields(false)), expected);
    }
}
