//! What a shopper chooses or fills in at a product.

use jiff::civil::Date;

use super::table::{amount, numbers};
use crate::demo::money::Minor;

/// An option of a product. Options and their values have ids that are unique in the whole store.
#[derive(Debug, Clone)]
pub(crate) struct ProductOption {
    pub(crate) id: i32,
    pub(crate) product: i32,
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    /// It makes variants; the others are modifiers.
    pub(crate) makes_variants: bool,
    pub(crate) kind: OptionKind,
    /// The values to choose from. A checkbox has two: checked, then unchecked. Fields to fill in have none.
    pub(crate) values: Vec<OptionValue>,
}

/// How an option is answered, with the limits of the answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum OptionKind {
    Rectangles,
    Radio,
    DropDown,
    Swatch,
    PickList { pictures: bool },
    Checkbox { checked: bool, label: &'static str },
    Number { lowest: Option<i64>, highest: Option<i64>, whole: bool, default: Option<i64> },
    Text { shortest: Option<i32>, longest: Option<i32> },
    MultiLineText { shortest: Option<i32>, longest: Option<i32>, lines: Option<i32> },
    Date { earliest: Option<Date>, latest: Option<Date> },
    File { largest_bytes: i32, kinds: Vec<&'static str> },
}

/// A value of an option.
#[derive(Debug, Clone)]
pub(crate) struct OptionValue {
    pub(crate) id: i32,
    pub(crate) option: i32,
    pub(crate) label: &'static str,
    pub(crate) is_default: bool,
    pub(crate) adjustment: Adjustment,
    /// Colours of a swatch, as `#rrggbb`.
    pub(crate) colours: Vec<&'static str>,
    /// The texture of a swatch, which is shown instead of a colour.
    pub(crate) texture: Option<&'static str>,
    /// The product of a pick list's value.
    pub(crate) picks: Option<i32>,
}

/// What the choice of a value does to the price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Adjustment {
    None,
    /// So much more or less, in the default currency.
    Amount(Minor),
    /// So many thousandths of the price more or less.
    PerThousand(i64),
    /// The price of the picked product, on top.
    PickedProduct,
}

impl ProductOption {
    /// The value of an id.
    pub(crate) fn value(&self, id: i32) -> Option<&OptionValue> {
        self.values.iter().find(|value| value.id == id)
    }

    /// The value that stands until the shopper chooses another.
    pub(crate) fn default_value(&self) -> Option<&OptionValue> {
        match self.kind {
            OptionKind::Checkbox { checked, .. } => self.values.get(usize::from(!checked)),
            _ => self.values.iter().find(|value| value.is_default),
        }
    }
}

/// A line of the file: id, product, kind, `required`, `variant`, name, settings.
pub(super) fn option(row: &[&'static str]) -> Option<ProductOption> {
    let [id, product, kind, required, role, name, settings] = *row else {
        return None;
    };
    Some(ProductOption {
        id: id.parse().ok()?,
        product: product.parse().ok()?,
        name,
        required: required == "required",
        makes_variants: role == "variant",
        kind: kind_of(kind, settings)?,
        values: Vec::new(),
    })
}

fn kind_of(kind: &str, settings: &'static str) -> Option<OptionKind> {
    let setting = |name: &str| {
        let named = settings.split(", ").find_map(|setting| setting.strip_prefix(name)?.strip_prefix(' '));
        named.map(str::trim)
    };
    let limit = |name: &str| match setting(name) {
        Some(text) => text.parse().ok().map(Some),
        None => Some(None),
    };
    let length = |name: &str| Some(limit(name)?.and_then(|length: i64| i32::try_from(length).ok()));
    let date = |name: &str| match setting(name) {
        Some(text) => text.parse::<Date>().ok().map(Some),
        None => Some(None),
    };
    Some(match kind {
        "rectangles" => OptionKind::Rectangles,
        "radio" => OptionKind::Radio,
        "drop-down" => OptionKind::DropDown,
        "swatch" => OptionKind::Swatch,
        "pick list" => OptionKind::PickList { pictures: settings == "pictures" },
        "checkbox" => OptionKind::Checkbox {
            checked: setting("checked").is_some(),
            label: setting("checked").or(setting("label"))?,
        },
        "number" => OptionKind::Number {
            lowest: limit("from")?,
            highest: limit("to")?,
            whole: settings.split(", ").any(|setting| setting == "whole"),
            default: limit("default")?,
        },
        "text" => OptionKind::Text { shortest: length("from")?, longest: length("to")? },
        "multi-line text" => OptionKind::MultiLineText {
            shortest: length("from")?,
            longest: length("to")?,
            lines: length("lines")?,
        },
        "date" => OptionKind::Date { earliest: date("from")?, latest: date("to")? },
        "file" => OptionKind::File {
            largest_bytes: length("bytes")??,
            kinds: setting("kinds")?.split_whitespace().collect(),
        },
        _ => return None,
    })
}

/// A line of the file: id, option, label, `default`, adjustment, looks.
pub(super) fn value(row: &[&'static str]) -> Option<OptionValue> {
    let [id, option, label, default, adjustment, looks] = *row else {
        return None;
    };
    let picks = looks.strip_prefix("product ").map(str::parse).transpose().ok()?;
    let texture = looks.strip_prefix("texture ");
    let coloured = picks.is_none() && texture.is_none();
    Some(OptionValue {
        id: id.parse().ok()?,
        option: option.parse().ok()?,
        label,
        is_default: default == "default",
        adjustment: adjustment_of(adjustment)?,
        colours: if coloured { looks.split_whitespace().collect() } else { Vec::new() },
        texture,
        picks,
    })
}

fn adjustment_of(text: &str) -> Option<Adjustment> {
    match text {
        "" => Some(Adjustment::None),
        "its price" => Some(Adjustment::PickedProduct),
        _ => match text.strip_suffix(" %") {
            Some(percent) => match numbers(percent)?[..] {
                [percent] => Some(Adjustment::PerThousand(i64::from(percent) * 10)),
                _ => None,
            },
            None => amount(text).map(Adjustment::Amount),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_by_name_and_bad_ones_are_refused() {
        let number = kind_of("number", "from 1, to 12, whole");
        assert_eq!(
            number,
            Some(OptionKind::Number { lowest: Some(1), highest: Some(12), whole: true, default: None })
        );
        let text = kind_of("text", "to 20");
        assert_eq!(text, Some(OptionKind::Text { shortest: None, longest: Some(20) }));
        for (kind, settings) in [
            ("number", "from one"),
            ("date", "from 2026-13-01"),
            ("checkbox", ""),
            ("file", "bytes 10"),
            ("dial", ""),
        ] {
            assert_eq!(kind_of(kind, settings), None, "{kind} {settings}");
        }
    }

    #[test]
    fn adjustments_are_amounts_percents_or_the_price_of_a_product() {
        assert_eq!(adjustment_of(""), Some(Adjustment::None));
        assert_eq!(adjustment_of("4.50"), Some(Adjustment::Amount(450)));
        assert_eq!(adjustment_of("-10 %"), Some(Adjustment::PerThousand(-100)));
        assert_eq!(adjustment_of("its price"), Some(Adjustment::PickedProduct));
        for bad in ["4", "many", "a %", "1 2 %"] {
            assert_eq!(adjustment_of(bad), None, "{bad}");
        }
    }
}
