//! Buttons and fields.

use std::sync::Arc;

use leptos::prelude::*;

use super::{sample, state};
use crate::components::field::{
    ChoiceField, FieldText, InputField, InputKind, PasswordField, SelectField, TextAreaField,
};
use crate::components::form::FormContext;
use crate::components::icons::{Icon, icon};
use crate::components::password_fields::NewPasswordField;
use crate::components::product_form::choice;
use crate::forms::FormErrors;
use crate::store::product::ChoiceStyle;
use crate::web::context::RequestContext;
use crate::web::form_data::FormData;
use crate::web::forms::FormState;

/// All kinds of buttons.
pub(super) fn buttons() -> AnyView {
    let print = view! { {icon(Icon::Printer)} <span>"Print"</span> };
    view! {
        <div class="stack">
            {state(
                "Main, second, danger, with an icon, and a link beside them",
                view! {
                    <div class="actions">
                        <button class="button" type="button">"Save address"</button>
                        <button class="button button-secondary" type="button">"Show"</button>
                        <button class="button button-danger" type="button">"Delete address"</button>
                        <button class="button button-secondary" type="button">{print}</button>
                        <button class="link-button" type="button">"Remove"</button>
                        <a href="#buttons">"Cancel"</a>
                    </div>
                },
            )}
            {state(
                "At work",
                view! {
                    <div class="actions">
                        <button class="button" type="button" aria-disabled="true">"One moment…"</button>
                        <button class="button button-secondary" type="button" aria-disabled="true">"One moment…"</button>
                    </div>
                },
            )}
            {state(
                "As wide as its form",
                view! { <button class="button button-wide" type="button">"Log in"</button> },
            )}
        </div>
    }
    .into_any()
}

fn named(name: &str, label: &str) -> FieldText {
    FieldText { name: format!("guide-{name}"), label: label.to_owned(), ..FieldText::default() }
}

fn choices(name: &str, chosen: &str) -> Vec<(String, String, String, bool)> {
    ["A friend", "A magazine"]
        .into_iter()
        .map(|words| (format!("guide-{name}"), words.to_owned(), words.to_owned(), words == chosen))
        .collect()
}

fn countries() -> Vec<(String, String)> {
    [("FI", "Finland"), ("SE", "Sweden")].map(|(code, name)| (code.to_owned(), name.to_owned())).to_vec()
}

/// Fields of every kind: empty, filled, and wrong.
pub(super) fn fields(request: &RequestContext) -> AnyView {
    let empty = in_form(request, FormState::default(), Vec::new(), empty_fields);
    let filled = [
        ("guide-email-filled", "aino@example.com"),
        ("guide-choice-filled", "SE"),
        ("guide-number-filled", "12"),
        ("guide-date-filled", "1984-03-09"),
        ("guide-area-filled", "Please no plastic.\nThank you!"),
    ];
    let filled = filled.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let filled = in_form(request, FormState::default(), filled, filled_fields);
    let wrong = in_form(request, wrong_form(), Vec::new(), wrong_fields);
    view! {
        <div class="stack">
            {state("Empty", empty)}
            {state("Filled in", filled)}
            {state("Wrong: the message stands between label and control", wrong)}
            {state("Choices of a product", picks(request))}
            {state("Rules of a password, while one types", rules())}
        </div>
    }
    .into_any()
}

/// Fields take their values and messages from the form around them.
fn in_form(
    request: &RequestContext,
    form: FormState,
    initial: Vec<(String, String)>,
    fields: fn() -> AnyView,
) -> AnyView {
    FormContext::provide(&RequestContext { form: Arc::new(form), ..request.clone() }, initial);
    view! { <div class="form narrow">{fields()}</div> }.into_any()
}

