//! The store's refusals, put at the fields they are about and into our own words where we have them.

use super::errors::FormErrors;
use super::labels::{built_in_name, label, name};
use crate::i18n::Language;
use crate::store::form_fields::FormField;
use crate::store::{Refusal, RefusedField};

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
            Refusal::Invalid { field, message } => {
                let field = name_of(field, fields, message, language);
                errors.add(&field, message.clone());
            }
        }
    }
    errors
}

/// Leaves it out that there is an account with this e-mail address, as long as anything else is wrong: only who fills in
/// a whole form learns it.
pub fn tell_email_in_use_last(refusals: &mut Vec<Refusal>) {
    if refusals.iter().any(|refusal| *refusal != Refusal::EmailInUse) {
        refusals.retain(|refusal| *refusal != Refusal::EmailInUse);
    }
}

/// The name of the form's field that was refused; empty for the form as a whole.
fn name_of(field: &RefusedField, fields: &[&FormField], message: &str, language: &Language) -> String {
    if let RefusedField::BuiltIn(role) = field {
        return built_in_name(*role).unwrap_or_default().to_owned();
    }
    // The store's words carry the label where nothing else tells.
    let by_id = match field {
        RefusedField::Custom(ids) => fields.iter().find(|field| ids.contains(&field.id)),
        _ => None,
    };
    let by_label = || fields.iter().find(|field| message.contains(&label(field, language)));
    by_id.or_else(by_label).map(|field| name(field)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::form_fields::{FieldKind, FieldRole};

    #[test]
    fn broken_rules_are_told_at_their_field() {
        let language =
            crate::i18n::Languages::load(&[], Default::default()).unwrap().negotiate(None, None, &[]);
        let custom = FormField {
            id: 31,
            label: "Shop PIN".into(),
            required: true,
            role: FieldRole::Custom,
            kind: FieldKind::Text { default: None, max_length: None },
        };
        for (refused, message, field) in [
            (RefusedField::BuiltIn(FieldRole::PostalCode), "bad", "postal_code"),
            (RefusedField::BuiltIn(FieldRole::Email), "bad", "email"),
            (RefusedField::BuiltIn(FieldRole::Password), "bad", "password"),
            (RefusedField::BuiltIn(FieldRole::CurrentPassword), "bad", "current_password"),
            (RefusedField::BuiltIn(FieldRole::OtherBuiltIn), "bad", ""),
            (RefusedField::Custom(vec![7, 31]), "bad", "custom_31"),
            (RefusedField::Custom(vec![0]), "Shop PIN is too long", "custom_31"),
            (RefusedField::Custom(vec![0]), "bad", ""),
            (RefusedField::Unknown, "bad", ""),
        ] {
            let refusal = Refusal::Invalid { field: refused.clone(), message: message.into() };
            let errors = explain(&language, &[&custom], &[refusal]);
            assert_eq!(errors.all()[0].field, field, "{refused:?}");
        }
    }

    #[test]
    fn that_there_is_an_account_is_told_only_when_nothing_else_is_wrong() {
        let failed = Refusal::Failed { message: String::new() };
        let mut list = vec![Refusal::EmailInUse, failed.clone()];
        tell_email_in_use_last(&mut list);
        assert_eq!(list, [failed]);
        let mut list = vec![Refusal::EmailInUse];
        tell_email_in_use_last(&mut list);
        assert_eq!(list, [Refusal::EmailInUse]);
    }

    #[test]
    fn our_own_words_stand_in_for_the_stores_where_the_reason_is_known() {
        let language =
            crate::i18n::Languages::load(&[], Default::default()).unwrap().negotiate(None, None, &[]);
        let errors =
            explain(&language, &[], &[Refusal::EmailInUse, Refusal::Failed { message: "SENTINEL".into() }]);
        assert_eq!(errors.all()[0].field, "email");
        assert!(!errors.all()[1].message.contains("SENTINEL"));
    }
}
