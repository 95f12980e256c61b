//! Light or dark: the theme's word, else the shopper's.

use reqwest::StatusCode;

use crate::answer::Answer;
use crate::browser::TestApp;
use crate::theme::app;

#[tokio::test]
async fn a_scheme_that_the_theme_sets_is_nobodys_choice() {
    let app = app(&[("theme.toml", "scheme = \"dark\"\n")]).await;
    let browser = app.browser();
    let page = browser.get("/login").await;
    assert_eq!(page.attribute("html", "data-scheme").as_deref(), Some("dark"));
    assert_eq!(page.attribute("meta[name=color-scheme]", "content").as_deref(), Some("dark"));
    assert!(!page.has(".appearance"));
    let refused = browser.post("/appearance", &[("appearance", "light")]).await;
    refused.has_status(StatusCode::BAD_REQUEST);
    assert_eq!(refused.cookie("appearance"), None);
}

#[tokio::test]
async fn light_or_dark_is_kept_for_a_year_and_leads_back() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let scheme = |page: &Answer| {
        (page.attribute("html", "data-scheme"), page.attribute("meta[name=color-scheme]", "content"))
    };
    assert_eq!(scheme(&browser.get("/login").await), (None, Some("light dark".into())));
    let answer =
        browser.post("/appearance", &[("appearance", "dark"), ("redirectTo", "/search?q=ink")]).await;
    answer.leads_to("/search?q=ink");
    assert!(
        answer.all_headers("set-cookie").contains("max-age=31536000"),
        "{}",
        answer.all_headers("set-cookie")
    );
    for page in ["/", "/login", "/nowhere", "/cart"] {
        let page = browser.get(page).await;
        assert_eq!(scheme(&page), (Some("dark".into()), Some("dark".into())));
        assert_eq!(page.attribute(".appearance [aria-pressed=true]", "value").as_deref(), Some("dark"));
        assert_eq!(page.header("cache-control"), "private, no-store");
    }
    browser.post("/appearance", &[("appearance", "auto")]).await.leads_to("/");
    assert_eq!(scheme(&browser.get("/").await), (None, Some("light dark".into())));
    assert_eq!(scheme(&app.browser().get("/").await), (None, Some("light dark".into())), "nobody else's");
}

#[tokio::test]
async fn made_up_appearances_and_foreign_targets_are_refused() {
    let app = TestApp::start().await;
    for value in ["", "DARK", "dark ", "blue", "\"><script>", "light,dark"] {
        let answer = app.browser().post("/appearance", &[("appearance", value)]).await;
        answer.has_status(StatusCode::BAD_REQUEST);
        assert_eq!(answer.cookie("appearance"), None, "{value}");
    }
    for to in ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"] {
        app.browser().post("/appearance", &[("appearance", "dark"), ("redirectTo", to)]).await.leads_to("/");
    }
    for cookie in ["appearance=dark", "appearance=", "appearance=%22dark%22", "appearance=AAAA"] {
        let page = app.browser().get_with_cookies("/login", cookie).await;
        assert_eq!(page.is_page().attribute("html", "data-scheme"), None, "{cookie}");
    }
    app.browser().get("/appearance").await.leads_to("/");
}
