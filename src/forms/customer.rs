//! Customers as typed: registration and details.

use secrecy::SecretString;

use super::custom_fields::{self, Empty};
use super::email::is_email;
use super::errors::FormErrors;
use super::labels::{label, name};
use super::text::{LineRule, line};
use super::{address, password};
use crate::i18n::Language;
use crate::store::form_fields::{FieldKind, FieldRole, FormField};
use crate::store::preferences::PreferencesChange;
use crate::store::settings::PublicData;
use crate::store::{BusinessNumbers, Customer, CustomerChange, NewCustomer};
use crate::web::form_data::FormData;

/// The merchant's rule for a part of a customer, from these fields.
fn rule<'a>(fields: impl IntoIterator<Item = &'a FormField>, role: FieldRole) -> LineRule {
    let mut rule = LineRule::OPTIONAL;
    for field in fields.into_iter().filter(|field| field.role == role) {
        rule.required |= field.required;
        if let FieldKind::Text { max_length: Some(max), .. } = field.kind {
            rule.max = Some(max as usize);
        }
    }
    rule
}

/// Checks an e-mail address.
pub fn email(errors: &mut FormErrors, language: &Language, input: &str) -> String {
    let input = input.trim();
    if input.is_empty() {
        errors.add("email", language.text("error-email-empty", &[]));
    } else if !is_email(input) {
        errors.add("email", language.text("error-email", &[]));
    }
    input.to_owned()
}

/// Reads a registration.
///
/// # Errors
/// What the shopper has to correct.
pub fn parse_registration(
    language: &Language,
    public: &PublicData,
    form: &FormData,
) -> Result<NewCustomer, FormErrors> {
    let mut errors = FormErrors::default();
    let email = email(&mut errors, language, form.text("email"));
    let password = form.text("password");
    if let Some(problem) = password::problem(&public.settings.password_rules, password, language) {
        errors.add("password", problem);
    }
    let (first_name, last_name) = names(&mut errors, language, form);
    let address = address::parse_first(&mut errors, language, public, form);
    let mut optional = |role, name: &str, key: &str| {
        let label = language.text(key, &[]);
        // Both halves of the form may have it; it is asked for once.
        let rule = rule(public.customer_fields.iter().chain(&public.address_fields), role);
        let value = line(&mut errors, language, name, &label, form.text(name), rule);
        (!value.is_empty()).then_some(value)
    };
    let company = optional(FieldRole::Company, "company", "field-company");
    let phone = optional(FieldRole::Phone, "phone", "field-phone");
    let business = business(&mut errors, language, public, form);
    let custom = custom_fields::parse(&mut errors, language, &public.customer_fields, form, Empty::Omitted);
    if errors.is_empty() {
        let password = SecretString::from(password);
        Ok(NewCustomer {
            first_name,
            last_name,
            email,
            password,
            company,
            phone,
            business,
            address,
            custom,
            recaptcha: None,
            preferences: PreferencesChange::default(),
        })
    } else {
        Err(errors)
    }
}

/// Reads a customer's details, with the e-mail address where it can be changed.
///
/// # Errors
/// What the shopper has to correct.
pub fn parse_details(
    language: &Language,
    public: &PublicData,
    form: &FormData,
    email_changes: bool,
) -> Result<CustomerChange, FormErrors> {
    let mut errors = FormErrors::default();
    let (first_name, last_name) = names(&mut errors, language, form);
    let email = email_changes.then(|| email(&mut errors, language, form.text("email")));
    let mut part = |role, name: &str, key: &str| {
        let label = language.text(key, &[]);
        line(&mut errors, language, name, &label, form.text(name), rule(&public.customer_fields, role))
    };
    let phone = part(FieldRole::Phone, "phone", "field-phone");
    let company = part(FieldRole::Company, "company", "field-company");
    let business = business(&mut errors, language, public, form);
    let custom = custom_fields::parse(&mut errors, language, &public.customer_fields, form, Empty::Clears);
    if errors.is_empty() {
        Ok(CustomerChange { first_name, last_name, email, company, phone, business, custom })
    } else {
        Err(errors)
    }
}

fn names(errors: &mut FormErrors, language: &Language, form: &FormData) -> (String, String) {
    let mut name = |field: &str, key: &str| {
        let label = language.text(key, &[]);
        line(errors, language, field, &label, form.text(field), LineRule::REQUIRED)
    };
    (name("first_name", "field-first-name"), name("last_name", "field-last-name"))
}

/// The fields for numbers of a business.
pub fn business_fields(public: &PublicData) -> impl Iterator<Item = &FormField> {
    let is_number = |field: &&FormField| matches!(field.role, FieldRole::VatNumber | FieldRole::CompanyId);
    public.customer_fields.iter().filter(is_number)
}

/// The numbers of a business that the store asks for; empty where nothing was entered.
fn business(
    errors: &mut FormErrors,
    language: &Language,
    public: &PublicData,
    form: &FormData,
) -> BusinessNumbers {
    let mut number = |role| {
        let field = public.customer_fields.iter().find(|field| field.role == role)?;
        let (name, label) = (name(field), label(field, language));
        Some(line(errors, language, &name, &label, form.text(&name), rule(&public.customer_fields, role)))
    };
    BusinessNumbers { vat_number: number(FieldRole::VatNumber), company_id: number(FieldRole::CompanyId) }
}

/// The form values of a customer's details.
pub fn fill(language: &Language, public: &PublicData, customer: &Customer) -> Vec<(String, String)> {
    let mut values: Vec<(String, String)> = [
        ("first_name", customer.summary.first_name.as_str()),
        ("last_name", &customer.summary.last_name),
        ("email", &customer.summary.email),
        ("phone", &customer.phone),
        ("company", &customer.company),
        ("vat_number", customer.business.vat_number.as_deref().unwrap_or_default()),
        ("company_id", customer.business.company_id.as_deref().unwrap_or_default()),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    values.extend(custom_fields::fill(language, &public.customer_fields, &customer.custom));
    values
}
