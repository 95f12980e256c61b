//! What a shopper chose for the options of a product.

use async_graphql::InputObject;

use super::scalars::DateTime;
use crate::demo::carts::{ChosenOption, ChosenValue};

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
    /// All of them in one list, in the order of the options' ids.
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
        all.sort_by_key(|chosen| chosen.option);
        all
    }
}
