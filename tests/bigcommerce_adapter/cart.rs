//! Carts and the hand-over to the checkout.

use storefront_account::store::cart::{Cart, CartLine, NewLine};
use storefront_account::store::catalog::{ProductCard, ProductId};
use storefront_account::store::product::{EnteredValue, OptionEntry, OptionKind, Product};
use storefront_account::store::{Caller, CartState, Carts, Catalog, Refusal, Store};

use crate::catalogue::{all_products, everything, listing, product};
use crate::shop::{PASSWORD, Shop, browser, guest, refusals};

fn line(id: &ProductId, quantity: u32) -> NewLine {
    NewLine { product: id.clone(), quantity, options: vec![] }
}

/// A product that can be put into a cart at once.
async fn simple(shop: &Shop) -> ProductCard {
    let all = all_products(&shop.store, &guest(), listing(everything())).await;
    all.into_iter()
        .find(|card| card.in_stock && card.can_be_bought && !card.has_options && card.prices.is_some())
        .unwrap()
}

async fn read(shop: &Shop, caller: &Caller, cart: &CartState) -> Option<Cart> {
    let page = shop.store.cart(caller, &cart.id).await.unwrap();
    assert_eq!(page.frame.cart_count, Some(page.cart.as_ref().map_or(0, |cart| cart.count)));
    page.cart
}

/// A valid entry for everything that must be chosen or entered.
fn entries(product: &Product) -> Vec<OptionEntry> {
    let required = product.options.iter().filter(|option| option.required);
    let entry = |option: &storefront_account::store::product::ProductOption| {
        let value = match &option.kind {
            OptionKind::Choice { values, .. } => EnteredValue::Choice(values[0].id),
            OptionKind::Checkbox { checked, .. } => EnteredValue::Checkbox(*checked),
            OptionKind::Number { min, max, .. } => EnteredValue::Number((*min).or(*max).unwrap_or(5.into())),
            OptionKind::Text { min_length, .. } => {
                EnteredValue::Text("A".repeat(min_length.unwrap_or(1) as usize))
            }
            OptionKind::MultiLineText { min_length, .. } => {
                EnteredValue::MultiLineText("A".repeat(min_length.unwrap_or(1) as usize))
            }
            OptionKind::Date { earliest, latest, .. } => {
                EnteredValue::Date((*earliest).or(*latest).unwrap_or(jiff::civil::date(2030, 1, 2)))
            }
            OptionKind::File => return None,
        };
        Some(OptionEntry { option: option.id, value })
    };
    required.filter_map(entry).collect()
}

#[tokio::test]
async fn a_cart_is_filled_changed_and_emptied() {
    let shop = Shop::open().await;
    let (store, card) = (&shop.store, simple(&shop).await);
    for caller in [guest(), shop.customer("empty").await] {
        let made = store.add_to_cart(&caller, None, &line(&card.id, 2), None).await.unwrap();
        assert_eq!(made.count, 2);
        let grown = store.add_to_cart(&caller, Some(&made.id), &line(&card.id, 1), None).await.unwrap();
        assert_eq!((&grown.id, grown.count), (&made.id, 3));
        let cart = read(&shop, &caller, &grown).await.unwrap();
        assert_eq!((cart.lines.len(), cart.lines[0].quantity, cart.currency.as_str()), (1, 3, "USD"));
        assert_eq!(
            (&cart.lines[0].product, &cart.lines[0].path),
            (&Some(card.id.clone()), &Some(card.path.clone()))
        );
        assert_eq!(cart.total.amount, cart.lines[0].total.amount);
        let changed = store.change_cart_line(&caller, &made.id, &cart.lines[0], 1).await.unwrap();
        assert_eq!(changed.count, 1);
        let euros = store.change_cart_currency(&caller, &made.id, "EUR").await.unwrap();
        assert_ne!(euros.id, made.id, "a new cart");
        let cart = read(&shop, &caller, &euros).await.unwrap();
        assert_eq!((cart.currency.as_str(), cart.lines[0].price.currency.as_str()), ("EUR", "EUR"));
        let emptied = store.remove_cart_line(&caller, &euros.id, &cart.lines[0].id).await.unwrap();
        assert_eq!(emptied, None);
        assert_eq!(read(&shop, &caller, &euros).await, None);
    }
}

#[tokio::test]
async fn a_cart_that_is_not_ones_own_is_gone() {
    let shop = Shop::open().await;
    let (store, card) = (&shop.store, simple(&shop).await);
    let (owner, stranger) = (shop.customer("vip").await, shop.customer("retail").await);
    let cart = store.add_to_cart(&owner, None, &line(&card.id, 1), None).await.unwrap();
    let old_line = read(&shop, &owner, &cart).await.unwrap().lines.remove(0);
    for (caller, id) in [
        (&stranger, cart.id.as_str()),
        (&guest(), &cart.id),
        (&owner, "6f6d6c5a-0000-4000-8000-000000000000"),
        (&owner, ""),
        (&owner, "'; DROP TABLE carts"),
    ] {
        assert_eq!(store.cart(caller, id).await.unwrap().cart, None, "{id}");
        let added = store.add_to_cart(caller, Some(id), &line(&card.id, 1), None).await.map(|_| ());
        let changed = store.change_cart_line(caller, id, &old_line, 2).await.map(|_| ());
        let removed = store.remove_cart_line(caller, id, &old_line.id).await.map(|_| ());
        let exchanged = store.change_cart_currency(caller, id, "EUR").await.map(|_| ());
        for outcome in [added, changed, removed, exchanged] {
            assert_eq!(refusals(outcome), [Refusal::NoSuchCart], "{id}");
        }
        assert_eq!(store.checkout(caller, id).await.unwrap(), None, "{id}");
    }
}

