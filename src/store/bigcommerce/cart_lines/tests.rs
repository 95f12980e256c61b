//! Lines of every kind.

use super::*;

fn money(value: &str) -> String {
    format!(r#"{{"currencyCode":"USD","value":{value}}}"#)
}

fn item(options: &str, more: &str) -> String {
    format!(
        r#"{{"entityId":"l-1","parentEntityId":null,"productEntityId":7,"variantEntityId":70,"name":"Cup",
            "path":"/cup/","sku":null,"brand":"","image":null,"selectedOptions":[{options}],"quantity":3,
            "isMutable":true,"originalPrice":{},"salePrice":{},"extendedSalePrice":{}{more}}}"#,
        money("10.10"),
        money("8.585"),
        money("25.76"),
    )
}

fn lines_of(physical: &str, custom: &str, certificates: &str) -> Vec<CartLine> {
    let json = format!(
        r#"{{"totalQuantity":3,"physicalItems":[{physical}],"digitalItems":[],"customItems":[{custom}],
            "giftCertificates":[{certificates}]}}"#
    );
    lines(serde_json::from_str(&json).unwrap())
}

fn usd(amount: &str) -> Money {
    Money::new(amount.parse().unwrap(), "USD")
}

#[test]
fn a_line_has_the_regular_price_and_the_one_to_pay() {
    let line = lines_of(&item("", ""), "", "").remove(0);
    assert_eq!((line.list_price, line.list_total), (usd("10.10"), usd("30.30")));
    assert_eq!((line.price, line.total), (usd("8.585"), usd("25.76")));
    assert_eq!((line.sku.as_str(), line.brand, line.variant), ("", None, Some(70)));
    assert!(line.mutable);
}

#[test]
fn chosen_options_are_kept_in_words_and_to_be_sent_again() {
    let options = r#"{"__typename":"CartSelectedMultipleChoiceOption","entityId":1,"name":"Size","value":"L","valueEntityId":11},
        {"__typename":"CartSelectedCheckboxOption","entityId":2,"name":"Wrap","value":"Yes","valueEntityId":12},
        {"__typename":"CartSelectedNumberFieldOption","entityId":3,"name":"Length","number":2.50},
        {"__typename":"CartSelectedTextFieldOption","entityId":4,"name":"Name","text":"Ann"},
        {"__typename":"CartSelectedMultiLineTextFieldOption","entityId":5,"name":"Card","text":"a\nb"},
        {"__typename":"CartSelectedDateFieldOption","entityId":6,"name":"Day","date":{"utc":"2026-03-01T00:00:00Z"}}"#;
    let line = lines_of(&item(options, ""), "", "").remove(0);
    let words: Vec<&str> = line.options.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["L", "Yes", "2.5", "Ann", "a\nb", "2026-03-01"]);
    let entry = |option, value| OptionEntry { option, value };
    let expected = [
        entry(1, EnteredValue::Choice(11)),
        entry(2, EnteredValue::Checkbox(12)),
        entry(3, EnteredValue::Number("2.5".parse().unwrap())),
        entry(4, EnteredValue::Text("Ann".into())),
        entry(5, EnteredValue::MultiLineText("a\nb".into())),
        entry(6, EnteredValue::Date("2026-03-01".parse().unwrap())),
    ];
    assert_eq!(line.entries, expected);
    let file = r#"{"__typename":"CartSelectedFileUploadOption","entityId":7,"name":"Logo"}"#;
    let line = lines_of(&item(&format!("{options},{file}"), ""), "", "").remove(0);
    assert_eq!((line.options.len(), line.entries), (6, vec![]), "a file cannot be sent again, so nothing is");
}

#[test]
fn gifts_and_parts_of_bundles_stay_as_they_are() {
    let gift = item("", "").replace(r#""isMutable":true"#, r#""isMutable":false"#);
    let part = item("", "").replace(r#""parentEntityId":null"#, r#""parentEntityId":"l-0""#);
    assert!(lines_of(&format!("{gift},{part}"), "", "").iter().all(|line| !line.mutable));
}

#[test]
fn what_is_no_product_has_no_page() {
    let custom = format!(
        r#"{{"entityId":"l-2","name":"Engraving","sku":"E-1","quantity":2,"listPrice":{},"extendedListPrice":{}}}"#,
        money("5"),
        money("10")
    );
    let certificate = format!(r#"{{"entityId":"l-3","name":"Gift","amount":{}}}"#, money("50"));
    let lines = lines_of("", &custom, &certificate);
    assert_eq!((lines[0].product.as_ref(), lines[0].quantity, &lines[0].total), (None, 2, &usd("10")));
    assert_eq!((lines[1].product.as_ref(), lines[1].quantity, &lines[1].price), (None, 1, &usd("50")));
}

#[test]
fn a_path_to_another_host_is_no_link() {
    let elsewhere = item("", "").replace("/cup/", "https://evil.example/");
    assert_eq!(lines_of(&elsewhere, "", "")[0].path, None);
}
