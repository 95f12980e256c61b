//! What holds for every price of the catalogue, whoever asks.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;
use crate::demo::catalog::PRODUCTS;
use crate::demo::money::CURRENCIES;

const GROUPS: [Option<i32>; 4] = [None, Some(1), Some(2), Some(3)];

/// Any shopper.
fn shopper() -> impl Strategy<Value = Shopper> {
    (select(&GROUPS[..]), select(vec!["US", "GB"]), 0..CURRENCIES.len()).prop_map(
        |(group, country, currency)| Shopper {
            group,
            zone: TaxZone::of_country(country),
            currency: &CURRENCIES[currency],
        },
    )
}

/// Any product with any of its variants and any values for its other options.
fn configuration() -> impl Strategy<Value = (&'static Product, Selection)> {
    let picks = proptest::collection::vec(any::<Option<Index>>(), 8);
    (any::<Index>(), any::<Index>(), picks).prop_map(|(product, variant, picks)| {
        let product = &PRODUCTS[product.index(PRODUCTS.len())];
        let variant = &product.variants[variant.index(product.variants.len())];
        let mut values = variant.values.clone();
        for (option, pick) in product.options.iter().zip(picks) {
            let asks = !option.makes_variants && !option.values.is_empty();
            if let Some(pick) = pick.filter(|_| asks) {
                values.push((option.id, option.values[pick.index(option.values.len())].id));
            }
        }
        (product, Selection { variant: Some(variant.id), values })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_price_is_negative_and_tax_never_lowers_one(
        (product, selection) in configuration(), shopper in shopper(), quantity in 1..1000,
    ) {
        if let Ok(quote) = shown(product, &selection, &shopper, quantity) {
            let optional = [quote.sale, quote.retail, quote.advertised].into_iter().flatten();
            for amount in [quote.unit, quote.price, quote.base].into_iter().chain(optional) {
                prop_assert!(amount >= 0);
                prop_assert!(quote.with_tax(amount) >= amount);
            }
            prop_assert!(quote.unit <= quote.price && quote.price <= quote.base);
        }
    }

    #[test]
    fn a_group_never_pays_more_than_a_guest((product, selection) in configuration(), shopper in shopper()) {
        let guest = Shopper { group: None, ..shopper };
        let (own, others) = (shown(product, &selection, &shopper, 1), shown(product, &selection, &guest, 1));
        if let (Ok(own), Ok(others)) = (own, others) {
            prop_assert!(own.price <= others.price, "{} {:?}", product.name, shopper.group);
        }
    }

    #[test]
    fn a_piece_never_costs_more_when_more_are_bought(
        (product, selection) in configuration(), shopper in shopper(), fewer in 1..200, more in 0..200,
    ) {
        let unit = |quantity| shown(product, &selection, &shopper, quantity).map(|quote| quote.unit);
        if let (Ok(some), Ok(many)) = (unit(fewer), unit(fewer + more)) {
            prop_assert!(many <= some, "{}", product.name);
        }
    }

    #[test]
    fn the_range_holds_the_price_of_every_variant_that_is_sold(
        product in any::<Index>().prop_map(|index| &PRODUCTS[index.index(PRODUCTS.len())]), shopper in shopper(),
    ) {
        if let Ok((lowest, highest)) = range(product, &shopper) {
            for variant in product.variants.iter().filter(|variant| variant.purchasable) {
                let selection = Selection { variant: Some(variant.id), values: variant.values.clone() };
                let price = shown(product, &selection, &shopper, 1).unwrap().price;
                prop_assert!((lowest..=highest).contains(&price), "{}", variant.sku);
            }
        }
    }

    #[test]
    fn a_variant_costs_the_same_by_its_id_and_by_its_values((product, selection) in configuration(), shopper in shopper()) {
        let by_values = Selection { variant: None, ..selection.clone() };
        prop_assert_eq!(shown(product, &selection, &shopper, 3), shown(product, &by_values, &shopper, 3));
    }

    #[test]
    fn conversion_keeps_the_order_of_amounts(one in 0..10_000_000_i64, more in 0..10_000_i64) {
        for currency in &CURRENCIES {
            prop_assert!(currency.convert(one) <= currency.convert(one + more));
        }
    }
}

fn price_of(product: i32, selection: &Selection, group: Option<i32>, currency: usize) -> Minor {
    let shopper = Audience { group, ..Audience::GUEST }.with_currency(&CURRENCIES[currency]);
    shown(Product::by_id(product).unwrap(), selection, &shopper, 1).unwrap().price
}

#[test]
fn the_most_specific_discount_of_a_group_wins_and_none_is_taken_off_a_price_list() {
    let plain = Selection::default();
    let price = |product, group| price_of(product, &plain, Some(group), 0);
    assert_eq!(price(113, 3), 1791, "ten percent on the whole store");
    assert_eq!(price(116, 3), 1056, "twenty percent on ink");
    assert_eq!(price(214, 3), 10_400, "an amount off one product, after its sale");
    assert_eq!(price(232, 3), 3750, "a fixed price of one product");
    assert_eq!(price(236, 2), 1350, "one product before the whole store");
    assert_eq!(price(101, 2), 1190, "a price list");
    assert_eq!(price(121, 2), 900, "the sale of a price list");
    assert_eq!(
        [price_of(206, &plain, Some(2), 0), price_of(206, &plain, Some(2), 1)],
        [900, 810],
        "by currency"
    );
}

#[test]
fn choices_add_up_before_the_discount_of_the_group() {
    let chosen = |values: &[(i32, i32)]| Selection { variant: None, values: values.to_vec() };
    let set = chosen(&[(15, 1063), (16, 1071)]);
    // 42.00, with the ink at its sale price of 10.50 and the wax at 3.20; then ten percent less.
    assert_eq!(price_of(205, &set, None, 0), 5570);
    assert_eq!(price_of(205, &set, Some(3), 0), 5013);
    // A percentage is of the price so far.
    assert_eq!(price_of(204, &chosen(&[(10, 1053)]), None, 0), 11_875);
    assert_eq!(price_of(201, &chosen(&[(1, 1002), (2, 1011), (4, 1021)]), None, 0), 2530);
}

#[test]
fn what_cannot_be_bought_is_refused_with_the_reason() {
    let shopper = Audience::GUEST.with_currency(&CURRENCIES[0]);
    let refused = |product: i32, selection: &Selection| {
        quote(Product::by_id(product).unwrap(), selection, &shopper, 1).unwrap_err()
    };
    let chosen = |values: &[(i32, i32)]| Selection { variant: None, values: values.to_vec() };
    assert_eq!(refused(201, &Selection::default()), NotForSale::NoSuchVariant);
    assert_eq!(refused(201, &chosen(&[(1, 1003), (2, 1012)])), NotForSale::NoSuchVariant);
    assert_eq!(refused(201, &chosen(&[(1, 1002), (2, 1012)])), NotForSale::NoSuchVariant);
    assert_eq!(refused(101, &chosen(&[(1, 1001)])), NotForSale::UnknownChoice);
    let twice = chosen(&[(1, 1001), (2, 1011), (1, 1002)]);
    assert_eq!(refused(201, &twice), NotForSale::UnknownChoice);
    let clash = Selection { variant: Some(20101), values: vec![(1, 1002)] };
    assert_eq!(refused(201, &clash), NotForSale::UnknownChoice);
    let foreign = Selection { variant: Some(20201), values: Vec::new() };
    assert_eq!(refused(201, &foreign), NotForSale::NoSuchVariant);
    assert_eq!(refused(216, &Selection::default()), NotForSale::Unavailable);
    assert_eq!(refused(217, &Selection::default()), NotForSale::PriceOnRequest);
}
