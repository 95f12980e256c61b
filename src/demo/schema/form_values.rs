//! What shoppers entered into the merchant's own fields: how it is shown, sent and checked.

use async_graphql::{InputObject, Interface, SimpleObject};

use super::errors::ValidationError;
use super::scalars::{DateTime, DateTimeExtended};
use crate::demo::form_fields::{Entered, FieldDefinition, FieldValue, own_field};

/// Declares the type of one kind of entered value.
macro_rules! value_types {
    ($($name:ident { $($extra:ident: $type:ty),* })+) => {
        $(
            #[derive(SimpleObject)]
            pub(crate) struct $name {
                entity_id: i32,
                name: String,
                $($extra: $type,)*
            }
        )+

        /// What stands in a field.
        #[derive(Interface)]
        #[graphql(
            field(name = "entity_id", ty = "&i32"),
            field(name = "name", ty = "&String")
        )]
        #[allow(clippy::enum_variant_names, reason = "the contract's names")]
        pub(crate) enum CustomerFormFieldValue {
            $($name($name),)+
        }
    };
}

value_types! {
    CheckboxesFormFieldValue { value_entity_ids: Vec<i32>, values: Vec<String> }
    DateFormFieldValue { date: DateTimeExtended }
    MultipleChoiceFormFieldValue { value_entity_id: i32, value: String }
    NumberFormFieldValue { number: f64 }
    PasswordFormFieldValue { password: String }
    TextFormFieldValue { text: String }
    MultilineTextFormFieldValue { multiline_text: String }
}

/// What was entered, with labels.
pub(crate) fn values(
    form: &'static [FieldDefinition],
    entered: &[FieldValue],
) -> Vec<CustomerFormFieldValue> {
    entered
        .iter()
        .filter_map(|value| Some(value_shown(own_field(form, value.field)?, &value.entered)))
        .collect()
}

fn value_shown(field: &FieldDefinition, entered: &Entered) -> CustomerFormFieldValue {
    macro_rules! value {
        ($name:ident { $($extra:ident: $value:expr),* $(,)? }) => {
            CustomerFormFieldValue::$name($name {
                entity_id: field.id,
                name: field.label.to_owned(),
                $($extra: $value,)*
            })
        };
    }
    let label = |id: &i32| {
        let option = field.options().iter().find(|option| option.id == *id);
        option.map(|option| option.label.to_owned()).unwrap_or_default()
    };
    match entered {
        Entered::Checked(ids) => value!(CheckboxesFormFieldValue {
            value_entity_ids: ids.clone(),
            values: ids.iter().map(label).collect(),
        }),
        Entered::Chosen(id) => {
            value!(MultipleChoiceFormFieldValue { value_entity_id: *id, value: label(id) })
        }
        Entered::Number(number) => value!(NumberFormFieldValue { number: *number }),
        Entered::Date(date) => value!(DateFormFieldValue { date: (*date).into() }),
        Entered::Text(text) => value!(TextFormFieldValue { text: text.clone() }),
        Entered::MultilineText(text) => value!(MultilineTextFormFieldValue { multiline_text: text.clone() }),
        Entered::Password(text) => value!(PasswordFormFieldValue { password: text.clone() }),
    }
}

/// Declares the inputs of each kind of field.
macro_rules! value_inputs {
    ($($name:ident { $extra:ident: $type:ty })+) => {
        $(
            #[derive(InputObject)]
            struct $name {
                field_entity_id: i32,
                $extra: $type,
            }
        )+
    };
}

value_inputs! {
    CheckboxesFormFieldInput { field_value_entity_ids: Vec<i32> }
    MultipleChoiceFormFieldInput { field_value_entity_id: i32 }
    NumberFormFieldInput { number: f64 }
    DateFormFieldInput { date: DateTime }
    TextFormFieldInput { text: String }
    MultilineTextFormFieldInput { multiline_text: String }
    PasswordFormFieldInput { password: String }
}

#[derive(InputObject, Default)]
pub(crate) struct CustomerFormFieldsInput {
    checkboxes: Option<Vec<CheckboxesFormFieldInput>>,
    multiple_choices: Option<Vec<MultipleChoiceFormFieldInput>>,
    numbers: Option<Vec<NumberFormFieldInput>>,
    dates: Option<Vec<DateFormFieldInput>>,
    texts: Option<Vec<TextFormFieldInput>>,
    multiline_texts: Option<Vec<MultilineTextFormFieldInput>>,
    passwords: Option<Vec<PasswordFormFieldInput>>,
}

impl CustomerFormFieldsInput {
    fn entered(self) -> Vec<FieldValue> {
        fn list<T>(
            inputs: Option<Vec<T>>,
            value: fn(T) -> (i32, Entered),
        ) -> impl Iterator<Item = FieldValue> {
            inputs.into_iter().flatten().map(move |input| {
                let (field, entered) = value(input);
                FieldValue { field, entered }
            })
        }
        list(self.checkboxes, |i| (i.field_entity_id, Entered::Checked(i.field_value_entity_ids)))
            .chain(list(self.multiple_choices, |i| {
                (i.field_entity_id, Entered::Chosen(i.field_value_entity_id))
            }))
            .chain(list(self.numbers, |i| (i.field_entity_id, Entered::Number(i.number))))
            .chain(list(self.dates, |i| (i.field_entity_id, Entered::Date(i.date.0))))
            .chain(list(self.texts, |i| (i.field_entity_id, Entered::Text(i.text))))
            .chain(list(self.multiline_texts, |i| {
                (i.field_entity_id, Entered::MultilineText(i.multiline_text))
            }))
            .chain(list(self.passwords, |i| (i.field_entity_id, Entered::Password(i.password))))
            .collect()
    }
}

/// Checks what was entered and lays it over what stood there before. `path` leads to the object that holds the form
/// fields; a complaint about one field ends in `formFields` and the field's id.
pub(crate) fn merged(
    form: &'static [FieldDefinition],
    before: &[FieldValue],
    input: Option<CustomerFormFieldsInput>,
    path: &[&str],
    complaints: &mut Vec<ValidationError>,
) -> Vec<FieldValue> {
    let mut complain = |field: i32, text: String| {
        let field = field.to_string();
        let path = [path, &["formFields", field.as_str()]].concat();
        complaints.push(ValidationError::at(&path, text));
    };
    let mut values = before.to_vec();
    for value in input.unwrap_or_default().entered() {
        let Some(field) = own_field(form, value.field) else {
            complain(value.field, "There is no such field.".to_owned());
            continue;
        };
        if !value.entered.is_empty()
            && let Some(text) = field.complaint(&value.entered)
        {
            complain(value.field, text);
            continue;
        }
        values.retain(|known| known.field != value.field);
        if !value.entered.is_empty() {
            values.push(value);
        }
    }
    for field in form.iter().filter(|field| field.required && !field.is_built_in()) {
        if !values.iter().any(|value| value.field == field.id) {
            complain(field.id, format!("{} is required.", field.label));
        }
    }
    values.sort_by_key(|value| value.field);
    values
}
