//! Changes of a customer's data, and the reasons for which the API refuses them.

use serde::{Deserialize, Serialize};

use super::documents::Operation;
use super::transport::Api;
use crate::store::form_fields::FieldRole;
use crate::store::graphql::problems::Problems;
use crate::store::{Caller, Refusal, RefusedField, StoreError};

/// The variables of most changes.
#[derive(Serialize)]
pub(super) struct Input<T> {
    pub(super) input: T,
}

#[derive(Deserialize)]
struct Data {
    customer: Option<CustomerMutations>,
}

/// Every document calls its mutation `change`.
#[derive(Deserialize)]
struct CustomerMutations {
    change: Option<Change>,
}

#[derive(Deserialize)]
struct Change {
    errors: Vec<ApiRefusal>,
}

/// A member of one of the API's unions of errors.
#[derive(Deserialize)]
struct ApiRefusal {
    #[serde(rename = "__typename")]
    typename: String,
    #[serde(default)]
    message: Option<String>,
    #[serde(default)]
    path: Option<Vec<String>>,
}

/// What a member of a union means.
enum Meaning {
    LoggedOut,
    Refused(Refusal),
    Unknown(String),
}

/// Sends a change.
///
/// # Errors
/// [`StoreError::Refused`] with the reasons of the store, and those of every request.
pub(super) async fn change(
    api: &Api,
    operation: &Operation,
    caller: &Caller,
    variables: &(impl Serialize + Sync),
) -> Result<(), StoreError> {
    let (data, problems) = api.ask::<Data>(operation, caller, variables).await?.partial()?;
    outcome(data, &problems)
}

fn outcome(data: Data, problems: &Problems) -> Result<(), StoreError> {
    let Some(change) = data.customer.and_then(|customer| customer.change) else {
        return Err(problems.unexpected());
    };
    let mut refusals = Vec::new();
    let mut unknown = Vec::new();
    for error in change.errors {
        match error.meaning() {
            Meaning::LoggedOut => return Err(StoreError::InvalidToken),
            Meaning::Refused(refusal) => refusals.push(refusal),
            Meaning::Unknown(typename) => unknown.push(typename),
        }
    }
    match (refusals.is_empty(), unknown.is_empty()) {
        (true, true) => Ok(()),
        (true, false) => Err(StoreError::Unexpected(unknown.join(", "))),
        (false, _) => Err(StoreError::Refused(refusals)),
    }
}

impl ApiRefusal {
    fn meaning(self) -> Meaning {
        let message = self.message.unwrap_or_default();
        Meaning::Refused(match self.typename.as_str() {
            "CustomerNotLoggedInError" => return Meaning::LoggedOut,
            "EmailAlreadyInUseError" => Refusal::EmailInUse,
            "AccountCreationDisabledError" => Refusal::RegistrationClosed,
            "ValidationError" => Refusal::Invalid { field: field(&self.path.unwrap_or_default()), message },
            "CustomerPasswordError" => Refusal::Password { message },
            "AddressDoesNotExistError" => Refusal::NoSuchAddress,
            "CustomerDoesNotExistError" => Refusal::NoSuchCustomer,
            "CustomerRegistrationError"
            | "UnexpectedUpdateCustomerError"
            | "CustomerAddressCreationError"
            | "CustomerAddressUpdateError"
            | "CustomerAddressDeletionError" => Refusal::Failed { message },
            _ => return Meaning::Unknown(self.typename),
        })
    }
}

