//! `/products/{handle}`: a product on the store's own domain, with a button that buys it.

use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use leptos::prelude::*;
use rusqlite::Connection;

use super::fields::{error, hidden};
use super::page::{Frame, failed, missing, page, parameter, redirect, way_back};
use super::session::{self, Session};
use crate::demo::cart_goods::{self, CartFault, Wanted};
use crate::demo::carts::{self, Cart};
use crate::demo::catalog::{PRODUCTS, Product, Selection, Variant};
use crate::demo::money::{CURRENCIES, DEFAULT_CURRENCY, formatted};
use crate::demo::pricing::{self, Audience, Quote, Shopper};
use crate::demo::shared::Shared;
use crate::demo::{cart_prices, customers};

/// The language of carts that are made here.
const LOCALE: &str = "en";

/// A variant that the shopper may see.
struct Offer {
    product: &'static Product,
    variant: &'static Variant,
    /// What one piece costs; `None` when there is no price to tell.
    quote: Option<Quote>,
    shopper: Shopper,
}

/// `GET /products/{handle}?variant=…`; without a variant, the first one.
pub(super) async fn show(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    Path(handle): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let variant = parameter(query.as_deref(), "variant");
    let token = session::token_of(&headers);
    let offer = shared.database.call(move |connection| {
        let session = session::load(connection, token.as_deref())?;
        Offer::find(connection, &session, &handle, &variant)
    });
    match offer.await {
        Ok(Some(offer)) => {
            let name = offer.product.name;
            page(&shared, StatusCode::OK, Frame::Nobody, name, contents(&shared, &offer))
        }
        Ok(None) => missing(&shared),
        Err(fault) => failed(&shared, fault),
    }
}

/// `POST /products/{handle}`: puts it into the cart of this browser, and goes to the checkout.
pub(super) async fn buy(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    Path(handle): Path<String>,
    body: String,
) -> Response {
    let variant = parameter(Some(&body), "variant");
    let token = session::token_of(&headers);
    let bought = shared.database.call(move |connection| {
        carts::as_a_whole(connection, |connection| {
            let session = session::load(connection, token.as_deref())?;
            let offer = Offer::find(connection, &session, &handle, &variant)?;
            let offer = offer.ok_or(CartFault::NoSuchProduct)?;
            let customer = session.customer.as_ref().map(|customer| customer.id);
            let mut cart = cart_of(connection, &session)?;
            cart.add(offer.wanted().goods()?);
            cart_goods::check(&cart, &cart_prices::shopper(connection, &cart)?)?;
            carts::save(connection, &mut cart)?;
            if let Some(customer) = customer {
                customers::set_cart(connection, customer, &cart.id)?;
            }
            Ok(session::begin(connection, token.as_deref(), customer, Some(&cart.id))?)
        })
    });
    match bought.await {
        Ok(Ok(token)) => redirect("/checkout", session::cookie(&token)),
        Ok(Err(CartFault::NoSuchProduct)) => missing(&shared),
        Ok(Err(refusal)) => {
            let content = view! {
                {error(Some(&refusal.to_string()))}
                {way_back(&shared)}
            };
            page(&shared, StatusCode::CONFLICT, Frame::Nobody, "The cart stays as it is", content)
        }
        Err(fault) => failed(&shared, fault),
    }
}

/// The cart that the browser has, else that of the customer, else a new one.
fn cart_of(connection: &Connection, session: &Session) -> rusqlite::Result<Cart> {
    let customer = session.customer.as_ref().map(|customer| customer.id);
    let known = carts::named(connection, session.cart.clone(), customer)?;
    Ok(known.unwrap_or_else(|| Cart::new(customer, DEFAULT_CURRENCY.to_owned(), LOCALE.to_owned())))
}

impl Offer {
    fn find(
        connection: &Connection,
        session: &Session,
        handle: &str,
        variant: &str,
    ) -> rusqlite::Result<Option<Self>> {
        let customer = session.customer.as_ref().map(|customer| customer.id);
        let shopper = Audience::of(connection, customer)?.with_currency(&CURRENCIES[0]);
        let named = |product: &&Product| product.handle() == handle && product.visible_to(shopper.group);
        let product = PRODUCTS.iter().find(named);
        let variant = product.and_then(|product| match variant {
            "" => product.variants.first(),
            id => product.variants.iter().find(|variant| variant.id.to_string() == id),
        });
        Ok(product.zip(variant).map(|(product, variant)| {
            let selection = Selection { variant: Some(variant.id), values: Vec::new() };
            let quote = pricing::shown(product, &selection, &shopper, 1).ok();
            Self { product, variant, quote, shopper }
        }))
    }

    /// So many pieces as can be bought at least.
    fn wanted(&self) -> Wanted {
        Wanted {
            product: Some(self.product.id),
            sku: None,
            variant: Some(self.variant.id),
            options: Vec::new(),
            quantity: self.product.facts.min_quantity.unwrap_or(1),
        }
    }

    /// Why it cannot be bought here.
    fn refusal(&self) -> Option<CartFault> {
        let goods = match self.wanted().goods() {
            Ok(goods) => goods,
            Err(fault) => return Some(fault),
        };
        let mut alone = Cart::new(None, DEFAULT_CURRENCY.to_owned(), LOCALE.to_owned());
        alone.add(goods);
        cart_goods::check(&alone, &self.shopper).err()
    }
}

fn contents(shared: &Shared, offer: &Offer) -> impl IntoView + use<> {
    let price = offer.quote.as_ref().map_or_else(
        || "Price on request".to_owned(),
        |quote| format!("{} with tax", formatted(quote.with_tax(quote.price), DEFAULT_CURRENCY)),
    );
    let label = |variant: &Variant| {
        let selection = Selection { variant: Some(variant.id), values: Vec::new() };
        let values: Vec<_> = offer.product.chosen_values(&selection).map(|value| value.label).collect();
        values.join(", ")
    };
    let others = offer.product.variants.iter().filter(|variant| variant.id != offer.variant.id);
    let other = |variant: &Variant| {
        let address = format!("{}?variant={}", offer.product.hosted_path(), variant.id);
        view! { <li><a href=address>{label(variant)}</a></li> }
    };
    let pieces = match offer.wanted().quantity {
        1 => "Buy".to_owned(),
        pieces => format!("Buy {pieces}"),
    };
    let button = match offer.refusal() {
        Some(refusal) => error(Some(&refusal.to_string())).into_any(),
        None => view! {
            <form method="post" action=offer.product.hosted_path()>
                {hidden("variant", offer.variant.id.to_string())}
                <button>{pieces}</button>
            </form>
        }
        .into_any(),
    };
    view! {
        <p>{label(offer.variant)}</p>
        <p>{offer.product.description}</p>
        <p class="price">{price}</p>
        {button}
        <ul>{others.map(other).collect_view()}</ul>
        {way_back(shared)}
    }
}
