//! The store's refusals, put at the fields they are about and into our own words where we have them.

use super::errors::FormErrors;
use super::labels::{label, name};
use crate::i18n::Language;
use crate::store::Refusal;
use crate::store::form_fields::FormField;

/// Turns refusals into messages of a form.
///
/// `fields` are the merchant's fields of the form, so that a rule broken by one of them is told at its place.
pub fn explain(language: &Language, fields: &[&FormField], refusals: &[Refusal]) -> FormErrors {
    let mut errors = FormErrors::default();
    for refusal in refusals {
        match refusal {
            Refusal::EmailInUse => errors.add("email", language.text("error-email-in-use", &[])),
            Refusal::RegistrationClosed => {
                errors.add_general(language.text("error-registration-closed", &[]))
            }
            Refusal::NoSuchAddress => errors.add_general(language.text("error-no-such-address", &[])),
            Refusal::NoSuchCustomer => errors.add_general(language.text("error-no-such-customer", &[])),
            Refusal::Failed { .. } => errors.add_general(language.text("error-store-failed", &[])),
            Refusal::NoSuchCart => errors.add_general(language.text("error-no-such-cart", &[])),
            Refusal::NotEnoughStock => errors.add("quantity", language.text("error-not-enough-stock", &[])),
            Refusal::Cart { message } if !message.is_empty() => errors.add_general(message.clone()),
            Refusal::Cart { .. } => errors.add_general(language.text("error-cart-refused", &[])),
            Refusal::Password { message } => errors.add_general(message.clone()),
            Refusal::Invalid { path, message } => {
                let field = field_of(path, fields, message, language);
                errors.add(&field, message.clone());
            }
        }
    }
    errors
}

/// The form's field that a path of the store's input means; empty for the form as a whole.
fn field_of(path: &[String], fields: &[&FormField], message: &str, language: &Language) -> String {
    let last = path.iter().rev().find(|part| part.parse::<usize>().is_err()).map_or("", String::as_str);
    let built_in = match last {
        "firstName" => "first_name",
        "lastName" => "last_name",
        "stateOrProvince" => "state",
        "countryCode" => "country_code",
        "postalCode" => "postal_code",
        "newPassword" => "password",
        "currentPassword" => "current_password",
        same @ ("email" | "password" | "company" | "phone" | "address1" | "address2" | "city") => same,
        _ => "",
    };
    if !built_in.is_empty() {
        return built_in.to_owned();
    }
    // Paths into custom fields carry an id or a place in a list, depending on the store; its words carry the label.
    let by_id = fields.iter().find(|field| path.iter().any(|part| *part == field.id.to_string()));
    let by_label = || fields.iter().find(|field| message.contains(&label(field, language)));
    by_id.or_else(by_label).map(|field| name(field)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::form_fields::{FieldKind, FieldRole};

    fn invalid(path: &[&str], message: &str) -> Refusal {
        Refusal::Invalid {
            path: path.iter().map(|part| (*part).to_owned()).collect(),
            message: message.into(),
        }
    }

    #[test]
    fn broken_rules_are_told_at_their_field() {
        let language = crate::i18n::Languages::load().unwrap().negotiate(None);
        let custom = FormField {
            id: 31,
            label: "Shop PIN".into(),
            required: true,
            role: FieldRole::Custom,
            kind: FieldKind::Text { default: None, max_length: None },
        };
        for (path, message, field) in [
            (&["input", "address", "postalCode"][..], "bad", "postal_code"),
            (&["input", "email"], "bad", "email"),
            (&["input", "newPassword"], "bad", "password"),
            (&["input", "formFields", "texts", "31"], "bad", "custom_31"),
            (&["input", "formFields", "texts", "0"], "Shop PIN is too long", "custom_31"),
            (&["input", "mystery"], "bad", ""),
            (&[], "bad", ""),
        ] {
            let errors = explain(&language, &[&custom], &[invalid(path, message)]);
            assert_eq!(errors.all()[0].field, field, "{path:?}");
        }
    }

    #[test]
    fn our_own_words_stand_in_for_the_stores_where_the_reason_is_known() {
        let language = crate::i18n::Languages::load().unwrap().negotiate(None);
        let errors =
            explain(&language, &[], &[Refusal::EmailInUse, Refusal::Failed { message: "SENTINEL".into() }]);
        assert_eq!(errors.all()[0].field, "email");
        assert!(!errors.all()[1].message.contains("SENTINEL"));
    }
}
