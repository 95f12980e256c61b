//! Answers to the options of a product: which are allowed, and how they read.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::carts::{ChosenOption, ChosenValue, Goods};
use super::catalog::{OptionKind, Product, ProductOption, Selection};

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum OptionFault {
    #[error("The product has no option {0}.")]
    Unknown(i32),
    #[error("The option {0} was answered twice.")]
    Repeated(&'static str),
    #[error("The option {0} is required.")]
    Required(&'static str),
    #[error("The option {0} does not have this value.")]
    NotAValue(&'static str),
    #[error("The answer to {0} is not within its limits.")]
    OutOfLimits(&'static str),
}

/// Checks every answer, and that no required one is missing. A named variant answers the options that make it.
pub(crate) fn check(
    product: &Product,
    variant: Option<i32>,
    chosen: &[ChosenOption],
) -> Result<(), OptionFault> {
    for (place, answer) in chosen.iter().enumerate() {
        let option = product.option(answer.option).ok_or(OptionFault::Unknown(answer.option))?;
        if chosen[..place].iter().any(|earlier| earlier.option == answer.option) {
            return Err(OptionFault::Repeated(option.name));
        }
        check_answer(option, &answer.value)?;
    }
    let answered = |option: &ProductOption| {
        let answer = chosen.iter().find(|answer| answer.option == option.id);
        match (&option.kind, answer) {
            // To require a box is to require that it is checked.
            (OptionKind::Checkbox { .. }, Some(answer)) => {
                let checked = option.values.first().map(|value| ChosenValue::Checkbox(value.id));
                checked.as_ref() == Some(&answer.value)
            }
            (_, answer) => answer.is_some() || (option.makes_variants && variant.is_some()),
        }
    };
    match product.options.iter().find(|option| option.required && !answered(option)) {
        Some(option) => Err(OptionFault::Required(option.name)),
        None => Ok(()),
    }
}

fn check_answer(option: &ProductOption, value: &ChosenValue) -> Result<(), OptionFault> {
    let known = |id: &i32| match option.value(*id) {
        Some(_) => Ok(()),
        None => Err(OptionFault::NotAValue(option.name)),
    };
    let within = |holds: bool| if holds { Ok(()) } else { Err(OptionFault::OutOfLimits(option.name)) };
    let length = |text: &str, shortest: Option<i32>, longest: Option<i32>| {
        let length = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
        let filled = !option.required || !text.trim().is_empty();
        filled && shortest.is_none_or(|least| length >= least) && longest.is_none_or(|most| length <= most)
    };
    match (&option.kind, value) {
        (
            OptionKind::Rectangles
            | OptionKind::Radio
            | OptionKind::DropDown
            | OptionKind::Swatch
            | OptionKind::PickList { .. },
            ChosenValue::Choice(id),
        )
        | (OptionKind::Checkbox { .. }, ChosenValue::Checkbox(id)) => known(id),
        (OptionKind::Number { lowest, highest, whole, .. }, ChosenValue::Number(number)) => {
            #[allow(clippy::cast_precision_loss, reason = "limits are small")]
            let (low, high) = (lowest.map(|low| low as f64), highest.map(|high| high as f64));
            let between = low.is_none_or(|low| *number >= low) && high.is_none_or(|high| *number <= high);
            within(number.is_finite() && between && (!whole || number.fract() == 0.0))
        }
        (OptionKind::Text { shortest, longest }, ChosenValue::Text(text)) => {
            within(!text.contains(['\n', '\r']) && length(text, *shortest, *longest))
        }
        (OptionKind::MultiLineText { shortest, longest, lines }, ChosenValue::MultiLineText(text)) => {
            let count = i32::try_from(text.lines().count()).unwrap_or(i32::MAX);
            within(lines.is_none_or(|most| count <= most) && length(text, *shortest, *longest))
        }
        (OptionKind::Date { earliest, latest }, ChosenValue::Date(moment)) => {
            let day = moment.to_zoned(TimeZone::UTC).date();
            within(earliest.is_none_or(|first| day >= first) && latest.is_none_or(|last| day <= last))
        }
        _ => Err(OptionFault::NotAValue(option.name)),
    }
}

/// The part of the answers that decides the variant and the price.
pub(crate) fn selection(variant: Option<i32>, chosen: &[ChosenOption]) -> Selection {
    let values = chosen.iter().filter_map(|answer| match answer.value {
        ChosenValue::Choice(id) | ChosenValue::Checkbox(id) => Some((answer.option, id)),
        _ => None,
    });
    Selection { variant, values: values.collect() }
}

/// What was chosen for an option, as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Described {
    pub(crate) option: i32,
    pub(crate) name: &'static str,
    pub(crate) answer: Answer,
}

/// An answer with the words of its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer {
    Choice { value: i32, label: &'static str },
    Checkbox { value: i32, label: &'static str },
    Date(Timestamp),
    Number(f64),
    Text(String),
    MultiLineText(String),
}

impl Described {
    /// The answer as text.
    pub(crate) fn text(&self) -> String {
        match &self.answer {
            Answer::Choice { label, .. } | Answer::Checkbox { label, .. } => (*label).to_owned(),
            Answer::Date(moment) => moment.to_zoned(TimeZone::UTC).date().to_string(),
            Answer::Number(number) => number.to_string(),
            Answer::Text(text) | Answer::MultiLineText(text) => text.clone(),
        }
    }
}

/// All that was chosen, with the values that the variant stands for, in the order in which the product asks.
pub(crate) fn describe(product: &Product, goods: &Goods) -> Vec<Described> {
    let variant = product.variants.iter().find(|variant| variant.id == goods.variant);
    let answer = |option: &ProductOption| {
        let labelled = |id: i32| option.value(id).map(|value| (id, value.label));
        if let Some((_, id)) = variant?.values.iter().find(|(made_of, _)| *made_of == option.id) {
            return labelled(*id).map(|(value, label)| Answer::Choice { value, label });
        }
        match &goods.options.iter().find(|chosen| chosen.option == option.id)?.value {
            ChosenValue::Choice(id) => labelled(*id).map(|(value, label)| Answer::Choice { value, label }),
            ChosenValue::Checkbox(id) => {
                labelled(*id).map(|(value, label)| Answer::Checkbox { value, label })
            }
            ChosenValue::Date(moment) => Some(Answer::Date(*moment)),
            ChosenValue::Number(number) => Some(Answer::Number(*number)),
            ChosenValue::Text(text) => Some(Answer::Text(text.clone())),
            ChosenValue::MultiLineText(text) => Some(Answer::MultiLineText(text.clone())),
        }
    };
    let described = product.options.iter().filter_map(|option| {
        Some(Described { option: option.id, name: option.name, answer: answer(option)? })
    });
    described.collect()
}
