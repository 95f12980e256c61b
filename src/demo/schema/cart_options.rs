//! What a shopper chose for the options of a product.

use async_graphql::{InputObject, Interface, SimpleObject};

use super::scalars::{DateTime, DateTimeExtended};
use crate::demo::carts::{ChosenOption, ChosenValue};
use crate::demo::chosen_options::{Answer, Described};

#[derive(InputObject)]
struct CartSelectedCheckboxOptionInput {
    option_entity_id: i32,
    option_value_entity_id: i32,
}

#[derive(InputObject)]
struct CartSelectedDateFieldOptionInput {
    option_entity_id: i32,
    date: DateTime,
}

#[derive(InputObject)]
struct CartSelectedMultiLineTextFieldOptionInput {
    option_entity_id: i32,
    text: String,
}

#[derive(InputObject)]
struct CartSelectedMultipleChoiceOptionInput {
    option_entity_id: i32,
    option_value_entity_id: i32,
}

#[derive(InputObject)]
struct CartSelectedNumberFieldOptionInput {
    option_entity_id: i32,
    number: f64,
}

#[derive(InputObject)]
struct CartSelectedTextFieldOptionInput {
    option_entity_id: i32,
    text: String,
}

#[derive(InputObject, Default)]
pub(crate) struct CartSelectedOptionsInput {
    checkboxes: Option<Vec<CartSelectedCheckboxOptionInput>>,
    date_fields: Option<Vec<CartSelectedDateFieldOptionInput>>,
    multi_line_text_fields: Option<Vec<CartSelectedMultiLineTextFieldOptionInput>>,
    multiple_choices: Option<Vec<CartSelectedMultipleChoiceOptionInput>>,
    number_fields: Option<Vec<CartSelectedNumberFieldOptionInput>>,
    text_fields: Option<Vec<CartSelectedTextFieldOptionInput>>,
}

impl CartSelectedOptionsInput {
    /// All of them in one list.
    pub(crate) fn chosen(self) -> Vec<ChosenOption> {
        let chosen = |option, value| ChosenOption { option, value };
        let mut all: Vec<ChosenOption> = Vec::new();
        all.extend(self.checkboxes.into_iter().flatten().map(|given| {
            chosen(given.option_entity_id, ChosenValue::Checkbox(given.option_value_entity_id))
        }));
        all.extend(
            self.date_fields
                .into_iter()
                .flatten()
                .map(|given| chosen(given.option_entity_id, ChosenValue::Date(given.date.0))),
        );
        all.extend(
            self.multi_line_text_fields
                .into_iter()
                .flatten()
                .map(|given| chosen(given.option_entity_id, ChosenValue::MultiLineText(given.text))),
        );
        all.extend(
            self.multiple_choices.into_iter().flatten().map(|given| {
                chosen(given.option_entity_id, ChosenValue::Choice(given.option_value_entity_id))
            }),
        );
        all.extend(
            self.number_fields
                .into_iter()
                .flatten()
                .map(|given| chosen(given.option_entity_id, ChosenValue::Number(given.number))),
        );
        all.extend(
            self.text_fields
                .into_iter()
                .flatten()
                .map(|given| chosen(given.option_entity_id, ChosenValue::Text(given.text))),
        );
        all
    }
}

/// Declares what can be chosen: each kind has an option, its name, and its own fields.
macro_rules! selected_options {
    ($($name:ident { $($field:ident: $kind:ty,)+ })+) => {
        $(
            #[derive(SimpleObject)]
            pub(crate) struct $name {
                entity_id: i32,
                name: &'static str,
                $($field: $kind,)+
            }
        )+

        #[derive(Interface)]
        #[graphql(field(name = "entity_id", ty = "&i32"), field(name = "name", ty = "&&'static str"))]
        #[allow(clippy::enum_variant_names, reason = "the contract's names")]
        pub(crate) enum CartSelectedOption {
            $($name($name),)+
        }
    };
}

selected_options! {
    CartSelectedCheckboxOption { value: &'static str, value_entity_id: i32, }
    CartSelectedDateFieldOption { date: DateTimeExtended, }
    CartSelectedMultiLineTextFieldOption { text: String, }
    CartSelectedMultipleChoiceOption { value: &'static str, value_entity_id: i32, }
    CartSelectedNumberFieldOption { number: f64, }
    CartSelectedTextFieldOption { text: String, }
}

impl From<Described> for CartSelectedOption {
    fn from(chosen: Described) -> Self {
        let (entity_id, name) = (chosen.option, chosen.name);
        match chosen.answer {
            Answer::Choice { value: value_entity_id, label: value } => {
                CartSelectedMultipleChoiceOption { entity_id, name, value, value_entity_id }.into()
            }
            Answer::Checkbox { value: value_entity_id, label: value } => {
                CartSelectedCheckboxOption { entity_id, name, value, value_entity_id }.into()
            }
            Answer::Date(date) => CartSelectedDateFieldOption { entity_id, name, date: date.into() }.into(),
            Answer::Number(number) => CartSelectedNumberFieldOption { entity_id, name, number }.into(),
            Answer::Text(text) => CartSelectedTextFieldOption { entity_id, name, text }.into(),
            Answer::MultiLineText(text) => {
                CartSelectedMultiLineTextFieldOption { entity_id, name, text }.into()
            }
        }
    }
}
