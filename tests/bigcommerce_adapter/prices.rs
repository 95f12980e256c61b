//! Prices for everybody, from both sources.

use std::collections::HashMap;

use storefront_account::demo::TaxShown;
use storefront_account::store::bigcommerce::PriceSource;
use storefront_account::store::catalog::ProductCard;
use storefront_account::store::price::{Prices, TaxDisplay};
use storefront_account::store::{Caller, Catalog, Store, StoreError};

use crate::catalogue::{all_products, everything, listing, product};
use crate::shop::{Shop, guest};

fn by_id(cards: Vec<ProductCard>) -> HashMap<String, Option<Prices>> {
    cards.into_iter().map(|card| (card.id.0, card.prices)).collect()
}

async fn everybody(shop: &Shop) -> Vec<Caller> {
    let mut callers = vec![guest()];
    for name in ["retail", "wholesale", "vip"] {
        callers.push(shop.customer(name).await);
    }
    callers
}

#[tokio::test]
async fn both_sources_agree_on_every_product_for_everybody() {
    let shop = Shop::open().await;
    let rest = shop.with_pricing_api();
    for tax in [TaxShown::Excluding, TaxShown::Including, TaxShown::Both] {
        show_tax(&shop, tax);
        for caller in everybody(&shop).await {
            for currency in [None, Some("EUR")] {
                let mut request = listing(everything());
                request.per_page = 50;
                request.currency = currency.map(Into::into);
                let by_graphql = by_id(all_products(&shop.store, &caller, request.clone()).await);
                let by_rest = by_id(all_products(&rest, &caller, request).await);
                assert!(by_graphql.len() > 50);
                assert!(by_graphql.values().flatten().any(|prices| prices.leading().is_some()));
                for (id, prices) in &by_graphql {
                    assert_eq!(by_rest.get(id), Some(prices), "product {id}, {currency:?}, {tax:?}");
                }
            }
        }
    }
}

#[tokio::test]
async fn groups_pay_their_own_prices_and_guests_the_regular_ones() {
    let shop = Shop::open().await;
    let mut lists = Vec::new();
    for caller in everybody(&shop).await {
        lists.push(by_id(all_products(&shop.store, &caller, listing(everything())).await));
    }
    let price = |list: &HashMap<String, Option<Prices>>, id: &str| {
        let prices = list.get(id)?.as_ref()?;
        Some(prices.leading()?.price.amount)
    };
    let guests = &lists[0];
    for (name, list) in [("wholesale", &lists[2]), ("vip", &lists[3])] {
        let pairs: Vec<_> =
            guests.keys().filter_map(|id| Some((price(guests, id)?, price(list, id)?))).collect();
        assert!(pairs.iter().all(|(regular, own)| own <= regular), "{name}");
        let cheaper = pairs.iter().filter(|(regular, own)| own < regular).count();
        assert!(cheaper * 2 > pairs.len(), "{name}: {cheaper} of {}", pairs.len());
    }
}

#[tokio::test]
async fn a_page_and_a_list_show_the_same_price_in_the_merchants_way() {
    let shop = Shop::open().await;
    show_tax(&shop, TaxShown::Both);
    let public = shop.store.public_data(&guest()).await.unwrap();
    assert_eq!(public.settings.tax_on_products, TaxDisplay::Both);
    let caller = shop.customer("vip").await;
    let cards = all_products(&shop.store, &caller, listing(everything())).await;
    for card in cards.iter().filter(|card| !card.has_options).take(10) {
        let page = shop.store.product(&caller, &product(&card.id)).await.unwrap();
        let prices = page.product.unwrap().prices;
        assert_eq!(prices, card.prices, "{}", card.name);
        if let Some(prices) = prices {
            assert!(prices.inc_tax.unwrap().price.amount >= prices.ex_tax.unwrap().price.amount);
        }
    }
}

#[tokio::test]
async fn hidden_prices_are_hidden_in_both_ways() {
    let shop = Shop::open().await;
    shop.demo.behave(|behaviour| behaviour.hide_prices_from_guests = true);
    for store in [&shop.store, &shop.with_pricing_api()] {
        let hidden = all_products(store, &guest(), listing(everything())).await;
        assert!(hidden.iter().all(|card| card.prices.is_none()));
        let shown = all_products(store, &shop.customer("vip").await, listing(everything())).await;
        assert!(shown.iter().any(|card| card.prices.is_some()));
    }
}

#[tokio::test]
async fn a_pricing_api_in_trouble_is_told_by_type() {
    let shop = Shop::open().await;
    let refused = shop.with(|config| {
        config.prices = PriceSource::PricingApi {
            api_url: shop.demo.rest_url().parse().unwrap(),
            access_token: "wrong".into(),
        };
    });
    let error = refused.listing(&guest(), &listing(everything())).await.unwrap_err();
    assert!(matches!(error, StoreError::Misconfigured(_)), "{error}");
    let elsewhere = shop.with(|config| {
        config.prices = PriceSource::PricingApi {
            api_url: format!("{}/nowhere", shop.demo.origin()).parse().unwrap(),
            access_token: shop.demo.access_token().into(),
        };
    });
    let error = elsewhere.listing(&guest(), &listing(everything())).await.unwrap_err();
    assert!(matches!(error, StoreError::Misconfigured(_)), "{error}");
}

fn show_tax(shop: &Shop, tax: TaxShown) {
    shop.demo.behave(|behaviour| {
        behaviour.tax_display.product_page = tax;
        behaviour.tax_display.listing = tax;
    });
}
