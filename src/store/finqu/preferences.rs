//! What the customer agrees to.

use serde::{Deserialize, Serialize};

use super::customer::{ApiCustomer, CustomerData, present};
use super::documents::{PREFERENCES, UPDATE_CUSTOMER};
use super::moments::{timestamp, when};
use super::response::missing;
use super::transport::Api;
use super::user_errors::{Input, change};
use crate::store::graphql::NoVariables;
use crate::store::http::Kind;
use crate::store::preferences::{Consent, Preferences, PreferencesChange};
use crate::store::{Caller, CustomerSummary, StoreError};

/// The type `ConsentRecord`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiConsent {
    #[serde(rename = "type")]
    kind: String,
    accepted: bool,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    created_at: Option<String>,
}

/// The answers that hold. The records are a history, newest first; where all dates can be read, these decide.
fn current(mut records: Vec<ApiConsent>) -> Vec<Consent> {
    let date = |record: &ApiConsent| record.created_at.as_deref().and_then(timestamp);
    if records.iter().all(|record| date(record).is_some()) {
        records.sort_by_key(|record| std::cmp::Reverse(date(record)));
    }
    let mut consents: Vec<Consent> = Vec::new();
    for record in records {
        if !consents.iter().any(|known| known.kind == record.kind) {
            consents.push(Consent {
                kind: record.kind,
                accepted: record.accepted,
                text: record.text.unwrap_or_default(),
                given_at: record.created_at.map(when),
            });
        }
    }
    consents
}

impl From<ApiCustomer> for Preferences {
    fn from(customer: ApiCustomer) -> Self {
        Self {
            accepts_marketing: customer.accepts_marketing.unwrap_or(false),
            consents: current(customer.consents.unwrap_or_default()),
        }
    }
}

pub(super) async fn preferences(
    api: &Api,
    caller: &Caller,
) -> Result<(CustomerSummary, Preferences), StoreError> {
    let (data, problems) = api.ask::<CustomerData>(&PREFERENCES, caller, None, &NoVariables {}).await?;
    let customer = present(data.customer, &problems)?;
    // Answers that could not be read must not look like refusals.
    if !problems.is_empty() {
        return Err(missing(&problems, Kind::Query));
    }
    Ok((customer.summary()?, customer.into()))
}

/// The preferences among the fields of `CustomerUpdateInput` and `CustomerCreateInput`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PreferencesInput<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    accepts_marketing: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    consents: Vec<ConsentInput<'a>>,
}

#[derive(Serialize)]
struct ConsentInput<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    accepted: bool,
}

impl<'a> From<&'a PreferencesChange> for PreferencesInput<'a> {
    fn from(change: &'a PreferencesChange) -> Self {
        let consents = change.consents.iter();
        Self {
            accepts_marketing: change.accepts_marketing,
            consents: consents
                .map(|choice| ConsentInput { kind: &choice.kind, accepted: choice.accepted })
                .collect(),
        }
    }
}

pub(super) async fn update_preferences(
    api: &Api,
    caller: &Caller,
    new: &PreferencesChange,
) -> Result<(), StoreError> {
    let input = PreferencesInput::from(new);
    change(api, &UPDATE_CUSTOMER, caller, &Input { input }).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::preferences::ConsentChoice;

    /// Kind and answer of what holds among records of kind, answer and date.
    fn holds(records: &[(&str, bool, Option<&str>)]) -> Vec<(String, bool)> {
        let json: Vec<serde_json::Value> = records
            .iter()
            .map(|(kind, accepted, at)| {
                serde_json::json!({"type": kind, "accepted": accepted, "text": null, "createdAt": at})
            })
            .collect();
        let records = serde_json::from_value(json.into()).unwrap();
        current(records).into_iter().map(|consent| (consent.kind, consent.accepted)).collect()
    }

    #[test]
    fn the_newest_answer_of_each_kind_holds() {
        let (old, new) = (Some("2026-01-01T00:00:00Z"), Some("2026-02-01T00:00:00Z"));
        let m = |accepted| ("m".to_owned(), accepted);
        assert_eq!(holds(&[("m", false, new), ("m", true, old)]), [m(false)]);
        assert_eq!(holds(&[("m", true, old), ("m", false, new)]), [m(false)], "dates win over places");
        assert_eq!(holds(&[("m", true, old), ("m", false, None)]), [m(true)], "else the place decides");
        assert_eq!(holds(&[("m", true, old), ("m", false, Some("lately"))]), [m(true)]);
        assert_eq!(holds(&[("m", true, old), ("p", true, old)]), [m(true), ("p".to_owned(), true)]);
        assert_eq!(holds(&[]), []);
    }

    #[test]
    fn nulls_are_no_consent() {
        let nulls =
            serde_json::from_str::<ApiCustomer>(r#"{"acceptsMarketing":null,"consents":null}"#).unwrap();
        assert_eq!(Preferences::from(nulls), Preferences { accepts_marketing: false, consents: vec![] });
    }

    #[test]
    fn only_what_changes_is_sent() {
        let json =
            |change: &PreferencesChange| serde_json::to_string(&PreferencesInput::from(change)).unwrap();
        assert_eq!(json(&PreferencesChange::default()), "{}");
        let consents = vec![ConsentChoice { kind: "m".into(), accepted: false }];
        assert_eq!(
            json(&PreferencesChange { accepts_marketing: Some(false), consents }),
            r#"{"acceptsMarketing":false,"consents":[{"type":"m","accepted":false}]}"#
        );
    }
}
