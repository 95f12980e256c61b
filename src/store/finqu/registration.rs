//! Registration.

use secrecy::ExposeSecret;
use serde::Serialize;

use super::address::PlaceInput;
use super::documents::REGISTER;
use super::preferences::PreferencesInput;
use super::session::accept;
use super::transport::Api;
use super::user_errors::{Input, change};
use crate::store::{Caller, NewCustomer, Registered, StoreError};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CustomerCreateInput<'a> {
    email: &'a str,
    password: &'a str,
    /// Our forms ask once; the store compares what it gets.
    password_confirm: &'a str,
    first_name: &'a str,
    last_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vat_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    company_id: Option<&'a str>,
    #[serde(flatten)]
    place: Option<PlaceInput<'a>>,
    #[serde(flatten)]
    preferences: PreferencesInput<'a>,
}

impl<'a> From<&'a NewCustomer> for CustomerCreateInput<'a> {
    fn from(new: &'a NewCustomer) -> Self {
        let postal = new.address.as_ref().map(|address| &address.postal);
        let entered = |own: &'a Option<String>, of_address: Option<&'a String>| {
            own.as_ref().or(of_address).map(String::as_str).filter(|text| !text.is_empty())
        };
        Self {
            email: &new.email,
            password: new.password.expose_secret(),
            password_confirm: new.password.expose_secret(),
            first_name: &new.first_name,
            last_name: &new.last_name,
            phone: entered(&new.phone, postal.map(|postal| &postal.phone)),
            company: entered(&new.company, postal.map(|postal| &postal.company)),
            vat_number: entered(&new.business.vat_number, None),
            company_id: entered(&new.business.company_id, None),
            place: postal.map(Into::into),
            preferences: (&new.preferences).into(),
        }
    }
}

pub(super) async fn register(
    api: &Api,
    caller: &Caller,
    new: &NewCustomer,
) -> Result<Registered, StoreError> {
    let input = CustomerCreateInput::from(new);
    let payload = change(api, &REGISTER, caller, &Input { input }).await?;
    let has_access = payload.customer.as_ref().and_then(|customer| customer.has_access);
    let Some(token) = payload.customer_access_token else {
        let awaits = has_access == Some(false);
        return Ok(if awaits { Registered::AwaitsApproval } else { Registered::LogInNext });
    };
    match accept(api, caller, token, payload.customer).await {
        Ok(log_in) => Ok(Registered::LoggedIn(log_in)),
        Err(StoreError::AwaitsApproval) => Ok(Registered::AwaitsApproval),
        // There is an account, whatever became of its first session.
        Err(_) => Ok(Registered::LogInNext),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::address::PostalAddress;
    use crate::store::preferences::{ConsentChoice, PreferencesChange};
    use crate::store::{AddressInput, BusinessNumbers};

    fn ann() -> NewCustomer {
        NewCustomer {
            first_name: "Ann".into(),
            last_name: "Lee".into(),
            email: "ann@example.com".into(),
            password: " pass ".into(),
            company: Some(String::new()),
            phone: None,
            business: BusinessNumbers::default(),
            address: None,
            custom: vec![],
            recaptcha: None,
            preferences: PreferencesChange::default(),
        }
    }

    fn json(new: &NewCustomer) -> String {
        serde_json::to_string(&CustomerCreateInput::from(new)).unwrap()
    }

    const NAMES: &str = r#"{"email":"ann@example.com","password":" pass ","passwordConfirm":" pass ","firstName":"Ann","lastName":"Lee""#;

    #[test]
    fn registration_leaves_out_what_was_not_entered() {
        assert_eq!(json(&ann()), format!("{NAMES}}}"));
    }

    #[test]
    fn address_and_consents_go_along() {
        let postal = PostalAddress {
            phone: "1".into(),
            company: "Ink".into(),
            postal_code: "00100".into(),
            country_code: "FI".into(),
            ..PostalAddress::default()
        };
        let consents = vec![ConsentChoice { kind: "privacy_policy".into(), accepted: true }];
        let new = NewCustomer {
            address: Some(AddressInput { postal, custom: vec![] }),
            company: Some("Paper".into()),
            preferences: PreferencesChange { accepts_marketing: Some(false), consents },
            ..ann()
        };
        let expected = format!(
            r#"{NAMES},"phone":"1","company":"Paper","address1":"","address2":"","city":"","zipcode":"00100","region":"","country":"FI","acceptsMarketing":false,"consents":[{{"type":"privacy_policy","accepted":true}}]}}"#
        );
        assert_eq!(json(&new), expected);
    }
}
