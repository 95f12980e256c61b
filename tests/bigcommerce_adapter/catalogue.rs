//! Routes, lists and products.

use storefront_account::store::catalog::{
    FacetKind, Listing, ListingFilter, ListingOf, ListingRequest, ProductCard, ProductId, Route, ShopFrame,
    Sort,
};
use storefront_account::store::product::{OptionChoice, OptionKind, Product, ProductOption, ProductRequest};
use storefront_account::store::{Caller, Catalog, PageRequest, Store};

use crate::shop::{Shop, guest};

pub(crate) fn listing(of: ListingOf) -> ListingRequest {
    ListingRequest {
        of,
        sort: Some(Sort::AToZ),
        filter: ListingFilter::default(),
        page: PageRequest::First,
        per_page: 10,
        currency: None,
        cart: None,
    }
}

pub(crate) fn everything() -> ListingOf {
    ListingOf::Search(String::new())
}

pub(crate) fn product(id: &ProductId) -> ProductRequest {
    ProductRequest { id: id.clone(), choices: vec![], currency: None, cart: None }
}

/// All products of a list, page by page.
pub(crate) async fn all_products(
    store: &impl Catalog,
    caller: &Caller,
    mut request: ListingRequest,
) -> Vec<ProductCard> {
    let mut products = Vec::new();
    loop {
        let (_, list) = store.listing(caller, &request).await.unwrap();
        let list = list.unwrap();
        products.extend(list.products);
        match list.links.after {
            Some(cursor) => request.page = PageRequest::After(cursor),
            None => return products,
        }
    }
}

async fn list(shop: &Shop, caller: &Caller, request: &ListingRequest) -> (ShopFrame, Option<Listing>) {
    shop.store.listing(caller, request).await.unwrap()
}

#[tokio::test]
async fn every_page_of_the_shop_is_found_by_its_path_and_needs_one_request() {
    let shop = Shop::open().await;
    let public = shop.store.public_data(&guest()).await.unwrap();
    assert!(!public.categories.is_empty() && !public.categories[0].children.is_empty());
    for caller in [guest(), shop.customer("vip").await] {
        for category in &public.categories {
            let route = shop.store.route(&caller, &category.path).await.unwrap();
            assert_eq!(route, Route::Category(category.id.clone()));
            shop.demo.clear_requests();
            let (frame, found) =
                list(&shop, &caller, &listing(ListingOf::Category(category.id.clone()))).await;
            assert_eq!(shop.demo.requests().len(), 1);
            assert_eq!(frame.customer.is_some(), caller.token.is_some());
            assert_eq!(frame.categories.is_some(), caller.token.is_some());
            let heading = found.unwrap().heading.unwrap();
            assert_eq!((&heading.name, &heading.path), (&category.name, &category.path));
            assert_eq!(heading.crumbs.last().map(|crumb| &crumb.name), Some(&category.name));
        }
    }
    for card in all_products(&shop.store, &guest(), listing(everything())).await {
        assert_eq!(shop.store.route(&guest(), &card.path).await.unwrap(), Route::Product(card.id.clone()));
        shop.demo.clear_requests();
        let page = shop.store.product(&guest(), &product(&card.id)).await.unwrap();
        assert_eq!(shop.demo.requests().len(), 1);
        let found = page.product.unwrap();
        assert_eq!((found.id, found.name, found.path), (card.id, card.name, card.path));
        assert!(!found.pictures.is_empty());
    }
}

#[tokio::test]
async fn what_is_not_there_is_nowhere() {
    let shop = Shop::open().await;
    let store = &shop.store;
    for path in ["/no-such-thing/", "/", "//evil.example/", "/%00", "/cart.php?id=1", ""] {
        assert_eq!(store.route(&guest(), path).await.unwrap(), Route::Unknown, "{path}");
    }
    for id in ["0", "999999", "-1", "99999999999", "x", ""] {
        let page = store.product(&guest(), &product(&ProductId(id.into()))).await.unwrap();
        assert_eq!(page.product, None, "{id}");
        for of in [
            ListingOf::Category(storefront_account::store::catalog::CategoryId(id.into())),
            ListingOf::Brand(storefront_account::store::catalog::BrandId(id.into())),
        ] {
            assert_eq!(list(&shop, &guest(), &listing(of)).await.1, None, "{id}");
        }
    }
    let nothing = list(&shop, &guest(), &listing(ListingOf::Search("zzzzqqq".into()))).await.1.unwrap();
    assert_eq!((nothing.products.len(), nothing.total), (0, Some(0)));
}

