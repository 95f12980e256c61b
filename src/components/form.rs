//! Forms: they post to the page they stand on.

use leptos::prelude::*;

use crate::i18n::t;
use crate::web::context::RequestContext;
use crate::web::form_data::FormData;
use crate::web::forms::{LOOK_FIRST, OWNER};
use crate::web::submissions::ONCE;

/// The request and the values that a fresh form is filled with, for the fields inside.
#[derive(Clone)]
pub struct FormContext {
    /// The request, with the form as typed when it is shown again.
    pub request: RequestContext,
    initial: FormData,
}

impl FormContext {
    /// The form's context. Call this before the form's fields are made.
    pub fn provide(request: &RequestContext, initial: Vec<(String, String)>) {
        provide_context(Self { request: request.clone(), initial: FormData::from_pairs(initial) });
    }

    /// What stands in a field: as typed, or as filled in at first.
    pub fn value(name: &str) -> String {
        use_context::<Self>().map(|form| form.values().text(name).to_owned()).unwrap_or_default()
    }

    /// Whether a box is ticked.
    pub fn is_ticked(name: &str) -> bool {
        use_context::<Self>().is_some_and(|form| form.values().get(name).is_some())
    }

    /// Whether a field was there when the form was sent.
    pub fn was_sent(name: &str) -> bool {
        use_context::<Self>().is_some_and(|form| {
            form.request.form.values.as_ref().is_some_and(|sent| sent.get(name).is_some())
        })
    }

    /// Whether the form is shown for the first time.
    pub fn is_fresh() -> bool {
        use_context::<Self>().is_none_or(|form| form.request.form.values.is_none())
    }

    /// The message at a field.
    pub fn error(name: &str) -> Option<String> {
        use_context::<Self>()?.request.form.errors.at(name).map(str::to_owned)
    }

    fn values(&self) -> &FormData {
        self.request.form.values.as_ref().unwrap_or(&self.initial)
    }
}

/// Names the customer for whom a form is made.
pub fn owner() -> Option<impl IntoView> {
    let session = use_context::<FormContext>()?.request.session?;
    Some(view! { <input type="hidden" name=OWNER value=session.customer_id /> })
}

/// Marks the form again whose change may have happened already.
fn look_first() -> Option<impl IntoView> {
    let marked = FormContext::is_ticked(LOOK_FIRST);
    marked.then(|| view! { <input type="hidden" name=LOOK_FIRST value="1" /> })
}

/// The number of this showing of a form, so that it makes one change however often it is sent.
pub fn once() -> impl IntoView {
    view! { <input type="hidden" name=ONCE value=uuid::Uuid::new_v4().simple().to_string() /> }
}

/// The same on a page that may be kept for everybody, where it would be everybody's: only who has a cookie has one.
pub fn once_unless_public() -> Option<impl IntoView> {
    let request = use_context::<FormContext>()?.request;
    let may_be_kept = request.is_anonymous && request.form.values.is_none();
    (!may_be_kept).then(once)
}

/// The page's own address, with the one parameter that pages with forms have.
fn action(request: &RequestContext) -> String {
    match request.param("id") {
        Some(id) => {
            let query = form_urlencoded::Serializer::new(String::new()).append_pair("id", &id).finish();
            format!("{}?{query}", request.path)
        }
        None => request.path.clone(),
    }
}

/// A form that posts to its own page. [`FormContext::provide`] comes first.
#[component]
pub fn Form(
    /// The words on the button.
    submit: String,
    /// Marks a button for something that cannot be undone.
    #[prop(optional)]
    danger: bool,
    /// A link beside the button: address and words.
    #[prop(optional)]
    cancel: Option<(&'static str, String)>,
    /// Whether the button is as wide as the form.
    #[prop(optional)]
    wide: bool,
    /// Whether a field has a button of its own, which must not take the place of this one for the Enter key.
    #[prop(optional)]
    other_buttons: bool,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let request = use_context::<FormContext>().map(|form| form.request);
    let action = request.as_ref().map(action);
    let class = match (danger, wide) {
        (true, _) => "button button-danger",
        (false, true) => "button button-wide",
        (false, false) => "button",
    };
    let first_button = other_buttons.then(|| {
        view! {
            <button type="submit" class="default-submit" tabindex="-1" aria-hidden="true">{submit.clone()}</button>
        }
    });
    view! {
        <form class="form" method="post" action=action novalidate>
            {first_button}
            {owner()}
            {once()}
            {look_first()}
            {children()}
            <div class="actions">
                <button class=class type="submit" data-busy=t("form-busy")>{submit}</button>
                {cancel.map(|(href, text)| view! { <a href=href>{text}</a> })}
            </div>
        </form>
    }
}
