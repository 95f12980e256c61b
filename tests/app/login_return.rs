//! Coming back from the store's own pages.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::browser::{Answer, Browser, RETAIL, TestApp, WHOLESALE};
use crate::goods::DOTTED;
use crate::tokens::{customer_id, forged, identity_claims, now, signed, with};

async fn bring(browser: &Browser, token: &str, to: &str) -> Answer {
    browser.post("/login/return", &[("token", token), ("redirectTo", to)]).await
}

/// A guest with something in the cart who was sent to the store's checkout.
pub async fn at_checkout(app: &TestApp) -> Browser {
    let browser = app.browser();
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    let there = browser.get("/checkout").await;
    assert_eq!((there.status, there.header("referrer-policy")), (StatusCode::SEE_OTHER, "no-referrer"));
    browser
}

async fn shop() -> (TestApp, i64) {
    let app = TestApp::start().await;
    let id = customer_id(&app.logged_in(WHOLESALE).await).await;
    (app, id)
}

#[tokio::test]
async fn a_guest_who_is_logged_in_there_is_logged_in_here_and_a_replay_is_refused() {
    let (app, id) = shop().await;
    let token = signed(&app, &identity_claims(&app, id));
    let browser = at_checkout(&app).await;
    bring(&browser, &token, "/cart").await.leads_to("/cart");
    assert_eq!(customer_id(&browser).await, id);
    assert_eq!(browser.get("/cart").await.text_of(".cart-line .money").as_deref(), Some("$12.67"));
    let other = at_checkout(&app).await;
    let answer = bring(&other, &token, "/account").await;
    answer.leads_to("/account");
    assert!(answer.cookie("session").is_none());
    assert!(other.get("/account").await.location().starts_with("/login"));
}

#[tokio::test]
async fn a_sound_token_opens_nothing_in_a_browser_that_was_not_sent_there() {
    let (app, id) = shop().await;
    let browser = app.browser();
    let answer = bring(&browser, &signed(&app, &identity_claims(&app, id)), "/cart").await;
    answer.leads_to("/cart");
    assert!(answer.cookie("session").is_none() && answer.cookie("flash").is_some());
    // Being sent there is good for one return.
    let browser = at_checkout(&app).await;
    bring(&browser, &signed(&app, &identity_claims(&app, id)), "/cart").await.leads_to("/cart");
    browser.log_out().await.leads_to("/login");
    let again = bring(&browser, &signed(&app, &identity_claims(&app, id)), "/cart").await;
    assert!(again.cookie("session").is_none());
}

#[tokio::test]
async fn two_returns_with_one_token_at_a_time_open_one_session() {
    let (app, id) = shop().await;
    let token = signed(&app, &identity_claims(&app, id));
    let (one, other) = (at_checkout(&app).await, at_checkout(&app).await);
    let (first, second) = tokio::join!(bring(&one, &token, "/cart"), bring(&other, &token, "/cart"));
    let opened = [first, second].iter().filter(|answer| answer.cookie("session").is_some()).count();
    assert_eq!(opened, 1);
}

#[tokio::test]
async fn the_same_customer_goes_on_and_a_guest_there_changes_nothing() {
    let (app, id) = shop().await;
    let browser = app.logged_in(WHOLESALE).await;
    let answer = bring(&browser, &signed(&app, &identity_claims(&app, id)), DOTTED).await;
    answer.leads_to(DOTTED);
    assert!(answer.cookie("session").is_none() && answer.cookie("flash").is_none());
    bring(&browser, "", "/cart").await.leads_to("/cart");
    assert_eq!(customer_id(&browser).await, id);
    let guest = app.browser();
    bring(&guest, "", "/cart").await.leads_to("/cart");
    assert!(guest.get("/account").await.location().starts_with("/login"));
}

#[tokio::test]
async fn another_customer_there_ends_the_session_here() {
    let (app, id) = shop().await;
    let browser = app.logged_in(RETAIL).await;
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    let answer = bring(&browser, &signed(&app, &identity_claims(&app, id)), "/cart").await;
    answer.leads_to("/login");
    assert!(browser.follow(&answer).await.notice().contains("Somebody else is logged in"));
    assert!(browser.get("/account").await.location().starts_with("/login"));
    assert!(browser.get("/cart").await.has("main .state"));
}

