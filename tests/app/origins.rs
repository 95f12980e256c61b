//! Forms of other sites change nothing, whatever they say of themselves.

use reqwest::{Method, StatusCode};
use storefront_account::config::Args;

use crate::browser::{Answer, RETAIL, TestApp, on_every_store};
use crate::security::CHANGES;

/// What a request tells of where it comes from. `OWN` stands for the app's origin, `HOST` for its host and port.
const REFUSED: &[&[(&str, &str)]] = &[
    &[],
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "OWN")],
    &[("sec-fetch-site", "anything")],
    &[("sec-fetch-site", "")],
    &[("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-origin"), ("sec-fetch-site", "same-origin")],
    &[("origin", "https://evil.test")],
    &[("origin", "null")],
    &[("origin", "OWN.evil.test")],
    &[("origin", "http://evil.test/OWN")],
    &[("origin", "http://127.0.0.1:1")],
    &[("origin", "OWN"), ("origin", "https://evil.test")],
    &[("origin", "https://evil.test"), ("x-forwarded-host", "evil.test")],
];
const ACCEPTED: &[&[(&str, &str)]] = &[
    &[("sec-fetch-site", "same-origin")],
    // A page without a referrer policy of its own kind sends this.
    &[("sec-fetch-site", "same-origin"), ("origin", "null")],
    &[("sec-fetch-site", "none")],
    &[("origin", "OWN")],
];

on_every_store! {
    async fn a_form_that_does_not_come_from_here_changes_nothing(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        app.store_calls();
        for path in CHANGES {
            for told in REFUSED {
                let mut request = browser.request(Method::POST, path);
                for (name, value) in *told {
                    request = request.header(*name, value.replace("OWN", &app.origin));
                }
                let request = request.header("content-type", "application/x-www-form-urlencoded").body("a=b");
                let answer = Answer::of(request).await;
                let refused = matches!(answer.status, StatusCode::FORBIDDEN | StatusCode::BAD_REQUEST);
                assert!(refused && answer.has("h1"), "{path} {told:?}: {}", answer.status);
            }
        }
        assert!(app.store_calls().iter().all(|call| call == "PublicData" || call == "Currencies"));
        browser.get("/account").await.is_page();
    }

    async fn a_form_of_this_site_is_accepted_however_the_browser_tells(app: TestApp) {
        for told in ACCEPTED {
            let browser = app.logged_in(RETAIL).await;
            let mut request = browser.request(Method::POST, "/logout");
            for (name, value) in *told {
                request = request.header(*name, value.replace("OWN", &app.origin));
            }
            let request = request.header("content-type", "application/x-www-form-urlencoded").body("");
            assert_eq!(Answer::of(request).await.location(), "/login", "{told:?}");
        }
    }

    async fn no_other_origin_may_read_anything(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        for (method, path) in [(Method::OPTIONS, "/login"), (Method::GET, "/account"), (Method::GET, "/")] {
            let request = browser
                .request(method, path)
                .header("origin", "https://evil.test")
                .header("sec-fetch-site", "cross-site")
                .header("access-control-request-method", "POST");
            let answer = Answer::of(request).await;
            assert!(answer.headers.keys().all(|name| !name.as_str().starts_with("access-control")), "{path}");
        }
    }
}

#[tokio::test]
async fn what_reached_a_proxy_by_plain_http_is_led_to_https_and_a_form_is_not_used() {
    let behind_a_proxy = |proxies: Option<&str>| Args {
        storefront_public_url: Some("https://account.example.com".into()),
        storefront_trusted_proxies: proxies.map(str::to_owned),
        ..Args::default()
    };
    let app = TestApp::start_with(behind_a_proxy(Some("127.0.0.1"))).await;
    let by_http =
        |method, path: &str| app.browser().request(method, path).header("x-forwarded-proto", "http");
    let page = Answer::of(by_http(Method::GET, "/login?redirectTo=%2Faccount")).await;
    assert_eq!(page.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(page.location(), "https://account.example.com/login?redirectTo=%2Faccount");
    let form = by_http(Method::POST, "/login").header("sec-fetch-site", "same-origin");
    let form = form.header("content-type", "application/x-www-form-urlencoded").body("email=a%40b.co");
    Answer::of(form).await.has_status(StatusCode::FORBIDDEN);
    app.browser().get("/login").await.is_page();
    let app = TestApp::start_with(behind_a_proxy(None)).await;
    let claimed = app.browser().request(Method::GET, "/login").header("x-forwarded-proto", "http");
    let page = Answer::of(claimed).await;
    assert!(
        page.is_page().header("strict-transport-security").contains("max-age"),
        "nobody's word changes that"
    );
}
