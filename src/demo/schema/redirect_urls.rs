//! The way from a cart to the hosted checkout.

use async_graphql::{Context, InputObject, Result, SimpleObject};
use url::form_urlencoded::Serializer;

use super::errors::{CreateCartRedirectUrlsError, NotFoundError};
use super::scalars::IpAddress;
use super::{caller, shared};
use crate::demo::{carts, checkout_links};

#[derive(InputObject)]
struct CreateCartRedirectUrlsQueryParamsInput {
    key: String,
    value: String,
}

#[derive(InputObject)]
pub(crate) struct CreateCartRedirectUrlsInput {
    cart_entity_id: Option<String>,
    query_params: Option<Vec<CreateCartRedirectUrlsQueryParamsInput>>,
    /// Where the shopper comes from; checked for its form only.
    ip_address: Option<IpAddress>,
}

#[derive(SimpleObject)]
struct CartRedirectUrls {
    redirected_checkout_url: String,
    embedded_checkout_url: String,
}

#[derive(SimpleObject)]
pub(crate) struct CreateCartRedirectUrlsResult {
    redirect_urls: Option<CartRedirectUrls>,
    errors: Vec<CreateCartRedirectUrlsError>,
}

/// Makes a link to the whole-page checkout and one to the checkout for a frame. Each works once.
pub(crate) async fn create(
    context: &Context<'_>,
    input: Option<CreateCartRedirectUrlsInput>,
) -> Result<CreateCartRedirectUrlsResult> {
    let (shared, customer) = (shared(context)?, caller(context)?.customer);
    let behaviour = shared.behaviour();
    let (id, more) = match input {
        Some(input) => (input.cart_entity_id, input.query_params.unwrap_or_default()),
        None => (None, Vec::new()),
    };
    let lifetime = behaviour.checkout_link_lifetime;
    let tokens = shared.database.call(move |connection| {
        let Some(cart) = carts::named(connection, id, customer)? else {
            return Ok(None);
        };
        let whole_page = checkout_links::issue(connection, &cart.id, customer, lifetime)?;
        let frame = checkout_links::issue(connection, &cart.id, customer, lifetime)?;
        Ok(Some((cart.id, whole_page, frame)))
    });
    let forced = CreateCartRedirectUrlsError::forced(&behaviour.error_on);
    let (Some((cart, whole_page, frame)), None) = (tokens.await?, &forced) else {
        let error = forced.unwrap_or_else(|| NotFoundError::default().into());
        return Ok(CreateCartRedirectUrlsResult { redirect_urls: None, errors: vec![error] });
    };
    let url = |first: &str, token: &str| {
        let mut query = Serializer::new(format!("{}/cart.php?{first}action=loadInCheckout", shared.origin));
        query.append_pair("id", &cart).append_pair("token", token);
        query.extend_pairs(more.iter().map(|pair| (&pair.key, &pair.value)));
        query.finish()
    };
    Ok(CreateCartRedirectUrlsResult {
        redirect_urls: Some(CartRedirectUrls {
            redirected_checkout_url: url("", &whole_page),
            embedded_checkout_url: url("embedded=1&", &frame),
        }),
        errors: Vec::new(),
    })
}
