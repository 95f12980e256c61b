//! Registration, and changes to the account's own details.

use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

use super::address::{AddCustomerAddressInput, UpdateCustomerAddressDataInput};
use super::customer::Customer;
use super::errors::{
    AccountCreationDisabledError, CustomerDoesNotExistError, CustomerNotLoggedInError,
    CustomerRegistrationError, EmailAlreadyInUseError, RegisterCustomerError, UpdateCustomerError,
    ValidationError,
};
use super::form_values::{CustomerFormFieldsInput, merged};
use super::{caller, shared};
use crate::demo::addresses::{self, Address};
use crate::demo::behaviour::Behaviour;
use crate::demo::form_definitions::CUSTOMER_FIELDS;
use crate::demo::{customers, mailbox, passwords};

#[derive(Default)]
pub(crate) struct AccountMutations;

/// The proof of the test against robots.
#[derive(InputObject)]
pub(crate) struct ReCaptchaV2Input {
    token: String,
}

#[derive(InputObject)]
struct RegisterCustomerInput {
    first_name: String,
    last_name: String,
    email: String,
    password: String,
    phone: Option<String>,
    company: Option<String>,
    address: Option<AddCustomerAddressInput>,
    form_fields: Option<CustomerFormFieldsInput>,
}

#[derive(SimpleObject)]
struct RegisterCustomerResult {
    customer: Option<Customer>,
    errors: Vec<RegisterCustomerError>,
}

#[derive(InputObject)]
struct UpdateCustomerInput {
    first_name: Option<String>,
    last_name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    company: Option<String>,
    form_fields: Option<CustomerFormFieldsInput>,
}

#[derive(SimpleObject)]
struct UpdateCustomerResult {
    customer: Option<Customer>,
    errors: Vec<UpdateCustomerError>,
}

#[Object]
impl AccountMutations {
    async fn register_customer(
        &self,
        context: &Context<'_>,
        #[graphql(name = "reCaptchaV2")] re_captcha: Option<ReCaptchaV2Input>,
        input: RegisterCustomerInput,
    ) -> Result<RegisterCustomerResult> {
        Ok(match register(context, re_captcha, input).await? {
            Ok(customer) => RegisterCustomerResult { customer: Some(Customer(customer)), errors: Vec::new() },
            Err(errors) => RegisterCustomerResult { customer: None, errors },
        })
    }

    async fn update_customer(
        &self,
        context: &Context<'_>,
        #[graphql(name = "reCaptchaV2")] _re_captcha: Option<ReCaptchaV2Input>,
        input: UpdateCustomerInput,
    ) -> Result<UpdateCustomerResult> {
        Ok(match update(context, input).await? {
            Ok(customer) => UpdateCustomerResult { customer: Some(Customer(customer)), errors: Vec::new() },
            Err(errors) => UpdateCustomerResult { customer: None, errors },
        })
    }
}

/// Whether the shopper passed the test against robots, or none is asked for.
pub(crate) fn passed(re_captcha: Option<&ReCaptchaV2Input>, behaviour: &Behaviour) -> bool {
    match re_captcha {
        Some(given) => !given.token.is_empty() && given.token != "bad",
        None => !behaviour.recaptcha_required,
    }
}

