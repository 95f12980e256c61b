//! The languages of the shop: how one is chosen, and that pages speak it wholly.

use axum::http::StatusCode;
use axum::http::header::ACCEPT_LANGUAGE;
use reqwest::Method;
use scraper::{Html, Node};

use crate::answer::Answer;
use crate::browser::{Browser, PASSWORD, VIP, registration};
use crate::test_app::{TestApp, on_every_store};

const TAGS: [&str; 6] = ["en", "de", "fr", "es", "fi", "ar"];

async fn get_in(browser: &Browser, languages: &str, path: &str) -> Answer {
    Answer::of(browser.request(Method::GET, path).header(ACCEPT_LANGUAGE, languages)).await
}

fn language(page: &Answer) -> (String, String) {
    let of_root = |name| page.attribute("html", name).unwrap_or_default();
    (of_root("lang"), of_root("dir"))
}

fn is_in(page: &Answer, tag: &str) {
    let direction = if tag == "ar" { "rtl" } else { "ltr" };
    assert_eq!(language(page), (tag.to_owned(), direction.to_owned()));
}

on_every_store! {
    async fn the_browsers_language_is_spoken_until_another_is_chosen(app: TestApp) {
        let browser = app.browser();
        for (asked_for, tag) in [("de-AT, en;q=0.5", "de"), ("ar", "ar"), ("sv, fi;q=0.4", "fi"), ("tlh", "en"), ("", "en")] {
            is_in(get_in(&browser, asked_for, "/login").await.is_page(), tag);
        }
        let french = get_in(&browser, "de", "/fr/login").await;
        is_in(french.is_page(), "fr");
        assert!(french.cookie("language").is_some(), "the choice is kept");
        is_in(&get_in(&browser, "de", "/login").await, "fr");
        let spanish = get_in(&browser, "de", "/es").await;
        is_in(spanish.is_page(), "es");
        // A form that is shown again keeps the language, whichever path it was sent to.
        for path in ["/login", "/es/login"] {
            let again = browser.post(path, &[("email", ""), ("password", "")]).await;
            again.has_status(StatusCode::UNPROCESSABLE_ENTITY);
            is_in(&again, "es");
        }
    }

    async fn every_page_leads_to_itself_in_each_language(app: TestApp) {
        let browser = app.browser();
        let page = browser.get("/login?redirectTo=%2Faccount%2Forders").await;
        let links = page.attributes(".language-menu a", "href");
        let expected: Vec<_> = TAGS.iter().map(|tag| format!("/{tag}/login?redirectTo=%2Faccount%2Forders")).collect();
        assert_eq!(links, expected);
        assert_eq!(page.attributes(".language-menu a", "lang"), TAGS);
        assert_eq!(page.all_texts(".language-menu [aria-current]"), ["English"]);
        for link in links {
            browser.get(&link).await.is_page();
        }
        // Search engines find each language, and one address for whoever comes.
        let home = app.browser().get("/de/").await;
        assert_eq!(home.attribute("link[rel=canonical]", "href").unwrap(), "/de/");
        let alternates = home.attributes("link[rel=alternate]", "hreflang");
        assert_eq!(alternates, ["en", "de", "fr", "es", "fi", "ar", "x-default"]);
        assert!(app.browser().get("/login").await.attributes("link[rel=alternate]", "href").is_empty());
    }

    async fn secrets_and_addresses_of_others_stand_in_no_language_link(app: TestApp) {
        for path in ["/nowhere?secret=7", "/login?redirectTo=//evil.test", "/login/token/a.b.c", "/de//evil.test", "/passwordreset?c=x&t=secret"] {
            let page = app.browser().get(path).await;
            let links = page.attributes(".language-menu a", "href").concat();
            assert!(!links.contains("secret") && !links.contains("evil") && !links.contains("a.b.c"), "{path}: {links}");
        }
        for path in ["/xx/login", "/de/nowhere", "/en-XA-x/login", "/%64e/login", "/de/de/login"] {
            app.browser().get(path).await.has_status(StatusCode::NOT_FOUND);
        }
    }

    async fn pages_in_another_language_are_kept_for_nobody_else(app: TestApp) {
        let chosen = app.browser().get("/fi/").await;
        assert_eq!(chosen.header("cache-control"), "private, no-store");
        let asked_for = get_in(&app.browser(), "fi", "/").await;
        assert!(asked_for.all_headers("vary").to_lowercase().contains("accept-language"));
    }

    async fn amounts_and_dates_are_the_languages_own(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        for (tag, date, amount) in [
            ("de", "18. November 2026", " $"),
            ("fr", "18 novembre 2026", " $US"),
            ("fi", "18. marraskuuta 2026", " $"),
            ("es", "18 de noviembre de 2026", " US$"),
            ("ar", "18 نوفمبر 2026", "US$"),
        ] {
            let page = browser.get(&format!("/{tag}/account/orders")).await;
            assert!(page.all_texts("time").iter().any(|day| day == date), "{tag}: {:?}", page.all_texts("time"));
            let amounts = page.all_texts(".money");
            assert!(amounts.iter().all(|money| money.contains(amount)), "{tag}: {amounts:?}");
        }
    }

    async fn no_word_of_the_app_is_in_one_language_only(app: TestApp) {
        let guest = app.browser();
        for path in ["/login", "/register", "/forgot-password", "/logout", "/search", "/nowhere"] {
            is_disguised(&guest.get(&format!("/en-XA{path}")).await, path);
        }
        let customer = app.logged_in(VIP).await;
        for path in ["/account", "/account/orders", "/account/addresses", "/account/details"] {
            is_disguised(&customer.get(&format!("/en-XA{path}")).await, path);
        }
        let wrong = guest.post("/login", &[("email", "x"), ("password", "")]).await;
        is_disguised(&wrong, "a form with errors");
    }
}

