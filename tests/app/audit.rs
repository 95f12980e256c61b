//! The log of security events.

use std::collections::BTreeSet;

use crate::browser::{PASSWORD, TestApp};
use crate::log::Reading;
use crate::visitors::{behind_proxy, log_in_from};

/// The lines of the audit log so far.
fn lines(log: &Reading) -> Vec<String> {
    log.text().lines().filter(|line| line.contains(" audit: ")).map(str::to_owned).collect()
}

/// The value of a field of a line, without quotes.
fn field<'a>(line: &'a str, name: &str) -> &'a str {
    let rest = line.split(&format!("{name}=")).nth(1).unwrap_or_else(|| panic!("no {name} in {line}"));
    rest.split(' ').next().unwrap().trim_matches('"')
}

#[tokio::test]
async fn every_event_has_its_line_and_no_line_names_anybody() {
    let app = TestApp::start_with(behind_proxy()).await;
    let log = Reading::begin();
    let (browser, email) = app.new_customer().await;
    let new = "An0ther-one!";
    browser.submit("/account/password", &[("current_password", PASSWORD), ("password", new)]).await;
    browser
        .submit("/account/password", &[("current_password", "Wrong-Passw0rd!"), ("password", "Th1rd-one!!")])
        .await;
    browser.post("/forgot-password", &[("email", email.as_str())]).await.leads_to("/forgot-password?sent=1");
    let link = app.demo.mails()[0].link.clone().unwrap();
    let link = link.strip_prefix(&app.origin).unwrap().to_owned();
    browser.get(&link).await;
    browser.post("/passwordreset", &[("password", "F0urth-one!!")]).await.leads_to("/login");
    browser.log_in(&email, "F0urth-one!!").await.leads_to("/account");
    let other = format!("other-{email}");
    browser.submit("/account/details", &[("email", &other)]).await.leads_to("/account/details");
    browser.get("/login/token/eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJjdXN0b21lcl9pZCI6MX0.c2ln").await;
    browser.log_out().await.leads_to("/login");
    for _ in 0..6 {
        log_in_from(&app, "203.0.113.77", &other, "wrong").await;
    }
    let lines = lines(&log);
    let told: BTreeSet<(&str, &str)> =
        lines.iter().map(|line| (field(line, "event"), field(line, "outcome"))).collect();
    let expected = BTreeSet::from([
        ("registration", "ok"),
        ("password_changed", "ok"),
        ("password_changed", "refused"),
        ("reset_asked", "ok"),
        ("reset_done", "ok"),
        ("log_in", "ok"),
        ("log_in", "refused"),
        ("log_in", "limited"),
        ("log_out", "ok"),
        ("email_changed", "ok"),
        ("log_in_by_token", "refused"),
    ]);
    assert!(told.is_superset(&expected), "{:#?}", expected.difference(&told).collect::<Vec<_>>());
    for line in &lines {
        assert_eq!(field(line, "request_id").len(), 36, "{line}");
        assert_eq!(field(line, "address").len(), 16, "{line}");
        for name in ["account", "customer"] {
            let hash = field(line, name);
            assert!(
                hash.is_empty() || hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()),
                "{line}"
            );
        }
        for secret in [email.as_str(), &other, "example.com", "203.0.113", "127.0.0.1", PASSWORD, "eyJ"] {
            assert!(!line.contains(secret), "{secret} in {line}");
        }
    }
    let account_of = |event: &str, outcome: &str| {
        let of_event = lines.iter().filter(|line| field(line, "event") == event);
        let mut accounts = of_event.filter(|line| field(line, "outcome") == outcome);
        accounts.next().map(|line| field(line, "account").to_owned()).unwrap()
    };
    assert_eq!(account_of("registration", "ok"), account_of("reset_asked", "ok"), "one account, one name");
    assert_eq!(account_of("email_changed", "ok"), account_of("log_in", "limited"));
    assert_ne!(account_of("registration", "ok"), account_of("email_changed", "ok"));
}
