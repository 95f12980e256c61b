//! What a shopper chose and entered for the options of a product: from form values to an entry of a cart.

use jiff::civil::Date;

use super::bounds;
use super::errors::FormErrors;
use super::text::MAX_TEXT;
use crate::i18n::Language;
use crate::store::product::{EnteredValue, OptionChoice, OptionEntry, OptionKind, Product, ProductOption};
use crate::web::form_data::FormData;

/// Most of anything in one go, so that a typing mistake is told here.
pub const MAX_QUANTITY: u32 = 9_999;
/// Most chosen values that are read from an address.
const MAX_CHOICES: usize = 50;
const PREFIX: &str = "option-";

/// The name and id of an option's field.
pub fn name(option: i64) -> String {
    format!("{PREFIX}{option}")
}

/// The chosen values among names and values of a form or address, without knowing the product's options.
pub fn choices<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<OptionChoice> {
    let mut choices: Vec<_> = pairs
        .filter_map(|(name, value)| {
            let option = name.strip_prefix(PREFIX)?.parse().ok().filter(|id| *id > 0)?;
            Some(OptionChoice { option, value: value.parse().ok().filter(|id| *id > 0)? })
        })
        .take(MAX_CHOICES)
        .collect();
    choices.sort_unstable();
    choices.dedup_by_key(|choice| choice.option);
    choices
}

/// Only those choices that belong to an option of choice or a box of the product. A number that was typed into a field
/// looks like a choice until the product is known.
pub fn known_choices(product: &Product, choices: &[OptionChoice]) -> Vec<OptionChoice> {
    let is_known = |choice: &&OptionChoice| {
        product.options.iter().filter(|option| option.id == choice.option).any(|option| match &option.kind {
            OptionKind::Choice { values, .. } => values.iter().any(|value| value.id == choice.value),
            OptionKind::Checkbox { checked, unchecked, .. } => [*checked, *unchecked].contains(&choice.value),
            _ => false,
        })
    };
    choices.iter().filter(is_known).cloned().collect()
}

/// Adds the boxes that have no tick, which forms do not send, where that differs from how they are at first.
pub fn with_unticked(product: &Product, choices: &mut Vec<OptionChoice>) {
    for option in &product.options {
        if let OptionKind::Checkbox { checked_by_default: true, unchecked, .. } = option.kind
            && !choices.iter().any(|choice| choice.option == option.id)
        {
            choices.push(OptionChoice { option: option.id, value: unchecked });
        }
    }
    choices.sort_unstable();
}

/// Reads the quantity.
pub fn quantity(errors: &mut FormErrors, language: &Language, product: &Product, form: &FormData) -> u32 {
    let min = product.min_quantity.unwrap_or(1).max(1);
    let max = product.max_quantity.unwrap_or(MAX_QUANTITY).clamp(min, MAX_QUANTITY);
    match parse_quantity(form.text("quantity")) {
        Some(quantity) if quantity < min => {
            errors.add("quantity", language.text("error-quantity-min", &[("min", min.into())]));
        }
        Some(quantity) if quantity > max => {
            errors.add("quantity", language.text("error-quantity-max", &[("max", max.into())]));
        }
        Some(quantity) => return quantity,
        None => errors.add("quantity", language.text("error-quantity", &[])),
    }
    min
}

/// A whole number as typed.
pub fn parse_quantity(text: &str) -> Option<u32> {
    text.trim().parse().ok()
}

/// Reads the options. Errors stand at their fields.
pub fn parse(
    errors: &mut FormErrors,
    language: &Language,
    product: &Product,
    form: &FormData,
) -> Vec<OptionEntry> {
    product
        .options
        .iter()
        .filter_map(|option| {
            let value = read(errors, language, option, form)?;
            Some(OptionEntry { option: option.id, value })
        })
        .collect()
}

fn read(
    errors: &mut FormErrors,
    language: &Language,
    option: &ProductOption,
    form: &FormData,
) -> Option<EnteredValue> {
    let name = name(option.id);
    let input = form.text(&name);
    let mut wrong = |key: &str, args: &[(&str, fluent_bundle::FluentValue)]| {
        let label = [("label", option.label.as_str().into())];
        let all: Vec<_> = label.into_iter().chain(args.iter().cloned()).collect();
        errors.add(&name, language.text(key, &all));
    };
    if let OptionKind::Checkbox { checked, unchecked, .. } = &option.kind {
        let ticked = input == checked.to_string();
        if option.required && !ticked {
            wrong("error-tick", &[]);
        }
        return Some(EnteredValue::Checkbox(if ticked { *checked } else { *unchecked }));
    }
    if input.trim().is_empty() {
        if option.required {
            let choosing = matches!(option.kind, OptionKind::Choice { .. });
            wrong(if choosing { "error-choose" } else { "error-required" }, &[]);
        }
        return None;
    }
    match &option.kind {
        OptionKind::Choice { values, .. } => {
            let chosen = values.iter().map(|value| value.id).find(|id| input == id.to_string());
            if chosen.is_none() {
                wrong("error-choose", &[]);
            }
            chosen.map(EnteredValue::Choice)
        }
        OptionKind::Number { min, max, integer, .. } => {
            let typed = language.typed_number(input.trim());
            let Some(number) = typed.filter(|number| !integer || number.is_integer()) else {
                let key = if *integer { "error-whole-number" } else { "error-number" };
                wrong(key, &[("example", bounds::example(language).into())]);
                return None;
            };
            bounds::number(language, number, *min, *max, &mut wrong);
            Some(EnteredValue::Number(number))
        }
        OptionKind::Date { earliest, latest, .. } => {
            let Ok(date) = input.trim().parse::<Date>() else {
                wrong("error-date", &[]);
                return None;
            };
            bounds::date(language, date, *earliest, *latest, &mut wrong);
            Some(EnteredValue::Date(date))
        }
        OptionKind::Text { min_length, max_length, .. } => {
            if input.contains(['\n', '\r']) {
                wrong("error-line-breaks", &[]);
            }
            lengths(&mut wrong, input.chars().count(), *min_length, *max_length);
            Some(EnteredValue::Text(input.trim().to_owned()))
        }
        OptionKind::MultiLineText { min_length, max_length, max_lines, .. } => {
            // Browsers send line breaks as two characters and count them as one.
            let text = input.replace("\r\n", "\n");
            lengths(&mut wrong, text.chars().count(), *min_length, *max_length);
            if let Some(max) = max_lines.filter(|max| text.lines().count() > *max as usize) {
                wrong("error-too-many-lines", &[("max", max.into())]);
            }
            Some(EnteredValue::MultiLineText(text))
        }
        OptionKind::Checkbox { .. } | OptionKind::File => None,
    }
}

fn lengths(
    wrong: &mut impl FnMut(&str, &[(&str, fluent_bundle::FluentValue)]),
    length: usize,
    min: Option<u32>,
    max: Option<u32>,
) {
    let max = max.map_or(MAX_TEXT, |max| (max as usize).min(MAX_TEXT));
    if length > max {
        wrong("error-too-long", &[("max", max.into())]);
    } else if let Some(min) = min.filter(|min| length < *min as usize) {
        wrong("error-too-short", &[("min", min.into())]);
    }
}

#[cfg(test)]
#[path = "product_options_tests.rs"]
mod tests;
