//! How tests ask the store by the contract of Finqu's Storefront API.

use serde_json::{Value, json};
use storefront_account::demo::SEED_PASSWORD;

use crate::{Answer, Call, Shop};

/// The part of every query that names the customer.
pub(crate) const AS_CUSTOMER: &str = "query Q($t: String) @storeContext(customerAccessToken: $t)";

impl Shop {
    /// A call with the secret key.
    pub(crate) fn finqu(&self, query: &str, variables: Value) -> Call {
        self.finqu_with(self.store.finqu_secret_key(), query, variables)
    }

    /// A call with another key.
    pub(crate) fn finqu_with(&self, key: &str, query: &str, variables: Value) -> Call {
        let body = json!({ "query": query, "variables": variables });
        Call { request: self.http.post(self.store.finqu_url()).bearer_auth(key).json(&body) }
    }

    /// The data of a query for the customer of a token. `selection` is the query's inside.
    pub(crate) async fn finqu_as(&self, token: &str, selection: &str) -> Value {
        let query = format!("{AS_CUSTOMER} {{ {selection} }}");
        self.finqu(&query, json!({ "t": token })).send().await.data()
    }

    /// The data of a guest's query.
    pub(crate) async fn finqu_guest(&self, selection: &str) -> Value {
        self.finqu(&format!("{{ {selection} }}"), Value::Null).send().await.data()
    }

    /// The token of somebody of the seed data.
    pub(crate) async fn finqu_log_in(&self, email: &str) -> String {
        let payload = self.finqu_try_log_in(email, SEED_PASSWORD).await;
        assert_eq!(payload["customerUserErrors"], json!([]), "{payload}");
        payload["customerAccessToken"]["accessToken"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn finqu_try_log_in(&self, email: &str, password: &str) -> Value {
        let mutation = "mutation LogIn($input: CustomerAccessTokenCreateInput!) { customerAccessTokenCreate(input: $input) { \
                        customerAccessToken { accessToken expiresAt } customerUserErrors { field message code } } }";
        let input = json!({ "email": email, "password": password });
        let answer = self.finqu(mutation, json!({ "input": input })).send().await;
        answer.data()["customerAccessTokenCreate"].take()
    }
}

impl Answer {
    /// HTTP status and code of the first error.
    pub(crate) fn fault(&self) -> (u16, String) {
        let body = self.body();
        assert!(body["errors"][0]["message"].is_string(), "{body}");
        (self.status, body["errors"][0]["extensions"]["code"].as_str().unwrap_or_default().to_owned())
    }
}

/// The errors of a payload as `CODE path.of.field`.
pub(crate) fn user_errors(payload: &Value) -> Vec<String> {
    let error = |error: &Value| {
        assert!(!error["message"].as_str().unwrap().is_empty());
        let code = error["code"].as_str().unwrap();
        match error["field"].as_array() {
            Some(path) => {
                let path: Vec<_> = path.iter().map(|part| part.as_str().unwrap()).collect();
                format!("{code} {}", path.join("."))
            }
            None => code.to_owned(),
        }
    };
    payload["customerUserErrors"].as_array().unwrap().iter().map(error).collect()
}
