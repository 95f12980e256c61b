//! Prices of variants.

use rust_decimal::Decimal;

use super::*;

fn variant(json: &str) -> ApiVariant {
    serde_json::from_str(json).unwrap()
}

fn inc_tax(json: &str) -> PriceSet {
    variant(json).prices(&[], "EUR").unwrap().inc_tax.unwrap()
}

fn euro(text: &str) -> Money {
    Money::new(text.parse().unwrap(), "EUR")
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn a_price_is_reduced_only_from_a_higher_one() {
    let discount = r#""discountInformation":{"amount":10}"#;
    let promotion = r#""promotion":{"title":"Spring"}"#;
    for (json, base, sale) in [
        (format!(r#"{{"price":9.0,"originalPrice":10.0,{discount}}}"#), true, true),
        (format!(r#"{{"price":9.0,"originalPrice":10.0,{promotion}}}"#), true, true),
        (r#"{"price":9.0,"originalPrice":10.0,"discountInformation":null}"#.into(), true, false),
        (format!(r#"{{"price":10.0,"originalPrice":10.0,{discount}}}"#), false, false),
        (format!(r#"{{"price":10.000000000000002,"originalPrice":10.0,{discount}}}"#), false, false),
        (format!(r#"{{"price":11.0,"originalPrice":10.0,{discount}}}"#), false, false),
        (format!(r#"{{"price":9.0,"originalPrice":null,{discount}}}"#), false, false),
    ] {
        let set = inc_tax(&json);
        assert_eq!((set.base.is_some(), set.sale.is_some()), (base, sale), "{json}");
        assert!(set.sale.is_none_or(|sale| sale == set.price));
    }
}

#[test]
fn both_sides_of_tax_have_their_own_figures() {
    let prices = variant(
        r#"{"price":12.55,"netPrice":10.0,"originalPrice":25.1,"originalNetPrice":20.0,
            "previousLowerPrice":{"price":15.06,"netPrice":12.0}}"#,
    )
    .prices(&[], "EUR")
    .unwrap();
    let (ex, inc) = (prices.ex_tax.unwrap(), prices.inc_tax.unwrap());
    assert_eq!((inc.price, inc.base, inc.prior), (euro("12.55"), Some(euro("25.10")), Some(euro("15.06"))));
    assert_eq!((ex.price, ex.base, ex.prior), (euro("10"), Some(euro("20")), Some(euro("12"))));
}

#[test]
fn the_span_is_that_of_all_variants_with_a_price() {
    let all = [variant(r#"{"price":9}"#), variant(r#"{"price":12.5}"#), variant(r#"{"price":null}"#)];
    let range = all[0].prices(&all, "EUR").unwrap().inc_tax.unwrap().range;
    assert_eq!(range, Some((euro("9"), euro("12.5"))));
    let same = [variant(r#"{"price":9}"#), variant(r#"{"price":9.0}"#)];
    assert_eq!(same[0].prices(&same, "EUR").unwrap().inc_tax.unwrap().range, None);
}

#[test]
fn rates_become_tiers_that_end_where_the_next_begins() {
    let set = inc_tax(
        r#"{"price":12.55,"netPrice":10.0,"bulkRates":[
            {"quantity":50.0,"amount":2.51,"isPercentage":false},{"quantity":10.0,"amount":5.0,"isPercentage":true},
            {"quantity":100.0,"amount":1,"isPercentage":null},{"quantity":null,"amount":1,"isPercentage":true},
            {"quantity":0,"amount":1,"isPercentage":true},{"quantity":5,"amount":null,"isPercentage":true}]}"#,
    );
    let tiers: Vec<(u32, Option<u32>, BulkDiscount)> =
        set.bulk.iter().map(|tier| (tier.min, tier.max, tier.discount)).collect();
    assert_eq!(
        tiers,
        [
            (10, Some(49), BulkDiscount::Percent(decimal("5"))),
            (50, None, BulkDiscount::Relative(decimal("2.51")))
        ]
    );
    assert_eq!(set.bulk[1].unit_price(&set.price), euro("10.04"));
}

#[test]
fn an_amount_off_is_less_without_tax() {
    let variant = variant(
        r#"{"price":12.55,"netPrice":10.0,"bulkRates":[{"quantity":50,"amount":2.51,"isPercentage":false}]}"#,
    );
    let set = variant.prices(&[], "EUR").unwrap().ex_tax.unwrap();
    assert_eq!(set.bulk[0].unit_price(&set.price), euro("8"));
}

#[test]
fn without_figures_there_is_no_price() {
    let nulls = r#"{"id":null,"title":null,"sku":null,"url":null,"price":null,"netPrice":null,"originalPrice":10,
        "originalNetPrice":null,"discountInformation":null,"promotion":null,"bulkRates":null,
        "previousLowerPrice":null,"minQuantity":null,"maxQuantity":null,"isAvailable":null}"#;
    assert_eq!(variant(nulls).prices(&[], "EUR"), None);
    assert_eq!(variant(nulls).campaign(), None);
    let net = variant(r#"{"price":null,"netPrice":10}"#).prices(&[], "EUR").unwrap();
    assert!(net.ex_tax.is_some() && net.inc_tax.is_none());
}

#[test]
fn a_campaign_has_a_title_or_a_description() {
    let campaign = |json: &str| variant(&format!(r#"{{"promotion":{json}}}"#)).campaign();
    assert_eq!(campaign(r#"{"title":"Spring","description":null}"#), Some(("Spring".into(), String::new())));
    assert_eq!(campaign(r#"{"title":" ","description":"New"}"#), Some((String::new(), "New".into())));
    assert_eq!(campaign(r#"{"title":null,"description":null}"#), None);
}
