//! The one address of a customer whose store keeps no more, and the e-mail address that stays.

use reqwest::StatusCode;

use crate::browser::{Answer, Browser, EMPTY, PASSWORD, RETAIL, TestApp, VIP, WHOLESALE};

const LIST: &str = "/account/addresses";

/// The page that changes the address.
async fn edit(browser: &Browser) -> String {
    let page = browser.get(LIST).await;
    page.is_page().attribute("main a[href*='/addresses/edit?']", "href").expect("a way to change it")
}

fn parts(page: &Answer) -> Vec<(String, String)> {
    let mut values = page.form_values();
    values.retain(|(name, _)| !name.starts_with('_'));
    values
}

#[tokio::test]
async fn there_is_one_address_to_change_and_none_to_add_or_delete() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    let page = browser.get(LIST).await;
    assert_eq!(page.is_page().text_of("h1").as_deref(), Some("Your address"));
    assert_eq!(page.count("main address"), 1);
    assert!(page.text_of("main address").unwrap().contains("5 Orchard Road"));
    assert!(!page.has(".pager") && !page.has("a[href*='delete']") && !page.has("a[href$='/new']"));
    let id = edit(&browser).await.split('=').nth(1).unwrap().to_owned();
    for path in ["/account/addresses/new".to_owned(), format!("/account/addresses/delete?id={id}")] {
        browser.get(&path).await.has_status(StatusCode::NOT_FOUND);
        let form = [("first_name", "Eve"), ("last_name", "Else"), ("address1", "1"), ("city", "C")];
        browser.post(&path, &form).await.has_status(StatusCode::NOT_FOUND);
    }
    assert!(browser.get(LIST).await.text_of("main address").unwrap().contains("5 Orchard Road"));
}

#[tokio::test]
async fn saving_it_unchanged_loses_nothing() {
    let app = TestApp::finqu().await;
    for who in [VIP, RETAIL, WHOLESALE] {
        let browser = app.logged_in(who).await;
        let path = edit(&browser).await;
        let (list, form, details) =
            (browser.get(LIST).await, browser.get(&path).await, browser.get("/account/details").await);
        browser.submit(&path, &[]).await.leads_to(LIST);
        assert_eq!(browser.get(LIST).await.text_of("main address"), list.text_of("main address"), "{who}");
        assert_eq!(parts(&browser.get(&path).await), parts(&form), "{who}");
        assert_eq!(parts(&browser.get("/account/details").await), parts(&details), "{who}");
    }
}

#[tokio::test]
async fn a_change_shows_and_leaves_the_rest_alone() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    let path = edit(&browser).await;
    let before = parts(&browser.get(&path).await);
    let typed = [
        ("address1", "5 <b>Oak</b> Street"),
        ("city", "Köln"),
        ("country_code", "DE"),
        ("state", ""),
        ("postal_code", "50667"),
    ];
    let answer = browser.submit(&path, &typed).await;
    answer.leads_to(LIST);
    let page = browser.follow(&answer).await;
    assert!(page.notice().contains("saved"));
    let written = page.text_of("main address").unwrap();
    for part in ["5 <b>Oak</b> Street", "50667", "Köln", "Germany", "Laurent Letterpress", "+1 802 555 0131"]
    {
        assert!(written.contains(part), "{part} in {written}");
    }
    for (name, value) in parts(&browser.get(&path).await) {
        let expected = typed.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        let expected =
            expected.or_else(|| before.iter().find(|(known, _)| *known == name).map(|(_, v)| v.clone()));
        assert_eq!(Some(value), expected, "{name}");
    }
    assert!(browser.get("/account").await.text_of("main address").unwrap().contains("Köln"));
}

#[tokio::test]
async fn who_has_none_adds_it_on_the_same_page() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(EMPTY).await;
    let page = browser.get(LIST).await;
    assert!(page.is_page().text_of("main .state").unwrap().contains("No address yet"));
    let path = edit(&browser).await;
    let typed = [
        ("address1", "1 Main Street"),
        ("city", "Austin"),
        ("postal_code", "78701"),
        ("country_code", "US"),
        ("state", "Texas"),
    ];
    browser.submit(&path, &typed).await.leads_to(LIST);
    let written = browser.get(LIST).await.text_of("main address").unwrap();
    for part in ["1 Main Street", "Austin", "78701", "United States"] {
        assert!(written.contains(part), "{part} in {written}");
    }
}

