//! The address form: the merchant's fields, the country first, states where there are any.

use leptos::prelude::*;

use super::field::{FieldText, InputField, InputKind, SelectField};
use super::form::FormContext;
use super::store_fields::custom_field;
use crate::forms::address::find_state;
use crate::forms::labels::{is_asked, label, name};
use crate::i18n::{language, t};
use crate::store::form_fields::{FieldRole, FormField};
use crate::store::settings::PublicData;

/// Asks the page to renew these when the country changes.
const REFRESHES: &str = "state-field";

/// The fields of an address, those of the merchant's own last. `skip` leaves parts out that the form has already.
pub fn address_fields(
    public: &PublicData,
    skip: &[FieldRole],
    required: &dyn Fn(&FormField) -> bool,
) -> impl IntoView + use<> {
    let asked =
        || public.address_fields.iter().filter(|field| is_asked(field) && !skip.contains(&field.role));
    let one = |field: &FormField| address_field(public, field, !required(field));
    let country = asked().filter(|field| field.role == FieldRole::Country).map(&one).collect_view();
    let built_in: Vec<&FormField> =
        asked().filter(|field| !matches!(field.role, FieldRole::Country | FieldRole::Custom)).collect();
    let built_in = rows(&built_in)
        .map(|row| match row {
            [only] => one(only),
            both => {
                let both = both.iter().map(|field| one(field)).collect_view();
                view! { <div class="field-row">{both}</div> }.into_any()
            }
        })
        .collect_view();
    let custom = asked().filter(|field| field.role == FieldRole::Custom).map(custom_field).collect_view();
    view! {
        {country}
        {built_in}
        {custom}
    }
}

/// Short fields that belong together share a row, where the merchant has them side by side.
fn rows<'a, 'b>(fields: &'b [&'a FormField]) -> impl Iterator<Item = &'b [&'a FormField]> {
    fields.chunk_by(|first, second| {
        matches!(
            (first.role, second.role),
            (FieldRole::FirstName, FieldRole::LastName)
                | (FieldRole::Company, FieldRole::Phone)
                | (FieldRole::City, FieldRole::State)
        )
    })
}

/// One part of a customer or an address.
pub fn address_field(public: &PublicData, field: &FormField, optional: bool) -> AnyView {
    let text = FieldText { name: name(field), label: label(field, &language()), optional, hint: None };
    match field.role {
        FieldRole::Country => {
            let options =
                public.countries.iter().map(|country| (country.code.clone(), country.name.clone())).collect();
            view! {
                <SelectField
                    text=text
                    prompt=t("form-choose-country")
                    options=options
                    autocomplete=Some("country")
                    refreshes=Some(REFRESHES)
                />
            }
            .into_any()
        }
        FieldRole::State => state(public, text, field.required),
        role => {
            let kind = match autocomplete(role) {
                Some(token) if role == FieldRole::Phone => {
                    InputKind { kind: "tel", inputmode: Some("tel"), ..InputKind::TEXT }.autocomplete(token)
                }
                Some(token) => {
                    InputKind { short: role == FieldRole::PostalCode, ..InputKind::TEXT }.autocomplete(token)
                }
                None => InputKind::TEXT,
            };
            view! { <InputField text=text kind=kind /> }.into_any()
        }
    }
}

/// A list where the chosen country has states, else a free text that may stay empty.
fn state(public: &PublicData, text: FieldText, required: bool) -> AnyView {
    let country = public.country(&FormContext::value("country_code"));
    match country.filter(|country| !country.states.is_empty()) {
        Some(country) => {
            let options =
                country.states.iter().map(|state| (state.name.clone(), state.name.clone())).collect();
            let text = FieldText { optional: !required, ..text };
            let known = find_state(country, &FormContext::value("state")).is_some();
            let prompt = if known { t("form-choose") } else { t("form-choose-state") };
            view! {
                <SelectField
                    text=text
                    prompt=prompt
                    options=options
                    autocomplete=Some("address-level1")
                    id=Some(REFRESHES)
                />
            }
            .into_any()
        }
        None => {
            let text = FieldText { optional: true, ..text };
            let kind = InputKind::TEXT.autocomplete("address-level1");
            view! {
                <div id=REFRESHES>
                    <InputField text=text kind=kind />
                </div>
            }
            .into_any()
        }
    }
}

fn autocomplete(role: FieldRole) -> Option<&'static str> {
    Some(match role {
        FieldRole::FirstName => "given-name",
        FieldRole::LastName => "family-name",
        FieldRole::Company => "organization",
        FieldRole::Phone => "tel",
        FieldRole::Address1 => "address-line1",
        FieldRole::Address2 => "address-line2",
        FieldRole::City => "address-level2",
        FieldRole::PostalCode => "postal-code",
        _ => return None,
    })
}
