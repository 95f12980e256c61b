//! Options of every kind.

use super::*;

fn api_option(typename: &str, required: bool, more: &str) -> ApiOption {
    let json = format!(
        r#"{{"__typename":"{typename}","entityId":5,"displayName":"Words","isRequired":{required},
            "isVariantOption":false{more}}}"#
    );
    serde_json::from_str(&json).unwrap()
}

fn kind(typename: &str, more: &str) -> OptionKind {
    api_option(typename, false, more).into_option().unwrap().kind
}

#[test]
fn choices_have_a_style_and_values() {
    let more = r##","displayStyle":"Swatch","values":{"edges":[
        {"node":{"entityId":1,"label":"Blue","isDefault":true,"isSelected":null,
            "hexColors":["#0000ff","red;background:url(x)","#FFF"],"imageUrl":null}},
        {"node":{"entityId":2,"label":"Dots","isDefault":false,"isSelected":true,
            "hexColors":[],"imageUrl":"https://cdn.example/d.png"}},
        {"node":{"entityId":3,"label":"Pen","isDefault":false,"isSelected":false,
            "defaultImage":{"url":"https://cdn.example/p.png","altText":""}}}]}"##;
    let OptionKind::Choice { style: ChoiceStyle::Swatch, values } = kind("MultipleChoiceOption", more) else {
        panic!("no swatches")
    };
    assert_eq!(values[0].colors, ["#0000ff"], "only what is a colour");
    assert_eq!((values[0].default, values[0].selected, values[1].selected), (true, false, true));
    let alts: Vec<Option<&str>> =
        values.iter().map(|value| value.picture.as_ref().map(|picture| picture.alt.as_str())).collect();
    assert_eq!(alts, [None, Some("Dots"), Some("Pen")]);
}

#[test]
fn styles_that_are_not_known_are_lists_to_pull_down() {
    assert_eq!(style("RectangleBoxes"), ChoiceStyle::Rectangle);
    assert_eq!(style("RadioButtons"), ChoiceStyle::Radio);
    assert_eq!(style("ProductPickListWithImages"), ChoiceStyle::PickList { pictures: true });
    for name in ["DropdownList", "Hologram", ""] {
        assert_eq!(style(name), ChoiceStyle::DropDown, "{name}");
    }
}

#[test]
fn numbers_have_the_bounds_that_the_merchant_switched_on() {
    let number = |limit: &str| {
        let more = format!(
            r#","defaultNumber":2.5,"lowest":1,"highest":9.75,"isIntegerOnly":true,"limitNumberBy":"{limit}""#
        );
        match kind("NumberFieldOption", &more) {
            OptionKind::Number { min, max, .. } => (min.is_some(), max.is_some()),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(number("NO_LIMIT"), (false, false));
    assert_eq!(number("LOWEST_VALUE"), (true, false));
    assert_eq!(number("HIGHEST_VALUE"), (false, true));
    assert_eq!(number("RANGE"), (true, true));
}

#[test]
fn texts_dates_and_boxes() {
    let text = kind("TextFieldOption", r#","defaultText":null,"minLength":0,"maxLength":20"#);
    let expected = OptionKind::Text { default: String::new(), min_length: None, max_length: Some(20) };
    assert_eq!(text, expected);
    let lines = kind("MultiLineTextFieldOption", r#","defaultText":"Hi","maxLines":3"#);
    assert!(
        matches!(lines, OptionKind::MultiLineText { max_lines: Some(3), default, .. } if default == "Hi")
    );
    let date = kind(
        "DateFieldOption",
        r#","defaultDate":null,"earliest":"2026-03-01T00:00:00-08:00","latest":"2026-04-01T00:00:00Z","limitDateBy":"EARLIEST_DATE""#,
    );
    let earliest = Some("2026-03-01".parse().unwrap());
    assert_eq!(date, OptionKind::Date { default: None, earliest, latest: None });
    let checkbox = kind(
        "CheckboxOption",
        r#","label":"Wrap it","checkedByDefault":true,"checkedOptionValueEntityId":8,"uncheckedOptionValueEntityId":9"#,
    );
    let expected =
        OptionKind::Checkbox { label: "Wrap it".into(), checked_by_default: true, checked: 8, unchecked: 9 };
    assert_eq!(checkbox, expected);
    assert_eq!(kind("FileUploadFieldOption", ""), OptionKind::File);
}

#[test]
fn what_cannot_be_sent_is_in_the_way_only_when_it_is_required() {
    assert!(api_option("HologramOption", false, "").into_option().is_none());
    assert!(!api_option("HologramOption", false, "").is_beyond_us());
    assert!(api_option("HologramOption", true, "").is_beyond_us());
    assert!(api_option("FileUploadFieldOption", true, "").is_beyond_us());
    assert!(!api_option("FileUploadFieldOption", false, "").is_beyond_us());
    assert!(!api_option("TextFieldOption", true, "").is_beyond_us());
}
