//! The address book.

use reqwest::StatusCode;

use crate::browser::{Answer, Browser, EMPTY, RETAIL, TestApp, VIP};

pub const ADDRESS: &[(&str, &str)] = &[
    ("first_name", "Aino"),
    ("last_name", "Mäkelä"),
    ("country_code", "US"),
    ("address1", "5 <b>Oak</b> Street"),
    ("city", "Portland"),
    ("state", "Oregon"),
    ("postal_code", "97214"),
];

/// The links of the address cards: to edit, and to delete.
fn links(page: &Answer, kind: &str) -> Vec<String> {
    let selector = format!(".address-card a[href*='/{kind}?']");
    let html = scraper::Html::parse_document(&page.body);
    let selector = scraper::Selector::parse(&selector).expect("a selector");
    html.select(&selector).filter_map(|link| link.attr("href").map(str::to_owned)).collect()
}

async fn next(browser: &Browser, page: &Answer, rel: &str) -> Option<Answer> {
    let href = page.attribute(&format!(".pager a[rel={rel}]"), "href")?;
    Some(browser.get(&href).await)
}

#[tokio::test]
async fn every_one_of_many_addresses_is_reached_page_by_page() {
    let app = TestApp::start().await;
    let browser = app.logged_in(VIP).await;
    let mut page = browser.get("/account/addresses").await;
    assert!(page.text_of("main").unwrap().contains("23 addresses"));
    let mut seen = links(&page, "edit");
    while let Some(after) = next(&browser, &page, "next").await {
        page = after;
        seen.extend(links(&page, "edit"));
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((count, seen.len()), (23, 23));
    let back = next(&browser, &page, "prev").await.expect("a way back");
    back.is_page();
    for link in &seen {
        browser.get(link).await.is_page();
    }
}

#[tokio::test]
async fn an_address_is_added_changed_and_deleted() {
    let app = TestApp::start().await;
    let browser = app.logged_in(EMPTY).await;
    assert!(browser.get("/account/addresses").await.has(".state"));
    let answer = browser.submit("/account/addresses/new", ADDRESS).await;
    answer.leads_to("/account/addresses");
    let page = browser.follow(&answer).await;
    assert!(page.notice().contains("added"));
    let card = page.text_of(".address-card").unwrap();
    for part in ["Aino Mäkelä", "5 <b>Oak</b> Street", "Portland, Oregon 97214", "United States"] {
        assert!(card.contains(part), "{part} in {card}");
    }
    let edit = links(&page, "edit").remove(0);
    let form = browser.get(&edit).await;
    for (name, value) in ADDRESS {
        assert_eq!(form.field(name).as_deref(), Some(*value));
    }
    let changed =
        [("company", "Quill & Co"), ("country_code", "DE"), ("state", "Berlin"), ("postal_code", "10115")];
    let answer = browser.submit(&edit, &changed).await;
    answer.leads_to("/account/addresses");
    let page = browser.follow(&answer).await;
    assert!(page.text_of(".address-card").unwrap().contains("Quill & Co"));
    let delete = links(&page, "delete").remove(0);
    assert!(browser.get(&delete).await.text_of("main").unwrap().contains("Quill & Co"), "it says what goes");
    let answer = browser.submit(&delete, &[]).await;
    answer.leads_to("/account/addresses");
    let page = browser.follow(&answer).await;
    assert!(page.notice().contains("deleted") && page.has(".state"));
    browser.get(&edit).await.has_status(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn optional_parts_can_be_cleared() {
    let app = TestApp::start().await;
    let browser = app.logged_in(EMPTY).await;
    let mut full = ADDRESS.to_vec();
    full.extend([("company", "Acme"), ("address2", "Floor 2"), ("phone", "555")]);
    browser.submit("/account/addresses/new", &full).await.leads_to("/account/addresses");
    let edit = links(&browser.get("/account/addresses").await, "edit").remove(0);
    let cleared = [("company", ""), ("address2", ""), ("phone", "")];
    browser.submit(&edit, &cleared).await.leads_to("/account/addresses");
    let form = browser.get(&edit).await;
    for (name, _) in cleared {
        assert_eq!(form.field(name).as_deref(), Some(""), "{name}");
    }
}

#[tokio::test]
async fn wrong_parts_are_told_at_their_field_and_everything_is_kept() {
    let app = TestApp::start().await;
    let browser = app.logged_in(EMPTY).await;
    let long = "x".repeat(300);
    for (field, value) in [
        ("first_name", ""),
        ("last_name", ""),
        ("address1", " "),
        ("city", ""),
        ("country_code", ""),
        ("country_code", "XX"),
        ("state", ""),
        ("state", "Bayern"),
        ("postal_code", ""),
        ("address2", long.as_str()),
        ("city", "a\rb"),
    ] {
        let mut fields = ADDRESS.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.extend([(field, value), ("company", "Kept")]);
        let answer = browser.submit("/account/addresses/new", &fields).await;
        answer.complains_at(field);
        assert_eq!(answer.field("company").as_deref(), Some("Kept"));
    }
    assert!(browser.get("/account/addresses").await.has(".state"), "nothing was added");
}

#[tokio::test]
async fn another_country_is_right_without_script() {
    let app = TestApp::start().await;
    let browser = app.logged_in(EMPTY).await;
    let typed = [("country_code", "BR"), ("city", "Recife"), ("_refresh", "1")];
    let page = browser.submit("/account/addresses/new", &typed).await;
    page.is_page();
    assert!(page.has("#state-field select#state option[value=Pernambuco]"));
    assert_eq!(page.field("city").as_deref(), Some("Recife"));
    // Sent without asking for the new list first: the answer brings it.
    let mut fields = ADDRESS.to_vec();
    fields.retain(|(name, _)| *name != "country_code");
    fields.push(("country_code", "BR"));
    let page = browser.submit("/account/addresses/new", &fields).await;
    page.complains_at("state");
    assert!(page.has("select#state option[value=Pernambuco]"));
}

#[tokio::test]
async fn somebody_elses_address_is_not_there() {
    let app = TestApp::start().await;
    let vip = app.logged_in(VIP).await;
    let theirs = links(&vip.get("/account/addresses").await, "edit").remove(0);
    let id = theirs.split('=').nth(1).expect("an id");
    let browser = app.logged_in(RETAIL).await;
    let mut bodies = Vec::new();
    for id in [id, "0", "-1", "9999999", "9223372036854775808", "1e3", "1 OR 1", "abc", ""] {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("id", id).finish();
        for page in ["edit", "delete"] {
            let answer = browser.get(&format!("/account/addresses/{page}?{query}")).await;
            answer.has_status(StatusCode::NOT_FOUND);
            bodies.push(answer.text_of("main h1").unwrap());
        }
        let form: Vec<(&str, &str)> = ADDRESS.to_vec();
        let answer = browser.post(&format!("/account/addresses/edit?{query}"), &form).await;
        answer.has_status(StatusCode::NOT_FOUND);
        let answer = browser.post(&format!("/account/addresses/delete?{query}"), &form[..0]).await;
        assert!(
            answer.status == StatusCode::NOT_FOUND || answer.location() == "/account/addresses",
            "{id}: {}",
            answer.status
        );
    }
    browser.get("/account/addresses/edit").await.has_status(StatusCode::NOT_FOUND);
    assert!(bodies.iter().all(|body| *body == bodies[0]));
    assert!(vip.get("/account/addresses").await.text_of("main").unwrap().contains("23 addresses"));
}

#[tokio::test]
async fn every_refusal_of_the_store_keeps_the_form() {
    let app = TestApp::start().await;
    let browser = app.logged_in(EMPTY).await;
    let refuse = |error: Option<&'static str>| {
        app.demo.behave(|behaviour| {
            behaviour.error_on.clear();
            behaviour.error_on.extend(error);
        });
    };
    for error in ["CustomerAddressCreationError", "ValidationError"] {
        let mut fields = browser.get("/account/addresses/new").await.form_values();
        fields.retain(|(name, _)| !ADDRESS.iter().any(|(known, _)| known == name));
        fields.extend(ADDRESS.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        refuse(Some(error));
        let answer = browser.post("/account/addresses/new", &fields).await;
        refuse(None);
        answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.has(".error-summary"), "{error}");
        assert_eq!(answer.field("city").as_deref(), Some("Portland"), "{error}");
    }
    browser.submit("/account/addresses/new", ADDRESS).await.leads_to("/account/addresses");
    let page = browser.get("/account/addresses").await;
    let (edit, delete) = (links(&page, "edit").remove(0), links(&page, "delete").remove(0));
    for (error, status) in [
        ("CustomerAddressUpdateError", StatusCode::UNPROCESSABLE_ENTITY),
        ("ValidationError", StatusCode::UNPROCESSABLE_ENTITY),
        ("AddressDoesNotExistError", StatusCode::NOT_FOUND),
    ] {
        let fields = browser.get(&edit).await.form_values();
        refuse(Some(error));
        browser.post(&edit, &fields).await.has_status(status);
        refuse(None);
    }
    let fields = browser.get(&delete).await.form_values();
    refuse(Some("CustomerAddressDeletionError"));
    let answer = browser.post(&delete, &fields).await;
    refuse(None);
    answer.has_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.get("/account/addresses").await.count(".address-card"), 1);
}
