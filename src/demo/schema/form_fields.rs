//! The fields of the forms.

use async_graphql::{Enum, InputObject, Interface, Object, SimpleObject};

use super::scalars::DateTime;
use crate::demo::form_definitions::{ADDRESS_FIELDS, CUSTOMER_FIELDS};
use crate::demo::form_fields::{FieldDefinition, FieldKind, FieldOption, moment};

/// Address fields that a merchant can make optional.
const RELAXED: [i32; 5] = [8, 10, 11, 12, 13];

#[derive(SimpleObject)]
#[graphql(name = "FormFieldOption")]
struct Choice {
    entity_id: i32,
    label: String,
}

/// Declares the type of one kind of field, with what only this kind has.
macro_rules! form_field_types {
    ($($name:ident { $($extra:ident: $type:ty),* })+) => {
        $(
            #[derive(SimpleObject)]
            pub(crate) struct $name {
                entity_id: i32,
                label: String,
                sort_order: i32,
                is_built_in: bool,
                is_required: bool,
                $($extra: $type,)*
            }
        )+

        /// A field of a form.
        #[derive(Interface)]
        #[graphql(
            field(name = "entity_id", ty = "&i32"),
            field(name = "label", ty = "&String"),
            field(name = "sort_order", ty = "&i32"),
            field(name = "is_built_in", ty = "&bool"),
            field(name = "is_required", ty = "&bool")
        )]
        #[allow(clippy::enum_variant_names, reason = "the contract's names")]
        pub(crate) enum FormField {
            $($name($name),)+
        }
    };
}

form_field_types! {
    CheckboxesFormField { options: Vec<Choice> }
    RadioButtonsFormField { options: Vec<Choice> }
    PicklistFormField { choose_prefix: String, options: Vec<Choice> }
    PicklistOrTextFormField { max_length: Option<i32>, picklist_prefix: String }
    DateFormField { default_date: Option<DateTime>, min_date: Option<DateTime>, max_date: Option<DateTime> }
    MultilineTextFormField { default_text: Option<String>, rows: i32 }
    NumberFormField { default_number: Option<f64>, max_length: Option<i32>, min_number: Option<i32>, max_number: Option<i32> }
    PasswordFormField { default_text: Option<String>, max_length: Option<i32> }
    TextFormField { default_text: Option<String>, max_length: Option<i32> }
}

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum FormFieldSortInput {
    FieldId,
    SortOrder,
}

#[derive(InputObject, Default)]
struct FormFieldFiltersInput {
    entity_ids: Option<Vec<i32>>,
    is_required: Option<bool>,
    is_built_in: Option<bool>,
}

/// The wanted fields of a form. `relaxed` fields are shown as not required.
fn listed(
    form: &'static [FieldDefinition],
    filters: Option<FormFieldFiltersInput>,
    sort_by: Option<FormFieldSortInput>,
    relaxed: &[i32],
) -> Vec<FormField> {
    let filters = filters.unwrap_or_default();
    let required = |field: &FieldDefinition| field.required && !relaxed.contains(&field.id);
    let mut fields: Vec<_> = form
        .iter()
        .filter(|field| filters.entity_ids.as_ref().is_none_or(|ids| ids.contains(&field.id)))
        .filter(|field| filters.is_required.is_none_or(|wanted| required(field) == wanted))
        .filter(|field| filters.is_built_in.is_none_or(|wanted| field.is_built_in() == wanted))
        .collect();
    fields.sort_by_key(|field| match sort_by {
        Some(FormFieldSortInput::SortOrder) => field.sort_order,
        _ => field.id,
    });
    fields.into_iter().map(|field| shown(field, required(field))).collect()
}

fn shown(field: &'static FieldDefinition, is_required: bool) -> FormField {
    macro_rules! field {
        ($name:ident { $($extra:ident: $value:expr),* $(,)? }) => {
            FormField::$name($name {
                entity_id: field.id,
                label: field.label.to_owned(),
                sort_order: field.sort_order,
                is_built_in: field.is_built_in(),
                is_required,
                $($extra: $value,)*
            })
        };
    }
    let choices = |options: &[FieldOption]| {
        let choice = |option: &FieldOption| Choice { entity_id: option.id, label: option.label.to_owned() };
        options.iter().map(choice).collect()
    };
    let date = |text| moment(text).map(DateTime);
    match field.kind {
        FieldKind::Checkboxes(options) => field!(CheckboxesFormField { options: choices(options) }),
        FieldKind::RadioButtons(options) => {
            field!(RadioButtonsFormField { options: choices(options) })
        }
        FieldKind::Picklist { prefix, options } => {
            field!(PicklistFormField { choose_prefix: prefix.to_owned(), options: choices(options) })
        }
        FieldKind::PicklistOrText { prefix } => {
            field!(PicklistOrTextFormField { max_length: None, picklist_prefix: prefix.to_owned() })
        }
        FieldKind::Date { earliest, latest } => {
            field!(DateFormField { default_date: None, min_date: date(earliest), max_date: date(latest) })
        }
        FieldKind::Number { lowest, highest, max_length } => field!(NumberFormField {
            default_number: None,
            max_length: Some(max_length),
            min_number: Some(lowest),
            max_number: Some(highest),
        }),
        FieldKind::Text { max_length } => {
            field!(TextFormField { default_text: None, max_length: Some(max_length) })
        }
        FieldKind::MultilineText { rows } => {
            field!(MultilineTextFormField { default_text: None, rows: rows })
        }
        FieldKind::Password { max_length } => {
            field!(PasswordFormField { default_text: None, max_length: Some(max_length) })
        }
    }
}

/// The forms of the store.
pub(crate) struct FormFields {
    pub(crate) optional_address: bool,
}

impl FormFields {
    fn address(
        &self,
        filters: Option<FormFieldFiltersInput>,
        sort_by: Option<FormFieldSortInput>,
    ) -> Vec<FormField> {
        let relaxed: &[i32] = if self.optional_address { &RELAXED } else { &[] };
        listed(&ADDRESS_FIELDS, filters, sort_by, relaxed)
    }
}

#[Object]
impl FormFields {
    async fn customer(
        &self,
        filters: Option<FormFieldFiltersInput>,
        sort_by: Option<FormFieldSortInput>,
    ) -> Vec<FormField> {
        listed(&CUSTOMER_FIELDS, filters, sort_by, &[])
    }

    async fn shipping_address(
        &self,
        filters: Option<FormFieldFiltersInput>,
        sort_by: Option<FormFieldSortInput>,
    ) -> Vec<FormField> {
        self.address(filters, sort_by)
    }

    async fn billing_address(
        &self,
        filters: Option<FormFieldFiltersInput>,
        sort_by: Option<FormFieldSortInput>,
    ) -> Vec<FormField> {
        self.address(filters, sort_by)
    }
}
