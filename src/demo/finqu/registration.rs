//! Registration.

use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

use super::asker::{Needs, asker};
use super::customer::Customer;
use super::customer_input::{Details, Record};
use super::keys::FinquScope;
use super::session::{CustomerAccessToken, Outcome};
use super::shared;
use super::user_errors::{Complaints, CustomerErrorCode, CustomerUserError};
use crate::demo::addresses::{self, Address};
use crate::demo::customer_profiles::{self, Profile};
use crate::demo::customers::is_email;
use crate::demo::passwords::{self, too_short};
use crate::demo::{consents, customers, mailbox, tokens};

#[derive(Default)]
pub(super) struct RegistrationMutation;

#[derive(InputObject)]
struct CustomerCreateInput {
    email: String,
    password: String,
    password_confirm: Option<String>,
    #[graphql(flatten)]
    details: Details,
}

#[derive(SimpleObject, Default)]
struct CustomerCreatePayload {
    customer: Option<Customer>,
    customer_access_token: Option<CustomerAccessToken>,
    customer_user_errors: Vec<CustomerUserError>,
}

#[Object]
impl RegistrationMutation {
    #[graphql(guard = "Needs(FinquScope::CustomerAuth)")]
    async fn customer_create(
        &self,
        context: &Context<'_>,
        input: CustomerCreateInput,
    ) -> Result<Option<CustomerCreatePayload>> {
        Ok(Some(match register(context, input).await? {
            Ok((customer, customer_access_token)) => {
                CustomerCreatePayload { customer, customer_access_token, customer_user_errors: Vec::new() }
            }
            Err(customer_user_errors) => {
                CustomerCreatePayload { customer_user_errors, ..CustomerCreatePayload::default() }
            }
        }))
    }
}

async fn register(
    context: &Context<'_>,
    input: CustomerCreateInput,
) -> Outcome<(Option<Customer>, Option<CustomerAccessToken>)> {
    let shared = shared(context)?;
    let behaviour = shared.behaviour();
    if let Some(asked_for) = CustomerUserError::asked_for(&input.email) {
        return Ok(Err(vec![asked_for]));
    }
    if behaviour.finqu.registration_disabled || !behaviour.finqu.customer_accounts_enabled {
        let code = CustomerErrorCode::RegistrationDisabled;
        return Ok(Err(vec![CustomerUserError::new(code, "This store takes no new accounts.")]));
    }
    let mut complaints = Complaints::new(&behaviour.finqu);
    check_log_in(&input, &mut complaints);
    let said = &asker(context)?.context;
    let mut record = Record {
        customer: customers::Customer::new(&input.email),
        profile: Profile {
            has_access: !behaviour.finqu.require_approval,
            language: said.language.clone(),
            currency: said.currency.clone(),
            ..Profile::default()
        },
        address: Address::default(),
        consents: Vec::new(),
    };
    record.take(input.details, said, &mut complaints);
    if !complaints.errors.is_empty() {
        return Ok(Err(complaints.errors));
    }
    record.customer.password_hash = passwords::hash(input.password).await?;
    let lifetime = behaviour.customer_token_lifetime;
    let stored = shared.database.call(move |connection| {
        let transaction = connection.transaction()?;
        let id = match customers::insert(&transaction, &record.customer) {
            Err(fault) if customers::is_duplicate(&fault) => return Ok(None),
            inserted => inserted?,
        };
        customer_profiles::save(&transaction, id, &record.profile)?;
        if record.has_address() {
            addresses::insert(&transaction, id, &record.address)?;
        }
        for consent in &record.consents {
            consents::add(&transaction, id, consent)?;
        }
        let mail = mailbox::welcome(&record.customer.email, &record.customer.first_name);
        mailbox::send(&transaction, &mail)?;
        let token = match record.profile.has_access {
            true => Some(tokens::issue_opaque(&transaction, id, lifetime)?),
            false => None,
        };
        let customer = Customer::find(&transaction, id)?;
        transaction.commit()?;
        Ok(Some((customer, token.map(Into::into))))
    });
    Ok(stored.await?.ok_or_else(|| {
        complaints.add("email", CustomerErrorCode::EmailTaken, "The e-mail address is already in use.");
        complaints.errors
    }))
}

/// Checks e-mail address and password.
fn check_log_in(input: &CustomerCreateInput, complaints: &mut Complaints) {
    let email = input.email.trim();
    if email.is_empty() {
        complaints.add("email", CustomerErrorCode::Blank, "The e-mail address is missing.");
    } else if !is_email(email) || email.chars().count() > 250 {
        complaints.add("email", CustomerErrorCode::InvalidEmail, "This is no e-mail address.");
    }
    if input.password.is_empty() {
        complaints.add("password", CustomerErrorCode::Blank, "The password is missing.");
    } else if let Some(message) = too_short(&input.password) {
        complaints.add("password", CustomerErrorCode::InvalidPassword, message);
    }
    if input.password_confirm.as_ref().is_some_and(|repeated| *repeated != input.password) {
        let message = "The passwords are not the same.";
        complaints.add("passwordConfirm", CustomerErrorCode::PasswordMismatch, message);
    }
}