/// In the pseudo-locale every word of the app has an accent, so what has none is in no text file. Left out is what the
/// store or a customer named.
fn is_disguised(page: &Answer, what: &str) {
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en-XA"), "{what}");
    // The merchant's own fields are in the merchant's words; the other store has none.
    if page.has("[name^=custom]") {
        return;
    }
    let document = Html::parse_document(&page.body);
    let of_store = ["bdi", "address", "option", "code", "script", "title", "svg", "time", "td"];
    let known = ["Paper & Pine", "PayPal", "Demo-Passw0rd!"];
    let mut plain = Vec::new();
    for node in document.tree.nodes() {
        let Node::Text(text) = node.value() else { continue };
        let text = text.trim();
        let is_of_store = node.ancestors().any(|above| {
            let Some(element) = above.value().as_element() else { return false };
            let class = element.attr("class").unwrap_or_default();
            of_store.contains(&element.name())
                || ["money", "language-menu", "category-nav", "badge", "who", "order-state", "store-words"]
                    .iter()
                    .any(|own| class.contains(own))
                || element
                    .attr("href")
                    .is_some_and(|href| href.starts_with("mailto:") || href.starts_with("tel:"))
        });
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        if letters > 3 && text.is_ascii() && !is_of_store && !known.contains(&text) && !text.contains('@') {
            plain.push(text.to_owned());
        }
    }
    assert!(plain.is_empty(), "{what}: {plain:#?}");
}

#[tokio::test]
async fn the_language_of_the_profile_is_spoken_unless_another_was_chosen() {
    let app = TestApp::finqu().await;
    let email = "saara@example.com";
    let finnish = app.browser();
    finnish.get("/fi/register").await.is_page();
    finnish.post("/register", &registration(email)).await.leads_to("/account");

    let elsewhere = app.browser();
    elsewhere.log_in(email, PASSWORD).await.leads_to("/account");
    is_in(&get_in(&elsewhere, "en", "/account").await, "fi");

    let chosen = app.browser();
    chosen.get("/de/login").await.is_page();
    chosen.log_in(email, PASSWORD).await.leads_to("/account");
    is_in(&get_in(&chosen, "en", "/account").await, "de");
}

#[tokio::test]
async fn numbers_may_be_typed_as_the_language_writes_them() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let list = browser.get("/de/notebooks/?min=14,50&max=20").await;
    assert_eq!(list.attribute("input[name=min]", "value").as_deref(), Some("14,5"));
    let english = app.browser().get("/en/notebooks/?min=14,50&max=20").await;
    assert_eq!(english.attribute("input[name=min]", "value").as_deref(), Some("14.5"));
    assert_eq!(list.count(".product-card"), english.count(".product-card"));
    let senseless = browser.get("/de/notebooks/?min=1.2.3").await;
    assert_eq!(senseless.attribute("input[name=min]", "value"), None);
}
