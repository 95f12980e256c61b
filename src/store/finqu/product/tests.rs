//! Products as the API tells them, complete and full of nulls.

use super::*;
use crate::store::catalog::Availability;

fn read(json: &str, choices: &[(i64, i64)]) -> Product {
    let request = ProductRequest {
        id: ProductId("cup".into()),
        choices: choices
            .iter()
            .map(|(option, value)| OptionChoice { option: *option, value: *value })
            .collect(),
        currency: None,
        cart: None,
    };
    let site = Site::new(&ApiRoutes::default(), Some("shop.example"));
    serde_json::from_str::<ApiProduct>(json).unwrap().into_product(&request, "EUR", &site, false)
}

const CUP: &str = r#"{"handle":"cup","title":"Cup","shortDescription":"For <b>tea</b>","isAvailable":true,
    "featuredImage":{"url":"https://cdn.example/c.jpg","alt":"A cup"},
    "defaultOrSelectedVariant":{"id":11},"firstAvailableVariant":{"id":12},
    "variants":[
        {"id":11,"title":"Small","sku":"C-S","url":"/p/cup?v=11","price":9.9,"netPrice":7.89,"isAvailable":false,
            "minQuantity":2.0,"maxQuantity":10.0,"promotion":{"title":"Spring","description":null}},
        {"id":12,"title":null,"sku":"C-L","url":"javascript:1","price":12.9,"netPrice":10.28,"isAvailable":true}]}"#;

fn price(product: &Product) -> String {
    product.prices.as_ref().and_then(|prices| prices.inc_tax.as_ref()).unwrap().price.amount.to_string()
}

#[test]
fn the_stores_choice_is_shown_until_the_shopper_chooses() {
    let first = read(CUP, &[]);
    assert_eq!((price(&first).as_str(), first.sku.as_str()), ("9.90", "C-S"));
    assert_eq!((first.availability, first.stock.in_stock), (Availability::Unavailable(None), false));
    assert_eq!((first.min_quantity, first.max_quantity), (Some(2), Some(10)));
    assert_eq!(first.promotion, Some(("Spring".into(), String::new())));
    assert_eq!(first.shop_url.as_deref(), Some("https://shop.example/p/cup?v=11"));
    let other = read(CUP, &[(1, 12)]);
    assert_eq!((price(&other).as_str(), other.sku.as_str()), ("12.90", "C-L"));
    assert_eq!((other.availability, other.can_be_bought), (Availability::Available(String::new()), true));
    assert_eq!((other.promotion, other.shop_url), (None, None));
}

#[test]
fn choices_that_do_not_belong_to_the_product_are_ignored() {
    for choices in [&[(1, 99)][..], &[(2, 12)], &[(0, 0)]] {
        assert_eq!(price(&read(CUP, choices)), "9.90", "{choices:?}");
    }
}

#[test]
fn several_variants_are_one_choice() {
    let product = read(CUP, &[(1, 12)]);
    assert_eq!((product.options.len(), product.options[0].id, product.options[0].label.as_str()), (1, 1, ""));
    let OptionKind::Choice { values, .. } = &product.options[0].kind else { panic!("{:?}", product.options) };
    let told: Vec<(i64, &str, bool, bool)> =
        values.iter().map(|value| (value.id, value.label.as_str(), value.default, value.selected)).collect();
    assert_eq!(told, [(11, "Small", true, false), (12, "C-L", false, true)]);
    let one = r#"{"handle":"cup","variants":[{"id":11,"price":1}]}"#;
    assert!(read(one, &[]).options.is_empty());
}

#[test]
fn a_product_of_nulls_is_still_a_product() {
    let nulls = r#"{"handle":null,"title":null,"shortDescription":null,"isAvailable":null,"featuredImage":null,
        "variants":null,"defaultOrSelectedVariant":null,"firstAvailableVariant":null}"#;
    let product = read(nulls, &[]);
    assert_eq!((product.id.0.as_str(), product.name.as_str()), ("cup", "cup"));
    assert_eq!((product.prices, product.pictures.len(), product.options.len()), (None, 0, 0));
    assert_eq!((product.min_quantity, product.max_quantity, product.shop_url), (None, None, None));
    assert!(product.combination_exists);
    assert!(!product.can_be_bought, "without a price");
}

#[test]
fn a_description_with_markup_is_no_plain_text() {
    assert_eq!(read(CUP, &[]).plain_description, "");
    assert_eq!(read(&CUP.replace("For <b>tea</b>", "For tea"), &[]).plain_description, "For tea");
}
