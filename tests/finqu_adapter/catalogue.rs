//! Products, lists and prices.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use storefront_account::store::catalog::{
    Listing, ListingFilter, ListingOf, ListingRequest, ProductCard, ProductId, Route, Sort,
};
use storefront_account::store::price::{BulkDiscount, PriceSet};
use storefront_account::store::product::{OptionChoice, OptionKind, Product, ProductRequest};
use storefront_account::store::{Caller, Catalog, PageRequest, Store};

use crate::shop::{Shop, guest};

impl Shop {
    pub(crate) fn catalog(&self) -> &dyn Catalog {
        self.store.catalog().unwrap()
    }

    async fn list(&self, caller: &Caller, request: &ListingRequest) -> Listing {
        self.catalog().listing(caller, request).await.unwrap().1.unwrap()
    }

    async fn product(&self, caller: &Caller, request: &ProductRequest) -> Product {
        self.catalog().product(caller, request).await.unwrap().product.unwrap()
    }

    /// All products that a caller sees.
    async fn all(&self, caller: &Caller, mut request: ListingRequest) -> Vec<ProductCard> {
        let mut cards = Vec::new();
        loop {
            let list = self.list(caller, &request).await;
            let total = list.total.unwrap() as usize;
            cards.extend(list.products);
            match list.links.after {
                Some(cursor) => request.page = PageRequest::After(cursor),
                None => {
                    assert_eq!(cards.len(), total);
                    return cards;
                }
            }
        }
    }
}

pub(crate) fn listing(of: ListingOf) -> ListingRequest {
    ListingRequest {
        of,
        sort: None,
        filter: ListingFilter::default(),
        page: PageRequest::First,
        per_page: 10,
        currency: None,
        cart: None,
    }
}

pub(crate) fn product(id: &ProductId) -> ProductRequest {
    ProductRequest { id: id.clone(), choices: vec![], currency: None, cart: None }
}

/// The prices with tax; the store keeps those of some products to itself.
fn with_tax(card: &ProductCard) -> Option<&PriceSet> {
    card.prices.as_ref()?.inc_tax.as_ref()
}

fn product_with_tax(product: &Product) -> Option<&PriceSet> {
    product.prices.as_ref()?.inc_tax.as_ref()
}

#[tokio::test]
async fn every_product_of_the_list_has_a_page_with_the_same_prices() {
    let shop = Shop::open().await;
    for caller in [guest(), shop.customer("vip").await] {
        let cards = shop.all(&caller, listing(ListingOf::All)).await;
        assert!(cards.len() > 30);
        let paths: BTreeSet<&str> = cards.iter().map(|card| card.path.as_str()).collect();
        assert_eq!(paths.len(), cards.len());
        for card in &cards {
            let route = shop.catalog().route(&caller, &card.path).await.unwrap();
            assert_eq!(route, Route::Product(card.id.clone()));
            let product = shop.product(&caller, &product(&card.id)).await;
            assert_eq!((&product.id, &product.name, &product.path), (&card.id, &card.name, &card.path));
            assert_eq!(product.prices, card.prices, "{}", card.name);
            assert_eq!(!product.options.is_empty(), card.has_options);
            let url = product.shop_url.unwrap();
            assert!(url.starts_with(shop.demo.origin()), "{url}");
        }
    }
}

#[tokio::test]
async fn a_page_of_the_shop_is_one_trip_and_tells_who_is_logged_in() {
    let shop = Shop::open().await;
    let vip = shop.customer("vip").await;
    shop.list(&guest(), &listing(ListingOf::All)).await;
    shop.asked();
    let (frame, list) = shop.catalog().listing(&vip, &listing(ListingOf::Featured)).await.unwrap();
    assert_eq!(frame.customer.map(|customer| customer.email).as_deref(), Some("vip@example.com"));
    assert_eq!((frame.categories, frame.cart_count), (None, None));
    let id = list.unwrap().products.remove(0).id;
    let page = shop.catalog().product(&vip, &product(&id)).await.unwrap();
    assert!(page.frame.customer.is_some());
    assert_eq!(shop.asked(), ["Listing", "Product"]);
    let page = shop.catalog().product(&guest(), &product(&id)).await.unwrap();
    assert_eq!(page.frame.customer, None);
}

#[tokio::test]
async fn lists_are_sorted_as_asked() {
    let shop = Shop::open().await;
    for sort in shop.store.capabilities().sorts {
        let request = ListingRequest { sort: Some(*sort), per_page: 50, ..listing(ListingOf::All) };
        let cards = shop.all(&guest(), request).await;
        let amounts: Vec<Decimal> = cards.iter().filter_map(with_tax).map(|set| set.price.amount).collect();
        let names: Vec<String> = cards.iter().map(|card| card.name.to_lowercase()).collect();
        match sort {
            Sort::AToZ => assert!(names.is_sorted()),
            Sort::ZToA => assert!(names.iter().rev().is_sorted()),
            // Products with variants sort by one of their prices.
            Sort::LowestPrice => assert!(amounts[0] < amounts[amounts.len() - 1]),
            Sort::HighestPrice => assert!(amounts[0] > amounts[amounts.len() - 1]),
            _ => assert!(!cards.is_empty()),
        }
    }
}

#[tokio::test]
async fn a_search_finds_less_than_everything() {
    let shop = Shop::open().await;
    let found = shop.all(&guest(), listing(ListingOf::Search("ink".into()))).await;
    let all = shop.all(&guest(), listing(ListingOf::All)).await;
    assert!(!found.is_empty() && found.len() < all.len());
    let none = shop.list(&guest(), &listing(ListingOf::Search("zzzzzz".into()))).await;
    assert_eq!((none.products.len(), none.total), (0, Some(0)));
}

