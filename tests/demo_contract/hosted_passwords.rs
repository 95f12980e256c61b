//! Passwords on the store's own pages: recovered by a mail, or changed.

use std::time::Duration;

use storefront_account::demo::SEED_PASSWORD;

use crate::finqu::user_errors;
use crate::hosted_checkout::{Browser, Page};
use crate::{RETAIL, Shop, VIP};

const RECOVER: &str = "/account/password/recover";
const RESET: &str = "/account/password/reset";
const CHANGE: &str = "/account/password/change";

async fn send(shop: &Shop, path: &str, fields: &[(&str, &str)]) -> Page {
    send_from(shop, shop.store.origin(), path, fields).await
}

async fn send_from(shop: &Shop, origin: &str, path: &str, fields: &[(&str, &str)]) -> Page {
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    let request = shop.http.post(format!("{}{path}", shop.store.origin())).header("Origin", origin);
    let request = request.header("Content-Type", "application/x-www-form-urlencoded").body(body.finish());
    Page::of(request.send().await.unwrap()).await
}

/// The address, customer and token of the newest mail's link.
async fn mailed_link(shop: &Shop, email: &str) -> (String, String, String) {
    assert_eq!(send(shop, RECOVER, &[("email", email)]).await.status, 200);
    let mail = &shop.store.mails()[0];
    assert_eq!(mail.to, email);
    let link = mail.link.clone().unwrap();
    let parsed = url::Url::parse(&link).unwrap();
    assert_eq!(parsed.path(), RESET);
    let value = |name: &str| parsed.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
    let (customer, token) = (value("c"), value("t"));
    (link, customer, token)
}

async fn can_log_in(shop: &Shop, email: &str, password: &str) -> bool {
    user_errors(&shop.finqu_try_log_in(email, password).await).is_empty()
}

#[tokio::test]
async fn a_forgotten_password_is_set_by_the_link_of_a_mail_which_works_once() {
    let shop = Shop::open().await;
    let session = shop.finqu_log_in(VIP).await;
    let form = Browser::open().get(&format!("{}{RECOVER}", shop.store.origin())).await;
    assert!(form.status == 200 && form.text.contains("name=\"email\""), "{}", form.text);
    let (link, customer, token) = mailed_link(&shop, VIP).await;
    assert!(link.starts_with(shop.store.origin()));
    let page = Browser::open().get(&link).await;
    assert!(page.status == 200 && page.text.contains("autocomplete=\"new-password\""));

    let fields = |password| [("c", customer.as_str()), ("t", token.as_str()), ("password", password)];
    let short = send(&shop, RESET, &fields("five5")).await;
    assert!(short.status == 422 && short.text.contains("at least 6 characters"), "{}", short.text);
    assert!(!short.text.contains("five5"));
    let done = send(&shop, RESET, &fields("a new one")).await;
    assert_eq!(done.status, 200);
    assert_eq!(done.link("Log in to the shop").unwrap(), "http://127.0.0.1:3000/login");
    assert!(can_log_in(&shop, VIP, "a new one").await && !can_log_in(&shop, VIP, SEED_PASSWORD).await);
    assert!(
        shop.finqu_as(&session, "customer { id }").await["customer"].is_null(),
        "old sessions have ended"
    );

    assert_eq!(send(&shop, RESET, &fields("another one")).await.status, 410);
    assert_eq!(Browser::open().get(&link).await.status, 410);
    assert!(can_log_in(&shop, VIP, "a new one").await);
}

#[tokio::test]
async fn unknown_addresses_get_the_same_answer_and_no_mail() {
    let shop = Shop::open().await;
    shop.store.disallow_on_channel(RETAIL).await;
    let known = send(&shop, RECOVER, &[("email", VIP)]).await;
    for email in ["nobody@example.com", RETAIL] {
        let page = send(&shop, RECOVER, &[("email", email)]).await;
        assert_eq!((page.status, &page.text), (known.status, &known.text));
    }
    assert_eq!(shop.store.mails().len(), 1);
    for email in ["", "nobody", "<b>@example"] {
        let page = send(&shop, RECOVER, &[("email", email)]).await;
        assert!(
            page.status == 422
                && page.text.contains("Enter an e-mail address")
                && !page.text.contains("<b>@")
        );
    }
}

#[tokio::test]
async fn links_of_others_old_links_and_made_up_ones_are_dead() {
    let shop = Shop::open().await;
    let (_, customer, token) = mailed_link(&shop, VIP).await;
    let (_, newer_customer, newer) = mailed_link(&shop, VIP).await;
    for (customer, token) in
        [(customer.as_str(), token.as_str()), ("1", &newer), ("x", &newer), ("3", ""), ("3", "junk")]
    {
        let fields = [("c", customer), ("t", token), ("password", "a new one")];
        assert_eq!(send(&shop, RESET, &fields).await.status, 410, "{customer} {token}");
    }
    assert_eq!(newer_customer, "3");
    shop.store.behave(|store| store.reset_token_lifetime = Duration::ZERO);
    let (link, ..) = mailed_link(&shop, VIP).await;
    assert_eq!(Browser::open().get(&link).await.status, 410);
    assert!(can_log_in(&shop, VIP, SEED_PASSWORD).await);
}

#[tokio::test]
async fn a_password_is_changed_by_somebody_who_knows_it() {
    let shop = Shop::open().await;
    let change = async |email, current, new| {
        send(&shop, CHANGE, &[("email", email), ("current", current), ("new", new)]).await
    };
    let wrong = change(VIP, "wrong", "a new one").await;
    let unknown = change("nobody@example.com", "wrong", "a new one").await;
    assert_eq!((wrong.status, unknown.status), (422, 422));
    assert_eq!(wrong.text.replace(VIP, ""), unknown.text.replace("nobody@example.com", ""));
    assert!(!wrong.text.contains("a new one"));
    assert!(change(VIP, SEED_PASSWORD, "five5").await.text.contains("at least 6 characters"));
    assert!(change(VIP, SEED_PASSWORD, SEED_PASSWORD).await.text.contains("the one in use"));
    assert!(can_log_in(&shop, VIP, SEED_PASSWORD).await);
    let session = shop.finqu_log_in(VIP).await;
    let done = change(VIP, SEED_PASSWORD, "a new one").await;
    assert!(done.status == 200 && done.link("Log in to the shop").is_some());
    assert!(can_log_in(&shop, VIP, "a new one").await && !can_log_in(&shop, VIP, SEED_PASSWORD).await);
    assert!(shop.finqu_as(&session, "customer { id }").await["customer"].is_null());
}

#[tokio::test]
async fn forms_of_other_origins_change_nothing() {
    let shop = Shop::open().await;
    for origin in ["https://evil.example", "http://127.0.0.1:3000", "null"] {
        let fields = [("email", VIP), ("current", SEED_PASSWORD), ("new", "a new one")];
        for path in [RECOVER, RESET, CHANGE] {
            assert_eq!(send_from(&shop, origin, path, &fields).await.status, 403, "{origin} {path}");
        }
    }
    assert!(shop.store.mails().is_empty() && can_log_in(&shop, VIP, SEED_PASSWORD).await);
}
