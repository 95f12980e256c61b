//! Tokens that act as a customer they name.

use serde_json::{Value, json};

use crate::{Answer, SEED_PASSWORD, Shop, VIP};

const WHO: &str = "query Who { customer { email } }";
/// The id of the VIP in the seed data.
const VIP_ID: &str = "3";

async fn act_as(shop: &Shop, id: &str, query: &str) -> Answer {
    let call = shop.call(query, Value::Null).bearer(shop.store.impersonation_token());
    call.header("X-Bc-Customer-Id", id).send().await
}

#[tokio::test]
async fn an_impersonation_token_acts_as_the_customer_it_names() {
    let shop = Shop::open().await;
    assert_eq!(act_as(&shop, VIP_ID, WHO).await.data()["customer"]["email"], VIP);
    let orders = "{ customer { orders(first: 1) { edges { node { entityId } } } } }";
    let order = &act_as(&shop, VIP_ID, orders).await.data()["customer"]["orders"]["edges"][0];
    assert_eq!(order["node"]["entityId"], 1037);
    let rename =
        "mutation { customer { updateCustomer(input: { firstName: \"Viv\" }) { customer { firstName } } } }";
    let changed = act_as(&shop, VIP_ID, rename).await.data();
    assert_eq!(changed["customer"]["updateCustomer"]["customer"]["firstName"], "Viv");
}

#[tokio::test]
async fn a_customer_who_does_not_exist_is_nobody() {
    let shop = Shop::open().await;
    for id in ["0", "-3", "999", "99999999999999", "", "vip", "3; DROP TABLE customers", "3,1"] {
        assert!(act_as(&shop, id, WHO).await.data()["customer"].is_null(), "{id}");
        let strict = shop.call(WHO, Value::Null).bearer(shop.store.impersonation_token());
        let answer = strict.header("X-Bc-Customer-Id", id).strict().send().await;
        assert_eq!(answer.refusal().1, "MISSING_CUSTOMER_ACCESS_TOKEN", "{id}");
    }
}

#[tokio::test]
async fn a_private_token_cannot_name_a_customer() {
    let shop = Shop::open().await;
    let answer = shop.call(WHO, Value::Null).header("X-Bc-Customer-Id", VIP_ID).send().await;
    assert!(answer.data()["customer"].is_null());
}

#[tokio::test]
async fn without_a_name_an_impersonation_token_is_a_private_token() {
    let shop = Shop::open().await;
    let query = "mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { \
                 customerAccessToken { value } } }";
    let variables = json!({ "email": VIP, "password": SEED_PASSWORD });
    let log_in = shop.call(query, variables).bearer(shop.store.impersonation_token()).send().await.data();
    let token = log_in["login"]["customerAccessToken"]["value"].as_str().unwrap();
    let call = shop.call(WHO, Value::Null).bearer(shop.store.impersonation_token());
    assert_eq!(call.customer(token).strict().send().await.data()["customer"]["email"], VIP);
}