#[tokio::test]
async fn what_cannot_be_sold_is_refused_with_a_reason() {
    let shop = Shop::open().await;
    let store = &shop.store;
    let all = all_products(store, &guest(), listing(everything())).await;
    let sold_out = all.iter().find(|card| !card.in_stock && card.can_be_bought && !card.has_options).unwrap();
    let outcome = store.add_to_cart(&guest(), None, &line(&sold_out.id, 1), None).await;
    assert_eq!(refusals(outcome), [Refusal::NotEnoughStock]);
    let plain = simple(&shop).await;
    let cart = store.add_to_cart(&guest(), None, &line(&plain.id, 1), None).await.unwrap();
    let again = store.add_to_cart(&guest(), Some(&cart.id), &line(&sold_out.id, 1), None).await;
    assert_eq!(refusals(again), [Refusal::NotEnoughStock]);

    let configurable = all.iter().find(|card| card.has_options && card.can_be_bought).unwrap();
    for id in [configurable.id.clone(), ProductId("999999".into()), ProductId("x".into())] {
        let outcome = store.add_to_cart(&guest(), None, &line(&id, 1), None).await;
        let refusal = refusals(outcome).remove(0);
        assert!(matches!(refusal, Refusal::Cart { .. }), "{id:?}: {refusal:?}");
    }
    let outcome = store.add_to_cart(&guest(), None, &line(&plain.id, 1), Some("XXX")).await;
    assert!(matches!(refusals(outcome)[0], Refusal::Cart { .. }));
}

#[tokio::test]
async fn chosen_options_survive_a_change_of_the_quantity() {
    let shop = Shop::open().await;
    let store = &shop.store;
    let mut tried = 0;
    for card in all_products(store, &guest(), listing(everything())).await {
        if !card.has_options || !card.in_stock {
            continue;
        }
        let found = store.product(&guest(), &product(&card.id)).await.unwrap().product.unwrap();
        let quantity = found.min_quantity.unwrap_or(1);
        let new = NewLine { product: card.id.clone(), quantity, options: entries(&found) };
        let Ok(cart) = store.add_to_cart(&guest(), None, &new, None).await else { continue };
        let before: CartLine = read(&shop, &guest(), &cart).await.unwrap().lines.remove(0);
        assert_eq!(before.entries.len(), before.options.len(), "{}", card.name);
        assert!(new.options.iter().all(|entry| before.entries.contains(entry)), "{}: {before:?}", card.name);
        let Ok(_) = store.change_cart_line(&guest(), &cart.id, &before, quantity + 1).await else { continue };
        let after = read(&shop, &guest(), &cart).await.unwrap().lines.remove(0);
        assert_eq!(
            (after.quantity, &after.options, after.variant),
            (quantity + 1, &before.options, before.variant)
        );
        tried += 1;
    }
    assert!(tried >= 5, "only {tried} products could be tried");
}

#[tokio::test]
async fn carts_follow_their_owner_through_log_in_and_log_out() {
    let shop = Shop::open().await;
    let (store, card) = (&shop.store, simple(&shop).await);
    let carried = store.add_to_cart(&guest(), None, &line(&card.id, 2), None).await.unwrap();
    let secret = PASSWORD.into();
    let log_in = store.log_in(&guest(), "empty@example.com", &secret, Some(&carried.id)).await.unwrap();
    let cart = log_in.cart.clone().unwrap();
    assert_eq!(cart.count, 2);
    let caller = Caller { token: Some(log_in.token), customer_id: Some(log_in.customer_id), ..guest() };
    let request = storefront_account::store::catalog::ListingRequest {
        cart: Some(cart.id.clone()),
        ..listing(everything())
    };
    assert_eq!(store.listing(&caller, &request).await.unwrap().0.cart_count, Some(2));
    store.log_out(&caller, Some(&cart.id)).await.unwrap();
    let back = store.log_in(&guest(), "empty@example.com", &secret, None).await.unwrap();
    assert_eq!(back.cart.map(|cart| cart.count), Some(2), "the store has kept it");
}

#[tokio::test]
async fn the_checkout_takes_a_cart_over_with_its_owner_logged_in() {
    let shop = Shop::open().await;
    let (store, card) = (&shop.store, simple(&shop).await);
    for (caller, words) in [(guest(), "Guest checkout"), (shop.customer("vip").await, "Logged in as")] {
        let cart = store.add_to_cart(&caller, None, &line(&card.id, 1), None).await.unwrap();
        let urls = store.checkout(&caller, &cart.id).await.unwrap().unwrap();
        assert_ne!(urls.redirected, urls.embedded);
        let browser = browser(reqwest::redirect::Policy::default());
        let page = browser.get(urls.redirected).send().await.unwrap().text().await.unwrap();
        assert!(page.contains(words) && page.contains(&card.name), "{page}");
    }
}
