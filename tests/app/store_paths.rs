//! The store's own paths: redirects, spelling, and what is no path at all.

use reqwest::StatusCode;

use crate::browser::{TestApp, WHOLESALE, on_every_store};
use crate::goods::{LAMP, page_of, shop_pages};

#[tokio::test]
async fn stored_redirects_lead_on_for_good_but_are_not_kept() {
    let app = TestApp::start().await;
    for (from, to) in [
        ("/old-notebook/", "/everyday-notebook-a5-lined/"),
        ("/OLD-notebook", "/everyday-notebook-a5-lined/"),
        ("/linen", "/linen-journal/"),
        ("/linen/", "/linen-journal/"),
        ("/linen/?utm_source=mail", "/linen-journal/"),
        ("/writing/", "/pens-and-ink/"),
        ("/letters/", "/paper-and-cards/letter-paper/"),
        ("/journal/", "https://journal.paper-and-pine.example/"),
        ("/index.php?product=104", "/linen-journal/"),
        ("/search.php?q=ink", "/search?q=ink"),
    ] {
        for browser in [app.browser(), app.logged_in(WHOLESALE).await] {
            let answer = browser.get(from).await;
            assert_eq!((answer.status, answer.location()), (StatusCode::MOVED_PERMANENTLY, to), "{from}");
            assert_eq!(answer.header("cache-control"), "private, no-store", "{from}");
            if to.starts_with('/') {
                browser.get(to).await.is_page();
            }
        }
    }
    let brand = app.browser().get("/makers/fjordbind/").await;
    brand.has_status(StatusCode::MOVED_PERMANENTLY);
    assert!(app.browser().follow(&brand).await.is_page().text_of("h1").unwrap().contains("Fjordbind"));
}

#[tokio::test]
async fn a_redirect_that_depends_on_the_query_needs_exactly_that() {
    let app = TestApp::start().await;
    for path in [
        "/index.php",
        "/index.php?product=105",
        "/index.php?product=104&x=1",
        "/search.php",
        "/search.php?q=pen",
    ] {
        app.browser().get(path).await.has_status(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn spelling_does_not_hide_a_page_and_there_is_one_address_for_machines() {
    let app = TestApp::start().await;
    for (path, canonical) in [
        ("/notebooks/", "/notebooks/"),
        ("/notebooks", "/notebooks/"),
        ("/NoteBooks/", "/notebooks/"),
        ("/everyday-notebook-a5-lined", "/everyday-notebook-a5-lined/"),
        ("/Everyday-Notebook-A5-Lined/?utm_source=x", "/everyday-notebook-a5-lined/"),
    ] {
        let page = app.browser().get(path).await;
        let link = page.is_page().attribute("link[rel=canonical]", "href");
        assert_eq!(link.as_deref(), Some(canonical), "{path}");
    }
    let narrowed = app.browser().get("/notebooks/?sort=lowest-price").await;
    assert!(narrowed.is_page().has("meta[name=robots][content=noindex]"));
}

on_every_store! {
    async fn what_is_no_path_of_the_store_is_not_found_and_no_crash(app: TestApp) {
        let long = format!("/{}", "a".repeat(2_000));
        let query = format!("/notebooks/?q={}", "a".repeat(2_000));
        for path in [
            "/nowhere",
            "/nowhere/",
            "/everyday-notebook-a5-lined/x",
            "/products/nothing-like-this",
            "/products/%ff",
            "/products/a/b",
            "/%00",
            "/%ff%fe",
            "/%E2%82%AC/",
            "/a%2f..%2f..%2fetc%2fpasswd",
            "/%22%3E%3Cscript%3Ealert(1)%3C/script%3E/",
            "/notebooks%00/",
            "/wp-login.php",
            "/.env",
            long.as_str(),
            query.as_str(),
        ] {
            for browser in [app.browser(), app.logged_in(WHOLESALE).await] {
                let answer = browser.get(path).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path:.40}");
                assert!(answer.has("main h1") && !answer.body.contains("<script>alert"), "{path:.40}");
                assert_eq!(answer.header("cache-control"), "private, no-store", "{path:.40}");
            }
        }
    }

    async fn odd_questions_to_a_list_are_answered_calmly(app: TestApp) {
        let [_, list, _] = shop_pages(&app).await;
        for query in [
            "after=junk",
            "before=%00",
            "after=",
            "sort=junk",
            "min=-1",
            "min=9&max=1",
            "min=NaN",
            "max=1e400",
            "brand=x&brand=x&brand=999999999999999999999",
            "category=999999",
            "attr.=x",
            "attr.Ruling=%3Cb%3E",
            "in-stock=junk",
            "%ff=%fe",
            "q=%00",
        ] {
            for (path, browser) in
                [(list.as_str(), app.browser()), ("/search?q=ink&", app.logged_in(WHOLESALE).await)]
            {
                let glue = if path.contains('?') { "" } else { "?" };
                let answer = browser.get(&format!("{path}{glue}{query}")).await;
                assert_eq!(answer.status, StatusCode::OK, "{path}{glue}{query}");
            }
        }
        for words in ["%22%3E%3Csvg%20onload%3Dalert(1)%3E", "%27%20OR%201%3D1", "%25", "*", "%F0%9F%98%80"] {
            let page = app.browser().get(&format!("/search?q={words}")).await;
            assert!(!page.is_page().body.contains("<svg onload"), "{words}");
        }
        let long = "ink+".repeat(5_000);
        app.browser().get(&format!("/search?q={long}")).await.is_page();
        assert!(app.browser().get("/search").await.is_page().has("main .state"));
    }

    async fn the_store_being_down_is_a_calm_page_for_what_is_not_kept(app: TestApp) {
        let kept = shop_pages(&app).await;
        let lamp = page_of(&app.logged_in(WHOLESALE).await, LAMP).await;
        for path in &kept {
            app.browser().get(path).await.is_page();
        }
        app.demo.behave(|behaviour| behaviour.down = Some(503));
        for path in &kept {
            app.browser().get(path).await.is_page();
        }
        for path in [lamp.as_str(), "/search?q=blotter"] {
            let answer = app.browser().get(path).await;
            assert!(answer.status.is_server_error() && answer.has("main h1"), "{path}");
            assert_eq!(answer.header("cache-control"), "private, no-store", "{path}");
        }
        app.demo.behave(|behaviour| behaviour.down = None);
        app.browser().get(&lamp).await.is_page();
    }
}
