//! `/account/password/change`: a new password for somebody who knows the old one.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::CHANGE_PASSWORD;
use super::fields::{error, input};
use super::page::{Frame, failed, page, parameter, way_back};
use super::recover_password::done;
use crate::demo::database::DatabaseFault;
use crate::demo::passwords::{self, too_short};
use crate::demo::shared::Shared;
use crate::demo::{customers, tokens};

/// `GET /account/password/change`
pub(super) async fn form(State(shared): State<Arc<Shared>>) -> Response {
    ask(&shared, StatusCode::OK, None, String::new())
}

/// `POST /account/password/change`
pub(super) async fn change(State(shared): State<Arc<Shared>>, body: String) -> Response {
    let body = Some(body.as_str());
    let email = parameter(body, "email").trim().to_owned();
    let changed = set(&shared, email.clone(), parameter(body, "current"), parameter(body, "new")).await;
    match changed {
        Ok(None) => done(&shared),
        Ok(Some(wrong)) => ask(&shared, StatusCode::UNPROCESSABLE_ENTITY, Some(&wrong), email),
        Err(fault) => failed(&shared, fault),
    }
}

/// Sets the new password and ends all sessions, or says what is wrong. That is the same for addresses without an account.
async fn set(
    shared: &Shared,
    email: String,
    current: String,
    new: String,
) -> Result<Option<String>, DatabaseFault> {
    let known = shared.database.call(move |connection| customers::by_email(connection, &email)).await?;
    let known = known.filter(|customer| customer.on_channel);
    let hash = known.as_ref().map(|customer| customer.password_hash.clone());
    let right = passwords::matches(current.clone(), hash).await?;
    let Some(customer) = known.filter(|_| right) else {
        return Ok(Some("E-mail address or current password is wrong.".to_owned()));
    };
    if let Some(wrong) = too_short(&new) {
        return Ok(Some(wrong));
    }
    if new == current {
        return Ok(Some("The new password is the one in use.".to_owned()));
    }
    let hash = passwords::hash(new).await?;
    let set = shared.database.call(move |connection| {
        customers::set_password(connection, customer.id, &hash)?;
        tokens::revoke(connection, customer.id, None)
    });
    set.await?;
    Ok(None)
}

fn ask(shared: &Shared, status: StatusCode, wrong: Option<&str>, email: String) -> Response {
    let content = view! {
        {error(wrong)}
        <form method="post" action=CHANGE_PASSWORD>
            {input("E-mail address", "email", "email", "username", email)}
            {input("Current password", "current", "password", "current-password", String::new())}
            {input("New password", "new", "password", "new-password", String::new())}
            <button>"Change the password"</button>
        </form>
        {way_back(shared)}
    };
    page(shared, status, Frame::Nobody, "Change password", content)
}