async fn register(
    context: &Context<'_>,
    re_captcha: Option<ReCaptchaV2Input>,
    input: RegisterCustomerInput,
) -> Result<Result<customers::Customer, Vec<RegisterCustomerError>>> {
    let shared = shared(context)?;
    let behaviour = shared.behaviour();
    if let Some(forced) = RegisterCustomerError::forced(&behaviour.error_on) {
        return Ok(Err(vec![forced]));
    }
    if behaviour.account_creation_disabled {
        return Ok(Err(vec![AccountCreationDisabledError::default().into()]));
    }
    if !passed(re_captcha.as_ref(), &behaviour) {
        let refused = CustomerRegistrationError::because("The reCAPTCHA was not accepted.");
        return Ok(Err(vec![refused.into()]));
    }
    let mut complaints = Vec::new();
    let form_fields = merged(&CUSTOMER_FIELDS, &[], input.form_fields, &["input"], &mut complaints);
    let mut customer = customers::Customer {
        first_name: input.first_name.trim().to_owned(),
        last_name: input.last_name.trim().to_owned(),
        company: input.company.unwrap_or_default().trim().to_owned(),
        phone: input.phone.unwrap_or_default().trim().to_owned(),
        form_fields,
        ..customers::Customer::new(&input.email)
    };
    check_details(&customer, &mut complaints);
    for complaint in behaviour.password_rules.complaints(&input.password) {
        complaints.push(ValidationError::at(&["input", "password"], complaint));
    }
    let address = input.address.map(|address| {
        UpdateCustomerAddressDataInput::from(address).over(
            Address::default(),
            &["input", "address"],
            behaviour.optional_address,
        )
    });
    let address = match address.transpose() {
        Ok(address) => address.filter(|address| !address.address1.is_empty()),
        Err(more) => {
            complaints.extend(more);
            None
        }
    };
    if !complaints.is_empty() {
        return Ok(Err(complaints.into_iter().map(Into::into).collect()));
    }
    customer.password_hash = passwords::hash(input.password).await?;
    let stored = shared
        .database
        .call(move |connection| {
            let transaction = connection.transaction()?;
            customer.id = match customers::insert(&transaction, &customer) {
                Err(fault) if customers::is_duplicate(&fault) => return Ok(None),
                inserted => inserted?,
            };
            if let Some(address) = address {
                addresses::insert(&transaction, customer.id, &address)?;
            }
            let mail = mailbox::welcome(&customer.email, &customer.first_name);
            mailbox::send(&transaction, &mail)?;
            transaction.commit()?;
            Ok(Some(customer))
        })
        .await?;
    Ok(stored.ok_or_else(|| vec![EmailAlreadyInUseError::default().into()]))
}

async fn update(
    context: &Context<'_>,
    input: UpdateCustomerInput,
) -> Result<Result<customers::Customer, Vec<UpdateCustomerError>>> {
    let shared = shared(context)?;
    let behaviour = shared.behaviour();
    if let Some(forced) = UpdateCustomerError::forced(&behaviour.error_on) {
        return Ok(Err(vec![forced]));
    }
    let Some(id) = caller(context)?.customer else {
        return Ok(Err(vec![CustomerNotLoggedInError::default().into()]));
    };
    let customer = shared.database.call(move |connection| customers::by_id(connection, id)).await?;
    let Some(mut customer) = customer else {
        return Ok(Err(vec![CustomerDoesNotExistError::default().into()]));
    };
    let parts = [
        (&mut customer.first_name, input.first_name),
        (&mut customer.last_name, input.last_name),
        (&mut customer.email, input.email),
        (&mut customer.phone, input.phone),
        (&mut customer.company, input.company),
    ];
    for (part, given) in parts {
        if let Some(given) = given {
            *part = given.trim().to_owned();
        }
    }
    let mut complaints = Vec::new();
    customer.form_fields =
        merged(&CUSTOMER_FIELDS, &customer.form_fields, input.form_fields, &["input"], &mut complaints);
    check_details(&customer, &mut complaints);
    if !complaints.is_empty() {
        return Ok(Err(complaints.into_iter().map(Into::into).collect()));
    }
    let stored = shared
        .database
        .call(move |connection| match customers::update(connection, &customer) {
            Err(fault) if customers::is_duplicate(&fault) => Ok(None),
            updated => updated.map(|()| Some(customer)),
        })
        .await?;
    Ok(stored.ok_or_else(|| vec![EmailAlreadyInUseError::default().into()]))
}

/// Checks names, e-mail address, company and phone.
fn check_details(customer: &customers::Customer, complaints: &mut Vec<ValidationError>) {
    let parts = [
        ("firstName", "First Name", &customer.first_name, 1, 100),
        ("lastName", "Last Name", &customer.last_name, 1, 100),
        ("email", "Email Address", &customer.email, 3, 250),
        ("company", "Company Name", &customer.company, 0, 255),
        ("phone", "Phone Number", &customer.phone, 0, 50),
    ];
    for (part, label, text, least, most) in parts {
        let length = text.chars().count();
        if length < least {
            complaints.push(ValidationError::at(&["input", part], format!("{label} is required.")));
        } else if length > most {
            let text = format!("{label} can have at most {most} characters.");
            complaints.push(ValidationError::at(&["input", part], text));
        }
    }
    if customer.email.len() >= 3 && !customers::is_email(&customer.email) {
        let text = "Email Address is not an e-mail address.";
        complaints.push(ValidationError::at(&["input", "email"], text));
    }
}
