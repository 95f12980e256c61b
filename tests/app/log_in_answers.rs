//! Answers to a log-in that say yes and are of no use: a neutral word, and no half session.

use serde_json::{Value, json};

use crate::browser::{EMPTY, PASSWORD, RETAIL, TestApp, VIP, WHOLESALE};
use crate::chaos::{Chaos, Fault, behind_chaos};

/// Sets a part of the accepted log-in: the token, its end, or who it is for.
fn with(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Fault {
    Fault::edit(move |answer| change(&mut answer["data"]))
}

/// The token in either contract.
fn token(data: &mut Value) -> &mut Value {
    let result = if data["login"].is_object() { &mut data["login"] } else { &mut data["change"] };
    &mut result["customerAccessToken"]
}

fn set_token(data: &mut Value, text: Value) {
    let token = token(data);
    let name = if token["value"].is_string() { "value" } else { "accessToken" };
    token[name] = text;
}

behind_chaos! {
    async fn a_log_in_that_is_of_no_use_opens_nothing(app: TestApp, chaos: Chaos) {
        let (operation, holder) =
            if app.store.carts().is_some() { ("Login", "Login") } else { ("LogIn", "CustomerAccess") };
        app.browser().get("/login").await.is_page();
        let answers = [
            (operation, with(|data| *token(data) = Value::Null)),
            (operation, with(|data| set_token(data, "".into()))),
            (operation, with(|data| set_token(data, Value::Null))),
            (operation, with(|data| set_token(data, "t".repeat(6_000).into()))),
            (operation, with(|data| token(data)["expiresAt"] = Value::Null)),
            (operation, with(|data| token(data)["expiresAt"] = json!("2020-01-01T00:00:00Z"))),
            (operation, with(|data| token(data)["expiresAt"] = json!("soon"))),
            (holder, with(|data| {
                let result = if data["login"].is_object() { &mut data["login"] } else { data };
                result["customer"] = Value::Null;
            })),
            (operation, Fault::json("{\"data\":{\"login\":null,\"change\":null}}")),
            (operation, Fault::json("{\"data\":{}}")),
        ];
        for (index, (operation, fault)) in answers.into_iter().enumerate() {
            chaos.on(operation, fault);
            let browser = app.browser();
            // Nobody may try as often as this for one account.
            let email = [RETAIL, VIP, WHOLESALE, EMPTY][index % 4];
            let answer = browser.log_in(email, PASSWORD).await;
            assert!(answer.status.is_server_error(), "{index}: {}", answer.status);
            assert_eq!(answer.cookie("session"), None, "{index}");
            assert_eq!(answer.field("email").as_deref(), Some(email), "{index}");
            assert!(!answer.body.contains("is not right"), "{index}: the credentials were right");
            chaos.heal();
            assert!(browser.get("/account").await.location().starts_with("/login"), "{index}");
        }
        app.browser().log_in(RETAIL, PASSWORD).await.leads_to("/account");
    }
}