#[tokio::test]
async fn customers_have_prices_of_their_own_and_guests_never_see_them() {
    let shop = Shop::open().await;
    let vip = shop.customer("vip").await;
    let cards = shop.all(&guest(), listing(ListingOf::All)).await;
    let mut lower = 0;
    for card in &cards {
        let own = shop.product(&vip, &product(&card.id)).await;
        if let (Some(own), Some(guests)) = (product_with_tax(&own), with_tax(card)) {
            assert_eq!(own.price.currency, guests.price.currency);
            lower += usize::from(own.price.amount < guests.price.amount);
        }
    }
    assert!(lower > 0);
    assert_eq!(shop.all(&guest(), listing(ListingOf::All)).await, cards);
}

#[tokio::test]
async fn reductions_come_with_the_price_before_and_the_lowest_one_lately() {
    let shop = Shop::open().await;
    let cards = shop.all(&guest(), listing(ListingOf::All)).await;
    let reduced: Vec<&PriceSet> =
        cards.iter().filter_map(with_tax).filter(|set| set.sale.is_some()).collect();
    assert!(!reduced.is_empty());
    for set in reduced {
        assert_eq!(set.sale.as_ref(), Some(&set.price));
        assert!(set.base.as_ref().is_some_and(|base| base.amount > set.price.amount));
    }
    assert!(cards.iter().filter_map(with_tax).any(|set| set.prior.is_some()));
}

#[tokio::test]
async fn quantities_lower_the_price_of_one_in_both_ways() {
    let shop = Shop::open().await;
    let cards = shop.all(&guest(), listing(ListingOf::All)).await;
    let (mut percent, mut amount) = (0, 0);
    for set in cards.iter().filter_map(with_tax) {
        let mut last = set.price.amount;
        for (at, tier) in set.bulk.iter().enumerate() {
            let unit = tier.unit_price(&set.price).amount;
            assert!(unit < last, "{set:?}");
            last = unit;
            assert_eq!(tier.max, set.bulk.get(at + 1).map(|next| next.min - 1));
            match tier.discount {
                BulkDiscount::Percent(_) => percent += 1,
                BulkDiscount::Relative(_) => amount += 1,
                BulkDiscount::Fixed(_) => panic!("{tier:?}"),
            }
        }
    }
    assert!(percent > 0 && amount > 0);
}

#[tokio::test]
async fn a_chosen_variant_decides_the_price() {
    let shop = Shop::open().await;
    let cards = shop.all(&guest(), listing(ListingOf::All)).await;
    let card = cards
        .iter()
        .find(|card| card.has_options && with_tax(card).is_some_and(|set| set.range.is_some()))
        .unwrap();
    let first = shop.product(&guest(), &product(&card.id)).await;
    let OptionKind::Choice { values, .. } = &first.options[0].kind else { panic!("{:?}", first.options) };
    assert_eq!(values.iter().filter(|value| value.selected).count(), 1);
    let mut prices = BTreeSet::new();
    for value in values {
        let choices = vec![OptionChoice { option: first.options[0].id, value: value.id }];
        let chosen = shop.product(&guest(), &ProductRequest { choices, ..product(&card.id) }).await;
        let OptionKind::Choice { values, .. } = &chosen.options[0].kind else { panic!() };
        let selected: Vec<i64> = values.iter().filter(|value| value.selected).map(|value| value.id).collect();
        assert_eq!(selected, [value.id]);
        prices.insert(product_with_tax(&chosen).unwrap().price.amount);
    }
    let (low, high) = with_tax(card).and_then(|set| set.range.clone()).unwrap();
    assert_eq!((prices.first(), prices.last()), (Some(&low.amount), Some(&high.amount)));
}

#[tokio::test]
async fn prices_come_in_the_currency_that_was_asked_for() {
    let shop = Shop::open().await;
    let dollars = shop.list(&guest(), &listing(ListingOf::All)).await;
    let request = ListingRequest { currency: Some("EUR".into()), ..listing(ListingOf::All) };
    let euros = shop.list(&guest(), &request).await;
    for (dollars, euros) in dollars.products.iter().zip(&euros.products) {
        let (Some(dollars), Some(euros)) = (with_tax(dollars), with_tax(euros)) else { continue };
        let (dollars, euros) = (&dollars.price, &euros.price);
        assert_eq!((dollars.currency.as_str(), euros.currency.as_str()), ("USD", "EUR"));
        assert!(euros.amount < dollars.amount);
    }
    let euro_shop = shop.with(|config| config.currency = Some("EUR".into()));
    let (_, list) = euro_shop.catalog().unwrap().listing(&guest(), &listing(ListingOf::All)).await.unwrap();
    assert_eq!(with_tax(&list.unwrap().products[0]).unwrap().price.currency, "EUR");
}

#[tokio::test]
async fn what_is_not_there_is_not_there() {
    let shop = Shop::open().await;
    for caller in [guest(), shop.customer("vip").await] {
        for handle in ["no-such-product", "", "\" }", "../../x"] {
            let page = shop.catalog().product(&caller, &product(&ProductId(handle.into()))).await.unwrap();
            assert_eq!(page.product, None, "{handle}");
        }
    }
    assert_eq!(shop.catalog().route(&guest(), "/no/such/page").await.unwrap(), Route::Unknown);
    assert_eq!(
        shop.catalog().route(&guest(), shop.catalog().all_products().unwrap()).await.unwrap(),
        Route::AllProducts
    );
}
