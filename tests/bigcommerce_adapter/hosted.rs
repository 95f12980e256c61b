//! Single sign-on with the embedded store's own pages.

use reqwest::redirect;
use storefront_account::store::hosted::HostedPages;
use storefront_account::store::{Caller, LogInByToken, Store, StoreError};

use crate::shop::{Shop, browser, guest};

async fn log_in_with(shop: &Shop, token: &str) -> Result<Caller, StoreError> {
    let log_in = shop.store.log_in_with_token(&guest(), &token.into(), None).await?;
    Ok(Caller { token: Some(log_in.token), customer_id: Some(log_in.customer_id), ..guest() })
}

fn hosted(shop: &Shop) -> &dyn HostedPages {
    shop.store.hosted_pages().unwrap()
}

#[tokio::test]
async fn a_token_logs_in_once_and_never_again() {
    let shop = Shop::open().await;
    let id = shop.customer("vip").await.customer_id.unwrap();
    let token = hosted(&shop).log_in_token(&id, &guest()).unwrap();
    let token = secrecy::ExposeSecret::expose_secret(&token);
    let caller = log_in_with(&shop, token).await.unwrap();
    assert_eq!(shop.store.customer_summary(&caller).await.unwrap().email, "vip@example.com");
    let again = log_in_with(&shop, token).await;
    assert!(matches!(again, Err(StoreError::BadCredentials)), "{again:?}");
}

#[tokio::test]
async fn a_token_that_is_none_is_a_wrong_credential() {
    let shop = Shop::open().await;
    let another = Shop::open().await;
    let id = shop.customer("vip").await.customer_id.unwrap();
    let foreign = hosted(&another).log_in_token(&id, &guest()).unwrap();
    let foreign = secrecy::ExposeSecret::expose_secret(&foreign).to_owned();
    let nobody = hosted(&shop).log_in_token("4000000", &guest()).unwrap();
    let nobody = secrecy::ExposeSecret::expose_secret(&nobody).to_owned();
    for token in ["", "x", "a.b.c", &foreign, &nobody, &"x".repeat(100_000)] {
        let refused = log_in_with(&shop, token).await;
        assert!(matches!(refused, Err(StoreError::BadCredentials)), "{token:.20}: {refused:?}");
    }
    shop.demo.behave(|behaviour| behaviour.channel_live = false);
    let token = hosted(&shop).log_in_token(&id, &guest()).unwrap();
    let closed = shop.store.log_in_with_token(&guest(), &token, None).await;
    assert!(matches!(closed, Err(StoreError::Closed(_))), "{closed:?}");
}

#[tokio::test]
async fn who_is_logged_in_there_is_known_here() {
    let shop = Shop::open().await;
    let id = shop.customer("wholesale").await.customer_id.unwrap();
    let browser = browser(redirect::Policy::none());
    let identity_url = hosted(&shop).identity_url();
    assert_eq!(browser.get(identity_url.clone()).send().await.unwrap().status(), 404, "a guest is nobody");
    let log_in = hosted(&shop).log_in_url(&id, "/account.php?action=inbox", None).unwrap();
    let answer = browser.get(log_in).send().await.unwrap();
    assert!(answer.status().is_redirection());
    assert!(answer.headers()["location"].to_str().unwrap().ends_with("/account.php?action=inbox"));
    let token = browser.get(identity_url).send().await.unwrap().text().await.unwrap();
    let identity = hosted(&shop).identity(&token).unwrap();
    assert_eq!(identity.customer_id, id);
    assert!(identity.expires_at > jiff::Timestamp::now());
    let another = Shop::open().await;
    assert!(hosted(&another).identity(&token).is_err(), "it is not believed elsewhere");
}

#[tokio::test]
async fn without_an_account_of_an_app_there_is_no_single_sign_on() {
    let shop = Shop::open().await;
    assert!(shop.with(|config| config.single_sign_on = None).hosted_pages().is_none());
}
