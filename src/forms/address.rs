//! Addresses as typed.

use super::custom_fields::{self, Empty};
use super::errors::FormErrors;
use super::labels::{label, name};
use super::text::{LineRule, line};
use crate::i18n::Language;
use crate::store::address::PostalAddress;
use crate::store::form_fields::{FieldKind, FieldRole, FormField};
use crate::store::settings::{Country, PublicData};
use crate::store::{Address, AddressInput};
use crate::web::form_data::FormData;

/// Parts that make an address; a name alone does not.
const PLACE: [FieldRole; 5] =
    [FieldRole::Address1, FieldRole::Address2, FieldRole::City, FieldRole::State, FieldRole::PostalCode];

/// Whether a part of a saved address must be filled in.
pub fn is_required(public: &PublicData, field: &FormField) -> bool {
    field.required || public.parts_of_addresses.contains(&field.role)
}

/// Reads an address of the address book.
pub fn parse(
    errors: &mut FormErrors,
    language: &Language,
    public: &PublicData,
    form: &FormData,
    empty: Empty,
) -> AddressInput {
    let fields = &public.address_fields;
    let postal = postal(errors, language, public, form, |field| is_required(public, field));
    AddressInput { postal, custom: custom_fields::parse(errors, language, fields, form, empty) }
}

/// Reads the address of a registration: `None` when no place was entered and none is required.
pub fn parse_first(
    errors: &mut FormErrors,
    language: &Language,
    public: &PublicData,
    form: &FormData,
) -> Option<AddressInput> {
    let fields = &public.address_fields;
    let is_place = |field: &&FormField| PLACE.contains(&field.role);
    let entered = fields.iter().filter(is_place).any(|field| !form.text(&name(field)).trim().is_empty());
    let asked = fields.iter().filter(is_place).any(|field| field.required);
    if !entered && !asked {
        return None;
    }
    Some(parse(errors, language, public, form, Empty::Omitted))
}

fn postal(
    errors: &mut FormErrors,
    language: &Language,
    public: &PublicData,
    form: &FormData,
    required: impl Fn(&FormField) -> bool,
) -> PostalAddress {
    let mut postal = PostalAddress::default();
    let country_code = form.text("country_code").trim().to_ascii_uppercase();
    let country = public.country(&country_code);
    for field in &public.address_fields {
        let (name, label) = (name(field), label(field, language));
        let max = match &field.kind {
            FieldKind::Text { max_length, .. } => max_length.map(|max| max as usize),
            _ => None,
        };
        let input = form.text(&name);
        let rule = LineRule { required: required(field), max };
        let slot = match field.role {
            FieldRole::FirstName => &mut postal.first_name,
            FieldRole::LastName => &mut postal.last_name,
            FieldRole::Company => &mut postal.company,
            FieldRole::Address1 => &mut postal.address1,
            FieldRole::Address2 => &mut postal.address2,
            FieldRole::City => &mut postal.city,
            FieldRole::PostalCode => &mut postal.postal_code,
            FieldRole::Phone => &mut postal.phone,
            FieldRole::State => {
                postal.state = state(errors, language, &name, country, input, field.required);
                continue;
            }
            FieldRole::Country => {
                if country.is_some() {
                    postal.country_code = country_code.clone();
                } else if rule.required || !country_code.is_empty() {
                    errors.add(&name, language.text("error-choose", &[("label", label.into())]));
                }
                continue;
            }
            _ => continue,
        };
        *slot = line(errors, language, &name, &label, input, rule);
    }
    keep_unasked(errors, language, public, form, &mut postal);
    postal
}

/// Parts that the merchant's form does not ask for; an address keeps what it has in them.
pub fn unasked(public: &PublicData) -> impl Iterator<Item = &'static str> {
    let parts = [
        ("company", FieldRole::Company),
        ("address2", FieldRole::Address2),
        ("state", FieldRole::State),
        ("postal_code", FieldRole::PostalCode),
        ("phone", FieldRole::Phone),
        ("country_code", FieldRole::Country),
    ];
    let asked: Vec<FieldRole> = public.address_fields.iter().map(|field| field.role).collect();
    parts.into_iter().filter(move |(_, role)| !asked.contains(role)).map(|(name, _)| name)
}

fn keep_unasked(
    errors: &mut FormErrors,
    language: &Language,
    public: &PublicData,
    form: &FormData,
    postal: &mut PostalAddress,
) {
    for name in unasked(public) {
        let slot = match name {
            "company" => &mut postal.company,
            "address2" => &mut postal.address2,
            "state" => &mut postal.state,
            "postal_code" => &mut postal.postal_code,
            "country_code" => &mut postal.country_code,
            _ => &mut postal.phone,
        };
        *slot = line(errors, language, name, name, form.text(name), LineRule::OPTIONAL);
    }
}

/// One of the country's states where it has any, by name or abbreviation; free text elsewhere.
fn state(
    errors: &mut FormErrors,
    language: &Language,
    name: &str,
    country: Option<&Country>,
    input: &str,
    required: bool,
) -> String {
    let label = language.text("field-state", &[]);
    match country {
        Some(country) if !country.states.is_empty() => {
            if let Some(state) = find_state(country, input) {
                return state.to_owned();
            }
            if required || !input.trim().is_empty() {
                let args = [("label", label.into()), ("country", country.name.as_str().into())];
                errors.add(name, language.text("error-choose-state", &args));
            }
            String::new()
        }
        // Many countries have no states; nobody is made to invent one.
        _ => line(errors, language, name, &label, input, LineRule::OPTIONAL),
    }
}

/// The name of the state that a text means.
pub fn find_state<'a>(country: &'a Country, text: &str) -> Option<&'a str> {
    let text = text.trim();
    let same = |known: &str| !text.is_empty() && known.to_lowercase() == text.to_lowercase();
    let by_name = country.states.iter().find(|state| same(&state.name));
    by_name.or_else(|| country.states.iter().find(|state| same(&state.code))).map(|state| state.name.as_str())
}

/// The form values of an address, for editing it.
pub fn fill(language: &Language, public: &PublicData, address: &Address) -> Vec<(String, String)> {
    let postal = &address.postal;
    let state = public
        .country(&postal.country_code)
        .and_then(|country| find_state(country, &postal.state))
        .unwrap_or(&postal.state);
    let mut values: Vec<(String, String)> = [
        ("first_name", postal.first_name.as_str()),
        ("last_name", &postal.last_name),
        ("company", &postal.company),
        ("address1", &postal.address1),
        ("address2", &postal.address2),
        ("city", &postal.city),
        ("state", state),
        ("postal_code", &postal.postal_code),
        ("country_code", &postal.country_code),
        ("phone", &postal.phone),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    values.extend(custom_fields::fill(language, &public.address_fields, &address.custom));
    values
}