fn empty_fields() -> AnyView {
    let short = InputKind { short: true, ..InputKind::TEXT };
    let optional = FieldText { optional: true, ..named("company", "Company") };
    let hinted =
        FieldText { hint: Some("From 1 to 5000".into()), ..named("employees", "Number of employees") };
    view! {
        <InputField text=named("name", "A line of text") kind=InputKind::TEXT />
        <InputField text=named("email", "Email address") kind=InputKind::EMAIL />
        <PasswordField text=named("password", "Password") autocomplete="off" />
        <div class="field-row">
            <InputField text=optional kind=InputKind::TEXT />
            <InputField text=named("phone", "Side by side") kind=InputKind { kind: "tel", ..InputKind::TEXT } />
        </div>
        <InputField text=hinted kind=InputKind { inputmode: Some("decimal"), ..short } />
        <InputField text=named("date", "A day") kind=InputKind { kind: "date", ..short } />
        <SelectField text=named("choice", "Country") prompt="Choose a country".to_owned() options=countries() />
        <TextAreaField text=named("area", "Anything we should know?") rows=3 />
        <ChoiceField text=named("boxes", "What do you buy for?") kind="checkbox" choices=choices("boxes", "") />
        <ChoiceField text=named("buttons", "How did you hear of us?") kind="radio" choices=choices("buttons", "") />
    }
    .into_any()
}

fn filled_fields() -> AnyView {
    let short = InputKind { short: true, ..InputKind::TEXT };
    view! {
        <InputField text=named("email-filled", "Email address") kind=InputKind::EMAIL />
        <InputField text=named("number-filled", "Number of employees") kind=short />
        <InputField text=named("date-filled", "A day") kind=InputKind { kind: "date", ..short } />
        <SelectField text=named("choice-filled", "Country") prompt="Choose a country".to_owned() options=countries() />
        <TextAreaField text=named("area-filled", "Anything we should know?") rows=3 />
        <ChoiceField
            text=named("boxes-filled", "What do you buy for?")
            kind="checkbox"
            choices=choices("boxes-filled", "A friend")
        />
        <ChoiceField
            text=named("buttons-filled", "How did you hear of us?")
            kind="radio"
            choices=choices("buttons-filled", "A magazine")
        />
    }
    .into_any()
}

fn wrong_form() -> FormState {
    let mut errors = FormErrors::default();
    for (field, message) in [
        ("guide-email-wrong", "Enter an email address in the usual form, such as name@example.com"),
        ("password", "Your password still needs: at least 8 characters, a number"),
        ("guide-select-wrong", "Choose something for “Country”"),
        ("guide-area-wrong", "“Notes” can have 200 characters at most"),
        ("guide-choice-wrong", "Choose something for “How did you hear of us?”"),
    ] {
        errors.add(field, message.to_owned());
    }
    let values = FormData::from_pairs(vec![("guide-email-wrong".to_owned(), "aino@".to_owned())]);
    FormState { values: Some(values), errors, ..FormState::default() }
}

fn wrong_fields() -> AnyView {
    let hinted = FieldText { hint: Some("200 characters at most".into()), ..named("area-wrong", "Notes") };
    view! {
        <InputField text=named("email-wrong", "Email address") kind=InputKind::EMAIL />
        <NewPasswordField label="New password".to_owned() rules=sample::password_rules() />
        <SelectField text=named("select-wrong", "Country") prompt="Choose a country".to_owned() options=countries() />
        <TextAreaField text=hinted rows=3 />
        <ChoiceField
            text=named("choice-wrong", "How did you hear of us?")
            kind="radio"
            choices=choices("choice-wrong", "")
        />
    }
    .into_any()
}

fn picks(request: &RequestContext) -> AnyView {
    FormContext::provide(request, Vec::new());
    let values = sample::covers();
    view! {
        <div class="form">
            {choice(named("covers", "Cover"), ChoiceStyle::Swatch, &values, true, "1")}
            {choice(named("sizes", "Size"), ChoiceStyle::Rectangle, &values, false, "")}
        </div>
    }
    .into_any()
}

fn rules() -> impl IntoView {
    view! {
        <ul class="rules">
            <li class="rule-met">{icon(Icon::Check)} <span>"at least 8 characters"</span></li>
            <li>{icon(Icon::Check)} <span>"a number"</span></li>
        </ul>
    }
}
