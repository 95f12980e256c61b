//! Fields with label, hint and message, tied together for everyone.

use leptos::prelude::*;

use super::form::FormContext;
use super::icons::{Icon, icon};
use crate::i18n::t;

/// What a field says of itself besides its control.
#[derive(Clone, Default)]
pub struct FieldText {
    /// Name and id.
    pub name: String,
    /// The label.
    pub label: String,
    /// Whether it may stay empty; told in the label.
    pub optional: bool,
    /// Help that is there before anything goes wrong.
    pub hint: Option<String>,
}

impl FieldText {
    fn described_by(&self, error: bool) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let error = error.then(|| format!("{}-error", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn frame(
        self,
        error: Option<String>,
        id: Option<&'static str>,
        control: AnyView,
    ) -> impl IntoView + use<> {
        let class = if error.is_some() { "field field-invalid" } else { "field" };
        let notes = self.notes(error);
        view! {
            <div class=class id=id>
                <label for=self.name.clone()>{self.label.clone()}{optional(self.optional)}</label>
                {notes}
                {control}
            </div>
        }
    }

    /// A group of controls under one name, with its hint and message.
    pub fn group(self, class: &'static str, controls: AnyView) -> AnyView {
        let error = FormContext::error(&self.name);
        let class = if error.is_some() { format!("{class} field-invalid") } else { class.to_owned() };
        let described_by = self.described_by(error.is_some());
        let notes = self.notes(error);
        view! {
            <fieldset class=class aria-describedby=described_by>
                <legend>{self.label.clone()}{optional(self.optional)}</legend>
                {notes}
                {controls}
            </fieldset>
        }
        .into_any()
    }

    fn notes(&self, error: Option<String>) -> impl IntoView + use<> {
        let hint = self.hint.clone().map(|text| {
            let id = format!("{}-hint", self.name);
            view! { <p class="hint" id=id>{text}</p> }
        });
        let error = error.map(|text| {
            let id = format!("{}-error", self.name);
            view! {
                <p class="error" id=id>
                    <span class="visually-hidden">{format!("{} ", t("error-prefix"))}</span>
                    {text}
                </p>
            }
        });
        view! {
            {hint}
            {error}
        }
    }
}

fn optional(optional: bool) -> Option<impl IntoView> {
    optional.then(|| view! { <span class="optional">{format!(" {}", t("form-optional"))}</span> })
}

/// How a line is entered.
#[derive(Clone, Copy, Default)]
pub struct InputKind {
    /// The `type` of the control.
    pub kind: &'static str,
    /// The token for password managers and autofill.
    pub autocomplete: Option<&'static str>,
    /// Which keyboard phones show.
    pub inputmode: Option<&'static str>,
    /// Whether the control is narrow.
    pub short: bool,
}

impl InputKind {
    /// A line of text.
    pub const TEXT: Self = Self { kind: "text", autocomplete: None, inputmode: None, short: false };
    /// An e-mail address.
    pub const EMAIL: Self =
        Self { kind: "email", autocomplete: Some("email"), inputmode: Some("email"), short: false };

    /// The same with an autofill token.
    pub const fn autocomplete(self, token: &'static str) -> Self {
        Self { autocomplete: Some(token), ..self }
    }
}

/// A field of one line.
#[component]
pub fn InputField(
    /// Name, label and hint.
    text: FieldText,
    /// How it is entered.
    kind: InputKind,
) -> impl IntoView {
    let error = FormContext::error(&text.name);
    let is_mail = kind.kind == "email";
    let control = view! {
        <input
            id=text.name.clone()
            name=text.name.clone()
            type=kind.kind
            class=kind.short.then_some("short")
            value=FormContext::value(&text.name)
            autocomplete=kind.autocomplete
            inputmode=kind.inputmode
            spellcheck=is_mail.then_some("false")
            autocapitalize=is_mail.then_some("none")
            required=!text.optional
            aria-invalid=error.is_some().then_some("true")
            aria-describedby=text.described_by(error.is_some())
        />
    };
    text.frame(error, None, control.into_any())
}

/// A password with a button that shows it. Never filled in.
#[component]
pub fn PasswordField(
    /// Name, label and hint.
    text: FieldText,
    /// `current-password`, `new-password` or `off`.
    autocomplete: &'static str,
    /// More that is read with the field, such as the list of rules: its id.
    #[prop(optional)]
    rules: Option<AnyView>,
) -> impl IntoView {
    let error = FormContext::error(&text.name);
    let described_by = match (&rules, text.described_by(error.is_some())) {
        (Some(_), Some(ids)) => Some(format!("{}-rules {ids}", text.name)),
        (Some(_), None) => Some(format!("{}-rules", text.name)),
        (None, ids) => ids,
    };
    let control = view! {
        {rules}
        <div class="password">
            <input
                id=text.name.clone()
                name=text.name.clone()
                type="password"
                autocomplete=autocomplete
                spellcheck="false"
                autocapitalize="none"
                required=!text.optional
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described_by
            />
            <button
                type="button"
                class="reveal"
                hidden
                aria-pressed="false"
                aria-controls=text.name.clone()
                aria-label=t("password-show")
                data-shown=t("password-shown")
                data-hidden=t("password-hidden")
            >
                {icon(Icon::Eye)}
            </button>
        </div>
    };
    text.frame(error, None, control.into_any())
}

/// A field of several lines.
#[component]
pub fn TextAreaField(
    /// Name, label and hint.
    text: FieldText,
    /// Height in lines.
    rows: u32,
) -> impl IntoView {
    let error = FormContext::error(&text.name);
    let value = FormContext::value(&text.name);
    let control = view! {
        <textarea
            id=text.name.clone()
            name=text.name.clone()
            rows=rows.clamp(2, 20).to_string()
            required=!text.optional
            aria-invalid=error.is_some().then_some("true")
            aria-describedby=text.described_by(error.is_some())
            inner_html=text_area_content(&value)
        ></textarea>
    };
    text.frame(error, None, control.into_any())
}

/// The inside of a `textarea`: views do not escape it, and browsers drop a first line break.
fn text_area_content(value: &str) -> String {
    format!("\n{}", value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

/// A list of which one is chosen.
#[component]
pub fn SelectField(
    /// Name, label and hint.
    text: FieldText,
    /// The words of the empty choice.
    prompt: String,
    /// Values and words.
    options: Vec<(String, String)>,
    /// The token for autofill.
    #[prop(optional_no_strip)]
    autocomplete: Option<&'static str>,
    /// Id of the element around the field.
    #[prop(optional_no_strip)]
    id: Option<&'static str>,
    /// A button that brings lists that depend on the choice: ids of what it renews.
    #[prop(optional_no_strip)]
    refreshes: Option<&'static str>,
) -> impl IntoView {
    let error = FormContext::error(&text.name);
    let value = FormContext::value(&text.name);
    let options = options
        .into_iter()
        .map(|(option, words)| {
            let selected = option == value;
            view! { <option value=option selected=selected>{words}</option> }
        })
        .collect_view();
    let select = view! {
        <select
            id=text.name.clone()
            name=text.name.clone()
            autocomplete=autocomplete
            required=!text.optional
            aria-invalid=error.is_some().then_some("true")
            aria-describedby=text.described_by(error.is_some())
            data-refresh=refreshes
            data-refreshed=refreshes.map(|_| t("form-refreshed"))
        >
            <option value="">{prompt}</option>
            {options}
        </select>
    };
    let control = match refreshes {
        None => select.into_any(),
        Some(_) => view! {
            <div class="with-button">
                {select}
                <button class="button button-secondary no-script" type="submit" name=crate::web::forms::REFRESH value="1">
                    {t("form-refresh")}
                </button>
            </div>
        }
        .into_any(),
    };
    text.frame(error, id, control)
}

/// A group of boxes or buttons.
#[component]
pub fn ChoiceField(
    /// Name, label and hint.
    text: FieldText,
    /// `checkbox` or `radio`.
    kind: &'static str,
    /// For each: name, value, words, and whether it is chosen.
    choices: Vec<(String, String, String, bool)>,
) -> impl IntoView {
    let error = FormContext::error(&text.name);
    let invalid = error.is_some();
    let choices = choices
        .into_iter()
        .enumerate()
        .map(|(index, (name, value, words, chosen))| {
            // The first control carries the group's id, so that the error summary leads to it.
            let id = if index == 0 { text.name.clone() } else { format!("{}-{index}", text.name) };
            view! {
                <div class="choice">
                    <input
                        id=id.clone()
                        type=kind
                        name=name
                        value=value
                        checked=chosen
                        aria-invalid=invalid.then_some("true")
                    />
                    <label for=id>{words}</label>
                </div>
            }
        })
        .collect_view();
    text.group("field choices", choices.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_cannot_leave_a_text_area() {
        let inside = text_area_content("</textarea><script>alert(1)</script> &amp;");
        assert!(!inside.contains('<'));
        assert_eq!(inside, "\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;");
    }
}