#[tokio::test]
async fn optional_parts_can_be_cleared() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    let path = edit(&browser).await;
    let cleared = [("company", ""), ("address2", ""), ("phone", "")];
    browser.submit(&path, &cleared).await.leads_to(LIST);
    let form = browser.get(&path).await;
    for (name, _) in cleared {
        assert_eq!(form.field(name).as_deref(), Some(""), "{name}");
    }
}

#[tokio::test]
async fn wrong_parts_are_told_at_their_field_in_either_spelling_of_the_stores_paths() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(VIP).await;
    let path = edit(&browser).await;
    let long = "x".repeat(300);
    for with_input in [true, false] {
        app.behave(|finqu| finqu.fields_start_with_input = with_input);
        for (field, value) in [
            ("address2", long.as_str()),
            ("city", "a\rb"),
            ("postal_code", "1\u{7}2"),
            ("country_code", "XX"),
            // The app knows no states of this store, so it is the store that says no.
            ("state", "Atlantis"),
        ] {
            let answer = browser.submit(&path, &[(field, value), ("address1", "Kept Road 1")]).await;
            let message = answer.complains_at(field);
            assert!(!message.contains("input") && !message.is_empty(), "{with_input} {field}: {message}");
            assert_eq!(answer.field("address1").as_deref(), Some("Kept Road 1"), "{field}");
        }
    }
    assert!(
        browser.get(LIST).await.text_of("main address").unwrap().contains("5 Orchard Road"),
        "nothing was changed"
    );
}

#[tokio::test]
async fn other_ids_lead_to_nothing_and_nobody_reaches_anothers() {
    let app = TestApp::finqu().await;
    let (vip, retail) = (app.logged_in(VIP).await, app.logged_in(RETAIL).await);
    let before = vip.get(LIST).await.text_of("main address");
    retail.submit(&edit(&vip).await, &[("city", "Elsewhere")]).await.leads_to(LIST);
    assert_eq!(vip.get(LIST).await.text_of("main address"), before, "everybody has an address of her own");
    assert!(retail.get(LIST).await.text_of("main address").unwrap().contains("Elsewhere"));
    for id in ["1", "0", "-1", "ADDRESS", "address ", "abc", ""] {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("id", id).finish();
        let path = format!("/account/addresses/edit?{query}");
        retail.get(&path).await.has_status(StatusCode::NOT_FOUND);
        let form = [("address1", "1"), ("city", "Nowhere"), ("country_code", "US"), ("postal_code", "1")];
        retail.post(&path, &form).await.has_status(StatusCode::NOT_FOUND);
    }
    assert!(!retail.get(LIST).await.body.contains("Nowhere"));
}

#[tokio::test]
async fn the_email_address_stays_whatever_is_sent() {
    let app = TestApp::finqu().await;
    let browser = app.logged_in(RETAIL).await;
    let page = browser.get("/account/details").await;
    assert!(!page.is_page().has("main [name=email]"), "no field for what cannot be changed");
    let words = page.text_of("main form.form").unwrap();
    assert!(words.contains(RETAIL) && words.contains("please ask Paper & Pine"), "{words}");
    let forged = [("email", "eve@example.com"), ("username", "eve@example.com"), ("first_name", "Changed")];
    browser.submit("/account/details", &forged).await.leads_to("/account/details");
    let page = browser.get("/account/details").await;
    assert_eq!(page.field("first_name").as_deref(), Some("Changed"), "the rest is saved");
    assert!(page.body.contains(RETAIL) && !page.body.contains("eve@"));
    browser.submit(&edit(&browser).await, &[("email", "eve@example.com")]).await.leads_to(LIST);
    app.browser().log_in("eve@example.com", PASSWORD).await.complains_at("email");
    app.browser().log_in(RETAIL, PASSWORD).await.leads_to("/account");
}
