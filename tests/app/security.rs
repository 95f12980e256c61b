//! Requests that no form of ours makes.

use reqwest::header::SET_COOKIE;
use reqwest::{Method, StatusCode};

use crate::account;
use crate::browser::{Answer, PASSWORD, RETAIL, TestApp, VIP, on_every_store};

/// Paths that change something.
pub const CHANGES: &[&str] = &[
    "/login",
    "/logout",
    "/register",
    "/forgot-password",
    "/passwordreset",
    "/account/details",
    "/account/preferences",
    "/account/password",
    "/account/addresses/new",
    "/account/addresses/edit?id=1",
    "/account/addresses/delete?id=1",
];

on_every_store! {
    async fn every_answer_carries_the_headers(app: TestApp) {
        let (guest, vip) = (app.browser(), app.logged_in(VIP).await);
        let mut answers = vec![
            guest.get("/").await,
            guest.get("/nowhere").await,
            guest.get("/account").await,
            guest.get("/assets/nothing.css").await,
            guest.get("/favicon.ico").await,
            guest.get("/healthz").await,
            guest.get("/readyz").await,
            Answer::of(guest.request(Method::GET, "/").header("host", "evil.test")).await,
            Answer::of(guest.request(Method::POST, "/login")).await,
            guest.post("/login", &[("email", "x")]).await,
            guest.post_body("/login", "text/plain", b"email=x".to_vec()).await,
            guest.post_body("/login", "application/x-www-form-urlencoded", vec![b'x'; 70_000]).await,
            Answer::of(guest.request(Method::PUT, "/login")).await,
            vip.get("/account").await,
        ];
        app.demo.behave(|behaviour| behaviour.down = Some(500));
        answers.push(vip.get("/account").await);
        for answer in answers {
            let header = |name: &str| {
                answer.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
            };
            let policy = header("content-security-policy");
            assert!(
                policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"),
                "{policy}"
            );
            assert!(!policy.contains("unsafe"), "{policy}");
            let kind = header("content-type");
            let is_text = answer.body.is_empty() || kind.contains("charset=utf-8") || kind.starts_with("image/svg");
            assert!(is_text, "{}: {kind}", answer.status);
            assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"));
            assert_eq!(header("x-content-type-options"), "nosniff", "{}", answer.status);
            assert_eq!(header("cross-origin-opener-policy"), "same-origin");
            assert_eq!(header("cross-origin-resource-policy"), "same-origin");
            assert!(header("permissions-policy").contains("camera=()"));
            assert!(["same-origin", "no-referrer"].contains(&header("referrer-policy").as_str()));
            assert!(!header("cache-control").is_empty());
            assert_eq!(header("server"), "");
            assert_eq!(header("access-control-allow-origin"), "");
        }
    }

    async fn nothing_personal_may_be_stored_on_the_way(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        for path in account::PAGES.iter().chain(&["/login", "/register", "/passwordreset", "/", "/logout"]) {
            let answer = browser.get(path).await;
            assert_eq!(answer.headers["cache-control"], "private, no-store", "{path}");
        }
        let log_in = app.browser().log_in(RETAIL, PASSWORD).await;
        assert!(log_in.headers.contains_key(SET_COOKIE));
        assert_eq!(log_in.headers["cache-control"], "private, no-store");
    }

    async fn bodies_that_are_no_forms_are_refused_with_pages_of_ours(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        app.store_calls();
        let form = "application/x-www-form-urlencoded";
        let many: Vec<u8> = (0..2000).flat_map(|i| format!("f{i}=&").into_bytes()).collect();
        for path in CHANGES {
            for (content_type, body, status) in [
                ("text/plain", b"a=b".to_vec(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
                ("application/json", b"{}".to_vec(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
                ("multipart/form-data; boundary=x", b"--x--".to_vec(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
                ("", Vec::new(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
                (form, b"email=%ff".to_vec(), StatusCode::BAD_REQUEST),
                (form, b"email=a&email=b".to_vec(), StatusCode::BAD_REQUEST),
                (form, many.clone(), StatusCode::BAD_REQUEST),
                (form, vec![b'a'; 65 * 1024], StatusCode::PAYLOAD_TOO_LARGE),
            ] {
                let answer = browser.post_body(path, content_type, body).await;
                answer.has_status(status);
                assert!(answer.has("main h1"), "{path}: a page of ours");
                for word in ["serde", "deserialize", "Failed", "missing field", "server function"] {
                    assert!(!answer.body.contains(word), "{path}: {word}");
                }
            }
        }
        assert_eq!(app.store_calls(), Vec::<String>::new());
    }

    async fn control_characters_are_told_at_their_field(app: TestApp) {
        for value in ["a\0b", "a\u{1b}[31mb", "a\u{7f}", "a\u{85}b"] {
            let answer = app.browser().post("/login", &[("email", value), ("password", "x")]).await;
            answer.complains_at("email");
            app.browser()
                .post("/login", &[("email", RETAIL), ("password", value)])
                .await
                .complains_at("password");
        }
    }

    async fn other_methods_are_refused(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        app.store_calls();
        for path in CHANGES {
            for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE] {
                let request = browser.request(method.clone(), path).header("sec-fetch-site", "same-origin");
                let answer = Answer::of(request).await;
                answer.has_status(StatusCode::METHOD_NOT_ALLOWED);
                assert!(answer.headers.contains_key("allow"), "{method} {path}");
            }
            let request = browser.request(Method::GET, path).header("x-http-method-override", "POST");
            assert_ne!(Answer::of(request).await.status, StatusCode::INTERNAL_SERVER_ERROR);
        }
        assert!(
            app.store_calls()
                .iter()
                .all(|operation| !operation.contains("Logout") && !operation.contains("Delete"))
        );
    }

    async fn queries_that_try_to_speak_are_shown_as_text_or_not_at_all(app: TestApp) {
        let vip = app.logged_in(VIP).await;
        let probe = "\"><svg onload=alert(1)></textarea><script>alert(1)</script>";
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(
                ["redirectTo", "error", "id", "status", "after", "__err", "__path", "c", "t", "q"]
                    .map(|n| (n, probe)),
            )
            .finish();
        for path in ["/", "/login", "/register", "/forgot-password", "/nowhere"] {
            let page = app.browser().get(&format!("{path}?{query}")).await;
            assert!(!page.body.contains("<svg onload") && !page.body.contains("<script>"), "{path}");
        }
        for path in ["/account", "/account/orders", "/account/addresses/edit", "/account/orders/detail"] {
            let page = vip.get(&format!("{path}?{query}")).await;
            assert!(!page.body.contains("<svg onload") && !page.body.contains("<script>"), "{path}");
            assert!(page.status.as_u16() < 500, "{path}");
        }
    }

    async fn secrets_stay_out_of_pages(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        let keys = [app.demo.storefront_token(), app.demo.finqu_secret_key(), app.demo.finqu_public_key()];
        for path in account::PAGES.iter().chain(&["/", "/nowhere", "/login", "/register"]) {
            let page = browser.get(path).await;
            assert!(keys.iter().all(|key| !page.body.contains(key)), "{path}");
            // The demo's first page tells its password on purpose.
            assert!(*path == "/" || !page.body.contains(PASSWORD), "{path}");
        }
    }
}

#[tokio::test]
async fn the_store_learns_who_asks_and_in_which_language() {
    let app = TestApp::start().await;
    app.logged_in(VIP).await.get("/account").await.is_page();
    for request in app.demo.requests() {
        let operation = request.operation.clone().unwrap_or_default();
        let has = |name: &str| request.headers.contains_key(name);
        assert!(has("x-correlation-id") && has("accept-language") && has("user-agent"), "{operation}");
        let for_customer = operation == "AccountOverview";
        assert_eq!(has("x-bc-customer-access-token"), for_customer, "{operation}");
        assert_eq!(has("x-bc-error-on-invalid-customer-access-token"), for_customer, "{operation}");
    }
}
