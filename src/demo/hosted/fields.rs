//! The parts of hosted forms.

use leptos::prelude::*;

/// What is wrong with a form.
pub(super) fn error(text: Option<&str>) -> impl IntoView + use<> {
    let text = text.map(ToOwned::to_owned);
    text.map(|text| view! { <p class="error" role="alert">{text}</p> })
}

/// A field with its label.
pub(super) fn input(
    label: &'static str,
    name: &'static str,
    kind: &'static str,
    autocomplete: &'static str,
    value: String,
) -> impl IntoView + use<> {
    let value = (!value.is_empty()).then_some(value);
    view! {
        <p>
            <label for=name>{label}</label>
            <input id=name name=name type=kind autocomplete=autocomplete value=value required />
        </p>
    }
}

/// A value that the form sends back.
pub(super) fn hidden(name: &'static str, value: String) -> impl IntoView + use<> {
    view! { <input type="hidden" name=name value=value /> }
}
