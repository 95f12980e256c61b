//! Every way in which the store can be away, slow or limited: what the shopper sees, how soon, and how often it is asked.

use std::time::{Duration, Instant};

use reqwest::StatusCode;
use storefront_account::config::Args;
use tokio::net::TcpListener;

use crate::browser::{Answer, Browser, PASSWORD, RETAIL, TestApp, VIP};
use crate::chaos::{Chaos, Fault, behind_chaos};
use crate::faults::is_calm;
use crate::goods::shop_pages;
use crate::test_app::Face;

/// Within this time there is a page, whatever the store does.
const IN_TIME: Duration = Duration::from_millis(4500);

async fn timed(browser: &Browser, page: &str) -> (Answer, Duration) {
    let begun = Instant::now();
    (browser.get(page).await, begun.elapsed())
}

/// The log-in page is there, and leads on to where the shopper wanted to go.
async fn can_log_in_later(app: &TestApp) {
    let page = app.browser().get("/login?redirectTo=%2Faccount%2Forders").await;
    assert_eq!(page.is_page().field("redirectTo").as_deref(), Some("/account/orders"));
}

behind_chaos! {
    async fn half_a_second_more_is_waited_for(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        browser.get("/account").await.is_page();
        chaos.everywhere(Fault::Late(Duration::from_millis(300), Duration::from_millis(400)));
        chaos.calls();
        let (answer, time) = timed(&browser, "/account").await;
        answer.is_page();
        assert!(time < Duration::from_millis(1500), "{time:?}");
        assert_eq!(chaos.calls(), ["AccountOverview"]);
    }

    async fn a_store_that_hangs_is_given_up_in_time(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        let [_, _, product] = shop_pages(&app).await;
        chaos.everywhere(Fault::Swallow);
        let (account, orders, product) = tokio::join!(
            timed(&browser, "/account"),
            timed(&browser, "/account/orders"),
            timed(&browser, &product),
        );
        for (answer, time) in [account, orders, product] {
            is_calm(&answer, "a page");
            assert!(time < IN_TIME, "{time:?}");
            assert!(answer.body.contains("you are still logged in"));
        }
        can_log_in_later(&app).await;
        chaos.heal();
        browser.get("/account").await.is_page();
    }

    async fn a_slow_log_in_is_waited_for_and_sent_once(app: TestApp, chaos: Chaos) {
        let operation = if app.store.carts().is_some() { "Login" } else { "LogIn" };
        chaos.on(operation, Fault::late(Duration::from_secs(5)));
        app.browser().get("/login").await.is_page();
        chaos.calls();
        app.browser().log_in(RETAIL, PASSWORD).await.leads_to("/account");
        assert_eq!(chaos.calls().iter().filter(|call| *call == operation).count(), 1);
    }

    async fn a_store_that_is_down_is_told_of_at_once(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        let [_, _, product] = shop_pages(&app).await;
        chaos.go_down().await;
        for page in ["/account", "/account/addresses", product.as_str()] {
            let (answer, time) = timed(&browser, page).await;
            is_calm(&answer, page);
            assert!(time < Duration::from_millis(1500), "{page}: {time:?}");
        }
        can_log_in_later(&app).await;
        app.browser().get("/register").await.is_page();
        let guest = app.browser().get("/search?q=never-asked-before").await;
        assert!(!guest.has_status(StatusCode::SERVICE_UNAVAILABLE).body.contains("logged in"));
        // Asked so often without an answer, the store is left alone for a while.
        for _ in 0..25 {
            browser.get("/account").await;
        }
        let mut quickest = Duration::MAX;
        for _ in 0..5 {
            let (answer, time) = timed(&browser, "/account").await;
            is_calm(&answer, "/account");
            quickest = quickest.min(time);
        }
        assert!(quickest < Duration::from_millis(50), "{quickest:?}");
    }

    async fn reads_are_repeated_once_and_only_where_that_can_help(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        browser.get("/account").await.is_page();
        for (status, calls) in [(502, 2), (503, 2), (504, 2), (500, 1)] {
            chaos.everywhere(Fault::status(status));
            chaos.calls();
            is_calm(&browser.get("/account").await, "/account");
            assert_eq!(chaos.calls().len(), calls, "{status}");
            chaos.heal();
        }
        for once in [Fault::status(503), Fault::Reset] {
            chaos.next("AccountOverview", 1, once);
            browser.get("/account").await.is_page();
            assert_eq!(chaos.calls().len(), 2, "the second one is answered");
            chaos.heal();
        }
    }

    async fn connections_that_the_store_has_closed_meanwhile_are_not_noticed(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        chaos.everywhere(Fault::SlowClose(Duration::from_millis(30)));
        for pause in [0, 10, 29, 31, 60, 100] {
            browser.get("/account").await.is_page();
            tokio::time::sleep(Duration::from_millis(pause)).await;
        }
    }

    async fn our_own_key_being_refused_ends_no_session(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        chaos.everywhere(Fault::status(401));
        is_calm(&browser.get("/account").await, "/account");
        chaos.heal();
        browser.get("/account").await.is_page();
    }

    async fn a_redirect_of_the_store_is_not_followed(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        let elsewhere = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = elsewhere.local_addr().expect("an address");
        for target in [format!("http://{address}/"), "file:///etc/passwd".to_owned()] {
            chaos.everywhere(Fault::answer(302, &format!("location: {target}\r\n"), ""));
            is_calm(&browser.get("/account").await, "/account");
            chaos.heal();
        }
        let asked = tokio::time::timeout(Duration::from_millis(200), elsewhere.accept()).await;
        assert!(asked.is_err(), "nobody asks there");
    }

    async fn a_store_that_fails_now_and_then_is_hardly_noticed(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        chaos.sometimes(0.3, Fault::status(503));
        chaos.calls();
        let begun = Instant::now();
        let mut failed = 0;
        for _ in 0..60 {
            let answer = browser.get("/account").await;
            failed += usize::from(answer.status != StatusCode::OK);
            assert_eq!(answer.cookie("session"), None);
        }
        let (calls, seconds) = (chaos.calls().len(), begun.elapsed().as_secs_f64());
        assert!(failed <= 6, "{failed} of 60 failed");
        // A tenth of the calls, and five a second.
        let most = 66.0 + 5.0 * (seconds + 1.0);
        assert!(calls > 60 && (calls as f64) < most, "{calls} calls in {seconds} s");
    }
}