/// The field that a path of input names means, such as `["input", "address", "postalCode"]`. Paths into custom fields
/// carry an id or a place in a list.
fn field(path: &[String]) -> RefusedField {
    let numbers: Vec<i64> = path.iter().filter_map(|part| part.parse().ok()).collect();
    let Some(last) = path.iter().rev().find(|part| part.parse::<i64>().is_err()) else {
        return RefusedField::Unknown;
    };
    RefusedField::BuiltIn(match last.as_str() {
        "email" => FieldRole::Email,
        "password" | "newPassword" => FieldRole::Password,
        "currentPassword" => FieldRole::CurrentPassword,
        "firstName" => FieldRole::FirstName,
        "lastName" => FieldRole::LastName,
        "company" => FieldRole::Company,
        "phone" => FieldRole::Phone,
        "address1" => FieldRole::Address1,
        "address2" => FieldRole::Address2,
        "city" => FieldRole::City,
        "stateOrProvince" => FieldRole::State,
        "countryCode" => FieldRole::Country,
        "postalCode" => FieldRole::PostalCode,
        _ if path.iter().any(|part| part == "formFields") => return RefusedField::Custom(numbers),
        _ => return RefusedField::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::super::response::read;
    use super::*;
    use crate::store::graphql::answer::Answer;
    use crate::store::http::Kind;

    fn outcome_of(json: &str) -> Result<(), StoreError> {
        let (data, problems) = read::<Data>(json.as_bytes(), Kind::Mutation).and_then(Answer::partial)?;
        outcome(data, &problems)
    }

    fn with_errors(errors: &str) -> Result<(), StoreError> {
        outcome_of(&format!(r#"{{"data":{{"customer":{{"change":{{"errors":[{errors}]}}}}}}}}"#))
    }

    #[test]
    fn every_member_of_the_unions_has_a_meaning() {
        let message = || "Words.".to_owned();
        let cases = [
            ("EmailAlreadyInUseError", Refusal::EmailInUse),
            ("AccountCreationDisabledError", Refusal::RegistrationClosed),
            ("CustomerRegistrationError", Refusal::Failed { message: message() }),
            ("ValidationError", Refusal::Invalid { field: RefusedField::Unknown, message: message() }),
            ("UnexpectedUpdateCustomerError", Refusal::Failed { message: message() }),
            ("CustomerDoesNotExistError", Refusal::NoSuchCustomer),
            ("CustomerAddressCreationError", Refusal::Failed { message: message() }),
            ("CustomerAddressUpdateError", Refusal::Failed { message: message() }),
            ("CustomerAddressDeletionError", Refusal::Failed { message: message() }),
            ("AddressDoesNotExistError", Refusal::NoSuchAddress),
            ("CustomerPasswordError", Refusal::Password { message: message() }),
        ];
        for (typename, expected) in cases {
            let path = if typename == "ValidationError" { r#","path":["input","address"]"# } else { "" };
            let error = format!(r#"{{"__typename":"{typename}","message":"Words."{path}}}"#);
            match with_errors(&error) {
                Err(StoreError::Refused(refusals)) => assert_eq!(refusals, [expected], "{typename}"),
                other => panic!("{typename}: {other:?}"),
            }
        }
    }

    #[test]
    fn paths_of_input_become_fields() {
        for (path, expected) in [
            (&["input", "address", "postalCode"][..], RefusedField::BuiltIn(FieldRole::PostalCode)),
            (&["input", "newPassword"], RefusedField::BuiltIn(FieldRole::Password)),
            (&["input", "formFields", "texts", "31"], RefusedField::Custom(vec![31])),
            (&["input", "mystery"], RefusedField::Unknown),
            (&["0"], RefusedField::Unknown),
            (&[], RefusedField::Unknown),
        ] {
            let path: Vec<String> = path.iter().map(|part| (*part).to_owned()).collect();
            assert_eq!(field(&path), expected, "{path:?}");
        }
    }

    #[test]
    fn no_errors_is_success() {
        assert!(with_errors("").is_ok());
    }

    #[test]
    fn a_logged_out_customer_wins() {
        let errors = r#"{"__typename":"ValidationError","message":"m","path":[]},
            {"__typename":"CustomerNotLoggedInError","message":"m"}"#;
        assert!(matches!(with_errors(errors), Err(StoreError::InvalidToken)));
    }

    #[test]
    fn unknown_members_survive_by_name_only() {
        let unknown = r#"{"__typename":"NewError","message":"ann@example.com"}"#;
        let error = with_errors(unknown).unwrap_err();
        assert_eq!(error.to_string(), "the store answered with an unexpected error (NewError)");
        let known = r#"{"__typename":"EmailAlreadyInUseError","message":"m"}"#;
        let error = with_errors(&format!("{unknown},{known}")).unwrap_err();
        assert!(matches!(error, StoreError::Refused(refusals) if refusals == [Refusal::EmailInUse]));
    }

    #[test]
    fn a_missing_result_is_no_success() {
        for json in [
            r#"{"data":{"customer":null},"errors":[{"message":"m"}]}"#,
            r#"{"data":{"customer":{"change":null}}}"#,
            r#"{"data":null,"errors":[{"message":"m","path":["customer","change"]}]}"#,
        ] {
            assert!(matches!(outcome_of(json), Err(StoreError::Unexpected(_))), "{json}");
        }
    }
}
