//! What is wrong with the form, above everything else in `main`.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::t;
use crate::web::forms::FormState;

/// The messages with links to their fields; nothing when nothing is wrong.
#[component]
pub fn ErrorSummary(
    /// The form that is shown again.
    form: Arc<FormState>,
    /// What support may ask for, when the trouble is not the shopper's.
    request_id: String,
) -> impl IntoView {
    form.failed().then(|| {
        let look = form.look.map(|(path, words)| view! { " " <a href=path>{t(words)}</a> });
        let problem = form.problem.map(|key| view! { <li>{t(key)} {look}</li> });
        let id = form.problem.map(|_| {
            view! { <p class="request-id">{t("error-page-request-id")} " " <code>{request_id}</code></p> }
        });
        let messages = form
            .errors
            .all()
            .iter()
            .map(|error| {
                let message = error.message.clone();
                if error.field.is_empty() {
                    view! { <li>{message}</li> }.into_any()
                } else {
                    let href = format!("#{}", error.field);
                    view! { <li><a href=href>{message}</a></li> }.into_any()
                }
            })
            .collect_view();
        view! {
            <div class="error-summary" tabindex="-1" data-focus="" aria-labelledby="error-summary-title">
                <div role="alert">
                    <h2 id="error-summary-title">{t("error-summary-title")}</h2>
                    <ul>{problem}{messages}</ul>
                    {id}
                </div>
            </div>
        }
    })
}