#[tokio::test]
async fn a_limit_is_waited_for_when_it_is_short_and_else_passed_on() {
    for (headers, seconds, most) in [
        ("x-rate-limit-time-reset-ms: 500\r\n", None, 2),
        ("x-rate-limit-time-reset-ms: 30000\r\n", Some("30"), 1),
        ("retry-after: 30\r\n", Some("30"), 1),
        ("", Some("5"), 2),
    ] {
        let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
        let browser = app.logged_in(VIP).await;
        let times = if seconds.is_some() { usize::MAX } else { 1 };
        chaos.next("AccountOverview", times, Fault::answer(429, headers, ""));
        chaos.calls();
        let answer = browser.get("/account").await;
        match seconds {
            None => drop(answer.is_page()),
            Some(seconds) => {
                is_calm(&answer, headers);
                assert_eq!(answer.header("retry-after"), seconds, "{headers}");
            }
        }
        let calls = chaos.calls().len();
        assert!(calls <= most, "{headers}: {calls}");
    }
}

#[tokio::test]
async fn a_limit_without_a_time_is_tried_once_more_and_no_change_is() {
    let (app, chaos) = TestApp::behind_chaos(Face::Finqu).await;
    let browser = app.logged_in(VIP).await;
    let form = browser.get("/account/details").await.form_values();
    chaos.everywhere(Fault::status(429));
    chaos.calls();
    is_calm(&browser.get("/account").await, "/account");
    assert_eq!(chaos.calls().len(), 2);
    let saved = browser.post("/account/details", &form).await;
    saved.has_status(StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(chaos.calls(), ["UpdateCustomer"]);
}

#[tokio::test]
async fn maintenance_is_called_by_its_name() {
    let (app, chaos) = TestApp::behind_chaos(Face::BigCommerce).await;
    let browser = app.logged_in(VIP).await;
    let form = browser.get("/account/details").await.form_values();
    chaos.everywhere(Fault::answer(503, "content-type: text/html\r\n", "<h1>Down for Maintenance</h1>"));
    chaos.calls();
    let page = browser.get("/account").await;
    is_calm(&page, "/account");
    assert!(page.text_of("main").unwrap().contains("maintenance") && !page.header("retry-after").is_empty());
    assert_eq!(chaos.calls().len(), 1);
    let saved = browser.post("/account/details", &form).await;
    saved.has_status(StatusCode::SERVICE_UNAVAILABLE);
    assert!(saved.text_of(".error-summary").unwrap().contains("maintenance"));
    assert_eq!(saved.field("first_name"), Some(value(&form, "first_name")));
}

fn value(form: &[(String, String)], name: &str) -> String {
    form.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

#[tokio::test]
async fn a_name_that_nobody_knows_is_a_calm_page() {
    let other = TestApp::finqu().await;
    let app = other
        .finqu_again(&Args::default(), |connection| {
            connection.graphql_url = "http://no-such-shop.invalid/graphql".parse().expect("an address");
        })
        .await;
    app.browser().get("/login").await.is_page();
    let (answer, time) = timed(&app.browser(), "/register").await;
    is_calm(&answer, "/register");
    assert!(time < Duration::from_millis(2500), "{time:?}");
    assert!(!answer.body.contains("no-such-shop"));
}

#[tokio::test]
async fn a_certificate_that_nobody_signed_is_a_calm_page_and_hears_nothing() {
    let secrets =
        Args { session_secret: Some("a secret of this test that is long enough".into()), ..Args::default() };
    let demo = TestApp::finqu().await;
    let app = demo.finqu_again(&secrets, |_| {}).await;
    let session = app.browser().log_in(VIP, PASSWORD).await.cookie("session").expect("a session");
    let signed = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).expect("a certificate");
    let (port, heard) = tls_server(&signed);
    let other = demo
        .finqu_again(&secrets, |connection| {
            connection.graphql_url = format!("https://127.0.0.1:{port}/graphql").parse().expect("an address");
        })
        .await;
    let begun = Instant::now();
    let answer = other.browser().get_with_cookies("/account", &session).await;
    is_calm(&answer, "/account");
    assert!(begun.elapsed() < Duration::from_millis(1500), "{:?}", begun.elapsed());
    assert!(!answer.body.to_lowercase().contains("certificate"));
    other.browser().get("/login").await.is_page();
    assert!(heard.lock().expect("what was heard").is_empty(), "nothing is told to who cannot be trusted");
}

type Heard = std::sync::Arc<std::sync::Mutex<Vec<u8>>>;

/// A server with this certificate, and what it was told under TLS.
fn tls_server(signed: &rcgen::CertifiedKey<rcgen::KeyPair>) -> (u16, Heard) {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let key = rustls::pki_types::PrivateKeyDer::try_from(signed.signing_key.serialize_der()).expect("a key");
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![signed.cert.der().clone()], key)
        .expect("a server");
    let (config, heard) = (std::sync::Arc::new(config), Heard::default());
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let hears = heard.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let Ok(connection) = rustls::ServerConnection::new(config.clone()) else { return };
            let mut tls = rustls::StreamOwned::new(connection, stream);
            let mut bytes = [0; 1024];
            while let Ok(length @ 1..) = std::io::Read::read(&mut tls, &mut bytes) {
                hears.lock().expect("what is heard").extend_from_slice(&bytes[..length]);
            }
        }
    });
    (port, heard)
}
