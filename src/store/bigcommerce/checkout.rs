//! The hand-over of a cart to the store's own checkout.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use url::Url;

use super::documents::CART_REDIRECT_URLS;
use super::refusals::Input;
use super::transport::Api;
use crate::store::cart::CheckoutUrls;
use crate::store::graphql::problems::Problems;
use crate::store::http::is_loopback;
use crate::store::{Caller, StoreError};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RedirectInput<'a> {
    cart_entity_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ip_address: Option<IpAddr>,
}

#[derive(Deserialize)]
struct Data {
    cart: Option<CartMutations>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CartMutations {
    create_cart_redirect_urls: Option<Outcome>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    redirect_urls: Option<RedirectUrls>,
    errors: Vec<ApiError>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RedirectUrls {
    redirected_checkout_url: String,
    embedded_checkout_url: String,
}

#[derive(Deserialize)]
struct ApiError {
    #[serde(rename = "__typename")]
    typename: String,
}

pub(super) async fn checkout(
    api: &Api,
    caller: &Caller,
    cart: &str,
) -> Result<Option<CheckoutUrls>, StoreError> {
    let input = RedirectInput { cart_entity_id: cart, ip_address: caller.client_ip };
    let (data, problems) = api.ask::<Data>(&CART_REDIRECT_URLS, caller, &Input { input }).await?.partial()?;
    urls(data, &problems)
}

fn urls(data: Data, problems: &Problems) -> Result<Option<CheckoutUrls>, StoreError> {
    let outcome = data.cart.and_then(|cart| cart.create_cart_redirect_urls);
    let outcome = outcome.ok_or_else(|| problems.unexpected())?;
    if outcome.errors.iter().any(|error| error.typename == "NotFoundError") {
        return Ok(None);
    }
    if let Some(unknown) = outcome.errors.first() {
        return Err(StoreError::Unexpected(unknown.typename.clone()));
    }
    let urls = outcome.redirect_urls.ok_or_else(|| problems.unexpected())?;
    let (redirected, embedded) =
        (address(&urls.redirected_checkout_url), address(&urls.embedded_checkout_url));
    match (redirected, embedded) {
        (Some(redirected), Some(embedded)) => Ok(Some(CheckoutUrls { redirected, embedded })),
        // The addresses are secrets, so they are not told.
        _ => Err(StoreError::Unexpected("the address of the checkout is not safe to go to".into())),
    }
}

/// An address at which a shopper may log in and pay. The merchant chooses the host of the checkout, so any will do
/// that the store's own API names, as long as nobody on the way can read the address or change the page.
fn address(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
    (safe && url.has_host() && url.username().is_empty() && url.password().is_none()).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::super::response::read;
    use super::*;
    use crate::store::graphql::answer::Answer;
    use crate::store::http::Kind;

    fn urls_of(outcome: &str) -> Result<Option<CheckoutUrls>, StoreError> {
        let json = format!(r#"{{"data":{{"cart":{{"createCartRedirectUrls":{outcome}}}}}}}"#);
        let (data, problems) = read::<Data>(json.as_bytes(), Kind::Mutation).and_then(Answer::partial)?;
        urls(data, &problems)
    }

    fn with(redirected: &str) -> Result<Option<CheckoutUrls>, StoreError> {
        urls_of(&format!(
            r#"{{"redirectUrls":{{"redirectedCheckoutUrl":"{redirected}","embeddedCheckoutUrl":"https://pay.example/e"}},
                "errors":[]}}"#
        ))
    }

    #[test]
    fn the_addresses_are_as_the_store_says() {
        let urls = with("https://checkout.example/cart.php?id=1&token=2").unwrap().unwrap();
        assert_eq!(urls.redirected.as_str(), "https://checkout.example/cart.php?id=1&token=2");
        assert_eq!(urls.embedded.as_str(), "https://pay.example/e");
        assert!(with("http://127.0.0.1:4000/cart.php").is_ok());
    }

    #[test]
    fn unsafe_addresses_are_refused_and_not_told() {
        for bad in [
            "http://checkout.example/secret",
            "javascript:secret",
            "/secret",
            "https://u:p@x.example/secret",
            "",
        ] {
            let error = with(bad).unwrap_err();
            assert!(
                matches!(&error, StoreError::Unexpected(why) if !why.contains("secret")),
                "{bad}: {error}"
            );
        }
    }

    #[test]
    fn a_cart_that_is_gone_has_no_checkout() {
        let gone = r#"{"redirectUrls":null,"errors":[{"__typename":"NotFoundError"}]}"#;
        assert_eq!(urls_of(gone).unwrap(), None);
        for broken in [
            r#"{"redirectUrls":null,"errors":[{"__typename":"NewError"}]}"#,
            r#"{"redirectUrls":null,"errors":[]}"#,
            "null",
        ] {
            assert!(matches!(urls_of(broken), Err(StoreError::Unexpected(_))), "{broken}");
        }
    }
}
