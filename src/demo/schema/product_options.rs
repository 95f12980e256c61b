//! The options of a product and their values, by the kinds of the contract.

use async_graphql::{ComplexObject, Enum, Interface, Result, SimpleObject};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::connection::{Window, connection};
use super::option_values::{CatalogProductOptionValue, ProductOptionValueConnection};
use super::scalars::DateTime;
use crate::demo::catalog::{self, OptionKind, OptionValue, ProductOption, Selection};

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum LimitInputBy {
    HighestValue,
    LowestValue,
    NoLimit,
    Range,
}

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum LimitDateOption {
    EarliestDate,
    LatestDate,
    NoLimit,
    Range,
}

/// What every option has, for the types that are plain.
macro_rules! plain_option {
    ($name:ident { $($field:ident: $kind:ty,)* }) => {
        #[derive(SimpleObject)]
        pub(super) struct $name {
            $($field: $kind,)*
            entity_id: i32,
            display_name: &'static str,
            is_required: bool,
            is_variant_option: bool,
        }

        impl $name {
            fn of(option: &'static ProductOption, $($field: $kind,)*) -> Self {
                Self {
                    $($field,)*
                    entity_id: option.id,
                    display_name: option.name,
                    is_required: option.required,
                    is_variant_option: option.makes_variants,
                }
            }
        }
    };
}

plain_option!(CheckboxOption {
    checked_by_default: bool,
    label: &'static str,
    checked_option_value_entity_id: i32,
    unchecked_option_value_entity_id: i32,
});
plain_option!(NumberFieldOption {
    default_value: Option<f64>,
    lowest: Option<f64>,
    highest: Option<f64>,
    is_integer_only: bool,
    limit_number_by: LimitInputBy,
});
plain_option!(TextFieldOption {
    default_value: Option<String>,
    min_length: Option<i32>,
    max_length: Option<i32>,
});
plain_option!(MultiLineTextFieldOption {
    default_value: Option<String>,
    min_length: Option<i32>,
    max_length: Option<i32>,
    max_lines: Option<i32>,
});
plain_option!(DateFieldOption {
    default_value: Option<DateTime>,
    earliest: Option<DateTime>,
    latest: Option<DateTime>,
    limit_date_by: LimitDateOption,
});
plain_option!(FileUploadFieldOption {
    max_file_size: i32,
    file_types: Vec<&'static str>,
});

/// An option with a list of values.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(super) struct MultipleChoiceOption {
    #[graphql(skip)]
    option: &'static ProductOption,
    #[graphql(skip)]
    values: Vec<&'static OptionValue>,
    #[graphql(skip)]
    chosen: Option<Selection>,
    entity_id: i32,
    display_name: &'static str,
    is_required: bool,
    is_variant_option: bool,
}

#[ComplexObject]
impl MultipleChoiceOption {
    async fn display_style(&self) -> &str {
        match self.option.kind {
            OptionKind::Swatch => "Swatch",
            OptionKind::Radio => "RadioButtons",
            OptionKind::DropDown => "DropdownList",
            OptionKind::PickList { pictures: true } => "ProductPickListWithImages",
            OptionKind::PickList { pictures: false } => "ProductPickList",
            _ => "RectangleBoxes",
        }
    }

    async fn values(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<ProductOptionValueConnection> {
        let value = |value: &&'static OptionValue| {
            CatalogProductOptionValue::of(self.option, value, self.chosen.as_ref())
        };
        let values = self.values.iter().map(value).collect();
        Ok(Window { before, after, first, last }.of(values)?.into())
    }
}

#[allow(clippy::duplicated_attributes, reason = "two fields may have the same type")]
#[derive(Interface)]
#[graphql(
    field(name = "entity_id", ty = "&i32"),
    field(name = "display_name", ty = "&&'static str"),
    field(name = "is_required", ty = "&bool"),
    field(name = "is_variant_option", ty = "&bool")
)]
pub(super) enum CatalogProductOption {
    Choice(MultipleChoiceOption),
    Checkbox(CheckboxOption),
    Number(NumberFieldOption),
    Text(TextFieldOption),
    MultiLineText(MultiLineTextFieldOption),
    Date(DateFieldOption),
    File(FileUploadFieldOption),
}

connection!(ProductOptionConnection, ProductOptionEdge, CatalogProductOption);

impl CatalogProductOption {
    /// All options of a product. `chosen` is what the query asked for, if it asked for a configuration.
    pub(super) fn all(product: &'static catalog::Product, chosen: Option<&Selection>) -> Vec<Self> {
        product
            .options
            .iter()
            .map(|option| Self::of(option, option.values.iter().collect(), chosen))
            .collect()
    }

    /// The options that make a variant, each with the variant's value alone.
    pub(super) fn of_variant(product: &'static catalog::Product, variant: &catalog::Variant) -> Vec<Self> {
        let values = variant.values.iter().filter_map(|(option, value)| {
            let option = product.option(*option)?;
            Some(Self::of(option, vec![option.value(*value)?], None))
        });
        values.collect()
    }

    fn of(
        option: &'static ProductOption,
        values: Vec<&'static OptionValue>,
        chosen: Option<&Selection>,
    ) -> Self {
        match &option.kind {
            OptionKind::Checkbox { checked, label } => {
                let id = |place: usize| option.values.get(place).map_or(0, |value| value.id);
                CheckboxOption::of(option, *checked, label, id(0), id(1)).into()
            }
            OptionKind::Number { lowest, highest, whole, default } => {
                let limit = match (lowest, highest) {
                    (None, None) => LimitInputBy::NoLimit,
                    (Some(_), None) => LimitInputBy::LowestValue,
                    (None, Some(_)) => LimitInputBy::HighestValue,
                    (Some(_), Some(_)) => LimitInputBy::Range,
                };
                NumberFieldOption::of(option, float(*default), float(*lowest), float(*highest), *whole, limit)
                    .into()
            }
            OptionKind::Text { shortest, longest } => {
                TextFieldOption::of(option, None, *shortest, *longest).into()
            }
            OptionKind::MultiLineText { shortest, longest, lines } => {
                MultiLineTextFieldOption::of(option, None, *shortest, *longest, *lines).into()
            }
            OptionKind::Date { earliest, latest } => {
                let limit = match (earliest, latest) {
                    (None, None) => LimitDateOption::NoLimit,
                    (Some(_), None) => LimitDateOption::EarliestDate,
                    (None, Some(_)) => LimitDateOption::LatestDate,
                    (Some(_), Some(_)) => LimitDateOption::Range,
                };
                DateFieldOption::of(option, None, earliest.and_then(moment), latest.and_then(moment), limit)
                    .into()
            }
            OptionKind::File { largest_bytes, kinds } => {
                FileUploadFieldOption::of(option, *largest_bytes, kinds.clone()).into()
            }
            _ => MultipleChoiceOption {
                option,
                values,
                chosen: chosen.cloned(),
                entity_id: option.id,
                display_name: option.name,
                is_required: option.required,
                is_variant_option: option.makes_variants,
            }
            .into(),
        }
    }
}

fn float(number: Option<i64>) -> Option<f64> {
    number.and_then(|number| i32::try_from(number).ok()).map(f64::from)
}

fn moment(date: Date) -> Option<DateTime> {
    Some(DateTime(date.to_zoned(TimeZone::UTC).ok()?.timestamp()))
}
