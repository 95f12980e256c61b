//! What a change of a customer is refused with: the field, a text, and a code.
//!
//! E-mail addresses at `codes.example` bring every code on, for clients that want to see them: the name before the `@` is
//! the code, as in `too-many-attempts@codes.example`. A name that is no code of the contract is answered as it is.

use std::borrow::Cow;

use async_graphql::parser::types::Field;
use async_graphql::registry::Registry;
use async_graphql::resolver_utils::EnumType as _;
use async_graphql::{
    ContextSelectionSet, Enum, Name, OutputType, Positioned, ServerResult, SimpleObject, Value,
};

use super::behaviour::FinquBehaviour;

/// The codes of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(super) enum CustomerErrorCode {
    InvalidCredentials,
    UnidentifiedCustomer,
    TokenExpired,
    TokenInvalid,
    TooManyAttempts,
    EmailTaken,
    InvalidEmail,
    InvalidPassword,
    PasswordMismatch,
    LoginDisabled,
    RegistrationDisabled,
    Blank,
    Invalid,
}

/// A code as it is told: one of the contract, or one that came after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ToldCode(String);

/// One thing that is wrong.
#[derive(Debug, Clone, SimpleObject)]
pub(super) struct CustomerUserError {
    field: Option<Vec<String>>,
    message: String,
    code: Option<ToldCode>,
}

/// Everything that is wrong with an input.
pub(super) struct Complaints {
    start_with_input: bool,
    pub(super) errors: Vec<CustomerUserError>,
}

impl From<CustomerErrorCode> for ToldCode {
    fn from(code: CustomerErrorCode) -> Self {
        let item = CustomerErrorCode::items().iter().find(|item| item.value == code);
        Self(item.map_or_else(String::new, |item| item.name.to_owned()))
    }
}

// Written out because the derived type could tell no other code.
impl OutputType for ToldCode {
    fn type_name() -> Cow<'static, str> {
        <CustomerErrorCode as OutputType>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        <CustomerErrorCode as OutputType>::create_type_info(registry)
    }

    async fn resolve(&self, _: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        Ok(Value::Enum(Name::new(&self.0)))
    }
}

impl CustomerUserError {
    /// An error of no field of an input.
    pub(super) fn new(code: CustomerErrorCode, message: &str) -> Self {
        Self { field: None, message: message.to_owned(), code: Some(code.into()) }
    }

    /// An error of an argument.
    pub(super) fn at(argument: &str, code: CustomerErrorCode, message: &str) -> Self {
        Self { field: Some(vec![argument.to_owned()]), ..Self::new(code, message) }
    }

    /// The error that an e-mail address at `codes.example` asks for.
    pub(super) fn asked_for(email: &str) -> Option<Self> {
        let name = email.trim().strip_suffix("@codes.example")?;
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        (!name.is_empty() && name.chars().all(plain)).then(|| Self {
            field: None,
            message: format!("The store answers {name}."),
            code: Some(ToldCode(name.to_uppercase().replace('-', "_"))),
        })
    }
}

impl Complaints {
    pub(super) fn new(behaviour: &FinquBehaviour) -> Self {
        Self { start_with_input: behaviour.fields_start_with_input, errors: Vec::new() }
    }

    /// Adds what is wrong with a field of the input.
    pub(super) fn add(&mut self, field: &str, code: CustomerErrorCode, message: impl Into<String>) {
        let start = self.start_with_input.then_some("input");
        self.errors.push(CustomerUserError {
            field: Some(start.into_iter().chain([field]).map(ToOwned::to_owned).collect()),
            message: message.into(),
            code: Some(code.into()),
        });
    }
}
