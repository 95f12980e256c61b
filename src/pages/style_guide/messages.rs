//! What is wrong, what was done, and what is not there.

use std::sync::Arc;

use leptos::prelude::*;

use super::state;
use crate::components::error_summary::ErrorSummary;
use crate::components::icons::Icon;
use crate::components::notice::{notice, warning};
use crate::components::state::StateBlock;
use crate::forms::FormErrors;
use crate::web::forms::FormState;

const REQUEST_ID: &str = "00000000-0000-4000-8000-000000000000";

/// The error summary with both kinds of lines, and all notices.
pub(super) fn messages() -> AnyView {
    let mut errors = FormErrors::default();
    errors.add(
        "guide-email-wrong",
        "Enter an email address in the usual form, such as name@example.com".into(),
    );
    errors.add("guide-choice-wrong", "Choose something for “How did you hear of us?”".into());
    let form = FormState { errors, problem: Some("problem-unavailable"), ..FormState::default() };
    view! {
        <ErrorSummary form=Arc::new(form) request_id=REQUEST_ID.to_owned() />
        {notice(true, "The address is saved.".into())}
        {notice(false, "You have been logged out. Log in to go on.".into())}
        {warning("Your orders cannot be shown at the moment.".into())}
    }
    .into_any()
}

/// The block for nothing here, not found, and went wrong.
pub(super) fn nothing() -> AnyView {
    let id = view! { <p class="request-id">"Request number: " <code>{REQUEST_ID}</code></p> };
    view! {
        <div class="stack">
            {state(
                "Empty, with the way on",
                view! {
                    <StateBlock
                        picture=Icon::Orders
                        title="No orders yet".to_owned()
                        text=Some("When you order something, you can follow it here.".to_owned())
                        link=Some(("#nothing".to_owned(), "Start shopping".to_owned()))
                    />
                },
            )}
            {state(
                "Something went wrong, with what support may ask for",
                view! {
                    <StateBlock
                        picture=Icon::Store
                        title="The shop does not answer".to_owned()
                        text=Some("This is not your fault. Please try again in a moment.".to_owned())
                        link=Some(("#nothing".to_owned(), "Try again".to_owned()))
                        detail=Some(id.into_any())
                    />
                },
            )}
            {state("A sentence alone", view! { <StateBlock picture=Icon::Search title="Nothing was found".to_owned() /> })}
        </div>
    }
    .into_any()
}
