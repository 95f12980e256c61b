//! What customers agree to: the page, what is recorded, and the boxes at registration.

use reqwest::StatusCode;
use storefront_account::store::preferences::{Consent, Preferences};

use crate::browser::{Answer, Browser, EMPTY, PASSWORD, RETAIL, TestApp, VIP, registration};

const PAGE: &str = "/account/preferences";
const MARKETING: &str = "accepts_marketing";
const PRIVACY: &str = "consent_privacy_policy";
const COOKIES: &str = "consent_cookie_policy";

/// The ticked boxes of a page.
fn ticked(page: &Answer) -> Vec<String> {
    page.attributes("main input[type=checkbox][checked]", "name")
}

/// The table of answers, row by row: the words, the answer, the day.
fn answers(page: &Answer) -> Vec<String> {
    let table = "section[aria-labelledby=history] tbody";
    let cells = page.all_texts(&format!("{table} th, {table} td"));
    cells.chunks(3).map(|row| row.join(" ")).collect()
}

/// Sends the form with exactly these boxes ticked.
async fn choose(browser: &Browser, boxes: &[&str]) -> Answer {
    let mut fields = browser.get(PAGE).await.form_values();
    fields.retain(|(name, _)| name == "_owner" || name.starts_with("shown_"));
    fields.extend(boxes.iter().map(|name| ((*name).to_owned(), "on".to_owned())));
    browser.post(PAGE, &fields).await
}

/// What the store has recorded of a customer.
async fn recorded(app: &TestApp, email: &str) -> Preferences {
    let caller = app.caller(email).await;
    app.store.preferences().unwrap().preferences(&caller).await.unwrap().1
}

fn consent<'a>(preferences: &'a Preferences, kind: &str) -> Option<&'a Consent> {
    preferences.consents.iter().find(|consent| consent.kind == kind)
}

#[tokio::test]
async fn the_newest_answer_counts_and_its_day_is_told() {
    let app = TestApp::finqu().await;
    let page = app.logged_in(VIP).await.get(PAGE).await;
    assert_eq!(ticked(page.is_page()), [MARKETING, PRIVACY]);
    assert!(page.has(&format!("input[name={COOKIES}]")), "what was declined can be agreed to");
    let told = answers(&page);
    assert_eq!(told.len(), 3, "one line for each kind, not for each answer: {told:?}");
    for (words, answer) in [
        ("Send me news about paper, pens and offers by e-mail.", "Agreed February 11, 2026"),
        ("I agree to cookies that measure how the shop is used.", "Not agreed June 2, 2025"),
        ("I have read the privacy policy.", "Agreed January 5, 2024"),
    ] {
        assert!(told.contains(&format!("{words} {answer}")), "{words}: {told:?}");
    }
    assert_eq!(
        page.attribute("section[aria-labelledby=history] time", "datetime").as_deref(),
        Some("2026-02-11T08:05:00Z")
    );
}

#[tokio::test]
async fn saving_the_same_records_nothing() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    let before = recorded(&app, VIP).await;
    app.store_calls();
    let answer = choose(&browser, &[MARKETING, PRIVACY]).await;
    answer.leads_to(PAGE);
    assert_eq!(app.store_calls().iter().filter(|call| *call == "UpdateCustomer").count(), 0);
    assert!(browser.follow(&answer).await.notice().contains("saved"));
    assert_eq!(recorded(&app, VIP).await, before);
}

#[tokio::test]
async fn only_the_changed_answer_is_recorded_anew() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    let before = recorded(&app, VIP).await;
    choose(&browser, &[MARKETING, PRIVACY, COOKIES]).await.leads_to(PAGE);
    let after = recorded(&app, VIP).await;
    for kind in ["marketing", "privacy_policy"] {
        assert_eq!(consent(&after, kind), consent(&before, kind), "{kind} stays as old as it was");
    }
    let (old, new) = (consent(&before, "cookie_policy").unwrap(), consent(&after, "cookie_policy").unwrap());
    assert!(!old.accepted && new.accepted && old.given_at != new.given_at);
    assert_eq!(new.text, old.text, "the words that were agreed to");
    let page = browser.get(PAGE).await;
    assert_eq!(ticked(&page), [MARKETING, PRIVACY, COOKIES]);
    assert!(answers(&page)[0].contains("cookies that measure"), "the newest first: {:?}", answers(&page));
}

