//! Changes, and the reasons for which the store refuses them.

use serde::{Deserialize, Serialize};

use super::documents::{Audience, Operation};
use super::response::missing;
use super::transport::Api;
use crate::store::form_fields::FieldRole;
use crate::store::graphql::problems::tame;
use crate::store::{Caller, Refusal, RefusedField, StoreError};

/// The variables of most changes.
#[derive(Serialize)]
pub(super) struct Input<T> {
    pub(super) input: T,
}

/// Every document calls its mutation `change`.
#[derive(Deserialize)]
struct Data<P> {
    change: Option<P>,
}

/// The result of a change: what it gives, and the reasons against it. These are read under both names by which the
/// store's documentation calls them.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Payload {
    pub(super) customer: Option<super::customer::ApiCustomer>,
    pub(super) customer_access_token: Option<super::session::ApiToken>,
    customer_user_errors: Option<Vec<UserError>>,
    user_errors: Option<Vec<UserError>>,
}

/// A reason. The list of codes is open.
#[derive(Deserialize)]
struct UserError {
    #[serde(default)]
    field: Option<Vec<String>>,
    #[serde(default)]
    message: Option<String>,
    #[serde(default)]
    code: Option<String>,
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
) -> Result<Payload, StoreError> {
    let (data, problems) = api.ask::<Data<Payload>>(operation, caller, None, variables).await?;
    let mut payload = data.change.ok_or_else(|| missing(&problems, operation.kind))?;
    let reasons = payload.customer_user_errors.take().into_iter().chain(payload.user_errors.take()).flatten();
    match meaning(reasons, operation.audience) {
        None => Ok(payload),
        Some(error) => {
            // The shopper's own faults are no news for the operator.
            if !matches!(
                error,
                StoreError::InvalidToken
                    | StoreError::BadCredentials
                    | StoreError::TooManyAttempts
                    | StoreError::Refused(_)
            ) {
                let (operation, request_id) = (operation.name, &caller.request_id);
                tracing::warn!(operation, request_id, %error, "the store refused a change");
            }
            Err(error)
        }
    }
}

/// What the reasons mean together: a reason that concerns the whole request wins over all that concern fields.
fn meaning(reasons: impl Iterator<Item = UserError>, audience: Audience) -> Option<StoreError> {
    let mut refusals = Vec::new();
    for reason in reasons {
        match reason.meaning(audience) {
            StoreError::Refused(more) => refusals.extend(more),
            whole => return Some(whole),
        }
    }
    (!refusals.is_empty()).then_some(StoreError::Refused(refusals))
}

impl UserError {
    fn meaning(self, audience: Audience) -> StoreError {
        let known_customer = audience == Audience::Customer;
        let implied = match self.code.as_deref() {
            Some("TOKEN_EXPIRED" | "TOKEN_INVALID") if known_customer => return StoreError::InvalidToken,
            // Where a token says who it is, no e-mail address and password can be wrong.
            Some("UNIDENTIFIED_CUSTOMER") if known_customer => return StoreError::InvalidToken,
            Some("INVALID_CREDENTIALS" | "UNIDENTIFIED_CUSTOMER") => return StoreError::BadCredentials,
            Some("TOO_MANY_ATTEMPTS") => return StoreError::TooManyAttempts,
            Some("LOGIN_DISABLED") => return StoreError::LogInClosed,
            Some("REGISTRATION_DISABLED") => return StoreError::refused(Refusal::RegistrationClosed),
            Some("EMAIL_TAKEN") => return StoreError::refused(Refusal::EmailInUse),
            Some("INVALID_EMAIL") => RefusedField::BuiltIn(FieldRole::Email),
            Some("INVALID_PASSWORD" | "PASSWORD_MISMATCH") => RefusedField::BuiltIn(FieldRole::Password),
            Some("BLANK" | "INVALID") | None => RefusedField::Unknown,
            Some(unknown) => {
                tracing::warn!(
                    code = tame(unknown),
                    "the store refused a change for a reason that is not known"
                );
                RefusedField::Unknown
            }
        };
        let message = self.message.filter(|message| !message.trim().is_empty());
        // Stores may or may not begin the path with the name of the argument.
        let told = self.field.unwrap_or_default().last().map_or(RefusedField::Unknown, |name| field(name));
        let field = if told == RefusedField::Unknown { implied } else { told };
        StoreError::refused(match message {
            Some(message) => Refusal::Invalid { field, message },
            None => Refusal::Failed { message: String::new() },
        })
    }
}

