//! What stands in place of a form's page that cannot be made while the store is in trouble: what was typed, and a button
//! that sends it once more.

use std::sync::Arc;

use axum::http::header::RETRY_AFTER;
use axum::response::Response;
use leptos::prelude::*;

use super::{answer_error, render};
use crate::components::form::Form;
use crate::components::icons::Icon;
use crate::components::layout::{Around, Frame};
use crate::components::state::StateBlock;
use crate::i18n::t;
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::forms::{FormState, LOOK_FIRST, REFRESH, is_secret};

/// The page; `error` is why the form's own cannot be made. A form with nothing to keep is opened anew instead.
pub fn show(ctx: &RequestContext, error: &PageError) -> Response {
    let form = ctx.form.clone();
    // What asks for another look at the form, rather than to change something, goes along; the rest of ours is made anew.
    let is_ours = |name: &str| name.starts_with('_') && ![REFRESH, LOOK_FIRST].contains(&name);
    let sent = form.values.iter().flat_map(|values| values.pairs()).filter(|(name, _)| !is_ours(name));
    let (secret, kept): (Vec<_>, Vec<_>) = sent.cloned().partition(|(name, _)| is_secret(name));
    if kept.is_empty() && !secret.is_empty() {
        return answer_error(ctx, error);
    }
    tracing::warn!(request_id = ctx.request_id, %error, "the page of a form failed; what was typed is kept");
    let frame = Frame {
        title: ctx.text("kept-form-title"),
        settings: ctx.app.public_data.peek().map(|settings| ctx.settings(&settings)),
        around: Around::Card,
        ..Frame::default()
    };
    // The frame tells nothing of a form that it does not hold.
    let alone = RequestContext { form: Arc::new(FormState::default()), ..ctx.clone() };
    let id = ctx.request_id.clone();
    let mut response = render(&alone, frame, Vec::new(), move || {
        let fields = kept
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
            .collect_view();
        let look = form.look.map(|(path, words)| view! { <p><a href=path>{t(words)}</a></p> });
        let secret = (!secret.is_empty()).then(|| view! { <p>{t("kept-form-secret")}</p> });
        let again = view! {
            <p>{t("kept-form-text")}</p>
            {secret}
            {look}
            <Form submit=t("error-page-retry")>{fields}</Form>
            <p class="request-id">{t("error-page-request-id")} " " <code>{id}</code></p>
        };
        view! {
            <div class="card">
                <StateBlock
                    picture=Icon::Store
                    title=t("kept-form-title")
                    is_page=true
                    text=Some(t(form.problem.unwrap_or("kept-form-unavailable")))
                    detail=Some(again.into_any())
                />
            </div>
        }
    });
    *response.status_mut() = error.status();
    if let Some(seconds) = error.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}