#[tokio::test]
async fn everything_can_be_withdrawn_at_once() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    app.store_calls();
    choose(&browser, &[]).await.leads_to(PAGE);
    assert_eq!(
        app.store_calls().iter().filter(|call| *call == "UpdateCustomer").count(),
        1,
        "in one request"
    );
    let after = recorded(&app, VIP).await;
    assert!(!after.accepts_marketing && after.consents.iter().all(|consent| !consent.accepted));
    let page = browser.get(PAGE).await;
    assert_eq!(ticked(&page), Vec::<String>::new());
    assert!(answers(&page).iter().all(|answer| answer.contains("Not agreed")), "{:?}", answers(&page));
}

#[tokio::test]
async fn who_was_never_asked_has_answered_nothing() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(EMPTY).await;
    let page = browser.get(PAGE).await;
    assert_eq!((ticked(page.is_page()).len(), answers(&page).len()), (0, 0));
    assert!(!page.has("#history"));
    choose(&browser, &[]).await.leads_to(PAGE);
    assert_eq!(recorded(&app, EMPTY).await.consents, [], "an empty box is no refusal");
    choose(&browser, &[PRIVACY]).await.leads_to(PAGE);
    let after = recorded(&app, EMPTY).await;
    assert_eq!(after.consents.len(), 1);
    assert!(after.consents[0].accepted && !after.accepts_marketing);
}

#[tokio::test]
async fn kinds_that_nobody_asked_for_are_not_recorded() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(RETAIL).await;
    let before = recorded(&app, RETAIL).await;
    let forged =
        ["consent_tracking", "consent_", "consent_<b>", "consent_terms and conditions", "acceptsMarketing"];
    let mut boxes = vec![PRIVACY];
    boxes.extend(forged);
    choose(&browser, &boxes).await;
    assert_eq!(recorded(&app, RETAIL).await, before);
    assert!(!browser.get(PAGE).await.body.contains("tracking"));
}

#[tokio::test]
async fn choices_survive_an_outage_and_the_end_of_the_session() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    let mut fields = browser.get(PAGE).await.form_values();
    fields.retain(|(name, _)| name == "_owner" || name.starts_with("shown_"));
    fields.push((COOKIES.to_owned(), "on".to_owned()));
    app.demo.behave(|behaviour| behaviour.down = Some(503));
    browser.post(PAGE, &fields).await.has_status(StatusCode::SERVICE_UNAVAILABLE);
    app.demo.behave(|behaviour| behaviour.down = None);
    app.demo.expire_tokens(VIP).await;
    let sent = browser.post(PAGE, &fields).await;
    sent.leads_to("/login?redirectTo=%2Faccount%2Fpreferences");
    let login = [("email", VIP), ("password", PASSWORD), ("redirectTo", PAGE)];
    let back = browser.post("/login", &login).await;
    let page = browser.follow(&back).await;
    assert!(page.notice().contains("not saved"));
    assert_eq!(ticked(&page), [COOKIES], "as chosen, not as recorded");
    assert!(recorded(&app, VIP).await.accepts_marketing, "nothing was changed");
}

#[tokio::test]
async fn what_is_ticked_at_registration_is_recorded_and_nothing_else() {
    let app = TestApp::finqu().await;
    let page = app.browser().get("/register").await;
    assert_eq!(ticked(page.is_page()), Vec::<String>::new(), "nobody agrees by forgetting a box");
    for (email, boxes, marketing, kinds) in [
        ("none@example.com", &[][..], false, &[][..]),
        ("privacy@example.com", &[PRIVACY], false, &["privacy_policy"]),
        (
            "all@example.com",
            &[PRIVACY, COOKIES, MARKETING],
            true,
            &["cookie_policy", "marketing", "privacy_policy"],
        ),
        ("forged@example.com", &["consent_tracking"], false, &[]),
    ] {
        let mut fields = registration(email);
        fields.extend(boxes.iter().map(|name| (*name, "on".to_owned())));
        app.browser().post("/register", &fields).await.leads_to("/account");
        let told = recorded(&app, email).await;
        let mut agreed: Vec<_> = told.consents.iter().map(|consent| consent.kind.as_str()).collect();
        agreed.sort_unstable();
        assert_eq!((told.accepts_marketing, agreed.as_slice()), (marketing, kinds), "{email}");
        assert!(told.consents.iter().all(|consent| consent.accepted), "{email}");
    }
}

#[tokio::test]
async fn ticks_stay_when_a_registration_is_refused() {
    let app = TestApp::finqu().await;
    let mut fields = registration(RETAIL);
    fields.extend([(PRIVACY, "on".to_owned()), (MARKETING, "on".to_owned())]);
    let answer = app.browser().post("/register", &fields).await;
    answer.complains_at("email");
    assert_eq!(ticked(&answer), [MARKETING, PRIVACY]);
}