/// The field of the last part of a path.
fn field(name: &str) -> RefusedField {
    RefusedField::BuiltIn(match name {
        "email" => FieldRole::Email,
        "password" | "passwordConfirm" => FieldRole::Password,
        "firstName" => FieldRole::FirstName,
        "lastName" => FieldRole::LastName,
        "company" => FieldRole::Company,
        "phone" => FieldRole::Phone,
        "vatNumber" => FieldRole::VatNumber,
        "companyId" => FieldRole::CompanyId,
        "address1" => FieldRole::Address1,
        "address2" => FieldRole::Address2,
        "city" => FieldRole::City,
        "zipcode" => FieldRole::PostalCode,
        "region" => FieldRole::State,
        "country" => FieldRole::Country,
        _ => return RefusedField::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invalid(field: RefusedField, message: &str) -> Refusal {
        Refusal::Invalid { field, message: message.into() }
    }

    fn outcome(json: &str, audience: Audience) -> Option<StoreError> {
        let payload: Payload = serde_json::from_str(json).unwrap();
        let reasons = payload.customer_user_errors.into_iter().chain(payload.user_errors).flatten();
        meaning(reasons, audience)
    }

    fn one(error: &str, audience: Audience) -> StoreError {
        outcome(&format!(r#"{{"customerUserErrors":[{error}]}}"#), audience).unwrap()
    }

    fn refusal(error: &str) -> Refusal {
        match one(error, Audience::Guest) {
            StoreError::Refused(mut refusals) => refusals.remove(0),
            other => panic!("{error}: {other:?}"),
        }
    }

    fn coded(code: &str, audience: Audience) -> StoreError {
        one(&format!(r#"{{"field":["input","phone"],"message":"Words.","code":"{code}"}}"#), audience)
    }

    #[test]
    fn every_code_has_a_meaning() {
        use Audience::{Customer, Guest};
        for audience in [Guest, Customer] {
            let whole = |code| coded(code, audience);
            assert!(matches!(whole("TOO_MANY_ATTEMPTS"), StoreError::TooManyAttempts));
            assert!(matches!(whole("LOGIN_DISABLED"), StoreError::LogInClosed));
            assert!(matches!(whole("INVALID_CREDENTIALS"), StoreError::BadCredentials));
            for (code, expected) in
                [("EMAIL_TAKEN", Refusal::EmailInUse), ("REGISTRATION_DISABLED", Refusal::RegistrationClosed)]
            {
                assert!(
                    matches!(whole(code), StoreError::Refused(refusals) if refusals == [expected]),
                    "{code}"
                );
            }
            for code in
                ["INVALID_EMAIL", "INVALID_PASSWORD", "PASSWORD_MISMATCH", "BLANK", "INVALID", "NEW_ONE"]
            {
                let expected = invalid(RefusedField::BuiltIn(FieldRole::Phone), "Words.");
                assert!(
                    matches!(whole(code), StoreError::Refused(refusals) if refusals == [expected]),
                    "{code}"
                );
            }
        }
        assert!(matches!(coded("UNIDENTIFIED_CUSTOMER", Guest), StoreError::BadCredentials));
        assert!(matches!(coded("UNIDENTIFIED_CUSTOMER", Customer), StoreError::InvalidToken));
        for code in ["TOKEN_EXPIRED", "TOKEN_INVALID"] {
            assert!(matches!(coded(code, Customer), StoreError::InvalidToken));
            assert!(matches!(coded(code, Guest), StoreError::Refused(_)), "a guest has no session to lose");
        }
    }

    #[test]
    fn reasons_are_read_under_both_names_and_without_a_code() {
        let reason = r#"[{"field":["email"],"message":"Words."}]"#;
        for json in [
            format!(r#"{{"customerUserErrors":{reason}}}"#),
            format!(r#"{{"userErrors":{reason}}}"#),
            format!(r#"{{"customerUserErrors":[],"userErrors":{reason}}}"#),
            format!(r#"{{"customerUserErrors":null,"userErrors":{reason}}}"#),
        ] {
            let expected = invalid(RefusedField::BuiltIn(FieldRole::Email), "Words.");
            let outcome = outcome(&json, Audience::Guest);
            assert!(
                matches!(outcome, Some(StoreError::Refused(refusals)) if refusals == [expected]),
                "{json}"
            );
        }
        for json in ["{}", r#"{"customerUserErrors":[],"userErrors":null}"#] {
            assert!(outcome(json, Audience::Guest).is_none(), "{json}");
        }
    }

    #[test]
    fn a_path_leads_to_a_field_of_our_forms() {
        for (field, code, expected) in [
            (r#"["input","zipcode"]"#, "INVALID", Some(FieldRole::PostalCode)),
            (r#"["zipcode"]"#, "INVALID", Some(FieldRole::PostalCode)),
            (r#"["input","region"]"#, "BLANK", Some(FieldRole::State)),
            (r#"["input","country"]"#, "BLANK", Some(FieldRole::Country)),
            (r#"["input","passwordConfirm"]"#, "PASSWORD_MISMATCH", Some(FieldRole::Password)),
            (r#"["input","firstName"]"#, "BLANK", Some(FieldRole::FirstName)),
            (r#"["input","consents","0","type"]"#, "INVALID", None),
            (r#"["input"]"#, "INVALID_EMAIL", Some(FieldRole::Email)),
            ("null", "INVALID_PASSWORD", Some(FieldRole::Password)),
            ("[]", "PASSWORD_MISMATCH", Some(FieldRole::Password)),
            ("null", "INVALID", None),
        ] {
            let refusal = refusal(&format!(r#"{{"field":{field},"message":"m","code":"{code}"}}"#));
            let expected = expected.map_or(RefusedField::Unknown, RefusedField::BuiltIn);
            assert_eq!(refusal, invalid(expected, "m"), "{field}");
        }
    }

    #[test]
    fn a_reason_without_words_is_not_shown_as_an_empty_message() {
        for error in [r#"{"message":null}"#, r#"{"message":" ","code":"BLANK"}"#, "{}"] {
            assert_eq!(refusal(error), Refusal::Failed { message: String::new() }, "{error}");
        }
    }

    #[test]
    fn a_reason_against_the_whole_wins_over_those_against_fields() {
        let errors =
            r#"{"field":["phone"],"message":"m","code":"INVALID"},{"message":"m","code":"TOKEN_EXPIRED"}"#;
        assert!(matches!(one(errors, Audience::Customer), StoreError::InvalidToken));
        let fields =
            r#"{"field":["phone"],"message":"m","code":"INVALID"},{"message":"m","code":"EMAIL_TAKEN"}"#;
        assert!(matches!(one(fields, Audience::Guest), StoreError::Refused(refusals) if refusals.len() == 2));
    }
}
