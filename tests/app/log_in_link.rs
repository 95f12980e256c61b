//! Logging in by a link with a signed token.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use storefront_account::config::Args;

use crate::browser::{Answer, RETAIL, TestApp, WHOLESALE};
use crate::goods::{CARTON, DOTTED};
use crate::tokens::{customer_id, forged, login_claims, now, signed, with};

/// An app, and the number of the wholesale customer.
async fn shop() -> (TestApp, i64) {
    let app = TestApp::start().await;
    let id = customer_id(&app.logged_in(WHOLESALE).await).await;
    (app, id)
}

fn link(app: &TestApp, claims: &Value) -> String {
    format!("/login/token/{}", signed(app, claims))
}

/// The one answer to everything that is wrong with a link.
#[track_caller]
fn is_refused(answer: &Answer, what: &str) {
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/login"), "{what}");
    assert_eq!(answer.header("referrer-policy"), "no-referrer", "{what}");
    assert_eq!(answer.header("cache-control"), "private, no-store", "{what}");
    assert_eq!(answer.cookie("session"), None, "{what}");
    assert!(answer.body.is_empty() && answer.cookie("flash").is_some(), "{what}");
}

#[tokio::test]
async fn a_sound_token_logs_in_once() {
    let (app, id) = shop().await;
    let path = link(&app, &login_claims(&app, id));
    let browser = app.browser();
    let answer = browser.get(&path).await;
    answer.leads_to("/account");
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert_eq!(customer_id(&browser).await, id);
    browser.get(CARTON).await.is_page();
    let again = app.browser();
    is_refused(&again.get(&path).await, "a replay");
    let page = again.get("/login").await;
    assert!(page.notice().contains("does not work any more"), "{}", page.notice());
}

#[tokio::test]
async fn a_token_leads_to_pages_of_this_app_only() {
    let (app, id) = shop().await;
    for (redirect_to, expected) in [
        ("/account/orders?status=shipped", "/account/orders?status=shipped"),
        (DOTTED, DOTTED),
        ("/cart", "/cart"),
        ("//evil.example/", "/account"),
        ("https://evil.example/", "/account"),
        ("https:evil.example", "/account"),
        ("/\\evil.example", "/account"),
        ("\\\\evil.example", "/account"),
        ("/%5Cevil.example/../..//evil.example", "/account"),
        ("javascript:alert(1)", "/account"),
        ("evil", "/account"),
        ("", "/account"),
        ("/a\r\nSet-Cookie: x=y", "/account"),
        ("/logout", "/account"),
        ("/login", "/account"),
    ] {
        let claims = with(login_claims(&app, id), json!({ "redirect_to": redirect_to }));
        let answer = app.browser().get(&link(&app, &claims)).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, expected), "{redirect_to:?}");
        assert!(answer.cookie("session").is_some(), "{redirect_to:?}");
        assert!(!answer.headers.contains_key("x"), "{redirect_to:?}");
    }
}

#[tokio::test]
async fn hostile_tokens_all_end_in_the_same_calm_answer() {
    // All of them come from one address.
    let many = Args { storefront_limit_factor: Some("10".into()), ..Args::default() };
    let app = TestApp::start_with(many).await;
    let id = customer_id(&app.logged_in(WHOLESALE).await).await;
    let claims = login_claims(&app, id);
    let mut tokens = forged(&app, &claims);
    for (what, change) in [
        ("expired", json!({ "iat": now() - 3_600 })),
        ("from the future", json!({ "iat": now() + 3_600 })),
        ("wrong store", json!({ "store_hash": "another" })),
        ("wrong channel", json!({ "channel_id": 7 })),
        ("wrong app", json!({ "iss": "another" })),
        ("wrong operation", json!({ "operation": "current_customer" })),
        ("no name of its own", json!({ "jti": null })),
        ("nobody", json!({ "customer_id": 0 })),
        ("unknown customer", json!({ "customer_id": 4_000_000 })),
        ("customer as text", json!({ "customer_id": id.to_string() })),
        ("no customer", json!({ "customer_id": null })),
    ] {
        tokens.push((what, signed(&app, &with(login_claims(&app, id), change))));
    }
    tokens.push(("odd bytes", "%00%ff%0d%0aSet-Cookie:x=y".into()));
    tokens.push(("script", "%3Cscript%3Ealert(1)%3C%2Fscript%3E".into()));
    let browser = app.browser();
    for (what, token) in tokens {
        let answer = app.browser().get(&format!("/login/token/{token}")).await;
        is_refused(&answer, what);
    }
    assert!(browser.get("/account").await.location().starts_with("/login"));
    for path in ["/login/token/", "/login/token", "/login/token/a/b"] {
        app.browser().get(path).await.has_status(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_endless_token_is_refused_and_the_app_goes_on() {
    let app = TestApp::start().await;
    let path = format!("/login/token/{}", "a".repeat(1 << 20));
    // The connection may be closed while the address is still being sent.
    if let Ok(response) = app.browser().request(Method::GET, &path).send().await {
        assert!(matches!(response.status().as_u16(), 400 | 414 | 431), "{}", response.status());
    }
    app.browser().get("/").await.is_page();
}

#[tokio::test]
async fn a_customer_who_is_not_allowed_on_the_channel_hears_the_same() {
    let (app, id) = shop().await;
    app.demo.disallow_on_channel(WHOLESALE).await;
    is_refused(&app.browser().get(&link(&app, &login_claims(&app, id))).await, "another channel's customer");
    let form = [("email", WHOLESALE), ("password", crate::browser::PASSWORD)];
    let refused = app.browser().post("/login", &form).await.complains_at("email");
    let wrong = app.browser().post("/login", &[("email", WHOLESALE), ("password", "wrong")]).await;
    assert_eq!(refused, wrong.complains_at("email"));
}

#[tokio::test]
async fn no_link_makes_who_is_logged_in_somebody_else() {
    let (app, id) = shop().await;
    let browser = app.logged_in(RETAIL).await;
    let before = customer_id(&browser).await;
    browser.get("/login/token/junk").await.leads_to("/login");
    assert_eq!(customer_id(&browser).await, before);
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    let answer = browser.get(&link(&app, &login_claims(&app, id))).await;
    answer.leads_to("/account");
    assert!(browser.follow(&answer).await.notice().contains("another account"));
    assert_eq!(customer_id(&browser).await, before);
    assert!(browser.get("/cart").await.has(".cart-line"), "the cart stays, too");
}

#[tokio::test]
async fn a_guests_cart_goes_along() {
    let (app, id) = shop().await;
    let browser = app.browser();
    browser.add_to_cart(DOTTED, &[]).await.leads_to("/cart");
    browser.get(&link(&app, &login_claims(&app, id))).await.leads_to("/account");
    assert_eq!(browser.get("/cart").await.text_of(".cart-line .money").as_deref(), Some("$12.67"));
}

#[tokio::test]
async fn looking_at_a_link_does_not_use_it_up() {
    let (app, id) = shop().await;
    let path = link(&app, &login_claims(&app, id));
    let browser = app.browser();
    let looked = Answer::of(browser.request(Method::HEAD, &path)).await;
    assert!(looked.cookie("session").is_none());
    browser.get(&path).await.leads_to("/account");
    app.browser().post(&path, &[("a", "b")]).await.has_status(StatusCode::METHOD_NOT_ALLOWED);
}
