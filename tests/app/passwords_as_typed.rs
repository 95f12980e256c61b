//! Passwords reach the store byte for byte: not trimmed, not cut, not normalised.

use storefront_account::store::Caller;

use crate::browser::{PASSWORD, TestApp, on_every_store, registration};
use crate::visitors::together;

/// Passwords that something on the way could change, and what it would make of them.
fn odd_passwords() -> Vec<(String, Vec<String>)> {
    let long = |length: usize| format!("aB1!{}", "x".repeat(length - 4));
    vec![
        ("  aB1! two spaces  ".into(), vec!["aB1! two spaces".into(), " aB1! two spaces ".into()]),
        ("\taB1!tab\t".into(), vec!["aB1!tab".into(), " aB1!tab ".into()]),
        ("aB1!+&=%20%41;".into(), vec!["aB1! &=%20%41;".into(), "aB1!+&= A;".into()]),
        // é in one character, and in two.
        ("aB1!caf\u{e9}".into(), vec!["aB1!cafe\u{301}".into(), "aB1!cafe".into()]),
        ("aB1!cafe\u{301}".into(), vec!["aB1!caf\u{e9}".into()]),
        ("aB1!👩\u{200d}🚀\u{a0}אב".into(), vec!["aB1!👩🚀\u{a0}אב".into(), "aB1!👩\u{200d}🚀 אב".into()]),
        ("aB1!\"<script>\\'".into(), vec!["aB1!&quot;&lt;script&gt;\\'".into()]),
        // Some hashes look at the first 72 bytes only.
        (long(72), vec![long(71), long(73)]),
        (long(73), vec![long(72), format!("{}y", long(72))]),
        (long(1024), vec![long(1023)]),
    ]
}

on_every_store! {
    async fn a_registration_sets_exactly_what_was_typed(app: TestApp) {
        let guest = Caller { locale: "en".into(), ..Caller::default() };
        let tried = odd_passwords().into_iter().enumerate().map(|(i, (password, others))| {
            let (app, guest, email) = (&app, &guest, format!("odd-{i}@example.com"));
            async move {
                let browser = app.browser();
                let mut form = registration(&email);
                form.retain(|(name, _)| *name != "password");
                form.push(("password", password.clone()));
                browser.post("/register", &form).await.leads_to("/account");
                app.browser().log_in(&email, &password).await.leads_to("/account");
                let opens = async |word: &str| app.store.log_in(guest, &email, &word.into(), None).await.is_ok();
                assert!(opens(&password).await, "{password:?}");
                for other in others {
                    assert!(!opens(&other).await, "{other:?} in place of {password:?}");
                }
            }
        });
        together(tried).await;
    }
}

#[tokio::test]
async fn a_change_sets_exactly_what_was_typed() {
    let app = TestApp::start().await;
    let guest = Caller { locale: "en".into(), ..Caller::default() };
    let (browser, email) = app.new_customer().await;
    let mut current = PASSWORD.to_owned();
    for (password, others) in odd_passwords() {
        let typed = [("current_password", current.as_str()), ("password", password.as_str())];
        browser.submit("/account/password", &typed).await.leads_to("/account/password");
        let opens = async |word: &str| app.store.log_in(&guest, &email, &word.into(), None).await.is_ok();
        assert!(opens(&password).await, "{password:?}");
        for other in others {
            assert!(!opens(&other).await, "{other:?} in place of {password:?}");
        }
        current = password;
    }
}
