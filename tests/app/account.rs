//! The overview, and who may see the account area.

use reqwest::StatusCode;

use crate::browser::{EMPTY, RETAIL, TestApp, VIP, on_every_store};

/// All pages of the account area.
pub const PAGES: &[&str] = &[
    "/account",
    "/account/details",
    "/account/preferences",
    "/account/password",
    "/account/addresses",
    "/account/addresses/new",
    "/account/addresses/edit?id=1",
    "/account/addresses/delete?id=1",
    "/account/orders",
    "/account/orders/detail?id=1",
];

on_every_store! {
    async fn guests_are_sent_to_log_in_from_every_page_before_anything_is_loaded(app: TestApp) {
        for page in PAGES {
            let answer = app.browser().get(page).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}");
            assert!(answer.location().starts_with("/login?redirectTo=%2Faccount"), "{page}");
            assert!(answer.body.is_empty(), "{page} tells nothing to guests");
        }
        assert_eq!(app.store_calls(), Vec::<String>::new());
    }

    async fn guests_change_nothing(app: TestApp) {
        for page in PAGES {
            let answer = app.browser().post(page, &[("first_name", "Eve"), ("password", "x")]).await;
            assert!(
                answer.status == StatusCode::METHOD_NOT_ALLOWED
                    || answer.location().starts_with("/login?redirectTo="),
                "{page}: {}",
                answer.status
            );
        }
        assert_eq!(app.store_calls(), Vec::<String>::new());
    }

    async fn the_overview_shows_the_latest_orders_and_an_address(app: TestApp) {
        let page = app.logged_in(VIP).await.get("/account").await;
        page.is_page();
        assert_eq!(page.count("section[aria-labelledby=latest-order]"), 1);
        assert_eq!(page.count("li.order-row"), 3);
        assert!(page.has("address"));
        let words = page.text_of("section[aria-labelledby=tile-address]").unwrap();
        let is_book = app.store.address_book().is_some();
        assert_eq!(words.contains("All 23 addresses"), is_book, "{words}");
        assert_eq!(words.contains("Change your address"), !is_book, "{words}");
    }

    async fn a_new_account_is_told_what_will_be_here(app: TestApp) {
        let page = app.logged_in(EMPTY).await.get("/account").await;
        page.is_page();
        assert!(page.has("main .state a[href='/']"));
        let is_book = app.store.address_book().is_some();
        let add = if is_book { "/account/addresses/new" } else { "/account/addresses" };
        assert!(page.has(&format!("section[aria-labelledby=tile-address] a[href='{add}']")));
        assert_eq!(page.has("a[href='/account/addresses/new']"), is_book);
    }

    async fn the_navigation_marks_the_page_one_is_on(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        let is_book = app.store.address_book().is_some();
        let mut pages = vec![
            ("/account", "Overview"),
            ("/account/orders", "Orders"),
            ("/account/addresses", if is_book { "Addresses" } else { "Your address" }),
            ("/account/details", "Details"),
            ("/account/password", "Password"),
        ];
        pages.extend(app.store.preferences().map(|_| ("/account/preferences", "Preferences")));
        assert_eq!(browser.get("/account").await.count("nav.account-nav li a"), pages.len());
        pages.extend(app.store.address_book().map(|_| ("/account/addresses/new", "Addresses")));
        for (page, current) in pages {
            let answer = browser.get(page).await;
            assert_eq!(answer.all_texts("nav.account-nav [aria-current=page]"), [current], "{page}");
            assert_eq!(answer.count("h1"), 1, "{page}");
            assert!(answer.has("nav.account-nav form[method=post][action='/logout']"), "{page}");
        }
    }

    async fn a_page_costs_one_request_to_the_store(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        browser.get("/account").await.is_page();
        app.store_calls();
        let mut pages = vec![
            "/account",
            "/account/details",
            "/account/password",
            "/account/addresses",
            "/account/orders",
        ];
        pages.extend(app.store.preferences().map(|_| "/account/preferences"));
        for page in pages {
            browser.get(page).await.is_page();
            assert_eq!(app.store_calls().len(), 1, "{page}");
        }
        for page in ["/logout", "/forgot-password", "/passwordreset", "/login", "/register"] {
            assert!(browser.get(page).await.status.as_u16() < 400);
            assert_eq!(app.store_calls().len(), 0, "{page}");
        }
    }

    async fn pages_for_what_a_store_cannot_do_are_not_there(app: TestApp) {
        let browser = app.logged_in(RETAIL).await;
        let has_book = app.store.address_book().is_some();
        for (page, is_there) in [
            ("/account/preferences", app.store.preferences().is_some()),
            ("/account/addresses/new", has_book),
            ("/account/hosted?page=returns", app.store.hosted_pages().is_some()),
        ] {
            let answer = browser.get(page).await;
            assert_eq!(answer.status == StatusCode::NOT_FOUND, !is_there, "{page}: {}", answer.status);
            let overview = browser.get("/account").await;
            assert!(is_there || !overview.has(&format!("a[href='{page}']")), "nothing leads to {page}");
        }
    }
}
