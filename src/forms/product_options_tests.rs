use rust_decimal::Decimal;

use super::*;
use crate::i18n::{Language, Languages};
use crate::store::catalog::{Availability, ProductId};
use crate::store::product::{ChoiceStyle, OptionValue, Stock};

fn language() -> Language {
    Languages::load(&[], Default::default()).unwrap().negotiate(None, None, &[])
}

fn product(options: Vec<ProductOption>) -> Product {
    Product {
        id: ProductId("1".into()),
        name: "Notebook".into(),
        path: "/notebook/".into(),
        sku: String::new(),
        description: String::new(),
        plain_description: String::new(),
        seo_title: String::new(),
        seo_description: String::new(),
        brand: None,
        crumbs: vec![],
        pictures: vec![],
        prices: None,
        prices_failed: false,
        options,
        combination_exists: true,
        availability: Availability::Available(String::new()),
        stock: Stock { in_stock: true, available: None, warning_level: None },
        can_be_bought: true,
        min_quantity: None,
        max_quantity: None,
        custom_fields: vec![],
        condition: None,
        upc: None,
        mpn: None,
        gtin: None,
        promotion: None,
        shop_url: None,
        related: vec![],
    }
}

fn option(id: i64, required: bool, kind: OptionKind) -> ProductOption {
    ProductOption { id, label: format!("Option {id}"), required, kind }
}

fn choice(id: i64, required: bool) -> ProductOption {
    let value = |id: i64| OptionValue {
        id,
        label: id.to_string(),
        default: false,
        selected: false,
        colors: vec![],
        picture: None,
    };
    option(id, required, OptionKind::Choice { style: ChoiceStyle::Radio, values: vec![value(11), value(12)] })
}

fn read(option: &ProductOption, value: &str) -> Result<Option<EnteredValue>, String> {
    let form = FormData::from_pairs(vec![(name(option.id), value.to_owned())]);
    let mut errors = FormErrors::default();
    let entries = parse(&mut errors, &language(), &product(vec![option.clone()]), &form);
    match errors.at(&name(option.id)) {
        Some(message) => Err(message.to_owned()),
        None => Ok(entries.into_iter().next().map(|entry| entry.value)),
    }
}

#[test]
fn what_must_be_chosen_must_be_chosen_from_what_there_is() {
    assert_eq!(read(&choice(1, true), "12"), Ok(Some(EnteredValue::Choice(12))));
    assert!(read(&choice(1, true), "").is_err());
    for foreign in ["13", "-11", "11x", " 11", "99999999999999999999"] {
        assert!(read(&choice(1, true), foreign).is_err(), "{foreign}");
    }
    assert_eq!(read(&choice(1, false), ""), Ok(None));
}

#[test]
fn a_box_is_ticked_or_not_and_never_missing() {
    let tick = |required| {
        let kind = OptionKind::Checkbox {
            label: "Wrap it".into(),
            checked_by_default: true,
            checked: 5,
            unchecked: 6,
        };
        option(1, required, kind)
    };
    assert_eq!(read(&tick(false), "5"), Ok(Some(EnteredValue::Checkbox(5))));
    assert_eq!(read(&tick(false), ""), Ok(Some(EnteredValue::Checkbox(6))));
    assert_eq!(read(&tick(false), "7"), Ok(Some(EnteredValue::Checkbox(6))));
    assert!(read(&tick(true), "").is_err());
    let mut choices = vec![];
    with_unticked(&product(vec![tick(false)]), &mut choices);
    assert_eq!(choices, [OptionChoice { option: 1, value: 6 }]);
}

#[test]
fn numbers_and_days_keep_to_their_bounds() {
    let kind =
        OptionKind::Number { default: None, min: Some(Decimal::ONE), max: Some(Decimal::TEN), integer: true };
    let number = option(1, true, kind);
    assert_eq!(read(&number, " 10 "), Ok(Some(EnteredValue::Number(Decimal::TEN))));
    for wrong in ["0", "11", "2.5", "two", ""] {
        assert!(read(&number, wrong).is_err(), "{wrong}");
    }
    let day = |text: &str| text.parse::<Date>().unwrap();
    let kind = OptionKind::Date {
        default: None,
        earliest: Some(day("2027-01-01")),
        latest: Some(day("2027-12-31")),
    };
    let date = option(1, true, kind);
    assert_eq!(read(&date, "2027-12-31"), Ok(Some(EnteredValue::Date(day("2027-12-31")))));
    for wrong in ["2026-12-31", "2028-01-01", "2027-02-30", "tomorrow"] {
        assert!(read(&date, wrong).is_err(), "{wrong}");
    }
}

#[test]
fn texts_keep_to_their_lengths_and_lines() {
    let kind = OptionKind::Text { default: String::new(), min_length: Some(2), max_length: Some(4) };
    let text = option(1, false, kind);
    assert_eq!(read(&text, "äöüß"), Ok(Some(EnteredValue::Text("äöüß".into()))));
    assert_eq!(read(&text, "   "), Ok(None));
    for wrong in ["a", "abcde", "a\nb"] {
        assert!(read(&text, wrong).is_err(), "{wrong:?}");
    }
    let kind = OptionKind::MultiLineText {
        default: String::new(),
        min_length: None,
        max_length: Some(9),
        max_lines: Some(2),
    };
    let lines = option(1, false, kind);
    assert_eq!(read(&lines, "one\r\nline"), Ok(Some(EnteredValue::MultiLineText("one\nline".into()))));
    assert!(read(&lines, "a\r\nb\r\nc").is_err());
    assert!(read(&lines, "one\r\nlines").is_ok(), "a line break counts as one character");
    assert!(read(&lines, "one\r\nlines!").is_err());
}

#[test]
fn quantities_are_whole_and_within_the_products_bounds() {
    let product = Product { min_quantity: Some(6), max_quantity: Some(12), ..product(vec![]) };
    let read = |text: &str| {
        let mut errors = FormErrors::default();
        let form = FormData::from_pairs(vec![("quantity".into(), text.into())]);
        let quantity = quantity(&mut errors, &language(), &product, &form);
        errors.is_empty().then_some(quantity)
    };
    assert_eq!([read("6"), read(" 12 ")], [Some(6), Some(12)]);
    for wrong in ["5", "13", "0", "-6", "6.5", "", "six", "99999999999"] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

#[test]
fn an_address_gives_choices_without_knowing_the_product_and_drops_what_is_none() {
    let pairs =
        [("option-2", "21"), ("option-1", "11"), ("option-1", "12"), ("option-x", "1"), ("quantity", "3")];
    let found = choices(pairs.into_iter());
    assert_eq!(found, [OptionChoice { option: 1, value: 11 }, OptionChoice { option: 2, value: 21 }]);
    assert_eq!(known_choices(&product(vec![choice(1, true)]), &found).len(), 1);
    let flood: Vec<(String, String)> = (1..200).map(|id| (name(id), "1".into())).collect();
    let flood = flood.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    assert_eq!(choices(flood).len(), MAX_CHOICES);
}
