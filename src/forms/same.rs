//! Whether what the store has is what was sent, whatever the store has made of its spelling.

use super::address::find_state;
use crate::store::address::PostalAddress;
use crate::store::form_fields::{FieldRole, FieldValue, FormField, Value};
use crate::store::settings::{Country, PublicData};
use crate::store::{Address, AddressInput, Customer, CustomerChange};

/// Whether this is the address that was sent.
pub fn same_address(public: &PublicData, sent: &AddressInput, found: &Address) -> bool {
    let country = public.country(&sent.postal.country_code);
    same_parts(&public.address_fields, country, &sent.postal, &found.postal)
        && same_values(&sent.custom, &found.custom)
}

fn same_parts(
    fields: &[FormField],
    country: Option<&Country>,
    new: &PostalAddress,
    old: &PostalAddress,
) -> bool {
    // Parts that no form asks for may belong to the customer rather than to the address.
    let matters = |role, part: &str| !part.is_empty() || fields.iter().any(|field| field.role == role);
    let parts = [
        (FieldRole::FirstName, &new.first_name, &old.first_name),
        (FieldRole::LastName, &new.last_name, &old.last_name),
        (FieldRole::Company, &new.company, &old.company),
        (FieldRole::Address1, &new.address1, &old.address1),
        (FieldRole::Address2, &new.address2, &old.address2),
        (FieldRole::City, &new.city, &old.city),
    ];
    parts.into_iter().all(|(role, new, old)| !matters(role, new) || plain(new) == plain(old))
        && (!matters(FieldRole::PostalCode, &new.postal_code)
            || code(&new.postal_code) == code(&old.postal_code))
        && (!matters(FieldRole::Phone, &new.phone) || number(&new.phone) == number(&old.phone))
        && new.country_code.eq_ignore_ascii_case(&old.country_code)
        && state(country, &new.state) == state(country, &old.state)
}

/// Whether these are the details that were sent.
pub fn same_details(sent: &CustomerChange, found: &Customer) -> bool {
    let numbers = [
        (&sent.business.vat_number, &found.business.vat_number),
        (&sent.business.company_id, &found.business.company_id),
    ];
    plain(&sent.first_name) == plain(&found.summary.first_name)
        && plain(&sent.last_name) == plain(&found.summary.last_name)
        && sent.email.as_ref().is_none_or(|email| code(email) == code(&found.summary.email))
        && plain(&sent.company) == plain(&found.company)
        && number(&sent.phone) == number(&found.phone)
        && numbers.into_iter().all(|(sent, found)| {
            sent.as_ref().is_none_or(|sent| code(sent) == code(found.as_deref().unwrap_or_default()))
        })
        && same_values(&sent.custom, &found.custom)
}

/// With single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without spaces, in one case.
fn code(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_lowercase()
}

