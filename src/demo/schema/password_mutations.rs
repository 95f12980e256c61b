//! New passwords: changed by a customer who knows the old one, or by the link of a mail.

use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

use super::account_mutations::{ReCaptchaV2Input, passed};
use super::errors::{
    ChangePasswordError, CustomerDoesNotExistError, CustomerNotLoggedInError, CustomerPasswordError,
    RequestResetPasswordError, ResetPasswordError, ValidationError,
};
use super::{caller, shared};
use crate::demo::behaviour::PasswordRules;
use crate::demo::customers::{Customer, is_email};
use crate::demo::shared::Shared;
use crate::demo::{customers, mailbox, passwords, tokens};

#[derive(Default)]
pub(crate) struct PasswordMutations;

#[derive(InputObject)]
struct ChangePasswordInput {
    current_password: String,
    new_password: String,
}

#[derive(SimpleObject)]
struct ChangePasswordResult {
    errors: Vec<ChangePasswordError>,
}

#[derive(InputObject)]
struct RequestResetPasswordInput {
    email: String,
    path: Option<String>,
}

#[derive(SimpleObject)]
struct RequestResetPasswordResult {
    errors: Vec<RequestResetPasswordError>,
}

#[derive(InputObject)]
struct ResetPasswordInput {
    customer_entity_id: i32,
    token: String,
    new_password: String,
}

#[derive(SimpleObject)]
struct ResetPasswordResult {
    errors: Vec<ResetPasswordError>,
}

#[Object]
impl PasswordMutations {
    async fn change_password(
        &self,
        context: &Context<'_>,
        input: ChangePasswordInput,
    ) -> Result<ChangePasswordResult> {
        let outcome = change(context, input).await?;
        Ok(ChangePasswordResult { errors: outcome.err().unwrap_or_default() })
    }

    async fn request_reset_password(
        &self,
        context: &Context<'_>,
        #[graphql(name = "reCaptchaV2")] re_captcha: Option<ReCaptchaV2Input>,
        input: RequestResetPasswordInput,
    ) -> Result<RequestResetPasswordResult> {
        let outcome = request_reset(context, re_captcha, input).await?;
        Ok(RequestResetPasswordResult { errors: outcome.err().into_iter().collect() })
    }

    async fn reset_password(
        &self,
        context: &Context<'_>,
        input: ResetPasswordInput,
    ) -> Result<ResetPasswordResult> {
        let outcome = reset(context, input).await?;
        Ok(ResetPasswordResult { errors: outcome.err().unwrap_or_default() })
    }
}

async fn change(
    context: &Context<'_>,
    input: ChangePasswordInput,
) -> Result<Result<(), Vec<ChangePasswordError>>> {
    let shared = shared(context)?;
    let behaviour = shared.behaviour();
    if let Some(forced) = ChangePasswordError::forced(&behaviour.error_on) {
        return Ok(Err(vec![forced]));
    }
    let caller = caller(context)?.clone();
    let Some(id) = caller.customer else {
        return Ok(Err(vec![CustomerNotLoggedInError::default().into()]));
    };
    let customer = shared.database.call(move |connection| customers::by_id(connection, id)).await?;
    let Some(customer) = customer else {
        return Ok(Err(vec![CustomerDoesNotExistError::default().into()]));
    };
    let current = input.current_password;
    if !passwords::matches(current.clone(), Some(customer.password_hash)).await? {
        let wrong = CustomerPasswordError::because("The current password is not right.");
        return Ok(Err(vec![wrong.into()]));
    }
    let complaints = rule_complaints(&behaviour.password_rules, &input.new_password);
    if !complaints.is_empty() {
        return Ok(Err(complaints.into_iter().map(Into::into).collect()));
    }
    if input.new_password == current {
        let same = CustomerPasswordError::because("The new password is the one in use.");
        return Ok(Err(vec![same.into()]));
    }
    let hash = passwords::hash(input.new_password).await?;
    shared
        .database
        .call(move |connection| {
            customers::set_password(connection, id, &hash)?;
            match behaviour.new_password_ends_sessions {
                true => tokens::revoke(connection, id, caller.token.as_deref()),
                false => Ok(()),
            }
        })
        .await?;
    Ok(Ok(()))
}

