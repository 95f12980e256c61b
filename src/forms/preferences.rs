//! What customers agree to, as ticked.

use crate::i18n::Language;
use crate::store::preferences::{Consent, ConsentChoice, Preferences, PreferencesChange};
use crate::store::settings::AccountRules;
use crate::web::form_data::FormData;

/// The name of the box for mails with offers.
pub const MARKETING_FIELD: &str = "accepts_marketing";
/// The kind of consent that goes with that box.
const MARKETING: &str = "marketing";
/// How the names of marks begin.
const SHOWN: &str = "shown_";
/// Most kinds of consent on a form.
const MAX_KINDS: usize = 20;

/// The name of the box of a kind of consent.
pub fn field(kind: &str) -> String {
    format!("consent_{kind}")
}

/// The kinds of consent that have boxes of their own: those that the merchant asks for, and those that the customer has
/// answered before.
pub fn kinds(accounts: &AccountRules, answered: Option<&Preferences>) -> Vec<String> {
    let answered = answered.into_iter().flat_map(|preferences| &preferences.consents);
    let mut kinds: Vec<String> = Vec::new();
    for kind in accounts.consents.iter().chain(answered.map(|consent| &consent.kind)) {
        if kind != MARKETING && is_plain(kind) && !kinds.contains(kind) && kinds.len() < MAX_KINDS {
            kinds.push(kind.clone());
        }
    }
    kinds
}

/// The kinds that have boxes on a form that is shown again, as far as it tells: those that the merchant asks for, and
/// those that were ticked before or are now.
pub fn kinds_on(accounts: &AccountRules, form: &FormData) -> Vec<String> {
    let prefix = field("");
    let told = form.pairs().iter().filter_map(|(name, _)| {
        let kind = name.strip_prefix(SHOWN).unwrap_or(name).strip_prefix(&prefix)?;
        Some(Consent { kind: kind.to_owned(), accepted: true, text: String::new(), given_at: None })
    });
    kinds(accounts, Some(&Preferences { accepts_marketing: false, consents: told.collect() }))
}

/// The marks on a form that is shown again.
pub fn shown_fields(form: &FormData) -> Vec<String> {
    form.pairs().iter().map(|(name, _)| name).filter(|name| name.starts_with(SHOWN)).cloned().collect()
}

/// Whether a kind can be a part of a field's name.
fn is_plain(kind: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    (1..=64).contains(&kind.len()) && kind.bytes().all(plain)
}

/// The words beside the box of a kind of consent.
pub fn label(language: &Language, kind: &str) -> String {
    let key = format!("consent-{kind}");
    match language.has(&key) {
        true => language.text(&key, &[]),
        false => language.text("consent-other", &[("name", kind.replace(['_', '-'], " ").into())]),
    }
}

/// What a registration says: an empty box is no answer.
pub fn parse_first(accounts: &AccountRules, form: &FormData) -> PreferencesChange {
    let mut change = parse(accounts, &kinds(accounts, None), form);
    change.consents.retain(|choice| choice.accepted);
    change
}

/// The name of the mark of a box that was ticked when the form was made.
pub fn shown_field(name: &str) -> String {
    format!("{SHOWN}{name}")
}

/// What a customer with these preferences wants to be changed. Answers that stay the same are not recorded again, and
/// boxes that nobody touched change nothing, however old the form is.
pub fn parse_changes(accounts: &AccountRules, current: &Preferences, form: &FormData) -> PreferencesChange {
    let touched = |name: &str| form.get(name).is_some() != form.get(&shown_field(name)).is_some();
    let mut change = parse(accounts, &kinds(accounts, Some(current)), form);
    let marketing_touched = touched(MARKETING_FIELD);
    change.accepts_marketing =
        change.accepts_marketing.filter(|wish| marketing_touched && *wish != current.accepts_marketing);
    change.consents.retain(|choice| {
        let known = current.consents.iter().find(|consent| consent.kind == choice.kind);
        let differs = known.map_or(choice.accepted, |known| known.accepted != choice.accepted);
        let is_touched =
            if choice.kind == MARKETING { marketing_touched } else { touched(&field(&choice.kind)) };
        differs && is_touched
    });
    change
}

fn parse(accounts: &AccountRules, kinds: &[String], form: &FormData) -> PreferencesChange {
    let marketing = form.get(MARKETING_FIELD).is_some();
    let choice = |kind: &str, accepted| ConsentChoice { kind: kind.to_owned(), accepted };
    let with_offers = accounts.consents.iter().any(|kind| kind == MARKETING);
    let consents = with_offers.then(|| choice(MARKETING, marketing)).into_iter();
    PreferencesChange {
        accepts_marketing: Some(marketing),
        consents: consents
            .chain(kinds.iter().map(|kind| choice(kind, form.get(&field(kind)).is_some())))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Consent;

    fn rules() -> AccountRules {
        let consents = ["privacy_policy", MARKETING, "odd name<"].map(str::to_owned).into();
        AccountRules { consents, ..AccountRules::default() }
    }

    fn form(ticked: &[&str]) -> FormData {
        FormData::from_pairs(ticked.iter().map(|name| ((*name).to_owned(), "on".to_owned())).collect())
    }

    fn agreed(kind: &str, accepted: bool) -> Consent {
        Consent { kind: kind.into(), accepted, text: String::new(), given_at: None }
    }

    #[test]
    fn an_empty_box_at_registration_is_no_answer() {
        let change = parse_first(&rules(), &form(&["consent_privacy_policy"]));
        assert_eq!(change.accepts_marketing, Some(false));
        assert_eq!(change.consents, [ConsentChoice { kind: "privacy_policy".into(), accepted: true }]);
    }

    #[test]
    fn only_answers_that_change_are_recorded() {
        let current = Preferences {
            accepts_marketing: true,
            consents: vec![agreed(MARKETING, true), agreed("privacy_policy", true), agreed("sms", false)],
        };
        let shown = ["shown_accepts_marketing", "shown_consent_privacy_policy"];
        let answers = |ticked: &[&str]| {
            let form = form(&[&shown[..], ticked].concat());
            parse_changes(&rules(), &current, &form)
        };
        let same = answers(&[MARKETING_FIELD, "consent_privacy_policy"]);
        assert_eq!(same, PreferencesChange::default());
        let other = answers(&["consent_sms"]);
        assert_eq!(other.accepts_marketing, Some(false));
        let told: Vec<_> =
            other.consents.iter().map(|choice| (choice.kind.as_str(), choice.accepted)).collect();
        assert_eq!(told, [(MARKETING, false), ("privacy_policy", false), ("sms", true)]);
    }

    #[test]
    fn a_form_that_is_out_of_date_withdraws_nothing() {
        let current = Preferences { accepts_marketing: true, consents: vec![agreed("privacy_policy", true)] };
        // Both boxes were empty when this form was made, and still are.
        assert_eq!(parse_changes(&rules(), &current, &form(&[])), PreferencesChange::default());
    }

    #[test]
    fn kinds_that_are_no_names_have_no_box() {
        assert_eq!(kinds(&rules(), None), ["privacy_policy"]);
    }
}
