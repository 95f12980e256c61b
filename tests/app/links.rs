//! Links lead to pages and do nothing else: whoever follows them all, a search engine or a browser that looks ahead, changes
//! nothing.

use std::collections::{BTreeSet, VecDeque};

use reqwest::Method;

use crate::browser::{TestApp, VIP, on_every_store};

/// Operations that change something at the store.
const CHANGES: &[&str] = &[
    "Login",
    "LogIn",
    "TokenLogin",
    "Logout",
    "LogOut",
    "RegisterCustomer",
    "Register",
    "UpdateCustomer",
    "AddAddress",
    "UpdateAddress",
    "DeleteAddress",
    "ChangePassword",
    "RequestPasswordReset",
    "ResetPassword",
    "CreateCart",
    "AddCartLines",
    "UpdateCartLine",
    "DeleteCartLine",
    "UpdateCartCurrency",
    "UpdatePreferences",
];
/// Most pages that are looked at.
const PAGES: usize = 120;

on_every_store! {
    async fn following_every_link_changes_nothing(app: TestApp) {
        let browser = app.logged_in(VIP).await;
        app.store_calls();
        let mut waiting: VecDeque<String> = crate::account::PAGES.iter().map(|page| (*page).to_owned()).collect();
        waiting.extend(["/".to_owned(), "/logout".to_owned(), "/cart".to_owned()]);
        let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
        let mut pages = 0;
        while let Some(path) = waiting.pop_front().filter(|_| pages < PAGES) {
            pages += 1;
            let page = browser.get(&path).await;
            browser.request(Method::HEAD, &path).send().await.expect("an answer");
            // These lead to the store's own pages, by an address that the store makes at the click.
            let is_ours = |href: &String| {
                href.starts_with('/') && !href.starts_with("/checkout") && !href.starts_with("/account/hosted")
            };
            for href in page.attributes("a", "href").into_iter().filter(is_ours) {
                if seen.insert(href.clone()) {
                    waiting.push_back(href);
                }
            }
        }
        assert!(pages > 30, "{pages}");
        let changes: Vec<_> =
            app.store_calls().into_iter().filter(|call| CHANGES.contains(&call.as_str())).collect();
        assert_eq!(changes, Vec::<String>::new());
        browser.get("/account").await.is_page();
    }
}