async fn request_reset(
    context: &Context<'_>,
    re_captcha: Option<ReCaptchaV2Input>,
    input: RequestResetPasswordInput,
) -> Result<Result<(), RequestResetPasswordError>> {
    let shared = shared(context)?;
    let behaviour = shared.behaviour();
    if let Some(forced) = RequestResetPasswordError::forced(&behaviour.error_on) {
        return Ok(Err(forced));
    }
    let refuse = |path: &[&str], text: &str| Ok(Err(ValidationError::at(path, text).into()));
    if !passed(re_captcha.as_ref(), &behaviour) {
        return refuse(&["reCaptchaV2"], "The reCAPTCHA was not accepted.");
    }
    if !is_email(input.email.trim()) {
        return refuse(&["input", "email"], "Email Address is not an e-mail address.");
    }
    let leads_away = |path: &String| !path.starts_with('/') || path.starts_with("//");
    if input.path.as_ref().is_some_and(leads_away) {
        return refuse(&["input", "path"], "The path must lead to a page of the storefront.");
    }
    let customer =
        shared.database.call(move |connection| customers::by_email(connection, &input.email)).await?;
    if let Some(customer) = customer.filter(|customer| customer.on_channel) {
        mail_reset_link(shared, customer, input.path).await?;
    }
    Ok(Ok(()))
}

async fn reset(
    context: &Context<'_>,
    input: ResetPasswordInput,
) -> Result<Result<(), Vec<ResetPasswordError>>> {
    let shared = shared(context)?;
    let behaviour = shared.behaviour();
    if let Some(forced) = ResetPasswordError::forced(&behaviour.error_on) {
        return Ok(Err(vec![forced]));
    }
    let (customer, token) = (input.customer_entity_id, input.token);
    let dead = || {
        let text = "The link is not valid or has expired.";
        Ok(Err(vec![CustomerPasswordError::because(text).into()]))
    };
    let shown = token.clone();
    let good =
        shared.database.call(move |connection| tokens::reset_is_good(connection, customer, &shown)).await?;
    if !good {
        return dead();
    }
    // The link still works after a password that breaks the rules.
    let complaints = rule_complaints(&behaviour.password_rules, &input.new_password);
    if !complaints.is_empty() {
        return Ok(Err(complaints.into_iter().map(Into::into).collect()));
    }
    let hash = passwords::hash(input.new_password).await?;
    let done = shared
        .database
        .call(move |connection| {
            let transaction = connection.transaction()?;
            if !tokens::use_reset(&transaction, customer, &token)? {
                return Ok(false);
            }
            customers::set_password(&transaction, customer, &hash)?;
            tokens::revoke(&transaction, customer, None)?;
            transaction.commit()?;
            Ok(true)
        })
        .await?;
    if done { Ok(Ok(())) } else { dead() }
}

fn rule_complaints(rules: &PasswordRules, password: &str) -> Vec<ValidationError> {
    let complaint = |text| ValidationError::at(&["input", "newPassword"], text);
    rules.complaints(password).into_iter().map(complaint).collect()
}

/// Sends a customer the link to set a new password.
pub(crate) async fn mail_reset_link(shared: &Shared, customer: Customer, path: Option<String>) -> Result<()> {
    let lifetime = shared.behaviour().reset_token_lifetime;
    let storefront = shared.storefront_url();
    shared
        .database
        .call(move |connection| {
            let token = tokens::issue_reset(connection, customer.id, lifetime)?;
            let link = mailbox::reset_link(&storefront, path.as_deref(), customer.id, &token);
            let mail = mailbox::password_reset(&customer.email, &customer.first_name, link);
            mailbox::send(connection, &mail)
        })
        .await?;
    Ok(())
}