#[tokio::test]
async fn lists_have_pages_an_order_and_facets() {
    let shop = Shop::open().await;
    let mut request = listing(everything());
    let first = list(&shop, &guest(), &request).await.1.unwrap();
    assert!(first.total.unwrap() > 50 && first.products.len() == 10 && first.links.before.is_none());
    request.page = PageRequest::After(first.links.after.clone().unwrap());
    let second = list(&shop, &guest(), &request).await.1.unwrap();
    assert!(second.products.iter().all(|card| first.products.iter().all(|other| other.id != card.id)));
    request.page = PageRequest::Before(second.links.before.unwrap());
    assert_eq!(list(&shop, &guest(), &request).await.1.unwrap().products, first.products);
    request.page = PageRequest::First;

    let all = all_products(&shop.store, &guest(), request.clone()).await;
    assert_eq!(all.len(), first.total.unwrap() as usize);
    assert!(all.is_sorted_by_key(|card| card.name.to_lowercase()), "by name");
    request.sort = Some(Sort::ZToA);
    let backwards = all_products(&shop.store, &guest(), request.clone()).await;
    assert_eq!(backwards.last().map(|card| &card.id), all.first().map(|card| &card.id));

    let brands = first.facets.iter().find_map(|facet| match &facet.kind {
        FacetKind::Brands(items) => Some(items.clone()),
        _ => None,
    });
    let brand = brands.unwrap().remove(0);
    request.filter.brands = vec![brand.id.clone()];
    let narrowed = list(&shop, &guest(), &request).await.1.unwrap();
    assert_eq!(narrowed.total, brand.count);
    assert!(narrowed.products.iter().all(|card| card.brand.as_ref() == Some(&brand.label)));
    let chosen = narrowed.facets.iter().any(|facet| match &facet.kind {
        FacetKind::Brands(items) => items.iter().any(|item| item.id == brand.id && item.selected),
        _ => false,
    });
    assert!(chosen, "the facet says what is chosen");
    request.filter = ListingFilter { in_stock: true, ..ListingFilter::default() };
    let in_stock = all_products(&shop.store, &guest(), request).await;
    assert!(in_stock.len() < all.len() && in_stock.iter().all(|card| card.in_stock));
}

#[tokio::test]
async fn every_kind_of_option_comes_through() {
    let shop = Shop::open().await;
    let mut kinds = Vec::new();
    for card in all_products(&shop.store, &guest(), listing(everything())).await {
        let page = shop.store.product(&guest(), &product(&card.id)).await.unwrap();
        for option in page.product.unwrap().options {
            let kind = match option.kind {
                OptionKind::Choice { style, values } => {
                    assert!(!values.is_empty(), "{}", option.label);
                    format!("{style:?}")
                }
                OptionKind::Checkbox { checked, unchecked, .. } => {
                    assert_ne!(checked, unchecked);
                    "Checkbox".into()
                }
                OptionKind::Number { .. } => "Number".into(),
                OptionKind::Text { .. } => "Text".into(),
                OptionKind::MultiLineText { .. } => "MultiLineText".into(),
                OptionKind::Date { .. } => "Date".into(),
                OptionKind::File => "File".into(),
            };
            kinds.push(kind);
        }
    }
    for kind in ["DropDown", "Swatch", "Checkbox", "Number", "Text", "MultiLineText", "Date", "File"] {
        assert!(kinds.iter().any(|known| known == kind), "{kind}: {kinds:?}");
    }
    assert!(kinds.iter().any(|kind| kind.starts_with("PickList")), "{kinds:?}");
    assert!(kinds.iter().any(|kind| ["Radio", "Rectangle"].contains(&kind.as_str())), "{kinds:?}");
}

#[tokio::test]
async fn choices_that_make_no_variant_are_told_whatever_else_is_chosen() {
    let shop = Shop::open().await;
    let (mut sold, mut missing, mut with_more) = (0, 0, 0);
    for card in all_products(&shop.store, &guest(), listing(everything())).await {
        let found = shop.store.product(&guest(), &product(&card.id)).await.unwrap().product.unwrap();
        let choices: Vec<Vec<OptionChoice>> = found.options.iter().filter_map(choices_of).collect();
        let [first, second, more @ ..] = choices.as_slice() else { continue };
        for pair in first.iter().flat_map(|one| second.iter().map(move |two| vec![one.clone(), two.clone()]))
        {
            let exists = async |choices: Vec<OptionChoice>| {
                shop.demo.clear_requests();
                let request = ProductRequest { choices, ..product(&card.id) };
                let page = shop.store.product(&guest(), &request).await.unwrap();
                assert!(shop.demo.requests().len() <= 2);
                page.product.unwrap()
            };
            let chosen = exists(pair.clone()).await;
            let selected = chosen.options.iter().filter(|option| match &option.kind {
                OptionKind::Choice { values, .. } => values.iter().any(|value| value.selected),
                _ => false,
            });
            assert_eq!(
                selected.count(),
                pair.iter().filter(|choice| is_choice(&found, choice)).count(),
                "{}",
                card.name
            );
            match chosen.combination_exists {
                true => sold += 1,
                false => missing += 1,
            }
            if let Some(extra) = more.first() {
                let all = [pair, vec![extra[0].clone()]].concat();
                let telling = exists(all).await.combination_exists;
                assert!(chosen.combination_exists || !telling, "{}", card.name);
                with_more += 1;
            }
        }
    }
    assert!(sold > 5 && missing > 0 && with_more > 0, "{sold} {missing} {with_more}");
}

fn choices_of(option: &ProductOption) -> Option<Vec<OptionChoice>> {
    let choice = |value| OptionChoice { option: option.id, value };
    match &option.kind {
        OptionKind::Choice { values, .. } => Some(values.iter().map(|value| choice(value.id)).collect()),
        OptionKind::Checkbox { checked, .. } => Some(vec![choice(*checked)]),
        _ => None,
    }
}

fn is_choice(product: &Product, choice: &OptionChoice) -> bool {
    let option = product.options.iter().find(|option| option.id == choice.option);
    option.is_some_and(|option| matches!(option.kind, OptionKind::Choice { .. }))
}