#[tokio::test]
async fn hostile_tokens_all_end_in_the_same_calm_answer() {
    let (app, id) = shop().await;
    let mut tokens = forged(&app, &identity_claims(&app, id));
    for (what, change) in [
        ("expired", json!({ "iat": now() - 7_200, "exp": now() - 3_600 })),
        ("endless", json!({ "exp": i64::MAX })),
        ("without an end", json!({ "exp": null })),
        ("from the future", json!({ "iat": now() + 3_600, "exp": now() + 7_200 })),
        ("wrong store", json!({ "store_hash": "another" })),
        ("wrong subject", json!({ "sub": "stores/another" })),
        ("wrong app", json!({ "aud": "another" })),
        ("no app", json!({ "aud": null })),
        ("several apps", json!({ "aud": [app.demo.client_id(), "another"] })),
        ("just over", json!({ "iat": now() - 900, "exp": now() - 1 })),
        ("a life too long", json!({ "exp": now() + 31_536_000 })),
        ("an end as text", json!({ "exp": (now() + 900).to_string() })),
        ("a customer in parts", json!({ "customer": { "id": 1.5 } })),
        ("wrong issuer", json!({ "iss": "another" })),
        ("wrong operation", json!({ "operation": "customer_login" })),
        ("nobody", json!({ "customer": { "id": 0 } })),
        ("no customer", json!({ "customer": null })),
        ("customer as text", json!({ "customer": { "id": id.to_string() } })),
        ("negative customer", json!({ "customer": { "id": -1 } })),
    ] {
        let claims: Value = with(identity_claims(&app, id), change);
        tokens.push((what, signed(&app, &claims)));
    }
    tokens.push(("a log-in token", signed(&app, &crate::tokens::login_claims(&app, id))));
    tokens.push(("spaces", "   ".into()));
    tokens.push(("script", "<script>alert(1)</script>".into()));
    let customer = app.logged_in(RETAIL).await;
    let before = customer_id(&customer).await;
    for (what, token) in tokens {
        for browser in [&app.browser(), &customer] {
            let answer = bring(browser, &token, "/cart").await;
            assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/cart"), "{what}");
            assert!(answer.cookie("session").is_none() && answer.cookie("flash").is_some(), "{what}");
            assert!(answer.body.is_empty(), "{what}");
        }
    }
    assert_eq!(customer_id(&customer).await, before, "nobody was logged out by a token that is not believed");
    let endless = bring(&app.browser(), &"a".repeat(1 << 20), "/cart").await;
    endless.has_status(StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_customer_who_is_unknown_here_stays_a_guest() {
    let app = TestApp::start().await;
    let browser = at_checkout(&app).await;
    let answer = bring(&browser, &signed(&app, &identity_claims(&app, 4_000_000)), "/cart").await;
    answer.leads_to("/cart");
    assert!(answer.cookie("session").is_none());
    assert!(browser.follow(&answer).await.notice().contains("Log in with your email address"));
}

#[tokio::test]
async fn the_way_on_stays_in_this_app() {
    let (app, id) = shop().await;
    for to in ["//evil.example", "https://evil.example", "/\\evil.example", "", "evil", "javascript:alert(1)"]
    {
        let token = signed(&app, &identity_claims(&app, id));
        bring(&at_checkout(&app).await, &token, to).await.leads_to("/");
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("redirectTo", to).finish();
        let page = app.browser().get(&format!("/login/return?{query}")).await;
        assert_eq!(page.is_page().field("redirectTo").as_deref(), Some("/"), "{to}");
    }
    let page = app.browser().get("/login/return?redirectTo=%2Fcheckout").await;
    assert_eq!(page.field("redirectTo").as_deref(), Some("/checkout"));
}

#[tokio::test]
async fn only_this_page_may_ask_the_store() {
    let app = TestApp::start().await;
    let page = app.browser().get("/login/return").await;
    let policy = page.is_page().header("content-security-policy").to_owned();
    assert!(policy.contains(&format!("connect-src 'self' {};", app.demo.origin())), "{policy}");
    let identity = page.attribute("form[data-identity]", "data-identity").expect("an address");
    assert_eq!(
        identity,
        format!("{}/customer/current.jwt?app_client_id={}", app.demo.origin(), app.demo.client_id())
    );
    assert_eq!(page.header("cache-control"), "private, no-store");
    for other in ["/", "/cart", "/login", "/nowhere", DOTTED] {
        let answer = app.browser().get(other).await;
        assert!(answer.header("content-security-policy").contains("connect-src 'self';"), "{other}");
    }
}
