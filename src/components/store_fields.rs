//! The merchant's own fields as controls.

use leptos::prelude::*;

use super::field::{
    ChoiceField, FieldText, InputField, InputKind, PasswordField, SelectField, TextAreaField,
};
use super::form::FormContext;
use crate::forms::bounds;
use crate::forms::custom_fields::{had_name, is_lasting};
use crate::forms::labels::{name, option_name};
use crate::i18n::{language, t};
use crate::store::form_fields::{FieldKind, FormField};

/// A field that the merchant defined.
pub fn custom_field(field: &FormField) -> AnyView {
    let had = had_name(&name(field));
    let is_set = if FormContext::is_fresh() {
        !FormContext::value(&name(field)).is_empty()
    } else {
        FormContext::is_ticked(&had)
    };
    let mark =
        (is_lasting(&field.kind) && is_set).then(|| view! { <input type="hidden" name=had value="1" /> });
    view! {
        {mark}
        {control(field)}
    }
    .into_any()
}

fn control(field: &FormField) -> AnyView {
    let text = FieldText {
        name: name(field),
        label: field.label.clone(),
        optional: !field.required,
        hint: hint(&field.kind),
    };
    let chosen = FormContext::value(&text.name);
    match &field.kind {
        FieldKind::Checkboxes { options } => {
            let choices = options
                .iter()
                .map(|option| {
                    let name = option_name(field, option.id);
                    let ticked = FormContext::is_ticked(&name);
                    (name, "on".to_owned(), option.label.clone(), ticked)
                })
                .collect();
            view! { <ChoiceField text=text kind="checkbox" choices=choices /> }.into_any()
        }
        FieldKind::RadioButtons { options } => {
            let choices = options
                .iter()
                .map(|option| {
                    let value = option.id.to_string();
                    let ticked = value == chosen;
                    (text.name.clone(), value, option.label.clone(), ticked)
                })
                .collect();
            view! { <ChoiceField text=text kind="radio" choices=choices /> }.into_any()
        }
        FieldKind::PickList { prompt, options } => {
            let prompt = if prompt.is_empty() { t("form-choose") } else { prompt.clone() };
            let options =
                options.iter().map(|option| (option.id.to_string(), option.label.clone())).collect();
            view! { <SelectField text=text prompt=prompt options=options /> }.into_any()
        }
        FieldKind::Date { .. } => {
            let kind = InputKind { kind: "date", short: true, ..InputKind::TEXT };
            view! { <InputField text=text kind=kind /> }.into_any()
        }
        FieldKind::Number { .. } => {
            // Not `number`: a wheel turned by accident must not change what was typed.
            let kind = InputKind { inputmode: Some("decimal"), short: true, ..InputKind::TEXT };
            view! { <InputField text=text kind=kind /> }.into_any()
        }
        FieldKind::Text { .. } | FieldKind::PickListOrText { .. } => {
            view! { <InputField text=text kind=InputKind::TEXT /> }.into_any()
        }
        FieldKind::MultilineText { rows, .. } => view! { <TextAreaField text=text rows=*rows /> }.into_any(),
        FieldKind::Password { .. } => view! { <PasswordField text=text autocomplete="off" /> }.into_any(),
    }
}

/// The bounds of a field in words, before anything goes wrong.
fn hint(kind: &FieldKind) -> Option<String> {
    match kind {
        FieldKind::Number { min, max, .. } => bounds::number_hint(&language(), *min, *max),
        FieldKind::Date { min, max, .. } => bounds::date_hint(&language(), *min, *max),
        _ => None,
    }
}
