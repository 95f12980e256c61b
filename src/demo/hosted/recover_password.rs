//! A forgotten password: a form that mails a link, and the page of the link, which works once.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::RECOVER_PASSWORD;
use super::fields::{error, hidden, input};
use super::page::{Frame, failed, page, parameter, way_back, way_to_log_in};
use crate::demo::customers::is_email;
use crate::demo::database::DatabaseFault;
use crate::demo::passwords::{self, too_short};
use crate::demo::shared::Shared;
use crate::demo::{customers, mailbox, tokens};

/// The page that the link of the mail leads to.
pub(super) const RESET_PASSWORD: &str = "/account/password/reset";

/// `GET /account/password/recover`
pub(super) async fn form(State(shared): State<Arc<Shared>>) -> Response {
    ask_for_address(&shared, StatusCode::OK, None, String::new())
}

/// `POST /account/password/recover`: says the same for addresses of customers and for all others.
pub(super) async fn send(State(shared): State<Arc<Shared>>, body: String) -> Response {
    let email = parameter(Some(&body), "email").trim().to_owned();
    if !is_email(&email) {
        let text = "Enter an e-mail address, such as name@example.com.";
        return ask_for_address(&shared, StatusCode::UNPROCESSABLE_ENTITY, Some(text), email);
    }
    let (origin, lifetime) = (shared.origin.clone(), shared.behaviour().reset_token_lifetime);
    let sent = shared.database.call(move |connection| {
        let known = customers::by_email(connection, &email)?.filter(|customer| customer.on_channel);
        let Some(customer) = known else {
            return Ok(());
        };
        let token = tokens::issue_reset(connection, customer.id, lifetime)?;
        let link = format!("{origin}{RESET_PASSWORD}?c={}&t={token}", customer.id);
        mailbox::send(connection, &mailbox::password_reset(&customer.email, &customer.first_name, link))
    });
    match sent.await {
        Ok(()) => {
            let content = view! {
                <p>"If there is an account with this address, a mail with a link is on its way."</p>
                {way_back(&shared)}
            };
            page(&shared, StatusCode::OK, Frame::Nobody, "Look into your mail", content)
        }
        Err(fault) => failed(&shared, fault),
    }
}

/// `GET /account/password/reset?c=…&t=…`
pub(super) async fn link(State(shared): State<Arc<Shared>>, RawQuery(query): RawQuery) -> Response {
    let query = query.as_deref();
    let link = Link::of(&parameter(query, "c"), parameter(query, "t"));
    match link.is_good(&shared).await {
        Ok(true) => ask_for_password(&shared, StatusCode::OK, None, link),
        Ok(false) => dead(&shared),
        Err(fault) => failed(&shared, fault),
    }
}

/// `POST /account/password/reset`
pub(super) async fn set(State(shared): State<Arc<Shared>>, body: String) -> Response {
    let body = Some(body.as_str());
    let link = Link::of(&parameter(body, "c"), parameter(body, "t"));
    let password = parameter(body, "password");
    let outcome = match link.is_good(&shared).await {
        // The link still works after a password that is too short.
        Ok(true) => match too_short(&password) {
            Some(text) => {
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                return ask_for_password(&shared, status, Some(&text), link);
            }
            None => link.use_up(&shared, password).await,
        },
        other => other,
    };
    match outcome {
        Ok(true) => done(&shared),
        Ok(false) => dead(&shared),
        Err(fault) => failed(&shared, fault),
    }
}

/// What stands in the link of a mail.
struct Link {
    customer: i32,
    token: String,
}

impl Link {
    fn of(customer: &str, token: String) -> Self {
        Self { customer: customer.parse().unwrap_or_default(), token }
    }

    async fn is_good(&self, shared: &Shared) -> Result<bool, DatabaseFault> {
        let (customer, token) = (self.customer, self.token.clone());
        shared.database.call(move |connection| tokens::reset_is_good(connection, customer, &token)).await
    }

    /// Sets the password and ends all sessions: true for exactly one caller.
    async fn use_up(self, shared: &Shared, password: String) -> Result<bool, DatabaseFault> {
        let hash = passwords::hash(password).await?;
        let Self { customer, token } = self;
        let set = shared.database.call(move |connection| {
            let transaction = connection.transaction()?;
            if !tokens::use_reset(&transaction, customer, &token)? {
                return Ok(false);
            }
            customers::set_password(&transaction, customer, &hash)?;
            tokens::revoke(&transaction, customer, None)?;
            transaction.commit()?;
            Ok(true)
        });
        set.await
    }
}

fn ask_for_address(shared: &Shared, status: StatusCode, wrong: Option<&str>, email: String) -> Response {
    let content = view! {
        {error(wrong)}
        <p>"Enter the e-mail address of your account. We send you a link to set a new password."</p>
        <form method="post" action=RECOVER_PASSWORD>
            {input("E-mail address", "email", "email", "username", email)}
            <button>"Send the link"</button>
        </form>
        {way_back(shared)}
    };
    page(shared, status, Frame::Nobody, "Forgotten password", content)
}

fn ask_for_password(shared: &Shared, status: StatusCode, wrong: Option<&str>, link: Link) -> Response {
    let content = view! {
        {error(wrong)}
        <form method="post" action=RESET_PASSWORD>
            {hidden("c", link.customer.to_string())}
            {hidden("t", link.token)}
            {input("New password", "password", "password", "new-password", String::new())}
            <button>"Set the password"</button>
        </form>
        {way_back(shared)}
    };
    page(shared, status, Frame::Nobody, "New password", content)
}

fn dead(shared: &Shared) -> Response {
    let content = view! {
        <p>"A link works once and only for a short time."</p>
        <p><a href=RECOVER_PASSWORD>"Ask for a new link"</a></p>
        {way_back(shared)}
    };
    page(shared, StatusCode::GONE, Frame::Nobody, "This link was used before or is too old", content)
}

/// The page after a password was set.
pub(super) fn done(shared: &Shared) -> Response {
    let content = view! {
        <p>"All sessions of your account have ended. Log in with the new password."</p>
        {way_to_log_in(shared)}
    };
    page(shared, StatusCode::OK, Frame::Nobody, "Your password is set", content)
}
