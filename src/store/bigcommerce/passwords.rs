//! Changing, forgetting and resetting passwords.

use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;

use super::documents::{CHANGE_PASSWORD, REQUEST_PASSWORD_RESET, RESET_PASSWORD};
use super::refusals::{Input, change};
use super::transport::Api;
use crate::store::{Caller, Refusal, ResetLink, StoreError};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChangePasswordInput<'a> {
    current_password: &'a str,
    new_password: &'a str,
}

pub(super) async fn change_password(
    api: &Api,
    caller: &Caller,
    current: &SecretString,
    new: &SecretString,
) -> Result<(), StoreError> {
    let input =
        ChangePasswordInput { current_password: current.expose_secret(), new_password: new.expose_secret() };
    change(api, &CHANGE_PASSWORD, caller, &Input { input }).await
}

#[derive(Serialize)]
struct RequestResetPasswordInput<'a> {
    email: &'a str,
    path: &'a str,
}

pub(super) async fn request_password_reset(
    api: &Api,
    caller: &Caller,
    email: &str,
    path: &str,
) -> Result<(), StoreError> {
    let input = RequestResetPasswordInput { email, path };
    change(api, &REQUEST_PASSWORD_RESET, caller, &Input { input }).await
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResetPasswordInput<'a> {
    customer_entity_id: i32,
    token: &'a str,
    new_password: &'a str,
}

pub(super) async fn reset_password(
    api: &Api,
    caller: &Caller,
    link: &ResetLink,
    new: &SecretString,
) -> Result<(), StoreError> {
    let Ok(customer_entity_id) = link.customer_id.parse() else {
        return Err(StoreError::refused(Refusal::NoSuchCustomer));
    };
    let input = ResetPasswordInput {
        customer_entity_id,
        token: link.token.expose_secret(),
        new_password: new.expose_secret(),
    };
    change(api, &RESET_PASSWORD, caller, &Input { input }).await
}