/// The digits of a telephone number.
fn number(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

fn state(country: Option<&Country>, state: &str) -> String {
    code(country.and_then(|country| find_state(country, state)).unwrap_or(state))
}

/// Whether every value that was sent is there. Empty ones need not be.
fn same_values(sent: &[FieldValue], found: &[FieldValue]) -> bool {
    sent.iter().all(|sent| {
        let found = found.iter().find(|found| found.field_id == sent.field_id).map(|found| &found.value);
        match (&sent.value, found) {
            // Nobody reads secrets back.
            (Value::Password(_), _) => true,
            (Value::Text(new) | Value::MultilineText(new), None) => new.trim().is_empty(),
            (Value::Text(new), Some(Value::Text(old)))
            | (Value::MultilineText(new), Some(Value::MultilineText(old))) => plain(new) == plain(old),
            (Value::Checkboxes(new), None) => new.is_empty(),
            (Value::Checkboxes(new), Some(Value::Checkboxes(old))) => sorted(new) == sorted(old),
            (new, old) => Some(new) == old,
        }
    })
}

fn sorted(ids: &[i64]) -> Vec<i64> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::settings::State;
    use crate::store::{BusinessNumbers, CustomerSummary};

    fn postal() -> PostalAddress {
        PostalAddress {
            first_name: "Ann".into(),
            last_name: "Lee".into(),
            address1: "1 Main Street".into(),
            city: "Austin".into(),
            state: "Texas".into(),
            postal_code: "SW1A 1AA".into(),
            country_code: "US".into(),
            phone: "+1 (512) 555-0100".into(),
            ..PostalAddress::default()
        }
    }

    fn same(found: PostalAddress) -> bool {
        let texas = State { name: "Texas".into(), code: "TX".into() };
        let country = Country { code: "US".into(), name: "United States".into(), states: vec![texas] };
        same_parts(&[], Some(&country), &postal(), &found)
    }

    #[test]
    fn another_spelling_is_the_same_address() {
        assert!(same(postal()));
        assert!(same(PostalAddress { address1: " 1  Main Street ".into(), ..postal() }));
        assert!(same(PostalAddress { postal_code: "sw1a1aa".into(), ..postal() }));
        assert!(same(PostalAddress { phone: "+15125550100".into(), country_code: "us".into(), ..postal() }));
        assert!(same(PostalAddress { state: "TX".into(), country: "United States".into(), ..postal() }));
        assert!(same(PostalAddress { company: "kept by the customer".into(), ..postal() }));
    }

    #[test]
    fn every_part_that_was_sent_tells_addresses_apart() {
        assert!(!same(PostalAddress { first_name: "Anne".into(), ..postal() }));
        assert!(!same(PostalAddress { last_name: String::new(), ..postal() }));
        assert!(!same(PostalAddress { address1: "11 Main Street".into(), ..postal() }));
        assert!(!same(PostalAddress { city: "austin".into(), ..postal() }));
        assert!(!same(PostalAddress { state: "Ohio".into(), ..postal() }));
        assert!(!same(PostalAddress { postal_code: "SW1A 1AB".into(), ..postal() }));
        assert!(!same(PostalAddress { country_code: "CA".into(), ..postal() }));
        assert!(!same(PostalAddress { phone: String::new(), ..postal() }));
    }

    #[test]
    fn own_fields_are_compared_by_value() {
        let value = |value| FieldValue { field_id: 7, value };
        let text = |text: &str| value(Value::Text(text.into()));
        let same = |sent: FieldValue, found: Option<FieldValue>| {
            same_values(&[sent], &found.into_iter().collect::<Vec<_>>())
        };
        assert!(same(text("a b"), Some(text("a  b"))) && same(text(""), None));
        assert!(
            !same(text("a"), None) && !same(text("a"), Some(text("b"))) && !same(text(""), Some(text("b")))
        );
        assert!(same(value(Value::Checkboxes(vec![2, 1])), Some(value(Value::Checkboxes(vec![1, 2])))));
        assert!(!same(value(Value::Checkboxes(vec![])), Some(value(Value::Checkboxes(vec![1])))));
        let number = |text: &str| value(Value::Number(text.parse().unwrap()));
        assert!(same(number("1.50"), Some(number("1.5"))) && !same(number("1"), None));
        assert!(same(value(Value::Password("x".into())), None));
    }

    #[test]
    fn details_are_the_same_when_every_part_is() {
        let sent = CustomerChange {
            first_name: "Ann".into(),
            last_name: "Lee".into(),
            email: Some("Ann@Example.com".into()),
            company: String::new(),
            phone: "1 2".into(),
            business: BusinessNumbers { vat_number: Some("FI 1".into()), company_id: None },
            custom: vec![],
        };
        let found = Customer {
            summary: CustomerSummary {
                id: "7".into(),
                first_name: "Ann".into(),
                last_name: "Lee".into(),
                email: "ann@example.com".into(),
                group: None,
            },
            company: String::new(),
            phone: "12".into(),
            business: BusinessNumbers { vat_number: Some("FI1".into()), company_id: Some("kept".into()) },
            custom: vec![],
        };
        assert!(same_details(&sent, &found));
        assert!(!same_details(&sent, &Customer { company: "Ink".into(), ..found.clone() }));
        assert!(!same_details(&CustomerChange { first_name: "An".into(), ..sent.clone() }, &found));
        assert!(!same_details(
            &CustomerChange { email: Some("b@example.com".into()), ..sent.clone() },
            &found
        ));
        let cleared = BusinessNumbers { vat_number: Some(String::new()), company_id: None };
        assert!(!same_details(&CustomerChange { business: cleared, ..sent }, &found));
    }
}
