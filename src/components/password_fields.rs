//! A new password with the store's rules, printed before typing.

use leptos::prelude::*;

use super::field::{FieldText, PasswordField};
use super::icons::{Icon, icon};
use crate::forms::password;
use crate::i18n::{language, t};
use crate::store::settings::PasswordRules;

/// The field of a new password, named `password`.
#[component]
pub fn NewPasswordField(
    /// Its label.
    label: String,
    /// The store's rules.
    rules: PasswordRules,
) -> impl IntoView {
    let language = language();
    let items = password::rules(&rules)
        .into_iter()
        .map(|rule| {
            view! { <li data-rule=rule.pattern()>{icon(Icon::Check)} <span>{rule.text(&language)}</span></li> }
        })
        .collect_view();
    let list = view! {
        <div id="password-rules">
            <p class="hint">{t("password-rules-intro")}</p>
            <ul class="rules">{items}</ul>
        </div>
    };
    let text = FieldText { name: "password".into(), label, ..FieldText::default() };
    view! { <PasswordField text=text autocomplete="new-password" rules=list.into_any() /> }
}
