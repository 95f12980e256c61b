//! Names of form fields in HTML, and what they are called.

use crate::i18n::Language;
use crate::store::form_fields::{FieldKind, FieldRole, FormField};

/// The name and id of a field. Every field of a page has its own; option boxes have one each.
pub fn name(field: &FormField) -> String {
    match (built_in(field.role), &field.kind) {
        (Some((name, _)), _) => name.to_owned(),
        // The word keeps secrets from being shown again.
        (None, FieldKind::Password { .. }) => format!("custom_password_{}", field.id),
        (None, _) => format!("custom_{}", field.id),
    }
}

/// The name and id of the box of one option.
pub fn option_name(field: &FormField, option_id: i64) -> String {
    format!("custom_{}_{option_id}", field.id)
}

/// What shoppers read: our own words for built-in fields, in their language, and the merchant's for others.
pub fn label(field: &FormField, language: &Language) -> String {
    built_in(field.role).map_or_else(|| field.label.clone(), |(_, key)| language.text(key, &[]))
}

/// The name and id of a built-in field.
pub fn built_in_name(role: FieldRole) -> Option<&'static str> {
    match role {
        FieldRole::CurrentPassword => Some("current_password"),
        _ => built_in(role).map(|(name, _)| name),
    }
}

/// HTML name and text key of a built-in field.
fn built_in(role: FieldRole) -> Option<(&'static str, &'static str)> {
    Some(match role {
        FieldRole::Email => ("email", "field-email"),
        FieldRole::Password => ("password", "field-password"),
        FieldRole::FirstName => ("first_name", "field-first-name"),
        FieldRole::LastName => ("last_name", "field-last-name"),
        FieldRole::Company => ("company", "field-company"),
        FieldRole::Phone => ("phone", "field-phone"),
        FieldRole::VatNumber => ("vat_number", "field-vat-number"),
        FieldRole::CompanyId => ("company_id", "field-company-id"),
        FieldRole::Address1 => ("address1", "field-address1"),
        FieldRole::Address2 => ("address2", "field-address2"),
        FieldRole::City => ("city", "field-city"),
        FieldRole::Country => ("country_code", "field-country"),
        FieldRole::State => ("state", "field-state"),
        FieldRole::PostalCode => ("postal_code", "field-postal-code"),
        FieldRole::ConfirmPassword
        | FieldRole::CurrentPassword
        | FieldRole::ExclusiveOffers
        | FieldRole::OtherBuiltIn
        | FieldRole::Custom => return None,
    })
}

/// Whether shoppers fill this field in on our forms. A repeated password is not asked for, since what was typed
/// can be shown; consent to mails cannot be given through the store's API.
pub fn is_asked(field: &FormField) -> bool {
    field.role == FieldRole::Custom || built_in(field.role).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_key_has_a_text() {
        let language =
            crate::i18n::Languages::load(&[], Default::default()).unwrap().negotiate(None, None, &[]);
        let roles = [
            FieldRole::Email,
            FieldRole::Password,
            FieldRole::FirstName,
            FieldRole::LastName,
            FieldRole::Company,
            FieldRole::Phone,
            FieldRole::VatNumber,
            FieldRole::CompanyId,
            FieldRole::Address1,
            FieldRole::Address2,
            FieldRole::City,
            FieldRole::Country,
            FieldRole::State,
            FieldRole::PostalCode,
        ];
        for role in roles {
            let (_, key) = built_in(role).unwrap();
            assert!(language.has(key), "{key}");
        }
    }
}
