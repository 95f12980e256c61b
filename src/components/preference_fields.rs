//! Boxes for what customers agree to.

use leptos::prelude::*;

use super::field::{ChoiceField, FieldText};
use super::form::FormContext;
use crate::forms::preferences::{MARKETING_FIELD, field, label};
use crate::i18n::{language, t};

/// Mails with offers, and the consents of these kinds.
pub fn preference_fields(kinds: &[String]) -> impl IntoView + use<> {
    let one = |name: &str, words: String| {
        vec![(name.to_owned(), "on".to_owned(), words, FormContext::is_ticked(name))]
    };
    let marketing = FieldText {
        name: MARKETING_FIELD.to_owned(),
        label: t("preferences-marketing"),
        ..FieldText::default()
    };
    let language = language();
    let boxes: Vec<_> = kinds.iter().flat_map(|kind| one(&field(kind), label(&language, kind))).collect();
    let consents = kinds.first().map(|kind| {
        let text = FieldText { name: field(kind), label: t("preferences-consents"), ..FieldText::default() };
        view! { <ChoiceField text=text kind="checkbox" choices=boxes /> }
    });
    view! {
        <ChoiceField
            text=marketing
            kind="checkbox"
            choices=one(MARKETING_FIELD, t("preferences-marketing-yes"))
        />
        {consents}
    }
}
