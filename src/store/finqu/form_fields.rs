//! The fields of the forms. This API has no questions of the merchant's own, so they are the same for every store.

use crate::store::form_fields::{FieldKind, FieldRole, FormField};

/// The customer's half of the registration form.
pub(super) fn customer() -> Vec<FormField> {
    vec![
        text(1, FieldRole::FirstName, 100, true),
        text(2, FieldRole::LastName, 100, true),
        text(3, FieldRole::Email, 254, true),
        field(4, FieldRole::Password, FieldKind::Password { max_length: Some(256) }, true),
        text(13, FieldRole::VatNumber, 50, false),
        text(14, FieldRole::CompanyId, 50, false),
    ]
}

/// The address form. Names belong to the customer. A country can only be chosen where the store names some.
pub(super) fn address(has_countries: bool) -> Vec<FormField> {
    let country = FieldKind::PickList { prompt: String::new(), options: vec![] };
    let state = FieldKind::PickListOrText { prompt: String::new(), max_length: Some(100) };
    let mut fields = vec![
        text(5, FieldRole::Company, 100, false),
        text(6, FieldRole::Address1, 200, false),
        text(7, FieldRole::Address2, 200, false),
        text(8, FieldRole::PostalCode, 20, false),
        text(9, FieldRole::City, 100, false),
        field(10, FieldRole::State, state, false),
    ];
    if has_countries {
        fields.push(field(11, FieldRole::Country, country, false));
    }
    fields.push(text(12, FieldRole::Phone, 50, false));
    fields
}

fn text(id: i64, role: FieldRole, longest: u32, required: bool) -> FormField {
    field(id, role, FieldKind::Text { default: None, max_length: Some(longest) }, required)
}

/// Shoppers read our own words for these, so the store has none.
fn field(id: i64, role: FieldRole, kind: FieldKind, required: bool) -> FormField {
    FormField { id, label: String::new(), required, role, kind }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::labels::name;

    #[test]
    fn every_field_has_an_id_and_a_name_of_its_own() {
        let fields: Vec<FormField> = customer().into_iter().chain(address(true)).collect();
        let mut ids: Vec<i64> = fields.iter().map(|field| field.id).collect();
        let mut names: Vec<String> = fields.iter().map(name).collect();
        names.sort_unstable();
        ids.dedup();
        names.dedup();
        assert_eq!((ids.len(), names.len()), (fields.len(), fields.len()));
        assert!(names.iter().all(|name| !name.starts_with("custom")), "{names:?}");
    }

    #[test]
    fn without_countries_none_is_asked_for() {
        assert!(address(true).iter().any(|field| field.role == FieldRole::Country));
        assert!(!address(false).iter().any(|field| field.role == FieldRole::Country));
    }
}
